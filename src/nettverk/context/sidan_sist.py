"""What a document says of the time since the last meeting."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from nettverk.model.referat import Referat
from nettverk.nynorsk import fold, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Oppfølging, Referata, follow_up
from nettverk.planning.plan import Plan
from nettverk.planning.saker import find_høyringsmøte


class _AvtaleContext(Struct, frozen=True):
    """An open action; `over` tells that its deadline is out before the meeting."""

    kva: str
    kven: str
    frist: str
    avtalt: date
    over: bool


class _HøyringContext(Struct, frozen=True):
    """A hearing that the last meeting had on its agenda and did not close."""

    tittel: str
    frist: date


class SidanSistContext(Struct, frozen=True):
    """What the earlier minutes carry to a meeting; `dato` is the day of the last ones."""

    dato: date
    avtalar: tuple[_AvtaleContext, ...]
    endringar: tuple[str, ...]
    prioriterte: tuple[str, ...]
    innspel: tuple[str, ...]
    høyringar: tuple[_HøyringContext, ...]


def describe_since(plan: Plan, møte: Møte, referata: Referata) -> SidanSistContext | None:
    """Describe what the minutes before a meeting carry to it; no minutes carry nothing.

    Changes and input are for the next meeting alone, and areas hold until others are agreed.
    """
    before = [(each, referat) for each, referat in referata if each.dato < møte.dato]
    if not before:
        return None
    last, referat = before[-1]
    follows = plan.following(last) is møte
    register = follow_up((each.dato, said) for each, said in before)
    areas = [said.prioriterte for _, said in before if said.prioriterte]
    return SidanSistContext(
        dato=last.dato,
        avtalar=tuple(_describe_avtale(each, møte.dato) for each in register.opne),
        endringar=referat.endringar if follows else (),
        prioriterte=areas[-1] if areas else (),
        innspel=referat.innspel if follows else (),
        høyringar=tuple(_unfinished(plan, last, referat)) if follows else (),
    )


def _unfinished(plan: Plan, last: Møte, referat: Referat) -> Iterator[_HøyringContext]:
    """Find the hearings of a meeting under which its minutes say nothing."""
    for each in last.skuleår.høyringar:
        taken_up = find_høyringsmøte(each, plan.møta_of(last.nettverk, last.skuleår))
        if taken_up is last and fold(f"Høyring: {each.tittel}") not in referat.handsama:
            yield _HøyringContext(each.tittel, each.frist)


def _describe_avtale(oppfølging: Oppfølging, day: date) -> _AvtaleContext:
    avtale = oppfølging.avtale
    return _AvtaleContext(
        kva=avtale.kva,
        kven=avtale.kven,
        frist=write_short_date(avtale.fristdato) if avtale.fristdato else avtale.frist,
        avtalt=oppfølging.avtalt,
        over=oppfølging.is_overdue(day),
    )
