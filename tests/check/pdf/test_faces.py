"""What names of fonts say."""

import pytest

from reportgen.check.pdf.faces import Face, face, judged


def made(family, style=""):
    return Face(family, bold="b" in style, italic="i" in style)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("TimesNewRomanPSMT", made("Times New Roman")),
        ("BCDEEE+TimesNewRomanPS-BoldMT", made("Times New Roman", "b")),
        ("/ABCDEF+TimesNewRomanPS-BoldItalicMT", made("Times New Roman", "bi")),
        ("Times New Roman,Bold", made("Times New Roman", "b")),
        ("TimesNewRoman,Italic", made("Times New Roman", "i")),
        ("LiberationSerif", made("Liberation Serif")),
        ("SWSLVQ+Liberation-Serif-Bold-Italic", made("Liberation Serif", "bi")),
        ("BAAAAA+LiberationSerif-BoldItalic", made("Liberation Serif", "bi")),
        ("Tinos-Regular", made("Tinos")),
        ("Tinos-Italic", made("Tinos", "i")),
        ("Times-Roman", made("Times")),
        ("Helvetica-Oblique", made("Helvetica", "i")),
        ("ArialMT", made("Arial")),
        ("Arial-BoldMT", made("Arial", "b")),
        ("Calibri-Bold", made("Calibri", "b")),
        (".VnTime", made(".Vn Time")),
        ("", made("")),
    ],
)
def test_a_name_tells_family_and_style(name, said):
    assert face(name) == said


@pytest.mark.parametrize(
    ("flags", "weight", "style"), [(4, 400, ""), (4 | 64, 400, "i"), (4 | 1 << 18, 400, "b"), (4, 700, "b")]
)
def test_flags_and_weight_are_asked_where_the_name_is_silent(flags, weight, style):
    assert judged("F1", flags, weight) == made("F1", style)
