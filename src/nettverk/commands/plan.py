"""`nettverk plan`: the rotation schedule, to look at, to publish and for other programs."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from nettverk.context.plan import PlanContext, describe_plan
from nettverk.documents.kalenderfiler import Kalenderval, check_kalenderval, write_calendars
from nettverk.errors import NettverkError, UsageError
from nettverk.model.noklar import Skuleårsnamn, parse_day, parse_møtenøkkel
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import (
    Tidsrom,
    parse_time_range,
    write_clock,
    write_list,
    write_short_date,
)
from nettverk.output.result import Result
from nettverk.output.telling import tell_mine
from nettverk.output.views import View, present, refuse_of_files
from nettverk.output.writing import Options, write_files
from nettverk.render.draft import Draft
from nettverk.workspace.choices import (
    choose_nettverka,
    choose_year,
)
from nettverk.workspace.moteval import choose_moved, choose_of_day, choose_swapped
from nettverk.workspace.rewriting import write_edits
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.documents.forsok import ForsøkContext
    from nettverk.planning.forsok import Forsøk

_COLUMNS = (
    "skuleår",
    "nettverk",
    "nr",
    "dato",
    "start",
    "slutt",
    "slag",
    "vert",
    "status",
    "leiar",
    "stad",
    "lenkje",
    "dagane_etter",
)
_Choice = Sequence[Nettverk | None]
"""Networks that get a file each; None is all of them in one."""


class Bestilling(Struct, frozen=True):
    """What is asked to be tried, as it was typed: a meeting moved to a day, or a host swapped.

    `clock` is where it is moved to, and `written` asks that it be written into the file.
    """

    moved: tuple[str, str] | None = None
    swapped: tuple[str, str] | None = None
    clock: str = ""
    written: bool = False


def check_alone(bestilling: Bestilling, calendar: Kalenderval, *, explained: bool) -> None:
    """Refuse to explain, to try something and to write calendars at once; UsageError."""
    tried = bestilling != Bestilling()
    if explained and tried:
        other = "--byt" if bestilling.swapped else "--flytt"
        raise UsageError(f"--forklar og {other} kan ikkje stå saman. Skriv to kommandoar.")
    if (explained or tried) and calendar != Kalenderval():
        raise UsageError(
            "--skule, --påminning, --varig og --endra gjeld kalendrar. Skriv --format ics, utan "
            "--forklar, --flytt og --byt."
        )


def show_plan(
    workspace: Workspace,
    names: Sequence[str],
    year_name: str,
    options: Options,
    calendar: Kalenderval = Kalenderval(),  # noqa: B008 — it is frozen
) -> Result:
    """Show the schedule of a school year: one document for all networks, or one for each named."""
    check_kalenderval(calendar, names, options)
    if calendar.varig and year_name:
        raise UsageError("--varig gjeld alle skuleåra. Ta bort --skuleår.")
    year = choose_year(workspace, year_name)
    nettverka = choose_nettverka(workspace, names)
    context = describe_plan(workspace.plan, year, nettverka, workspace.today)
    whole = len(nettverka) == len(workspace.plan.oversikt.nettverk) and not names
    chosen: _Choice = [None] if whole else nettverka
    view = View(
        context,
        _COLUMNS,
        _list_rows(context),
        [partial(_draft, workspace, year, each) for each in chosen],
        {
            "ics": partial(write_calendars, workspace, year, chosen, calendar),
            "svg": partial(_write_nettside, workspace, year, chosen, "svg"),
            "html": partial(_write_nettside, workspace, year, chosen, "html"),
        },
    )
    notes = () if calendar.skular else tell_mine(workspace, names)
    return present(workspace, view, options, notes)


def explain_plan(
    workspace: Workspace, names: Sequence[str], year_name: str, options: Options
) -> Result:
    """Explain the hosts of a school year, for the networks named or all."""
    from nettverk.documents.forklaring import describe_forklaring

    if any(each != "json" for each in options.formats):
        raise UsageError("--forklar blir vist på skjermen, eller skrive ut med --format json.")
    year = choose_year(workspace, year_name)
    nettverka = choose_nettverka(workspace, names)
    context = describe_forklaring(workspace.plan, year, nettverka, workspace.today)
    return present(workspace, View(context), options, tell_mine(workspace, names))


def try_change(
    workspace: Workspace,
    names: Sequence[str],
    year_name: str,
    bestilling: Bestilling,
    options: Options,
) -> Result:
    """Show what a move or a swap touches, and write it if that is asked for."""
    _check_tried(bestilling, options)
    year = choose_year(workspace, year_name)
    if bestilling.swapped and not bestilling.swapped[1]:
        return _show_able(workspace, names, year, bestilling, options)
    try_ = _swap if bestilling.swapped else _move
    forsøk, context, notes = try_(workspace, names, year, bestilling)
    if bestilling.written and context.mogleg:
        write_edits(workspace, context.endringar, forsøk.after)
        context = replace(context, skrive=True)
    notes = (*tell_mine(workspace, names), *notes)
    result = present(workspace, View(context), options, notes)
    problems = workspace.list_open(workspace.hendingar.problems)
    return replace(result, problems=problems, exit_code=0 if context.mogleg else 1)


def _check_tried(bestilling: Bestilling, options: Options) -> None:
    if {*options.formats} - {"json"}:
        raise UsageError(
            "--flytt og --byt skriv ingen dokument. Vel --format json, eller ikkje noko format."
        )
    refuse_of_files(options, " Med --flytt og --byt blir det ingen.")
    if bestilling.moved and bestilling.swapped:
        raise UsageError("--flytt og --byt kan ikkje stå saman. Skriv to kommandoar.")
    if bestilling.clock and not bestilling.moved:
        raise UsageError(
            "--kl gjeld saman med --flytt. Skriv til dømes --flytt 2.12.2026 9.12.2026."
        )
    if not (bestilling.moved or bestilling.swapped):
        raise UsageError(
            "--skriv gjeld saman med --flytt eller --byt. Skriv til dømes "
            "--flytt 2.12.2026 9.12.2026."
        )


def _show_able(
    workspace: Workspace,
    names: Sequence[str],
    year: Skuleår,
    bestilling: Bestilling,
    options: Options,
) -> Result:
    """Show who could host the meetings of a day."""
    from nettverk.documents.vertsdag import describe_vertsdag

    day = bestilling.swapped[0] if bestilling.swapped else ""
    if bestilling.written:
        raise UsageError(f"Skriv kven som skal vera vert: --byt {day} VERT --skriv.")
    møta, notes = choose_of_day(workspace, names, year, day)
    view = View(describe_vertsdag(workspace, møta))
    return present(workspace, view, options, (*tell_mine(workspace, names), *notes))


def _move(
    workspace: Workspace, names: Sequence[str], year: Skuleår, bestilling: Bestilling
) -> "tuple[Forsøk, ForsøkContext, Sequence[str]]":
    """Move a meeting of those named; with nobody named all who meet that day are moved."""
    from nettverk.documents.forsok import try_move

    wanted, to = bestilling.moved or ("", "")
    day, tid = _parse(wanted, to, bestilling.clock, year.skuleår)
    møta, notes = choose_moved(workspace, names, year, wanted)
    for each in møta:
        if each.dato == day and tid in {None, each.tid}:
            raise NettverkError(
                f"Møtet i {each.nettverk.namn} er alt {write_short_date(day)}, kl. {each.tid}. "
                "Vel ein annan dag, eller ei anna tid med --kl."
            )
    return *try_move(workspace, møta, day, tid), notes


def _swap(
    workspace: Workspace, names: Sequence[str], year: Skuleår, bestilling: Bestilling
) -> "tuple[Forsøk, ForsøkContext, Sequence[str]]":
    """Give a meeting another host, or let two meetings swap theirs."""
    from nettverk.documents.forsok import try_vertar

    vertar = choose_swapped(workspace, names, year, *(bestilling.swapped or ("", "")))
    return *try_vertar(workspace, vertar), ()


def _write_nettside(
    workspace: Workspace, year: Skuleår, nettverka: _Choice, suffix: str, options: Options
) -> Result:
    from nettverk.documents.nettside import make_nettside

    files = (partial(make_nettside, workspace, year, each, suffix) for each in nettverka)
    return write_files(workspace, files, options)


def _draft(workspace: Workspace, year: Skuleår, nettverk: Nettverk | None) -> Draft:
    from nettverk.documents.plan import draft_plan

    return draft_plan(workspace, year, nettverk)


def _list_rows(context: PlanContext) -> Iterator[Iterable[object]]:
    for nettverk in context.nettverk:
        for møte in nettverk.møte:
            slag = "oppstart" if møte.oppstart else "ordinært"
            clock = (write_clock(møte.tid.start), write_clock(møte.tid.slutt))
            where = (møte.vert, møte.status, write_list(møte.leiarar), møte.stad, møte.lenkje)
            later = write_list(str(each.tid) for each in møte.dagar[1:])
            row = (møte.nr, møte.dato.isoformat(), *clock, slag, *where, later)
            yield context.skuleår.nøkkel, nettverk.namn, *row


def _parse(wanted: str, day: str, clock: str, year: Skuleårsnamn) -> tuple[date, Tidsrom | None]:
    try:
        if not wanted.isdecimal():
            parse_møtenøkkel(wanted, partial(parse_day, year=year))
        return parse_day(day, year), parse_time_range(clock) if clock else None
    except ValueError as fault:
        raise UsageError(str(fault)) from None
