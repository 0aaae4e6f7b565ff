"""A record made from an old one carries what is true of the next inspection too, and nothing else."""

from reportgen import source
from reportgen.records import Record, read, rename

OLD = """\
Loại: kiểm tra
Đột xuất: có
Chủ đề: công tác năm
Ngày: 29/9/2026
Buổi: sáng
Nơi kiểm tra:
  - Tên: xã Tân An
    Thuộc: huyện B
    Ngày: 29/9/2026
    Buổi: sáng
    Bắt đầu: 8h00
    Kết thúc: 11h00
Số nơi kiểm tra: 1/15 xã
Căn cứ:
  - Kế hoạch số 12/KH-UBND
Thời kỳ kiểm tra: 9 tháng đầu năm 2026
Đoàn kiểm tra:
  Tên: Đoàn kiểm tra
  Thành viên:
    - bà Trịnh Thu Hà – Phó Giám đốc (trưởng đoàn, công bố)
    - Họ tên: Đặng Bích Loan
      Chức vụ: Chuyên viên
      Vai trò: thư ký; báo cáo
      Vắng mặt: có
      Lý do vắng: nghỉ ốm
    - Họ tên: Lò A
      Vai trò: báo cáo
  Thành phần khác:
    - Tên nhóm: phóng viên
      Số người: 3
Đơn vị được kiểm tra:
  - Tên: UBND xã Tân An
    Thành viên:
      - ông Lý A Dơ – Chủ tịch (báo cáo)
Thông tin chung: xã có 12 thôn
Kết quả:
  - Nội dung: tỷ lệ
    Giá trị: 5%
Kiến nghị: mua máy
Người kiến nghị: Trịnh Thu Hà
Ảnh:
  - Tệp: a.jpg
Tin bài:
  Tiêu đề: Tân An
Biên bản:
  Số: 05
  Cơ quan ban hành: Sở Nội vụ
  Kèm theo: Danh sách
"""


def test_only_what_stays_true_is_carried_over(run, write, tmp_path):
    assert run("new", "moi.yaml", "--from", write("cu.yaml", OLD)).code == 0
    typed = source.read(tmp_path / "moi.yaml")
    reading = read(rename(typed.data, typed.spots, Record), Record)
    assert reading.problems == []
    told = reading.record
    head, secretary, member = told.delegation.members
    assert [head.name, *head.posts, *head.roles] == ["Trịnh Thu Hà", "Phó Giám đốc", "trưởng đoàn"]
    assert (secretary.roles, secretary.away, member.roles) == (("thư ký",), False, ())
    assert [(group.what, group.count) for group in told.delegation.groups] == [("phóng viên", None)]
    assert [(p.name, p.roles) for p in told.hosts[0].members] == [("Lý A Dơ", ())]
    assert told.hosts[0].name == "UBND xã Tân An"
    assert told.places[0].model_dump(exclude_none=True) == {"name": "xã Tân An", "within": "huyện B"}
    assert [basis.text for basis in told.basis] == ["Kế hoạch số 12/KH-UBND"]
    assert told.papers.issuer == "Sở Nội vụ"
    silent = (
        "date",
        "session",
        "coverage",
        "period",
        "background",
        "findings",
        "recommendations",
        "recommender",
        "pictures",
    )
    assert [name for name in silent if getattr(told, name)] == []
    assert (told.surprise, told.article.title, told.papers.number, told.papers.attachments) == (
        False,
        None,
        None,
        (),
    )
