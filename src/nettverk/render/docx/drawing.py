"""Pictures as DrawingML, in line with the text."""

from nettverk.render.docx.parts import TWIP, Picture
from nettverk.render.docx.xml import attribute

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_EXTENSION = '<a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_MAIN}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)


def drawing(picture: Picture, description: str, title: str, room: tuple[int, int]) -> str:
    """Return a run with a picture that fits a width and a height in twips.

    No description means decoration.
    """
    wide, high = _fit(picture, room)
    name = attribute(picture.name)
    words = f'descr="{attribute(description)}"'
    words += f' title="{attribute(title)}"' if title else ""
    extent = f'cx="{wide}" cy="{high}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {extent}/><wp:docPr id="{picture.number}" name="Bilete {picture.number}" '
        f"{words}>{'' if description else _DECORATIVE}</wp:docPr>"
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_MAIN}" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_PICTURE}">'
        f'<pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr><pic:cNvPr id="{picture.number}" '
        f'name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f"{_blip(picture)}<a:stretch><a:fillRect/></a:stretch>"
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _blip(picture: Picture) -> str:
    """Name the picture, and the SVG of it for the programs that know SVG."""
    blip = f'<a:blip r:embed="{picture.relation}"'
    if not picture.vector:
        return f"{blip}/>"
    vector = f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{picture.vector}"/>'
    return f"{blip}><a:extLst>{_EXTENSION}{vector}</a:ext></a:extLst></a:blip>"


def _fit(picture: Picture, room: tuple[int, int]) -> tuple[int, int]:
    """Return the size of a picture made as much smaller as it must be, in English metric units."""
    wide, high = picture.width, picture.height
    most_wide, most_high = (max(side, 1) * TWIP for side in room)
    if wide > most_wide:
        wide, high = most_wide, high * most_wide // wide
    if high > most_high:
        wide, high = wide * most_high // high, most_high
    return max(wide, 1), max(high, 1)
