"""The agenda of a meeting: the template's points filled with its items, and a clock for each."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.sakliste import Punkt, Punktslag, Sak
from nettverk.model.skulear import Fellestema, Høyring, Informasjon
from nettverk.nynorsk import add_minutt, fold, write_date
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Referata
from nettverk.planning.plan import Plan
from nettverk.planning.saklistemal import UNTITLED


def find_høyringsmøte(høyring: Høyring, møta: Iterable[Møte]) -> Møte | None:
    """Find the last ordinary meeting that a hearing's deadline allows, among those of its year."""
    fit = [
        each
        for each in møta
        if each.dato <= høyring.frist and not each.er_oppstart and not each.avlyst
    ]
    return max(fit, key=lambda each: each.dato, default=None)


def applies(tema: Fellestema | Informasjon, møte: Møte) -> bool:
    """Tell whether a shared topic belongs to a meeting: on its days, else at every ordinary one."""
    if tema.møte:
        return bool({møte.dato, møte.opphavleg_dato} & set(tema.møte))
    return not møte.er_oppstart


ROLLER = ("vert", "leiar", "arbeidsgruppe", "alle")
"""What stands for a person or two in «ansvarleg»."""

_SHORTEST = 10
_STEP = 5


class Agendapunkt(Struct, frozen=True):
    """One line of the agenda; `liste` holds the topics or news that belong to it.

    `utsett` is the day of the meeting before, when that one postponed it.
    """

    punkt: Punktslag | None
    tittel: str
    tekst: str
    minutt: int
    ansvarleg: str
    arbeidsmåte: str
    liste: tuple[str, ...] = ()
    utsett: date | None = None
    nr: int = 0
    start: time = time()
    slutt: time = time()


def make_sakliste(plan: Plan, møte: Møte, referata: Referata = ()) -> tuple[Agendapunkt, ...]:
    """Make the agenda of a meeting, with a clock time for each point.

    `referata` are the minutes of its network, which may have postponed items to it.
    """
    points = _list_points(plan, møte, referata)
    minutt = _share_minutt([each.minutt for each in points], møte.tid.minutt)
    return tuple(_clock(points, minutt, møte))


def measure_overrun(plan: Plan, møte: Møte, referata: Referata = ()) -> int:
    """Count the minutes by which the agenda is longer than its meeting."""
    minutt = [each.minutt for each in _list_points(plan, møte, referata)]
    return max(0, sum(_share_minutt(minutt, møte.tid.minutt)) - møte.tid.minutt)


def _list_points(plan: Plan, møte: Møte, referata: Referata) -> list[Agendapunkt]:
    malar = plan.saklistemal[møte.nettverk.namn]
    mal = malar.oppstart if møte.er_oppstart else malar.ordinært
    own: list[Agendapunkt] = []
    slot = 0
    for punkt in mal:
        slot = len(own) if punkt.punkt is Punktslag.SAKER else slot
        own += _fill(punkt, plan, møte)
    utsette = [each for each in _list_utsette(plan, møte, referata) if not _stands_in(each, own)]
    return [*own[:slot], *utsette, *own[slot:]]


def _list_utsette(plan: Plan, møte: Møte, referata: Referata) -> Iterator[Agendapunkt]:
    """List what the held meeting before postponed of its own agenda."""
    last = plan.preceding(møte)
    utsette = next((referat.utsette for each, referat in referata if each is last), ())
    if last and utsette:
        for each in _list_points(plan, last, referata):
            if fold(each.tittel) in utsette:
                yield replace(each, utsett=last.dato)


def _stands_in(utsett: Agendapunkt, points: Sequence[Agendapunkt]) -> bool:
    """Tell whether an agenda has an item by itself: by its title, or as a point of its template."""
    return any(
        fold(each.tittel) == fold(utsett.tittel)
        or (each.punkt is utsett.punkt and each.punkt not in {None, *UNTITLED})
        for each in points
    )


def _share_minutt(fixed: Sequence[int], length: int) -> list[int]:
    """Give points without minutes (0) an equal share of what is left, in steps of five.

    None gets less than ten minutes; the last open one takes the odd minutes, so that an agenda
    with an open point and room for it ends with its meeting.
    """
    open_points = [number for number, minutt in enumerate(fixed) if not minutt]
    left = length - sum(fixed)
    shared = list(fixed)
    for waiting, number in zip(range(len(open_points), 0, -1), open_points, strict=True):
        share = left if waiting == 1 else left // waiting // _STEP * _STEP
        shared[number] = max(_SHORTEST, share)
        left -= shared[number]
    return shared


def _fill(punkt: Punkt, plan: Plan, møte: Møte) -> Iterator[Agendapunkt]:
    match punkt.punkt:
        case Punktslag.SAKER:
            yield from (_from_sak(each, punkt) for each in møte.saker)
        case Punktslag.HØYRINGAR:
            yield from (_from_høyring(each, punkt) for each in _list_høyringar(plan, møte))
        case Punktslag.INFORMASJON:
            yield from _with_list(punkt, _news_of(møte), always=not møte.er_oppstart)
        case Punktslag.FELLESTEMA:
            yield from _with_list(punkt, _list_tema_of(plan, møte), always=False)
        case _:
            yield _from_point(punkt)


def _from_point(punkt: Punkt) -> Agendapunkt:
    return Agendapunkt(
        punkt=punkt.punkt,
        tittel=punkt.tittel,
        tekst=punkt.tekst,
        minutt=punkt.minutt or 0,
        ansvarleg=punkt.ansvarleg,
        arbeidsmåte=punkt.arbeidsmåte,
    )


def _with_list(punkt: Punkt, words: tuple[str, ...], *, always: bool) -> Iterator[Agendapunkt]:
    if words or always:
        yield replace(_from_point(punkt), liste=words)


def _from_sak(sak: Sak, slot: Punkt) -> Agendapunkt:
    return Agendapunkt(
        punkt=Punktslag.SAKER,
        tittel=sak.tittel,
        tekst=sak.tekst,
        minutt=sak.minutt or 0,
        ansvarleg=sak.ansvarleg or slot.ansvarleg,
        arbeidsmåte=sak.arbeidsmåte or slot.arbeidsmåte,
    )


def _from_høyring(høyring: Høyring, slot: Punkt) -> Agendapunkt:
    return Agendapunkt(
        punkt=Punktslag.HØYRINGAR,
        tittel=f"Høyring: {høyring.tittel}",
        tekst=f"Høyringsfristen er {write_date(høyring.frist)}.",
        minutt=høyring.minutt or slot.minutt or 0,
        ansvarleg=høyring.ansvarleg or slot.ansvarleg,
        arbeidsmåte=slot.arbeidsmåte,
    )


def _list_høyringar(plan: Plan, møte: Møte) -> Iterator[Høyring]:
    møta = plan.møta_of(møte.nettverk, møte.skuleår)
    for each in møte.skuleår.høyringar:
        if not each.source.flawed and find_høyringsmøte(each, møta) is møte:
            yield each


def _news_of(møte: Møte) -> tuple[str, ...]:
    return tuple(each.tekst for each in møte.skuleår.informasjon if applies(each, møte))


def _list_tema_of(plan: Plan, møte: Møte) -> tuple[str, ...]:
    if møte.skuleår.fellestema:
        return tuple(each.tema for each in møte.skuleår.fellestema if applies(each, møte))
    if møte.er_oppstart:
        return ()
    return plan.default_tema


def _clock(
    points: Iterable[Agendapunkt], minutt: Iterable[int], møte: Møte
) -> Iterator[Agendapunkt]:
    passed = 0
    for nr, (point, length) in enumerate(zip(points, minutt, strict=True), 1):
        start = add_minutt(møte.tid.start, passed)
        passed += length
        slutt = add_minutt(møte.tid.start, passed)
        yield replace(point, nr=nr, minutt=length, start=start, slutt=slutt)


def advise(sak: Sak) -> str:
    """Say why an item may belong in a municipality, if it may; it is a judgement, and only advice.

    It may where it is more municipal and administrative than common and professional.
    """
    reasons = {
        (False, False): "er mest kommunal og administrativ",
        (False, None): "gjeld mest éin kommune",
        (None, False): "er mest administrativ",
    }
    reason = reasons.get((sak.felles, sak.skulefagleg))
    if not reason:
        return ""
    return f"saka «{sak.tittel}» {reason}. Ho høyrer kanskje heime i kommunen; de avgjer sjølve."
