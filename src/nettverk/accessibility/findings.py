"""What a rule finds, with the place in words that a person can look for in Word."""

from collections.abc import Iterable
from itertools import groupby

from msgspec import Struct

from nettverk.errors import Place, Problem, Severity
from nettverk.nynorsk import write_count, write_list

_WORDS = 6
_LETTERS = 45
_SHOWN = 3


class Spot(Struct, frozen=True, order=True):
    """A place in a document: its number from the top, where that is, and the first words there."""

    number: int = 0
    where: str = ""
    quote: str = ""

    def __str__(self) -> str:
        return ", ".join(each for each in (self.where, self.quote and f"ved {self.quote}") if each)


class Finding(Struct, frozen=True):
    """One thing a rule has found; `what` and `fix` are the same wherever it is found."""

    severity: Severity
    spot: Spot
    what: str
    fix: str


DOCUMENT = Spot()


def fault(spot: Spot, what: str, fix: str) -> Finding:
    """Make a finding that shuts somebody out."""
    return Finding(Severity.ERROR, spot, what, fix)


def advice(spot: Spot, what: str, fix: str) -> Finding:
    """Make a finding that may be meant so."""
    return Finding(Severity.WARNING, spot, what, fix)


def quote(text: str) -> str:
    """Quote the first words of a text."""
    words = text.split()
    short = " ".join(words[:_WORDS])[:_LETTERS].rstrip()
    return f"«{short}{'' if short == ' '.join(words) else ' …'}»" if short else ""


def tell_findings(file: str, findings: Iterable[Finding]) -> tuple[Problem, ...]:
    """Tell each thing once for a file, at the first place it is found, with the next ones named."""

    def kind(each: Finding) -> tuple[str, str, str]:
        return each.severity, each.what, each.fix

    groups = groupby(sorted(findings, key=lambda each: (kind(each), each.spot)), key=kind)
    return tuple(_tell_group(file, [*group]) for _, group in groups)


def _tell_group(file: str, group: list[Finding]) -> Problem:
    first, *others = group
    spots = [*dict.fromkeys(each.spot for each in others if each.spot != first.spot)]
    place = Place(file, first.spot.number, 0, str(first.spot))
    return Problem(first.severity, place, first.what + _tell_others(spots), first.fix)


def _tell_others(spots: list[Spot]) -> str:
    shown = [*dict.fromkeys(_name(each) for each in spots if each != DOCUMENT)][:_SHOWN]
    rest = len(spots) - len(shown)
    if not shown:
        return ""
    names = [*shown, write_count(rest, "stad til", "stader til")] if rest > 0 else shown
    return f" Det same gjeld {write_list(names)}."


def _name(spot: Spot) -> str:
    """Name a place as short as it can be found by."""
    return spot.quote or spot.where
