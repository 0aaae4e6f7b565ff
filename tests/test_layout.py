import pytest
from pydantic import ValidationError

from reportgen import layout
from reportgen.layout import Layout, Measure


@pytest.mark.parametrize("name", layout.names())
def test_each_layout_loads_and_its_sizes_are_inside_their_ranges(name):
    table = layout.load(name)
    assert table.roles[table.page.page_number]
    assert all(row.name for row in table.roles.values())


@pytest.mark.parametrize(
    "row", [{"used": 11, "allowed": [12, 13]}, {"used": 11, "choices": [10, 12.7]}, {"used": 5, "least": 6}]
)
def test_a_value_outside_its_own_range_is_refused(row):
    with pytest.raises(ValidationError):
        Measure.model_validate(row)


def test_a_measure_permits_what_the_rule_permits():
    assert Measure(used=13, allowed=(12, 13)).permits(12)
    assert not Measure(used=13, allowed=(12, 13)).permits(11.9)
    assert Measure(used=13, allowed=(12, 13)).permits(11.9, tolerance=0.2)
    assert Measure(used=10, choices=(10, 12.7)).permits(12.7)
    assert not Measure(used=10, choices=(10, 12.7)).permits(11)


def test_a_row_takes_what_it_does_not_say_from_another_but_never_its_clause():
    rows = layout.load("nd30-2020").roles
    assert rows["can-cu"].italic
    assert rows["can-cu"].size == rows["noi-dung"].size
    assert rows["gach-dau-dong"].clause == ""


def test_a_layout_must_say_how_the_page_number_looks():
    data = layout.load("tin-bai").model_dump(mode="json")
    data["page"]["page_number"] = "khong-co"
    with pytest.raises(ValidationError, match="khong-co"):
        Layout.model_validate(data)


def test_there_is_no_layout_of_another_name():
    with pytest.raises(KeyError):
        layout.load("../nd30-2020")


def test_a_line_is_measured_without_any_font():
    motto = layout.text_width_mm("Độc lập - Tự do - Hạnh phúc", 14, bold=True)
    assert 59 < motto < 62
    assert layout.text_width_mm("ệ", 14, bold=False) == layout.text_width_mm("ê", 14, bold=False)
    assert layout.longest_line_mm("một hai ba", 14, 1000, bold=False) == pytest.approx(
        layout.text_width_mm("một hai ba", 14, bold=False)
    )
    assert layout.longest_line_mm("một hai ba", 14, 1, bold=False) == layout.text_width_mm("một", 14, bold=False)
