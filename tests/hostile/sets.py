"""Every hostile case, by kind."""

from tests.hostile import disk, letters, shapes, values, words

SETS = {
    "shapes": shapes.CASES,
    "letters": letters.CASES,
    "disk": disk.CASES,
    "values": values.CASES,
    "words": words.CASES,
}
