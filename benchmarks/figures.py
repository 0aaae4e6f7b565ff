"""The figures that the product is held to, as one Markdown table: what was measured, what must be, what is aimed at.

Usage: figures.py [PART ...]; parts: warm, cold, workers, many, pages; without names, all (about half an hour).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import batches
import cold
import speed


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure; ``must`` is a bound from above unless ``least``."""

    name: str
    value: float
    must: float | None
    aim: float | None = None
    unit: str = ""
    least: bool = False

    def row(self) -> str:
        """A row of the table."""
        sign = "≥" if self.least else "≤"
        bounds = [f"{sign} {bound:g}" if bound is not None else "" for bound in (self.must, self.aim)]
        return f"| {self.name} | **{self.value:.3g}{self.unit}** | {bounds[0]} | {bounds[1]} | {self.verdict()} |"

    def verdict(self) -> str:
        """Whether it is kept."""
        if self.must is None:
            return "–"
        if self.least:
            return "kept" if self.value >= self.must else "missed"
        if self.value > self.must:
            return "missed"
        return "aim" if self.aim is not None and self.value <= self.aim else "kept"


def warm() -> Iterator[Figure]:
    """One process, everything loaded."""
    word, pdf, article, both = speed.word(), speed.pdf("bien-ban"), speed.pdf("tin-bai"), speed.both()
    yield Figure("Word minutes from the tree, of docxtpl on the same content", word["tree → file"], 0.30, 0.05)
    yield Figure("Word minutes from the record, read again and proved, of docxtpl", word["record → file"], None)
    yield Figure("PDF minutes from the record, of bare WeasyPrint", pdf["record → file"], 1.05, 0.92)
    yield Figure("PDF article from the record, of bare WeasyPrint", article["record → file"], 0.80, 0.65)
    yield Figure("YAML → Word + PDF with all checks, of bare WeasyPrint", both["record → Word + PDF"], 1.25, 1.05)
    sizes = speed.sizes()
    yield Figure("size of the minutes, Word", sizes["docx"], 35, None, " KB")
    yield Figure("size of the minutes, PDF", sizes["pdf"], 45, None, " KB")


def started() -> Iterator[Figure]:
    """From the start of a process to its end."""
    ratios = cold.ratios()
    yield Figure("cold `--help`, of `python -c pass`", ratios["help"], 4.5, 3.5)
    yield Figure("cold `check` of a record, of `python -c pass`", ratios["check"], 9, 7)
    yield Figure("cold Word of one record, of a cold docxtpl script", ratios["word"], 0.8, 0.5)
    yield Figure("cold PDF of one record, of the `weasyprint` command", ratios["pdf"], 1.10, 0.80)


def workers() -> Iterator[Figure]:
    """One worker and two."""
    cpu, wall = batches.two_of_one()
    yield Figure("two workers: CPU per record, of one worker", cpu, 1.05)
    yield Figure("two workers: wall gained, of what a bare spin gains", wall, 0.9, None, "", least=True)


def many() -> Iterator[Figure]:
    """Ten thousand records of Word, HTML and text, and a thousand with PDF."""
    for name, count, formats in (
        ("10,000 records", 10_000, "docx,html,txt"),
        ("1,000 with PDF", 1_000, "docx,pdf,html,txt"),
    ):
        run = batches.many(count, formats)
        yield Figure(f"{name}: peak of a worker", run.peak, 120, 90, " MiB")
        yield Figure(f"{name}: growth after the first 100", run.growth, 25, 1, " KiB/record")
        if count == 10_000:
            yield Figure("last 1,000 records, of the first 1,000 (CPU)", run.last_of_first, 1.1)
            yield Figure("second run, nothing changed, of the first (CPU)", 100 * run.again, 3, 1, " %")


def pages() -> Iterator[Figure]:
    """Long papers."""
    yield Figure("PDF of 200 pages, CPU per page, of 10 pages", speed.page_of_page(200, 10), 1.25)


PARTS: dict[str, Callable[[], Iterator[Figure]]] = {
    "warm": warm, "cold": started, "workers": workers, "pages": pages, "many": many,
}  # fmt: skip


if __name__ == "__main__":
    print("| measure | figure | must | aim | |\n| --- | ---: | ---: | ---: | --- |", flush=True)
    for part in sys.argv[1:] or PARTS:
        for figure in PARTS[part]():
            print(figure.row(), flush=True)
