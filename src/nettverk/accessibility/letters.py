"""Letters that can be read: large enough, and with even space between the words."""

from collections.abc import Iterator

from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import Finding, advice
from nettverk.accessibility.styles import find_in, first
from nettverk.accessibility.xml import find, number, value

# Half-points. What stands in the margin is read once, and may be smaller than the text.
_SMALLEST, _SMALLEST_AROUND = 22, 18
_WORD = 20  # what Word uses where nobody has said a size
_RAISED = {"superscript", "subscript"}
_JUSTIFIED = {"both", "distribute"}


def check_sizes(document: Document) -> Iterator[Finding]:
    """Ask for 11 points in the text, and 9 in headers, footers and notes."""
    for paragraph in document.paragraphs:
        smallest = _SMALLEST_AROUND if paragraph.area else _SMALLEST
        for run in paragraph.runs:
            raised = value(document.resolve(paragraph, run, "vertAlign")) in _RAISED
            size = number(value(document.resolve(paragraph, run, "sz"))) or _WORD
            if run.text.strip() and not raised and size < smallest:
                points, least = f"{size / 2:g}".replace(".", ","), smallest // 2
                what = f"Skrifta er {points} punkt, og bør vera minst {least}."
                fix = "Merk teksten, og vel større skrift (Heim → Skriftstorleik), helst i stilen."
                yield advice(paragraph.spot, what, fix)


def check_alignment(document: Document) -> Iterator[Finding]:
    """Find text that is stretched to fill the line."""
    for paragraph in document.paragraphs:
        own = find(paragraph.element, "pPr/jc")
        found = first((own, find_in(paragraph.styles, "pPr/jc"), document.alignment))
        if paragraph.text.strip() and value(found) in _JUSTIFIED:
            what = "Teksten er blokkjustert, og blir ujamn å lesa."
            yield advice(paragraph.spot, what, "Merk teksten, og vel Heim → Venstrejuster.")
