"""The titles of those who head a school, in nynorsk and bokmål."""

import re
from functools import cache

from nettverk.nynorsk import fold

# Titles as `fold` leaves them. Whoever stands in goes before the one who is away, and a rektor
# before other titles, which may be of somebody who leads a part of the school.
_PARTS = re.compile(r"[,;/+&]|\bog\b", re.IGNORECASE)
_ACTING = re.compile(
    r"\b(?:konst\w*|kst|fung\w*|\w*vikar\w*|midlertidig\w*|mellombels\w*|interim\w*|t ?f)\b"
)
_NO_HEAD = re.compile(
    r"\b(?:ass\w*|nest(?:rektor|leiar|leder)?|vi[sc]e?[ ]?rektor|(?:pro|under|vara)rektor|vara"
    r"|st[ae]d ?fortred\w*|sekretær|tidlegare|tidligere|(?:på|til)troppand?e|komm?ande|kommende"
    r"|fhv|tidl|tiltred\w*|emeritus|rektors|rektor s(?:in|i|itt))\b"
)
_AWAY = re.compile(r"\b(?:\w*permi\w*|perm|\w*sjuk\w*|\w*sykm\w*)\b")
_BESIDE_REKTOR = re.compile(r"\b(?:for|hos|til|under) rektor\b")
_TITLES = (
    re.compile(r"\b\w*rektor(?:en|vikar\w*)?\b"),
    re.compile(
        r"\b(?:\w*(?:einings?|enhets?)|oppvekst(?:senter)?|senter|verksemds?|virksomhets?"
        r"|tenest[es]*|tjenestes?)(?:leiar|leder)(?:en)?\b"
        r"|\b(?:sk[uo]le|be)?styr(?:ar|er)(?:en)?\b|\bdagl[ei]g (?:leiar|leder)\b"
    ),
)
HEADS_NOTHING = 1 + 2 * len(_TITLES)
"""The rank of a title that is nobody's who heads a school."""


@cache
def rank_title(rolle: str) -> int:
    """Tell how surely a title is that of who heads a school: the least goes first."""
    whole = fold(rolle)
    if _AWAY.search(whole) and not _ACTING.search(whole):
        return HEADS_NOTHING
    return min(_rank_part(fold(each)) for each in _PARTS.split(rolle))


def _rank_part(title: str) -> int:
    acting = bool(_ACTING.search(title))
    if _NO_HEAD.search(title) or (_BESIDE_REKTOR.search(title) and not acting):
        return HEADS_NOTHING
    found = (number for number, each in enumerate(_TITLES) if each.search(title))
    return next((2 * number + 2 - acting for number in found), HEADS_NOTHING)
