"""What is typed around the words of a field: marks of lists, several lines, keys that are none, a bare “Không”."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from reportgen import source
from reportgen.records import Record, consistency, merge, read, rename
from reportgen.records.marks import unmarked
from reportgen.templating import kinds, render, search_path


def renamed(text):
    got = source.load("Loại: kiểm tra\n" + text, "a.yaml")
    assert not got.problems, got.problems
    return rename(got.data, got.spots, Record)


def recorded(text):
    reading = read(renamed(text), Record)
    assert not reading.problems, reading.problems
    return reading.record


@pytest.mark.parametrize(
    "typed",
    [
        ["1. rà soát", "2. báo cáo"], ["1) rà soát", "2) báo cáo"], ["1/ rà soát", "2/ báo cáo"], ["1.rà soát", "2.báo cáo"],
        ["01. rà soát", "02. báo cáo"], ["(1) rà soát", "(2) báo cáo"], ["3. rà soát", "4. báo cáo"], ["1. rà soát", "1. báo cáo"],
        ["a) rà soát", "b) báo cáo"], ["a. rà soát", "b. báo cáo"], ["(a) rà soát", "(b) báo cáo"], ["a)rà soát", "b)báo cáo"],
        ["- rà soát", "- báo cáo"], ["– rà soát", "+ báo cáo"], ["* rà soát", "* báo cáo"], ["• rà soát", "•báo cáo"],
        ["\uf0b7 rà soát", "\uf0a7báo cáo"], ["§ rà soát", "§ báo cáo"], ["ü rà soát", "ü báo cáo"], ["· rà soát", "· báo cáo"],
        ["1. rà soát", "- báo cáo"], ["• 1. rà soát", "• 2. báo cáo"], ["\uf0fc rà soát", "báo cáo"],
        ["1.1. rà soát", "1.2. báo cáo"], ["I. rà soát", "II. báo cáo"], ["1- rà soát", "2- báo cáo"], ["1 – rà soát", "2 – báo cáo"],
        ["o rà soát", "o báo cáo"], ["Ø rà soát", "Ø báo cáo"], ["‣ rà soát", "☐ báo cáo"], ["⇒rà soát", "→ báo cáo"],
        ["① rà soát", "② báo cáo"], ["V. rà soát", "VI. báo cáo"], ["Một là, rà soát", "Hai là báo cáo"], ["IX - rà soát", "X - báo cáo"],
        ["Thứ nhất, rà soát", "thứ hai: báo cáo"], ["a. rà soát", "o báo cáo"],
        ["rà soát", "2) báo cáo"], ["1. rà soát", "báo cáo"], ["rà soát", "• báo cáo"], ["- rà soát", "báo cáo"],
        ["5. rà soát", "2. báo cáo"], ["1. rà soát", "a) báo cáo"], ["a) rà soát", "g) báo cáo"],
    ],
)  # fmt: skip
def test_marks_of_a_pasted_list_are_taken_off(typed):
    assert unmarked(typed) == ["rà soát", "báo cáo"]


@pytest.mark.parametrize(
    ("typed", "bare"),
    [
        ("1. rà soát", "rà soát"),
        ("- rà soát", "rà soát"),
        ("a) rà soát", "rà soát"),
        ("(1) Rà soát", "Rà soát"),
        ("2. rà soát", "rà soát"),
        ("b) rà soát", "rà soát"),
        ("I. rà soát", "rà soát"),
        ("1.1. rà soát", "rà soát"),
        ("2.3 Quầy số 1", "Quầy số 1"),
        ("2.3 tấn", "2.3 tấn"),
        ("1- rà soát", "rà soát"),
        ("5 – 7 máy", "5 – 7 máy"),
        ("1.Quầy", "Quầy"),
        ("o rà soát", "rà soát"),
        ("o bế trẻ", "o bế trẻ"),
        ("a. rà soát", "rà soát"),
        ("X. Hoà Sơn", "X. Hoà Sơn"),
        ("I-ốt thiếu", "I-ốt thiếu"),
        ("4.0 là xu thế", "4.0 là xu thế"),
        ("3G chưa phủ", "3G chưa phủ"),
        ("05 dự án", "05 dự án"),
        ("24/7 trực", "24/7 trực"),
        ("Một là hai", "Một là hai"),
        ("b)rà soát", "b)rà soát"),
        ("2. 3 xã", "2. 3 xã"),
        ("đ. Trần Phú", "đ. Trần Phú"),
        ("2.rà soát", "2.rà soát"),
        ("- 5 độ", "- 5 độ"),
        ("a) khoản 1 Điều 5", "a) khoản 1 Điều 5"),
        ("3.5", "3.5"),
        ("1.234 hồ sơ", "1.234 hồ sơ"),
        ("2026", "2026"),
        ("2026. Năm sau", "2026. Năm sau"),
        ("1/2 số xã", "1/2 số xã"),
        ("-5 độ", "-5 độ"),
        ("đ/c An", "đ/c An"),
        ("Ư. u tiên", "Ư. u tiên"),
        ("K. An", "K. An"),
    ],
)
def test_a_lone_entry(typed, bare):
    assert unmarked([typed]) == [bare]


@pytest.mark.parametrize(
    "typed",
    [
        ["1.234 hồ sơ", "3.5 tấn"],
        ["5.rà soát", "2.báo cáo"],
        ["a)rà soát", "g)báo cáo"],
        ["1. khoản 2 Điều 5", "báo cáo"],
        ["- 5 độ", "báo cáo"],
        ["2. 3 xã", "báo cáo"],
    ],
)
def test_what_may_belong_to_the_words_is_not_touched(typed):
    assert unmarked(typed) == typed


@given(st.lists(st.text("aàb1.)(/-–•* \uf0b7", min_size=1, max_size=9), max_size=5))
def test_only_beginnings_are_taken_off(entries):
    for before, after in zip(entries, unmarked(entries), strict=True):
        assert before.endswith(after)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Kiến nghị: - đề nghị xã rà soát; báo cáo", ["đề nghị xã rà soát", "báo cáo"]),
        ("Kiến nghị: 1. rà soát; 2. báo cáo", ["rà soát", "báo cáo"]),
        ("Kiến nghị: |\n  1. rà soát; đôn đốc\n\n  2. báo cáo\n", ["rà soát; đôn đốc", "báo cáo"]),
        ("Kiến nghị: |\n  - rà soát\n  - báo cáo\n", ["rà soát", "báo cáo"]),
        ("Kiến nghị: |\n  1. rà soát sổ của\n  các xã\n  2. báo cáo\n", ["rà soát sổ của các xã", "báo cáo"]),
        ("Kiến nghị: |\n  Rà soát sổ của\n    các xã\n  Báo cáo\n", ["Rà soát sổ của các xã", "Báo cáo"]),
        ("Kiến nghị: |\n  1. rà soát.\n  báo cáo\n", ["rà soát.", "báo cáo"]),
        ("Kiến nghị:\n  - Nội dung: 1. rà soát\n  - Nội dung: a) báo cáo\n", ["rà soát", "báo cáo"]),
        ("Kiến nghị:\n  - |\n    rà soát\n    báo cáo\n  - đôn đốc", ["rà soát", "báo cáo", "đôn đốc"]),
        ("Kiến nghị:\n  - - rà soát\n    - báo cáo\n", ["rà soát", "báo cáo"]),
        ("Kiến nghị:\n  - - rà soát\n  - - báo cáo\n", ["rà soát", "báo cáo"]),
        ("Kiến nghị:\n  - * rà soát\n  - * báo cáo\n", ["rà soát", "báo cáo"]),
        (
            "Kiến nghị:\n  - 1. rà soát\n  - mua máy\n  - |\n    a) in\n    b) quét\n",
            ["rà soát", "mua máy", "in", "quét"],
        ),
        ("Kiến nghị:\n  - 1. rà soát\n  - Nội dung: đôn đốc\n  - 2. báo cáo\n", ["rà soát", "đôn đốc", "báo cáo"]),
    ],
)
def test_entries_of_a_list_however_it_was_pasted(text, contents):
    assert [wish.content for wish in recorded(text).recommendations] == contents


def test_the_places_of_entries_follow_when_a_block_becomes_several():
    text = "Nơi kiểm tra: xã A\nTồn tại, hạn chế:\n  - |\n    một\n    hai\n  - Nội dung: ba\n    Tại: xã B\n"
    reading = read(renamed(text), Record)
    (found,) = consistency.check(reading.record, reading.named)
    assert (found.kind, found.place.line) == ("place-unknown", 8)
    assert [s.content for s in reading.record.shortcomings] == ["một", "hai", "ba"]


def test_several_lines_of_one_text_stay_one_text():
    assert recorded("Địa điểm: |\n  Phòng họp\n  tầng 2\n").venue == "Phòng họp tầng 2"


@pytest.mark.parametrize(
    ("text", "look", "words"),
    [
        ("Biên bản:\n  Nơi nhận:\n    - Như trên\n    - Lưu: VT, Hồ sơ\n", lambda r: r.papers.recipients[1], "Lưu: VT, Hồ sơ"),
        ("Kết quả:\n  - Hạ tầng số: đã có 5 trạm\n", lambda r: r.findings[0].content, "Hạ tầng số: đã có 5 trạm"),
        ("Kết quả:\n  - Nguồn lực: còn thiếu\n", lambda r: r.findings[0].content, "Nguồn lực: còn thiếu"),
        ("Kiến nghị:\n  - Đối với UBND xã: rà soát\n", lambda r: r.recommendations[0].content, "Đối với UBND xã: rà soát"),
        ("Địa điểm:\n  Trụ sở: tầng 2\n", lambda r: r.venue, "Trụ sở: tầng 2"),
        ("Đoàn kiểm tra:\n  Thành viên:\n    - Ông: Nguyễn Văn An\n", lambda r: r.delegation.members[0].name, "Nguyễn Văn An"),
    ],
)  # fmt: skip
def test_a_colon_in_a_text_is_text(text, look, words):
    assert look(recorded(text)) == words


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kết quả:\n  - Nội dug: a\n", "unknown-key-near"),
        ("Kết quả:\n  - Gía trị: 5%\n", "finding-words-missing"),
        ("Kết quả:\n  - Hạ tầng: a\n    Giá trị: 5%\n", "unknown-key"),
        ("Đoàn kiểm tra:\n  Thành viên:\n    - Trưởng ban: An\n", "unknown-key"),
        ("Diễn biến:\n  - Ông An: phát biểu\n", "unknown-key"),
        ("Tin bài:\n  Hạ tầng: a\n", "unknown-key"),
    ],
)
def test_a_key_with_a_slip_is_still_told(text, kind):
    reading = read(renamed(text), Record)
    found = [*reading.problems, *consistency.check(reading.record, reading.named)]
    assert kind in {p.kind for p in found}


@pytest.mark.parametrize(
    "value", ["Không", "không có", "Không.", "-", "–", '"-"', "N/A", "n/a", "không phát sinh", "Không có gì"]
)
def test_nothing_is_said_to_be_there(value):
    record = recorded(f"Khó khăn, vướng mắc: {value}\nKiến nghị: {value}\nĐịa điểm: {value}\n")
    assert (record.difficulties, record.recommendations, record.venue) == ((), (), None)
    assert record.none == {"difficulties", "recommendations", "venue"}


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Khó khăn, vướng mắc:\n  - Nội dung: Không\n", {"difficulties"}),
        ("Khó khăn, vướng mắc:\n  - Không\n", {"difficulties"}),
        ("Khó khăn, vướng mắc:\n  - Chưa có\n", {"difficulties"}),
        ("Khó khăn, vướng mắc:\n  - Không\n  - Chưa có\n", {"difficulties"}),
        ("Kiến nghị:\n  - Nội dung: a\n    Hạn: chưa có\n", {"recommendations.0.deadline"}),
        ("Kết quả:\n  - Nội dung: trạm phát sóng\n    Giá trị: chưa có\n", set()),
        ("Khó khăn, vướng mắc: chưa có máy quét\n", set()),
        ("Khó khăn, vướng mắc:\n  - 1. Không.\n", {"difficulties"}),
        ("Khó khăn, vướng mắc:\n  - Không\n  - thiếu máy\n", set()),
        ("Khó khăn, vướng mắc: Không có máy quét\n", set()),
        ("Biên bản:\n  Kèm theo: Không\n", {"papers.attachments"}),
        ("Kiến nghị:\n  - Nội dung: a\n    Hạn: không\n", {"recommendations.0.deadline"}),
        ("Kết quả:\n  - Nội dung: hồ sơ trễ hạn\n    Giá trị: không\n", set()),
        ("Kết quả:\n  - Nội dung: hồ sơ trễ hạn\n    Giá trị: '-'\n", {"findings.0.value"}),
        ("Đột xuất: không\n", set()),
        ("Quy ước:\n  Đầu tin: '-'\n", set()),
        ("Đoàn kiểm tra: Không\n", {"delegation"}),
    ],
)
def test_what_is_remembered_as_none(text, none):
    assert recorded(text).none == none


def test_a_required_text_is_not_none():
    assert recorded("Nơi kiểm tra:\n  - Tên: Không\n").places[0].name == "Không"


def test_what_a_record_says_to_be_none_is_not_taken_from_the_office():
    low = renamed("Biên bản:\n  Nơi nhận: A; B\n  Kèm theo: '-'\n  Số: '-'\n")
    both = merge(low, renamed("Biên bản:\n  Nơi nhận: không\n  Số: 5\n"))
    assert both.data == {"kind": "kiểm tra", "papers": {"number": "5"}}
    assert both.none == {("papers", "recipients"), ("papers", "attachments")}


def test_a_field_said_to_be_none_keeps_its_entry_when_another_is_left_out():
    text = "Kiến nghị:\n  - Nội dung: a\n    Hạn: 31/2/2026\n    Gửi ai: b\n  - Hạn: '-'\n    Nội dung: c\n"
    reading = read(renamed(text), Record)
    assert reading.record.none == {"recommendations.1.deadline"}


@pytest.mark.parametrize(
    ("text", "look", "words"),
    [
        ("Chủ đề: 'V/v: kiểm tra công vụ'", lambda r: r.topics[0], "kiểm tra công vụ"),
        ("Chủ đề:\n  - V/v: kiểm tra công vụ", lambda r: r.topics[0], "kiểm tra công vụ"),
        ("Biên bản:\n  Trích yếu: V/v kiểm tra công vụ", lambda r: r.papers.subject, "kiểm tra công vụ"),
        ("Biên bản:\n  Trích yếu: V/v", lambda r: r.papers.subject, "V/v"),
        ("Biên bản:\n  Ký hiệu: BB–SNV", lambda r: r.papers.symbol, "BB-SNV"),
        ("Biên bản:\n  Ký hiệu: BB — ĐKT", lambda r: r.papers.symbol, "BB-ĐKT"),
    ],
)
def test_what_documents_say_themselves_is_not_typed_twice(text, look, words):
    assert look(recorded(text + "\n")) == words


@pytest.mark.parametrize("kind", ["tin-bai", "bien-ban"])
@pytest.mark.parametrize(
    "basis",
    [
        "Căn cứ Kế hoạch số 5/KH-UBND",
        "'Căn cứ: Kế hoạch số 5/KH-UBND'",
        "Thực hiện Kế hoạch số 5/KH-UBND; căn cứ vào Luật A",
    ],
)
def test_each_document_says_such_words_once(kind, basis):
    text = (
        f"Ngày: 5/9/2026\nCăn cứ: {basis}\nNơi kiểm tra: xã Tân An\nChủ đề: V/v kiểm tra công vụ\n"
        "Kiến nghị: - đề nghị xã rà soát thủ tục\nKhó khăn, vướng mắc: Không\nĐề nghị của đơn vị: '-'\n"
    )
    reading = read(renamed(text), Record)
    document = kinds(search_path())[kind]
    html = render(document, reading.record, None, reading.named.near, search_path()).html
    said = " ".join(Markup(html).striptags().split()).casefold()
    assert said.count("kế hoạch số 5/kh-ubnd") == 1
    twice = (
        "căn cứ căn cứ",
        "căn cứ: ",
        "căn cứ thực hiện",
        "hiện căn cứ",
        "theo căn cứ",
        "theo thực hiện",
        "v/v",
        "đề nghị đề nghị",
        "đề nghị - ",
        "đề nghị không",
    )
    assert [words for words in twice if words in said] == []
    assert said.count("đề nghị xã") == 1


@pytest.mark.parametrize(
    ("text", "look", "words"),
    [
        ("Căn cứ:\n  - N/A\n  - Luật Thanh tra\n", lambda r: [b.text for b in r.basis], ["Luật Thanh tra"]),
        ("Kiến nghị:\n  - Không\n  - sửa cửa\n", lambda r: [w.content for w in r.recommendations], ["sửa cửa"]),
        ("Biểu dương:\n  - Nội dung: Không\n    Của: Chủ tịch\n", lambda r: (r.praise, "praise" in r.none), ((), True)),
        ("Biểu dương:\n  - Nội dung: '-'\n  - tinh thần\n", lambda r: [p.content for p in r.praise], ["tinh thần"]),
        ("Kiến nghị:\n  - Nội dung: sửa\n    Theo văn bản: theo Nghị định 61\n", lambda r: r.recommendations[0].document, "Nghị định 61"),
        ("Kiến nghị:\n  - Nội dung: sửa\n    Phối hợp: với Sở A; cùng Sở B\n", lambda r: r.recommendations[0].together_with, ("Sở A", "Sở B")),
        ("Căn cứ:\n  - Loại văn bản: Kế hoạch\n    Số, ký hiệu: số 12/KH\n", lambda r: r.basis[0].number, "12/KH"),
        ("Căn cứ:\n  - Loại văn bản: Kế hoạch\n    Cơ quan ban hành: của UBND tỉnh\n", lambda r: r.basis[0].issuer, "UBND tỉnh"),
        ("Nơi kiểm tra:\n  - Tên: xã A\n    Thuộc: thuộc tỉnh B\n", lambda r: r.places[0].within, "tỉnh B"),
        ("Biểu dương:\n  - Nội dung: nếp\n    Tại: tại xã A; xã B\n", lambda r: r.praise[0].place, "xã A và xã B"),
    ],
)  # fmt: skip
def test_entries_of_nothing_and_words_that_documents_say_themselves(text, look, words):
    assert look(recorded(text)) == words


def test_empty_quotes_say_no_more_than_an_empty_field():
    loaded = source.load('Ngày: 1/10/2026\nLoại: kiểm tra\nĐịa điểm: ""\nKiến nghị:\n  - " "\n  - sửa\n', "a.yaml")
    named = rename(loaded.data, loaded.spots, Record)
    assert named.problems == []
    assert "venue" not in named.data
    assert len(named.data["recommendations"]) == 1


@pytest.mark.parametrize(
    "places",
    [
        "xã A; phường B",
        "\n      - tại xã A\n      - phường B",
        "\n      - xã A\n      -\n      - phường B",
    ],
)
def test_several_places_in_one_line_or_in_a_list(places):
    record = recorded(
        f"Kết quả:\n  - Nội dung: a\n    Tại: {places}\n"
        f"Diễn biến:\n  - Người phát biểu: An\n    Nội dung: b\n    Tại: {places}\n"
    )
    assert (record.findings[0].place, record.course[0].place) == ("xã A và phường B",) * 2
