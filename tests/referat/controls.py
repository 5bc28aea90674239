"""Content controls as Word fills them in: the prompt vanishes, and what is chosen is noted."""

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell

Element = Any  # python-docx and lxml give elements without types
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
CHECKED = "☒"


def find_control(element: Element) -> Element | None:
    """Find the first content control in an element."""
    return next(element.iter(qn("w:sdt")), None)


def is_temporary(control: Element) -> bool:
    """Tell whether the control vanishes when somebody writes in it."""
    return next(control.iter(qn("w:temporary")), None) is not None


def text_of(element: Element) -> str:
    """Return the text of an element, that of its controls included."""
    return "".join(each.text or "" for each in element.iter(qn("w:t")))


def write_cell(cell: _Cell, text: str) -> None:
    """Write in a cell; nothing to write leaves it as it is."""
    control = find_control(cell._tc)
    if text and control is not None:
        write_control(control, text)
    elif text:
        cell.text = text


def write_control(control: Element, text: str) -> None:
    """Write in a control, where a new line is a line break."""
    properties, content = control.find(qn("w:sdtPr")), control.find(qn("w:sdtContent"))
    for prompt in properties.findall(qn("w:showingPlcHdr")):
        properties.remove(prompt)
    run = OxmlElement("w:r")
    run.text = text
    content[:] = [run]
    for checked in properties.iter(f"{W14}checked"):
        checked.set(f"{W14}val", f"{text == CHECKED:d}")
    for date in properties.findall(qn("w:date")):
        _note_date(date, text)
    if is_temporary(control):
        control.getparent().replace(control, run)


def _note_date(date: Element, text: str) -> None:
    if day := re.fullmatch(r"(\d\d)\.(\d\d)\.(\d{4})", text):
        date.set(qn("w:fullDate"), f"{day[3]}-{day[2]}-{day[1]}T00:00:00Z")
