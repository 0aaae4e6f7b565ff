"""What reportgen and its peers do with content of the same kind: a Markdown table, every cell found by running.

Each peer is asked twice: as it comes, and set up: with a page drawn in Word and the options it has for the matter.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any, ClassVar
from unicodedata import normalize

import docx
import pypandoc  # type: ignore[import-not-found,unused-ignore] # the peers live in the bench's own venv
import yaml
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage  # type: ignore[import-not-found,unused-ignore]
from html4docx import HtmlToDocx  # type: ignore[import-not-found,unused-ignore]
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree
from pypdf import PdfReader  # type: ignore[import-not-found,unused-ignore]

from reportgen import layout
from reportgen.build import Order, build
from reportgen.problems import ProblemsError, errors

PHOTO = Path(__file__).resolve().parents[1] / "inputs" / "anh" / "yen-luong.jpg"
TEMPORARY = tempfile.TemporaryDirectory(prefix="probes-")  # removed when the program ends
SCRATCH = Path(TEMPORARY.name)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPECIAL, ALT = "A & B <C>", "Kho lưu trữ nhìn từ cửa"
TASKS = (("sửa kho 11", "sửa kho 12"), ("sửa kho 21", "sửa kho 22"), ("sửa kho 31", "sửa kho 32"))
ROWS = (("Nội dung", "Kết quả"), ("tỷ lệ văn bản ký số", "95%"), ("tỷ lệ hồ sơ số hoá", "60%"))
HOSTILE, LEAK = "cycler.__init__.__globals__.__name__", "jinja2.utils"  # and what it prints where it is obeyed
PAGE = layout.load("nd30-2020").page
SHEET = {f"{name}_margin": getattr(PAGE.margins_mm, name).used for name in ("top", "right", "bottom", "left")}
SHEET |= {"page_width": PAGE.size_mm[0], "page_height": PAGE.size_mm[1]}  # mm, under python-docx's names


@dataclass
class Peer:
    """A tool: Word files of the tasks, a PDF of them, what a template with a line comes to; None: no such step."""

    set_up: int
    lines: ClassVar = ("{{ title }}", "{{ titel }}", "{% for x in title %}", f"{{{{ {HOSTILE} }}}}")

    def word(self, tasks: Any) -> list[bytes]:
        raise NotImplementedError

    def pdf(self) -> bytes | None:
        return None

    def template(self, _line: str) -> str | None:
        return None

    def drawn(self) -> Any:
        """A Word page: python-docx's own, or as a person would draw it: sheet, page number, language."""
        made: Any = docx.Document()
        if self.set_up:
            for name, value in SHEET.items():
                setattr(made.sections[0], name, Mm(value))
            made.sections[0].different_first_page_header_footer = True
            header = made.sections[0].header._element  # noqa: SLF001 - python-docx has no page fields
            etree.SubElement(header[0], f"{W}fldSimple", {f"{W}instr": "PAGE"})
            made.styles.element.xpath("w:docDefaults//w:lang")[0].set(f"{W}val", "vi-VN")
        return made


class Reportgen(Peer):
    def word(self, tasks: Any) -> list[bytes]:
        return self._built(Order(("bien-ban", "tin-bai"), ("docx",)), tasks)

    def pdf(self) -> bytes:
        return self._built(Order(("bien-ban",), ("pdf",)))[0]

    def template(self, line: str) -> str:
        (own := SCRATCH / "templates").mkdir(exist_ok=True)
        text = f'<p class="noi-dung">Gửi: {line.replace("title", "record.kind")}.</p>\n</document>\n'
        # The guard against dropped facts stands back: this template is a line on purpose.
        (own / "documents.yaml").write_text("bien-ban: {title: Thử, layout: nd30-2020, formats: docx}\n")
        (own / "bien-ban.html").write_text(f"<document>\n<title>Thử</title>\n{text}", encoding="utf-8")
        return _words(self._built(Order(("bien-ban",), ("docx",), (own,)))[0])

    def _built(self, order: Order, tasks: Any = TASKS) -> list[bytes]:
        data: dict[str, Any] = {"Loại": "kiểm tra", "Chủ đề": "lưu trữ", "Ngày": "15/5/2024"}
        data["Kết quả"] = [{"Nội dung": name, "Giá trị": value} for name, value in ROWS[1:]]
        names = ("Tồn tại, hạn chế", "Khó khăn, vướng mắc", "Đề nghị của đơn vị")
        data |= {name: list(some) for name, some in zip(names, tasks, strict=True)}
        data["Ảnh"] = [{"Tệp": "anh.jpg", "Mô tả ảnh": ALT}]
        (SCRATCH / "anh.jpg").write_bytes(PHOTO.read_bytes())
        (SCRATCH / "thu.yaml").write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
        built = build(SCRATCH / "thu.yaml", order)
        if errors(built.problems):
            raise ProblemsError(errors(built.problems))
        return list(built.files.values())


class Docxtpl(Peer):
    def word(self, tasks: Any) -> list[bytes]:
        page, end = self.drawn(), "{%p endfor %}"
        for text in ("{%p for some in tasks %}", "{%p for t in some %}", "{{ t }}", end, end, "{{ photo }}"):
            page.add_paragraph(text, style="List Number" if text == "{{ t }}" else None)
        table = page.add_table(rows=4, cols=2)
        texts = (*ROWS[0], "{%tr for r in rows %}", "", "{{ r[0] }}", "{{ r[1] }}", "{%tr endfor %}", "")
        for cell, text in zip((c for row in table.rows for c in row.cells), texts, strict=True):
            cell.text = text
        if self.set_up:
            etree.SubElement(table.part.element.xpath("//w:tr")[0].get_or_add_trPr(), f"{W}tblHeader")
        return [self._filled(page, tasks=tasks, rows=ROWS[1:])]

    def template(self, line: str) -> str:
        (page := self.drawn()).add_paragraph(f"Gửi: {line}.")
        return _words(self._filled(page, title="kiểm tra"))

    def _filled(self, page: Any, **data: Any) -> bytes:
        template = DocxTemplate(BytesIO(_saved(page)))
        env = SandboxedEnvironment(undefined=StrictUndefined, autoescape=True) if self.set_up else None
        template.render(data | {"photo": InlineImage(template, str(PHOTO), Mm(60))}, jinja_env=env)
        return _saved(template)


class HtmlForDocx(Peer):
    def word(self, tasks: Any) -> list[bytes]:
        HtmlToDocx().add_html_to_document(_html(tasks), page := self.drawn())
        return [_saved(page)]


class Pandoc(Peer):
    lines = ("$title$", "$titel$", "$for(title)$", f"${HOSTILE}$")

    def word(self, tasks: Any) -> list[bytes]:
        if not (drawn := SCRATCH / "drawn.docx").exists():  # drawn once: pandoc takes over the dates inside it
            drawn.write_bytes(_saved(Peer(1).drawn()))
        return [self._run("docx", tasks, *[f"--reference-doc={drawn}"] * self.set_up)]

    def pdf(self) -> bytes:
        engine = f"--pdf-engine={Path(sys.prefix) / 'bin' / 'weasyprint'}"
        return self._run("pdf", TASKS, engine, *["--pdf-engine-opt=--pdf-tags"] * self.set_up)

    def template(self, line: str) -> str:
        (own := SCRATCH / "own.html").write_text(f"<html>\n<p>Gửi: {line}.</p>\n</html>\n", encoding="utf-8")
        return self._run("html", TASKS, f"--template={own}").decode()

    def _run(self, to: str, tasks: Any, *options: str) -> bytes:
        os.environ.pop("SOURCE_DATE_EPOCH", None)
        os.environ.update({"SOURCE_DATE_EPOCH": "1700000000"} if self.set_up else {})
        out = SCRATCH / f"out.{to}"
        pypandoc.convert_text(_html(tasks), to, "html", list(options), outputfile=str(out))
        return out.read_bytes()


def _html(tasks: Any) -> str:
    lists = "".join(f"<p>Việc:</p><ol>{''.join(f'<li>{escape(t)}</li>' for t in some)}</ol>" for some in tasks)
    head, *rows = (f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in ROWS)
    margins = " ".join(f"{value}mm" for value in list(SHEET.values())[:4])
    sheet = f"@page {{ size: A4; margin: {margins}; @top-center {{ content: counter(page) }} }}"
    return f"""<html lang="vi-VN"><head><meta charset="utf-8"><title>kiểm tra</title>
<style>{sheet} @page:first {{ @top-center {{ content: none }} }}</style></head><body>{lists}
<table><thead>{head.replace("td>", "th>")}</thead><tbody>{"".join(rows)}</tbody></table><p><img src="{PHOTO}" alt="{ALT}"></p></body></html>"""


def _saved(document: Any) -> bytes:
    document.save(out := BytesIO())
    return out.getvalue()


def _lines(made: Any) -> Iterator[tuple[str, str]]:
    """Each paragraph's label and text; labels counted as Word counts: by abstract list, until a restart."""
    parts = [r.target_part.element for r in made.part.rels.values() if r.reltype.endswith("/numbering")]
    counts, begun = Counter[str](), set()
    for p in made.element.body.iter(f"{W}p"):
        label, find = "", "w:pPr/w:numPr/w:numId/@w:val"
        ids = p.xpath(find) or made.styles.element.xpath(f"w:style[@w:styleId='{p.style}']/{find}")
        for num in parts[0].xpath(f"w:num[@w:numId='{ids[0]}']") if ids and parts else ():
            abstract = num.abstractNumId.val
            restarts = num not in begun and num.xpath("w:lvlOverride/w:startOverride")
            begun.add(num)
            counts[abstract] = 1 if restarts else counts[abstract] + 1
            plain = f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl/w:lvlText/@w:val"
            texts = num.xpath("w:lvlOverride/w:lvl/w:lvlText/@w:val") or parts[0].xpath(plain)
            label = texts[0].replace("%1", str(counts[abstract]))
        yield label, "".join(t.text or "" for t in p.iter(f"{W}t"))


def _words(data: bytes) -> str:
    return "\n".join("".join(line) for line in _lines(docx.Document(BytesIO(data))))


def _same_pdf(data: bytes, word: str) -> bool:
    pdf = PdfReader(BytesIO(data))
    drawn = "".join(page.extract_text() for page in pdf.pages)
    letters = [[c for c in normalize("NFC", text).casefold() if c.isalpha()] for text in (word, drawn)]
    digits = [Counter(filter(str.isdigit, text)) for text in (word, drawn)]  # a PDF has its page numbers besides
    return "/StructTreeRoot" in pdf.trailer["/Root"] and letters[0] == letters[1] and digits[0] <= digits[1]


def _fault(peer: Peer, which: int) -> bool | str | None:
    if (good := peer.template(peer.lines[0])) is None or "Gửi: kiểm tra." not in good:
        return good and "template failed"
    try:
        return LEAK not in (peer.template(peer.lines[which]) or "") and which == 3
    except Exception as error:  # noqa: BLE001 - each tool has its own
        lines = [f"line {p.place.line}" for p in getattr(error, "problems", ()) if p.place]
        around = "".join(getattr(error, "docx_context", ()))
        return which == 3 or bool(around or re.search(r"line [1-9]", f"{error} {lines}")) or "stops, no line"


def _asked(peer: Peer) -> dict[str, Any]:
    """Each probe's outcome: True, False, None for a tool without that step, or words."""
    first, pdf = peer.word(TASKS), peer.pdf()
    special = _words(peer.word(((f"{TASKS[0][0]} {SPECIAL}", TASKS[0][1]), *TASKS[1:]))[0])
    page, *more = [docx.Document(BytesIO(data)) for data in first]
    part: Any = page.sections[0]
    sheet = [(getattr(part, name) or Mm(0)).mm - value for name, value in SHEET.items()]
    places = (part.header, part.footer, part.first_page_header, part.first_page_footer)
    xml = [place._element.xml for place in places]  # noqa: SLF001 - as above
    fields = [bool(re.search(r'(instrText[^>]*>|instr=")\s*PAGE\b', text)) for text in xml]
    numbered = part.different_first_page_header_footer and any(fields[:2]) and not any(fields[2:])
    marks = [re.sub(r"\W", "", label) for label, text in _lines(page) if "kho " in text]
    alts = [alt for made in (page, *more) for alt in made.element.xpath("//wp:docPr/@descr")]
    language = page.styles.element.xpath("w:docDefaults//w:lang/@w:val")
    time.sleep(3)
    return {
        "Misspelt variable stops, with line": _fault(peer, 1),
        "Unclosed loop stops, with line": _fault(peer, 2),
        "Hostile template refused": _fault(peer, 3),
        f"Data `{SPECIAL}` whole in Word": SPECIAL in special,
        "A4 and margins of the decree in Word": all(abs(off) < 0.5 for off in sheet),
        "Page number in Word from page 2 on": numbered,
        "Each list in Word starts at 1 or a": [m.translate({97: "1", 98: "2"}) for m in marks] == ["1", "2"] * 3,
        "Header row repeats in Word": bool(page.element.xpath("//w:tblHeader[not(@w:val='0')]")),
        "Picture in Word has its alternative text": alts == [ALT],
        "Language in Word is Vietnamese": any(tag.startswith("vi") for tag in language),
        "PDF of the same source, tagged, same words": pdf and _same_pdf(pdf, _words(first[0])),
        "Same bytes 3 seconds later (Word, PDF)": first == peer.word(TASKS) and pdf == peer.pdf(),
    }


if __name__ == "__main__":
    logging.getLogger("pypandoc").setLevel(logging.ERROR)  # warnings about pandoc's own style sheet
    peers = {"reportgen": Reportgen, "docxtpl": Docxtpl, "html-for-docx": HtmlForDocx, "pandoc": Pandoc}
    columns = [[_asked(peer(set_up)) for set_up in (0, 1)] for peer in peers.values()]
    say = {True: "yes", False: "no", None: "–"}
    print("| |", " | ".join(peers), "|\n|" + " --- |" * (len(peers) + 1))
    for name in columns[0][0]:
        pairs = ([say.get(asked[name], asked[name]) for asked in column] for column in columns)
        print(f"| {name} |", " | ".join("; set up: ".join(dict.fromkeys(pair)) for pair in pairs), "|")
