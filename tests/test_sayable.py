"""What secretaries know can be said, and reaches the article in words an editor would print."""

import pytest

from reportgen import source
from reportgen.problems import errors
from reportgen.records import Record, consistency, read, rename
from tests.saying import article, lines, minutes

BASE = "Ngày: 14/10/2026\nNơi kiểm tra: xã Hoà Sơn\n"
TEAM = "Đoàn kiểm tra:\n  Tên: Đoàn công tác tỉnh\n  Thành viên:\n    - bà Hà Vy – Phó Giám đốc Sở ({role})\n"
HOST = "Đơn vị được kiểm tra:\n  Tên: UBND xã Hoà Sơn\n  Thành viên:\n    - ông Lý A Dơ – Phó Chủ tịch UBND xã (báo cáo)\n"


@pytest.mark.parametrize(
    ("record", "said"),
    [
        # kinds, several or in own words
        ("Loại: khảo sát, kiểm tra\nChủ đề: công tác y tế\n", "đã diễn ra buổi khảo sát, kiểm tra công tác y tế trên địa bàn xã Hoà Sơn"),
        ("Loại: Khảo sát và kiểm tra\n" + TEAM.format(role="trưởng đoàn"), "đã tiến hành khảo sát và kiểm tra trên địa bàn xã Hoà Sơn"),
        ("Loại: trao đổi kinh nghiệm\nChủ đề: công tác dân vận\n", "Ngày 14/10/2026, đã diễn ra buổi trao đổi kinh nghiệm về công tác dân vận tại xã Hoà Sơn"),
        ("Loại: hội nghị, tập huấn\nChủ đề: kỹ năng số\n", "Ngày 14/10/2026, đã diễn ra hội nghị, tập huấn về kỹ năng số tại xã Hoà Sơn"),
        # sources
        ("Loại: kiểm tra\nNguồn kết quả: báo cáo và kiểm tra\nKết quả: đã họp thôn\n", "Qua báo cáo và kiểm tra cho thấy đã họp thôn."),
        ("Loại: kiểm tra\nNguồn kết quả: theo số liệu của tỉnh\nKết quả: đã họp thôn\n", "Theo số liệu của tỉnh, đã họp thôn."),
        ("Loại: kiểm tra\nNguồn kết quả: số liệu của tỉnh\nKết quả: đã họp thôn\n", "Theo số liệu của tỉnh, đã họp thôn."),
        ("Loại: kiểm tra\nNguồn kết quả: theo báo cáo\nKết quả: đã họp thôn\n" + HOST, "Theo báo cáo của ông Lý A Dơ, đã họp thôn."),
        # contents, background, what is only said in general
        ("Loại: kiểm tra\nNội dung kiểm tra:\n  - việc trực\n  - việc ghi sổ\n", "Nội dung kiểm tra gồm việc trực và việc ghi sổ."),
        ("Loại: kiểm tra\nThông tin chung: xã có 12 thôn\n", "Xã có 12 thôn."),
        ("Loại: kiểm tra\nCó kết quả, không liệt kê: có\n", "Tại buổi kiểm tra, đoàn đánh giá chung về kết quả đạt được."),
        # how many places
        ("Loại: kiểm tra\nSố nơi kiểm tra: 12/12 thôn\n", "tại 12/12 thôn của xã Hoà Sơn"),
        ("Loại: kiểm tra\nNơi kiểm tra:\nSố nơi kiểm tra: một số xã\nĐơn vị được kiểm tra:\n  Tên: Sở Y tế\n  Thành viên: Bế Văn Khánh\n", "Sở Y tế có Bế Văn Khánh"),
        # who leads, reports, announces
        ("Loại: kiểm tra\n" + TEAM.format(role="dẫn đầu"), "Đoàn công tác tỉnh do bà Hà Vy – Phó Giám đốc Sở dẫn đầu đã"),
        ("Loại: kiểm tra\n" + HOST, "ông Lý A Dơ – Phó Chủ tịch UBND xã, người báo cáo"),
        ("Loại: kiểm tra\n" + TEAM.format(role="công bố"), "bà Hà Vy – Phó Giám đốc Sở, người công bố."),
        ("Loại: kiểm tra\nDiễn biến:\n  - Người phát biểu: Hà Vy\n    Hình thức: công bố\n    Nội dung: Quyết định số 5/QĐ-SNV\n", "Hà Vy công bố Quyết định số 5/QĐ-SNV."),
        ("Loại: Kiểm tra định kỳ\nChủ đề: công tác y tế\n", "đã diễn ra buổi kiểm tra định kỳ công tác y tế trên địa bàn xã Hoà Sơn"),
        # what the topic already says is said once, and whether it was a surprise is still told
        ("Loại: kiểm tra\nĐột xuất: có\nChủ đề: kiểm tra công vụ\n", "đã diễn ra buổi kiểm tra công vụ đột xuất trên địa bàn xã Hoà Sơn"),
        ("Loại: làm việc\nĐột xuất: có\nChủ đề: công tác y tế\n", "buổi làm việc đột xuất với xã Hoà Sơn về công tác y tế"),
        ("Loại: công bố quyết định\nChủ đề: kiểm tra công vụ\n", "đã diễn ra buổi công bố quyết định kiểm tra công vụ tại xã Hoà Sơn"),
        # many wishes: short ones in one sentence, long ones a sentence each; what stands open stays open
        ("Loại: kiểm tra\nKiến nghị:\n  - dán mã\n  - mua bàn, ghế…\n  - in sổ, thẻ, v.v.\n  - sửa cửa\n  - lắp đèn\n", "tới: dán mã; mua bàn, ghế…; in sổ, thẻ, v.v.; sửa cửa; lắp đèn."),
        ("Loại: kiểm tra\nKiến nghị:\n" + "".join(f"  - rà soát, bổ sung đầy đủ các tài liệu còn thiếu của hồ sơ thứ {n} theo quy định\n" for n in "12345"), "thứ 4 theo quy định. Rà soát, bổ sung"),
        # verbs of request
        ("Loại: kiểm tra\nKiến nghị:\n  - Nội dung: vá đường\n    Hình thức: giao\n    Bên thực hiện: UBND xã\n", "đoàn giao UBND xã vá đường"),
        ("Loại: kiểm tra\nHình thức kiến nghị: chỉ đạo\nKiến nghị: vá đường\n", "đoàn chỉ đạo xã vá đường"),
        # shortcomings
        ("Loại: kiểm tra\nTồn tại, hạn chế:\n  - Nội dung: hồ sơ trễ hạn\n    Giá trị: 12 hồ sơ\n    Mục tiêu:\n      Mức độ: chưa đạt\n", "12 hồ sơ trễ hạn, chưa đạt chỉ tiêu"),
        ("Loại: kiểm tra\nTồn tại, hạn chế:\n  - Nội dung: sổ thiếu cột\n    Người nêu: Hà Vy\n    Nhóm: sổ sách\n    Hậu quả: khó tra cứu\n", "Hà Vy chỉ ra tồn tại, hạn chế: về sổ sách, sổ thiếu cột, dẫn đến khó tra cứu."),
        # pictures without a file, names nobody knows
        ("Loại: kiểm tra\nẢnh:\n  - Chú thích: Toàn cảnh\n    Tác giả ảnh: Hà Vy\n", "[Chỗ đặt ảnh]\nToàn cảnh. Ảnh: Hà Vy"),
        ("Loại: kiểm tra\nẢnh:\n  - Chú thích: Toàn cảnh\n    Tác giả ảnh: có tác giả, không rõ tên\n", "Toàn cảnh. Ảnh: …………"),
        ("Loại: kiểm tra\nKết quả:\n  - Nội dung: tỷ lệ đúng hạn\n    Giá trị: N/A\n", "\nChưa có số liệu về tỷ lệ đúng hạn."),
        ("Loại: kiểm tra\nĐề nghị của đơn vị:\n  - Nội dung: đề nghị tỉnh hỗ trợ\n    Gửi: UBND tỉnh\n", "đề nghị UBND tỉnh hỗ trợ."),
        # words that keep their small letter
        ("Loại: kiểm tra\nKết quả: iGate đã dùng ở xã\n", "\niGate đã dùng ở xã."),
    ],
)  # fmt: skip
def test_what_a_secretary_knows_is_told(record, said):
    base = "Ngày: 14/10/2026\n" if "Nơi kiểm tra:" in record else BASE
    assert said in article(base + record.replace("Nơi kiểm tra:\n", ""))


def test_figures_of_another_body_are_told_as_its_own():
    place = "Nơi kiểm tra:\n  Tên: xã Hoà Sơn\n  Thuộc: tỉnh Bình Sơn\n"
    found = "Kết quả:\n  - Nội dung: số đơn vượt cấp\n    Giá trị: 38 đơn\n    Tại: tỉnh Bình Sơn\n"
    assert "Tại tỉnh Bình Sơn, số đơn vượt cấp là 38 đơn." in article("Loại: kiểm tra\n" + place + found)


def complaints(text):
    loaded = source.load("Loại: kiểm tra\n" + text, "a.yaml")
    reading = read(rename(loaded.data, loaded.spots, Record), Record)
    return [p.kind for p in errors(consistency.check(reading.record, reading.named))]


FINDING = "Kết quả:\n  - Nội dung: đã họp\n    Tại: {place}\n"


@pytest.mark.parametrize(
    ("body", "known"),
    [
        ("Nơi kiểm tra:\n  Tên: xã A\n  Thuộc: tỉnh B\n", "tỉnh B"),
        ("Nơi kiểm tra: xã A\nĐoàn kiểm tra: Ban Dân vận B\n", "Ban Dân vận B"),
        ("Nơi kiểm tra: xã A\nĐơn vị được kiểm tra: UBND xã A\n", "UBND xã A"),
        ("Nơi kiểm tra: xã A\nĐại biểu khác: Sở Y tế\n", "Sở Y tế"),
        ("Nơi kiểm tra: xã A\nHoạt động cùng ngày: thôn C\n", "thôn C"),
    ],
)
def test_a_finding_may_be_of_any_body_that_the_record_names(body, known):
    assert complaints(body + FINDING.format(place=known)) == []
    assert complaints(body + FINDING.format(place="nơi không ai biết")) == ["place-unknown"]


@pytest.mark.parametrize("kind", ["kiẻm tra", "kiểm tr", "giám sátt", "công bố quyết địh"])
def test_a_kind_with_a_slip_of_the_hand_is_asked_about(kind):
    loaded = source.load(f"Loại: {kind}\n", "a.yaml")
    reading = read(rename(loaded.data, loaded.spots, Record), Record)
    assert {p.kind for p in reading.problems} <= {"choice-near"}
    assert reading.problems or reading.record.kind in {"kiểm tra", "giám sát"}


def test_a_decision_that_begins_with_the_word_is_named_once():
    text = "\n".join(lines("Loại: kiểm tra\nCăn cứ: Kế hoạch số 31/KH-UBND\nNơi kiểm tra: xã A\n", "bien-ban"))
    assert "Căn cứ Kế hoạch số 31/KH-UBND." in text


def test_brackets_inside_a_figure_of_what_is_wanting_are_no_fault():
    value = "mới đạt 41,3%, thấp hơn bình quân chung toàn tỉnh (56,8%)"
    for said in (article(wanting(value)), minutes(wanting(value))):
        assert "thấp hơn bình quân chung toàn tỉnh, 56,8%" in said


def wanting(value):
    head = "Loại: kiểm tra\nNgày: 29/9/2026\nNơi kiểm tra: xã A\n"
    return f"{head}Tồn tại, hạn chế:\n  - Nội dung: việc thu phí không dùng tiền mặt\n    Giá trị: {value}\n"


def test_a_comrade_may_be_written_short():
    for short in ("đ/c", "Đ/c:", "đc", "đ.c"):
        record = f"Loại: kiểm tra\nNgày: 29/9/2026\nNơi kiểm tra: xã A\nĐoàn kiểm tra:\n  Tên: Đoàn B\n  Thành viên:\n    - '{short} Hà Vy, Phó Giám đốc (trưởng đoàn)'\n"
        assert "do đồng chí Hà Vy – Phó Giám đốc làm trưởng đoàn" in article(record)


HEAD = "Loại: kiểm tra\nNgày: 29/9/2026\nNơi kiểm tra: xã A\nĐoàn kiểm tra:\n  Tên: Đoàn B\n"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("Cách làm: thẩm định thực địa 19 tiêu chí\n", "Đoàn thẩm định thực địa 19 tiêu chí."),
        (
            "Diễn biến:\n  - Người phát biểu: Hà Vy\n    Nội dung: chia sẻ khó khăn của xã\n",
            "Hà Vy chia sẻ khó khăn của xã.",
        ),
        (
            "Diễn biến:\n  - Người phát biểu: các thành viên\n    Nội dung: nhận xét, đánh giá\n",
            "Các thành viên nhận xét, đánh giá.",
        ),
    ],
)
def test_what_real_records_say_is_a_sentence(more, said):
    assert said in article(HEAD + more)
