"""Meetings on days when the network, its leader or its participant cannot meet (R10)."""

from collections.abc import Iterator
from datetime import date

from nettverk.checks.doubt import knows_nettverka
from nettverk.errors import Problem, error, warning
from nettverk.model.samarbeid import Oversikt
from nettverk.model.skulear import Fråvær, Skuleår
from nettverk.nynorsk import write_short_date
from nettverk.planning.fravaer import list_fråvær
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.reglar import Regel
from nettverk.suggest import suggest


def check_fråvær(plan: Plan, today: date) -> Iterator[Problem]:
    """Warn of meetings ahead that somebody cannot come to, and of names that are nobody's."""
    for year in plan.skuleår:
        if not year.kan_ikkje_møta or year.is_over(today):
            continue
        yield from _check_names(plan, year)
        for nettverk in plan.nettverka:
            for møte in plan.møta_of(nettverk, year):
                if not (møte.avlyst or møte.doubtful) and møte.siste_dag >= today:
                    yield from _check_møte(møte)


def _check_møte(møte: Møte) -> Iterator[Problem]:
    for day, fråvær in list_fråvær(møte):
        own = fråvær.kven == møte.nettverk.namn
        yield warning(
            Regel.OPPTATT,
            møte.place_of_day() if day == møte.dato else møte.place_of("dagane_etter"),
            f"{fråvær.kven} kan ikkje møta {write_short_date(day)}, men "
            f"{'' if own else f'{møte.nettverk.namn} '}har møte då.",
            f"Flytt møtet, {_mend_rolle(møte, fråvær.kven)}eller rett dagane under "
            f"«kan_ikkje_møta» (linje {fråvær.source.at().line}).",
        )


def _mend_rolle(møte: Møte, name: str) -> str:
    """Say who else could have somebody's rolle; a network has none."""
    if name in møte.leiarar:
        return "skriv ein annan «leiar» på møtet, "
    return (
        "skriv ein annan deltakar i «arbeidsgruppe» for året, "
        if name == møte.arbeidsgruppe
        else ""
    )


def _check_names(plan: Plan, year: Skuleår) -> Iterator[Problem]:
    oversikt = plan.oversikt
    must = [*(each.namn for each in oversikt.nettverk), *oversikt.arbeidsgruppe]
    known = [*dict.fromkeys((*must, *oversikt.medlemmer))]
    if not knows_nettverka(plan) or "" in known:
        return
    unread = any(each.source.flawed for each in (*oversikt.nettverk, *year.nettverk))
    asked = {each.namn for skule in plan.skular for each in skule.medlemmer if not unread}
    idle = asked - {*must, *_list_leiarar(oversikt, year)}
    for each in year.kan_ikkje_møta:
        if each.kven and each.kven not in known:
            yield error(
                Regel.UKJEND_PERSON,
                each.source.at("kven"),
                f"Verken eit nettverk eller nokon i samarbeidet heiter «{each.kven}».",
                suggest(each.kven, known) or "Skriv namnet som i networks.yaml.",
            )
        elif each.kven in idle:
            yield _tell_idle(oversikt, each)


def _list_leiarar(oversikt: Oversikt, year: Skuleår) -> set[str]:
    """Name all who lead a network or a meeting."""
    usual = (each.namn for nettverk in oversikt.nettverk for each in nettverk.leiar)
    of_year = (each.namn for own in year.nettverk for each in own.leiar)
    alone = (name for own in year.nettverk for møte in own.møte for name in møte.leiar)
    return {*usual, *of_year, *alone}


def _tell_idle(oversikt: Oversikt, fråvær: Fråvær) -> Problem:
    group = " og er ikkje i arbeidsgruppa" if oversikt.arbeidsgruppe else ""
    return warning(
        Regel.OPPTATT,
        fråvær.source.at("kven"),
        f"{fråvær.kven} leier ikkje noko nettverk{group}, så dagane har ikkje noko å seia.",
        "Skriv ein som må vera med på møta, eller slett linja. Kan ikkje skulen vera vert, står "
        "det under «kan_ikkje_vera_vert».",
    )
