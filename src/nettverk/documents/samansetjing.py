"""A proposed composition of the networks: today's and the proposal, who moves, and why."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from nettverk.documents.samansetjingsord import (
    DOUBLING,
    list_written_brot,
    write_kven,
    write_kvifor,
    write_shared,
    write_vinst,
)
from nettverk.model.kortnamn import shorten_names
from nettverk.model.samarbeid import Oversikt, Skule, Skuleslag
from nettverk.planning.samansetjing.avveging import Avveging, list_flytt
from nettverk.planning.samansetjing.framlegg import Samansetjing
from nettverk.planning.samansetjing.innsamling import list_left
from nettverk.planning.samansetjing.maltal import (
    Fordeling,
    Måltal,
    gather_plassar,
    measure_deling,
)
from nettverk.planning.samansetjing.oppgave import HEIMLAUS, Oppgåve


class MåltalContext(Struct, frozen=True):
    """The figures of a composition, rule by rule.

    `minst` and `mest` are schools in a network, and `jamt` how many are in each, the fewest first.
    `avstand` is in doublings, and `kommunepar` is None where nobody has asked for municipalities to
    be mixed.
    """

    nettverk: int
    ulike: int
    jamt: tuple[int, ...]
    minst: int
    mest: int
    avstand: float
    kommunepar: int | None
    flytt: int


class _SkuleplassContext(Struct, frozen=True):
    """A school in the network that is proposed; `i_dag` is empty where it is in none today."""

    namn: str
    kommune: str
    slag: Skuleslag
    elevtal: int | None
    i_dag: str
    ny_her: bool


class NettverksframleggContext(Struct, frozen=True):
    """A proposed network, with the fewest and most pupils of a school; `nytt` is not written."""

    namn: str
    nytt: bool
    minst: int | None
    mest: int | None
    skular: tuple[_SkuleplassContext, ...]


class SkuleflyttContext(Struct, frozen=True):
    """A school that moves; `kvifor` is empty where there is too much to look through."""

    skule: str
    frå: str
    til: str
    kvifor: str


class TrinnContext(Struct, frozen=True):
    """The best with so many moves, and what it gives beyond the one before it.

    `kven` says who moves: where those of a step before all do, it names that step and the others.
    """

    flytt: int
    avstand: float
    vinst: str
    skular: tuple[str, ...]
    kven: str


class _BindingContext(Struct, frozen=True):
    """Schools that are bound, and why."""

    skular: tuple[str, ...]
    saman: bool
    grunn: str


_Way = tuple[str, ...]


class FlyttegruppeContext(Struct, frozen=True):
    """Schools that move for one reason, parted by where they move from and to."""

    kvifor: str
    flytt: tuple[tuple[SkuleflyttContext, ...], ...]


class SamansetjingContext(Struct, frozen=True):
    """A composition that is proposed from a day on.

    `i_dag` is None where no school is in a network today. `brot` tells where today breaks the
    bounds, `sluttar` are networks that end, `nye` schools that are in no network today, and
    `slutta` those that have left in the year before. `trinn` are the numbers of moves that
    something is won by, and `utan_vinst` the others; both are empty where `vege` is false, and
    `heile` is false where some are left out. `botn` is a distance that none is below, where nothing
    better is proven.
    """

    frå: date
    tal: int
    minst: int
    mest: int
    få_flytt: int | None
    i_dag: MåltalContext | None
    brot: tuple[str, ...]
    framlegg: MåltalContext
    botn: float | None
    utan_tillegg: bool
    nettverk: tuple[NettverksframleggContext, ...]
    sluttar: tuple[str, ...]
    flytt: tuple[SkuleflyttContext, ...]
    nye: tuple[str, ...]
    slutta: tuple[str, ...]
    vege: bool
    heile: bool
    naudsynt: int
    trinn: tuple[TrinnContext, ...]
    utan_vinst: tuple[int, ...]
    alltid: tuple[str, ...]
    utan_elevtal: tuple[str, ...]
    bindingar: tuple[_BindingContext, ...]

    @property
    def flyttegrupper(self) -> tuple[FlyttegruppeContext, ...]:
        """Gather the schools that move by why they do."""
        return tuple(
            FlyttegruppeContext(
                write_shared(kvifor) if len(group) > 1 else kvifor,
                tuple(map(tuple, _gather(group, lambda each: (each.frå, each.til)).values())),
            )
            for (kvifor,), group in _gather(self.flytt, lambda each: (each.kvifor,)).items()
        )


def _gather(
    flytt: Iterable[SkuleflyttContext], key: Callable[[SkuleflyttContext], _Way]
) -> Mapping[_Way, list[SkuleflyttContext]]:
    found: dict[_Way, list[SkuleflyttContext]] = {}
    for each in flytt:
        found.setdefault(key(each), []).append(each)
    return found


def describe_samansetjing(
    oversikt: Oversikt, day: date, found: Samansetjing
) -> SamansetjingContext:
    """Describe a proposed composition beside today's."""
    oppgåve, avveging, deling = found.oppgåve, found.avveging, found.deling
    named = [each.namn for each in oppgåve.skular]
    return SamansetjingContext(
        frå=day,
        tal=oppgåve.tal,
        minst=oppgåve.minst,
        mest=oppgåve.mest,
        få_flytt=oppgåve.flytt,
        i_dag=_describe_today(oppgåve),
        brot=tuple(list_written_brot(oppgåve)),
        framlegg=_describe_måltal(oppgåve, deling.fordeling, deling.måltal),
        botn=None if found.botn is None else found.botn / DOUBLING,
        utan_tillegg=found.tillegg,
        nettverk=tuple(_list_nettverk(oversikt, oppgåve, deling.fordeling)),
        sluttar=_list_ended(oppgåve, deling.fordeling),
        flytt=tuple(_list_moves(found)),
        slutta=tuple(list_left(oversikt, day)),
        nye=tuple(each.namn for each in oppgåve.skular if each.heim == HEIMLAUS),
        vege=avveging is not None,
        heile=avveging is not None and avveging.whole,
        naudsynt=avveging.naudsynt if avveging else 0,
        trinn=tuple(_list_trinn(oppgåve, avveging)) if avveging else (),
        utan_vinst=tuple(each.flytt for each in avveging.trinn if not each.gain)
        if avveging
        else (),
        alltid=tuple(named[each] for each in avveging.alltid) if avveging else (),
        utan_elevtal=tuple(each.namn for each in oppgåve.skular if each.storleik is None),
        bindingar=tuple(
            _BindingContext(tuple(named[n] for n in each.skular), each.saman, each.grunn)
            for each in oppgåve.bindingar
        ),
    )


def _describe_today(oppgåve: Oppgåve) -> MåltalContext | None:
    today = [each.heim for each in oppgåve.skular]
    placed = any(each != HEIMLAUS for each in today)
    return _describe_måltal(oppgåve, today, measure_deling(oppgåve, today)) if placed else None


def _describe_måltal(oppgåve: Oppgåve, fordeling: Fordeling, måltal: Måltal) -> MåltalContext:
    sizes = sorted(len(each) for each in gather_plassar(fordeling).values())
    return MåltalContext(
        nettverk=len(sizes),
        ulike=måltal.ulike,
        jamt=tuple(sizes),
        minst=min(sizes, default=0),
        mest=max(sizes, default=0),
        avstand=måltal.avstand / DOUBLING,
        kommunepar=måltal.kommunepar if oppgåve.bland else None,
        flytt=måltal.flytt,
    )


def _name_plass(oppgåve: Oppgåve, plass: int) -> str:
    """Name a place: a network of today, one that is new, or nothing where it is none."""
    if plass == HEIMLAUS:
        return ""
    named = (*oppgåve.nettverk, *oppgåve.ventar)
    known = len(named)
    if plass < known:
        return named[plass]
    return "Nytt nettverk" if oppgåve.plassar == known + 1 else f"Nytt nettverk {plass - known + 1}"


def _list_nettverk(
    oversikt: Oversikt, oppgåve: Oppgåve, fordeling: Fordeling
) -> Iterator[NettverksframleggContext]:
    for plass, group in gather_plassar(fordeling).items():
        skular = [oversikt.by_skulenamn[oppgåve.skular[each].namn] for each in group]
        known = [each.elevtal for each in skular if each.elevtal]
        yield NettverksframleggContext(
            namn=_name_plass(oppgåve, plass),
            nytt=plass >= len(oppgåve.nettverk) + len(oppgåve.ventar),
            minst=min(known, default=None),
            mest=max(known, default=None),
            skular=tuple(
                _describe_skule(oppgåve, skule, oppgåve.skular[n].heim, plass)
                for n, skule in zip(group, skular, strict=True)
            ),
        )


def _describe_skule(oppgåve: Oppgåve, skule: Skule, heim: int, plass: int) -> _SkuleplassContext:
    return _SkuleplassContext(
        namn=skule.namn,
        kommune=skule.kommune,
        slag=skule.slag,
        elevtal=skule.elevtal,
        i_dag=_name_plass(oppgåve, heim),
        ny_her=heim != plass,
    )


def _list_ended(oppgåve: Oppgåve, fordeling: Fordeling) -> tuple[str, ...]:
    kept = {*fordeling}
    return tuple(name for plass, name in enumerate(oppgåve.nettverk) if plass not in kept)


def _list_moves(found: Samansetjing) -> Iterator[SkuleflyttContext]:
    oppgåve, fordeling = found.oppgåve, found.deling.fordeling
    reasons = {each.skule: each for each in found.grunnar}
    for skule in list_flytt(oppgåve, found.deling):
        yield SkuleflyttContext(
            skule=oppgåve.skular[skule].namn,
            frå=_name_plass(oppgåve, oppgåve.skular[skule].heim),
            til=_name_plass(oppgåve, fordeling[skule]),
            kvifor=write_kvifor(oppgåve, skule, reasons.get(skule), fordeling),
        )


def _list_trinn(oppgåve: Oppgåve, avveging: Avveging) -> Iterator[TrinnContext]:
    """List the numbers of moves that something is won by."""
    before: Måltal | None = None
    short = shorten_names(each.namn for each in oppgåve.skular)
    told: list[tuple[int, Sequence[str]]] = []
    for each in avveging.trinn:
        if not each.gain:
            continue
        after = each.deling.måltal
        moved = tuple(oppgåve.skular[n].namn for n in list_flytt(oppgåve, each.deling))
        yield TrinnContext(
            flytt=each.flytt,
            avstand=after.avstand / DOUBLING,
            vinst=write_vinst(before, after) if before else "",
            skular=moved,
            kven=write_kven(moved, told, short),
        )
        told.append((each.flytt, moved))
        before = after
