"""The numbers that minutes give the items of their meeting."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from nettverk.model.noklar import Nummererte, Saksnummer, part_saksnummer
from nettverk.model.sakliste import Punktslag
from nettverk.nynorsk import fold_title
from nettverk.referat.blocks import Block, Heading, Table
from nettverk.referat.saksnummer import list_twice_numbered
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
_MARGIN = 10
"""How far from the others of its meeting the number of an item that came up in it may be."""


class Referatnummer:
    """What minutes of a year number: `titles` are those of their form, folded.

    An item is a heading with such a title or with a number that is `known` of the meeting, or one
    at their level with «Sak 14/26:» and a number near theirs; a line is one with the title alone.
    `strange` are headings that look like items of another meeting.
    """

    def __init__(
        self,
        blocks: Iterable[Block],
        year: int,
        titles: Collection[str],
        known: Collection[Saksnummer] = (),
    ) -> None:
        numbered = [*_list_headings(blocks, year)]
        self._sure = [each for each in numbered if each.is_sure(titles, known)]
        self._levels = [each.level for each in self._sure if each.level]
        near = (*(each.nr for each in self._sure), *known)
        self._near = [each.nr for each in near if each.år == year]
        self._year = year
        maybe = [
            each
            for each in numbered
            if each not in self._sure and (each.parted or (each.named and not titles))
        ]
        self.strange = [each.line for each in maybe if not self._may_be_item(each)]
        self._items = [
            each
            for each in numbered
            if each in self._sure or (each in maybe and self._may_be_item(each))
        ]
        headings = {each.title for each in self._items if each.level}
        self._items = [each for each in self._items if each.level or each.title not in headings]

    def _may_be_item(self, heading: "_NumberedHeading") -> bool:
        """Tell whether a heading nobody knows is of an item that came up in the meeting."""
        near = not self._near or (
            min(self._near) - _MARGIN <= heading.nr.nr <= max(self._near) + _MARGIN
        )
        is_high = not self._levels or heading.level <= max(self._levels)
        return is_high and near and heading.nr.år == self._year

    def list_nummererte(self) -> Nummererte:
        """List the items.

        A heading of a part of the minutes stands last by the names of the points it may be, for
        agendas have other titles.
        """
        found: dict[Saksnummer, str] = {}
        parts: list[tuple[Saksnummer, str]] = []
        for each in self._items:
            if found.setdefault(each.nr, each.title) == each.title and each.level:
                parts += ((each.nr, str(point)) for point in _POINTS[find_part(each.title)])
        return tuple(dict.fromkeys((*found.items(), *parts)))

    def list_twice(self) -> list[Saksnummer]:
        """List the numbers that several items have."""
        return list_twice_numbered((each.nr, each.title) for each in self._items)


class _NumberedHeading(Struct, frozen=True):
    """A line that begins with a number: a heading of a `level`, or a line of text, which has none.

    `named` tells of a heading that it says «sak», and `parted` that it has a sign before the title.
    """

    nr: Saksnummer
    line: str
    title: str
    level: int
    named: bool
    parted: bool

    def is_sure(self, titles: Collection[str], known: Collection[Saksnummer]) -> bool:
        """Tell whether the title or the number is of the meeting."""
        return self.title in titles or (self.named and self.nr in known)


def _list_headings(blocks: Iterable[Block], year: int) -> Iterator[_NumberedHeading]:
    for block in blocks:
        level = block.level if isinstance(block, Heading) else 0
        for line in () if isinstance(block, Table) else block.text.split("\n"):
            nr, rest, named = part_saksnummer(line, year)
            if nr and rest.strip():
                before = line.removesuffix(rest).rstrip()
                named = named and level > 0
                parted = named and not before[-1:].isdigit()
                yield _NumberedHeading(nr, line.strip(), fold_title(rest), level, named, parted)
