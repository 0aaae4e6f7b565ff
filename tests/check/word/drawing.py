"""Drawn shapes as Word writes them, DrawingML and VML; lengths in mm."""


def emu(mm):
    return round(mm * 36000)


def anchored(inside, width, height, across="", down=""):
    """A drawing beside the words. ``across`` and ``down``: what its ``wp:positionH`` and ``wp:positionV`` are."""
    return (
        f'<w:drawing><wp:anchor>{across}{down}<wp:extent cx="{emu(width)}" cy="{emu(height)}"/>'
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def inline(inside, width, height):
    return (
        f'<w:drawing><wp:inline><wp:extent cx="{emu(width)}" cy="{emu(height)}"/>'
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def shape(stroke="<a:ln><a:solidFill/></a:ln>", geometry="line", text="", more="", own=""):
    words = f"<wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx>" if text else ""
    return f'<wps:wsp><wps:spPr>{own}<a:prstGeom prst="{geometry}"/>{stroke}</wps:spPr>{words}{more}</wps:wsp>'


def across(origin, mm=None, align=None):
    inside = f"<wp:align>{align}</wp:align>" if align else f"<wp:posOffset>{emu(mm)}</wp:posOffset>"
    return f'<wp:positionH relativeFrom="{origin}">{inside}</wp:positionH>'


def down(mm, origin="paragraph"):
    return f'<wp:positionV relativeFrom="{origin}"><wp:posOffset>{emu(mm)}</wp:posOffset></wp:positionV>'


def run(*inside):
    return f"<w:r>{''.join(inside)}</w:r>"


def pict(inside):
    return f"<w:pict>{inside}</w:pict>"
