import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.words.lists import join

PLAIN = st.text("aáâđ 5-/–", min_size=1, max_size=6).filter(lambda item: item == item.strip())
COMMAS = PLAIN.map(lambda item: f"{item}, {item}x")
LINKED = PLAIN.map(lambda item: f"{item}x và x{item}")


@pytest.mark.parametrize(
    ("items", "joined"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A và B"),
        (["A", "B", "C"], "A, B và C"),
        (["A", "B", "C", "D"], "A, B, C và D"),
        (["A", "A"], "A và A"),
        (["A, x"], "A, x"),
        (["A, x", "B"], "A, x; B"),
        (["A, x", "B, y", "C"], "A, x; B, y; C"),
        (["A; x", "B"], "A; x; B"),
        (["A, x và y", "B"], "A, x và y; B"),
        (["35,5%", "40%"], "35,5% và 40%"),
        (["năm 2022,", "B"], "năm 2022,; B"),
        (["khoản 1, 2", "khoản 5"], "khoản 1, 2; khoản 5"),
        (["Sở Thông tin và Truyền thông"], "Sở Thông tin và Truyền thông"),
        (["Sở Thông tin và Truyền thông", "Sở Y tế"], "Sở Thông tin và Truyền thông, Sở Y tế"),
        (
            ["Sở Nội vụ", "Sở Thông tin và Truyền thông", "Sở Y tế"],
            "Sở Nội vụ, Sở Thông tin và Truyền thông, Sở Y tế",
        ),
        (["A hoặc B", "C"], "A hoặc B, C"),
        (["xã Vàng", "xã An"], "xã Vàng và xã An"),
        (["A", "", " ", "B"], "A và B"),
        (["", " "], ""),
    ],
)
def test_join(items, joined):
    assert join(items) == joined


def test_join_with_another_last_word():
    assert join(["A", "B", "C"], "hoặc") == "A, B hoặc C"
    assert join(["A và B", "C"], "hoặc") == "A và B, C"
    assert join(["A cùng B", "C"], "cùng") == "A cùng B, C"
    assert join(["A cùng B", "C"]) == "A cùng B và C"


@given(st.lists(PLAIN, min_size=1, max_size=6))
def test_plain_items_come_back_once_each(items):
    assert re.split(", | và ", join(items)) == items


@given(st.lists(PLAIN | LINKED, max_size=5), LINKED)
def test_items_holding_the_joining_word_come_back_once_each(items, linked):
    assert join([*items, linked]).split(", ") == [*items, linked]


@given(st.lists(PLAIN | LINKED | COMMAS, max_size=5), COMMAS)
def test_items_holding_commas_come_back_once_each(items, comma):
    assert join([*items, comma]).split("; ") == [*items, comma]


@given(st.lists(PLAIN | LINKED | COMMAS, max_size=6), st.sampled_from(["và", "hoặc"]))
def test_each_item_is_printed_once(items, last):
    marked = [f"\ue000{place}\ue001{item}" for place, item in enumerate(items)]
    joined = join(marked, last)
    assert re.findall("\ue000([0-9])\ue001", joined) == [str(place) for place in range(len(items))]
    assert all(joined.count(item) == 1 for item in marked)


@given(st.lists(PLAIN | LINKED | COMMAS, max_size=6), st.sampled_from(["và", "hoặc"]))
def test_nothing_but_joints_stands_between_the_items_and_their_order_is_kept(items, last):
    told = [item for item in items if item.strip()]
    rest = join(items, last)
    joints = set()
    for place, item in enumerate(told):
        if place:
            joint = next(j for j in (", ", "; ", f" {last} ") if rest.startswith(j))
            joints.add(joint)
            rest = rest.removeprefix(joint)
        assert rest.startswith(item)
        rest = rest.removeprefix(item)
    assert rest == ""
    assert not {"; "} < joints
