"""The occasion: what kind, on what ground, where and when; and the course it took."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, WithJsonSchema

from reportgen.words.text import fold

from .base import Model, field
from .called import chosen_or_said
from .texts import At, Ground, Issuer, PaperNumber, Superior
from .values import Clock, Day, Days, Deadline, Line, Texts, enum_schema, optional, refuse, tidy


class Kind(StrEnum):
    """What kind of occasion it was: what decides how documents speak of it."""

    INSPECTION = "kiểm tra"
    SUPERVISION = "giám sát"
    STATE_INSPECTION = "thanh tra"
    REINSPECTION = "phúc tra"
    APPRAISAL = "thẩm định"
    SURVEY = "khảo sát"
    WORKING_SESSION = "làm việc"
    ANNOUNCEMENT = "công bố quyết định"
    MEETING = "họp"
    OTHER = "việc khác"


_KINDS = {fold(kind.value): kind for kind in Kind if kind is not Kind.OTHER}
_KINDS |= {fold(kind.name.replace("_", " ")): kind for kind in Kind if kind is not Kind.OTHER}
MILD = {Kind.WORKING_SESSION, Kind.MEETING}  # beside an inspection they say only how it went
WHOLE = MILD | {Kind.ANNOUNCEMENT}  # with more words they are something else: họp báo
_PARTED = re.compile(r"( ?[,;+/] ?| (?:v[àa]|kết hợp|ket hop) )")
_SLIP = 0.84  # of 1, by which own words may be a kind with a slip of the hand


def read_kind(value: Any) -> Any:
    """The kinds of one occasion as typed, each known one in its usual spelling: ``khảo sát, kiểm tra``.

    Own words are a kind too; refused is only what is all but a known one (kind ``choice-near``).
    """
    if isinstance(value, list | tuple):
        value = ", ".join(tidy(each) for each in value)
    parted = _PARTED.split(tidy(value))
    said = [_known(piece) if i % 2 == 0 else _between(piece) for i, piece in enumerate(parted)]
    return "".join(said)


def _between(mark: str) -> str:
    return f" {mark.strip()} " if mark.strip().isalpha() or " " in mark.strip() else ", "


def _known(piece: str) -> str:
    key = fold(piece)
    if key in _KINDS:
        return _KINDS[key].value
    near = get_close_matches(key, _KINDS, n=1, cutoff=_SLIP)
    if near and len(key.split()) == len(near[0].split()):
        known = ", ".join(f"“{kind.value}”" for kind in Kind if kind is not Kind.OTHER)
        raise refuse("choice-near", value=piece, near=_KINDS[near[0]].value, known=known)
    return piece


@dataclass(frozen=True, slots=True)
class Piece:
    """One of the things that an occasion was: what joins it to the one before, its words, its kind if known."""

    gap: str
    words: str
    kind: Kind | None


def pieces(said: str) -> list[Piece]:
    """The things that an occasion called ``said`` was, in their order."""
    parted = _PARTED.split(said)
    gaps = ["", *parted[1::2]]
    return [Piece(gap, words, _kind_of(fold(words))) for gap, words in zip(gaps, parted[::2], strict=True)]


def nature(said: str) -> Kind:
    """The kind that decides how documents speak of an occasion called ``said``; OTHER for own words alone."""
    kinds = [piece.kind for piece in pieces(said) if piece.kind]
    visits = [kind for kind in kinds if kind not in WHOLE]
    return next((kind for kind in [*visits, *kinds] if kind not in MILD), kinds[0] if kinds else Kind.OTHER)


def _kind_of(piece: str) -> Kind | None:
    """What a piece names; ``kiểm tra định kỳ`` is an inspection too."""
    opened = (kind for key, kind in _KINDS.items() if kind not in WHOLE and piece.startswith(f"{key} "))
    return _KINDS.get(piece) or next(opened, None)


def act(said: str) -> str:
    """What is done, without how and beside what: ``hội nghị, kiểm tra định kỳ`` is ``kiểm tra``; own words stay."""
    every = pieces(said)
    visits = [piece.kind for piece in every if piece.kind and piece.kind not in WHOLE]
    if not visits:
        return said
    told = ""
    for piece in every:
        if piece.kind in visits:
            visits = [other for other in visits if other is not piece.kind]
            told += f"{piece.gap if told else ''}{piece.kind}"
    return told


KindField = Annotated[
    str,
    BeforeValidator(read_kind),
    WithJsonSchema({"anyOf": [{"enum": [k.value for k in Kind if k is not Kind.OTHER]}, {"type": "string"}]}),
]


class Session(StrEnum):
    """Part of the day."""

    MORNING = "sáng"
    NOON = "trưa"
    AFTERNOON = "chiều"
    EVENING = "tối"
    WHOLE_DAY = "cả ngày"


class Level(StrEnum):
    """Level of a place."""

    PROVINCE = "tỉnh"
    DISTRICT = "huyện"
    COMMUNE = "xã"
    VILLAGE = "thôn"
    UNIT = "đơn vị"


class Speech(StrEnum):
    """What a speaker does."""

    REPORT = "báo cáo"
    OPINION = "ý kiến"
    QUESTION = "hỏi"
    ANSWER = "trả lời"
    EXPLANATION = "giải trình"
    ACCEPTANCE = "tiếp thu"
    COMMITMENT = "cam kết"
    OPENING = "khai mạc"
    CLOSING = "bế mạc"
    ANNOUNCEMENT = "công bố"
    CONCLUSION = "kết luận"


_read_speech = chosen_or_said(Speech, "Hình thức")
SpeechField = Annotated[
    Speech | str | None,
    BeforeValidator(lambda value: None if value is None else _read_speech(value)),
    WithJsonSchema({"anyOf": [{"enum": [speech.value for speech in Speech]}, {"type": "string"}]}),
]
SessionField = Annotated[Session | None, optional(Session), enum_schema(Session)]


class Location(Model):
    """One place that was visited."""

    short: ClassVar[str | None] = "name"

    name: Line = field(
        "Tên", "Tên đơn vị hành chính hoặc cơ quan, kèm từ chỉ loại.", "huyện Bạch Thông", required=True
    )
    level: Annotated[Level | None, optional(Level), enum_schema(Level)] = field("Cấp", "Cấp của nơi này.", "huyện")
    within: Superior | None = field("Thuộc", "Đơn vị cấp trên trực tiếp.", "tỉnh Bắc Kạn")
    venue: Line | None = field("Địa điểm", "Nơi ngồi làm việc.", "Phòng họp UBND huyện")
    date: Days | None = field("Ngày", "Ngày đến nơi này, khi đi nhiều ngày.", "13/10/2026")
    session: SessionField = field("Buổi", "Buổi đến nơi này.", "sáng")
    start: Clock | None = field("Bắt đầu", "Giờ bắt đầu ở nơi này.", "8h00")
    end: Clock | None = field("Kết thúc", "Giờ kết thúc ở nơi này.", "11h15")


class Basis(Model):
    """A document the occasion rests on. A bare text is printed as typed."""

    short: ClassVar[str | None] = "text"

    text: Ground | None = field(
        "Nguyên văn", "Cả câu căn cứ, không có chữ “Căn cứ”.", "Kế hoạch số 12/KH-UBND của UBND tỉnh"
    )
    kind: Line | None = field("Loại văn bản", "Tên loại.", "Quyết định", "Kế hoạch")
    number: PaperNumber | None = field("Số, ký hiệu", "Số và ký hiệu.", "12/KH-UBND")
    date: Day | None = field("Ngày", "Ngày ban hành.", "05/01/2026")
    issuer: Issuer | None = field("Cơ quan ban hành", "Ai ban hành.", "UBND tỉnh")
    title: Line | None = field("Trích yếu", "Văn bản nói về điều gì.", "kiểm tra công tác chuyển đổi số năm 2026")


class Background(Model):
    """What is known of a place or of the occasion beforehand; it is no result of the inspection."""

    short: ClassVar[str | None] = "content"

    content: Line = field(
        "Nội dung", "Đặc điểm, bối cảnh; không phải kết quả.", "xã có 12 thôn, 2.140 hộ", required=True
    )
    place: At | None = field("Tại", "Của nơi nào, khi kiểm tra nhiều nơi.", "xã Tân An")


class Turn(Model):
    """One speaker's turn. Turns stand in the order they were taken."""

    speaker: Line = field(
        "Người phát biểu",
        "Họ tên như trong thành phần, hoặc tên nhóm, đơn vị.",
        "Nguyễn Văn An",
        required=True,
    )
    speech: SpeechField = field(
        "Hình thức",
        "báo cáo, công bố, hỏi, trả lời, giải trình, tiếp thu, cam kết, kết luận…, hoặc động từ của mình.",
        "giải trình",
        "nhấn mạnh",
    )
    content: Texts = field("Nội dung", "Từng ý, cách nhau bằng dấu chấm phẩy hoặc mỗi ý một dòng.", default=())
    place: At | None = field("Tại", "Nơi phát biểu, khi kiểm tra nhiều nơi.", "xã Tân An")


class Visit(Model):
    """Another place seen the same day."""

    short: ClassVar[str | None] = "place"

    place: Line = field("Nơi", "Nơi đến.", "thôn Nà Lùng", required=True)
    content: Line | None = field("Nội dung", "Làm gì ở đó.", "khảo sát hoạt động của Tổ công nghệ số cộng đồng")
    session: SessionField = field("Buổi", "Buổi nào.", "chiều")


class Step(Model):
    """What comes next."""

    short: ClassVar[str | None] = "content"

    content: Line = field("Nội dung", "Việc tiếp theo.", "tiếp tục kiểm tra tại các xã còn lại", required=True)
    who: Line | None = field("Ai làm", "Ai làm việc đó.", "đoàn kiểm tra")
    deadline: Deadline | None = field("Hạn", "Đến khi nào.", "30/11/2026", "trong quý I/2027")
