"""The parts of the minutes: known by their headings and by the heads of their tables."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from nettverk.nynorsk import SAKSNUMMER, SAKSORD, fold, fold_title
from nettverk.referat.blocks import Block, Heading, Paragraph, Table
from nettverk.referat.titles import (
    ALWAYS,
    AVTALAR,
    DELAR,
    SVAR,
    TITLES,
    find_del,
    find_loose_part,
    find_near,
    find_part,
    strip_title,
)

_ITEM = re.compile(rf"\s*Sak\s+\d+|{SAKSORD}{SAKSNUMMER}", re.IGNORECASE)
_BARE = re.compile(rf"^\W*{SAKSNUMMER}")
_LEADS = re.compile(
    r".*\b(?:me|vi|nettverket|dess[ae]|disse|følgj?ande|følgende|dette|slik)\b.*:", re.IGNORECASE
)
"""What leads to the lines or the table below it, and says nothing alone."""
_EITHER, _ANSWERED = "oppfølging", {"status", "gjort", "resultat", "utført"}
"""A title of two parts, and the heads that tell which."""
_USUAL_LEVEL = 2


class Section(Struct, frozen=True):
    """What stands under a heading that is known by `name`.

    `part` is the part of the foundation, and under other headings the folded heading itself.
    `strange` is a heading under which something may be lost, as it was written, and `near` the
    known one that it is nearly. `beside` is the part whose text it is strange without. `leads` are
    the lines that only lead to what follows.
    """

    name: str
    part: str = ""
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    level: int = 0
    strange: str = ""
    near: str = ""
    beside: str = ""
    leads: tuple[str, ...] = ()


def split_sections(
    blocks: Iterable[Block], skeletons: Iterable[Iterable[Block]]
) -> tuple[Section, ...]:
    """Split a document at its headings; a lower one that no skeleton has is somebody's text."""
    printed = (each for one in skeletons for each in one if isinstance(each, Heading))
    headings = {fold(each.text): each.level for each in printed}
    blocks = tuple(part for each in blocks for part in _part_heading(each, headings))
    styled = {_fold_title(each.text, headings) for each in blocks if isinstance(each, Heading)}
    # A title alone on a line is a heading only where the form had it, or where none has its style.
    parts = {find_part(each.text) for each in blocks if isinstance(each, Heading)} - {""}
    lost = {find_part(each) for each in headings} - parts if parts else {*TITLES}
    asked = _find_asked(blocks, headings, parts)
    found: list[tuple[Section, list[Block]]] = [(Section(""), [])]
    for block in blocks:
        heading = block if isinstance(block, Heading) else None
        if isinstance(block, Paragraph):
            heading = _find_unstyled(block, styled, lost, headings)
        opened = _open(heading, found[-1][0], headings, asked) if heading else None
        if opened:
            found.append((opened, []))
        else:
            found[-1][1].append(block)
    return tuple(_settle(_fill(section, inside)) for section, inside in found)


def _fold_title(text: str, headings: Container[str]) -> str:
    """Fold a heading, without or with a number of any kind before one that the form prints."""
    forms = [form(each) for each in (text, _BARE.sub("", text, 1)) for form in (fold, fold_title)]
    return next((each for each in forms if each in headings), forms[0])


def _find_asked(
    blocks: Iterable[Block], headings: Mapping[str, int], parts: set[str]
) -> Mapping[str, bool]:
    """Find the parts that are asked for, and whether one of the `parts` or of the lines is it."""
    printed = {find_part(each) for each in headings} - {""}
    lines = (each.text for each in blocks if isinstance(each, Paragraph))
    named = parts | {find_part(each) for each in lines if fold(each) in headings}
    return {name: name in named for name in (printed | ALWAYS if printed else TITLES)}


def _part_heading(block: Block, headings: Container[str]) -> Iterator[Block]:
    """Part a heading from the text that somebody has written on a new line in it."""
    first, _, rest = block.text.partition("\n") if isinstance(block, Heading) else ("", "", "")
    if not isinstance(block, Heading) or not rest:
        yield block
        return
    whole = Heading(block.level, " ".join(block.text.split()))
    is_one = find_part(whole.text) or _fold_title(whole.text, headings) in headings
    known = not is_one and (find_part(first) or _fold_title(first, headings) in headings)
    yield from (Heading(block.level, first), Paragraph(rest)) if known else (whole,)


def _find_unstyled(
    line: Paragraph, styled: Container[str], lost: Container[str], headings: Mapping[str, int]
) -> Heading | None:
    """Find the heading that a line is which says a title alone, where no heading says it."""
    name, title = find_part(line.text), _fold_title(line.text, headings)
    found = name in lost if name else title in headings and title not in styled
    return Heading(headings.get(title, _USUAL_LEVEL), line.text) if found else None


def _settle(section: Section) -> Section:
    """Tell which of the two tables stands under «Oppfølging»: only answers have a status."""
    if section.part != _EITHER:
        return section
    heads = {fold(cell) for table in section.tables for row in table.rows[:2] for cell in row}
    is_svar = not heads or bool(heads & _ANSWERED)
    return replace(section, name=SVAR if is_svar else AVTALAR, part="")


def _open(
    heading: Heading, before: Section, headings: Mapping[str, int], asked: Mapping[str, bool]
) -> Section | None:
    """Open a section; `asked` tells of each part whether a heading names it surely."""
    title = _fold_title(heading.text, headings)
    inside = before.name == "supplement" and before.level < heading.level
    # A part that the form prints is one, whatever level somebody has given its heading.
    printed = before.name == "supplement" and title in headings
    if (inside or printed) and (part := find_del(title)):
        return Section("supplement", part, level=before.level)
    if inside and heading.level == before.level + 1:
        # Somebody has given a part another name; its text belongs to no other part.
        near = find_near(title, DELAR)
        return Section("supplement", title, level=before.level, strange=heading.text, near=near)
    if (name := find_part(heading.text)) and not _is_item(title, name, headings):
        part = _EITHER if strip_title(heading.text) == _EITHER else ""
        return Section(name, part, level=heading.level)
    if title not in headings and (found := _open_strange(heading, before, asked)):
        return found
    # Any other heading opens an item of the minutes' own, unless it is a lower one.
    if _ITEM.match(heading.text) or title in headings or heading.level <= max(1, before.level):
        return Section("", title, level=heading.level)
    return None


def _is_item(title: str, name: str, headings: Mapping[str, int]) -> bool:
    """Tell whether a heading is of an item that is planned, for the form prints the part too."""
    whole, own = fold(TITLES[name][0]), strip_title(title)
    return own != whole and title in headings and any(strip_title(h) == whole for h in headings)


def _open_strange(heading: Heading, before: Section, asked: Mapping[str, bool]) -> Section | None:
    """Open the part that a heading nobody printed may name, or else is nearly."""
    title, name = fold(heading.text), find_loose_part(heading.text)
    is_lower = heading.level > max(_USUAL_LEVEL, before.level)
    name = name if name in asked and not is_lower else ""
    if name and not asked[name]:
        return Section(name, level=heading.level)
    near = find_near(title, TITLES) if heading.level > 1 else ""
    if not near and not name:
        return None
    # Beside a part with something in it this is an item of its own, as its reader must find out.
    beside = "" if near else name
    near = near or TITLES[name][0]
    return Section("", title, level=heading.level, strange=heading.text, near=near, beside=beside)


def _fill(section: Section, blocks: Iterable[Block]) -> Section:
    tables: list[Table] = []
    lines: list[str] = []
    leads: list[str] = []
    inside = [*blocks]
    for each, after in zip_longest(inside, inside[1:]):
        if isinstance(each, Table):
            tables.append(each)
        else:
            said = leads if after and _LEADS.fullmatch(each.text) else lines
            said += filter(None, each.text.split("\n"))
    return replace(section, lines=tuple(lines), tables=tuple(tables), leads=tuple(leads))
