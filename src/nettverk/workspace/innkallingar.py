"""What the notice that lies in the folder says, held against the plan."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.archive.hendingar import fold_announced, fold_cell
from nettverk.context.mote import describe_møte
from nettverk.model.dokumentslag import INNKALLING
from nettverk.nynorsk import find_when, fold
from nettverk.planning.mote import Møte
from nettverk.workspace.finding import SUFFIXES, find_document, is_edited
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.referat.blocks import Reading


class Innkalling(Struct, frozen=True):
    """A notice as it lies there: when and where it says the meeting is, in its own words.

    `edited` tells that somebody has written in it, and `fits` that it says what the plan says.
    What an own template words in other ways than in a row «Når», says nothing: `når` is empty.
    """

    path: Path
    når: str
    kvar: str
    edited: bool
    fits: bool


def read_innkalling(workspace: Workspace, møte: Møte) -> Innkalling | None:
    """Read the notice of a meeting, one that somebody has written in first; a PDF is not read.

    A file that cannot be read is not judged.
    """
    from nettverk.referat.blocks import read_blocks

    path = find_document(workspace, møte, INNKALLING)
    if not path or path.suffix not in SUFFIXES:
        return None
    edited = is_edited(workspace.files, path)
    try:
        reading = read_blocks(workspace.files.read(path), path.suffix)
    except ValueError:
        return Innkalling(path, "", "", edited=edited, fits=True)
    når, kvar = _find_facts(reading)
    fits = _fits(møte, når, kvar) if når else _has_words(workspace, møte, reading)
    return Innkalling(path, når, kvar, edited=edited, fits=fits)


def _find_facts(reading: "Reading") -> tuple[str, str]:
    """Find what the rows «Når» and «Kvar» say, where «Når» says a day."""
    from nettverk.referat.blocks import Table

    tables = (each for each in reading.blocks if isinstance(each, Table))
    rows = {fold(row[0]): row[1] for table in tables for row in table.rows if len(row) > 1}
    når = " ".join(rows.get("når", "").split())
    return (når, " ".join(rows.get("kvar", "").split())) if find_when(når)[0] else ("", "")


def _fits(møte: Møte, når: str, kvar: str) -> bool:
    when, where = møte.announce()
    # An address, a room and the word for a proposal stand beside the name of the school.
    placed = not kvar or fold_cell(where) in fold_cell(kvar)
    return placed and fold_announced(når, "") == fold_announced(when, "")


def _has_words(workspace: Workspace, møte: Møte, reading: "Reading") -> bool:
    """Tell whether a notice has the words for time and place that one written today would have."""
    from nettverk.referat.blocks import read_blocks

    mal = INNKALLING.choose_mal(oppstart=møte.er_oppstart)
    fresh = workspace.malar.render(mal, describe_møte(workspace.plan, møte))
    now = read_blocks(fresh.encode(), ".md").text
    return all(each in reading.text for each in møte.announce() if each in now)
