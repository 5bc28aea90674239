"""A move tried out, in the terminal: what becomes of the meeting."""

from collections.abc import Iterator

from rich.text import Text

from nettverk.characters import UNPLACED
from nettverk.cli.screen.console import OVERDUE, PROPOSAL, Fact
from nettverk.documents.flytting import FlyttContext, InnkallingContext
from nettverk.nynorsk import capitalise, write_list, write_short_date
from nettverk.planning.flytting import Saksbyte


def list_moved(møte: FlyttContext) -> Iterator[Fact]:
    """List what is to be said of a meeting that would be moved."""
    yield "Frå", møte.gammalt_når
    yield "Til", Text(møte.når, style="bold")
    for reason in møte.grunnar:
        yield "Kvifor", f"{capitalise(reason)}."
    if møte.forbi:
        yield (
            "Til",
            Text("Den dagen er alt over. Rett datoen om han er skriven feil.", style=OVERDUE),
        )
    yield "Møte", _order(møte)
    yield "Vert" if møte.vertskap else "Kvar", _describe_vert(møte)
    for each in møte.samtidig:
        said = f"{each.namn} skal samtidig vera i {each.nettverk}, kl. {each.tid}."
        yield "Kollisjon", Text(said, style=OVERDUE)
    for sak in møte.saker:
        yield "Saker", _item(sak)
    if møte.innkalling:
        yield from _describe_innkalling(møte.innkalling)
    for avtale in møte.avtalar:
        who = f" ({avtale.kven})" if avtale.kven else ""
        yield "Avtale", f"{avtale.kva}{who} har frist {write_short_date(møte.gammal_dato)}."


def _order(møte: FlyttContext) -> str:
    nr = f"nr. {møte.nr}" + (f" (var nr. {møte.gammalt_nr})" if møte.nr != møte.gammalt_nr else "")
    beside = [
        f"{word} {write_short_date(day)}"
        for word, day in (("etter", møte.førre), ("før", møte.neste))
        if day
    ]
    order = ". Rekkjefølgja på møta blir ei anna." if møte.omrokert else ""
    place = f", {write_list(beside)}" if beside else ""
    return f"{nr}{place}{order}"


def _describe_vert(møte: FlyttContext) -> Text:
    if not møte.vertskap:
        return Text(møte.kvar or f"{UNPLACED}.")
    if not møte.vert:
        return Text("Ingen kan vera vert denne dagen.", style=OVERDUE)
    if not møte.fastsett:
        was = møte.gammal_vert or "ingen"
        instead = f", i staden for {was}" if møte.vert != was else ""
        return Text.assemble(møte.vert, (" (framlegg)", PROPOSAL), instead)
    if møte.vikar is None:
        return Text(f"{møte.vert} (fastsett) kan vera vert.")
    instead = f"{møte.vikar} står for tur." if møte.vikar else "Ingen andre kan."
    return Text.assemble((f"{møte.vert} kan ikkje vera vert denne dagen.", OVERDUE), f" {instead}")


def _item(sak: Saksbyte) -> str:
    name = f"{sak.slag.capitalize()} «{sak.tekst}»"
    if sak.frå and sak.til:
        return f"{name} går frå {write_short_date(sak.frå)} til {write_short_date(sak.til)}."
    if sak.til:
        return f"{name} kjem med {write_short_date(sak.til)}."
    return f"{name} {'fell ut av møtet' if sak.slag != 'høyring' else 'får ikkje noko møte'}."


def _describe_innkalling(innkalling: InnkallingContext) -> Iterator[Fact]:
    before = f" (var {write_short_date(innkalling.gammal_frist)})"
    frist = write_short_date(innkalling.frist) + (
        before if innkalling.frist != innkalling.gammal_frist else ""
    )
    if innkalling.over:
        yield "Innkalling", Text(f"Fristen er {frist} og er alt ute.", style=OVERDUE)
    else:
        yield "Innkalling", f"Fristen blir {frist}."
    if innkalling.lagd_ut:
        sent = ", og medlemmene har fått melding" if innkalling.send else ""
        said = f"Ho vart lagd ut {write_short_date(innkalling.lagd_ut)} med den gamle dagen{sent}."
        yield "Innkalling", Text(f"{said} Ho må ut på nytt.", style=OVERDUE)
    if innkalling.fil:
        aside = f"«nettverk sjekk --rydd» legg {innkalling.fil} til side"
        yield "Innkalling", f"{aside} når den nye er skriven."
