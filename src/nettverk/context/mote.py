"""What the templates of a meeting see: notice and minutes, ordinary and oppstart."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from nettverk.context.folk import (
    ARBEIDSGRUPPA,
    PersonContext,
    SamarbeidContext,
    SkuleContext,
    describe_deltakar,
    describe_leiar,
    describe_samarbeid,
    describe_skular,
    find_person,
    find_rektor,
)
from nettverk.context.kunngjort import KunngjortContext
from nettverk.context.sakliste import (
    EmneContext,
    SakContext,
    describe_emne,
    describe_sakliste,
    draft_sakliste,
    name_vedlegg,
)
from nettverk.context.sidan_sist import AvtaleContext, SidanSistContext, describe_since
from nettverk.model.noklar import Nummererte, Skuleårsnamn
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import Dagtid, Tidsrom, write_long_date, write_when
from nettverk.planning.fristar import find_forfallsfrist, find_svarfrist
from nettverk.planning.mote import Kunngjering, Møte
from nettverk.planning.oppfolging import Referata
from nettverk.planning.plan import Plan


class VertContext(Struct, frozen=True):
    """The host school of a meeting; without `fastsett` nobody has decided it yet."""

    namn: str
    adresse: str
    rom: str
    rektor: PersonContext | None
    fastsett: bool


class _NesteContext(Struct, frozen=True):
    """The meeting after this one; `vert` is empty where no school can host it.

    `dagar` are all its days, and `når` the same in words. `fastsett` tells that somebody has
    decided the host; else the rotation proposes it. `kvar` says in running text where it is, and
    nothing where nobody knows.
    """

    dato: date
    tid: Tidsrom
    dagar: tuple[Dagtid, ...]
    når: str
    vert: str
    fastsett: bool
    kvar: str


class MøteContext(Struct, frozen=True):
    """The meeting itself; `nr` counts from 1 within the school year.

    It begins on `dato`, at the start of `tid`; `dagar` are all its days, and `når` the same in
    words. `vert` is the school that hosts it, if any; `stad` is another place, `rom` the room at
    either, `lenkje` the address of a digital meeting, and `vertskap` tells that a school hosts it
    in turn. `kvar` says in running text where it is, and nothing where nobody knows.
    `flytta_frå` is the day a moved meeting was meant for; `mat` is empty until it is agreed.
    `leiarar` are all who lead it, and `leiar` stands for them, or is the network where nobody does.
    `arbeidsgruppe` is who comes from there, if the cooperation has one.
    `svarfrist` is the day by which host and members must have answered what the notice shall say;
    None is as soon as they can. `forfallsfrist` is the day by which members say that they cannot
    come, or what they will take up; None is at once.
    `ingress` is what the leader has written of what it is for, `økt` counts the meetings of the
    day, and `same_dag` are the clocks of the others.
    """

    nr: int
    dato: date
    flytta_frå: date | None
    tid: Tidsrom
    dagar: tuple[Dagtid, ...]
    når: str
    oppstart: bool
    vert: VertContext | None
    stad: str
    rom: str
    lenkje: str
    kvar: str
    vertskap: bool
    leiar: PersonContext
    leiarar: tuple[PersonContext, ...]
    arbeidsgruppe: PersonContext | None
    mat: str
    forfall_til: PersonContext
    førebuing: str
    ingress: str
    lukkast_med: str
    innspel_på: str
    avlyst: bool
    svarfrist: date | None
    forfallsfrist: date | None
    økt: int
    same_dag: tuple[Tidsrom, ...]

    @property
    def dag(self) -> str:
        """Say the day, and the clock where the network has another meeting that day."""
        day = write_long_date(self.dato)
        return f"{day}, kl. {self.tid}" if self.same_dag else day

    @property
    def avsendar(self) -> str:
        """Name who signs what is sent: all who lead the meeting."""
        return self.leiar.namn


class MøtedokumentContext(Struct, frozen=True):
    """Everything a notice or minutes may use.

    `medlemmer` meet for their schools and `andre` for the arbeidsgruppe; all of them are called.
    `utkast` is the draft agenda of the oppstart, `sidan_sist` what earlier minutes carry here, and
    `kunngjort` what a published notice said otherwise; `utlagt` is the day the notice as it stands
    was published, if it is, and `vedlegg` names what goes with it. `avtalar` are the actions open
    after the meeting, for a message, and `avlyste` the days since the meeting before on which one
    was cancelled.
    """

    samarbeid: SamarbeidContext
    nettverk: Nettverk
    skuleår: Skuleårsnamn
    møte: MøteContext
    sakliste: tuple[SakContext, ...]
    emne: EmneContext
    utkast: tuple[str, ...]
    skular: tuple[SkuleContext, ...]
    medlemmer: tuple[PersonContext, ...]
    andre: tuple[PersonContext, ...]
    neste: _NesteContext | None
    sidan_sist: SidanSistContext | None
    vedlegg: tuple[str, ...]
    avlyste: tuple[date, ...]
    kunngjort: KunngjortContext | None = None
    utlagt: date | None = None
    avtalar: tuple[AvtaleContext, ...] = ()


def describe_møte(
    plan: Plan, møte: Møte, referata: Referata = (), nummer: Nummererte = ()
) -> MøtedokumentContext:
    """Make the context of a meeting's notice and minutes, with what the minutes before carry.

    `nummer` are the numbers of its items, where they count through the year.
    """
    skular = describe_skular(plan.oversikt, møte.nettverk, møte.dato)
    medlemmer, others = describe_kalla(plan, møte)
    described = _describe(plan, møte)
    sakliste = describe_sakliste(plan, møte, referata, nummer, _name_roller(described))
    return MøtedokumentContext(
        samarbeid=describe_samarbeid(plan.oversikt),
        nettverk=møte.nettverk,
        skuleår=møte.skuleår.skuleår,
        møte=described,
        sakliste=sakliste,
        emne=describe_emne(sakliste),
        utkast=draft_sakliste(plan, møte),
        skular=skular,
        medlemmer=medlemmer,
        andre=others,
        neste=describe_neste(plan.following(møte)),
        sidan_sist=describe_since(plan, møte, referata),
        vedlegg=tuple(name_vedlegg(plan, møte)),
        avlyste=tuple(each.dato for each in plan.cancelled_before(møte)),
    )


def describe_kalla(
    plan: Plan, møte: Møte
) -> tuple[tuple[PersonContext, ...], tuple[PersonContext, ...]]:
    """Describe those who are called to a meeting: the members, and the others.

    The others are the participant and those who lead, if they are of the arbeidsgruppe alone.
    """
    skular = describe_skular(plan.oversikt, møte.nettverk, møte.dato)
    medlemmer = tuple(person for skule in skular for person in skule.medlemmer)
    leiarar = (find_person(plan.oversikt, each, møte.dato) for each in møte.leiarar)
    deltakar = describe_deltakar(plan.oversikt, møte.arbeidsgruppe, møte.dato)
    group = [deltakar] if deltakar else []
    group += [replace(each, rolle="") for each in leiarar if each.rolle == ARBEIDSGRUPPA]
    present = {each.namn for each in medlemmer}
    others = {each.namn: each for each in group if each.namn not in present}
    return medlemmer, tuple(others.values())


def _describe(plan: Plan, møte: Møte) -> MøteContext:
    leiarar = tuple(find_person(plan.oversikt, each, møte.dato) for each in møte.leiarar)
    leiar = describe_leiar(leiarar, møte.nettverk)
    reached = next((each for each in leiarar if each.epost), (*leiarar, leiar)[0])
    forfall = møte.nettverk.forfall_til
    return MøteContext(
        nr=møte.nr,
        dato=møte.dato,
        flytta_frå=møte.nøkkel.dato if møte.dato != møte.nøkkel.dato else None,
        tid=møte.tid,
        dagar=møte.dagar,
        når=write_when(møte.dagar),
        oppstart=møte.er_oppstart,
        vert=_describe_vert(møte),
        stad=møte.stad,
        rom=møte.rom,
        lenkje=møte.lenkje,
        kvar=_say_kvar(møte),
        vertskap=møte.vertskap,
        leiar=leiar,
        leiarar=leiarar,
        arbeidsgruppe=describe_deltakar(plan.oversikt, møte.arbeidsgruppe, møte.dato),
        # On the screen each has their own.
        mat=møte.bevertning or "" if møte.stad or møte.vertskap or møte.vert_namn else "",
        forfall_til=find_person(plan.oversikt, forfall, møte.dato) if forfall else reached,
        førebuing=møte.førebuing or _find_usual_førebuing(plan, møte),
        ingress=møte.ingress,
        lukkast_med=møte.lukkast_med,
        innspel_på=møte.innspel_på,
        avlyst=møte.avlyst,
        svarfrist=find_svarfrist(plan, møte),
        forfallsfrist=find_forfallsfrist(plan, møte),
        økt=møte.nøkkel.økt,
        same_dag=tuple(
            each.tid
            for each in plan.held_by(møte.nettverk)
            if each.dato == møte.dato and each.nøkkel != møte.nøkkel
        ),
    )


def _find_usual_førebuing(plan: Plan, møte: Møte) -> str:
    usual = plan.standard.førebuing
    return (møte.er_oppstart and plan.standard.førebuing_oppstart) or usual


def _describe_vert(møte: Møte) -> VertContext | None:
    skule = møte.vert
    if skule:
        rektor = find_rektor(skule, møte.dato)
        rom = "" if møte.stad else møte.rom or skule.rom
        return VertContext(skule.namn, skule.adresse, rom, rektor, fastsett=møte.fastsett)
    if not møte.vertsnamn:
        return None
    return VertContext(møte.vertsnamn, "", møte.rom, None, fastsett=True)


def describe_neste(neste: Møte | None) -> _NesteContext | None:
    """Make the context of the meeting after another, if there is one."""
    if not neste:
        return None
    return _NesteContext(
        dato=neste.dato,
        tid=neste.tid,
        dagar=neste.dagar,
        når=write_when(neste.dagar),
        vert=neste.vert_namn,
        fastsett=neste.fastsett,
        kvar=_say_kvar(neste),
    )


def _say_kvar(møte: Møte) -> str:
    """Say in running text where a meeting is, on the screen too, and that a host must be asked."""
    decided = møte.stad or møte.fastsett or not møte.vert_namn
    place = møte.stad or møte.vert_namn
    return Kunngjering("", place if decided else f"{place}, om skulen kan", "", møte.lenkje).place


def _name_roller(møte: MøteContext) -> dict[str, str]:
    """Name those whom the words of `ROLLER` stand for at a meeting."""
    rektor = møte.vert.rektor if møte.vert else None
    unhosted = "Verten" if møte.vertskap else møte.avsendar
    return {
        "vert": (rektor or møte.vert).namn if møte.vert else unhosted,
        "leiar": møte.avsendar,
        "arbeidsgruppe": møte.arbeidsgruppe.namn if møte.arbeidsgruppe else møte.avsendar,
        "alle": "Alle",
    }
