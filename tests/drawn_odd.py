"""A record drawn at random, worded at random: every sign people type, names of every people, none to forty of them.

Only what is free text is worded anew; figures, days and choices stay as ``drawn_records`` draws them.
"""

from __future__ import annotations

import typing

from tests.drawn_records import Drawn

SYLLABLES = [
    "việc",
    "rà",
    "soát",
    "hồ",
    "sơ",
    "tại",
    "bộ",
    "phận",
    "một",
    "cửa",
    "của",
    "xã",
    "còn",
    "chậm",
    "do",
    "thiếu",
    "máy",
    "quét",
    "và",
    "đường",
    "truyền",
    "chưa",
    "ổn",
    "định",
    "nên",
    "người",
    "dân",
    "phải",
    "đi",
    "lại",
    "nhiều",
    "lần",
    "cán",
    "bộ",
    "đã",
    "hướng",
    "dẫn",
    "tận",
    "nơi",
    "kết",
    "quả",
    "khá",
    "tốt",
    "giữ",
    "nguyên",
    "cách",
    "làm",
    "mới",
    "theo",
    "quy",
    "trình",
    "bốn",
    "bước",
    "tại",
    "chỗ",
]
ODD = [
    "Tài chính-Kế hoạch", "Wi-Fi", "e-mail", "VNPT-iOffice", "VNeID", "1-1", "24/7", "3/4 diện tích", "A–B", "trước—sau",
    "“vì dân phục vụ”", "‘một cửa’", "(như trên)", "[sic]", "(31/41 (75,6%))", "sao lại thế?", "rất tốt!", "v.v…", "và/hoặc",
    "C:\\ho-so\\nam-2026\\bao-cao-tong-hop", "https://dichvucong.gov.vn/p/home/dvc-trang-chu.html?ma=1.001234&loai=2#muc-3_a",
    "lienhe.motcua@hoason.binhson.gov.vn", "số 116/2016/NĐ-CP", "Kế hoạch số 22/KH-UBND", "số 1234/QĐ-UBND-VPCP-KGVX", "T&T", "5 < 7",
    "100%", "±5%", "2.800", "12,5", "№ 7", "°C", "m²", "½", "Thông tư 01/2024/TT-BTTTT", "AT&T;", "x_y_z", "a...b", "***", "Đ/c", "I/O:",
    "mục 1.2.3", "30/6/2026", "08:30", "#1", "@", "~", "^", "|", "“tốt.”", "“khá!”", "(đạt.)", "một - hai", "ĐẠT", "iPhone/iPad",
]  # fmt: skip
ENDS = ["", "", "", ".", ";", ":", "?", "!", "…", ".”", "!”", ")", ".)", "…”", "./.", ",", " -", "?!"]
OPENS = ["", "", "", "", "“", "(", "- ", "‘", "1. ", "a) ", "+ ", "Ý kiến: "]
CLOSES = {"“": "”", "(": ")", "‘": "’"}
NAMES = [
    "K'Brêm", "H’ Hen Niê", "Y Bhiôk Êban", "Hoà", "Nguyễn Thị Á-Đam", "Lò Văn Ún", "Y' Đê", "Rơ Châm H’Phíp", "Vàng A Páo", "Thạch Sô Phát",
    "Đinh", "Ksor Y Thu", "Nguyễn Phan Hoàng Thị Mỹ Duyên Anh Thư", "Kiều Thị Bích Hà", "Danh Út", "A Lăng Mai", "Hồ Văn Ý",
]  # fmt: skip
FREE = {
    "Finding": {"content", "note", "denominator", "exception"}, "Part": {"content"}, "Shortcoming": {"content", "cause"},
    "Difficulty": {"content", "cause"}, "Request": {"content"}, "Recommendation": {"content", "report_back"}, "Turn": {"content"},
    "Praise": {"content"}, "Step": {"content", "who"}, "Visit": {"content"}, "Group": {"what"}, "Side": {"name"}, "Location": {"name", "venue"},
    "Record": {"topics", "method", "venue"}, "Person": {"posts", "absence_reason", "unit"}, "Picture": {"shows", "caption", "credit"},
    "Article": {"title", "lead"}, "Papers": {"issuer", "superior", "subject", "recipients"}, "Signer": {"post"},
}  # fmt: skip
LONG = ("findings", "shortcomings", "recommendations", "course", "requests")


class Odd(Drawn):
    """The record of a number, worded at random."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.oddness = self.dice.choice([0.1, 0.3, 0.6])
        self.longest = self.dice.choice([1, 3, 3, 8, 25, 40])
        self.crowd = self.dice.choice([0, 1, 3, 3, 12, 40])
        self.even = self.dice.choice([0, 0, 0, 9, 17])  # so many syllables in every sentence: lines of equal length

    def field(self, model: str, name: str, info: typing.Any) -> typing.Any:
        if model == "Side" and name == "members":
            return [
                self.part(typing.cast("typing.Any", person_of(info)))
                for _ in range(self.dice.randint(0, self.crowd))
            ]
        if model == "Record" and name in LONG and self.longest > 3:
            one = [super(Odd, self).field(model, name, info) for _ in range(self.longest // 2)]
            return [entry for entries in one if isinstance(entries, list) for entry in entries] or one[0]
        value = super().field(model, name, info)
        if isinstance(value, str) and name in FREE.get(model, ()) and self.often(self.oddness):
            return self.worded(value)
        return value

    def person_name(self) -> str:
        return self.dice.choice(NAMES) if self.often(self.oddness) else super().person_name()

    signer_name = person_name

    def worded(self, value: str) -> str:
        """The words, or others, with signs before, inside and behind."""
        base = value.rstrip(".;:") if self.often(0.5) else self.sentence()
        pieces = base.split()
        for _ in range(self.dice.choice([0, 1, 1, 2, 4])):
            pieces.insert(self.dice.randint(0, len(pieces)), self.dice.choice(ODD))
        opened = self.dice.choice(OPENS)
        return f"{opened}{' '.join(pieces)}{CLOSES.get(opened, '')}{self.dice.choice(ENDS)}"

    def sentence(self) -> str:
        count = self.even or self.dice.choice([2, 5, 9, 14, 30, 60])
        return " ".join(self.dice.choice(SYLLABLES) for _ in range(count))


def person_of(info: typing.Any) -> typing.Any:
    """The model of the entries of a list."""
    from reportgen.records.base import model_of  # noqa: PLC0415 - drawn records know the model

    return model_of(info.annotation)
