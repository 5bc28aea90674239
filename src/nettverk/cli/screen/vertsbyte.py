"""A swap of hosts tried out, in the terminal: what becomes of the meeting and of the schools."""

from collections.abc import Iterator

from rich.text import Text

from nettverk.cli.screen.console import OVERDUE, PROPOSAL, Fact
from nettverk.documents.vertsbyte import ByteContext, TurContext, VikarContext
from nettverk.nynorsk import (
    capitalise,
    write_decimal,
    write_in_words,
    write_list,
    write_short_date,
)
from nettverk.planning.mote import Møtestatus

_MOST = 5
"""How many others are shown; the JSON has all."""


def list_swapped(møte: ByteContext, *, alone: bool) -> Iterator[Fact]:
    """List what is to be said of a meeting that another school would host.

    Only where it is changed `alone`, others are offered.
    """
    yield "Møte", f"nr. {møte.nr}, {møte.når}"
    if møte.forbi:
        yield "Møte", "Det er alt halde. Dette seier kven som var vert."
    yield "Vert", _describe_vert(møte)
    yield from _list_doubts(møte)
    if møte.bad:
        yield "Ønske", f"{write_list(møte.bad)} har bede om møtet."
    yield from _list_shares(møte)
    yield from _list_told(møte)
    if alone:
        yield from _list_others(møte)
        yield from _suggest_swap(møte)


def _describe_vert(møte: ByteContext) -> Text:
    status = f" ({møte.gammal_status})"
    if møte.vert == møte.gammal_vert:
        return Text.assemble((møte.vert, "bold"), f"{status}, som før. No blir det fastsett.")
    if not møte.gammal_vert:
        return Text.assemble((møte.vert, "bold"), ". Før var det ingen.")
    proposal = PROPOSAL if møte.gammal_status is Møtestatus.FRAMLEGG else ""
    return Text.assemble(
        (møte.vert, "bold"), f", i staden for {møte.gammal_vert}", (status, proposal)
    )


def _list_doubts(møte: ByteContext) -> Iterator[Fact]:
    """List what is odd about the host and the place."""
    if not møte.med:
        yield "Vert", Text(f"{møte.vert} er ikkje med i nettverket denne dagen.", style=OVERDUE)
    elif not møte.kan:
        yield "Vert", Text(f"{møte.vert} kan ikkje vera vert denne dagen.", style=OVERDUE)
    if møte.på_rad:
        yield "Vert", f"{møte.vert} er då vert for to møte på rad."
    if not møte.tel:
        yield "Vert", "Det tel ikkje i rotasjonen, for møtet har ikkje noko vertskap."
    was = møte.gammalt_kvar
    elsewhere = was and (not møte.gammal_vert or møte.gammal_vert not in was)
    if elsewhere and was != møte.kvar:
        said = f"Møtet skulle vera {was}, og blir {møte.kvar}."
        yield "Kvar", Text(said, style=OVERDUE)
    elif møte.vert not in møte.kvar:
        yield "Kvar", f"Møtet er framleis {møte.kvar}."


def _list_shares(møte: ByteContext) -> Iterator[Fact]:
    yield "Fordeling", f"Kor mange gonger dei er vert til og med {møte.skuleår}:"
    for each in møte.fordeling:
        was = f" (var {_count(each.før)})" if each.før != each.etter else ""
        count = f"{_count(each.etter)}{was}, jamn del {write_decimal(each.jamn_del)}"
        last = f"sist {write_short_date(each.sist.dato)}" if each.sist else ""
        turns = write_list(filter(None, (last, _write_next(each.neste))))
        yield "Fordeling", f"{each.skule}: {count}{f'; {turns}' if turns else ''}."


def _write_next(tur: TurContext | None) -> str:
    if not tur:
        return ""
    proposed = " (framlegg)" if tur.framlegg else ""
    return f"neste gong {write_short_date(tur.dato)}{proposed}"


def _count(number: int) -> str:
    return write_in_words(number, "éin", "").strip() if number else "ingen"


def _list_told(møte: ByteContext) -> Iterator[Fact]:
    if møte.følgjer:
        keys = write_list(f"«{each}»" for each in møte.følgjer)
        yield "Følgjer", f"{keys} er skrive for {møte.vert}, og blir flytta hit."
    if møte.står_att:
        keys = write_list(f"«{each}»" for each in møte.står_att)
        said = f"{keys} på møtet var skrive for {møte.gammal_vert}. Sjå etter om det held."
        yield "Står att", Text(said, style=OVERDUE)
    known = møte.innkalling
    if known.lagd_ut:
        vert = f" med {known.utlagt_seier} som vert" if known.utlagt_seier else ""
        said = f"Ho vart lagd ut {write_short_date(known.lagd_ut)}{vert}. Ho må ut på nytt."
        yield "Innkalling", Text(said, style=OVERDUE)
    if known.melding_seier:
        said = f"Medlemmene har fått melding om at {known.melding_seier} er vert."
        yield "Innkalling", Text(said, style=OVERDUE)
    if known.varsle:
        others = ", og dei andre medlemmene med" if known.melding_seier else ""
        yield "Varsle", f"{write_list(known.varsle)} må få vita det{others}."


def _list_others(møte: ByteContext) -> Iterator[Fact]:
    if møte.vikarar:
        yield "Andre", "Desse kan, i den rekkjefølgja rotasjonen helst vil ha dei:"
    for each in møte.vikarar[:_MOST]:
        yield "Andre", describe_vikar(each, tried=each.skule == møte.vert)
    if len(møte.vikarar) > _MOST:
        rest = write_in_words(len(møte.vikarar) - _MOST, "éin skule", "skular")
        yield "Andre", f"Og {rest} til."


def _suggest_swap(møte: ByteContext) -> Iterator[Fact]:
    """Suggest that the two swap, where the new host has a later turn and the old one none."""
    turns = {each.skule: each for each in møte.fordeling}
    new, old = turns.get(møte.vert), turns.get(møte.gammal_vert)
    later, turn = (
        each.neste if each and each.neste and each.neste.skuleår == møte.skuleår else None
        for each in (new, old)
    )
    can = møte.med and møte.kan and not møte.forbi
    if can and later and not turn and old and old.etter < old.før:
        days = " ".join(map(write_short_date, (møte.dato, later.dato)))
        yield "Råd", f"Dei to kan byta i staden, så står fordelinga: --byt {days}"


def describe_vikar(vikar: VikarContext, *, tried: bool) -> Text:
    """Say how often and when a school has hosted then, and what else would change."""
    count = f"{_count(vikar.vert)} då, jamn del {write_decimal(vikar.jamn_del)}"
    last = f"sist {write_short_date(vikar.sist)}" if vikar.sist else "ikkje vert før"
    more = write_in_words(vikar.bytte, "éi innkalling", "innkallingar")
    broken = f" {capitalise(more)} til må ut på nytt." if vikar.bytte else ""
    asked = " (har bede om møtet)" if vikar.ønskjer else ""
    name = Text(vikar.skule, style="bold" if tried else "")
    return Text.assemble(name, (asked, PROPOSAL), f": {count}; {last}.{broken}")
