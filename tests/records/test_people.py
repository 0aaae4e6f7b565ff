import pytest

from reportgen.records.people import Address, Person, Role, Side


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            "ông Lô Quang Tuyến – Phó Giám đốc Sở A; Uỷ viên B (trưởng đoàn)",
            ("Lô Quang Tuyến", Address.MR, ("Phó Giám đốc Sở A", "Uỷ viên B"), (Role.HEAD,)),
        ),
        ("Nguyễn Văn An", ("Nguyễn Văn An", None, (), ())),
        ("đ/c Trần Thị Bé, Chủ tịch UBND xã", ("Trần Thị Bé", Address.COMRADE, ("Chủ tịch UBND xã",), ())),
        ({"Họ tên": "A", "Vai trò": "thư ký; thành viên"}, ("A", None, (), (Role.SECRETARY, Role.MEMBER))),
    ],
)
def test_a_person_may_be_one_line_or_several_fields(typed, expected):
    person = Person.model_validate(typed)
    assert (person.name, person.address, person.posts, person.roles) == expected


def test_a_side_knows_who_came_and_who_does_what():
    side = Side.model_validate(
        {"Thành viên": [{"Họ tên": "A", "Vắng mặt": "có", "Vai trò": "trưởng đoàn"}, "B (trưởng đoàn)", "C"]}
    )
    assert [p.name for p in side.present] == ["B", "C"]
    assert [p.name for p in side.missing] == ["A"]
    assert Person.model_validate({"Họ tên": "A", "Lý do vắng": "ốm"}).away
    assert side.who(Role.HEAD).name == "B"
    assert side.who(Role.SECRETARY) is None
