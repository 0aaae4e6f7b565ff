"""For every rule of the table a good file and at least one wrong one: found at its rule, and nothing else with it."""

from functools import cache

import changes as c
import makers
import pytest
import right_words
import wrong_looks
import wrong_pages
import wrong_words
from goods import NAMES, TABLE, changed, different, edited, good, source, tree, verdicts, without

from reportgen.check import capitals, judge
from reportgen.check.rules import book
from reportgen.check.seen import Font, Paragraph, Run, Seen, Sheet
from reportgen.check.verdicts import Outcome
from reportgen.problems import Severity

RULES = {rule.id: rule for rule in book.every(TABLE)}
PAPER = "bien-ban"  # the file whose pages are changed
CAPITALS = "Địa điểm: Phòng họp số 2, Sở Nội vụ tỉnh Yên Lương."  # a sentence that others stand for

# Clauses as the decree counts them (Phụ lục I, Phần I), for each component or rule that has one.
CLAUSES = {
    "quoc-hieu": "II.1", "tieu-ngu": "II.1", "co-quan-chu-quan": "II.2", "co-quan-ban-hanh": "II.2",
    "so-ky-hieu": "II.3", "dia-danh-thoi-gian": "II.4", "ten-loai": ("II.5", "Điều 7", "Điều 8"), "trich-yeu": "II.5",
    "trich-yeu-cong-van": "II.5", "can-cu": "II.6", "noi-dung": ("II.6", "Phụ lục III"), "phan-chuong": "II.6",
    "phan-chuong-tieu-de": "II.6", "muc": "II.6", "muc-tieu-de": "II.6", "tieu-muc": "II.6", "tieu-muc-tieu-de": "II.6",
    "dieu": "II.6", "khoan": "II.6", "khoan-tieu-de": "II.6", "diem": "II.6", "muc-la-ma": "V.6", "lenh": "M1.2",
    "tham-quyen": "M1.2", "kinh-gui": "II.9", "quyen-han-chuc-vu": "II.7", "chuc-vu-khac": "II.7", "ho-ten": "II.7",
    "noi-nhan-nhan": "II.9", "noi-nhan": "II.9", "phu-luc": "III.1", "phu-luc-ten": "III.1", "phu-luc-kem-theo": "III.1",
    "do-khan": "III.2", "pham-vi-luu-hanh": "III.2", "nguoi-soan": "III.3", "dia-chi": "III.4", "ky-so": "II.8",
    "trang": ("I.", "V"), "viet-hoa": "Phụ lục II",
}  # fmt: skip


def found(before, after, rule, besides=()):
    """Whether the rule is broken with its clause, and the rules that changed their outcome besides."""
    verdict = after.get(rule)
    broken = verdict is not None and verdict.outcome is Outcome.FAILED and verdict.rule == RULES[rule]
    return broken and bool(verdict.spots), {
        name for name in different(before, after) - {rule} if not name.startswith(besides or ("–",))
    }


FOUND = (True, set())


# ---- The good files


@pytest.mark.parametrize("name", NAMES)
def test_a_specimen_breaks_no_rule_and_is_wholly_judged(name):
    assert {v.outcome for v in good(name).verdicts.values()} == {Outcome.PASSED}


def test_no_file_is_judged_by_a_rule_that_is_not_listed():
    assert {name for specimen in NAMES for name in good(specimen).verdicts} <= set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_names_the_clause_of_its_component(rule):
    assert any(part.strip().startswith(CLAUSES[rule.id.partition("/")[0]]) for part in rule.clause.split(";"))


# ---- Looks


@cache
def look_cases():
    return list(wrong_looks.cases())


@pytest.mark.parametrize("case", look_cases(), ids=lambda case: f"{case.rule}: {case.what}")
def test_a_look_that_is_wrong_is_found_at_its_rule_and_nothing_else(case):
    after = changed(case.name, case.change)
    assert found(good(case.name).verdicts, after, case.rule, case.besides) == FOUND


# ---- Words, places, parts that are missing


@pytest.mark.parametrize(("name", "rule", "pairs"), [(n, r, ps) for n, r, *ps in wrong_words.WORDS])
def test_words_that_are_wrong_are_found_at_their_rule_and_nothing_else(name, rule, pairs):
    gone = ("ten-loai/",) if rule == "ten-loai/co" else ()
    assert found(good(name).verdicts, edited(name, *pairs).verdicts, rule, gone) == FOUND


@cache
def by_hand(name):
    return makers.by_hand(tree(source(name)), TABLE)


@pytest.mark.parametrize(("name", "rule", "words", "old", "new"), wrong_words.LABELS)
def test_a_label_that_is_typed_wrong_is_found(name, rule, words, old, new):
    data = by_hand(name)
    assert found(verdicts(data), verdicts(c.changed(data, c.text(words, old, new))), rule) == FOUND


SHAPES = [
    (PAPER, "Độc lập", {"line_spacing": 1.5}, "tieu-ngu/cach-dong"),
    (PAPER, "SỞ NỘI VỤ", {"line_spacing": 2.0}, "co-quan-ban-hanh/cach-dong"),
    ("cong-van", "V/v tăng", {"space_before": 3}, "trich-yeu-cong-van/cach"),
    ("cong-van", "V/v tăng", {"space_before": 12}, "trich-yeu-cong-van/cach"),
]


@pytest.mark.parametrize(("name", "words", "sides", "rule"), SHAPES)
def test_room_that_a_rule_of_its_own_asks_for(name, words, sides, rule):
    assert found(good(name).verdicts, changed(name, c.shape(words, **sides)), rule) == FOUND


@pytest.mark.parametrize(("name", "roles", "rule", "besides"), wrong_words.MISSING)
def test_a_component_that_is_left_out_is_missed(name, roles, rule, besides):
    gone = (*besides, *(f"{role}/" for role in roles))
    assert found(good(name).verdicts, without(name, *roles).verdicts, rule, gone) == FOUND


@pytest.mark.parametrize(("name", "words", "new", "rule", "gone"), wrong_words.EMPTIED)
def test_a_cell_that_is_left_empty_is_missed(name, words, new, rule, gone):
    assert found(good(name).verdicts, edited(name, (words, new)).verdicts, rule, gone) == FOUND


def test_a_document_that_says_nothing_is_told_so():
    html = source(PAPER)
    text = html[html.index('<p class="noi-dung">') : html.index('<table class="chu-ky">')]
    gone = ("noi-dung/", "khoan/", "diem/", "viet-hoa/")
    assert found(good(PAPER).verdicts, edited(PAPER, (text, "")).verdicts, "noi-dung/co", gone) == FOUND


@pytest.mark.parametrize(("name", "rule", "pairs", "besides"), wrong_words.PLACES)
def test_a_component_in_a_wrong_place_is_found(name, rule, pairs, besides):
    assert found(good(name).verdicts, edited(name, *pairs).verdicts, rule, besides) == FOUND


@pytest.mark.parametrize(
    ("name", "rule", "pairs"),
    [(n, r, ps) for _, n, r, *ps in right_words.RIGHT],
    ids=[case[0] for case in right_words.RIGHT],
)
def test_other_right_ways_are_no_faults(name, rule, pairs):
    after = edited(name, *pairs).verdicts
    assert [v for v in after.values() if v.outcome is Outcome.FAILED] == []
    assert after[rule].outcome is Outcome.PASSED


@pytest.mark.parametrize("line", ["Lưu: VP, CĐS.", "Lưu: Văn phòng Đảng ủy.", "Lưu Văn phòng Tỉnh ủy."])
def test_what_an_office_keeps_itself_is_not_judged(line):
    after = edited("cong-van", ("Lưu: VT, CĐS.", line)).verdicts
    assert [v for v in after.values() if v.outcome is Outcome.FAILED] == []
    assert "noi-nhan/luu" not in after


# ---- Capitals

BAD = [(rule, each.text) for rule in capitals.rules() for each in rule.bad]
GOOD = [(rule, text) for rule in capitals.rules() for text in rule.good]


def capitals_of(text):
    said = edited(PAPER, (CAPITALS, text.replace("&", "&amp;"))).verdicts
    return {name: v for name, v in said.items() if v.outcome is Outcome.FAILED}


@pytest.mark.parametrize(("rule", "text"), BAD)
def test_a_capital_that_is_wrong_is_found_at_its_rule_and_nothing_else(rule, text):
    name = f"viet-hoa/{rule.id}"
    failed = capitals_of(text)
    assert list(failed) == [name]
    assert failed[name].rule == RULES[name]


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_capitals_that_are_right_are_no_faults(rule, text):
    assert capitals_of(text) == {}, rule.id


# ---- Pages


@pytest.mark.parametrize(
    ("change", "rule"), [w[1:] for w in wrong_pages.WRONG], ids=[w[0] for w in wrong_pages.WRONG]
)
def test_a_page_that_is_wrong_is_found_at_its_rule_and_nothing_else(change, rule):
    besides = wrong_pages.BESIDES.get(rule, ())
    assert found(good(PAPER).verdicts, changed(PAPER, change), rule, besides) == FOUND


@pytest.mark.parametrize(
    ("change", "rule"), [w[1:] for w in wrong_pages.RIGHT], ids=[w[0] for w in wrong_pages.RIGHT]
)
def test_pages_at_the_ends_of_a_range_are_good(change, rule):
    after = changed(PAPER, change)
    assert [v for v in after.values() if v.outcome is Outcome.FAILED] == []
    assert after[rule].outcome is Outcome.PASSED


def test_letters_whose_marks_stand_apart_are_a_warning():
    assert RULES["trang/dung-san"].severity is Severity.WARNING


def test_only_a_sheet_with_a_table_may_lie():
    assert changed("quyet-dinh", wrong_pages.lying(1))["trang/huong-giay"].outcome is Outcome.PASSED
    assert changed("quyet-dinh", wrong_pages.lying(2))["trang/huong-giay"].outcome is Outcome.FAILED


def test_a_file_of_several_pages_without_numbers_is_told_so():
    gone = tuple(name for name in RULES if name.startswith(("trang/so-trang-", "trang/trang-dau", "trang/danh-so")))
    assert found(good("quy-che").verdicts, changed("quy-che", c.no_number), "trang/so-trang", gone) == FOUND


# ---- What only a PDF can show

TIMES = Font("Times New Roman", embedded=True)
WHOLE = Run("Số: 09/BB-SNV", "Times New Roman", 13, bold=False, italic=False, color="000000")
PDF_ONLY = {
    "trang/nhung-phong": {"fonts": (Font("Times New Roman", embedded=False),)},
    "trang/o-trong": {"boxes": ("ệ", "ữ")},
}


def pdf(fonts=(TIMES,), boxes=()):
    page = Sheet(210, 297, 20, 20, 30, 15)
    seen = Seen("pdf", (Paragraph(1, (WHOLE,)),), (page,), pages=1, fonts=fonts, boxes=boxes)
    return {v.rule.id: v for v in judge(seen, "a.pdf", TABLE).verdicts}


def test_fonts_and_shapes_of_letters_are_judged_in_a_pdf():
    assert {pdf()[rule].outcome for rule in PDF_ONLY} == {Outcome.PASSED}


@pytest.mark.parametrize(("rule", "wrong"), PDF_ONLY.items())
def test_a_font_left_out_and_a_letter_without_a_shape_are_found(rule, wrong):
    assert found(pdf(), pdf(**wrong), rule) == FOUND


# ---- All of them


def test_every_rule_has_a_file_that_breaks_it():
    broken = {
        *(case.rule for case in look_cases()),
        *(rule for _, rule, *_ in wrong_words.WORDS),
        *(rule for _, rule, *_ in wrong_words.LABELS),
        *(rule for *_, rule in SHAPES),
        *(rule for _, _, rule, _ in wrong_words.MISSING),
        *(rule for _, _, _, rule, _ in wrong_words.EMPTIED),
        *(rule for _, rule, *_ in wrong_words.PLACES),
        *(f"viet-hoa/{rule.id}" for rule, _ in BAD),
        *(rule for _, _, rule in wrong_pages.WRONG),
        *PDF_ONLY,
        "noi-dung/co",
    }
    assert broken == set(RULES)


def test_every_rule_has_a_file_that_keeps_it():
    kept = {
        name for specimen in NAMES for name, v in good(specimen).verdicts.items() if v.outcome is Outcome.PASSED
    }
    kept |= {name for name, v in pdf().items() if v.outcome is Outcome.PASSED}
    for rule in capitals.rules():
        said = [edited(PAPER, (CAPITALS, text.replace("&", "&amp;"))).verdicts for text in rule.good]
        kept |= {name for each in said for name, v in each.items() if v.outcome is Outcome.PASSED}
    assert kept == set(RULES)
