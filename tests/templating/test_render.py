"""Templates are strict, sandboxed, and know which field each value came from."""

import pytest

from reportgen import source
from reportgen.problems import ProblemsError
from reportgen.records import Record, read, rename
from reportgen.templating import render, search_path
from reportgen.templating.folders import Kind

KIND = Kind("thu", "Thử", "tin-bai", ("html",))
RECORD = """\
Loại: kiểm tra
Ngày: 05/9/2026
Bắt đầu: 8:05
Chủ đề: a & <b>; c
Đoàn kiểm tra:
  Tên: Đoàn X
  Thành viên:
    - Họ tên: Nguyễn Văn An
      Xưng hô: ông
      Vai trò: trưởng đoàn
Kết quả:
  - Nội dung: tỷ lệ x
    Giá trị: khoảng 35%
"""


def rendered(tmp_path, template, record=RECORD):
    (tmp_path / "thu.html").write_text(template, encoding="utf-8")
    got = source.load(record, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    assert not reading.problems
    return render(KIND, reading.record, None, reading.named.near, search_path([tmp_path]))


def refused(tmp_path, template):
    with pytest.raises(ProblemsError) as error:
        rendered(tmp_path, template)
    (found,) = error.value.problems
    return found


def test_a_value_is_escaped_and_says_its_field(tmp_path):
    html = rendered(tmp_path, "{{ record.topics[0] }}").html
    assert html == '<span data-from="topics.0">a &amp; &lt;b&gt;</span>'


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ record.date|ngay }}", '<span data-from="date">ngày 5/9/2026</span>'),
        ("{{ record.date|ngay_ky }}", '<span data-from="date">ngày 05 tháng 9 năm 2026</span>'),
        ("{{ record.date|ngay_gon }}", '<span data-from="date">ngày 5/9</span>'),
        (
            "{{ record.findings[0].value.number|bang_chu }}",
            '<span data-from="findings.0.value.number">Ba mươi lăm đồng</span>',
        ),
        ("{{ record.start|gio_phut }}", '<span data-from="start">08 giờ 05 phút</span>'),
        ("{{ record.head.name|hoa_het }}", '<span data-from="delegation.members.0.name">NGUYỄN VĂN AN</span>'),
        ("{{ record.findings[0].value.words }}", '<span data-from="findings.0.value">khoảng 35%</span>'),
        ("{{ record.findings[0].content|lien }}", '<span data-from="findings.0.content">tỷ\u00a0lệ\u00a0x</span>'),
        ("{{ 1 + 1 }}", "2"),
        ("{% if record.end %}x{% endif %}", ""),
        ("{{ so_la_ma() }}{{ so_la_ma() }}", "III"),
        ("{% for x in record.shortcomings %}x{% else %}y{% endfor %}", "y"),
    ],
)
def test_filters_keep_the_path_of_the_field(tmp_path, template, text):
    assert rendered(tmp_path, template).html == text


def test_a_list_is_joined_with_the_path_of_each_entry(tmp_path):
    assert rendered(tmp_path, "{{ record.topics|noi }}").html == (
        '<span data-from="topics.0">a &amp; &lt;b&gt;</span> và <span data-from="topics.1">c</span>'
    )


def test_what_is_owed_and_missing_becomes_a_blank_and_a_warning_that_names_the_field(tmp_path):
    made = rendered(tmp_path, "{{ record.end|gio_phut|can }}{{ record.papers.place|can }}")
    assert made.html.count('<span class="trong">') == 2
    (told,) = made.problems
    assert (told.kind, told.place.line) == ("field-owed", 0)
    assert told.message == "Thử còn để trống: Kết thúc, Địa danh"
    assert told.each == ("Kết thúc", "Biên bản › Địa danh")
    assert [each["field"] for each in told.detail["fields"]] == list(told.each)


@pytest.mark.parametrize(
    ("template", "kind", "line"),
    [
        ("\n{{ record.nothing }}", "template-undefined", 2),
        ("\n\n{{ nothing }}", "template-undefined", 3),
        ("{% if %}", "template-syntax", 1),
        ("\n{% include 'x.html' %}", "template-not-found", 2),
        ("{% include '../../../etc/passwd' %}", "template-not-found", 1),
        ("\n{{ record.end }}", "template-empty-field", 2),
        ("{{ record.head }}", "template-not-text", 1),
        ("{% set x = none %}{{ x }}", "template-not-text", 1),
        ("{{ ''.__class__.__mro__ }}", "template-forbidden", 1),
        ("{{ record._fields }}", "template-forbidden", 1),
        ("{{ cycler }}", "template-undefined", 1),
        ("{{ 1 / 0 }}", "template-failed", 1),
        ("\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "template-too-big", 2),
        ("{% include 'thu.html' %}", "template-too-big", 1),
    ],
)
def test_a_fault_of_a_template_is_told_with_file_and_line_and_never_as_a_traceback(tmp_path, template, kind, line):
    found = refused(tmp_path, template)
    assert (found.kind, found.place.line) == (kind, line)
    assert found.place.file == f"{tmp_path.name}/thu.html"


def test_record_text_is_never_a_template(tmp_path):
    made = rendered(tmp_path, "{{ record.topics[0] }}", RECORD.replace("a & <b>", '"{{ 7 * 7 }}"'))
    assert "{{ 7 * 7 }}" in made.html


def test_every_tag_says_where_it_stands(tmp_path):
    html = rendered(tmp_path, '<p class="a">\n{% if true %}\n<b>x</b>{% endif %}</p>').html
    name = tmp_path.name
    assert f'<p data-origin="{name}/thu.html:1"' in html
    assert f'<b data-origin="{name}/thu.html:3"' in html


def test_an_own_template_may_replace_one_block_of_ours(tmp_path):
    own = '{% extends "builtin/bien-ban.html" %}{% block ten_loai %}<h1 class="ten-loai">BẢN GHI</h1>{% endblock %}'
    (tmp_path / "bien-ban.html").write_text(own, encoding="utf-8")
    got = source.load(RECORD, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    kind = Kind("bien-ban", "Biên bản", "nd30-2020", ("html",), official=True)
    html = render(kind, reading.record, None, reading.named.near, search_path([tmp_path])).html
    assert "BẢN GHI" in html
    assert ">BIÊN BẢN<" not in html
    assert "TRƯỞNG ĐOÀN" in html


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ('{% extends "builtin/bien-ban.html" %}\n{% block ket_qua_moi %}x{% endblock %}', ("template-block", 2)),
        ('{% extends "thu.html" %}{% block a %}x{% endblock %}', None),
        ('{% extends "thu.html" %}{% block b %}x{% endblock %}', ("template-block", 1)),
    ],
)
def test_a_block_that_the_template_it_extends_has_not_is_refused_and_never_dropped(tmp_path, own, told):
    (tmp_path / "thu.html").write_text("{% block a %}y{% endblock %}", encoding="utf-8")
    (tmp_path / "con.html").write_text(own, encoding="utf-8")
    got = source.load(RECORD, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    kind, folders = Kind("con", "Thử", "tin-bai", ("html",)), search_path([tmp_path])
    if told is None:
        assert render(kind, reading.record, None, reading.named.near, folders).html == "x"
        return
    with pytest.raises(ProblemsError) as error:
        render(kind, reading.record, None, reading.named.near, folders)
    assert [(p.kind, p.place.line) for p in error.value.problems] == [told]


def test_an_own_part_is_used_by_our_templates(tmp_path):
    part = tmp_path / "parts" / "nguoi.html"
    part.parent.mkdir()
    ours = (search_path()[-1] / "parts" / "nguoi.html").read_text(encoding="utf-8")
    part.write_text(ours.replace("{{ p.name }}", "{{ p.name|hoa_het }}"), encoding="utf-8")
    got = source.load(RECORD, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    kind = Kind("tin-bai", "Tin bài", "tin-bai", ("html",))
    html = render(kind, reading.record, None, reading.named.near, search_path([tmp_path])).html
    assert "NGUYỄN VĂN AN" in html
