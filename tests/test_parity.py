"""Word and PDF of one document say the same words in the same order; so do HTML and text."""

from pathlib import Path

import pytest

INPUTS = sorted(p.stem for p in (Path(__file__).parents[1] / "inputs").glob("[a-z]*.yaml"))


@pytest.mark.parametrize("document", ["tin-bai", "bien-ban"])
@pytest.mark.parametrize("record", INPUTS)
def test_word_and_pdf_have_the_same_words_in_the_same_order(
    built, text_of, pdf_pages, header_rows, record, document
):
    word = text_of(built / record / f"{document}.docx").split()
    repeated = header_rows(built / record / f"{document}.docx")
    pdf = []
    for page in pdf_pages(built / record / f"{document}.pdf"):
        # A table that runs over the page says its header row again; Word does so only on paper.
        again = next(
            (row for row in repeated if page[: len(row)] == row != word[len(pdf) : len(pdf) + len(row)]), []
        )
        pdf += page[len(again) :]
    assert word == pdf


@pytest.mark.parametrize("record", INPUTS)
def test_the_text_of_an_article_is_that_of_its_word_file(built, text_of, record):
    assert text_of(built / record / "tin-bai.txt").split() == text_of(built / record / "tin-bai.docx").split()


@pytest.mark.parametrize("record", INPUTS)
def test_the_page_of_an_article_is_that_of_its_word_file(built, text_of, record):
    assert text_of(built / record / "tin-bai.html").split() == text_of(built / record / "tin-bai.docx").split()


@pytest.mark.parametrize("record", INPUTS)
def test_every_file_that_is_owed_is_there_and_nothing_else(built, record):
    assert sorted(f.name for f in (built / record).iterdir()) == [
        "bien-ban.docx",
        "bien-ban.html",
        "bien-ban.pdf",
        "tin-bai.docx",
        "tin-bai.html",
        "tin-bai.pdf",
        "tin-bai.txt",
    ]
