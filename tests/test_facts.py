"""Every fact of the article this project was asked for stands in the article it writes, in every format."""

import pytest

FACTS = [
    # when, who, what, where
    "Chiều ngày 29/9/2022",
    "đoàn công tác Ban Chỉ đạo chuyển đổi số tỉnh",
    "ông Lô Quang Tuyến",
    "Lô Quang Tuyến – Phó Giám đốc Sở Thông tin và Truyền thông làm trưởng đoàn",
    "buổi làm việc kiểm tra công tác chuyển đổi số",
    "trên địa bàn huyện Bạch Thông",
    # who attended, with every post in order
    "đồng chí: Đinh Quang Hưng",
    "Đinh Quang Hưng – Phó Bí thư Huyện uỷ, Chủ tịch UBND huyện",
    "Nguyễn Duy Luân – Uỷ viên BTV Huyện uỷ, Phó Chủ tịch UBND huyện",
    # what was found, each figure with what it counts
    "Qua kiểm tra cho thấy",
    "công tác chỉ đạo, điều hành chuyển đổi số được huyện quan tâm",
    "100% xã, thị trấn đã thành lập Tổ công nghệ số cộng đồng cấp xã",
    "01 tổ công nghệ số cộng đồng cấp thôn",
    "ỗi xã thành lập 01 tổ",
    "Mạng truyền số liệu chuyên dùng",
    "14/14 xã, thị trấn",
    "ác cơ quan chuyên môn, đơn vị sự nghiệp huyện, UBND các xã, thị trấn đã có kết nối mạng LAN",
    "có kết nối Internet băng thông rộng",
    "100% cơ quan cấp huyện, UBND các xã, thị trấn được đánh giá mức độ sử dụng tốt",
    "phần mềm chữ ký số chuyên dùng, thư điện tử công vụ",
    "ác cơ quan chuyên môn huyện sử dụng hiệu quả các phần mềm chuyên ngành",
    "Có 5 hợp tác xã, tổ hợp tác trên địa bàn",
    "đưa các mặt hàng kinh doanh lên sàn thương mại điện tử",
    "ỷ lệ người dân mua sắm trực tuyến đạt khoảng 35%",
    "cán bộ, công chức, viên chức có tài khoản thanh toán không dùng tiền mặt đạt 100%",
    "người dân trên địa bàn có tài khoản thanh toán không dùng tiền mặt đạt khoảng 25%",
    # what was asked, all of it
    "đoàn đề nghị huyện trong thời gian tới",
    "tiếp tục đẩy mạnh công tác tuyên truyền về chuyển đổi số",
    "ngay trong lực lượng công chức, viên chức",
    "rà soát, đề nghị các đơn vị liên quan đầu tư hoàn thiện hệ thống cơ sở hạ tầng",
    "đáp ứng việc chuyển đổi số",
    "tiếp tục rà soát, đẩy mạnh việc thực hiện các thủ tục hành chính mức độ cao",
    "đôn đốc thực hiện tốt Chỉ thị số 03 của UBND tỉnh",
    "đẩy mạnh ứng dụng dịch vụ công trực tuyến",
    "dịch vụ công trực tuyến mức độ 3, mức độ 4",
    "rà soát việc đăng ký các dịch vụ trên Cổng dịch vụ công quốc gia",
    "triển khai thành lập các Tổ công nghệ số cộng đồng tại tất cả các thôn, tổ phố trên địa bàn",
    # caption, closing mark, byline
    "Ông Lô Quang Tuyến – Phó Giám đốc Sở Thông tin và Truyền thông phát biểu tại buổi kiểm tra",
    "trên địa bàn…/.",
    "Đào Kiên",
    "Kiểm tra công tác chuyển đổi số tại huyện Bạch Thông",
]


def test_the_table_is_long_enough_and_says_nothing_twice():
    assert len(set(FACTS)) == len(FACTS) >= 35


@pytest.mark.parametrize("ending", ["txt", "html", "docx", "pdf"])
def test_every_fact_stands_in_the_article(built, text_of, ending):
    text = text_of(built / "bach-thong" / f"tin-bai.{ending}")
    assert [fact for fact in FACTS if fact.casefold() not in text.casefold()] == []


def test_the_minutes_leave_a_blank_where_the_record_is_silent(built, text_of):
    text = text_of(built / "bach-thong" / "bien-ban.docx")
    assert "vào hồi …………, chiều ngày 29 tháng 9 năm 2022, tại ………" in text
    assert "kết thúc vào hồi …………" in text
