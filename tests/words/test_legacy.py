"""Vietnamese of the old codings is read, and nothing else is taken for it."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reportgen.words.legacy import _TCVN3, legacy

ROOT = Path(__file__).parents[2]
SAID = "niêm yết đầy đủ thủ tục hành chính, rà soát hồ sơ được hưởng ưu đãi"
BODY = "Ủy ban nhân dân huyện Bạch Thông tổ chức hội nghị quán triệt nghị quyết"
SYLLABLES = [*SAID.replace(",", "").split(), *BODY.split()]


def tcvn3(text):
    table = {read: sign for sign, read in reversed(_TCVN3.items())}
    return "".join(table.get(letter, letter) for letter in text)


def garbled(text):
    signs = (bytes([byte]) for byte in text.encode())
    return "".join(s.decode("latin-1") if s[0] in {129, 141, 143, 144, 157} else s.decode("cp1252") for s in signs)


@pytest.mark.parametrize(
    ("text", "coding", "reading"),
    [
        ("nieâm yeát ñaày ñuû thuû tuïc", "VNI", "niêm yết đầy đủ thủ tục"),
        ("UÛy ban nhaân daân xaõ ñaõ tröïc tieáp höôùng daãn", "VNI", "Ủy ban nhân dân xã đã trực tiếp hướng dẫn"),
        ("ÑEÀ NGHÒ UÛY BAN NHAÂN DAÂN", "VNI", "ĐỀ NGHỊ ỦY BAN NHÂN DÂN"),
        ("niªm yÕt ®Çy ®ñ", "TCVN3", "niêm yết đầy đủ"),
        (tcvn3(SAID), "TCVN3", SAID),
        ("niÃªm yáº¿t", "UTF-8", "niêm yết"),
        (garbled(SAID), "UTF-8", SAID),
    ],
)
def test_each_coding_is_known_and_read(text, coding, reading):
    assert legacy(text) == (coding, reading)


@pytest.mark.parametrize(
    "text",
    [
        "café, résumé, naïve, Noël, déjà vu", "K'Brêm và Y Niê Êban, H'Bia Êban", "5 µm và 10 µg/m³ CO₂, ½ × 3 ± 5 °C",
        "señor niño Müller über Straße", "A · B · C", "«đổi mới»", "có lý do", "Mâcon, Saône, crème brûlée, garçon, français",
        "São Paulo, Åre, Ærø, Østfold, København", "l'État, où êtes-vous, hôtel, forêt, bâtiment, tête, août",
        "toà án, loà xoà, quá, quãng, khoá, uỷ", "Größe, Österreich, Fußgänger, schön", "Krông Nô – Đắk Lắk", "H₂SO₄ 98%",
        "Ð và đ", "ñ", "© 2026 ® §", "hoà thuận, toát mồ hôi", "Pê-trô, Ê-đê, Ba Na", "Xơ-đăng và Gié-Triêng", "Ã",
    ],
)  # fmt: skip
def test_ordinary_text_is_left_alone(text):
    assert legacy(text) is None


def texts():
    for folder in ("tests/inputs", "inputs", "templates"):
        for file in sorted((ROOT / folder).rglob("*.yaml")):
            yield from file.read_text(encoding="utf-8").splitlines()
    yield from yaml.safe_load((ROOT / "reportgen/messages.yaml").read_text(encoding="utf-8"))["say"].values()
    yield from (ROOT / "docs/huong-dan.md").read_text(encoding="utf-8").splitlines()


def test_no_text_of_ours_is_taken_for_an_old_one():
    assert [text for text in texts() if legacy(text)] == []


@given(st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=12))
def test_vietnamese_is_never_taken_for_an_old_coding(words):
    assert legacy(" ".join(words)) is None


@given(
    st.lists(
        st.sampled_from([w for w in SYLLABLES if not w.isascii() and len(w) > 2]),
        min_size=3,
        max_size=12,
        unique=True,
    )
)
def test_what_was_garbled_is_read_back(words):
    text = " ".join(words)
    assert legacy(garbled(text)) == ("UTF-8", text)


@given(st.text())
def test_any_text_is_answered(text):
    assert legacy(text) is None or legacy(text).coding in {"VNI", "TCVN3", "UTF-8"}
