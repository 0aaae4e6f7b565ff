"""The specimens made anew by LibreOffice and pandoc: ``makers.py FOLDER [STEM…]`` writes them there."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from by_pandoc import by_pandoc

from reportgen import layout
from reportgen.document import Document
from reportgen.parse import Dialect, parse
from reportgen.writers import WRITERS

TABLE = layout.load("nd30-2020")
SPECIMENS = Path(__file__).parent.parent / "tests" / "specimen"
KEPT = ("bao-cao", "bien-ban", "cong-van", "quyet-dinh")
KEPT_BY_ODT = ("bao-cao", "cong-van")
_LONGEST = 600  # seconds: LibreOffice takes about 0.1 for a file


def specimens(stems: Iterable[str] = ()) -> dict[str, Document]:
    """The specimen documents by name, all of them unless ``stems`` names some."""
    found = {file.stem: file for file in sorted(SPECIMENS.glob("*.html"))}
    wanted = tuple(stems) or tuple(found)
    return {stem: _read(found[stem]) for stem in wanted}


def _read(file: Path) -> Document:
    return parse(file.read_text(encoding="utf-8"), file.stem, Dialect(TABLE.id, TABLE.roles, {}))


def converted(files: list[Path], ending: str, folder: Path) -> list[Path]:
    """``files`` opened by LibreOffice and saved as ``ending`` in ``folder``; CalledProcessError if it stops."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{profile}"]
        command += ["--convert-to", ending, "--outdir", str(folder), *map(str, files)]
        subprocess.run(command, check=True, capture_output=True, timeout=_LONGEST)
    return [folder / f"{file.stem}.{ending}" for file in files]


def made(stems: Iterable[str] = ()) -> Iterator[tuple[str, bytes]]:
    """Each specimen by each of the makers, with the name of its file."""
    trees = specimens(stems)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours = [folder / f"{stem}.docx" for stem in trees]
        for file in ours:
            file.write_bytes(WRITERS["docx"](trees[file.stem], TABLE, {}))
        for file in converted(ours, "docx", folder / "again"):
            yield f"libreoffice-{file.name}", file.read_bytes()
        odt = converted(ours, "odt", folder / "odt")
        for file in converted(odt, "docx", folder / "from-odt"):
            yield f"libreoffice-odt-{file.name}", file.read_bytes()
    for stem, tree in trees.items():
        yield f"pandoc-{stem}.docx", by_pandoc(tree, TABLE)


def _kept(name: str) -> bool:
    """Whether the test suite keeps a file of this name."""
    stems = KEPT_BY_ODT if name.startswith("libreoffice-odt-") else KEPT
    return name.endswith(tuple(f"-{stem}.docx" for stem in stems))


if __name__ == "__main__":
    target = Path(sys.argv[1])
    for name, data in made(KEPT):
        if _kept(name):
            (target / name).write_bytes(data)
