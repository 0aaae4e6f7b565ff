import contextlib
import io
from pathlib import Path

import pydyf
import pytest
import weasyprint

from reportgen import layout as layouts
from reportgen.build import Order, build
from reportgen.parse import Dialect, parse
from reportgen.problems import ProblemsError
from reportgen.writers import WRITERS, pdf, press
from tests.writers.test_pdf import document, jpeg, p

ROOT = Path(__file__).resolve().parents[2]
TABLE = layouts.load("nd30-2020")
SPECIMENS = sorted((ROOT / "tests" / "specimen").glob("*.html"))
RECORDS = sorted((ROOT / "inputs").glob("[!_]*.yaml"))

PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"/><title>Tên</title></head><body><main>
<article><h1>một</h1><h2>hai</h2><h3>ba</h3><h4>bốn</h4><h5>năm</h5><h6>sáu</h6></article>
<article><p>chữ <b>đậm</b> và <i>nghiêng</i><br/>dòng sau</p><div>khối</div>
<ul><li>chấm<ul><li>vòng<ul><li>ô</li></ul></li></ul></li></ul>
<ol><li>số 1<ol class="chữ"><li>chữ a</li></ol></li><li>số 2</li></ol>
<div class="lùi"><table><caption>Bảng</caption><colgroup><col/><col/></colgroup>
<thead><tr><th>đầu</th><th>đầu</th></tr></thead><tbody><tr><td>ô</td><td>ô</td></tr></tbody></table></div>
<figure><img src="photo:0" alt="ảnh"/><figcaption>Ảnh</figcaption></figure></article>
<article><p class="gần-cả-trang">trang</p><h2>không đứt đôi ở cuối trang mà sang cả trang sau</h2></article>
<article><p class="gần-cả-trang">trang</p><ul><li>không sang trang sau một mình mà kéo đoạn trên theo</li></ul></article>
</main></body></html>
"""
SHEET = """
@page { size: 105mm 148mm; margin: 15mm; @top-center { content: counter(page); vertical-align: top } }
@page :nth(2) { @top-center { content: none } @top-left { content: "a"; vertical-align: top } }
@page :nth(3) { @top-center { content: none } @top-right { content: "b"; vertical-align: top } }
h1, h2, h3, h4, h5, h6, p, figure, body { margin: 0; padding: 0 }
ul, ol { padding: 0; margin: 0; list-style-position: inside }
body { font: 12pt/1.2 "Liberation Serif" }
h1, h2, h3, h4, h5, h6 { font-size: 16pt; font-weight: normal; break-after: auto }
h2 { orphans: 1; widows: 1 }
article { break-after: page }
td, th { padding: 0; vertical-align: top; font-weight: inherit; text-align: left; border: 1pt solid black }
.lùi { text-indent: 20mm }
.chữ { list-style-type: lower-alpha; text-transform: uppercase }
table { border-collapse: collapse; table-layout: fixed; width: 100% }
col:first-child { width: 60mm }
img { object-fit: cover; width: 30mm; height: 10mm }
.gần-cả-trang { height: 110mm }
"""


@pytest.fixture(scope="module")
def trees():
    """The tree, the layout and the pictures of each document of the examples."""
    told = []

    def write(tree, layout, pictures, **options):
        told.append((tree, layout, pictures))
        return pdf.write(tree, layout, pictures, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(WRITERS, "pdf", write)
        for file in RECORDS:
            build(file, Order((), ("pdf",)))
    return told


def as_weasyprint_does(text, fetcher):
    """The page with WeasyPrint's own parser and its sheet for all of HTML."""
    return weasyprint.HTML(string=text, url_fetcher=fetcher)


def both_ways(monkeypatch, write, *arguments):
    ours = write(*arguments)
    with monkeypatch.context() as patch:
        patch.setattr(press, "page", as_weasyprint_does)
        return ours, write(*arguments)


@pytest.mark.parametrize("file", SPECIMENS, ids=lambda file: file.stem)
def test_weasyprint_left_to_itself_prints_the_same_bytes(file, monkeypatch):
    tree = parse(file.read_text(encoding="utf-8"), file.stem, Dialect(TABLE.id, TABLE.roles))
    ours, theirs = both_ways(monkeypatch, pdf.write, tree, TABLE, {})
    assert ours == theirs


def test_so_it_does_for_the_examples(trees, monkeypatch):
    assert len(trees) == 2 * len(RECORDS)
    for tree in trees:
        ours, theirs = both_ways(monkeypatch, pdf.write, *tree)
        assert ours == theirs


def test_so_it_does_for_every_element(monkeypatch):
    ours, theirs = both_ways(monkeypatch, pdf._printed, PAGE, SHEET, {"0": jpeg()})
    assert ours == theirs


@pytest.mark.parametrize("rule", press.GROUND.splitlines())
def test_each_rule_of_the_ground_is_needed(rule, monkeypatch):
    whole = pdf._printed(PAGE, SHEET, {"0": jpeg()})
    lacking = press.GROUND.replace(rule + "\n", "")
    sheet = weasyprint.CSS(string=lacking)
    monkeypatch.setattr(press._page(), "_ua_stylesheets", lambda *_: [sheet])
    with contextlib.suppress(ProblemsError):  # without some a page cannot be laid out at all
        assert pdf._printed(PAGE, SHEET, {"0": jpeg()}) != whole


def test_a_page_that_is_not_well_formed_is_refused():
    with pytest.raises(ProblemsError) as caught:
        pdf._printed("<html lang='vi'><p>a<p>b</html>", SHEET, {})
    assert [told.kind for told in caught.value.problems] == ["pdf-failed"]


# ---- Each thing once


def test_each_object_of_a_file_is_written_out_once():
    asked = []

    class Counted(pydyf.Dictionary):
        @property
        def data(self):
            asked.append(self)
            return super().data

    def made(*, settled):
        asked.clear()
        file = pydyf.PDF()
        file.add_object(Counted({"Type": "/Catalog"}))
        file.add_object(pydyf.Stream([b"abc"], compress=True))
        file.info["Title"] = pydyf.String("Tên")
        if settled:
            press.settle(file)
        file.write(out := io.BytesIO(), identifier=b"id", compress=True)
        return out.getvalue(), len(asked)

    plain, twice = made(settled=False)
    settled, once = made(settled=True)
    assert (settled, twice, once) == (plain, 2, 1)


def test_the_pages_are_named_once_however_much_stands_on_them(monkeypatch):
    asked = []

    class Counted(pydyf.PDF):
        @property
        def page_references(self):
            asked.append(self)
            return super().page_references

    monkeypatch.setattr(pydyf, "PDF", Counted)
    for paragraphs in (1, 40):
        pdf.write(document(*(p("noi-dung", "Đoàn đề nghị đơn vị rà soát.") for _ in range(paragraphs))), TABLE, {})
    assert len(asked) == 2


def test_weasyprint_makes_no_structure_of_its_own(monkeypatch):
    """It is left with empty pages; what it would make of the drawn ones would be thrown away."""
    boxes = []
    build_tree = weasyprint.pdf.tags._build_box_tree

    def counted(box, *rest):
        boxes.append(box)
        return build_tree(box, *rest)

    monkeypatch.setattr(weasyprint.pdf.tags, "_build_box_tree", counted)
    pdf.write(document(p("noi-dung", "một"), p("noi-dung", "hai")), TABLE, {})
    assert len(boxes) == 1
