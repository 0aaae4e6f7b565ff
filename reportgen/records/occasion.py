"""The occasion: what kind, on what ground, where and when; and the course it took."""

from enum import StrEnum
from typing import Annotated, ClassVar

from .base import Model, field
from .values import Clock, Day, Days, Line, Texts, enum_schema, optional


class Kind(StrEnum):
    """What kind of occasion it was."""

    INSPECTION = "kiểm tra"
    SUPERVISION = "giám sát"
    INSPECTION_AND_SUPERVISION = "kiểm tra, giám sát"
    STATE_INSPECTION = "thanh tra"
    REINSPECTION = "phúc tra"
    APPRAISAL = "thẩm định"
    SURVEY = "khảo sát"
    WORKING_SESSION = "làm việc"
    ANNOUNCEMENT = "công bố quyết định"
    MEETING = "họp"


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
    CONCLUSION = "kết luận"


SessionField = Annotated[Session | None, optional(Session), enum_schema(Session)]


class Location(Model):
    """One place that was visited."""

    short: ClassVar[str | None] = "name"

    name: Line = field(
        "Tên", "Tên đơn vị hành chính hoặc cơ quan, kèm từ chỉ loại.", "huyện Bạch Thông", required=True
    )
    level: Annotated[Level | None, optional(Level), enum_schema(Level)] = field("Cấp", "Cấp của nơi này.", "huyện")
    within: Line | None = field("Thuộc", "Đơn vị cấp trên trực tiếp.", "tỉnh Bắc Kạn")
    venue: Line | None = field("Địa điểm", "Nơi ngồi làm việc.", "Phòng họp UBND huyện")
    date: Days | None = field("Ngày", "Ngày đến nơi này, khi đi nhiều ngày.", "13/10/2026")
    session: SessionField = field("Buổi", "Buổi đến nơi này.", "sáng")
    start: Clock | None = field("Bắt đầu", "Giờ bắt đầu ở nơi này.", "8h00")
    end: Clock | None = field("Kết thúc", "Giờ kết thúc ở nơi này.", "11h15")


class Basis(Model):
    """A document the occasion rests on. A bare text is printed as typed."""

    short: ClassVar[str | None] = "text"

    text: Line | None = field(
        "Nguyên văn", "Cả câu căn cứ, không có chữ “Căn cứ”.", "Kế hoạch số 12/KH-UBND của UBND tỉnh"
    )
    kind: Line | None = field("Loại văn bản", "Tên loại.", "Quyết định", "Kế hoạch")
    number: Line | None = field("Số, ký hiệu", "Số và ký hiệu.", "12/KH-UBND")
    date: Day | None = field("Ngày", "Ngày ban hành.", "05/01/2026")
    issuer: Line | None = field("Cơ quan ban hành", "Ai ban hành.", "UBND tỉnh")
    title: Line | None = field("Trích yếu", "Văn bản nói về điều gì.", "kiểm tra công tác chuyển đổi số năm 2026")


class Turn(Model):
    """One speaker's turn. Turns stand in the order they were taken."""

    speaker: Line = field(
        "Người phát biểu",
        "Họ tên như trong thành phần, hoặc tên nhóm, đơn vị.",
        "Nguyễn Văn An",
        required=True,
    )
    speech: Annotated[Speech | None, optional(Speech), enum_schema(Speech)] = field(
        "Hình thức", "báo cáo, hỏi, trả lời, giải trình, tiếp thu, cam kết, kết luận…", "giải trình"
    )
    content: Texts = field("Nội dung", "Từng ý, cách nhau bằng dấu chấm phẩy hoặc mỗi ý một dòng.", default=())
    place: Line | None = field("Tại", "Nơi phát biểu, khi kiểm tra nhiều nơi.", "xã Tân An")


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
    deadline: Day | None = field("Hạn", "Đến khi nào.", "30/11/2026")
