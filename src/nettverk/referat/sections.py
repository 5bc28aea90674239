"""The parts of the minutes: known by their headings and by the heads of their tables."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from nettverk.characters import DATE_PROMPT
from nettverk.nynorsk import fold
from nettverk.referat.blocks import Block, Heading, Table
from nettverk.suggest import ALIKE, closest

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
_ITEM = re.compile(r"\s*Sak\s+\d+", re.IGNORECASE)


class Section(Struct, frozen=True):
    """What stands under a heading that is known by `name`.

    `part` is the part of the foundation, and under other headings the folded heading itself.
    `strange` is a heading under which something may be lost, as it was written, and `near` the
    known one that it is nearly.
    """

    name: str
    part: str = ""
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    level: int = 0
    strange: str = ""
    near: str = ""


def split_sections(
    blocks: Iterable[Block], skeletons: Iterable[Iterable[Block]]
) -> tuple[Section, ...]:
    """Split a document at its headings; a lower one that no skeleton has is somebody's text."""
    printed = (each for one in skeletons for each in one if isinstance(each, Heading))
    headings = {fold(each.text) for each in printed}
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
    inside = before.name == "supplement" and before.level < heading.level
    if inside and (part := _find_name(title, PARTS)):
        return Section("supplement", part, level=before.level)
    if inside and heading.level == before.level + 1:
        # Somebody has given a part another name; its text belongs to no other part.
        near = _find_near(title, PARTS)
        return Section("supplement", title, level=before.level, strange=heading.text, near=near)
    if name := _find_name(title, TITLES):
        return Section(name, level=heading.level)
    if title not in headings and heading.level > 1 and (near := _find_near(title, TITLES)):
        return Section("", title, level=heading.level, strange=heading.text, near=near)
    # Any other heading opens an item of the minutes' own, unless it is a lower one.
    if _ITEM.match(heading.text) or title in headings or heading.level <= max(1, before.level):
        return Section("", title, level=heading.level)
    return None


def _add(section: Section, block: Block) -> Section:
    if isinstance(block, Table):
        return replace(section, tables=(*section.tables, block))
    lines = tuple(line for line in block.text.split("\n") if line)
    return replace(section, lines=(*section.lines, *lines))


def names_part(title: str) -> bool:
    """Tell whether a heading names a part of the foundation."""
    return bool(_find_name(fold(title), PARTS))


def _find_name(folded: str, names: Mapping[str, tuple[str, ...]]) -> str:
    """Find what a folded text is called here, or an empty text."""
    return next((name for name, words in names.items() if folded in words), "")


def _find_near(folded: str, names: Mapping[str, tuple[str, ...]]) -> str:
    """Find the title that a folded text is a slip of, or an empty text."""
    return closest(folded, (word for words in names.values() for word in words), ALIKE)


_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "kva": ("kva", "hva", "tiltak", "oppgåve", "oppgave", "avtale"),
    "kven": ("kven", "hvem", "ansvarleg", "ansvarlig", "ansvar"),
    "frist": ("frist", "når", "innan", "dato"),
    "status": ("status", "gjort", "resultat", "utført"),
    "namn": ("namn", "navn"),
    "til_stades": ("til stades", "til stede", "møtte", "møtt", "frammøte"),
    "forfall": ("forfall", "fråvær", "fråverande"),
}
_PROMPTED = re.compile(rf"\W*(?:{DATE_PROMPT})\W*")
_BESIDE_PROMPT = re.compile(
    rf"\W*(?:{DATE_PROMPT})\W*(?P<etter>\d.*)|(?P<før>.*\d\S*)\s+(?:{DATE_PROMPT})\W*"
)
AVTALAR, SVAR, TIL_STADES = "avtalar", "svar", "til_stades"
_AGREED = {"kva", "kven", "frist"}


class ReadTable(Struct, frozen=True):
    """A table read by its head: what it is of, its rows by column, and heads nobody knows.

    `first` is the first text in it. Nothing in `kind` is a table that is somebody's own.
    """

    kind: str
    first: str
    columns: tuple[str, ...] = ()
    rows: tuple[dict[str, str], ...] = ()
    strange: tuple[str, ...] = ()

    @property
    def looks_agreed(self) -> bool:
        """Tell whether the table is not understood, and may hold what was agreed."""
        return not self.kind and len({*self.columns} & _AGREED) >= 2


def read_tables(sections: Sequence[Section]) -> list[tuple[Section, ReadTable]]:
    """Read every table of the minutes, with the section it stands in."""
    return [(each, _read_table(table, each.name)) for each in sections for table in each.tables]


def _read_table(table: Table, section: str) -> ReadTable:
    """Read a table by its head: the first row that names two columns; a title may stand above."""
    first = next((cell for row in table.rows for cell in row if cell), "")
    for number, row in enumerate(table.rows):
        head = _name_columns(row)
        known = tuple(filter(None, head))
        if len({*known}) >= 2:
            rows = [_row(head, each) for each in table.rows[number + 1 :]]
            return ReadTable(
                _kind(section, {*known}),
                first,
                known,
                tuple(each for each in rows if any(each.values())),
                tuple(_strange(row, head, table.rows[number + 1 :])),
            )
    return ReadTable("", first)


def _kind(section: str, known: set[str]) -> str:
    """Tell what a table is of, by where it stands and what it names."""
    if {"namn", "til_stades"} <= known or {"namn", "forfall"} <= known:
        return TIL_STADES
    if section == SVAR or ("status" in known and section != AVTALAR):
        return SVAR if "kva" in known else ""
    return AVTALAR if "kva" in known and known & (_AGREED - {"kva"}) else ""


def _strange(row: Sequence[str], head: Sequence[str], below: Sequence[Sequence[str]]) -> list[str]:
    """Find heads that nobody knows, above cells in which something is written."""
    written = {at for cells in below for at, cell in enumerate(cells) if cell}
    return [
        text
        for at, (text, name) in enumerate(zip(row, head, strict=True))
        if text and not name and at in written
    ]


def _name_columns(row: Sequence[str]) -> list[str]:
    """Find the column that each cell heads: by all its words, else by the first.

    Only one cell heads a column, so that no cell hides another.
    """
    folded = [fold(each) for each in row]
    head = _keep_first([_find_name(each, _COLUMNS) for each in folded])
    for at, text in enumerate(folded):
        near = _find_name(text.partition(" ")[0], _COLUMNS)
        if not head[at] and near not in head:
            head[at] = near
    return head


def _keep_first(names: Sequence[str]) -> list[str]:
    return [name if name not in names[:at] else "" for at, name in enumerate(names)]


def _row(head: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    return {name: _read(name, cell) for name, cell in zip(head, cells, strict=False) if name}


def _read(name: str, cell: str) -> str:
    """Read a cell as one line: a new line between people is a comma."""
    lines = (" ".join(line.split()) for line in cell.split("\n"))
    *first, last = [*filter(None, lines)] or [""]
    joint = ", " if name == "kven" else " "
    text = joint.join([*(each.rstrip(",;/ ") if joint != " " else each for each in first), last])
    # What anybody agreed may begin with the words of the prompt.
    beside = _BESIDE_PROMPT.fullmatch(text) if name == "frist" else None
    return "" if _PROMPTED.fullmatch(text) else beside[beside.lastgroup or 0] if beside else text
