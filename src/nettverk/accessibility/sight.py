"""What the eye needs: letters that are large enough, and even lines."""

from collections.abc import Iterator
from functools import lru_cache

from nettverk.accessibility.document import Document, Finding, advice
from nettverk.nynorsk import write_decimal
from nettverk.ooxml.elements import find, first, number, value
from nettverk.reglar import Regel

# Half-points. What stands in the margin is read once, and may be smaller than the text.
_SMALLEST, _SMALLEST_AROUND = 22, 18
_WORD = 20  # what Word uses where nobody has said a size
_RAISED = {"superscript", "subscript"}
_JUSTIFIED = {"both", "distribute"}


def _check_sizes(document: Document) -> Iterator[Finding]:
    """Ask for 11 points in the text, and 9 in headers, footers and notes."""
    for paragraph in document.paragraphs:
        smallest = _SMALLEST_AROUND if paragraph.area else _SMALLEST
        for run in paragraph.runs:
            size = _read_size(value(document.resolve(paragraph, run, "sz")))
            if size >= smallest or not run.text.strip():
                continue
            if value(document.resolve(paragraph, run, "vertAlign")) not in _RAISED:
                points, least = write_decimal(size / 2), smallest // 2
                what = f"Skrifta er {points} punkt, og bør vera minst {least}."
                fix = "Merk teksten, og vel større skrift (Heim → Skriftstorleik), helst i stilen."
                yield advice(paragraph.spot, what, fix)


@lru_cache(maxsize=1024)
def _read_size(said: str) -> int:
    return number(said) or _WORD


def _check_alignment(document: Document) -> Iterator[Finding]:
    """Find text that is stretched to fill the line."""
    for paragraph in document.paragraphs:
        own = find(paragraph.properties, "jc")
        by_style = document.styles.find("paragraph", paragraph.style_id, "pPr/jc")
        found = first((own, by_style, document.alignment))
        if paragraph.text.strip() and value(found) in _JUSTIFIED:
            what = "Teksten er blokkjustert, og blir ujamn å lesa."
            yield advice(paragraph.spot, what, "Merk teksten, og vel Heim → Venstrejuster.")


RULES = (
    (Regel.DOKUMENT_STORLEIK, _check_sizes),
    (Regel.DOKUMENT_JUSTERING, _check_alignment),
)
