"""The register of agreed actions: what lives, what is late and what is over."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from nettverk.context.samarbeid import SamarbeidContext, describe_samarbeid
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_short_date
from nettverk.planning.follow_up import Oppfølging, Register
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


class NettverksregisterContext(Struct, frozen=True):
    """One network's actions, those that are late first."""

    namn: str
    avtalar: tuple[RegisteravtaleContext, ...]


class RegisterContext(Struct, frozen=True):
    """The actions of several networks on a day."""

    samarbeid: SamarbeidContext
    dato: date
    nettverk: tuple[NettverksregisterContext, ...]


def describe_register(
    plan: Plan, registers: Sequence[tuple[Nettverk, Register]], today: date
) -> RegisterContext:
    """Describe every action of some networks as it stands on a day."""
    return RegisterContext(
        describe_samarbeid(plan.oversikt),
        today,
        tuple(_network(nettverk, register, today) for nettverk, register in registers),
    )


def _network(nettverk: Nettverk, register: Register, today: date) -> NettverksregisterContext:
    actions = [
        RegisteravtaleContext(
            kva=each.avtale.kva,
            kven=each.avtale.kven,
            frist=_deadline(each),
            avtalt=each.avtalt,
            status=_status(each, today),
            sagt=each.sagt,
        )
        for each in register.actions
    ]
    order = (LATE, OPEN)
    actions.sort(key=lambda each: order.index(each.status) if each.open else len(order))
    return NettverksregisterContext(nettverk.namn, tuple(actions))


def _deadline(action: Oppfølging) -> str:
    day = action.avtale.fristdato
    return write_short_date(day) if day else action.avtale.frist


def _status(action: Oppfølging, today: date) -> str:
    if action.is_overdue(today):
        return LATE
    return OPEN if action.open or action.status is None else str(action.status)
