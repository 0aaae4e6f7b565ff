"""Without WeasyPrint or Pango: Word, HTML and text are built; asking for PDF says what to install, exit 3."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RECORD = "Loại: kiểm tra\nChủ đề: công tác A\nNgày: 10/6/2026\n"
# What a machine without the package, or without the library behind it, does at the import.
LACKS = {
    "weasyprint": "raise ImportError('No module named weasyprint')",
    "pango": "raise OSError(\"cannot load library 'libpango-1.0-0'\")",
}


@pytest.fixture(params=LACKS)
def poor_machine(request, tmp_path):
    """Run ``reportgen`` where importing weasyprint fails as it does on such a machine."""
    lacking = tmp_path / "lacking"
    lacking.mkdir()
    (lacking / "weasyprint.py").write_text(LACKS[request.param], encoding="utf-8")
    (tmp_path / "a.yaml").write_text(RECORD, encoding="utf-8")
    start = f"import sys; sys.path[:0] = [{str(lacking)!r}, {str(ROOT)!r}]; from reportgen.cli import main; main()"

    def run(*arguments):
        command = [sys.executable, "-c", start, *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, encoding="utf-8")

    run.folder = tmp_path
    return run


def test_word_html_and_text_are_built(poor_machine):
    done = poor_machine("build", "a.yaml", "--to", "docx,html,txt")
    assert done.returncode == 0, done.stderr
    assert len(list((poor_machine.folder / "outputs/a").iterdir())) == 6


def test_asking_for_pdf_says_what_to_install_and_builds_the_rest(poor_machine):
    done = poor_machine("build", "a.yaml")
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "gợi ý" in done.stderr
    assert "cài" in done.stderr.lower()
    made = sorted(p.name for p in (poor_machine.folder / "outputs/a").iterdir())
    assert made == ["bien-ban.docx", "bien-ban.html", "tin-bai.docx", "tin-bai.html", "tin-bai.txt"]


def test_doctor_shows_it(poor_machine):
    done = poor_machine("doctor")
    assert done.returncode == 3
    assert "✗" in done.stdout
    assert "Traceback" not in done.stderr
