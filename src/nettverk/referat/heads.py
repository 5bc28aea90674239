"""The tables of the minutes, read by their heads; a row that does not fit its head is no guess."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from nettverk.characters import DATE_PROMPT
from nettverk.nynorsk import fold
from nettverk.referat.blocks import Table
from nettverk.referat.sections import Section
from nettverk.referat.titles import AVTALAR, SVAR, TIL_STADES

_THERE = r"til\s?st[ae]de?s?"
_COLUMNS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(form)
    for name, form in (
        ("kva", "kva|hva|tiltak|oppg[åa]ve|avtale"),
        ("kven", "kven|hvem|ansvar(?:leg|lig)?"),
        ("frist", "frist|når|inn[ae]n|dato"),
        ("status", "status|gjort|resultat|utført"),
        ("namn", "na[mv]n"),
        ("skule", "sk[uo]le"),
        ("til_stades", f"{_THERE}|(?:fr[ae]m|opp)?møtt?e?|deltok"),
        (
            "forfall",
            (
                "(?:meldt? )?(?:forfall|fr[åa]v[eæ]r(?:ande|ende)?|avb[ou]d)|borte"
                f"|ikk?j?e (?:{_THERE}|møtte?|her)"
            ),
        ),
    )
}
_CAME = {"til_stades", "forfall"}
_FIRST = {"kva", "hva"}
"""What the table of actions begins with in the form, and in bokmål."""
_AGREED = {"kva", "kven", "frist"}
KVEN_FRIST = "kven frist"
"""The column that has both who and when, under one head or in a cell over two."""
_WHO_AND_WHEN = ["kven", "frist"]
_PROMPTED = re.compile(rf"\W*(?:{DATE_PROMPT})\W*")
_BESIDE_PROMPT = re.compile(
    rf"\W*(?:{DATE_PROMPT})\W*(?P<etter>\d.*)|(?P<før>.*\d\S*)\s+(?:{DATE_PROMPT})\W*"
)
_LONGEST = 200
"""The longest deadline in which a prompt is looked for."""
_SAYS_NOTHING = re.compile(r"(?:\d{1,3}[.)]?)?[\s.,:()\[\]\-\u2010-\u2015\u2610]*")
_BETWEEN_HEADS = re.compile(r"\s*(?:[/,&+;\n]|\bog\b)\s*")


_Cells = tuple[tuple[str, ...], tuple[int, ...]]
"""The cells of a row, and where in the grid they begin and end."""


class ReadTable(Struct, frozen=True):
    """A table read by its head: what it is of, its rows by column, and heads nobody knows.

    `first` is the first text in it, `unfit` the rows whose cells stand under no head of their own,
    `loose` the texts in columns without a head, and `beside` those under heads nobody knows, each
    after what begins its row. `joint` are actions that may be several, each with somebody. Nothing
    in `kind` is a table that is somebody's own.
    """

    kind: str
    first: str
    columns: tuple[str, ...] = ()
    rows: tuple[dict[str, str], ...] = ()
    strange: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()
    loose: tuple[tuple[str, str], ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    joint: tuple[str, ...] = ()

    @property
    def looks_agreed(self) -> bool:
        """Tell whether the table is not understood, and may hold what was agreed."""
        return not self.kind and "kven" in self.columns and len({*self.columns} & _AGREED) >= 2

    @property
    def may_lose(self) -> bool:
        """Tell whether something is lost in a column nobody knows; beside who came it seldom is."""
        came = {*self.columns} >= _CAME
        return self.kind in {AVTALAR, SVAR} or (self.kind == TIL_STADES and not came)


class _Head(Struct, frozen=True):
    """What each cell of a head names, and where in the grid the cells begin and end."""

    texts: tuple[str, ...]
    names: tuple[str, ...]
    edges: tuple[int, ...]

    @property
    def known(self) -> frozenset[str]:
        """List the columns that are named."""
        return frozenset(word for each in self.names for word in each.split())


def read_tables(sections: Sequence[Section]) -> list[tuple[Section, ReadTable]]:
    """Read every table of the minutes, with the section it stands in.

    Where no heading and no table is of what was agreed, a lone one with the first heads of the form
    is: somebody has given the part another name.
    """
    read = [(each, _read_table(table, each.name)) for each in sections for table in each.tables]
    lone = [table for each, table in read if not each.name and table.looks_agreed]
    named = {each.name for each in sections} | {table.kind for _, table in read}
    if AVTALAR in named or len(lone) != 1 or fold(lone[0].first) not in _FIRST:
        return read
    return [
        (each, replace(table, kind=AVTALAR) if table is lone[0] else table) for each, table in read
    ]


def _read_table(table: Table, section: str) -> ReadTable:
    """Read a table by its head: the first row that names two columns; a title may stand above.

    Tables that are put together have a head in the middle, which rules the rows below it.
    """
    first = next((cell for row in table.rows for cell in row if cell), "")
    parts = [*_split(table)]
    if not parts:
        return ReadTable("", first)
    read = [
        (head, cells, _match_row(head, cells, at)) for head, below in parts for cells, at in below
    ]
    known = frozenset(name for head, _ in parts for name in head.known)
    whole = [(head, cells, raw) for head, cells, raw in read if raw is not None]
    fit = [(head, cells) for head, cells, _ in whole]
    rows = [{name: _read(name, cell) for name, cell in raw.items()} for *_, raw in whole]
    return ReadTable(
        _find_kind(section, known),
        first,
        tuple(known),
        tuple(row for row in rows if any(row.values())),
        tuple(dict.fromkeys(each for part in parts for each in _list_strange(*part))),
        tuple(" / ".join(filter(None, cells)) for _, cells, row in read if row is None),
        tuple(each for head, cells in fit for each in _list_loose(head.texts, cells)),
        tuple(each for head, cells in fit for each in _list_loose(head.names, cells)),
        tuple(row["kva"] for (*_, raw), row in zip(whole, rows, strict=True) if _may_be_many(raw)),
    )


def _may_be_many(raw: Mapping[str, str]) -> bool:
    """Tell whether a row has as many lines of what to do as of who does it."""
    kva, kven = (raw.get(each, "").split("\n") for each in ("kva", "kven"))
    return len(kva) == len(kven) > 1 and all(each[:1].isupper() for each in kva)


def _split(table: Table) -> Iterator[tuple[_Head, list[_Cells]]]:
    """Split a table at its heads: the first is a row that names two columns."""
    head: _Head | None = None
    below: list[_Cells] = []
    for cells, edges in zip(table.rows, table.edges or ((),) * len(table.rows), strict=True):
        found = _read_head(cells, edges) if head is None or _says_columns(cells) else None
        if found:
            if head:
                yield head, below
            head, below = found, []
        elif any(each and not _PROMPTED.fullmatch(each) for each in cells):
            below.append((cells, edges))
    if head:
        yield head, below


def _read_head(cells: tuple[str, ...], edges: tuple[int, ...]) -> _Head | None:
    head = _Head(cells, tuple(_name_columns(cells)), edges)
    return head if len(head.known) >= 2 else None


def _says_columns(cells: Sequence[str]) -> bool:
    """Tell whether every text is all of a column's name, as no agreed action is.

    A number may stand beside them, where somebody has numbered the rows.
    """
    return all(_find_column(each) or _SAYS_NOTHING.fullmatch(each) for each in cells)


def _list_strange(head: _Head, below: Sequence[_Cells]) -> Iterator[str]:
    """List heads that nobody knows, above cells in which something is written."""
    written = {
        at
        for cells, _ in below
        for at, cell in enumerate(cells)
        if not _SAYS_NOTHING.fullmatch(cell)
    }
    for at, (text, name) in enumerate(zip(head.texts, head.names, strict=True)):
        if not name and at in written and not _SAYS_NOTHING.fullmatch(text):
            yield text


def _list_loose(heads: Sequence[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """List what is written where the head is empty; a number or an empty box says nothing there."""
    first = next((each for each in cells if each), "")
    for said, cell in zip(heads, cells, strict=True) if len(cells) == len(heads) else ():
        if not said and not _SAYS_NOTHING.fullmatch(cell):
            yield first, cell


def _find_kind(section: str, known: frozenset[str]) -> str:
    """Tell what a table is of, by where it stands and what it names."""
    came = known & _CAME
    if "namn" in known and (len(came) == 2 or (came and section == TIL_STADES)):
        return TIL_STADES
    if section == SVAR or ("status" in known and section != AVTALAR):
        return SVAR if "kva" in known else ""
    # A table in an item may be of anything; under the heading of actions it is of them.
    agreed = "kva" in known and len(known & _AGREED) >= 2
    return AVTALAR if agreed and (section == AVTALAR or known >= _AGREED) else ""


def _name_columns(row: Sequence[str]) -> list[str]:
    """Find the column that each cell heads: by all its words, else by the first.

    Only one cell heads a column, so that no cell hides another.
    """
    head = _keep_first([_find_column(each) for each in row])
    for at, text in enumerate(row):
        near = _find_name(fold(text).partition(" ")[0])
        if not head[at] and near not in " ".join(head).split():
            head[at] = near
    return head


@lru_cache(maxsize=1024)
def _find_column(text: str) -> str:
    """Find the column that a text heads, or the two of who and when."""
    parts = [_find_name(each) for each in _BETWEEN_HEADS.split(text)]
    return KVEN_FRIST if parts == _WHO_AND_WHEN else _find_name(text)


def _find_name(text: str) -> str:
    folded = fold(text)
    return next((name for name, words in _COLUMNS.items() if words.fullmatch(folded)), "")


def _keep_first(names: Sequence[str]) -> list[str]:
    return [name if name not in names[:at] else "" for at, name in enumerate(names)]


def _match_row(head: _Head, cells: Sequence[str], edges: Sequence[int]) -> dict[str, str] | None:
    """Set the cells of a row under their heads: by order where they are as many, else by the grid.

    None where a cell stands under half a head, or one text under all of them, or where some program
    has moved the row to the left of its heads: into a column without one, and out of the last.
    """
    gone = bool(cells) and bool(head.texts[-1]) and not cells[-1]
    if gone and any(_list_loose(head.texts, cells)):
        return None
    if len(cells) == len(head.names) or not edges:
        pairs = zip(head.names, cells, strict=False)
        return {name: cell for name, cell in pairs if name}
    row: dict[str, str] = {}
    for cell, start, end in zip(cells, edges, edges[1:], strict=False):
        name = _find_above(head, start, end) if cell else ""
        if name is None:
            return None
        row |= {name: cell} if name else {}
    return row if head.edges[0] == edges[0] else None


def _find_above(head: _Head, start: int, end: int) -> str | None:
    """Find what stands above a part of the grid; None where it is no column, or more than one."""
    if not {start, end} <= {*head.edges}:
        return None
    covers = head.edges.index(start), head.edges.index(end)
    names = [each for each in head.names[slice(*covers)] if each]
    if names == _WHO_AND_WHEN:
        return KVEN_FRIST
    if covers == (0, len(head.names)) and len(names) > 1:
        return None
    if not names:
        return ""
    return names[0] if names[0] == "kva" or len(names) == 1 else None


def _read(name: str, cell: str) -> str:
    """Read a cell as one line: a new line between people is a comma, and parts a status."""
    lines = (" ".join(line.split()) for line in cell.split("\n"))
    *first, last = [*filter(None, lines)] or [""]
    joint = {"kven": ", ", "status": "; ", KVEN_FRIST: "\n"}.get(name, " ")
    text = joint.join([*(each.rstrip(",;/ ") if joint != " " else each for each in first), last])
    if name == "kva":
        return text  # what anybody agreed may be said in the words of the prompt
    short = name == "frist" and len(text) <= _LONGEST
    beside = _BESIDE_PROMPT.fullmatch(text) if short else None
    return "" if _PROMPTED.fullmatch(text) else beside[beside.lastgroup or 0] if beside else text
