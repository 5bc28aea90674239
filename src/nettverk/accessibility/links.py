"""Links that say where they lead when they are read alone."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document, Relation
from nettverk.accessibility.findings import Finding, fault
from nettverk.accessibility.walking import plain_text
from nettverk.accessibility.xml import WP, Element, R, W, find, value

_ADDRESS = re.compile(r"(https?://|ftp://|www\.)\S*", re.IGNORECASE)
_EMPTY = re.compile(
    r"((klikk|trykk|sjå|se|gå|click) )?"
    r"(her|denne|denne lenka|lenke|lenka|lenkje|lenkja|link|linken|les meir|les mer|meir|mer|here)"
    r"[.:!»>→ ]*",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\s*HYPERLINK\s", re.IGNORECASE)
_FIX = (
    "Høgreklikk lenkja, vel Rediger hyperkopling, og skriv kvar ho fører, "
    "i «Tekst som skal visast»."
)


def check_links(document: Document) -> Iterator[Finding]:
    """Hold the text of every link against what it must say."""
    for paragraph in document.paragraphs:
        if not paragraph.is_contents:
            for text in _link_texts(paragraph.element):
                if what := _judge(text):
                    yield fault(paragraph.spot, what, _FIX)


def _judge(text: str) -> str:
    if not text:
        return "Ei lenkje har ingen tekst."
    if _ADDRESS.fullmatch(text):
        return f"Ei lenkje er berre ei adresse: «{text[:60]}»."
    if _EMPTY.fullmatch(text):
        return f"Lenkja «{text}» seier ikkje kvar ho fører."
    return ""


def _link_texts(paragraph: Element) -> Iterator[str]:
    """Return the texts of links; a picture in one is its text."""
    for link in paragraph.iter(f"{W}hyperlink"):
        leads = link.get(f"{R}id") or value(link, "anchor")
        if leads and next(link.iter(f"{WP}docPr"), None) is None:
            yield plain_text(link)
    yield from _field_texts(paragraph)


def _field_texts(paragraph: Element) -> Iterator[str]:
    """Return the texts of links that are written as fields, as older programs do."""
    for field in paragraph.iter(f"{W}fldSimple"):
        if _ASKED.match(value(field, "instr")):
            yield plain_text(field)
    asked, shown, inside = "", "", ""
    for run in paragraph.iter(f"{W}r"):
        if kind := value(find(run, "fldChar"), "fldCharType"):
            if kind == "end" and _ASKED.match(asked):
                yield shown.strip()
            asked, shown = (asked, shown) if kind == "separate" else ("", "")
            inside = kind
        elif inside == "begin":
            asked += "".join(each.text or "" for each in run.iter(f"{W}instrText"))
        elif inside == "separate":
            shown += plain_text(run)


_KINDS = {f"{W}pStyle": "paragraph", f"{W}rStyle": "character", f"{W}tblStyle": "table"}
_REFERRING = (f"{R}id", f"{R}embed", f"{R}link", f"{R}pict")


def check_styles(document: Document) -> Iterator[Finding]:
    """Find text in styles that are not defined."""
    for root in document.texts.values():
        for each in root.iter(*_KINDS):
            if not document.styles.has(_KINDS[each.tag], value(each)):
                what = f"Stilen «{value(each)}» finst ikkje i dokumentet."
                fix = "Merk teksten, og vel ein stil på nytt (Heim → Stilar)."
                yield fault(document.spot(each), what, fix)


def check_relations(document: Document) -> Iterator[Finding]:
    """Find links and pictures that lead nowhere."""
    for name, root in document.texts.items():
        relations = document.package.relations(name)
        for each in root.iter():
            if any(_dangles(document, relations.get(id_)) for id_ in _references(each)):
                what = "Eit bilete eller ei lenkje som dokumentet viser til, manglar i fila."
                fix = "Set biletet eller lenkja inn på nytt."
                yield fault(document.spot(each), what, fix)


def _references(element: Element) -> list[str]:
    return [id_ for name in _REFERRING if (id_ := element.get(name))]


def _dangles(document: Document, relation: Relation | None) -> bool:
    if relation is None:
        return True
    return not relation.external and relation.target not in document.package.names
