"""The file as a whole: its title, paper and lock, and what it refers to and does not have."""

import re
from collections.abc import Iterator

from lxml import etree

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import DOCUMENT
from nettverk.ooxml.elements import DC, ON, R, W, find, number, value
from nettverk.ooxml.unpacking import Relation
from nettverk.reglar import Regel

_INVENTED = re.compile(
    r"(word[ -])?(document|dokument) ?\d*|(untitled|ut[ae]n (navn|namn|tittel))( document)? ?\d*"
    r"|.*\.docx?|microsoft word.*",
    re.IGNORECASE,
)
_FIX = "Skriv ein tittel som seier kva dokumentet er: Fil → Info → Tittel."


def _check_title(document: Document) -> Iterator[Finding]:
    """Ask for a title in the document's properties."""
    title = document.core.findtext(f"{DC}title", "") if document.core is not None else ""
    if not title.strip():
        yield fault(DOCUMENT, "Dokumentet har ingen tittel i eigenskapane sine.", _FIX)
    elif _INVENTED.fullmatch(title.strip()):
        yield advice(DOCUMENT, f"Tittelen «{title.strip()}» seier ikkje kva dokumentet er.", _FIX)


_A4 = (11906, 16838)
_SLACK = 60  # twips, a millimetre
_LETTER = (12240, 15840)  # what Word takes where nothing is said


def _check_paper(document: Document) -> Iterator[Finding]:
    """Ask for A4, upright or lying."""
    for section in document.body.iter(f"{W}sectPr"):
        page = find(section, "pgSz")
        sides = (number(value(page, "w")), number(value(page, "h")))
        said = sorted(one or other for one, other in zip(sides, _LETTER, strict=True))
        if any(abs(one - other) > _SLACK for one, other in zip(said, _A4, strict=True)):
            what = "Arket er ikkje A4."
            yield advice(document.spot(section), what, "Vel Oppsett → Storleik → A4.")


_MARKS = {"trackedChanges", "comments"}
"""What may still be done in a document that is open to others to mark what they would change."""


def _check_protection(document: Document) -> Iterator[Finding]:
    """Find documents that let nobody write, or mark text to read it aloud."""
    protection = find(document.settings, "documentProtection")
    marks = value(protection, "edit") in _MARKS
    if protection is not None and value(protection, "enforcement") in ON and not marks:
        fix = "Slå av vernet: Sjå gjennom → Avgrens redigering → Stopp vern."
        yield fault(DOCUMENT, "Dokumentet er verna mot endring.", fix)


_KINDS = {f"{W}pStyle": "paragraph", f"{W}rStyle": "character", f"{W}tblStyle": "table"}
_REFERENCES = etree.XPath("/descendant::*/attribute::r:*", namespaces={"r": R[1:-1]})
_REFERRING = {f"{R}{name}" for name in ("id", "embed", "link", "pict")}


def _check_styles(document: Document) -> Iterator[Finding]:
    """Find text in styles that are not defined."""
    for root in document.texts.values():
        for each in root.iter(*_KINDS):
            if not document.styles.has(_KINDS[each.tag], value(each)):
                what = f"Stilen «{value(each)}» finst ikkje i dokumentet."
                fix = "Merk teksten, og vel ein stil på nytt (Heim → Stilar)."
                yield fault(document.spot(each), what, fix)


def _check_relations(document: Document) -> Iterator[Finding]:
    """Find links and pictures that lead nowhere."""
    for name, root in document.texts.items():
        relations = document.package.relations(name)
        for each in _REFERENCES(root):
            known = each.attrname not in _REFERRING or not each
            if not known and _dangles(document, relations.get(each)):
                what = "Eit bilete eller ei lenkje som dokumentet viser til, manglar i fila."
                fix = "Set biletet eller lenkja inn på nytt."
                yield fault(document.spot(each.getparent()), what, fix)


def _dangles(document: Document, relation: Relation | None) -> bool:
    if relation is None:
        return True
    return not relation.external and relation.target not in document.package.names


def _check_inserted(document: Document) -> Iterator[Finding]:
    """Tell of text that lies in the file as another file, which nothing here reads."""
    for root in document.texts.values():
        for each in root.iter(f"{W}altChunk"):
            what = "Noko av teksten er sett inn frå ei anna fil og er ikkje sjekka."
            fix = "Opne dokumentet i Word, lagre det på nytt, og sjekk det ein gong til."
            yield advice(document.spot(each), what, fix)


RULES = (
    (Regel.DOKUMENT_FIL, _check_inserted),
    (Regel.DOKUMENT_TITTEL, _check_title),
    (Regel.DOKUMENT_PAPIR, _check_paper),
    (Regel.DOKUMENT_VERN, _check_protection),
    (Regel.DOKUMENT_STIL, _check_styles),
    (Regel.DOKUMENT_TILVISING, _check_relations),
)
