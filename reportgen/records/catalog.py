"""A catalogue: the indicators of a field of work, their phrases, targets and the advice usually given."""

from collections.abc import Sequence
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator

from .base import Many, Model, OneOrMany, field
from .figure import FigureKind
from .findings import Direction
from .values import Line, Texts, Whole, choose, enum_schema, optional


class Phrases(Model):
    """One clause for each kind of figure. Slots: {x} as written, {n}, {N}, {p}, {dt} what is counted."""

    percent: Line | None = field("Phần trăm", "Câu khi giá trị là phần trăm.", "{x} {dt} đã có tài khoản")
    count: Line | None = field("Số đếm", "Câu khi giá trị là số đếm.", "Có {x} {dt} tham gia")
    ratio: Line | None = field("Tỷ số", "Câu khi giá trị là tỷ số.", "{x} {dt} đã kết nối")
    rank: Line | None = field("Thứ hạng", "Câu khi giá trị là thứ hạng.", "Chỉ số xếp {x}")
    score: Line | None = field("Điểm", "Câu khi giá trị là điểm.", "Chỉ số đạt {x}")
    money: Line | None = field("Số tiền", "Câu khi giá trị là số tiền.", "Tổng kinh phí là {x}")
    yes_no: Line | None = field("Có", "Câu khi câu trả lời là có, là đạt.", "Đã ban hành kế hoạch")
    no: Line | None = field("Không", "Câu khi câu trả lời là không, là chưa.", "Chưa ban hành kế hoạch")
    zero: Line | None = field("Không phát sinh", "Câu khi con số bằng không.", "Không phát sinh hồ sơ trễ hạn")


class OfficialTarget(Model):
    """A target from a document. It is compared only if a record asks for it."""

    value: Line = field("Giá trị", "Mức phải đạt.", "80%", required=True)
    document: Line = field("Văn bản", "Văn bản giao chỉ tiêu.", "Quyết định số 749/QĐ-TTg", required=True)
    level: Line | None = field("Cấp", "Cấp được giao.", "huyện")
    year: Whole | None = field("Năm", "Năm phải đạt.", "2025")
    certainty: Texts = field("Độ tin cậy", "XN, XN-đp, TT hoặc CXN.", "XN", default=())
    note: Line | None = field("Ghi chú", "Điều cần biết khi dùng.", "chỉ của địa phương đó")


class Advice(Model):
    """Advice with an id; suggested, never put into anyone's mouth."""

    id: Line = field("Mã", "Mã lời khuyên.", "day-manh-dvctt-muc-3-4", required=True)
    content: Line = field("Nội dung", "Việc nên làm, bắt đầu bằng động từ.", "rà soát nhiệm vụ chậm", required=True)


class Indicator(Model):
    """One indicator: what it counts, over what, in which kinds of figures."""

    id: Line = field("Mã", "Mã chỉ tiêu.", "ho-so-truc-tuyen", required=True)
    number: Whole | None = field("Số thứ tự", "Số trong danh mục gốc.", "39")
    group: Line | None = field("Nhóm", "Lĩnh vực.", "Hạ tầng số")
    name: Line = field("Tên", "Tên gọi của chỉ tiêu.", "hồ sơ thủ tục hành chính nộp trực tuyến", required=True)
    counted: Line | None = field("Đối tượng đếm", "Danh từ đứng sau con số.", "xã, thị trấn")
    denominator: Line | None = field("Mẫu số", "Tính trên cái gì.", "tổng hồ sơ tiếp nhận")
    unit: Line | None = field("Đơn vị", "Đơn vị tính.", "hồ sơ")
    kinds: Annotated[
        tuple[Annotated[FigureKind, BeforeValidator(choose(FigureKind)), enum_schema(FigureKind)], ...],
        OneOrMany(split=True),
    ] = field("Kiểu giá trị", "Các kiểu giá trị được dùng.", "percent; ratio", default=())
    direction: Annotated[Direction | None, optional(Direction), enum_schema(Direction)] = field(
        "Chiều", "Cao là tốt hay thấp là tốt.", "càng cao càng tốt"
    )
    certainty: Texts = field("Độ tin cậy", "XN, XN-đp, TT hoặc CXN.", "TT", default=())
    phrases: Phrases = field("Câu", "Câu viết cho từng kiểu giá trị.", default=Phrases)
    targets: Many[OfficialTarget] = field("Mục tiêu", "Các mức do văn bản giao.", default=())
    advice: Many[Advice] = field("Lời khuyên", "Kiến nghị thường gặp khi chưa đạt.", default=())
    note: Line | None = field("Ghi chú", "Điều cần biết khi dùng.", "hai cách tính khác nhau")


class Catalog(Model):
    """All indicators of one field of work."""

    name: Line = field("Tên", "Tên danh mục.", "Chuyển đổi số", required=True)
    source: Line | None = field("Nguồn", "Danh mục lấy từ đâu.", "Quyết định số …")
    indicators: Many[Indicator] = field("Chỉ tiêu", "Từng chỉ tiêu.", default=())

    @cached_property
    def by_id(self) -> dict[str, Indicator]:
        """Indicators by id."""
        return {i.id: i for i in self.indicators}

    @cached_property
    def advice(self) -> dict[str, Advice]:
        """Every piece of advice by id."""
        return {a.id: a for i in self.indicators for a in i.advice}


def together(catalogs: Sequence[Catalog]) -> Catalog | None:
    """Several catalogues as one; of two indicators with one id the first counts. None for none."""
    if len(catalogs) < 2:
        return catalogs[0] if catalogs else None
    indicators = {i.id: i for catalog in reversed(catalogs) for i in reversed(catalog.indicators)}
    name = ", ".join(catalog.name for catalog in catalogs)
    return Catalog(name=name, indicators=tuple(reversed(indicators.values())))
