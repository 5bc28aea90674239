"""Networks: how many there are, and how alike their schools are (R6, R9)."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from nettverk.checks.doubt import knows_networks
from nettverk.checks.membership import changes_from
from nettverk.errors import Problem, error, warning
from nettverk.model.samarbeid import Nettverk, Oversikt, Skule
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.plan import Plan
from nettverk.suggest import suggest_among

FAR_OFF = 3
"""How many times larger the largest school of a network may be than the smallest."""


def check_networks(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold the networks against the number agreed, the kinds of school and `mitt_nettverk`."""
    oversikt = plan.oversikt
    yield from _check_number(oversikt)
    if not oversikt.skular and not oversikt.source.flawed:
        place = oversikt.source.at("skular")
        yield error(place, "Her er ingen skular.", "Skriv inn skulane som er med i nettverka.")
    if not oversikt.nettverk and not oversikt.source.flawed:
        place = oversikt.source.at("nettverk")
        yield error(place, "Her er ingen nettverk.", "Skriv inn minst eitt nettverk.")
    for nettverk in oversikt.nettverk:
        yield from _check_alike(oversikt, nettverk, today)
    names = [each.namn for each in oversikt.nettverk]
    if oversikt.mitt_nettverk and oversikt.mitt_nettverk not in names and knows_networks(plan):
        yield error(
            oversikt.source.at("mitt_nettverk"),
            f"Nettverket «{oversikt.mitt_nettverk}» finst ikkje.",
            suggest_among(oversikt.mitt_nettverk, names),
        )


def _check_number(oversikt: Oversikt) -> Iterator[Problem]:
    unread = oversikt.source.flawed and not oversikt.nettverk
    if unread or not oversikt.samarbeid.source.file:
        return
    expected, found = oversikt.samarbeid.tal_nettverk, len(oversikt.nettverk)
    if expected is not None and expected != found:
        yield warning(
            oversikt.source.at("nettverk"),
            f"Her er {found} nettverk, og samarbeidet skal ha {expected}.",
            "Legg til eller slett nettverk, eller rett «tal_nettverk» under «samarbeid».",
        )


def _check_alike(oversikt: Oversikt, nettverk: Nettverk, today: date) -> Iterator[Problem]:
    """Warn of schools that are unlike, today or, where it comes first then, from a later day."""
    sound = [each for each in oversikt.skular if not each.source.flawed]
    for judge, fix in (
        (_judge_kinds, "Nettverka byggjer på skuleslag."),
        (_judge_sizes, "Nettverka byggjer på skulestorleik."),
    ):
        told = _first_unlike(nettverk, sound, today, judge)
        if told:
            yield warning(
                nettverk.source.at("skular"),
                told,
                f"{fix} Flytt skulen, eller lat det stå om det er meint slik.",
            )


def _first_unlike(
    nettverk: Nettverk, schools: Sequence[Skule], today: date, judge: Callable[[list[Skule]], str]
) -> str:
    for day in changes_from(nettverk, today):
        members = nettverk.schools_on(day)
        by_name = {each.namn: each for each in schools}
        if unlike := judge([by_name[each] for each in members if each in by_name]):
            since = f" frå {write_short_date(day)}" if day > today else ""
            return f"{nettverk.namn} har{since} skular av {unlike}."
    return ""


def _judge_kinds(schools: Sequence[Skule]) -> str:
    kinds = list(dict.fromkeys(each.slag for each in schools))
    return f"ulikt slag: {write_list(kinds)}" if len(kinds) > 1 else ""


def _judge_sizes(schools: Sequence[Skule]) -> str:
    sized = sorted((each for each in schools if each.elevtal), key=lambda each: each.elevtal or 0)
    if not sized or (sized[-1].elevtal or 0) <= FAR_OFF * (sized[0].elevtal or 0):
        return ""
    return (
        f"svært ulik storleik: {sized[0].namn} har {sized[0].elevtal} elevar, "
        f"og {sized[-1].namn} har {sized[-1].elevtal}"
    )
