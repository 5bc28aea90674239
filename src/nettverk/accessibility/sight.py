"""What the eye needs: contrast, letters that are large enough, and even lines."""

import re
from collections.abc import Iterator
from functools import lru_cache

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Cell, Paragraph, Run
from nettverk.nynorsk import write_decimal
from nettverk.ooxml.elements import Element, find, first, is_on, number, value
from nettverk.reglar import Regel

_WHITE, _BLACK = "FFFFFF", "000000"
_COLOUR = re.compile("[0-9a-fA-F]{6}")
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
    "black": _BLACK,
    "white": _WHITE,
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


def _text_colour(document: Document, paragraph: Paragraph, run: Run) -> str:
    """Return the colour of a text; nothing where Word chooses one that can be read."""
    element = document.resolve(paragraph, run, "color")
    colour = value(element)
    return colour.upper() if _COLOUR.fullmatch(colour) else ""


def _colour_behind(document: Document, paragraph: Paragraph, run: Run) -> str:
    """Return the colour a text stands on."""
    marker = value(document.resolve(paragraph, run, "highlight"))
    if marker in _MARKER:
        return _MARKER[marker]
    layers = [
        document.resolve(paragraph, run, "shd"),
        find(paragraph.properties, "shd"),
        document.styles.find("paragraph", paragraph.style_id, "pPr/shd"),
    ]
    if paragraph.cell:
        layers += _cell_layers(document, paragraph.cell)
    layers.append(document.background)
    return next((fill for each in layers if (fill := _fill(each))), _WHITE)


def _cell_layers(document: Document, cell: Cell) -> list[Element | None]:
    return [
        find(cell.properties, "shd"),
        document.find_in_table(cell.look, "tcPr/shd"),
        find(document.tables[cell.table - 1].properties, "shd"),
        document.find_in_table(cell.look, "tblPr/shd"),
    ]


def _fill(shading: Element | None) -> str:
    """Return the colour of a shade; a page has it as its colour."""
    solid = value(shading) == "solid" or not value(shading, "fill")
    colour = value(shading, "color") if solid else value(shading, "fill")
    return colour.upper() if _COLOUR.fullmatch(colour) else ""


_LEAST, _LEAST_OF_LARGE = 4.5, 3.0
_LARGE, _LARGE_AND_BOLD = 36, 28  # half-points


def _check_contrast(document: Document) -> Iterator[Finding]:
    """Ask for a contrast of 4,5; what is large can be read with 3, and that is said."""
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if run.text.strip() and (colour := _text_colour(document, paragraph, run)):
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
    (Regel.DOKUMENT_KONTRAST, _check_contrast),
    (Regel.DOKUMENT_STORLEIK, _check_sizes),
    (Regel.DOKUMENT_JUSTERING, _check_alignment),
)
