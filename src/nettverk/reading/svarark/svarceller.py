"""What a school answers in the cells of its row: yes, no, or days."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from msgspec import Struct

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import DAY, Fridagar
from nettverk.nynorsk import fold_title
from nettverk.reading.scalars import shorten
from nettverk.reading.svarark.svardagar import read_days

_YES = re.compile(r"j|x|yes|gjerne|ja(?: gjerne| takk)?|sant|sann|true")
_NO = re.compile(
    r"n|no|nei(?: takk)?|ingen(?: dag[ae]r| spesielle)?|ikkj?e|ingenting|usant|usann|false"
)
_ALWAYS = re.compile(
    r"(?:heile|hele) (?:skule|skole)?året|alle(?: dag[ae]r)?|alltid|når som helst|sam(?:m?e) når"
)
_UNSURE = re.compile(r"(?:eg )?(?:veit ikkj?e|vet ikke)(?: enno| ennå)?|usikker|kjem seinare")
_BESIDE = re.compile(r"\([^()]*\)")
_YES_AND = re.compile(r"\s*ja\b[\s,.:;!–-]*(?:(?:gjerne|helst|takk)\b[\s,.:;!–-]*)?", re.IGNORECASE)


class Celle(Struct, frozen=True):
    """A cell: whether it says yes or no, the days it names, and what is wrong with it."""

    ja: bool = False
    nei: bool = False
    dagar: tuple[Fridagar, ...] = ()
    feil: tuple[str, ...] = ()


def read_cell(text: str, name: Skuleårsnamn) -> Celle:
    """Read a cell; what is empty says nothing."""
    said = fold_title(text)
    if not text.strip(" .\u00a0-–—/") or _UNSURE.fullmatch(said):
        return Celle()
    if _NO.fullmatch(said):
        return Celle(nei=True)
    if _ALWAYS.fullmatch(said):
        return Celle(ja=True, dagar=(Fridagar("", *name.span),))
    yes = _YES_AND.match(text)
    rest = text[yes.end() :] if yes else text
    if _YES.fullmatch(said) or (yes and not fold_title(_BESIDE.sub("", rest))):
        return Celle(ja=True)
    found, faults = read_days(rest, name)
    return Celle(bool(yes), dagar=tuple(found), feil=tuple(faults))


def find_busy(cells: Sequence[Celle], texts: Sequence[str]) -> tuple[set[date], str]:
    """Find the days that cells say are busy, and what is wrong where yes is all they say."""
    days = {day for each in cells for period in each.dagar for day in period.days()}
    said = next((shorten(text) for each, text in zip(cells, texts, strict=True) if each.ja), "")
    if said and not days and not any(each.feil for each in cells):
        return days, f"«{said}» seier ikkje kva dagar det gjeld. Skriv dagane i arket."
    return days, ""


def find_wished(
    cells: Sequence[Celle], busy: Collection[date], name: Skuleårsnamn
) -> tuple[set[date], str]:
    """Find the days that cells ask for, but for those that are busy; and what is wrong with it."""
    days = {day for each in cells for period in each.dagar for day in period.days()}
    yes, no = (any(getattr(each, word) for each in cells) for word in ("ja", "nei"))
    if no and (yes or days):
        said = "dagar" if days else "ja"
        return set(), f"Svaret er både nei og {said}. Ta bort det eine i arket."
    if yes and not days and not any(each.feil for each in cells):
        days = {*_list_days(name)}
    left = days - {*busy}
    if days and not left:
        return (
            left,
            "Skulen kan ikkje vera vert nokon av dagane han ønskjer. Rett det eine i arket.",
        )
    return left, ""


@cache
def _list_days(name: Skuleårsnamn) -> Sequence[date]:
    return (*Fridagar("", *name.span).days(),)


def list_runs(days: Iterable[date]) -> Iterator[tuple[date, date]]:
    """Go through some days as periods: the first and the last of those that follow each other."""
    first = last = None
    for day in sorted(days):
        if first and last and day == last + DAY:
            last = day
            continue
        if first and last:
            yield first, last
        first = last = day
    if first and last:
        yield first, last
