"""The parts of a document as sections of Word: each has its page numbers and the foot of its first page."""

from __future__ import annotations

_RESTART = '<w:pgNumType w:start="1"/>'


def section(shared: str, *, foot: str = "", restart: bool = False) -> str:
    """``w:sectPr`` from the one all documents of a layout share.

    ``foot``: the id of the footer of its first page; ``restart``: its pages are counted from 1.
    """
    page = f'<w:footerReference w:type="first" r:id="{foot}"/><w:pgSz' if foot else "<w:pgSz"
    made = shared.replace("<w:pgSz", page, 1)
    if not restart:
        return made
    before = "<w:titlePg" if "<w:titlePg" in made else "</w:sectPr>"
    return made.replace(before, _RESTART + before, 1)


def ended(story: str, properties: str) -> str:
    """``story`` as a section that is not the last: its last paragraph carries the ``w:sectPr``."""
    at = story.rindex("<w:p>") if story.endswith("</w:p>") else len(story) - len("<w:p/>")
    before, last = story[:at], story[at:]
    if last == "<w:p/>":
        return f"{before}<w:p><w:pPr>{properties}</w:pPr></w:p>"
    if last.startswith("<w:p><w:pPr>"):
        return before + last.replace("</w:pPr>", f"{properties}</w:pPr>", 1)
    return before + last.replace("<w:p>", f"<w:p><w:pPr>{properties}</w:pPr>", 1)
