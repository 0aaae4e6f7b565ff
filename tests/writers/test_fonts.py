import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, TTFont

from reportgen import layout as layouts
from reportgen.writers import fonts

ROOT = Path(__file__).resolve().parents[2]
TABLE = layouts.load("nd30-2020")
CHOSEN = fonts.choose(TABLE)
FACES = fonts.used(CHOSEN or "")

pytestmark = pytest.mark.skipif(CHOSEN is None, reason="no font with the Vietnamese letters on this machine")


def test_the_letters_are_all_vietnamese_has():
    letters = fonts.VIETNAMESE[:146]
    assert len(set(letters)) == 146
    assert fonts.VIETNAMESE[146:] == "₫–…“”"
    assert letters == unicodedata.normalize("NFC", letters)
    assert set(letters[:73]) == {letter.lower() for letter in letters[73:]}
    assert set("ăâđêôơưạảãàáặẵẳằắậẫẩầấẹẻẽèéệễểềếịỉĩìíọỏõòóộỗổồốợỡởờớụủũùúựữửừứỵỷỹỳý") | set("aeiouy") == set(
        letters[:73]
    )


def test_the_chosen_family_is_whole():
    assert CHOSEN in (TABLE.page.font, *TABLE.page.stand_ins)
    assert [(f.bold, f.italic) for f in FACES] == [(False, False), (False, True), (True, False), (True, True)]
    assert [fonts.missing_letters(f) for f in FACES] == [""] * 4
    assert all(f.path.is_file() for f in FACES)


def test_letters_that_are_not_there_are_named():
    assert fonts.missing_letters(FACES[0], "aệ\U0001f600b\U0001f601") == "\U0001f600\U0001f601"


def test_a_family_nobody_installed_and_a_file_that_is_gone():
    assert fonts.installed("No Such Family At All") == []
    assert fonts.missing_letters(fonts.FontFile(Path("no-such-file.ttf"), "x")) == fonts.VIETNAMESE


# ---- Machines with other fonts: a folder of their own, seen by a program of its own


def renamed(font, family, version):
    for entry in font["name"].names:
        if entry.nameID in {1, 16}:
            entry.string = family
        elif entry.nameID == 4:
            entry.string = f"{family} {entry.platformID}"
    font["head"].fontRevision = version


def make(folder, name, family="Tinos", drop="", faces=FACES, version=1.0):
    """Font files called ``family`` without the letters of ``drop``."""
    folder.mkdir(exist_ok=True)
    made = []
    for i, face in enumerate(faces):
        with TTFont(str(face.path), fontNumber=face.face) as font:
            options = Options(layout_features=[], name_IDs=["*"], notdef_outline=True)
            keep = set(map(ord, fonts.VIETNAMESE)) | set(range(32, 127))
            subsetter = Subsetter(options)
            subsetter.populate(unicodes=keep - set(map(ord, drop)))
            subsetter.subset(font)
            renamed(font, family, version)
            made.append(folder / f"{name}-{i}.ttf")
            font.save(made[-1])
    return made


PRINT = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
from reportgen import layout
from reportgen.writers import fonts
table = layout.load("nd30-2020")
"""


def on_machine(folder, program):
    """What ``program`` prints where only the fonts of ``folder`` are installed."""
    config = folder / "fonts.conf"
    config.write_text(
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>\n'
        f"<dir>{folder}</dir>\n<cachedir>{folder}/cache</cachedir>\n"
        '<alias binding="same"><family>Times New Roman</family><accept><family>Tinos</family></accept></alias>\n'
        "</fontconfig>\n",
        encoding="utf-8",
    )
    env = os.environ | {"FONTCONFIG_FILE": str(config), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", PRINT + program]
    done = subprocess.run(command, env=env, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


CHOOSE = "print(fonts.choose(table))"


def test_a_whole_family_is_chosen_and_its_alias_is_not(tmp_path):
    make(tmp_path, "good")
    assert (
        on_machine(tmp_path, "print(len(fonts.installed('Times New Roman')), len(fonts.installed('tinos')))")
        == "0 4"
    )
    assert on_machine(tmp_path, CHOOSE) == "Tinos"


def test_the_pages_own_font_is_preferred(tmp_path):
    make(tmp_path, "tinos")
    make(tmp_path, "times", family="Times New Roman")
    assert on_machine(tmp_path, CHOOSE) == "Times New Roman"


def test_a_family_without_the_vietnamese_letters_is_refused(tmp_path):
    make(tmp_path, "bad", drop="ơưạế")
    tell = "print([fonts.missing_letters(f) for f in fonts.installed('Tinos')])"
    assert on_machine(tmp_path, tell) == str(["ạếơư"] * 4)
    assert on_machine(tmp_path, CHOOSE) == "None"


def test_a_bad_family_gives_way_to_a_good_one(tmp_path):
    make(tmp_path, "bad", drop="ơưạế")
    make(tmp_path, "good", family="Liberation Serif")
    assert on_machine(tmp_path, CHOOSE) == "Liberation Serif"


def test_one_bad_face_or_a_missing_one_is_enough_to_refuse(tmp_path):
    make(tmp_path, "good", faces=FACES[:3])
    assert on_machine(tmp_path, CHOOSE) == "None"
    make(tmp_path, "bad", faces=FACES[3:], drop="ế")
    assert on_machine(tmp_path, CHOOSE) == "None"


PDF = """
from pathlib import Path
from reportgen.document import Document, Paragraph, Text
from reportgen.writers import pdf
words = tuple(Text(fonts.VIETNAMESE + " ", bold=b, italic=i) for b in (False, True) for i in (False, True))
made = pdf.write(Document("k", "t", (Paragraph("noi-dung", words),)), table, {})
Path(FILE).write_bytes(made)
"""


def embedded(file):
    lines = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    return [line.split()[0].partition("+")[2] for line in lines]


@pytest.mark.parametrize("first", ["a", "z"])
def test_an_old_file_beside_a_newer_one_of_the_same_name_is_not_used(tmp_path, first):
    """As with fonts-liberation and fonts-liberation2: whichever is listed first, the newer one prints."""
    make(tmp_path, f"{first}-bad", drop="ơưạế", version=1.07)
    make(tmp_path, "m-good", version=2.1)
    assert on_machine(tmp_path, CHOOSE) == "Tinos"
    used = "print(*[f.path.name for f in fonts.used('Tinos')])"
    assert on_machine(tmp_path, used) == "m-good-0.ttf m-good-1.ttf m-good-2.ttf m-good-3.ttf"
    on_machine(tmp_path, PDF.replace("FILE", repr(str(tmp_path / "a.pdf"))))
    assert len(embedded(tmp_path / "a.pdf")) == 4  # one for each face: none is mixed from two files


def test_a_newer_file_that_is_worse_is_seen_as_what_would_be_used(tmp_path):
    make(tmp_path, "bad", drop="ơưạế", version=3.0)
    make(tmp_path, "good", version=2.1)
    assert on_machine(tmp_path, CHOOSE) == "None"


def test_the_faces_of_a_collection_are_told_apart(tmp_path):
    files = make(tmp_path, "other", family="Other", faces=FACES[:1]) + make(tmp_path, "good")
    collection = TTCollection()
    collection.fonts = [TTFont(str(f)) for f in files]
    collection.save(str(tmp_path / "all.ttc"))
    for font, file in zip(collection.fonts, files, strict=True):
        font.close()
        file.unlink()
    faces = "print([(f.path.suffix, f.face, f.bold, f.italic) for f in fonts.used('Tinos')])"
    expected = [(".ttc", i, f.bold, f.italic) for i, f in enumerate(FACES, 1)]
    assert on_machine(tmp_path, faces) == str(expected)
    assert on_machine(tmp_path, "print([f.face for f in fonts.installed('Other')])") == "[0]"
    assert on_machine(tmp_path, CHOOSE) == "Tinos"


def test_a_damaged_file_is_no_font(tmp_path):
    (tmp_path / "a.ttf").write_bytes(b"\x00\x01\x00\x00 nothing like a font")
    with fonts._opened(tmp_path / "a.ttf") as found:
        assert found == []


NO_ENGINE = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("weasyprint"):
            raise ERROR("no")
sys.meta_path.insert(0, Refuse())
print(fonts.installed("Tinos"), fonts.choose(table))
"""


@pytest.mark.parametrize("error", ["ImportError", "OSError"])
def test_without_weasyprint_or_pango_there_are_no_fonts_and_no_error(tmp_path, error):
    make(tmp_path, "good")
    assert on_machine(tmp_path, NO_ENGINE.replace("ERROR", error)) == "[] None"


def test_without_any_font_nothing_is_printed_and_none_is_chosen(tmp_path):
    assert on_machine(tmp_path, CHOOSE) == "None"


def test_the_search_for_libraries_is_back_in_place_afterwards():
    tell = "import ctypes.util\nbefore = ctypes.util.find_library\nfonts.engine()\nprint(ctypes.util.find_library is before)"
    done = subprocess.run([sys.executable, "-c", PRINT + tell], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"
