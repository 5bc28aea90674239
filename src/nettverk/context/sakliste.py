"""What the templates of a meeting see of its agenda."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time

from msgspec import Struct

from nettverk.model.dokumentslag import GRUNNLAG
from nettverk.model.noklar import Nummererte, Saksnummer
from nettverk.model.sakliste import Punktslag
from nettverk.nynorsk import Dagtid, capitalise, end_sentence, write_date, write_list
from nettverk.planning.arbeidsmatar import find_arbeidsmåtar, find_refleksjonsark
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Referata
from nettverk.planning.plan import Plan
from nettverk.planning.saker import Agendapunkt, make_sakliste
from nettverk.planning.saksnummer import number_sakliste


class SakContext(Struct, frozen=True):
    """One line of the agenda; `punkt` is the name of a known point, else empty.

    `ark` is the title of the sheet of its working method, if there is one. `liste` are the topics
    or news that `tekst` tells, and `tekst_før` what forms of earlier versions print of it. A pause
    is no item and has no `nr`; that of others counts in the meeting, or is «14/26» where items are
    numbered through the year. `ny_dag` tells that a day begins with it, of a meeting over several,
    and `held_fram` are the days on which it goes on, each with its clock.
    """

    nr: int | str | None
    punkt: str
    start: time
    slutt: time
    tittel: str
    tekst: str
    tekst_før: str
    liste: tuple[str, ...]
    ansvarleg: str
    arbeidsmåte: str
    ark: str
    dato: date
    ny_dag: bool
    held_fram: tuple[Dagtid, ...]


class EmneContext(Struct, frozen=True):
    """What a meeting is for: topics of the host and of all networks, and its own items."""

    skuletema: bool
    fellestema: tuple[str, ...]
    saker: tuple[str, ...]


def describe_emne(sakliste: Sequence[SakContext]) -> EmneContext:
    """Sum up what an agenda is for."""
    felles = (each.liste for each in sakliste if each.punkt == Punktslag.FELLESTEMA)
    own = (Punktslag.SAKER, Punktslag.HØYRINGAR)
    return EmneContext(
        skuletema=any(each.punkt == Punktslag.SKULETEMA for each in sakliste),
        fellestema=tuple(tema for each in felles for tema in each),
        saker=tuple(_name_sak(each) for each in sakliste if each.punkt in own),
    )


def _name_sak(sak: SakContext) -> str:
    """Name an item in a sentence."""
    quoted = sak.tittel.translate(_INNER)
    _, _, subject = quoted.partition(": ")
    return f"høyringa «{subject}»" if sak.punkt == Punktslag.HØYRINGAR else f"«{quoted}»"


_INNER = str.maketrans("«»", "\u2018\u2019")
"""Quotation marks within others."""


def describe_sakliste(
    plan: Plan,
    møte: Møte,
    referata: Referata,
    nummer: Nummererte,
    roller: Mapping[str, str],
) -> tuple[SakContext, ...]:
    """Make the context of a meeting's agenda; `roller` names who the words for people stand for."""
    points = number_sakliste(make_sakliste(plan, møte, referata), nummer)
    # Nobody has to be told the day of a meeting that has one.
    ends = [None if møte.dagane_etter else møte.dato, *(each.bolkar[-1].dato for each in points)]
    known = tuple(plan.arbeidsmåtar)
    return tuple(
        _describe(each, roller, known, day) for each, day in zip(points, ends, strict=False)
    )


def _describe(
    punkt: Agendapunkt, roller: Mapping[str, str], known: tuple[str, ...], day: date | None
) -> SakContext:
    """Make the context of a point that comes after one on a day."""
    first, *later = punkt.bolkar
    return SakContext(
        nr=str(punkt.nr) if isinstance(punkt.nr, Saksnummer) else punkt.nr,
        punkt=punkt.punkt or "",
        start=first.tid.start,
        slutt=punkt.bolkar[-1].tid.slutt,
        tittel=punkt.tittel,
        tekst=_with_utsett(_text(punkt.punkt, punkt.tekst, punkt.liste), punkt.utsett),
        tekst_før=_text(punkt.punkt, punkt.tekst_før or punkt.tekst, punkt.liste),
        liste=punkt.liste,
        ansvarleg=roller.get(punkt.ansvarleg.lower(), punkt.ansvarleg),
        arbeidsmåte=punkt.arbeidsmåte,
        ark=next(iter(find_arbeidsmåtar(punkt.arbeidsmåte, known)), ""),
        dato=first.dato,
        ny_dag=first.dato != day,
        held_fram=tuple(later),
    )


def _with_utsett(text: str, day: date | None) -> str:
    """End a text as all others end, and say what meeting an item is postponed from, if any."""
    said = f"Utsett frå møtet {write_date(day)}." if day else ""
    return " ".join(filter(None, (end_sentence(text), said)))


def name_vedlegg(plan: Plan, møte: Møte) -> Iterator[str]:
    """Name what goes with the notice of a meeting: of an oppstart, the foundation and a sheet."""
    if møte.er_oppstart:
        yield f"{GRUNNLAG.tittel} {møte.nettverk.namn}"
    if ark := find_refleksjonsark(plan, møte):
        yield ark


def draft_sakliste(plan: Plan, møte: Møte) -> tuple[str, ...]:
    """Word the ordinary agenda of a network as the draft that its oppstart discusses."""
    points = plan.saklistemal[møte.nettverk.namn].ordinært.faste
    tema = plan.default_tema
    year = {
        Punktslag.FELLESTEMA: møte.skuleår.fellestema,
        Punktslag.INFORMASJON: møte.skuleår.informasjon,
    }
    return tuple(
        _text(
            each.punkt,
            each.i_grunnlaget or each.tekst or each.tittel,
            tema if each.punkt is Punktslag.FELLESTEMA else (),
        )
        for each in points
        if each.tittel and (each.punkt is None or year.get(each.punkt) != ())
    )


_LISTED = (Punktslag.FELLESTEMA, Punktslag.INFORMASJON)
"""Points whose text leads up to a list, where there is one."""


def _text(punkt: Punktslag | None, text: str, words: tuple[str, ...]) -> str:
    """Put topics after the text they belong to as a list, and news as sentences."""
    if not words:
        return text.rstrip(":") if punkt in _LISTED else text
    sentences = punkt is Punktslag.INFORMASJON
    said = " ".join(f"{each.rstrip('.')}." for each in words) if sentences else write_list(words)
    return f"{text.rstrip(':')}: {said}" if text else capitalise(said)
