"""What a rule finds, with the place in words that a person can look for in Word."""

from msgspec import Struct

from nettverk.errors import Severity

_WORDS = 6
_LETTERS = 45


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
