"""Whatever an occasion was besides its kind is told in the article and in the minutes, and nobody is made up for it."""

import pytest

from tests.saying import article, minutes

BASE = "Ngày: 29/9/2026\nNơi kiểm tra: xã Tân An\n"
TEAM = "Đoàn kiểm tra:\n  Tên: Đoàn công tác Sở Nội vụ\n"


@pytest.mark.parametrize(
    ("kind", "topic", "title"),
    [
        ("thăm và làm việc", "công tác năm", "Thăm và làm việc với xã Tân An về công tác năm"),
        ("làm việc, trao đổi kinh nghiệm", "công tác năm", "Làm việc, trao đổi kinh nghiệm với xã Tân An về công tác năm"),
        ("thăm, tặng quà và làm việc", "công tác năm", "Thăm, tặng quà và làm việc với xã Tân An về công tác năm"),
        ("làm việc và tặng quà", "công tác năm", "Làm việc với xã Tân An về công tác năm và tặng quà"),
        ("làm việc và tặng quà", "", "Làm việc với xã Tân An và tặng quà"),
        ("kiểm tra, tặng quà", "công tác phòng, chống thiên tai", "Kiểm tra công tác phòng, chống thiên tai và tặng quà tại xã Tân An"),
        ("kiểm tra, tặng quà", "công tác thu và chi", "Kiểm tra công tác thu và chi, tặng quà tại xã Tân An"),
        ("kiểm tra và tặng quà", "", "Kiểm tra và tặng quà tại xã Tân An"),
        ("dự hội nghị và kiểm tra", "công tác năm", "Dự hội nghị và kiểm tra công tác năm tại xã Tân An"),
        ("dự hội nghị và kiểm tra", "kiểm tra công vụ", "Dự hội nghị và kiểm tra công vụ tại xã Tân An"),
        ("kiểm tra, làm việc", "công tác năm", "Kiểm tra công tác năm và làm việc tại xã Tân An"),
        ("kiểm tra, đôn đốc", "công tác năm", "Kiểm tra, đôn đốc công tác năm tại xã Tân An"),
        ("kiểm tra kết hợp tập huấn", "công tác năm", "Kiểm tra công tác năm kết hợp tập huấn tại xã Tân An"),
        ("công bố quyết định và kiểm tra", "công tác năm", "Công bố quyết định và kiểm tra công tác năm tại xã Tân An"),
        ("công bố quyết định, làm việc", "công tác năm", "Công bố quyết định kiểm tra công tác năm và làm việc tại xã Tân An"),
        ("giám sát và đối thoại", "việc chi trả", "Giám sát việc chi trả và đối thoại tại xã Tân An"),
        ("thăm, kiểm tra", "công tác năm", "Thăm, kiểm tra công tác năm tại xã Tân An"),
    ],
)  # fmt: skip
def test_no_part_of_a_kind_is_lost_in_either_document(kind, topic, title):
    record = f"Loại: {kind}\n{BASE}" + (f"Chủ đề: {topic}\n" if topic else "")
    assert article(record).startswith(f"{title}\n")
    assert f"BIÊN BẢN\n{title}\n" in minutes(record)
    said = title[0].lower() + title[1:]
    done = f"Đoàn công tác Sở Nội vụ đã {said}.".replace(" tại xã", " trên địa bàn xã")
    for word in done.split(" và ")[0].split(", "):
        assert word in article(record + TEAM).replace(" tại xã", " trên địa bàn xã")


def test_a_meeting_keeps_what_stands_beside_it():
    assert "Họp, tập huấn về công tác năm tại xã Tân An" in article(
        f"Loại: họp, tập huấn\nChủ đề: công tác năm\n{BASE}"
    )


def test_units_at_a_conference_attend_it_and_no_team_is_made_up():
    record = (
        "Loại: hội nghị\nChủ đề: công tác năm\nNgày: 29/9/2026\nĐơn vị được kiểm tra:\n  - UBND xã A Lưới\n  - UBND xã B Lao\n"
        "Biểu dương: tinh thần của xã\nTồn tại, hạn chế: báo cáo chậm\nKiến nghị: mua máy\n"
    )
    told = article(record)
    assert "đã diễn ra hội nghị về công tác năm. Dự hội nghị có UBND xã A Lưới và UBND xã B Lao." in told
    assert "Hội nghị đề nghị UBND xã A Lưới và UBND xã B Lao mua máy." in told
    assert "đoàn" not in told
    assert "Hội nghị về công tác năm\nThời gian" in minutes(record)
