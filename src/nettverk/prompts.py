"""What stands where a person will write: printed when the form is made, known when it is read."""

import re

UNCHECKED, CHECKED = "☐", "☒"
WRITE = "Skriv her"
"""How a prompt for text begins."""

CHOOSE_DATE = "Vel dato"
# What Word asks, in its own language, in a date that somebody has emptied.
_WORDS_OWN = r"(?:Klikk|Click)\b\D*\b(?:dato|date)\.?"


def drop_date_prompt(text: str) -> str:
    """Return what somebody wrote where a date was asked for."""
    return re.sub(_WORDS_OWN, "", text).replace(CHOOSE_DATE, "").strip()
