"""The characters that a document, or a screen, cannot hold."""

import re

# XML 1.0 has no way to write these.
# Listed, not excluded: this compiles in a tenth of the time, and every start pays for it.
ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# XML can hold these, and YAML only escaped; nobody sees them, and a terminal obeys them.
CONTROLS = re.compile(r"[\x7f-\x84\x86-\x9f]")


UNCHECKED, CHECKED = "☐", "☒"
WRITE = "Skriv her"
"""How a prompt for text begins."""

CHOOSE_DATE = "Vel dato"
# What Word asks, in its own language, in a date that somebody has emptied.
_WORDS_OWN = r"(?:Klikk|Click)\b\D*\b(?:dato|date)\.?"


def drop_date_prompt(text: str) -> str:
    """Return what somebody wrote where a date was asked for."""
    return re.sub(_WORDS_OWN, "", text).replace(CHOOSE_DATE, "").strip()
