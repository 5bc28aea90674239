"""The shipped styles lent to a reference document that lacks them."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from io import BytesIO
from zipfile import ZipFile

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from nettverk.shipped import find_shipped_malar

_HEADING = "Heading "
_MONOSPACED = "Courier New"
_SMALLEST = 22  # half-points: no heading is smaller than the text


def lend_styles(
    document: Document, names: Iterable[str], text_size: Callable[[str], float]
) -> None:
    """Give a document the shipped styles of these names, in its own font."""
    styles = document.styles.element
    shipped = _shipped_styles()
    own = {each.get(qn("w:styleId")) for each in styles.iterfind(qn("w:style"))}
    wanted = {_plain(name): name for name in names}
    lent = [each for each in shipped.iterfind(qn("w:style")) if _name(each) in wanted]
    ids = {_name(each): each.get(qn("w:styleId"), "") for each in styles.iterfind(qn("w:style"))}
    for each in lent:
        style = deepcopy(each)
        style_id = str(each.get(qn("w:styleId")))
        style_id = f"{style_id}Nettverk" if style_id in own else style_id
        style.set(qn("w:styleId"), style_id)
        ids[_name(each)] = style_id
        _fit(style, shipped, ids)
        name = wanted[_name(each)]
        if name.startswith(_HEADING):
            _follow(style, int(name[-1]), ids, text_size)
        styles.append(style)


def _shipped_styles() -> BaseOxmlElement:
    content = (find_shipped_malar() / "referanse.docx").read_bytes()
    with ZipFile(BytesIO(content)) as package:
        return parse_xml(package.read("word/styles.xml"))


def _fit(style: BaseOxmlElement, shipped: BaseOxmlElement, ids: dict[str, str]) -> None:
    """Let a style go with its new document: its styles, its font, and no list of elsewhere."""
    names = {each.get(qn("w:styleId")): _name(each) for each in shipped.iterfind(qn("w:style"))}
    for kind in ("basedOn", "next", "link"):
        for reference in style.findall(qn(f"w:{kind}")):
            found = ids.get(names.get(reference.get(qn("w:val")), ""))
            if found:
                reference.set(qn("w:val"), found)
            else:
                style.remove(reference)
    for fonts in style.xpath(".//w:rFonts"):
        if fonts.get(qn("w:ascii")) != _MONOSPACED:
            fonts.getparent().remove(fonts)
    for number in style.xpath("./w:pPr/w:numPr"):
        number.getparent().remove(number)


def _follow(
    style: BaseOxmlElement, level: int, ids: dict[str, str], text_size: Callable[[str], float]
) -> None:
    """Let a heading look like the one above it, one size smaller."""
    above = f"{_HEADING}{level - 1}"
    if _plain(above) not in ids:
        return
    for based in style.findall(qn("w:basedOn")):
        based.set(qn("w:val"), ids[_plain(above)])
    largest = max(int(text_size(above) * 2) - 2, _SMALLEST)
    for color in style.xpath("./w:rPr/w:color"):
        color.getparent().remove(color)
    for size in style.xpath("./w:rPr/w:sz | ./w:rPr/w:szCs"):
        size.set(qn("w:val"), str(min(int(size.get(qn("w:val"))), largest)))


def _name(style: BaseOxmlElement) -> str:
    names = style.xpath("./w:name/@w:val")
    return _plain(str(names[0])) if names else ""


def _plain(name: str) -> str:
    """Word writes «heading 1» where python-docx says «Heading 1»."""
    return name.replace(_HEADING, _HEADING.lower())
