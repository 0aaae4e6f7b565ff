"""What an office says in its own words is taken and printed as it was said: roles, titles, turns, sources, verdicts."""

import pytest

from reportgen.records.people import Person, Role, Side
from tests.saying import article, minutes

BASE = "Loại: kiểm tra\nChủ đề: công tác năm\nNgày: 29/9/2026\nNơi kiểm tra: xã Tân An\n"


def team(*people, name="Tổ công tác"):
    return f"{BASE}Đoàn kiểm tra:\n  Tên: {name}\n  Thành viên:\n" + "".join(f"    - {each}\n" for each in people)


@pytest.mark.parametrize(
    ("typed", "roles"),
    [
        ("Tổ trưởng", (Role.TEAM_HEAD,)),
        ("tổ phó", (Role.TEAM_DEPUTY,)),
        ("Trưởng đoàn, chủ trì", (Role.HEAD, Role.CHAIR)),
        ("Phó trưởng đoàn kiêm thư ký", (Role.DEPUTY, Role.SECRETARY)),
        ("Trưởng Đoàn kiểm tra số 2", (Role.HEAD,)),
        ("Phó Trưởng đoàn kiểm tra liên ngành", (Role.DEPUTY,)),
        ("thư ký cuộc họp", (Role.SECRETARY,)),
        ("thành viên và thư ký", (Role.MEMBER, Role.SECRETARY)),
        ("chủ tọa", (Role.CHAIR,)),
        ("người ghi biên bản", (Role.SECRETARY,)),
        ("thư ký, ghi âm", (Role.SECRETARY, "ghi âm")),
        ("phiên dịch", ("phiên dịch",)),
        ("Trưởng đoàn đại biểu Quốc hội", ("Trưởng đoàn đại biểu Quốc hội",)),
        ("Phó Chủ tịch UBND xã, Trưởng ban Chỉ đạo", ("Phó Chủ tịch UBND xã, Trưởng ban Chỉ đạo",)),
    ],
)
def test_a_role_is_known_by_its_other_names_or_kept_in_own_words(typed, roles):
    assert Person.model_validate({"Họ tên": "Lò Văn B", "Vai trò": typed}).roles == roles


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Thượng tá Vi Đức Long – Phó Trưởng phòng", ("Vi Đức Long", "Thượng tá", None)),
        ("đồng chí Đại úy Vi Đức Long", ("Vi Đức Long", "Đại úy", "đồng chí")),
        ("TS. Trần Kha – Viện trưởng", ("Trần Kha", None, "TS.")),
        ("PGS.TS Trần Kha", ("Trần Kha", None, "PGS.TS")),
        ("BS.CKII Y K'Nhar", ("Y K'Nhar", None, "BS.CKII")),
        ("Bác sĩ H’ Hen Niê", ("H’ Hen Niê", None, "bác sĩ")),
        ("anh Ngô Gia Bảo – Bí thư Đoàn", ("Ngô Gia Bảo", None, "anh")),
        ("Anh Đức", ("Anh Đức", None, None)),
        ({"name": "Lò B", "address": "Chị"}, ("Lò B", None, "chị")),
        ({"name": "Lò B", "address": "Thượng tá"}, ("Lò B", "Thượng tá", None)),
        ({"name": "Lò B", "address": "BS.CKII"}, ("Lò B", None, "BS.CKII")),
        ({"name": "Lò B", "address": "Bà"}, ("Lò B", None, "bà")),
        ("K'Brêm", ("K'Brêm", None, None)),
        ("Tá Văn Sĩ", ("Tá Văn Sĩ", None, None)),
        ("Đại Văn Tướng", ("Đại Văn Tướng", None, None)),
    ],
)
def test_ranks_and_degrees_stand_apart_from_the_name(typed, said):
    person = Person.model_validate(typed)
    assert (person.name, person.rank, person.address) == said


def test_words_in_brackets_that_are_no_role_stay_with_the_post():
    person = Person.model_validate("bà Vi Thị Lan – Phó Giám đốc (phụ trách)")
    assert (person.posts, person.roles) == (("Phó Giám đốc (phụ trách)",), ())


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Lê Văn An; Vi Thị Bé", ["Lê Văn An", "Vi Thị Bé"]),
        ("ông Lê Văn An – Chủ tịch; bà Vi Thị Bé – Phó Chủ tịch", ["Lê Văn An", "Vi Thị Bé"]),
        ("K'Brêm; Y K'Nhar – Trạm trưởng", ["K'Brêm", "Y K'Nhar"]),
        ("ông Lê Văn An – Bí thư Đảng uỷ; Chủ tịch HĐND; Trưởng Ban", ["Lê Văn An"]),
        ("ông Lê Văn An – Phó Bí thư; Chủ tịch UBND xã (trưởng đoàn)", ["Lê Văn An"]),
    ],
)
def test_people_in_one_line_are_told_apart_from_posts(typed, names):
    assert [person.name for person in Side.model_validate({"Thành viên": typed}).members] == names


def test_a_team_is_led_by_its_head_whether_typed_as_role_or_as_post():
    for typed in ("ông A Nhất – Phó Giám đốc Sở (tổ trưởng)", "ông A Nhất – Phó Giám đốc Sở, Tổ trưởng"):
        told = article(team(typed, "bà Vi Lan – Chuyên viên (phó tổ trưởng)"))
        assert "Tổ công tác do ông A Nhất – Phó Giám đốc Sở làm tổ trưởng đã" in told
        assert "bà Vi Lan – Chuyên viên, Phó Tổ trưởng." in told
        said = minutes(team(typed))
        assert "Ông A Nhất – Phó Giám đốc Sở, tổ trưởng." in said
        assert "TỔ TRƯỞNG" in said
    assert "do ông A Nhất làm trưởng đoàn đã" in article(team("ông A Nhất – Trưởng đoàn", name="Đoàn kiểm tra"))


def test_own_roles_and_titles_reach_both_documents():
    one = "Họ tên: Lò C\n      Xưng hô: TS.\n      Cấp bậc: Đại tá\n      Chức vụ: Viện trưởng\n      Vai trò: phiên dịch"
    record = team(one, "bà Vi Lan")
    for told in (article(record), minutes(record)):
        assert "Đại tá, TS. Lò C – Viện trưởng, phiên dịch" in told


def test_units_in_one_line_are_so_many_units():
    record = "Loại: kiểm tra\nNgày: 29/9/2026\nĐơn vị được kiểm tra: UBND xã A Lưới; UBND xã B Lao\n"
    assert "tại UBND xã A Lưới và UBND xã B Lao." in article(record)
    assert "2. Đơn vị được kiểm tra: UBND xã A Lưới\n3. Đơn vị được kiểm tra: UBND xã B Lao" in minutes(record)


TURN = BASE + "Diễn biến:\n  - Người phát biểu: ông Lý Dơ\n    Hình thức: {}\n"


@pytest.mark.parametrize(
    ("form", "content", "told", "noted"),
    [
        ("nhấn mạnh", "phải giữ nền nếp", "Ông Lý Dơ nhấn mạnh phải giữ nền nếp.", "Ông Lý Dơ nhấn mạnh phải giữ nền nếp."),
        ("lưu ý", "xã rà soát sổ", "Ông Lý Dơ lưu ý xã rà soát sổ.", "Ông Lý Dơ lưu ý xã rà soát sổ."),
        ("chia sẻ", "khó khăn của xã", "Ông Lý Dơ chia sẻ khó khăn của xã.", "Ông Lý Dơ chia sẻ khó khăn của xã."),
        ("thống nhất", "các nội dung", "Ông Lý Dơ thống nhất các nội dung.", "Ông Lý Dơ thống nhất các nội dung."),
        ("giải đáp", "việc lập sổ", "Ông Lý Dơ giải đáp việc lập sổ.", "Ông Lý Dơ giải đáp việc lập sổ."),
        ("chất vấn", "vì sao trễ hạn?", "Ông Lý Dơ chất vấn: vì sao trễ hạn?", "Ông Lý Dơ chất vấn: vì sao trễ hạn?"),
        ("nhấn mạnh", "nhấn mạnh vai trò của dân", "Ông Lý Dơ nhấn mạnh vai trò của dân.", "Ông Lý Dơ nhấn mạnh vai trò của dân."),
        ("bế mạc", "cảm ơn các đại biểu", "Phát biểu bế mạc, ông Lý Dơ cảm ơn các đại biểu.", "Ông Lý Dơ phát biểu bế mạc, cảm ơn các đại biểu."),
        ("phát biểu kết luận", "giữ nền nếp", "Phát biểu kết luận buổi kiểm tra, ông Lý Dơ đề nghị giữ nền nếp.", "KẾT LUẬN, KIẾN NGHỊ\nÔng Lý Dơ kết luận: giữ nền nếp."),
        ("kết luận, chỉ đạo", "rà soát sổ", "Ông Lý Dơ kết luận, chỉ đạo: rà soát sổ.", "KẾT LUẬN, KIẾN NGHỊ\nÔng Lý Dơ kết luận, chỉ đạo: rà soát sổ."),
        ("hướng dẫn nghiệp vụ", "", "Ông Lý Dơ hướng dẫn nghiệp vụ.", "Ông Lý Dơ hướng dẫn nghiệp vụ."),
    ],
)  # fmt: skip
def test_a_turn_is_told_with_its_own_verb(form, content, told, noted):
    record = TURN.format(form) + (f"    Nội dung: {content}\n" if content else "")
    assert told in article(record)
    assert noted in minutes(record)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("do xã cung cấp", "Theo thông tin do xã cung cấp"),
        ("UBND xã cung cấp", "Theo thông tin do UBND xã cung cấp"),
        ("'nguồn: Sở Y tế'", "Theo Sở Y tế"),
        ("số liệu của Sở Y tế", "Theo số liệu của Sở Y tế"),
        ("theo báo cáo của Trạm Y tế xã", "Theo báo cáo của Trạm Y tế xã"),
        ("báo cáo số 15/BC-UBND", "Theo báo cáo số 15/BC-UBND"),
        ("kiểm tra thực tế", "Qua kiểm tra thực tế"),
        ("Cục Thống kê", "Theo Cục Thống kê"),
        ("phản ánh của người dân", "Theo phản ánh của người dân"),
    ],
)
def test_an_own_source_reads_well_in_both_documents(source, said):
    found = f"{BASE}Kết quả:\n  - Nội dung: đã họp thôn\n    Nguồn: {source}\n"
    assert f"{said}, đã họp thôn." in article(found)
    assert f"{said}:\nĐã họp thôn." in minutes(found)
    short = f"{BASE}Tồn tại, hạn chế:\n  - Nội dung: sổ thiếu cột\n    Nguồn: {source}\n"
    assert f"{said[0].lower()}{said[1:]}, sổ thiếu cột." in article(short)
    assert f"{said}, sổ thiếu cột." in minutes(short)


@pytest.mark.parametrize(
    ("level", "said"),
    [
        ("UBND tỉnh", "mục tiêu là 40% do UBND tỉnh giao"),
        ("cấp UBND tỉnh", "mục tiêu là 40% do UBND tỉnh giao"),
        ("UBND tỉnh giao", "mục tiêu là 40% do UBND tỉnh giao"),
        ("do tỉnh giao", "mục tiêu là 40% do tỉnh giao"),
        ("tỉnh", "mục tiêu là 40% của cấp tỉnh"),
        ("Trung ương", "mục tiêu là 40% của cấp Trung ương"),
    ],
)
def test_a_target_is_given_by_a_body_or_is_of_a_level(level, said):
    record = f"{BASE}Kết quả:\n  - Nội dung: tỷ lệ hồ sơ\n    Giá trị: 35%\n    Mục tiêu:\n      Giá trị: 40%\n      Cấp: {level}\n"
    assert said in article(record)
    assert said in minutes(record).replace("Mục tiêu", "mục tiêu")


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("không đạt", "không đạt mục tiêu 40%"),
        ("cơ bản đạt", "cơ bản đạt mục tiêu 40%"),
        ("vượt kế hoạch", "vượt kế hoạch (mục tiêu 40%)"),
        ("chưa hoàn thành", "chưa hoàn thành mục tiêu 40%"),
    ],
)
def test_how_a_figure_stands_is_said_in_own_words(outcome, said):
    record = f"{BASE}Kết quả:\n  - Nội dung: tỷ lệ hồ sơ\n    Giá trị: 35%\n    Mục tiêu:\n      Giá trị: 40%\n      Mức độ: {outcome}\n"
    assert said in article(record)
    assert said in minutes(record).replace(said[0].upper() + said[1:], said)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (" 12 nam, 8 nữ", "trong đó 12 nam và 8 nữ"),
        (" 12 hộ Mông; 8 hộ Dao", "trong đó 12 hộ Mông và 8 hộ Dao"),
        ("\n      - hộ Mông: 12 hộ\n      - hộ Dao: 8", "trong đó 12 hộ Mông và 8 hộ Dao"),
        ("\n      hộ Mông: 12\n      hộ Dao: 8", "trong đó 12 hộ Mông và 8 hộ Dao"),
        ("\n      - Tên: hộ Mông\n        Giá trị: 12 hộ", "trong đó có 12 hộ Mông"),
        (
            "\n      - Nội dung: nữ\n        Giá trị: 8\n        Trong đó: 3 hộ Dao",
            "trong đó có 8 nữ (có 3 hộ Dao)",
        ),
        (" 12 hộ (60%) trước hạn, 8 hộ (40%) đúng hạn", "trong đó 12 hộ (60%) trước hạn và 8 hộ (40%) đúng hạn"),
        (" trồng trọt và chăn nuôi", "gồm trồng trọt và chăn nuôi"),
    ],
)
def test_parts_are_read_however_they_are_typed(parts, said):
    record = f"{BASE}Kết quả:\n  - Nội dung: tổng số hộ\n    Giá trị: 20 hộ\n    Trong đó:{parts}\n"
    assert said in article(record)
    assert said.replace("trong đó có", "trong đó") in minutes(record).replace("Trong đó", "trong đó").replace(
        "Gồm", "gồm"
    )


def test_a_post_keeps_its_hyphen_when_what_its_holder_does_is_taken_from_it():
    told = minutes(team("bà Phan Lệ – Uỷ viên; Trưởng Ban Kinh tế - Ngân sách – Trưởng đoàn", name="Đoàn giám sát"))
    assert "Bà Phan Lệ – Uỷ viên, Trưởng Ban Kinh tế - Ngân sách, trưởng đoàn." in told


def test_something_that_holds_for_several_places_names_them_all():
    record = "Loại: kiểm tra\nNgày: 29/9/2026\nNơi kiểm tra: xã Cốc Ly; xã Tả Phời; xã Gia Phú\nTồn tại, hạn chế:\n  - Nội dung: chưa có sổ\n    Tại: xã Cốc Ly; xã Tả Phời\n"
    assert "xã Cốc Ly và xã Tả Phời chưa có sổ." in article(record)
    assert "Tại xã Cốc Ly và xã Tả Phời, chưa có sổ." in minutes(record)


def test_a_conference_is_chaired_and_attended_and_no_team_is_made_of_those_present():
    record = (
        "Loại: hội nghị\nChủ đề: sơ kết 6 tháng\nNgày: 15/7/2026\nĐoàn kiểm tra:\n  Thành viên:\n"
        "    - ông Tạ Đăng – Chủ tịch (chủ trì hội nghị)\n    - bà Bế Oanh – Phó Chủ tịch (đồng chủ trì)\nĐại biểu khác: các sở, ngành\n"
        "Tồn tại, hạn chế: báo cáo chậm\nKiến nghị: mua máy\n"
    )
    told = article(record)
    assert (
        "ông Tạ Đăng – Chủ tịch đã chủ trì hội nghị sơ kết 6 tháng. Dự hội nghị có bà Bế Oanh – Phó Chủ tịch"
        in told
    )
    assert "Hội nghị chỉ ra tồn tại, hạn chế: báo cáo chậm." in told
    assert "đoàn" not in told
    said = minutes(record)
    assert "1. Đại biểu dự\nÔng Tạ Đăng – Chủ tịch, chủ trì;" in said
    assert "2. Cùng dự: các sở, ngành" in said


def test_who_takes_up_in_own_words_speaks_last():
    turns = "".join(
        f"  - Người phát biểu: bà Vi Hằng\n    Hình thức: {form}\n    Nội dung: {said}\n"
        for form, said in (("nghiêm túc tiếp thu", "các ý kiến của tổ"), ("giải trình", "máy hỏng"))
    )
    told = article(team("ông A Nhất (tổ trưởng)") + "Kiến nghị: mua máy\nDiễn biến:\n" + turns)
    assert "Giải trình với tổ, bà Vi Hằng cho biết máy hỏng." in told
    assert told.endswith("\nBà Vi Hằng nghiêm túc tiếp thu các ý kiến của tổ.")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I. Thể chế", "Về thể chế,"),
        ("1.2. Nhân lực", "Về nhân lực,"),
        ("a) Nhận thức", "Về nhận thức,"),
        ("A. Hạ tầng", "Về hạ tầng,"),
        ("II - Hạ tầng", "Về hạ tầng,"),
        ("công nghệ 4.0", "Về công nghệ 4.0,"),
        ("5G", "Về 5G,"),
    ],
)
def test_a_heading_is_told_without_the_number_it_had_elsewhere(typed, said):
    assert said in article(f"{BASE}Kết quả:\n  - Nội dung: đã họp thôn\n    Nhóm: {typed}\n")


@pytest.mark.parametrize(("typed", "said"), [("2026", "năm 2026"), ("9/2026", "tháng 9/2026")])
def test_a_bare_year_is_a_period(typed, said):
    record = f"{BASE}Kết quả:\n  - Nội dung: tỷ lệ đúng hạn\n    Giá trị: 98%\n    Kỳ: {typed}\n"
    assert f"tỷ lệ đúng hạn {said} đạt 98%" in article(record).replace("Tỷ", "tỷ")
    assert said in minutes(record).casefold()


@pytest.mark.parametrize(
    ("form", "said"), [("ý kiến", "Ông Long không có ý kiến."), ("hỏi", "Ông Long không có câu hỏi.")]
)
def test_who_had_nothing_to_say_is_not_told_to_have_spoken(form, said):
    record = f"{BASE}Diễn biến:\n  - Người phát biểu: ông Long\n    Hình thức: {form}\n    Nội dung: Không\n"
    assert said in article(record)
    assert said in minutes(record)


def test_an_occasion_of_its_own_name_is_called_so_later_on():
    record = "Loại: tiếp xúc cử tri\nNgày: 12/6/2026\nNơi kiểm tra: xã Chiềng Sơ\nKết thúc: 11h00\nĐề nghị của đơn vị:\n  - Nội dung: sửa cầu\n    Bên đề nghị: cử tri\n"
    assert "Tại buổi tiếp xúc cử tri, cử tri đề nghị sửa cầu." in article(record)
    assert "Buổi tiếp xúc cử tri kết thúc vào hồi 11 giờ 00 phút" in minutes(record)


def test_several_units_attend_a_meeting_that_one_of_them_chairs():
    record = (
        "Loại: họp\nChủ đề: giải quyết kiến nghị\nNgày: 21/4/2026\nĐơn vị được kiểm tra:\n"
        "  - Tên: UBND huyện A\n    Thành viên: ông Cầm Xuân – Phó Chủ tịch (chủ trì)\n"
        "  - Tên: Ban Quản lý B\n    Thành viên: ông Ngô Tú – Giám đốc\n  - UBND xã C\n"
    )
    told = article(record)
    assert "ông Cầm Xuân – Phó Chủ tịch đã chủ trì cuộc họp giải quyết kiến nghị." in told
    assert "Phía Ban Quản lý B có ông Ngô Tú – Giám đốc." in told.replace("Về phía", "Phía")
    assert "UBND huyện A" in told
    assert "UBND xã C" in told


@pytest.mark.parametrize(
    ("content", "gap"), [("việc lập sổ", " "), ("một số nội dung", " "), ("trạm bơm hỏng từ tháng 3", ": ")]
)
def test_what_is_answered_in_a_whole_sentence_stands_after_a_colon(content, gap):
    assert f"Ông Lý Dơ giải đáp{gap}{content}." in article(TURN.format("giải đáp") + f"    Nội dung: {content}\n")
    assert f"Ông Lý Dơ giải đáp{gap}{content}." in minutes(TURN.format("giải đáp") + f"    Nội dung: {content}\n")


def test_a_person_and_a_post_may_be_parted_by_a_colon():
    record = team("Ông Hoàng Kỳ Nam: Trưởng ban", "Lê Thị Út: Phó Trưởng ban", "Bà: Vi Lan, Chuyên viên (thư ký)")
    for told in (article(record), minutes(record)):
        assert "ông Hoàng Kỳ Nam – Trưởng ban" in told.replace("Ông", "ông")
        assert "Lê Thị Út – Phó Trưởng ban" in told
        assert "bà Vi Lan – Chuyên viên" in told.replace("Bà", "bà")
