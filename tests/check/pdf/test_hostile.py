"""Files that are no PDF, broken, shut or meant to hurt: each ends in one complaint or in what can be seen, soon."""

import io
import re
import subprocess
import sys
import time
import zlib
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from reportgen.check.pdf import package, read
from reportgen.problems import Place, ProblemsError

ROOT = Path(__file__).resolve().parents[3]
HELLO = b"BT /F1 12 Tf 50 700 Td (Hello) Tj ET"
SECONDS, MEGABYTES = 30, 500  # of computing: a busy machine changes nothing


def new(content=HELLO, **more):
    file = pikepdf.new()
    file.add_blank_page(page_size=(595, 842))
    page = file.pages[0].obj
    page.Contents = file.make_stream(content)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Times-Roman"))
    page.Resources = Dictionary(Font=Dictionary(F1=font))
    for name, value in more.items():
        page["/" + name] = value
    return file


def saved(file, **how):
    out = io.BytesIO()
    file.save(out, **how)
    return out.getvalue()


def packed(data, *, filters):
    file = new()
    stream = file.make_stream(b"x")
    stream.write(data, filter=Array(filters))
    file.pages[0].obj.Contents = stream
    return saved(file)


def form(file, content, inner=None):
    made = file.make_stream(content)
    made.Type, made.Subtype, made.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    made.Resources = Dictionary(XObject=Dictionary(X=inner)) if inner is not None else Dictionary()
    return made


def forms(*, loop):
    """A form that draws itself; or forms that each draw the next twenty times."""
    file = new(b"/X Do")
    if loop:
        last = form(file, b"/X Do")
        last.Resources = Dictionary(XObject=Dictionary(X=last))
    else:
        last = form(file, HELLO)
        for _ in range(11):
            last = form(file, b"/X Do " * 20, last)
    file.pages[0].obj.Resources = Dictionary(XObject=Dictionary(X=last))
    return saved(file)


def deep():
    file = new()
    node = file.Root.Pages
    for _ in range(3000):
        node = file.make_indirect(Dictionary(Type=Name.Pages, Kids=Array([node]), Count=1))
    file.Root.Pages = node
    return saved(file)


def type3():
    file = new()
    glyph = file.make_stream(b" " * 30_000_000)
    kind = Dictionary(Type=Name.Font, Subtype=Name.Type3, CharProcs=Dictionary(a=glyph), FirstChar=97, LastChar=97)
    file.pages[0].obj.Resources = Dictionary(Font=Dictionary(F1=kind))
    return saved(file)


def font(size):
    file = new()
    descriptor = Dictionary(Type=Name.FontDescriptor, FontFile2=file.make_stream(b"\0" * size))
    file.pages[0].obj.Resources.Font.F1.FontDescriptor = descriptor
    return saved(file)


def many(count, content=HELLO):
    file = new(content)
    for _ in range(count - 1):
        file.pages.append(file.pages[0])
    return saved(file)


def tree(kids):
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[" + kids


LOOP = tree(b"2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n")
LONG_LOOP = tree(
    b"3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n"
)
OBJECTS = zlib.compress(b"1 0 " + b" " * 300_000_000)
REFUSED = {
    "empty": (lambda: b"", "pdf-file-empty"),
    "blank": (lambda: b" \n\0", "pdf-file-empty"),
    "html": (lambda: b"<!DOCTYPE html><p>", "pdf-file-other-kind"),
    "docx": (lambda: b"PK\x03\x04" + b"x" * 400, "pdf-file-other-kind"),
    "text": (lambda: "Biên bản ".encode() * 300, "pdf-file-other-kind"),
    "header only": (lambda: b"%PDF-1.7\n", "pdf-file-broken"),
    "noise": (lambda: b"%PDF-1.7\n" + bytes(i * 7919 % 251 for i in range(500_000)), "pdf-file-broken"),
    "cut": (lambda: saved(new())[:200], "pdf-file-broken"),
    "no end": (lambda: saved(new())[:-40], "pdf-file-broken"),
    "no pages": (lambda: tree(b"]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n"), "pdf-file-broken"),
    "loop": (lambda: LOOP, "pdf-file-broken"),
    "long loop": (lambda: LONG_LOOP, "pdf-file-broken"),
    "deep tree": (deep, "pdf-file-broken"),
    "brackets": (
        lambda: b"%PDF-1.4\n1 0 obj" + b"[" * 200_000 + b"endobj\ntrailer<</Root 1 0 R>>",
        "pdf-file-broken",
    ),
    "password": (
        lambda: saved(new(), encryption=pikepdf.Encryption(user="a", owner="b")),
        "pdf-file-password",
    ),
    "bomb": (lambda: saved(new(b" " * 300_000_000)), "pdf-page-heavy"),
    "bomb in a bomb": (
        lambda: packed(zlib.compress(zlib.compress(b" " * 300_000_000)), filters=[Name.FlateDecode] * 2),
        "pdf-page-heavy",
    ),
    "old packing": (lambda: packed(b"\x80\x0b" * 90_000, filters=[Name.LZWDecode]), "pdf-page-heavy"),
    "forms in forms": (lambda: forms(loop=False), "pdf-page-heavy"),
    "letters": (lambda: saved(new(b"BT /F1 1 Tf " + b"(aaaaaaaa bbbbb) Tj " * 90_000 + b"ET")), "pdf-page-heavy"),
    "many heavy pages": (lambda: many(12, b"0 0 m 9 9 l S\n" * 700_000), "pdf-page-heavy"),
    "drawn letters": (type3, "pdf-page-heavy"),
    "font": (lambda: font(70_000_000), "pdf-page-heavy"),
    "objects": (
        lambda: (
            b"%PDF-1.5\n5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length 1>>stream\n"
            + OBJECTS
            + b"\nendstream"
        ),
        "pdf-file-heavy",
    ),
}
SEEN = {
    "owner's password": (lambda: saved(new(), encryption=pikepdf.Encryption(user="", owner="b")), ("Hello",)),
    "form in itself": (lambda: forms(loop=True), ()),
    "huge page": (lambda: saved(new(MediaBox=Array([0, 0, 10**9, 10**9]))), ("Hello",)),
    "no page": (lambda: saved(new(MediaBox=Array([0, 0, -10, 0]))), ("Hello",)),
    "no fonts": (lambda: saved(new(Resources=Dictionary())), ("Hello",)),
    "numbers without bounds": (
        lambda: saved(new(b"BT /F1 1e30 Tf 1e38 0 0 1e38 0 0 Tm (a) Tj ET 1e38 1 m 1e39 9 l S")),
        (),
    ),
    "many lines": (lambda: saved(new(b"0 0 m 9 9 l S\n" * 300_000)), ()),
    "many pages": (lambda: many(2000), ("Hello",) * 300),
    "a piece of junk before": (lambda: b"junk\n" + saved(new()), ("Hello",)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_told_in_one_complaint(name):
    make, kind = REFUSED[name]
    data, before = make(), time.process_time()
    with pytest.raises(ProblemsError) as caught:
        read(data, "a.pdf")
    assert time.process_time() - before < SECONDS
    assert [(p.kind, p.place) for p in caught.value.problems] == [(kind, Place("a.pdf"))]


@pytest.mark.parametrize("name", SEEN)
def test_what_can_be_read_is_seen(name):
    make, words = SEEN[name]
    data, before = make(), time.process_time()
    assert tuple(p.text for p in read(data).paragraphs) == words
    assert time.process_time() - before < SECONDS


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory was in use")
@pytest.mark.parametrize("name", ["bomb", "objects", "letters", "many lines", "forms in forms", "huge page"])
def test_memory_stays_small(name, tmp_path):
    make, _ = (REFUSED | SEEN)[name]
    (file := tmp_path / "a.pdf").write_bytes(make())
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "from reportgen.check.pdf import read\nfrom reportgen.problems import ProblemsError\n"
        f"try: read(open({str(file)!r}, 'rb').read())\nexcept ProblemsError: pass\n"
        "print(open('/proc/self/status').read())"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, encoding="utf-8")
    highest = int(re.search(r"VmHWM:\s+(\d+) kB", done.stdout)[1])
    assert highest / 1024 < MEGABYTES


def test_pages_behind_the_last_looked_at_are_told():
    seen = read(many(package.MOST_PAGES + 5))
    assert (seen.pages, seen.aside) == (305, ("các trang sau trang 300 (tệp có 305 trang)",))


def test_scripts_attachments_and_forms_are_told_and_left_alone():
    file = new()
    file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
    file.Root.AcroForm = Dictionary(Fields=Array([]))
    file.attachments["a.txt"] = b"abc"
    assert read(saved(file)).aside == (
        "đoạn mã (JavaScript; không chạy, không xét)",
        "tệp đính kèm bên trong",
        "ô điền của biểu mẫu",
    )
    file.Root.AcroForm.SigFlags = 3
    assert read(saved(file)).aside[-1] == "văn bản đã ký số"


def test_a_scanned_page_is_a_picture_and_nothing_is_known():
    file = new(b"q 595 0 0 842 0 0 cm /I Do Q BT /F1 12 Tf 3 Tr 50 700 Td (Hello) Tj ET")
    image = file.make_stream(b"\x80")
    image.Type, image.Subtype, image.Width, image.Height = Name.XObject, Name.Image, 1, 1
    image.ColorSpace, image.BitsPerComponent = Name.DeviceGray, 8
    file.pages[0].obj.Resources.XObject = Dictionary(I=image)
    file.pages.append(file.pages[0])
    seen = read(saved(file))
    assert (seen.paragraphs, seen.sheets[0].numbers_known) == ((), False)
    assert seen.aside == ("2 trang là ảnh quét (trang 1–2)",)


def test_words_drawn_beyond_all_numbers_are_not_seen():
    far = b"BT /F1 12 Tf 1 0 0 1 50 " + b"7" * 60 + b".5 Tm (Far) Tj ET " + HELLO
    said = repr(read(saved(new(far)), "a.pdf"))
    assert "Hello" in said
    assert "Far" not in said
