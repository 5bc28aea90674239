"""The gate: what a document should hardly go out with, all of it told before it does."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from nettverk.model.dokumentslag import INNKALLING, REFERAT, Dokumentslag
from nettverk.model.noklar import Nummererte
from nettverk.model.sakliste import Punktslag
from nettverk.nynorsk import write_list, write_short_date
from nettverk.output.telling import tell_proposal
from nettverk.output.writing import Options
from nettverk.planning.mote import Møte
from nettverk.planning.saker import make_sakliste
from nettverk.render.formats import PDF
from nettverk.workspace.edited import SUFFIXES, Found
from nettverk.workspace.finding import find_document, list_filled
from nettverk.workspace.innkallingar import read_fresh
from nettverk.workspace.saksnummer import list_noted, read_numbered
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.referat.blocks import Block

_MEND = "Har nokon skrive i fila, så rett nummera der."
_TEMA = {Punktslag.VERTSSKULE, Punktslag.SKULETEMA}


def find_tvil(
    workspace: Workspace, slag: Dokumentslag, møte: Møte, *, printed: bool = False
) -> tuple[str, ...]:
    """List the doubts about a meeting's document: as it lies there, or as it is `printed` today."""
    where = f"{møte.nettverk.namn} {møte.namn_dag}"
    doubts = _DOUBTS[slag.namn](workspace, møte, printed=printed)
    return tuple(f"{where}: {each}" for each in doubts)


def tell_tvil(
    workspace: Workspace, slag: Dokumentslag, møta: Iterable[Møte], options: Options
) -> list[str]:
    """Tell the doubts about what is printed as PDF; what was written over is another document."""
    renewed = options.overwrite and {*options.formats} - {PDF}
    if PDF not in options.formats or renewed:
        return []
    return [each for møte in møta for each in find_tvil(workspace, slag, møte, printed=True)]


def _doubt_referat(workspace: Workspace, møte: Møte, *, printed: bool) -> Iterator[str]:
    """Doubt minutes that somebody has filled in; a form to print is no matter of doubt."""
    history = workspace.history(møte.nettverk)
    yield from history.doubt(møte) if history.has(møte) else ()
    found = next(iter(list_filled(workspace, møte)), None)
    yield from _doubt_formats(found, REFERAT, printed=printed)
    saker = history.saksnummer.get(møte.nøkkel, ())
    yield from _doubt_saksnummer(workspace, møte, saker, _MEND)
    yield from _doubt_changed(workspace, møte, saker)


def _doubt_saksnummer(
    workspace: Workspace, møte: Møte, saker: Nummererte | None, fix: str
) -> Iterator[str]:
    """Doubt numbers that are those of items in another meeting, or far from all others."""
    if not saker or not workspace.number(møte):
        return
    nummer = workspace.saksnummer(møte.nettverk)
    clashes = nummer.list_clashes(møte, saker)
    used = [f"{nr} («{tittel}», {write_short_date(other.dato)})" for nr, tittel, other in clashes]
    if used:
        yield f"Desse saksnummera er brukte på andre saker: {write_list(used)}. {fix}"
    noted = {nr for nr, _ in list_noted(workspace, møte.nettverk, møte.nøkkel)}
    far = [str(each) for each in nummer.list_far(møte, saker) if each not in noted]
    if far:
        yield f"Desse saksnummera er mykje høgare enn dei andre: {write_list(far)}. {_MEND}"


def _doubt_changed(workspace: Workspace, møte: Møte, saker: Nummererte) -> Iterator[str]:
    """Doubt minutes in which an item has not the number that it was published with."""
    noted = list_noted(workspace, møte.nettverk, møte.nøkkel, INNKALLING.namn)
    known = {tittel: {nr for nr, each in noted if each == tittel} for _, tittel in noted}
    changed = [
        f"{write_list(map(str, sorted(known[tittel])))} («{tittel}»)"
        for nr, tittel in saker
        if nr not in known.get(tittel, {nr})
    ]
    if changed:
        yield f"Desse sakene har andre nummer i innkallinga: {write_list(changed)}. {_MEND}"


def _doubt_formats(found: Found | None, slag: Dokumentslag, *, printed: bool) -> Iterator[str]:
    """Doubt a document of which another format lies there with other words."""
    if found and found.other:
        yield (
            f"Det er skrive både i {found.path.name} og i {found.other.name}. Den første er nyast "
            "og gjeld. Slett den andre, eller skriv alt i éi fil."
        )
    blank = found.issued.path if found and found.issued else None
    if found and blank and blank.suffix == ".docx" and not (printed or _is_printed(found.path)):
        yield (
            f"Det er skrive i {found.path.name}, og ikkje i {blank.name}. Skriv «nettverk "
            f"{slag.namn} --format pdf», og legg ut PDF-fila, eller slett {blank.name}."
        )


def _is_printed(path: Path) -> bool:
    """Tell whether a PDF lies beside a document that was not written in later."""
    pdf = path.with_suffix(".pdf")
    return pdf.is_file() and pdf.stat().st_mtime_ns >= path.stat().st_mtime_ns


def _doubt_innkalling(workspace: Workspace, møte: Møte, *, printed: bool) -> Iterator[str]:
    from nettverk.referat.tvil import doubt_klokke, doubt_saksnummer, doubt_tema, is_proposed

    found = workspace.find_edited(workspace.locate(møte, INNKALLING.namn, ""))
    yield from _doubt_formats(found, INNKALLING, printed=printed)
    lies = () if printed and not found else _read(workspace, møte)
    blocks = lies or read_fresh(workspace, møte).blocks
    yield from doubt_klokke(blocks, [each.tid.start for each in møte.dagar])
    proposed = is_proposed(blocks)
    if proposed and møte.fastsett:
        yield (
            "Innkallinga seier enno at verten ikkje er fastsett. Skriv «nettverk innkalling», og "
            "legg ho ut."
        )
    elif not møte.fastsett:
        yield tell_proposal(møte)
    innkalling = read_numbered(workspace, møte) if lies and workspace.number(møte) else None
    saker = innkalling.list_nummererte() if innkalling else ()
    yield from doubt_saksnummer(innkalling) if innkalling else ()
    yield from _doubt_saksnummer(workspace, møte, saker, f"Skriv «nettverk innkalling». {_MEND}")
    if any(each.punkt in _TEMA for each in make_sakliste(workspace.plan, møte)):
        yield from doubt_tema(
            blocks, "Spør verten, og skriv «lukkast_med» og «innspel_på» i skuleårsfila."
        )


def _read(workspace: Workspace, møte: Møte) -> "tuple[Block, ...]":
    """Read the notice that somebody has written in, else the one that lies there; none is empty."""
    from nettverk.referat.blocks import read_blocks

    path = find_document(workspace, møte, INNKALLING)
    if not path or path.suffix not in SUFFIXES:
        return ()
    try:
        return read_blocks(workspace.files.read(path), path.suffix).blocks
    except ValueError:
        return ()


_DOUBTS = {INNKALLING.namn: _doubt_innkalling, REFERAT.namn: _doubt_referat}
