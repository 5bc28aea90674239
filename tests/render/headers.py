"""Reference documents with a header of one's own, and what is told of it."""

import re
from functools import cache

from nettverk.render.docx.loading import load_reference
from nettverk.render.docx.reference import Reference

from . import foreign
from .foreign import Parts, repack
from .leaks import RELATIONS, relate

HEADER = "word/header1.xml"
_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": RELATIONS,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())


@cache
def _plain() -> bytes:
    """Make a reference document without the many styles of tables, which only take time."""

    def drop(parts: Parts) -> None:
        styles = rb'<w:style w:type="table" (?!w:default).*?</w:style>'
        parts["word/styles.xml"] = re.sub(styles, b"", parts["word/styles.xml"], flags=re.DOTALL)

    return repack(foreign.norwegian(), drop)


def with_header(
    markup: str,
    files: dict[str, bytes] | None = None,
    links: dict[str, tuple[str, str]] | None = None,
    styles: str = "",
) -> bytes:
    """Make a reference document with a header, pictures `{name}` and links `{name}` in it.

    `links` are a kind and an address outside the file for each name.
    """

    def change(parts: Parts) -> None:
        parts.pop("word/_rels/header1.xml.rels")
        said = markup
        for number, (name, content) in enumerate((files or {}).items()):
            parts[f"word/{name}"] = content
            said = said.replace(f"{{{number}}}", relate(parts, HEADER, "image", name))
        for name, (kind, target) in (links or {}).items():
            key = relate(parts, HEADER, kind, target, outside=True)
            said = said.replace(f"{{{name}}}", key)
        parts[HEADER] = f"<w:hdr {_DECLARED}>{said}</w:hdr>".encode()
        whole = parts["word/styles.xml"]
        parts["word/styles.xml"] = whole.replace(b"</w:styles>", f"{styles}</w:styles>".encode())

    return repack(_plain(), change)


def line(*runs: str) -> str:
    """Make a paragraph."""
    return f"<w:p>{''.join(runs)}</w:p>"


def said(text: str) -> str:
    """Make a run with a text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code: str, shown: str) -> str:
    """Make a field that shows a text; the code may hold fields."""
    inside = code if code.startswith("<") else f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>' for each in ("begin", "separate", "end")
    )
    return f"{begin}{inside}{separate}{said(shown)}{end}"


def picture(key: str = "{0}", alt: str = "Logo", leads: str = "r:embed") -> str:
    """Make a run with a picture."""
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="450000"/>'
        f'<wp:docPr id="1" name="a" descr="{alt}"/><a:graphic><a:graphicData '
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="0" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip {leads}="{key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="450000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def drawn(inside: str, **said_of_it: str) -> str:
    """Make a run with a shape drawn in the older way."""
    told = " ".join(f'{name.replace("_", ":")}="{value}"' for name, value in said_of_it.items())
    return (
        f'<w:r><w:pict><v:shape style="width:60pt;height:30pt" {told}>{inside}</v:shape>'
        "</w:pict></w:r>"
    )


def header_of(look: Reference) -> str:
    """Read the header that documents get."""
    return look.fields.get(HEADER) or look.ready[HEADER].decode()


def told_of(content: bytes) -> list[str]:
    """List what is told of what a header shows."""
    return [what for what, _ in load_reference(content).shown]
