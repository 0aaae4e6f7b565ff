"""The words that records are drawn from: every form of figure, every way people begin a line."""

NAMES = [
    "Trần Văn Bách", "Lý Thị Cúc", "Nông Đức Dũng", "Hoàng Thị Én", "Ma Thế Giang", "Phùng Thị Hoà",
    "Sầm Quốc Khánh", "Lò Văn Lịch", "Đàm Thị My", "Bế Văn Khánh", "Quan Thị Nhài", "Tô Minh Oanh",
]  # fmt: skip
SPEAKERS = ["đại diện các hộ dân", "UBND xã Tân An", "Trưởng thôn Nà Sơn", "đoàn kiểm tra", "Trưởng đoàn"]
POSTS = [
    "Phó Bí thư Huyện uỷ", "Chủ tịch UBND huyện", "Phó Giám đốc Sở Khoa học và Công nghệ", "chuyên viên",
    "Trưởng phòng Nội vụ", "Uỷ viên BTV Tỉnh uỷ", "Chánh Văn phòng HĐND và UBND huyện Yên Thuỷ",
]  # fmt: skip
DELEGATIONS = [
    "Đoàn kiểm tra công vụ tỉnh", "đoàn công tác Ban Chỉ đạo chuyển đổi số tỉnh", "Tổ công tác số 2",
    "Sở Khoa học và Công nghệ", "Đoàn giám sát của HĐND huyện Yên Thuỷ",
]  # fmt: skip
UNITS = [
    "UBND xã Tân An", "huyện Yên Thuỷ", "Trường THCS Tân An", "Sở Y tế",
    "Trung tâm Phục vụ hành chính công huyện Yên Thuỷ", "Công ty Cổ phần Môi trường Sơn Hoà",
]  # fmt: skip
PLACES = ["xã Tân An", "huyện Yên Thuỷ", "phường Sơn Hoà", "Trường Tiểu học Bình Lư", "Sở Y tế", "thị trấn Nà Sơn"]
DAYS = [
    "15/10/2026",
    "05/9/2026",
    "12/10/2026 - 16/10/2026",
    "28/9/2026 - 02/10/2026",
    "23/5",
    "tháng 10/2026",
    "14 và 16/10/2026",
    "14, 15 và 20/10",
    "12/10 - 16/10",
    "14-15/10/2026",
]
DEADLINES = [
    "30/11/2026", "31/12/2026", "30/11", "12/2026", "trước 15/12/2026", "quý I/2027", "2026", "7 ngày", "ngay",
    "Hằng quý", "Chậm nhất là ngày 20/11/2026", "do đơn vị tự xác định",
]  # fmt: skip
CUT_OFFS = ["30/6/2026", "30/6", "6/2026"]
PERIODS = [
    "6 tháng đầu năm 2026", "01/01/2026 - 30/6/2026", "năm 2025", "từ năm 2024 đến năm 2026", "quý II năm 2026",
    "Giai đoạn 2021 – 2025", "1/2026 - 6/2026", "01/01 - 30/6",
]  # fmt: skip
TOPICS = [
    "công tác chuyển đổi số", "cải cách hành chính", "Việc thực hiện Đề án 06", "an toàn thực phẩm tại bếp ăn",
    "thực hiện Luật Phòng, chống tác hại của rượu, bia", "kết quả xây dựng nông thôn mới",
]  # fmt: skip
VALUES = [
    "81%", "trên 81%", "35,5%", "100%", "0%", "khoảng 35%", "không quá 5%", "ước đạt 78%", "98,75% hộ",
    "31/41", "14/14 xã, thị trấn", "31/41 (75,6%)", "31/41 xã (75,6%)", "642/918 hộ, đạt 69,9%",
    "gần 600/918 hộ", "3", "05", "5 hợp tác xã", "05 tổ công nghệ số", "trên 2.800 hồ sơ", "0 hồ sơ", "0",
    "khoảng 1.250 lượt người", "hạng 4/34", "hạng 12", "xếp thứ 3", "hạng 4/34 huyện, thành phố", "85,5 điểm",
    "85/100 điểm", "khoảng 90 điểm", "12,5 tỷ đồng", "trên 1.200.000 đồng", "350 triệu đồng", "có", "đạt",
    "chưa đạt", "không", "chưa có", "hoàn thành", "chưa hoàn thành", "không phát sinh", "không có",
    "9.240 đối tượng (26,1%)", "332.742 (73,53%)", "12 hộ, chiếm khoảng 3,5%", "17/20 xã = 85%", "80–85%", "80-85% hộ",
    "từ 80 đến 85%", "10–12 hồ sơ", "từ 3 đến 5 tỷ đồng", "≥ 80%", "≥80% hộ", "≤ 3%", "> 95%", "< 2%", "~35%", "±5%",
    "35% ± 2%", "trên 98,7% 3.468 hồ sơ", "98,7% (3.468 hồ sơ)", "khoảng 75,6% (31/41 xã)", "chưa thống kê",
    "chưa có số liệu", "Không thống kê được", "tăng 24 bậc", "Giảm 5 bậc", "tăng 12%", "tăng 1,5 lần so với năm 2025",
    "không thay đổi", "≥ 3 xã", "~ 1.250 lượt người", "từ 1 tỷ đến 1,5 tỷ đồng", "25°C", "17/20 xã (83–85%)",
    "17/20 xã (85%), tăng 2 xã", "mới đạt 35%", "còn 12 hồ sơ", "đứng thứ 4/34", "thứ 4/34, tăng 24 bậc", "+12%", "−3%",
    "5‰", "5 – 7/10 máy", "hạng 4 - 5/34", "17/20 xã: 85%", "12 cán bộ (05 nữ)", "chỉ có 3 lớp, giảm 1 lớp", "rất nhiều",
]  # fmt: skip
LONG_VALUES = [
    {"Số": "31", "Trên tổng": "41", "Tỷ lệ": "75,6", "Đơn vị": "xã"},
    {"Kiểu": "phần trăm", "Ước lượng": "trên", "Số": "81"},
    {"Kiểu": "thứ hạng", "Số": "4", "Trên tổng": "34"},
    {"Ước lượng": "khoảng", "Số": "7", "Đơn vị": "tổ công nghệ số"},
    {"Có hay không": "có"},
    {"Có hay không": "không"},
    {"Kiểu": "số tiền", "Số": "2,4", "Đơn vị": "tỷ đồng"},
    {"Kiểu": "điểm", "Số": "9", "Trên tổng": "10", "Đơn vị": "điểm"},
    {"Kiểu": "không phát sinh"},
    {"Kiểu": "chưa có số liệu"},
    {"Kiểu": "phần trăm", "Số": "80", "Đến": "85"},
    {"Kiểu": "phần trăm", "Số": "98,7", "Trên tổng": "3.468", "Đơn vị": "hồ sơ"},
    {"Số": "12", "Tỷ lệ": "26,1", "Đơn vị": "hộ"},
    {"Ước lượng": "≥", "Số": "7", "Đến": "9", "Đơn vị": "tổ"},
    {"Lời trước": "mới có", "Số": "7", "Đơn vị": "tổ", "Lời sau": "tăng 02 tổ"},
]
# Words of a finding; those with a verdict, a bare verb or the place of the figure are each a frame of their own.
FINDINGS = [
    "tỷ lệ người dân mua sắm trực tuyến", "Tỷ lệ hồ sơ giải quyết quá hạn.", "số hồ sơ tiếp nhận",
    "hồ sơ trễ hạn", "đã ban hành kế hoạch chuyển đổi số", "đã tổ chức", "được kết nối mạng truyền số liệu",
    "xã Tân An đã số hoá hồ sơ", "cán bộ, công chức có chữ ký số", "có tài khoản thanh toán",
    "hộ có điện thoại thông minh", "xã đã thành lập tổ công nghệ số cộng đồng", "trang bị máy quét",
    "việc niêm yết công khai thủ tục", "tổng kinh phí bố trí", "giải ngân đạt", "chỉ số cải cách hành chính",
    "có {giá trị} được cấp giấy chứng nhận", "UBND huyện chỉ đạo rà soát {giá trị}", "hộ nghèo còn",
    "tỷ lệ hộ dân được dùng nước sạch đạt", "Huyện uỷ ban hành Nghị quyết số 05-NQ/HU",
]  # fmt: skip
REMARKS = [
    "công tác chỉ đạo, điều hành được quan tâm", "Các phòng họp được trang bị đầy đủ.",
    "đơn vị thực hiện tốt quy trình một cửa", "UBND huyện đã ban hành đủ kế hoạch",
]  # fmt: skip
SHORTCOMINGS = [
    "việc số hoá hồ sơ còn chậm", "Chưa bố trí cán bộ chuyên trách.", "hồ sơ trễ hạn còn nhiều",
    "còn {giá trị} chưa được giải quyết", "một số thủ tục chưa được niêm yết",
]  # fmt: skip
DIFFICULTIES = ["đường truyền chưa ổn định", "Thiếu máy quét", "trình độ của người dân không đồng đều"]
WISHES = [
    "rà soát việc đăng ký dịch vụ công", "Tiếp tục đẩy mạnh tuyên truyền.", "khắc phục ngay các tồn tại, hạn chế",
    "đôn đốc thực hiện tốt", "đề nghị UBND tỉnh bố trí kinh phí", "báo cáo kết quả khắc phục; bố trí công chức",
]  # fmt: skip
SPEECHES = [
    "đơn vị đã khắc phục một phần", "đề nghị làm rõ số hồ sơ trễ hạn", "Vì sao hồ sơ còn trễ hạn?",
    "kết quả thực hiện nhiệm vụ năm 2026", "sẽ bổ sung máy quét trong quý IV", "rà soát lại toàn bộ hồ sơ",
    "cảm ơn ý kiến của đoàn",
]  # fmt: skip
PRAISE = [
    "tinh thần trách nhiệm của Tổ công nghệ số cộng đồng", "Biểu dương sự chủ động của UBND xã",
    "đánh giá cao kết quả số hoá hồ sơ", "xã Tân An triển khai đồng bộ các nhiệm vụ",
]  # fmt: skip
CAUSES = ["thiếu máy quét", "do địa bàn rộng", "Kinh phí còn hạn hẹp."]
NONE = ["Không", "không có", "Không.", "-", "–", "N/A", "Không phát sinh"]
