"""What a warm document costs beside its peers, in CPU time of this process, as Markdown tables.

Contestants take turns (A B C A B C …); each ratio is the median of the ratios within one turn.
"""

from __future__ import annotations

import base64
import gc
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from io import BytesIO
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import Any

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate  # type: ignore[import-not-found,unused-ignore] # in the bench's own venv
from pypdf import PdfReader  # type: ignore[import-not-found,unused-ignore]

from reportgen import build as steps
from reportgen import layout
from reportgen.build import Order, build, check
from reportgen.check import examine
from reportgen.parse import Dialect, parse
from reportgen.problems import Place
from reportgen.proof import Paper, prove, wording
from reportgen.templating import render
from reportgen.writers import WRITERS, css, fonts, html

RECORD = Path(__file__).resolve().parents[1] / "inputs" / "huyen-yen-luong.yaml"
PLACE = Place(str(RECORD))
WARM_UPS, TURNS = 3, 21
Work = Callable[[], bytes]


def _ours(name: str, ending: str) -> dict[str, Work]:
    """Our writer alone and the whole way from the record; for a PDF, WeasyPrint alone on the very same page."""
    found, kind = check(RECORD, order := Order((name,), (ending,))), order.kinds[0]
    assert found.record, found.problems
    table = layout.load(kind.layout)
    text = render(kind, found.record, found.catalog, found.named.near, order.path).html
    tree = parse(text, name, Dialect(table.id, table.roles, found.pictures))
    ours: dict[str, Work] = {"tree → file": lambda: WRITERS[ending](tree, table, found.pictures)}
    ours["record → file"] = lambda: build(RECORD, order).files[f"{name}.{ending}"]
    if ending == "pdf":
        whole = page(name)
        ours["bare WeasyPrint"] = lambda: fonts.engine().HTML(string=whole).write_pdf()
    return ours


def page(name: str) -> str:
    """The very page that we print, as one file that WeasyPrint alone can print: sheet and pictures inside."""
    found, kind = check(RECORD, order := Order((name,), ("pdf",))), order.kinds[0]
    assert found.record, found.problems
    table = layout.load(kind.layout)
    text = render(kind, found.record, found.catalog, found.named.near, order.path).html
    tree = parse(text, name, Dialect(table.id, table.roles, found.pictures))
    made, sheet = html.printable(tree, table), css.stylesheet(table, fonts.choose(table) or "")
    for key, picture in found.pictures.items():
        made = made.replace(f'"photo:{key}"', f'"data:;base64,{base64.b64encode(picture.data).decode()}"')
    return made.replace("</head>", f"<style>{sheet}</style></head>")


def template(ours: bytes | None = None) -> tuple[bytes, dict[str, Any]]:
    """A template of docxtpl and the values that make the minutes of it.

    The paragraphs and tables of ``ours`` by docxtpl: a loop for paragraphs of one style, one for table rows."""
    if ours is None:
        ours = build(RECORD, Order(("bien-ban",), ("docx",))).files["bien-ban.docx"]
    page, values = docx.Document(), dict[str, Any]()
    for _, run in groupby(docx.Document(BytesIO(ours)).iter_inner_content(), lambda b: (type(b), b.style)):
        name, (first, *more) = f"v{len(values)}", run
        if isinstance(first, Table):  # tables never follow each other directly: Word would join them
            values[name] = [[cell.text for cell in row.cells] for row in first.rows]
            drawn = page.add_table(rows=3, cols=len(first.columns))
            drawn.cell(0, 0).text, drawn.cell(2, 0).text = f"{{%tr for r in {name} %}}", "{%tr endfor %}"
            for i, cell in enumerate(drawn.rows[1].cells):
                cell.text = f"{{{{ r[{i}] }}}}"
        else:
            values[name] = [paragraph.text for paragraph in (first, *more) if isinstance(paragraph, Paragraph)]
            for text in (f"{{%p for p in {name} %}}", "{{ p }}", "{%p endfor %}"):
                page.add_paragraph(text)
    page.save(out := BytesIO())
    return out.getvalue(), values


def _docxtpl(ours: bytes) -> Work:
    """The minutes by docxtpl."""
    empty, values = template(ours)

    def work() -> bytes:
        made = DocxTemplate(BytesIO(empty))
        made.render(values, autoescape=True)
        made.save(out := BytesIO())
        return out.getvalue()

    return work


def _words(data: bytes) -> str:
    """The words of a Word file or a PDF, without spaces."""
    if data.startswith(b"%PDF"):
        return "".join("".join(page.extract_text() for page in PdfReader(BytesIO(data)).pages).split())
    return "".join("".join(docx.Document(BytesIO(data)).element.body.xpath("//w:t/text()")).split())


def _spent(work: Callable[[], Any], collector: Callable[[], None]) -> float:
    """CPU milliseconds, user and system; older rubbish is collected outside, for it would fall on whoever is next."""
    gc.collect()
    collector()
    start = time.process_time()
    work()
    spent = time.process_time() - start
    gc.enable()
    return spent * 1000


def compare(title: str, work: dict[str, Work], *, same: bool = True) -> dict[str, float]:
    """Print each contestant's CPU time, ratios to the last one, size; RuntimeError if their words differ."""
    made = [[one() for one in work.values()] for _ in range(WARM_UPS)][-1]
    if same and len({_words(data) for data in made}) != 1:
        raise RuntimeError(f"{title}: not the same words")
    off, on = ([[_spent(one, g) for one in work.values()] for _ in range(TURNS)] for g in (gc.disable, gc.enable))
    ratios: dict[str, float] = {}
    for i, name in enumerate(work):
        cpu, size = median(t[i] for t in off), len(made[i]) / 1000
        ratio, collecting = (median(t[i] / t[-1] for t in turns) for turns in (off, on))
        print(f"| {title}: {name} | {cpu:.1f} | {ratio:.2f} | {collecting:.2f} | {size:.1f} |", file=sys.stderr)
        ratios[name] = ratio
    return ratios


def word() -> dict[str, float]:
    """The Word file of the minutes."""
    ours = _ours("bien-ban", "docx")
    return compare("Minutes, Word", ours | {"docxtpl": _docxtpl(ours["tree → file"]())})


def pdf(name: str) -> dict[str, float]:
    """The PDF of a document."""
    return compare({"bien-ban": "Minutes, PDF", "tin-bai": "Article, PDF"}[name], _ours(name, "pdf"))


def both() -> dict[str, float]:
    """Word file and PDF of the minutes from YAML with all checks, against that PDF alone."""
    order, whole = Order(("bien-ban",), ("docx", "pdf")), page("bien-ban")
    work: dict[str, Work] = {"record → Word + PDF": lambda: b"".join(build(RECORD, order).files.values())}
    work["bare WeasyPrint"] = lambda: fonts.engine().HTML(string=whole).write_pdf()
    return compare("Minutes", work, same=False)


def sizes() -> dict[str, float]:
    """Kilobytes of the minutes by ending."""
    made = build(RECORD, Order(("bien-ban",), ("docx", "pdf"))).files
    return {name.partition(".")[2]: len(data) / 1000 for name, data in made.items()}


def page_of_page(many: int, few: int) -> float:
    """CPU time per page of a PDF of about ``many`` pages, written and proved, against one of ``few``."""
    found, kind = check(RECORD, order := Order(("bien-ban",), ("pdf",))), order.kinds[0]
    assert found.record, found.problems
    table = layout.load(kind.layout)
    text = render(kind, found.record, found.catalog, found.named.near, order.path).html
    tree = parse(text, "bien-ban", Dialect(table.id, table.roles, found.pictures))
    head, body, foot = tree.blocks[:3], tree.blocks[3:-4], tree.blocks[-4:]
    per_page = {}
    for wanted in (few, many, few):
        long = replace(tree, blocks=(*head, *body * round(wanted / 3.3), *foot))
        start = time.process_time()
        made = WRITERS["pdf"](long, table, found.pictures)
        prove({"a.pdf": made}, Paper("", long, table, official=True, html=text, record=PLACE, field=lambda _: None))
        per_page[wanted] = (time.process_time() - start) / len(PdfReader(BytesIO(made)).pages)
    return per_page[many] / per_page[few]


def share_of_fact_checks() -> float:
    """The part of a build of both documents in all formats that goes into the checks of facts."""
    spent = [0.0]

    def timed(step: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any) -> Any:
            start = time.process_time()
            try:
                return step(*arguments)
            finally:
                spent[0] += time.process_time() - start

        return run

    steps.facts.check, steps.owed = timed(steps.facts.check), timed(steps.owed)
    shares = []
    for _ in range(TURNS):
        spent[0], start = 0.0, time.process_time()
        build(RECORD, Order())
        shares.append(spent[0] / (time.process_time() - start))
    return median(shares)


def checking() -> None:
    """What it costs to judge finished files: our minutes, and a Word file and a PDF of at least ten pages."""
    table = layout.load("nd30-2020")
    found, kind = check(RECORD, order := Order(("bien-ban",), ("docx", "pdf"))), Order(("bien-ban",)).kinds[0]
    assert found.record, found.problems
    text = render(kind, found.record, found.catalog, found.named.near, order.path).html
    tree = parse(text, "bien-ban", Dialect(table.id, table.roles, found.pictures))
    head, body, foot = tree.blocks[:3], tree.blocks[3:-4], tree.blocks[-4:]
    for name, times in (("minutes", 1), ("ten pages", 3)):
        long = replace(tree, blocks=(*head, *body * times, *foot))
        files = {ending: WRITERS[ending](long, table, found.pictures) for ending in ("docx", "pdf")}
        pages = len(PdfReader(BytesIO(files["pdf"])).pages)
        for ending, data in files.items():
            work = partial(examine, data, f"a.{ending}", table)
            for _ in range(WARM_UPS):
                work()
            spent = median(_spent(work, gc.disable) for _ in range(TURNS))
            print(f"| {name}, {pages} pages, {ending} | {spent:.0f} | {len(work().verdicts)} |")
        proof = partial(
            _proved, Paper("", long, table, official=True, html=text, record=PLACE, field=lambda _: None), files
        )
        for _ in range(WARM_UPS):
            proof()
        spent = median(_spent(proof, gc.disable) for _ in range(TURNS))
        print(f"| {name}, {pages} pages, our own Word and PDF proved against the tree | {spent:.0f} | |")


def _proved(paper: Paper, files: dict[str, bytes]) -> None:
    """Everything asked of a document of ours and of its files."""
    paper = replace(paper)  # which knows nothing of the last time
    list(wording(paper))  # a text three times over numbers and closes its parts otherwise
    told = prove({f"a.{ending}": data for ending, data in files.items()}, paper).problems
    assert not told, told


if __name__ == "__main__":
    print("| | CPU ms | ratio | ratio, collector on | KB |\n| --- | ---: | ---: | ---: | ---: |", file=sys.stderr)
    word()
    pdf("bien-ban")
    pdf("tin-bai")
    both()
    print("\n| Checking a finished file | CPU ms | rules judged |\n| --- | ---: | ---: |")
    checking()
    print(f"\nChecks of facts, of a whole build: {share_of_fact_checks():.1%}")
