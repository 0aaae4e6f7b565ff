import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reportgen.writers.word.xml import attribute, emu, points, twips, words

LEGAL = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\t\n\r&<>\"']")
)


@given(LEGAL)
def test_every_text_comes_back_as_it_was(text):
    assert (etree.fromstring(f"<t>{words(text)}</t>").text or "") == text
    assert etree.fromstring(f'<t a="{attribute(text)}"/>').get("a") == text


def test_what_means_something_in_xml_is_written_by_name():
    assert words("a & b < c > d \"e\" 'f' ]]>") == "a &amp; b &lt; c &gt; d \"e\" 'f' ]]&gt;"
    assert attribute('"\t\n\r') == "&quot;&#9;&#10;&#13;"


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        (twips(210), 11906),
        (twips(12.7), 720),
        (twips(-10), -567),
        (points(6, 20), 120),
        (points(0.75, 8), 6),
        (emu(25.4), 914400),
    ],
)
def test_lengths(made, wanted):
    assert made == wanted


@given(st.floats(-1000, 1000))
def test_a_length_is_off_by_half_a_twip_at_most(mm):
    assert abs(twips(mm) * 25.4 / 1440 - mm) <= 25.4 / 1440 / 2 + 1e-9
