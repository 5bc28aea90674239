"""What a document refers to, and which must be there."""

from collections.abc import Iterator

from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import Finding, fault
from nettverk.accessibility.package import Relation
from nettverk.accessibility.xml import Element, R, W, value

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
