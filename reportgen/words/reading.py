"""What a reader of typed values says when it cannot read one."""

from __future__ import annotations


class NotReadableError(ValueError):
    """A typed value that cannot be read.

    Attributes:
        kind: name of the problem in ``messages.yaml``; the caller adds the place and tells it.
        slots: what its sentence mentions; ``value`` is always there, exactly as typed.
    """

    def __init__(self, kind: str, **slots: object) -> None:
        """Keep the kind and the slots; the sentence itself is not made here."""
        super().__init__(kind, slots)
        self.kind = kind
        self.slots = slots
