"""What a finished PDF shows, whoever made it: read from where its letters and lines stand.

pdfium says where every letter stands and how it looks, qpdf (by pikepdf) what fonts the file carries;
both are loaded when the first PDF is read. Nothing in a file is run, followed or fetched.
"""

from __future__ import annotations

from reportgen.check.seen import Seen


def read(data: bytes, name: str = "", single_line_em: float | None = None) -> Seen:
    """What the PDF ``data`` shows; ``name`` is what complaints call it.

    ``single_line_em`` is the height of a single line in em; without it that of the decree's own font holds.
    ProblemsError, with one complaint, if it is no PDF, broken, shut by a password, or too heavy.
    """
    from reportgen import layout  # noqa: PLC0415 - like the libraries: only where a PDF is read

    from . import reading  # noqa: PLC0415

    em = layout.load("nd30-2020").page.single_line_em if single_line_em is None else single_line_em
    return reading.read(data, name, em)
