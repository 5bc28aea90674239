"""Tables that can be heard: a marked header row, one cell a column, and a description."""

from collections.abc import Iterator

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Spot, Table, plain_text, quote
from nettverk.ooxml.elements import Element, W, find, is_on, number, value
from nettverk.reglar import Regel

_REPEAT = "Klikk i den øvste rada, og vel Tabelloppsett → Gjenta overskriftsrader."
_STYLE = "Klikk i tabellen, og kryss av for Overskriftsrad under Tabellutforming."
_TEXT = "Høgreklikk tabellen, vel Tabelleigenskapar → Alternativ tekst, og skriv"
_PICTURES = (W + "drawing", W + "pict", W + "sdt")


def _check_header_rows(document: Document) -> Iterator[Finding]:
    """Ask each table for a marked header row with something in every cell."""
    for table in document.tables:
        if not table.rows or _is_frame(table):
            continue
        row, cells = table.rows[0]
        marked, styled = is_on(find(row, "trPr/tblHeader")), table.has_look("firstRow")
        if not marked:
            yield fault(table.spot, "Tabellen har inga merkt overskriftsrad.", _REPEAT)
        elif not styled:
            yield advice(table.spot, "Tabellstilen veit ikkje om overskriftsrada.", _STYLE)
        if (marked or styled) and any(map(_is_empty, cells)):
            fix = "Skriv kva som står i kolonnen."
            yield fault(_row(table, 1), "Ei celle i overskriftsrada er tom.", fix)


def _check_frames(document: Document) -> Iterator[Finding]:
    """Find tables that hold no data, but put a box around a text."""
    for table in document.tables:
        if _is_frame(table):
            what = "Tabellen har berre éi rad eller éin kolonne, og er truleg brukt som ramme."
            fix = "Gjer han om til tekst (Tabelloppsett → Konverter til tekst), og bruk kantlinjer."
            yield advice(table.spot, what, fix)


def _is_frame(table: Table) -> bool:
    return len(table.rows) == 1 or all(len(cells) < 2 for _, cells in table.rows)


def _is_empty(cell: Element) -> bool:
    return not plain_text(cell) and next(cell.iter(*_PICTURES), None) is None


def _check_merged_cells(document: Document) -> Iterator[Finding]:
    """Find cells that are one on the page, and which a screen reader loses count of."""
    for table in document.tables:
        for at, (_, cells) in enumerate(table.rows, 1):
            merged = (each for each in cells if _span(each) > 1 or _joins(each))
            if next(merged, None) is not None:
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
        columns = len(table.element.findall(f"{W}tblGrid/{W}gridCol"))
        for at, (row, cells) in enumerate(table.rows, 1):
            around = (find(row, "trPr/gridBefore"), find(row, "trPr/gridAfter"))
            left_out = sum(number(value(each)) or 0 for each in around)
            if sum(map(_span, cells)) + left_out != columns:
                what = "Rada har ikkje like mange celler som tabellen har kolonnar."
                fix = "Høgreklikk i rada, og set inn eller slett celler til ho er lik dei andre."
                yield fault(_row(table, at), what, fix)


def _check_descriptions(document: Document) -> Iterator[Finding]:
    """Ask each table for a title and a description."""
    for table in document.tables:
        if table.nested or _is_frame(table):
            continue
        title = value(find(table.element, "tblPr/tblCaption")).strip()
        description = value(find(table.element, "tblPr/tblDescription")).strip()
        if not title and not description:
            fix = f"{_TEXT} tittel og forklaring."
            yield fault(table.spot, "Tabellen har ingen alternativ tekst.", fix)
        elif not title or not description:
            missing = "forklaring" if title else "tittel"
            what = f"Den alternative teksten til tabellen manglar {missing}."
            yield advice(table.spot, what, f"{_TEXT} {missing}.")


def _check_cell_ends(document: Document) -> Iterator[Finding]:
    """Ask each cell for the paragraph at its end without which Word cannot open the file."""
    for table in document.tables:
        for at, (_, cells) in enumerate(table.rows, 1):
            if any(_last(cell) != W + "p" for cell in cells):
                what = "Ei celle sluttar ikkje med eit avsnitt, og Word kan nekta å opna fila."
                fix = "Opne fila i Word, svar ja til å reparera ho, og lagre ho."
                yield fault(_row(table, at), what, fix)


def _last(cell: Element) -> str:
    """Return what a cell ends with, bookmarks and the like left out."""
    blocks = [each.tag for each in cell if each.tag in {W + "p", W + "tbl", W + "sdt"}]
    return "".join(blocks[-1:]).replace(W + "sdt", W + "p")


def _span(cell: Element) -> int:
    span = number(value(find(cell, "tcPr/gridSpan")))
    return 1 if span is None else span


def _joins(cell: Element) -> bool:
    properties = find(cell, "tcPr")
    return any(find(properties, name) is not None for name in ("vMerge", "hMerge"))


def _row(table: Table, row: int) -> Spot:
    texts = (plain_text(each) for each in table.rows[row - 1][1])
    said = next((each for each in texts if each), "")
    return Spot(table.spot.number, f"i tabell {table.number}, rad {row}", quote(said))


RULES = (
    (Regel.DOKUMENT_OVERSKRIFTSRAD, _check_header_rows),
    (Regel.DOKUMENT_RAMMER, _check_frames),
    (Regel.DOKUMENT_SLEGNE_SAMAN, _check_merged_cells),
    (Regel.DOKUMENT_TABELL_I_TABELL, _check_nested_tables),
    (Regel.DOKUMENT_RUTENETT, _check_grid),
    (Regel.DOKUMENT_TABELLTEKST, _check_descriptions),
    (Regel.DOKUMENT_CELLESLUTT, _check_cell_ends),
)
