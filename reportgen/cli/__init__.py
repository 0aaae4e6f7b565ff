"""Arguments, printing, exit codes: 0 good, 1 problems in files, 2 wrong usage, 3 the machine, 130 interrupted."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from .vietnamese import help_of, speak_vietnamese, words

if TYPE_CHECKING:
    from pathlib import Path

    from reportgen.build import Order
    from reportgen.problems import Problem

GOOD, FILES, USAGE, MACHINE, INTERRUPTED = 0, 1, 2, 3, 130

speak_vietnamese()
atexit.register(gc.freeze)  # looking for rings in what is thrown away at the end is a tenth of a short run


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; never a traceback for what people did."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none has a say in what a record means
    gc.set_threshold(50_000, 20, 20)  # looking for rings among what only grows is a tenth of a short run
    try:
        code = cli.main(args=arguments, prog_name="reportgen", standalone_mode=False)
    except click.exceptions.Abort:
        code = INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except Exception as error:
        from reportgen.problems import ProblemsError  # noqa: PLC0415 - --help and wrong usage stay quick

        if not isinstance(error, ProblemsError):
            raise
        _say(error.problems)
        code = _code(error.problems)
    sys.exit(code or GOOD)


class _File(click.Path):
    """A path; ``--help``, to which nobody types one, does without pathlib."""

    def coerce_path_result(self, value: str | os.PathLike[str]) -> Path:
        """What was typed, as a Path."""
        return _path(value)


def _path(typed: str | os.PathLike[str]) -> Path:
    from pathlib import Path  # noqa: PLC0415 - see _File

    return Path(typed)


@click.group(help=help_of("reportgen"), context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(package_name="reportgen", message="%(prog)s %(version)s")
def cli() -> None:
    """All commands."""


_templates = click.option(
    "--templates", type=_File(), multiple=True, metavar="THƯ MỤC", help=help_of("--templates")
)
_out = click.option(
    "-o",
    "--output",
    "out",
    type=_File(),
    default="outputs",
    metavar="THƯ MỤC",
    help=help_of("-o"),
)
_strict = click.option("--strict", is_flag=True, help=help_of("--strict"))
_verbose = click.option("-v", "--verbose", is_flag=True, help=help_of("--verbose"))


def _order(templates: Sequence[Path], documents: str = "", formats: str = "", *, strict: bool = False) -> Order:
    """What is wanted, from what was typed; UsageError for a document or a format there is none of."""
    from reportgen.build import Order  # noqa: PLC0415 - --help and wrong usage stay quick
    from reportgen.problems import problem  # noqa: PLC0415
    from reportgen.templating.folders import kinds  # noqa: PLC0415
    from reportgen.writers import WRITERS  # noqa: PLC0415

    chosen = Order(_split(documents), _split(formats), tuple(templates) or (_path("templates"),), strict=strict)
    for kind, values, known in (
        ("document-unknown", chosen.documents, list(kinds(chosen.path))),
        ("format-unknown", chosen.formats, list(WRITERS)),
    ):
        for value in values:
            if value not in known:
                wrong = problem(kind, value=value, known=", ".join(known))
                raise click.UsageError(f"{wrong.message}; {wrong.hint}")
    return chosen


def _split(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def _say(problems: Sequence[Problem], *, verbose: bool = False) -> None:
    from .report import told  # noqa: PLC0415

    for each in problems:
        click.echo(told(each, color=_colored(), verbose=verbose), err=True)
        click.echo(err=True)


def _colored() -> bool:
    return sys.stderr.isatty() and "NO_COLOR" not in os.environ


def _code(problems: Sequence[Problem]) -> int:
    from reportgen.problems import errors  # noqa: PLC0415

    wrong = errors(problems)
    if any(not p.environment for p in wrong):
        return FILES
    return MACHINE if wrong else GOOD


@cli.command("build", help=help_of("build"))
@click.argument("paths", nargs=-1, type=_File(), metavar="[HỒ SƠ|THƯ MỤC]...")
@_out
@click.option("--doc", "documents", default="", metavar="A,B", help=help_of("--doc"))
@click.option("--to", "formats", default="", metavar="A,B", help=help_of("--to"))
@click.option("-j", "--jobs", type=click.IntRange(min=0), default=1, metavar="N", help=help_of("--jobs"))
@click.option("--force", is_flag=True, help=help_of("--force"))
@click.option(
    "--pdf-profile",
    type=click.Choice(["a-2a", "ua-1"]),
    default="a-2a",
    metavar="LOẠI",
    help=help_of("--pdf-profile"),
)
@click.option("--watch", is_flag=True, help=help_of("--watch"))
@click.option("--cluster", default="", metavar="ĐỊA CHỈ", help=help_of("--cluster"))
@_strict
@_verbose
@_templates
def build_command(paths: Sequence[Path], out: Path, documents: str, formats: str, jobs: int, **rest: Any) -> int:
    """Build documents."""
    from dataclasses import replace  # noqa: PLC0415 - it takes long to load, and help needs it not

    from reportgen import batch  # noqa: PLC0415

    from . import building  # noqa: PLC0415

    order = _order(rest["templates"], documents, formats, strict=rest["strict"])
    order = replace(order, pdf_profile=rest["pdf_profile"])
    how = batch.Run(order, out, jobs, force=rest["force"], executor=building.cluster(rest["cluster"]))
    shown = building.Shown(_colored(), rest["verbose"])
    return building.build(paths or [_path("inputs")], how, shown, watch=rest["watch"])


@cli.command("check", help=help_of("check"))
@click.argument("paths", nargs=-1, required=True, type=_File(), metavar="TỆP|THƯ MỤC...")
@click.option("--json", "as_json", is_flag=True, help=help_of("--json"))
@_strict
@_verbose
@_templates
def check_command(paths: Sequence[Path], as_json: bool, **rest: Any) -> int:  # noqa: FBT001 - click passes it so
    """Check records and finished documents."""
    from reportgen.problems import Severity  # noqa: PLC0415

    from . import checking, report  # noqa: PLC0415

    problems, looked = checking.check(paths, _order(rest["templates"]))
    if as_json:
        click.echo(report.as_json(problems))
    else:
        _say(problems, verbose=rest["verbose"])
        click.echo(words("checked", files=looked, found=report.summary(problems) or words("nothing-wrong")))
    warned = rest["strict"] and any(p.severity is Severity.WARNING for p in problems)
    return _code(problems) or (FILES if warned else GOOD)


@cli.command("new", help=help_of("new"))
@click.argument("file", type=_File(), metavar="TỆP")
@click.option("--from", "old", type=_File(), metavar="TỆP CŨ", help=help_of("--from"))
def new_command(file: Path, old: Path | None) -> int:
    """Write a new record."""
    from . import new  # noqa: PLC0415

    problems = new.write(file, old)
    _say(problems)
    if not problems:
        click.echo(words("new", file=file))
    return _code(problems)


@cli.command("schema", help=help_of("schema"))
@click.option("--keys", type=click.Choice(["vi", "en"]), default="vi", help=help_of("--keys"))
def schema_command(keys: str) -> int:
    """Print the JSON Schema."""
    import json  # noqa: PLC0415

    from reportgen.records.schema import schema  # noqa: PLC0415

    click.echo(json.dumps(schema(keys), ensure_ascii=False, indent=2))
    return GOOD


@cli.group("templates", help=help_of("templates"), invoke_without_command=True)
@_templates
@click.pass_context
def templates_command(context: click.Context, templates: Sequence[Path]) -> int:
    """List templates."""
    from reportgen.templating.folders import builtin, listing, search_path  # noqa: PLC0415

    context.obj = search_path(tuple(templates) or (_path("templates"),))
    if context.invoked_subcommand is None:
        for name, file in listing(context.obj):
            where = words("builtin") if file.is_relative_to(builtin()) else str(file)
            click.echo(f"{name:<36} {where}")
    return GOOD


@templates_command.command("copy", help=help_of("templates copy"))
@click.argument("name", metavar="TÊN")
@click.pass_obj
def copy_command(path: tuple[Path, ...], name: str) -> int:
    """Copy a template as a starting file."""
    from . import new  # noqa: PLC0415

    target = _path("templates") / (name if "." in name else f"{name}.html")
    problems = new.copy_template(target, path)
    _say(problems)
    if not problems:
        click.echo(words("copied", file=target))
    return _code(problems)


@cli.command("doctor", help=help_of("doctor"))
@_out
def doctor_command(out: Path) -> int:
    """Say what this machine can do."""
    from .doctor import examine  # noqa: PLC0415

    good = True
    for fine, said in examine(out):
        good = good and fine
        click.echo(f"{'✓' if fine else '✗'} {said}")
    return GOOD if good else MACHINE


def _name_places(group: click.Group) -> None:
    """Click's placeholders in the line of usage, in Vietnamese."""
    group.subcommand_metavar = words("usage-command")
    for command in (group, *group.commands.values()):
        command.options_metavar = words("usage-options")
        if isinstance(command, click.Group) and command is not group:
            _name_places(command)


_name_places(cli)
