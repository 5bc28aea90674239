"""`nettverk utlagt`: note that a document is published, and what it announced."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from nettverk.archive.hendingar import Hending, Hendingsslag, append_log
from nettverk.commands.choices import choose_meetings, choose_networks
from nettverk.commands.events import INNKALLING
from nettverk.commands.filled import REFERAT, list_filled
from nettverk.commands.minutes import load_history
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.commands.stale import find_stale
from nettverk.errors import NettverkError, Problem
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Møte, announce_place, announce_time
from nettverk.referat.finding import SUFFIXES
from nettverk.render.formats import PDF
from nettverk.render.templates import Templates
from nettverk.signatures import is_untouched


class Verdict(Struct, frozen=True):
    """Whether a document can be published: what stops it, and what should be looked over."""

    fault: str = ""
    note: str = ""
    problems: tuple[Problem, ...] = ()


def mark_published(session: Session, kind: str, names: Sequence[str], wanted: str) -> Result:
    """Note the notice of the next meeting, or the minutes of the latest, as published today."""
    templates = Templates(session.root)
    judge = _judge_minutes if kind == REFERAT else _judge_notice
    meetings = choose_meetings_of(session, kind, names, wanted)
    verdicts = [(møte, judge(session, templates, møte)) for møte in meetings]
    events = [
        make_event(session, møte, kind, Hendingsslag.UTLAGT)
        for møte, verdict in verdicts
        if not verdict.fault
    ]
    if events:
        append_log(session.root, events)
    faults = tuple(verdict.fault for _, verdict in verdicts if verdict.fault)
    return Result(
        output="".join(f"{_done(each)}\n" for each in events),
        notes=tuple(verdict.note for _, verdict in verdicts if verdict.note),
        faults=faults,
        problems=tuple(problem for _, verdict in verdicts for problem in verdict.problems),
        exit_code=1 if faults else 0,
    )


def _judge_minutes(session: Session, templates: Templates, møte: Møte) -> Verdict:
    history = load_history(session, templates, møte.nettverk)
    if history.has(møte):
        return Verdict(problems=history.problems)
    fault = (
        f"Referatet frå {møte.nettverk.namn} {write_short_date(møte.dato)} er ikkje fylt "
        "ut. Fyll det ut, legg det ut, og skriv dette på nytt."
    )
    return Verdict(fault, problems=history.problems)


def _judge_notice(session: Session, templates: Templates, møte: Møte) -> Verdict:
    if not find_document(session, møte, INNKALLING):
        return Verdict(tell_missing(møte, INNKALLING))
    stale = find_stale(session, templates, møte)
    if not stale:
        return Verdict()
    which = f"Innkallinga til {møte.nettverk.namn} {write_short_date(møte.dato)}"
    if is_untouched(stale.read_bytes(), stale.suffix):
        advice = "Skriv «nettverk innkalling», legg ho ut, og skriv dette på nytt."
        return Verdict(f"{which} seier noko anna enn planen. {advice}")
    return Verdict(
        note=f"{which} er endra for hand. Sjå etter at tid og stad er slik planen seier: "
        f"{announce_time(møte)}, {announce_place(møte)}."
    )


def choose_meetings_of(
    session: Session, kind: str, names: Sequence[str], wanted: str
) -> tuple[Møte, ...]:
    """Choose the meetings that a kind of document is about; NettverkError when there are none."""

    def find(nettverk: Nettverk) -> Møte | None:
        if kind == REFERAT:
            return session.plan.latest_meeting(nettverk, session.today)
        return session.plan.next_meeting(nettverk, session.today)

    choice = choose_meetings(session, choose_networks(session, names), wanted, find)
    if not choice.meetings:
        raise NettverkError("Her er ikkje noko slikt møte. Vel eitt med --møte.")
    return choice.meetings


def find_document(session: Session, møte: Møte, kind: str) -> Path | None:
    """Find a meeting's document: what somebody has written in, else Word before the others."""
    filled = list_filled(session, møte) if kind == REFERAT else []
    if filled:
        return filled[0].path
    paths = (session.locate(møte, kind, suffix) for suffix in (*SUFFIXES, f".{PDF}"))
    return next((path for path in paths if path.is_file()), None)


def tell_missing(møte: Møte, kind: str) -> str:
    """Say that a document must be written first."""
    word = "Innkallinga" if kind == INNKALLING else "Referatet"
    return (
        f"{word} til {møte.nettverk.namn} {write_short_date(møte.dato)} finst ikkje. "
        f"Skriv «nettverk {kind}» først."
    )


def make_event(session: Session, møte: Møte, kind: str, what: Hendingsslag) -> Hending:
    """Make the line of the list for something done today."""
    announced = kind == INNKALLING
    return Hending(
        session.today,
        møte.nettverk.namn,
        møte.opphavleg_dato,
        kind,
        what,
        announce_time(møte) if announced else "",
        announce_place(møte) if announced else "",
    )


def _done(event: Hending) -> str:
    what = "Innkallinga er lagd ut" if event.dokument == INNKALLING else "Referatet er lagt ut"
    return f"{event.nettverk}: {what}."
