"""Tables of the minutes: known by the words in their heads, whatever they are called."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from nettverk.minutes.blocks import Table
from nettverk.minutes.sections import Section, find_name
from nettverk.nynorsk import fold
from nettverk.prompts import drop_date_prompt

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "kva": ("kva", "hva", "tiltak", "oppgåve", "oppgave", "avtale"),
    "kven": ("kven", "hvem", "ansvarleg", "ansvarlig", "ansvar"),
    "frist": ("frist", "når", "innan", "dato"),
    "status": ("status", "gjort", "resultat", "utført"),
    "namn": ("namn", "navn"),
    "til_stades": ("til stades", "til stede", "møtte", "møtt", "frammøte"),
    "forfall": ("forfall", "fråvær", "fråverande"),
}
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


def read_tables(sections: Sequence[Section]) -> list[tuple[Section, ReadTable]]:
    """Read every table of the minutes, with the section it stands in."""
    return [(each, _read(table, each.name)) for each in sections for table in each.tables]


def _read(table: Table, section: str) -> ReadTable:
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


def looks_agreed(table: ReadTable) -> bool:
    """Tell whether a table that is not understood may hold what was agreed."""
    return not table.kind and len({*table.columns} & _AGREED) >= 2


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
    head = _keep_first([find_name(each, COLUMNS) for each in folded])
    for at, text in enumerate(folded):
        near = find_name(text.partition(" ")[0], COLUMNS)
        if not head[at] and near not in head:
            head[at] = near
    return head


def _keep_first(names: Sequence[str]) -> list[str]:
    return [name if name not in names[:at] else "" for at, name in enumerate(names)]


def _row(head: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    pairs = zip(head, cells, strict=False)
    return {name: drop_date_prompt(" ".join(cell.split())) for name, cell in pairs if name}
