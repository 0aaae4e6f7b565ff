"""What nobody looked at, what is locked, and how many pages the file says it has."""

import pytest

from reportgen.check.word import read
from tests.check.word.drawing import inline, run
from tests.check.word.packages import RELATIONS, R, p, parts, relations, seen, zipped

PICTURE = run(inline('<pic:pic><pic:blipFill><a:blip r:embed="x"/></pic:blipFill><pic:spPr/></pic:pic>', 40, 30))


@pytest.mark.parametrize(
    ("body", "aside"),
    [
        (p("a"), ()),
        (f"<w:p>{PICTURE}{PICTURE}</w:p>", ("2 hình ảnh",)),
        ("<w:p><m:oMath/></w:p>", ("1 công thức",)),
        ("<w:p><w:r><w:object/></w:r></w:p>", ("1 đối tượng nhúng",)),
        ('<w:altChunk r:id="x"/>', ("1 phần chèn từ tệp khác",)),
        ("<w:p><w:ins><w:r/></w:ins></w:p>", ("nhận xét, sửa đổi chưa duyệt",)),
        ("<w:p><w:r><w:commentReference/></w:r></w:p>", ("nhận xét, sửa đổi chưa duyệt",)),
        (
            f"<w:p><w:r><mc:AlternateContent><mc:Choice>{PICTURE}</mc:Choice><mc:Fallback>{PICTURE}</mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>",
            ("1 hình ảnh",),
        ),
    ],
)
def test_what_is_left_aside(body, aside):
    assert seen(body).aside == aside


def with_parts(**more):
    return read(zipped(parts(p("a")) | {name.replace("__", "/"): text for name, text in more.items()}))


def test_macros_are_not_run():
    assert with_parts(**{"word__vbaProject.bin": "x"}).aside == ("macro (không chạy, không xét)",)


def test_a_signed_file_is_locked():
    found = with_parts(**{"_xmlsignatures__sig1.xml": "x"})
    assert (found.aside, found.paragraphs[0].locked) == (("văn bản đã ký số",), True)


@pytest.mark.parametrize(
    ("protection", "locked"),
    [
        ('w:edit="readOnly" w:enforcement="1"', True),
        ('w:edit="forms" w:enforcement="1"', True),
        ('w:edit="readOnly" w:enforcement="0"', False),
        ('w:edit="readOnly"', False),
        ('w:edit="none" w:enforcement="1"', False),
        ('w:edit="trackedChanges" w:enforcement="1"', False),
    ],
)
def test_a_protected_file_is_locked(protection, locked):
    found = seen(p("a"), settings=f"<w:documentProtection {protection}/>")
    assert found.paragraphs[0].locked is locked


def counted(pages, words):
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Pages>{pages}</Pages><Words>{words}</Words></Properties>"
    )
    rows = relations(("m", "officeDocument", "word/document.xml"), ("a", "extended-properties", "docProps/app.xml"))
    return read(zipped(parts(p("a")) | {"_rels/.rels": rows, "docProps/app.xml": app}))


@pytest.mark.parametrize(
    ("pages", "words", "known", "page"),
    [(1, 5, 1, 1), (3, 500, 3, None), (1, 0, None, None), ("", "", None, None), ("x", "y", None, None)],
)
def test_pages_are_believed_where_words_were_counted_too(pages, words, known, page):
    found = counted(pages, words)
    assert (found.pages, found.paragraphs[0].page) == (known, page)


def test_a_broken_count_of_pages_is_no_count():
    rows = relations(("m", "officeDocument", "word/document.xml"), ("a", "extended-properties", "app.xml"))
    assert read(zipped(parts(p("a")) | {"_rels/.rels": rows, "app.xml": "<Properties"})).pages is None


def test_nothing_outside_the_file_is_fetched():
    rows = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="s" Type="{R}/styles" TargetMode="External" '
        'Target="file:///etc/hostname"/></Relationships>'
    )
    found = read(zipped(parts(p("a")) | {"word/_rels/document.xml.rels": rows}))
    assert [x.text for x in found.paragraphs] == ["a"]
