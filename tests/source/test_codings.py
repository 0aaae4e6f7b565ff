"""What other programs leave in words: told with the line and the reading, not too often."""

from reportgen import source
from reportgen.source.codings import MOST


def told(text):
    return [(p.kind, p.place.line, p.place.column, p.place.width) for p in source.load(text, "a.yaml").problems]


def test_an_old_coding_is_told_at_its_line_and_printed_as_typed():
    text = (
        "Loại: kiểm tra\nKết quả:\n  - Nội dung: nieâm yeát ñaày ñuû\n  - niªm yÕt ®Çy ®ñ\n  - |\n    niÃªm yáº¿t\n"
    )
    got = source.load(text, "a.yaml")
    assert told(text) == [("text-legacy", 3, 15, 19), ("text-legacy", 4, 5, 15), ("text-garbled", 6, 5, 11)]
    assert ["niêm yết đầy đủ" in p.message for p in got.problems] == [True, True, False]
    assert got.data["Kết quả"][0]["Nội dung"] == "nieâm yeát ñaày ñuû"


def test_a_whole_file_of_it_is_told_only_so_often():
    kinds = [found[0] for found in told("".join(f"k{i}: nieâm yeát ñaày ñuû\n" for i in range(MOST + 5)))]
    assert kinds == ["text-legacy"] * MOST


def test_a_long_reading_is_cut():
    (found,) = source.load("a: " + "nieâm yeát ñaày ñuû " * 50, "a.yaml").problems
    assert len(found.message) < 200
    assert "…" in found.message


def test_ordinary_files_are_not_touched():
    assert told("a: Trụ sở UBND xã, R&D; K'Brêm; café «Đổi»; 5 µm\nb: x_x0001_\n") == []
