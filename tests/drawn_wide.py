"""Records with what people put together though it seldom occurs: all kinds and roles, two ways to say one thing.

``pairs`` are small records: each pair of fields of each part stands alone in one of them.
"""

from __future__ import annotations

import typing
from collections.abc import Iterator
from itertools import combinations

from reportgen.records import Record
from reportgen.records.base import Model, model_of
from reportgen.records.findings import WishVerb
from reportgen.records.occasion import Kind
from reportgen.records.people import Role
from tests import drawn_words as words
from tests.drawn_odd import Odd
from tests.drawn_records import CATALOGS, is_list

Tree = dict[str, typing.Any]

KINDS = [str(kind.value) for kind in Kind if kind is not Kind.OTHER]
OWN_KINDS = [
    "trao đổi kinh nghiệm",
    "tập huấn",
    "họp báo",
    "kiểm tra định kỳ",
    "giám sát chuyên đề",
    "hội nghị",
    "đối thoại",
    "sơ kết",
]
ASKED = [
    "UBND xã khắc phục ngay tồn tại", "đơn vị rà soát lại hồ sơ", "các phòng, ban phối hợp", "báo cáo trước ngày 30/11", "bố trí kinh phí",
]  # fmt: skip
WISHES = [
    *(f"{verb.value} {what}" for verb in WishVerb for what in ASKED), "nghiên cứu, đề xuất phương án", "kịp thời đề nghị cấp trên",
    "yêu cầu: rà soát hồ sơ", "Đề nghị", "giao cho Văn phòng rà soát", "nhắc nhở 4 quầy", "2. Khắc phục trong 7 ngày",
]  # fmt: skip
OTHER_PLACES = ["xã Hoà Bình", "Chợ Đạ Tông", "trụ sở Đảng ủy xã Mường Khoa", "Trung tâm Y tế khu vực 2"]
_ALL = 0.05
"""The share of parts in which every field is filled."""


class Wide(Odd):
    """The record of a number, parts put together as seldom as they are."""

    def part(self, model: type[Model]) -> Tree:
        before = self.share
        self.share = 1.0 if model is not Record and self.often(_ALL) else before
        made = super().part(model)
        self.share = before
        return made

    def record_kind(self) -> str:
        one = KINDS if self.often(0.7) else OWN_KINDS
        said = [self.dice.choice(one)]
        while self.often(0.35) and len(said) < 3:
            said.append(self.dice.choice(KINDS if self.often(0.8) else OWN_KINDS))
        return self.dice.choice([", ", "; ", " và ", " kết hợp "]).join(dict.fromkeys(said))

    def field(self, model: str, name: str, info: typing.Any) -> typing.Any:
        if (model, name) == ("Person", "roles"):
            roles = [str(role.value) for role in Role]
            return "; ".join(self.dice.sample(roles, k=self.dice.choice([1, 1, 1, 2, 3])))
        return super().field(model, name, info)

    def mend_finding(self, tree: Tree) -> Tree:
        """An indicator may stand beside words of one's own."""
        own = tree.get("Nội dung") or self.dice.choice(words.FINDINGS)
        made = super().mend_finding(tree)
        return made | {"Nội dung": own} if "Chỉ tiêu" in made and self.often(0.3) else made

    def mend_recommendation(self, tree: Tree) -> Tree:
        """Advice may stand beside words of one's own, which may open with what the delegation does."""
        own = (
            self.dice.choice(WISHES) if self.often(0.4) else tree.get("Nội dung") or self.dice.choice(words.WISHES)
        )
        made = super().mend_recommendation(tree)
        return made | {"Nội dung": own} if self.often(0.5) else made

    def record_hosts(self) -> typing.Any:
        """Often one side; of some units one person is known, who chairs, at a place of another name."""
        side = self.dice.choice(["one", "one", "none named", "chair", "chair"])
        if side != "chair":
            return super().field("Record", "hosts", Record.model_fields["hosts"])
        person = f"{self.dice.choice(['', 'ông ', 'bà '])}{self.person_name()}{self.dice.choice(['', ' – Chủ tịch'])} (chủ trì)"
        made: Tree = {"Tên": self.dice.choice(words.UNITS), "Thành viên": [person]}
        return made | ({"Tại": self.dice.choice(OTHER_PLACES)} if self.often(0.5) else {})

    def location_name(self) -> str:
        return self.dice.choice(OTHER_PLACES + words.PLACES)


def pairs() -> Iterator[tuple[str, Tree]]:
    """Each pair of fields of each part, nothing else but what a record must have; and its name."""
    for number, (path, model, name) in enumerate(_parts(Record, ())):
        for one, other in combinations(sorted(model.model_fields), 2):
            drawn = Wide(1000 * number + len(name))
            drawn.catalogs = [next(iter(CATALOGS))]
            tree = _pair(drawn, model, (one, other))
            if tree:
                yield f"{name}: {one}, {other}", _whole(drawn, path, tree)


def _pair(drawn: Wide, model: type[Model], names: tuple[str, str]) -> Tree:
    """A part with two fields and those it cannot do without; empty if one of the two cannot be drawn."""
    tree: Tree = {}
    for name, info in model.model_fields.items():
        if name not in names and not info.is_required():
            continue
        value = _value(drawn, model, name, info)
        if not value:
            return {}
        tree[str(info.title)] = value
    return tree


def _value(drawn: Wide, model: type[Model], name: str, info: typing.Any) -> typing.Any:
    catalog = CATALOGS[drawn.catalogs[0]]
    if name == "indicator":
        return catalog.indicators[0].id
    if name == "advice":
        return next(iter(catalog.advice))
    if (model, name) == (Record, "catalog"):
        return drawn.catalogs[0]
    return drawn.field(model.__name__, name, info)


def _whole(drawn: Wide, path: tuple[tuple[str, bool], ...], tree: Tree) -> Tree:
    """The record around a part."""
    base = {
        "Loại": "kiểm tra",
        "Chủ đề": "công tác chuyển đổi số",
        "Ngày": "15/10/2026",
        "Nơi kiểm tra": "xã Tân An",
    }
    inside: typing.Any = tree
    for title, several in reversed(path):
        inside = {title: [inside] if several else inside}
    if path and any(str(key) in {"Chỉ tiêu", "Lời khuyên"} for key in tree):
        base["Danh mục"] = drawn.catalogs[0]
    owing = (
        {"Nội dung": "số hồ sơ tiếp nhận"} if path and path[-1][0] in {"Mục tiêu", "So sánh", "Trong đó"} else {}
    )
    if owing:  # what a figure is held against needs the figure
        entries = inside[path[0][0]]
        for entry in entries if isinstance(entries, list) else [entries]:
            entry.update(owing | {"Giá trị": "31"})
    return base | inside


def _parts(
    model: type[Model], path: tuple[tuple[str, bool], ...]
) -> Iterator[tuple[tuple[tuple[str, bool], ...], type[Model], str]]:
    """Every part that a record may have, with the keys that lead to it."""
    yield path, model, "/".join(title for title, _ in path) or "hồ sơ"
    for info in model.model_fields.values():
        inner = model_of(info.annotation)
        if inner is not None and issubclass(inner, Model) and len(path) < 3 and inner.__name__ != "Figure":
            yield from _parts(inner, (*path, (str(info.title), is_list(info.annotation))))
