import pytest
from lxml import etree

from reportgen import layout
from reportgen.document import Document
from reportgen.writers.word.settings import application, core, ground, header, settings

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAGE = layout.load("nd30-2020").page


def values(root, *names):
    return [root.find(f".//{W}{name}").get(f"{W}val") for name in names]


def test_all_text_is_vietnamese_in_the_font_of_the_page():
    page = PAGE.model_copy(update={"font": 'A & "B"', "color": "112233"})
    root = etree.fromstring(ground(page, 13, "<w:style/>"))
    defaults = root.find(f"{W}docDefaults")
    assert set(defaults.find(f".//{W}rFonts").attrib.values()) == {'A & "B"'}
    assert len(defaults.find(f".//{W}rFonts").attrib) == 4
    assert values(defaults, "color", "sz", "szCs", "lang") == ["112233", "26", "26", "vi-VN"]
    assert defaults.find(f".//{W}lang").get(f"{W}eastAsia") == "vi-VN"
    styles = [style.get(f"{W}styleId") for style in root.iter(f"{W}style")]
    assert styles == ["Normal", "DefaultParagraphFont", "TableNormal", "NoList", None]


def test_a_header_holds_a_whole_field_or_nothing():
    root = etree.fromstring(header("so-trang"))
    marks = [mark.get(f"{W}fldCharType") for mark in root.iter(f"{W}fldChar")]
    assert (marks, root.findtext(f".//{W}instrText"), root.findtext(f".//{W}t")) == (
        ["begin", "separate", "end"],
        " PAGE ",
        "2",
    )
    assert header("so-trang", numbered=False).endswith(
        '<w:p><w:pPr><w:pStyle w:val="so-trang"/></w:pPr></w:p></w:hdr>'
    )


def test_settings_are_those_of_word_2013_in_vietnamese():
    root = etree.fromstring(settings().encode())
    names = [child.tag.removeprefix(W) for child in root]
    assert names == [
        "zoom",
        "defaultTabStop",
        "characterSpacingControl",
        "compat",
        "themeFontLang",
        "decimalSymbol",
        "listSeparator",
    ]
    compat = {c.get(f"{W}name"): c.get(f"{W}val") for c in root.iter(f"{W}compatSetting")}
    assert compat["compatibilityMode"] == "15"
    assert values(root, "themeFontLang", "decimalSymbol", "listSeparator") == ["vi-VN", ",", ";"]


@pytest.mark.parametrize("title", ["Biên bản", "a & <b> ]]>", ""])
def test_the_file_tells_its_title_and_language_and_no_day(title):
    root = etree.fromstring(core(Document("bien-ban", title, ())).encode())
    told = {etree.QName(child).localname: child.text or "" for child in root}
    assert told == {
        "title": title,
        "creator": "reportgen",
        "language": "vi-VN",
        "created": "2020-01-01T00:00:00Z",
        "modified": "2020-01-01T00:00:00Z",
    }


def test_the_application_is_named():
    assert etree.fromstring(application().encode())[0].text == "reportgen"
