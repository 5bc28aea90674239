"""What has been published and sent, held against the plan."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from nettverk.archive.hendingar import Hending, Hendingar, Hendingsslag, fold_cell
from nettverk.errors import Problem, warning
from nettverk.model.dokumentslag import INNKALLING, Dokumentslag
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan


def find_changed(hendingar: Hendingar, møte: Møte) -> Hending | None:
    """Find the publishing of a notice that says something else than the plan now does."""
    event = hendingar.find(
        møte.nettverk.namn, møte.opphavleg_dato, INNKALLING.namn, Hendingsslag.UTLAGT
    )
    same = event and event.announces(*møte.announce())
    return None if same else event


def count_changes(hendingar: Hendingar, møte: Møte) -> int:
    """Count how often a meeting has changed, as far as its plan and its published notices tell."""
    told = [
        (fold_cell(each.når), fold_cell(each.kvar))
        for each in hendingar.alle
        if (each.dokument, each.hending) == (INNKALLING.namn, Hendingsslag.UTLAGT)
        and each.concerns(møte.nettverk.namn, møte.opphavleg_dato)
    ]
    if told:
        when, where = møte.announce()
        told.append((fold_cell(when), fold_cell(where)))
    changes = sum(one != two for one, two in pairwise(told))
    return max(changes, møte.dato != møte.opphavleg_dato) + møte.avlyst


def is_sent(hendingar: Hendingar, møte: Møte, slag: Dokumentslag) -> bool:
    """Tell whether the message was sent after the document was last published."""
    events = [
        each.hending
        for each in hendingar.alle
        if each.dokument == slag.namn and each.concerns(møte.nettverk.namn, møte.opphavleg_dato)
    ]
    return bool(events) and events[-1] is Hendingsslag.SENDT


def check_announced(plan: Plan, hendingar: Hendingar, today: date) -> Iterator[Problem]:
    """Warn of meetings ahead that the plan has changed since their notice was published."""
    for nettverk in plan.oversikt.nettverk:
        for møte in plan.held_by(nettverk):
            event = find_changed(hendingar, møte) if møte.dato >= today else None
            if event:
                yield warning(
                    møte.place_of("dato"),
                    f"Innkallinga til {nettverk.namn} vart lagd ut {write_short_date(event.dag)} "
                    f"med {_say(event.når, event.kvar)}, men planen seier "
                    f"{_say(*møte.announce())}.",
                    "Skriv innkallinga på nytt, legg ho ut, og sei frå til medlemmene.",
                )


def _say(when: str, where: str) -> str:
    return f"{when}, på {where}" if where else when


def make_hending(today: date, møte: Møte, dokument: str, what: Hendingsslag) -> Hending:
    """Make the line of the list for something done today."""
    when, where = møte.announce() if dokument == INNKALLING.namn else ("", "")
    return Hending(
        today,
        møte.nettverk.namn,
        møte.opphavleg_dato,
        dokument,
        what,
        when,
        where,
    )


def tell_missing(møte: Møte, slag: Dokumentslag) -> str:
    """Say that a document must be written first."""
    return (
        f"{slag.bestemt} til {møte.nettverk.namn} {write_short_date(møte.dato)} finst ikkje. "
        f"Skriv «nettverk {slag.namn}» først."
    )
