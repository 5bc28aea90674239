"""What floats and what is filled in: where it is read, and what it is called."""

import re
from collections.abc import Iterator

from nettverk.accessibility.alternatives import list_shapes
from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Paragraph, Spot
from nettverk.ooxml.elements import W15, WP, Element, W, find, first, is_deleted, value
from nettverk.reglar import Regel

_PLACED = re.compile(r"position:\s*absolute")


def _check_floating(document: Document) -> Iterator[Finding]:
    """Find what is moved out of the text, so that nobody knows when it is read."""
    boxes = (each for root in document.texts.values() for each in root.iter(f"{W}txbxContent"))
    for box in boxes:
        if not is_deleted(box):
            fix = "Flytt teksten ut av boksen, og slett han."
            yield fault(document.spot(_outside(box)), "Teksten står i ein tekstboks.", fix)
    for picture in _list_floating(document.body):
        if next(picture.iter(f"{W}txbxContent"), None) is None:
            what = "Biletet flyt utanfor teksten."
            fix = "Merk biletet, og vel Oppsettsval → På linje med teksten."
            yield fault(document.spot(picture), what, fix)


def _list_floating(body: Element) -> Iterator[Element]:
    yield from (each for each in body.iter(f"{WP}anchor") if not is_deleted(each))
    for shape in list_shapes(body):
        if _PLACED.search(shape.get("style", "")):
            yield shape


def _check_moved(document: Document) -> Iterator[Finding]:
    """Find tables and paragraphs that text flows around."""
    for table in document.tables:
        if find(table.properties, "tblpPr") is not None:
            what = "Tabellen flyt utanfor teksten."
            fix = "Høgreklikk tabellen, vel Tabelleigenskapar → Tabell → Tekstbryting → Inga."
            yield advice(table.spot, what, fix)
    for paragraph in document.paragraphs:
        if not paragraph.area and paragraph.text.strip() and _is_framed(document, paragraph):
            what = "Teksten står i ei ramme som flyt utanfor teksten."
            fix = "Høgreklikk ramma, vel Formater ramme → Fjern ramme."
            yield advice(paragraph.spot, what, fix)


def _is_framed(document: Document, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph stands in a frame; a large first letter is read in place."""
    by_style = document.styles.find("paragraph", paragraph.style_id, "pPr/framePr")
    frame = first((find(paragraph.properties, "framePr"), by_style))
    return frame is not None and value(frame, "dropCap") in {"", "none"}


def _outside(box: Element) -> Element:
    """Return the drawing or picture that a text box is part of."""
    found = (each for each in box.iterancestors() if each.tag in {W + "drawing", W + "pict"})
    return next(found, box)


_OPEN_FIELD = "Klikk i feltet, vel Utviklar → Eigenskapar, og"
_LOCKS = {"contentLocked", "sdtContentLocked"}
_MADE_BY_WORD = ("docPartObj", "docPartList", "citation", "bibliography", "equation", "group")
_MADE_BY_OTHERS = re.compile(r"goog_rdk|mendeley|citavi|zotero", re.IGNORECASE)
"""How programs for sources, and Google, tag the controls that they put in for themselves."""


def _check_controls(document: Document) -> Iterator[Finding]:
    """Ask every control for a name, an id of its own, and to be open."""
    seen: set[str] = set()
    for spot, properties in _controls(document):
        if not value(find(properties, "alias")).strip():
            yield fault(spot, "Eit felt har ikkje namn.", f"{_OPEN_FIELD} skriv ein tittel.")
        if value(find(properties, "lock")) in _LOCKS:
            what = "Eit felt er låst, så ingen kan fylla det ut."
            yield fault(
                spot, what, f"{_OPEN_FIELD} ta bort krysset for «Innhaldet kan ikkje redigerast»."
            )
        if (number := value(find(properties, "id"))) and number in seen:
            fix = "Slett det eine feltet, og set det inn på nytt."
            yield fault(spot, "To felt har same nummer, og Word kan blanda dei saman.", fix)
        seen.add(number)


def _controls(document: Document) -> Iterator[tuple[Spot, Element]]:
    """Find the controls that somebody has put in."""
    for root in document.texts.values():
        for control in root.iter(f"{W}sdt"):
            properties = find(control, "sdtPr")
            if properties is not None and not _is_made_by_program(properties):
                yield document.spot(control), properties


def _is_made_by_program(properties: Element) -> bool:
    """Tell whether a program made it for its own use; a repeated row has its name outside."""
    own = any(find(properties, name) is not None for name in _MADE_BY_WORD)
    row = properties.find(f"{W15}repeatingSectionItem") is not None
    return own or row or _MADE_BY_OTHERS.match(value(find(properties, "tag"))) is not None


def _check_old_fields(document: Document) -> Iterator[Finding]:
    """Ask the fields of older forms for a name, or for the help that is read with them."""
    for root in document.texts.values():
        for each in root.iter(f"{W}ffData"):
            said = (value(find(each, name)).strip() for name in ("name", "helpText", "statusText"))
            if not any(said) and not is_deleted(each):
                fix = (
                    "Klikk to gonger på feltet, skriv eit bokmerke, og skriv under "
                    "«Legg til hjelpetekst» kva som skal stå der."
                )
                yield fault(document.spot(each), "Eit skjemafelt har ikkje namn.", fix)


RULES = (
    (Regel.DOKUMENT_TEKSTBOKS, _check_floating),
    (Regel.DOKUMENT_TEKSTBOKS, _check_moved),
    (Regel.DOKUMENT_FELT, _check_controls),
    (Regel.DOKUMENT_FELT, _check_old_fields),
)
