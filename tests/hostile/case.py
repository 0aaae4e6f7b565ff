"""One hostile set: what lies in a folder, and what must be said of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

Maker = str | bytes | Callable[[Path], None]

BUILDS = "builds"
ANY = "*"  # some problem, whichever: the line is what counts
GOOD = "Loại: kiểm tra\nChủ đề: công tác A\nNgày: 10/6/2026\nNơi kiểm tra: xã B\n"
FIRST = GOOD.count("\n") + 1  # the line on which what is added to a good record begins
HARMLESS = "harmless"  # told or built, as long as nothing comes of it but that
SECRET = "bi-mat-f3a91c"  # noqa: S105 - stands in files outside; no output and no message may hold it


@dataclass(frozen=True)
class Case:
    """``said`` is the kind of a problem that must be told, at ``line`` where there is one; or that it builds.

    ``record`` makes ``inputs/<file>``; ``beside`` makes other files, by their path from the folder of the case.
    """

    said: str = BUILDS
    line: int = 0
    record: Maker = GOOD
    file: str = "ho-so.yaml"
    beside: Mapping[str, Maker] = field(default_factory=dict)
    at: str = ""  # the file that must be named, if it is not the record
    formats: tuple[str, ...] = ("html", "txt")
    seconds: float = 30.0  # of computing; the slowest takes 2
    outside: bool = False  # only a limit round the process ends it


def put(file: Path, maker: Maker) -> None:
    """Make one file, whatever it is."""
    file.parent.mkdir(parents=True, exist_ok=True)
    if callable(maker):
        maker(file)
    else:
        file.write_bytes(maker.encode("utf-8", "surrogatepass") if isinstance(maker, str) else maker)


def plus(text: str, said: str = BUILDS, line: int | None = None, **more: object) -> Case:
    """A good record with more lines; what is said of them stands on the first unless ``line`` says where."""
    at = FIRST if line is None and said != BUILDS else line or 0
    return Case(said, at, GOOD + text, **more)  # type: ignore[arg-type]
