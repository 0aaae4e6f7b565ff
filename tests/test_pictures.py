import io
import struct
import warnings
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageFile

from reportgen import pictures
from reportgen.problems import Place, ProblemsError

PLACE = Place("tan-an.yaml", 7, 8)
RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


@pytest.fixture(autouse=True)
def _nothing_remembered():
    pictures._cache.clear()


def coded(image, form="JPEG", **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def halves(size=(40, 20)):
    """A picture with two colours, so that turning it shows."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image


def chunk(name, body, crc=None):
    crc = zlib.crc32(name + body) if crc is None else crc
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", crc)


def png(width, height, *extra, bits=8, colour=0, rows=b"", crc=None):
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(rows), crc)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(extra) + pixels + chunk(b"IEND", b"")


def cleaned(folder, data, name="anh.jpg", **options):
    (folder / name).write_bytes(data)
    return pictures.clean(folder / name, folder, PLACE, **options)


def opened(picture):
    """The cleaned picture, after what holds for every one."""
    image = Image.open(io.BytesIO(picture.data))
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (picture.width, picture.height))
    assert set(image.info) == {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi"}
    assert image.info["dpi"] == (200, 200)
    assert not image.getexif()
    return image


def near(pixel, wanted, by=12):
    return all(abs(a - b) <= by for a, b in zip(pixel, wanted, strict=True))


def refused(call):
    with pytest.raises(ProblemsError) as caught:
        call()
    (told,) = caught.value.problems
    assert told.place == PLACE
    assert "{" not in told.message + told.hint
    assert told.hint
    return told.kind


def kind_of(folder, data, name="anh.jpg"):
    return refused(lambda: cleaned(folder, data, name))


# --- what is taken


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF"])
def test_every_format_is_known_by_its_bytes(tmp_path, form):
    image = opened(cleaned(tmp_path, coded(halves(), form), "sai-duoi.txt"))
    assert image.size == (40, 20)
    assert near(image.getpixel((2, 10)), RED)
    assert near(image.getpixel((37, 10)), BLUE)


def test_a_turned_photo_stands_upright_and_tells_nothing_of_its_place(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by a quarter to the right
    exif.get_ifd(0x8825)[2] = (22.0, 8.0, 30.0)
    exif[0x010F] = "Hang may anh"
    data = coded(halves(), exif=exif, comment=b"ghi chu rieng")
    assert b"Hang may anh" in data
    picture = cleaned(tmp_path, data)
    image = opened(picture)
    assert image.size == (20, 40)
    assert near(image.getpixel((10, 2)), RED)
    assert near(image.getpixel((10, 37)), BLUE)
    assert all(word not in picture.data for word in (b"Exif", b"Hang may anh", b"ghi chu"))


@pytest.mark.parametrize(
    ("image", "options"),
    [
        (Image.new("RGBA", (8, 8), (0, 0, 0, 0)), {}),
        (Image.new("LA", (8, 8), (0, 0)), {}),
        (Image.new("RGB", (8, 8), BLUE), {"transparency": BLUE}),
        (Image.new("L", (8, 8), 7), {"transparency": 7}),
        (Image.new("P", (8, 8), 0), {"transparency": 0}),
        (Image.new("1", (8, 8), 1), {}),
    ],
)
def test_what_is_transparent_becomes_white(tmp_path, image, options):
    assert opened(cleaned(tmp_path, coded(image, "PNG", **options))).getpixel((4, 4)) == WHITE


def test_half_transparent_red_on_white_is_pink(tmp_path):
    image = opened(cleaned(tmp_path, coded(Image.new("RGBA", (8, 8), (255, 0, 0, 128)), "PNG")))
    assert near(image.getpixel((4, 4)), (255, 127, 127))


def test_printing_colours_become_screen_colours(tmp_path):
    image = opened(cleaned(tmp_path, coded(Image.new("CMYK", (8, 8), (0, 255, 255, 0)))))
    assert near(image.getpixel((4, 4)), RED)


def swapped_profile():
    """A profile with red and blue changed over, made from the one Pillow has."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return data.replace(b"rXYZ", b"tXYZ", 1).replace(b"bXYZ", b"rXYZ", 1).replace(b"tXYZ", b"bXYZ", 1)


def test_the_profile_in_the_file_is_followed(tmp_path):
    image = Image.new("RGB", (8, 8), RED)
    assert near(opened(cleaned(tmp_path, coded(image))).getpixel((4, 4)), RED)
    swapped = opened(cleaned(tmp_path, coded(image, icc_profile=swapped_profile())))
    assert near(swapped.getpixel((4, 4)), BLUE)


@pytest.mark.parametrize("profile", [b"khong phai ho so mau", swapped_profile()])
def test_a_profile_that_does_not_fit_is_passed_over(tmp_path, profile):
    image = opened(cleaned(tmp_path, coded(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), icc_profile=profile)))
    assert near(image.getpixel((4, 4)), RED)


@pytest.mark.parametrize(("shade", "seen"), [(0, 0), (0x4000, 64), (0x8000, 128), (0xFFFF, 255)])
def test_grey_of_16_bits_keeps_its_shade(tmp_path, shade, seen):
    data = png(2, 1, bits=16, rows=b"\0" + struct.pack(">HH", shade, shade))
    assert near(opened(cleaned(tmp_path, data)).getpixel((0, 0)), (seen, seen, seen), 0)
    tiff = coded(Image.frombytes("I;16", (1, 1), struct.pack("<H", shade)), "TIFF")
    assert near(opened(cleaned(tmp_path, tiff)).getpixel((0, 0)), (seen, seen, seen), 0)


def test_a_transparent_shade_of_16_bits_does_not_break_it(tmp_path):
    mark = chunk(b"tRNS", struct.pack(">H", 0x8000))
    data = png(1, 1, mark, bits=16, rows=b"\0" + struct.pack(">H", 0xFFFF))
    assert opened(cleaned(tmp_path, data)).getpixel((0, 0)) == WHITE


@pytest.mark.parametrize(("mode", "shade"), [("I", 0x10000), ("I", -1), ("F", 0.5)])
def test_numbers_that_are_no_shades_are_no_photo(tmp_path, mode, shade):
    assert kind_of(tmp_path, coded(Image.new(mode, (4, 4), shade), "TIFF")) == "picture-colours"


@pytest.mark.parametrize(
    ("size", "longest", "made"),
    [
        ((3400, 1700), {}, (1600, 800)),
        ((1700, 3400), {}, (800, 1600)),
        ((1600, 900), {}, (1600, 900)),
        ((30, 20), {}, (30, 20)),
        ((900, 300), {"longest": 300}, (300, 100)),
        ((5000, 1), {}, (1600, 1)),
        ((800, 800), {"longest": 400}, (400, 400)),
    ],
)
def test_no_side_is_longer_than_asked(tmp_path, size, longest, made):
    for form in ("JPEG", "PNG"):
        assert opened(cleaned(tmp_path, coded(Image.new("RGB", size, RED), form), **longest)).size == made


def test_a_jpeg_without_jfif_or_with_0_dpi_is_taken(tmp_path):
    data = coded(halves())
    assert data[6:11] == b"JFIF\0"
    assert opened(cleaned(tmp_path, data[:2] + data[20:])).size == (40, 20)
    assert opened(cleaned(tmp_path, data[:13] + b"\1\0\0\0\0" + data[18:])).size == (40, 20)


def test_the_first_picture_of_a_moving_one(tmp_path):
    moving = coded(halves(), "GIF", save_all=True, append_images=[Image.new("RGB", (40, 20), WHITE)])
    assert near(opened(cleaned(tmp_path, moving)).getpixel((2, 10)), RED)


@given(st.integers(1, 90), st.integers(1, 90), st.integers(1, 64))
def test_any_size(width, height, longest):
    picture = pictures._made(coded(Image.new("RGB", (width, height), RED), "PNG"), longest)
    assert max(picture.width, picture.height) == min(longest, max(width, height))
    assert opened(picture)


# --- what is refused


def truncated_jpeg():
    data = coded(Image.radial_gradient("L"))
    return data[: len(data) // 2]


def unsound_exif():
    body = b"Exif\0\0II*\0\x08\0\0\0\x05\0\x12\x01\x03\0\x01\0\0\0\x06\0"
    data = coded(halves())
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


BROKEN = [
    truncated_jpeg(), png(1, 1, rows=b"\0\7", crc=1), unsound_exif(), png(10, 10, rows=b"\0\7"), png(10000, 6000),
    coded(halves())[:30], b"\xff\xd8\xff", b"BM" + b"\0" * 60, b"II*\0" + b"\xff" * 60,
    b"RIFF\x10\0\0\0WEBPVP8 ", b"GIF89a\1\0\1\0",
]  # fmt: skip
BOMBS = [png(30000, 30000), png(10000, 9100), png(10000, 6001)]
OTHER = [
    "Đây là văn bản".encode(), b"%PDF-1.7", b"\0\0\0\x18ftypmp42", b"<!--x-->" * 400 + b"<",
    b"<!DOCTYPE html><html><svg/></html>",
]  # fmt: skip
AVIF = [b"\0\0\0\x1cftypavif", b"\0\0\0\x1cftypmif1\0\0\0\0mif1avif"]
SVG = [
    b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- hinh --><!DOCTYPE svg PUBLIC ''>\n<svg/>",
]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        *((data, "picture-broken") for data in BROKEN),
        *((data, "picture-too-many-pixels") for data in BOMBS),
        *((data, "picture-format") for data in OTHER),
        *((data, "picture-avif") for data in AVIF),
        *((data, "picture-svg") for data in SVG),
        (b"", "picture-empty"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_refused_by_content(tmp_path, data, kind):
    assert kind_of(tmp_path, data) == kind


def test_a_sound_twin_of_the_broken_png_is_taken(tmp_path):
    assert cleaned(tmp_path, png(1, 1, rows=b"\0\7")).width == 1


def test_half_a_file_is_refused_even_where_the_process_allows_it(tmp_path, monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    assert kind_of(tmp_path, truncated_jpeg()) == "picture-broken"
    assert ImageFile.LOAD_TRUNCATED_IMAGES is True


def test_pillows_warnings_are_problems_and_nobody_else_s(tmp_path):
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        assert kind_of(tmp_path, unsound_exif()) == "picture-broken"
        assert kind_of(tmp_path, png(10000, 9100)) == "picture-too-many-pixels"
        warnings.warn("của người khác", stacklevel=1)
    assert [str(w.message) for w in heard] == ["của người khác"]


def outcome(data):
    try:
        made = pictures._made(data, 50)
    except pictures._RefusedError as error:
        return error.kind
    return "picture" if 0 < made.width <= 50 else "no picture"


@given(
    st.binary(max_size=60),
    st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"BM", b"II*\0"]),
)
def test_any_bytes_are_a_picture_or_refused(tail, sign):
    assert outcome(sign + tail).startswith("picture")


@given(st.integers(0, 4000), st.integers(0, 255))
def test_a_damaged_file_is_a_picture_or_refused(at, byte):
    data = bytearray(coded(halves(), "PNG") if byte % 2 else coded(halves()))
    data[at % len(data)] = byte
    kinds = {"picture", "picture-broken", "picture-format", "picture-too-many-pixels", "picture-colours"}
    assert outcome(bytes(data)) in kinds
