"""Some hundreds of random records, worded at random, in every format: not one refusal, every planted fault seen."""

import pytest

from reportgen import proof
from tests import hunt, planting
from tests.drawn_odd import Odd

EACH, PARTS = 45, 6


@pytest.mark.parametrize("part", range(PARTS))
def test_no_record_without_a_fault_of_its_own_is_refused_and_every_planted_fault_is_seen(part, tmp_path):
    bag = hunt.Bag()
    for more in hunt.many(range(part * EACH, (part + 1) * EACH), tmp_path, plant=0.2):
        bag += more
    assert bag.tried > EACH // 3
    assert bag.refused == []
    assert bag.looks == []
    assert bag.unseen == []
    assert bag.planted > 0


def test_a_refusal_would_be_seen(tmp_path, monkeypatch):
    number = next(n for n in range(20) if hunt.one(n, tmp_path, ("txt",)).tried)
    monkeypatch.setattr(proof, "prove", lambda files, _paper: proof.Proof(tuple(files)[:1], ()))
    (told,) = hunt.one(number, tmp_path, ("txt",)).refused
    assert told.startswith(f"{number}: ")


def test_a_planted_fault_that_nobody_sees_would_be_told(tmp_path, monkeypatch):
    number = next(n for n in range(20) if hunt.one(n, tmp_path, ("docx",)).tried)
    monkeypatch.setattr(planting, "faults", lambda _name, data, _number: [("none", data)])
    bag = hunt.one(number, tmp_path, ("docx",), plant=1)
    assert bag.planted == len(bag.unseen) == 2


def test_a_record_is_the_same_wherever_it_is_drawn():
    assert Odd(7).record() == Odd(7).record()
    assert Odd(7).record() != Odd(8).record()
