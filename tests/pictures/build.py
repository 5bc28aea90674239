"""School years of any shape to draw, made without files."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Møteslag, Nettverksmøte, Nettverksår, Skuleår
from nettverk.model.skulerute import Fri
from nettverk.nynorsk import Tidsrom
from nettverk.pictures.skulear.content import ÅrsbileteContext, describe_year_picture
from nettverk.planning.plan import Plan, make_plan
from tests.planning.build import STANDARD, cooperate

CLOCK = Tidsrom(time(12), time(15))
FIRST, LAST = date(2026, 8, 17), date(2027, 6, 18)
BREAKS = (
    Fri(namn="Haustferie", frå=date(2026, 10, 5), til=date(2026, 10, 9)),
    Fri(namn="Planleggingsdag", dato=date(2026, 11, 3)),
    Fri(namn="Juleferie", frå=date(2026, 12, 21), til=date(2027, 1, 1)),
)


def møte(day: date, **keys: Any) -> Nettverksmøte:
    """Make a meeting of a network."""
    return Nettverksmøte(dato=day, tid=CLOCK, **keys)


def spread(count: int, **keys: Any) -> list[Nettverksmøte]:
    """Spread meetings evenly over the year; the first is the oppstart."""
    step = timedelta(days=280 // max(count, 1))
    slag = [Møteslag.OPPSTART, *[Møteslag.ORDINÆRT] * count]
    return [
        møte(FIRST + timedelta(days=16) + step * each, slag=slag[each], **keys)
        for each in range(count)
    ]


def make(
    rows: Sequence[tuple[str, Sequence[str], Sequence[Nettverksmøte]]], **keys: Any
) -> tuple[Plan, Skuleår]:
    """Plan networks, each with its name, schools and meetings."""
    usual: dict[str, Any] = {
        "skuleår": Skuleårsnamn(2026),
        "første_skuledag": FIRST,
        "siste_skuledag": LAST,
        "fri": BREAKS,
        "nettverk": tuple(Nettverksår(namn=name, møte=tuple(days)) for name, _, days in rows),
    }
    year = Skuleår(**usual | keys)
    oversikt = cooperate((name, "Odd", names) for name, names, _ in rows)
    return make_plan(oversikt, STANDARD, [year]), year


def picture(
    rows: Sequence[tuple[str, Sequence[str], Sequence[Nettverksmøte]]], **keys: Any
) -> ÅrsbileteContext:
    """Describe the picture of some networks."""
    plan, year = make(rows, **keys)
    return describe_year_picture(plan, year, plan.oversikt.nettverk)
