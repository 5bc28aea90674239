"""What the text of a meeting in a calendar sees, and what the meeting is called there."""

from msgspec import Struct
from msgspec.structs import asdict

from nettverk.context.mote import MøtedokumentContext, describe_meeting
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan


class KalenderContext(MøtedokumentContext, frozen=True, kw_only=True):
    """What the notice of the meeting sees, and more.

    `avlyst` tells that the meeting is cancelled, and `vertskap` that the calendar is the host's.
    """

    avlyst: bool
    vertskap: bool


def describe_calendar_meeting(plan: Plan, møte: Møte, skule: str = "") -> KalenderContext:
    """Make the context of a meeting in a calendar; `skule` is the school the calendar is for."""
    described: Struct = describe_meeting(plan, møte)
    hosts = bool(skule) and skule == møte.vert_namn and not møte.avlyst
    return KalenderContext(**asdict(described), avlyst=møte.avlyst, vertskap=hosts)


def meets_in(context: MøtedokumentContext, skule: str) -> bool:
    """Tell whether a school comes to a meeting, or is its host."""
    host = context.møte.vert
    return (host is not None and host.namn == skule) or any(
        each.namn == skule for each in context.skular
    )


def name_meeting(context: KalenderContext) -> str:
    """Call a meeting by its network, and by what is unlike other meetings about it."""
    host = context.møte.vert
    marks = ["oppstart"] if context.møte.oppstart else []
    marks += ["vertskap"] if context.vertskap else []
    marks += ["framlegg"] if context.vertskap and host and not host.fastsett else []
    name = context.nettverk.namn + (f" ({', '.join(marks)})" if marks else "")
    return f"Avlyst: {name}" if context.avlyst else name
