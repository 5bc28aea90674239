"""The characters that no document or screen can hold, and what stands where people write."""

import re
from functools import lru_cache

# XML 1.0 has no way to write these.
# Listed, not excluded: this compiles in a tenth of the time, and every start pays for it.
ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

# XML can hold these, and YAML only escaped; nobody sees them, and a terminal obeys them.
CONTROLS = re.compile(r"[\x7f-\x84\x86-\x9f]")

LINE_SIGNS = re.compile(r"[\x85\u2028\u2029]")
"""What a web page breaks lines with, and YAML, mail and Python do; no editor shows it as that."""

UNCHECKED, CHECKED = "☐", "☒"
WRITE, CHOOSE_DATE = "Skriv her", "Vel dato"
"""How a prompt for text begins, and the prompt for a date."""

DATE_PROMPT = (
    r"(?:Klikk|Click)(?: (?:eller trykk|or tap))?(?: her| here)? (?:for å|to) \w+(?: inn)? "
    rf"(?:ein|en|a) dat[oe]\.?|{CHOOSE_DATE}"
)
"""The prompt for a date, and what Word asks, in its own language, in one that is emptied."""

PROPOSED, UNDECIDED = " (framlegg)", "Verten er ikkje avklart"
"""What stands behind a host that nobody has decided, and where there is none."""

UNPLACED = "Staden er ikkje avklart"
"""What stands where a meeting that no school hosts has no place yet."""

UNCHOSEN, UNCHOSEN_BEFORE = "verten har ikkje valt enno", "verten vel tema"
"""What stands where the host has yet to choose, in the shipped templates, and in earlier ones."""

_FORMULA = re.compile(r"'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")


def guard_cell(text: str) -> str:
    """Let no spreadsheet run the text of a CSV cell: an apostrophe tells that it is no formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def bare_cell(cell: str) -> str:
    """Take the apostrophe that `guard_cell` put before a text away."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


# What an older version wrote instead of the signs that part and quote cells.
_OLD_SIGNS = str.maketrans({";": ",", '"': "'"})


@lru_cache(10_000)
def fold_cell(text: str) -> str:
    """Fold a text so that it is known again in a list: two names that fold to one are the same."""
    return " ".join(text.translate(_OLD_SIGNS).split()).casefold()


_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a terminal obeys: signs that move, colour, or turn the direction of what is written."""


def show_controls(text: str) -> str:
    """Write what a terminal would obey as Python does, so that it is seen and does nothing."""
    return _OBEYED.sub(lambda sign: ascii(sign[0])[1:-1], text)
