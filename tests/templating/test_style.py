"""House style: what the record says, else the habits of its kind of article; phrase files of the person before ours."""

import os

import pytest

from reportgen.phrases import Phrases
from reportgen.problems import ProblemsError
from reportgen.records import Record
from reportgen.records.papers import ArticleStyle, DateForm, LaterMention, NamePost, Style
from reportgen.templating import search_path
from reportgen.templating.style import abbreviations, phrases, styled

HOUSE = "cổng thông tin:\n  Cách ghi ngày: 29/9\nbáo:\n  Nhắc lại người: tên\n"


def record(**style):
    return Record.model_validate({"kind": "kiểm tra", "style": style})


@pytest.fixture
def folder(tmp_path):
    """The search path of a folder of one's own that holds a file."""

    def put(name, text, encoding="utf-8"):
        file = tmp_path / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding=encoding)
        return search_path([tmp_path / "templates"])

    return put


def refused(read, *args):
    with pytest.raises(ProblemsError) as error:
        read(*args)
    return [(p.code, str(p.place)) for p in error.value.problems]


PORTAL = Style(
    name_post=NamePost.DASH, date_form=DateForm.SLASH, later_mention=LaterMention.FULL_NAME, caption_stop=False
)
PAPER = Style(
    name_post=NamePost.COMMA, date_form=DateForm.HYPHEN, later_mention=LaterMention.GIVEN_NAME, caption_stop=True
)


@pytest.mark.parametrize(
    ("said", "style"),
    [
        ({}, PORTAL),
        ({"article_style": "cổng thông tin"}, PORTAL.model_copy(update={"article_style": ArticleStyle.PORTAL})),
        ({"article_style": "báo"}, PAPER.model_copy(update={"article_style": ArticleStyle.NEWSPAPER})),
        (
            {"article_style": "báo", "date_form": "29/9", "caption_stop": "không"},
            PAPER.model_copy(
                update={
                    "article_style": ArticleStyle.NEWSPAPER,
                    "date_form": DateForm.NO_YEAR,
                    "caption_stop": False,
                }
            ),
        ),
        ({"closing": "./."}, PORTAL.model_copy(update={"closing": "./."})),
    ],
)
def test_what_the_record_says_goes_before_the_habits_of_its_kind_of_article(said, style):
    made = styled(record(**said), search_path())
    assert made == record().model_copy(update={"style": style})


def test_the_habits_may_be_ones_own(folder):
    path = folder("house.yaml", HOUSE)
    assert styled(record(), path).style == Style(date_form=DateForm.NO_YEAR)
    assert styled(record(article_style="báo"), path).style == Style(
        article_style=ArticleStyle.NEWSPAPER, later_mention=LaterMention.GIVEN_NAME
    )


def test_a_list_that_the_record_leaves_empty_is_that_of_the_habits(folder):
    path = folder("house.yaml", "cổng thông tin:\n  Bảng chữ viết tắt: KNSX = kỹ năng số\n")
    assert abbreviations(styled(record(), path), path)["KNSX"] == "kỹ năng số"
    own = styled(record(abbreviation_list=[{"letters": "KNSX", "words": "kỹ năng"}]), path)
    assert abbreviations(own, path)["KNSX"] == "kỹ năng"


def test_a_kind_of_article_without_habits_has_what_the_record_says(folder):
    path = folder("house.yaml", "cổng thông tin:\n  Cách ghi ngày: 29/9\n")
    assert styled(record(article_style="báo"), path).style == Style(article_style=ArticleStyle.NEWSPAPER)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "báo\n",
        "- báo\n",
        "báo: [\n",
        "báo: a\n",
        "báo:\n  Cách ghi: 29/9\n",
        "báo:\n  Cách ghi ngày: hôm nay\n",
    ],
)
def test_habits_of_another_form_are_refused(folder, text):
    ((code, place),) = refused(styled, record(), folder("house.yaml", text))
    assert (code, place.split(":")[0]) == ("RG229", "templates/house.yaml")


def test_habits_in_another_encoding_are_refused(folder):
    path = folder("house.yaml", HOUSE, "utf-16-le")
    assert [code for code, _ in refused(styled, record(), path)] == ["RG014"]


def test_abbreviations_of_the_office_go_before_the_usual_ones(folder):
    path = folder("phrases/viet-tat.yaml", "UBND: Ủy ban nhân dân\nCĐS: chuyển đổi số\n")
    own = record(
        abbreviation_list=[{"letters": "CĐS", "words": "chuyển đổi"}, {"letters": "KNS", "words": "kỹ năng số"}]
    )
    assert abbreviations(record(), path) == {"UBND": "Ủy ban nhân dân", "CĐS": "chuyển đổi số"}
    assert abbreviations(own, path) == {"UBND": "Ủy ban nhân dân", "CĐS": "chuyển đổi", "KNS": "kỹ năng số"}


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        ("UBND\n", "utf-8", [("RG230", "templates/phrases/viet-tat.yaml")]),
        ("UBND: Ủy ban\n", "utf-16-le", [("RG014", "templates/phrases/viet-tat.yaml:1:2")]),
        ("UBND:\n", "utf-8", [("RG231", "templates/phrases/viet-tat.yaml:1:1")]),
    ],
)
def test_abbreviations_of_another_form_are_refused(folder, text, encoding, told):
    assert refused(abbreviations, record(), folder("phrases/viet-tat.yaml", text, encoding)) == told


def test_without_a_folder_of_ones_own_the_phrases_are_ours():
    ours = phrases(search_path())
    assert {"nối tiếp", "việc làm"} <= ours.variants.keys()
    assert {"tồn tại"} <= ours.bands.keys()


def test_ones_own_keys_stand_before_ours_and_the_rest_stays(folder):
    ours = phrases(search_path())
    both = phrases(folder("phrases/tin-bai.yaml", "nối tiếp: hơn nữa\ntồn tại: mấy tồn tại\nmới: x\n"))
    assert both == Phrases(
        {**ours.variants, "nối tiếp": ("hơn nữa",), "tồn tại": ("mấy tồn tại",), "mới": ("x",)},
        {key: bands for key, bands in ours.bands.items() if key != "tồn tại"},
    )


def test_phrases_of_ones_own_replace_bands_in_the_text(said):
    template = '{{ cach_noi("tồn tại", 3) }}'
    assert said(template) == "một số tồn tại, hạn chế"
    assert said(template, files={"phrases/tin-bai.yaml": "tồn tại: mấy tồn tại\n"}) == "mấy tồn tại"


@pytest.mark.parametrize(
    ("text", "encoding", "told"),
    [
        ("nối tiếp: a.\n", "utf-8", [("RG234", "templates/phrases/tin-bai.yaml:1:11")]),
        ("nối tiếp: à\n", "utf-16-le", [("RG014", "templates/phrases/tin-bai.yaml:1:2")]),
    ],
)
def test_phrases_of_another_form_are_refused(folder, text, encoding, told):
    assert refused(phrases, folder("phrases/tin-bai.yaml", text, encoding)) == told


def test_a_file_is_read_again_when_it_changes(folder):
    path = folder("phrases/tin-bai.yaml", "mới: x\n")
    assert phrases(path).variants["mới"] == ("x",)
    file = path[0] / "phrases" / "tin-bai.yaml"
    file.write_text("mới: y\n", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert phrases(path).variants["mới"] == ("y",)


@pytest.mark.parametrize(
    "template",
    [
        '{{ cach_noi("không có câu này") }}',
        '{{ cach_noi("nối tiếp", ai="x") }}',
        '{{ cach_noi("chỉ ra", ai="x") }}',
        '{{ cach_noi("tồn tại") }}',
    ],
)
def test_a_phrase_that_no_file_has_and_slots_that_do_not_fit_are_refused_at_the_line(html, template):
    with pytest.raises(ProblemsError) as error:
        html("\n" + template)
    assert [(p.code, p.place.line) for p in error.value.problems] == [("RG239", 2)]
