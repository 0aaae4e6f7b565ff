import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.words.text import first_upper, fold, given_name_key, nfc, slug, tone_marks

TONES = "\u0300\u0309\u0303\u0301\u0323"
VIETNAMESE = st.text("aăâbdđeêoôơuưyAĂÂĐỦỷàảạ" + TONES + "\u0302\u0306\u031b qQh-,.ÐƉ12", max_size=30)
ANY = st.one_of(st.text(max_size=30), VIETNAMESE)


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("a\u0309\u0302", "ẩ"),
        ("ả\u0302", "ẩ"),
        ("A\u0301\u0306", "Ắ"),
        ("e\u0303\u0302", "ễ"),
        ("o\u0309\u031b", "ở"),
        ("u\u0323\u031b", "ự"),
        ("a\u0323\u0302", "ậ"),
        ("ẹ\u0302", "ệ"),
        ("Ðắk Lắk, Ɖồng Nai", "Đắk Lắk, Đồng Nai"),
        ("ðường", "đường"),
        ("Huyện uỷ – 35,5%", "Huyện uỷ – 35,5%"),
    ],
)
def test_nfc(typed, clean):
    assert nfc(typed) == clean


@pytest.mark.parametrize("shape", ["a\u0302", "a\u0306", "e\u0302", "o\u0302", "o\u031b", "u\u031b"])
@pytest.mark.parametrize("tone", TONES)
def test_nfc_takes_marks_in_any_order(shape, tone):
    base, mark = shape
    whole = unicodedata.normalize("NFC", base + mark + tone)
    assert len(whole) == 1
    assert nfc(base + tone + mark) == nfc(base + mark + tone) == whole


@given(ANY)
def test_nfc_is_nfc_and_done_once(text):
    clean = nfc(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert nfc(clean) == clean


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Kiến nghị", "kien nghi"),
        ("KIEN_NGHI", "kien nghi"),
        (unicodedata.normalize("NFD", "Kiến  nghị:"), "kien nghi"),
        ("  Đơn vị (được kiểm tra) ", "don vi duoc kiem tra"),
        ("ÐẮK LẮK", "dak lak"),
        ("mức độ 3, 4", "muc do 3 4"),
        ("…", ""),
    ],
)
def test_fold(text, key):
    assert fold(text) == key


@given(ANY)
def test_fold_is_done_once_and_blind_to_form_and_case(text):
    key = fold(text)
    assert fold(key) == key
    assert fold(unicodedata.normalize("NFD", nfc(text))) == key


@given(VIETNAMESE)
def test_fold_is_blind_to_case(text):
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kiểm tra tại huyện Bạch Thông, 29/9/2022", "kiem-tra-tai-huyen-bach-thong-29-9-2022"),
        ("đạt 35,5%", "dat-35-5"),
        ("", "ho-so"),
        ("???", "ho-so"),
        ("日本", "ho-so"),
        ("con", "ho-so-con"),
        ("Nul", "ho-so-nul"),
        ("COM1", "ho-so-com1"),
        ("lpt9.", "ho-so-lpt9"),
        ("com10", "com10"),
        ("con đường", "con-duong"),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 81, "a" * 80),
        ("a" * 80, "a" * 80),
        ("con " + "a" * 80, "ho-so-con"),
        ("a" * 40 + " " + "b" * 39 + " c", "a" * 40 + "-" + "b" * 39),
        ("a" * 40 + " " + "b" * 39, "a" * 40 + "-" + "b" * 39),
        ("a" * 40 + " " + "b" * 40, "a" * 40),
        ("a" * 40 + " " + "b" * 40 + " c", "a" * 40),
    ],
)
def test_slug(text, name):
    assert slug(text) == name


@given(ANY)
def test_slug_is_always_a_plain_name(text):
    name = slug(text)
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= 80
    assert name not in {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))}
    assert slug(name) == name


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("đoàn công tác UBND tỉnh", "Đoàn công tác UBND tỉnh"),
        ("“đề án 06” của tỉnh", "“Đề án 06” của tỉnh"),
        (' ("ủy ban")', ' ("Ủy ban")'),
        ("'ủy ban'", "'Ủy ban'"),
        ("[«ý kiến»]", "[«Ý kiến»]"),
        ("Đắk Lắk", "Đắk Lắk"),
        ("14/14 xã", "14/14 xã"),
        ("– xã An", "– xã An"),
        ("ßa", "ßa"),
        ("“ ", "“ "),
        ("", ""),
    ],
)
def test_first_upper(text, raised):
    assert first_upper(text) == raised


@given(ANY)
def test_first_upper_changes_one_letter_at_most(text):
    raised = first_upper(text)
    changed = [(a, b) for a, b in zip(text, raised, strict=True) if a != b]
    assert len(changed) <= 1
    assert all(a.upper() == b for a, b in changed)
    assert first_upper(raised) == raised


OLD = "hòa HÒA Hỏa xõa tóa họa khỏe KHỎE xòe tùy ủy ỦY Ủy lũy thúy ngụy."
NEW = "hoà HOÀ Hoả xoã toá hoạ khoẻ KHOẺ xoè tuỳ uỷ UỶ Uỷ luỹ thuý nguỵ."
SAME = "quý QUÝ quỳ Quỷ hoàn toán hoạch khoét xoẹt thuyền khuỷu khuya ngoài xoáy mùa hoa huy thoe qúy"


def test_tone_marks_both_ways():
    assert tone_marks(OLD, "new") == tone_marks(NEW, "new") == NEW
    assert tone_marks(OLD, "old") == tone_marks(NEW, "old") == OLD
    assert tone_marks(OLD + NEW, "keep") == OLD + NEW


@pytest.mark.parametrize("style", ["new", "old"])
def test_tone_marks_leaves_the_rest(style):
    assert tone_marks(SAME, style) == SAME


def test_tone_marks_sees_parts_apart():
    assert tone_marks(unicodedata.normalize("NFD", "Huyện ủy"), "new") == "Huyện uỷ"


def test_tone_marks_refuses_an_unknown_style():
    with pytest.raises(KeyError):
        tone_marks("hòa", "modern")


@given(VIETNAMESE)
def test_tone_marks_only_moves_marks(text):
    old, new = tone_marks(text, "old"), tone_marks(text, "new")
    assert fold(old) == fold(new) == fold(text)
    assert tone_marks(tone_marks(new, "old"), "new") == new
    assert len(old) == len(new) == len(nfc(text))


@pytest.mark.parametrize(
    "names",
    [
        ["Lê An", "Trần An", "Lê Ân", "Bùi Bình", "Lê Dũng", "Đỗ Đào", "Lê Đào"],
        ["A Ma", "A Mà", "A Mả", "A Mã", "A Má", "A Mạ", "A Mai"],
        ["Na", "Nă", "Nâ", "Ne", "Nê", "No", "Nô", "Nơ", "Nu", "Nư"],
        ["Nguyễn Hoa", "Lê Hòa", "Trần Hoà"],
        ["Lê Văn Nam", "Lê Vân Nam", "Nguyễn An Nam"],
        ["An", "Lê An", "F", "Giang", "Y", "Y-Bih", "Z"],
        ["", "lê an", "LÊ BÌNH"],
    ],
)
def test_given_name_key(names):
    backwards = [*reversed(names)]
    assert sorted(backwards, key=given_name_key) == names


def test_given_name_key_sees_one_name_in_two_forms():
    assert given_name_key("Đỗ  Thúy") == given_name_key(unicodedata.normalize("NFD", "ĐỖ THÚY"))


SYLLABLES = st.sampled_from(["An", "Ân", "Đào", "Dào", "Hoa", "Hòa", "Hoà", "Lê", "Văn", "Thị", "Ư", "Y-Bih"])
NAMES = st.lists(SYLLABLES, min_size=1, max_size=4)


@given(NAMES, NAMES)
def test_given_name_decides_before_all_other_words(one, other):
    last = given_name_key(one[-1]), given_name_key(other[-1])
    whole = given_name_key(" ".join(one)), given_name_key(" ".join(other))
    if last[0] != last[1]:
        assert (whole[0] < whole[1]) == (last[0] < last[1])
    else:
        rest = (
            given_name_key(" ".join([*one[:-1], "An"])),
            given_name_key(" ".join([*other[:-1], "An"])),
        )
        assert (whole[0] < whole[1]) == (rest[0] < rest[1])


@given(NAMES)
def test_given_name_key_is_blind_to_form_and_case(words):
    name = " ".join(words)
    assert given_name_key(unicodedata.normalize("NFD", name.upper())) == given_name_key(name)


@given(ANY)
def test_given_name_key_takes_any_text(text):
    assert len(given_name_key(text)) == len(text.casefold().split())


@pytest.mark.parametrize("name", ["tốt", "xã Hoà Bình"])
def test_a_name_that_the_locale_could_not_read_makes_the_same_folder(name):
    assert slug(name.encode().decode("ascii", "surrogateescape")) == slug(name)
    assert slug("\ud800") == "ho-so"
