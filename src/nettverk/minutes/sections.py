"""The parts of the minutes: known by their headings and by the heads of their tables."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from nettverk.minutes.blocks import Block, Heading, Table
from nettverk.nynorsk import fold
from nettverk.prompts import drop_date_prompt

TITLES: Mapping[str, tuple[str, ...]] = {
    "til_stades": ("til stades", "frammøte", "oppmøte"),
    "svar": ("oppfølging frå sist", "oppfølging", "sidan sist"),
    "prioriterte": ("prioriterte område", "prioriterte områder", "prioritering"),
    "avtalar": ("kva gjer eg og me fram til neste møte", "fram til neste møte", "avtalar"),
    "evaluering": ("evaluering av møtet", "evaluering"),
    "endringar": ("endringar til neste møte", "endringar"),
    "innspel": ("korleis skal me ha møta i nettverket", "innspel til møtemalen"),
    "supplement": ("suppleringar til grunnlaget", "suppleringar"),
}
PARTS: Mapping[str, tuple[str, ...]] = {
    "formål": ("formål",),
    "verdiar": ("viktige verdiar", "verdiar"),
    "innhald": ("innhald",),
    "arbeidsmåtar": ("arbeidsmåtar",),
    "struktur": ("struktur roller og oppgåver", "struktur"),
    "suksesskriterium": ("viktige suksesskriterier", "suksesskriterier"),
    "anna": ("anna",),
}
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "kva": ("kva", "tiltak", "oppgåve"),
    "kven": ("kven", "ansvarleg"),
    "frist": ("frist", "når"),
    "status": ("status", "gjort"),
    "namn": ("namn",),
    "til_stades": ("til stades", "møtte"),
    "forfall": ("forfall",),
}


_ITEM = re.compile(r"\s*Sak\s+\d+", re.IGNORECASE)


class Section(Struct, frozen=True):
    """What stands under a heading that is known by `name`.

    `part` is the part of the foundation, and under other headings the folded heading itself.
    `strange` is a heading that nobody knows, as it was written.
    """

    name: str
    part: str = ""
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    level: int = 0
    strange: str = ""


def split_sections(blocks: Iterable[Block], headings: Container[str] = ()) -> tuple[Section, ...]:
    """Split a document at its headings; a lower one that nobody knows is somebody's text.

    `headings` are those that the skeleton has, folded.
    """
    found: list[Section] = [Section("")]
    for block in blocks:
        opened = _open(block, found[-1], headings) if isinstance(block, Heading) else None
        if opened:
            found.append(opened)
        else:
            found[-1] = _add(found[-1], block)
    return tuple(found)


def _open(heading: Heading, before: Section, headings: Container[str]) -> Section | None:
    title = fold(heading.text)
    if before.name == "supplement" and (part := find_name(title, PARTS)):
        return Section("supplement", part, level=before.level)
    if name := find_name(title, TITLES):
        return Section(name, level=heading.level)
    if _ITEM.match(heading.text) or title in headings or heading.level == 1:
        return Section("", title, level=heading.level)
    if heading.level <= before.level:
        return Section("", title, level=heading.level, strange=heading.text)
    return None


def _add(section: Section, block: Block) -> Section:
    if isinstance(block, Table):
        return replace(section, tables=(*section.tables, block))
    lines = tuple(line for line in block.text.split("\n") if line)
    return replace(section, lines=(*section.lines, *lines))


def find_name(folded: str, names: Mapping[str, tuple[str, ...]]) -> str:
    """Find what a folded text is called here, or an empty text."""
    return next((name for name, words in names.items() if folded in words), "")


def read_rows(table: Table) -> tuple[tuple[str, ...], list[dict[str, str]]]:
    """Read a table by its head: the columns that are known, and the rows that say something.

    The head is the first row that names two columns; a title may stand above it.
    """
    for number, row in enumerate(table.rows):
        head = [_column(each) for each in row]
        known = tuple(filter(None, head))
        if len({*known}) >= 2:
            rows = (_row(head, each) for each in table.rows[number + 1 :])
            return known, [each for each in rows if any(each.values())]
    return (), []


def _column(text: str) -> str:
    """Find the column that a cell heads: by all its words, else by the first."""
    folded = fold(text)
    return find_name(folded, COLUMNS) or find_name(folded.partition(" ")[0], COLUMNS)


def _row(head: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    pairs = zip(head, cells, strict=False)
    row = {name: " ".join(cell.split()) for name, cell in pairs if name}
    if "frist" in row:
        row["frist"] = drop_date_prompt(row["frist"])
    return row
