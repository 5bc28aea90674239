"""Edits of a year's file as its rest is planned again: days off and busy times."""

import re
from collections.abc import Sequence

from nettverk.errors import NettverkError
from nettverk.model.element import Element
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import Periode
from nettverk.nynorsk import fold, write_short_date
from nettverk.render.motelinjer import QUOTED, Listeledd, MøteWriter

_MAPPING = re.compile(rf"[{{](?:{QUOTED}|[^{{}}\[\]'\"])*[}}](?:\s*,\s*)?")
_KEYS = ("dato", "frå", "til")


class RestWriter(MøteWriter):
    """Gathers what must be written in a file, the days that are off too."""

    def change_days(self, was: Skuleår, will: Skuleår) -> None:
        """Write the days off and busy times that are other than before, and the last school day."""
        if was.siste_skuledag != will.siste_skuledag:
            number, start, end = self._span(was, "siste_skuledag")
            day = write_short_date(will.siste_skuledag)
            self._splice(number, start, end, day)
        kept = {id(each) for each in will.fri}
        gone = [each for each in was.fri if id(each) not in kept]
        new = [each for each in will.fri if not each.source.file]
        for each in [*new]:
            twins = (old for old in gone if _is_alike(old, each))
            if old := next(twins, None):
                self._move_days(old, each)
                gone.remove(old)
                new.remove(each)
        self._add_items(was, "fri", was.fri, [self._make("namn", each.namn, each) for each in new])
        for each in gone:
            self._remove(each)
        busy = [each for each in will.kan_ikkje_vera_vert if not each.source.file]
        items = [self._make("skule", each.skule, each) for each in busy]
        self._add_items(was, "kan_ikkje_vera_vert", was.kan_ikkje_vera_vert, items)

    def _move_days(self, old: Periode, new: Periode) -> None:
        for key in _KEYS:
            if (value := getattr(new, key)) != getattr(old, key):
                number, start, end = self._span(old, key)
                self._splice(number, start, end, write_short_date(value))

    def _add_items(
        self, year: Skuleår, key: str, old: Sequence[Element], items: Sequence[Listeledd]
    ) -> None:
        """Put items first in a list of the year, which may be none yet."""
        if old:
            for item in items:
                self._put_before(old[0], item.in_braces(), item.as_block)
        elif items:
            there = (key,) in year.source.marks
            at = year.source.at(key if there else "siste_skuledag").line
            lines = [line for item in items for line in item.as_block(2)]
            comment = self._find_comment(at) if there else ""
            self._blocks[at, there] = [f"{key}:{comment}", *lines]

    def _make(self, key: str, name: str, periode: Periode) -> Listeledd:
        days = {each: getattr(periode, each) for each in _KEYS}
        said = {each: write_short_date(day) for each, day in days.items() if day}
        return Listeledd({key: name} | said, "", self._quote)

    def _remove(self, old: Element) -> None:
        """Take out the lines of an item that has them alone."""
        first = old.source.at()
        line = self._lines[first.line - 1]
        if line[: first.column - 1].strip() == "-":
            for number in {first.line, *(at for at, _ in old.source.marks.values())}:
                self._blocks[number, True] = []
        elif match := _MAPPING.match(line, first.column - 1):
            self._splice(first.line, match.start(), match.end(), "")
        else:
            raise NettverkError(
                f"Fekk ikkje skriva {first.file}: fridagane i linje {first.line} står slik at dei "
                "ikkje kan endrast her. Ingenting er skrive. Rett dei for hand."
            )


def _is_alike(old: Periode, new: Periode) -> bool:
    """Tell whether days off are the same ones on other days: so called, and written so."""
    names = {fold(getattr(each, "namn", "")).partition(" ")[0] for each in (old, new)}
    forms = {tuple(getattr(each, key) is None for key in _KEYS) for each in (old, new)}
    return len(names) == len(forms) == 1
