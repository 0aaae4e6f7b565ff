"""What the documents themselves need: pictures, the article, the form of the minutes, house style."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator

from .base import Many, Model, field
from .people import Address, read_address
from .texts import Subject, Symbol
from .values import Day, Line, Texts, Whole, YesNo, enum_schema, optional, refuse


class Authority(StrEnum):
    """Authority a person signs with (Nghị định 30/2020, Phụ lục I, II.7.b)."""

    COLLECTIVE = "TM."
    ACTING = "Q."
    FOR_HEAD = "KT."
    BY_ORDER = "TL."
    AUTHORISED = "TUQ."


class Form(StrEnum):
    """Which form the minutes take."""

    MEETING = "cuộc họp"
    INSPECTION = "kiểm tra"


class NamePost(StrEnum):
    """How name and post are joined in the article."""

    DASH = "gạch ngang"
    COMMA = "phẩy"
    POST_FIRST = "chức vụ trước"


class DateForm(StrEnum):
    """How the article writes days."""

    SLASH = "29/9/2022"
    NO_YEAR = "29/9"
    PADDED = "29/09/2022"
    HYPHEN = "29-9-2022"
    WORDS = "ngày 29 tháng 9 năm 2022"


class ArticleStyle(StrEnum):
    """Whose habits the article follows where nothing else is said."""

    PORTAL = "cổng thông tin"
    NEWSPAPER = "báo"


class Length(StrEnum):
    """How much the article tells."""

    BRIEF = "ngắn"
    STANDARD = "vừa"
    FULL = "đủ"


class LaterMention(StrEnum):
    """How a person is named again after the first time."""

    FULL_NAME = "họ tên"
    GIVEN_NAME = "tên"
    POST = "chức vụ"


class Abbreviations(StrEnum):
    """What becomes of abbreviations such as UBND."""

    KEEP = "giữ nguyên"
    EXPAND = "viết đủ lần đầu"


class ToneMarks(StrEnum):
    """Where the tone mark of open syllables in oa, oe and uy stands (QĐ 1989/QĐ-BGDĐT, Điều 8)."""

    KEEP = "giữ nguyên"
    NEW = "kiểu mới"
    OLD = "kiểu cũ"


class SmallCounts(StrEnum):
    """How counts below ten are printed."""

    KEEP = "giữ nguyên"
    TWO_DIGITS = "hai chữ số"


class Wishes(StrEnum):
    """How the article tells the recommendations."""

    ONE_SENTENCE = "một câu"
    SENTENCES = "từng câu"
    NUMBERED = "một là"


class TitleForm(StrEnum):
    """What a title says that nobody wrote."""

    ACT = "việc"
    DELEGATION = "đoàn"
    RESULT = "kết quả"
    SHORTCOMING = "tồn tại"


class Picture(Model):
    """A picture. The file is looked for beside the record; without one its place is marked in the article."""

    short: ClassVar[str | None] = "file"

    file: Line | None = field(
        "Tệp", "Tên tệp ảnh, tính từ thư mục của hồ sơ; chưa có ảnh thì bỏ trống.", "anh/buoi-lam-viec.jpg"
    )
    shows: Line | None = field(
        "Nội dung ảnh", "Ảnh chụp gì.", "phát biểu tại buổi kiểm tra", "toàn cảnh buổi làm việc"
    )
    who: Texts = field("Người trong ảnh", "Họ tên như trong thành phần.", "Lô Quang Tuyến", default=())
    caption: Line | None = field(
        "Chú thích",
        "Chú thích viết sẵn; bỏ trống thì ghép từ người và nội dung ảnh.",
        "Toàn cảnh buổi làm việc",
    )
    credit: Line | None = field("Tác giả ảnh", "Người chụp.", "Hoàng Lan")
    alt: Line | None = field(
        "Mô tả ảnh", "Ảnh có gì, cho người không nhìn thấy ảnh.", "Một người đứng phát biểu trước bàn họp"
    )


class Article(Model):
    """What only the article needs."""

    title: Line | None = field(
        "Tiêu đề",
        "Tiêu đề bài; bỏ trống thì ghép từ loại, chủ đề và nơi.",
        "Kiểm tra công tác chuyển đổi số tại huyện Bạch Thông",
    )
    title_form: Annotated[TitleForm | None, optional(TitleForm), enum_schema(TitleForm)] = field(
        "Kiểu tiêu đề",
        "Khi không viết sẵn tiêu đề: việc (Kiểm tra … tại …), đoàn (Đoàn … kiểm tra …), kết quả hoặc tồn tại.",
        "việc",
    )
    lead: Line | None = field("Sa-pô", "Một câu đứng trước bài.", "Thực hiện kế hoạch năm 2026, …")
    bylines: Texts = field(
        "Bút danh", "Không, một hoặc nhiều tên, cách nhau bằng dấu chấm phẩy.", "Đào Kiên", default=()
    )


class Signer(Model):
    """One signature."""

    name: Line | None = field("Họ tên", "Người ký; bỏ trống thì lấy theo vai trò trong hồ sơ.", "Nguyễn Văn An")
    label: Line | None = field("Bên ký", "Dòng chữ trên chữ ký.", "TRƯỞNG ĐOÀN", "ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA")
    authority: Annotated[Authority | None, optional(Authority), enum_schema(Authority)] = field(
        "Quyền hạn", "TM., Q., KT., TL. hoặc TUQ.", "KT."
    )
    on_behalf: Line | None = field(
        "Ký thay", "Tập thể hoặc chức vụ người đứng đầu, viết sau quyền hạn.", "CHỦ TỊCH"
    )
    post: Line | None = field("Chức vụ", "Chức vụ của người ký.", "PHÓ CHỦ TỊCH")


class Papers(Model):
    """The minutes: issuing body, number, signatures, recipients, copies."""

    form: Annotated[Form | None, optional(Form), enum_schema(Form)] = field(
        "Mẫu", "“cuộc họp” (Mẫu 1.9) hoặc “kiểm tra”; bỏ trống thì theo loại buổi làm việc.", "kiểm tra"
    )
    superior: Line | None = field("Cơ quan chủ quản", "Cơ quan cấp trên trực tiếp.", "UBND TỈNH BẮC KẠN")
    issuer: Line | None = field("Cơ quan ban hành", "Cơ quan lập biên bản.", "SỞ THÔNG TIN VÀ TRUYỀN THÔNG")
    number: Line | None = field("Số", "Số biên bản; bỏ trống để văn thư ghi.", "05")
    symbol: Symbol | None = field("Ký hiệu", "Ký hiệu sau số.", "BB-STTTT", "BB-ĐKT")
    place: Line | None = field("Địa danh", "Địa danh ghi cạnh ngày tháng.", "Bạch Thông")
    date: Day | None = field("Ngày ban hành", "Ngày ghi trên biên bản; bỏ trống để văn thư ghi.", "29/9/2022")
    subject: Subject | None = field(
        "Trích yếu",
        "Biên bản về việc gì; bỏ trống thì ghép từ hồ sơ.",
        "Kiểm tra công tác chuyển đổi số tại huyện Bạch Thông",
    )
    signers: tuple[Signer, ...] = field(
        "Người ký", "Các bên ký theo thứ tự từ trái sang; bỏ trống thì theo mẫu.", default=()
    )
    recipients: Texts = field(
        "Nơi nhận",
        "Từng nơi nhận, cách nhau bằng dấu chấm phẩy.",
        "Như thành phần; Lưu: VT, Hồ sơ.",
        default=(),
    )
    copies: Whole | None = field("Số bản", "Lập thành mấy bản.", "2")
    pages: Whole | None = field("Số trang", "Biên bản gồm mấy trang, nếu muốn ghi.", "3")
    read_aloud: YesNo | None = field("Đã đọc lại", "Biên bản đã đọc cho mọi người cùng nghe.", "có")
    attachments: Texts = field(
        "Kèm theo", "Tài liệu kèm theo biên bản.", "Danh sách đại biểu; Bảng tổng hợp chỉ tiêu", default=()
    )


class Abbreviation(Model):
    """An abbreviation of the office's own: ``CĐS = chuyển đổi số``."""

    short: ClassVar[str | None] = "letters"

    letters: Line = field("Chữ tắt", "Chữ viết tắt.", "CĐS", required=True)
    words: Line = field("Viết đủ", "Viết đầy đủ.", "chuyển đổi số", required=True)

    @classmethod
    def take_apart(cls, text: str) -> dict[str, Any]:
        """``CĐS = chuyển đổi số``."""
        letters, _, words = (part.strip() for part in text.partition("="))
        if not (letters and words):
            raise refuse("abbreviation-form", value=text)
        return {"letters": letters, "words": words}


class Style(Model):
    """House style of an office; a record may say otherwise."""

    reads_none: ClassVar[bool] = False

    article_style: Annotated[ArticleStyle | None, optional(ArticleStyle), enum_schema(ArticleStyle)] = field(
        "Kiểu bài",
        "Thói quen chung của bài: cổng thông tin hay báo; các mục khác của Quy ước ghi gì thì theo đó.",
        "cổng thông tin",
    )
    length: Annotated[Length | None, optional(Length), enum_schema(Length)] = field(
        "Độ dài",
        "ngắn: chừng 100 tiếng, giữ những điều nổi bật; vừa: mọi kết quả; đủ: cả cách làm, người vắng.",
        "vừa",
    )

    name_post: Annotated[NamePost | None, optional(NamePost), enum_schema(NamePost)] = field(
        "Nối tên và chức vụ",
        "gạch ngang: An – Giám đốc; phẩy: An, Giám đốc; chức vụ trước: Giám đốc An.",
        "gạch ngang",
    )
    date_form: Annotated[DateForm | None, optional(DateForm), enum_schema(DateForm)] = field(
        "Cách ghi ngày", "Viết theo mẫu ngày 29 tháng 9 năm 2022.", "29/9/2022", "29/9"
    )
    later_mention: Annotated[LaterMention | None, optional(LaterMention), enum_schema(LaterMention)] = field(
        "Nhắc lại người", "họ tên: ông Nguyễn Văn An; tên: ông An; chức vụ: đồng chí Chủ tịch UBND xã.", "họ tên"
    )
    address: Annotated[Address | None, BeforeValidator(read_address), enum_schema(Address)] = field(
        "Xưng hô chung", "Dùng cho người không ghi riêng xưng hô.", "đồng chí"
    )
    abbreviations: Annotated[Abbreviations | None, optional(Abbreviations), enum_schema(Abbreviations)] = field(
        "Chữ viết tắt", "giữ nguyên, hoặc viết đủ lần đầu rồi viết tắt.", "giữ nguyên"
    )
    abbreviation_list: Many[Abbreviation] = field(
        "Bảng chữ viết tắt", "Chữ viết tắt riêng của cơ quan.", "CĐS = chuyển đổi số", default=()
    )
    tone_marks: Annotated[ToneMarks | None, optional(ToneMarks), enum_schema(ToneMarks)] = field(
        "Dấu thanh", "kiểu mới: hoà, thuỷ; kiểu cũ: hòa, thủy. Tên người, tên đất không đổi.", "giữ nguyên"
    )
    small_counts: Annotated[SmallCounts | None, optional(SmallCounts), enum_schema(SmallCounts)] = field(
        "Số đếm dưới mười", "giữ nguyên, hoặc viết hai chữ số: 05 hợp tác xã.", "hai chữ số"
    )
    wishes: Annotated[Wishes | None, optional(Wishes), enum_schema(Wishes)] = field(
        "Cách nêu kiến nghị",
        "một câu (nối bằng dấu chấm phẩy), từng câu, hoặc một là, hai là; bỏ trống thì theo số kiến nghị.",
        "từng câu",
    )
    capital_title: YesNo | None = field("Tiêu đề in hoa", "Ghi “có” nếu tiêu đề bài viết chữ in hoa.", "có")
    caption_stop: YesNo | None = field(
        "Chấm cuối chú thích ảnh", "Ghi “có” nếu chú thích ảnh kết thúc bằng dấu chấm.", "có"
    )
    closing: Line | None = field("Dấu kết", "Dấu ở cuối bài.", "…/.", "./.")
    dateline: Line | None = field("Đầu tin", "Chữ đứng trước câu đầu của bài báo.", "(Báo Tân An) -")
