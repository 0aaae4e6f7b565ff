"""Several places are said in one phrase, each coming from its own field."""

import pytest


def places(*names):
    return "Nơi kiểm tra:\n" + "".join(f"  - Tên: {name}\n" for name in names) if names else ""


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((), ""),
        (("xã Tân An",), "xã Tân An"),
        (("xã Tân An", "xã Bình Yên"), "xã Tân An và xã Bình Yên"),
        (("xã Tân An", "xã Bình Yên", "xã Phú Lộc"), "03 xã: Tân An, Bình Yên và Phú Lộc"),
        (("thị trấn A", "thị trấn B", "thị trấn C", "thị trấn D"), "04 thị trấn: A, B, C và D"),
        (("xã A", "xã B", "phường C"), "xã A, xã B và phường C"),
        (("Sở Y tế", "Sở Nội vụ", "Sở Xây dựng"), "Sở Y tế, Sở Nội vụ và Sở Xây dựng"),
        (("Xã A", "Xã B", "Xã C"), "Xã A, Xã B và Xã C"),
        (("xã", "xã B", "xã C"), "xã, xã B và xã C"),
        (("xã A, huyện X", "xã B", "xã C"), "03 xã: A, huyện X; B; C"),
        (("xã vùng cao A", "xã vùng cao B", "xã C"), "xã vùng cao A, xã vùng cao B và xã C"),
        (tuple(f"xã {letter}" for letter in "ABCDEĐGHIK"), "10 xã: A, B, C, D, E, Đ, G, H, I và K"),
    ],
)
def test_a_list_of_places(said, names, words):
    assert said("{{ record.places|cac_noi }}", places(*names)) == words


def test_the_house_may_keep_counts_as_they_are(said):
    record = places("xã A", "xã B", "xã C") + "Quy ước:\n  Số đếm dưới mười: giữ nguyên\n"
    assert said("{{ record.places|cac_noi }}", record) == "3 xã: A, B và C"


def test_kind_and_names_come_from_every_place_and_the_count_from_the_list(html):
    each = "".join(
        f'<span data-from="places.{i}.name">{name}</span>{gap}'
        for i, name, gap in [(0, "A", ", "), (1, "B", " và "), (2, "C", "")]
    )
    assert html("{{ record.places|cac_noi }}", places("xã A", "xã B", "xã C")) == (
        '<span data-from="places">03</span> '
        '<span data-from="places.0.name places.1.name places.2.name">xã</span>: ' + each
    )


@pytest.mark.parametrize(
    ("topics", "words"),
    [
        ("", ""),
        ("Chủ đề: a\n", "a"),
        ("Chủ đề: a; b\n", "a và b"),
        ("Chủ đề: a, b; c\n", "a, b và c"),
        ("Chủ đề: a và b; c\n", "a và b, c"),
        ("Chủ đề: a, b và c; d\n", "a, b và c; d"),
        ("Chủ đề: a; b; c\n", "a, b và c"),
        ("Chủ đề: a, b; c; d\n", "a, b; c; d"),
    ],
)
def test_topics_in_running_text(said, topics, words):
    assert said("{{ record.topics|noi_chu_de }}", topics) == words


@pytest.mark.parametrize(
    ("hosts", "named", "empty"),
    [
        ("", "", ""),
        ("  Tên: X\n", "X", "X"),
        ("  Thành viên:\n    - A\n", "", ""),
        ("  - Tên: X\n    Thành viên:\n      - A\n  - Tên: Y\n", "X và Y", "Y"),
        ("  - Tên: X\n    Thành phần khác: lãnh đạo xã\n  - Tên: Y\n", "X và Y", "Y"),
        ("  - Tên: X\n    Thành viên:\n      - Họ tên: A\n        Vắng mặt: có\n", "X", "X"),
    ],
)
def test_sides_that_have_a_name_and_sides_of_which_nobody_is_named(said, hosts, named, empty):
    record = f"Đơn vị được kiểm tra:\n{hosts}" if hosts else ""
    assert said("{{ record.hosts|co_ten|map(attribute='name')|noi }}", record) == named
    assert said("{{ record.hosts|khong_nguoi|map(attribute='name')|noi }}", record) == empty


@pytest.mark.parametrize(
    ("rows", "apart"),
    [
        ("", "0"),
        ("  - Tên: A\n    Buổi: sáng\n", "0"),
        ("  - Tên: A\n  - Tên: B\n", "0"),
        ("  - Tên: A\n    Buổi: sáng\n  - Tên: B\n", "1"),
        ("  - Tên: A\n  - Tên: B\n    Ngày: 06/9/2026\n", "1"),
    ],
)
def test_places_seen_at_times_of_their_own(said, rows, apart):
    record = f"Nơi kiểm tra:\n{rows}" if rows else ""
    assert said("{{ 1 if record|chia_buoi else 0 }}", "Chủ đề: x\n" + record) == apart
