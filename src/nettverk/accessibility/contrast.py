"""Contrast: what can be told from what it stands on."""

from collections.abc import Iterator
from functools import lru_cache

from nettverk.accessibility.colours import BLACK, WHITE
from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Cell, Paragraph, Run
from nettverk.nynorsk import write_decimal
from nettverk.ooxml.elements import Element, find, first, is_on, number, value
from nettverk.reglar import Regel

_MARKER = {
    "yellow": "FFFF00",
    "green": "00FF00",
    "cyan": "00FFFF",
    "magenta": "FF00FF",
    "blue": "0000FF",
    "red": "FF0000",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
    "black": BLACK,
    "white": WHITE,
}


def _luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=1024)
def _contrast(one: str, other: str) -> float:
    """Return the contrast between two colours, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _colour(document: Document, paragraph: Paragraph, run: Run) -> str:
    """Return the colour of a text; nothing where Word chooses one that can be read."""
    return document.colours.read(document.resolve(paragraph, run, "color"))


def _colour_behind(document: Document, paragraph: Paragraph, run: Run) -> str:
    """Return the colour a text stands on."""
    marker = value(document.resolve(paragraph, run, "highlight"))
    if marker in _MARKER:
        return _MARKER[marker]
    layers = (
        document.resolve(paragraph, run, "shd"),
        _shade_of_paragraph(document, paragraph),
        paragraph.cell and _shade_of_cell(document, paragraph.cell),
    )
    fills = (fill for each in layers if (fill := document.colours.fill(each)))
    return next(fills, document.page_colour)


def _shade_of_paragraph(document: Document, paragraph: Paragraph) -> Element | None:
    by_style = document.styles.find("paragraph", paragraph.style_id, "pPr/shd")
    return first((find(paragraph.properties, "shd"), by_style))


def _shade_of_cell(document: Document, cell: Cell) -> Element | None:
    """Find the shade of a cell; one that says it has none is not shaded by the style either."""
    return first(
        (
            find(cell.properties, "shd"),
            document.find_in_table(cell.look, "tcPr/shd"),
            find(document.tables[cell.table].properties, "shd"),
            document.find_in_table(cell.look, "tblPr/shd"),
        )
    )


_LEAST, _LEAST_OF_LARGE = 4.5, 3.0
_LARGE, _LARGE_AND_BOLD = 36, 28  # half-points


def _check_contrast(document: Document) -> Iterator[Finding]:
    """Ask for a contrast of 4,5; what is large can be read with 3, and that is said."""
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if run.text.strip() and (colour := _colour(document, paragraph, run)):
                behind = _colour_behind(document, paragraph, run)
                if _contrast(colour, behind) < _LEAST:
                    yield _judge(document, paragraph, run, (colour, behind))


def _judge(document: Document, paragraph: Paragraph, run: Run, colours: tuple[str, str]) -> Finding:
    found = _contrast(*colours)
    # Cut off and not rounded: 4,49 is not enough.
    told = write_decimal(int(found * 10) / 10)
    large = _is_large(document, paragraph, run) and found >= _LEAST_OF_LARGE
    need = "bør ha" if large else "må ha"
    what = f"Fargen #{colours[0]} på #{colours[1]} har kontrast {told}, og {need} minst 4,5."
    fix = "Vel ein skriftfarge som skil seg meir ut (Heim → Skriftfarge), helst i stilen."
    return (advice if large else fault)(paragraph.spot, what, fix)


def _is_large(document: Document, paragraph: Paragraph, run: Run) -> bool:
    size = number(value(document.resolve(paragraph, run, "sz"))) or 0
    bold = is_on(document.resolve(paragraph, run, "b"))
    return size >= (_LARGE_AND_BOLD if bold else _LARGE)


RULES = ((Regel.DOKUMENT_KONTRAST, _check_contrast),)
