"""Agendas: their templates, their length, and the hearings they must reach (R16, R66, R75)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

from nettverk.checks.doubt import knows_days
from nettverk.errors import Problem, error, warning
from nettverk.model.sakliste import Punkt, Punktslag, Sak, Standard
from nettverk.model.samarbeid import Nettverk, Samarbeid
from nettverk.model.skulear import Høyring
from nettverk.nynorsk import write_list, write_number, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.motedagar import is_there
from nettverk.planning.plan import Plan
from nettverk.planning.saker import ROLLER, find_høyringsmøte
from nettverk.planning.saklistemal import REQUIRED, UNTITLED
from nettverk.planning.saklistetid import (
    TOO_LITTLE,
    TOO_LONG,
    TOO_SHORT,
    Saklistetid,
    Tidsnaud,
    measure_tid,
    say_naud,
)
from nettverk.reglar import Regel
from nettverk.suggest import ALIKE, closest, question, write_some

_FEW = 3
# What every agenda may need a title for, though it does not name it.
_NEEDED = (Punktslag.INFORMASJON, Punktslag.FELLESTEMA)


def check_saklister(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold agendas, what they are made from and their hearings against the seed's rules."""
    yield from _check_malar(plan)
    yield from _check_tid(plan, today)
    yield from _check_høyringar(plan)
    yield from _check_mentions(plan)


def _check_malar(plan: Plan) -> Iterator[Problem]:
    standard = plan.standard
    titled = {each.punkt for each in standard.sakliste + standard.sakliste_oppstart if each.tittel}
    titled |= {*UNTITLED}
    owners: list[Samarbeid | Nettverk | Standard] = [
        standard,
        plan.oversikt.samarbeid,
        *plan.nettverka,
    ]
    for owner in owners:
        yield from _check_mal(owner.sakliste or (), titled, REQUIRED[0][-1])
        yield from _check_mal(owner.sakliste_oppstart or (), titled, REQUIRED[1][-1])
    lacking = [each for each in _NEEDED if each not in titled]
    if lacking:
        names = write_list(f"«punkt: {each}»" for each in lacking)
        yield error(
            Regel.SAKLISTEMAL,
            standard.source.at("sakliste"),
            f"Her manglar {names}.",
            "Set inn det som manglar, så har alle saklister det dei må ha.",
        )


def _check_tid(plan: Plan, today: date) -> Iterator[Problem]:
    for nettverk in plan.nettverka:
        ahead = [
            (each, measure_tid(plan, each))
            for each in plan.held_by(nettverk)
            if each.siste_dag >= today and each.minutt > 0
        ]
        for møte, tid in ahead:
            yield from _check_length(møte, tid)
        yield from _check_naud(nettverk, ahead)


def check_møtetid(møte: Møte, tid: Saklistetid) -> Iterator[Problem]:
    """Hold the agenda of one meeting against its clock, with all that has come to it since."""
    yield from _check_length(møte, tid)
    yield from _check_naud(møte.nettverk, [(møte, tid)])


def _check_length(møte: Møte, tid: Saklistetid) -> Iterator[Problem]:
    where = f"Saklista til {møte.nettverk.namn} {møte.namn_dag}"
    if tid.over:
        what = f"{where} er {tid.over} minutt lengre enn møtet."
        yield warning(Regel.FOR_LANG_SAKLISTE, møte.place_of("saker"), what, TOO_LONG)
    if tid.ledig:
        what = f"{where} sluttar {tid.ledig} minutt før møtet."
        yield warning(Regel.FOR_KORT_SAKLISTE, møte.place_of("saker"), what, TOO_SHORT)


def _check_naud(
    nettverk: Nettverk, measured: Sequence[tuple[Møte, Saklistetid]]
) -> Iterator[Problem]:
    """Warn of points with too little time, each once for all the meetings that have it."""
    found: dict[tuple[str, str], list[tuple[Møte, Tidsnaud]]] = {}
    for møte, tid in measured:
        for each in tid.naud:
            found.setdefault((each.tittel, each.arbeidsmåte), []).append((møte, each))
    for pairs in found.values():
        days = [write_short_date(møte.dato) for møte, _ in pairs]
        when = (
            write_list(days)
            if len(days) <= _FEW
            else f"{write_number(len(days))} møte frå {days[0]}"
        )
        naud = [each for _, each in pairs]
        what = f"{nettverk.namn}, {when}: {say_naud(naud)}"
        yield warning(Regel.FOR_LITE_TID, naud[0].place, what, TOO_LITTLE)


def _check_mal(
    points: Sequence[Punkt], titled: Collection[Punktslag | None], closer: Punktslag
) -> Iterator[Problem]:
    met: set[Punktslag] = set()
    for punkt in (each for each in points if not each.source.flawed):
        if punkt.punkt is None and not punkt.tittel:
            yield error(
                Regel.SAKLISTEMAL,
                punkt.source.at(),
                "Punktet har verken «punkt» eller «tittel».",
                "Skriv «tittel» på dykkar eige punkt, eller «punkt» for eit som nettverk kjenner.",
            )
        elif punkt.punkt not in titled and not punkt.tittel:
            yield error(
                Regel.SAKLISTEMAL,
                punkt.source.at(),
                f"Punktet «{punkt.punkt}» har ingen «tittel», heller ikkje i standard.yaml.",
                "Skriv «tittel» her.",
            )
        if punkt.punkt in met - {Punktslag.PAUSE}:
            yield error(
                Regel.SAKLISTEMAL,
                punkt.source.at("punkt"),
                f"Punktet «{punkt.punkt}» står to gonger i saklista.",
                "Slett det eine.",
            )
        met |= {punkt.punkt} if punkt.punkt else set()
    if points and points[-1].punkt is not closer and not points[-1].source.flawed:
        yield error(
            Regel.UTAN_EVALUERING,
            points[-1].source.at(),
            "Saklista sluttar ikkje med evaluering.",
            "Alle møte sluttar med evaluering og endringar til neste møte. "
            f"Set «punkt: {closer}» sist.",
        )


def _check_høyringar(plan: Plan) -> Iterator[Problem]:
    """Warn of hearings whose deadline no ordinary meeting of a network reaches."""
    for year in (each for each in plan.skuleår if knows_days(each)):
        for høyring in (each for each in year.høyringar if not each.source.flawed):
            # One that has ended, or has not begun, answers nothing then.
            there = [each for each in plan.oversikt.nettverk if is_there(each, høyring.frist)]
            missed = [
                each.namn
                for each in plan.nettverka
                if each in there and not find_høyringsmøte(høyring, plan.møta_of(each, year))
            ]
            if missed:
                everyone = len(missed) == len(there)
                who = "Ingen av nettverka har" if everyone else f"{write_some(missed)} har ikkje"
                yield warning(
                    Regel.HØYRING,
                    høyring.source.at("frist"),
                    f"{who} noko ordinært møte før høyringsfristen "
                    f"{write_short_date(høyring.frist)}.",
                    "Set opp eit møte før fristen, eller handsam høyringa på ein annan måte.",
                )


def _check_mentions(plan: Plan) -> Iterator[Problem]:
    """Find names that nobody has, and tell which were meant."""
    if "" in plan.oversikt.medlemmer or "" in plan.oversikt.arbeidsgruppe:
        return
    for nettverk in plan.nettverka:
        place = nettverk.source.at("forfall_til")
        if near := _find_near(plan, nettverk, nettverk.forfall_til, ()):
            yield error(Regel.UKJEND_PERSON, place, _say_unknown(nettverk.forfall_til), near)
    for owner, each in _items(plan):
        place, name = each.source.at("ansvarleg"), each.ansvarleg
        if name.lower() not in ROLLER and (near := _find_near(plan, owner, name, ROLLER)):
            yield warning(Regel.UKJEND_PERSON, place, _say_unknown(name), near)


def _say_unknown(name: str) -> str:
    return f"«{name}» er verken medlem eller i arbeidsgruppa."


def _find_near(plan: Plan, nettverk: Nettverk | None, name: str, others: Iterable[str]) -> str:
    """Ask whether a name that nobody has is a slip of one near: in its network, else anywhere.

    To hold it against all people of a large cooperation would take long, and mislead: those from
    elsewhere have a word of the name.
    """
    oversikt = plan.oversikt
    if not name or name in oversikt.medlemmer or name in oversikt.arbeidsgruppe:
        return ""
    skular = oversikt.skular_of(nettverk) if nettverk else oversikt.skular
    people = [each.namn for skule in skular for each in skule.medlemmer]
    near = closest(name, [*people, *oversikt.arbeidsgruppe, *others], ALIKE)
    words = name.casefold().split()
    alike = {each: None for word in words for each in oversikt.by_namneord.get(word, ())}
    return question(near or closest(name, alike, ALIKE))


def _items(plan: Plan) -> Iterator[tuple[Nettverk | None, Sak | Punkt | Høyring]]:
    """List what somebody may be in charge of, each with the network that it is of alone."""
    owners: list[Samarbeid | Nettverk] = [plan.oversikt.samarbeid, *plan.nettverka]
    for owner in owners:
        nettverk = owner if isinstance(owner, Nettverk) else None
        points = (*(owner.sakliste or ()), *(owner.sakliste_oppstart or ()))
        yield from ((nettverk, each) for each in points)
    by_name = {each.namn: each for each in plan.nettverka}
    for year in plan.skuleår:
        yield from ((None, each) for each in year.høyringar)
        for own in plan.owns(year):
            nettverk = by_name.get(own.namn)
            yield from ((nettverk, each) for møte in own.møte for each in møte.saker)
