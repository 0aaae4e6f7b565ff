import hashlib
import io
import os
import struct
import sys
import unicodedata
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


def halves(mode="RGB", size=(40, 20), left=RED, right=BLUE):
    """A picture with two colours, so that turning it shows."""
    image = Image.new(mode, size, left)
    image.paste(right, (size[0] // 2, 0, *size))
    return image


def chunk(name, body, crc=None):
    return (
        struct.pack(">I", len(body))
        + name
        + body
        + struct.pack(">I", zlib.crc32(name + body) if crc is None else crc)
    )


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


@pytest.mark.parametrize("shade", [0x10000, -1])
def test_integers_beyond_16_bits_are_no_photo(tmp_path, shade):
    assert kind_of(tmp_path, coded(Image.new("I", (4, 4), shade), "TIFF")) == "picture-colours"


def test_floats_are_no_photo(tmp_path):
    assert kind_of(tmp_path, coded(Image.new("F", (4, 4), 0.5), "TIFF")) == "picture-colours"


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


# --- the same bytes, the same picture


def test_the_same_bytes_give_the_same_picture(tmp_path):
    data = coded(halves(size=(2000, 1000)))
    one = cleaned(tmp_path, data, "mot.jpg")
    assert cleaned(tmp_path, data, "hai.jpg") is one
    assert cleaned(tmp_path, data, longest=100).width == 100
    pictures._cache.clear()
    other = cleaned(tmp_path, data)
    assert other is not one
    assert hashlib.sha256(other.data).digest() == hashlib.sha256(one.data).digest()


def test_only_the_last_pictures_are_remembered(tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "_KEPT", 2)
    red, blue, white = (coded(Image.new("RGB", (4, 4), c)) for c in (RED, BLUE, WHITE))
    first = cleaned(tmp_path, red)
    cleaned(tmp_path, blue)
    assert cleaned(tmp_path, red) is first
    cleaned(tmp_path, white)
    assert cleaned(tmp_path, red) is first
    assert len(pictures._cache) == 2
    cleaned(tmp_path, blue)
    cleaned(tmp_path, white)
    assert cleaned(tmp_path, red) is not first


# --- what is refused


def truncated_jpeg():
    data = coded(Image.effect_noise((200, 200), 90).convert("RGB"))
    return data[: len(data) // 2]


def bad_sum():
    return png(1, 1, rows=b"\0\7", crc=1)


def unsound_exif():
    body = b"Exif\0\0II*\0\x08\0\0\0\x05\0\x12\x01\x03\0\x01\0\0\0\x06\0"
    data = coded(halves())
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (truncated_jpeg(), "picture-broken"),
        (bad_sum(), "picture-broken"),
        (png(10, 10, rows=b"\0\7"), "picture-broken"),
        (png(30000, 30000), "picture-too-many-pixels"),
        (png(10000, 9100), "picture-too-many-pixels"),
        (png(10000, 6001), "picture-too-many-pixels"),
        (png(10000, 6000), "picture-broken"),
        (unsound_exif(), "picture-broken"),
        (coded(halves())[:30], "picture-broken"),
        (b"\xff\xd8\xff", "picture-broken"),
        (b"BM" + b"\0" * 60, "picture-broken"),
        (b"II*\0" + b"\xff" * 60, "picture-broken"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "picture-broken"),
        (b"GIF89a\1\0\1\0", "picture-broken"),
        (b"", "picture-empty"),
        ("Đây là văn bản".encode(), "picture-format"),
        (b"%PDF-1.7", "picture-format"),
        (b"\0\0\0\x18ftypmp42", "picture-format"),
        (b"<!DOCTYPE html><html><svg/></html>", "picture-format"),
        (b"<!--x-->" * 400 + b"<", "picture-format"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "picture-heic"),
        (b"\0\0\0\x1cftypavif", "picture-heic"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture-svg"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- hinh --><!DOCTYPE svg PUBLIC ''>\n<svg/>", "picture-svg"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_refused_by_content(tmp_path, data, kind):
    assert kind_of(tmp_path, data) == kind


def test_a_sound_twin_of_each_broken_png_is_taken(tmp_path):
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


def test_a_file_over_the_cap_is_refused(tmp_path, monkeypatch):
    data = coded(halves())
    monkeypatch.setattr(pictures, "MAX_BYTES", len(data))
    assert cleaned(tmp_path, data).width == 40
    assert kind_of(tmp_path, data + b"\0") == "picture-too-big"


def test_the_caps_are_those_people_are_told(tmp_path):
    assert (pictures.MAX_BYTES, pictures.MAX_PIXELS) == (30_000_000, 60_000_000)
    (tmp_path / "to.jpg").touch()
    os.truncate(tmp_path / "to.jpg", 30_000_001)
    with pytest.raises(ProblemsError) as caught:
        pictures.clean("to.jpg", tmp_path, None)
    (told,) = caught.value.problems
    assert (told.code, told.message, told.place) == ("RG065", "tệp ảnh “to.jpg” lớn hơn 30 MB", None)


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


# --- where it is looked for

NAME = "Ảnh buổi làm việc.jpg"
NFC, NFD = unicodedata.normalize("NFC", NAME), unicodedata.normalize("NFD", NAME)


@pytest.mark.parametrize("typed", [NFC, NFD])
@pytest.mark.parametrize("kept", [NFC, NFD])
@pytest.mark.parametrize("kept_folder", ["ảnh", unicodedata.normalize("NFD", "ảnh")])
def test_letters_may_be_composed_or_apart(tmp_path, typed, kept, kept_folder):
    (tmp_path / kept_folder).mkdir()
    (tmp_path / kept_folder / kept).touch()
    for name in (f"ảnh/{typed}", f"ảnh\\{typed}", f"./ảnh/../ảnh/{typed}"):
        assert pictures.find(name, tmp_path).samefile(tmp_path / kept_folder / kept)


@pytest.mark.parametrize("name", ["a b.jpg", "a#1.jpg", "a%41.jpg", "a?.jpg", "‘a’.jpg"])
def test_odd_names_are_only_names(tmp_path, name):
    if sys.platform == "win32" and "?" in name:
        pytest.skip("no such name there")
    (tmp_path / name).touch()
    assert pictures.find(name, tmp_path) == tmp_path / name


@pytest.mark.parametrize(
    "name", ["", ".", "./", "khong-co.jpg", "a\0.jpg", "\ud800.jpg", "a" * 5000, "a.jpg/b.jpg"]
)
def test_no_such_file(tmp_path, name):
    (tmp_path / "a.jpg").touch()
    assert pictures.find(name, tmp_path) is None
    assert refused(lambda: pictures.clean(name, tmp_path, PLACE)).startswith("picture-missing")


@pytest.mark.parametrize(
    "name",
    [
        "../ngoai.jpg",
        "..",
        "anh/../../ngoai.jpg",
        "..\\ngoai.jpg",
        "/etc/passwd",
        "C:\\anh.jpg",
        "C:anh.jpg",
        "\\\\may\\anh.jpg",
        "lien-ket.jpg",
        "thu-muc/ngoai.jpg",
        "../khong-co.jpg",
    ],
)
def test_outside_the_folder(tmp_path, name):
    folder = tmp_path / "ho-so"
    (folder / "anh").mkdir(parents=True)
    (tmp_path / "ngoai.jpg").write_bytes(coded(halves()))
    (folder / "lien-ket.jpg").symlink_to(tmp_path / "ngoai.jpg")
    (folder / "thu-muc").symlink_to(tmp_path)
    assert pictures.find(name, folder) is None
    assert refused(lambda: pictures.clean(name, folder, PLACE)) == "picture-outside"


def test_an_absolute_name_is_refused_even_inside(tmp_path):
    cleaned(tmp_path, coded(halves()))
    assert pictures.find(str(tmp_path / "anh.jpg"), tmp_path) is None
    assert refused(lambda: pictures.clean(str(tmp_path / "anh.jpg"), tmp_path, PLACE)) == "picture-outside"


def test_a_folder_with_a_like_beginning_is_outside(tmp_path):
    (tmp_path / "ho-so").mkdir()
    (tmp_path / "ho-so-2").mkdir()
    (tmp_path / "ho-so-2" / "a.jpg").touch()
    assert pictures.find("../ho-so-2/a.jpg", tmp_path / "ho-so") is None


def test_a_link_inside_the_folder_is_followed(tmp_path):
    cleaned(tmp_path, coded(halves()))
    (tmp_path / "lien-ket.jpg").symlink_to("anh.jpg")
    assert pictures.clean("lien-ket.jpg", tmp_path, PLACE).width == 40


def test_links_that_lead_nowhere(tmp_path):
    (tmp_path / "vong.jpg").symlink_to("vong.jpg")
    (tmp_path / "mat.jpg").symlink_to("khong-co.jpg")
    assert pictures.find("vong.jpg", tmp_path) is None
    assert pictures.find("mat.jpg", tmp_path) is None


def test_a_folder_and_a_pipe_are_no_files(tmp_path):
    (tmp_path / "thu-muc.jpg").mkdir()
    os.mkfifo(tmp_path / "ong.jpg")
    for name in ("thu-muc.jpg", "ong.jpg"):
        assert refused(lambda name=name: pictures.clean(name, tmp_path, PLACE)) == "picture-not-plain"


def test_a_file_that_cannot_be_opened(tmp_path, monkeypatch):
    def no(*_):
        raise PermissionError

    (tmp_path / "anh.jpg").touch()
    monkeypatch.setattr(os, "open", no)
    assert refused(lambda: pictures.clean("anh.jpg", tmp_path, PLACE)) == "picture-unreadable"


def test_a_file_that_cannot_be_read(tmp_path, monkeypatch):
    def no(*_args, **_options):
        raise OSError

    (tmp_path / "anh.jpg").touch()
    monkeypatch.setattr(os, "fdopen", no)
    assert refused(lambda: pictures.clean("anh.jpg", tmp_path, PLACE)) == "picture-unreadable"


def test_path_and_name_mean_the_same(tmp_path, monkeypatch):
    (tmp_path / "ho-so" / "anh").mkdir(parents=True)
    (tmp_path / "ho-so" / "anh" / "a.jpg").write_bytes(coded(halves()))
    monkeypatch.chdir(tmp_path)
    folder = tmp_path.relative_to(tmp_path) / "ho-so"
    assert pictures.find("anh/a.jpg", folder) == folder / "anh" / "a.jpg"
    by_name = pictures.clean("anh/a.jpg", folder, PLACE)
    assert pictures.clean(folder / "anh" / "a.jpg", folder, PLACE) is by_name
    assert pictures.clean(tmp_path / "ho-so" / "anh" / "a.jpg", tmp_path / "ho-so", PLACE) is by_name


# --- a name that was nearly right


def missing(folder, name):
    with pytest.raises(ProblemsError) as caught:
        pictures.clean(name, folder, PLACE)
    (told,) = caught.value.problems
    return told.code, told.message, told.hint


@pytest.mark.parametrize(
    "typed",
    ["anh/bach-thong.jpeg", "bach-thong.jpg", "anh\\Bach-Thong.JPG", "anh/bach_thong.jpg", "Bạch-Thông.jpg"],
)
def test_a_near_name_is_suggested(tmp_path, typed):
    (tmp_path / "anh").mkdir()
    for name in ("anh/bach-thong.jpg", "anh/toan-canh.jpg", "bach-thong.yaml", "bach-thong.docx"):
        (tmp_path / name).touch()
    assert missing(tmp_path, typed) == (
        "RG061",
        f"không thấy tệp ảnh “{typed}”",
        "có phải ý bạn là “anh/bach-thong.jpg”?",
    )


def test_a_near_name_with_marks_is_suggested_composed(tmp_path):
    (tmp_path / NFD).touch()
    hint = missing(tmp_path, "anh-buoi-lam-viec.jpg")[2]
    assert hint == f"có phải ý bạn là “{NFC}”?"


def test_names_are_alike_without_marks_and_case(tmp_path):
    (tmp_path / "ĐĐĐ.PNG").touch()
    assert missing(tmp_path, "ddd.png")[2] == "có phải ý bạn là “ĐĐĐ.PNG”?"


def test_nothing_like_it_is_suggested(tmp_path):
    (tmp_path / ".an").mkdir()
    (tmp_path / "bach-thong.yaml").touch()
    (tmp_path / ".an" / "bach-thong.jpg").touch()
    (tmp_path / "xyz.png").touch()
    assert missing(tmp_path, "bach-thong.jpg") == (
        "RG060",
        "không thấy tệp ảnh “bach-thong.jpg”",
        "đặt ảnh trong thư mục của hồ sơ và ghi đúng tên tệp kể từ thư mục ấy, ví dụ anh/buoi-lam-viec.jpg",
    )


def test_only_so_many_files_are_looked_at(tmp_path, monkeypatch):
    for name in ("a.txt", "bach-thong.jpg"):
        (tmp_path / name).touch()
    monkeypatch.setattr(pictures, "_LOOKED_AT", 1)
    assert missing(tmp_path, "bach-thong.jpeg")[0] == "RG060"
    monkeypatch.setattr(pictures, "_LOOKED_AT", 2)
    assert missing(tmp_path, "bach-thong.jpeg")[0] == "RG061"


def test_a_name_typed_apart_is_told_composed(tmp_path):
    assert missing(tmp_path, NFD)[1] == f"không thấy tệp ảnh “{NFC}”"
    (tmp_path / NFD).touch()
    assert missing(tmp_path, NFD)[:2] == ("RG066", f"tệp ảnh “{NFC}” trống, không có dữ liệu")
