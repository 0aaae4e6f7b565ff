"""A template that says what the record does not, or leaves out what it says, is refused and nothing is written."""

import pytest

from reportgen.build import Order, build

RECORD = """\
Loại: kiểm tra
Chủ đề: công tác chuyển đổi số
Ngày: 12/10/2026 - 16/10/2026
Nơi kiểm tra: xã Tân An
Đoàn kiểm tra:
  Tên: Đoàn kiểm tra công vụ tỉnh
  Thành viên:
    - Họ tên: Lò Văn Lịch
      Chức vụ: Phó Giám đốc Sở Nội vụ
      Vai trò: trưởng đoàn
Kết quả:
  - Nội dung: tỷ lệ hồ sơ nộp trực tuyến
    Giá trị: trên 81%
  - Nội dung: đã có chữ ký số
    Giá trị: 642/918 hộ (69,9%)
  - Nội dung: tỷ lệ hộ dùng nước sạch
    Giá trị: 35,5%
Tồn tại, hạn chế:
  - Nội dung: việc số hoá hồ sơ còn chậm
    Nguyên nhân: thiếu máy quét
Kiến nghị:
  - Nội dung: bổ sung máy quét
    Hạn: 30/11/2026
"""
LINES = {line.strip().removeprefix("- "): number for number, line in enumerate(RECORD.splitlines(), start=1)}

# A short article of its own that says all of the record; each case spoils one place of it.
OPENING = '<p class="doan">{{ record.date|ngay|hoa }}, {{ doan.name }} do {{ p.name }} – {{ p.posts[0] }} làm trưởng đoàn đã kiểm tra {{ record.topics[0] }} tại {{ record.places[0].name }}.</p>'
FIRST = "{{ f.content|bo_cham|hoa }} đạt {{ f.value.words }}."
SECOND = "Có {{ g.value.quantity }} {{ g.value.unit }} {{ g.content }}, đạt {{ g.value.percent }}%."
THIRD = "{{ h.content|hoa }} đạt {{ h.value.words }}."
SHORTCOMING = '<p class="doan">Đoàn chỉ ra: {{ s.content }}, do {{ s.cause }}.</p>'
WISH = '<p class="doan">Đoàn đề nghị xã {{ r.content }}, chậm nhất {{ r.deadline|ngay }}.</p>'
TRUE = f"""\
{{% set doan = record.delegation %}}{{% set p = doan.members[0] %}}
{{% set f = record.findings[0] %}}{{% set g = record.findings[1] %}}{{% set h = record.findings[2] %}}
{{% set s = record.shortcomings[0] %}}{{% set r = record.recommendations[0] %}}
<document>
<title>{{{{ record.topics[0]|hoa }}}}</title>
<h1 class="tieu-de">{{{{ record.topics[0]|hoa }}}}</h1>
{OPENING}
<p class="doan">{FIRST} {SECOND} {THIRD}</p>
{SHORTCOMING}
{WISH}
</document>
"""


@pytest.fixture
def made(write, tmp_path):
    """What comes of RECORD with a template of its own, all faults of facts with their lines."""

    def call(template):
        write("templates/tin-bai.html", template)
        done = build(write("a.yaml", RECORD), Order(("tin-bai",), ("txt", "docx"), (tmp_path / "templates",)))
        return done, [(p.code, p.place.line if p.place else 0) for p in done.problems]

    return call


def test_a_template_that_says_the_record_is_used(made):
    done, told = made(TRUE)
    assert told == []
    assert sorted(done.files) == ["tin-bai.docx", "tin-bai.txt"]


DROPPED, DOUBLED, INVENTED = "RG219", "RG240", "RG241"
VALUE, NUMBERED, THIRD_VALUE = "Giá trị: trên 81%", "Giá trị: 642/918 hộ (69,9%)", "Giá trị: 35,5%"


@pytest.mark.parametrize(
    ("true", "untrue", "told"),
    [
        # left out
        (f" {THIRD}", "", [(DROPPED, "Nội dung: tỷ lệ hộ dùng nước sạch"), (DROPPED, THIRD_VALUE)]),
        (SHORTCOMING, "", [(DROPPED, "Nội dung: việc số hoá hồ sơ còn chậm"), (DROPPED, "Nguyên nhân: thiếu máy quét")]),
        (", do {{ s.cause }}", "", [(DROPPED, "Nguyên nhân: thiếu máy quét")]),
        (", chậm nhất {{ r.deadline|ngay }}", "", [(DROPPED, "Hạn: 30/11/2026")]),
        (" {{ f.value.words }}", " cao", [(DROPPED, VALUE)]),
        ("{{ p.name }} – ", "", [(DROPPED, "Họ tên: Lò Văn Lịch")]),
        (" – {{ p.posts[0] }}", "", [(DROPPED, "Chức vụ: Phó Giám đốc Sở Nội vụ")]),
        (" tại {{ record.places[0].name }}", "", [(DROPPED, "Nơi kiểm tra: xã Tân An")]),
        # said in part or otherwise
        ("{{ f.value.words }}", "{{ f.value.number }}%", [(DROPPED, VALUE)]),
        ("{{ f.value.words }}", "{{ f.value.core }}", [(DROPPED, VALUE)]),
        ("{{ f.value.words }}", "{{ f.value.qualifier }} {{ f.value.number }}", [(DROPPED, VALUE)]),
        (", đạt {{ g.value.percent }}%", "", [(DROPPED, NUMBERED)]),
        ("{{ g.value.quantity }}", "{{ g.value.number }}", [(DROPPED, NUMBERED)]),
        (" {{ g.value.unit }}", " nhà", [(DROPPED, NUMBERED)]),
        ("{{ g.value.percent }}", '{{ g.value.percent|thay("70") }}', [(DROPPED, NUMBERED)]),
        ("{{ h.value.words }}", '{{ h.value.words|thay("36%") }}', [(DROPPED, THIRD_VALUE)]),
        ("{{ h.value.words }}", '{{ h.value.words|thay("35%") }}', [(DROPPED, THIRD_VALUE)]),
        ("{{ h.value.words }}", '{{ h.value.words|thay("135,5%") }}', [(DROPPED, THIRD_VALUE)]),
        ("{{ p.name }}", '{{ p.name|thay("Lò Văn Lích") }}', [(DROPPED, "Họ tên: Lò Văn Lịch")]),
        ("{{ r.deadline|ngay }}", '{{ r.deadline|thay("ngày 30/12/2026") }}', [(DROPPED, "Hạn: 30/11/2026")]),
        ("{{ record.date|ngay|hoa }}", "{{ record.date|ngay_ky|hoa }}", [(DROPPED, "Ngày: 12/10/2026 - 16/10/2026")]),
        # two told as one
        (f"{FIRST} {SECOND} {THIRD}", f"{SECOND} {{{{ f.content|hoa }}}} và {{{{ h.content }}}} đạt {{{{ f.value.words }}}}.", [(DROPPED, THIRD_VALUE)]),
        (f" {THIRD}", " {{ h.content|thay(h.content|chu)|hoa }} đạt {{ f.value.words }}.", [(DROPPED, THIRD_VALUE)]),
        # told twice
        (THIRD, f"{THIRD} Riêng {{{{ h.content }}}} đạt {{{{ h.value.words }}}}.", [(DOUBLED, "Nội dung: tỷ lệ hộ dùng nước sạch")]),
        (WISH, f'{WISH}\n<p class="doan">Xã sẽ {{{{ r.content }}}}.</p>', [(DOUBLED, "Nội dung: bổ sung máy quét")]),
        # made up
        ("Có {{ g.value", "Trong 2 năm có {{ g.value", [(INVENTED, "")]),
        ("đạt {{ h.value.words }}", "đạt {{ h.value.words }}, vượt 5% kế hoạch", [(INVENTED, "")]),
        ("đề nghị xã", "đề nghị xã Bình", [(INVENTED, "")]),
        ("Đoàn chỉ ra", "Đoàn do ông Hoà dẫn đầu chỉ ra", [(INVENTED, "")]),
        ("tại {{ record", "với UBND {{ record", [(INVENTED, "")]),
        ("</h1>", " năm 2026</h1>", [(INVENTED, "")]),
    ],
)  # fmt: skip
def test_a_template_that_does_not_is_told_at_the_line_of_the_field_and_its_files_stand_apart(
    made, true, untrue, told
):
    assert TRUE.count(true) == 1
    done, found = made(TRUE.replace(true, untrue))
    told = [*told, ("RG414", 0)]
    assert found == sorted(((code, LINES.get(line, 0)) for code, line in told), key=lambda each: (each[1], each[0]))
    assert done.files == {}
    assert sorted(done.aside) == ["tin-bai.can-xem-lai.docx", "tin-bai.can-xem-lai.txt"]


def test_the_message_names_document_template_and_field(made):
    done, _ = made(TRUE.replace(", chậm nhất {{ r.deadline|ngay }}", "").replace("đề nghị xã", "đề nghị 9 xã"))
    assert [p.message for p in done.problems if p.kind != "own-facts-wrong"] == [
        "Tin bài có “9” mà không mục nào của hồ sơ ghi: “Đoàn đề nghị 9 xã bổ sung máy quét.”",
        "Tin bài bỏ sót “Kiến nghị › 1 › Hạn” mà hồ sơ có",
    ]


def test_an_untrue_article_does_not_withhold_the_minutes(run, write, tmp_path):
    write("a.yaml", RECORD)
    write("templates/tin-bai.html", TRUE.replace("{{ f.value.words }}", "{{ f.value.core }}"))
    result = run("build", "a.yaml", "--doc", "tin-bai,bien-ban", "--to", "txt")
    assert result.code == 1
    assert f"--> a.yaml:{LINES[VALUE]}:" in result.err
    files = [file.name for file in sorted((tmp_path / "outputs/a").iterdir())]
    assert files == ["bien-ban.txt", "tin-bai.can-xem-lai.txt"]
