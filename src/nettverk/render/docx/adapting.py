"""What is done to a reference document before it is used: made nynorsk, and made whole."""

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
_PICTURES = 1_000_001
_DECORATIVE = ".//*[local-name()='decorative'][@val='1']"
_OLDER = ".//*[local-name()='imagedata'][not(ancestor::*[@alt != ''])]"
"""The pictures of older files that lack a text."""
_UNNAMED = (
    "Eit bilete i topp- eller botnteksten har ingen alternativ tekst. Høgreklikk på det i Word, "
    "vel alternativ tekst, og skriv kva det er."
)
_FIELD = re.compile(r"\{\w+\}")


def parse(markup: str) -> BaseOxmlElement:
    """Return one element written with the prefix `w`."""
    opening, rest = re.split(r"(?=[ />])", markup, maxsplit=1)
    return parse_xml(f'{opening} xmlns:w="{NAMESPACE}"{rest}')


def adapt(document: Document) -> list[str]:
    """Make what is kept nynorsk, with pictures that are told apart; tell what is wrong."""
    _number_pictures(document)
    _set_language(document)
    return [_UNNAMED] if _has_unnamed_picture(document) else []


def _set_language(document: Document) -> None:
    """Make nynorsk the language of all that is kept: the text is nynorsk whoever made the look."""
    styles = document.styles.element
    for root in (styles, *(part.element for part in _header_parts(document))):
        for language in root.xpath(".//w:lang[not(ancestor::w:docDefaults)]"):
            language.getparent().remove(language)
    defaults = _child(_child(_child(styles, "docDefaults"), "rPrDefault"), "rPr")
    for language in (*defaults.xpath("./w:lang"), *_missing_language(defaults)):
        language.set(qn("w:val"), _LANGUAGE)
        language.set(qn("w:eastAsia"), _LANGUAGE)
    for language in document.settings.element.xpath("./w:themeFontLang"):
        language.set(qn("w:val"), _LANGUAGE)


def _child(parent: BaseOxmlElement, name: str) -> BaseOxmlElement:
    """Find a child that stands first, or make it."""
    found: BaseOxmlElement | None = parent.find(qn(f"w:{name}"))
    if found is None:
        found = parse(f"<w:{name}/>")
        parent.insert(0, found)
    return found


def _missing_language(defaults: BaseOxmlElement) -> list[BaseOxmlElement]:
    if defaults.xpath("./w:lang"):
        return []
    defaults.append(parse("<w:lang/>"))
    return [defaults[-1]]


def _header_parts(document: Document) -> list[XmlPart]:
    """Return the headers and footers."""
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    parts = [rel.target_part for rel in document.part.rels.values() if rel.reltype in kinds]
    return [part for part in parts if isinstance(part, XmlPart)]


def _header_pictures(document: Document) -> list[BaseOxmlElement]:
    """Return what the pictures in headers and footers say about themselves."""
    return [each for part in _header_parts(document) for each in part.element.xpath(".//wp:docPr")]


def _number_pictures(document: Document) -> None:
    """Give the pictures in headers and footers numbers that no picture of a text has."""
    for number, each in enumerate(_header_pictures(document), _PICTURES):
        each.set("id", str(number))


def _has_unnamed_picture(document: Document) -> bool:
    """Tell whether a picture in a header or footer lacks the text that a screen reader says."""
    pictures = _header_pictures(document)
    shapes = [each for part in _header_parts(document) for each in part.element.xpath(_OLDER)]
    return bool(shapes) or any(
        not each.get("descr") and not each.xpath(_DECORATIVE) for each in pictures
    )


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
    parts = _header_parts(document)
    return [part.partname.membername for part in parts if _join(part.element)]


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
