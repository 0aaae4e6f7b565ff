"""What real offices write, each a kind of wording that once failed: every document in every format, in these words.

The words are asserted in the article and in the minutes; that Word and PDF say the same is proved by the build.
"""

from pathlib import Path

import pytest

from reportgen.build import Order, build
from reportgen.problems import errors
from tests.saying import lines

FORMATS = ("docx", "html", "pdf", "txt")
OWN = {"own-words-differ", "own-looks", "own-file-unreadable", "own-facts-wrong", "own-file-failed", "own-unproved"}
BASE = {"Loại": "kiểm tra", "Ngày": "8/9/2026", "Nơi kiểm tra": "phường Cầu Đá"}
LONG = "motcua.phuongcauda.thanhpho@phuongcauda.namgiang.gov.vn"


def record(said):
    """The record with what any needs, where it does not say it itself."""
    own = {line.split(":")[0] for line in said.splitlines()}
    return "".join(f"{key}: {value}\n" for key, value in BASE.items() if key not in own) + said


def made(tmp_path, said):
    (tmp_path / "a.yaml").write_text(record(said), encoding="utf-8")
    return build(Path(tmp_path / "a.yaml"), Order(formats=FORMATS))


def wish(words):
    return f"Kiến nghị:\n  - {words}\n"


def finding(words, value):
    return f"Kết quả:\n  - Nội dung: {words}\n    Giá trị: {value}\n"


def person(words, side="Đơn vị được kiểm tra"):
    return f"{side}:\n  Tên: {'UBND phường Cầu Đá' if side[0] == 'Đ' and 'vị' in side else 'Đoàn kiểm tra'}\n  Thành viên:\n    - {words}\n"


TEAM_OF_TWENTY = "Đoàn kiểm tra:\n  Tên: Đoàn kiểm tra thành phố\n  Thành viên:\n" + "".join(
    f"    - ông {name} – chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị\n"
    for name in ("Bùi Văn Đạt", "Cao Bá Lâm", "Đinh Tiến Hải", "Hồ Sỹ Phúc", "Kim Sơn", "Mạc Đình Thi", "Ngô Gia Bảo", "Ông Thế Vinh", "Quách Tỉnh", "Tạ Quang Dũng")
)  # fmt: skip

# What is typed; what the article says; what the minutes say (“” where only that they are made is asked).
SITUATIONS = {
    # words that break at a hyphen, a dash, inside an address; every end mark; quotes; names of every people
    "hyphen": (wish("phát sóng mạng Wi-Fi tại phòng Kinh tế-Hạ tầng cho người đến làm thủ tục"), "phát sóng mạng Wi-Fi tại phòng Kinh tế-Hạ tầng cho người", "phát sóng mạng Wi-Fi tại phòng Kinh tế-Hạ tầng"),
    "product": (wish("dùng phần mềm VNPT-HIS tại trạm"), "dùng phần mềm VNPT-HIS tại trạm", "dùng phần mềm VNPT-HIS tại trạm"),
    "path": (wish("xoá thư mục D:\\HoSo\\2025 trên máy của bộ phận một cửa"), "D:\\HoSo\\2025", "D:\\HoSo\\2025"),
    "question": (wish("nêu rõ ai chịu trách nhiệm?"), "nêu rõ ai chịu trách nhiệm?", "nêu rõ ai chịu trách nhiệm?"),
    "exclamation": (wish("không để tái diễn!"), "không để tái diễn!", "không để tái diễn!"),
    "bracket": (wish("lập sổ theo dõi (mẫu số 02)"), "lập sổ theo dõi (mẫu số 02).", "lập sổ theo dõi (mẫu số 02)."),
    "ellipsis": (wish("thay ghế, quạt…"), "thay ghế, quạt…", "thay ghế, quạt…"),
    "and so on": (wish("thay ghế, quạt, v.v."), "thay ghế, quạt, v.v.", "thay ghế, quạt, v.v."),
    "quoted end": ("Biểu dương:\n  - phong trào “sạch từ nhà ra ngõ.”\nTồn tại, hạn chế:\n  - thiếu thùng rác\n", "phong trào “sạch từ nhà ra ngõ.”", "phong trào “sạch từ nhà ra ngõ.”\n"),
    "apostrophe": (person("bà H'Lim Niê – Phó Chủ tịch UBND phường"), "bà H'Lim Niê – Phó Chủ tịch UBND phường", "Bà H'Lim Niê – Phó Chủ tịch UBND phường"),
    "apostrophe with space": (person("bà H’ Bia Êban – công chức"), "H’ Bia Êban", "H’ Bia Êban"),
    "one word": (person("ông Giàng – Bí thư chi bộ"), "ông Giàng – Bí thư chi bộ", "Ông Giàng – Bí thư chi bộ"),
    "small letters": ("Kết quả:\n  - eKYC đã dùng ở phường\n", "\neKYC đã dùng ở phường.", "\neKYC đã dùng ở phường."),
    "address opens": (wish("https://motcua.namgiang.gov.vn phải mở được"), "https://motcua.namgiang.gov.vn phải mở được", "https://motcua.namgiang.gov.vn phải mở được"),
    "long address": (finding("góp ý của người dân", "9 lượt") + f"    Ghi chú: {LONG}\n", "9 lượt góp ý của người dân", LONG),
    "two pages": (TEAM_OF_TWENTY + wish("dán số điện thoại"), "Mạc Đình Thi", "Ông Quách Tỉnh – chuyên viên Phòng Kinh tế, Hạ tầng và Đô thị"),
    "lines alike": ("Kết quả:\n" + "  - đã treo biển chỉ dẫn\n" * 6, "đã treo biển chỉ dẫn", "Đã treo biển chỉ dẫn."),
    # days as far as they are known
    "no year": ("Ngày: 17/8\n", "Ngày 17/8, đã diễn ra buổi kiểm tra", "ngày 17 tháng 8 năm ……, tại"),
    "month": ("Ngày: tháng 3/2026\n", "Tháng 3/2026, đã diễn ra buổi kiểm tra", "tháng 3 năm 2026"),
    "two days": ("Ngày: 8 và 9/9/2026\n", "8 và 9/9/2026", "ngày 8 và 9 tháng 9 năm 2026"),
    # pictures without a file
    "picture": ("Ảnh:\n  - Chú thích: Đoàn xem sổ trực\n    Tác giả ảnh: có tác giả, không rõ tên\n", "Đoàn xem sổ trực. Ảnh: …………", ""),
    # kinds
    "two kinds": ("Loại: giám sát, kiểm tra\nChủ đề: công tác thú y\n", "giám sát, kiểm tra công tác thú y", "Giám sát, kiểm tra công tác thú y tại phường Cầu Đá"),
    "own kind": ("Loại: tập huấn\nChủ đề: phòng cháy\n", "tập huấn về phòng cháy", "Tập huấn"),
    # sources
    "both": ("Nguồn kết quả: báo cáo và kiểm tra\nKết quả: đã mở lớp\n", "Qua báo cáo và kiểm tra cho thấy đã mở lớp.", "Qua báo cáo và kiểm tra:\nĐã mở lớp."),
    "own source": ("Nguồn kết quả: theo số liệu của Chi cục Thú y\nKết quả: đã mở lớp\n", "Theo số liệu của Chi cục Thú y, đã mở lớp.", "Theo số liệu của Chi cục Thú y:\nĐã mở lớp."),
    "source of one": ("Kết quả:\n  - Nội dung: đã mở lớp\n    Nguồn: theo thống kê của thành phố\n", "Theo thống kê của thành phố, đã mở lớp.", "Theo thống kê của thành phố:\nĐã mở lớp."),
    # what it was about, what is only said in general
    "contents": ("Nội dung kiểm tra:\n  - sổ tiêm phòng\n  - kho vắc xin\n", "Nội dung kiểm tra gồm sổ tiêm phòng và kho vắc xin.", "Nội dung kiểm tra gồm:\nSổ tiêm phòng;\nKho vắc xin."),
    "background": ("Thông tin chung: phường có 9 tổ dân phố\n", "Phường có 9 tổ dân phố.", "1. Thông tin chung\nPhường có 9 tổ dân phố."),
    "results in general": ("Có kết quả, không liệt kê: có\n", "đánh giá chung về kết quả đạt được", "đánh giá chung về kết quả đạt được, không liệt kê từng việc"),
    "faults in general": ("Có tồn tại, không liệt kê: có\n", "chỉ ra một số mặt còn hạn chế cần khắc phục", "một số mặt còn tồn tại, hạn chế, không liệt kê từng việc"),
    # who leads, who is only an official
    "leads": (person("bà Tăng Mỹ Lệ – Phó Trưởng phòng (dẫn đầu)", "Đoàn kiểm tra"), "do bà Tăng Mỹ Lệ – Phó Trưởng phòng dẫn đầu", "Bà Tăng Mỹ Lệ – Phó Trưởng phòng, người dẫn đầu."),
    "no team": ("Đoàn kiểm tra:\n  Thành viên: ông Thạch Sanh – chuyên viên\n", "ông Thạch Sanh – chuyên viên", "1. Người kiểm tra\nÔng Thạch Sanh – chuyên viên."),
    "reporter": ("Nguồn kết quả: theo báo cáo\nKết quả: đã mở lớp\n" + person("bà Bá Thị Mơ – Chủ tịch UBND phường (báo cáo)"), "Theo báo cáo của bà Bá Thị Mơ", "Theo báo cáo của bà Bá Thị Mơ:\nĐã mở lớp."),
    # verbs of request
    "order": ("Hình thức kiến nghị: chỉ đạo\n" + wish("mở lại chợ"), "đoàn chỉ đạo phường mở lại chợ", "Chỉ đạo phường Cầu Đá mở lại chợ."),
    "task": ("Hình thức kiến nghị: giao\n" + wish("mở lại chợ"), "đoàn giao phường mở lại chợ", "Giao phường Cầu Đá mở lại chợ."),
    "verb of each": ("Hình thức kiến nghị: yêu cầu\nNgười kiến nghị: Tăng Mỹ Lệ\n" + wish("mở lại chợ\n  - quét vôi"), "Tăng Mỹ Lệ yêu cầu phường trong thời gian tới: mở lại chợ; quét vôi.", "Tăng Mỹ Lệ yêu cầu phường Cầu Đá:\nMở lại chợ.\nQuét vôi."),
    "verb of its own first": (wish("yêu cầu sửa ngay mái chợ"), "đoàn yêu cầu phường sửa ngay mái chợ.", "Yêu cầu phường Cầu Đá sửa ngay mái chợ."),
    "verb of its own later": (wish("mua máy\n  - yêu cầu sửa ngay mái chợ"), "mua máy", "Yêu cầu phường Cầu Đá sửa ngay mái chợ."),
    "names whom": (wish("UBND phường Cầu Đá cần mở lại chợ") + "Đơn vị được kiểm tra: UBND phường Cầu Đá\n", "đề nghị UBND phường Cầu Đá cần mở lại chợ.", "Đề nghị UBND phường Cầu Đá cần mở lại chợ."),
    "asks others": (wish("đề nghị ngành y tế cử người"), "đoàn đề nghị ngành y tế cử người.", "Đề nghị ngành y tế cử người."),
    "report back": (wish("Nội dung: mở lại chợ\n    Báo cáo lại: UBND thành phố"), "mở lại chợ, báo cáo kết quả với UBND thành phố.", "mở lại chợ, báo cáo kết quả với UBND thành phố."),
    "counted faults": ("Tồn tại, hạn chế:\n  - Nội dung: chậm tiến độ từ 2 đến 5 tháng\n    Giá trị: 05 gói thầu\n  - Nội dung: vắng mặt không có lý do\n    Giá trị: 02 trường hợp\n", "như: 05 gói thầu chậm tiến độ từ 2 đến 5 tháng; 02 trường hợp vắng mặt không có lý do.", "05 gói thầu chậm tiến độ từ 2 đến 5 tháng."),
    "cases of faults": ("Tồn tại, hạn chế:\n  - Nội dung: chơi trò chơi điện tử trong giờ làm việc\n    Giá trị: 01 trường hợp\n    Trong đó:\n      - Nội dung: ông Kim Sơn, công chức phường\n  - Nội dung: đã bàn giao nhưng chưa quyết toán\n    Giá trị: 02 công trình\n", "01 trường hợp chơi trò chơi điện tử trong giờ làm việc, gồm ông Kim Sơn, công chức phường; 02 công trình đã bàn giao nhưng chưa quyết toán.", "02 công trình đã bàn giao nhưng chưa quyết toán."),
    "guests' name": ("Đại biểu khác:\n  Tên: Kho bạc Nhà nước khu vực V\n  Thành phần khác: đại diện lãnh đạo Kho bạc Nhà nước khu vực V\n", "Cùng dự có đại diện lãnh đạo Kho bạc Nhà nước khu vực V.", "Đại diện lãnh đạo Kho bạc Nhà nước khu vực V."),
    "every year": ("Bước tiếp theo:\n  - hằng năm cử cán bộ trao đổi\n", "\nHằng năm cử cán bộ trao đổi.", "Bước tiếp theo: hằng năm cử cán bộ trao đổi."),
    "faults of all": ("Tồn tại, hạn chế:\n  - Nội dung: máy tính mua trước năm 2016\n    Giá trị: 9/21\n  - Nội dung: máy in hỏng hộp mực\n    Giá trị: 3/4 máy (75%)\n", "9/21 máy tính mua trước năm 2016; 3/4 máy in hỏng hộp mực (75%).", "9/21 máy tính mua trước năm 2016."),
    # turns
    "verdict": ("Diễn biến:\n  - Người phát biểu: bà Lệ\n    Hình thức: kết luận\n    Nội dung: đạt yêu cầu\n", "bà Lệ nêu rõ đạt yêu cầu.", "Bà Lệ kết luận: đạt yêu cầu."),
    "takes up": ("Diễn biến:\n  - Người phát biểu: ông Sanh\n    Hình thức: tiếp thu\n    Nội dung: các ý kiến góp ý\n", "Ông Sanh tiếp thu các ý kiến góp ý.", "Ông Sanh tiếp thu các ý kiến góp ý."),
    "report named": ("Diễn biến:\n  - Người phát biểu: ông Sanh\n    Hình thức: báo cáo\n    Nội dung: Báo cáo số 9/BC-UBND\n", "Ông Sanh trình bày Báo cáo số 9/BC-UBND.", "Ông Sanh trình bày Báo cáo số 9/BC-UBND."),
    "promise": ("Diễn biến:\n  - Người phát biểu: ông Sanh\n    Hình thức: cam kết\n    Nội dung: cam kết mở chợ trước Tết\n", "Ông Sanh cam kết mở chợ trước Tết.", "Ông Sanh cam kết mở chợ trước Tết."),
    "asks": ("Diễn biến:\n  - Người phát biểu: bà Lệ\n    Hình thức: hỏi\n    Nội dung: vì sao chợ đóng cửa?\n", "Bà Lệ hỏi vì sao chợ đóng cửa?", "Bà Lệ nêu câu hỏi: vì sao chợ đóng cửa?\n"),
    # nobody is made up
    "next step of nobody": ("Bước tiếp theo:\n  - lập nhóm Zalo do hai phòng phụ trách\n", "Bước tiếp theo là lập nhóm Zalo do hai phòng phụ trách.", "Bước tiếp theo: lập nhóm Zalo do hai phòng phụ trách."),
    "step already done": ("Bước tiếp theo:\n  - đã lập biên bản vi phạm\n", "\nĐã lập biên bản vi phạm.", "Bước tiếp theo: đã lập biên bản vi phạm."),
    "meeting of nobody": ("Loại: hội nghị\nChủ đề: công tác thú y\n", "Ngày 8/9/2026, đã diễn ra hội nghị về công tác thú y tại phường Cầu Đá.", "Hội nghị về công tác thú y"),
    "unit's own chair": (person("ông Thạch Sanh – Chủ tịch UBND phường (chủ trì)") + wish("mở lại chợ"), "đã diễn ra buổi kiểm tra trên địa bàn phường Cầu Đá. Ông Thạch Sanh – Chủ tịch UBND phường chủ trì buổi kiểm tra.", "Ông Thạch Sanh – Chủ tịch UBND phường, chủ trì."),
    "tổ": ("Đoàn kiểm tra:\n  Tên: Tổ kiểm tra liên ngành\n  Thành viên:\n    - bà Tăng Mỹ Lệ – Trưởng phòng (trưởng đoàn)\n    - ông Kim Sơn – công chức\nBiểu dương: tinh thần của phường\n", "Tổ kiểm tra liên ngành do bà Tăng Mỹ Lệ – Trưởng phòng làm tổ trưởng", "Tổ ghi nhận, biểu dương tinh thần của phường."),
    # kinds, bases, names of papers, quotations
    "kinds alike": ("Loại: kiểm tra thực tế, kiểm tra sổ sách\nKết quả:\n  - Nội dung: sổ đủ cột\n    Nguồn: qua kiểm tra\n", "kiểm tra cho thấy sổ đủ cột.", "III. KẾT QUẢ KIỂM TRA\n1. Kết quả đạt được\nQua kiểm tra:"),
    "meeting and survey": ("Loại: hội nghị tập huấn, khảo sát thực tế\nĐoàn kiểm tra:\n  Tên: Sở Y tế\nChủ đề: công tác thú y\n", "Sở Y tế đã tổ chức hội nghị tập huấn, khảo sát thực tế công tác thú y", "2. Đơn vị được khảo sát: phường Cầu Đá"),
    "basis that opens": ("Căn cứ: Xét đề nghị của Chi cục Thú y\n", "Xét đề nghị của Chi cục Thú y, ngày 8/9/2026, đã diễn ra", "\nXét đề nghị của Chi cục Thú y."),
    "paper as topic": ("Chủ đề: Đề án 06\n", "kiểm tra Đề án 06", "Kiểm tra Đề án 06 tại phường Cầu Đá"),
    "quotation": ("Diễn biến:\n  - Người phát biểu: bà Lệ\n    Hình thức: kết luận\n    Nội dung: '“Phải làm ngay”'\n", "bà Lệ nêu rõ: “Phải làm ngay”.", "Bà Lệ kết luận: “Phải làm ngay”."),
    "unit alone": ("Chủ đề: công tác thú y\nĐơn vị được kiểm tra: Chi cục Thú y\nNơi kiểm tra:\n", "tại Chi cục Thú y", "BIÊN BẢN\nKiểm tra công tác thú y tại Chi cục Thú y"),
    "units of a meeting": ("Loại: hội nghị\nĐơn vị được kiểm tra:\n  - Chi cục Thú y\n  - Trạm Y tế phường Cầu Đá\n" + wish("mua tủ lạnh"), "mua tủ lạnh", "Đề nghị các đơn vị mua tủ lạnh."),
    # places
    "names with và": ("Nơi kiểm tra: Sở Nông nghiệp và Môi trường; huyện Trà Bương\n", "tại Sở Nông nghiệp và Môi trường và huyện Trà Bương", "tại Sở Nông nghiệp và Môi trường và huyện Trà Bương"),
    "meeting of all": ("Loại: họp\nChủ đề: công tác thú y\nSố nơi kiểm tra: 11/11 tổ dân phố\nNơi kiểm tra:\n", "họp về công tác thú y tại 11/11 tổ dân phố", "tại 11/11 tổ dân phố"),
    "unit of the chair": ("Loại: giao ban\nNơi kiểm tra: Trường THCS Lê Lai\n" + person("ông Thạch Sanh – Chủ tịch (chủ trì)"), "UBND phường Cầu Đá", "UBND phường Cầu Đá"),
    # sources do not spread
    "source of one alone": ("Kết quả:\n  - Nội dung: đã mở lớp\n    Nguồn: theo báo cáo\n  - Nội dung: sổ ghi đủ cột\nĐơn vị được kiểm tra: UBND phường Cầu Đá\n", "Sổ ghi đủ cột. Theo báo cáo của UBND phường Cầu Đá", "Sổ ghi đủ cột.\nTheo báo cáo của UBND phường Cầu Đá:\nĐã mở lớp."),
    "no office": ("Bắt đầu: Không\nBiên bản:\n  Cơ quan ban hành: N/A\n  Địa danh: '-'\n", "", "vào hồi …………, ngày 08"),
    # shortcomings
    "consequence": ("Tồn tại, hạn chế:\n  - Nội dung: kho ẩm\n    Hậu quả: vắc xin hỏng\n    Người nêu: Tăng Mỹ Lệ\n", "kho ẩm, dẫn đến vắc xin hỏng", "Kho ẩm, dẫn đến vắc xin hỏng (Tăng Mỹ Lệ nêu)."),
    # figures
    "share": (finding("được tiêm phòng", "1.250 con (62,5%)"), "Có 1.250 con (62,5%) được tiêm phòng.", "1.250 con (62,5%)"),
    "change": (finding("chỉ số phục vụ", "tăng 11 bậc"), "Chỉ số phục vụ tăng 11 bậc.", "Tăng 11 bậc"),
    "range": (finding("tỷ lệ tiêm phòng", "70–75%"), "Tỷ lệ tiêm phòng đạt 70–75%.", "70–75%"),
    "at least": (finding("tỷ lệ tiêm phòng", "≥ 70%"), "≥ 70%", "≥ 70%"),
    "about": (finding("tỷ lệ tiêm phòng", "~35%"), "~35%", "~35%"),
    "uncounted": (finding("số hộ nuôi nhốt", "chưa thống kê"), "Chưa thống kê số hộ nuôi nhốt.", "Chưa thống kê"),
    "equals": (finding("tổ dân phố có loa", "7/9 tổ = 77,8%"), "77,8%", "7/9 tổ = 77,8%"),
    "parts": (finding("đã lắp", "12/15 trạm") + "    Trong đó:\n      - Nội dung: đang lắp thêm\n        Giá trị: 5\n      - Nội dung: hoàn thành\n        Giá trị: 7\n", "trong đó 5 trạm đang lắp thêm và 7 trạm hoàn thành", "12/15 trạm"),
    "count of places": ("Số nơi kiểm tra: 6 cơ quan và 2 hợp tác xã\nNơi kiểm tra:\n", "tại 6 cơ quan và 2 hợp tác xã", "2. Đơn vị được kiểm tra: 6 cơ quan và 2 hợp tác xã"),
    "all of them": ("Số nơi kiểm tra: 11/11 tổ dân phố\n", "tại 11/11 tổ dân phố của phường Cầu Đá", "11/11 tổ dân phố"),
    # none; marks; colons; said once
    "none": ("Khó khăn, vướng mắc: không có\nĐề nghị của đơn vị: '-'\n", "", "Khó khăn, vướng mắc\nKhông có."),
    "pasted numbers": ("Kiến nghị:\n  - 1. mở chợ\n  - • quét vôi\n  - treo biển\n  - |\n    a) phát sổ\n    b) phát thẻ\n", "mở chợ; quét vôi; treo biển; phát sổ; phát thẻ.", "\nMở chợ.\nQuét vôi.\nTreo biển.\nPhát sổ.\nPhát thẻ."),
    "colon": ("Biên bản:\n  Nơi nhận:\n    - Lưu: VP, Đoàn kiểm tra\n", "", "Nơi nhận:\nLưu: VP, Đoàn kiểm tra."),
    "basis twice": ("Căn cứ: Căn cứ Công văn số 88/UBND-VP\n", "Căn cứ Công văn số 88/UBND-VP, ngày 8/9/2026", "Căn cứ Công văn số 88/UBND-VP."),
    "wish twice": (wish("- đề nghị phường mở lại chợ"), "đoàn đề nghị phường mở lại chợ.", "Đề nghị phường mở lại chợ."),
    "markup": (wish('"mở &amp; quét chợ"'), "mở & quét chợ", "mở & quét chợ"),
    "invisible": ("Nơi kiểm tra: phường Cầu\u200b Đá\ufeff\n", "trên địa bàn phường Cầu Đá", "tại phường Cầu Đá"),
    "symbol": ("Biên bản:\n  Số: 7\n  Ký hiệu: BB–PKT\n", "", "Số: 07/BB-PKT"),
    "signers as they are known": ("Biên bản:\n  Người ký:\n    - Chức vụ: Tổ trưởng tổ dân phố số 4\n    - Bên ký: TRƯỞNG ĐOÀN\n    - Họ tên: Tăng Mỹ Lệ\n", "", "TỔ TRƯỞNG TỔ DÂN PHỐ SỐ 4"),
    # the minutes
    "part of the day": ("Buổi: sáng\n", "Sáng ngày 8/9/2026", "sáng ngày 08 tháng 9 năm 2026"),
    "within": ("Nơi kiểm tra:\n  Tên: phường Cầu Đá\n  Thuộc: thành phố Nam Giang\n", "thành phố Nam Giang", "tại phường Cầu Đá, thành phố Nam Giang."),
    "visitor": ("Loại: làm việc\nNơi kiểm tra: tỉnh Nam Giang\nĐoàn kiểm tra:\n  Tên: Đoàn công tác tỉnh Tây Hà\n  Thành viên:\n    - Họ tên: Mai Thị Cúc\n      Chức vụ: Phó Giám đốc Sở\n      Vai trò: trưởng đoàn\n", "Mai Thị Cúc", "Mai Thị Cúc – Phó Giám đốc Sở, trưởng đoàn."),
}  # fmt: skip


@pytest.mark.parametrize("said", [row[0] for row in SITUATIONS.values()], ids=SITUATIONS)
def test_every_document_is_made_in_every_format(tmp_path, said):
    result = made(tmp_path, said)
    own = [problem for problem in result.problems if problem.kind in OWN]
    assert [problem.message for problem in (*errors(result.problems), *own)] == []
    assert sorted(result.files) == sorted(f"{name}.{end}" for name in ("tin-bai", "bien-ban") for end in FORMATS)


@pytest.mark.parametrize(("said", "wanted", "_minutes"), SITUATIONS.values(), ids=SITUATIONS)
def test_the_article_says_it(said, wanted, _minutes):
    assert wanted in "\n".join(lines(record(said), "tin-bai"))


@pytest.mark.parametrize(("said", "_article", "wanted"), SITUATIONS.values(), ids=SITUATIONS)
def test_the_minutes_say_it(said, _article, wanted):
    assert wanted in "\n".join(lines(record(said), "bien-ban"))


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (finding("hồ sơ", "2,417 hồ sơ"), "number-dot"),
        ("Ảnh:\n  - Tệp: anh/khong-co.jpg\n    Tác giả ảnh: Hà Vy\n", "picture-missing"),
    ],
)
def test_what_only_the_person_can_mend_is_refused(tmp_path, said, kind):
    assert kind in {problem.kind for problem in errors(made(tmp_path, said).problems)}


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            wish("Lời khuyên: day-manh-dvctt-muc-3-4\n    Nội dung: mở thêm quầy"),
            "mở thêm quầy, đẩy mạnh ứng dụng dịch vụ công trực tuyến",
        ),
        (
            "Kết quả:\n  - Chỉ tiêu: mang-truyen-so-lieu-chuyen-dung\n    Nội dung: đường truyền ổn định\n    Giá trị: 14/14\n",
            "đến 14/14 xã, thị trấn, đường truyền ổn định.",
        ),
    ],
)
def test_own_words_stand_beside_those_of_the_catalogue(tmp_path, said, words):
    result = made(tmp_path, "Danh mục: chuyen-doi-so\n" + said)
    assert errors(result.problems) == []
    assert words in result.files["tin-bai.txt"].decode()


def test_none_is_silent_in_the_article():
    said = "\n".join(lines(record(SITUATIONS["none"][0]), "tin-bai"))
    assert "khó khăn" not in said.casefold()
    assert "không có" not in said.casefold()


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        ("Kiến nghị: môû laïi chôï cuûa phöôøng\n", "mở lại chợ của phường"),
        ("Kiến nghị: më l¹i chî cña ph­êng\n", "mở lại chợ của phường"),
        ("Kiến nghị: má»Ÿ láº¡i chá»£ cá»§a phÆ°á»ng\n", "mở lại chợ"),
    ],
)
def test_words_of_another_coding_are_printed_and_told_as_they_would_read(tmp_path, said, reads):
    result = made(tmp_path, said)
    assert errors(result.problems) == []
    assert any(reads in problem.message for problem in result.problems)


@pytest.mark.parametrize(
    ("situation", "signers"),
    [
        ("visitor", ["THƯ KÝ", "CHỦ TỌA"]),
        ("no team", ["ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", "NGƯỜI KIỂM TRA", "Thạch Sanh"]),
        ("leads", ["ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA", "ĐẠI DIỆN ĐOÀN", "Tăng Mỹ Lệ"]),
    ],
)
def test_nobody_signs_as_what_the_record_does_not_say(situation, signers):
    said = lines(record(SITUATIONS[situation][0]), "bien-ban")
    signed = said[next(n for n, line in enumerate(said) if "kết thúc vào" in line) + 1 : said.index("Nơi nhận:")]
    assert [line for line in signed if line and line[0] not in "(…"] == signers
