"""`nettverk plan`: the rotation schedule, to look at, to publish and for other programs."""

import csv
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from io import StringIO
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from nettverk.archive.paths import document_path
from nettverk.commands.choices import choose_networks, choose_year
from nettverk.commands.documents import Wish, tell_choice, write_documents
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.context.rotation import PlanContext, describe_plan
from nettverk.errors import UsageError
from nettverk.model.samarbeid import Nettverk
from nettverk.model.school_year import Skuleår
from nettverk.nynorsk import Tidsrom, write_clock, write_list
from nettverk.render.draft import Draft
from nettverk.render.formats import WRITERS
from nettverk.render.templates import Templates

COLUMNS = ("skuleår", "nettverk", "nr", "dato", "start", "slutt", "slag", "vert", "status")


class PlanResult(Result, frozen=True):
    """A schedule to be shown as a table in the terminal."""

    plan: PlanContext | None = None


def make_schedule(session: Session, names: Sequence[str], year_name: str, wish: Wish) -> Result:
    """Show the schedule in the terminal, print it for other programs, or write it as documents."""
    year = choose_year(session, year_name)
    networks = choose_networks(session, names)
    context = describe_plan(session.plan, year, networks)
    if any(each in WRITERS for each in wish.formats):
        _refuse_mixture(wish)
        whole = len(networks) == len(session.plan.oversikt.nettverk) and not names
        drafts = (
            partial(_draft, session, year, context, each)
            for each in ([None] if whole else networks)
        )
        return write_documents(session, drafts, wish, _tell_own(session, names))
    _refuse_folder(wish)
    if not wish.formats:
        return PlanResult(plan=context, notes=_tell_own(session, names))
    kind, *others = dict.fromkeys(wish.formats)
    if others:
        raise UsageError(f"{write_list(wish.formats)} kan ikkje skrivast ut på ein gong.")
    # Programs compare the year with the data files, which have a hyphen.
    return Result(output=EXPORTS[kind](replace(context, skuleår=year.skuleår)))


def _tell_own(session: Session, names: Sequence[str]) -> tuple[str, ...]:
    """Tell that one network was taken for granted; the schedule of all is what one expects."""
    return tuple(tell_choice(session, names)) if session.plan.oversikt.mitt_nettverk else ()


def _refuse_mixture(wish: Wish) -> None:
    printed = [each for each in wish.formats if each in EXPORTS]
    if printed:
        raise UsageError(
            f"{write_list(printed)} blir skrivne ut, og resten blir filer. Skriv to kommandoar."
        )


def _refuse_folder(wish: Wish) -> None:
    if wish.out or wish.overwrite:
        raise UsageError(
            "--ut og --overskriv gjeld berre filer. Skriv --format docx eller --format md òg."
        )


def _draft(
    session: Session, year: Skuleår, context: PlanContext, nettverk: Nettverk | None
) -> Draft:
    folder = session.folders[nettverk.namn] if nettverk else ""
    shown = tuple(each for each in context.nettverk if not nettverk or each.namn == nettverk.namn)
    who = f" for {nettverk.namn}" if nettverk else ""
    return Draft(
        path=document_path(year.skuleår, folder, None, "plan"),
        markdown=Templates(session.root).render("plan.md", replace(context, nettverk=shown)),
        title=f"Møteplan {context.skuleår}{who}",
        kind="Møteplan",
        samarbeid=context.samarbeid.namn,
        nettverk=nettverk.namn if nettverk else "alle nettverka",
        author=context.samarbeid.namn,
        gjeld=f"skuleåret {context.skuleår}",
        dato=year.første_skuledag,
    )


def _to_json(context: PlanContext) -> str:
    return json.dumps(_plain(context), ensure_ascii=False, indent=2) + "\n"


def _plain(value: Any) -> Any:
    if isinstance(value, Tidsrom):
        return str(value)
    if isinstance(value, Struct):
        return {name: _plain(each) for name, each in asdict(value).items()}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def _to_csv(context: PlanContext) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for nettverk in context.nettverk:
        for møte in nettverk.møte:
            slag = "oppstart" if møte.oppstart else "ordinært"
            clock = (write_clock(møte.tid.start), write_clock(møte.tid.slutt))
            row = (møte.nr, møte.dato.isoformat(), *clock, slag, møte.vert, møte.status)
            writer.writerow((context.skuleår, nettverk.namn, *row))
    return text.getvalue()


EXPORTS: Mapping[str, Callable[[PlanContext], str]] = {"json": _to_json, "csv": _to_csv}
