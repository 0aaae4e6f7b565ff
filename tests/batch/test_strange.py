"""What is given for a record and is none is answered in words, by ``build`` and by ``check``."""

import pytest

from reportgen.batch import strange

OFFICE = "Quy ước:\n  Dấu kết: ./.\n"
WORDS = {
    "ho-so.yaml.txt": "thêm đuôi .txt",
    "HO-SO.YML.TXT": "thêm đuôi .txt",
    "ghi chép.txt": "tệp chữ có đuôi .txt",
    "~$x.docx": "tệp tạm của Word",
    "~$x.xlsx": "tệp tạm của Word",
    "x.doc": "văn bản Word",
    "x.docx": "văn bản Word",
    "x.odt": "văn bản Word",
    "x.pdf": "văn bản PDF",
    "x.XLSX": "bảng tính Excel",
    "x.csv": "bảng tính Excel",
    "x.pptx": "bài trình chiếu",
    "x.jpg": "ảnh",
    "x.html": "trang HTML",
    "x.zip": "tệp nén",
    "_office.yaml": "phần chung của cơ quan",
}
FINISHED = (".doc", ".docx", ".odt", ".pdf")


@pytest.mark.parametrize("name", WORDS)
def test_a_file_that_is_no_record_is_told_what_it_is(run, write, tmp_path, name):
    write(f"in/{name}", OFFICE)
    result = run("build", f"in/{name}")
    assert result.code == 1
    assert WORDS[name] in result.err.splitlines()[0]
    assert f"--> in/{name}" in result.err
    assert "gợi ý" in result.err
    assert not (tmp_path / "outputs").exists()


@pytest.mark.parametrize("name", [*WORDS, "_cu.yaml"])
def test_a_folder_without_records_tells_what_is_in_it_instead(run, write, name):
    write(f"in/{name}", OFFICE)
    result = run("build", "in")
    assert result.code == 1
    assert result.err.count("lỗi[RG301]") == result.err.count("lỗi[RG328]") == 1
    assert WORDS.get(name, "tên bắt đầu bằng dấu gạch dưới") in result.err


def test_an_empty_folder_and_one_of_folders_are_told(run, write, tmp_path, good):
    (tmp_path / "trong").mkdir()
    assert "lỗi[RG301]" in run("build", "trong").err
    write("tren/duoi/a.yaml", good)
    result = run("build", "tren", "--to", "txt")
    assert result.code == 1
    assert "thư mục con, bên trong có hồ sơ" in result.err
    assert "--> tren/duoi" in result.err
    assert run("build", "tren/duoi", "--to", "txt").code == 0


def test_of_many_such_files_each_kind_is_told_once(run, write):
    for name in ("a.docx", "b.docx", "c.rtf", "d.xlsx", "e.xlsx"):
        write(f"in/{name}", "x")
    assert run("build", "in").err.count("lỗi[RG328]") == 3


def test_a_record_passed_over_for_its_ending_is_told_beside_those_that_are_built(run, write, good):
    write("in/a.yaml", good)
    write("in/b.yaml.txt", good)
    write("in/c.txt", "ghi chép")
    for command in (["build", "in", "--to", "txt", "--doc", "tin-bai"], ["check", "in"]):
        result = run(*command)
        assert result.code == 0
        assert result.err.count("cảnh báo[RG329]") == 1
        assert "--> in/b.yaml.txt" in result.err


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_name_without_its_ending_leads_to_the_file(run, write, good, command):
    write("in/a.yaml", good)
    write("in/b.yaml.txt", good)
    result = run(command, "in/a")
    assert (result.code, "lỗi[RG300]" in result.err) == (1, True)
    assert "xem thêm: in/a.yaml" in result.err
    result = run(command, "in/b.yaml")
    assert (result.code, "lỗi[RG328]" in result.err) == (1, True)
    assert "--> in/b.yaml.txt" in result.err


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("path", ["khong-co", "khong-co/a.yaml", "x" * 300])
def test_what_is_not_there_is_told(run, command, path):
    result = run(command, path)
    assert (result.code, "lỗi[RG300]" in result.err) == (1, True)


@pytest.mark.parametrize("name", [name for name in WORDS if not name.lower().endswith(FINISHED) or name[0] == "~"])
def test_check_tells_the_same_of_what_it_cannot_look_at(run, write, name):
    write(f"in/{name}", OFFICE)
    alone, inside = run("check", f"in/{name}"), run("check", "in")
    assert alone.code == inside.code == 1
    assert WORDS[name] in alone.err
    assert "lỗi[RG301]" in inside.err
    assert WORDS[name] in inside.err
    assert "không thấy gì sai" not in alone.out + inside.out


def test_check_of_a_folder_that_may_not_be_read_is_told(run, tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "no")

    (tmp_path / "in").mkdir()
    monkeypatch.setattr("reportgen.cli.checking.Path.rglob", refuse)
    result = run("check", "in")
    assert (result.code, "lỗi[RG317]" in result.err) == (3, True)


def test_what_is_none_of_these_may_be_a_record(tmp_path):
    for name in ("a.yaml", "a", "a.json", "txt", "a.txt.yaml", "_a.yaml"):
        assert strange.strange(tmp_path / name) is None
