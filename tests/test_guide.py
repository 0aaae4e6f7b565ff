"""The people's guide: every record in it is a good one, every command in it exists."""

import re
from pathlib import Path

import pytest

from reportgen import cli

GUIDE = (Path(__file__).parents[1] / "docs" / "huong-dan.md").read_text(encoding="utf-8")
RECORDS = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
BLOCKS = re.findall(r"```html\n(.*?)```", GUIDE, re.DOTALL)


@pytest.mark.parametrize("record", RECORDS)
def test_each_example_is_a_record_that_builds(run, write, record):
    result = run("build", write("a.yaml", record), "--to", "html,txt")
    assert result.code == 0, result.err


@pytest.mark.parametrize("block", BLOCKS)
def test_each_template_of_the_guide_works(run, write, block):
    write("templates/bien-ban.html", block)
    result = run("build", write("a.yaml", RECORDS[0]), "--doc", "bien-ban", "--to", "html")
    assert result.code == 0, result.err


def test_each_kind_of_figure_in_the_guide_is_read():
    from reportgen.records.figure import Figure  # noqa: PLC0415

    table = GUIDE.split("| Ghi | Nghĩa |")[1].split("```")[0]
    figures = [f for row in re.findall(r"^\| (`.*?`) \|", table, re.MULTILINE) for f in re.findall(r"`(.+?)`", row)]
    assert len(figures) >= 12
    for figure in figures:
        assert Figure.model_validate(figure).words == figure


def test_every_command_is_explained_and_every_command_explained_exists():
    said = set(re.findall(r"`reportgen (\w+)", GUIDE))
    assert said == set(cli.cli.commands) - {"schema"}
