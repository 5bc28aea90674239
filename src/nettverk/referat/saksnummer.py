"""The numbers that a notice gives its items, wherever they stand on the page."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from msgspec import Struct

from nettverk.model.noklar import Nummererte, Saksnummer, part_saksnummer
from nettverk.nynorsk import SAKSNUMMER, SAKSORD, fold_title
from nettverk.referat.blocks import Block, Heading, Table

_CLOCK = re.compile(r"^[\W_]*(?:kl\W*)?\d{1,2}[.:]\d\d(?:\W+\d{1,2}[.:]\d\d)?[\W_]*", re.IGNORECASE)
_LAST = re.compile(rf"(?:\b{SAKSORD})?(?<!\d){SAKSNUMMER}$", re.IGNORECASE)
_PLAIN = re.compile(
    r"^[\W_]*(?:sak\W*)?\d{1,2}(?![\d/.:]\d)\b[\W_]*|\(?sak\W+\d{1,2}\W*$", re.IGNORECASE
)
_SAK = {"sak", "saker", "tittel", "tema"}


class Numbered(Struct, frozen=True):
    """A number in a document and what stands by it; `loose` is in text, and may be no item."""

    nr: Saksnummer
    lines: tuple[str, ...]
    loose: bool = False

    @property
    def tails(self) -> list[str]:
        """Fold what stands by it, from each line on."""
        return [fold_title(" ".join(self.lines[at:])) for at in range(len(self.lines))]

    @property
    def own(self) -> str:
        """Fold the first line with a word in it that is no clock."""
        said = (_CLOCK.sub("", each) for each in self.lines)
        return next((fold_title(each) for each in said if any(map(str.isalpha, each))), "")


_Fits = Callable[[Numbered, str], bool]


class Innkallingsnummer:
    """What a notice of a year numbers: `sakliste` are titles of the plan, each with its text.

    Both are folded. `noted` are items that it had when it was published. A number stays though
    nobody knows the title by it any more.
    """

    def __init__(
        self,
        blocks: Iterable[Block],
        year: int,
        sakliste: Iterable[tuple[str, str]],
        noted: Nummererte = (),
    ) -> None:
        self._sakliste, blocks = tuple(sakliste), tuple(blocks)
        self._lines = [line for each in blocks for line in _list_lines(each)]
        seen = Counter(title for _, title in dict.fromkeys(noted))
        self._left = Counter(title for title, _ in self._sakliste) | seen
        self._known = (*self._left,)
        self._found: dict[Numbered, str] = {}
        numbered = [*_list_numbered(blocks, year, self._known)]
        for loose in (False, True):
            some = [each for each in numbered if each.loose is loose]
            for fits in (_is, _begins) if loose else (_is, _begins, _has):
                for each in some:
                    self._find(each, fits)
        self._numbered = [each for each in numbered if not each.loose or each in self._found]

    def _find(self, numbered: Numbered, fits: _Fits) -> None:
        """Find the title by a number; what goes on has it twice."""
        if numbered in self._found:
            return
        same = {title for each, title in self._found.items() if each.nr == numbered.nr}
        fit = [t for t in self._known if (t in same or self._left[t] > 0) and fits(numbered, t)]
        if fit:
            self._found[numbered] = best = max(fit, key=len)
            self._left[best] -= best not in same

    def list_nummererte(self, *, placed: bool = False) -> Nummererte:
        """List the items; of those `placed`, one with a strange title is what the plan has there.

        An item stands by its title and, where that tells more, by title and text.
        """
        titles = dict(self._found)
        if placed:
            titles.update(self._place())
        first: dict[Saksnummer, str] = {}
        more: list[tuple[Saksnummer, str]] = []
        for each in self._numbered:
            title = first.setdefault(each.nr, titles.get(each) or each.own)
            more += (
                (each.nr, full)
                for name, full in self._sakliste
                if name == title != full and _begins(each, full)
            )
        pairs = [(nr, title) for nr, title in first.items() if title]
        return tuple(dict.fromkeys((*pairs, *more)))

    def list_twice(self) -> list[Saksnummer]:
        """List the numbers that several items have."""
        return list_twice_numbered((each.nr, title) for each, title in self._found.items())

    def shows(self, nr: Saksnummer) -> bool:
        """Tell whether a number stands anywhere in the notice."""
        written = rf"(?<!\d)0*{nr.nr}\s?[/\u2044\u2215]\s?(?:{nr.år}|{nr.år % 100:02})(?!\d)"
        return any(re.search(written, each) for each in self._lines)

    @property
    def is_plain(self) -> bool:
        """Tell whether its items have numbers of their meeting alone, from 1."""
        return any(
            _PLAIN.search(_CLOCK.sub("", each, 1))
            and f"{_fold_plain(each)} ".startswith(f"{title} ")
            for each in self._lines
            for title in self._known
        )

    def _place(self) -> Iterator[tuple[Numbered, str]]:
        """Give strange titles those of the plan that nothing has, between the same neighbours."""
        order = [title for title, _ in self._sakliste]
        run: list[Numbered] = []
        start = 0
        for each in (*self._numbered, None):
            title = self._found.get(each, "") if each else ""
            if each and not title:
                run.append(each)
            elif not each or title in order[start:]:
                end = order.index(title, start) if each else len(order)
                if len(run) == end - start:
                    yield from zip(run, order[start:end], strict=True)
                run, start = [], end + 1


def _is(numbered: Numbered, title: str) -> bool:
    return any(fold_title(each) == title for each in numbered.lines)


def _begins(numbered: Numbered, title: str) -> bool:
    return any(f"{each} ".startswith(f"{title} ") for each in numbered.tails)


def _has(numbered: Numbered, title: str) -> bool:
    return any(f" {title} " in f" {each} " for each in numbered.tails[:1])


def _list_numbered(
    blocks: Iterable[Block], year: int, known: Collection[str]
) -> Iterator[Numbered]:
    """List the numbers in rows of agendas, headings of items, and lines that may be of items."""
    for block in blocks:
        if isinstance(block, Table):
            yield from _list_in_table(block, year, known)
            continue
        is_heading = isinstance(block, Heading)
        for line in block.text.split("\n"):
            nr, rest, named = part_saksnummer(line, year)
            if nr and is_heading and (named or fold_title(rest) in known):
                yield Numbered(nr, (rest,))
            else:
                yield from _read_line(line, year)


def _list_in_table(table: Table, year: int, known: Collection[str]) -> Iterator[Numbered]:
    """List the rows with a number; a table in which no title is known is no agenda."""
    head = [fold_title(each) for row in table.rows[:1] for each in row]
    at = next((at for at, each in enumerate(head) if each in _SAK), None)
    rows = [*filter(None, (_read_row(row, at, year) for row in table.rows))]
    if any(_is(row, title) or _begins(row, title) for row in rows for title in known):
        # What is postponed may be of another year, and nothing else.
        yield from (
            row for row in rows if row.nr.år == year or any(_begins(row, each) for each in known)
        )
    for row in table.rows:
        if not _read_row(row, at, year):
            yield from (
                each for cell in row for line in cell.split("\n") for each in _read_line(line, year)
            )


def _read_row(row: Sequence[str], title_at: int | None, year: int) -> Numbered | None:
    """Read a row in which a cell is a number, with the cell of its title or all after and before.

    The title is in the column that is called so, if there is one.
    """
    for at, cell in enumerate(row):
        nr, rest, _ = part_saksnummer(cell, year)
        if nr and not rest.strip():
            others = (*row[at + 1 :], *row[:at])
            named = title_at is not None and title_at != at and title_at < len(row)
            cells = (row[title_at or 0],) if named else others
            return Numbered(nr, tuple(filter(str.strip, "\n".join(cells).split("\n"))))
    return None


def _read_line(line: str, year: int) -> Iterator[Numbered]:
    """Read a line that begins with a number or a clock and a number, or ends with a number."""
    bare = _CLOCK.sub("", line, 1)
    for each in dict.fromkeys((line, bare)):
        nr, rest, _ = part_saksnummer(each, year)
        if nr and rest.strip():
            yield Numbered(nr, (rest,), loose=True)
            return
    if match := _LAST.search(bare):
        nr, _, _ = part_saksnummer(match[0], year)
        if nr:
            yield Numbered(nr, (bare[: match.start()],), loose=True)


def _list_lines(block: Block) -> list[str]:
    """List the lines of a block; a row of a table is one."""
    if isinstance(block, Table):
        return [" ".join(filter(None, row)).replace("\n", " ") for row in block.rows]
    return block.text.split("\n")


def _fold_plain(line: str) -> str:
    return fold_title(_CLOCK.sub("", _PLAIN.sub("", _CLOCK.sub("", line, 1), 1), 1))


def list_twice_numbered(numbered: Iterable[tuple[Saksnummer, str]]) -> list[Saksnummer]:
    """List the numbers that stand by several titles."""
    titles: dict[Saksnummer, set[str]] = {}
    for nr, title in numbered:
        titles.setdefault(nr, set()).add(title)
    return sorted(nr for nr, some in titles.items() if len(some) > 1)
