"""Agendas: their templates, their length, and the hearings they must reach (R16, R66, R75)."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from nettverk.checks.doubt import knows_days
from nettverk.errors import Place, Problem, error, warning
from nettverk.model.sakliste import Punkt, Punktslag, Sak, Standard
from nettverk.model.samarbeid import Nettverk, Samarbeid
from nettverk.model.skulear import Høyring
from nettverk.nynorsk import write_list, write_number, write_short_date
from nettverk.planning.mote import Møte
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
from nettverk.suggest import ALIKE, closest, question

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
        *plan.oversikt.nettverk,
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
    for nettverk in plan.oversikt.nettverk:
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
            missed = [
                each.namn
                for each in plan.oversikt.nettverk
                if not find_høyringsmøte(høyring, plan.møta_of(each, year))
            ]
            if missed:
                everyone = len(missed) == len(plan.oversikt.nettverk)
                who = "Ingen av nettverka har" if everyone else f"{write_list(missed)} har ikkje"
                yield warning(
                    Regel.HØYRING,
                    høyring.source.at("frist"),
                    f"{who} noko ordinært møte før høyringsfristen "
                    f"{write_short_date(høyring.frist)}.",
                    "Set opp eit møte før fristen, eller handsam høyringa på ein annan måte.",
                )


def _check_mentions(plan: Plan) -> Iterator[Problem]:
    """Find names that nobody has, and tell which were meant."""
    medlemmer = [each.namn for skule in plan.oversikt.skular for each in skule.medlemmer]
    people = [*medlemmer, *(each.namn for each in plan.oversikt.samarbeid.arbeidsgruppe)]
    if "" in people:
        return
    for nettverk in plan.oversikt.nettverk:
        yield from _check_contact(nettverk.forfall_til, people, nettverk.source.at("forfall_til"))
    for each in _items(plan):
        name = each.ansvarleg
        near = "" if _is_known(name, people) else closest(name, [*people, *ROLLER], ALIKE)
        if near:
            yield warning(
                Regel.UKJEND_PERSON,
                each.source.at("ansvarleg"),
                f"«{name}» er verken medlem eller i arbeidsgruppa.",
                question(near),
            )


def _check_contact(name: str, people: list[str], place: Place) -> Iterator[Problem]:
    if name and name not in people and (near := closest(name, people, ALIKE)):
        yield error(
            Regel.UKJEND_PERSON,
            place,
            f"«{name}» er verken medlem eller i arbeidsgruppa.",
            question(near),
        )


def _is_known(name: str, people: list[str]) -> bool:
    return not name or name in people or name.lower() in ROLLER


def _items(plan: Plan) -> Iterator[Sak | Punkt | Høyring]:
    owners: list[Samarbeid | Nettverk] = [plan.oversikt.samarbeid, *plan.oversikt.nettverk]
    for owner in owners:
        yield from owner.sakliste or ()
        yield from owner.sakliste_oppstart or ()
    for year in plan.skuleår:
        yield from year.høyringar
        for own in year.nettverk:
            for møte in own.møte:
                yield from møte.saker
