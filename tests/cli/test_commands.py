"""The commands as people type them: what they print, what they write, how they end."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

GOOD = "Loại: kiểm tra\nChủ đề: công tác A\nNgày: 10/6/2026\nNơi kiểm tra: xã B\n"


@pytest.mark.parametrize(
    "command", ["", "build", "check", "new", "schema", "templates", "templates copy", "doctor"]
)
def test_every_command_explains_itself_in_vietnamese(run, command):
    result = run(*command.split(), "--help")
    assert result.code == 0
    assert "Cách dùng: reportgen" in result.out
    for english in ("Usage", "Options", "Commands", "Show this", "OPTIONS", "PATH", "TEXT", "COMMAND", "INTEGER"):
        assert english not in result.out


def test_the_commands_are_those_of_the_design(run):
    listed = run("--help").out.split("Lệnh")[1]
    assert [line.split()[0] for line in listed.splitlines() if line.startswith("  ") and line[2] != " "] == [
        "build",
        "check",
        "doctor",
        "new",
        "schema",
        "templates",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "Không có lệnh 'chek'"),
        (["build", "--tu"], "Không có tùy chọn '--tu'"),
        (["build", "-j", "x"], "không phải số"),
        (["build", "--to", "odt"], "không có dạng tệp “odt”; các dạng: docx, pdf, html, txt"),
        (["build", "--doc", "thong-bao"], "không có loại văn bản “thong-bao”; các loại: "),
        (["check"], "Thiếu đối số"),
        (["schema", "--keys", "fr"], "không nằm trong"),
    ],
)
def test_wrong_usage_ends_with_2_and_is_told_in_vietnamese(run, arguments, said):
    result = run(*arguments)
    assert result.code == 2
    assert said in result.err
    assert "Lỗi:" in result.err
    assert "Error" not in result.err


def test_build_writes_what_was_asked_into_one_folder_a_record(run, write, tmp_path):
    write("inputs/xã Bình An.yaml", GOOD)
    result = run("build", "--doc", "tin-bai", "--to", "html,txt")
    assert result.code == 0
    assert "✓ outputs/xa-binh-an: tin-bai.html tin-bai.txt" in result.out
    assert "Đã tạo văn bản cho 1/1 hồ sơ." in result.err
    files = sorted(p.relative_to(tmp_path).as_posix() for p in (tmp_path / "outputs").rglob("*") if p.is_file())
    assert files == [
        "outputs/.reportgen.jsonl",
        "outputs/xa-binh-an/tin-bai.html",
        "outputs/xa-binh-an/tin-bai.txt",
    ]


def test_one_bad_record_stops_nobody_and_is_told_once(run, write):
    write("inputs/a.yaml", GOOD)
    write("inputs/b.yaml", "Loại: kiểm tra\nNgày: 31/02/2026\n")
    write("inputs/c.yaml", GOOD)
    write("inputs/_office.yaml", "Quy ước:\n  Dấu kết: ./.\n")
    result = run("build", "--to", "txt")
    assert result.code == 1
    assert result.err.count("lỗi[RG043]") == 1
    assert "Đã tạo văn bản cho 2/3 hồ sơ." in result.err


def test_several_workers_write_the_same_bytes(run, write, tmp_path):
    for name in "abc":
        write(f"inputs/{name}.yaml", GOOD.replace("xã B", f"xã {name}"))
    run("build", "--to", "txt,html", "-o", "one")
    run("build", "--to", "txt,html", "-o", "two", "-j", "2")
    for file in (tmp_path / "one").rglob("*.*"):
        assert file.read_bytes() == (tmp_path / "two" / file.relative_to(tmp_path / "one")).read_bytes()


def test_a_warning_lets_the_document_be_written_and_strict_does_not(run, write, tmp_path):
    write("a.yaml", GOOD)
    loose = run("build", "a.yaml", "--doc", "bien-ban", "--to", "html")
    assert loose.code == 0
    assert "cảnh báo[RG150]: Biên bản còn để trống: " in loose.err
    assert "Kết thúc" in loose.err
    assert (tmp_path / "outputs/a/bien-ban.html").is_file()
    strict = run("build", "a.yaml", "--doc", "bien-ban", "--to", "html", "-o", "out2", "--strict")
    assert strict.code == 1
    assert not (tmp_path / "out2").exists()


def test_the_office_file_is_beneath_each_record(run, write, tmp_path):
    write("inputs/_office.yaml", "Biên bản:\n  Địa danh: Tân An\n  Cơ quan ban hành: Sở A\n")
    write("inputs/a.yaml", GOOD + "Biên bản:\n  Địa danh: Bình An\n")
    run("build", "--doc", "bien-ban", "--to", "txt")
    text = (tmp_path / "outputs/a/bien-ban.txt").read_text(encoding="utf-8")
    assert "SỞ A" in text
    assert "Bình An, ngày" in text
    assert "Tân An" not in text


def test_a_fault_of_the_office_file_is_told_at_its_own_line(run, write):
    write("inputs/_office.yaml", "Quy ước:\n  Cách ghi ngày: kiểu Mỹ\n")
    write("inputs/a.yaml", GOOD)
    result = run("build", "--to", "txt")
    assert result.code == 1
    assert "--> inputs/_office.yaml:2:18" in result.err


def test_an_own_template_in_the_working_folder_replaces_one_block(run, write, tmp_path):
    write("a.yaml", GOOD)
    own = '{% extends "builtin/bien-ban.html" %}\n{% block noi_nhan %}<p class="noi-nhan-nhan">Nơi nhận riêng</p>{% endblock %}'
    write("templates/bien-ban.html", own)
    run("build", "a.yaml", "--doc", "bien-ban", "--to", "txt")
    text = (tmp_path / "outputs/a/bien-ban.txt").read_text(encoding="utf-8")
    assert "Nơi nhận riêng" in text
    assert "Lưu: VT" not in text
    assert "ĐẠI DIỆN BÊN KIỂM TRA" in text


def test_a_broken_own_template_is_told_at_its_line_and_costs_only_its_document(run, write, tmp_path):
    write("a.yaml", GOOD)
    write("templates/tin-bai.html", '<document>\n<p class="doan">x</p>\n<marquee>y</marquee>\n</document>')
    result = run("build", "a.yaml", "--to", "html")
    assert result.code == 1
    assert "--> templates/tin-bai.html:3:1" in result.err
    assert [file.name for file in (tmp_path / "outputs/a").iterdir()] == ["bien-ban.html"]


def test_records_whose_folders_would_be_one_are_named_before_anything_is_written(run, write, tmp_path):
    write("x/a b.yaml", GOOD)
    write("x/a-b.yaml", GOOD)
    result = run("build", "x", "--to", "txt")
    assert result.code == 1
    assert "a b.yaml" in result.err
    assert "a-b.yaml" in result.err
    assert not (tmp_path / "outputs").exists()


@pytest.mark.parametrize(("path", "kind"), [("khong-co", "RG300"), ("trong", "RG301")])
def test_a_path_without_records_is_a_problem(run, tmp_path, path, kind):
    (tmp_path / "trong").mkdir()
    result = run("build", path)
    assert result.code == 1
    assert kind in result.err


def test_check_of_good_records_ends_with_0_and_tells_blanks_as_build_does(run, write):
    write("in/a.yaml", GOOD)
    file = "in/a.yaml"
    short, long = run("check", "in"), run("check", "in", "-v")
    assert (short.code, long.code) == (0, 0)
    assert "Đã xem 1 tệp: 1 cảnh báo." in short.out
    (told,) = json.loads(run("check", "in", "--json").out)
    built = run("build", file, "--doc", "bien-ban", "--to", "html")
    assert f"cảnh báo[RG150]: {told['message']}" in built.err
    assert short.err in built.err
    assert "  = Đoàn kiểm tra › Thành viên" not in short.err
    assert "  = Đoàn kiểm tra › Thành viên" in long.err
    assert (
        "  = Đoàn kiểm tra › Thành viên"
        in run("build", file, "--force", "-v", "--doc", "bien-ban", "--to", "html").err
    )
    assert "Đoàn kiểm tra › Thành viên" in {each["field"] for each in told["fields"]}


def test_check_of_a_record_that_leaves_nothing_open_says_so(run):
    assert "Đã xem 1 tệp: không thấy gì sai." in run("check", ROOT / "tests" / "inputs" / "hop.yaml").out
    assert json.loads(run("check", ROOT / "tests" / "inputs" / "hop.yaml", "--json").out) == []


def test_new_writes_a_record_that_builds_when_a_line_is_filled_in_and_never_over_a_file(run, tmp_path):
    assert run("new", "hs/moi.yaml").code == 0
    assert (tmp_path / "hs/.reportgen/record.schema.json").is_file()
    untouched = (tmp_path / "hs/moi.yaml").read_text(encoding="utf-8")
    (tmp_path / "hs/dien.yaml").write_text(untouched.replace("Chủ đề:\n", "Chủ đề: công tác A\n"), encoding="utf-8")
    assert run("build", "hs/dien.yaml", "--to", "txt").code == 0
    before = (tmp_path / "hs/moi.yaml").read_bytes()
    again = run("new", "hs/moi.yaml")
    assert again.code == 1
    assert "tệp này đã có" in again.err
    assert (tmp_path / "hs/moi.yaml").read_bytes() == before


def test_new_from_an_old_record_lends_people_and_papers_but_not_findings(run, write, tmp_path):
    old = GOOD + (
        'Đoàn kiểm tra:\n  Tên: "Đoàn: X"\n  Thành viên:\n    - Họ tên: Nguyễn Văn An\n      Vai trò: trưởng đoàn\n'
        'Biên bản:\n  Số: "05"\n  Địa danh: Tân An\nKết quả:\n  - a\n'
    )
    run("new", "moi.yaml", "--from", write("cu.yaml", old))
    text = (tmp_path / "moi.yaml").read_text(encoding="utf-8")
    assert "- Họ tên: Nguyễn Văn An" in text
    assert 'Tên: "Đoàn: X"' in text
    assert "Địa danh: Tân An" in text
    assert '"05"' not in text
    assert "10/6/2026" not in text
    assert run("check", "moi.yaml").code == 0


def test_new_from_a_broken_record_writes_nothing(run, write, tmp_path):
    result = run("new", "moi.yaml", "--from", write("cu.yaml", "a: [1"))
    assert result.code == 1
    assert not (tmp_path / "moi.yaml").exists()


def test_schema_speaks_the_keys_that_were_asked(run):
    vietnamese = json.loads(run("schema").out)
    english = json.loads(run("schema", "--keys", "en").out)
    assert "Kiến nghị" in vietnamese["properties"]
    assert "recommendations" in english["properties"]
    assert english["properties"]["recommendations"]["title"] == "Kiến nghị"


def test_templates_are_listed_with_where_they_are_found_and_can_be_copied(run, tmp_path):
    assert "(bản gốc)" in run("templates").out
    assert run("templates", "copy", "bien-ban").code == 0
    listed = run("templates").out
    assert "templates/bien-ban.html" in listed.replace("\\", "/")
    assert run("templates", "copy", "bien-ban").code == 1
    assert run("templates", "copy", "khong-co").code == 1
    assert (tmp_path / "templates/bien-ban.html").is_file()


def test_doctor_says_what_this_machine_can_do(run):
    result = run("doctor")
    assert result.code == 0
    assert result.out.startswith("✓ Python 3.")
    assert "Phông chữ cho PDF: " in result.out
    assert "✗" not in result.out


ROW = "tin-bai:\n  title: x\n  layout: tin-bai\n  formats: txt\n"
QUIET = """\
tin-bai:
  title: Tin ngắn
  layout: tin-bai
  formats: txt
  silent:
    - why: đã có báo cáo riêng
      fields: shortcomings catalog style papers
    - why: bài nói gọn
      fields: hosts delegation.place places.*.level session
  paraphrased: kind
"""


def test_a_document_that_drops_a_fact_of_the_record_is_told_at_its_line_and_written_aside(run, write, tmp_path):
    write("a.yaml", GOOD + "Tồn tại, hạn chế:\n  - Nội dung: việc số hoá còn chậm\n")
    own = '{% extends "builtin/tin-bai.html" %}{% block danh_gia %}{% endblock %}'
    write("templates/tin-bai.html", own)
    result = run("build", "a.yaml", "--doc", "tin-bai", "--to", "txt")
    assert result.code == 1
    assert "lỗi[RG219]: Tin bài bỏ sót “Tồn tại, hạn chế › 1 › Nội dung” mà hồ sơ có" in result.err
    assert "--> a.yaml:6:15" in result.err
    assert "ghi riêng với tên tin-bai.can-xem-lai.txt" in result.err
    assert [file.name for file in (tmp_path / "outputs/a").iterdir()] == ["tin-bai.can-xem-lai.txt"]
    write("templates/documents.yaml", QUIET)
    assert run("build", "a.yaml", "--doc", "tin-bai").code == 0
    assert [file.name for file in (tmp_path / "outputs/a").iterdir()] == ["tin-bai.txt"]


@pytest.mark.parametrize(
    "text",
    [
        "a: [",
        "- a",
        "tin-bai: x",
        "tin-bai:\n  title: x\n",
        "tin-bai:\n  title: x\n  layout: la\n  formats: txt\n",
        ROW + "  owes:\n    - date\n",
        ROW + "  silent:\n    - {why: x, fields: date, lenght: ngắn}\n",
    ],
)
def test_a_list_of_documents_of_another_form_is_told(run, write, text):
    write("templates/documents.yaml", text)
    result = run("build", write("a.yaml", GOOD))
    assert result.code == 1
    assert "lỗi[RG221]" in result.err
    assert "--> templates/documents.yaml" in result.err


def test_a_list_of_documents_that_silences_an_unknown_field_is_told(run, write):
    row = "tin-bai:\n  title: x\n  layout: tin-bai\n  formats: txt\n  paraphrased: findings.*.nothing\n"
    write("templates/documents.yaml", row)
    result = run("build", write("a.yaml", GOOD + "Kết quả:\n  - a\n"), "--doc", "tin-bai")
    assert result.code == 1
    assert "“findings.*.nothing”" in result.err
