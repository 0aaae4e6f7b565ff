"""What an inspection is. Frozen models read text; nothing here knows files, documents or formats."""

from . import consistency, editor, lookup
from .catalog import Catalog, together
from .keys import Named, merge, rename, titles
from .reading import Reading, read
from .record import Record

__all__ = [
    "Catalog",
    "Named",
    "Reading",
    "Record",
    "consistency",
    "editor",
    "lookup",
    "merge",
    "read",
    "rename",
    "titles",
    "together",
]
