"""What is offered for a key that no field answers to: never another field for being spelled alike."""

import itertools

import pytest

from reportgen import ours, source
from reportgen.records import Record, rename
from reportgen.records.base import Model
from reportgen.records.nearby import _SYLLABLE, slip
from reportgen.words.text import fold
from tests.spending import within

SIDE, MEMBER = "Đoàn kiểm tra:\n  {}: x\n", "Đoàn kiểm tra:\n  Thành viên:\n    - {}: x\n"
FINDING, WISH = "Kết quả:\n  - Nội dung: a\n    {}: x\n", "Kiến nghị:\n  - Nội dung: a\n    {}: x\n"
TURN, PICTURE = "Diễn biến:\n  - {}: x\n", "Ảnh:\n  - Chú thích: a\n    {}: x\n"
PAPERS, STYLE = "Biên bản:\n  {}: x\n", "Quy ước:\n  {}: x\n"
PLAIN = "{}: x\n"


def told(where, key):
    read = source.load(where.format(key), "a.yaml")
    return rename(read.data, read.spots, Record).problems


# A slip of the hand, and the field that was meant.
SLIPS = [
    (PLAIN, "Ket qa", "Kết quả"),
    (PLAIN, "Kết qur", "Kết quả"),
    (PLAIN, "Kếtquả", "Kết quả"),
    (PLAIN, "Kết quảr", "Kết quả"),
    (PLAIN, "Keets quar", "Kết quả"),
    (PLAIN, "Kết uqả", "Kết quả"),
    (PLAIN, "Kien nghj", "Kiến nghị"),
    (PLAIN, "Kiến mghị", "Kiến nghị"),
    (PLAIN, "Kiếnn nghị", "Kiến nghị"),
    (PLAIN, "Kiến ngị", "Kiến nghị"),
    (PLAIN, "Kieesn nghij", "Kiến nghị"),
    (PLAIN, "Ddoafn kieemr tra", "Đoàn kiểm tra"),
    (PLAIN, "Đoàn kiểm ta", "Đoàn kiểm tra"),
    (PLAIN, "Đòan kểm tra", "Đoàn kiểm tra"),
    (PLAIN, "Đơn vị đượcc kiểm tra", "Đơn vị được kiểm tra"),
    (PLAIN, "Đơn vị được kiểm ta", "Đơn vị được kiểm tra"),
    (PLAIN, "Nơi kkiểm tra", "Nơi kiểm tra"),
    (PLAIN, "Ngyà", "Ngày"),
    (PLAIN, "Ngàyy", "Ngày"),
    (PLAIN, "Laọi", "Loại"),
    (PLAIN, "Loaij", "Loại"),
    (PLAIN, "Bawts dauf", "Bắt đầu"),
    (PLAIN, "Kết thcú", "Kết thúc"),
    (PLAIN, "Qui ước", "Quy ước"),
    (PLAIN, "Chủ ddề", "Chủ đề"),
    (PLAIN, "Biên bẳnn", "Biên bản"),
    (PLAIN, "Tin bàii", "Tin bài"),
    (PLAIN, "Cawn cuws", "Căn cứ"),
    (PLAIN, "Bước tiếp thoe", "Bước tiếp theo"),
    (PLAIN, "recomendations", "Kiến nghị"),
    (PLAIN, "topic", "Chủ đề"),
    (SIDE, "Thàn viên", "Thành viên"),
    (SIDE, "Thành vên", "Thành viên"),
    (SIDE, "Tênn", "Tên"),
    (SIDE, "Ten6", "Tên"),
    (MEMBER, "Họ tênn", "Họ tên"),
    (MEMBER, "Chức vuj", "Chức vụ"),
    (MEMBER, "Vai tro2", "Vai trò"),
    (MEMBER, "Lí do vắng", "Lý do vắng"),
    (FINDING, "Giá trj", "Giá trị"),
    (FINDING, "Nội dng", "Nội dung"),
    (FINDING, "Nộidung", "Nội dung"),
    (FINDING, "Tính đếnm", "Tính đến"),
    (WISH, "Bên thực hieenj", "Bên thực hiện"),
    (WISH, "Hanj", "Hạn"),
    (WISH, "Hna", "Hạn"),
    (TURN, "Người phát bểu", "Người phát biểu"),
    (TURN, "Hình thwc", "Hình thức"),
    (PICTURE, "Tệpp", "Tệp"),
    (PICTURE, "Chú thíh", "Chú thích"),
    (PAPERS, "Ki hiệu", "Ký hiệu"),
    (STYLE, "Độ dàii", "Độ dài"),
]  # fmt: skip

# Words of their own: the fields that hold them, or none.
OTHERS = [
    (PLAIN, "Ngày đăng", ()),
    (PLAIN, "Kết quả khác", ()),
    (PLAIN, "Người đăng", ()),
    (PLAIN, "Ghi chú chung", ()),
    (PLAIN, "Lời", ()),
    (PLAIN, "Ngành", ()),
    (PLAIN, "Ngài", ()),
    (PLAIN, "Diễn biếm", ()),
    (PLAIN, "Nguồn kiến nghị", ()),
    (PLAIN, "Bản", ()),
    (PLAIN, "Buổi tối", ()),
    (PLAIN, "Cách xem", ()),
    (PLAIN, "Căn dặn", ()),
    (PLAIN, "Thanh niên", ()),
    (PLAIN, "Địa danh cũ", ()),
    (PLAIN, "Nơi họp", ("Địa điểm",)),
    (PLAIN, "Phòng họp", ("Địa điểm",)),
    (PLAIN, "Thời gian", ("Ngày", "Bắt đầu", "Kết thúc")),
    (PLAIN, "Thành phần tham dự", ("Đoàn kiểm tra", "Đơn vị được kiểm tra", "Đại biểu khác")),
    (PLAIN, "Tồn tại", ("Tồn tại, hạn chế",)),
    (PLAIN, "HAN CHE", ("Tồn tại, hạn chế",)),
    (PLAIN, "Đề xuất", ("Kiến nghị", "Đề nghị của đơn vị")),
    (PLAIN, "Trưởng đoàn", ("Đoàn kiểm tra",)),
    (SIDE, "Trưởng đoàn", ("Thành viên",)),
    (MEMBER, "Trưởng đoàn", ("Vai trò",)),
    (MEMBER, "Họ và tên", ("Họ tên",)),
    (MEMBER, "Chức danh", ("Chức vụ",)),
    (SIDE, "Tin", ()),
    (SIDE, "Tiền", ()),
    (FINDING, "Thời gian", ("Kỳ", "Tính đến")),
    (FINDING, "Tỉ số", ()),
    (FINDING, "Hạng", ()),
    (WISH, "Hạng", ()),
    (WISH, "Thời hạn", ("Hạn",)),
    (WISH, "Đơn vị thực hiện", ("Bên thực hiện",)),
    (WISH, "Bên nhận", ()),
    (TURN, "Người nghe", ()),
    (PICTURE, "Người chụp", ("Tác giả ảnh",)),
    (PAPERS, "Ngày đăng", ()),
    (PAPERS, "Nơi gửi", ("Nơi nhận",)),
    (PAPERS, "Người đọc", ()),
    (STYLE, "Độ dày", ()),
    (STYLE, "Kiểu chữ", ()),
]  # fmt: skip

# Fields of another part, and where they belong; "" is the record itself.
ASTRAY = [
    (SIDE, "Kết quả", [""]),
    (MEMBER, "Kiến nghị", [""]),
    (FINDING, "Ngày", [""]),
    (PLAIN, "Thanh viên", ["Đoàn kiểm tra", "Đơn vị được kiểm tra", "Đại biểu khác"]),
    (PLAIN, "Hạn", ["Kiến nghị", "Bước tiếp theo"]),
    (PLAIN, "Ghi chú", ["Kết quả"]),
    (PLAIN, "Số", ["Biên bản"]),
    (PLAIN, "Sa-pô", ["Tin bài"]),
    (MEMBER, "Thành phần khác", ["Đoàn kiểm tra", "Đơn vị được kiểm tra", "Đại biểu khác"]),
    (FINDING, "Năm", ["Kết quả › Mục tiêu"]),
]  # fmt: skip


@pytest.mark.parametrize(("where", "key", "meant"), SLIPS)
def test_a_slip_of_the_hand_is_answered_with_the_field_that_was_meant(where, key, meant):
    (problem,) = told(where, key)
    assert (problem.kind, problem.hint) == ("unknown-key-near", f"có phải ý bạn là “{meant}”?")


@pytest.mark.parametrize(("where", "key", "fields"), OTHERS)
def test_another_word_is_answered_with_the_fields_that_hold_it_or_with_all_there_are(where, key, fields):
    (problem,) = told(where, key)
    if fields:
        listed = ", ".join(f"“{each}”" for each in fields)
        assert (problem.kind, problem.hint) == ("key-otherwise", f"điều này thường ghi ở mục {listed}")
    else:
        assert problem.kind == "unknown-key"
        assert problem.hint.startswith("các mục dùng được ở đây: “")


@pytest.mark.parametrize(("where", "key", "parts"), ASTRAY)
def test_a_field_of_another_part_is_answered_with_that_part(where, key, parts):
    (problem,) = told(where, key)
    assert problem.kind == ("key-of-whole" if parts == [""] else "key-of-part")
    assert all(f"“{part or key}”" in problem.hint for part in parts)


@pytest.mark.parametrize("key", ["Kết qủa", "Kêt quả", "KET QUA", "kết_quả", "Kiến nghi", "Đoàn kiêm tra"])
def test_marks_in_the_wrong_place_are_no_slip_but_the_field_itself(key):
    assert told(PLAIN, key) == []


def models(model=Model):
    for each in model.__subclasses__():
        if not each.__module__.startswith("reportgen."):  # a class of another test
            continue
        yield each
        yield from models(each)


def test_every_field_offered_for_another_word_is_there_and_no_field_has_that_name_at_its_place():
    there = {info.title for model in models() for info in model.model_fields.values()}
    rows = ours.data("records", "ten-khac.yaml")
    assert len({fold(word) for word in rows}) == len(rows)
    for word, fields in rows.items():
        assert set(fields) <= there | {"Thông tin chung", "Nội dung kiểm tra"}, word
        assert fold(word) not in {fold(each) for each in fields}, word
        assert fold(word) not in {fold(info.title) for info in Record.model_fields.values()}, word


def test_no_field_is_a_slip_of_another():
    """Or who means the one and mistypes it would be offered the other."""
    for model in models():
        titles = [fold(info.title) for info in model.model_fields.values()]
        for one, other in itertools.permutations(titles, 2):
            assert slip(one, [other]) is None, (model, one, other)


def test_every_word_of_every_title_is_a_syllable():
    words = {
        word for model in models() for info in model.model_fields.values() for word in fold(info.title).split()
    }
    assert {word for word in words if not _SYLLABLE.fullmatch(word)} <= {"po"} | {
        w for w in words if not w.isalpha()
    }


def test_a_guess_takes_no_long():
    titles = [fold(i.title) for i in Record.model_fields.values()]
    for key in ("ab " * 10_000, "a" * 100_000, "kien " * 12):
        assert slip(key, titles) is None
        assert within(1, lambda key=key: slip(key, titles))
