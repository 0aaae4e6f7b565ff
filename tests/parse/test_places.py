"""From words of a finished file back to the line of the template and the field of the record."""

import pytest

from reportgen.parse.places import Origin, origin
from reportgen.problems import Place

HTML = (
    '<document><title>t</title><p class="a" data-origin="m.html:3">Mở đầu</p>'
    '<table data-origin="m.html:5"><tr><td><p class="b" data-origin="m.html:6">'
    'Đoàn <span data-from="places.0.name">xã Phú Khê</span></p></td></tr></table></document>'
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Mở đầu", Origin(Place("m.html", 3, 1))),
        ("mở  ĐẦU", Origin(Place("m.html", 3, 1))),
        ("Đoàn xã", Origin(Place("m.html", 6, 1), "places.0.name")),
        ("Phú Khê", Origin(Place("m.html", 6, 1), "places.0.name")),
        ("không có", Origin()),
        ("", Origin()),
    ],
)
def test_the_innermost_element_that_says_the_words_tells(words, found):
    assert origin(HTML, words) == found


def test_no_line_is_made_up_where_the_page_knows_none():
    assert origin("<document><p>x</p></document>", "x") == Origin()
