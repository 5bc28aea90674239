"""The text of a Word document as it is read: every change settled, and all that is unseen gone."""

import re
from collections.abc import Container, Iterator
from itertools import islice

from nettverk.ooxml.elements import OFF, ON, VML, Element, W, find, is_on, value
from nettverk.ooxml.field_codes import list_fields, write_out

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RUN, _PARAGRAPH, _ROW, _CELL, _TABLE = (f"{W}{each}" for each in ("r", "p", "tr", "tc", "tbl"))
_PROPERTIES, _FIELD = f"{W}rPr", f"{W}fldChar"
_OWN = re.compile(
    r"\s*(?:=|(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|STYLEREF|SEQ|TOC|HYPERLINK|EQ|"
    r"SYMBOL|LISTNUM|AUTONUM\w*|ADVANCE|MACROBUTTON|GOTOBUTTON|FORMCHECKBOX|FORMDROPDOWN)\b)",
    re.IGNORECASE,
)
"""The fields that tell of the document alone, or show what their code says."""
_ABOUT_PARAGRAPH = f"{W}pPr"
_CONTROL = f"{W}sdt"
_WRAPPERS = (_CONTROL, *(f"{W}{each}" for each in ("ins", "moveTo", "smartTag", "customXml")))
_ABOUT = {f"{W}smartTagPr", f"{W}customXmlPr"}
_DELETED = (f"{W}del", f"{W}moveFrom")
_HIDING = (f"{W}vanish", f"{W}hidden", "{*}docPr", f"{VML}*")
"""What may hide a text, a row or a drawing."""
_STAMPS = (f"{W}rsid", f"{W}conformance")
"""What tells which texts were written in one go, and of the names that a strict file has."""
_CHANGED = ("rPr", "pPr", "sectPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "numbering")
_RANGES = (
    *("comment", "moveFrom", "moveTo"),
    *("customXmlIns", "customXmlDel", "customXmlMoveFrom", "customXmlMoveTo"),
)
_UNSEEN = tuple(
    W + name
    for name in (
        *(f"{each}Change" for each in _CHANGED),
        *(f"{each}Range{end}" for each in _RANGES for end in ("Start", "End")),
        *("commentReference", "annotationRef", "permStart", "permEnd", "delText", "delInstrText"),
        *("cellIns", "cellMerge", "proofErr", "rsid"),
    )
)
"""Names of elements that tell of changes and comments, of who made them, and who may."""


def settle(root: Element, hidden_styles: dict[str, bool]) -> None:
    """Accept every change, put what controls hold in their place, and take away what is unseen.

    `hidden_styles` tells which styles hide their text, by their ids; "" is the usual paragraph.
    """
    _unwrap(root)
    # From the last: a paragraph that goes on in the next one takes only its own text there.
    for each in reversed([*root.iter(*_DELETED)]):
        _delete(each)
    for mark in [*root.iter(f"{W}cellDel")]:
        cell = next(mark.iterancestors(_CELL), None)
        if cell is not None:
            _remove_cell(cell)
    for each in [*root.iter(*_UNSEEN)]:
        each.getparent().remove(each)
    _write_out_fields(root)
    # Most documents hide nothing, and to look at each of their texts takes longer than to read it.
    if any(hidden_styles.values()) or next(root.iter(*_HIDING), None) is not None:
        _remove_hidden(root, hidden_styles)


def drop_stamps(root: Element) -> None:
    """Take away what tells which texts were written in one go."""
    for each in root.iter(f"{W}*"):
        for name in [name for name in each.attrib if name.startswith(_STAMPS)]:
            del each.attrib[name]


def find_hidden_styles(styles: Element) -> dict[str, bool]:
    """Tell for each style, by its id, whether it hides its text; "" is the usual paragraph."""
    every = {each.get(f"{W}styleId", ""): each for each in styles.iter(f"{W}style")}
    found: dict[str, bool] = {}
    for name in every:
        way = [*_list_way(name, every, found)]
        own = _find_vanish(every[way[-1]]) if way else None
        base = value(find(every[way[-1]], "basedOn")) if way else ""
        found |= dict.fromkeys(way, found.get(base, False) if own is None else own)
    usual = (
        name
        for name, each in every.items()
        if each.get(f"{W}type") == "paragraph" and each.get(f"{W}default") in ON
    )
    return {**found, "": found.get(next(usual, ""), False)}


def _list_way(name: str, styles: dict[str, Element], found: Container[str]) -> Iterator[str]:
    """List a style and those it is based on, to the first that says or of which one knows."""
    met: set[str] = set()
    while name in styles and name not in met and name not in found:
        met.add(name)
        yield name
        if _find_vanish(styles[name]) is not None:
            return
        name = value(find(styles[name], "basedOn"))


def _find_vanish(element: Element) -> bool | None:
    """Tell whether an element's own properties hide it; None where they do not say."""
    vanish = element.find(f"{_PROPERTIES}/{W}vanish")
    return None if vanish is None else is_on(vanish)


def _unwrap(root: Element) -> None:
    for each in [*root.iter(*_WRAPPERS)]:
        held = each.find(f"{W}sdtContent") if each.tag == _CONTROL else each
        for child in [*held] if held is not None else ():
            if child.tag not in _ABOUT:
                each.addprevious(child)
        each.getparent().remove(each)


def _delete(change: Element) -> None:
    """Carry out a deletion: of a row, of the end of a paragraph, or of what it holds."""
    parent = change.getparent()
    parent.remove(change)
    if parent.tag == f"{W}trPr":
        _remove_row(parent.getparent())
    elif parent.tag == _PROPERTIES and parent.getparent().tag == f"{W}pPr":
        _join(parent.getparent().getparent())


def _remove_cell(cell: Element) -> None:
    row = cell.getparent()
    row.remove(cell)
    if row.find(_CELL) is None:
        _remove_row(row)


def _remove_row(row: Element) -> None:
    table = row.getparent()
    if table is None:  # it went with its last cell
        return
    table.remove(row)
    if table.find(_ROW) is None:
        _remove_block(table)


def _remove_block(block: Element) -> None:
    """Remove a paragraph or a table, where nothing needs one.

    A cell ends with a paragraph, two tables have one between them, and one may hold a section.
    """
    parent, before, after = block.getparent(), block.getprevious(), block.getnext()
    ends = parent.tag != f"{W}body" and (after is None or after.tag != _PARAGRAPH)
    if block.tag == _TABLE and ends:
        block.addnext(block.makeelement(_PARAGRAPH))
    apart = all(each is not None and each.tag == _TABLE for each in (before, after))
    section = block.find(f"{W}pPr/{W}sectPr") is not None
    if block.tag == _TABLE or not (ends or apart or section):
        parent.remove(block)


def _join(paragraph: Element) -> None:
    """Let a paragraph whose end is deleted go on in the next one."""
    after = next(paragraph.itersiblings(_PARAGRAPH, _TABLE), None)
    if after is None or after.tag != _PARAGRAPH or paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        return
    # To look for the properties takes as long as there is text already.
    properties = next(iter(after), None)
    at = 0 if properties is None or properties.tag != _ABOUT_PARAGRAPH else 1
    for each in reversed(_content(paragraph)):
        after.insert(at, each)
    paragraph.getparent().remove(paragraph)


def _content(paragraph: Element) -> list[Element]:
    return [each for each in paragraph if each.tag != f"{W}pPr"]


def _write_out_fields(root: Element) -> None:
    """Let a field be what it shows, where its code would tell of files, people and properties."""
    own: set[Element] = set()
    for field in list_fields(root):
        if _OWN.match(field.code):
            own.update(field.marks)
        else:
            write_out(field)
    for code in [each for each in root.iter(f"{W}instrText") if each not in own]:
        code.getparent().remove(code)  # of a field without an end


def _remove_hidden(root: Element, hidden_styles: dict[str, bool]) -> None:
    """Remove hidden text, rows and drawings, and the paragraphs that showed nothing else."""
    for run in [*root.iter(_RUN, f"{_MATH}r")]:
        if is_hidden(run, hidden_styles):
            _empty(run)
    for hidden in [each for each in root.iter(f"{W}hidden") if is_on(each)]:
        above = [*islice(hidden.iterancestors(), 2)]
        if above[1:] and above[1].tag == _ROW:
            _remove_row(above[1])
    for drawing in {*_list_hidden_drawings(root)}:
        drawing.getparent().remove(drawing)
    for paragraph in [*root.iter(_PARAGRAPH)]:
        if not _content(paragraph) and _is_end_hidden(paragraph, hidden_styles):
            _remove_block(paragraph)
    # LibreOffice hides what Word shows where two styles turn each other round.
    for vanish in [*root.iter(f"{W}vanish")]:
        of_list = any(True for _ in vanish.iterancestors(f"{W}lvl"))
        if not of_list and vanish.getparent().find(f"{W}specVanish") is None:
            vanish.getparent().remove(vanish)


def _is_end_hidden(paragraph: Element, hidden_styles: dict[str, bool]) -> bool:
    properties = paragraph.find(f"{W}pPr")
    own = None if properties is None else _find_vanish(properties)
    return hidden_styles.get(value(find(paragraph, "pPr/pStyle")), False) if own is None else own


def is_hidden(run: Element, hidden_styles: dict[str, bool]) -> bool:
    """Tell whether a run is hidden; styles of table, paragraph and text turn each other round."""
    own = _find_vanish(run)
    if own is not None:
        return own
    paragraph = next(run.iterancestors(_PARAGRAPH), run)
    of_text = hidden_styles.get(value(find(run, "rPr/rStyle")) or "-", False)
    of_both = of_text != hidden_styles.get(value(_find_style(paragraph)), False)
    table = next(run.iterancestors(_TABLE), None)
    return of_both != hidden_styles.get(value(find(table, "tblPr/tblStyle")) or "-", False)


def _find_style(paragraph: Element) -> Element | None:
    """Find the style that a paragraph names in what it begins with; it may have many runs."""
    properties = next(iter(paragraph), None)
    return (
        None
        if properties is None or properties.tag != _ABOUT_PARAGRAPH
        else find(properties, "pStyle")
    )


def _empty(run: Element) -> None:
    """Take what a run holds, but not the beginning and end of fields, which stand in pairs."""
    for each in [*run]:
        if each.tag not in {_PROPERTIES, _FIELD}:
            run.remove(each)
    if run.find(_FIELD) is None:
        run.getparent().remove(run)


def _list_hidden_drawings(root: Element) -> Iterator[Element]:
    for each in root.iter("{*}docPr"):
        if each.get("hidden", "0") not in OFF:
            yield from islice(each.iterancestors(f"{W}drawing"), 1)
    for each in root.iter(f"{VML}*"):
        if "visibility:hidden" in each.get("style", "").replace(" ", ""):
            yield each
