"""The meetings of a network: shared days and its own changes made into one plan."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from nettverk.model.noklar import Møtenøkkel, name_skuleår
from nettverk.model.samarbeid import Nettverk, Oversikt, Skule
from nettverk.model.skulear import Møtedag, Nettverksmøte, Nettverksår, Skuleår
from nettverk.model.skulerute import Periode
from nettverk.planning.arv import Rotasjonar, Vist
from nettverk.planning.mote import Møte, find_leiarar
from nettverk.planning.standing import Occasion
from nettverk.planning.vertsomsyn import add_omsyn

Announced = Mapping[tuple[str, Møtenøkkel], str]
"""The host a published notice named, by network and the day the meeting was first meant for."""


def plan_møta(
    oversikt: Oversikt, dated: Sequence[Møte], rotasjonar: Rotasjonar
) -> tuple[Møte, ...]:
    """Give a network's meetings their hosts; they are all there are, in time order."""
    held = _list_held(dated)
    proposed = rotasjonar.decide(held[0].nettverk.namn)[1] if held else ()
    vertar = dict(zip(map(id, held), proposed, strict=True))
    skular = oversikt.by_skulenamn
    hosted = [_give_vert(each, skular, vertar.get(id(each), each.vertsnamn)) for each in dated]
    firsts = {each.dato: each for each in hosted if _is_first(each)}
    return tuple(_follow(each, firsts.get(each.dato)) for each in hosted)


def show_møta(oversikt: Oversikt, dated: Sequence[Møte], announced: Announced) -> Vist:
    """Show the rotation a network's meetings, those that count, and when they are."""
    held = _list_held(dated)
    return [each.dato for each in held], list_occasions(oversikt, held, announced)


def _list_held(dated: Sequence[Møte]) -> list[Møte]:
    return [each for each in dated if each.vertskap and not each.avlyst]


def date_møta(nettverk: Nettverk, years: Sequence[Skuleår]) -> list[Møte]:
    """List a network's meetings over all school years, in time order, without hosts."""
    dated = [møte for year in years for møte in list_møta(nettverk, year)]
    return sorted(dated, key=lambda each: (each.dato, each.tid))


def _give_vert(møte: Møte, skular: Mapping[str, Skule], name: str) -> Møte:
    elsewhere = not møte.vertskap and bool(møte.kvar)
    return replace(møte, vert=skular.get(name), fastsett=bool(møte.vertsnamn) or elsewhere)


def _is_first(møte: Møte) -> bool:
    """Tell whether a later meeting of the day may be where it is."""
    return møte.nøkkel.økt == 1 and not møte.avlyst


def _follow(møte: Møte, first: Møte | None) -> Møte:
    """Let a meeting that has no turn and no place be where the first of its day is."""
    if first is None or not møte.er_tillegg or møte.kvar:
        return møte
    return replace(
        møte,
        vert=first.vert,
        vertsnamn="" if first.vert else first.vertsnamn,
        stad=first.stad,
        lenkje=first.lenkje,
        rom=møte.rom or (first.rom if first.stad else ""),
        fastsett=first.fastsett,
    )


def list_occasions(
    oversikt: Oversikt, held: Sequence[Møte], announced: Announced
) -> tuple[Occasion, ...]:
    """Show a network's meetings to the rotation, in time order."""
    return tuple(add_omsyn(oversikt, each, _show(each, announced)) for each in held)


def _show(møte: Møte, announced: Announced) -> Occasion:
    year, day = møte.skuleår, møte.dato
    # A school without a name is a fault in the file, told by the reader.
    skular = tuple(filter(None, møte.nettverk.skular_on(day)))
    return Occasion(
        year=name_skuleår(day).nr,
        skular=skular,
        vert=møte.vertsnamn,
        announced=announced.get((møte.nettverk.namn, møte.nøkkel), ""),
        unavailable=_find_among(skular, year.opptatt, møte),
        wishing=_find_among(skular, year.ønske, møte),
    )


def _find_among(
    skular: Iterable[str], periods: Mapping[str, Sequence[Periode]], møte: Møte
) -> frozenset[str]:
    """Find those of some schools that have a day of a meeting."""
    return frozenset(
        name for name in periods.keys() & skular if any(map(møte.is_in, periods[name]))
    )


def list_møta(nettverk: Nettverk, year: Skuleår) -> Iterator[Møte]:
    """List a network's meetings in a school year, in time order, before anybody has found hosts."""
    own = year.own(nettverk.namn)
    changes = {each.nøkkel: each for each in reversed(own.møte) if not each.source.flawed}
    all_share = () if is_gone(nettverk, year) else year.møte
    shared = {each.nøkkel: each for each in all_share if not each.source.flawed}
    merged: list[Møte] = []
    for nøkkel in sorted(shared.keys() | changes.keys()):
        day = shared.get(nøkkel) or _own_day(changes[nøkkel])
        if day:
            change = changes.get(nøkkel) or Nettverksmøte(dato=nøkkel.dato, økt=nøkkel.økt)
            møte = _merge(nettverk, year, own, day, change)
            follows = any(_is_first(each) and each.dato == møte.dato for each in merged)
            unsaid = day.vertskap is None and change.vertskap is None and not møte.kvar
            # The second meeting of a day has a turn of its own where the first is not held.
            own_turn = nøkkel.økt > 1 and unsaid and not follows
            merged.append(replace(møte, vertskap=True) if own_turn else møte)
    merged.sort(key=lambda each: (each.dato, each.tid))
    unread = {each.dato for each in own.møte if each.source.flawed}
    return (
        replace(each, nr=nr, doubtful=bool(unread & {each.nøkkel.dato, date.min}))
        for nr, each in enumerate(merged, 1)
    )


def is_gone(nettverk: Nettverk, year: Skuleår) -> bool:
    """Tell whether all schools of a network have left it before a school year, or come after it."""
    first, last = year.første_skuledag, year.siste_skuledag
    there = nettverk.skular_between(first, last) if first < last else nettverk.skular
    return bool(nettverk.skular) and not there


def is_there(nettverk: Nettverk, day: date) -> bool:
    """Tell whether a network has begun on a day, and not ended."""
    return not nettverk.skular or bool(nettverk.skular_on(day))


def _own_day(change: Nettverksmøte) -> Møtedag | None:
    if change.tid is None:
        return None
    return Møtedag(dato=change.dato, økt=change.økt, tid=change.tid)


def _merge(
    nettverk: Nettverk, year: Skuleår, own: Nettverksår, day: Møtedag, change: Nettverksmøte
) -> Møte:
    dato = change.ny_dato or day.dato
    # A school of its own goes before the place all share, unless that one is to have hosts.
    moved = change.vert and not day.vertskap
    stad, hosted = change.stad or ("" if moved else day.stad), is_hosted(day, change)
    # What members are used to be served or bring is at a school.
    usual = None if stad and not hosted and not change.vert else nettverk.bevertning
    return Møte(
        nettverk=nettverk,
        skuleår=year,
        dato=dato,
        tid=change.tid or day.tid,
        dagane_etter=day.dagane_etter if change.dagane_etter is None else change.dagane_etter,
        slag=change.slag or day.slag,
        vertsnamn=change.vert,
        rom=change.rom,
        stad=stad,
        lenkje=change.lenkje or ("" if moved else day.lenkje),
        vertskap=hosted,
        bevertning=change.bevertning or usual,
        førebuing=_join(day.førebuing, change.førebuing),
        ingress=change.ingress,
        lukkast_med=change.lukkast_med,
        innspel_på=change.innspel_på,
        saker=change.saker,
        følgt_opp=change.følgt_opp,
        fell_bort=change.fell_bort,
        avlyst=change.avlyst,
        leiarar=tuple(dict.fromkeys(change.leiar))
        or find_leiarar(nettverk, own, change.ny_dato or day.dato),
        arbeidsgruppe=own.arbeidsgruppe or nettverk.arbeidsgruppe,
        nøkkel=day.nøkkel,
        source=change.source,
        shared=day.source,
    )


def is_hosted(day: Møtedag, change: Nettverksmøte) -> bool:
    """Tell whether a school hosts a meeting, as the files say or as one may think without."""
    said = day.vertskap if change.vertskap is None else change.vertskap
    elsewhere = change.stad or change.lenkje or day.stad or day.lenkje
    own_turn = not elsewhere and day.økt == 1
    return bool(change.vert or own_turn) if said is None else said


def _join(common: str, own: str) -> str:
    """Put what one network prepares after what all do, each a sentence."""
    end = "" if common.endswith((".", "!", "?", "…", ":")) else "."
    return f"{common}{end} {own}" if common and own else common or own
