"""The rest of a running year planned again: every day that can be kept is kept, and every host."""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from nettverk.errors import NettverkError
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import DAY
from nettverk.nynorsk import write_in_words
from nettverk.planning.forsok import Forsøk
from nettverk.planning.mote import Møte
from nettverk.planning.nytt_ar.recalling import count_after
from nettverk.planning.nytt_ar.slots import find_usual
from nettverk.planning.plan import Plan
from nettverk.planning.resten.leiting import Restleiting
from nettverk.planning.resten.samlingar import (
    Møteendring,
    Samling,
    Vilkår,
    list_rest,
    try_rest,
)
from nettverk.reglar import Regel

_WEEK = 7 * DAY


class Omlegging(Forsøk, frozen=True):
    """The rest of a year planned again: the year as it `was` and `will` be, and what is left of it.

    `endringar` are of every meeting left, also of those that stay as they are, and `utanom` are
    networks with another number of meetings left than weeks are asked for.
    """

    was: Skuleår
    will: Skuleår
    endringar: tuple[Møteendring, ...]
    utanom: Mapping[str, int]

    @property
    def endra(self) -> list[Møteendring]:
        """List the meetings that get another day or host."""
        return [each for each in self.endringar if each.changed]

    @property
    def flytta(self) -> list[Møteendring]:
        """List the meetings that get another day."""
        return [each for each in self.endringar if each.dag != each.møte.dato]

    @property
    def står(self) -> list[Møte]:
        """List the meetings that keep their day."""
        return [each.møte for each in self.endringar if each.dag == each.møte.dato]


def plan_rest(before: Plan, plan: Plan, year: Skuleår, vilkår: Vilkår) -> Omlegging:
    """Plan the rest of a year again; NettverkError tells what cannot be.

    `plan` has the days off that are to hold, and `before` is the plan as it stands.
    """
    rest = _ask_for_weeks(list_rest(plan, year, vilkår), vilkår.veker)
    passed = [name for name, row in rest.items() if vilkår.veker and not row[0].ønskt]
    days = Restleiting(plan, year, vilkår, rest).place()
    moved = [
        Møteendring(
            møte,
            møte.dato + (day - samling.dato),
            møte.vertsnamn,
            samling.grunnar or ("møtet før eller etter treng plassen",),
        )
        for name, row in rest.items()
        for samling, day in zip(row, days.get(name, [each.dato for each in row]), strict=True)
        for møte in samling.møta
    ]
    endringar = _settle_vertar(plan, vilkår, moved)
    was = next(each for each in before.skuleår if each.skuleår == year.skuleår)
    after = try_rest(plan, endringar).after
    utanom = {name: len(rest[name]) for name in passed}
    return Omlegging(before, after, was, year, tuple(endringar), utanom)


def _ask_for_weeks(
    rest: Mapping[str, list[Samling]], veker: Sequence[date]
) -> dict[str, list[Samling]]:
    """Ask for weeks that are named, as most networks have them; others as long after as usual."""
    if not veker:
        return dict(rest)
    had = {name: tuple(each.måndag for each in row) for name, row in rest.items()}
    most = find_usual([*had.values()][::-1])
    if len(most) != len(veker):
        left = write_in_words(len(most), "eitt møte", "møte")
        raise NettverkError(
            f"--veker: Dei fleste nettverka har {left} att. Skriv éi veke for kvart av dei."
        )
    asked = dict(rest)
    for name, mondays in had.items():
        if len(mondays) == len(veker):
            after = count_after(mondays, most) * _WEEK
            asked[name] = [
                _ask_for(each, week + after) for each, week in zip(rest[name], veker, strict=True)
            ]
    return asked


def _ask_for(samling: Samling, monday: date) -> Samling:
    wished = replace(samling, ønskt=monday)
    reason = f"de bad om veke {monday.isocalendar().week}"
    return wished if samling.måndag == monday else wished.blocked(reason)


def _settle_vertar(plan: Plan, vilkår: Vilkår, moved: Sequence[Møteendring]) -> list[Møteendring]:
    """Let the rotation choose anew where the host that was decided cannot host that day."""
    accepted = vilkår.list_accepted(Regel.OPPTATT_VERT)
    kept = try_rest(plan, moved)
    freed = [
        replace(each, vert="")
        if _is_lost(kept.find_again(each.møte))
        and (each.changed or each.møte.place_of("vert") not in accepted)
        else each
        for each in moved
    ]
    new = try_rest(plan, freed)
    return [
        replace(each, vert=new.find_again(each.møte).vert_namn or each.møte.vertsnamn)
        if each.vert != each.møte.vertsnamn
        else each
        for each in freed
    ]


def _is_lost(møte: Møte) -> bool:
    """Tell whether the host that is decided cannot host."""
    return bool(møte.vertsnamn) and møte.vertsnamn not in møte.find_able()
