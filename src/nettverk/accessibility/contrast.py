"""Contrast between text and what it stands on."""

from collections.abc import Iterator

from nettverk.accessibility.colours import colour_behind, contrast, text_colour
from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import Finding, advice, fault
from nettverk.accessibility.walking import Paragraph, Run
from nettverk.accessibility.xml import is_on, number, value

_LEAST, _LEAST_OF_LARGE = 4.5, 3.0
_LARGE, _LARGE_AND_BOLD = 36, 28  # half-points


def check_contrast(document: Document) -> Iterator[Finding]:
    """Ask for a contrast of 4,5; what is large can be read with 3, and that is said."""
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if run.text.strip() and (colour := text_colour(document, paragraph, run)):
                behind = colour_behind(document, paragraph, run)
                if contrast(colour, behind) < _LEAST:
                    yield _judge(document, paragraph, run, (colour, behind))


def _judge(document: Document, paragraph: Paragraph, run: Run, colours: tuple[str, str]) -> Finding:
    found = contrast(*colours)
    # Cut off and not rounded: 4,49 is not enough.
    told = f"{int(found * 10) / 10:.1f}".replace(".", ",")
    large = _is_large(document, paragraph, run) and found >= _LEAST_OF_LARGE
    need = "bør ha" if large else "må ha"
    what = f"Fargen #{colours[0]} på #{colours[1]} har kontrast {told}, og {need} minst 4,5."
    fix = "Vel ein skriftfarge som skil seg meir ut (Heim → Skriftfarge), helst i stilen."
    return (advice if large else fault)(paragraph.spot, what, fix)


def _is_large(document: Document, paragraph: Paragraph, run: Run) -> bool:
    size = number(value(document.resolve(paragraph, run, "sz"))) or 0
    bold = is_on(document.resolve(paragraph, run, "b"))
    return size >= (_LARGE_AND_BOLD if bold else _LARGE)
