"""No fact is dropped on the way: every field that a document owes is printed somewhere in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from reportgen.document import Block, Columns, Document, Figure, List, Paragraph, Table, Text


def dropped(document: Document, owed: Mapping[str, str]) -> list[str]:
    """Those of the paths ``owed`` that no words of ``document`` come from, nor from a field below them.

    What several entries have in common may be said once: the same words from the same field of a neighbour.
    """
    printed = list(_runs(document.blocks))
    above = {path.rsplit(".", i)[0] for path, _ in printed for i in range(path.count(".") + 1)}
    said = {(_field(path), words.casefold()) for path, words in printed}
    return [p for p, words in owed.items() if p not in above and (_field(p), words.casefold()) not in said]


def _field(path: str) -> str:
    return path.rsplit(".", 1)[-1]


def _runs(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """The source and the words of each run that has a source."""
    for block in blocks:
        match block:
            case Paragraph():
                yield from ((i.source, i.text) for i in block.inlines if isinstance(i, Text) and i.source)
            case List():
                yield from (run for item in block.items for run in _runs(item.blocks))
            case Columns():
                yield from (run for column in block.columns for run in _runs(column))
            case Figure():
                yield from _runs(block.caption)
            case Table():
                rows = (*block.head, *block.body)
                yield from (run for row in rows for cell in row.cells for run in _runs(cell.blocks))
                yield from _runs((block.caption,) if block.caption else ())
