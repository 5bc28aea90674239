"""Schools that shall be together, or cannot be, when networks are put together."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from nettverk.errors import Place, Problem, error, warning
from nettverk.model.samansetjing import Skulebinding
from nettverk.model.samarbeid import Oversikt
from nettverk.nynorsk import write_short_date
from nettverk.planning.plan import Plan
from nettverk.planning.samansetjing.innsamling import find_end
from nettverk.reglar import Regel
from nettverk.suggest import find_meant, question


def check_bindingar(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold what binds schools against the schools there are, and against what else binds them."""
    oversikt = plan.oversikt
    if not plan.is_whole:
        return
    for each in (*oversikt.skal_vera_saman, *oversikt.kan_ikkje_vera_saman):
        if not each.source.flawed:
            yield from _check_skular(oversikt, each, today)
    yield from _check_both(oversikt)


def _check_skular(oversikt: Oversikt, binding: Skulebinding, today: date) -> Iterator[Problem]:
    if len(binding.skular) < 2:
        yield error(
            Regel.BINDING,
            binding.source.at("skular"),
            "Her skal det stå to skular eller fleire.",
            "Skriv dei andre skulane òg, eller slett leddet.",
        )
    for number, name in enumerate(binding.skular):
        place = binding.source.at("skular", number)
        if name in binding.skular[:number]:
            what = f"«{name}» står to gonger i same liste."
            yield error(Regel.BINDING, place, what, "Slett den eine.")
        elif name not in oversikt.by_skulenamn:
            yield from _tell_unknown(oversikt, name, place)
        elif (end := find_end(oversikt, name)) and end < today:
            yield warning(
                Regel.BINDING,
                place,
                f"{name} gjekk ut av nettverket sitt {write_short_date(end)} og er ikkje med i "
                "noko no.",
                "Slett skulen frå lista, eller heile leddet.",
            )


def _tell_unknown(oversikt: Oversikt, name: str, place: Place) -> Iterator[Problem]:
    known = [*oversikt.by_skulenamn]
    if name and known and "" not in known:
        fix = question(find_meant(name, known)) or "Skriv namnet slik det står under «skular»."
        yield error(Regel.UKJEND_SKULE, place, f"Skulen «{name}» finst ikkje.", fix)


def _check_both(oversikt: Oversikt) -> Iterator[Problem]:
    """Find two schools that shall be together and cannot be."""
    together = {pair for each in oversikt.skal_vera_saman for pair in _list_pairs(each.skular)}
    for each in oversikt.kan_ikkje_vera_saman:
        for one, two in _list_pairs(each.skular):
            if (one, two) in together:
                yield error(
                    Regel.BINDING,
                    each.source.at("skular"),
                    f"{one} og {two} skal vera saman, men her står det at dei ikkje kan.",
                    "Slett dei under «skal_vera_saman» eller her.",
                )


def _list_pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    return combinations(sorted({*names}), 2)
