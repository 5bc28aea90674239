"""What a person wrote in the minutes: the lines that the skeleton does not print."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from nettverk.characters import UNCHECKED, WRITE
from nettverk.nynorsk import MÅNADER, VEKEDAGAR, fold
from nettverk.referat.sections import Section

_BULLETS = re.compile(r"(?:[•·▪☑☒✓\s]|\[[xX ]\]\s|[-–](?!\d)|\*+(?!\S.*\*))+")
"""What makes an item of a line or ticks it; stars around words and the sign of a number do not."""
_WHEN = re.compile(
    rf"(?:\b(?:{'|'.join(VEKEDAGAR)})\s+)?\b\d{{1,2}}\.\s*(?:{'|'.join(MÅNADER)})(?:\s+\d{{4}})?"
    r"|\b\d{1,2}\.\d{1,2}\.(?:\d{4})?|\b\d{1,2}[.:]\d{2}(?:\s*[–-]\s*\d{1,2}[.:]\d{2})?",
    re.IGNORECASE,
)
_NOTHING = {"ingen", "ingenting"}
_THINGS = "suppl|endr|merkn|kommentar|innsp|forslag|framlegg|tillegg|tilføy|avtal|tiltak"
_NEXT = "neste (?:møte|g[ao]ng)"
_NOTHING_MORE = re.compile(
    rf"(?:nei,? )?(?:ingen ?(?:ting)?|ikk?j?e no(?:ko|e)|ingen (?:nye )?(?:{_THINGS})\w*)"
    rf"(?: (?:til|i|for) (?:{_NEXT}|grunnlaget|møtet|møtemalen))?(?: denne g[ao]ngen)?"
    rf"|nei|ikk?j?e aktuelt|ok(?:ei)?|greitt?|uendr(?:a|et)|som (?:før|no|nå|sist)"
    rf"|uts[ea]tt(?: til {_NEXT})?"
)
"""What says in a list that nothing stands there; of an item it is what the meeting answered."""
_BROKEN = 8
"""The most lines that one printed line is broken in."""
_SHORTEST = 8
"""How much of a prompt must be left, in letters, before it is known as a piece of it."""


def find_written(
    sections: Sequence[Section], printed: Iterable[Sequence[Section]]
) -> list[tuple[Section, list[str]]]:
    """Give each section the lines that somebody wrote in it, and no skeleton that is `printed`.

    A printed line is taken away where it belongs first, and then wherever it has ended up.
    """
    here: Counter[tuple[str, str]] = Counter()
    prompts: set[str] = set()
    captions = (*_list_captions(sections),)
    for parts in printed:
        captions += (*_list_captions(parts),)
        # What led to a prompt stands last where the prompt is gone.
        here |= Counter(
            (each.name, fold_line(line)) for each in parts for line in (*each.lines, *each.leads)
        )
        prompts |= {line for each in parts for line in each.lines if line.startswith(WRITE)}
    known = {line for _, line in here}
    left = [
        (each, [line for line in _rejoin(each.lines, known) if not _take(here, each, line)])
        for each in sections
    ]
    anywhere: Counter[str] = Counter()
    for (_, line), count in here.items():
        anywhere[line] += count
    return [
        (section, [text for line in lines if (text := _bare(line, captions, anywhere, prompts))])
        for section, lines in left
    ]


@lru_cache(maxsize=4096)
def fold_line(line: str) -> str:
    """Fold a line for comparison, whatever day and clock it names: plans move, minutes stay."""
    return fold(_WHEN.sub("", line))


def says_nothing(line: str) -> bool:
    """Tell whether a line of a list says that there is nothing to list."""
    return bool(_NOTHING_MORE.fullmatch(line.casefold().rstrip(".! ")))


def _rejoin(lines: Sequence[str], printed: Collection[str]) -> Iterator[str]:
    """Join what a program has broken in lines, where it is one that is printed."""
    at = 0
    while at < len(lines):
        sizes = range(2, min(_BROKEN, len(lines) - at) + 1)
        begun = fold_line(lines[at])
        may = begun not in printed and any(each.startswith(begun) for each in printed)
        joined = {size: " ".join(lines[at : at + size]) for size in sizes if may}
        size = next((n for n, text in joined.items() if fold_line(text) in printed), 1)
        yield joined.get(size, lines[at])
        at += size


def _take(counter: Counter[tuple[str, str]], section: Section, line: str) -> bool:
    key = section.name, fold_line(line)
    if counter[key] < 1:
        return False
    counter[key] -= 1
    return True


def _list_captions(sections: Sequence[Section]) -> Iterator[str]:
    """List what a screen reader says of tables; pandoc prints it as their captions."""
    for table in (each for section in sections for each in section.tables if each.rows):
        yield f"Kolonnar: {', '.join(filter(None, table.rows[0]))}"


def _bare(line: str, captions: tuple[str, ...], anywhere: Counter[str], prompts: set[str]) -> str:
    """Take away what is printed in a line; nothing left is an empty text."""
    if line.endswith(captions):
        return ""
    if anywhere[fold_line(line)] > 0:
        anywhere[fold_line(line)] -= 1
        return ""
    for prompt in sorted(prompts, key=len, reverse=True):
        line = line.replace(prompt, " ")
    if any(_is_piece(line, prompt) for prompt in prompts):
        return ""
    text = " ".join(line.removeprefix(f"{WRITE}:").replace(UNCHECKED, "").split())
    if bullets := _BULLETS.match(text):
        text = text[bullets.end() :]
    return "" if text.casefold().rstrip(".!") in _NOTHING else text


def _is_piece(line: str, prompt: str) -> bool:
    """Tell whether a line is the beginning or the end of a prompt that Enter has cut."""
    piece = line.strip()
    return len(piece) >= _SHORTEST and (prompt.startswith(piece) or prompt.endswith(piece))
