"""Templates compiled once are kept for the next start."""

from __future__ import annotations

from types import CodeType

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from reportgen.kept import recall, remember


class Compiled(BytecodeCache):
    """The code of templates by their name, file and words; what each was refused for was told before it is kept.

    ``anew``: the keys of those that extend another. They are compiled at each start, for whether their blocks
    are any of the other's has to be looked up there.
    """

    def __init__(self) -> None:
        """Nothing has been compiled yet."""
        self.anew: set[str] = set()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Put into ``bucket`` the code that is kept for it, if there is any."""
        code = recall("template", _made_from(bucket))
        if isinstance(code, CodeType):
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of ``bucket``."""
        if bucket.key not in self.anew:
            remember("template", _made_from(bucket), bucket.code)


def _made_from(bucket: Bucket) -> str:
    return f"{jinja2.__version__} {bucket.key} {bucket.checksum}"
