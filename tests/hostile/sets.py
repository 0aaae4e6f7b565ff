"""Every hostile case, by kind."""

from tests.hostile import books, disk, letters, pictures, shapes, templates, values, words

SETS = {
    "shapes": shapes.CASES,
    "letters": letters.CASES,
    "disk": disk.CASES,
    "values": values.CASES,
    "words": words.CASES,
    "templates": templates.CASES,
    "books": books.CASES,
    "pictures": pictures.CASES,
}
