"""Photos of iPhones: read by their bytes, upright, without what they tell of where they were taken."""

import io
import sys

import pytest
from PIL import Image

from reportgen import pictures
from reportgen.problems import Place, ProblemsError
from tests.heic import CLEAR, PLAIN, TURNED

PLACE = Place("tan-an.yaml", 7, 8)


@pytest.fixture(autouse=True)
def _nothing_remembered():
    pictures._cache.clear()


def cleaned(folder, data, name="anh.jpg"):
    (folder / name).write_bytes(data)
    return pictures.clean(folder / name, folder, PLACE)


def colours(picture):
    image = Image.open(io.BytesIO(picture.data))
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (picture.width, picture.height))
    assert set(image.info) == {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    assert not image.getexif()
    ends = image.getpixel((2, 2)), image.getpixel((image.width - 3, image.height - 3))
    return image.size, *(tuple(round(part / 255) for part in colour) for colour in ends)


@pytest.mark.parametrize(
    ("data", "size", "last"),
    [
        (PLAIN, (64, 32), (0, 0, 1)),
        (TURNED, (32, 64), (0, 0, 1)),
        (CLEAR, (64, 32), (1, 1, 1)),
    ],
    ids=["plain", "turned", "clear"],
)
@pytest.mark.parametrize("name", ["anh.heic", "anh.jpg"])
def test_a_photo_is_taken_whatever_its_name_upright_and_on_white(tmp_path, data, size, last, name):
    assert colours(cleaned(tmp_path, data, name)) == (size, (1, 0, 0), last)


def test_the_same_bytes_give_the_same_picture(tmp_path):
    first = cleaned(tmp_path, TURNED)
    pictures._cache.clear()
    assert cleaned(tmp_path, TURNED) == first


def test_where_it_was_taken_is_in_the_photo_and_not_in_the_picture(tmp_path):
    assert b"May anh" in TURNED
    assert b"May anh" not in cleaned(tmp_path, TURNED).data


def kind_of(folder, data):
    with pytest.raises(ProblemsError) as caught:
        cleaned(folder, data)
    (told,) = caught.value.problems
    assert told.place == PLACE
    return told.kind


@pytest.mark.parametrize("length", [24, 100, 300, len(PLAIN) - 20])
def test_half_a_photo_is_broken(tmp_path, length):
    assert kind_of(tmp_path, PLAIN[:length]) == "picture-broken"


def test_a_photo_of_too_many_pixels_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "MAX_PIXELS", 64 * 32 - 1)
    assert kind_of(tmp_path, PLAIN) == "picture-too-many-pixels"


def test_without_the_library_it_is_said_how_to_install_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    assert kind_of(tmp_path, PLAIN) == "picture-heic-reader"
    assert colours(cleaned(tmp_path, jpeg()))[0] == (8, 8)  # every other photo is taken as before


def jpeg():
    out = io.BytesIO()
    Image.new("RGB", (8, 8), (255, 0, 0)).save(out, "JPEG")
    return out.getvalue()
