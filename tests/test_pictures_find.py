"""Where pictures are looked for, how they are read and remembered; test_pictures.py has the cleaning."""

import hashlib
import io
import os
import sys
import unicodedata

import pytest
from PIL import Image

from reportgen import pictures
from reportgen.problems import Place, ProblemsError

PLACE = Place("tan-an.yaml", 7, 8)


@pytest.fixture(autouse=True)
def _nothing_remembered():
    pictures._cache.clear()


def photo(size=(40, 20)):
    out = io.BytesIO()
    Image.new("RGB", size).save(out, "JPEG")
    return out.getvalue()


def cleaned(folder, data, name="anh.jpg", **options):
    (folder / name).write_bytes(data)
    return pictures.clean(folder / name, folder, PLACE, **options)


def refused(name, folder):
    with pytest.raises(ProblemsError) as caught:
        pictures.clean(name, folder, PLACE)
    (told,) = caught.value.problems
    assert told.place == PLACE
    return told.kind


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
    assert refused(name, tmp_path).startswith("picture-missing")


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
    (tmp_path / "ngoai.jpg").write_bytes(photo())
    (folder / "lien-ket.jpg").symlink_to(tmp_path / "ngoai.jpg")
    (folder / "thu-muc").symlink_to(tmp_path)
    assert pictures.find(name, folder) is None
    assert refused(name, folder) == "picture-outside"


def test_an_absolute_name_is_refused_even_inside(tmp_path):
    (tmp_path / "anh.jpg").write_bytes(photo())
    assert pictures.find(str(tmp_path / "anh.jpg"), tmp_path) is None
    assert refused(str(tmp_path / "anh.jpg"), tmp_path) == "picture-outside"


def test_a_folder_with_a_like_beginning_is_outside(tmp_path):
    (tmp_path / "ho-so").mkdir()
    (tmp_path / "ho-so-2").mkdir()
    (tmp_path / "ho-so-2" / "a.jpg").touch()
    assert pictures.find("../ho-so-2/a.jpg", tmp_path / "ho-so") is None


def test_a_link_inside_the_folder_is_followed(tmp_path):
    (tmp_path / "anh.jpg").write_bytes(photo())
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
        assert refused(name, tmp_path) == "picture-not-plain"


def test_a_file_that_cannot_be_opened(tmp_path, monkeypatch):
    def no(*_):
        raise PermissionError

    (tmp_path / "anh.jpg").touch()
    monkeypatch.setattr(os, "open", no)
    assert refused("anh.jpg", tmp_path) == "picture-unreadable"


def test_a_file_that_cannot_be_read(tmp_path, monkeypatch):
    def no(*_args, **_options):
        raise OSError

    (tmp_path / "anh.jpg").touch()
    monkeypatch.setattr(os, "fdopen", no)
    assert refused("anh.jpg", tmp_path) == "picture-unreadable"


def test_path_and_name_mean_the_same(tmp_path, monkeypatch):
    (tmp_path / "ho-so" / "anh").mkdir(parents=True)
    (tmp_path / "ho-so" / "anh" / "a.jpg").write_bytes(photo())
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
    monkeypatch.setattr(pictures.finding, "_LOOKED_AT", 1)
    assert missing(tmp_path, "bach-thong.jpeg")[0] == "RG060"
    monkeypatch.setattr(pictures.finding, "_LOOKED_AT", 2)
    assert missing(tmp_path, "bach-thong.jpeg")[0] == "RG061"


def test_a_name_typed_apart_is_told_composed(tmp_path):
    assert missing(tmp_path, NFD)[1] == f"không thấy tệp ảnh “{NFC}”"
    (tmp_path / NFD).touch()
    assert missing(tmp_path, NFD)[:2] == ("RG066", f"tệp ảnh “{NFC}” trống, không có dữ liệu")


# --- reading


def test_a_file_over_the_cap_is_refused(tmp_path, monkeypatch):
    (tmp_path / "a.jpg").write_bytes(photo())
    (tmp_path / "b.jpg").write_bytes(photo() + b"\0")
    monkeypatch.setattr(pictures, "MAX_BYTES", len(photo()))
    assert pictures.clean("a.jpg", tmp_path, PLACE).width == 40
    assert refused("b.jpg", tmp_path) == "picture-too-big"


def test_the_caps_are_those_people_are_told(tmp_path):
    assert (pictures.MAX_BYTES, pictures.MAX_PIXELS) == (30_000_000, 60_000_000)
    (tmp_path / "to.jpg").touch()
    os.truncate(tmp_path / "to.jpg", 30_000_001)
    with pytest.raises(ProblemsError) as caught:
        pictures.clean("to.jpg", tmp_path, None)
    (told,) = caught.value.problems
    assert (told.code, told.message, told.place) == ("RG065", "tệp ảnh “to.jpg” lớn hơn 30 MB", None)


# --- the same bytes, the same picture


def test_the_same_bytes_give_the_same_picture(tmp_path):
    data = photo((2000, 1000))
    one = cleaned(tmp_path, data, "mot.jpg")
    assert cleaned(tmp_path, data, "hai.jpg") is one
    assert cleaned(tmp_path, data, longest=100).width == 100
    pictures._cache.clear()
    other = cleaned(tmp_path, data)
    assert other is not one
    assert hashlib.sha256(other.data).digest() == hashlib.sha256(one.data).digest()


def test_only_the_last_pictures_are_remembered(tmp_path, monkeypatch):
    monkeypatch.setattr(pictures, "_KEPT", 2)
    one, two, three = (photo((4, n)) for n in (1, 2, 3))
    first = cleaned(tmp_path, one)
    cleaned(tmp_path, two)
    assert cleaned(tmp_path, one) is first
    cleaned(tmp_path, three)
    assert cleaned(tmp_path, one) is first
    assert len(pictures._cache) == 2
    cleaned(tmp_path, two)
    cleaned(tmp_path, three)
    assert cleaned(tmp_path, one) is not first
