"""An office's spelling habits, applied to the finished tree. Pure functions Document → Document."""

from .abbreviations import expand
from .tones import tones

__all__ = ["expand", "tones"]
