"""The lines of a data file that answers are written on, each in the list of its kind."""

from collections.abc import Mapping, Sequence

from nettverk.model.skulear import Fråvær, Opptatt, Skuleår, Vertsønske
from nettverk.render.linjeendring import Linjeendring
from nettverk.render.listelinjer import (
    Listeledd,
    ListeWriter,
    find_earlier,
    join_items,
    order_by_day,
    write_periode,
)

Svarliste = Sequence[Opptatt | Vertsønske | Fråvær]


def write_answer(each: Opptatt | Vertsønske | Fråvær) -> str:
    """Write an answer as an item of its list."""
    return _make(each).in_braces()


def _make(each: Opptatt | Vertsønske | Fråvær, quote: str = "") -> Listeledd:
    who = {"kven": each.kven} if isinstance(each, Fråvær) else {"skule": each.skule}
    return Listeledd(who | write_periode(each), quote=quote)


class _SvarWriter(ListeWriter):
    """Gathers what must be written in one file for what is answered."""

    def place(self, year: Skuleår, new: Mapping[str, Svarliste]) -> None:
        """Put what is new into each of the lists of a year, or make the list at its end."""
        for key, answers in new.items():
            before = getattr(year, key)
            items = [_make(each, self._quote) for each in order_by_day(answers)]
            lines = [line for item in items for line in item.as_item(2)]
            if before:
                self._put_all(before, answers)
            elif items and (key,) in year.source.marks:
                self._fill(year, key, join_items(items), lines)
            elif items:
                at = len(self._lines)
                self._add_key(year, key, join_items(items), at, ["", f"{key}:", *lines])

    def _put_all(self, before: Svarliste, answers: Svarliste) -> None:
        days = [(each, each.first) for each in before]
        for each in order_by_day(answers):
            item = _make(each, self._quote)
            earlier = find_earlier(days, each.first) if each.first else None
            self._put(item.in_braces(), item.as_item, first=before[0], earlier=earlier)


def place_answers(
    content: bytes, year: Skuleår, new: Mapping[str, Svarliste]
) -> tuple[Linjeendring, ...]:
    """Find the lines to write in the file of a year, for what is new in each of its lists."""
    writer = _SvarWriter(content, year.source.file)
    writer.place(year, new)
    return writer.finish()
