"""Tables in WordprocessingML: the frame, its rows and cells; widths in mm."""

from __future__ import annotations

from reportgen.document import Paragraph, Table, Text
from reportgen.layout import Role

from .grid import Place
from .xml import attribute, twips

_NO_MARGINS = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
_FIRST_ROW, _FIRST_COLUMN, _NO_BANDS = 0x20, 0x80, 0x600


def scaled(widths_mm: tuple[float, ...], count: int, room_mm: float, *, cut: bool) -> tuple[float, ...]:
    """``count`` widths that fill ``room_mm`` in the layout's shares, or equal ones.

    The layout's are used if there are as many; with ``cut`` also if there are more.
    """
    fits = len(widths_mm) >= count if cut else len(widths_mm) == count
    shares = widths_mm[:count] if fits else (1.0,) * count
    return tuple(room_mm * share / sum(shares) for share in shares)


def table_frame(table: Table, role: Role, widths: tuple[float, ...], rows: str) -> str:
    """``w:tbl`` of a table; what its first row and column mean is said for those who cannot see it."""
    style = f'<w:tblStyle w:val="{table.role}"/>' if role.borders else ""
    sides = "" if role.borders else _NO_MARGINS
    headed = bool(table.body) and all(row.cells and row.cells[0].heading for row in table.body)
    title = _caption(table.caption) if table.caption else ""
    look = _look(first_row=bool(table.head), first_column=headed)
    return _frame(style, widths, sides + look + title, rows)


def columns_frame(widths: tuple[float, ...], rows: str) -> str:
    """``w:tbl`` that only sets blocks side by side: no borders, no margins, no header."""
    return _frame("", widths, _NO_MARGINS + _look(first_row=False, first_column=False), rows)


def _frame(style: str, widths: tuple[float, ...], more: str, rows: str) -> str:
    cells = [twips(w) for w in widths]
    columns = "".join(f'<w:gridCol w:w="{w}"/>' for w in cells)
    properties = f'{style}<w:tblW w:w="{sum(cells)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{more}'
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"


def _look(*, first_row: bool, first_column: bool) -> str:
    value = _NO_BANDS + _FIRST_ROW * first_row + _FIRST_COLUMN * first_column
    return (
        f'<w:tblLook w:val="{value:04X}" w:firstRow="{first_row:d}" w:lastRow="0" '
        f'w:firstColumn="{first_column:d}" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )


def _caption(caption: Paragraph) -> str:
    words = "".join(i.text if isinstance(i, Text) else " " for i in caption.inlines)
    return f'<w:tblCaption w:val="{attribute(words)}"/>'


def head_row(cells: str) -> str:
    """A row that repeats on each page."""
    return _row(cells, "<w:cantSplit/><w:tblHeader/>")


def row(cells: str, *, whole: bool = True) -> str:
    """A row; ``whole``: never parted by the end of a page."""
    return _row(cells, "<w:cantSplit/>" if whole else "")


def _row(cells: str, properties: str) -> str:
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{cells}</w:tr>"


def cell(place: Place, width_mm: float, story: str, *, middle: bool = True) -> str:
    """``w:tc`` around ``story``, which ends in a paragraph."""
    span = f'<w:gridSpan w:val="{place.colspan}"/>' if place.colspan > 1 else ""
    merged = '<w:vMerge w:val="restart"/>' if place.first_of_many else "<w:vMerge/>" if place.goes_on else ""
    align = '<w:vAlign w:val="center"/>' if middle else ""
    width = f'<w:tcW w:w="{twips(width_mm)}" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{width}{span}{merged}{align}</w:tcPr>{story}</w:tc>"
