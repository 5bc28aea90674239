"""Inline tokens as runs: one method for each token type."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from nettverk.render.docx.parts import TWIP, Parts, Picture
from nettverk.render.docx.reference import Reference
from nettverk.render.docx.xml import attribute, plain_text, run_text

_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_EXTENSION = '<a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_DECORATIVE = (
    f'<a:extLst xmlns:a="{_MAIN}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)


def _drawing(picture: Picture, description: str, title: str, room: tuple[int, int]) -> str:
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


_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TOOLTIP = 260  # characters Word allows


class InlineRenderer:
    """Renders the children of inline tokens; `room` is how wide and high a picture may be.

    `size` is that of the text in half-points, where it is another than the style's.
    """

    def __init__(
        self, reference: Reference, parts: Parts, room: tuple[int, int], size: int = 0
    ) -> None:
        self._parts, self._room = parts, room
        self._code = reference.styles["Verbatim Char"]
        self._hyperlink = reference.styles["Hyperlink"]
        self._xml: list[str] = []
        self._text = ""
        self._content = ""
        self._size = f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
        self._properties = f"<w:rPr>{self._size}</w:rPr>" if size else ""
        self._depth = {"b": 0, "i": 0, "strike": 0}
        self._links: list[bool] = []

    def render(self, tokens: Sequence[Token]) -> str:
        """Return the runs of a paragraph; empty where there is nothing to show."""
        for token in tokens:
            getattr(self, token.type)(token)
        self._end_run()
        xml = "".join(self._xml)
        self._xml.clear()
        return xml

    def text(self, token: Token) -> None:
        """Text as it is, spaces and tabs included."""
        self._text += token.content

    def softbreak(self, _: Token) -> None:
        """A line break in the source is a space to the reader."""
        self._text += " "

    def hardbreak(self, _: Token) -> None:
        """A new line in the same paragraph."""
        self._end_text()
        self._content += "<w:br/>"

    def html_inline(self, token: Token) -> None:
        """`<br>` breaks the line; every other tag and comment is dropped, its text stays."""
        if _BREAK.fullmatch(token.content):
            self.hardbreak(token)

    def code_inline(self, token: Token) -> None:
        """Code in the middle of text."""
        self._end_run()
        line = '<w:u w:val="single"/>' if any(self._links) else ""
        self._xml.append(
            f'<w:r><w:rPr><w:rStyle w:val="{self._code}"/>{self._toggles()}{line}</w:rPr>'
            f"{run_text(token.content)}</w:r>"
        )

    def image(self, token: Token) -> None:
        """A picture, no larger than its place."""
        self._end_run()
        picture = self._parts.image(str(token.attrs["src"]))
        title = str(token.attrs.get("title", ""))
        self._xml.append(_drawing(picture, plain_text([token]), title, self._room))

    def link_open(self, token: Token) -> None:
        """The start of a link; one that leads nowhere stays text."""
        self._end_run()
        url = str(token.attrs.get("href", ""))
        relation = self._parts.link(url)
        self._links.append(relation is not None)
        if relation:
            tooltip = str(token.attrs.get("title") or url)[:_TOOLTIP]
            self._xml.append(
                f'<w:hyperlink r:id="{relation}" w:tooltip="{attribute(tooltip)}" w:history="1">'
            )
        self._change("b", 0)

    def link_close(self, _: Token) -> None:
        """The end of a link."""
        self._end_run()
        if self._links.pop():
            self._xml.append("</w:hyperlink>")
        self._change("b", 0)

    def strong_open(self, _: Token) -> None:
        """The start of bold text."""
        self._change("b", 1)

    def strong_close(self, _: Token) -> None:
        """The end of bold text."""
        self._change("b", -1)

    def em_open(self, _: Token) -> None:
        """The start of italic text."""
        self._change("i", 1)

    def em_close(self, _: Token) -> None:
        """The end of italic text."""
        self._change("i", -1)

    def s_open(self, _: Token) -> None:
        """The start of struck text."""
        self._change("strike", 1)

    def s_close(self, _: Token) -> None:
        """The end of struck text."""
        self._change("strike", -1)

    def _change(self, toggle: str, step: int) -> None:
        self._end_run()
        self._depth[toggle] += step
        style = f'<w:rStyle w:val="{self._hyperlink}"/>' if any(self._links) else ""
        inner = style + self._toggles()
        self._properties = f"<w:rPr>{inner}</w:rPr>" if inner else ""

    def _toggles(self) -> str:
        toggles = (f"<w:{name}/>" for name, depth in self._depth.items() if depth)
        return "".join(toggles) + self._size

    def _end_text(self) -> None:
        if self._text:
            self._content += run_text(self._text)
            self._text = ""

    def _end_run(self) -> None:
        self._end_text()
        if self._content:
            self._xml.append(f"<w:r>{self._properties}{self._content}</w:r>")
            self._content = ""
