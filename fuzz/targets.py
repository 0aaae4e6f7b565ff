"""What is fuzzed: each takes bytes, and may end in nothing but a result or ProblemsError."""

from __future__ import annotations

import contextlib
import io
import random
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from change import changed, changed_pdf, changed_zip

from reportgen import layout, pictures, source
from reportgen.build import Order, build
from reportgen.check import check_file
from reportgen.parse import Dialect, parse
from reportgen.problems import ProblemsError
from reportgen.records import Record, read, rename
from reportgen.templating import folders, render

ROOT = Path(__file__).resolve().parents[1]
GOOD = "Loại: kiểm tra\nChủ đề: công tác A\nNgày: 10/6/2026\nNơi kiểm tra: xã B\n"
_HTML = (
    '<document data-origin="a:1"><title>x</title><p class="doan" data-origin="a:2">x <b>y</b><br/>z</p></document>'
)


@dataclass(frozen=True)
class Target:
    """``seeds`` makes good files, ``change`` spoils one, ``run`` takes it."""

    seeds: Callable[[], Sequence[bytes]]
    run: Callable[[bytes], object]
    change: Callable[[bytes, random.Random], bytes] = changed
    seconds: float = 10


def _records() -> list[bytes]:
    files = (*(ROOT / "inputs").glob("[!_]*.yaml"), *(ROOT / "tests" / "inputs").glob("*.yaml"))
    return [GOOD.encode(), *(file.read_bytes() for file in sorted(files))]


def _load(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.yaml")
        file.write_bytes(data)
        got = source.read(file)
    named = rename(got.data or {}, got.spots, Record)
    read(named, Record, {"kind": "kiểm tra"})


def _build(*formats: str) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, "a.yaml")
            file.write_bytes(data)
            build(file, Order(formats=formats))

    return run


@cache
def _photos() -> list[bytes]:
    from PIL import Image  # noqa: PLC0415

    made = []
    for kind in ("JPEG", "PNG", "GIF", "BMP", "TIFF", "WEBP"):
        for mode in ("RGB", "L", "P", "RGBA", "CMYK", "1", "I;16"):
            out = io.BytesIO()
            try:
                Image.new(mode, (37, 23), None).save(out, kind)
            except (OSError, KeyError, ValueError):
                continue
            made.append(out.getvalue())
    return made


def _picture(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.jpg").write_bytes(data)
        pictures.clean("a.jpg", Path(folder), None)


@cache
def _record() -> tuple[Record, Callable[..., object]]:
    got = source.load(GOOD, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    if reading.record is None:
        raise ValueError(GOOD)
    return reading.record, reading.named.near


def _templates() -> list[bytes]:
    own = '<document>\n<title>x</title>\n<p class="doan">{{ record.topics[0]|hoa }} {% for x in range(3) %}{{ x + 1 }}{% endfor %}</p></document>'
    return [own.encode(), *(file.read_bytes() for file in sorted(folders.builtin().rglob("*.html")))]


def _template(data: bytes) -> None:
    record, near = _record()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "tin-bai.html").write_bytes(data)
        path = folders.search_path([Path(folder)])
        kind = folders.Kind("tin-bai", "Tin bài", "tin-bai", ("html",))
        html = render(kind, record, None, near, path).html  # type: ignore[arg-type]
    table = layout.load("tin-bai")
    parse(html, "tin-bai", Dialect(table.id, table.roles))


@cache
def _pages() -> list[bytes]:
    record, near = _record()
    path = folders.search_path()
    kinds = folders.kinds(path).values()
    return [_HTML.encode(), *(render(kind, record, None, near, path).html.encode() for kind in kinds)]  # type: ignore[arg-type]


def _page(data: bytes) -> None:
    table = layout.load("tin-bai")
    parse(data.decode("utf-8", "replace"), "tin-bai", Dialect(table.id, table.roles))


@cache
def _finished(ending: str) -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "a.yaml")
        file.write_bytes((ROOT / "tests" / "inputs" / "hop.yaml").read_bytes())
        return list(build(file, Order(formats=(ending,))).files.values())


def _check(ending: str) -> Callable[[bytes], None]:
    def run(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, f"a.{ending}")
            file.write_bytes(data)
            check_file(file, layout.load("nd30-2020"))

    return run


def _books() -> list[bytes]:
    names = (
        "documents.yaml",
        "house.yaml",
        "phrases/tin-bai.yaml",
        "phrases/viet-tat.yaml",
        "catalogs/cai-cach-hanh-chinh.yaml",
    )
    return [(folders.builtin() / name).read_bytes() for name in names]


def _book(data: bytes) -> None:
    """The same bytes as every book that a folder of templates may hold."""
    record = GOOD + "Danh mục: rieng\n"
    with tempfile.TemporaryDirectory() as folder:
        for name in (
            "house.yaml",
            "phrases/tin-bai.yaml",
            "phrases/viet-tat.yaml",
            "catalogs/rieng.yaml",
            "documents.yaml",
        ):
            file = Path(folder, "templates", name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
            Path(folder, "a.yaml").write_text(record, encoding="utf-8")
            with contextlib.suppress(ProblemsError):
                build(Path(folder, "a.yaml"), Order(formats=("txt",), folders=(Path(folder, "templates"),)))
            file.unlink()


TARGETS: dict[str, Target] = {
    "reading": Target(_records, _load),
    "building": Target(_records, _build("html", "txt")),
    "building-word": Target(_records, _build("docx")),
    "building-pdf": Target(_records, _build("pdf"), seconds=30),
    "pictures": Target(_photos, _picture),
    "templates": Target(_templates, _template),
    "books": Target(_books, _book, seconds=20),
    "pages": Target(_pages, _page),
    "word-files": Target(lambda: _finished("docx"), _check("docx"), changed_zip),
    "pdf-files": Target(lambda: _finished("pdf"), _check("pdf"), changed_pdf),
}
SHARES = {"reading": 3, "building": 3, "building-pdf": 0.5, "books": 1.5}
"""How much of the time each gets, against 1."""
