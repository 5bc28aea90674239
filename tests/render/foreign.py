"""Reference documents as a municipality may have them, built as Word would save them."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Inches, Pt, RGBColor

from .conftest import png

NORWEGIAN = {
    **{f"Heading{level}": f"Overskrift{level}" for level in range(1, 10)},
    "ListBullet": "Punktliste",
    "ListNumber": "Nummerertliste",
    "Quote": "Sitat",
    "Caption": "Bildetekst",
    "Header": "Topptekst",
    "Footer": "Bunntekst",
    "DefaultParagraphFont": "Standardskriftforavsnitt",
    "TableNormal": "Vanligtabell",
    "NoList": "Ingenliste",
}
Parts = dict[str, bytes]


def repack(content: bytes, change: Callable[[Parts], None]) -> bytes:
    """Change the parts of a package."""
    with ZipFile(BytesIO(content)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    buffer = BytesIO()
    with ZipFile(buffer, "w") as copy:
        for name, part in parts.items():
            copy.writestr(name, part)
    return buffer.getvalue()


def norwegian(*, font: str = "Georgia", alt: str = "Logoen til Fjordvik", gutter: int = 0) -> bytes:
    """Norwegian Word: its own ids and fonts, a logo in the header, text in bokmål on A4."""
    document = docx.Document()
    _set_fonts(document, font)
    _set_a4(document)
    document.sections[0].gutter = Cm(gutter)
    header = document.sections[0].header.paragraphs[0]
    header.add_run().add_picture(BytesIO(png(300, 80)), width=Cm(3))
    header.add_run("  Fjordvik kommune")
    for each in header._p.iter(qn("wp:docPr")):
        each.set("descr", alt)
    document.sections[0].footer.paragraphs[0].text = "{dokument} for {nettverk}, {gjeld}"
    document.add_heading("Malen til Fjordvik", 1)
    return repack(_save(document), _translate)


def template() -> bytes:
    """Save the Norwegian one as a template."""

    def change(parts: Parts) -> None:
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = types.replace(b"document.main+xml", b"template.main+xml")

    return repack(norwegian(), change)


def bare() -> bytes:
    """Have nothing but text in Normal: no headings, lists, tables, page size or language."""

    def change(parts: Parts) -> None:
        parts["word/styles.xml"] = (
            f"<w:styles {nsdecls('w')}>"
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
            '<w:rPr><w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/>'
            '<w:sz w:val="24"/></w:rPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Noko anna"/></w:style>'
            "</w:styles>"
        ).encode()
        parts["word/document.xml"] = (
            f"<w:document {nsdecls('w')}><w:body><w:p><w:r><w:t>Tekst</w:t></w:r></w:p></w:body>"
            "</w:document>"
        ).encode()
        for name in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
            strange = rb"<(?:Override|Relationship) [^>]*(?:numbering|stylesWithEffects)[^>]*/>"
            parts[name] = re.sub(strange, b"", parts[name])
        del parts["word/numbering.xml"], parts["word/stylesWithEffects.xml"]

    return repack(_save(docx.Document()), change)


def letter() -> bytes:
    """American, landscape, with a cover page, protected, and tied to a template on a server."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Nesbygd kommune"
    document.add_heading("Forside", 0)
    document.add_picture(BytesIO(png(600, 400)), width=Cm(8))
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Inches(11), Inches(8.5)
    document.add_paragraph("Meir tekst")
    settings = document.settings.element
    settings.insert(
        0, parse_xml(f'<w:documentProtection {nsdecls("w")} w:edit="forms" w:enforcement="1"/>')
    )
    relation = document.part.part_related_by(f"{_OFFICE}/settings").relate_to(
        "file:///S:/malar/brev.dotx", f"{_OFFICE}/attachedTemplate", is_external=True
    )
    settings.insert(0, parse_xml(f'<w:attachedTemplate {nsdecls("w", "r")} r:id="{relation}"/>'))
    return _save(document)


def macros() -> bytes:
    """Save the Norwegian one with macros."""

    def change(parts: Parts) -> None:
        kind = b"application/vnd.ms-word.document.macroEnabled.main+xml"
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = re.sub(rb"application/[^\"]*document.main\+xml", kind, types)

    return repack(norwegian(), change)


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _set_fonts(document: Document, font: str) -> None:
    styles = document.styles
    styles["Normal"].font.name = font
    styles["Normal"].font.size = Pt(11)
    for level in range(1, 4):
        heading = styles[f"Heading {level}"]
        heading.font.color.rgb = RGBColor(0x7A, 0x1F, 0x3D)
        heading.font.name = font
    for level in range(4, 10):
        styles.element.remove(styles[f"Heading {level}"].element)
        styles.element.remove(styles[f"Heading {level} Char"].element)
    for fonts in styles.element.iter(qn("w:rFonts")):
        for name in [each for each in fonts.attrib if each.endswith("Theme")]:
            del fonts.attrib[name]
        fonts.set(qn("w:ascii"), font)
        fonts.set(qn("w:hAnsi"), font)


def _set_a4(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)


def _translate(parts: Parts) -> None:
    """Name the styles as Norwegian Word does, and write bokmål."""
    for name in ("word/styles.xml", "word/document.xml", "word/header1.xml", "word/footer1.xml"):
        text = parts[name].decode()
        text = re.sub(
            r'(w:styleId|w:(?:basedOn|next|link|pStyle|rStyle|tblStyle) w:val)="(\w+)"',
            lambda match: f'{match[1]}="{NORWEGIAN.get(match[2], match[2])}"',
            text,
        )
        parts[name] = text.replace('w:val="en-US"', 'w:val="nb-NO"').encode()


def _save(document: Document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()
