import pytest

from reportgen import layout
from reportgen.document import Break, Paragraph, Text
from reportgen.layout import Align, Box, Layout, Measure, Role, text_width_mm
from reportgen.writers.shapes import Parts, framed, parts

DECREE = layout.load("nd30-2020")


def p(role, words="a"):
    return Paragraph(role, (Text(words),))


A, B, FOOT, SIGN, APPENDIX = (p(r) for r in ("noi-dung", "khoan", "dia-chi", "ky-so", "phu-luc"))


@pytest.mark.parametrize(
    ("blocks", "bodies"),
    [
        ((), ((),)),
        ((A, B), ((A, B),)),
        ((A, APPENDIX, B, APPENDIX, A), ((A,), (APPENDIX, B), (APPENDIX, A))),
        ((A, SIGN, APPENDIX, B), ((A,), (SIGN, APPENDIX, B))),
        ((SIGN, APPENDIX, B), ((SIGN, APPENDIX, B),)),
    ],
)
def test_a_part_begins_with_what_has_pages_of_its_own(blocks, bodies):
    assert parts(blocks, DECREE) == Parts(bodies)


def test_the_foot_is_taken_out_and_stands_where_each_format_wants_it():
    found = parts((A, FOOT, B, APPENDIX, FOOT), DECREE)
    assert found == Parts(((A, B), (APPENDIX,)), (FOOT, FOOT))
    assert found.read == ((A, B, FOOT, FOOT), (APPENDIX,))
    assert found.printed == ((FOOT, FOOT, A, B), (APPENDIX,))


@pytest.mark.parametrize(("align", "left"), [("left", 10), ("center", 25), ("right", 40)])
def test_a_frame_stands_in_its_column_as_its_words_are_aligned(align, left):
    role = Role(name="r", align=Align(align), left_mm=10, box=Box(height_mm=8, widths_mm={"KHẨN": 20}))
    assert framed(p("r", "KHẨN"), role, 60) == (left, 20)


def test_a_frame_is_measured_in_the_letters_that_are_shown():
    role = Role(name="r", case="upper", size=Measure(used=13), box=Box(height_mm=8, widths_mm={"HỎA TỐC": 30}))
    assert framed(Paragraph("r", (Text("hỏa"), Break(), Text("tốc"))), role, 60) == (0, 30)
    assert framed(p("r", "mật"), role, 60)[1] == text_width_mm("MẬT", 13, bold=False) + 4


def test_a_layout_without_such_roles_has_one_part():
    news = layout.load("tin-bai")
    assert isinstance(news, Layout)
    assert parts((p("doan"), p("muc")), news) == Parts(((p("doan"), p("muc")),))
