"""Schools and the people who meet for them (R7, R8, R10, R14)."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from nettverk.checks.doubt import knows_skular
from nettverk.errors import Place, Problem, error, warning
from nettverk.model.epost import encode_epost, find_epost, is_epost
from nettverk.model.folk import Leiar, Person
from nettverk.model.samarbeid import Nettverk, Oversikt, Skule
from nettverk.model.skulear import Nettverksår
from nettverk.nynorsk import write_list, write_number, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import list_names
from nettverk.planning.plan import Plan
from nettverk.reading.scalars import shorten
from nettverk.reglar import Regel
from nettverk.suggest import choose_among, suggest, write_some

_ONE_EPOST = "Skriv éi adresse, slik: kari@example.org, eller slett linja."


def check_folk(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold schools, leaders and the arbeidsgruppe against who there is, and when."""
    yield from _check_skular(plan, today)
    yield from _check_leiarar(plan)
    yield from _check_activity(plan, today)


def _check_skular(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold every school against its municipality, its rektor and its two places."""
    people: list[Person] = [each for skule in plan.skular for each in skule.medlemmer]
    for person in (*people, *plan.oversikt.samarbeid.arbeidsgruppe):
        yield from _check_namn(person)
        yield from _check_term(person)
        yield from _check_epost(person)
    days = _list_days(plan, today)
    for skule in plan.skular:
        yield from _check_epost(skule)
        yield from _check_kommune(plan.oversikt, skule)
        if not _is_unread(skule):
            yield from _check_medlemmer(skule, days.get(skule.namn, ()))


def _is_unread(skule: Skule) -> bool:
    unread = skule.source.flawed and not skule.medlemmer
    return unread or any(each.source.flawed for each in skule.medlemmer)


def _check_namn(person: Person) -> Iterator[Problem]:
    if len(list_names(person.namn)) > 1:
        yield warning(
            Regel.FLEIRE_PERSONAR,
            person.source.at("namn"),
            f"«{shorten(person.namn)}» ser ut som namn på fleire.",
            "Skriv kvar av dei for seg, med «- namn:» og fornamnet først.",
        )


def _check_term(person: Person | Leiar) -> Iterator[Problem]:
    if person.frå and person.til and person.til < person.frå:
        yield error(
            Regel.SNUDD_TID,
            person.source.at("til"),
            f"{person.namn} sluttar før rolla startar.",
            "Byt om «frå» og «til».",
        )


def _check_epost(each: Person | Skule) -> Iterator[Problem]:
    """Find what would be no address in a mail draft, or more than one, or one few can send to."""
    said, place = shorten(each.epost), each.source.at("epost")
    if each.epost and not is_epost(each.epost):
        within = find_epost(each.epost)
        fix = f"Skriv berre adressa: {within}." if is_epost(within) else _ONE_EPOST
        yield error(Regel.EPOST, place, f"«{said}» er ikkje ei e-postadresse.", fix)
    elif not (sent := encode_epost(each.epost) if each.epost else "").isascii():
        signs = write_list(f"«{odd}»" for odd in dict.fromkeys(sent) if not odd.isascii())
        yield warning(
            Regel.EPOST,
            place,
            f"«{said}» har {signs} føre krøllalfaen, og få e-postprogram kan senda dit.",
            "Skriv adressa slik ho står i e-postprogrammet.",
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


def _list_days(plan: Plan, today: date) -> Mapping[str, list[date]]:
    """List the days ahead on which each school must be met for: those of its meetings.

    With none ahead, today is as good as any day, or the first on which it is in a network.
    """
    homes = plan.oversikt.homes
    nettverka = {each.namn: each for skule in plan.skular for each in homes.get(skule.namn, ())}
    found: dict[str, list[date]] = defaultdict(list)
    for nettverk in nettverka.values():
        for day in (each.dato for each in plan.held_by(nettverk) if each.dato >= today):
            for name in nettverk.skular_on(day):
                found[name].append(day)
    terms = [each for nettverk in nettverka.values() for each in nettverk.skular]
    for each in sorted(terms, key=lambda each: each.frå or today):
        if each.namn not in found and (each.til or today) >= today:
            found[each.namn].append(max(today, each.frå or today))
    return {name: sorted(days) for name, days in found.items()}


def _check_medlemmer(skule: Skule, days: Sequence[date]) -> Iterator[Problem]:
    place = skule.source.at("medlemmer")
    # Where nobody comes or goes, all days are as the first.
    days = days if any(each.frå or each.til for each in skule.medlemmer) else days[:1]
    if days and not skule.medlemmer:
        yield warning(
            Regel.REKTOR,
            place,
            f"{skule.namn} har ingen medlemmer.",
            "Skriv inn den som leier skulen. Til då blir skulen kalla inn med namnet.",
        )
        return
    if lone := next((day for day in days if not skule.rektorar_on(day)), None):
        yield warning(
            Regel.REKTOR,
            place,
            f"{skule.namn} har ingen som leier skulen {write_short_date(lone)}.",
            "Skriv inn etterfølgjaren, med «frå», eller «leier_skulen: ja» på den som leier "
            "skulen. Til då står namnet på skulen der rektor skulle stått.",
        )
    if doubtful := next((day for day in days if len(skule.rektorar_on(day)) > 1), None):
        yield from _tell_rektorar(skule, doubtful)
    if crowded := next((day for day in days if len(skule.medlemmer_on(day)) > 2), None):
        yield warning(
            Regel.FOR_MANGE,
            place,
            f"{skule.namn} har {write_number(len(skule.medlemmer_on(crowded)))} medlemmer "
            f"{write_short_date(crowded)}.",
            "Frå kvar skule møter den som leier han, og høgst éin skuleleiar til. Slett dei andre, "
            "eller skriv «til» på den som er borte. Til då blir alle kalla inn.",
        )


def _tell_rektorar(skule: Skule, day: date) -> Iterator[Problem]:
    names = [each.namn for each in skule.rektorar_on(day)]
    yield warning(
        Regel.REKTOR,
        skule.source.at("medlemmer"),
        f"{skule.namn} har {write_number(len(names))} som leier skulen {write_short_date(day)}: "
        f"{write_some(names)}.",
        f"Skriv «til» på den som sluttar, eller «leier_skulen: ja» på den som leier skulen. "
        f"Til då gjeld {names[0]}.",
    )


def _check_leiarar(plan: Plan) -> Iterator[Problem]:
    """Find leaders and arbeidsgruppe participants that nobody knows."""
    by_name = {each.namn: each for each in plan.nettverka}
    entries: list[tuple[Nettverk, Nettverk | Nettverksår]] = [
        *((each, each) for each in plan.nettverka),
        *(
            (by_name[own.namn], own)
            for year in plan.skuleår
            for own in plan.owns(year)
            if own.namn in by_name
        ),
    ]
    for nettverk in plan.nettverka:
        yield from _check_participation(plan.oversikt, nettverk)
    for nettverk, entry in entries:
        for each in entry.leiar:
            yield from _check_term(each)
            yield from _check_leiar(plan, nettverk, each.namn, each.source.at("namn"))
        yield from _check_deltakar(plan, entry.arbeidsgruppe, entry.source.at("arbeidsgruppe"))
        for møte in entry.møte if isinstance(entry, Nettverksår) else ():
            for number, name in enumerate(møte.leiar):
                yield from _check_leiar(plan, nettverk, name, møte.source.at("leiar", number))


def _check_participation(oversikt: Oversikt, nettverk: Nettverk) -> Iterator[Problem]:
    """Find that a network has nobody from the arbeidsgruppe, where the cooperation has one."""
    lacks = oversikt.samarbeid.arbeidsgruppe and not nettverk.arbeidsgruppe
    if lacks and not nettverk.source.flawed:
        yield error(
            Regel.DELTAKAR,
            nettverk.source.at("arbeidsgruppe"),
            "Nøkkelen «arbeidsgruppe» manglar.",
            "Skriv «arbeidsgruppe» og namnet på den faste deltakaren derifrå, eitt namn.",
        )


def _check_leiar(plan: Plan, nettverk: Nettverk, name: str, place: Place) -> Iterator[Problem]:
    skular = plan.oversikt.skular_of(nettverk)
    arbeidsgruppe = plan.oversikt.arbeidsgruppe
    own = any(skule in skular for skule, _ in plan.oversikt.medlemmer.get(name, ()))
    if own or name in arbeidsgruppe:
        return
    known = [*(each.namn for skule in skular for each in skule.medlemmer), *arbeidsgruppe]
    if not _is_unknown(plan, name, known):
        return
    near = suggest(name, known)
    if near or (knows_skular(plan, nettverk) and not any(map(_is_unread, skular))):
        group = " eller i arbeidsgruppa" if plan.oversikt.samarbeid.arbeidsgruppe else ""
        yield error(
            Regel.UKJEND_PERSON,
            place,
            f"Nettverksleiaren «{name}» er {'verken' if group else 'ikkje'} medlem i "
            f"{nettverk.namn}{group}.",
            near or f"Skriv namnet slik det står under skulen{group}.",
        )


def _check_deltakar(plan: Plan, name: str, place: Place) -> Iterator[Problem]:
    known = plan.oversikt.arbeidsgruppe
    if _is_unknown(plan, name, known) and known:
        fix = suggest(name, known) or choose_among(known)
        yield error(Regel.UKJEND_PERSON, place, f"«{name}» er ikkje i arbeidsgruppa.", fix)
    elif _is_unknown(plan, name, known):
        yield error(
            Regel.UKJEND_PERSON,
            place,
            f"«{name}» kan ikkje vera frå arbeidsgruppa, for samarbeidet har inga.",
            "Skriv inn «arbeidsgruppe» under «samarbeid», eller slett linja her.",
        )


def _is_unknown(plan: Plan, name: str, known: Collection[str]) -> bool:
    """Tell whether a name is wrong; not while one of the known names could not be read."""
    samarbeid = plan.oversikt.samarbeid
    unread = "" in known or (samarbeid.source.flawed and not samarbeid.arbeidsgruppe)
    return bool(name) and name not in known and not unread


def _check_activity(plan: Plan, today: date) -> Iterator[Problem]:
    """Warn of meetings that nobody leads, and of people who are not in their role on the day."""
    for nettverk in plan.nettverka:
        told: set[Place] = set()
        for møte in plan.held_by(nettverk):
            if møte.skuleår.siste_skuledag < today:
                continue
            for key, name, place in _list_roller(møte):
                away = _why_away(plan.oversikt, møte, name)
                if away and place not in told:
                    told.add(place)
                    yield _not_active(place, key, away, møte)


def _list_roller(møte: Møte) -> Iterator[tuple[str, str, Place]]:
    """List who has a role at a meeting: its key, the name, none where nobody has it, and where."""
    own, nettverk = møte.skuleår.own(møte.nettverk.namn), møte.nettverk
    terms = [*own.leiar, *nettverk.leiar]
    for number, name in enumerate(møte.leiarar):
        usual = (each.source.at("namn") for each in terms if each.namn == name)
        alone = møte.leiarar != møte.faste_leiarar
        yield "leiar", name, møte.source.at("leiar", number) if alone else next(usual)
    if not møte.leiarar and not any(each.source.flawed for each in (own, nettverk, *terms)):
        yield "leiar", "", nettverk.source.at("leiar")
    if møte.arbeidsgruppe:
        source = (own if own.arbeidsgruppe else nettverk).source
        yield "arbeidsgruppe", møte.arbeidsgruppe, source.at("arbeidsgruppe")


def _why_away(oversikt: Oversikt, møte: Møte, name: str) -> str:
    """Say why somebody cannot have their role at a meeting; nothing where they can."""
    day = write_short_date(møte.dato)
    if not name:
        return f"Ingen leier {møte.nettverk.namn} {day}."
    terms, group = oversikt.medlemmer.get(name, ()), oversikt.arbeidsgruppe.get(name, ())
    active = [skule for skule, each in terms if each.is_active(møte.dato)]
    if (terms or group) and not active and not any(each.is_active(møte.dato) for each in group):
        return f"{name} er ikkje i rolla si {day}."
    if group:
        return ""
    names = møte.nettverk.skulenamn
    skular = [each.namn for each in active if each.namn in names]
    left = bool(skular) and not {*skular} & {*møte.nettverk.skular_on(møte.dato)}
    return f"{name} er leiar, men {skular[0]} er ikkje med i nettverket {day}." if left else ""


def _not_active(place: Place, key: str, away: str, møte: Møte) -> Problem:
    year = møte.skuleår.source.file
    fix = f"Vel ein annan «{key}», eller skriv ein annan for året i {year}."
    if key == "leiar" and not møte.leiarar:
        fix = f"Skriv inn den neste, med «frå», eller «leiar» på møtet i {year}."
    return warning(Regel.IKKJE_I_ROLLA, place, away, fix)
