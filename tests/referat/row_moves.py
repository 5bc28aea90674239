"""What people do to rows and cells in Word, and what must come of it."""

import copy

from docx.oxml.ns import qn

from .editor import WHO, CannotError, Element, Page, cells_of, make, move, text_of
from .table_moves import of_row, set_property
from .telling import Fact, find_day_of

_UNREAD = "er ikkje lesen"


@move
def merge_a_row_into_one_cell(page: Page) -> None:
    found = page.row("avtalar", "svar")
    page.need(found[0].is_even)
    grid, row, key = found
    first, *rest = cells_of(row)
    for each in rest:
        first.extend([p for p in each.iterchildren(qn("w:p")) if text_of(p)])
        row.remove(each)
    set_property(first, f'<w:gridSpan w:val="{len(grid.columns)}"/>')
    page.after.may_tell(_UNREAD, key)


@move
def merge_owner_and_deadline(page: Page) -> None:
    found = page.row("avtalar")
    page.need(found[0].is_even)
    _, row, key = found
    _, who, when, *_ = cells_of(row)
    page.need(bool(text_of(who) and text_of(when)))
    who.extend(when.iterchildren(qn("w:p")))
    row.remove(when)
    set_property(who, '<w:gridSpan w:val="2"/>')
    fact = next(each for each in page.after.facts if each.text == key)
    page.after.may_tell(f"«{fact.written[0]}", key)


@move
def merge_an_empty_cell_below(page: Page) -> None:
    """Merge the deadline of a row with the empty one of an empty row below it."""
    found = page.row("avtalar")
    page.need(found[0].is_even)
    _, row, _ = found
    below = _empty(row)
    row.addnext(below)
    set_property(cells_of(row)[2], '<w:vMerge w:val="restart"/>')
    set_property(cells_of(below)[2], "<w:vMerge/>")


def _empty(row: Element) -> Element:
    """Give an empty copy of a row."""
    new = copy.deepcopy(row)
    for cell in cells_of(new):
        for each in cell.iter(qn("w:p")):
            each.clear_content()
    return new


@move
def insert_an_empty_row(page: Page) -> None:
    grid = page.table()
    row = page.random.choice(grid.rows)
    row.addnext(_empty(row))


def _insert(page: Page, *, tracked: bool) -> None:
    grid = page.table("avtalar")
    if not grid.is_even or len(cells_of(grid.rows[0])) != 3:
        raise CannotError
    new = copy.deepcopy(grid.rows[-1])
    texts = f"Ei ny rad {page.random.randrange(10**6)}", "Per Lunde", "15.12.2026"
    for cell, text in zip(cells_of(new), texts, strict=True):
        (paragraph,) = cell.iterchildren(qn("w:p"))
        paragraph.clear_content()
        run = f"<w:r><w:t>{text}</w:t></w:r>"
        paragraph.append(make(f"<w:ins {WHO}>{run}</w:ins>" if tracked else run))
    grid.rows[-1].addnext(new)
    if tracked:
        of_row(new, f"<w:ins {WHO}/>")
    rights = frozenset({"Per Lunde"}), frozenset({"2026-12-15"})
    page.after.facts.append(Fact("avtalar", texts[0], rights, texts[1:]))


@move
def write_a_new_row(page: Page) -> None:
    _insert(page, tracked=False)


@move
def write_a_new_row_that_is_tracked(page: Page) -> None:
    _insert(page, tracked=True)


@move
def delete_a_row(page: Page) -> None:
    grid, row, key = page.lone_row()
    if next(row.iter(qn("w:vMerge")), None) is not None:
        raise CannotError
    grid.table.remove(row)
    page.after.drop(key)


@move
def delete_a_row_that_is_tracked(page: Page) -> None:
    _, row, key = page.lone_row()
    if next(row.iter(qn("w:vMerge"), qn("w:ins")), None) is not None:
        raise CannotError
    of_row(row, f"<w:del {WHO}/>")
    for run in [*row.iter(qn("w:r"))]:
        change = make(f"<w:del {WHO}/>")
        run.addprevious(change)
        change.append(run)
        for text in run.iter(qn("w:t")):
            text.tag = qn("w:delText")
    page.after.drop(key)


@move
def delete_a_cell_that_is_tracked(page: Page) -> None:
    grid, row, key = page.row("avtalar")
    page.need(grid.is_even and len(cells_of(row)) == 3)
    set_property(cells_of(row)[2], f"<w:cellDel {WHO}/>")
    _set_deadline(page, key)


@move
def insert_a_cell_that_is_tracked(page: Page) -> None:
    """Insert a cell in one row, tracked: it stands under no head."""
    grid, row, key = page.row("avtalar", "svar")
    page.need(grid.is_even)
    held = f"<w:p><w:r><w:t>Ei ny rute {page.random.randrange(10**6)}</w:t></w:r></w:p>"
    row.append(make(f"<w:tc><w:tcPr><w:cellIns {WHO}/></w:tcPr>{held}</w:tc>"))
    page.after.must_tell(_UNREAD)
    page.after.may_tell(_UNREAD, key)


@move
def paste_a_table_in_a_cell(page: Page) -> None:
    _, row, _ = page.row("avtalar", "svar")
    cell = page.random.choice(cells_of(row))
    inner = make(
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>'
        '<w:gridCol w:w="900"/></w:tblGrid><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl>'
    )
    paragraphs = [*cell.iterchildren(qn("w:p"))]
    paragraphs[0].addprevious(inner)
    next(inner.iter(qn("w:tc"))).extend(paragraphs)
    cell.append(make("<w:p/>"))


@move
def hide_a_row(page: Page) -> None:
    _, row, key = page.lone_row()
    for run in row.iter(qn("w:r")):
        run.get_or_add_rPr().append(make("<w:vanish/>"))
    page.after.drop(key)


@move
def hide_a_row_by_its_property(page: Page) -> None:
    _, row, key = page.lone_row()
    of_row(row, "<w:hidden/>")
    page.after.drop(key)


def _strike(page: Page, kind: str) -> None:
    _, row, key = page.row("avtalar", "svar")
    page.need(next(row.iter(qn("w:cellIns")), None) is None)
    for run in row.iter(qn("w:r")):
        run.get_or_add_rPr().append(make(f"<w:{kind}/>"))
    page.after.drop(key)
    page.after.must_tell("er stroke over i ein tabell")


@move
def strike_a_row(page: Page) -> None:
    _strike(page, "strike")


@move
def strike_a_row_twice(page: Page) -> None:
    _strike(page, "dstrike")


@move
def tick_with_a_sign_of_a_font(page: Page) -> None:
    found = [
        (row, cells_of(row)[2])
        for grid in page.tables("frammøte")
        for row in grid.rows[1:]
        if "☒" in text_of(cells_of(row)[2])
    ]
    _, cell = page.choose(found)
    (paragraph,) = cell.iterchildren(qn("w:p"))
    paragraph.clear_content()
    code = page.random.choice(["F0FE", "F0FC", "00FE"])
    paragraph.append(make(f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>'))


@move
def number_a_date_by_itself(page: Page) -> None:
    """Let Word make a list of «1. desember»."""
    found = page.row("avtalar")
    if len(cells_of(found[1])) != 3:
        raise CannotError
    _, row, key = found
    (paragraph, *rest) = cells_of(row)[2].iterchildren(qn("w:p"))
    if (
        rest
        or next((each for each in page.body.iter(qn("w:numId")) if each.val == 98), None)
        is not None
    ):
        raise CannotError
    paragraph.clear_content()
    paragraph.get_or_add_pPr().insert(
        1, make('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="98"/></w:numPr>')
    )
    paragraph.append(make("<w:r><w:t>desember</w:t></w:r>"))
    _set_deadline(page, key, "2026-12-01")


def _set_deadline(page: Page, key: str, day: str = "") -> None:
    """Let an action have another deadline than the one that was written first, or none."""
    page.after.facts = [
        Fact(
            each.kind,
            key,
            (each.rights[0], frozenset({day or find_day_of(each.written[0])})),
            each.written,
        )
        if (each.kind, each.text) == ("avtalar", key)
        else each
        for each in page.after.facts
    ]


@move
def write_a_name_in_capitals(page: Page) -> None:
    names = {each.text for each in page.after.facts if each.kind == "frammøte"}
    cells = [each for grid in page.tables("avtalar") for each in grid.table.iter(qn("w:tc"))]
    found = [each for each in cells if text_of(each) in names]
    for text in page.choose(found).iter(qn("w:t")):
        text.text = text.text.upper()


@move
def part_the_owners_on_lines(page: Page) -> None:
    cells = (cells_of(row) for _, row, _ in page.rows("avtalar"))
    two = [each for each in cells if len(each) == 3 and text_of(each[1]).count(" og ") == 1]
    paragraph, *rest = page.choose(two)[1].iterchildren(qn("w:p"))
    page.need(not rest and " og " in text_of(paragraph))
    new = copy.deepcopy(paragraph)
    for each, name in zip((paragraph, new), text_of(paragraph).split(" og "), strict=True):
        each.clear_content()
        each.append(make(f"<w:r><w:t>{name}</w:t></w:r>"))
    paragraph.addnext(new)
