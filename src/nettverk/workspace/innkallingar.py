"""What the notice that lies in the folder says, held against the plan."""

import re
from collections.abc import Sequence, Set
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from nettverk.characters import fold_cell
from nettverk.context.mote import describe_møte
from nettverk.model.dokumentslag import INNKALLING
from nettverk.nynorsk import (
    VEKEDAGAR,
    find_month,
    find_when,
    fold,
    list_when,
    write_list,
    write_weekday,
)
from nettverk.planning.mote import Kunngjering, Møte
from nettverk.reading.files import UnopenedError
from nettverk.workspace.edited import SUFFIXES, is_edited
from nettverk.workspace.finding import find_document
from nettverk.workspace.innkalla import Opprop, compare_opprop
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.referat.blocks import Reading


_LABELS = (("når", "tid", "tidspunkt"), ("kvar", "stad", "møtestad"))
_LED = ("nettverksleiar", "nettverksleiarar", "møteleiar", "leiar")
_HOSTED = ("vertskap", "vert", "vertsskule")
"""What people call the rows of time and place, of who leads, and of who hosts."""
_NOBODY = "ikkje avklart"
"""What an earlier version wrote in the row of who leads, where nobody did."""
_MORE = "; "
_WORDS = ("kl", "klokka", "den", "frå", "til", "og", "møtet", "er", "flytta")


class Innkalling(Struct, frozen=True):
    """A notice as it lies there: when and where it says the meeting is, in its own words and links.

    `planen` is what it should say, of who leads only where it names others. `edited` tells that
    somebody has written in it, and `facts` that they are those of the plan; None is words that only
    a person can judge. `opprop` is what it says of who is called.
    """

    path: Path
    seier: Kunngjering
    planen: Kunngjering
    edited: bool
    facts: bool | None
    opprop: Opprop

    @property
    def fits(self) -> bool | None:
        """Tell whether it says what the plan says, as far as a program can judge."""
        return _sum_up([self.facts, self.opprop.fits])

    @property
    def skilnad(self) -> str:
        """Say what it says otherwise than the plan, after a word for the notice."""
        facts = f"seier {self._sagt}, men planen seier {self.planen}"
        others = f"nemner andre skular enn planen: {self.opprop.skifte}"
        if self.opprop.fits is not False:
            return facts
        return others if self.facts is not False else f"{facts}. Ho {others}"

    @property
    def _sagt(self) -> str:
        """Quote what it says of time and place."""
        seier = self.seier
        facts = (seier.når, seier.kvar, seier.vert, seier.lenkje, seier.leiar)
        said = [f"«{each}»" for each in facts if each]
        return write_list(said) or "ei anna tid eller ein annan stad"


_REPAIR = "Opne ho i Word, og lagre ho på nytt som .docx."


def advise_unread(fault: ValueError) -> str:
    """Say what helps where a notice cannot be read."""
    return fault.advice if isinstance(fault, UnopenedError) else _REPAIR


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
    fresh = read_fresh(workspace, møte)
    said, drafted = _find_facts(reading), _find_facts(fresh)
    if said.når or drafted.når:
        found = [
            _fits_when(said, drafted, møte),
            _fits_where(workspace, said, drafted, møte, edited=edited),
        ]
    else:
        found = [_has_words(møte, reading, fresh) or (None if edited else False)]
    led = _fits_leiar(said, drafted, edited=edited)
    hosted = _fits_vert(workspace, said, drafted, edited=edited)
    planned = møte.announce() if led is not True else møte.announce().utan_leiar
    said = replace(
        said,
        leiar=said.leiar if led is False else "",
        vert=said.vert if hosted is False else "",
    )
    link = _fits_link(workspace, reading, fresh, møte, edited=edited)
    if link is False:
        other = next((each for each in reading.lenkjer if each not in fresh.lenkjer), "")
        said = replace(said, lenkje=other)
    facts = _sum_up([*found, link, led, hosted])
    opprop = compare_opprop(workspace, møte, reading, fresh, edited=edited)
    return Innkalling(path, said, planned, edited=edited, facts=facts, opprop=opprop)


def _sum_up(found: Sequence[bool | None]) -> bool | None:
    return False if False in found else None if None in found else True


def _find_facts(reading: "Reading") -> Kunngjering:
    """Find what the rows «Når» and «Kvar» say, all of them, in the first table that has one."""
    from nettverk.referat.blocks import Table

    for table in (each for each in reading.blocks if isinstance(each, Table)):
        rows = [(fold(row[0]), " ".join(row[1].split())) for row in table.rows if len(row) > 1]
        når, kvar, led, vert = (
            _MORE.join(cell for label, cell in rows if label in some)
            for some in (*_LABELS, _LED, _HOSTED)
        )
        if any(label in _LABELS[0] and cell.casefold() not in _LABELS[1] for label, cell in rows):
            led = "" if fold(led) == _NOBODY else led
            return Kunngjering(når, kvar, vert, leiar=led or _find_avsendar(reading))
    return Kunngjering("")


_SENDER = re.compile(
    r"helsing\W*\n\s*(.+), nettverksleiar(?:ar)?\s*$", re.IGNORECASE | re.MULTILINE
)


def _find_avsendar(reading: "Reading") -> str:
    """Find who signs it as the one who leads."""
    signed = _SENDER.search(reading.text)
    return signed[1] if signed else ""


def _fits_when(said: Kunngjering, drafted: Kunngjering, møte: Møte) -> bool | None:
    """See that the row tells the plan's day and clock; what more it says, a person must judge.

    A day the meeting had, and the clock of a lunch, may stand in a template.
    """
    if fold_cell(said.når) == fold_cell(drafted.når):
        return True
    days, clocks = list_when(said.når, møte.dato)
    own_days = {*møte.dates}
    own_clocks = {each.tid for each in møte.dagar}
    if møte.dagane_etter and (fits := _fits_days(said.når, days, møte)) is not True:
        return fits
    if (days and own_days - days) or (clocks and own_clocks - clocks):
        return False
    weekdays = {each for each in VEKEDAGAR if _names(said.når, each)}
    right = {write_weekday(each) for each in own_days}
    if days == own_days and weekdays and not weekdays & right:
        return False
    known = {*fold(drafted.når).split(), *_WORDS, *VEKEDAGAR}
    more = [each for each in fold(said.når).split() if not _is_time(each) and each not in known]
    strange = days - own_days or clocks - own_clocks or weekdays - right or more
    return True if days and clocks and not strange else None


def _fits_days(text: str, days: Set[date], møte: Møte) -> bool | None:
    """See that a row tells each of several days with its clock; a shorter form, one must judge."""
    told = find_when(text)[1]
    if told == møte.dagar:
        return True
    return False if len(told) == len(møte.dagar) or (days and not days & {*møte.dates}) else None


def _is_time(word: str) -> bool:
    return word.isdecimal() or find_month(word) > 0


def _fits_where(
    workspace: Workspace, said: Kunngjering, drafted: Kunngjering, møte: Møte, *, edited: bool
) -> bool | None:
    """See that the row names the school and the room; two places, a person must judge."""
    if fold_cell(said.kvar) == fold_cell(drafted.kvar):
        return True
    # An own template may name the school alone, and no place at all.
    wanted = [each for each in møte.announce().where if _names(drafted.kvar, each)]
    lacking = [each for each in wanted if not _names(said.kvar, each)]
    if said.kvar and lacking:
        return False
    skular = (each.namn for each in workspace.plan.oversikt.skular)
    other = any(_names(said.kvar, each) and not _names(drafted.kvar, each) for each in skular)
    if other or lacking or _MORE in said.kvar:
        return None if wanted else False
    if edited:
        return None if _is_told(workspace, møte, said, drafted) else True
    return not any(not _names(drafted.kvar, each) for each in said.where)


def _fits_link(
    workspace: Workspace, said: "Reading", fresh: "Reading", møte: Møte, *, edited: bool
) -> bool | None:
    """See that the notice leads to where the meeting is; one that it led to before is a doubt."""
    link = unquote(møte.lenkje)
    if link in fresh.lenkjer and link not in said.lenkjer and not _names(unquote(said.text), link):
        return False
    more = {*said.lenkjer} - {*fresh.lenkjer}
    about = (møte.nettverk.namn, møte.nøkkel, INNKALLING.namn)
    told = {unquote(each.lenkje) for each in workspace.hendingar.list_about(*about)}
    return (None if more & told else True) if edited else not more


def _fits_leiar(said: Kunngjering, drafted: Kunngjering, *, edited: bool) -> bool | None:
    """See that the row names who leads, by first name too; one more, a person must judge."""
    named, wanted = (_list_names(each.leiar) for each in (said, drafted))
    if not said.leiar or named == wanted:
        return True
    alike = {two: [each for each in named if _is_alike(each, two)] for two in wanted}
    if not edited or not all(
        some or any(one[0] == two[0] for one in named) for two, some in alike.items()
    ):
        return False
    return True if all(alike.values()) and len(named) == len(wanted) else None


def _fits_vert(
    workspace: Workspace, said: Kunngjering, drafted: Kunngjering, *, edited: bool
) -> bool | None:
    """See that the row names the school that hosts at another place, and no other school."""
    # To look for every school in every notice takes minutes for a nation.
    if fold_cell(said.vert) == fold_cell(drafted.vert):
        return True
    skular = [each.namn for each in workspace.plan.oversikt.skular]
    named, wanted = ({each for each in skular if _names(it.vert, each)} for it in (said, drafted))
    if named - wanted:
        return False
    # Somebody may have written it in other words.
    return True if named == wanted else None if edited else False


def _is_alike(one: Sequence[str], two: Sequence[str]) -> bool:
    """Tell whether two names may be one: all words of the one are in the other."""
    return {*one} <= {*two} or {*two} <= {*one}


def _list_names(cell: str) -> set[tuple[str, ...]]:
    """List the names in a cell as words, without what stands in brackets after each."""
    bare = re.sub(r"\([^)]*\)", "", cell)
    return {(*fold(each).split(),) for each in re.split(r",| og |;", bare) if fold(each)}


def _is_told(workspace: Workspace, møte: Møte, said: Kunngjering, drafted: Kunngjering) -> bool:
    """Tell whether a place that no longer holds, such as a room, was told in an earlier notice."""
    about = (møte.nettverk.namn, møte.nøkkel, INNKALLING.namn)
    told = (each for event in workspace.hendingar.list_about(*about) for each in event.seier.where)
    return any(_names(said.kvar, each) and not _names(drafted.kvar, each) for each in told)


def _names(text: str, name: str) -> bool:
    """Tell whether a text has a name that is no part of a longer word."""
    return re.search(rf"(?<!\w){re.escape(fold_cell(name))}(?!\w)", fold_cell(text)) is not None


def _has_words(møte: Møte, reading: "Reading", fresh: "Reading") -> bool:
    """Tell whether a notice has the words for time and place that one written today would have."""
    said = møte.announce()
    return all(each in reading.text for each in (said.når, *said.where) if each in fresh.text)


def read_fresh(workspace: Workspace, møte: Møte) -> "Reading":
    """Read the notice as it would be if it were written today."""
    from nettverk.referat.markup import read_markdown

    mal = INNKALLING.choose_mal(oppstart=møte.er_oppstart)
    fresh = workspace.malar.render(mal, describe_møte(workspace.plan, møte))
    return read_markdown(fresh)
