"""``doctor`` finds a font that lacks Vietnamese letters, and a folder that cannot be written."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def machine(tmp_path):
    """A machine with only one family of fonts, all faces cut down to the letters given."""
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    from reportgen import layout  # noqa: PLC0415
    from reportgen.writers import fonts  # noqa: PLC0415

    family = fonts.choose(layout.load("nd30-2020"))

    def install(letters):
        for i, face in enumerate(fonts.installed(family)):
            with TTFont(str(face.path), fontNumber=face.face) as font:
                subsetter = Subsetter(Options(layout_features=[], name_IDs=["*"], notdef_outline=True))
                subsetter.populate(unicodes=set(map(ord, letters)) | set(range(32, 127)))
                subsetter.subset(font)
                font.save(tmp_path / f"{i}.ttf")
        config = tmp_path / "fonts.conf"
        config.write_text(
            '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n'
            f"<fontconfig><dir>{tmp_path}</dir><cachedir>{tmp_path}/cache</cachedir></fontconfig>\n",
            encoding="utf-8",
        )
        command = [sys.executable, "-m", "reportgen", "doctor", "-o", str(tmp_path)]
        env = os.environ | {"FONTCONFIG_FILE": str(config)}
        return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=False, encoding="utf-8")

    install.all = fonts.VIETNAMESE
    return install


def test_a_font_with_every_letter_is_good(machine):
    done = machine(machine.all)
    assert done.returncode == 0, done.stdout
    assert "✗" not in done.stdout


def test_a_font_that_lacks_letters_is_named_and_not_used(machine):
    done = machine(machine.all.replace("ế", "").replace("ự", ""))
    assert done.returncode == 3
    assert "thiếu 2 chữ Việt" in done.stdout
    assert "Không có phông chữ nào đủ chữ Việt" in done.stdout


def test_a_folder_that_cannot_be_written_is_told(run, tmp_path, monkeypatch):
    import tempfile  # noqa: PLC0415

    def refuse(**_):
        raise PermissionError(13, "no")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    result = run("doctor", "-o", tmp_path)
    assert result.code == 3
    assert f"✗ Không ghi được vào {tmp_path}" in result.out
