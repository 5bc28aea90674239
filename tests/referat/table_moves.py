"""What people do to whole tables in Word, and what must come of it."""

import copy

from docx.oxml.ns import qn

from .editor import CannotError, Element, Grid, Page, cells_of, make, move, text_of

COMMENT = "Merknad om framdrifta"


def set_property(cell: Element, xml: str) -> None:
    """Add a property to a cell, behind its width."""
    about = cell.get_or_add_tcPr()
    width = about.find(qn("w:tcW"))
    about.insert(0 if width is None else 1, make(xml))


def of_row(row: Element, xml: str) -> None:
    row.get_or_add_trPr().insert(0, make(xml))


def _even(page: Page) -> Grid:
    grid = page.table()
    page.need(grid.is_even and len(grid.rows) > 2)
    return grid


def _drag(page: Page) -> Grid:
    # Pandoc makes columns without a head of the grid, and moves rows in it.
    page.after.may_tell("står i ein kolonne utan overskrift")
    return _even(page)


@move
def drag_a_border(page: Page) -> None:
    grid = _drag(page)
    at = page.random.randrange(len(grid.columns) - 1)
    chosen = page.random.choice(grid.rows)
    grid.columns[at].addnext(make('<w:gridCol w:w="300"/>'))
    for row in grid.rows:
        wide = cells_of(row)[at + (row is chosen)]
        set_property(wide, '<w:gridSpan w:val="2"/>')


@move
def drag_the_left_edge_in(page: Page) -> None:
    grid = _drag(page)
    chosen = page.random.choice(grid.rows[1:])
    grid.columns[0].addprevious(make('<w:gridCol w:w="300"/>'))
    for row in grid.rows:
        if row is chosen:
            of_row(row, '<w:gridBefore w:val="1"/>')
        else:
            set_property(cells_of(row)[0], '<w:gridSpan w:val="2"/>')


@move
def drag_the_right_edge_in(page: Page) -> None:
    grid = _drag(page)
    chosen = page.random.choice(grid.rows[1:])
    grid.columns[-1].addnext(make('<w:gridCol w:w="300"/>'))
    for row in grid.rows:
        if row is chosen:
            of_row(row, '<w:gridAfter w:val="1"/>')
        else:
            set_property(cells_of(row)[-1], '<w:gridSpan w:val="2"/>')


def _split(page: Page) -> tuple[Grid, Element, list[Element]]:
    """Split a table in two, with a paragraph between them."""
    grid = _even(page)
    at = page.random.randrange(2, len(grid.rows))
    moved = grid.rows[at:]
    below = copy.deepcopy(grid.table)
    for row in [*below.iterchildren(qn("w:tr"))]:
        below.remove(row)
    below.extend(moved)
    grid.table.addnext(below)
    grid.table.addnext(make("<w:p/>"))
    return grid, below, moved


@move
def split_with_a_head(page: Page) -> None:
    found = _split(page)
    grid, _, moved = found
    moved[0].addprevious(copy.deepcopy(grid.rows[0]))


@move
def split_without_a_head(page: Page) -> None:
    found = _split(page)
    texts = [text_of(cell) for row in found[2] for cell in cells_of(row)]
    page.after.may_tell("er ikkje forstått", *page.keys(found[2]), *texts)


@move
def put_a_head_in_the_middle(page: Page) -> None:
    """Join two tables that each have a head."""
    grid = page.table()
    if len(grid.rows) < 3:
        raise CannotError
    row = page.random.choice(grid.rows[2:])
    row.addprevious(copy.deepcopy(grid.rows[0]))


def _add_column(page: Page, head: str, text: str, *kinds: str) -> Grid:
    grid = page.table(*kinds)
    page.need(grid.is_even)
    grid.columns[-1].addnext(make('<w:gridCol w:w="900"/>'))
    for at, row in enumerate(grid.rows):
        said = head if not at else text if at == 1 else ""
        row.append(make(f"<w:tc><w:tcPr/><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:tc>"))
    return grid


@move
def add_an_empty_column(page: Page) -> None:
    head = page.random.choice(["", "Merknad", "Kommentar"])
    _add_column(page, head, "")


@move
def add_a_column_of_comments(page: Page) -> None:
    _add_column(page, "Kommentar", COMMENT, "avtalar", "svar")
    page.after.must_tell("Kolonnen «Kommentar» er ukjend")


@move
def add_comments_without_a_head(page: Page) -> None:
    _add_column(page, "", COMMENT, "avtalar", "svar")
    page.after.must_tell(COMMENT)


@move
def add_a_status_to_what_is_agreed(page: Page) -> None:
    _add_column(page, "Status", "", "avtalar")


@move
def add_a_column_in_front(page: Page) -> None:
    grid = page.table("avtalar", "svar")
    page.need(grid.is_even)
    keys = page.keys(grid.rows)
    grid.columns[0].addprevious(make('<w:gridCol w:w="500"/>'))
    for at, row in enumerate(grid.rows):
        said = str(at) if at and keys[at] else "" if at else "Nr."
        row.insert(
            row.index(cells_of(row)[0]),
            make(f"<w:tc><w:tcPr/><w:p><w:r><w:t>{said}</w:t></w:r></w:p></w:tc>"),
        )
    page.after.may_tell("Kolonnen «Nr.» er ukjend")


@move
def copy_a_table_below(page: Page) -> None:
    grid = page.table()
    page.need(next(grid.table.iter(qn("w:numPr")), None) is None)  # a copy goes on counting
    grid.table.addnext(copy.deepcopy(grid.table))
    grid.table.addnext(make("<w:p/>"))


@move
def swap_two_columns(page: Page) -> None:
    grid = page.table("avtalar")
    page.need(grid.is_even and all(len(cells_of(each)) >= 3 for each in grid.rows))
    for row in grid.rows:
        _, who, when = cells_of(row)[:3]
        who.addprevious(when)


@move
def sort_the_rows(page: Page) -> None:
    grid = _even(page)
    grid.table.extend(sorted(grid.rows[1:], key=text_of))
