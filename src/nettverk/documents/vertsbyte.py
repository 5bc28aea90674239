"""What it touches that another school hosts a meeting, as the screen and other programs see it."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from nettverk.documents.forklaring import explain_jamning
from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import write_when
from nettverk.planning.forsok import Forsøk
from nettverk.planning.mote import Møte, Møtestatus
from nettverk.planning.motedagar import list_shares
from nettverk.planning.plan import Plan, list_vertskap
from nettverk.planning.vertsbyte import list_vikarar
from nettverk.workspace.kunngjering import Kunnskap, find_kunnskap
from nettverk.workspace.workspace import Workspace

_OF_VERT = ("rom", "lukkast_med", "innspel_på")


class _DelContext(Struct, frozen=True):
    """How often a school hosts to the end of the school year, before and after the change.

    `sist` is when it hosts last before the meeting, and `neste` when it then does after it.
    """

    skule: str
    før: int
    etter: int
    jamn_del: float
    sist: date | None
    neste: date | None


class VikarContext(Struct, frozen=True):
    """Another school that could host; `sist` is when it hosted last before this meeting.

    `bytte` counts the other announced hosts that would change.
    """

    skule: str
    ønskjer: bool
    vert: int
    jamn_del: float
    sist: date | None
    bytte: int


class ByteContext(Struct, frozen=True):
    """One meeting that another school would host.

    `kan` tells that the new host can, and `med` that it is in the network then. `bad` asked for the
    meeting: the new host is among them or not. `står_att` are keys of the meeting that were about
    the host before. `lagd_ut` is when a notice with that host was published, and `varsle` are the
    schools that must be told.
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
    med: bool
    kan: bool
    bad: tuple[str, ...]
    fordeling: tuple[_DelContext, ...]
    står_att: tuple[str, ...]
    lagd_ut: date | None
    send: bool
    varsle: tuple[str, ...]
    vikarar: tuple[VikarContext, ...]
    jamning: str


def describe_byte(workspace: Workspace, forsøk: Forsøk, møte: Møte) -> ByteContext:
    """Describe what it touches that another school hosts one meeting."""
    after = forsøk.find_again(møte)
    known = find_kunnskap(workspace.hendingar, after)
    event = known.utlagt if known.is_outdated and after.siste_dag >= workspace.today else None
    skular = after.nettverk.skular_on(after.dato)
    asked = after.skuleår.ønske
    return ByteContext(
        nettverk=møte.nettverk.namn,
        nr=møte.nr,
        dato=møte.dato,
        når=write_when(møte.dagar),
        skuleår=møte.skuleår.skuleår,
        forbi=møte.siste_dag < workspace.today,
        gammal_vert=møte.vert_namn,
        gammal_status=møte.status_on(min(workspace.today, møte.dato)),
        vert=after.vert_namn,
        med=after.vert_namn in skular,
        kan=after.vert_namn not in after.find_unavailable(),
        bad=tuple(each for each in skular if any(map(after.is_in, asked.get(each, ())))),
        fordeling=tuple(_list_shares(forsøk, møte)),
        står_att=tuple(_list_left(møte)),
        lagd_ut=event.dag if event else None,
        send=bool(event and known.sendt),
        varsle=tuple(_list_told(known, after)) if after.siste_dag >= workspace.today else (),
        vikarar=tuple(_list_others(forsøk.before, møte, after.vert_namn)),
        jamning=explain_jamning(forsøk.after, after.skuleår, after.nettverk, workspace.today),
    )


def _list_shares(forsøk: Forsøk, møte: Møte) -> Iterator[_DelContext]:
    """List the schools that come to host more or less often, and the two that it is about."""
    was, will = (
        _count(plan, each)
        for plan, each in ((forsøk.before, møte), (forsøk.after, forsøk.find_again(møte)))
    )
    shares = list_shares(list_vertskap(forsøk.after, møte.skuleår, møte.nettverk))
    about = filter(None, [møte.vert_namn, forsøk.find_again(møte).vert_namn])
    changed = [each for each in dict.fromkeys([*will, *was]) if was[each] != will[each]]
    for skule in dict.fromkeys([*about, *changed]):
        share = float(shares.get(skule, 0))
        beside = _find_beside(forsøk.after, møte, skule)
        yield _DelContext(skule, was[skule], will[skule], share, *beside)


def _find_beside(plan: Plan, møte: Møte, skule: str) -> tuple[date | None, date | None]:
    """Find when a school hosts last before a meeting, and next after it."""
    held = plan.held_by(møte.nettverk)
    days = [each.dato for each in held if each.vertskap and each.vert_namn == skule]
    before = [each for each in days if each < møte.dato]
    after = (each for each in days if each > møte.dato)
    return before[-1] if before else None, next(after, None)


def _count(plan: Plan, møte: Møte) -> Counter[str]:
    counted = list_vertskap(plan, møte.skuleår, møte.nettverk)
    return Counter(each.vert_namn for each in counted if each.vert_namn)


def _list_left(møte: Møte) -> Iterator[str]:
    """List what the network wrote of the meeting that was of its host."""
    if møte.fastsett and møte.vertsnamn:
        yield from (key for key in _OF_VERT if getattr(møte, key))


def _list_told(known: Kunnskap, after: Møte) -> Iterator[str]:
    """List the schools that have been told something that no longer holds, and the new host."""
    believes = [each.vert_namn for each in known.vertar_før]
    yield from believes
    if (believes or known.utlagt) and after.vert_namn not in believes:
        yield after.vert_namn


def _list_others(plan: Plan, møte: Møte, chosen: str) -> Iterator[VikarContext]:
    for each in list_vikarar(plan, møte):
        if each.skule not in {chosen, møte.vert_namn}:
            sist = each.sist.dato if each.sist else None
            share = float(each.jamn_del)
            yield VikarContext(each.skule, each.ønskjer, each.vert, share, sist, each.bytte)
