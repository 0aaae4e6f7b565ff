"""Files that no reader should trust, each with the kind of the one complaint it deserves (None: it is read)."""

import io
import struct
import zipfile

from tests.check.word.packages import RELATIONS, SPACES, R, W, p, part, parts, relations, zipped

DOCUMENT = "word/document.xml"
STRICT = "http://purl.oclc.org/ooxml"
MB = 1024 * 1024


def whole(**more):
    return zipped(parts(p("Chữ")) | {name.replace("__", "/"): text for name, text in more.items()})


def document(text):
    return zipped(parts("") | {DOCUMENT: text})


def body(inside):
    return document(part("document", f"<w:body>{inside}</w:body>"))


def without(name):
    return zipped({k: v for k, v in parts(p("Chữ")).items() if k != name})


def laughs():
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    return f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "ha">{entities}]><w:document xmlns:w="{W}"><w:body>&e9;</w:body></w:document>'


def nested(count):
    return "<w:tbl><w:tr><w:tc>" * count + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * count


def boxes(count):
    opened = "<w:p><w:r><w:pict><v:rect><v:textbox><w:txbxContent>"
    return opened * count + "<w:p/>" + "</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>" * count


def twice(second):
    stream = io.BytesIO(zipped(parts(p("Chữ"))))
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr(second, part("document", ""))
    return stream.getvalue()


def changed(offset_of, value):
    """A whole file with two bytes changed, as far behind the header of ``document.xml`` in the directory as told."""
    data = bytearray(whole())
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(DOCUMENT.encode()))
    struct.pack_into("<H", data, at + offset_of, value)
    return bytes(data)


def bomb():
    """More blanks than any part may hold, as one part of a small archive."""
    stream = io.BytesIO(without(DOCUMENT))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(DOCUMENT, "w") as out:
        for _ in range(120):
            out.write(b" " * MB)
    return stream.getvalue()


def lying_bomb():
    """The same, and the directory says that it is small."""
    data = bytearray(bomb())
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(DOCUMENT.encode()))
    struct.pack_into("<I", data, at + 24, 1000)
    return bytes(data)


def many_parts():
    stream = io.BytesIO(zipped(parts(p("Chữ"))))
    with zipfile.ZipFile(stream, "a") as archive:
        for count in range(5001):
            archive.writestr(f"x{count}", "")
    return stream.getvalue()


def other(**files):
    return zipped({name.replace("__", "/"): text for name, text in files.items()})


def excel():
    rows = relations(("m", "officeDocument", "xl/workbook.xml"))
    return zipped({"[Content_Types].xml": "", "_rels/.rels": rows, "xl/workbook.xml": "<workbook/>"})


def strict():
    text = part("document", f"<w:body>{p('Chữ')}</w:body>")
    text = text.replace(W, f"{STRICT}/wordprocessingml/main").replace(R, f"{STRICT}/officeDocument/relationships")
    rows = relations(("m", "officeDocument", "word/document.xml")).replace(
        R, f"{STRICT}/officeDocument/relationships"
    )
    return zipped(parts("") | {DOCUMENT: text, "_rels/.rels": rows})


def at_root():
    rows = relations(("m", "officeDocument", "/Main.xml"))
    return zipped({"_rels/.rels": rows, "Main.xml": part("document", f"<w:body>{p('Chữ')}</w:body>")})


def backslashes():
    return zipped({name.replace("/", "\\"): text for name, text in parts(p("Chữ")).items()})


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
CYCLE = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
STROKE = '<w:pict><v:line from="0,9pt" to="9pt,9pt" style="position:absolute"/></w:pict>'
DEEP = "<w:sdt><w:sdtContent>"

OPEN = '<w:fldChar w:fldCharType="begin"/>'
FAR = STROKE.replace("0,9pt", "0,14000pt")
REFERENCE = '<w:headerReference w:type="default" r:id="header1"/>'
NUMBER = '<w:p><w:fldSimple w:instr="PAGE"/></w:p>'
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
LABEL = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
    f'<w:lvlText w:val="{"%1" * 100_000}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
STOPS = "".join(f'<w:tab w:val="left" w:pos="{at}"/>' for at in range(10_000))


def based(count):
    return "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>'
        for n in range(count)
    )


def list_styles(count):
    return "".join(
        f'<w:style w:type="numbering" w:styleId="l{n}"><w:pPr><w:numPr><w:numId w:val="{n + 1}"/></w:numPr></w:pPr></w:style>'
        for n in range(count)
    )


def linked(count):
    return "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:numStyleLink w:val="l{n + 1}"/></w:abstractNum>'
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n in range(count)
    )


def used(count):
    return "".join(p("a", f'<w:pStyle w:val="s{n}"/>') for n in range(0, count, 4))


FILES = {
    "trống": (b"", "word-file-empty"),
    "chỉ có dấu cách": (b" \r\n\x00" * 50, "word-file-empty"),
    "PDF": (b"%PDF-1.7\n", "word-other-kind"),
    "HTML": (b"\xef\xbb\xbf<!DOCTYPE html><html></html>", "word-other-kind"),
    "RTF": (b"{\\rtf1\\ansi}", "word-other-kind"),
    "XML": (b'<?xml version="1.0"?><pkg/>', "word-other-kind"),
    "chữ thuần": ("Cộng hòa xã hội".encode(), "word-other-kind"),
    "ảnh": (b"\x89PNG\r\n\x1a\n" + bytes(99), "word-other-kind"),
    "rác": (bytes(range(256)) * 9, "not-a-word-file"),
    "doc cũ": (OLE + "WordDocument".encode("utf-16-le"), "word-old-kind"),
    "có mật khẩu": (OLE + "EncryptedPackage".encode("utf-16-le"), "word-encrypted"),
    "OLE khác": (OLE, "word-other-kind"),
    "ODT": (
        other(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": "<x/>"}),
        "word-other-kind",
    ),
    "Excel": (excel(), "word-other-kind"),
    "ZIP": (other(**{"a.txt": "a"}), "word-other-kind"),
    "gói không nội dung": (without(DOCUMENT), "word-no-body"),
    "gói rỗng": (b"PK\x05\x06" + bytes(18), "word-other-kind"),
    "cụt một nửa": (whole()[: len(whole()) // 2], "word-archive-broken"),
    "cụt đuôi": (whole()[:-30], "word-archive-broken"),
    "chỉ có PK": (b"PK\x03\x04", "word-archive-broken"),
    "hỏng giữa": (whole()[:300] + b"\xff" * 40 + whole()[340:], "word-broken-part"),
    "sai CRC": (changed(16, 0xBEEF), "word-broken-part"),
    "cách nén lạ": (changed(10, 99), "word-broken-part"),
    "mục có mật khẩu": (changed(8, 1), "word-encrypted"),
    "bom nén": (bomb(), "word-too-big"),
    "bom nén khai gian": (lying_bomb(), "word-broken-part"),
    "quá nhiều phần": (many_parts(), "word-too-many-parts"),
    "hai phần cùng tên": (twice("Word/Document.xml"), "word-part-twice"),
    "tên lạ": (whole(**{"..__..__etc__x": "x", "C:\\a": "b", "/abs": "c"}), None),
    "thư mục lặp": (whole(word__=""), None),
    "XML hỏng": (document("<w:document"), "word-broken-part"),
    "XML trống": (document(""), "word-broken-part"),
    "không phải document": (document("<x/>"), "word-no-body"),
    "không có body": (document(part("document", "")), "word-no-body"),
    "thực thể lồng nhau": (document(laughs()), "word-part-refused"),
    "DTD ở UTF-16": (
        document(laughs().replace("?>", ' encoding="UTF-16"?>', 1).encode("utf-16")),
        "word-part-refused",
    ),
    "thực thể ngoài": (
        document(
            f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{W}"><w:body>&x;</w:body></w:document>'
        ),
        "word-part-refused",
    ),
    "DTD ở styles": (
        whole(
            **{
                "word__styles.xml": "<!DOCTYPE x><x/>",
                "word___rels__document.xml.rels": relations(("s", "styles", "styles.xml")),
            }
        ),
        "word-part-refused",
    ),
    "styles hỏng": (
        whole(
            **{
                "word__styles.xml": "<w:styles",
                "word___rels__document.xml.rels": relations(("s", "styles", "styles.xml")),
            }
        ),
        "word-broken-part",
    ),
    "styles kế thừa vòng": (zipped(parts(p("a", '<w:pStyle w:val="A"/>'), styles=CYCLE)), None),
    "quan hệ hỏng": (whole(**{"word___rels__document.xml.rels": "<x"}), None),
    "không có quan hệ": (without("_rels/.rels"), None),
    "bảng lồng 49": (body(nested(49)), None),
    "bảng lồng 60": (body(nested(60)), "word-too-deep"),
    "bảng lồng 5000": (body(nested(5000)), "word-too-deep"),
    "khung lồng 60": (body(boxes(60)), "word-too-deep"),
    "ô điều khiển lồng 120": (body(DEEP * 120 + p("a") + "</w:sdtContent></w:sdt>" * 120), None),
    "thẻ lồng 3000": (body("<w:p>" + "<w:ins>" * 3000 + "</w:ins>" * 3000 + "</w:p>"), "word-too-deep"),
    "10.000 bảng": (body("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * 10_000), None),
    "200.000 đoạn": (body("<w:p/>" * 200_000), "word-too-long"),
    "39.000 đoạn có chữ": (body(p("Chữ") * 39_000), None),
    "một hàng 10.000 ô": (body(f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * 10_000}</w:tr></w:tbl>"), None),
    "một đoạn 100.000 lần xuống dòng": (body(f"<w:p><w:r>{'<w:t>a</w:t><w:br/>' * 100_000}</w:r></w:p>"), None),
    "một đoạn 50.000 dấu Tab": (body(f"<w:p><w:r>{'<w:tab/>' * 50_000}<w:t>a</w:t></w:r></w:p>"), None),
    "20.000 nét vẽ ở một đoạn": (
        body(f"<w:p><w:r><w:t>a</w:t>{STROKE * 20_000}</w:r></w:p>"),
        None,
    ),
    "500.000 mẩu chữ ở một đoạn": (body(f"<w:p><w:r>{'<w:t>a</w:t>' * 500_000}</w:r></w:p>"), None),
    "200.000 trường không đóng": (body(f"<w:p><w:r>{OPEN * 200_000}<w:t>a</w:t></w:r></w:p>"), None),
    "200.000 lệnh của một trường": (
        body(f"<w:p><w:r>{OPEN}{'<w:instrText>PAGE xxxxx</w:instrText>' * 200_000}</w:r></w:p>"),
        None,
    ),
    "nét vẽ rất xa": (body(f"<w:p><w:r>{FAR * 2000}</w:r></w:p>" + p("Chữ") * 5000), None),
    "đầu trang 200.000 đoạn": (zipped(parts(p("a"), REFERENCE, header1="<w:p/>" * 200_000)), "word-too-long"),
    "20.000 phần dùng một đầu trang": (
        zipped(parts(p("a", f"<w:sectPr>{REFERENCE}</w:sectPr>") * 20_000, header1=NUMBER * 2000)),
        None,
    ),
    "20.000 kiểu kế thừa nhau": (zipped(parts(used(20_000), styles=based(20_000))), None),
    "nhãn rất dài": (zipped(parts(p("a", NUMBERED) * 20_000, numbering=LABEL)), None),
    "2.000 kiểu danh sách trỏ nhau": (
        zipped(parts(p("a", NUMBERED), styles=list_styles(2000), numbering=linked(2000))),
        "word-too-deep",
    ),
    "số đo dài 2 MB": (body(p("a", f'<w:ind w:left="{"1" * 2 * MB}x"/>')), None),
    "10.000 điểm dừng Tab": (
        body(p("a", f"<w:tabs>{STOPS}</w:tabs>") + f"<w:p><w:r>{'<w:tab/>' * 200}</w:r></w:p>" * 9),
        None,
    ),
    "chữ dài 11 MB": (body(p("a" * 11 * MB)), "word-broken-part"),
    "4 triệu thẻ": (body("<w:x/>" * 4_000_000), "word-too-long"),
    "số đo vô lý": (
        body(
            p(
                "a",
                '<w:ind w:left="1e999" w:firstLine="999999999999999999999"/><w:spacing w:line="-5" w:before="x"/>',
            )
            + '<w:tbl><w:tblPr><w:tblW w:w="nan" w:type="pct"/></w:tblPr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999999"/>'
            '<w:tcW w:w="-5"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
        ),
        None,
    ),
    "strict": (strict(), None),
    "document ở gốc": (at_root(), None),
    "dấu gạch chéo ngược": (backslashes(), None),
    "có chú thích và chỉ thị": (
        document(
            f'<?xml version="1.0"?><?x y?><!-- a --><w:document {SPACES}><!-- b --><w:body><!-- c -->{p("Chữ")}</w:body></w:document>'
        ),
        None,
    ),
    "rels lạ": (
        whole(
            **{
                "word___rels__document.xml.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship/></Relationships>'
            }
        ),
        None,
    ),
}
