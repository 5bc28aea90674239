"""Files named by a day on which there is no meeting any longer, and what somebody wrote in them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.paths import OUTPUT
from nettverk.context.mote import MøtedokumentContext, describe_møte, describe_neste
from nettverk.documents.motedokument import describe_kunngjort, list_known
from nettverk.model.dokumentslag import (
    ARK,
    GRUNNLAG,
    INNKALLING,
    MELDING_AVLYSING,
    MELDING_IKKJE_VERT,
    MELDINGAR,
    REFERAT,
)
from nettverk.model.noklar import Møtenøkkel, parse_møtenøkkel, part_saksnummer
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.mote import Møte
from nettverk.workspace.edited import SUFFIXES, is_edited
from nettverk.workspace.finding import list_days
from nettverk.workspace.workspace import Workspace

_DATED = re.compile(r"(\d{4}-\d{2}-\d{2}(?:-[1-9]\d?)?)-(.+)")
_NUMBERED = re.compile(r"-\d(?=\.eml$)")
_DOCUMENTS = (INNKALLING.namn, GRUNNLAG.namn, *(PurePosixPath(each).stem for each in ARK.malar))
_OURS = (
    *(f"{each}{suffix}" for each in _DOCUMENTS for suffix in (*SUFFIXES, ".pdf")),
    *(f"melding-{each.namn}.eml" for each in MELDINGAR if each.dokument is not REFERAT),
    *(f"{each.kalender}.ics" for each in MELDINGAR if each.kalender),
)
"""What the tool calls files of a meeting ahead, after their day; any other name is somebody's."""
_OF_CANCELLED = (
    *(f"-melding-{each.namn}.eml" for each in (MELDING_AVLYSING, MELDING_IKKJE_VERT)),
    f"-{MELDING_AVLYSING.kalender}.ics",
)


OLD = "Fila viser det som galdt før."
TIDY = "Skriv «nettverk sjekk --rydd», så blir ho laga på nytt eller lagd til side."
MOVE = "Flytt det du treng, og slett fila eller gi ho eit anna namn."


class Forelda(Struct, frozen=True):
    """A file that shows what held before, and what to do about it.

    `fresh` makes what it would say now, where it has a place. With another `råd` than `TIDY` no
    command of `sjekk` renews it or takes it away: somebody has written in it, or `kommando` writes
    it anew as somebody wants it.
    """

    path: Path
    why: str
    råd: str
    fresh: Callable[[], bytes] | None = None
    kommando: str = ""

    @property
    def is_tidied(self) -> bool:
        """Tell whether `sjekk --rydd` renews it or takes it away."""
        return self.råd == TIDY


def list_misplaced(workspace: Workspace, nettverk: Nettverk) -> Iterator[Forelda]:
    """List the files of years that are not over which are named by a day without a meeting."""
    years = (each for each in workspace.plan.skuleår if not each.is_over(workspace.today))
    folders = [workspace.root / OUTPUT / each.skuleår.nøkkel for each in years]
    name = workspace.folders[nettverk.namn]
    for path in sorted(path for each in folders for path in each.glob(f"{name}/*")):
        if nøkkel := find_nøkkel(path):
            moved = _find_moved(workspace, nettverk, nøkkel)
            why = _find_why(workspace, nettverk, nøkkel, moved, path)
            edited = bool(why) and is_edited(workspace.files, path)
            lost = _tell_lost(workspace, moved, path, nøkkel.dato) if edited else ""
            if why:
                yield Forelda(path, f"{why}{lost}", MOVE if edited else TIDY)


def find_nøkkel(path: Path) -> Møtenøkkel | None:
    """Find the day that a file of ours is named by; no other file has one here."""
    named = _DATED.fullmatch(path.name)
    if not named or _NUMBERED.sub("", named[2]) not in _OURS or not path.is_file():
        return None
    try:
        return parse_møtenøkkel(named[1])
    except ValueError:
        return None


def _find_moved(workspace: Workspace, nettverk: Nettverk, nøkkel: Møtenøkkel) -> Møte | None:
    """Find the meeting ahead that was meant for a day, or published or told for it."""
    for møte in workspace.plan.held_by(nettverk):
        same = møte.nøkkel.økt == nøkkel.økt
        if møte.siste_dag >= workspace.today and same and nøkkel.dato in list_days(workspace, møte):
            return møte
    return None


def _find_why(
    workspace: Workspace, nettverk: Nettverk, nøkkel: Møtenøkkel, moved: Møte | None, path: Path
) -> str:
    """Say why a file named by a day holds no longer; nothing says that it holds, or is over."""
    day, møta = nøkkel.dato, workspace.plan.møte[nettverk.namn]
    there = [each for each in møta if each.dagnøkkel == nøkkel]
    if any(not each.avlyst for each in there):
        return ""
    if moved:
        return f"Møtet er flytta til {write_short_date(moved.dato)}."
    if day < workspace.today or (there and path.name.endswith(_OF_CANCELLED)):
        return ""
    said = f"{write_short_date(day)}{nøkkel.ending}"
    return f"Møtet {said} er avlyst." if there else f"Planen har ikkje noko møte {said}."


def _tell_lost(workspace: Workspace, moved: Møte | None, path: Path, day: date) -> str:
    """Name what somebody wrote in the notice of a meeting that has moved, and the new one lacks."""
    lines = _list_own_lines(workspace, moved, path, day) if moved else []
    if not lines or not moved:
        return " Fila er endra for hand."
    new = workspace.place(moved, INNKALLING.namn).name
    return f" Fila er endra for hand, og {new} manglar {write_list(f'«{each}»' for each in lines)}."


def _list_own_lines(workspace: Workspace, møte: Møte, path: Path, day: date) -> list[str]:
    """List the lines of a notice that the tool wrote neither then nor in the new one."""
    from nettverk.referat.blocks import read_blocks
    from nettverk.referat.markup import read_markdown

    if path.suffix not in SUFFIXES or not path.stem.endswith(f"-{INNKALLING.namn}"):
        return []
    mal = INNKALLING.choose_mal(oppstart=møte.er_oppstart)
    contexts = _list_contexts(workspace, møte, day)
    known = [read_markdown(workspace.malar.render(mal, each)) for each in contexts]
    issued = workspace.find_edited(path.with_suffix(""))
    new = workspace.locate(møte, INNKALLING.namn, path.suffix)
    try:
        said = read_blocks(workspace.files.read(path), path.suffix).text
        known += [issued.issued.read()] if issued and issued.issued else []
        known += [read_blocks(new.read_bytes(), new.suffix)] if new.is_file() else []
    except ValueError:
        return []
    names = [each.namn for each in workspace.plan.oversikt.skular]
    printed = {_fold(line, names) for each in known for line in each.text.split("\n")}
    own = (each for each in said.split("\n") if _fold(each, names) not in {"", *printed})
    return [each for each in dict.fromkeys(own) if part_saksnummer(each, day.year)[1].strip()]


def _list_contexts(workspace: Workspace, møte: Møte, day: date) -> Iterator[MøtedokumentContext]:
    """List what a notice may have been written of: by that day, minutes and what was known.

    A file does not tell how it was issued, and its plan is another by now.
    """
    referata = workspace.history(møte.nettverk).referata
    for each in (møte, replace(møte, dato=day)):
        for count in range(len(referata) + 1):
            yield describe_møte(workspace.plan, each, referata[:count])
    now = describe_møte(workspace.plan, møte)
    about = (møte.nettverk.namn, møte.nøkkel, INNKALLING.namn)
    for hending in (*workspace.hendingar.list_about(*about), *list_known(møte)):
        for each in (møte, replace(møte, dato=day)):
            yield replace(now, kunngjort=describe_kunngjort(hending, each))
    yield replace(now, avlyste=(day,))
    yield replace(now, avlyste=(day, day), neste=None)
    neste = workspace.plan.following(møte)
    for vert in ("", *(each.namn for each in workspace.plan.oversikt.skular[:1])):
        for fastsett in (True, False):
            hosted = neste and replace(neste, vert=None, vertsnamn=vert, fastsett=fastsett)
            yield replace(now, neste=describe_neste(hosted))


def _fold(line: str, names: Iterable[str]) -> str:
    """Fold a line for comparison, whatever day, clock and school it names."""
    from nettverk.referat.written import fold_line

    for each in names:
        line = line.replace(each, "")
    return fold_line(line)


def sort_by_folder(
    workspace: Workspace, gamle: Iterable[Forelda]
) -> Mapping[str, Sequence[Forelda]]:
    """Sort old files by the folder of their network; those of no one network have none."""
    known, found = {*workspace.folders.values()}, dict[str, list[Forelda]]()
    for each in gamle:
        folder = each.path.parent.name
        found.setdefault(folder if folder in known else "", []).append(each)
    return found
