"""The whole text of every document of every input, reviewed like code: ``make goldens`` writes them anew."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
GOLDEN = Path(__file__).parent / "golden"
FILES = {f.stem: f for place in ("inputs", "tests/inputs") for f in (ROOT / place).glob("[a-z]*.yaml")}
RECORDS = sorted(FILES)


@pytest.mark.parametrize("document", ["tin-bai", "bien-ban"])
@pytest.mark.parametrize("record", RECORDS)
def test_the_text_is_the_one_that_was_read_and_accepted(record, document, request):
    from reportgen.build import Order, build  # noqa: PLC0415

    name = f"{document}.txt"
    made = build(FILES[record], Order((document,), ("txt",)))
    text = made.files[name].decode("utf-8")
    golden = GOLDEN / record / name
    if request.config.getoption("--update-goldens"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == text


def test_there_is_no_golden_without_its_record():
    assert sorted(p.name for p in GOLDEN.iterdir()) == RECORDS
