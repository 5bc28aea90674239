"""The register: what is agreed and how it stands, and how each meeting went."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from nettverk.context.samarbeid import SamarbeidContext, describe_samarbeid
from nettverk.context.sidan_sist import Minutes
from nettverk.model.referat import Referat
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Oppfølging, follow_up
from nettverk.planning.plan import Plan

OPEN, LATE = "open", "over fristen"


class RegisteravtaleContext(Struct, frozen=True):
    """One action; `status` is a word, and `sagt` the day of the minutes that said so."""

    kva: str
    kven: str
    frist: str
    avtalt: date
    status: str
    sagt: date | None

    @property
    def open(self) -> bool:
        """Tell whether the action lives."""
        return self.status in {OPEN, LATE}


class ReferatContext(Struct, frozen=True):
    """One meeting as its minutes tell of it: who came, what was agreed and how it was."""

    skuleår: str
    dato: date
    til_stades: tuple[str, ...]
    forfall: tuple[str, ...]
    prioriterte: tuple[str, ...]
    endringar: tuple[str, ...]
    evaluering: tuple[str, ...]


class NettverksregisterContext(Struct, frozen=True):
    """One network's actions, those that are late first, and its meetings in time order."""

    namn: str
    avtalar: tuple[RegisteravtaleContext, ...]
    referat: tuple[ReferatContext, ...]


class RegisterContext(Struct, frozen=True):
    """The actions of several networks on a day."""

    samarbeid: SamarbeidContext
    dato: date
    nettverk: tuple[NettverksregisterContext, ...]


def describe_register(
    plan: Plan, networks: Sequence[tuple[Nettverk, Minutes]], today: date
) -> RegisterContext:
    """Describe every action and meeting of some networks as it stands on a day."""
    return RegisterContext(
        describe_samarbeid(plan.oversikt),
        today,
        tuple(_network(nettverk, minutes, today) for nettverk, minutes in networks),
    )


def _network(nettverk: Nettverk, minutes: Minutes, today: date) -> NettverksregisterContext:
    actions = [
        RegisteravtaleContext(
            kva=each.avtale.kva,
            kven=each.avtale.kven,
            frist=_deadline(each),
            avtalt=each.avtalt,
            status=_status(each, today),
            sagt=each.sagt,
        )
        for each in follow_up((møte.dato, referat) for møte, referat in minutes).actions
    ]
    order = (LATE, OPEN)
    actions.sort(key=lambda each: order.index(each.status) if each.open else len(order))
    meetings = tuple(_meeting(møte, referat) for møte, referat in minutes)
    return NettverksregisterContext(nettverk.namn, tuple(actions), meetings)


def _meeting(møte: Møte, referat: Referat) -> ReferatContext:
    return ReferatContext(
        skuleår=møte.skuleår.skuleår,
        dato=møte.dato,
        til_stades=referat.til_stades,
        forfall=referat.forfall,
        prioriterte=referat.prioriterte,
        endringar=referat.endringar,
        evaluering=referat.evaluering,
    )


def _deadline(action: Oppfølging) -> str:
    day = action.avtale.fristdato
    return write_short_date(day) if day else action.avtale.frist


def _status(action: Oppfølging, today: date) -> str:
    if action.is_overdue(today):
        return LATE
    return OPEN if action.open or action.status is None else str(action.status)
