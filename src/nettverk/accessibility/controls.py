"""Content controls, the fields a person fills in: named, told apart, and open."""

from collections.abc import Iterator

from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import DOCUMENT, Finding, Spot, fault
from nettverk.accessibility.xml import W15, Element, W, find, value

_FIX = "Klikk i feltet, vel Utviklar → Eigenskapar, og"
_LOCKS = {"contentLocked", "sdtContentLocked"}
_MADE_BY_WORD = ("docPartObj", "docPartList", "citation", "bibliography", "group")


def check_controls(document: Document) -> Iterator[Finding]:
    """Ask every control for a name, an id of its own, and to be open."""
    seen: set[str] = set()
    for spot, properties in _controls(document):
        if not value(find(properties, "alias")).strip():
            yield fault(spot, "Eit felt har ikkje namn.", f"{_FIX} skriv ein tittel.")
        if value(find(properties, "lock")) in _LOCKS:
            what = "Eit felt er låst, så ingen kan fylla det ut."
            yield fault(spot, what, f"{_FIX} ta bort krysset for «Innhaldet kan ikkje redigerast».")
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
    """Tell whether Word or Google made it for its own use; a repeated row has its name outside."""
    own = any(find(properties, name) is not None for name in _MADE_BY_WORD)
    row = properties.find(f"{W15}repeatingSectionItem") is not None
    return own or row or value(find(properties, "tag")).startswith("goog_rdk")


def check_protection(document: Document) -> Iterator[Finding]:
    """Find documents that let nobody write, or mark text to read it aloud."""
    protection = find(document.settings, "documentProtection")
    if protection is not None and value(protection, "enforcement") in {"1", "true", "on"}:
        fix = "Slå av vernet: Sjå gjennom → Avgrens redigering → Stopp vern."
        yield fault(DOCUMENT, "Dokumentet er verna mot endring.", fix)
