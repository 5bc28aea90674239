"""Lists that are lists to a screen reader, and not only to the eye."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import Finding, fault
from nettverk.accessibility.styles import find_in, first
from nettverk.accessibility.walking import Paragraph
from nettverk.accessibility.xml import find, value
from nettverk.nynorsk import MÅNADER

_BULLET = re.compile(r"\s*[*•·●○▪■►➢✓]\s+\S")
_DASH = re.compile(r"\s*[-–—]\s+\S")  # one alone opens a line of speech, or is a minus
_NUMBER = re.compile(
    rf"\s*(\d{{1,2}}[.)]|[a-zæøå]\))\s+(?!({'|'.join(MÅNADER)})\b)\S", re.IGNORECASE
)


def check_typed_lists(document: Document) -> Iterator[Finding]:
    """Find items whose bullet or number is typed by hand."""
    lines = [
        (each, line)
        for each in document.paragraphs
        if not (each.level or each.area or each.is_contents or _number_id(each))
        for line in each.text.split("\n")
    ]
    for at, (paragraph, line) in enumerate(lines):
        near = lines[max(at - 1, 0) : at + 2]
        beside = [text for one, text in near if one.cell is paragraph.cell]
        if _is_item(line, beside):
            what = "Lista er skriven med teikn for hand, og er inga liste for ein skjermlesar."
            fix = "Slett teikna, merk linjene, og vel Heim → Punktmerking eller Nummerering."
            yield fault(paragraph.spot, what, fix)


def _is_item(line: str, beside: list[str]) -> bool:
    """Tell whether a line is an item; one number alone is a date, a class or a sum."""
    if _BULLET.match(line):
        return True
    if _DASH.match(line):
        return _count(_DASH, beside) > 1
    return bool(_NUMBER.match(line)) and _count(_NUMBER, beside) > 1


def _count(sign: re.Pattern[str], lines: list[str]) -> int:
    return sum(sign.match(each) is not None for each in lines)


def _number_id(paragraph: Paragraph) -> str:
    """Return the id of the numbering a paragraph has, its own or by its style; 0 turns it off."""
    path = "pPr/numPr/numId"
    found = first((find(paragraph.element, path), find_in(paragraph.styles, path)))
    return "" if value(found) == "0" else value(found)


def check_numbering(document: Document) -> Iterator[Finding]:
    """Find list items whose numbering is not there."""
    numbers = () if document.numbering is None else document.numbering
    known = {value(each, "abstractNumId") for each in numbers if each.tag.endswith("}abstractNum")}
    defined = {
        value(each, "numId")
        for each in numbers
        if each.tag.endswith("}num") and value(find(each, "abstractNumId")) in known
    }
    for each in document.paragraphs:
        if (used := _number_id(each)) and used not in defined:
            what = "Avsnittet høyrer til ei liste som ikkje finst i fila."
            fix = "Merk avsnittet, og vel Heim → Punktmerking eller Nummerering på nytt."
            yield fault(each.spot, what, fix)
