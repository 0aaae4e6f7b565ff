"""Pairs of rough text and the sentence it becomes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.templating.sentence import tidy


@pytest.mark.parametrize(
    ("rough", "sentence"),
    [
        ("  đoàn   kiểm tra ", "Đoàn kiểm tra."),
        ("", ""),
        (" , ; ", ""),
        ("<b></b>", ""),
        ("a , b", "A, b."),
        ("a,, b", "A, b."),
        ("a, .", "A."),
        ("a,", "A."),
        ("kết thúc./.", "Kết thúc./."),
        ("gồm:", "Gồm:"),
        ("còn nữa…", "Còn nữa…"),
        ("vì sao?", "Vì sao?"),
        ("“xã A” đạt", "“Xã A” đạt."),
        ('<span data-from="x">đoàn</span> đến', '<span data-from="x">Đoàn</span> đến.'),
        ("đạt <b>98,7%</b>", "Đạt <b>98,7%</b>."),
        ("1.234 hồ sơ theo NĐ-CP, TP. A", "1.234 hồ sơ theo NĐ-CP, TP. A."),
        ('hồi <span class="trong">……</span>, ngày', 'Hồi <span class="trong">……</span>, ngày.'),
        ("UBND xã", "UBND xã."),
        ("làm “3 ca”", "Làm “3 ca”."),
        ("làm &#34;3 ca&#34;", "Làm &#34;3 ca&#34;."),
        ("làm <b>&#34;3 ca&#34;</b>", "Làm <b>&#34;3 ca&#34;</b>."),
        ("A &amp; B &lt;C&gt;", "A &amp; B &lt;C&gt;."),
        ("A &amp;;", "A &amp;."),
    ],
)
def test_a_sentence_is_put_in_order_and_its_words_are_not_touched(rough, sentence):
    assert tidy(rough) == sentence


@given(st.text(alphabet="ab ,.;:…%1", max_size=20))
def test_tidying_twice_changes_nothing_more(text):
    assert tidy(tidy(text)) == tidy(text)
