"""Schools and the people who meet for them (R7, R8, R10, R14)."""

from collections.abc import Iterator
from datetime import date

from nettverk.checks.doubt import knows_skular
from nettverk.errors import Place, Problem, error, warning
from nettverk.model.samarbeid import Nettverk, Oversikt, Person, Skule
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.reglar import Regel
from nettverk.suggest import choose_among, suggest


def check_folk(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold schools, leaders and the arbeidsgruppe against who there is, and when."""
    yield from _check_skular(plan, today)
    yield from _check_leiarar(plan)
    yield from _check_activity(plan, today)


def _check_skular(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold every school against its municipality, its one rektor and its two places."""
    people: list[Person] = [each for skule in plan.oversikt.skular for each in skule.medlemmer]
    for person in (*people, *plan.oversikt.samarbeid.arbeidsgruppe):
        yield from _check_term(person)
    for skule in plan.oversikt.skular:
        yield from _check_kommune(plan.oversikt, skule)
        unread = skule.source.flawed and not skule.medlemmer
        if not unread and not any(each.source.flawed for each in skule.medlemmer):
            yield from _check_medlemmer(skule, _days_of(plan, skule, today))


def _check_term(person: Person) -> Iterator[Problem]:
    if person.frå and person.til and person.til < person.frå:
        yield error(
            Regel.SNUDD_TID,
            person.source.at("til"),
            f"{person.namn} sluttar før rolla startar.",
            "Byt om «frå» og «til».",
        )


def _check_kommune(oversikt: Oversikt, skule: Skule) -> Iterator[Problem]:
    known = oversikt.samarbeid.kommunar
    if skule.kommune and known and not {skule.kommune, ""} & {*known}:
        yield error(
            Regel.KOMMUNE,
            skule.source.at("kommune"),
            f"Kommunen «{skule.kommune}» er ikkje med i samarbeidet.",
            suggest(skule.kommune, known) or "Rett namnet, eller legg kommunen til i «kommunar».",
        )


def _days_of(plan: Plan, skule: Skule, today: date) -> list[date]:
    """List the days the school must be met for; years that are over are left as they were.

    Where nobody comes or goes and where no meeting is ahead, today is as good as any day, unless
    the school has left.
    """
    nettverka = [
        each
        for each in plan.oversikt.nettverk
        if any(term.namn == skule.namn for term in each.skular)
    ]
    days = sorted(
        møte.dato
        for nettverk in nettverka
        for møte in plan.held_by(nettverk)
        if møte.skuleår.siste_skuledag >= today and skule.namn in nettverk.skular_on(møte.dato)
    )
    if days and any(each.frå or each.til for each in skule.medlemmer):
        return days
    ahead = any(skule.namn in each.skular_between(today, date.max) for each in nettverka)
    return [today] if ahead or not nettverka else days


def _check_medlemmer(skule: Skule, days: list[date]) -> Iterator[Problem]:
    place = skule.source.at("medlemmer")
    bad_rektor = next((day for day in days if _count_rektor(skule, day) != 1), None)
    if bad_rektor:
        yield error(
            Regel.REKTOR,
            place,
            f"{skule.namn} har {_count_rektor(skule, bad_rektor) or 'ingen'} med rolla rektor "
            f"{write_short_date(bad_rektor)}.",
            "Kvar skule skal ha nøyaktig éin medlem med «rolle: rektor». "
            "Bruk «frå» og «til» når nokon sluttar.",
        )
    crowded = next((day for day in days if len(skule.medlemmer_on(day)) > 2), None)
    if crowded:
        yield error(
            Regel.FOR_MANGE,
            place,
            f"{skule.namn} har {len(skule.medlemmer_on(crowded))} medlemmer "
            f"{write_short_date(crowded)}.",
            "Ein skule kan ha rektor og éin skuleleiar til.",
        )


def _count_rektor(skule: Skule, day: date) -> int:
    return sum(each.er_rektor for each in skule.medlemmer_on(day))


def _check_leiarar(plan: Plan) -> Iterator[Problem]:
    """Find leaders and arbeidsgruppe participants that nobody knows."""
    for nettverk in plan.oversikt.nettverk:
        source = nettverk.source
        yield from _check_leiar(plan, nettverk, nettverk.leiar, source.at("leiar"))
        yield from _check_deltakar(plan, nettverk.arbeidsgruppe, source.at("arbeidsgruppe"))
    by_name = {each.namn: each for each in plan.oversikt.nettverk}
    for own in (own for year in plan.skuleår for own in year.nettverk if own.namn in by_name):
        yield from _check_leiar(plan, by_name[own.namn], own.leiar, own.source.at("leiar"))
        yield from _check_deltakar(plan, own.arbeidsgruppe, own.source.at("arbeidsgruppe"))


def _check_leiar(plan: Plan, nettverk: Nettverk, name: str, place: Place) -> Iterator[Problem]:
    names = nettverk.skulenamn
    skular = [each for each in plan.oversikt.skular if each.namn in names]
    medlemmer = [person.namn for skule in skular for person in skule.medlemmer]
    known = medlemmer + [each.namn for each in plan.oversikt.samarbeid.arbeidsgruppe]
    if not _is_unknown(plan, name, known):
        return
    near = suggest(name, known)
    if near or (knows_skular(plan, nettverk) and all(each.medlemmer for each in skular)):
        yield error(
            Regel.UKJEND_PERSON,
            place,
            f"Nettverksleiaren «{name}» er verken medlem i {nettverk.namn} eller i arbeidsgruppa.",
            near or "Skriv namnet slik det står under skulen eller i arbeidsgruppa.",
        )


def _check_deltakar(plan: Plan, name: str, place: Place) -> Iterator[Problem]:
    known = [each.namn for each in plan.oversikt.samarbeid.arbeidsgruppe]
    if _is_unknown(plan, name, known):
        choices = choose_among(known) if known else "Legg vedkomande til der."
        yield error(
            Regel.UKJEND_PERSON,
            place,
            f"«{name}» er ikkje i arbeidsgruppa.",
            suggest(name, known) or choices,
        )


def _is_unknown(plan: Plan, name: str, known: list[str]) -> bool:
    """Tell whether a name is wrong; not while one of the known names could not be read."""
    samarbeid = plan.oversikt.samarbeid
    unread = "" in known or (samarbeid.source.flawed and not samarbeid.arbeidsgruppe)
    return bool(name) and name not in known and not unread


def _check_activity(plan: Plan, today: date) -> Iterator[Problem]:
    """Warn of leaders and participants who are not in their role on a meeting day."""
    people = _people(plan)
    for nettverk in plan.oversikt.nettverk:
        told: set[Place] = set()
        for møte in plan.held_by(nettverk):
            if møte.skuleår.siste_skuledag < today:
                continue
            own = møte.skuleår.own(nettverk.namn)
            for key, name in (("leiar", møte.leiar), ("arbeidsgruppe", møte.arbeidsgruppe)):
                place = (own if getattr(own, key) else nettverk).source.at(key)
                away = _why_away(plan, møte, name, people.get(name, []))
                if away and place not in told:
                    told.add(place)
                    yield _not_active(place, key, away, møte)


def _why_away(plan: Plan, møte: Møte, name: str, terms: list[Person]) -> str:
    """Say why somebody cannot have their role at a meeting; nothing where they can."""
    day = write_short_date(møte.dato)
    if terms and not any(each.is_active(møte.dato) for each in terms):
        return f"{name} er ikkje i rolla si {day}."
    if any(each.namn == name for each in plan.oversikt.samarbeid.arbeidsgruppe):
        return ""
    names = møte.nettverk.skulenamn
    skular = [
        skule.namn
        for skule in plan.oversikt.skular
        if skule.namn in names and any(each.namn == name for each in skule.medlemmer_on(møte.dato))
    ]
    left = bool(skular) and not {*skular} & {*møte.nettverk.skular_on(møte.dato)}
    return f"{name} er leiar, men {skular[0]} er ikkje med i nettverket {day}." if left else ""


def _not_active(place: Place, key: str, away: str, møte: Møte) -> Problem:
    return warning(
        Regel.IKKJE_I_ROLLA,
        place,
        away,
        f"Vel ein annan «{key}», eller skriv ein annan for året i {møte.skuleår.source.file}.",
    )


def _people(plan: Plan) -> dict[str, list[Person]]:
    people: dict[str, list[Person]] = {}
    medlemmer = (each for skule in plan.oversikt.skular for each in skule.medlemmer)
    for each in (*medlemmer, *plan.oversikt.samarbeid.arbeidsgruppe):
        people.setdefault(each.namn, []).append(each)
    return people
