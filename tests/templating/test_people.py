"""People are named whole at first, shorter later, and never so that two could be meant."""

import pytest
from markupsafe import Markup

from reportgen.templating.filters import plain_text
from reportgen.templating.people import length, listed, signing

CALLED = """\
{% from "parts/nguoi.html" import goi with context %}
{% for p in record.delegation.members %}{{ goi(p) }}; {% endfor %}
{% for p in record.delegation.members %}{{ goi(p) }}; {% endfor %}
"""


def rows(fields, indent):
    """``{a: b, c: d}`` as lines."""
    return f"\n{indent}".join(fields.strip("{}").split(", ")) if fields.startswith("{") else fields


def party(*people, style="", more=""):
    members = "".join(f"    - {rows(person, '      ')}\n" for person in people)
    own = f"Quy ước:\n  {rows(style, '  ')}\n" if style else ""
    return f"Đoàn kiểm tra:\n  Tên: Đoàn X\n  Thành viên:\n{members}{more}{own}"


GIVEN = "Nhắc lại người: tên"
POST = "Nhắc lại người: chức vụ"
HUNG = "ông Lê Mạnh Hùng – Giám đốc Sở Y tế"
OTHER_HUNG = "ông Đỗ Văn Hùng – Chánh Thanh tra"
LAN = "bà Tạ Thị Lan – Chủ tịch UBND xã"
AN = "đồng chí Vi Văn An – Bí thư Đảng uỷ; Chủ tịch UBND xã"
BINH = "đồng chí Hà Thị Bình – Chủ tịch UBND xã"
TAM = "đồng chí Lò Văn Tám – Phó Bí thư Đảng uỷ"


@pytest.mark.parametrize(
    ("people", "style", "words"),
    [
        ([HUNG, LAN], "", f"{HUNG}; {LAN}; ông Lê Mạnh Hùng; bà Tạ Thị Lan;"),
        ([HUNG, LAN], "Nhắc lại người: họ tên", f"{HUNG}; {LAN}; ông Lê Mạnh Hùng; bà Tạ Thị Lan;"),
        # by given name: only where it means one person, who has a form of address and no rank
        ([HUNG, LAN], GIVEN, f"{HUNG}; {LAN}; ông Hùng; bà Lan;"),
        (
            [HUNG, OTHER_HUNG, LAN],
            GIVEN,
            f"{HUNG}; {OTHER_HUNG}; {LAN}; ông Lê Mạnh Hùng; ông Đỗ Văn Hùng; bà Lan;",
        ),
        ([HUNG, "bà Mai Thu Hưng"], GIVEN, f"{HUNG}; bà Mai Thu Hưng; ông Lê Mạnh Hùng; bà Mai Thu Hưng;"),
        (["Lê Mạnh Hùng", LAN], GIVEN, f"Lê Mạnh Hùng; {LAN}; Lê Mạnh Hùng; bà Lan;"),
        (["Lê Mạnh Hùng"], f"{{{GIVEN}, Xưng hô chung: đồng chí}}", "đồng chí Lê Mạnh Hùng; đồng chí Hùng;"),
        (
            ["{Họ tên: Lê Mạnh Hùng, Cấp bậc: Đại tá, Xưng hô: đồng chí}"],
            GIVEN,
            "đồng chí Đại tá Lê Mạnh Hùng; đồng chí Đại tá Lê Mạnh Hùng;",
        ),
        (["{Họ tên: Lê Mạnh Hùng, Cấp bậc: Đại tá}"], GIVEN, "Đại tá Lê Mạnh Hùng; Đại tá Lê Mạnh Hùng;"),
        # by post: only comrades, only where nobody else holds it
        ([AN, LAN], POST, f"{AN.replace(';', ',')}; {LAN}; đồng chí Vi Văn An; bà Tạ Thị Lan;"),
        (
            [AN, TAM],
            POST,
            f"{AN.replace(';', ',')}; {TAM}; đồng chí Chủ tịch UBND xã; đồng chí Phó Bí thư Đảng uỷ;",
        ),
        ([AN, BINH], POST, f"{AN.replace(';', ',')}; {BINH}; đồng chí Vi Văn An; đồng chí Hà Thị Bình;"),
        (
            [BINH, "đồng chí Lò Văn Tám – Chánh Văn phòng; Chủ tịch UBND xã"],
            POST,
            f"{BINH}; đồng chí Lò Văn Tám – Chánh Văn phòng, Chủ tịch UBND xã; đồng chí Hà Thị Bình; "
            "đồng chí Chánh Văn phòng;",
        ),
        (["đồng chí Vi Văn An"], POST, "đồng chí Vi Văn An; đồng chí Vi Văn An;"),
        # the same full name: never shorter
        (
            [HUNG, "ông Lê Mạnh Hùng – Chánh Thanh tra"],
            "",
            f"{HUNG}; ông Lê Mạnh Hùng – Chánh Thanh tra; {HUNG}; ông Lê Mạnh Hùng – Chánh Thanh tra;",
        ),
    ],
)
def test_a_later_mention_is_short_and_means_one_person(said, people, style, words):
    assert said(CALLED, party(*people, style=style)) == words


def test_the_other_side_counts_too(said):
    hosts = "Đơn vị được kiểm tra:\n  Thành viên:\n    - ông Đỗ Văn Hùng\n"
    assert said(CALLED, party(HUNG, style=GIVEN, more=hosts)) == f"{HUNG}; ông Lê Mạnh Hùng;"


FIRST = "{% set a = record.delegation.members[0] %}{% set b = record.delegation.members[1] %}"


@pytest.mark.parametrize(
    ("template", "words"),
    [
        (
            "{{ 1 if a is chua_neu else 0 }}{{ 1 if a is da_neu else 0 }}{{ 1 if a is da_neu else 0 }}{{ 1 if a is chua_neu else 0 }}",
            "1010",
        ),
        ("{{ 1 if record.head is chua_neu else 0 }}", "0"),
        (
            "{% if a is da_neu %}{% endif %}{{ record.delegation.members|chua_neu|map(attribute='name')|noi }}",
            "Tạ Thị Lan",
        ),
        (
            "{{ 1 if lan_dau('a', 'b') else 0 }}{{ 1 if lan_dau('a b') else 0 }}{{ 1 if lan_dau('a') else 0 }}",
            "101",
        ),
        ("{{ danh_dau('a') }}{{ 1 if lan_dau('a') else 0 }}", "0"),
        ("{% if a is da_neu %}{% endif %}{{ danh_dau('đoàn') }}{{ 1 if b is chua_neu else 0 }}", "1"),
        ("{{ a|ten_goi }} {{ b|ten_goi }}", "Hùng Lan"),
        ("{{ a|dai }} {{ b|dai }}", "5 4"),
        ("{{ record|nguoi_vang|map(attribute='name')|noi }}", ""),
    ],
)
def test_who_was_named(said, template, words):
    assert said(FIRST + template, party(HUNG, LAN)) == words


def test_a_given_name_comes_from_the_field_of_the_name(html):
    assert html("{{ record.delegation.members[0]|ten_goi }}", party(HUNG)) == (
        '<span data-from="delegation.members.0.name">Hùng</span>'
    )


@pytest.mark.parametrize(
    ("person", "post"),
    [
        (AN, "Chủ tịch UBND xã"),
        (HUNG, "Giám đốc Sở Y tế"),
        ("ông A – Tỉnh uỷ viên; Phó Bí thư Huyện uỷ", "Phó Bí thư Huyện uỷ"),
        ("ông A – Tỉnh ủy viên; Trưởng phòng; Phó ban", "Trưởng phòng"),
    ],
)
def test_a_person_is_called_by_the_first_post_that_is_none_of_the_party(said, person, post):
    assert said("{{ record.delegation.members[0]|chuc_goi }}", party(person)) == post


@pytest.mark.parametrize(
    ("people", "style", "html_of_it"),
    [
        (
            ["ông A", "ông B"],
            "",
            '<span data-from="delegation.members.0.address delegation.members.1.address">ông</span>',
        ),
        (["ông A", "bà B"], "", ""),
        (["ông A", "B"], "", ""),
        (["A", "B"], "", ""),
        (["A", "B"], "Xưng hô chung: đồng chí", '<span data-from="style.address">đồng chí</span>'),
        (
            ["đồng chí A", "B"],
            "Xưng hô chung: đồng chí",
            '<span data-from="delegation.members.0.address style.address">đồng chí</span>',
        ),
        (["ông A", "B"], "Xưng hô chung: đồng chí", ""),
    ],
)
def test_one_form_of_address_for_all_who_share_it(html, people, style, html_of_it):
    template = "{% set x = record.delegation.members|xung_chung %}{% if x %}{{ x }}{% endif %}"
    assert html(template, party(*people, style=style)) == html_of_it


def test_nobody_shares_no_form_of_address(said):
    assert said("{{ 1 if record.delegation.members|xung_chung else 0 }}", "Đoàn kiểm tra: Đoàn X\n") == "0"


@pytest.mark.parametrize(
    ("people", "words"),
    [
        (["A"], "A"),
        (["A", "B", "C"], "A, B và C"),
        (["A – B", "C"], "A – B; C"),
        (["A, B", "C", "D"], "A, B; C; D"),
        (["A, B"], "A, B"),
        ([], ""),
    ],
)
def test_people_in_a_row_are_parted_so_that_posts_stay_with_them(people, words):
    assert plain_text(listed(Markup(name) for name in people)) == words


@pytest.mark.parametrize(
    ("roles", "printed"),
    [
        ("phó trưởng đoàn", '<span data-from="delegation.members.0.roles.0">Phó Trưởng đoàn</span>'),
        ("thư ký; phó trưởng đoàn", '<span data-from="delegation.members.0.roles.1">Phó Trưởng đoàn</span>'),
        ("trưởng đoàn", ""),
        ("thành viên", ""),
    ],
)
def test_a_deputy_is_said_to_be_one(html, roles, printed):
    assert (
        html("{{ record.delegation.members[0]|vai_viec|noi }}", party(f"{{Họ tên: A, Vai trò: {roles}}}"))
        == printed
    )


def test_everyone_who_did_not_come_is_listed_whatever_the_side(said):
    away = "      Vắng mặt: có\n"
    hosts = f"Đơn vị được kiểm tra:\n  Thành viên:\n    - C\n    - Họ tên: D\n{away}"
    others = f"Đại biểu khác:\n  Thành viên:\n    - Họ tên: E\n{away}"
    template = "{{ record|nguoi_vang|map(attribute='name')|noi }}"
    assert said(template, party("A", "{Họ tên: B, Vắng mặt: có}", more=hosts + others)) == "B, D và E"
    assert said(template, hosts) == "D"


def test_signers_of_the_record_take_the_form_of_the_usual_ones():
    assert signing(["a", "b"]) == [("", None, "a"), ("", None, "b")]


def test_posts_are_measured_in_syllables():
    class Person:
        posts = ("Phó Bí thư Huyện uỷ", "Chủ tịch")

    assert length(Person()) == 7
