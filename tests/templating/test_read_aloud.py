"""Figures of every kind beside words of every kind, as the article says them: read aloud once, kept since."""

import re

import pytest

from reportgen import source
from reportgen.records import Record, read, rename
from reportgen.templating import kinds, render, search_path
from reportgen.templating.filters import plain_text

FOLDERS = search_path()
ARTICLE = kinds(FOLDERS)["tin-bai"]


def said(content, value, more=""):
    """The last paragraph of the article of a record with one finding."""
    text = f'Loại: kiểm tra\nKết quả:\n  - Nội dung: "{content}"\n    Giá trị: "{value}"\n' + more
    got = source.load(text, "a.yaml")
    reading = read(rename(got.data, got.spots, Record), Record)
    assert not [*got.problems, *reading.problems]
    html = render(ARTICLE, reading.record, None, reading.named.near, FOLDERS).html
    return " ".join(plain_text(re.findall(r'class="doan">(.*?)</p>', html, re.DOTALL)[-1]).split())


COMBINATIONS = [
    ("9.240 đối tượng (26,1%)", "được chi không dùng tiền mặt", "Có 9.240 đối tượng (26,1%) được chi không dùng tiền mặt."),
    ("9.240 đối tượng (26,1%)", "đối tượng được chi không dùng tiền mặt", "Có 9.240 đối tượng được chi không dùng tiền mặt (26,1%)."),
    ("9.240 đối tượng (26,1%)", "số đối tượng được chi không dùng tiền mặt", "Số đối tượng được chi không dùng tiền mặt là 9.240 đối tượng (26,1%)."),
    ("9.240 đối tượng (26,1%)", "tỷ lệ đối tượng được chi không dùng tiền mặt", "Tỷ lệ đối tượng được chi không dùng tiền mặt đạt 26,1% (9.240 đối tượng)."),
    ("9.240 đối tượng (26,1%)", "đã chi trả cho đối tượng", "Đã chi trả cho 9.240 đối tượng (26,1%)."),
    ("9.240 đối tượng, chiếm khoảng 26,1%", "được chi không dùng tiền mặt", "Có 9.240 đối tượng (khoảng 26,1%) được chi không dùng tiền mặt."),
    ("332.742 (73,53%)", "đối tượng được chi không dùng tiền mặt", "Có 332.742 (73,53%) đối tượng được chi không dùng tiền mặt."),
    ("332.742 (73,53%)", "số đối tượng được chi không dùng tiền mặt", "Số đối tượng được chi không dùng tiền mặt là 332.742 (73,53%)."),
    ("332.742 (73,53%)", "tỷ lệ đối tượng được chi không dùng tiền mặt", "Tỷ lệ đối tượng được chi không dùng tiền mặt đạt 73,53% (332.742)."),
    ("0 hồ sơ (0%)", "hồ sơ trễ hạn", "Không có hồ sơ trễ hạn (0%)."),
    ("12 hộ (3,5%)", "hộ nghèo", "Có 12 hộ nghèo (3,5%)."),
    ("80–85%", "tỷ lệ hồ sơ đúng hạn", "Tỷ lệ hồ sơ đúng hạn đạt 80–85%."),
    ("80–85%", "hồ sơ được giải quyết đúng hạn", "Có 80–85% hồ sơ được giải quyết đúng hạn."),
    ("80–85%", "giải quyết đúng hạn", "Giải quyết đúng hạn đạt 80–85%."),
    ("80–85%", "đã số hoá hồ sơ", "Đã số hoá hồ sơ đạt 80–85%."),
    ("từ 80 đến 85%", "tỷ lệ hồ sơ đúng hạn", "Tỷ lệ hồ sơ đúng hạn đạt từ 80 đến 85%."),
    ("từ 80 đến 85%", "hồ sơ được giải quyết đúng hạn", "Từ 80 đến 85% hồ sơ được giải quyết đúng hạn."),
    ("từ 80 đến 85%", "giải quyết đúng hạn", "Giải quyết đúng hạn đạt từ 80 đến 85%."),
    ("từ 80 đến 85%", "đã số hoá hồ sơ", "Đã số hoá hồ sơ đạt từ 80 đến 85%."),
    ("≥ 80%", "tỷ lệ hồ sơ đúng hạn", "Tỷ lệ hồ sơ đúng hạn đạt ≥ 80%."),
    ("≥ 80%", "hồ sơ được giải quyết đúng hạn", "Có ≥ 80% hồ sơ được giải quyết đúng hạn."),
    ("≥ 80%", "giải quyết đúng hạn", "Giải quyết đúng hạn đạt ≥ 80%."),
    ("≥ 80%", "đã số hoá hồ sơ", "Đã số hoá hồ sơ đạt ≥ 80%."),
    ("≤ 3%", "tỷ lệ nợ xấu", "Tỷ lệ nợ xấu ở mức ≤ 3%."),
    ("≤ 3%", "hồ sơ trễ hạn", "Có ≤ 3% hồ sơ trễ hạn."),
    ("< 2%", "tỷ lệ nợ xấu", "Tỷ lệ nợ xấu ở mức < 2%."),
    ("< 2%", "hồ sơ trễ hạn", "Có < 2% hồ sơ trễ hạn."),
    ("> 95%", "tỷ lệ hồ sơ đúng hạn", "Tỷ lệ hồ sơ đúng hạn đạt > 95%."),
    ("~35%", "tỷ lệ người dân mua sắm trực tuyến", "Tỷ lệ người dân mua sắm trực tuyến đạt ~35%."),
    ("~35%", "hộ có điện thoại thông minh", "Có ~35% hộ có điện thoại thông minh."),
    ("35% ± 2%", "tỷ lệ người dân hài lòng", "Tỷ lệ người dân hài lòng đạt 35% ± 2%."),
    ("±5%", "sai số khảo sát", "Sai số khảo sát là ±5%."),
    ("đạt ≥80%", "tỷ lệ hồ sơ đúng hạn", "Tỷ lệ hồ sơ đúng hạn đạt ≥80%."),
    ("khoảng 80-85%", "tỷ lệ hộ dùng nước sạch", "Tỷ lệ hộ dùng nước sạch đạt khoảng 80-85%."),
    ("80-85% hộ", "dùng nước sạch", "Có 80-85% hộ dùng nước sạch."),
    ("trên 98,7% (3.468 hồ sơ)", "tỷ lệ hồ sơ đúng hạn", "Tỷ lệ hồ sơ đúng hạn đạt trên 98,7% (3.468 hồ sơ)."),
    ("trên 98,7% (3.468 hồ sơ)", "hồ sơ được giải quyết đúng hạn", "Hồ sơ được giải quyết đúng hạn đạt trên 98,7% (3.468 hồ sơ)."),
    ("trên 98,7% (3.468 hồ sơ)", "được giải quyết đúng hạn", "Trên 98,7% (3.468 hồ sơ) được giải quyết đúng hạn."),
    ("trên 98,7% (3.468 hồ sơ)", "đã số hoá", "Đã số hoá trên 98,7% (3.468 hồ sơ)."),
    ("trên 98,7% 3.468 hồ sơ", "được giải quyết đúng hạn", "Trên 98,7% (3.468 hồ sơ) được giải quyết đúng hạn."),
    ("17/20 xã = 85%", "đã số hoá hồ sơ", "Có 17/20 xã đã số hoá hồ sơ, đạt 85%."),
    ("17/20 xã = 85%", "tỷ lệ xã đã số hoá hồ sơ", "Tỷ lệ xã đã số hoá hồ sơ đạt 85% (17/20 xã)."),
    ("khoảng 75,6% (31/41 xã)", "tỷ lệ xã đạt chuẩn", "Tỷ lệ xã đạt chuẩn là khoảng 75,6% (31/41 xã)."),
    ("31/41 xã (khoảng 75%)", "đã thành lập tổ công nghệ số", "Có 31/41 xã đã thành lập tổ công nghệ số, đạt khoảng 75%."),
    ("10–12 hồ sơ", "số hồ sơ tiếp nhận mỗi ngày", "Số hồ sơ tiếp nhận mỗi ngày là 10–12 hồ sơ."),
    ("10–12 hồ sơ", "hồ sơ tiếp nhận mỗi ngày", "Có 10–12 hồ sơ tiếp nhận mỗi ngày."),
    ("10–12 hồ sơ", "đã tiếp nhận", "Đã tiếp nhận 10–12 hồ sơ."),
    ("10–12 hồ sơ", "tiếp nhận hồ sơ của người dân", "Tiếp nhận 10–12 hồ sơ của người dân."),
    ("từ 3 đến 5 tỷ đồng", "tổng kinh phí bố trí", "Tổng kinh phí bố trí là từ 3 đến 5 tỷ đồng."),
    ("từ 3 đến 5 tỷ đồng", "đã giải ngân", "Đã giải ngân từ 3 đến 5 tỷ đồng."),
    ("85-90 điểm", "chỉ số phục vụ", "Chỉ số phục vụ đạt 85-90 điểm."),
    ("tăng 24 bậc", "chỉ số cải cách hành chính", "Chỉ số cải cách hành chính tăng 24 bậc."),
    ("tăng 24 bậc", "hộ có tài khoản", "Số hộ có tài khoản tăng 24 bậc."),
    ("tăng 24 bậc", "đã cấp thẻ cho người dân", "Việc cấp thẻ cho người dân tăng 24 bậc."),
    ("tăng 24 bậc", "Tỷ lệ hộ nghèo.", "Tỷ lệ hộ nghèo tăng 24 bậc."),
    ("giảm 1,5 lần so với năm 2025", "chỉ số cải cách hành chính", "Chỉ số cải cách hành chính giảm 1,5 lần so với năm 2025."),
    ("giảm 1,5 lần so với năm 2025", "hộ có tài khoản", "Số hộ có tài khoản giảm 1,5 lần so với năm 2025."),
    ("giảm 1,5 lần so với năm 2025", "đã cấp thẻ cho người dân", "Việc cấp thẻ cho người dân giảm 1,5 lần so với năm 2025."),
    ("giảm 1,5 lần so với năm 2025", "Tỷ lệ hộ nghèo.", "Tỷ lệ hộ nghèo giảm 1,5 lần so với năm 2025."),
    ("chưa thống kê", "số hộ có tài khoản", "Chưa thống kê số hộ có tài khoản."),
    ("chưa thống kê", "hộ có tài khoản", "Chưa thống kê số hộ có tài khoản."),
    ("chưa thống kê", "đã cấp thẻ cho người dân", "Chưa thống kê việc cấp thẻ cho người dân."),
    ("chưa thống kê", "được chi không dùng tiền mặt", "Chưa thống kê việc được chi không dùng tiền mặt."),
    ("chưa thống kê", "xã Tân An đã số hoá hồ sơ", "Chưa thống kê việc xã Tân An đã số hoá hồ sơ."),
    ("chưa thống kê", "Tỷ lệ hộ nghèo.", "Chưa thống kê tỷ lệ hộ nghèo."),
    ("chưa có số liệu", "số hộ có tài khoản", "Chưa có số liệu về số hộ có tài khoản."),
    ("chưa có số liệu", "hộ có tài khoản", "Chưa có số liệu về số hộ có tài khoản."),
    ("chưa có số liệu", "đã cấp thẻ cho người dân", "Chưa có số liệu về việc cấp thẻ cho người dân."),
    ("chưa có số liệu", "được chi không dùng tiền mặt", "Chưa có số liệu về việc được chi không dùng tiền mặt."),
    ("chưa có số liệu", "xã Tân An đã số hoá hồ sơ", "Chưa có số liệu về việc xã Tân An đã số hoá hồ sơ."),
    ("chưa có số liệu", "Tỷ lệ hộ nghèo.", "Chưa có số liệu về tỷ lệ hộ nghèo."),
    ("không thống kê", "số lượt truy cập", "Không thống kê số lượt truy cập."),
    ("Chưa thống kê được", "số lượt truy cập", "Chưa thống kê được số lượt truy cập."),
    ("không thay đổi", "tỷ lệ hộ nghèo", "Tỷ lệ hộ nghèo không thay đổi."),
    ("giữ nguyên", "số tổ công nghệ số", "Số tổ công nghệ số giữ nguyên."),
    ("chưa rõ", "nguồn kinh phí", "Chưa rõ nguồn kinh phí."),
]  # fmt: skip


@pytest.mark.parametrize(("value", "content", "sentence"), COMBINATIONS)
def test_a_figure_and_its_words_make_a_sentence(value, content, sentence):
    assert said(content, value) == sentence


BESIDE = [
    ("So sánh:\n      Thay đổi: tăng 24 bậc", "Chỉ số phục vụ xếp hạng 4/34, tăng 24 bậc."),
    ("So sánh: tăng 24 bậc", "Chỉ số phục vụ xếp hạng 4/34, tăng 24 bậc."),
    ("So sánh:\n      Thay đổi: Tăng 24 bậc.\n      Với: năm 2025", "Chỉ số phục vụ xếp hạng 4/34, tăng 24 bậc so với năm 2025."),
    ("So sánh:\n      Với: năm 2025\n      Giá trị: giảm 5 bậc", "Chỉ số phục vụ xếp hạng 4/34, giảm 5 bậc so với năm 2025."),
    ("So sánh:\n      Với: năm 2025\n      Giá trị: hạng 9/34", "Chỉ số phục vụ xếp hạng 4/34, năm 2025 là hạng 9/34."),
    ("Mục tiêu:\n      Giá trị: tăng 10 bậc", "Chỉ số phục vụ xếp hạng 4/34, mục tiêu tăng 10 bậc."),
    ("Mục tiêu:\n      Giá trị: tăng 10 bậc\n      Mức độ: vượt", "Chỉ số phục vụ xếp hạng 4/34, vượt mục tiêu tăng 10 bậc."),
]  # fmt: skip


@pytest.mark.parametrize(("more", "sentence"), BESIDE)
def test_a_change_beside_a_figure(more, sentence):
    assert said("chỉ số phục vụ", "hạng 4/34", f"    {more}\n") == sentence


@pytest.mark.parametrize(
    ("value", "content", "parts", "sentence"),
    [
        (
            "23/27 mô hình",
            "đã triển khai",
            [("hoàn thành", "9"), ("cơ bản hoàn thành", "14")],
            "Đã triển khai 23/27 mô hình, trong đó 9 mô hình hoàn thành và 14 mô hình cơ bản hoàn thành.",
        ),
        (
            "1.250 hồ sơ",
            "đã tiếp nhận",
            [("trực tuyến", "900 (72%)"), ("không quá hạn", "1.200")],
            "Đã tiếp nhận 1.250 hồ sơ, trong đó 900 hồ sơ (72%) trực tuyến và 1.200 hồ sơ không quá hạn.",
        ),
        (
            "10 cơ sở",
            "đã kiểm tra",
            [("hợp tác xã", "3"), ("vi phạm", "2")],
            "Đã kiểm tra 10 cơ sở, trong đó 3 hợp tác xã và 2 cơ sở vi phạm.",
        ),
    ],
)
def test_parts_keep_the_unit_of_the_whole(value, content, parts, sentence):
    rows = "".join(f"      - Nội dung: {words}\n        Giá trị: {count}\n" for words, count in parts)
    assert said(content, value, f"    Trong đó:\n{rows}") == sentence
