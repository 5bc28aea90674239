"""A small cooperation to plan, made without files."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from nettverk.model.folk import Leiar
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.sakliste import Punktslag, Sak, Standard
from nettverk.model.samarbeid import Nettverk, Nettverksskule, Oversikt, Samarbeid, Skule, Skuleslag
from nettverk.model.skulear import Møtedag, Møteslag, Nettverksmøte, Nettverksår, Skuleår
from nettverk.nynorsk import parse_date, parse_time_range
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan, make_plan
from nettverk.planning.saker import Agendapunkt, make_sakliste
from nettverk.reading.data import load_data
from nettverk.reading.files import Files
from tests.conftest import WORKSPACES

STANDARD: Standard = load_data(Files(WORKSPACES / "base")).standard
SKULAR = ("Aa", "Be", "Ce")
NORD = "Nord"


def day(text: str) -> date:
    """Read a day of the school year, «16.9» for 16 September 2026."""
    number, month = map(int, text.split("."))
    return parse_date(f"{number}.{month}.{2026 if month > 7 else 2027}")


def shared(text: str, tid: str = "12–15", **keys: Any) -> Møtedag:
    """Make a day that all networks share; the kind is written as in YAML."""
    slag = Møteslag(keys.pop("slag", "ordinært"))
    return Møtedag(dato=day(text), tid=parse_time_range(tid), slag=slag, **keys)


def own(text: str, tid: str = "", ny: str = "", **keys: Any) -> Nettverksmøte:
    """Make what a network decides for a day."""
    return Nettverksmøte(
        dato=day(text),
        tid=parse_time_range(tid) if tid else None,
        ny_dato=day(ny) if ny else None,
        **keys,
    )


def year(days: Sequence[Møtedag], changes: Sequence[Nettverksmøte] = (), **keys: Any) -> Skuleår:
    """Make the school year 2026-2027, with the changes of «Nord»."""
    usual: dict[str, Any] = {
        "skuleår": Skuleårsnamn(2026),
        "første_skuledag": date(2026, 8, 17),
        "siste_skuledag": date(2027, 6, 18),
        "møte": tuple(days),
        "nettverk": (Nettverksår(namn=NORD, møte=tuple(changes)),),
    }
    return Skuleår(**usual | keys)


def member(name: str, frå: str = "", til: str = "") -> Nettverksskule:
    """Make a school's time in a network."""
    return Nettverksskule(namn=name, frå=day(frå) if frå else None, til=day(til) if til else None)


def plan(*years: Skuleår, samarbeid: dict[str, Any] | None = None, **nettverk: Any) -> Plan:
    """Plan one network, «Nord», of three schools."""
    skular = tuple(
        Skule(namn=each, kommune="Time", slag=Skuleslag.BARNESKULE, medlemmer=()) for each in SKULAR
    )
    usual: dict[str, Any] = {
        "namn": NORD,
        "leiar": (Leiar(namn="Ida"),),
        "arbeidsgruppe": "Odd",
        "skular": tuple(map(member, SKULAR)),
    }
    nord = Nettverk(**usual | nettverk)
    about: dict[str, Any] = {"namn": "Jærskulen", "kommunar": (), "arbeidsgruppe": ()} | (
        samarbeid or {}
    )
    oversikt = Oversikt(samarbeid=Samarbeid(**about), skular=skular, nettverk=(nord,))
    return make_plan(oversikt, STANDARD, years)


def møta(made: Plan) -> tuple[Møte, ...]:
    """Take the meetings of «Nord»."""
    return made.møte[NORD]


def one_meeting(tid: str = "12–15", saker: tuple[Sak, ...] = (), **keys: Any) -> Skuleår:
    """Make a school year of one ordinary meeting."""
    return year([shared("28.10", tid)], [own("28.10", saker=saker)], **keys)


def agenda(made: Plan, at: int = 0) -> tuple[Agendapunkt, ...]:
    """Make the agenda of one of the meetings of «Nord»."""
    return make_sakliste(made, møta(made)[at])


def points(made: Plan, at: int = 0) -> list[str]:
    """Name the points of an agenda; own points and items by title."""
    slots = (Punktslag.SAKER, Punktslag.HØYRINGAR, None)
    return [each.tittel if each.punkt in slots else each.punkt for each in agenda(made, at)]


def cooperate(nettverka: Iterable[tuple[str, str, Sequence[str]]]) -> Oversikt:
    """Make networks of schools where nobody meets, each with its name, deltakar and schools."""
    rows = [*nettverka]
    return Oversikt(
        samarbeid=Samarbeid(namn="Jærskulen", kommunar=(), arbeidsgruppe=()),
        skular=tuple(
            Skule(namn=each, kommune="Time", slag=Skuleslag.BARNESKULE, medlemmer=())
            for each in dict.fromkeys(skule for *_, skular in rows for skule in skular)
        ),
        nettverk=tuple(
            Nettverk(
                namn=name,
                leiar=(Leiar(namn="Ida Ås"),),
                arbeidsgruppe=deltakar,
                skular=tuple(Nettverksskule(namn=each) for each in skular),
            )
            for name, deltakar, skular in rows
        ),
    )
