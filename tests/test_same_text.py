"""An article depends on its record alone: not on what was made before it, and not on figures it does not tell."""

import shutil
from pathlib import Path

import pytest

from reportgen.build import Order, build

ROOT = Path(__file__).parents[1]
FILES = sorted(f for place in ("inputs", "tests/inputs") for f in (ROOT / place).glob("[a-z]*.yaml"))
ORDER = Order(("tin-bai",), ("txt",))


def article(file):
    return build(file, ORDER).files["tin-bai.txt"]


@pytest.fixture(scope="module")
def in_order():
    return {file: article(file) for file in FILES}


def test_a_second_time_gives_the_same_bytes(in_order):
    twice = [(article(file), article(file)) for file in FILES]
    assert [file.name for file, both in zip(FILES, twice, strict=True) if both != (in_order[file],) * 2] == []


def test_the_other_way_round_gives_the_same_bytes(in_order):
    made = {file: article(file) for file in reversed(FILES)}
    assert [file.name for file in FILES if made[file] != in_order[file]] == []


def test_after_any_other_record_gives_the_same_bytes(in_order):
    """Each record after every kind of neighbour: the list turned by each of a few steps."""
    other = []
    for step in (2, 7):
        for file in [f for start in range(step) for f in FILES[start::step]]:
            other += [file.name] if article(file) != in_order[file] else []
    assert other == []


def test_different_records_give_different_articles(in_order):
    """So that the same bytes above mean something."""
    assert len(set(in_order.values())) == len(FILES) > 30


CHANGED = [
    ("inputs/bach-thong.yaml", "khoảng 35%", "khoảng 36%"),
    ("inputs/bach-thong.yaml", "14/14", "13/14"),
    ("inputs/huyen-yen-luong.yaml", "gần 40 máy", "gần 50 máy"),
    ("inputs/giam-sat-hai-xa.yaml", "6,85 tỷ đồng", "7,2 tỷ đồng"),
    ("inputs/giam-sat-hai-xa.yaml", "trên 81%", "trên 83%"),
    ("tests/inputs/bon-chuc-vu.yaml", "99,7%", "98,1%"),
]


@pytest.mark.parametrize(("record", "old", "new"), CHANGED)
def test_a_figure_mended_changes_nothing_else(record, old, new, tmp_path):
    text = (ROOT / record).read_text(encoding="utf-8")
    assert text.count(old) == 1
    beside = (ROOT / record).parent
    shutil.copytree(beside / "anh", tmp_path / "anh")
    if (beside / "_office.yaml").is_file():
        shutil.copy(beside / "_office.yaml", tmp_path)
    file = tmp_path / Path(record).name
    file.write_text(text.replace(old, new), encoding="utf-8")
    before = article(ROOT / record).decode("utf-8")
    assert before.count(old) == 1
    assert article(file).decode("utf-8") == before.replace(old, new)
