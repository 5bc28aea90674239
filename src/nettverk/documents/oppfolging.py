"""The register: what is agreed and how it stands, and how each meeting went."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.paths import document_path
from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.errors import UsageError
from nettverk.model.dokumentslag import OPPFØLGING
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.referat import Referat
from nettverk.model.samarbeid import Nettverk, Oversikt
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_date, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import (
    Oppfølging,
    Oppfølgingsslag,
    list_names,
)
from nettverk.planning.plan import Plan
from nettverk.referat.krets import Kalla, Krets
from nettverk.referat.kven import read_kven, says_all
from nettverk.render.draft import Draft, Trials
from nettverk.suggest import suggest
from nettverk.workspace.historikk import Historikk
from nettverk.workspace.workspace import Workspace

OPEN, LATE = "open", "over fristen"


class RegisteravtaleContext(Struct, frozen=True):
    """One action, change or input; `status` is a word, and `sagt` the day that was said."""

    slag: Oppfølgingsslag
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


class _ReferatContext(Struct, frozen=True):
    """One meeting as its minutes tell of it: who came, what was agreed and how it was."""

    skuleår: Skuleårsnamn
    dato: date
    til_stades: tuple[str, ...]
    forfall: tuple[str, ...]
    prioriterte: tuple[str, ...]
    endringar: tuple[str, ...]
    evaluering: tuple[str, ...]


class _NettverksregisterContext(Struct, frozen=True):
    """One network's actions, those that are late first, and its meetings in time order.

    `endringar` are agreed changes to the meetings and input to their template.
    """

    namn: str
    avtalar: tuple[RegisteravtaleContext, ...]
    endringar: tuple[RegisteravtaleContext, ...]
    referat: tuple[_ReferatContext, ...]


class RegisterContext(Struct, frozen=True):
    """The actions of several networks on a day."""

    samarbeid: SamarbeidContext
    dato: date
    nettverk: tuple[_NettverksregisterContext, ...]


def describe_register(
    workspace: Workspace,
    nettverka: Sequence[Nettverk],
    year: Skuleårsnamn | None = None,
    person: str = "",
) -> RegisterContext:
    """Describe every action and meeting of some networks as it stands today.

    A school year keeps what lives and the meetings of that year; a person the actions of that
    person, everybody's where they belong, and the changes where they lead. UsageError when
    nobody is called so.
    """
    context = RegisterContext(
        describe_samarbeid(workspace.plan.oversikt),
        workspace.today,
        tuple(
            _describe_nettverk(each, workspace.history(each), workspace.today) for each in nettverka
        ),
    )
    context = _keep_current(context, year) if year else context
    return _keep_person(workspace.plan, context, person) if person else context


def _keep_current(context: RegisterContext, year: Skuleårsnamn) -> RegisterContext:
    nettverka = tuple(
        replace(
            one,
            avtalar=tuple(each for each in one.avtalar if each.open),
            endringar=tuple(each for each in one.endringar if each.open),
            referat=tuple(each for each in one.referat if each.skuleår == year),
        )
        for one in context.nettverk
    )
    return replace(context, nettverk=nettverka)


def _keep_person(plan: Plan, context: RegisterContext, person: str) -> RegisterContext:
    oversikt = plan.oversikt
    medlemmer = {each.namn: _list_medlemmer(oversikt, each) for each in oversikt.nettverk}
    leiarar = {each.namn: plan.leiarar_of(each, context.dato) for each in oversikt.nettverk}
    everybody = {name for all_of in medlemmer.values() for name in all_of}
    asked = read_kven(person, Krets(tuple(map(Kalla, sorted(everybody)))))
    wanted = list_names(asked.namn)
    agreed = (each.kven for one in context.nettverk for each in one.avtalar)
    named = {name for kven in agreed for name in list_names(kven)}
    if not _includes({*everybody, *named}, wanted):
        words = [word for name in sorted(everybody) for word in (name, *name.split())]
        raise UsageError(f"Ingen her heiter «{person}». {suggest(person, words)}".rstrip())
    nettverka = tuple(
        replace(
            one,
            avtalar=tuple(
                each
                for each in one.avtalar
                if _concerns(each.kven, wanted, belongs=_includes(medlemmer[one.namn], wanted))
            ),
            endringar=one.endringar if _includes(leiarar[one.namn], wanted) else (),
            referat=(),
        )
        for one in context.nettverk
    )
    return replace(context, nettverk=nettverka)


def _list_medlemmer(oversikt: Oversikt, nettverk: Nettverk) -> list[str]:
    skular = (each for each in oversikt.skular if each.namn in nettverk.skulenamn)
    names = [medlem.namn for skule in skular for medlem in skule.medlemmer]
    leiarar = [each.namn for each in nettverk.leiar]
    return [*names, *leiarar, *filter(None, [nettverk.arbeidsgruppe])]


def _includes(names: Iterable[str], wanted: frozenset[str]) -> bool:
    folded = {each.casefold() for each in names}
    words = {word for each in folded for word in each.split()}
    return bool(wanted & (folded | words))


def _concerns(kven: str, wanted: frozenset[str], *, belongs: bool) -> bool:
    """Tell whether an action is a person's: by name, by a part of it, or as one of everybody."""
    named = list_names(kven)
    return _includes(named, wanted) or (belongs and says_all(kven))


def draft_register(workspace: Workspace, context: RegisterContext, year: Skuleår) -> Draft:
    """Word the register, and place it in the folder of a school year."""
    return Draft(
        path=document_path(year.skuleår, "", None, OPPFØLGING.namn),
        markdown=workspace.malar.render("oppfolging.md", context),
        title=f"Oppfølging, {write_date(context.dato)}",
        dokument="Oppfølging",
        samarbeid=context.samarbeid.namn,
        nettverk="alle nettverka" if len(context.nettverk) > 1 else context.nettverk[0].namn,
        author=context.samarbeid.namn,
        gjeld=write_date(context.dato),
        dato=context.dato,
    )


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List the one register of all networks."""
    context = describe_register(workspace, workspace.plan.oversikt.nettverk)
    yield "oppfolging.md", partial(draft_register, workspace, context, year)


def _describe_nettverk(
    nettverk: Nettverk, history: Historikk, today: date
) -> _NettverksregisterContext:
    followed = [
        RegisteravtaleContext(
            slag=each.slag,
            kva=each.avtale.kva,
            kven=each.avtale.kven,
            frist=_find_frist(each),
            avtalt=each.avtalt,
            status=_status(each, today),
            sagt=each.sagt,
        )
        for each in history.register.alle
    ]
    order = (LATE, OPEN)
    followed.sort(key=lambda each: order.index(each.status) if each.open else len(order))
    møta = tuple(_describe_møte(møte, referat) for møte, referat in history.referata)
    return _NettverksregisterContext(
        nettverk.namn,
        tuple(each for each in followed if each.slag is Oppfølgingsslag.AVTALE),
        tuple(each for each in followed if each.slag is not Oppfølgingsslag.AVTALE),
        møta,
    )


def _describe_møte(møte: Møte, referat: Referat) -> _ReferatContext:
    return _ReferatContext(
        skuleår=møte.skuleår.skuleår,
        dato=møte.dato,
        til_stades=referat.til_stades,
        forfall=referat.forfall,
        prioriterte=referat.prioriterte,
        endringar=referat.endringar,
        evaluering=referat.evaluering,
    )


def _find_frist(oppfølging: Oppfølging) -> str:
    day = oppfølging.avtale.fristdato
    return write_short_date(day) if day else oppfølging.avtale.frist


def _status(oppfølging: Oppfølging, today: date) -> str:
    if oppfølging.is_overdue(today):
        return LATE
    return OPEN if oppfølging.open or oppfølging.status is None else str(oppfølging.status)
