"""Hard spaces: a number stays on the line of what it counts, a day on that of its month."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from nettverk.nynorsk import MÅNADER

HARD = "\u00a0"

_AFTER_NUMBER = (
    *("minutt", "minutta", "minuttar", "min", "time", "timar", "t", "sekund", "dag", "dagar"),
    *("veke", "veker", "månad", "månader", "år", "kr", "kroner", "øre", "prosent", "%", "‰", "°C"),
    *("km", "m", "m²", "cm", "mm", "kg", "g", "l", "dl", "mill.", "millionar", "mrd.", "MB", "kB"),
)
_AFTER_ORDINAL = (*MÅNADER, "trinn", "klasse", "klassetrinn", "økt", "time")
_BEFORE_NUMBER = (
    *("kl.", "klokka", "nr.", "sak", "saka", "saker", "sakene", "veke", "veka", "veker", "vekene"),
    *("s.", "side", "kap.", "kapittel", "pkt.", "punkt", "§", "del", "vedlegg", "økt", "møte"),
    *("kr", "kr.", "ca.", "tlf.", "trinn"),
)


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


def _behind(words: Iterable[str]) -> str:
    """Match a space after one of some words; Python looks back one width at a time."""
    return "|".join(rf"(?<=(?<!\w){each}\ )" for each in map(re.escape, words))


_SPACE = "|".join(
    (
        rf"\ (?<=\d\ )(?=(?:{_any(_AFTER_NUMBER)})(?!\w))",
        # What would begin a list has a backslash before its dot.
        rf"\ (?:(?<=\d\.\ )|(?<=\d\\\.\ ))(?=(?:{_any(_AFTER_ORDINAL)})(?!\w))",
        rf"\ (?=\d)(?:{_behind(_BEFORE_NUMBER)})",
        # A month and its year.
        rf"\ (?=\d{{4}}(?!\d))(?:{_behind(MÅNADER)})",
        # Thousands, and telephone numbers.
        r"\ (?=\d{2,3}(?!\d))(?:(?<=\b\d\ )|(?<=\b\d\d\ )|(?<=\b\d{3}\ ))",
        # From one number to another.
        r"\ (?<=\d\ )(?=[–—-]\ \d)|\ (?=\d)(?<=\d\ [–—-]\ )",
    )
)
_TEXT = re.compile(_SPACE, re.IGNORECASE)
_TITLE = re.compile(r"\s*# [^\n`<]*")
# A title breaks before a day, and before the «i» that is said of a name.
_OF_TITLE = re.compile(rf"\ (?<=dag\ )(?=\d{{1,2}}\.[ {HARD}](?:{_any(MÅNADER)}))|\ (?<=\ i\ )")
# What never ends takes all that follows: looked for from each sign, it would take for ever.
_TAG = r"<!--(?:.*?-->|.*\Z)|</?[A-Za-z][^<>]*>"
_MARKDOWN = re.compile(
    # Code: a fence, moved in, or between signs that are no signs of the text.
    r"\n[ >-]*(?P<fence>`{3,}|~{3,})[^\n`]*\n.*?(?:\n[ >]*(?P=fence)|\Z)"
    r"|\n\n(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+"
    r"|\\[\\`]|(?P<code>`++)(?:[^\n]|\n(?!\n)){0,5000}?(?<!`)(?P=code)(?!`)|`++"
    # An address, and the number of an item.
    r"|\](?:\((?:<[^<>\n]*>|[^()\s]*)|:[^\n]*)"
    r"|\n(?:[ \t>]|[*+-] )*\d{1,9}[.)] "
    rf"|{_TAG}",
    re.DOTALL,
)
_HTML = re.compile(rf"<(?P<tag>script|style|title|option|svg)\b.*?</(?P=tag)>|{_TAG}", re.DOTALL)


def bind(text: str) -> str:
    """Let no line of a plain text break between a number and what belongs to it."""
    return _TEXT.sub(HARD, text)


def bind_markdown(text: str) -> str:
    """Bind a text in Markdown, and leave code, addresses, tags and numbers of items as they are."""
    if title := _TITLE.match(text):
        text = _OF_TITLE.sub(HARD, title[0]) + text[title.end() :]
    return _bind_around(_MARKDOWN, f"\n{text}")[1:]


def bind_html(text: str) -> str:
    """Bind the words of a page, and leave what a script or a drawing knows them by."""
    return _bind_around(_HTML, text)


def _bind_around(kept: re.Pattern[str], text: str) -> str:
    """Bind a text, but not in what is `kept`."""
    ends = [0, *(end for each in kept.finditer(text) for end in each.span())]
    # An odd number of ends before it: what is kept has begun.
    return _TEXT.sub(
        lambda space: HARD if bisect_right(ends, space.start()) % 2 else space[0], text
    )
