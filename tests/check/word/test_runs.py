"""The effective look of letters: defaults, themes, styles, what cancels out, and which words are shown at all."""

import unicodedata

import pytest

from tests.check.word.packages import DEFAULT, one, p, paragraphs, r, seen, style

TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont><a:minorFont><a:latin typeface="Arial"/>'
    "</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
)


def defaults(inside):
    return f"<w:docDefaults><w:rPrDefault><w:rPr>{inside}</w:rPr></w:rPrDefault></w:docDefaults>"


def look(paragraph, run="", text="Chữ", **others):
    found = one(p(text, paragraph, run), **others).runs
    assert len(found) == 1
    return found[0]


def test_where_nothing_is_said_the_standard_and_word_speak():
    run = look("")
    assert (run.font, run.size_pt, run.bold, run.italic, run.underlined, run.raised, run.color) == (
        "Times New Roman",
        10,
        False,
        False,
        False,
        False,
        "000000",
    )


@pytest.mark.parametrize(
    ("fonts", "font"),
    [
        ('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:ascii="X" w:hAnsi="X"/>', "Arial"),
        ('<w:rFonts w:asciiTheme="majorAscii" w:hAnsiTheme="majorHAnsi"/>', "Calibri Light"),
        ('<w:rFonts w:ascii="Tahoma" w:hAnsi="Tahoma"/>', "Tahoma"),
        ("", "Verdana"),
    ],
)
def test_the_font_through_theme_and_defaults(fonts, font):
    styles = defaults('<w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/>')
    assert look("", fonts, styles=styles, theme1=THEME).font == font
    in_defaults = defaults(fonts or '<w:rFonts w:ascii="Verdana" w:hAnsi="Verdana"/>')
    assert look("", "", styles=in_defaults, theme1=THEME).font == font


def test_a_font_said_directly_is_above_a_theme_below_it():
    styles = defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    assert look("", TIMES, styles=styles, theme1=THEME).font == "Times New Roman"


def test_letters_beyond_ascii_have_their_own_font():
    mixed = '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>'
    runs = one(p("Số: 05 và", "", mixed)).runs
    assert [(run.text, run.font) for run in runs] == [
        ("S", "Arial"),
        ("ố", "Times New Roman"),
        (": 05 v", "Arial"),
        ("à", "Times New Roman"),
    ]
    assert [(run.text, run.font) for run in one(p("So 05", "", mixed)).runs] == [("So 05", "Arial")]


STYLES = (
    defaults('<w:sz w:val="22"/>')
    + style("Normal", '<w:rPr><w:sz w:val="26"/></w:rPr>', more=DEFAULT)
    + style("Base", "<w:rPr><w:b/><w:i/></w:rPr>", based="Normal")
    + style("Under", '<w:rPr><w:i w:val="0"/><w:sz w:val="28"/></w:rPr>', based="Base")
    + style("Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    + style("StrongToo", '<w:rPr><w:color w:val="FF0000"/></w:rPr>', kind="character", based="Strong")
    + style("Linked", '<w:rPr/><w:link w:val="Strong"/>', based="Normal")
    + style("One", '<w:rPr><w:sz w:val="40"/></w:rPr>', based="Two")
    + style("Two", "<w:rPr><w:i/></w:rPr>", based="One")
)


@pytest.mark.parametrize(
    ("paragraph", "run", "size", "bold", "italic"),
    [
        ("", "", 13, False, False),
        ('<w:pStyle w:val="Base"/>', "", 13, True, True),
        ('<w:pStyle w:val="Under"/>', "", 14, True, False),
        ('<w:pStyle w:val="Under"/>', '<w:rStyle w:val="Strong"/>', 14, False, False),
        ("", '<w:rStyle w:val="Strong"/>', 13, True, False),
        ("", '<w:rStyle w:val="StrongToo"/>', 13, True, False),
        ("", '<w:rStyle w:val="Linked"/>', 13, True, False),
        ("", '<w:rStyle w:val="NoSuch"/>', 13, False, False),
        ('<w:pStyle w:val="Under"/>', '<w:rStyle w:val="Strong"/><w:b/>', 14, True, False),
        ('<w:pStyle w:val="Base"/>', '<w:b w:val="false"/><w:i w:val="off"/>', 13, False, False),
        ('<w:pStyle w:val="Base"/>', '<w:b w:val="0"/><w:i w:val="1"/>', 13, False, True),
        ('<w:pStyle w:val="NoSuch"/>', '<w:sz w:val="24"/>', 12, False, False),
        ('<w:pStyle w:val="One"/>', "", 20, False, True),
        ('<w:pStyle w:val="Strong"/>', "", 13, False, False),
    ],
)
def test_styles_and_switches(paragraph, run, size, bold, italic):
    found = look(paragraph, run, styles=STYLES)
    assert (found.size_pt, found.bold, found.italic) == (size, bold, italic)


def test_what_the_defaults_switch_on_no_style_cancels():
    styles = defaults("<w:b/>") + style("B", "<w:rPr><w:b/></w:rPr>")
    assert look('<w:pStyle w:val="B"/>', styles=styles).bold is True
    assert look('<w:pStyle w:val="B"/>', '<w:b w:val="0"/>', styles=styles).bold is False


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<w:caps/>", "BIÊN BẢN"),
        ("<w:smallCaps/>", "BIÊN BẢN"),
        ('<w:caps w:val="0"/>', "Biên bản"),
    ],
)
def test_capitals_of_formatting_are_capitals(run, text):
    assert one(p("Biên bản", "", run)).text == text


def test_capitals_of_two_styles_cancel_out():
    styles = style("P", "<w:rPr><w:caps/></w:rPr>") + style("C", "<w:rPr><w:caps/></w:rPr>", kind="character")
    assert look('<w:pStyle w:val="P"/>', '<w:rStyle w:val="C"/>', "Chữ", styles=styles).text == "Chữ"


@pytest.mark.parametrize(
    ("run", "field", "value"),
    [
        ('<w:u w:val="single"/>', "underlined", True),
        ('<w:u w:val="none"/>', "underlined", False),
        ('<w:vertAlign w:val="superscript"/>', "raised", True),
        ('<w:vertAlign w:val="baseline"/>', "raised", False),
        ('<w:position w:val="6"/>', "raised", True),
        ('<w:color w:val="ff0000"/>', "color", "FF0000"),
        ('<w:color w:val="auto"/>', "color", "000000"),
        ('<w:sz w:val="13pt"/>', "size_pt", 13),
        ('<w:sz w:val="0"/>', "size_pt", 10),
        ('<w:sz w:val="rubbish"/>', "size_pt", 10),
    ],
)
def test_other_looks(run, field, value):
    assert getattr(look("", run), field) == value


def field(instruction, result):
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (r("một") + r("hai", "<w:vanish/>"), "một"),
        (r("một") + r("hai", '<w:vanish w:val="0"/>'), "mộthai"),
        ("<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>" + r("còn"), "còn"),
        (f"<w:del>{r('xóa')}</w:del><w:moveFrom>{r('dời')}</w:moveFrom>" + r("còn"), "còn"),
        (f"<w:ins>{r('thêm')}</w:ins><w:moveTo>{r(' đến')}</w:moveTo>", "thêm đến"),
        (f"<w:hyperlink>{r('liên kết')}</w:hyperlink>", "liên kết"),
        (f"<w:smartTag><w:smartTag>{r('thẻ')}</w:smartTag></w:smartTag>", "thẻ"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('ô')}</w:sdtContent></w:sdt>", "ô"),
        (f'<w:fldSimple w:instr="DATE">{r("05")}</w:fldSimple>', "05"),
        (field(" DATE ", r("05")), "05"),
        (field(f"IF {field('PAGE', r('9'))} = 1", r("kết quả")), "kết quả"),
        (field("REF a", field("REF b", r("lồng"))), "lồng"),
        ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("lẻ"), "lẻ"),
        (
            f"<mc:AlternateContent><mc:Choice>{r('mới')}</mc:Choice><mc:Fallback>{r('cũ')}</mc:Fallback></mc:AlternateContent>",
            "mới",
        ),
        (f"<mc:AlternateContent><mc:Fallback>{r('cũ')}</mc:Fallback></mc:AlternateContent>", "cũ"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", "a\tb\nc\nd"),
        ("<w:r><w:t>01</w:t><w:noBreakHyphen/><w:t>BC</w:t><w:softHyphen/><w:t>x</w:t></w:r>", "01-BCx"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/><w:t>a</w:t></w:r>', "•a"),
        ('<w:r><w:sym w:font="Arial" w:char="00BD"/></w:r>', "½"),
        ('<w:r><w:sym w:font="Arial" w:char="?"/><w:t>a</w:t></w:r>', "a"),
        ('<w:r><w:sym w:font="Arial" w:char="FFFFFFFFFF"/><w:t>a</w:t></w:r>', "a"),
        ("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>" + r("chữ"), "chữ"),
        ("<!-- ghi chú --><?x y?>" + r("chữ"), "chữ"),
    ],
)
def test_which_words_are_shown(inside, text):
    assert one(f"<w:p>{inside}</w:p>").text == text


def test_runs_of_one_look_are_one_run():
    paragraph = one(f"<w:p>{r('Số: ')}{r('05')}{r('/BC', '<w:b/>')}</w:p>")
    assert [(run.text, run.bold) for run in paragraph.runs] == [("Số: 05", False), ("/BC", True)]


def test_letters_in_pieces_are_joined_and_told():
    whole = "Độc lập"
    apart = one(p(unicodedata.normalize("NFD", whole)))
    assert (apart.text, apart.decomposed) == (whole, True)
    assert one(p(whole)).decomposed is False


def test_a_paragraph_of_a_locked_control_is_locked():
    control = "<w:sdt><w:sdtPr><w:lock w:val='{}'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = control.format("sdtContentLocked", p("a")) + control.format("sdtLocked", p("b")) + p("c")
    assert [(x.text, x.locked) for x in paragraphs(body)] == [("a", True), ("b", False), ("c", False)]


def test_a_paragraph_that_is_deleted_with_its_mark_is_not_there():
    gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
    found = paragraphs(p("a") + gone + p("b"))
    assert [(x.index, x.text, x.gap_pt) for x in found] == [(1, "a", 0), (2, "b", 0)]


def test_a_footnote_is_read_beside_the_body():
    notes = (
        f'<w:footnote w:type="separator" w:id="-1">{p("--")}</w:footnote>'
        f'<w:footnote w:id="1">{p("Ghi chú", "", "<w:b/>")}</w:footnote>'
        f'<w:footnote w:id="2">{p("Không ai gọi")}</w:footnote>'
    )
    body = f'<w:p>{r("Chữ")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    assert [(x.part, x.text) for x in seen(body, footnotes=notes).paragraphs] == [
        ("body", "Chữ1"),
        ("note", "Ghi chú"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        f"<w:ins>{p('a')}</w:ins>{p('b')}",
        f"<w:customXml><w:customXml>{p('a')}</w:customXml>{p('b')}</w:customXml>",
        f"<mc:AlternateContent><mc:Choice>{p('a')}</mc:Choice><mc:Fallback>{p('x')}</mc:Fallback></mc:AlternateContent>{p('b')}",
        f"<w:sdt><w:sdtPr/></w:sdt>{p('a')}<w:moveFrom>{p('x')}</w:moveFrom>{p('b')}",
    ],
)
def test_paragraphs_within_other_things(body):
    assert [x.text for x in paragraphs(body)] == ["a", "b"]
