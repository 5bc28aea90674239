"""What a document says of the time since the last meeting."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.referat import Referat
from nettverk.nynorsk import fold, write_short_date
from nettverk.planning.fristar import find_innkallingsfrist
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Oppfølging, Oppfølgingsslag, Referata, follow_møta
from nettverk.planning.plan import Plan
from nettverk.planning.saker import find_høyringsmøte


class AvtaleContext(Struct, frozen=True):
    """An open action, change or input, by its `slag`; `over` tells that its deadline is out."""

    slag: str
    kva: str
    kven: str
    frist: str
    avtalt: date
    over: bool

    def __str__(self) -> str:
        return self.kva


class _HøyringContext(Struct, frozen=True):
    """A hearing that the last meeting had on its agenda and did not close."""

    tittel: str
    frist: date


class SidanSistContext(Struct, frozen=True):
    """What the earlier minutes carry to a meeting; `dato` is the day of the last ones."""

    dato: date
    avtalar: tuple[AvtaleContext, ...]
    endringar: tuple[AvtaleContext, ...]
    prioriterte: tuple[str, ...]
    innspel: tuple[AvtaleContext, ...]
    høyringar: tuple[_HøyringContext, ...]


def leave_room(since: SidanSistContext | None, day: date) -> SidanSistContext:
    """Have something to follow up, as was so when the form of a meeting was written."""
    blank = AvtaleContext("avtale", "", "", "", day, over=False)
    if not since:
        return SidanSistContext(day, (blank,), (), (), (), ())
    is_open = since.avtalar or since.endringar or since.innspel
    return since if is_open else replace(since, avtalar=(blank,))


def describe_since(plan: Plan, møte: Møte, referata: Referata) -> SidanSistContext | None:
    """Describe what the minutes before a meeting carry to it; no minutes carry nothing.

    Actions, changes and input live until somebody says that they are over, and areas hold until
    others are agreed.
    """
    before = [(each, referat) for each, referat in referata if each.dagar[0] < møte.dagar[0]]
    if not before:
        return None
    last, referat = before[-1]
    follows = plan.following(last) is møte
    register = follow_møta(plan.møte[møte.nettverk.namn], before, møte)
    # What is out on the day the notice must be, is so for all who read it from then on. That more
    # is out when it is late, is not said: the same plan would give another notice each day.
    read = find_innkallingsfrist(plan, møte)
    described = [_describe_avtale(each, read) for each in (*register.opne, *register.endringar)]
    areas = [said.prioriterte for _, said in before if said.prioriterte]
    return SidanSistContext(
        dato=last.dato,
        avtalar=_pick(described, Oppfølgingsslag.AVTALE),
        endringar=_pick(described, Oppfølgingsslag.ENDRING),
        prioriterte=areas[-1] if areas else (),
        innspel=_pick(described, Oppfølgingsslag.INNSPEL),
        høyringar=tuple(_unfinished(plan, last, referat)) if follows else (),
    )


def describe_avtalar(plan: Plan, møte: Møte, referata: Referata) -> tuple[AvtaleContext, ...]:
    """Describe the actions that are open when a meeting is over."""
    until = [each for each in plan.møte[møte.nettverk.namn] if each.dagar[0] <= møte.dagar[0]]
    return tuple(_describe_avtale(each, møte.dato) for each in follow_møta(until, referata).opne)


def _pick(described: Sequence[AvtaleContext], slag: Oppfølgingsslag) -> tuple[AvtaleContext, ...]:
    return tuple(each for each in described if each.slag == slag)


def _unfinished(plan: Plan, last: Møte, referat: Referat) -> Iterator[_HøyringContext]:
    """Find the hearings of a meeting under which its minutes say nothing."""
    for each in last.skuleår.høyringar:
        taken_up = find_høyringsmøte(each, plan.møta_of(last.nettverk, last.skuleår))
        if taken_up is last and fold(f"Høyring: {each.tittel}") not in referat.handsama:
            yield _HøyringContext(each.tittel, each.frist)


def _describe_avtale(oppfølging: Oppfølging, day: date) -> AvtaleContext:
    avtale = oppfølging.avtale
    return AvtaleContext(
        slag=oppfølging.slag,
        kva=avtale.kva,
        kven=avtale.kven,
        frist=write_short_date(avtale.fristdato) if avtale.fristdato else avtale.frist,
        avtalt=oppfølging.avtalt,
        over=oppfølging.is_overdue(day),
    )
