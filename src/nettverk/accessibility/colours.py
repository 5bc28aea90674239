"""Colours of text and of what lies behind it, and how far they stand apart."""

import re

from nettverk.accessibility.document import Document
from nettverk.accessibility.styles import find_in
from nettverk.accessibility.table_styles import find_in_table
from nettverk.accessibility.walking import Cell, Paragraph, Run
from nettverk.accessibility.xml import Element, find, value

WHITE, BLACK = "FFFFFF", "000000"
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
    "black": BLACK,
    "white": WHITE,
}


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.1."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast between two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def text_colour(document: Document, paragraph: Paragraph, run: Run) -> str:
    """Return the colour of a text; nothing where Word chooses one that can be read."""
    element = document.resolve(paragraph, run, "color")
    colour = value(element)
    return colour.upper() if _COLOUR.fullmatch(colour) else ""


def colour_behind(document: Document, paragraph: Paragraph, run: Run) -> str:
    """Return the colour a text stands on."""
    marker = value(document.resolve(paragraph, run, "highlight"))
    if marker in _MARKER:
        return _MARKER[marker]
    layers = [
        document.resolve(paragraph, run, "shd"),
        find(paragraph.element, "pPr/shd"),
        find_in(paragraph.styles, "pPr/shd"),
    ]
    if paragraph.cell:
        layers += _cell_layers(document, paragraph.cell)
    layers.append(document.background)
    return next((fill for each in layers if (fill := _fill(each))), WHITE)


def _cell_layers(document: Document, cell: Cell) -> list[Element | None]:
    return [
        find(cell.element, "tcPr/shd"),
        find_in_table(document.styles, cell, "tcPr/shd"),
        find(cell.table.element, "tblPr/shd"),
        find_in_table(document.styles, cell, "tblPr/shd"),
    ]


def _fill(shading: Element | None) -> str:
    """Return the colour of a shade; a page has it as its colour."""
    solid = value(shading) == "solid" or not value(shading, "fill")
    colour = value(shading, "color") if solid else value(shading, "fill")
    return colour.upper() if _COLOUR.fullmatch(colour) else ""
