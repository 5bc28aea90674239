"""What somebody asks of a new school year, as it is typed."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from nettverk.errors import UsageError
from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import write_list
from nettverk.planning.nytt_ar.order import Ønske, find_monday
from nettverk.reading.scalars import shorten

_COUNT = re.compile(r"0{0,9}[1-9]\d?")
_WEEK = re.compile(r"(?:veke\s*)?0?([1-9]|[1-4]\d|5[0-3])", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+og\s+|(?<=\d)\s+")
_EVENLY = "jamt"


def make_ønske(number: str, *, outer_weeks: bool, oppstart: str = "", veker: str = "") -> Ønske:
    """Make the wish from the options; UsageError where one is none, or two are at odds."""
    if number and not _COUNT.fullmatch(number):
        said = shorten(number)
        raise UsageError(f"--møte: «{said}» er ikkje eit tal på møte. Skriv til dømes --møte 6.")
    first = _parse_weeks("--oppstart", oppstart, "37")
    evenly = veker.strip().casefold() == _EVENLY
    weeks = () if evenly else _parse_weeks("--veker", veker, "37,44,49,4,10,17")
    if len(first) > 1:
        raise UsageError("--oppstart: Skriv éi veke, til dømes --oppstart 37.")
    if weeks and (first or (number and int(number) != len(weeks))):
        other = "--oppstart" if first else "--møte"
        raise UsageError(f"--veker seier alt kva veker møta er i. Ta bort {other}.")
    count = int(number or 0) or len(weeks)
    return Ønske(count, outer_weeks, first[0] if first else 0, weeks, evenly)


def _parse_weeks(option: str, text: str, example: str) -> tuple[int, ...]:
    """Read the numbers of some weeks; UsageError tells which is none."""
    pieces = [each for each in _BETWEEN.split(text.strip()) if each] if text else []
    for each in pieces:
        if not _WEEK.fullmatch(each):
            raise UsageError(
                f"{option}: «{shorten(each)}» er ikkje ei veke. Skriv til dømes {option} {example}."
            )
    return tuple(int(match[1]) for each in pieces if (match := _WEEK.fullmatch(each)))


def check_weeks(name: Skuleårsnamn, ønske: Ønske) -> None:
    """See that the weeks that are asked for are in a school year, one after the other."""
    asked = ønske.veker or tuple(filter(None, (ønske.oppstart,)))
    try:
        mondays = [find_monday(each, name) for each in asked]
    except ValueError:
        raise UsageError(f"Det er ikkje noka veke 53 i {name}. Skriv ei anna veke.") from None
    if any(two <= one for one, two in pairwise(mondays)):
        said = write_list(map(str, asked))
        raise UsageError(
            f"--veker: {said} kjem ikkje etter kvarandre i {name}. Skriv vekene i den rekkjefølgja "
            "møta er, frå hausten til sommaren."
        )


def write_ønske(ønske: Ønske) -> Iterator[str]:
    """Write the options of a wish, as somebody could type them."""
    if ønske.tal and not ønske.veker:
        yield f"--møte {ønske.tal}"
    if ønske.oppstart:
        yield f"--oppstart {ønske.oppstart}"
    if ønske.veker or ønske.jamt:
        yield f"--veker {_join(ønske.veker) or _EVENLY}"
    if ønske.ytterveker:
        yield "--ytterveker"


def _join(weeks: Sequence[int]) -> str:
    return ",".join(map(str, weeks))
