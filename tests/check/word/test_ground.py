"""What files share is worked out once, and never mistaken for that of another file."""

import pytest

from reportgen.check.word import ground, read
from reportgen.problems import ProblemsError
from tests.check.word.packages import p, parts, style, zipped
from tests.check.word.test_numbering import level, lists, num

LISTS = lists(level(0, "%1."))
STYLES = style("A", '<w:pPr><w:jc w:val="center"/></w:pPr>')


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(ground, "_kept", {})


def word(entries=1, numbering=LISTS, styles=STYLES, **others):
    body = "".join(p("mục", f'<w:pStyle w:val="A"/>{num()}') for _ in range(entries))
    return zipped(parts(body, numbering=numbering, styles=styles, **others))


def made(monkeypatch, *files):
    """What each file shows, and how often the ground of one was made."""
    counted = []
    make = ground._made
    monkeypatch.setattr(ground, "_made", lambda *more: counted.append(1) or make(*more))
    return [read(file) for file in files], len(counted)


def test_files_with_the_same_styles_and_lists_share_them_and_count_each_for_itself(monkeypatch):
    (one, two, again), times = made(monkeypatch, word(3), word(2), word(3))
    assert times == 1
    assert [x.label for x in one.paragraphs] == ["1.", "2.", "3."]
    assert [x.label for x in two.paragraphs] == ["1.", "2."]
    assert one == again


@pytest.mark.parametrize(
    ("other", "label", "align"),
    [
        ({"numbering": lists(level(0, "%1)"))}, "1)", "center"),
        ({"styles": style("A", '<w:pPr><w:jc w:val="right"/></w:pPr>')}, "1.", "right"),
    ],
)
def test_another_list_or_style_is_another_ground(monkeypatch, other, label, align):
    (one, two, again), times = made(monkeypatch, word(), word(**other), word())
    assert times == 2
    (first,) = two.paragraphs
    assert (first.label, first.align) == (label, align)
    assert one == again


def test_a_part_under_another_kind_is_no_other_part(monkeypatch):
    """The same bytes as settings and as styles are two things."""
    _, times = made(monkeypatch, word(settings="", styles=STYLES), word(settings="", theme="<a/>"))
    assert times == 2


def test_what_is_in_use_is_not_lent_again(monkeypatch):
    lent = []
    make = ground._made

    def lend(*more):
        lent.append(len(ground._kept))
        return make(*more)

    monkeypatch.setattr(ground, "_made", lend)
    read(word())
    assert (lent, len(ground._kept)) == ([0], 1)


def test_only_so_many_are_kept_the_last_ones_longest(monkeypatch):
    monkeypatch.setattr(ground, "_MOST", 2)
    first, second, third = (word(numbering=lists(level(0, text))) for text in ("%1.", "%1)", "(%1)"))
    _, times = made(monkeypatch, first, second, first, third, first, second)
    assert (times, len(ground._kept)) == (4, 2)


@pytest.mark.parametrize("limit", ["_LARGEST", "_LOOKS"])
def test_a_large_file_leaves_nothing_behind(monkeypatch, limit):
    monkeypatch.setattr(ground, limit, 0)
    read(word())
    assert ground._kept == {}


def test_a_broken_file_leaves_nothing_behind():
    with pytest.raises(ProblemsError):
        read(word(styles='<?xml version="1.0"?><w:styles'))
    assert ground._kept == {}
