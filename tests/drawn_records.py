"""A record drawn at random from the model itself, parts missing; what must fit together is drawn once."""

from __future__ import annotations

import random
import typing
from enum import Enum

from reportgen import intake
from reportgen.records import Record
from reportgen.records.base import Model, model_of
from reportgen.records.catalog import Indicator
from reportgen.records.figure import Figure, FigureKind
from reportgen.records.occasion import Location
from reportgen.records.people import Side
from reportgen.templating import search_path
from tests import drawn_words as words

CATALOGS = {
    name: intake.catalog_from(search_path()[-1] / "catalogs" / f"{name}.yaml", 0)[0]
    for name in ("chuyen-doi-so", "cai-cach-hanh-chinh")
}
BY_KIND: dict[str, list[str]] = {}
for _text in words.VALUES:
    BY_KIND.setdefault(Figure.model_validate(_text).kind, []).append(_text)

# What a field is drawn from: one of these words; "2" is up to two of them, parted by semicolons. Other fields have
# their examples; a field with None stays empty, because another part says it or it would contradict one.
ONE_OF = {
    "Record": {"period": words.PERIODS, "catalog": None},
    "Basis": {"date": ["05/01/2026", "5/1", "01/2026"]},
    "Person": {"roles": ["thành viên", "báo cáo", "phó trưởng đoàn", "thư ký", "thư ký; báo cáo"]},
    "Finding": {
        "content": words.FINDINGS, "period": words.PERIODS, "as_of": words.CUT_OFFS, "indicator": None,
        "denominator": ["tổng số hộ", "chỉ tiêu được giao", "tổng số thủ tục"], "exception": ["văn bản mật", "trừ văn bản mật"],
    },
    "Shortcoming": {"content": words.SHORTCOMINGS, "cause": words.CAUSES},
    "Difficulty": {"content": words.DIFFICULTIES, "cause": words.CAUSES},
    "Request": {"content": words.WISHES},
    "Recommendation": {"content": words.WISHES, "deadline": words.DEADLINES, "advice": None},
    "Step": {"deadline": words.DEADLINES},
    "Praise": {"content": words.PRAISE, "by": words.SPEAKERS},
    "Comparison": {"against": ["cùng kỳ năm 2025", "So với năm 2024"], "change": ["tăng 12%", "Giảm 02 bậc"]},
    "Papers": {"place": ["Tân An"]},
    "Picture": {"file": ["anh/mau.jpg"]},
}  # fmt: skip
SOME_OF = {
    ("Record", "topics"): words.TOPICS,
    ("Person", "posts"): words.POSTS,
    ("Turn", "content"): words.SPEECHES,
    ("Picture", "who"): words.NAMES,
}
# What may be said to be none.
NONE_OF = {
    *(("Record", name) for name in ("difficulties", "requests", "recommendations", "shortcomings", "praise", "venue")),
    *(("Record", name) for name in ("method", "next_steps", "visits", "findings")),
    *(("Papers", name) for name in ("recipients", "attachments")),
    ("Recommendation", "deadline"), ("Finding", "note"), ("Turn", "place"),
}  # fmt: skip


class Drawn:
    """The record of a number: the same everywhere."""

    def __init__(self, number: int) -> None:
        self.dice = random.Random(number)  # noqa: S311 - no secret
        self.share = self.dice.choice([0.25, 0.5, 0.75])
        self.people = self.dice.sample(words.NAMES, k=len(words.NAMES))
        self.places = self.dice.sample(words.PLACES, k=self.dice.choice([0, 1, 1, 2, 3]))
        self.days = self.dice.choice(words.DAYS)
        self.hours = self.dice.choice([("sáng", "8h00", "11:15"), ("chiều", "13:30", "16 giờ 45 phút")])
        self.catalogs = self.dice.sample(list(CATALOGS), k=self.dice.choice([0, 0, 1, 2]))

    def record(self) -> dict[str, typing.Any]:
        """The tree, keys as people type them."""
        return self.part(Record)

    def often(self, share: float | None = None) -> bool:
        return self.dice.random() < (self.share if share is None else share)

    def part(self, model: type[Model]) -> dict[str, typing.Any]:
        """A part with its required fields and some of the others."""
        tree = {}
        for name, info in model.model_fields.items():
            if info.is_required() or self.often():
                value = self.field(model.__name__, name, info)
                if value:
                    tree[info.title] = value
        return getattr(self, f"mend_{model.__name__.lower()}", lambda drawn: drawn)(tree)

    def field(self, model: str, name: str, info: typing.Any) -> typing.Any:
        own = getattr(self, f"{model.lower()}_{name}", None) or getattr(self, f"any_{name}", None)
        inner, choices = model_of(info.annotation), enum_of(info.annotation)
        if name in ONE_OF.get(model, {}):
            given = ONE_OF[model][name]
            return self.dice.choice(given) if given else None
        if (model, name) in NONE_OF and self.often(0.1):
            return self.dice.choice(words.NONE)
        if (model, name) in SOME_OF:
            return self.pasted(self.dice.sample(SOME_OF[model, name], k=self.dice.choice([1, 1, 2, 4])))
        if own:
            return own()
        if inner is Figure:
            return self.dice.choice(words.LONG_VALUES if self.often(0.2) else words.VALUES)
        if choices:
            return str(self.dice.choice(list(choices)).value)
        if inner is None:
            return str(self.dice.choice(info.examples or ["có"]))
        count = self.dice.choice([1, 1, 2, 3]) if is_list(info.annotation) else 0
        return [self.part(inner) for _ in range(count)] if count else self.part(inner)

    def pasted(self, entries: list[str]) -> str | list[str]:
        """Several entries as they are typed, or as they come from another paper."""
        if self.often(0.7):
            return "; ".join(entries)
        marks = self.dice.choice(
            [["- "], ["• "], ["\uf0b7 "], ["+ "], ["1. ", "2. ", "3. ", "4. "], ["a) ", "b) ", "c) ", "d) "]]
        )
        marked = [marks[i % len(marks)] + entry for i, entry in enumerate(entries)]
        return marked if self.often(0.5) else "\n".join(marked)

    # ---- The occasion

    def record_date(self) -> str:
        return self.days

    def record_session(self) -> str:
        return "cả ngày" if self.often(0.2) else self.hours[0]

    def location_session(self) -> str:
        return self.hours[0]

    def any_start(self) -> str:
        return self.hours[1]

    def any_end(self) -> str:
        return self.hours[2]

    def record_places(self) -> list[typing.Any]:
        return [self.part(Location) | {"Tên": name} for name in self.places]

    def location_date(self) -> str:
        return self.days if "," in self.days or " và " in self.days else self.days.split(" - ")[0]

    def any_place(self) -> str | None:
        return self.dice.choice(self.places) if self.places else None

    def visit_place(self) -> str:
        return self.dice.choice(words.PLACES)

    def mend_record(self, tree: dict[str, typing.Any]) -> dict[str, typing.Any]:
        return tree | ({"Danh mục": "; ".join(self.catalogs)} if self.catalogs else {})

    # ---- People

    def person_name(self) -> str:
        return self.people.pop() if self.people else self.dice.choice(words.NAMES)

    def side_name(self) -> str:
        return self.dice.choice(words.UNITS)

    def record_delegation(self) -> dict[str, typing.Any]:
        side = self.part(Side)
        if "Tên" in side:
            side["Tên"] = self.dice.choice(words.DELEGATIONS)
        if "Thành viên" in side and self.often(0.7):
            roles = ["trưởng đoàn", "chủ trì", "trưởng đoàn; chủ trì"]
            side["Thành viên"][0]["Vai trò"] = self.dice.choice(roles)
        return side

    def any_speaker(self) -> str:
        return self.dice.choice(words.SPEAKERS if self.often(0.3) else words.NAMES)

    record_recommender = recommendation_sender = any_speaker

    # ---- Findings and wishes

    def mend_finding(self, tree: dict[str, typing.Any]) -> dict[str, typing.Any]:
        """Words or a figure of the catalogue's, or both; a figure where the words have a place for one."""
        if self.catalogs and self.often(0.6):
            entry = self.dice.choice(CATALOGS[self.dice.choice(self.catalogs)].indicators)
            kinds = [kind for kind in entry.kinds if kind in BY_KIND] or list(BY_KIND)
            value = Figure.model_validate(self.dice.choice(BY_KIND[self.dice.choice(kinds)]))
            counted = value.unit and value.kind in {FigureKind.COUNT, FigureKind.RATIO, FigureKind.PERCENT}
            own = f" {unit_of(entry, value.kind)}".rstrip()
            text = value.words.replace(f" {value.unit}", own) if counted else value.words
            tree.pop("Nội dung", None)
            return tree | {"Chỉ tiêu": entry.id, "Giá trị": text}
        if "Giá trị" not in tree:
            return tree | {"Nội dung": self.dice.choice(words.REMARKS)}
        return {"Nội dung": self.dice.choice(words.FINDINGS)} | tree

    def mend_recommendation(self, tree: dict[str, typing.Any]) -> dict[str, typing.Any]:
        if self.catalogs and self.often(0.2):
            tree.pop("Nội dung", None)
            return tree | {"Lời khuyên": self.dice.choice(list(CATALOGS[self.catalogs[0]].advice))}
        return tree if "Theo văn bản" in tree else {"Nội dung": self.dice.choice(words.WISHES)} | tree


def unit_of(entry: Indicator, kind: FigureKind | None) -> str:
    """The noun that people type behind a figure of this kind, if the catalogue knows one."""
    known = [entry.unit, entry.counted] if kind is FigureKind.COUNT else [entry.counted, entry.unit]
    nouns = (noun.strip() for words in known if words for noun in words.split(";"))
    return next((noun for noun in nouns if noun not in {"%", "có hoặc không"}), "")


def enum_of(annotation: typing.Any) -> type[Enum] | None:
    """The choices inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return annotation
    return next((found for found in map(enum_of, typing.get_args(annotation)) if found), None)


def is_list(annotation: typing.Any) -> bool:
    """Whether an annotation is of several entries."""
    inside = typing.get_args(annotation)
    return Ellipsis in inside or any(is_list(a) for a in inside)
