import io
import zipfile

import pytest
from lxml import etree

from reportgen.writers.word.package import kind, package

PARTS = {"styles.xml": b"<s/>", "header1.xml": b"<h/>", "header2.xml": b"<h/>"}
MADE = package("<d/>", PARTS, {"image1.jpeg": b"\xff\xd8" * 99}, {"core": "<c/>", "app": "<a/>"})
FILES = zipfile.ZipFile(io.BytesIO(MADE))


def listed(part):
    return [tuple(node.attrib.values()) for node in etree.fromstring(FILES.read(part))]


def test_the_parts_in_their_order():
    assert FILES.namelist() == [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/media/image1.jpeg",
        "docProps/core.xml",
        "docProps/app.xml",
    ]


def test_the_parts_are_what_was_given():
    assert FILES.read("word/document.xml") == b"<d/>"
    assert FILES.read("word/header1.xml") == b"<h/>"
    assert FILES.read("word/media/image1.jpeg") == b"\xff\xd8" * 99
    assert FILES.read("docProps/core.xml") == b"<c/>"


def test_nothing_of_the_day_or_the_machine_is_in_it():
    entries = FILES.infolist()
    assert {(e.date_time, e.create_system, e.extra, e.comment) for e in entries} == {
        ((1980, 1, 1, 0, 0, 0), 0, b"", b"")
    }
    assert package("<d/>", PARTS, {"image1.jpeg": b"\xff\xd8" * 99}, {"core": "<c/>", "app": "<a/>"}) == MADE


def test_pictures_are_not_compressed_again():
    assert {e.filename for e in FILES.infolist() if e.compress_type == zipfile.ZIP_STORED} == {
        "word/media/image1.jpeg"
    }


def test_relationships_are_named_after_their_parts():
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    assert listed("word/_rels/document.xml.rels") == [
        ("styles", f"{office}/styles", "styles.xml"),
        ("header1", f"{office}/header", "header1.xml"),
        ("header2", f"{office}/header", "header2.xml"),
        ("image1", f"{office}/image", "media/image1.jpeg"),
    ]


def test_every_part_has_its_type():
    named = {part: type_.split(".")[-1] for part, type_ in listed("[Content_Types].xml") if part.startswith("/")}
    assert named == {
        "/word/document.xml": "main+xml",
        "/word/styles.xml": "styles+xml",
        "/word/header1.xml": "header+xml",
        "/word/header2.xml": "header+xml",
        "/docProps/core.xml": "core-properties+xml",
        "/docProps/app.xml": "extended-properties+xml",
    }


@pytest.mark.parametrize(("name", "wanted"), [("header12.xml", "header"), ("styles.xml", "styles")])
def test_the_kind_of_a_part_is_its_name_without_number(name, wanted):
    assert kind(name) == wanted
