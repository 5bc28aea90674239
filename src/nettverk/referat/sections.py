"""The parts of the minutes: known by their headings and by the heads of their tables."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from nettverk.nynorsk import fold
from nettverk.referat.blocks import Block, Heading, Paragraph, Table
from nettverk.suggest import ALIKE, closest

AVTALAR, SVAR, TIL_STADES = "avtalar", "svar", "til_stades"
TITLES: Mapping[str, tuple[str, ...]] = {
    TIL_STADES: ("til stades", "frammøte", "oppmøte"),
    SVAR: ("oppfølging frå sist", "oppfølging", "sidan sist"),
    "prioriterte": ("prioriterte område", "prioriterte områder", "prioritering"),
    AVTALAR: ("kva gjer eg og me fram til neste møte", "fram til neste møte", "avtalar"),
    "evaluering": ("evaluering av møtet", "evaluering"),
    "endringar": ("endringar til neste møte", "endringar"),
    "innspel": ("korleis skal me ha møta i nettverket", "innspel til møtemalen"),
    "supplement": ("suppleringar til grunnlaget", "suppleringar"),
}
"""What the parts are called, first as the form calls them; others are slips of these."""

_AHEAD = "(?: (?:fr[ae]m )?til neste (?:møte|gong|gang))"
_LAST = "(?:sist|sist (?:møte|gong|gang)|(?:førre|forrige) (?:møte|referat|gong|gang)|referatet)"
_TASKS = (
    "avtal(?:ar|er)|tiltak(?:sliste)?|(?:oppfølgings|aksjons)punkt(?:er)?|oppg[aå]ver|gj[øe]remål|"
    "(?:aksjons|oppgåve|oppgave)liste|to ?do(?: liste)?|ve[gi]en (?:vidare|videre)|"
    "arbeid(?:et)? (?:framover|fremover|vidare|videre)"
)
_FORMS: Mapping[str, re.Pattern[str]] = {
    name: re.compile("|".join(forms))
    for name, *forms in (
        (
            TIL_STADES,
            "til ?st[ae]de?s?|delta[kg]arar|delta[kg]ere|(?:fr[ae]m|opp)?møtt?e?",
            "(?:desse|kven) (?:møtte|var (?:her|med|til stades))",
            "(?:faste )?medlem(?:m?er|mar)? som møtte",
        ),
        (
            SVAR,
            "(?:kort )?sid[ae]n sist|oppfølging|oppfølgings(?:liste|saker)|gamle (?:saker|avtalar)",
            f"(?:status|oppfølging|{_TASKS})(?: (?:fr[åa]|av|for|sid[ae]n))* {_LAST}",
        ),
        (
            "prioriterte",
            "(?:prioriterte |våre |fokus|innsats)områd(?:e|er|a)|prioritering(?:ar|er)?",
        ),
        (
            AVTALAR,
            f"(?:kva gjer|hva gjør) .*{_AHEAD}|fr[ae]m til neste (?:møte|gong|gang)",
            f"(?:nye )?(?:{_TASKS}){_AHEAD}?|kven gjer kva|hvem gjør hva|vidare arbeid",
        ),
        ("evaluering", "møteevaluering|(?:evaluering|vurdering) av (?:dette )?møtet|evaluering"),
        ("endringar", f"endring(?:ar|er)?{_AHEAD}?|(?:saker|tema|ønske|ønsker){_AHEAD}"),
        ("innspel", "korleis skal me ha møta i nettverket|innspel til møtemalen"),
        ("supplement", "supplering(?:ar|er)?(?: til grunnlaget)?"),
    )
}
"""What people call the parts, folded and without numbers and minutes."""
PARTS: Mapping[str, tuple[str, ...]] = {
    "formål": ("formål",),
    "verdiar": ("viktige verdiar", "verdiar"),
    "innhald": ("innhald",),
    "arbeidsmåtar": ("arbeidsmåtar",),
    "struktur": ("struktur roller og oppgåver", "struktur"),
    "suksesskriterium": ("viktige suksesskriterier", "suksesskriterier"),
    "anna": ("anna",),
}
_ITEM = re.compile(r"\s*Sak\s+\d+", re.IGNORECASE)
_NUMBER = re.compile(r"^(?:(?:sak|ps|pkt|punkt|nr) )?\d+(?: \d+)? ")
_EITHER, _ANSWERED = "oppfølging", {"status", "gjort", "resultat", "utført"}
"""A title of two parts, and the heads that tell which."""
_USUAL_LEVEL = 2
_DURATION = re.compile(r" (?:ca )?\d+ min(?:utt(?:er)?)?$")


class Section(Struct, frozen=True):
    """What stands under a heading that is known by `name`.

    `part` is the part of the foundation, and under other headings the folded heading itself.
    `strange` is a heading under which something may be lost, as it was written, and `near` the
    known one that it is nearly.
    """

    name: str
    part: str = ""
    lines: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    level: int = 0
    strange: str = ""
    near: str = ""


def split_sections(
    blocks: Iterable[Block], skeletons: Iterable[Iterable[Block]]
) -> tuple[Section, ...]:
    """Split a document at its headings; a lower one that no skeleton has is somebody's text."""
    printed = (each for one in skeletons for each in one if isinstance(each, Heading))
    headings = {fold(each.text): each.level for each in printed}
    blocks = tuple(part for each in blocks for part in _part_heading(each, headings))
    styled = {fold(each.text) for each in blocks if isinstance(each, Heading)}
    # A title alone on a line is a heading only where the form had it, or where none has its style.
    parts = {_find_title(each.text) for each in blocks if isinstance(each, Heading)} - {""}
    lost = {_find_title(each) for each in headings} - parts if parts else {*_FORMS}
    found: list[tuple[Section, list[Block]]] = [(Section(""), [])]
    for block in blocks:
        heading = block if isinstance(block, Heading) else None
        if isinstance(block, Paragraph):
            heading = _find_unstyled(block, styled, lost, headings)
        opened = _open(heading, found[-1][0], headings) if heading else None
        if opened:
            found.append((opened, []))
        else:
            found[-1][1].append(block)
    return tuple(_settle(_fill(section, inside)) for section, inside in found)


def _part_heading(block: Block, headings: Container[str]) -> Iterator[Block]:
    """Part a heading from the text that somebody has written on a new line in it."""
    first, _, rest = block.text.partition("\n") if isinstance(block, Heading) else ("", "", "")
    if not isinstance(block, Heading) or not rest:
        yield block
        return
    whole = Heading(block.level, " ".join(block.text.split()))
    is_one = _find_title(whole.text) or fold(whole.text) in headings
    known = not is_one and (_find_title(first) or fold(first) in headings)
    yield from (Heading(block.level, first), Paragraph(rest)) if known else (whole,)


def _find_unstyled(
    line: Paragraph, styled: Container[str], lost: Container[str], headings: Mapping[str, int]
) -> Heading | None:
    """Find the heading that a line is which says a title alone, where no heading says it."""
    name, title = _find_title(line.text), fold(line.text)
    found = name in lost if name else title in headings and title not in styled
    return Heading(headings.get(title, _USUAL_LEVEL), line.text) if found else None


def _settle(section: Section) -> Section:
    """Tell which of the two tables stands under «Oppfølging»: only answers have a status."""
    if section.part != _EITHER:
        return section
    heads = {fold(cell) for table in section.tables for row in table.rows[:2] for cell in row}
    is_svar = not heads or bool(heads & _ANSWERED)
    return replace(section, name=SVAR if is_svar else AVTALAR, part="")


def _open(heading: Heading, before: Section, headings: Container[str]) -> Section | None:
    title = fold(heading.text)
    inside = before.name == "supplement" and before.level < heading.level
    if inside and (part := find_name(title, PARTS)):
        return Section("supplement", part, level=before.level)
    if inside and heading.level == before.level + 1:
        # Somebody has given a part another name; its text belongs to no other part.
        near = _find_near(title, PARTS)
        return Section("supplement", title, level=before.level, strange=heading.text, near=near)
    if name := _find_title(heading.text):
        part = _EITHER if _strip(heading.text) == _EITHER else ""
        return Section(name, part, level=heading.level)
    if title not in headings and heading.level > 1 and (near := _find_near(title, TITLES)):
        return Section("", title, level=heading.level, strange=heading.text, near=near)
    # Any other heading opens an item of the minutes' own, unless it is a lower one.
    if _ITEM.match(heading.text) or title in headings or heading.level <= max(1, before.level):
        return Section("", title, level=heading.level)
    return None


def _fill(section: Section, blocks: Iterable[Block]) -> Section:
    tables: list[Table] = []
    lines: list[str] = []
    for each in blocks:
        if isinstance(each, Table):
            tables.append(each)
        else:
            lines += filter(None, each.text.split("\n"))
    return replace(section, lines=tuple(lines), tables=tuple(tables))


def names_part(title: str) -> bool:
    """Tell whether a heading names a part of the foundation."""
    return bool(find_name(fold(title), PARTS))


def find_name(folded: str, names: Mapping[str, tuple[str, ...]]) -> str:
    """Find what a folded text is called here, or an empty text."""
    return next((name for name, words in names.items() if folded in words), "")


@lru_cache(maxsize=4096)
def _find_title(text: str) -> str:
    """Find the part that a heading names, or nothing."""
    title = _strip(text)
    return next((name for name, forms in _FORMS.items() if forms.fullmatch(title)), "")


def _strip(text: str) -> str:
    """Fold a heading, and leave out its number and its minutes."""
    return _DURATION.sub("", _NUMBER.sub("", fold(text)))


def _find_near(folded: str, names: Mapping[str, tuple[str, ...]]) -> str:
    """Find the title that a folded text is a slip of, or an empty text."""
    return closest(folded, (word for words in names.values() for word in words), ALIKE)
