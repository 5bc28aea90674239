"""Table tokens, from pipes and from HTML alike, gathered into rows and cells."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markdown_it.token import Token
from msgspec import Struct

from nettverk.errors import NettverkError
from nettverk.render.docx.fields import find_field

_WIDEST_SPAN, _DEEPEST = 60, 20
_PART = {f"{tag}_{end}" for tag in ("thead", "tbody", "tfoot") for end in ("open", "close")}


class _Look(Struct, frozen=True):
    """How a table looks that is cut up or written in: its lines, and how high a row is in twips.

    Its columns are equally wide. `size` is that of its text in half-points, where it has its own.
    """

    line: str
    height: int
    size: int = 0


_LINE = 'w:val="single" w:sz="6" w:space="0" w:color="7F9DA3"'
_CUT = 'w:val="dashed" w:sz="8" w:space="0" w:color="5F7A80"'
TABLE_LOOKS: Mapping[str, _Look] = {
    "linjer": _Look(_LINE, 510),
    "brett": _Look(_LINE, 5400),
    "kort": _Look(_CUT, 2400, 32),
}
"""What a comment right above a table says that it is: lines to write on, a board, cards to cut."""


class Cell(Struct):
    """One cell: the block tokens in it, its alignment and how many columns it spans.

    `field` is the box or the prompt it asks somebody to fill in.
    """

    tokens: list[Token] = []
    head: bool = False
    align: str = ""
    span: int = 1
    field: str = ""

    @property
    def empty(self) -> bool:
        """Tell whether nothing would be seen in the cell."""
        return not any(token.children or token.type != "inline" for token in self.tokens)


class _Row(Struct):
    """One row; a header row is repeated on every page."""

    cells: list[Cell] = []
    header: bool = False


class Table(Struct):
    """A table with as many columns in every row."""

    html: bool
    look: _Look | None = None
    rows: list[_Row] = []
    caption: list[Token] = []
    columns: int = 0

    @property
    def row_heads(self) -> bool:
        """Tell whether the first column heads its rows."""
        return any(row.cells[0].head for row in self.rows if not row.header)

    def header(self) -> _Row | None:
        """Return the first header row."""
        return next((row for row in self.rows if row.header), None)


def refuse_deep(tokens: Sequence[Token]) -> Sequence[Token]:
    """Give the tokens back; NettverkError where tables stand too far within each other."""
    depth = 0
    for token in tokens:
        depth += {"table_open": 1, "table_close": -1}.get(token.type, 0)
        if depth > _DEEPEST:
            raise NettverkError(
                f"Meir enn {_DEEPEST} tabellar står inni kvarandre. Lukk kvar tabell med </table>, "
                "eller ta nokre bort."
            )
    return tokens


def fold_tables(tokens: Iterable[Token]) -> list[Token]:
    """Return the tokens with each table as one `table` token; the `Table` is in its meta."""
    folded: list[Token] = []
    source = iter(tokens)
    look = ""
    for token in source:
        if token.type == "table_open":
            folded += _read_table(token, source, look)
        elif token.type != "look":
            folded.append(token)
        look = token.content if token.type == "look" else ""
    return folded


def _read_table(opening: Token, source: Iterator[Token], look: str = "") -> list[Token]:
    """Read to the end of the table; what stood outside its cells comes before it."""
    table = Table(html=bool(opening.meta.get("html")), look=TABLE_LOOKS.get(look))
    strays: list[Token] = []
    in_head = False
    for token in source:
        if token.type == "table_close":
            break
        if token.type in _PART:
            in_head = token.type == "thead_open"
        elif token.type == "tr_open":
            table.rows.append(_Row(header=in_head))
        elif token.type in {"td_open", "th_open"}:
            table.rows[-1].cells.append(_read_cell(token, source))
        elif token.type == "caption_open":
            table.caption += fold_tables(_until(source, "caption_close"))
        elif token.type not in {"tr_close", "look"}:
            strays += _read_table(token, source) if token.type == "table_open" else [token]
    _complete(table)
    if not table.columns:
        return [*table.caption, *strays]
    return [*strays, Token("table", "table", 0, meta={"table": table})]


def _read_cell(opening: Token, source: Iterator[Token]) -> Cell:
    attributes = opening.attrs
    style = str(attributes.get("style", ""))
    align = str(attributes.get("align", "")) or style.removeprefix("text-align:").strip()
    tokens = fold_tables(_until(source, f"{opening.tag}_close"))
    return Cell(
        tokens=tokens,
        head=opening.tag == "th",
        align=align.lower() if align.lower() in {"left", "center", "right"} else "",
        span=_read_span(str(attributes.get("colspan", ""))),
        field=next(filter(None, map(find_field, tokens)), ""),
    )


def _read_span(said: str) -> int:
    return min(max(int(said), 1), _WIDEST_SPAN) if re.fullmatch(r"[0-9]{1,4}", said) else 1


def _until(source: Iterator[Token], end: str) -> list[Token]:
    """Return the tokens up to the end of a cell, tables nested in it included."""
    taken: list[Token] = []
    depth = 0
    for token in source:
        depth += (token.type == "table_open") - (token.type == "table_close")
        if not depth and token.type == end:
            break
        taken.append(token)
    return taken


def _complete(table: Table) -> None:
    """Find the header rows, and fill up rows that are too short."""
    table.rows = [row for row in table.rows if row.cells]
    if not table.rows:
        return
    first = table.rows[0]
    if table.html and not any(row.header for row in table.rows):
        first.header = len(first.cells) > 1 and all(cell.head for cell in first.cells)
    if first.header and len(table.rows) > 1 and all(cell.empty for cell in first.cells):
        table.rows.pop(0)  # `| | |` is how pipes say that there is no header
    table.columns = max(sum(cell.span for cell in row.cells) for row in table.rows)
    for row in table.rows:
        missing = table.columns - sum(cell.span for cell in row.cells)
        row.cells += [Cell() for _ in range(missing)]
