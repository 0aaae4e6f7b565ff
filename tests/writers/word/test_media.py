import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from reportgen import layout
from reportgen.document import Figure, Picture
from reportgen.problems import ProblemsError
from reportgen.writers.word.media import Media, fitted

NEWS = layout.load("tin-bai")
PICTURES = {"0": Picture(b"a", 400, 200), "1": Picture(b"b", 100, 400), "2": Picture(b"a", 400, 200)}
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
NAMES = (
    f'xmlns:w="w" xmlns:wp="{WP[1:-1]}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def drawn(media, key="0", room=165.0):
    text = media.drawing(Figure("anh", key, "Ảnh & “chữ”"), room)
    return etree.fromstring(text.replace("<w:drawing>", f"<w:drawing {NAMES}>"))


def size(drawing):
    extent = drawing.find(f".//{WP}extent")
    return int(extent.get("cx")) / 36000, int(extent.get("cy")) / 36000


def test_a_picture_is_drawn_with_its_words_and_its_number():
    media = Media(NEWS, PICTURES)
    first, second = drawn(media), drawn(media, "1")
    said = [dict(d.find(f".//{WP}docPr").attrib) for d in (first, second)]
    assert said == [
        {"id": "1", "name": "Ảnh 1", "descr": "Ảnh & “chữ”"},
        {"id": "2", "name": "Ảnh 2", "descr": "Ảnh & “chữ”"},
    ]


def test_the_same_picture_is_one_part():
    media = Media(NEWS, PICTURES)
    embedded = [
        drawn(media, key).xpath("string(//@r:embed)", namespaces={"r": NAMES.split('"')[5]}) for key in "0120"
    ]
    assert embedded == ["image1", "image2", "image1", "image1"]
    assert media.parts() == {"image1.jpeg": b"a", "image2.jpeg": b"b"}


BOX = NEWS.roles["anh"].widths_mm[0]


@pytest.mark.parametrize(
    ("key", "room", "wanted"), [("0", 165, (BOX, BOX / 2)), ("0", 50, (50, 25)), ("1", 165, (30, 120))]
)
def test_a_picture_fits_its_box(key, room, wanted):
    assert size(drawn(Media(NEWS, PICTURES), key, room)) == pytest.approx(wanted, abs=0.01)


def test_a_role_without_a_width_takes_the_room_there_is():
    row = NEWS.roles["anh"].model_copy(update={"widths_mm": ()})
    table = NEWS.model_copy(update={"roles": NEWS.roles | {"anh": row}})
    assert size(drawn(Media(table, PICTURES)))[0] == pytest.approx(165, abs=0.01)


@given(st.integers(1, 10000), st.integers(1, 10000), st.floats(1, 500))
def test_every_picture_keeps_its_shape_and_touches_its_box(width, height, box):
    wide, high = fitted(Picture(b"", width, height), box)
    assert wide / high == pytest.approx(width / height)
    assert wide <= box + 1e-6
    assert high <= 120 + 1e-6
    assert wide == pytest.approx(box) or high == pytest.approx(120)


def test_a_picture_that_is_not_given_is_told():
    with pytest.raises(ProblemsError) as caught:
        Media(NEWS, PICTURES).drawing(Figure("anh", "7", ""), 165)
    (told,) = caught.value.problems
    assert told.kind == "picture-not-given"
    assert "“7”" in told.message
