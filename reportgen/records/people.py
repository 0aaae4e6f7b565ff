"""People, by side; groups without names; who they are and what they do that day."""

import re
from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, WithJsonSchema, computed_field, model_validator

from reportgen.words.text import fold

from .base import Many, Model, OneOrMany, field
from .called import ADDRESSED, begins_person, beside, chosen_or_said, is_rank, several, small, table, without_title
from .texts import At
from .values import Line, Texts, Whole, YesNo, choose, tidy


class Address(StrEnum):
    """Form of address; it belongs to the person, not to the document."""

    MR = "ông"
    MS = "bà"
    COMRADE = "đồng chí"


class Role(StrEnum):
    """What a person does on the day."""

    HEAD = "trưởng đoàn"
    DEPUTY = "phó trưởng đoàn"
    LEADER = "dẫn đầu"
    INSPECTOR = "kiểm tra"
    MEMBER = "thành viên"
    TEAM_HEAD = "tổ trưởng"
    TEAM_DEPUTY = "phó tổ trưởng"
    SECRETARY = "thư ký"
    REPORTER = "báo cáo"
    CHAIR = "chủ trì"
    ANNOUNCER = "công bố"


_ADDRESSES = {"ông": Address.MR, "bà": Address.MS, "đồng chí": Address.COMRADE} | dict.fromkeys(
    ("đ/c", "đ/c.", "đ.c", "đ.c.", "đc", "đc."), Address.COMRADE
)
_MOST = 20_000  # letters of a text that is taken for people one after another
_POST_PARTS = re.compile(r"((?<! ) *+, *| [–-] )")
_LONGEST = 500  # letters of a person's line; more is no name with posts
_PERSON = re.compile(
    rf"^(?:{ADDRESSED})?(?P<name>[^–,;(]+?)"
    r"(?:\s*(?:\s[–-]\s|,)\s*(?P<posts>[^()]+?))?(?:\s*\((?P<roles>[^()]+)\))?$",
    re.IGNORECASE,
)


def read_address(value: Any) -> Any:
    """A form of address as typed; ``đ/c`` is ``đồng chí``."""
    if value is None:
        return None
    return _ADDRESSES.get(value.strip().lower()) or choose(Address)(value) if isinstance(value, str) else value


def _own_address(value: Any) -> Any:
    """Likewise of a person, who may be called by a rank or a degree: ``Thượng tá``, ``TS.``."""
    if value is None:
        return None
    said = tidy(value)
    return small(str(_ADDRESSES.get(said.lower()) or chosen_or_said(Address, "Xưng hô")(said)))


def _role(said: str) -> Role | None:
    known = table(Role, "Vai trò")
    return known.get(beside(said, known))


def _known_role(said: str) -> bool:
    return _role(said) is not None


def read_role(value: Any) -> Any:
    """What somebody does that day, one of ``Role`` or own words: ``Trưởng đoàn kiểm tra số 2``, ``phiên dịch``."""
    return (_role(value) if isinstance(value, str) else None) or chosen_or_said(Role, "Vai trò")(value)


class Roles(OneOrMany):
    """Several roles in one text: ``Trưởng đoàn, chủ trì``, ``phó trưởng đoàn kiêm thư ký``."""

    def listed(self, value: Any) -> Any:
        """Each role an entry of its own."""
        said = super().listed(value)
        if not isinstance(said, list):
            return said
        parted = (several(each, _known_role) if isinstance(each, str) else [each] for each in said)
        return list(dict.fromkeys(one for some in parted for one in some))


class Persons(OneOrMany):
    """People one after another in one text: ``Lê Văn An; bà Vi Thị Bé – Phó Chủ tịch``."""

    def listed(self, value: Any) -> Any:
        """Each person an entry of its own; more posts after a semicolon stay with whose they are."""
        said = super().listed(value)
        if not isinstance(said, list):
            return said
        return [one for each in said for one in (_persons(each) if isinstance(each, str) else [each])]


def _persons(text: str) -> list[str]:
    people: list[str] = []
    for piece in text.split(";") if len(text) <= _MOST else [text]:
        if not people or begins_person(piece.strip()):
            people.append(piece.strip())
        else:
            people[-1] += f"; {piece.strip()}"
    return [one for one in people if one]


RoleField = Annotated[
    Role | str,
    BeforeValidator(read_role),
    WithJsonSchema({"anyOf": [{"enum": [role.value for role in Role]}, {"type": "string"}]}),
]


class Person(Model):
    """One named person. Posts stand in order, the Party post first."""

    short: ClassVar[str | None] = "name"
    mark: ClassVar[str | None] = " – "

    name: Line = field("Họ tên", "Họ và tên đầy đủ, viết đúng như giấy tờ.", "Nguyễn Văn An", required=True)
    address: Annotated[str | None, BeforeValidator(_own_address)] = field(
        "Xưng hô",
        "ông, bà, đồng chí, hoặc học hàm, học vị; bỏ trống thì văn bản không dùng từ xưng hô.",
        "ông",
        "TS.",
    )
    rank: Line | None = field("Cấp bậc", "Cấp bậc hàm trong lực lượng vũ trang, đứng trước họ tên.", "Thượng tá")
    posts: Texts = field(
        "Chức vụ",
        "Một hoặc nhiều chức vụ theo thứ tự, cách nhau bằng dấu chấm phẩy; chức vụ Đảng trước.",
        "Phó Bí thư Huyện uỷ; Chủ tịch UBND huyện",
        default=(),
    )
    roles: Annotated[tuple[RoleField, ...], Roles(split=True)] = field(
        "Vai trò",
        "Việc của người đó trong buổi làm việc; có thể có nhiều vai trò, hoặc lời của mình.",
        "trưởng đoàn",
        "thư ký; báo cáo",
        default=(),
    )
    unit: Line | None = field("Cơ quan", "Cơ quan, đơn vị công tác nếu chức vụ chưa nói rõ.", "Văn phòng UBND tỉnh")
    absent: YesNo = field("Vắng mặt", "Ghi “có” nếu người này vắng.", "có", default=False)
    absence_reason: Line | None = field("Lý do vắng", "Lý do vắng mặt, ghi vào biên bản.", "đi công tác")

    @classmethod
    def take_apart(cls, text: str) -> dict[str, Any]:
        """``ông Lô Quang Tuyến – Phó Giám đốc Sở A; Uỷ viên B (trưởng đoàn)``."""
        found = _PERSON.match(" ".join(text.split())) if len(text) <= _LONGEST else None
        if not found:
            return {"name": text}
        said = {key: value for key, value in found.groupdict().items() if value}
        if "posts" in said and "roles" in said and not _of_roles(said["roles"]):
            said["posts"] += f" ({said.pop('roles')})"  # “Phó Giám đốc (phụ trách)”
        return said

    @model_validator(mode="before")
    @classmethod
    def _title_apart(cls, value: Any) -> Any:
        """A rank or degree typed before the name, or as a form of address, is told apart from the name."""
        if isinstance(value, str):
            value = cls.take_apart(value)
        if not isinstance(value, dict) or not isinstance(value.get("name"), str):
            return value
        rank, degree, name = without_title(tidy(value["name"]))
        said = value
        if rank and not value.get("rank"):
            said = said | {"name": name, "rank": rank}
        elif degree and not value.get("address"):
            said = said | {"name": name, "address": degree}
        address = said.get("address")
        if isinstance(address, str) and not said.get("rank") and is_rank(" ".join(address.split())):
            said = {key: each for key, each in said.items() if key != "address"} | {"rank": address}
        return said

    @property
    def away(self) -> bool:
        """Whether this person did not come; who has a reason for being away was away."""
        return self.absent or self.absence_reason is not None

    def has(self, role: Role) -> bool:
        """Whether this person does ``role`` that day."""
        return role in self.roles


def _of_roles(text: str) -> bool:
    """Whether one of the roles in brackets is known, perhaps with a slip."""
    known = table(Role, "Vai trò")
    pieces = [beside(piece, known) for piece in several(text, _known_role)]
    return any(piece in known or get_close_matches(piece, known, n=1, cutoff=0.8) for piece in pieces)


class Group(Model):
    """People without names: ``lãnh đạo các phòng, ban``."""

    short: ClassVar[str | None] = "what"

    what: Line = field("Tên nhóm", "Những ai, không nêu tên.", "lãnh đạo các phòng, ban của huyện", required=True)
    count: Whole | None = field("Số người", "Số người, nếu biết.", "24")


class Side(Model):
    """One side of the meeting: its name, the people named, the groups not named."""

    short: ClassVar[str | None] = "name"

    name: Line | None = field("Tên", "Tên đoàn hoặc tên đơn vị.", "đoàn công tác Ban Chỉ đạo chuyển đổi số tỉnh")
    place: At | None = field("Tại", "Tên nơi kiểm tra, khi trong ngày có nhiều nơi.", "xã Tân An")
    members: Annotated[tuple[Person, ...], Persons()] = field(
        "Thành viên", "Từng người một, theo thứ bậc; người đứng đầu trước.", default=()
    )
    groups: Many[Group] = field(
        "Thành phần khác",
        "Những người dự không nêu tên, cách nhau bằng dấu chấm phẩy.",
        "lãnh đạo các phòng, ban; công chức phụ trách",
        default=(),
    )

    @computed_field  # type: ignore[prop-decorator]
    @property
    def present(self) -> tuple[Person, ...]:
        """Those who came."""
        return tuple(p for p in self.members if not p.away)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def missing(self) -> tuple[Person, ...]:
        """Those who did not."""
        return tuple(p for p in self.members if p.away)

    def who(self, role: Role) -> Person | None:
        """The first present person who does ``role``."""
        return next((p for p in self.present if p.has(role)), None)

    @property
    def head(self) -> Person | None:
        """Who is head of it: of a ``tổ`` its only ``tổ trưởng``."""
        heads = [p for p in self.present if p.has(Role.TEAM_HEAD)]
        of_team = len(heads) == 1 and fold(f"{self.name or 'tổ'} ").startswith("to ")
        return self.who(Role.HEAD) or (heads[0] if of_team else None)


_OF_TEAM = {Role.HEAD, Role.DEPUTY, Role.TEAM_HEAD, Role.TEAM_DEPUTY, Role.SECRETARY, Role.MEMBER}


def team(side: Side | None) -> Side | None:
    """A delegation in which ``Tổ trưởng``, typed as a post, is what that person does in it."""
    if side is None:
        return None
    members = tuple(map(_with_roles_of_posts, side.members))
    return side if members == side.members else side.model_copy(update={"members": members})


def _with_roles_of_posts(person: Person) -> Person:
    roles: list[Role | str] = []
    posts: list[str] = []
    for post in person.posts:
        pieces = _POST_PARTS.split(post)
        told = [_role(piece) for piece in pieces[::2]]
        roles += [role for role in told if role in _OF_TEAM and role not in roles]
        left = [at for at, role in enumerate(told) if role not in _OF_TEAM]
        rest = "".join(pieces[2 * at - 1] * (at != left[0]) + pieces[2 * at] for at in left)
        posts += [rest] if rest else []
    return person.model_copy(update={"roles": tuple(dict.fromkeys([*roles, *person.roles])), "posts": tuple(posts)})
