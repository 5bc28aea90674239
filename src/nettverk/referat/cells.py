"""What a cell or a line of the minutes says.

The day of a frist, a cross for who came, how an avtale went, what is struck from the
foundation, and that an item is postponed.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from nettverk.characters import CHECKED, UNCHECKED
from nettverk.model.referat import Status
from nettverk.nynorsk import MÅNADER, fold

_MARKS = {CHECKED, "☑", "✓", "✔", "🗹", "x", "ja", "1", "v", "møtte", "ok"}
_NOT = {"", "nei", "ikkje", "-", "–", "0"}


class _Attendance(Struct, frozen=True):
    """Who came and who sent word that they could not; `unclear` is a name and what stands there.

    `called` is everybody in the table.
    """

    called: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    unclear: tuple[tuple[str, str], ...] = ()

    @property
    def both(self) -> tuple[str, ...]:
        """List those who are said to be both there and away."""
        return tuple(each for each in self.present if each in self.absent)


def read_attendance(rows: Iterable[dict[str, str]]) -> _Attendance:
    """Read the rows of the table; under «Forfall» any words mean that a person was away."""
    people = [(row.get("namn", "").partition(" (")[0], row) for row in rows]
    named = [(name, row) for name, row in people if name]
    return _Attendance(
        called=tuple(name for name, _ in named),
        present=tuple(name for name, row in named if _is_marked(row.get("til_stades", ""))),
        absent=tuple(name for name, row in named if not _is_not(row.get("forfall", ""))),
        unclear=tuple(_unclear(named)),
    )


def _unclear(named: Iterable[tuple[str, dict[str, str]]]) -> Iterator[tuple[str, str]]:
    for name, row in named:
        said = row.get("til_stades", "")
        if not _is_marked(said) and not _is_not(said):
            yield name, said


def _is_marked(text: str) -> bool:
    bare = text.replace(UNCHECKED, " ").strip()
    return _first_word(bare) in _MARKS or bare.casefold().startswith("til stades")


def _is_not(text: str) -> bool:
    return _first_word(text.replace(UNCHECKED, " ")) in _NOT


def _first_word(text: str) -> str:
    words = text.casefold().replace(",", " ").split()
    return words[0] if words else ""


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
_BEFORE_STATUS = re.compile(r"^\s*(?:(?:er|alt er|dette er|det er|alt)\s+)?", re.IGNORECASE)


def parse_status(text: str) -> Status | None:
    """Read «gjort», «Ferdig!», «ja, 12.11.», «ikkje gjort enno» or a tick.

    What says more than the word, such as «gjort, men …», may mean anything and is None.
    """
    if text.strip() in _SIGNS:
        return Status.GJORT
    if f"{fold(text)} ".startswith(tuple(f"{each} " for each in _OPEN)):
        return Status.IKKJE_GJORT
    bare = _BEFORE_STATUS.sub("", text).casefold()
    for status, words in _CLOSED:
        for word in words:
            if bare.startswith(word) and _REST.fullmatch(bare[len(word) :]):
                return status
    return None


_ARROW = re.compile(r"[-=–—]+>|[→⇒➔➜⟶🡒🡢🡪\uf0e0]")
_QUOTED = r"[«\"“”„]([^«»\"“”„]*)[»\"“”]"
_MARK = r"\s*(?::|(?=[«\"“”„]))"
"""A colon or a quotation; without it the words may begin an addition like any other."""
_STRIKE = re.compile(
    rf"(?:(?:str[yoø]k|fjern|slett)\w{{0,3}}|t\w{{1,3}} bort){_MARK}|str(?:yk|[oø]ken?)\s",
    re.IGNORECASE,
)
_REWORD = re.compile(
    rf"(?:endr\w{{1,5}}|bytt?\w? ut|erstatt\w?|omformuler\w{{0,2}})\b(?P<mark>{_MARK})?",
    re.IGNORECASE,
)
_INTO = re.compile(rf"\s*{_QUOTED}\s*(?:til|med)\s*:?\s*{_QUOTED}[\s.]*", re.IGNORECASE)


def parse_grunnlagsendring(line: str) -> tuple[str, ...] | None:
    """Read «Stryk: Mot» as («Mot»,) and «Endra: Mot → Humor» as («Mot», «Humor»).

    None is an addition like any other, and nothing at all a change that is not understood.
    """
    if match := _STRIKE.match(line):
        said = [line[match.end() :]]
    elif match := _REWORD.match(line):
        rest = line[match.end() :]
        into = _INTO.fullmatch(rest)
        said = list(into.groups()) if into else _ARROW.split(rest, maxsplit=1)
        if len(said) == 1:
            return () if match["mark"] else None
    else:
        return None
    bare = tuple(map(_unquote, said))
    return bare if all(bare) else ()


def _unquote(text: str) -> str:
    """Take away what stands around a text that is quoted as a whole."""
    quoted = re.fullmatch(rf"\s*{_QUOTED}[\s.]*", text)
    return (quoted[1] if quoted else text).strip()


_SAK = r"(?:saka|saken|punktet|dette)"
_UTSETT = re.compile(
    rf"(?:\w+:\s*)?(?:(?:{_SAK}\s+)?(?:(?:er|blir|vart|blei|vert|ble)\s+)?"
    rf"uts(?:ett?|att|ettes|etjast|etjes)(?:\s+{_SAK})?(?:\s*(?:$|[.,;:!(–—-])"
    r"|\s+(?:til|inntil|fordi|då|på grunn|pga|grunna|ein|i dag)\b)"
    rf"|(?:me|vi)\s+uts(?:et|ett|ette|att|atte|etter)\s+{_SAK}\b)",
    re.IGNORECASE,
)


def says_utsett(line: str) -> bool:
    """Tell whether a line begins by saying that its item is postponed."""
    return bool(_UTSETT.match(line))
