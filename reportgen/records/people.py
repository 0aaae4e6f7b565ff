"""People, by side; groups without names; who they are and what they do that day."""

import re
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, computed_field

from .base import Many, Model, OneOrMany, People, field
from .values import Line, Texts, Whole, YesNo, choose, enum_schema


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
    SECRETARY = "thư ký"
    REPORTER = "báo cáo"
    CHAIR = "chủ trì"
    ANNOUNCER = "công bố"


_ADDRESSES = {"ông": Address.MR, "bà": Address.MS, "đồng chí": Address.COMRADE, "đ/c": Address.COMRADE}
_LONGEST = 500  # letters of a person's line; more is no name with posts
_PERSON = re.compile(
    r"^(?:(?P<address>ông|bà|đồng chí|đ/c)[: ]\s*)?(?P<name>[^–,;(]+?)"
    r"(?:\s*(?:\s[–-]\s|,)\s*(?P<posts>[^()]+?))?(?:\s*\((?P<roles>[^()]+)\))?$",
    re.IGNORECASE,
)


def read_address(value: Any) -> Any:
    """A form of address as typed; ``đ/c`` is ``đồng chí``."""
    if value is None:
        return None
    return _ADDRESSES.get(value.strip().lower()) or choose(Address)(value) if isinstance(value, str) else value


class Person(Model):
    """One named person. Posts stand in order, the Party post first."""

    short: ClassVar[str | None] = "name"

    name: Line = field("Họ tên", "Họ và tên đầy đủ, viết đúng như giấy tờ.", "Nguyễn Văn An", required=True)
    address: Annotated[Address | None, BeforeValidator(read_address), enum_schema(Address)] = field(
        "Xưng hô", "ông, bà hoặc đồng chí; bỏ trống thì văn bản không dùng từ xưng hô.", "ông"
    )
    rank: Line | None = field("Cấp bậc", "Cấp bậc hàm trong lực lượng vũ trang, đứng trước họ tên.", "Thượng tá")
    posts: Texts = field(
        "Chức vụ",
        "Một hoặc nhiều chức vụ theo thứ tự, cách nhau bằng dấu chấm phẩy; chức vụ Đảng trước.",
        "Phó Bí thư Huyện uỷ; Chủ tịch UBND huyện",
        default=(),
    )
    roles: Annotated[
        tuple[Annotated[Role, BeforeValidator(choose(Role)), enum_schema(Role)], ...], OneOrMany(split=True)
    ] = field(
        "Vai trò",
        "Việc của người đó trong buổi làm việc; có thể có nhiều vai trò.",
        "trưởng đoàn",
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
        return {key: value for key, value in found.groupdict().items() if value}

    @property
    def away(self) -> bool:
        """Whether this person did not come; who has a reason for being away was away."""
        return self.absent or self.absence_reason is not None

    def has(self, role: Role) -> bool:
        """Whether this person does ``role`` that day."""
        return role in self.roles


class Group(Model):
    """People without names: ``lãnh đạo các phòng, ban``."""

    short: ClassVar[str | None] = "what"

    what: Line = field("Tên nhóm", "Những ai, không nêu tên.", "lãnh đạo các phòng, ban của huyện", required=True)
    count: Whole | None = field("Số người", "Số người, nếu biết.", "24")


class Side(Model):
    """One side of the meeting: its name, the people named, the groups not named."""

    short: ClassVar[str | None] = "name"

    name: Line | None = field("Tên", "Tên đoàn hoặc tên đơn vị.", "đoàn công tác Ban Chỉ đạo chuyển đổi số tỉnh")
    place: Line | None = field("Tại", "Tên nơi kiểm tra, khi trong ngày có nhiều nơi.", "xã Tân An")
    members: People[Person] = field("Thành viên", "Từng người một, theo thứ bậc; người đứng đầu trước.", default=())
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
