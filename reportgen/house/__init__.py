"""An office's spelling habits, applied to the finished tree. Pure functions Document → Document."""

from .abbreviations import expand, resolved
from .tones import tones

__all__ = ["expand", "resolved", "tones"]
