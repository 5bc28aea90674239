"""What the notice that lies in the folder says, held against the plan."""

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.archive.hendingar import fold_cell, fold_when
from nettverk.context.mote import describe_møte
from nettverk.model.dokumentslag import INNKALLING
from nettverk.nynorsk import find_when, fold
from nettverk.planning.mote import Kunngjering, Møte
from nettverk.workspace.finding import SUFFIXES, find_document, is_edited
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.referat.blocks import Reading


class Innkalling(Struct, frozen=True):
    """A notice as it lies there: when and where it says the meeting is, in its own words.

    `edited` tells that somebody has written in it, and `fits` that it says what the plan says.
    What an own template words in other ways than in a row «Når», says nothing.
    """

    path: Path
    seier: Kunngjering
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
        return Innkalling(path, Kunngjering(""), edited=edited, fits=True)
    said = _find_facts(reading)
    fits = _fits(workspace, møte, said) if said.når else _has_words(workspace, møte, reading)
    return Innkalling(path, said, edited=edited, fits=fits)


def _find_facts(reading: "Reading") -> Kunngjering:
    """Find what the rows «Når» and «Kvar» say, where «Når» says a day."""
    from nettverk.referat.blocks import Table

    tables = (each for each in reading.blocks if isinstance(each, Table))
    rows = {fold(row[0]): row[1] for table in tables for row in table.rows if len(row) > 1}
    når = " ".join(rows.get("når", "").split())
    kvar = " ".join(rows.get("kvar", "").split())
    return Kunngjering(når, kvar) if find_when(når)[0] else Kunngjering("")


def _fits(workspace: Workspace, møte: Møte, said: Kunngjering) -> bool:
    now = møte.announce()
    if fold_when(said.når) != fold_when(now.når):
        return False
    # An address and the word for a proposal stand beside school and room.
    lacking = [each for each in now.where if fold_cell(each) not in fold_cell(said.kvar)]
    if not said.kvar or not lacking:
        return True
    # An own template may name the school alone.
    fresh = fold_cell(_find_facts(_read_fresh(workspace, møte)).kvar)
    return not any(fold_cell(each) in fresh for each in lacking)


def _has_words(workspace: Workspace, møte: Møte, reading: "Reading") -> bool:
    """Tell whether a notice has the words for time and place that one written today would have."""
    said, now = møte.announce(), _read_fresh(workspace, møte).text
    return all(each in reading.text for each in (said.når, *said.where) if each in now)


def _read_fresh(workspace: Workspace, møte: Møte) -> "Reading":
    """Read the notice as it would be if it were written today."""
    from nettverk.referat.blocks import read_blocks

    mal = INNKALLING.choose_mal(oppstart=møte.er_oppstart)
    fresh = workspace.malar.render(mal, describe_møte(workspace.plan, møte))
    return read_blocks(fresh.encode(), ".md")
