"""Words that deceive, steer, or are simply too many, in every field of text."""

from __future__ import annotations

from tests.hostile.case import BUILDS, FIRST, GOOD, HARMLESS, Case, plus

# What no one sees: directions of writing (Trojan source), joiners, fillers, tags, noncharacters.
_UNSEEN = {
    "rlo": "\u202e", "lre": "\u202a", "pdf": "\u202c", "rli": "\u2067", "pdi": "\u2069", "alm": "\u061c",
    "hangul-filler": "\u3164", "tag": "\U000e0041", "annotation": "\ufff9",
    "noncharacter": "\uffff", "plane-end": "\U0010ffff", "bell": "\x07", "escape": "\x1b[31m", "backspace": "\x08", "delete": "\x7f",
    "csi": "\x9b31m", "osc-title": "\x1b]0;ha\x07", "osc-link": "\x1b]8;;http://a.vn\x1b\\", "nel": "\x85", "esc-clear": "\x1b[2J",
}  # fmt: skip
# What programs leave behind is taken out with a warning.
_LEFT = {
    "zwsp": "\u200b", "zwnj": "\u200c", "zwj": "\u200d", "wj": "\u2060", "bom": "\ufeff", "shy": "\u00ad", "cgj": "\u034f",
    "lrm": "\u200e", "mongolian": "\u180e", "variation": "\ufe0f",
}  # fmt: skip
# The fields of text: where hidden letters are put, and their line.
_FIELDS = {
    "topic": ("Chủ đề: công tác {}\n", 2),
    "place": ("Địa điểm: phòng {}\n", FIRST),
    "person": ("Đoàn kiểm tra:\n  Thành viên:\n    - Họ tên: Nguyễn {} An\n", FIRST + 2),
    "post": ("Đoàn kiểm tra:\n  Thành viên:\n    - Họ tên: An\n      Chức vụ: Giám {} đốc\n", FIRST + 3),
    "finding": ("Kết quả:\n  - Nội dung: đã {} ban hành kế hoạch\n", FIRST + 1),
    "wish": ("Kiến nghị:\n  - Nội dung: rà soát {} hồ sơ\n", FIRST + 1),
    "title": ("Tin bài:\n  Tiêu đề: Kiểm {} tra\n", FIRST + 1),
    "number": ("Biên bản:\n  Ký hiệu: BB{}-ĐKT\n", FIRST + 1),
    "abbreviation": ("Quy ước:\n  Bảng chữ viết tắt: CĐS{} = chuyển đổi số\n", FIRST + 1),
    "key": ("Địa {} điểm: x\n", FIRST),
}
_ESCAPES = ("\\x00", "\\x1b", "\\u202e", "\\ud800", "\\udfff", "\\U0010ffff", "\\U00110000", "\\0", "\\a", "\\e", "\\N", "\\L", "\\P",
            "\\x7f", "\\ufeff", "\\v", "\\q", "\\u12", "\\UFFFFFFFF")  # fmt: skip
# Text that is markup, a template, a formula or a command somewhere; here it is words.
_WORDS = {
    "jinja": "{{ 7*7 }} {% include 'x' %} {# a #} {{ record.__class__ }}",
    "jinja-end": "%} }} #} {% endblock %} {% raw %}",
    "format": "{0.__class__} {} {x} %s %(x)s %n ${x} $x",
    "script": "<script>alert(1)</script>",
    "img": "<img src=http://127.0.0.1:9/a.png onerror=alert(1)>",
    "close-paragraph": "</p></document><document>",
    "attribute": '" onclick="alert(1)" x="',
    "cdata": "]]> <![CDATA[ x",
    "comment": "<!-- --> --!>",
    "entity": "&amp; &lt;b&gt; &#0; &#x1F600; &nbsp; &xxe;",
    "doctype": '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e;',
    "pi": "<?xml version='1.0'?> <?php system('id') ?>",
    "css": "</style><style>@import url(http://127.0.0.1:9/);</style> ; } body{",
    "word-field": 'INCLUDEPICTURE "http://127.0.0.1:9/a.png" DDEAUTO c:\\\\windows\\\\cmd.exe',
    "word-xml": "<w:instrText>PAGE</w:instrText></w:t></w:r>",
    "excel": "=cmd|'/c calc'!A1",
    "shell": "$(id) `id` ; rm -rf / | x",
    "sql": "'; DROP TABLE x; --",
    "path": "../../etc/passwd \\\\\\\\may-chu\\\\chia-se",
    "url": "http://127.0.0.1:9/ file:///etc/passwd javascript:alert(1)",
    "data-from": '<span data-from="findings.0">x</span>',
    "data-origin": '<p data-origin="a:b" class="doan">x</p>',
    "entity-end": "a&amp;",
    "emoji": "😀👨‍👩‍👧‍👦🇻🇳".replace("\u200d", ""),
    "arabic": "مرحبا",
    "han": "檢查會議",
    "math": "𝐀𝐁𝐂 ½ ² ∞ ⅷ ﬁ",
    "private": "\ue000\uf8ff",
    "fullwidth": "ＡＢＣ：１２３",
    "ligature-sharp-s": "ß İ ı ŉ ǰ ΐ ﬀ",
    "quotes": "“”‘’«»„‟\"'`´",
    "dashes": "- – — ― − ‑ ­".replace("\u00ad", ""),
    "dots": "… ... . . . ./. …/.",
    "semicolons": ";;;;;; a;;b; ;",
    "brackets": "((((([[[[{{{{<<<<",
    "nbsp": "\u00a0\u202f\u3000 a \u2003b",
    "lookalike": "Ð Ɖ đ ð Аdmіn",
}  # fmt: skip


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


# What our own proof refuses in a paper, at its place: a name that ends in ; or has letters without capitals.
_NO_PROSE = {"entity", "entity-end", "doctype", "ligature-sharp-s", "dots", "semicolons", "brackets"}
_EVERYWHERE = (
    "Địa điểm: {0}\nThời kỳ kiểm tra: {0}\nĐoàn kiểm tra:\n  Tên: {0}\n  Thành viên:\n    - Họ tên: {0}\n      Chức vụ: {0}\n"
    "Đơn vị được kiểm tra:\n  Tên: {0}\nKết quả:\n  - Nội dung: {0}\nTồn tại, hạn chế:\n  - Nội dung: {0}\n"
    "Kiến nghị:\n  - Nội dung: {0}\nDiễn biến:\n  - Người phát biểu: {0}\n    Nội dung: {0}\n"
    "Tin bài:\n  Tiêu đề: {0}\n  Sa-pô: {0}\n  Bút danh: {0}\nBiên bản:\n  Cơ quan ban hành: {0}\n  Nơi nhận: {0}\n"
)


def _field(name: str, sign: str) -> Case:
    text, line = _FIELDS[name]
    record = GOOD.replace("Chủ đề: công tác A\n", text.format(sign)) if line == 2 else GOOD + text.format(sign)
    return Case("odd-character", line, record)


_LONG = "a" * 19_999
CASES: dict[str, Case] = {
    **{f"unseen-{name}": _field("finding", sign) for name, sign in _UNSEEN.items()},
    **{f"left-{name}": plus(_FIELDS["finding"][0].format(sign)) for name, sign in _LEFT.items()},
    "old-coding-19000": plus("Địa điểm: " + "ñaày ñuû thuû tuïc " * 1_000 + "\n"),
    "garbled-19000": plus("Địa điểm: " + "niÃªm yáº¿t " * 1_500 + "\n"),
    "signs-of-html-4000": plus("Địa điểm: " + "&amp;" * 3_900 + "\n"),
    "signs-of-html-begun": plus("Địa điểm: x" + "&a" * 9_000 + "\n"),
    "marks-of-lists-9000": plus("Kiến nghị: '" + "- " * 9_000 + "x'\n"),
    "numbers-of-lists-6000": plus("Cách làm: '" + "1. " * 6_000 + "x'\n"),
    "bullets-19000": plus("Cách làm: '" + "•" * 19_000 + "x'\n"),
    "lines-of-a-block-5000": plus("Cách làm: |\n" + "  - x\n" * 5_000, HARMLESS, 0),
    "key-as-text-900": plus("Kết quả:\n" + "  - " + "k" * 900 + ": x\n"),
    **{f"rlo-in-{name}": _field(name, "\u202e") for name in _FIELDS},
    **{f"escape-in-{name}": _field(name, "\x1b[2J") for name in _FIELDS},
    **{f"escaped-{n}": plus(f'Địa điểm: "a{text}b"\n', "bad-escape") for n, text in enumerate(_ESCAPES)},
    **{f"words-{name}": plus(_EVERYWHERE.format(_quoted(text)), HARMLESS if name in _NO_PROSE else BUILDS, 0, formats=("html", "txt", "docx")) for name, text in _WORDS.items()},
    "pdf-of-markup": plus(_EVERYWHERE.format(_quoted(_WORDS["script"])), formats=("pdf",)),
    "marks-50": plus(f"Địa điểm: a{chr(0x301) * 50}\n", "odd-character"),
    "marks-50000": plus(f"Địa điểm: a{chr(0x301) * 50_000}\n", "odd-character"),
    "marks-mixed-50000": plus(f"Địa điểm: a{(chr(0x301) + chr(0x323)) * 25_000}\n", "odd-character"),
    "marks-escaped": plus('Địa điểm: "a' + "\\u0301" * 3000 + '"\n', "odd-character"),
    "marks-on-every-letter": plus(f"Địa điểm: {('a' + chr(0x301) * 29) * 600}\n"),
    "nfd": plus("Địa điểm: Phòng họp số 2, uỷ ban\n".replace("ọ", "o\u0323").replace("ỷ", "y\u0309")),
    "surrogates-raw": Case("file-encoding", FIRST, GOOD.encode() + b"Venue: \xed\xa0\xbd\n"),
    "word-of-20000": plus(_EVERYWHERE.format(_LONG)),
    "word-of-50000": plus(f"Địa điểm: {'a' * 50_000}\n", "value-too-long"),
    "commas-3000": plus(_EVERYWHERE.format("a" + "," * 3_000 + "b"), HARMLESS, 0),
    "spaces-19000": plus(_EVERYWHERE.format('"a' + " " * 19_000 + 'b"')),
    "quotes-3000": plus(_EVERYWHERE.format("'" + "“" * 3_000 + "'")),
    "brackets-3000": plus(_EVERYWHERE.format("'" + "(" * 3_000 + "'")),
    "dashes-3000": plus(_EVERYWHERE.format("a" + " -" * 1_500 + " b")),
    "digits-3000": plus(_EVERYWHERE.format("1 2 " * 750)),
    "amps-3000": plus(_EVERYWHERE.format("'" + "&" * 3_000 + "'")),
    "less-than-3000": plus(_EVERYWHERE.format("'" + "<" * 3_000 + "'")),
    "semicolons-19000": plus("Chức vụ: a\n".replace("Chức vụ: a", "Cách làm: 'a" + ";" * 19_000 + "'")),
    "topics-9000": plus("Cách làm: " + "a; " * 6_000 + "b\n"),
    "findings-10000": plus("Kết quả:\n" + "".join(f"  - điều thứ {n} đã làm\n" for n in range(10_000)), "list-too-long", FIRST + 901),
    "people-5000": plus(
        "Đoàn kiểm tra:\n  Thành viên:\n" + "".join(f"    - Họ tên: Người {n}\n      Chức vụ: chuyên viên {n}\n" for n in range(5_000)),
        "list-too-long", FIRST + 2 + 1800,
    ),
    "findings-bad-10000": plus("Kết quả:\n" + "".join(f"  - Giá trị: {n}.5\n" for n in range(10_000)), "number-dot", FIRST + 1),
    "findings-900-alike": plus("Kết quả:\n" + "".join(f"  - Nội dung: chỉ tiêu {n}\n    Giá trị: đạt\n" for n in range(900))),
    "people-named-twice-900": plus("Đoàn kiểm tra:\n  Thành viên:\n" + "    - Họ tên: An\n      Vai trò: trưởng đoàn\n" * 900, "role-twice", FIRST + 5),
    "people-alike-900": plus(
        "Đoàn kiểm tra:\n  Thành viên:\n" + "".join(f"    - Họ tên: Nguyễn Văn {chr(97 + n % 26)}{n}\n" for n in range(900))
        + "Diễn biến:\n" + "".join(f"  - Người phát biểu: Nguyễn Văn {chr(97 + n % 26)}{n}x\n    Nội dung: ý {n}\n" for n in range(100)),
    ),
}  # fmt: skip
