"""Meetings: their day, clock and place in the year (R5, R20, R48)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from nettverk.checks.doubt import knows_days, list_lost
from nettverk.errors import Problem, error, warning
from nettverk.model.noklar import Møtenøkkel
from nettverk.model.skulear import Møtedag, Nettverksmøte, Nettverksår, Skuleår
from nettverk.nynorsk import Dagtid, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.reading.scalars import shorten
from nettverk.reglar import Regel


def check_møta(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold every meeting against its school year, its network and its neighbours."""
    for year in plan.skuleår:
        yield from _check_repeated(year.møte)
        yield from _check_links(year.møte)
        for own in plan.owns(year):
            yield from _check_repeated(own.møte)
            yield from _check_links(own.møte)
            yield from _check_own_days(year, own)
        for nettverk in plan.nettverka:
            møta = plan.møta_of(nettverk, year)
            yield from _check_collisions(møta)
            yield from _check_start_up(møta)
            over = year.is_over(today)
            if not over and knows_days(year) and not year.own(nettverk.namn).source.flawed:
                yield from _check_no_start_up(møta)
            for møte in møta:
                yield from _check_time(møte)
                if not over:
                    yield from _check_cancelled(møte)


def _check_repeated(days: Sequence[Møtedag] | Sequence[Nettverksmøte]) -> Iterator[Problem]:
    met: set[Møtenøkkel] = set()
    for each in days:
        if each.nøkkel in met and not each.source.flawed:
            yield error(
                Regel.MØTE_TO_GONGER,
                each.source.at("dato"),
                f"Møtet {write_short_date(each.dato)} står to gonger.",
                "Slå dei saman, eller rett den eine datoen. Er det to møte same dag, så skriv "
                "«økt: 2» på det andre.",
            )
        met.add(each.nøkkel)


_LINK = re.compile(r"https?://[^\s<>\"|]+", re.IGNORECASE)


def _check_links(days: Sequence[Møtedag] | Sequence[Nettverksmøte]) -> Iterator[Problem]:
    """Find what would be no link in a document, and could be something worse in a browser."""
    for each in days:
        if each.lenkje and not _LINK.fullmatch(each.lenkje):
            yield error(
                Regel.LENKJE,
                each.source.at("lenkje"),
                f"«{shorten(each.lenkje)}» er ikkje ei adresse på nettet.",
                "Lim inn heile adressa, frå https://.",
            )


def _check_own_days(year: Skuleår, own: Nettverksår) -> Iterator[Problem]:
    if not knows_days(year):
        return
    for each in list_lost(year, own):
        days = (shared.dato for shared in year.møte)
        near = min(days, key=lambda day: abs(day - each.dato), default=None)
        yield error(
            Regel.IKKJE_MØTEDAG,
            each.source.at("dato"),
            f"{write_short_date(each.dato)} er ikkje ein felles møtedag, og «tid» manglar.",
            (f"Meinte du {write_short_date(near)}? " if near else "")
            + "Skriv «tid» om nettverket har eit eige møte den dagen.",
        )


_ANOTHER = (
    ". Skal begge haldast den dagen, så avlys dette, og skriv det som eit nytt møte med «økt: 2» "
    "og si eiga tid"
)


def _check_collisions(møta: Sequence[Møte]) -> Iterator[Problem]:
    """Find meetings that nobody can be at both of, or that no file name can part."""
    held = [each for each in møta if not each.avlyst]
    named: set[Møtenøkkel] = set()
    taken: dict[date, list[Dagtid]] = defaultdict(list)
    for møte in held:
        if møte.dagnøkkel in named or any(
            each.overlaps(dag) for dag in møte.dagar for each in taken[dag.dato]
        ):
            yield error(
                Regel.MØTE_TO_GONGER,
                møte.place_of("ny_dato"),
                f"{møte.nettverk.namn} har to møte {write_short_date(møte.dato)}"
                f"{'' if møte.dagnøkkel in named else ' på same tid'}.",
                "Flytt eller avlys det eine"
                f"{_ANOTHER if møte.dagnøkkel in named else ', eller byt «tid»'}.",
            )
        named.add(møte.dagnøkkel)
        for dag in møte.dagar:
            taken[dag.dato].append(dag)


def _check_start_up(møta: Sequence[Møte]) -> Iterator[Problem]:
    held = [each for each in møta if not each.avlyst]
    for møte in held:
        if møte.er_oppstart and møte is not held[0]:
            yield error(
                Regel.OPPSTART,
                møte.place_of("slag"),
                f"Oppstartmøtet {write_short_date(møte.dato)} er ikkje det første møtet i året.",
                _mend_start_up(held[0]),
            )
        elif møte.er_oppstart and møte.dato.month < 8:
            yield error(
                Regel.OPPSTART,
                møte.place_of("slag"),
                f"Oppstartmøtet {write_short_date(møte.dato)} er ikkje om hausten.",
                "Oppstartmøtet er det første møtet om hausten. Rett datoen eller «slag».",
            )


def _check_no_start_up(møta: Sequence[Møte]) -> Iterator[Problem]:
    held = [each for each in møta if not each.avlyst]
    if held and held[0].dato.month >= 8 and not any(each.er_oppstart for each in held):
        yield warning(
            Regel.OPPSTART,
            held[0].place_of_day(),
            f"Møtet {write_short_date(held[0].dato)} er det første om hausten, men ikkje oppstart.",
            "Skriv «slag: oppstart» på møtet.",
        )


def _mend_start_up(first: Møte) -> str:
    day = write_short_date(first.dato)
    if first.er_oppstart:
        return f"Slett «slag: oppstart» her; oppstartmøtet er {day}."
    return f"Set «slag: oppstart» på møtet {day} i staden."


def _check_time(møte: Møte) -> Iterator[Problem]:
    if møte.skuleår.starts_as_named and not møte.skuleår.skuleår.covers(møte.dato):
        yield error(
            Regel.UTANFOR_ÅRET,
            møte.place_of_day(),
            f"Møtet {write_short_date(møte.dato)} ligg utanfor skuleåret {møte.skuleår.skuleår}.",
            "Rett datoen, eller flytt møtet til fila for det rette skuleåret.",
        )
    for number, dag in enumerate(møte.dagar):
        if dag.tid.minutt <= 0:
            yield error(
                Regel.KLOKKE,
                møte.place_of("dagane_etter" if number else "tid"),
                f"Møtet sluttar før det startar: {dag.tid}.",
                "Byt om klokkesletta.",
            )


def _check_cancelled(møte: Møte) -> Iterator[Problem]:
    if møte.avlyst and møte.saker:
        yield warning(
            Regel.SAK_PÅ_AVLYST,
            møte.place_of("saker"),
            f"Møtet {write_short_date(møte.dato)} er avlyst, så sakene kjem ikkje opp.",
            "Flytt sakene til eit anna møte, eller slett dei.",
        )
