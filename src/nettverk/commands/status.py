"""`nettverk status`: what is done, what is due, for whom."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from nettverk.archive.hendingar import Hendingsslag, Log, load_log
from nettverk.commands.choices import choose_networks
from nettverk.commands.documents import Wish, tell_choice
from nettverk.commands.events import INNKALLING, find_changed, is_sent
from nettverk.commands.filled import REFERAT
from nettverk.commands.minutes import History, gather_problems, load_history
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.commands.utlagt import find_document
from nettverk.commands.views import View, present, to_json
from nettverk.context.samarbeid import describe_samarbeid
from nettverk.context.status import NettverksstatusContext, OppgåveContext, StatusContext
from nettverk.model.samarbeid import Nettverk
from nettverk.planning.mote import Møte
from nettverk.planning.plikter import Oppgåve, Stode, minutes_duty, notice_duty
from nettverk.render.templates import Templates

_STILL_WAITED_FOR = timedelta(90)
"""How long after a meeting of the last school year its minutes are asked for."""


def show_status(session: Session, names: Sequence[str], wish: Wish) -> Result:
    """Show what each network leader must do, first what is due."""
    networks = choose_networks(session, names)
    templates, log = Templates(session.root), load_log(session.root)
    histories = [load_history(session, templates, each) for each in networks]
    pairs = list(zip(networks, histories, strict=True))
    duties = [each for one, history in pairs for each in _duties(session, log, one, history)]
    context = StatusContext(
        samarbeid=describe_samarbeid(session.plan.oversikt),
        dato=session.today,
        oppgåver=tuple(sorted(duties, key=lambda each: (each.frist, each.nettverk))),
        nettverk=tuple(_network(session, one, history) for one, history in pairs),
    )
    view = View(context, {"json": lambda: to_json(context)}, list)
    result = present(session, view, wish)
    mine = session.plan.oversikt.mitt_nettverk
    return Result(
        output=result.output,
        shown=result.shown,
        notes=tuple(tell_choice(session, names)) if mine else (),
        problems=(*log.problems, *gather_problems(histories)),
    )


def _duties(
    session: Session, log: Log, nettverk: Nettverk, history: History
) -> Iterator[OppgåveContext]:
    samarbeid = session.plan.oversikt.samarbeid
    ahead = session.plan.next_meeting(nettverk, session.today)
    if ahead:
        state = _state(session, log, ahead, INNKALLING)
        duty = notice_duty(state, ahead.dato, samarbeid.innkalling_dagar, session.today)
        yield from _describe(session, ahead, duty)
    for behind in session.plan.held_by(nettverk):
        recent = _is_recent(session, behind)
        if behind is ahead or behind.dato > session.today or not recent:
            continue
        published = _state(session, log, behind, REFERAT)
        state = Stode(history.has(behind), published.published, sent=published.sent)
        duty = minutes_duty(state, behind.dato, samarbeid.referat_dagar)
        yield from _describe(session, behind, duty)


def _is_recent(session: Session, møte: Møte) -> bool:
    """Tell whether a meeting is of this year, or so new that its minutes may not be done."""
    return møte.skuleår is session.plan.year_of(session.today) or (
        session.today - møte.dato < _STILL_WAITED_FOR
    )


def _state(session: Session, log: Log, møte: Møte, kind: str) -> Stode:
    def done(what: Hendingsslag) -> bool:
        return log.find(møte.nettverk.namn, møte.opphavleg_dato, kind, what) is not None

    return Stode(
        written=find_document(session, møte, kind) is not None,
        published=done(Hendingsslag.UTLAGT),
        changed=kind == INNKALLING and find_changed(log, møte) is not None,
        sent=is_sent(log, møte, kind),
    )


def _describe(session: Session, møte: Møte, duty: Oppgåve | None) -> Iterator[OppgåveContext]:
    if duty:
        several = len(session.plan.oversikt.nettverk) > 1
        yield OppgåveContext(
            nettverk=møte.nettverk.namn,
            møte=møte.dato,
            plikt=str(duty.plikt),
            frist=duty.frist,
            over=duty.frist < session.today,
            kommandoar=tuple(
                _with_name(each, " NETTVERK" if several else "") for each in duty.kommandoar
            ),
        )


def _with_name(command: str, name: str) -> str:
    words, _, option = command.partition(" --")
    return f"{words}{name}" + (f" --{option}" if option else "")


def _network(session: Session, nettverk: Nettverk, history: History) -> NettverksstatusContext:
    ahead = session.plan.next_meeting(nettverk, session.today)
    alive = history.register.open
    return NettverksstatusContext(
        namn=nettverk.namn,
        leiar=ahead.leiar if ahead else nettverk.leiar,
        neste=ahead.dato if ahead else None,
        vert=ahead.vert_namn if ahead else "",
        fastsett=ahead.fastsett if ahead else False,
        opne=len(alive),
        seine=sum(each.is_overdue(session.today) for each in alive),
    )
