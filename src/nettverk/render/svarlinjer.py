"""The lines of a data file that answers are written on, each in the list of its kind."""

import re
from collections.abc import Mapping, Sequence

from nettverk.model.element import Element
from nettverk.model.skulear import Fråvær, Opptatt, Skuleår, Vertsønske
from nettverk.nynorsk import write_short_date
from nettverk.render.linjeendring import Linjeendring, quote_text, split_lines

Svarliste = Sequence[Opptatt | Vertsønske | Fråvær]
_NOTHING = re.compile(r"\[\s*\]")


def write_answer(each: Opptatt | Vertsønske | Fråvær) -> str:
    """Write an answer as an item of its list."""
    key, who = ("kven", each.kven) if isinstance(each, Fråvær) else ("skule", each.skule)
    days = [
        f"{name}: {write_short_date(day)}"
        for name in ("dato", "frå", "til")
        if (day := getattr(each, name))
    ]
    return f"{{{', '.join((f'{key}: {quote_text(who)}', *days))}}}"


def place_answers(
    content: bytes, year: Skuleår, new: Mapping[str, Svarliste]
) -> tuple[Linjeendring, ...]:
    """Find the lines to write in the file of a year, for what is new in each of its lists."""
    lines = split_lines(content)
    file = year.source.file
    edits, sections = [], []
    for key, answers in new.items():
        items = [write_answer(each) for each in answers]
        before = getattr(year, key)
        if items and before:
            edits.append(_put_before(file, lines, before[0], items))
        elif items and (key,) in year.source.marks:
            edits.append(_fill(file, lines, key, year.source.at(key).line, items))
        elif items:
            sections += ["", f"{key}:", *(f"  - {each}" for each in items)]
    if sections:
        edits.append(Linjeendring(file, len(lines), lines[-1], tuple(sections)))
    return tuple(sorted(edits, key=lambda each: each.linje))


def _put_before(
    file: str, lines: Sequence[str], first: Element, items: Sequence[str]
) -> Linjeendring:
    """Put items before the first of a list: in brackets on its line, else on lines of their own."""
    place = first.source.at()
    number, start = place.line, place.column - 1
    line = lines[number - 1]
    if line[start:].startswith("{") and line[:start].strip() != "-":
        new = f"{line[:start]}{''.join(f'{each}, ' for each in items)}{line[start:]}"
        return Linjeendring(file, number, line, (new,), erstattar=True)
    while not lines[number - 1].lstrip().startswith("-"):
        number -= 1
    dash = " " * lines[number - 1].index("-")
    while number > 1 and lines[number - 2].lstrip().startswith("#"):
        number -= 1
    new_lines = tuple(f"{dash}- {each}" for each in items)
    return Linjeendring(file, number - 1, lines[number - 2], new_lines)


def _fill(
    file: str, lines: Sequence[str], key: str, number: int, items: Sequence[str]
) -> Linjeendring:
    """Fill a list that is there and empty."""
    above = (
        each for each in range(number, 0, -1) if lines[each - 1].lstrip(" \"'").startswith(key)
    )
    number = next(above, number)
    line = lines[number - 1]
    if _NOTHING.search(line):
        # A name may hold what a pattern would take for a sign of its own.
        new = _NOTHING.sub(lambda _: f"[{', '.join(items)}]", line, count=1)
        return Linjeendring(file, number, line, (new,), erstattar=True)
    return Linjeendring(file, number, line, tuple(f"  - {each}" for each in items))
