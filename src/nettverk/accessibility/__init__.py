"""All the rules in one run, and what they find told once for each thing."""

from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from itertools import groupby
from pathlib import Path

from nettverk.accessibility import (
    alternatives,
    contrast,
    file,
    items,
    language,
    links,
    lookalikes,
    objects,
    references,
    sight,
    spacing,
    structure,
    tables,
)
from nettverk.accessibility.document import Document, Finding
from nettverk.accessibility.walking import DOCUMENT, Spot
from nettverk.errors import Place, Problem, error, sort_problems
from nettverk.nynorsk import write_in_words, write_list
from nettverk.ooxml.unpacking import UnreadableFileError
from nettverk.reglar import Regel

_SUBJECTS = (
    *(file, language, structure, lookalikes, items),
    *(spacing, tables, alternatives, objects, links, references, contrast, sight),
)
_SHOWN = 3
_Found = tuple[Regel, Finding]


def check_document(source: Path | BytesIO, name: str) -> tuple[Problem, ...]:
    """Find everything in a Word file that shuts somebody out; `name` is what messages call it."""
    try:
        document = Document(source)
        rules = [rule for each in _SUBJECTS for rule in each.RULES]
        findings = [(regel, found) for regel, rule in rules for found in rule(document)]
    except UnreadableFileError as fault:
        return (error(Regel.DOKUMENT_FIL, Place(name), fault.what, fault.fix),)
    return sort_problems(_tell_findings(name, findings))


def _tell_findings(name: str, findings: Iterable[_Found]) -> tuple[Problem, ...]:
    """Tell each thing once for a file, at the first place it is found, with the next ones named."""

    def kind(found: _Found) -> tuple[str, str, str]:
        _, each = found
        return each.severity, each.what, each.fix

    groups = groupby(sorted(findings, key=lambda found: (kind(found), found[1].spot)), key=kind)
    return tuple(_tell_group(name, [*group]) for _, group in groups)


def _tell_group(name: str, group: list[_Found]) -> Problem:
    regel, first = group[0]
    others = [each for _, each in group[1:]]
    spots = [*dict.fromkeys(each.spot for each in others if each.spot != first.spot)]
    place = Place(name, first.spot.number, 0, str(first.spot))
    more = _tell_others(first.spot, [each for each in spots if each != DOCUMENT])
    return Problem(first.severity, regel, place, first.what + more, first.fix)


def _tell_others(first: Spot, spots: list[Spot]) -> str:
    """Name the next places; those that are called as the first are counted."""
    if not spots:
        return ""
    # Words that stand in several places find none of them.
    quotes = Counter(each.quote for each in (first, *spots))
    names = [each.quote if quotes[each.quote] == 1 and each.quote else each.where for each in spots]
    shown = [each for each in dict.fromkeys(names) if each != first.where][:_SHOWN]
    rest = len(spots) - len(shown)
    more = [write_in_words(rest, "éin stad til", "stader til")] if rest > 0 else []
    return f" Det same gjeld {write_list([*shown, *more])}."
