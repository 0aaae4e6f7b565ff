"""The hostile set: each case says what is wrong with it, where, in little time, and harms nothing."""

import re
import unicodedata

import pytest

from reportgen.problems import errors
from tests.hostile.case import ANY, BUILDS, HARMLESS
from tests.hostile.sets import SETS
from tests.hostile.stage import play

CASES = {f"{kind}-{name}": case for kind, cases in SETS.items() for name, case in cases.items()}
INSIDE = [name for name, case in CASES.items() if not case.outside]
_STEERING = re.compile(
    r"[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\x1b(?!\[[0-9;]*m)"
)


@pytest.mark.parametrize("name", INSIDE)
def test_a_case_is_told_where_it_is_wrong_and_harms_nothing(name, tmp_path):
    case = CASES[name]
    played = play(case, tmp_path)
    wrong = errors(played.problems)
    assert played.seconds < case.seconds
    for problem in played.problems:
        assert problem.message == unicodedata.normalize("NFC", problem.message)
        assert len(problem.message) < 1500
    assert not _STEERING.search(played.said)
    if case.said == HARMLESS:
        assert wrong or played.files
        return
    if case.said == BUILDS:
        assert not wrong
        assert played.files
        return
    # What is wrong with one document withholds that one; what is wrong with the record withholds both.
    made = {name.partition(".")[0] for name in played.files}
    assert made < played.kinds or not made
    named = case.at or case.file
    kinds = {p.kind for p in wrong}
    assert case.said in {*kinds, ANY}, kinds
    places = [p.place for p in wrong if case.said in {p.kind, ANY}]
    assert any(place and place.file.endswith(named) for place in places), places
    assert not case.line or case.line in {place.line for place in places if place}, places


def test_the_set_is_large_enough():
    assert len(CASES) >= 250
