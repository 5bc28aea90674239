"""The numbers that a notice or minutes give their items, wherever they stand on the page."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from nettverk.model.noklar import Nummererte, Saksnummer, part_saksnummer
from nettverk.model.sakliste import Punktslag
from nettverk.nynorsk import fold
from nettverk.referat.blocks import Block, Heading, Table
from nettverk.referat.titles import AVTALAR, SVAR, find_part

_POINTS: Mapping[str, Sequence[Punktslag]] = defaultdict(
    tuple,
    {
        SVAR: (Punktslag.OPPFØLGING,),
        "prioriterte": (Punktslag.PRIORITERING,),
        AVTALAR: (Punktslag.FRAM_TIL_NESTE,),
        "evaluering": (Punktslag.EVALUERING, Punktslag.AVSLUTNING),
        "innspel": (Punktslag.MØTEMAL,),
    },
)
_Numbered = tuple[Saksnummer, str]


def list_nummererte(blocks: Iterable[Block], year: int, titles: Collection[str]) -> Nummererte:
    """List the numbered items of a document of a year; `titles` are those of its agenda, folded.

    A heading with «sak» and a row with a number are items whatever their titles; a number alone
    before a heading, and any line of text, is one where its title is known. A heading of a part
    of the minutes stands last by the names of the points it may be, for agendas have other titles.
    """
    found: dict[Saksnummer, str] = {}
    parts: list[_Numbered] = []
    for nr, tittel, is_heading in _list_in(blocks, year, titles):
        if found.setdefault(nr, tittel) == tittel and is_heading:
            parts += ((nr, str(each)) for each in _POINTS[find_part(tittel)])
    return tuple(dict.fromkeys((*found.items(), *parts)))


def _list_in(
    blocks: Iterable[Block], year: int, titles: Collection[str]
) -> Iterator[tuple[Saksnummer, str, bool]]:
    """List the numbers there are, with their titles, and whether they stand in headings."""
    for block in blocks:
        if isinstance(block, Table):
            yield from ((*each, False) for row in block.rows for each in _read_row(row, year))
            continue
        is_heading = isinstance(block, Heading)
        for line in block.text.split("\n"):
            nr, rest, named = part_saksnummer(line, year)
            tittel = _find_title(rest, titles, whole=is_heading)
            if nr and (tittel or (named and is_heading)):
                yield nr, tittel or fold(rest), is_heading


def _find_title(text: str, titles: Collection[str], *, whole: bool) -> str:
    """Find the title that a text is, or the longest it begins with where more may follow."""
    words = fold(text)
    if whole or words in titles:
        return words if words in titles else ""
    return max((each for each in titles if f"{words} ".startswith(f"{each} ")), key=len, default="")


def _read_row(row: tuple[str, ...], year: int) -> Iterator[_Numbered]:
    """Read a row in which a cell is a number: the first text after it is the title."""
    for at, cell in enumerate(row):
        nr, rest, _ = part_saksnummer(cell, year)
        if nr and not rest.strip():
            lines = (line for each in row[at + 1 :] for line in each.split("\n"))
            tittel = next((fold(each) for each in lines if any(map(str.isalpha, each))), "")
            yield from [(nr, tittel)] if tittel else ()
            return
