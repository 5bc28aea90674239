"""What it touches that another school hosts a meeting, as the screen and other programs see it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import write_when
from nettverk.planning.forsok import Forsøk, identify
from nettverk.planning.mote import Møte, Møtestatus
from nettverk.planning.plan import Plan, list_shares, list_vertskap
from nettverk.planning.vertsbyte import OF_VERT, list_vikarar
from nettverk.workspace.kunngjering import Kunnskap, find_kunnskap
from nettverk.workspace.workspace import Workspace


class TurContext(Struct, frozen=True):
    """A meeting that a school hosts; `framlegg` tells that nobody has decided it."""

    dato: date
    skuleår: Skuleårsnamn
    framlegg: bool


class _DelContext(Struct, frozen=True):
    """How often a school hosts to the end of the school year, before and after the change.

    `sist` is when it hosts last before the meeting, and `neste` when it then does after it.
    """

    skule: str
    før: int
    etter: int
    jamn_del: float
    sist: TurContext | None
    neste: TurContext | None


class VikarContext(Struct, frozen=True):
    """Another school that could host; `sist` is when it then hosts last before this meeting.

    `bytte` counts the other announced hosts that would change.
    """

    skule: str
    ønskjer: bool
    vert: int
    jamn_del: float
    sist: date | None
    bytte: int


class _VertskunnskapContext(Struct, frozen=True):
    """What is published and told of the host of a meeting, held against the one tried.

    A notice that names another was published on `lagd_ut`; members were told that `melding_seier`
    hosts, if that is another, and `varsle` are the schools that believe something else.
    """

    lagd_ut: date | None = None
    utlagt_seier: str = ""
    melding_seier: str = ""
    varsle: tuple[str, ...] = ()


class ByteContext(Struct, frozen=True):
    """One meeting that another school would host.

    `kan` tells that the new host can, `med` that it is in the network then, and `på_rad` that it
    hosts the meeting before or after too. `bad` asked for the
    meeting. `står_att` are keys of the meeting that were about the host before, and `følgjer` those
    that come along with the new one. `gammalt_kvar` and `kvar` say where it is, and `tel` that it
    counts in the rotation.
    """

    nettverk: str
    nr: int
    dato: date
    når: str
    skuleår: Skuleårsnamn
    forbi: bool
    gammal_vert: str
    gammal_status: Møtestatus
    vert: str
    gammalt_kvar: str
    kvar: str
    tel: bool
    med: bool
    kan: bool
    på_rad: bool
    bad: tuple[str, ...]
    fordeling: tuple[_DelContext, ...]
    følgjer: tuple[str, ...]
    står_att: tuple[str, ...]
    innkalling: _VertskunnskapContext
    vikarar: tuple[VikarContext, ...]


def describe_byte(
    workspace: Workspace, forsøk: Forsøk, møte: Møte, values: Mapping[str, object]
) -> ByteContext:
    """Describe what it touches that another school hosts a meeting of which `values` are said."""
    after = forsøk.find_again(møte)
    over = møte.siste_dag < workspace.today
    skular = after.nettverk.skular_on(after.dato)
    asked = after.skuleår.ønske
    known = find_kunnskap(workspace.hendingar, after)
    return ByteContext(
        nettverk=møte.nettverk.namn,
        nr=møte.nr,
        dato=møte.dato,
        når=write_when(møte.dagar),
        skuleår=møte.skuleår.skuleår,
        forbi=over,
        gammal_vert=møte.vert_namn,
        gammal_status=møte.status_on(min(workspace.today, møte.dato)),
        vert=after.vert_namn,
        gammalt_kvar=møte.announce().place,
        kvar=after.announce().place,
        tel=after.vertskap,
        med=after.vert_namn in skular,
        kan=after.vert_namn not in after.find_unavailable(),
        på_rad=_is_twice(forsøk.after, after),
        bad=tuple(each for each in skular if any(map(after.is_in, asked.get(each, ())))),
        fordeling=tuple(_list_shares(forsøk, møte)),
        følgjer=tuple(each for each in OF_VERT if values.get(each)),
        står_att=tuple(each for each in _list_left(møte, after) if each not in values),
        innkalling=_VertskunnskapContext() if over else _describe_known(known, after.vert_namn),
        vikarar=() if over else tuple(_list_others(forsøk, møte)),
    )


def _list_shares(forsøk: Forsøk, møte: Møte) -> Iterator[_DelContext]:
    """List the schools that come to host more or less often, and the two that it is about."""
    again = forsøk.find_again(møte)
    was, will = _count(forsøk.before, møte), _count(forsøk.after, again)
    shares = list_shares(forsøk.after, møte.skuleår, møte.nettverk)
    about = filter(None, [møte.vert_namn, again.vert_namn])
    changed = [each for each in dict.fromkeys([*will, *was]) if was[each] != will[each]]
    for skule in dict.fromkeys([*about, *changed]):
        share = float(shares.get(skule, 0))
        beside = _find_beside(forsøk.after, again, skule)
        yield _DelContext(skule, was[skule], will[skule], share, *beside)


def _is_twice(plan: Plan, møte: Møte) -> bool:
    """Tell whether a school hosts a meeting beside another that counts."""
    held = [each for each in plan.held_by(møte.nettverk) if each.vertskap]
    at = next((n for n, each in enumerate(held) if identify(each) == identify(møte)), None)
    beside = [] if at is None else [*held[max(0, at - 1) : at], *held[at + 1 : at + 2]]
    return any(each.vert_namn == møte.vert_namn for each in beside)


def _find_beside(plan: Plan, møte: Møte, skule: str) -> tuple[TurContext | None, TurContext | None]:
    """Find when a school hosts last before a meeting, and next after it."""
    own = [each for each in plan.held_by(møte.nettverk) if each.vertskap or each is møte]
    at = next(number for number, each in enumerate(own) if identify(each) == identify(møte))
    elsewhere = list_vertskap(plan, møte.skuleår, møte.nettverk)
    before = [each for each in elsewhere if each.nettverk is not møte.nettverk]

    def find(some: list[Møte]) -> TurContext | None:
        turns = (each for each in some if each.vert_namn == skule)
        found = next(turns, None)
        return TurContext(found.dato, found.skuleår.skuleår, not found.fastsett) if found else None

    return find([*before, *own[:at]][::-1]), find(own[at + 1 :])


def _count(plan: Plan, møte: Møte) -> Counter[str]:
    counted = list_vertskap(plan, møte.skuleår, møte.nettverk)
    return Counter(each.vert_namn for each in counted if each.vert_namn)


def _list_left(møte: Møte, after: Møte) -> Iterator[str]:
    """List what the network wrote of the meeting that was of its host."""
    if møte.vert_namn and møte.vert_namn != after.vert_namn:
        elsewhere = ("rom",) if after.stad else ()
        yield from (key for key in OF_VERT if getattr(møte, key) and key not in elsewhere)


def _describe_known(known: Kunnskap, vert: str) -> _VertskunnskapContext:
    """Say what was published and told of another host, and which schools do not know of this one.

    Older versions noted an event without its words.
    """
    utlagt, sendt = known.utlagt, known.sendt
    published = utlagt if utlagt and (utlagt.vert_namn != vert or not utlagt.når) else None
    told = sendt.vert_namn if sendt and sendt.vert_namn != vert else ""
    believes = [each.vert_namn for each in known.vertar_før]
    named = [published.vert_namn] if published else []
    others = [each for each in dict.fromkeys([*believes, *named]) if each and each != vert]
    heard = [*known.vertar, *filter(None, [sendt or utlagt, known.vert])]
    knows = any(each.vert_namn == vert for each in heard)
    anybody = bool(utlagt or heard)
    return _VertskunnskapContext(
        lagd_ut=published.dag if published else None,
        utlagt_seier=published.vert_namn if published else "",
        melding_seier=told,
        varsle=(*others, *([vert] if anybody and not knows else [])),
    )


def _list_others(forsøk: Forsøk, møte: Møte) -> Iterator[VikarContext]:
    """List who could host instead, the one that is tried too.

    A meeting that nobody hosted is asked about as it would be.
    """
    again = forsøk.find_again(møte)
    plan, asked = (forsøk.before, møte) if møte.vertskap else (forsøk.after, again)
    for each in describe_vikarar(plan, asked):
        if each.skule != møte.vert_namn or again.vert_namn == møte.vert_namn:
            yield each


def describe_vikarar(plan: Plan, møte: Møte) -> Iterator[VikarContext]:
    """Describe all who could host a meeting, the one that does too."""
    for each in list_vikarar(plan, møte):
        sist = each.sist.dato if each.sist else None
        share = float(each.jamn_del)
        yield VikarContext(each.skule, each.ønskjer, each.vert, share, sist, each.bytte)
