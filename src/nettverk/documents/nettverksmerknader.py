"""What must be seen to where schools are in other networks: meetings, notices and leaders."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from nettverk.errors import Place, Problem
from nettverk.model.folk import Leiar, meets, name_leiarar
from nettverk.model.samarbeid import Nettverk, Oversikt
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.planning.samansetjing.medlemskap import Skuleflytt
from nettverk.planning.skuleskifte import Skuleskifte, find_skuleskifte
from nettverk.reglar import Regel
from nettverk.render.listelinjer import join_items
from nettverk.render.nettverkslinjer import make_ledd
from nettverk.workspace.kunngjering import find_kunnskap
from nettverk.workspace.workspace import Workspace

_ONE_DAY = timedelta(days=1)


def list_deserted(before: Plan, after: Plan, today: date) -> Iterator[Møte]:
    """List the meetings ahead that some school was to be at, and none is any longer."""
    was = {each.namn: each for each in before.oversikt.nettverk}
    for nettverk in after.oversikt.nettverk:
        for møte in after.held_by(nettverk):
            there = was.get(nettverk.namn)
            ahead = there and møte.dato >= today and there.skular_on(møte.dato)
            if ahead and not nettverk.skular_on(møte.dato):
                yield møte


def _tell_deserted(møta: Sequence[Møte]) -> str:
    days: dict[str, list[str]] = {}
    for each in møta:
        days.setdefault(each.nettverk.namn, []).append(
            f"{write_short_date(each.dato)} ({each.skuleår.source.file})"
        )
    listed = write_list(f"{name} {write_list(some)}" for name, some in days.items())
    return f"Desse møta ville ikkje hatt skular: {listed}. Avlys dei først, med «avlyst: ja»."


def tell_refused(problems: Sequence[Problem], deserted: Sequence[Møte]) -> Iterator[str]:
    """Tell that nothing is written, and what to do first."""
    yield "Ingenting er skrive, for dette ville vorte feil. Rett det først, og prøv på nytt."
    if any(each.regel is Regel.FEIL_VERT for each in problems):
        yield (
            "Vertar som er skrivne, blir ikkje bytte ut. Slett «vert» på møta, så gjer rotasjonen "
            "framlegg mellom dei som er med."
        )
    if deserted:
        yield _tell_deserted(deserted)
    elif any(each.regel is Regel.UTAN_SKULAR for each in problems):
        yield (
            "Eit nytt nettverk har ingen skular før dagen det gjeld frå. Vel med --frå ein dag før "
            "det første møtet, eller avlys møta før."
        )


def tell_unknown(
    before: Plan, after: Oversikt, day: date, problems: Sequence[Problem]
) -> Iterator[str]:
    """Tell which schools the leader of a new network can be from, where somebody is unknown."""
    if not any(each.regel is Regel.UKJEND_PERSON for each in problems):
        return
    known = {each.namn for each in before.oversikt.nettverk if each.skular}
    for each in after.nettverk:
        if each.namn not in known:
            skular = write_list(each.skular_on(day))
            yield f"{each.namn} har {skular}. Leiaren må vera derifrå, eller frå arbeidsgruppa."


def tell_announced(workspace: Workspace, after: Plan, day: date) -> Iterator[str]:
    """Tell of the meetings that members have heard of, and that other schools are at now."""
    was = {each.namn: each for each in workspace.plan.oversikt.nettverk}
    for nettverk in after.oversikt.nettverk:
        ahead = [each for each in after.held_by(nettverk) if each.dato >= max(day, workspace.today)]
        for møte in ahead if nettverk.namn in was else ():
            there, then = (each.skular_on(møte.dato) for each in (was[nettverk.namn], nettverk))
            known, skifte = find_kunnskap(workspace.hendingar, møte), find_skuleskifte(there, then)
            told = known.utlagt or known.sendt
            if skifte and told and told.innkalla:
                # What is undone before anybody was told, is as they know it.
                skifte = told.compare_innkalla(møte.announce())
            if skifte and told:
                yield _tell_changed(møte, skifte)


def _tell_changed(møte: Møte, skifte: Skuleskifte) -> str:
    said = f"Møtet i {møte.nettverk.namn} {write_short_date(møte.dato)} er kunngjort"
    return f"{said}, men {skifte}. Skriv innkallinga på nytt, legg ho ut, og send melding."


def tell_later(after: Oversikt, flytt: Sequence[Skuleflytt], day: date) -> Iterator[str]:
    """Tell of the schools that move, and that later days take to another network again."""
    nettverk = {each.namn: each for each in after.nettverk}
    for each in flytt:
        there = (term for term in nettverk[each.til].skular if term.namn == each.skule)
        end = next((term.til for term in there if meets(term.frå, term.til, day, day)), None)
        if end and (homes := _find_homes(after, each.skule, end + _ONE_DAY)):
            yield (
                f"{each.skule} er i {each.til} til og med {write_short_date(end)}, for etter det "
                f"er det alt skrive at skulen er i {homes[0]}. Er det ikkje meint slik, så rett "
                f"«frå» og «til» i {after.source.file}."
            )


def _find_homes(oversikt: Oversikt, skule: str, day: date) -> list[str]:
    return [each.namn for each in oversikt.nettverk if skule in each.skular_on(day)]


def list_leiarlause(before: Oversikt, after: Plan, day: date) -> Iterator[tuple[Place, str]]:
    """List leaders whose own school leaves the network that they lead, with what to write.

    Each has the place where `sjekk` says the same.
    """
    was = {each.namn: each for each in before.nettverk}
    for nettverk in after.oversikt.nettverk:
        there = was.get(nettverk.namn)
        left = {*there.skular_on(day - _ONE_DAY)} - {*nettverk.skular_on(day)} if there else {*""}
        if not left or not nettverk.skular_on(day):
            continue
        ahead = [each for each in after.held_by(nettverk) if each.dato >= day]
        led = {name for each in ahead for name in each.leiarar}
        gone: dict[str, str] = {}
        for name in name_leiarar(nettverk.leiar, day):
            own = _find_skular(after.oversikt, name, day)
            lost = own & left and not own & {*nettverk.skular_on(day)}
            if lost and name not in after.oversikt.arbeidsgruppe and (name in led or not ahead):
                gone[name] = min(own & left)
        for name, skule in gone.items():
            place = next(each for each in nettverk.leiar if each.namn == name).source.at("namn")
            yield place, _tell_leiar(nettverk, name, skule, [*gone], day)


def tell_number(after: Oversikt, day: date, today: date) -> Iterator[str]:
    """Tell of a number of networks that will be wrong; `sjekk` tells only of one that is."""
    said, place = after.samarbeid.tal_nettverk, after.samarbeid.source.at("tal_nettverk")
    count = len([each for each in after.nettverk if each.skular_on(day)])
    if day > today and said is not None and count != said:
        yield (
            f"Det er {count} nettverk frå {write_short_date(day)}, og «tal_nettverk» i "
            f"{place.file}, linje {place.line}, er {said}. Rett talet den dagen, for grunnlaget "
            "nemner det."
        )


def _find_skular(oversikt: Oversikt, name: str, day: date) -> set[str]:
    there = oversikt.medlemmer.get(name, ())
    return {skule.namn for skule, each in there if each.is_active(day)}


def _tell_leiar(nettverk: Nettverk, name: str, skule: str, gone: Sequence[str], day: date) -> str:
    place = nettverk.source.at("leiar")
    led = (_end(each, day) if each.namn in gone else each for each in nettverk.leiar)
    terms = join_items([make_ledd(each) for each in (*led, Leiar(namn="NAMNET", frå=day))])
    return (
        f"{name} leier {nettverk.namn}, men {skule} går ut av nettverket. Vel den neste, og skriv "
        f"i {place.file}, linje {place.line}: leiar: [{terms}]"
    )


def _end(leiar: Leiar, day: date) -> Leiar:
    """Let one who leads on a day do so until the day before."""
    leads = meets(leiar.frå, leiar.til, day, day)
    return replace(leiar, til=day - _ONE_DAY) if leads else leiar
