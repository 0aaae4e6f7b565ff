"""The record: everything one inspection says, for every document it owes."""

from typing import Annotated

from pydantic import AfterValidator, computed_field

from .base import Many, OneOrMany, Whole, field
from .findings import (
    Difficulty,
    Finding,
    Praise,
    Recommendation,
    Request,
    Shortcoming,
    SourceField,
    VerbField,
)
from .occasion import Background, Basis, Kind, KindField, Location, SessionField, Step, Turn, Visit, act, nature
from .papers import Article, Form, Papers, Picture, Style
from .people import Person, Role, Side, team
from .texts import Subjects
from .values import Clock, Days, Line, Texts, YesNo


class Record(Whole):
    """One inspection, supervision, survey, working session or meeting."""

    kind: KindField = field(
        "Loại",
        "Loại buổi làm việc; có thể nhiều loại, hoặc lời của mình.",
        "kiểm tra",
        "khảo sát, kiểm tra",
        "trao đổi kinh nghiệm",
        required=True,
    )
    surprise: YesNo = field("Đột xuất", "Ghi “có” nếu không báo trước.", "có", default=False)
    topics: Subjects = field(
        "Chủ đề", "Một hoặc nhiều chủ đề, cách nhau bằng dấu chấm phẩy.", "công tác chuyển đổi số", default=()
    )
    date: Days | None = field("Ngày", "Một ngày, hoặc từ ngày đến ngày.", "29/9/2022", "12/10/2026 - 16/10/2026")
    session: SessionField = field("Buổi", "Buổi trong ngày.", "chiều")
    start: Clock | None = field("Bắt đầu", "Giờ bắt đầu.", "14:00")
    end: Clock | None = field("Kết thúc", "Giờ kết thúc.", "16h45")
    venue: Line | None = field("Địa điểm", "Nơi ngồi làm việc.", "Phòng họp UBND huyện Bạch Thông")
    places: Many[Location] = field("Nơi kiểm tra", "Một hoặc nhiều nơi.", "huyện Bạch Thông", default=())
    coverage: Line | None = field(
        "Số nơi kiểm tra",
        "Kiểm tra bao nhiêu nơi, ghi như muốn viết; có thể không kể tên từng nơi.",
        "15/15 xã",
        "8 cơ quan và 1 công ty",
        "một số xã",
    )
    basis: Many[Basis] = field(
        "Căn cứ", "Văn bản làm căn cứ.", "Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh", default=()
    )
    period: Line | None = field("Thời kỳ kiểm tra", "Số liệu của thời kỳ nào.", "01/01/2026 - 30/9/2026")
    contents: Subjects = field(
        "Nội dung kiểm tra",
        "Từng nội dung được kiểm tra, mỗi nội dung một dòng.",
        "việc ban hành văn bản; việc giải quyết thủ tục hành chính",
        default=(),
    )
    method: Texts = field(
        "Cách làm", "Nghe báo cáo, xem hồ sơ, kiểm tra thực tế…", "nghe báo cáo; kiểm tra hồ sơ", default=()
    )

    delegation: Annotated[Side | None, AfterValidator(team)] = field(
        "Đoàn kiểm tra", "Bên kiểm tra; tên đoàn và thành viên."
    )
    hosts: Annotated[tuple[Side, ...], OneOrMany(split=True)] = field(
        "Đơn vị được kiểm tra", "Bên được kiểm tra; nhiều nơi thì mỗi nơi một bên.", default=()
    )
    others: Annotated[tuple[Side, ...], OneOrMany(split=True)] = field(
        "Đại biểu khác", "Cơ quan khác cùng dự.", default=()
    )

    catalog: Texts = field(
        "Danh mục", "Một hoặc nhiều danh mục chỉ tiêu dùng cho hồ sơ này.", "chuyen-doi-so", default=()
    )
    findings_source: SourceField = field(
        "Nguồn kết quả", "Ai xác nhận các kết quả không ghi riêng nguồn.", "qua kiểm tra"
    )
    background: Many[Background] = field(
        "Thông tin chung", "Đặc điểm của nơi kiểm tra, bối cảnh; không phải kết quả.", default=()
    )
    praise: Many[Praise] = field("Biểu dương", "Điều được ghi nhận, biểu dương.", default=())
    findings: Many[Finding] = field("Kết quả", "Từng kết quả, theo thứ tự muốn viết.", default=())
    selected: YesNo = field(
        "Kết quả còn nữa", "Ghi “có” nếu chỉ nêu một số kết quả; bài kết đoạn bằng dấu “…”.", default=False
    )
    findings_unlisted: YesNo = field(
        "Có kết quả, không liệt kê",
        "Ghi “có” nếu đoàn chỉ đánh giá chung kết quả mà không nêu từng việc.",
        default=False,
    )
    shortcomings: Many[Shortcoming] = field("Tồn tại, hạn chế", "Từng điều còn hạn chế.", default=())
    shortcomings_unlisted: YesNo = field(
        "Có tồn tại, không liệt kê",
        "Ghi “có” nếu đoàn chỉ nói có hạn chế mà không nêu cụ thể.",
        default=False,
    )
    difficulties: Many[Difficulty] = field("Khó khăn, vướng mắc", "Khó khăn của đơn vị.", default=())
    requests: Many[Request] = field("Đề nghị của đơn vị", "Điều đơn vị đề nghị với cấp trên.", default=())
    recommendations: Many[Recommendation] = field("Kiến nghị", "Từng việc đoàn đề nghị, yêu cầu.", default=())
    recommender: Line | None = field(
        "Người kiến nghị", "Ai nêu các kiến nghị tại buổi làm việc; bỏ trống thì là đoàn.", "Lô Quang Tuyến"
    )
    wish_verb: VerbField = field(
        "Hình thức kiến nghị",
        "đề nghị, yêu cầu, kiến nghị, lưu ý, giao hoặc chỉ đạo; bỏ trống thì là đề nghị.",
        "yêu cầu",
    )
    course: tuple[Turn, ...] = field("Diễn biến", "Từng lượt phát biểu, theo thứ tự.", default=())
    visits: Many[Visit] = field("Hoạt động cùng ngày", "Nơi khác đến trong ngày.", default=())
    next_steps: Many[Step] = field("Bước tiếp theo", "Việc sau buổi làm việc.", default=())

    pictures: Many[Picture] = field("Ảnh", "Các ảnh của bài.", default=())
    article: Article = field("Tin bài", "Riêng cho tin bài.", default=Article)
    papers: Papers = field("Biên bản", "Riêng cho biên bản.", default=Papers)
    style: Style = field("Quy ước", "Quy ước trình bày của cơ quan.", default=Style)

    def who(self, role: Role) -> Person | None:
        """The first present person who does ``role``, the delegation before the hosts."""
        sides = ([self.delegation] if self.delegation else []) + [*self.hosts, *self.others]
        return next((p for p in (side.who(role) for side in sides) if p), None)

    @computed_field(title="Loại")  # type: ignore[prop-decorator]
    @property
    def nature(self) -> Kind:
        """The kind that decides how documents speak of the occasion."""
        return nature(self.kind)

    @computed_field(title="Loại")  # type: ignore[prop-decorator]
    @property
    def act(self) -> str:
        """What is done: the kind without how, when or why."""
        return act(self.kind)

    @computed_field(title="Trưởng đoàn")  # type: ignore[prop-decorator]
    @property
    def head(self) -> Person | None:
        """The head of the delegation, if the record names one."""
        return self.delegation.head if self.delegation else None

    @computed_field(title="Chủ trì")  # type: ignore[prop-decorator]
    @property
    def chair(self) -> Person | None:
        """Who chairs, if the record says so of anybody."""
        return self.who(Role.CHAIR)

    @computed_field(title="Người dẫn đầu")  # type: ignore[prop-decorator]
    @property
    def leader(self) -> Person | None:
        """Who leads the delegation without being its head."""
        return self.delegation.who(Role.LEADER) if self.delegation else None

    @computed_field(title="Thư ký")  # type: ignore[prop-decorator]
    @property
    def secretary(self) -> Person | None:
        """Who takes the minutes."""
        return self.who(Role.SECRETARY)

    @computed_field(title="Đại diện đơn vị")  # type: ignore[prop-decorator]
    @property
    def host_head(self) -> Person | None:
        """Who stands first on the host side of the first place."""
        people = [p for side in self.hosts[:1] for p in side.present]
        return people[0] if people else None

    @computed_field(title="Mẫu biên bản")  # type: ignore[prop-decorator]
    @property
    def form(self) -> Form:
        """Which form the minutes take: the one asked for, else by the kind of occasion."""
        meeting = self.nature in {Kind.WORKING_SESSION, Kind.MEETING, Kind.OTHER}
        return self.papers.form or (Form.MEETING if meeting else Form.INSPECTION)
