"""The people's guide: what it shows is what happens, in every example, every table and every command."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import get_args

import pytest
import yaml
from PIL import Image

from reportgen import cli
from reportgen.messages import messages
from reportgen.records.figure import Figure, Qualifier
from reportgen.records.findings import Finding, WishVerb
from reportgen.records.occasion import Kind, Speech
from reportgen.records.papers import Article, Length, Style, TitleForm
from reportgen.templating import library
from reportgen.templating.folders import builtin
from reportgen.templating.lint import BANNED

GUIDE = (Path(__file__).parents[1] / "docs" / "huong-dan.md").read_text(encoding="utf-8")
# The first line of a block that is no record says which file it is.
FILES = {
    "# danh mục": "templates/catalogs/vi-du.yaml",
    "# câu mẫu": "templates/phrases/tin-bai.yaml",
    "# house": "templates/house.yaml",
    "# _office": "_office.yaml",
}
# The first line of a quotation that is not of the article says what it is of.
PLACES = {"# biên bản": "bien-ban.txt", "# trang html": "tin-bai.html", "# soát lại": ""}


@dataclass
class Story:
    """A record of the guide, the files beside it, and what the guide quotes: each line with its place."""

    record: str
    files: dict[str, str] = field(default_factory=dict)
    quoted: list[tuple[str, str]] = field(default_factory=list)


def quotations(body: str) -> list[tuple[str, str]]:
    first, *rest = body.strip().splitlines()
    place = PLACES.get(first, "tin-bai.txt")
    return [(place, line) for line in (rest if first in PLACES else [first, *rest])]


def stories() -> tuple[list[Story], str]:
    """Every story of the guide in order, and the record that the tables change."""
    found: list[Story] = []
    files: dict[str, str] = {}
    sample = ""
    for language, body in re.findall(r"^```(\w+)\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE):
        first = body.split("\n", 1)[0]
        if language == "text":
            found[-1].quoted += quotations(body)
        elif language == "html":
            name = re.search(r'extends "builtin/(.+?)"', body)[1]
            found.append(Story(sample, {f"templates/{name}": body}))
        elif first in FILES:
            files[FILES[first]] = body
        else:
            sample = body if first == "# hồ sơ mẫu" else sample
            found.append(Story(body, files))
            files = {}
    assert not files, "a file of the guide that no record follows"
    return found, sample


STORIES, SAMPLE = stories()


def table(header: str) -> list[list[str]]:
    """The rows of the table with that header, without the marks for code."""
    lines = GUIDE.split(header + "\n", 1)[1].splitlines()[1:]
    rows = [line for i, line in enumerate(lines) if line.startswith("|") and all(x[:1] == "|" for x in lines[:i])]
    return [[cell.strip().strip("`") for cell in row.strip("|").split("|")] for row in rows]


def says(text: str, words: str) -> bool:
    """Whether ``text`` holds ``words``, which may begin a sentence there."""
    return words in text or words[:1].upper() + words[1:] in text


@pytest.fixture
def call(run, tmp_path):
    """Run a command with the templates of this test's folder alone, and tell what it said."""

    def told(*arguments: str) -> str:
        result = run(*arguments, "--templates", tmp_path / "templates")
        assert result.code == 0, result.err
        return result.err

    return told


@pytest.fixture
def made(call, write, tmp_path):
    """Build a record with files beside it: a function that gives the text of a finished file."""

    def build(record: str, files: dict[str, str] | None = None):
        (tmp_path / "anh").mkdir()
        Image.new("RGB", (64, 48), (120, 140, 160)).save(tmp_path / "anh/buoi-kiem-tra.jpg")
        for name, text in (files or {}).items():
            write(name, text)
        write("a.yaml", record)
        call("build", "a.yaml", "--to", "html,txt")
        return lambda name: (tmp_path / "outputs/a" / name).read_text(encoding="utf-8")

    return build


# ---- Examples


@pytest.mark.parametrize("story", STORIES, ids=range(len(STORIES)))
def test_each_example_builds_and_gives_what_the_guide_quotes(made, call, story):
    read = made(story.record, story.files)
    asked = call("check", "a.yaml")
    lacking = [words for place, words in story.quoted if not says(read(place) if place else asked, words)]
    assert lacking == []


def test_a_quotation_that_is_not_in_the_text_is_noticed():
    assert [says("Đã tổ chức 3 lớp.", words) for words in ("đã tổ chức", "3 lớp", "4 lớp")] == [True, True, False]


def test_each_kind_of_file_has_an_example_and_every_place_a_quotation():
    assert {name for story in STORIES for name in story.files} >= set(FILES.values())
    assert {place for story in STORIES for place, _ in story.quoted} == {*PLACES.values(), "tin-bai.txt"}


# ---- Tables


def test_each_kind_of_figure_in_the_guide_is_read():
    figures = [f for row in table("| Ghi | Nghĩa |") for f in re.split("`, `", row[0])]
    assert len(figures) >= 12
    for figure in figures:
        assert Figure.model_validate(figure).words == figure


def test_every_word_that_goes_with_a_figure_is_named():
    assert [q for q in Qualifier if f"`{q}`" not in GUIDE and q.isalpha()] == []


@pytest.mark.parametrize(("content", "value", "said"), table("| Nội dung | Giá trị | Trong bài |"))
def test_each_way_to_write_a_finding(made, content, value, said):
    record = "Loại: kiểm tra\nNgày: 29/9/2026\nNơi kiểm tra: xã Tân An\nKết quả:\n"
    text = made(f"{record}  - Nội dung: {content}\n    Giá trị: {value}\n")("tin-bai.txt")
    assert says(text, said), text


@pytest.mark.parametrize(("speech", "content", "said"), table("| Hình thức | Nội dung | Trong bài |"))
def test_each_way_to_speak(made, speech, content, said):
    turn = f"  - Người phát biểu: Lường Văn Thắng\n    Hình thức: {speech}\n    Nội dung: {content}\n"
    text = made(f"{SAMPLE}Diễn biến:\n{turn}")("tin-bai.txt")
    assert says(text, said), text


@pytest.mark.parametrize(("form", "title"), table("| Kiểu tiêu đề | Thành tiêu đề |"))
def test_each_form_of_a_title(made, form, title):
    assert made(f"{SAMPLE}Tin bài:\n  Kiểu tiêu đề: {form}\n")("tin-bai.txt").splitlines()[0] == title


@pytest.mark.parametrize(("key", "choice", "said"), table("| Mục | Ghi | Trong bài |"))
def test_each_choice_of_house_style(made, key, choice, said):
    text = made(f"{SAMPLE}Quy ước:\n  {key}: {choice}\n")("tin-bai.txt")
    assert says(text, said), text


def test_each_habit_of_a_kind_of_article_is_that_of_the_file():
    house = yaml.load((builtin() / "house.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    kinds = ("cổng thông tin", "báo")
    rows = table("| Thói quen | `cổng thông tin` | `báo` |")
    assert {kind: {row[0]: row[i] for row in rows} for i, kind in enumerate(kinds, 1)} == house


def choices(model) -> set[tuple[str, str]]:
    """Every choice of every field of ``model`` that has a list of choices."""
    kinds = {info.title: get_args(info.annotation) for info in model.model_fields.values()}
    enums = {(t, e) for t, args in kinds.items() for e in args if isinstance(e, type) and issubclass(e, StrEnum)}
    return {(title, choice.value) for title, enum in enums for choice in enum}


def test_every_choice_is_in_the_tables():
    assert choices(Style) - {(row[0], row[1]) for row in table("| Mục | Ghi | Trong bài |")} == set()
    assert {row[0] for row in table("| Hình thức | Nội dung | Trong bài |")} == {s.value for s in Speech}
    assert {row[0] for row in table("| Kiểu tiêu đề | Thành tiêu đề |")} == {t.value for t in TitleForm}
    assert {row[0] for row in table("| Độ dài | Bài có gì |")} == {length.value for length in Length}
    assert [word.value for words in (WishVerb, Kind) for word in words if f"`{word}`" not in GUIDE] == [Kind.OTHER]


def test_a_longer_article_says_more(run, write, tmp_path):
    said = []
    for length in Length:
        record = SAMPLE.split("Ảnh:")[0] + f"Quy ước:\n  Độ dài: {length}\n"
        run("build", write("a.yaml", record), "--doc", "tin-bai", "--to", "txt", "--force")
        said.append((tmp_path / "outputs/a/tin-bai.txt").read_text(encoding="utf-8").split())
    brief, standard, full = map(len, said)
    assert brief < standard < full


@pytest.mark.parametrize("model", [Style, Article, Finding])
def test_every_field_is_named(model):
    assert [info.title for info in model.model_fields.values() if info.title not in GUIDE] == []


@pytest.mark.parametrize("model", [Style, Article])
def test_the_new_record_asks_for_everything_that_the_guide_explains(model):
    asked = (builtin() / "ho-so-moi.yaml").read_text(encoding="utf-8")
    assert [info.title for info in model.model_fields.values() if f"  {info.title}:" not in asked] == []


def test_every_question_of_an_editor_is_explained():
    editor = re.compile(r"RG(16\d|40[3-5])$")
    known = {row["code"] for row in messages()["problems"].values() if editor.match(row["code"])}
    assert {row[0] for row in table("| Mã | Hỏi điều gì |")} == known


# ---- Templates


def test_every_filter_that_the_guide_names_is_there():
    named = {row[0] for row in table("| Tên | Làm gì |")}
    assert named - set(library.FILTERS) - set(library.TESTS) == set()


def test_every_filter_that_has_another_in_its_place_is_told():
    told = {
        refused: tuple(row[1].split("`, `"))
        for row in table("| Không dùng | Dùng |")
        for refused in row[0].split("`, `")
    }
    assert told == {name: instead for name, instead in BANNED.items() if instead and name != "format"}


def test_every_block_of_the_article_is_named_in_order():
    told = re.search(r"Các khối của tin bài, theo thứ tự: (.*?)\.\n", GUIDE, re.DOTALL)[1]
    template = (builtin() / "tin-bai.html").read_text(encoding="utf-8")
    assert re.findall(r"`(\w+)`", told) == re.findall(r"{% block (\w+)", template)


# ---- Commands


def test_every_command_is_explained_and_every_command_explained_exists():
    assert set(re.findall(r"`reportgen (\w+)", GUIDE)) == set(cli.cli.commands)
