import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportgen import layout
from reportgen.document import Document, Paragraph, Text
from reportgen.writers import WRITERS

ROOT = Path(__file__).resolve().parents[2]
MINUTES = Document("bien-ban", "Biên bản", (Paragraph("noi-dung", (Text("Chữ"),)),))
BEGINNINGS = {"docx": b"PK", "pdf": b"%PDF-", "html": b"<!DOCTYPE html>", "txt": b"Ch"}


@pytest.mark.parametrize("ending", WRITERS)
def test_every_format_is_written(ending):
    made = WRITERS[ending](MINUTES, layout.load("nd30-2020"), {})
    assert made.startswith(BEGINNINGS[ending])


def loaded(program):
    """Which heavy libraries ``program`` has loaded by its end, with nothing kept from an earlier start."""
    tell = "import sys; print(*sorted({'docx', 'weasyprint', 'fontTools'} & set(sys.modules)))"
    command = [sys.executable, "-c", f"{program}\n{tell}"]
    fresh = {**os.environ, "REPORTGEN_CACHE": "off"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, env=fresh)
    return done.stdout.split()


def test_no_library_is_loaded_before_its_format_is_asked_for():
    assert loaded("from reportgen.writers import WRITERS, fonts, pdf") == []
    write = """
from reportgen import layout
from reportgen.document import Document
from reportgen.writers import WRITERS
WRITERS["{}"](Document("k", "t", ()), layout.load("nd30-2020"), {{}})
"""
    assert loaded(write.format("html")) == []
    assert loaded(write.format("docx")) == ["docx"]
    assert "weasyprint" in loaded(write.format("pdf"))
