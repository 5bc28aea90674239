"""What has been published and sent, held against the plan."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from nettverk.archive.hendingar import Hending, Hendingsslag, Log, write_cell
from nettverk.errors import Problem, warning
from nettverk.model.samarbeid import Oversikt
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Announced, Møte, announce_place, announce_time
from nettverk.planning.plan import Plan

INNKALLING = "innkalling"


def find_changed(log: Log, møte: Møte) -> Hending | None:
    """Find the publishing of a notice that says something else than the plan now does."""
    event = log.find(møte.nettverk.namn, møte.opphavleg_dato, INNKALLING, Hendingsslag.UTLAGT)
    now = (write_cell(announce_time(møte)), write_cell(announce_place(møte)))
    return event if event and (event.når, event.kvar) != now else None


def list_announced(oversikt: Oversikt, log: Log) -> Announced:
    """List the hosts that the notices published last have named."""
    networks = {write_cell(each.namn).casefold(): each.namn for each in oversikt.nettverk}
    schools = {write_cell(each.namn): each.namn for each in oversikt.skular}
    return {
        (networks[each.nettverk.casefold()], each.møtedag): schools.get(each.kvar, "")
        for each in log.events
        if each.dokument == INNKALLING
        and each.hending is Hendingsslag.UTLAGT
        and each.nettverk.casefold() in networks
    }


def count_changes(log: Log, møte: Møte) -> int:
    """Count how often a meeting has changed, as far as its plan and its published notices tell."""
    told = [
        (each.når, each.kvar)
        for each in log.events
        if (each.dokument, each.hending) == (INNKALLING, Hendingsslag.UTLAGT)
        and each.concerns(møte.nettverk.namn, møte.opphavleg_dato)
    ]
    if told:
        told.append((write_cell(announce_time(møte)), write_cell(announce_place(møte))))
    changes = sum(one != two for one, two in pairwise(told))
    return max(changes, møte.dato != møte.opphavleg_dato) + møte.avlyst


def is_sent(log: Log, møte: Møte, kind: str) -> bool:
    """Tell whether the message was sent after the document was last published."""
    events = [
        each.hending
        for each in log.events
        if each.dokument == kind and each.concerns(møte.nettverk.namn, møte.opphavleg_dato)
    ]
    return bool(events) and events[-1] is Hendingsslag.SENDT


def check_announced(plan: Plan, log: Log, today: date) -> Iterator[Problem]:
    """Warn of meetings ahead that the plan has changed since their notice was published."""
    for nettverk in plan.oversikt.nettverk:
        for møte in plan.held_by(nettverk):
            event = find_changed(log, møte) if møte.dato >= today else None
            if event:
                yield warning(
                    møte.place_of("dato"),
                    f"Innkallinga til {nettverk.namn} vart lagd ut {write_short_date(event.dag)} "
                    f"med {_say(event.når, event.kvar)}, men planen seier "
                    f"{_say(announce_time(møte), announce_place(møte))}.",
                    "Skriv innkallinga på nytt, legg ho ut, og sei frå til medlemmene.",
                )


def _say(when: str, where: str) -> str:
    return f"{when}, på {where}" if where else when
