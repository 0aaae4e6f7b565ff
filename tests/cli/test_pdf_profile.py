"""``build --pdf-profile`` reaches the file."""

import pikepdf
import pytest

from reportgen import cli
from reportgen.build import Order
from reportgen.writers import pdf

RECORD = """\
Loại: kiểm tra
Ngày: 29/9/2022
Chủ đề: công tác chuyển đổi số
Nơi kiểm tra:
  - Tên: xã Tân An
Đoàn kiểm tra:
  Tên: đoàn kiểm tra
"""


@pytest.mark.parametrize(("said", "mark"), [([], "pdfaid:part"), (["--pdf-profile", "ua-1"], "pdfuaid:part")])
def test_the_profile_asked_for_is_the_one_made(run, write, tmp_path, said, mark):
    done = run("build", write("a.yaml", RECORD), "--to", "pdf", "--doc", "tin-bai", *said)
    assert done.code == 0, done.err
    with pikepdf.open(tmp_path / "outputs/a/tin-bai.pdf") as file, file.open_metadata() as xmp:
        assert mark in xmp


def test_another_profile_is_wrong_usage(run, write):
    done = run("build", write("a.yaml", RECORD), "--pdf-profile", "x")
    assert done.code == 2
    assert "'x' không nằm trong 'a-2a', 'ua-1'" in done.err


def test_the_choices_are_those_of_the_writer():
    (option,) = (o for o in cli.cli.commands["build"].params if o.name == "pdf_profile")
    assert list(option.type.choices) == list(pdf.PROFILES)
    assert option.default == Order().pdf_profile
