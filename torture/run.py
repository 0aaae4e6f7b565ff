"""Every file we make, and what others make of it, looked at from outside. Ends with one line; 0 if all is well.

1. openxml-audit finds nothing in any Word file of any record and specimen.
2. LibreOffice opens each and makes as many pages of it as our PDF has.
3. The specimens made anew by LibreOffice and pandoc keep every rule, and so do ours, as Word and as PDF.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import makers
import pypdfium2
from openxml_audit import OpenXmlValidator

from reportgen import check
from reportgen.build import Order, build
from reportgen.check.verdicts import Outcome
from reportgen.writers import WRITERS

ROOT = Path(__file__).parent.parent
RECORDS = (ROOT / "inputs", ROOT / "tests" / "inputs")
OFFICIAL = ("bien-ban",)  # kinds of documents that the decree is about; an article is none

OF_WORDS = "viet-hoa/"
"""Rules of the words that a record brings: its author is told of them, the program prints what the record says."""

Files = dict[str, bytes]


def of_records() -> Files:
    """Word and PDF of every record, every kind of document."""
    files: Files = {}
    for record in sorted(file for folder in RECORDS for file in folder.glob("[a-z]*.yaml")):
        made = build(record, Order(formats=("docx", "pdf"))).files
        files |= {f"{record.stem}-{Path(name).name}": data for name, data in made.items()}
    return {name: data for name, data in files.items() if name.endswith((".docx", ".pdf"))}


def of_specimens() -> Files:
    """Word and PDF of every specimen."""
    trees = makers.specimens()
    return {
        f"{s}.{end}": WRITERS[end](tree, makers.TABLE, {}) for s, tree in trees.items() for end in ("docx", "pdf")
    }


def audited(folder: Path, files: Files) -> Iterator[str]:
    """What the auditor finds in the Word files."""
    auditor = OpenXmlValidator()
    for name in _word(files):
        for found in auditor.validate(folder / name).errors:
            said = " ".join(found.description.split())
            yield f"{name}: {said} ({found.part_uri} {found.path})"


def paged(folder: Path, files: Files) -> Iterator[str]:
    """Word files that LibreOffice does not open, or whose pages it counts otherwise than our PDF."""
    opened = makers.converted([folder / name for name in _word(files)], "pdf", folder / "opened")
    for file in opened:
        if not file.is_file():
            yield f"{file.stem}: LibreOffice does not open it"
        elif (count := _pages(file.read_bytes())) != (ours := _pages(files[file.name])):
            yield f"{file.stem}: {count} pages in LibreOffice, {ours} in our PDF"


def judged(files: Files, besides: str = "/") -> Iterator[str]:
    """Rules that the files break, ``besides`` those whose names begin so."""
    for name, data in files.items():
        report = check.examine(data, name, makers.TABLE)
        if not report.official:
            yield f"{name}: is taken for no document of the decree"
        for verdict in report.of(Outcome.FAILED):
            if verdict.rule.id.startswith(besides):
                print(f"told: {name}: {verdict.rule.id} {[spot.measured for spot in verdict.spots]}")
                continue
            yield f"{name}: {verdict.rule.id} {[(spot.measured, spot.words) for spot in verdict.spots]}"


def _word(files: Files) -> list[str]:
    return [name for name in files if name.endswith(".docx")]


def _pages(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()


def main() -> int:
    """Look at everything; the exit code."""
    records, specimens, others = of_records(), of_specimens(), dict(makers.made())
    official = {n: data for n, data in records.items() if Path(n).stem.endswith(OFFICIAL)}
    ours = records | specimens
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, data in ours.items():
            (folder / file).write_bytes(data)
        steps = {
            f"openxml-audit, {len(_word(ours))} Word files": list(audited(folder, ours)),
            f"LibreOffice opens and counts pages, {len(_word(ours))} Word files": list(paged(folder, ours)),
            f"rules, {len(others)} files by LibreOffice and pandoc": list(judged(others)),
            f"rules, {len(specimens)} files of our specimens": list(judged(specimens)),
            f"rules, {len(official)} files of records": list(judged(official, OF_WORDS)),
        }
    for step, found in steps.items():
        print(f"{'FAULTY' if found else 'good'}: {step}")
        print("".join(f"    {line}\n" for line in found), end="")
    faults = sum(map(len, steps.values()))
    print(f"torture: {faults} faults" if faults else "torture: everything holds")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
