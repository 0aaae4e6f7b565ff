"""What a Word file holds that nobody looks at, and whether it is shut against changes."""

from __future__ import annotations

from .inline import alternative
from .names import MC, A, Element, M, V, W, child, said
from .package import Package

_LOCKING = {"readOnly", "forms", "comments"}
_CHANGES = tuple(W + n for n in ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange"))
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_COUNTED = (
    ((f"{A}blip", f"{V}imagedata"), "hình ảnh"),
    ((f"{M}oMath",), "công thức"),
    ((_CHART,), "biểu đồ"),
    ((_DIAGRAM,), "sơ đồ"),
    ((f"{W}object",), "đối tượng nhúng"),
    ((f"{W}altChunk", f"{W}subDoc"), "phần chèn từ tệp khác"),
)
_TAGS = (*(tag for tags, _ in _COUNTED for tag in tags), *_CHANGES, f"{W}commentReference")


def signed(package: Package) -> bool:
    """Whether the file carries a digital signature (it is not verified)."""
    return any(name.startswith("_xmlsignatures/") and name.endswith(".xml") for name in package.names)


def shut(settings: Element | None) -> bool:
    """Whether the file asks for a password, or for being unlocked, before it is changed."""
    protection = child(settings, "documentProtection")
    enforced = said(protection, f"{W}enforcement")
    return enforced and protection is not None and protection.get(f"{W}edit") in _LOCKING


def aside(package: Package, body: Element) -> tuple[str, ...]:
    """Short Vietnamese names of what was not looked at."""
    counts = _counts(body)
    found = [f"{n} {name}" for tags, name in _COUNTED if (n := sum(counts.get(tag, 0) for tag in tags))]
    if signed(package):
        found.append("văn bản đã ký số")
    if any(name.endswith("vbaproject.bin") for name in package.names):
        found.append("macro (không chạy, không xét)")
    if any(counts.get(tag) for tag in (*_CHANGES, f"{W}commentReference")):
        found.append("nhận xét, sửa đổi chưa duyệt")
    return tuple(found)


def _counts(body: Element) -> dict[object, int]:
    """How often each element that matters is there; of alternatives only the shown one counts."""
    counts: dict[object, int] = {}
    for element in body.iter(*_TAGS):
        counts[element.tag] = counts.get(element.tag, 0) + 1
    for element in body.iter(f"{MC}AlternateContent"):
        if next(element.iterancestors(f"{MC}Fallback"), None) is not None:
            continue  # what is not shown there is left out with the whole
        chosen = alternative(element)
        for other in element:
            if other is not chosen:
                for inner in other.iter(*_TAGS):
                    counts[inner.tag] -= 1
    return counts
