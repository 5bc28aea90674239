"""A meeting worded for a calendar, with the workspace's own words where it has such."""

from datetime import datetime

from nettverk.archive.paths import slugify
from nettverk.calendar.event import Event, make_uid
from nettverk.commands.session import Session
from nettverk.context.calendar import KalenderContext, name_meeting
from nettverk.planning.mote import Møte
from nettverk.render.filters import FILTERS
from nettverk.render.templates import Templates

TEMPLATE = "kalender.txt"


def word_event(
    session: Session, templates: Templates, møte: Møte, context: KalenderContext
) -> Event:
    """Word a meeting: the same facts as in its notice."""
    return Event(
        uid=uid_of(session, møte),
        start=datetime.combine(møte.dato, møte.tid.start),
        slutt=datetime.combine(møte.dato, møte.tid.slutt),
        summary=name_meeting(context),
        place="" if møte.avlyst and not context.møte.vert else FILTERS["stad"](context.møte.vert),
        text=templates.render_text(TEMPLATE, context).strip(),
        cancelled=møte.avlyst,
    )


def uid_of(session: Session, møte: Møte) -> str:
    """Name a meeting by its network and the day it was first meant for."""
    samarbeid = session.plan.oversikt.samarbeid.namn
    names = (samarbeid, møte.nettverk.namn, møte.skuleår.skuleår)
    return make_uid(slugify(samarbeid), *names, day=møte.opphavleg_dato)
