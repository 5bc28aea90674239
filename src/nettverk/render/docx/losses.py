"""What of a file that others wrote does not come along in what goes out: told, with how it can."""

import posixpath

from nettverk.ooxml.unpacking import Relation

_INSERT = "Set det inn i Word som eit bilete: Set inn → Bilete."
_AGAIN = "Opne fila i Word, og lagre ho på nytt."
_COPY = "Opne fila i Word, kopier inn teksten derifrå, og lagre ho på nytt."
_KINDS = {
    **dict.fromkeys(("chart", "chartEx"), "eit diagram"),
    **dict.fromkeys(("diagramData", "diagramLayout"), "SmartArt"),
    **dict.fromkeys(("diagramQuickStyle", "diagramColors"), "SmartArt"),
    "customXml": "ei teikning for hand",
}


def explain_loss(where: str, relation: Relation | None) -> str:
    """Tell what a header, a footer or a whole file loses with what it led to."""
    what, fix = _name(relation), _INSERT
    if relation is not None and brings_text(relation):
        what, fix = _tell_text(relation)
    return f"{where} har {what}. Det er ikkje med i dokumenta. {fix}"


def explain_text_elsewhere(relation: Relation) -> tuple[str, str]:
    """Tell what is wrong with a file whose whole text is of another, and how to mend it."""
    what, fix = _tell_text(relation)
    return f"Fila har berre {what}.", fix


def brings_text(relation: Relation) -> bool:
    """Tell whether a relation leads to another file that brings its text in."""
    return relation.kind in {"aFChunk", "subDocument"}


def _tell_text(relation: Relation) -> tuple[str, str]:
    """Tell where text of another file is; Word brings in only what lies in this one."""
    if relation.external or relation.kind == "subDocument":
        return "tekst som ligg i ei anna fil", _COPY
    return "tekst som er sett inn frå ei anna fil", _AGAIN


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
