"""A meeting as a calendar shows it: what the template sees, its words, and its lasting name."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import asdict

from nettverk.archive.paths import slugify
from nettverk.calendar.event import Event
from nettverk.context.mote import MøtedokumentContext, describe_møte
from nettverk.model.kalendernamn import known_as
from nettverk.planning.mote import Møte
from nettverk.render.filters import write_stad
from nettverk.workspace.workspace import Workspace


class KalenderContext(MøtedokumentContext, frozen=True, kw_only=True):
    """What the notice of the meeting sees, and more.

    `avlyst` tells that the meeting is cancelled, and `vertskap` that the calendar is the host's.
    """

    avlyst: bool
    vertskap: bool


def describe_kalendermøte(workspace: Workspace, møte: Møte, skule: str = "") -> KalenderContext:
    """Make the context of a meeting in a calendar; `skule` is the school the calendar is for."""
    referata = workspace.history(møte.nettverk).referata
    nummer = workspace.number(møte)
    described: Struct = describe_møte(workspace.plan, møte, referata, nummer)
    vertar = bool(skule) and skule == møte.vert_namn and not møte.avlyst
    return KalenderContext(**asdict(described), avlyst=møte.avlyst, vertskap=vertar)


def meets_in(context: MøtedokumentContext, skule: str) -> bool:
    """Tell whether a school comes to a meeting, or is its host."""
    vert = context.møte.vert
    return (vert is not None and vert.namn == skule) or any(
        each.namn == skule for each in context.skular
    )


def _name_møte(context: KalenderContext) -> str:
    """Call a meeting by its network, and by what is unlike other meetings about it."""
    vert = context.møte.vert
    marks = ["oppstart"] if context.møte.oppstart else []
    marks += ["vertskap"] if context.vertskap else []
    marks += ["framlegg"] if context.vertskap and vert and not vert.fastsett else []
    name = context.nettverk.namn + (f" ({', '.join(marks)})" if marks else "")
    return f"Avlyst: {name}" if context.avlyst else name


def word_event(workspace: Workspace, møte: Møte, context: KalenderContext) -> Event:
    """Word a meeting: the same facts as in its notice."""
    return Event(
        uid=find_uid(workspace, møte),
        known=_list_known(workspace, møte),
        start=datetime.combine(møte.dato, møte.tid.start),
        slutt=datetime.combine(møte.siste_dag, møte.dagar[-1].tid.slutt),
        summary=_name_møte(context),
        place="" if møte.avlyst and not møte.kvar else write_stad(context.møte),
        url=møte.lenkje,
        text=workspace.malar.render_text("kalender.txt", context).strip(),
        cancelled=møte.avlyst,
    )


_SHOWN = 255


def tell_cut(workspace: Workspace, møte: Møte, context: KalenderContext) -> Iterator[str]:
    """Tell what of a meeting Outlook cuts."""
    event = word_event(workspace, møte, context)
    some = (
        ("tittelen", event.summary, "namnet på nettverket"),
        ("staden", event.place, "«stad», «rom» eller «adresse»"),
    )
    for what, text, where in some:
        if len(text) > _SHOWN:
            yield (
                f"{møte.nettverk.namn} {møte.namn_dag}: I kalenderen har {what} {len(text)} teikn, "
                f"og Outlook viser dei {_SHOWN} første. Kort ned {where}."
            )


def find_uid(workspace: Workspace, møte: Møte) -> str:
    """Name a meeting by what stays when it moves: its network, and the day it was first meant for.

    The domain is one that nobody can own (RFC 2606); names are summed up, and cannot be read.
    """
    samarbeid, nettverk = _list_known(workspace, møte)
    lasting = "\0".join((samarbeid, nettverk, møte.skuleår.skuleår.nøkkel, str(møte.nøkkel)))
    return f"{sha256(lasting.encode()).hexdigest()[:32]}@{slugify(samarbeid)}.nettverk.invalid"


def _list_known(workspace: Workspace, møte: Møte) -> tuple[str, str]:
    """List the names that the meeting's calendars are known by, whatever anything is called."""
    return known_as(workspace.plan.oversikt.samarbeid), known_as(møte.nettverk)
