"""What a cell or a line of the minutes says.

A cross for who came, what is struck from the foundation, and that an item is postponed.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

_BLANKS = re.compile(r"[\s\-\u2010-\u2015\u2212\u2610\u25a1\u25a2\u2b1c_./()\[\]0]+|\[ ?\]")
"""Signs that say nothing: dashes, empty boxes, a nought."""
_EMPTY_BOX = re.compile(r"[\u2610\u25a1\u25a2\u2b1c]|\[ ?\]")
_WAY = (
    r"(?:(?:på|via|over|med) )?(?:digital\w*|online|fysisk|teams|skype|zoom|meet|nett(?:et)?"
    r"|skjerm(?:en)?|video|telefon)\b"
)
"""The way in which a person took part."""
_WAY_WORD = re.compile(rf"\b{_WAY}", re.IGNORECASE)
_THERE = r"(?:til st[ae]des?|tilst[ae]des?|til stad|på plass|med|her|innom)\b"
_CAME = (
    rf"(?:(?:opp|fr[ae]m)?møtte?\b|oppmøte\b|deltok\b|deltar\b|deltek\b|{_WAY}"
    rf"|var (?:{_WAY} )?{_THERE}|til st[ae]des?\b|tilst[ae]des?\b|på plass\b|her\b)"
)
_TICK = r"[\u2611\u2612\u2713\u2714\u221a\u2705\U0001f5f9\u00d7\u2715]\ufe0f?|\[x\]"
_PRESENT = re.compile(
    rf"{_TICK}|(?:x+|ja|j|1|v|ok)\b(?!/)|{_CAME}|hei?le (?:møtet|dagen|tid[ea]n?)\b",
    re.IGNORECASE,
)
_CROSS = re.compile(rf"(?:{_TICK}|[\u2717\u274c]|(?:x+|ja|j|v)(?![\w/])|1$)", re.IGNORECASE)
"""What is set under «Forfall», where a cross in red is one too."""
_HALF = re.compile(r"[?½]|\d\s*/\s*\d")
"""What makes a mark doubtful, or a part of one."""
_NOT = re.compile(r"\b(?:ikkje|ikke|nei|utan|uten)\b", re.IGNORECASE)
_DENIED = re.compile(
    r"nei\b.*|(?:ikkje|ikke)\b.*"
    r"|(?:kom|kjem|møtte?|møter|deltok|deltek|deltar|var|er|kunne|kan|fekk|fikk|rakk|skal|skulle)"
    r" (?:ikkje|ikke)(?: (?:her|med|kom\w*|møt\w*|del\w*|til st\w+|tilst\w+))?[.!]?",
    re.IGNORECASE,
)
_BEING_THERE = re.compile(
    r"\b(?:(?:kom|møtte?|deltok|var)\s+(?:ikkje|ikke)|til st[ae]des?)\b", re.IGNORECASE
)
_UNKNOWN = re.compile(
    r"\b(?:ja|x+|men|likevel|vei?t|hugsar|husker|sikk\w+|usikk\w+|klart?"
    r"|avklar\w+|kjen[dt]|regist\w+|svar\w*|notert|kryss\w*)\b",
    re.IGNORECASE,
)
"""What follows a «nei» or an «ikkje» that does not say that a person was away."""
_NOBODY = re.compile(
    r"(?:nei|ingen|ingenting|nope|n|n/a)[.!]?"
    r"|ingen(?: (?:er|har|meld\w*|forfall|fr[åa]v[eæ]r\w*|avbod|avbud|borte))+[.!]?",
    re.IGNORECASE,
)
_STAND_IN = re.compile(
    r"\b(?:vara\w*|vikar\w*|sta?edfortred\w*|stadfortred\w*)\b.*|\bi sta(?:den|den for)\b.*"
    r"|\bpva\b|\bfor rektor\b|\bv/.*",
    re.IGNORECASE | re.DOTALL,
)
"""Somebody else came; what stands after it is of them."""
_AVBOD = (
    r"\w*forfall\w*|fr[åa]fall|fr[åa]v[eæ]r\w*|avbod|avbud|avmeldt?|meldt?(?! seg p)|beskjed|borte"
    r"|vekke|opptatt|oppteken|(?:for)?hindr\w+"
)
_REASON = (
    r"bortreist|\w*s[jy]u?k\w*|\w*ei?genmelding\w*|influensa|forkjøl\w+|feber|korona|covid\w*"
    r"|migrene|(?:tann|fast)?lege\w*|doktor|\w*operasjon\w*|fysioterap\w+|gravid\w*|fødsel\w*"
    r"|\w*ferie\w*|\w*perm(?:isjon\w*|ittert)?|\w*avspas\w*|omsorg\w*|velferd\w*|gravferd\w*"
    r"|begravels\w*|bisett\w*|dødsfall\w*|bryll[au]u?p\w*|konfirmasjon\w*|skilsmiss\w*"
    r"|konflikt\w*|familiær\w*|isolasjon|karantene"
)
_AWAY = re.compile(rf"\b(?:{_AVBOD}|{_REASON})(?!\w)", re.IGNORECASE)
"""What says by itself that a person was away: that they told, or the reason."""
_WHY = re.compile(rf"\b(?:{_REASON})(?!\w)", re.IGNORECASE)
_BUSY = re.compile(
    r"\b(?:fri|fridag\w*|familie\w*|\w*kurs\w*|\w*konferanse\w*|\w*seminar\w*|\w*utdann\w+"
    r"|eksamen\w*|studi\w+|\w*reise|utanlands|utlandet|(?!(?:opp|fr[ae]m"
    r"|nettverks)møte)\w*møte|\w*kollisjon|\w*besøk|\w*tilsyn|\w*intervju\w*|streik\w*"
    r"|leirsk[ou]le\w*|(?:klasse|skule)?tur|rettssak|hovudverk|hodepine|operert|vondt|krise\w*"
    r"|elevsak\w*|hending\w*|hendelse\w*|beredskap\w*|\w*samling|rektorsk[uo]\w+|barn\w*"
    r"|barsel\w*|undervis\w+|\w*samtale\w*|flytt\w*|jobb|akutt|uvê?e?r|privat\w*|person(?:leg"
    r"|lig)\w*)(?!\w)",
    re.IGNORECASE,
)
"""What a person does elsewhere, which is a reason under «Forfall» alone."""
_PARTLY = re.compile(
    r"\b(?:delvis|del(?:er|ar)? av|kanskje|usikk\w*|saker|sak \d|pkt|punkt|kl|klokka|gå(?:tt)?"
    r"|gikk|gjekk|kom|fr[åa]tr\w+|dro|drog|dra|drar|reiste|reist|reiser|forlot|forlèt|måtte"
    r"|sei?n\w?|forse?i?nk\w+|tid(?:leg|lig)\w*|første|fyrste|siste|resten|halv\w*|kort\w*"
    r"|litt|noko|noe|berre|bare|kun|lun[sj]+\w*|pausen?|start(?:en)?|slutt(?:en)?|\w*middag\w*"
    r"|mor[gn]e?[no]\w*|men|likevel|periode\w*|inn og ut|innom|møtet|dag(?:en)? \d|\d+ ?(?:min"
    r"|t|tim)\w*)\b|\b(?:(?<!meld )(?<!meldt )fr[åa]|til|etter|før|ut|innan|innen|under)\b"
    r"|[½?%]|\b\d{1,2}[.:]?\d{0,2}\s*[-\u2013]\s*\d{1,2}\b(?!\.)|\b\d{1,2}[.:]\d\d\b(?!\.)",
    re.IGNORECASE,
)
"""What makes a part of the meeting of it."""
_WAS_THERE = re.compile(
    rf"\b(?:{_CAME}|oppmøt\w+|referent|møtelei?ar|møteleder|ordstyrar|innlei?[ad]e?r|gjest)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b(?:til|frå|fra)?\s*\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}\b)(?:\d{2,4})?")


class _Attendance(Struct, frozen=True):
    """Who came and who sent word that they could not; `unclear` is a name and what stands there.

    Where nobody is named, the name is empty. `called` is everybody in the table, and `told_why`
    those of whom a reason is written.
    """

    called: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    unclear: tuple[tuple[str, str], ...] = ()
    told_why: tuple[str, ...] = ()

    @property
    def both(self) -> tuple[str, ...]:
        """List those who are said to be both there and away."""
        return tuple(each for each in self.present if each in self.absent)


def read_attendance(
    rows: Iterable[dict[str, str]], write_name: Callable[[str], str] = str
) -> _Attendance:
    """Read the rows of the table; under «Forfall» most words mean that a person was away."""
    people = [(write_name(row.get("namn", "")), row) for row in rows]
    named = [(name, row) for name, row in people if name]
    return _Attendance(
        called=_once(name for name, _ in named),
        present=_once(name for name, row in named if _is_present(row.get("til_stades", ""))),
        absent=_once(name for name, row in named if _is_absent(row)),
        unclear=(*_unclear(named), *_list_nameless(row for name, row in people if not name)),
        told_why=tuple(name for name, row in named if _says_why(row)),
    )


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """List each who stands in the table, though somebody stands there twice."""
    return tuple(dict.fromkeys(names))


def _unclear(named: Iterable[tuple[str, dict[str, str]]]) -> Iterator[tuple[str, str]]:
    for name, row in named:
        here, away = row.get("til_stades", ""), row.get("forfall", "")
        if not _is_present(here) and not _says_no(here) and not _is_absent(row):
            yield name, here
        if not _is_away(away) and not _says_nothing(away):
            yield name, away


def _list_nameless(rows: Iterable[dict[str, str]]) -> Iterator[tuple[str, str]]:
    """List the marks of nobody."""
    cells = (row.get(each, "") for row in rows for each in ("til_stades", "forfall"))
    yield from (("", each) for each in cells if not _says_no(each))


def _is_absent(row: dict[str, str]) -> bool:
    """Tell whether a row says that a person was away; the reason may stand in the other column."""
    here, away = row.get("til_stades", ""), row.get("forfall", "")
    elsewhere = _says_nothing(away) and _AWAY.search(here) and not _PRESENT.match(here.strip())
    return _is_away(here if elsewhere else away)


def _says_why(row: dict[str, str]) -> bool:
    """Tell whether a row says why a person was away, or left."""
    here, away = (_STAND_IN.sub("", row.get(each, "")) for each in ("til_stades", "forfall"))
    return says_why(here) or says_why(away) or bool(_is_absent(row) and _BUSY.search(away))


def says_why(text: str) -> bool:
    """Tell whether a text says of somebody's health, family or leave what nobody need know."""
    return bool(_WHY.search(text))


def _is_present(text: str) -> bool:
    """Tell whether a cell begins as a mark or a word does for who came, and denies nothing."""
    said = _BLANKS.sub(" ", text).strip()
    doubts = (_NOT, _AWAY, _STAND_IN, _HALF)
    return bool(_PRESENT.match(said)) and not any(each.search(text) for each in doubts)


def _is_away(text: str) -> bool:
    """Tell whether a cell has a cross or a reason, and nothing that may be a part of the meeting.

    What no person can have meant as a reason is unclear, and so is what nobody knows.
    """
    said = " ".join(_DATE.sub(" ", text).split())
    alone = _STAND_IN.sub("", said)
    if _says_nothing(text) or _NOT.search(said) or re.search(r"\bingen\b", said, re.IGNORECASE):
        return False
    if _PARTLY.search(said) or _WAS_THERE.search(alone):
        return False
    bare = _BLANKS.sub(" ", said).strip()
    return bool(_CROSS.match(bare) or _AWAY.search(said) or _BUSY.search(said) or alone != said)


def _says_nothing(text: str) -> bool:
    bare = text.strip()
    return not _BLANKS.sub("", bare) or bool(_NOBODY.fullmatch(bare))


def _says_no(text: str) -> bool:
    """Tell whether a cell says that a person did not come, and nothing of why or of how long."""
    bare = _EMPTY_BOX.sub("", text).strip()
    if _says_nothing(bare):
        return True
    rest = _BEING_THERE.sub("", bare)
    more = (_AWAY, _PARTLY, _UNKNOWN, _STAND_IN, _WAY_WORD)
    return bool(_DENIED.fullmatch(bare)) and not any(each.search(rest) for each in more)


_ARROW = re.compile(r"[-=–—]{1,9}>|[→⇒➔➜⟶🡒🡢🡪\uf0e0]")
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


_SAK = r"(?:saka|saken|punktet|dette|denne(?: sak[ae]n?)?)"
_NEXT = "neste (?:møte|g[ao]ng)"
_UTSETT = re.compile(
    rf"(?:\w+:\s*)?(?:(?:{_SAK}\s+)?(?:(?:er|blir|vart|blei|vert|ble)\s+)?"
    rf"uts(?:ett?|att|ettes|etjast|etjes)(?:\s+{_SAK})?(?:\s*(?:$|[.,;:!(–—-])"
    r"|\s+(?:til|inntil|fordi|då|på grunn|pga|grunna|ein|i dag|på ubestemt tid)\b)"
    rf"|(?:me|vi)\s+uts(?:et|ett|ette|att|atte|etter)\s+{_SAK}\b"
    rf"|(?:{_SAK}\s+)?(?:(?:er|blir|vart|vert|ble|blei)\s+)?flytt(?:a|es|ast|et)?\s+til\s+{_NEXT})",
    re.IGNORECASE,
)
_WE = "(?:me|vi)"
_NOT_YET = r"(?:ikkje|ikke)"
_MAYBE_UTSETT = re.compile(
    rf"^\W*uts(?:ett?|ettes|etj[ea]|ette|att)\b|^rakk {_NOT_YET}\b"
    rf"|\buts(?:et|ett|att|ettes?|ettast|etjast|etjes)\b.{{0,60}}\b{_NEXT}\b"
    rf"|\b{_WE} (?:te?k|tar|drøftar|drøfter) (?:{_SAK}|det|den|opp)\b.{{0,40}}\b{_NEXT}\b"
    rf"|\b(?:te?k|tar) {_WE}\b.{{0,20}}\b{_NEXT}\b|\bopp (?:att |igjen )?(?:på |til )?{_NEXT}\b"
    rf"|\b(?:drøft(?:ast|es)|drøfting|vid[ae]re)\b.{{0,30}}\b{_NEXT}\b"
    rf"|\b(?:{_WE} rakk|rakk {_WE}) {_NOT_YET}\b|^{_NOT_YET} (?:nok )?tid[.!]*$"
    rf"|\b{_WE} (?:hadde|fekk|fikk) {_NOT_YET} tid\b"
    rf"|\b{_SAK} (?:vart|blei|ble) {_NOT_YET} (?:behandl|drøft|tatt|teken)",
    re.IGNORECASE,
)


def says_utsett(line: str) -> bool:
    """Tell whether a line begins by saying that its item is postponed."""
    return bool(_UTSETT.match(line))


def may_say_utsett(line: str) -> bool:
    """Tell whether a line may say that its item, or some of it, is postponed."""
    return says_utsett(line) or bool(_MAYBE_UTSETT.search(line))
