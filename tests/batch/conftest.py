"""Records of a folder, and batches of them as a function."""

import pytest

from reportgen import batch
from reportgen.build import Order

GOOD = "Loại: kiểm tra\nChủ đề: công tác A\nNgày: 10/6/2026\nNơi kiểm tra: xã B\n"


@pytest.fixture
def good():
    return GOOD


@pytest.fixture
def order():
    return Order(("tin-bai",), ("txt", "html"))


@pytest.fixture
def going(tmp_path, order, write):
    """Write records by name and run a batch of them: name of each record and what became of it."""

    def go(records=None, **how):
        for name, text in (records or {}).items():
            write(f"in/{name}", text)
        files, _ = batch.records([tmp_path / "in"])
        settings = {"order": order, "out": tmp_path / "out", **how}
        return {done.record.name: done for done in batch.run(files, batch.Run(**settings))}

    return go


@pytest.fixture
def files(tmp_path):
    """Every file of the output folder that is no ledger, with its bytes."""

    def found(out="out"):
        root = tmp_path / out
        return {
            file.relative_to(root).as_posix(): file.read_bytes()
            for file in sorted(root.rglob("*"))
            if file.is_file() and file.name != ".reportgen.jsonl"
        }

    return found
