"""What the notice that lies in the folder says, held against the plan."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from nettverk.archive.hendingar import fold_cell
from nettverk.context.mote import describe_møte
from nettverk.model.dokumentslag import INNKALLING
from nettverk.nynorsk import VEKEDAGAR, fold, list_when, write_list, write_weekday
from nettverk.planning.mote import Kunngjering, Møte
from nettverk.workspace.finding import SUFFIXES, find_document, is_edited
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.referat.blocks import Reading


class Innkalling(Struct, frozen=True):
    """A notice as it lies there: when and where it says the meeting is, in its own words.

    `edited` tells that somebody has written in it, and `fits` that it says what the plan says; None
    is words that only a person can judge.
    """

    path: Path
    seier: Kunngjering
    edited: bool
    fits: bool | None

    @property
    def sagt(self) -> str:
        """Quote what it says of time and place."""
        said = [f"«{each}»" for each in (self.seier.når, self.seier.kvar) if each]
        return write_list(said) or "ein annan tid eller stad"


def read_innkalling(workspace: Workspace, møte: Møte) -> Innkalling | None:
    """Read the notice of a meeting, one that somebody has written in first; a PDF is not read.

    ValueError when the file is no document.
    """
    from nettverk.referat.blocks import read_blocks

    path = find_document(workspace, møte, INNKALLING)
    if not path or path.suffix not in SUFFIXES:
        return None
    edited = is_edited(workspace.files, path)
    reading = read_blocks(workspace.files.read(path), path.suffix)
    fresh = _read_fresh(workspace, møte)
    said, drafted = _find_facts(reading), _find_facts(fresh)
    if said.når or drafted.når:
        where = _fits_where(workspace, said, drafted, møte, edited=edited)
        found = _fits_when(said, drafted, møte), where
        fits = False if False in found else None if None in found else True
    else:
        fits = _has_words(møte, reading, fresh) or (None if edited else False)
    return Innkalling(path, said, edited=edited, fits=fits)


def _find_facts(reading: "Reading") -> Kunngjering:
    """Find what the rows «Når» and «Kvar» say."""
    from nettverk.referat.blocks import Table

    tables = (each for each in reading.blocks if isinstance(each, Table))
    rows = {fold(row[0]): row[1] for table in tables for row in table.rows if len(row) > 1}
    return Kunngjering(*(" ".join(rows.get(each, "").split()) for each in ("når", "kvar")))


def _fits_when(said: Kunngjering, drafted: Kunngjering, møte: Møte) -> bool | None:
    """Hold every day and clock in the row against the plan; a day the meeting had may be told."""
    if fold_cell(said.når) == fold_cell(drafted.når):
        return True
    days, clocks = list_when(said.når, møte.dato)
    known, _ = list_when(drafted.når, møte.dato)
    weekdays = {each for each in VEKEDAGAR if _names(said.når, each)}
    strange = days - known - {møte.dato} or weekdays - {write_weekday(each) for each in days}
    if (strange and days) or (days and møte.dato not in days) or (clocks and clocks != {møte.tid}):
        return False
    return True if days and clocks else None


def _fits_where(
    workspace: Workspace, said: Kunngjering, drafted: Kunngjering, møte: Møte, *, edited: bool
) -> bool | None:
    """See that the row names what a notice written today would name, and no other school.

    What more it says, is an old room or address, or a person's own words.
    """
    if fold_cell(said.kvar) == fold_cell(drafted.kvar):
        return True
    # An own template may name the school alone, and no place at all.
    wanted = [each for each in møte.announce().where if _names(drafted.kvar, each)]
    skular = (each.namn for each in workspace.plan.oversikt.skular)
    if any(_names(said.kvar, each) and not _names(drafted.kvar, each) for each in skular):
        return False
    if not all(_names(said.kvar, each) for each in wanted):
        return False if said.kvar else None
    more = [each for each in said.where if not _names(drafted.kvar, each)]
    return True if not more else None if edited else False


def _names(text: str, name: str) -> bool:
    """Tell whether a text has a name that is no part of a longer word."""
    return re.search(rf"(?<!\w){re.escape(fold_cell(name))}(?!\w)", fold_cell(text)) is not None


def _has_words(møte: Møte, reading: "Reading", fresh: "Reading") -> bool:
    """Tell whether a notice has the words for time and place that one written today would have."""
    said = møte.announce()
    return all(each in reading.text for each in (said.når, *said.where) if each in fresh.text)


def _read_fresh(workspace: Workspace, møte: Møte) -> "Reading":
    """Read the notice as it would be if it were written today."""
    from nettverk.referat.blocks import read_blocks

    mal = INNKALLING.choose_mal(oppstart=møte.er_oppstart)
    fresh = workspace.malar.render(mal, describe_møte(workspace.plan, møte))
    return read_blocks(fresh.encode(), ".md")
