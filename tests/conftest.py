"""What many tests share: the command line as a function, a record in a folder of its own."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reportgen import cli
from reportgen.kept import SWITCH

ROOT = Path(__file__).resolve().parents[1]
INPUTS = sorted(f for f in (ROOT / "inputs").glob("*.yaml") if not f.name.startswith("_"))


@dataclass
class Result:
    code: int
    out: str
    err: str


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run ``reportgen`` with arguments in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: object) -> Result:
        with pytest.raises(SystemExit) as stop:
            cli.main([str(a) for a in arguments])
        said = capsys.readouterr()
        return Result(int(stop.value.code or 0), said.out, said.err)

    return call


@pytest.fixture
def write(tmp_path):
    """Write text to a file of the test's folder."""

    def put(name: str, text: str) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    return put


def pytest_addoption(parser):
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew")


def pytest_configure(config):
    """No example fails for its time on the clock; a run's folder for what the program keeps is shared by its workers."""
    settings.register_profile("busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("busy machine")
    if SWITCH not in os.environ:
        os.environ[SWITCH] = config.kept = tempfile.mkdtemp()


def pytest_unconfigure(config):
    if hasattr(config, "kept"):
        shutil.rmtree(config.kept, ignore_errors=True)
        del os.environ[SWITCH]


# ---- What a finished file says: its words in reading order.

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _labels(package):
    """The text of each automatic list label, worked out from numbering.xml as Word does."""
    from lxml import etree  # noqa: PLC0415

    if "word/numbering.xml" not in package.namelist():
        return lambda _num, _level: ""
    root = etree.fromstring(package.read("word/numbering.xml"))
    abstract = {a.get(f"{W}abstractNumId"): a for a in root.findall(f"{W}abstractNum")}
    nums = {n.get(f"{W}numId"): n for n in root.findall(f"{W}num")}
    counts: dict[tuple[str, str], int] = {}

    def level_of(num, level):
        for override in nums[num].findall(f"{W}lvlOverride"):
            own = override.find(f"{W}lvl")
            if override.get(f"{W}ilvl") == level and own is not None:
                return own
        base = abstract[nums[num].find(f"{W}abstractNumId").get(f"{W}val")]
        return next(x for x in base.findall(f"{W}lvl") if x.get(f"{W}ilvl") == level)

    def label(num, level):
        found = level_of(num, level)
        counts[num, level] = counts.get((num, level), 0) + 1
        text = found.find(f"{W}lvlText").get(f"{W}val")
        return text.replace(f"%{int(level) + 1}", str(counts[num, level]))

    return label


def docx_lines(data: bytes) -> list[str]:
    """Each paragraph of a Word file's body with its list label, in document order."""
    import io  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    from lxml import etree  # noqa: PLC0415

    package = zipfile.ZipFile(io.BytesIO(data))
    body = etree.fromstring(package.read("word/document.xml")).find(f"{W}body")
    label = _labels(package)
    lines = []
    for paragraph in body.iter(f"{W}p"):
        text = ""
        for node in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab"):
            text += node.text or "" if node.tag == f"{W}t" else " "
        number = paragraph.find(f"{W}pPr/{W}numPr")
        if number is not None:
            text = (
                label(number.find(f"{W}numId").get(f"{W}val"), number.find(f"{W}ilvl").get(f"{W}val")) + " " + text
            )
        lines.append(text)
    return lines


def pdf_text(file: Path) -> str:
    """A PDF's text in the order it is drawn, without the page numbers in the top margin."""
    import subprocess  # noqa: PLC0415

    # 72 points to the inch: the box leaves out the top 18 mm, where only page numbers stand.
    box = ["-x", "0", "-y", "51", "-W", "596", "-H", "800"]
    made = subprocess.run(["pdftotext", "-raw", *box, str(file), "-"], capture_output=True, check=True)
    return made.stdout.decode("utf-8")


def html_text(data: bytes) -> str:
    """The visible text of a page."""
    from lxml import html  # noqa: PLC0415

    body = html.document_fromstring(data.decode("utf-8")).find("body")
    for node in body.iter("p", "li", "td", "th", "h1", "h2", "h3", "h4", "figcaption", "br", "caption"):
        node.tail = " " + (node.tail or "")
    return body.text_content()


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """Every record of inputs/, built once: the folder of outputs."""
    from reportgen import batch  # noqa: PLC0415
    from reportgen.build import Order  # noqa: PLC0415
    from reportgen.problems import errors  # noqa: PLC0415

    out = tmp_path_factory.mktemp("outputs")
    for done in batch.run(INPUTS, batch.Run(Order(), out)):
        assert not errors(done.problems), done.problems
    return out


@pytest.fixture(scope="session")
def text_of():
    """The words of a finished file, by its ending, white space collapsed."""
    import unicodedata  # noqa: PLC0415

    def read(file: Path) -> str:
        data = file.read_bytes()
        text = {
            ".docx": lambda: "\n".join(docx_lines(data)),
            ".pdf": lambda: pdf_text(file),
            ".html": lambda: html_text(data),
            ".txt": lambda: data.decode("utf-8"),
        }[file.suffix]()
        assert text == unicodedata.normalize("NFC", text)
        return " ".join(text.replace("\f", "\n").split())

    return read


@pytest.fixture(scope="session")
def pdf_pages():
    """The words of each page of a PDF."""
    return lambda file: [page.split() for page in pdf_text(file).split("\f")]


@pytest.fixture(scope="session")
def header_rows():
    """The words of each table row that a Word file repeats on every page."""
    import io  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    from lxml import etree  # noqa: PLC0415

    def read(file: Path) -> list[list[str]]:
        root = etree.fromstring(zipfile.ZipFile(io.BytesIO(file.read_bytes())).read("word/document.xml"))
        rows = [row for row in root.iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None]
        cells = [[" ".join(t.text for t in cell.iter(f"{W}t")) for cell in row.iter(f"{W}tc")] for row in rows]
        return [" ".join(row).split() for row in cells]

    return read
