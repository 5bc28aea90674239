"""What of a file that others wrote does not come along in what goes out: told, with how it can."""

import posixpath

from nettverk.ooxml.unpacking import Relation

_INSERT = "Set det inn i Word som eit bilete: Set inn → Bilete."
_KINDS = {
    **dict.fromkeys(("chart", "chartEx"), "eit diagram"),
    **dict.fromkeys(("diagramData", "diagramLayout"), "SmartArt"),
    **dict.fromkeys(("diagramQuickStyle", "diagramColors"), "SmartArt"),
    "customXml": "ei teikning for hand",
}


def explain_loss(where: str, relation: Relation | None) -> str:
    """Tell what a header, a footer or a whole file loses with what it led to."""
    what = _name(relation)
    return f"{where} har {what}. Det er ikkje med i dokumenta. {_INSERT}"


def _name(relation: Relation | None) -> str:
    if relation is None:
        return "noko som manglar i fila"
    if relation.kind != "image":
        return _KINDS.get(relation.kind, "eit objekt")
    if relation.external:
        return "eit bilete som ligg utanfor fila"
    _, ending = posixpath.splitext(relation.target)
    kind = f" ({ending[:8]})" if ending[1:].isalnum() else ""
    return f"eit bilete{kind} som manglar i fila, eller som ikkje let seg lesa"


def explain_lost_part(*, header: bool) -> str:
    """Tell of a header or footer that is not in the file, or is something else."""
    which, lost = ("Toppteksten", "toppteksten") if header else ("Botnteksten", "botnteksten")
    return (
        f"{which} manglar i fila og er ikkje med i dokumenta. Opne fila i Word, skriv {lost}, og "
        "lagre fila på nytt."
    )
