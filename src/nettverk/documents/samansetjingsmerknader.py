"""What is said beside the tables of a composition, on the screen and in its document."""

from collections.abc import Iterator, Sequence

from nettverk.documents.samansetjing import MåltalContext, SamansetjingContext
from nettverk.documents.samansetjingsord import span, write_doublings
from nettverk.nynorsk import capitalise, write_list, write_number


def compare_figures(shown: SamansetjingContext) -> Iterator[tuple[str, str, str]]:
    """List the figures of today and of the proposal, each with what it counts.

    Where there is no today, nothing stands for it, and nobody moves.
    """
    proposed, today = shown.framlegg, shown.i_dag
    if today is None:
        figures = [*_list_figures(proposed, _list_parted((), proposed.jamt))]
        yield from ((name, "", each) for name, each in figures[:-1])
        return
    parted = _list_parted(today.jamt, proposed.jamt)
    pairs = zip(_list_figures(today, parted), _list_figures(proposed, parted), strict=True)
    yield from ((name, ours, theirs) for (name, ours), (_, theirs) in pairs)


def _list_parted(today: Sequence[int], proposed: Sequence[int]) -> list[int]:
    """List the sizes to be told of where the least and the largest of both are alike."""
    sizes = sorted({*today, *proposed})
    return sizes if span(today) == span(proposed) and today != proposed else []


def _list_figures(figures: MåltalContext, parted: Sequence[int]) -> Iterator[tuple[str, str]]:
    yield "Nettverk", f"{figures.nettverk}"
    yield "Steg frå eitt skuleslag i kvart", f"{figures.ulike}"
    yield "Skular i kvart nettverk", span(figures.jamt)
    if parted:
        counts = [f"{figures.jamt.count(each)}" for each in parted]
        yield f"Nettverk med {write_list(map(str, parted))} skular", write_list(counts)
    yield "Avstand i storleik, i doblingar", write_doublings(figures.avstand)
    if figures.kommunepar is not None:
        yield "Par frå same kommune", f"{figures.kommunepar}"
    yield "Skular som flyttar", f"{figures.flytt}"


def list_merknader(shown: SamansetjingContext) -> Iterator[str]:
    """Say what one must know of what is compared."""
    if shown.i_dag is None:
        yield "Ingen av skulane er med i noko nettverk i dag, så det er ingenting å samanlikna med."
    if shown.brot:
        yield f"I dag held ikkje rammene: {' '.join(shown.brot)}"
    if shown.botn is not None:
        yield _tell_gap(shown.botn, shown)
    if shown.sluttar:
        yield f"Sluttar: {write_list(shown.sluttar)}."
    if shown.nye and shown.i_dag:
        yield f"Ikkje med i noko nettverk i dag: {write_list(_place_new(shown))}."
    if shown.slutta:
        yield f"Ikkje med lenger: {write_list(shown.slutta)}."
    if shown.utan_elevtal:
        yield _tell_sizeless(shown)


def _place_new(shown: SamansetjingContext) -> Iterator[str]:
    places = {each.namn: nettverk.namn for nettverk in shown.nettverk for each in nettverk.skular}
    return (f"{each} (kjem til {places[each]})" for each in shown.nye)


def _tell_sizeless(shown: SamansetjingContext) -> str:
    if len(shown.utan_elevtal) == sum(len(each.skular) for each in shown.nettverk):
        return "Ingen av skulane har elevtal, så storleiken er ikkje rekna med."
    return f"Utan elevtal: {write_list(shown.utan_elevtal)}. Storleiken er ikkje rekna med der."


def _tell_gap(botn: float, shown: SamansetjingContext) -> str:
    said = "Dette er eit godt framlegg, men det er ikkje vist at det er det beste."
    if not botn:
        return said
    if botn == shown.framlegg.avstand:
        mixed = ["kommunane bli betre blanda"] if shown.framlegg.kommunepar is not None else []
        better = ", eller ".join([*mixed, *(["færre flytta"] if shown.i_dag else [])])
        more = f", men kanskje kan {better}" if better else ""
        return f"{said} Avstanden kan ikkje bli mindre{more}."
    return f"{said} Avstanden kan ikkje bli mindre enn {write_doublings(botn)} doblingar."


def list_avvegde(shown: SamansetjingContext) -> Iterator[str]:
    """Say what the steps of the trade-off do not: what must be, and who always moves."""
    if shown.naudsynt:
        yield f"{_count_moves([shown.naudsynt])} må til for at rammene skal halda."
    if len(shown.trinn) == 1 and not shown.naudsynt and shown.få_flytt is None:
        yield "Ingenting blir betre av at nokon flyttar."
    if shown.utan_vinst:
        yield f"{_count_moves(shown.utan_vinst)} gir ikkje meir enn færre flytt."
    yield from _list_certain(shown)
    if shown.få_flytt is not None:
        bound = write_number(shown.få_flytt) if shown.få_flytt else "ingen"
        yield f"Grensa er {bound} flytt. Kva fleire flytt gir, er ikkje rekna ut."
    if not shown.heile:
        yield "Nokre tal på flytt er ikkje med, for det er for mykje å rekna gjennom."


def _list_certain(shown: SamansetjingContext) -> Iterator[str]:
    """Say who moves whatever is chosen; where a bound leaves little to choose, nobody is sure."""
    if shown.få_flytt is not None or len(shown.trinn) == 1:
        return
    if shown.alltid:
        yield f"I alle framlegga der nokon flyttar: {write_list(shown.alltid)}."
    elif shown.trinn:
        yield "Det er ingen skule som flyttar i alle framlegga."


def _count_moves(numbers: Sequence[int]) -> str:
    return f"{capitalise(write_list(write_number(each) for each in numbers))} flytt"
