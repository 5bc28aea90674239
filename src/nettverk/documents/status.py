"""What is done and what is due, for each network and on a day."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from nettverk.archive.hendingar import Hendingar, Hendingsslag
from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.model.dokumentslag import INNKALLING, MELDING_AVLYSING, MELDING_ENDRING, REFERAT
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Møte
from nettverk.workspace.choices import EVE
from nettverk.workspace.finding import find_document
from nettverk.workspace.kunngjering import Kunnskap, find_kunnskap, list_gone
from nettverk.workspace.workspace import Workspace


class OppgåveContext(Struct, frozen=True):
    """One thing to do for a meeting; `over` tells that it should have been done before today."""

    nettverk: str
    møte: date
    plikt: str
    frist: date
    over: bool
    kommandoar: tuple[str, ...]


class NettverksstatusContext(Struct, frozen=True):
    """A network's next meeting with its host, and how many actions live and are late."""

    namn: str
    leiar: str
    neste: date | None
    vert: str
    fastsett: bool
    opne: int
    seine: int


class StatusContext(Struct, frozen=True):
    """The state of several networks; the duties stand in the order they fall due."""

    samarbeid: SamarbeidContext
    dato: date
    oppgåver: tuple[OppgåveContext, ...]
    nettverk: tuple[NettverksstatusContext, ...]


_STILL_WAITED_FOR = timedelta(90)
"""How long after a meeting of the last school year its minutes are asked for."""
_Step = tuple[str, tuple[str, ...]]
"""A duty in the words of a leader's list, and the commands that do it and note it."""
_INNKALLING: tuple[_Step, ...] = (
    ("skriv innkallinga", ("nettverk innkalling",)),
    ("legg ut innkallinga", ("nettverk utlagt innkalling",)),
    ("send melding om innkallinga", ("nettverk melding innkalling --sendt",)),
)
_ENDRA: _Step = (
    "skriv innkallinga på nytt og legg ho ut, for planen er endra",
    ("nettverk innkalling", "nettverk utlagt innkalling"),
)
_VARSEL: Mapping[str, _Step] = {
    MELDING_ENDRING.namn: (
        "sei frå til medlemmene at møtet er endra",
        ("nettverk melding endring --sendt",),
    ),
    MELDING_AVLYSING.namn: (
        "sei frå til medlemmene at møtet er avlyst",
        ("nettverk melding avlysing --sendt",),
    ),
}
_BORTE: _Step = ("møtet er borte frå planen, og medlemmene veit ikkje om det", ("nettverk sjekk",))
_SKJEMA: _Step = ("skriv skjemaet til referatet, og ta det med på møtet", ("nettverk referat",))
_REFERAT: tuple[_Step, ...] = (
    ("fyll ut referatet", ("nettverk referat",)),
    ("legg ut referatet", ("nettverk utlagt referat",)),
    ("send melding om referatet", ("nettverk melding referat --sendt",)),
)


def describe_status(workspace: Workspace, nettverka: Sequence[Nettverk]) -> StatusContext:
    """Describe what each network leader must do, first what is due."""
    plikter = [each for one in nettverka for each in _list_plikter(workspace, one)]
    return StatusContext(
        samarbeid=describe_samarbeid(workspace.plan.oversikt),
        dato=workspace.today,
        oppgåver=tuple(sorted(plikter, key=lambda each: (each.frist, each.nettverk))),
        nettverk=tuple(_describe_nettverk(workspace, one) for one in nettverka),
    )


def _list_plikter(workspace: Workspace, nettverk: Nettverk) -> Iterator[OppgåveContext]:
    plan, today = workspace.plan, workspace.today
    ahead = plan.next_møte(nettverk, today)
    for møte in plan.møte[nettverk.namn]:
        known = find_kunnskap(workspace.hendingar, møte)
        step = _find_varslingsplikt(known) if known.siste >= today else None
        if step:
            yield _describe(workspace, møte, step, today)
        elif møte is ahead:
            yield from _find_innkallingsplikt(workspace, møte, known)
    for gone in list_gone(workspace, nettverk):
        plikt, commands = _BORTE
        yield OppgåveContext(
            nettverk.namn, gone.møtedag, plikt, frist=today, over=False, kommandoar=commands
        )
    if ahead and ahead.dato - today <= EVE and not find_document(workspace, ahead, REFERAT):
        yield _describe(workspace, ahead, _SKJEMA, today)
    for behind in workspace.plan.held_by(nettverk):
        over = behind is not ahead and behind.dato <= workspace.today
        if over and _is_recent(workspace, behind):
            yield from _find_referatplikt(workspace, behind)


def _find_varslingsplikt(known: Kunnskap) -> _Step | None:
    """Find what a change asks for at once, whatever the deadline of the notice is."""
    if known.is_outdated:
        return _ENDRA
    return _VARSEL[known.varsel.namn] if known.varsel else None


def _find_innkallingsplikt(
    workspace: Workspace, møte: Møte, known: Kunnskap
) -> Iterator[OppgåveContext]:
    """Find the next thing to do with the notice of a meeting."""
    frist = møte.dato - timedelta(workspace.plan.oversikt.samarbeid.innkalling_dagar)
    written = find_document(workspace, møte, INNKALLING) is not None
    done = (written, known.utlagt is not None, known.is_sent)
    for step in _next_step(_INNKALLING, done):
        yield _describe(workspace, møte, step, frist)


def _find_referatplikt(workspace: Workspace, møte: Møte) -> Iterator[OppgåveContext]:
    """Find the next thing to do with the minutes of a meeting."""
    frist = møte.dato + timedelta(workspace.plan.oversikt.samarbeid.referat_dagar)
    written = workspace.history(møte.nettverk).has(møte)
    events = workspace.hendingar
    published = events.find(
        møte.nettverk.namn, møte.opphavleg_dato, REFERAT.namn, Hendingsslag.UTLAGT
    )
    done = (written, published is not None, _is_told(events, møte))
    for step in _next_step(_REFERAT, done):
        yield _describe(workspace, møte, step, frist)


def _is_told(hendingar: Hendingar, møte: Møte) -> bool:
    """Tell whether members were told of the minutes after they were last published."""
    events = hendingar.list_about(møte.nettverk.namn, møte.opphavleg_dato, REFERAT.namn)
    return bool(events) and events[-1].hending is Hendingsslag.SENDT


def _next_step(steps: Sequence[_Step], done: Sequence[bool]) -> list[_Step]:
    """Find the first step not done: a document is written, then published, then told of."""
    return [step for step, over in zip(steps, done, strict=True) if not over][:1]


def _is_recent(workspace: Workspace, møte: Møte) -> bool:
    """Tell whether a meeting is of this year, or so new that its minutes may not be done."""
    return møte.skuleår is workspace.plan.year_of(workspace.today) or (
        workspace.today - møte.dato < _STILL_WAITED_FOR
    )


def _describe(workspace: Workspace, møte: Møte, step: _Step, frist: date) -> OppgåveContext:
    plikt, commands = step
    return OppgåveContext(
        nettverk=møte.nettverk.namn,
        møte=møte.dato,
        plikt=plikt,
        frist=frist,
        over=frist < workspace.today,
        kommandoar=tuple(_aim(workspace, møte, each) for each in commands),
    )


def _aim(workspace: Workspace, møte: Møte, command: str) -> str:
    """Make a command act on the meeting, which it may not do by itself."""
    plan, today = workspace.plan, workspace.today
    find = plan.latest_møte if REFERAT.namn in command else plan.next_møte
    words, _, option = command.partition(" --")
    name = " NETTVERK" if len(plan.oversikt.nettverk) > 1 else ""
    day = today + EVE if command in _SKJEMA[1] else today
    meant = find(møte.nettverk, day) is møte
    which = "" if meant else f" --møte {write_short_date(møte.dato)}"
    return f"{words}{name}{which}" + (f" --{option}" if option else "")


def _describe_nettverk(workspace: Workspace, nettverk: Nettverk) -> NettverksstatusContext:
    ahead = workspace.plan.next_møte(nettverk, workspace.today)
    alive = workspace.history(nettverk).register.opne
    return NettverksstatusContext(
        namn=nettverk.namn,
        leiar=ahead.leiar if ahead else nettverk.leiar,
        neste=ahead.dato if ahead else None,
        vert=ahead.vert_namn if ahead else "",
        fastsett=ahead.fastsett if ahead else False,
        opne=len(alive),
        seine=sum(each.is_overdue(workspace.today) for each in alive),
    )
