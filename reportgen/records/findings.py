"""What was found, what falls short, what is asked for and by whom."""

import re
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, WithJsonSchema

from reportgen.words.text import fold

from .base import Model, field
from .called import chosen_or_said
from .figure import Figure
from .parts import PartsField
from .texts import At, Followed, Heading, Partners, Period
from .values import Day, Deadline, Line, Whole, YesNo, enum_schema, optional, tidy


class Source(StrEnum):
    """Who vouches for a finding."""

    DELEGATION = "qua kiểm tra"
    UNIT = "theo báo cáo"
    BOTH = "qua báo cáo và kiểm tra"


_SOURCE = re.compile(r"^nguồn(?: tin| số liệu)?(?: ?[:–-] ?| (?=(?-i:[A-ZĐ])))", re.IGNORECASE)
_SOURCES = {fold(source.value): source.value for source in Source}
_SOURCES |= {
    f"{head}bao cao cua {unit}": Source.UNIT.value for head in ("", "theo ") for unit in ("don vi", "co so")
}
_SOURCES |= {"kiem tra": Source.DELEGATION.value, "bao cao": Source.UNIT.value, "qua bao cao": Source.UNIT.value}
_SOURCES |= {
    f"{before}{first} {link} {second}".strip(): Source.BOTH.value
    for before in ("", "qua ", "theo ")
    for first, second in (("bao cao", "kiem tra"), ("kiem tra", "bao cao"), ("bao cao", "qua kiem tra"))
    for link in ("va", "va qua")
}


def read_source(value: Any) -> Any:
    """Who vouches, one of ``Source`` in its usual spelling; other words are kept as typed."""
    if value is None:
        return None
    said = _SOURCE.sub("", tidy(value))
    return _SOURCES.get(fold(said), said)


class Direction(StrEnum):
    """Which way is better."""

    MORE = "càng cao càng tốt"
    LESS = "càng thấp càng tốt"


class Outcome(StrEnum):
    """How a figure stands to its target, when the record says so."""

    EXCEEDED = "vượt"
    MET = "đạt"
    MISSED = "chưa đạt"
    FAILED = "không đạt"


class WishVerb(StrEnum):
    """How the delegation says what it asks for."""

    PROPOSE = "đề nghị"
    REQUIRE = "yêu cầu"
    RECOMMEND = "kiến nghị"
    NOTE = "lưu ý"
    ASSIGN = "giao"
    DIRECT = "chỉ đạo"


class Status(StrEnum):
    """How far a recommendation has come."""

    OPEN = "chưa thực hiện"
    UNDER_WAY = "đang thực hiện"
    DONE = "đã hoàn thành"


_read_outcome = chosen_or_said(Outcome, "Mức độ")
OutcomeField = Annotated[
    Outcome | str | None,
    BeforeValidator(lambda value: None if value is None else _read_outcome(value)),
    WithJsonSchema({"anyOf": [{"enum": [outcome.value for outcome in Outcome]}, {"type": "string"}]}),
]
SourceField = Annotated[
    str | None,
    BeforeValidator(read_source),
    WithJsonSchema({"anyOf": [{"enum": [source.value for source in Source]}, {"type": "string"}]}),
]
VerbField = Annotated[WishVerb | None, optional(WishVerb), enum_schema(WishVerb)]


class Target(Model):
    """The target a figure is held against. It is compared only because the record gives it."""

    short: ClassVar[str | None] = "value"

    value: Figure | None = field("Giá trị", "Mức phải đạt.", "80%")
    outcome: OutcomeField = field(
        "Mức độ", "vượt, đạt, chưa đạt, không đạt, hoặc lời của mình; có thể không nêu mức.", "vượt", "cơ bản đạt"
    )
    document: Followed | None = field("Văn bản", "Văn bản giao chỉ tiêu.", "Quyết định số 749/QĐ-TTg")
    level: Line | None = field("Cấp", "Cấp được giao chỉ tiêu.", "huyện")
    year: Whole | None = field("Năm", "Năm phải đạt.", "2025")


class Comparison(Model):
    """The same figure earlier, or how it changed since."""

    short: ClassVar[str | None] = "change"

    against: Line | None = field("Với", "Kỳ hoặc mốc được so sánh.", "cùng kỳ năm 2025")
    value: Figure | None = field("Giá trị", "Giá trị của kỳ đó.", "61%")
    change: Line | None = field(
        "Thay đổi", "tăng hoặc giảm bao nhiêu, viết như thường viết.", "tăng 12%", "giảm 02 bậc"
    )


class Finding(Model):
    """One finding: words, or a figure, or both; and who vouches for it."""

    short: ClassVar[str | None] = "content"

    indicator: Line | None = field(
        "Chỉ tiêu", "Mã chỉ tiêu trong danh mục; lời văn và đơn vị lấy theo danh mục.", "ho-so-truc-tuyen"
    )
    content: Line | None = field(
        "Nội dung",
        "Lời của mình: nhận xét, hoặc điều mà con số nói đến.",
        "tỷ lệ người dân mua sắm trực tuyến",
    )
    value: Figure | None = field(
        "Giá trị", "Con số, viết như thường viết.", "khoảng 35%", "14/14", "hạng 4/34", "không phát sinh"
    )
    source: SourceField = field(
        "Nguồn",
        "Ai xác nhận: “qua kiểm tra” là của đoàn, “theo báo cáo” là của đơn vị, “báo cáo và kiểm tra” là cả hai; "
        "hoặc lời của mình.",
        "qua kiểm tra",
        "theo số liệu của tỉnh",
    )
    place: At | None = field(
        "Tại", "Nơi hoặc cơ quan có kết quả này: nơi kiểm tra, đơn vị dự, hoặc cấp trên của nơi ấy.", "xã Tân An"
    )
    heading: Heading | None = field("Nhóm", "Lĩnh vực hoặc trụ cột để xếp các kết quả cùng loại.", "hạ tầng số")
    period: Period | None = field("Kỳ", "Thời kỳ của số liệu.", "6 tháng đầu năm 2026")
    as_of: Day | None = field("Tính đến", "Ngày chốt số liệu.", "30/6/2026")
    denominator: Line | None = field("Mẫu số", "Con số tính trên cái gì.", "tổng số hộ", "chỉ tiêu được giao")
    exception: Line | None = field("Trừ", "Phần không tính.", "văn bản mật")
    parts: PartsField = field("Trong đó", "Các phần của con số trên, cùng đơn vị.", "12 nam, 8 nữ", default=())
    target: Target | None = field("Mục tiêu", "Mức phải đạt, kèm văn bản giao; chỉ so sánh khi ghi ở đây.")
    comparison: Comparison | None = field("So sánh", "So với kỳ trước hoặc mốc khác.")
    direction: Annotated[Direction | None, optional(Direction), enum_schema(Direction)] = field(
        "Chiều", "Cao là tốt hay thấp là tốt; bỏ trống thì theo danh mục.", "càng thấp càng tốt"
    )
    assessment: OutcomeField = field(
        "Đánh giá", "Kết luận của đoàn về nội dung này, ghi vào bảng của biên bản.", "đạt", "tốt"
    )
    note: Line | None = field("Ghi chú", "Ghi vào cột ghi chú của bảng trong biên bản.", "đã kiểm tra 05 hồ sơ")
    lead: YesNo = field(
        "Nổi bật", "Ghi “có” để kết quả này đứng đầu tin bài và tin ngắn vẫn giữ.", "có", default=False
    )


def _lead() -> Any:
    return field("Nổi bật", "Ghi “có” để tin ngắn vẫn giữ điều này.", "có", default=False)


class Shortcoming(Model):
    """Something that falls short."""

    short: ClassVar[str | None] = "content"

    content: Line = field(
        "Nội dung",
        "Điều còn hạn chế; muốn đặt con số vào giữa câu thì viết {giá trị} ở chỗ ấy.",
        "việc số hoá hồ sơ còn chậm",
        required=True,
    )
    value: Figure | None = field("Giá trị", "Con số nói lên hạn chế đó.", "12 hồ sơ")
    parts: PartsField = field("Trong đó", "Các phần của con số trên, cùng đơn vị.", "12 nam, 8 nữ", default=())
    target: Target | None = field("Mục tiêu", "Mức phải đạt mà chưa đạt, kèm văn bản giao.")
    cause: Line | None = field("Nguyên nhân", "Vì sao.", "thiếu máy quét")
    consequence: Line | None = field("Hậu quả", "Dẫn đến điều gì.", "người dân phải đi lại nhiều lần")
    by: Line | None = field("Người nêu", "Ai chỉ ra; bỏ trống thì là đoàn.", "Trịnh Thu Hà")
    source: SourceField = field(
        "Nguồn", "Ai xác nhận hạn chế này, nếu muốn nói: “qua kiểm tra”, “theo báo cáo”…", "theo báo cáo"
    )
    place: At | None = field("Tại", "Nơi có hạn chế này.", "xã Tân An")
    heading: Heading | None = field("Nhóm", "Lĩnh vực.", "thủ tục hành chính")
    lead: YesNo = _lead()


class Difficulty(Model):
    """Something that makes the unit's work hard."""

    short: ClassVar[str | None] = "content"

    content: Line = field("Nội dung", "Khó khăn, vướng mắc.", "đường truyền chưa ổn định", required=True)
    cause: Line | None = field("Nguyên nhân", "Vì sao.", "địa bàn đồi núi")
    place: At | None = field("Tại", "Nơi gặp khó khăn.", "xã Tân An")


class Request(Model):
    """What the unit asks of those above it."""

    short: ClassVar[str | None] = "content"

    content: Line = field("Nội dung", "Điều đơn vị đề nghị.", "quan tâm bố trí kinh phí", required=True)
    sender: Line | None = field(
        "Bên đề nghị", "Ai đề nghị; bỏ trống thì là đơn vị được kiểm tra.", "UBND xã Tân An"
    )
    to: Line | None = field("Gửi", "Đề nghị với ai.", "UBND tỉnh")


class Recommendation(Model):
    """One thing asked: by whom, of whom, what, by which document, until when."""

    short: ClassVar[str | None] = "content"

    id: Line | None = field("Mã", "Mã riêng để nhắc lại ở lần kiểm tra sau.", "kn-01")
    advice: Line | None = field(
        "Lời khuyên", "Mã lời khuyên trong danh mục; lời văn lấy theo danh mục.", "day-manh-dvctt-muc-3-4"
    )
    content: Line | None = field(
        "Nội dung", "Việc phải làm, bắt đầu bằng động từ.", "rà soát việc đăng ký dịch vụ công"
    )
    sender: Line | None = field("Bên kiến nghị", "Ai kiến nghị; bỏ trống thì là đoàn.", "đoàn kiểm tra")
    verb: VerbField = field(
        "Hình thức",
        "đề nghị, yêu cầu, kiến nghị, lưu ý, giao hoặc chỉ đạo; bỏ trống thì theo “Hình thức kiến nghị”.",
        "giao",
    )
    to: Line | None = field(
        "Bên thực hiện", "Ai phải làm; bỏ trống thì là đơn vị được kiểm tra.", "UBND các xã, thị trấn"
    )
    together_with: Partners = field("Phối hợp", "Đơn vị phối hợp.", "Phòng Nội vụ", default=())
    document: Followed | None = field("Theo văn bản", "Văn bản phải thực hiện.", "Chỉ thị số 03 của UBND tỉnh")
    deadline: Deadline | None = field(
        "Hạn", "Khi nào phải xong: một ngày, hoặc lời của mình.", "31/12/2026", "quý I/2027", "ngay"
    )
    report_back: Line | None = field(
        "Báo cáo lại", "Báo cáo kết quả cho ai, khi nào.", "gửi báo cáo về Sở trước ngày 15/01/2027"
    )
    status: Annotated[Status | None, optional(Status), enum_schema(Status)] = field(
        "Tình trạng", "Đã làm đến đâu.", "đang thực hiện"
    )
    follows: Line | None = field("Tiếp theo", "Mã kiến nghị của lần kiểm tra trước.", "2025-kn-03")
    lead: YesNo = _lead()


class Praise(Model):
    """Praise that was given. Nothing is praised that the record does not praise."""

    short: ClassVar[str | None] = "content"

    content: Line = field(
        "Nội dung",
        "Điều được ghi nhận, biểu dương.",
        "tinh thần trách nhiệm của Tổ công nghệ số",
        required=True,
    )
    by: Line | None = field("Của", "Ai ghi nhận; bỏ trống thì là đoàn.", "Trưởng đoàn")
    place: At | None = field("Tại", "Nơi được ghi nhận.", "xã Tân An")
    lead: YesNo = _lead()
