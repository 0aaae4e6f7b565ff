"""What a long record costs grows with its length, not with its square: counted in calls, which no busy machine changes."""

import cProfile
import pstats
from pathlib import Path

import pytest

from reportgen import intake
from reportgen.build import Order, draft
from reportgen.check import prose
from reportgen.problems import errors
from reportgen.records import consistency, editor

LETTERS = "ABCDEGHIKLMNOPQRSTUVXY"
TASK = "rà soát hồ sơ, bố trí cán bộ và báo cáo tiến độ của tổ"
SMALL, TIMES = 8, 4
STEPS = ("read", "consistency", "editor", "tin-bai", "bien-ban")


def record(size):
    people = [
        f"    - Họ tên: Nguyễn Văn {LETTERS[i % 22]}{LETTERS[i // 22].lower()}nh\n      Chức vụ: Tổ phó tổ {i}"
        for i in range(4 * size)
    ]
    speakers = [f"Nguyễn Văn {LETTERS[i % 22]}{LETTERS[i // 22].lower()}nh" for i in range(4 * size)]
    findings = [
        f"  - Nội dung: tỷ lệ hồ sơ của tổ {i}\n    Giá trị: {i % 89 + 10}%\n    Kỳ: quý {i % 4 + 1}"
        for i in range(6 * size)
    ]
    verdicts = [
        f"  - Nội dung: tổ {i} lập sổ theo dõi\n    Giá trị: {'đạt' if i % 2 else 'chưa đạt'}"
        for i in range(2 * size)
    ]
    wishes = [f"  - Nội dung: {TASK} {i}\n    Hạn: 31/12/2026" for i in range(3 * size)]
    turns = [
        f"  - Người phát biểu: {name}\n    Nội dung: {TASK} {i}; {TASK} {i + 1000}"
        for i, name in enumerate(speakers)
    ]
    head = "Loại: kiểm tra\nChủ đề: công tác A\nNgày: 29/9/2026\nNơi kiểm tra: xã Tân An\nĐoàn kiểm tra:\n  Tên: Đoàn A\n  Thành viên:"
    parts = [head, *people, "Kết quả:", *findings, *verdicts, "Kiến nghị:", *wishes, "Diễn biến:", *turns]
    return "\n".join(parts) + "\n"


def calls(work):
    """How many calls ``work`` makes, and what it gives."""
    profile = cProfile.Profile()
    made = profile.runcall(work)
    return pstats.Stats(profile).total_calls, made


def told(name, found, order):
    kind = next(kind for kind in order.kinds if kind.name == name)
    made = draft(kind, found, order.path)
    return list(made.faults), prose.look(made.document)


def costs(file: Path):
    order = Order()
    count, found = calls(lambda: intake.check(file, order.path))
    assert not errors(found.problems), found.problems
    cost = {"read": count}
    cost["consistency"], _ = calls(lambda: consistency.check(found.record, found.named))
    cost["editor"], _ = calls(lambda: editor.check(found.record, found.named, None))
    for name in ("tin-bai", "bien-ban"):
        cost[name], (faults, _) = calls(lambda name=name: told(name, found, order))
        assert not faults
    return cost


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lon")
    for name, size in (("warm", 1), ("small", SMALL), ("large", SMALL * TIMES)):
        (folder / f"{name}.yaml").write_text(record(size), encoding="utf-8")
    costs(folder / "warm.yaml")  # what is loaded once is no part of it
    return costs(folder / "small.yaml"), costs(folder / "large.yaml")


@pytest.mark.parametrize("step", STEPS)
def test_four_times_the_record_costs_hardly_more_than_four_times(grown, step):
    small, large = grown
    assert large[step] < 1.15 * TIMES * small[step]
