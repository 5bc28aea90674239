"""Tables that can be heard: a marked header row, one cell a column, and a description."""

from collections.abc import Iterator
from itertools import pairwise

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Cell, Row, Spot, Table, plain_text, quote
from nettverk.ooxml.elements import Element, W, find, is_on, number, value
from nettverk.reglar import Regel

_REPEAT = "Klikk i den øvste rada, og vel Tabelloppsett → Gjenta overskriftsrader."
_STYLE = "Klikk i tabellen, og kryss av for Overskriftsrad under Tabellutforming."
_TEXT = "Høgreklikk tabellen, vel Tabelleigenskapar → Alternativ tekst, og skriv"
_SEEN = tuple(
    W + name for name in ("drawing", "pict", "object", "sdt", "sym", "fldChar", "fldSimple")
)
_PARAGRAPH = W + "p"
_BLOCKS = {_PARAGRAPH, W + "tbl", W + "sdt"}
_PAIR = 2
"""Columns; in so few, what stands first is asked for, and what stands beside it is the answer.
Rows too: one with something in it and a blank one tell nothing yet."""
_NARROW = 567  # twips, a centimetre
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"


def _check_header_rows(document: Document) -> Iterator[Finding]:
    """Ask each table for a marked header row with something in every cell."""
    for table in document.tables:
        if not table.rows or _is_frame(table):
            continue
        row = table.rows[0]
        marked, styled = is_on(find(row.properties, "tblHeader")), "firstRow" in table.looks
        if not marked:
            yield fault(table.spot, "Tabellen har inga merkt overskriftsrad.", _REPEAT)
            continue
        if not styled:
            yield advice(table.spot, "Tabellstilen veit ikkje om overskriftsrada.", _STYLE)
        if _lacks_heading(table, row):
            fix = "Skriv kva som står i kolonnen."
            yield fault(_row(table, 1), "Ei celle i overskriftsrada er tom.", fix)


def _check_frames(document: Document) -> Iterator[Finding]:
    """Find tables that hold no data, but put a box around a text."""
    for table in document.tables:
        if _is_frame(table):
            what = "Tabellen har berre éi rad eller éin kolonne og er truleg brukt som ramme."
            fix = "Gjer han om til tekst (Tabelloppsett → Konverter til tekst), og bruk kantlinjer."
            yield advice(table.spot, what, fix)


def _is_frame(table: Table) -> bool:
    return len(table.rows) == 1 or all(len(each.cells) < 2 for each in table.rows)


def _is_empty(cell: Cell) -> bool:
    return not plain_text(cell.element) and next(cell.element.iter(*_SEEN, _MATHS), None) is None


def _lacks_heading(table: Table, row: Row) -> bool:
    """Tell whether a column has no heading; one that is blank all the way is told as that."""
    if not any(map(_is_empty, row.cells)):
        return False
    spared = _find_blank_columns(table) | ({0} if _has_corner(table) else set())
    return any(_is_empty(each) for at, each in _place(row) if at not in spared)


def _has_corner(table: Table) -> bool:
    """Tell whether what stands first in each row is a heading of the row, and has none itself."""
    first, *others = table.rows
    wide = len(first.cells) > _PAIR
    return wide and all(each.cells and not _is_empty(each.cells[0]) for each in others)


def _check_blank_rows(document: Document) -> Iterator[Finding]:
    """Find rows that hold nothing but room; a form has more of them, or one at its end."""
    for table in document.tables:
        if _is_frame(table):
            continue
        blank = [
            all(_is_empty(each) and not _joins(each) for each in row.cells) for row in table.rows
        ]
        if _is_room(blank[1:]):
            for at in (at for at, is_blank in enumerate(blank[1:], 2) if is_blank):
                what = "Ei tom rad i tabellen er brukt til å laga luft."
                fix = "Slett ho, og set avstand i cellene (Tabelloppsett → Cellemargar)."
                yield advice(_row(table, at), what, fix)


def _is_room(blank: list[bool]) -> bool:
    """Tell whether blank rows are put between others, and not there to be filled in."""
    few = not blank[-1] and sum(blank) * 2 < len(blank)
    alternate = all(one != other for one, other in pairwise(blank))
    return few or (alternate and len(blank) > _PAIR + 1)


def _check_blank_columns(document: Document) -> Iterator[Finding]:
    """Find columns without a heading or anything else in them."""
    for table in document.tables:
        if not _is_frame(table) and _find_blank_columns(table):
            what = "Ein tom kolonne i tabellen er brukt til å laga luft."
            fix = "Slett kolonnen, og set avstand i cellene (Tabelloppsett → Cellemargar)."
            yield advice(table.spot, what, fix)


def _find_blank_columns(table: Table) -> set[int]:
    """Find where columns begin that are blank all the way, and that nobody can mean to write in."""
    seen: dict[int, bool] = {}
    for row in table.rows:
        for at, cell in _place(row):
            seen[at] = seen.get(at, False) or not _is_empty(cell)
    blank = {at for at, is_seen in seen.items() if not is_seen}
    if len(blank) == len(seen):
        return set()
    return blank if _is_headed(table) else blank & _find_narrow_columns(table)


def _is_headed(table: Table) -> bool:
    return "firstRow" in table.looks or is_on(find(table.rows[0].properties, "tblHeader"))


def _find_narrow_columns(table: Table) -> set[int]:
    """Find columns too narrow to write in; others may be beside what is asked for."""
    widths = enumerate(_widths(table))
    return {at for at, width in widths if width is not None and width < _NARROW}


def _widths(table: Table) -> list[int | None]:
    """Return the width of each column, where it is told."""
    return [number(value(each, "w")) for each in table.element.iterfind(f"{W}tblGrid/{W}gridCol")]


def _place(row: Row) -> Iterator[tuple[int, Cell]]:
    """Tell where in the grid each cell begins."""
    at, _ = _left_out(row)
    for each in row.cells:
        yield at, each
        at += _span(each)


def _left_out(row: Row) -> tuple[int, int]:
    """Return how many columns a row leaves out before and after its cells."""
    if row.properties is None:
        return 0, 0
    before, after = (find(row.properties, name) for name in ("gridBefore", "gridAfter"))
    return number(value(before)) or 0, number(value(after)) or 0


def _check_merged_cells(document: Document) -> Iterator[Finding]:
    """Find cells that are one on the page, and which a screen reader loses count of."""
    for table in document.tables:
        for at, row in enumerate(table.rows, 1):
            if any(each.properties is not None and _is_merged(each) for each in row.cells):
                fix = "Del cellene (Tabelloppsett → Del celler), og skriv noko i kvar av dei."
                yield fault(_row(table, at), "Celler er slegne saman.", fix)


def _check_nested_tables(document: Document) -> Iterator[Finding]:
    """Find tables inside tables."""
    for table in document.tables:
        if table.nested:
            fix = "Flytt han ut, og set han under den andre."
            yield fault(table.spot, "Tabellen står inni ein annan tabell.", fix)


def _check_grid(document: Document) -> Iterator[Finding]:
    """Ask for as many cells in each row as the table has columns."""
    for table in document.tables:
        widths = [_NARROW if each is None else each for each in _widths(table)]
        for at, row in enumerate(table.rows, 1):
            before, after = _left_out(row)
            spans = sum(map(_span, row.cells))
            ragged = any(each >= _NARROW for each in (*widths[:before], *widths[spans + before :]))
            if spans + before + after != len(widths) or (before + after and ragged):
                what = "Rada har ikkje like mange celler som tabellen har kolonnar."
                fix = "Høgreklikk i rada, og set inn eller slett celler til ho er lik dei andre."
                yield fault(_row(table, at), what, fix)


def _check_descriptions(document: Document) -> Iterator[Finding]:
    """Ask each table for a title and a description."""
    for table in document.tables:
        if table.nested or _is_frame(table) or _has_caption(document, table):
            continue
        title = value(find(table.properties, "tblCaption")).strip()
        description = value(find(table.properties, "tblDescription")).strip()
        if not title and not description:
            fix = f"{_TEXT} tittel og forklaring."
            yield advice(table.spot, "Tabellen har ingen alternativ tekst.", fix)
        elif not title or not description:
            missing = "forklaring" if title else "tittel"
            what = f"Den alternative teksten til tabellen manglar {missing}."
            yield advice(table.spot, what, f"{_TEXT} {missing}.")


def _has_caption(document: Document, table: Table) -> bool:
    """Tell whether a caption stands right above or below a table, and is read with it."""
    beside = (
        next((each for each in siblings if each.tag in _BLOCKS), None)
        for siblings in (table.element.itersiblings(preceding=up) for up in (True, False))
    )
    paragraphs = (document.find_paragraph(each) for each in beside if each is not None)
    return any(each is not None and each.style.endswith("caption") for each in paragraphs)


def _check_cell_ends(document: Document) -> Iterator[Finding]:
    """Ask each cell for the paragraph at its end without which Word cannot open the file."""
    for table in document.tables:
        for at, row in enumerate(table.rows, 1):
            if any(_last(each.element) != _PARAGRAPH for each in row.cells):
                what = "Ei celle sluttar ikkje med eit avsnitt, og Word kan nekta å opna fila."
                fix = "Opne fila i Word, svar ja til å reparera ho, og lagre ho."
                yield fault(_row(table, at), what, fix)


def _last(cell: Element) -> str:
    """Return what a cell ends with, bookmarks and the like left out."""
    if len(cell) and cell[-1].tag == _PARAGRAPH:
        return _PARAGRAPH
    tags = (each.tag for each in reversed(cell))
    last = next((each for each in tags if each in _BLOCKS), "")
    return _PARAGRAPH if last == W + "sdt" else last


def _is_merged(cell: Cell) -> bool:
    return _span(cell) > 1 or _joins(cell)


def _span(cell: Cell) -> int:
    span = number(value(find(cell.properties, "gridSpan")))
    return 1 if span is None else span


def _joins(cell: Cell) -> bool:
    return any(find(cell.properties, name) is not None for name in ("vMerge", "hMerge"))


def _row(table: Table, row: int) -> Spot:
    texts = (plain_text(each.element) for each in table.rows[row - 1].cells)
    said = next((each for each in texts if each), "")
    return Spot(table.spot.number, f"{table.spot.where}, rad {row}", quote(said))


RULES = (
    (Regel.DOKUMENT_OVERSKRIFTSRAD, _check_header_rows),
    (Regel.DOKUMENT_RAMMER, _check_frames),
    (Regel.DOKUMENT_TOM_RAD, _check_blank_rows),
    (Regel.DOKUMENT_TOM_RAD, _check_blank_columns),
    (Regel.DOKUMENT_SLEGNE_SAMAN, _check_merged_cells),
    (Regel.DOKUMENT_TABELL_I_TABELL, _check_nested_tables),
    (Regel.DOKUMENT_RUTENETT, _check_grid),
    (Regel.DOKUMENT_TABELLTEKST, _check_descriptions),
    (Regel.DOKUMENT_CELLESLUTT, _check_cell_ends),
)
