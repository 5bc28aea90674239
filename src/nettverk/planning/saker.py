"""The agenda of a meeting: the template's points filled with its items, and a clock for each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from nettverk.model.element import NOWHERE, Source
from nettverk.model.noklar import Saksnummer
from nettverk.model.sakliste import Punkt, Punktslag, Sak
from nettverk.model.skulear import Fellestema, Høyring, Informasjon
from nettverk.nynorsk import Dagtid, Tidsrom, add_minutt, fold, fold_title, write_date
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Referata, has_open
from nettverk.planning.plan import Plan
from nettverk.planning.saklistemal import UNTITLED


def find_høyringsmøte(høyring: Høyring, møta: Iterable[Møte]) -> Møte | None:
    """Find the last ordinary meeting that a hearing's deadline allows, among those of its year."""
    fit = [
        each
        for each in møta
        if each.siste_dag <= høyring.frist and not each.er_oppstart and not each.avlyst
    ]
    return max(fit, key=lambda each: each.dato, default=None)


def applies(tema: Fellestema | Informasjon, møte: Møte, møta: Iterable[Møte]) -> bool:
    """Tell whether a shared topic belongs to a meeting: on its days, else at every ordinary one.

    A day is that of the meeting of its network's `møta` that was meant for it. Where none was, or
    it is cancelled, it is that of a meeting that is then.
    """
    if not tema.møte:
        return not møte.er_oppstart
    held = [each for each in møta if not each.avlyst or each.nøkkel == møte.nøkkel]
    meant = {each.nøkkel.dato for each in held}
    own = {møte.nøkkel.dato, *(day for day in møte.dates if day not in meant)}
    return bool(own & {*tema.møte})


ROLLER = ("vert", "leiar", "arbeidsgruppe", "alle")
"""What stands for a person or two in «ansvarleg»."""

_TITLAR_FØR = {
    "Oppfølging frå sist": [r"oppfølging av avtala\w+"],
    "Kva gjer eg og me fram til neste møte?": [r"fram til neste møt\w+"],
    "Formål, verdiar og suksesskriterium": [r"formål verdiar og suksesskriteri\w+"],
}
"""What shipped points were called in forms of earlier versions, folded: they are read for years."""

_SHORTEST, _STEP = 10, 5


class Agendapunkt(Struct, frozen=True):
    """One line of the agenda; `liste` holds the topics or news that belong to it.

    `utsett` is the day of the meeting before, when that one postponed it. A pause has no `nr`.
    `tekst_før` is what forms of earlier versions print of it.
    `bolkar` are its days and clocks, more than one where it goes on the day after.
    `sett_inn` tells that its agenda template does not name it, and `source` who asks for it.
    """

    punkt: Punktslag | None
    tittel: str
    tekst: str
    minutt: int
    ansvarleg: str
    arbeidsmåte: str
    tekst_før: str = ""
    liste: tuple[str, ...] = ()
    utsett: date | None = None
    sett_inn: bool = False
    source: Source = NOWHERE
    nr: int | Saksnummer | None = None
    bolkar: tuple[Dagtid, ...] = ()


def make_sakliste(
    plan: Plan, møte: Møte, referata: Referata = (), *, ope: bool | None = None
) -> tuple[Agendapunkt, ...]:
    """Make the agenda of a meeting, with a clock time for each point.

    `referata` are the minutes of its network, which may have postponed items to it. `ope` tells
    whether they carry anything open to it, where somebody has looked.
    """
    return tuple(_clock(share_out(plan, møte, referata, ope=ope), møte))


def share_out(
    plan: Plan, møte: Møte, referata: Referata = (), *, ope: bool | None = None
) -> list[Agendapunkt]:
    """List the points of a meeting, each with its minutes, before anybody looks at the clock."""
    points = _list_points(plan, møte, referata, ope=ope)
    minutt = _share_minutt([each.minutt for each in points], møte.minutt)
    pairs = zip(points, minutt, strict=True)
    return [each if each.minutt == one else replace(each, minutt=one) for each, one in pairs]


def _list_points(
    plan: Plan, møte: Møte, referata: Referata, *, ope: bool | None = None
) -> list[Agendapunkt]:
    mal = plan.saklistemal[møte.nettverk.namn].choose(oppstart=møte.er_oppstart)
    own: list[Agendapunkt] = []
    slot, minutt = 0, møte.minutt
    for punkt in mal.punkt:
        slot = len(own) if punkt.punkt is Punktslag.SAKER else slot
        put_in = punkt.punkt in mal.sett_inn
        fits = not punkt.frå_møtelengd or minutt >= punkt.frå_møtelengd
        if fits and not lacks_break(punkt, møte):
            follows = punkt.punkt is Punktslag.OPPFØLGING
            if follows and ope is None:
                ope = has_open(plan.møte[møte.nettverk.namn], referata, møte)
            filled = _fill(punkt, plan, møte, empty=not put_in, ope=bool(ope))
            own += (replace(each, sett_inn=True) for each in filled) if put_in else filled
    utsette = [
        replace(each, sett_inn=Punktslag.SAKER in mal.sett_inn)
        for each in _list_utsette(plan, møte, referata)
        if not _stands_in(each, own)
    ]
    points = [*own[:slot], *utsette, *own[slot:]]
    begins = mal.punkt and mal.punkt[0].punkt is Punktslag.PAUSE
    return points if begins else _place_breaks(points)


def _place_breaks(points: list[Agendapunkt]) -> list[Agendapunkt]:
    """Put breaks that nothing comes before in the middle: what needs a host may be left out."""
    first = next((n for n, each in enumerate(points) if each.punkt is not Punktslag.PAUSE), 0)
    breaks, rest = points[:first], points[first:]
    middle = (len(rest) + 1) // 2
    return [*rest[:middle], *breaks, *rest[middle:]]


def lacks_break(punkt: Punkt, møte: Møte) -> bool:
    """Tell whether a break has no place: of several days, nobody knows the middle of which."""
    by_length = punkt.frå_møtelengd and punkt.punkt is Punktslag.PAUSE
    return bool(by_length and møte.dagane_etter)


def _list_utsette(plan: Plan, møte: Møte, referata: Referata) -> Iterator[Agendapunkt]:
    """List what the held meeting before postponed of its own agenda."""
    last = plan.preceding(møte) if referata else None
    utsette = next((referat.utsette for each, referat in referata if each is last), ())
    points = _list_points(plan, last, referata) if last and utsette else ()
    own = {fold_title(each.tittel) for each in points}
    for each in points:
        # A number that the title itself begins with may be taken for that of the form.
        called = {fold_title(each.tittel), *({fold(each.tittel)} - own)}
        before = "|".join(_TITLAR_FØR.get(each.tittel, ()))
        if last and any(name in called or re.fullmatch(before, name) for name in utsette):
            yield replace(each, utsett=last.dato)


def _stands_in(utsett: Agendapunkt, points: Sequence[Agendapunkt]) -> bool:
    """Tell whether an agenda has an item by itself: by its title, or as a point of its template."""
    return any(
        fold_title(each.tittel) == fold_title(utsett.tittel)
        or (each.punkt is utsett.punkt and each.punkt not in {None, *UNTITLED})
        for each in points
    )


def _share_minutt(fixed: Sequence[int], length: int) -> list[int]:
    """Give points without minutes (0) an equal share of what is left, in steps of five.

    None gets less than ten minutes; the last open one takes the odd minutes, so that an agenda
    with an open point and room for it ends with its meeting.
    """
    open_points = [number for number, minutt in enumerate(fixed) if not minutt]
    left, shared = length - sum(fixed), [*fixed]
    for waiting, number in zip(range(len(open_points), 0, -1), open_points, strict=True):
        share = left if waiting == 1 else left // waiting // _STEP * _STEP
        shared[number] = max(_SHORTEST, share)
        left -= shared[number]
    return shared


def _fill(punkt: Punkt, plan: Plan, møte: Møte, *, empty: bool, ope: bool) -> Iterator[Agendapunkt]:
    """Fill a point of the template; `empty` lets it have its room though nobody wrote anything."""
    empty = empty and not møte.er_oppstart
    match punkt.punkt:
        case Punktslag.OPPFØLGING:
            yield from _with_list(punkt, (), always=ope)
        case Punktslag.SAKER:
            yield from (_from_sak(each, punkt) for each in møte.saker)
        case Punktslag.HØYRINGAR:
            yield from (_from_høyring(each, punkt) for each in _list_høyringar(plan, møte))
        case Punktslag.INFORMASJON:
            nothing = møte.skuleår.informasjon == ()
            yield from _with_list(punkt, _news_of(plan, møte), always=empty and not nothing)
        case Punktslag.FELLESTEMA:
            usual = plan.default_tema if empty else ()
            yield from _with_list(punkt, _list_tema_of(plan, møte, usual), always=False)
        case _ if _has_room(punkt, møte):
            yield _from_point(punkt)


def _has_room(punkt: Punkt, møte: Møte) -> bool:
    """Tell whether a point fits where the meeting is: some need a host, and the tour its school."""
    hosted = møte.vertskap or bool(møte.vertsnamn)
    match punkt.punkt:
        case Punktslag.VERTSSKULE:
            return hosted
        case Punktslag.OMVISING:
            return hosted and not møte.stad
        case Punktslag.SKULETEMA:
            return hosted or bool(møte.lukkast_med or møte.innspel_på)
    return True


def _from_point(punkt: Punkt) -> Agendapunkt:
    return Agendapunkt(
        punkt=punkt.punkt,
        tittel=punkt.tittel,
        tekst=punkt.tekst,
        tekst_før=punkt.i_grunnlaget or punkt.tekst,
        minutt=punkt.minutt or 0,
        ansvarleg=punkt.ansvarleg,
        arbeidsmåte=punkt.arbeidsmåte,
        source=punkt.source,
    )


def _with_list(punkt: Punkt, words: tuple[str, ...], *, always: bool) -> Iterator[Agendapunkt]:
    yield from [replace(_from_point(punkt), liste=words)] if words or always else ()


def _from_sak(sak: Sak, slot: Punkt) -> Agendapunkt:
    return Agendapunkt(
        punkt=Punktslag.SAKER,
        tittel=sak.tittel,
        tekst=sak.tekst,
        tekst_før=sak.tekst,
        minutt=sak.minutt or 0,
        ansvarleg=sak.ansvarleg or slot.ansvarleg,
        arbeidsmåte=sak.arbeidsmåte or slot.arbeidsmåte,
        source=sak.source,
    )


def _from_høyring(høyring: Høyring, slot: Punkt) -> Agendapunkt:
    return Agendapunkt(
        punkt=Punktslag.HØYRINGAR,
        tittel=f"Høyring: {høyring.tittel}",
        tekst=f"Høyringsfristen er {write_date(høyring.frist)}.",
        minutt=høyring.minutt or slot.minutt or 0,
        ansvarleg=høyring.ansvarleg or slot.ansvarleg,
        arbeidsmåte=slot.arbeidsmåte,
        source=høyring.source,
    )


def _list_høyringar(plan: Plan, møte: Møte) -> Iterator[Høyring]:
    for each in møte.skuleår.høyringar:
        møta = plan.møta_of(møte.nettverk, møte.skuleår)
        if not each.source.flawed and find_høyringsmøte(each, møta) is møte:
            yield each


def _news_of(plan: Plan, møte: Møte) -> tuple[str, ...]:
    møta = plan.møta_of(møte.nettverk, møte.skuleår)
    return tuple(each.tekst for each in møte.skuleår.informasjon or () if applies(each, møte, møta))


def _list_tema_of(plan: Plan, møte: Møte, usual: tuple[str, ...]) -> tuple[str, ...]:
    """List the shared topics of a meeting; the usual ones are those of a year that says nothing."""
    if møte.skuleår.fellestema is None:
        return usual
    møta = plan.møta_of(møte.nettverk, møte.skuleår)
    return tuple(each.tema for each in møte.skuleår.fellestema if applies(each, møte, møta))


def _clock(points: Iterable[Agendapunkt], møte: Møte) -> Iterator[Agendapunkt]:
    nr = passed = 0
    for point in points:
        bolkar = tuple(_find_bolkar(møte, passed, point.minutt))
        passed += point.minutt
        counts = point.punkt is not Punktslag.PAUSE
        nr += counts
        yield replace(point, nr=nr if counts else None, bolkar=bolkar)


def _find_bolkar(møte: Møte, passed: int, length: int) -> Iterator[Dagtid]:
    """Find when a point comes up, after so many minutes; the last day has room for what is left."""
    *before, last = møte.dagar
    for dag in before:
        if here := min(length, max(0, dag.tid.minutt - passed)):
            yield _clock_bolk(dag, passed, here)
        passed, length = max(0, passed - dag.tid.minutt), length - here
        if not length:
            return
    yield _clock_bolk(last, passed, length)


def _clock_bolk(dag: Dagtid, passed: int, length: int) -> Dagtid:
    start, slutt = (add_minutt(dag.tid.start, each) for each in (passed, passed + length))
    return Dagtid(dag.dato, Tidsrom(start, slutt))
