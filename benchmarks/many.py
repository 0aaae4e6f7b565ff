"""As many different records as wanted, made from one of ``inputs/``: other places, other numbers, other days."""

from __future__ import annotations

import shutil
from pathlib import Path

INPUTS = Path(__file__).resolve().parents[1] / "inputs"
BASE = "huyen-yen-luong.yaml"
NAMES = ("An", "Bình", "Châu", "Dương", "Giang", "Hà", "Khánh", "Lâm", "Mai", "Nam", "Phú", "Sơn", "Tân", "Vân")


def make(folder: Path, count: int, bad: int = 0) -> list[Path]:
    """Write ``count`` records into ``folder``, every ``bad``-th with a day that is not in the calendar."""
    folder.mkdir(parents=True, exist_ok=True)
    text = (INPUTS / BASE).read_text(encoding="utf-8")
    shutil.copy(INPUTS / "_office.yaml", folder)
    shutil.copytree(INPUTS / "anh", folder / "anh", dirs_exist_ok=True)
    files = []
    for i in range(count):
        name = f"{NAMES[i % len(NAMES)]} {NAMES[i // len(NAMES) % len(NAMES)]}"
        own = text.replace("Yên Lương", name).replace("22/KH-UBND", f"{i + 1:02}/KH-UBND")
        if bad and i % bad == bad - 1:
            own = own.replace("Ngày: 15/5/2024", "Ngày: 31/6/2024")
        file = folder / f"ho-so-{i:05}.yaml"
        file.write_text(own, encoding="utf-8")
        files.append(file)
    return files
