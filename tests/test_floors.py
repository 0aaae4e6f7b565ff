"""The floors of the house hold, and were seen to refuse what breaks them."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def lint(folder):
    lint_imports = Path(sys.executable).parent / "lint-imports"
    command = [str(lint_imports), "--config", ".importlinter", "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, encoding="utf-8")


@pytest.fixture
def house(tmp_path):
    shutil.copytree(ROOT / "reportgen", tmp_path / "reportgen", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def test_the_house_stands(house):
    done = lint(house)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("words/text.py", "import reportgen.records"),
        ("document.py", "import reportgen.words.text"),
        ("writers/html.py", "import reportgen.records"),
        ("writers/word/__init__.py", "import reportgen.source"),
        ("parse/__init__.py", "import reportgen.records"),
        ("records/record.py", "import reportgen.source"),
        ("records/record.py", "import docx"),
        ("templating/view.py", "import weasyprint"),
        ("house/walk.py", "import reportgen.records"),
        ("phrases.py", "import reportgen.records"),
        ("phrases.py", "import reportgen.templating"),
        ("build.py", "import reportgen.batch"),
    ],
)
def test_an_import_that_breaks_a_floor_is_refused(house, file, line):
    target = house / "reportgen" / file
    target.write_text(target.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    assert lint(house).returncode != 0


def test_a_module_that_names_no_floor_is_refused(house):
    (house / "reportgen" / "somewhere.py").write_text("", encoding="utf-8")
    assert lint(house).returncode != 0
