"""Hosts: that they are of the network, that they can, and that it is written who hosted (R11)."""

from collections.abc import Iterator, Sequence
from datetime import date

from nettverk.checks.doubt import knows_nettverka, list_lost, may_be_listed
from nettverk.errors import Problem, error, warning
from nettverk.model.skulear import Nettverksår, Skuleår
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.reglar import Regel
from nettverk.suggest import choose_among, closest, find_meant, question, suggest


def check_vertar(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold the host of every meeting against its network and its day."""
    for year in plan.skuleår:
        over = year.is_over(today)
        told = _knows_whose(plan, year, over=over)
        for nettverk in plan.nettverka:
            møta = plan.møta_of(nettverk, year)
            for møte in møta:
                yield from _check_vert(plan, møte, over=over or møte.dato < today)
                yield from _check_able(møte, today)
            if told and _knows_vertar(year, year.own(nettverk.namn)):
                yield from _check_unwritten(møta, today)


def _check_able(møte: Møte, today: date) -> Iterator[Problem]:
    if møte.avlyst or møte.doubtful:
        return
    yield from _check_busy_vert(møte)
    if møte.dato >= today:
        yield from _check_nobody(møte)


def _knows_whose(plan: Plan, year: Skuleår, *, over: bool) -> bool:
    """Tell whether it could be read which network each of those in a year is.

    A network may have gone since a year that is over, but one almost named so is a slip.
    """
    known = {each.namn: None for each in plan.oversikt.nettverk}
    unknown = [each.namn for each in year.nettverk if each.namn not in known]
    lost = [
        each for each in unknown if not over or closest(each, known) or find_meant(each, [*known])
    ]
    twice = len({each.namn for each in year.nettverk}) < len(year.nettverk)
    return not (year.source.flawed or lost or twice) and knows_nettverka(plan)


def _knows_vertar(year: Skuleår, own: Nettverksår) -> bool:
    """Tell whether what a network says of its meetings could be read, each of a day of its own."""
    flawed = own.source.flawed or any(each.source.flawed for each in own.møte)
    twice = len({each.nøkkel for each in own.møte}) < len(own.møte)
    return not (flawed or twice or list_lost(year, own))


def _check_unwritten(møta: Sequence[Møte], today: date) -> Iterator[Problem]:
    """Warn of meetings that are over, and of which nobody has written who hosted.

    What is wrong names no day: it is the same when a meeting moves.
    """
    unwritten = [each for each in møta if _is_unwritten(each, today)]
    if not unwritten:
        return
    days = write_list(dict.fromkeys(write_short_date(each.dato) for each in unwritten))
    assumed = write_list(dict.fromkeys(each.vert_namn for each in unwritten if each.vert_namn))
    yield warning(
        Regel.UTAN_VERT,
        unwritten[0].place_of("vert"),
        f"Det står ikkje kven som var vert på alle møta i {unwritten[0].nettverk.namn}.",
        f"Skriv «vert» på {'møtet' if len(unwritten) == 1 else 'møta'} {days}, under nettverket."
        + (f" Til då er det rekna med {assumed}." if assumed else ""),
    )


def _is_unwritten(møte: Møte, today: date) -> bool:
    if not møte.vertskap:
        return False
    over = møte.dato < today and møte.skuleår.skuleår.covers(møte.dato)
    known = møte.avlyst or møte.vertsnamn or møte.doubtful
    return over and not known and bool(møte.nettverk.skular_on(møte.dato))


def _check_vert(plan: Plan, møte: Møte, *, over: bool) -> Iterator[Problem]:
    skular = møte.nettverk.skular_on(møte.dato)
    if not møte.vertsnamn or møte.vertsnamn in skular:
        return
    if may_be_listed(plan, møte.nettverk, møte.vertsnamn):
        return
    if over:
        yield from _check_former_vert(plan, møte)
        return
    place, choices = møte.place_of("vert"), choose_among(skular) if skular else ""
    if møte.vertsnamn in møte.nettverk.skulenamn:
        day = write_short_date(møte.dato)
        yield error(
            Regel.FEIL_VERT,
            place,
            f"«{møte.vertsnamn}» er ikkje med i {møte.nettverk.namn} {day}.",
            _mend_medlemskap(choices),
        )
    elif møte.vertsnamn in plan.oversikt.by_skulenamn:
        what = f"«{møte.vertsnamn}» er ikkje med i {møte.nettverk.namn}."
        yield error(Regel.FEIL_VERT, place, what, _mend_absence(choices))
    else:
        fix = suggest(møte.vertsnamn, skular) or choices
        yield error(Regel.FEIL_VERT, place, f"Skulen «{møte.vertsnamn}» finst ikkje.", fix)


def _mend_medlemskap(choices: str) -> str:
    return _or_else(choices, "rett «frå» og «til» for skulen i networks.yaml.")


def _mend_absence(choices: str) -> str:
    elsewhere = "Er møtet ein annan stad, så skriv «stad» i staden for «vert»."
    other = "set skulen inn i nettverket i networks.yaml, med «til» om han har slutta."
    return f"{_or_else(choices, other)} {elsewhere}"


def _or_else(choices: str, other: str) -> str:
    return f"{choices.removesuffix('.')}, eller {other}" if choices else other.capitalize()


def _check_former_vert(plan: Plan, møte: Møte) -> Iterator[Problem]:
    """Let a school that has left be the host it was; ask only where the name looks misspelt."""
    near = find_meant(møte.vertsnamn, møte.nettverk.skulenamn)
    if møte.vertsnamn not in plan.oversikt.by_skulenamn and near:
        what = f"Skulen «{møte.vertsnamn}» finst ikkje."
        yield warning(Regel.FEIL_VERT, møte.place_of("vert"), what, question(near))


def _check_busy_vert(møte: Møte) -> Iterator[Problem]:
    busy = møte.skuleår.opptatt.get(møte.vertsnamn, ())
    days = [day for day in møte.dates if any(each.covers(day) for each in busy)]
    if møte.vertsnamn and days:
        yield warning(
            Regel.OPPTATT_VERT,
            møte.place_of("vert"),
            f"{møte.vertsnamn} kan ikkje vera vert {write_short_date(days[0])}.",
            "Vel ein annan vert, slett «vert» for å få framlegg, eller ta bort skulen under "
            "«kan_ikkje_vera_vert».",
        )


def _check_nobody(møte: Møte) -> Iterator[Problem]:
    """Name the smallest set of lines that leave a meeting without a host."""
    collision = møte.find_busy_times()
    if collision:
        lines = write_list(str(each.source.at().line) for each in collision)
        what = f"Ingen skule i {møte.nettverk.namn} kan vera vert {write_short_date(møte.dato)}."
        who = "skulen" if len(collision) == 1 else "ein av skulane"
        where = f"under «kan_ikkje_vera_vert» (linje {lines})"
        yield warning(
            Regel.INGEN_KAN, møte.place_of_day(), what, f"Ta bort {who} {where}, eller flytt møtet."
        )
