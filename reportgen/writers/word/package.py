"""The parts of a Word file → its bytes: content types, relationships, a zip without time or machine."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO

from .xml import DECLARATION, OFFICE

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day a zip file can name
_COMPRESSION = 6


def package(
    document: str, parts: Mapping[str, bytes], media: Mapping[str, bytes], properties: Mapping[str, str]
) -> bytes:
    """The whole file.

    ``parts`` stand under ``word/`` and ``media`` under ``word/media/``, by name; the relationship of each has its
    name without the ending. ``properties`` are ``core`` and ``app``.
    """
    related = [(name, kind(name)) for name in parts] + [(f"media/{name}", "image") for name in media]
    files = {
        "[Content_Types].xml": _types(parts).encode(),
        "_rels/.rels": _top().encode(),
        "word/document.xml": document.encode(),
        "word/_rels/document.xml.rels": _relationships(related).encode(),
        **{f"word/{name}": data for name, data in parts.items()},
        **{f"word/media/{name}": data for name, data in media.items()},
        **{f"docProps/{name}.xml": text.encode() for name, text in properties.items()},
    }
    return _zipped(files)


def kind(name: str) -> str:
    """What a part is, from its name: ``header1.xml`` is a header, ``theme/theme1.xml`` a theme."""
    return name.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")


def _type(name: str) -> str:
    return _THEME_TYPE if kind(name) == "theme" else f"{_WORD}.{kind(name)}+xml"


def _types(parts: Iterable[str]) -> str:
    overrides = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        **{f"/word/{name}": _type(name) for name in parts},
        "/docProps/core.xml": _CORE_TYPE,
        "/docProps/app.xml": _APP_TYPE,
    }
    named = "".join(f'<Override PartName="{part}" ContentType="{type_}"/>' for part, type_ in overrides.items())
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="jpeg" ContentType="image/jpeg"/>'
        f"{named}</Types>"
    )


def _top() -> str:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return _listed(
        [
            ("document", f"{OFFICE}/officeDocument", "word/document.xml"),
            ("core", core, "docProps/core.xml"),
            ("app", f"{OFFICE}/extended-properties", "docProps/app.xml"),
        ]
    )


def _relationships(related: Iterable[tuple[str, str]]) -> str:
    return _listed((target.split("/")[-1].split(".")[0], f"{OFFICE}/{type_}", target) for target, type_ in related)


def _listed(entries: Iterable[tuple[str, str, str]]) -> str:
    inner = "".join(f'<Relationship Id="{i}" Type="{type_}" Target="{target}"/>' for i, type_, target in entries)
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _zipped(files: Mapping[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = 0  # otherwise the file would tell the kind of machine it was made on
            # A JPEG is compressed already.
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".jpeg") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=_COMPRESSION)
    return made.getvalue()
