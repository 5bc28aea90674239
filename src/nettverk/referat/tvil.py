"""What a document should hardly go out with, read in the document itself."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time
from itertools import repeat

from nettverk.characters import CHOOSE_DATE, PROPOSED, UNCHOSEN, UNCHOSEN_BEFORE, UNDECIDED, WRITE
from nettverk.model.referat import Avtale
from nettverk.nynorsk import fold, write_clock, write_list
from nettverk.referat.blocks import Block, Heading, Reading, Table
from nettverk.referat.referatnummer import Referatnummer
from nettverk.referat.saksnummer import Innkallingsnummer
from nettverk.referat.titles import AVTALAR, TIL_STADES, TITLES, find_del
from nettverk.referat.understanding import Understood

_CLOCK = re.compile(r"(?:kl\.?\s*)?([01]?\d|2[0-3])[.:]([0-5]\d)", re.IGNORECASE)
_BREAKS = {"pause", "lunsj", "lunsjpause", "matpause", "kaffi", "kaffipause"}
_DAY = re.compile(r"\d{1,2}\s*[./-]\s*\d{1,2}\b")
_UNCHOSEN_DAY = re.compile(rf"\W*{CHOOSE_DATE}\W*(?:\d.*)?|.*\d\W*{CHOOSE_DATE}\W*", re.DOTALL)
"""A prompt for a date, alone or beside one; an action may begin with its words."""


def is_proposed(blocks: Iterable[Block]) -> bool:
    """Tell whether the facts of a meeting, above its parts, have a host that nobody decided."""
    for block in blocks:
        if isinstance(block, Heading) and block.level > 1:
            return False
        cells = [cell for row in block.rows for cell in row] if isinstance(block, Table) else []
        if any(PROPOSED.strip() in cell or UNDECIDED in cell for cell in cells):
            return True
    return False


def doubt_tema(blocks: Iterable[Block], fix: str) -> Iterator[str]:
    """Say under which headings the host has yet to choose, and how it is mended."""
    lines = _list_lines(blocks)
    titles = [title for title, line in lines if UNCHOSEN in line or UNCHOSEN_BEFORE in line]
    if titles:
        yield f"«{UNCHOSEN}» står att under {_quote(titles)}. {fix}"


def doubt_saksnummer(numbered: Referatnummer | Innkallingsnummer) -> Iterator[str]:
    """Say which numbers several items have, and which headings of minutes are no items of them."""
    if twice := numbered.list_twice():
        said = write_list(map(str, twice))
        yield f"Fleire saker har same saksnummer: {said}. Rett nummera i fila."
    if isinstance(numbered, Referatnummer) and numbered.strange:
        yield (
            f"Desse overskriftene er ikkje rekna som saker i møtet: {_quote(numbered.strange)}. Er "
            "dei det, så gi dei nummer etter dei andre."
        )


def doubt_klokke(blocks: Iterable[Block], starts: Sequence[time]) -> Iterator[str]:
    """Say that nothing on an agenda somebody has written in begins when the meeting does.

    `starts` are those of its days; each has a table.
    """
    tables = (each.rows for each in blocks if isinstance(each, Table) and each.rows)
    saklister = [rows for rows in tables if {"kl", "sak"} <= {fold(cell) for cell in rows[0]}]
    for (head, *rows), start in zip(saklister, _repeat_last(starts), strict=False):
        column = [fold(cell) for cell in head].index("kl")
        cells = (row[column].strip() for row in rows if column < len(row))
        clocks = [time(int(each[1]), int(each[2])) for each in map(_CLOCK.fullmatch, cells) if each]
        if clocks and start not in clocks:
            yield (
                f"Saklista startar kl. {write_clock(clocks[0])}, men møtet kl. "
                f"{write_clock(start)}. Rett klokkesletta i saklista."
            )


def _repeat_last(starts: Sequence[time]) -> Iterator[time]:
    yield from starts
    yield from repeat(starts[-1])


def doubt_referat(reading: Reading, understood: Understood, day: date) -> Iterator[str]:
    """Say what is not filled in in the minutes of a day, and what cannot be so."""
    if is_proposed(reading.blocks):
        yield (
            "I tabellen øvst er verten ikkje fastsett. Skriv kvar møtet var, der og med «vert» i "
            "skuleårsfila."
        )
    # Nobody has to add to the foundation, and of a break there is nothing to write.
    lines = (each for each in _list_lines(reading.blocks) if not find_del(each[0]))
    left = [title for title, line in lines if WRITE in line and fold(title) not in _BREAKS]
    if left:
        yield (f"«{WRITE} …» står att under {_quote(left)}. Skriv noko der, eller slett teksten.")
    yield from doubt_tema(reading.blocks, "Skriv kva tema verten valde.")
    yield from _doubt_attendance(understood)
    yield from _doubt_reasons(understood)
    for avtale in understood.referat.avtalar:
        yield from _doubt_avtale(avtale, day)
    for row in _list_rows(reading.blocks):
        said = [each for each in row if each and not _UNCHOSEN_DAY.fullmatch(each)]
        if said and len(said) < len([each for each in row if each]):
            yield (f"«{CHOOSE_DATE}» står att ved «{said[0]}». Vel ein frist, eller slett teksten.")


def _doubt_attendance(understood: Understood) -> Iterator[str]:
    answered = {*understood.referat.til_stades, *understood.referat.forfall}
    silent = [each for each in understood.called if each not in answered]
    if silent:
        who = write_list(silent)
        yield (
            f"Under {_title(TIL_STADES)} er {who} verken kryssa av som til stades eller med "
            "forfall. Set kryss."
        )


def _doubt_reasons(understood: Understood) -> Iterator[str]:
    if understood.told_why:
        yield (
            f"Under {_title(TIL_STADES)} står det kvifor {write_list(understood.told_why)} var "
            "borte eller gjekk. Ta det bort, eller skriv berre «forfall»."
        )


def _doubt_avtale(avtale: Avtale, day: date) -> Iterator[str]:
    where = f"Under {_title(AVTALAR)}"
    if avtale.kva and not avtale.kven:
        yield f"{where} manglar «{avtale.kva}» kven som skal gjera det. Skriv det i «Kven»."
    if avtale.fristdato and avtale.fristdato < day:
        yield (
            f"{where} er fristen «{avtale.frist}» til «{avtale.kva}» før møtet. Skriv ein dag "
            "etter det."
        )
    elif not avtale.fristdato and _DAY.match(avtale.frist):
        yield (
            f"{where} er fristen «{avtale.frist}» til «{avtale.kva}» ingen dag i kalenderen. "
            "Skriv ein som finst."
        )


def _title(part: str) -> str:
    return f"«{TITLES[part][0]}»"


def _quote(titles: Sequence[str]) -> str:
    return write_list(f"«{each}»" for each in dict.fromkeys(titles))


def _list_lines(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """List the lines outside tables, each with the heading it stands under."""
    title = ""
    for block in blocks:
        if isinstance(block, Heading):
            title = block.text
        elif not isinstance(block, Table):
            yield from ((title, line) for line in block.text.split("\n"))


def _list_rows(blocks: Iterable[Block]) -> Iterator[tuple[str, ...]]:
    return (row for block in blocks if isinstance(block, Table) for row in block.rows)
