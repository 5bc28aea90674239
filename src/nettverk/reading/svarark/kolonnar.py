"""What the columns of a form's export are, by the words of the questions that head them."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import Enum, auto

from nettverk.nynorsk import fold_title


class Kolonne(Enum):
    """What is answered in a column."""

    SKULE = auto()
    KVEN = auto()
    KAN_IKKJE = auto()
    VIL = auto()
    UVEDKOMANDE = auto()
    UKJEND = auto()


_MOST_ABOVE = 10
"""How many rows there may be above the head."""
_RULES = (
    (r"grunn\w*|begrunn\w*|årsak\w*|kommentar\w*|merknad\w*|kvifor|hvorfor", Kolonne.UVEDKOMANDE),
    (r"ikkje|ikke|opptat\w*|oppt?eke?n\w*|(?:for)?hindr\w*|utelukk\w*|unngå", Kolonne.KAN_IKKJE),
    (r"ønsk\w*|vil|vilje|gjerne|passar|passer|kan|høver|vert|vertskap\w*", Kolonne.VIL),
    (r"nettverk\w*", Kolonne.KVEN),
    (r"(?:vert)?s?skul(?:e|en)(?:namn\w*)?|(?:vert)?s?skol(?:e|en)(?:navn\w*)?", Kolonne.SKULE),
    (r"mån(?:a|e)d\w*|periode\w*|veke\w*|uke\w*|dagar|dager|dato(?:ar|er)", Kolonne.VIL),
    (r"når", Kolonne.VIL),
    (r"kven|hvem|person\w*|leiar\w*|leder\w*|arbeidsgrupp\w*", Kolonne.KVEN),
    (r"namn\w*|navn\w*|name", Kolonne.KVEN),
)
"""Words of a question, and what it asks for; the first that fits decides."""
_MACHINE = re.compile(
    r"id|nr|e ?post\w*|e ?mail\w*(?: address)?|telefon\w*|tlf|mobil\w*|tidsmerke|timestamp"
    r"|\w*tidspunkt(?: for .*)?|(?:start|completion|last modified) time|(?:sist|siste) endr\w*.*"
    r"|dato|språk|poeng"
)
"""What a form's program adds by itself."""
_FROM = {"frå", "fra", "frådato", "fradato", "start", "startdato", "fom"}
_TO = {"til", "tildato", "slutt", "sluttdato", "tom"}


def classify_column(head: str) -> Kolonne:
    """Say what a column is by its head."""
    words = fold_title(head)
    if not words or _MACHINE.fullmatch(words):
        return Kolonne.UVEDKOMANDE
    said = words.split()
    for pattern, kolonne in _RULES:
        if any(re.fullmatch(pattern, each) for each in said):
            return kolonne
    return Kolonne.UKJEND


def name_columns(head: Sequence[str]) -> Mapping[Kolonne, Sequence[int]]:
    """Find the columns of each kind, from the left; who answered is no more than that of a school.

    A network or a name beside a school is the school's own, or of who has written. «Frå» and «Til»
    are days when somebody cannot, where no other column says it.
    """
    found: dict[Kolonne, list[int]] = defaultdict(list)
    for number, each in enumerate(head):
        found[classify_column(each)].append(number)
    if not (found[Kolonne.KAN_IKKJE] or found[Kolonne.VIL]):
        bare = [at for at, each in enumerate(head) if fold_title(each) in _FROM | _TO]
        found[Kolonne.KAN_IKKJE] = bare
        found[Kolonne.UKJEND] = [each for each in found[Kolonne.UKJEND] if each not in bare]
    if skular := found[Kolonne.SKULE]:
        # «Skule» alone is no question about the school.
        found[Kolonne.SKULE] = [at for at in skular if " " not in fold_title(head[at])] or skular
        found[Kolonne.UVEDKOMANDE] += found.pop(Kolonne.KVEN, [])
    return found


def pair_columns(head: Sequence[str], columns: Sequence[int]) -> list[tuple[int, ...]]:
    """Put a column of first days and the one of last days right after it together."""
    found: list[tuple[int, ...]] = []
    for at in columns:
        before = found[-1] if found else ()
        goes_on = {*fold_title(head[at]).split()} & _TO
        if len(before) == 1 and goes_on and {*fold_title(head[before[0]]).split()} & _FROM:
            found[-1] = (before[0], at)
        else:
            found.append((at,))
    return found


def find_answer_head(table: Sequence[tuple[int, Sequence[str]]]) -> int | None:
    """Find which row is the head of a table of answers."""
    for at, (_, row) in enumerate(table[:_MOST_ABOVE]):
        columns = name_columns(row)
        named = columns.get(Kolonne.SKULE) or columns.get(Kolonne.KVEN)
        if named and (columns.get(Kolonne.KAN_IKKJE) or columns.get(Kolonne.VIL)):
            return at
    return None
