"""The parts of the minutes: known by their headings and by the heads of their tables."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from nettverk.minutes.blocks import Block, Heading, Table
from nettverk.nynorsk import fold

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
    "status": ("status",),
    "namn": ("namn",),
    "til_stades": ("til stades", "møtte"),
    "forfall": ("forfall",),
}


class Section(Struct, frozen=True):
    """What stands under a heading that is known by `name`.

    `part` is the part of the foundation, and under other headings the folded heading itself.
    """

    name: str
    part: str = ""
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()


def split_sections(blocks: Iterable[Block]) -> tuple[Section, ...]:
    """Split a document at the headings that are known; a lower unknown one belongs to its part."""
    found: list[Section] = [Section("")]
    level = 0
    for block in blocks:
        if isinstance(block, Heading):
            opened = _open(block, found[-1])
            if opened:
                found.append(opened)
                level = block.level if not opened.part else level
                continue
            if block.level <= level:
                found.append(Section("", fold(block.text)))
                continue
        found[-1] = _add(found[-1], block)
    return tuple(found)


def _open(heading: Heading, before: Section) -> Section | None:
    title = fold(heading.text)
    if before.name == "supplement" and (part := find_name(title, PARTS)):
        return Section("supplement", part)
    name = find_name(title, TITLES)
    return Section(name) if name else None


def _add(section: Section, block: Block) -> Section:
    if isinstance(block, Table):
        return Section(section.name, section.part, section.lines, (*section.tables, block))
    lines = tuple(line for line in block.text.split("\n") if line)
    return Section(section.name, section.part, (*section.lines, *lines), section.tables)


def find_name(folded: str, names: Mapping[str, tuple[str, ...]]) -> str:
    """Find what a folded text is called here, or an empty text."""
    return next((name for name, words in names.items() if folded in words), "")


def read_rows(table: Table) -> tuple[tuple[str, ...], list[dict[str, str]]]:
    """Read a table by its head: the columns that are known, and the rows that say something."""
    if not table.rows:
        return (), []
    head = [find_name(fold(each), COLUMNS) for each in table.rows[0]]
    rows = [_row(head, row) for row in table.rows[1:]]
    return tuple(filter(None, head)), [row for row in rows if any(row.values())]


def _row(head: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    pairs = zip(head, cells, strict=False)
    return {name: " ".join(cell.split()) for name, cell in pairs if name}
