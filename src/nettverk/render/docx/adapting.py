"""What is done to a reference document before it is used: emptied, made nynorsk, made whole."""

import re

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from nettverk.render.docx.xml import NAMESPACE

_LANGUAGE = "nn-NO"
_FIELD = re.compile(r"\{\w+\}")


def parse(markup: str) -> BaseOxmlElement:
    """Return one element written with the prefix `w`."""
    opening, rest = re.split(r"(?=[ />])", markup, maxsplit=1)
    return parse_xml(f'{opening} xmlns:w="{NAMESPACE}"{rest}')


def empty_body(document: Document) -> None:
    """Remove everything but the section, which holds page size, header and footer."""
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)


def drop_strangers(document: Document) -> None:
    """Remove the picture of the reference document, and core properties of a wrong type.

    LibreOffice misspells that type, and python-docx would then write a second part of one name.
    """
    relations = document.part.package.rels if document.part.package else {}
    for key, relation in list(relations.items()):
        kind = relation.reltype
        misspelt = kind.endswith("core-properties") and kind != RELATIONSHIP_TYPE.CORE_PROPERTIES
        if misspelt or kind.endswith("/thumbnail"):
            del relations[key]


def set_language(document: Document) -> None:
    """Make nynorsk the language of every style: the text is nynorsk whoever made the look."""
    styles = document.styles.element
    for language in styles.xpath("./w:style//w:lang"):
        language.getparent().remove(language)
    defaults = "./w:docDefaults/w:rPrDefault/w:rPr"
    if not styles.xpath(f"{defaults}/w:lang"):
        for properties in styles.xpath(defaults):
            properties.append(parse("<w:lang/>"))
    for language in styles.xpath(f"{defaults}/w:lang"):
        language.set(qn("w:val"), _LANGUAGE)
        language.set(qn("w:eastAsia"), _LANGUAGE)


def numbering_part(document: Document) -> XmlPart:
    """Return the part that defines lists; a new one where the document has no lists yet."""
    part = document.part
    try:
        existing = part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        name = PackURI("/word/numbering.xml")
        package = part.package
        if package is None:
            raise
        new = XmlPart(name, CONTENT_TYPE.WML_NUMBERING, parse("<w:numbering/>"), package)
        part.relate_to(new, RELATIONSHIP_TYPE.NUMBERING)
        return new
    if not isinstance(existing, XmlPart):
        raise KeyError(RELATIONSHIP_TYPE.NUMBERING)
    return existing


def join_fields(document: Document) -> list[str]:
    """Return the names of headers and footers with `{fields}`, each field in one text.

    Word likes to cut `{samarbeid}` into several runs, by spelling or by the order it was typed.
    """
    names = []
    for rel in document.part.rels.values():
        if rel.reltype not in (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER):
            continue
        part = rel.target_part
        if isinstance(part, XmlPart) and _join(part.element):
            names.append(part.partname.membername)
    return names


def _join(root: BaseOxmlElement) -> bool:
    """Join the fields of every paragraph, and tell whether there were any."""
    found = False
    for paragraph in root.xpath(".//w:p"):
        texts = paragraph.xpath(".//w:t")
        whole = "".join(text.text or "" for text in texts)
        if not _FIELD.search(whole):
            continue
        found = True
        _merge(texts)
    return found


def _merge(texts: list[BaseOxmlElement]) -> None:
    """Move the rest of a field that is cut up into the text where it begins."""
    for here, text in enumerate(texts):
        following = texts[here + 1 :]
        while re.search(r"\{\w*$", text.text or "") and any(other.text for other in following):
            other = next(other for other in following if other.text)
            end = re.match(r"\w*\}?", other.text or "")
            taken = end.group() if end else ""
            if not taken:
                break
            text.text = (text.text or "") + taken
            other.text = (other.text or "")[len(taken) :]
