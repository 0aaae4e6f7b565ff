"""Many records: which they are, and how files get into place."""

import pytest

from reportgen import batch

GOOD = "Loại: kiểm tra\nChủ đề: công tác A\nNgày: 10/6/2026\nNơi kiểm tra: xã B\n"
ARGUMENTS = ["--doc", "tin-bai", "--to", "txt,html"]


def test_what_is_not_there_does_not_stop_the_others(run, write, tmp_path):
    result = run("build", write("a.yaml", GOOD), "khong-co.yaml", *ARGUMENTS)
    assert result.code == 1
    assert "khong-co.yaml" in result.err
    assert (tmp_path / "outputs/a/tin-bai.txt").is_file()


@pytest.mark.parametrize(
    ("number", "code"), [(28, "RG303"), (30, "RG304"), (13, "RG305"), (1, "RG305"), (5, "RG306")]
)
def test_a_folder_that_cannot_be_written_is_a_matter_of_the_machine(run, write, monkeypatch, number, code):
    def refuse(*_, **__):
        raise OSError(number, "no")

    file = write("a.yaml", GOOD)
    monkeypatch.setattr(batch, "place", refuse)
    result = run("build", file, *ARGUMENTS)
    assert result.code == 3
    assert code in result.err


def test_a_file_that_somebody_changed_stays_and_the_others_are_renewed(run, write, tmp_path):
    file = write("a.yaml", GOOD)
    run("build", file, *ARGUMENTS)
    text = tmp_path / "outputs/a/tin-bai.txt"
    page = tmp_path / "outputs/a/tin-bai.html"
    text.write_text("lãnh đạo đã sửa", encoding="utf-8")
    write("a.yaml", GOOD.replace("công tác A", "công tác C"))
    kept = run("build", file, *ARGUMENTS)
    assert kept.code == 1
    assert "lỗi[RG312]" in kept.err
    assert "tin-bai.txt" in kept.err
    assert text.read_text(encoding="utf-8") == "lãnh đạo đã sửa"
    assert "công tác C" in page.read_text(encoding="utf-8")
    assert kept.out == "✓ outputs/a: tin-bai.html\n"
    assert "Đã tạo văn bản cho 1/1 hồ sơ. 1 hồ sơ còn thiếu văn bản, hoặc còn tệp cũ" in kept.err
    again = run("build", file, *ARGUMENTS)
    assert (again.code, again.err) == (1, kept.err)
    forced = run("build", file, *ARGUMENTS, "--force")
    assert forced.code == 0
    assert "công tác C" in text.read_text(encoding="utf-8")


def test_if_somebody_changed_every_file_none_is_written(run, write, tmp_path):
    file = write("a.yaml", GOOD)
    run("build", file, *ARGUMENTS)
    for name in ("tin-bai.txt", "tin-bai.html"):
        (tmp_path / "outputs/a" / name).write_text("lãnh đạo đã sửa", encoding="utf-8")
    kept = run("build", file, *ARGUMENTS)
    assert (kept.code, kept.err.count("lỗi[RG312]")) == (1, 2)
    assert "Đã tạo văn bản cho 0/1 hồ sơ. 1 hồ sơ chưa tạo được." in kept.err


def test_a_document_that_stands_apart_is_told_in_the_last_line(run, write):
    write("mau/tin-bai.html", '{% extends "builtin/tin-bai.html" %}{% block danh_gia %}{% endblock %}')
    file = write("a.yaml", GOOD + "Tồn tại, hạn chế:\n  - Nội dung: việc số hoá còn chậm\n")
    said = run("build", file, *ARGUMENTS, "--templates", "mau")
    assert said.code == 1
    assert "1/1 hồ sơ. 1 hồ sơ có văn bản phải xem lại, để ở tệp tên có “can-xem-lai”." in said.err.splitlines()[-1]


def test_our_own_files_are_renewed_without_asking(run, write, tmp_path):
    file = write("a.yaml", GOOD)
    run("build", file, *ARGUMENTS)
    write("a.yaml", GOOD.replace("công tác A", "công tác C"))
    assert run("build", file, *ARGUMENTS).code == 0
    assert "công tác C" in (tmp_path / "outputs/a/tin-bai.txt").read_text(encoding="utf-8")
