"""What a cell or a line of the minutes says.

The day of a frist, a cross for who came, how an avtale went, what is struck from the
foundation, and that an item is postponed.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from nettverk.model.referat import Status
from nettverk.nynorsk import MÅNADER

_BLANKS = re.compile(r"[\s\-\u2010-\u2015\u2212\u2610\u25a1\u25a2\u2b1c_./()\[\]0]+|\[ ?\]")
"""Signs that say nothing: dashes, empty boxes, a nought."""
_CAME = (
    r"(?:møtte?|deltok|deltar|deltek|var (?:med|her)|tilst[ae]des?|til st[ae]des?|digitalt"
    r"|(?:(?:på|via|over|med) )?(?:teams|skype|zoom|meet|nett(?:et)?|skjerm(?:en)?|video|telefon)"
    r")\b"
)
_PRESENT = re.compile(
    r"[\u2611\u2612\u2713\u2714\u221a\u2705\U0001f5f9]|\[x\]|(?:x+|ja|j|1|v|ok)\b(?!/)|" + _CAME,
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:ikkje|ikke|nei|utan|uten)\b", re.IGNORECASE)
_DENIED = re.compile(r"(?:nei|ikkje|ikke)\b.*|\w+ (?:ikkje|ikke)[.!]?", re.IGNORECASE)
_NOBODY = re.compile(r"(?:nei|ingen|ingenting|nope)[.!]?", re.IGNORECASE)
_AWAY = re.compile(
    r"\b(?:\w*forfall\w*|fr[åa]v[eæ]r\w*|avbod|avbud|borte|sjuk\w*|syk\w*|ferie|permisjon|vara\w*)\b"
    r"|\bpva\b|\bfor rektor\b|\bv/",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\b(?:delvis|kanskje|usikker\w*|sak(?:er)? \d|gjekk|gikk|kom|fr[åa]tr\w+|(?:fr[åa]|til) kl)\b"
    r"|\?",
    re.IGNORECASE,
)


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
    """Read the rows of the table; under «Forfall» most words mean that a person was away."""
    people = [(row.get("namn", "").partition(" (")[0], row) for row in rows]
    named = [(name, row) for name, row in people if name]
    return _Attendance(
        called=tuple(name for name, _ in named),
        present=tuple(name for name, row in named if _is_present(row.get("til_stades", ""))),
        absent=tuple(name for name, row in named if _is_away(row.get("forfall", ""))),
        unclear=tuple(_unclear(named)),
    )


def _unclear(named: Iterable[tuple[str, dict[str, str]]]) -> Iterator[tuple[str, str]]:
    for name, row in named:
        here, away = row.get("til_stades", ""), row.get("forfall", "")
        if not _is_present(here) and not _says_no(here):
            yield name, here
        if not _is_away(away) and not _says_nothing(away):
            yield name, away


def _is_present(text: str) -> bool:
    """Tell whether a cell begins as a mark or a word does for who came, and denies nothing."""
    said = _BLANKS.sub(" ", text).strip()
    return bool(_PRESENT.match(said)) and not (_NOT.search(text) or _AWAY.search(text))


def _is_away(text: str) -> bool:
    """Tell whether a cell has a cross or a reason, and not that the person came after all."""
    if _says_nothing(text) or _NOT.search(text) or _PARTLY.search(text):
        return False
    said = _BLANKS.sub(" ", text).strip()
    return not re.match(_CAME, said, re.IGNORECASE)


def _says_nothing(text: str) -> bool:
    bare = text.strip()
    return not _BLANKS.sub("", bare) or bool(_NOBODY.fullmatch(bare))


def _says_no(text: str) -> bool:
    """Tell whether a cell says that a person did not come, and nothing of why."""
    denied = _DENIED.fullmatch(text.strip()) and not _AWAY.search(text)
    return _says_nothing(text) or bool(denied)


_SIGNS = re.compile("[\u2611\u2612\u2713\u2714\u2705\U0001f5f9xX]|\\[[xX]\\]")
_NO_MATTER = re.compile(
    r"(?:ikkje|ikke)(?: lenger)? (?:aktuel|relevan|n[øo]dvend|naudsynt|behov)", re.IGNORECASE
)
"""What is not to be done, which is something else than not done: a person must say which."""
_OPEN = re.compile(
    r"(?:ikkje|ikke|nei|delvis|nesten|i gang|under arbeid|i arbeid|på(?:går|gåande|gående)"
    r"|på(?:byrja|begynt)|start(?:a|et)|utset|utsett|utsatt|vidareført|videreført|open?|åpen|ventar"
    r"|venter|gjenst(?:å|e)r|planlagt|not done|in progress)\b",
    re.IGNORECASE,
)
_CLOSED = (
    (
        Status.FELL_BORT,
        re.compile(
            r"fell bort|fall bort|utgår|utgått|bortfall\w*|dropp(?:a|et)|avlyst|stryk\w*|str[øo]ke"
            r"|skrinlagt|kanselert|kansellert",
            re.IGNORECASE,
        ),
    ),
    (
        Status.GJORT,
        re.compile(
            r"gjort|gjord|ferdig|utført|fullført|gjennomført|ok|ja|fiks(?:a|et)|ordn(?:a|et)|levert"
            r"|avslutt(?:a|et)|løyst|løst|done|besvart|100 ?%",
            re.IGNORECASE,
        ),
    ),
)
_MONTHS = "|".join(f"{each[:3]}(?:{each[3:]})?" for each in MÅNADER)
_DAY = rf"\d{{1,2}}[./]\s*(?:\d{{1,2}}\.?|{_MONTHS})\.?(?:[\s-]*\d{{2,4}})?"
_REST = re.compile(
    rf"[\s,;.!:()]*(?:(?:i dag|den|er|alt|heilt|{_DAY})[\s,;.!:()]*)*", re.IGNORECASE
)
"""What may stand beside the word and change nothing: a day, a sign."""
_BEFORE_STATUS = re.compile(r"^\s*(?:(?:er|alt er|dette er|det er|alt)\s+)?", re.IGNORECASE)


def parse_status(text: str) -> Status | None:
    """Read «gjort», «Ferdig!», «ja, 12.11.», «ikkje gjort enno» or a tick.

    What says more than the word, such as «gjort, men …», may mean anything and is None.
    """
    if _SIGNS.fullmatch(text.strip()):
        return Status.GJORT
    bare = _BEFORE_STATUS.sub("", text)
    if _NO_MATTER.match(bare):
        return None
    if _OPEN.match(bare):
        return Status.IKKJE_GJORT
    for status, words in _CLOSED:
        found = words.match(bare)
        if found and _REST.fullmatch(bare[found.end() :]):
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
