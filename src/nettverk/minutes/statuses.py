"""What the words that people write in «Status» mean: only a plain word closes an action."""

import re

from nettverk.model.referat import Status
from nettverk.nynorsk import MÅNADER, fold

_SIGNS = {"✓", "✔", "☒", "☑", "x", "X", "🗹", "[x]", "[X]"}
_OPEN = ("ikkje", "ikke", "nei", "delvis", "i gang", "påbyrja", "nesten")
_CLOSED = (
    (Status.FELL_BORT, ("fell bort", "fall bort", "utgår", "droppa", "avlyst")),
    (
        Status.GJORT,
        ("gjort", "gjord", "ferdig", "utført", "fullført", "gjennomført", "ok", "ja"),
    ),
)
_MONTHS = "|".join(f"{each[:3]}(?:{each[3:]})?" for each in MÅNADER)
_DAY = rf"\d{{1,2}}[./]\s*(?:\d{{1,2}}\.?|{_MONTHS})\.?(?:\s*\d{{2,4}})?"
_REST = re.compile(
    rf"[\s,;.!:()]*(?:(?:i dag|den|er|alt|heilt|{_DAY})[\s,;.!:()]*)*", re.IGNORECASE
)
"""What may stand beside the word and change nothing: a day, a sign."""
_BEFORE = re.compile(r"^\s*(?:(?:er|alt er|dette er|det er|alt)\s+)?", re.IGNORECASE)


def parse_status(text: str) -> Status | None:
    """Read «gjort», «Ferdig!», «ja, 12.11.», «ikkje gjort enno» or a tick.

    What says more than the word, such as «gjort, men …», may mean anything and is None.
    """
    if text.strip() in _SIGNS:
        return Status.GJORT
    if f"{fold(text)} ".startswith(tuple(f"{each} " for each in _OPEN)):
        return Status.IKKJE_GJORT
    bare = _BEFORE.sub("", text).casefold()
    for status, words in _CLOSED:
        for word in words:
            if bare.startswith(word) and _REST.fullmatch(bare[len(word) :]):
                return status
    return None
