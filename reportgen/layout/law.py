"""What the rules say beside looks: kinds of documents, who signs for whom, what a document must have."""

from .rows import TableRow


class Kind(TableRow):
    """A kind of document: its name, the symbol in its number (empty: none), outdated or foreign symbols.

    ``form`` names the list of components it must have.
    """

    name: str
    symbol: str = ""
    wrong: tuple[str, ...] = ()
    form: str = "co-ten-loai"


class Authority(TableRow):
    """A prefix before the signer's post: what it says, whether the signer's own post stands on the next line.

    ``wrong``: how others write it, the Party above all.
    """

    prefix: str
    name: str
    post_follows: bool = True
    wrong: tuple[str, ...] = ()
