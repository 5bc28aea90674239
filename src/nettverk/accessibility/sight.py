"""What the eye needs: letters that are large enough and stand still, and even lines."""

from collections.abc import Iterator
from functools import lru_cache

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Paragraph
from nettverk.nynorsk import write_decimal
from nettverk.ooxml.elements import find, first, is_on, number, value
from nettverk.reglar import Regel

# Half-points. What stands in the margin or below a picture may be smaller than the text.
_SMALLEST, _SMALLEST_AROUND = 22, 18
_WORD = 20  # what Word uses where nobody has said a size
_RAISED = {"superscript", "subscript"}
_JUSTIFIED = {"both", "distribute"}


def _check_sizes(document: Document) -> Iterator[Finding]:
    """Ask for 11 points in the text, and 9 in headers, footers, notes and captions."""
    for paragraph in document.paragraphs:
        beside = paragraph.area or paragraph.style.endswith("caption")
        smallest = _SMALLEST_AROUND if beside else _SMALLEST
        for run in paragraph.runs:
            size = _read_size(value(document.resolve(paragraph, run, "sz")))
            if size >= smallest or not run.text.strip():
                continue
            if value(document.resolve(paragraph, run, "vertAlign")) not in _RAISED:
                points, least = write_decimal(size / 2), smallest // 2
                what = f"Skrifta er {points} punkt og bør vera minst {least}."
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
            what = "Teksten er blokkjustert og blir ujamn å lesa."
            yield advice(paragraph.spot, what, "Merk teksten, og vel Heim → Venstrejuster.")


_SENTENCE = 10  # words; fewer are a heading or a name


def _check_capitals(document: Document) -> Iterator[Finding]:
    """Find paragraphs in capitals, whose words have no shape to know them by."""
    for paragraph in document.paragraphs:
        if len(paragraph.text.split()) >= _SENTENCE and _is_in_capitals(document, paragraph):
            what = "Avsnittet er skrive med berre store bokstavar og er tungt å lesa."
            fix = "Skriv det med små bokstavar, og slå av «Store bokstavar» under Heim → Skrift."
            yield advice(paragraph.spot, what, fix)


def _is_in_capitals(document: Document, paragraph: Paragraph) -> bool:
    """Tell whether every letter is seen as a capital; some scripts have none."""
    text = paragraph.text
    return text.upper() != text.lower() and all(
        run.text == run.text.upper() or is_on(document.resolve(paragraph, run, "caps"))
        for run in paragraph.runs
    )


def _check_movement(document: Document) -> Iterator[Finding]:
    """Find text that blinks, as older Word could make it do."""
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            effect = value(document.resolve(paragraph, run, "effect"))
            if effect not in {"", "none"} and run.text.strip():
                what = "Teksten blinkar eller rører på seg."
                fix = "Merk teksten, og trykk Ctrl+mellomrom for å ta bort effekten."
                yield fault(paragraph.spot, what, fix)


RULES = (
    (Regel.DOKUMENT_STORLEIK, _check_sizes),
    (Regel.DOKUMENT_JUSTERING, _check_alignment),
    (Regel.DOKUMENT_VERSALAR, _check_capitals),
    (Regel.DOKUMENT_RØRSLE, _check_movement),
)
