"""What a cell says of how an avtale went: each clause of it is read, and all must agree."""

import re
from collections.abc import Iterator
from enum import Enum, auto

from nettverk.model.referat import Status
from nettverk.nynorsk import MÅNADER


class _Said(Enum):
    """What a clause says that is no verdict; nothing at all is left out."""

    REMARK = auto()
    UNCLEAR = auto()


_MONTHS = "|".join(f"{each[:3]}(?:{each[3:]})?" for each in MÅNADER)
_DAY = re.compile(
    rf"(?<![\d.,/])\d{{1,2}}[./]\s*(?:\d{{1,2}}(?!\d)\.?|(?:{_MONTHS})\b)\.?(?:[\s-]*\d{{2,4}})?",
    re.IGNORECASE,
)
_DAY_SIGN, _TICK_WORD = "\u00a7", " x "
_TICKS = re.compile("[\u2611\u2612\u2713\u2714\u221a\u2705\U0001f5f9]")
_LOOK = re.compile("[\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]")
"""What only chooses how the sign before it is drawn."""
_DOUBTS = re.compile(
    r"\[\s*\]|\(\s*\)"
    "|[^\\w\\s,;.!:()\\[\\]\u2026%\u00a7/&+*\"\u00ab\u00bb'\u2010-\u2015-"
    "\u263a\U0001f44d\U0001f44c\U0001f389\U0001f4aa\U0001f600-\U0001f60a\U0001f642]"
)
"""Signs that may turn a verdict around: a question, an empty box, an arrow. A thumb does not."""
_CLAUSES = re.compile(r"[^\w\s%\u00a7]+|\s(?=(?:men|og|no|nå)\s)", re.IGNORECASE)
_HEAD = re.compile(r"\A\W*(?:status|resultat)\s*:", re.IGNORECASE)

_GJORT = (
    r"(?>gjor(?:t|de?)(?: ferdig)?|ferdig(?:e|st[ie]lt)?|(?:ut|full|slutt|gjennom)ført|ok|ja"
    r"|fiks(?:a|et)|ordn(?:a|et)|levert|avslutt(?:a|et)|løyst|løst|done|besvart|i ?orden|i mål"
    r"|i boks|100 ?%|lukk(?:a|et)|behandl(?:a|et)|vedt(?:att|eken?)|godkjen[dt]|x+)(?!\w)"
)
_SURELY_GONE = (
    r"(?:f[ae]ll(?:er|e)?|falt) (?:bort|vekk)|utgår|utgått|bortf[ae]l\w*|dropp(?:a|et|es|ast)"
    r"|skrinl\w+|henl[ae]g\w+"
)
_GONE = (
    rf"(?:{_SURELY_GONE}|avlys(?:t|es|ast)|avblåst|annullert|sløyf\w+|stryk\w*"
    r"|str[øo]k(?:e[nt]?|ne)|kansell?er(?:t|es|ast))(?!\w)"
)
_CLOSED = rf"(?>{_GJORT}|{_GONE})"
_NOT = "(?:ikkje|ikke|not)"
_UNTIL = (
    r"uts(?:et|ett|att|ettes|ettast|etjast|etjes)|vid[ae]re ?før(?:t|es|ast)|på vent"
    r"|avvent(?:ar|er|es|ast)|fors(?:ei|i)nk(?:a|et)|opent?|ope|åpent?"
)
"""Put off or open; that something is not so is no answer."""
_ON = (
    rf"(?:(?:skal|må|bør|blir|vert) )?(?:{_UNTIL})|i ?gang|på gang|under ?ve(?:gs|is)"
    r"|under (?:arbeid|planlegging|behandling|vurdering|ut\w+)|i (?:arbeid|prosess)|in progress"
    r"|på(?:går|gåande|gående)|på(?:byrja|begynt)|byrja|begynt|(?:opp)?start(?:a|et|ar|er)"
    r"|ventar|venter|gjenst(?:å|e)r|står (?:att|igjen)|planlagt|planlegg(?:es|ast|jast)"
    r"|mangl(?:ar|er)(?! i[kn])|(?:jobb|arbeid)(?:ar|er)|held (?:på|fram)|holder på"
    r"|fortset(?:t|ter)?|halv(?:ferdig|gjort|vegs|veis)|u(?:gjort|løyst|løst|ferdig)"
    r"|(?:fort)?løp(?:ande|ende)|gl(?:øymt|emt)|ny(?: frist)?|f[øy]lg(?:jast|jes|es) opp"
    r"|todo|wip|pending|ongoing"
)
_LATER = (
    rf"(?:skal|må|bør|blir|vert)(?: (?!ikk)\w+){{0,3}}? {_GJORT}|(?:skal|må|bør) gj(?:erast|øres)"
    r"|gjerast|gjøres"
)
_OPEN = rf"(?:{_NOT}|nei|delvis|nesten|snart|rakk (?:det )?{_NOT}|{_ON}|{_LATER})(?!\w)"
_LEAD = (
    r"(?:(?:er|alt|alle|dette|det|den|sak(?:a|en)|tiltaket|avtalen|vart|ble|blei|blitt|har|me|vi"
    r"|eg|jeg|men|og|no|nå|d[aå]|så|allereie|allerede|likevel|endeleg|endelig|heilt|helt) ){0,4}"
)
"""Words that a verdict may come after and be the same."""
_LEAD_OPEN = (
    rf"{_LEAD}(?:(?:godt|så vidt|framleis|fortsatt|fremdeles|enno|ennå|enda|stadig|se?tt|satt|lagt)"
    r" )?"
)
_SENT = "(?:sendt|delt|bestilt)(?: ut)?"
_NAME = r"(?-i:[A-ZÆØÅ])[^\W\d_]+"
_FILL = (
    rf"(?:i dag|i går|den|det|er|alt|alle|begge|takk|allereie|allerede|heilt|helt|no|nå|{_DAY_SIGN}"
    rf"|i (?:{_MONTHS})|i vek[ea] \d\d?|på (?:nettverks)?møtet|av alle"
    rf"|(?:av|og) {_NAME}(?: {_NAME})?"
    rf"|(?:og )?{_SENT})(?!\w)"
)
"""Words that may stand after a verdict and change nothing."""
_MATTERS = (
    rf"{_NOT} (?:leng(?:er|re)|aktuel|relevan|n[øo]dvend|naudsynt|behov)|uaktuel|irrelevan"
    rf"|treng\w* (?:\w+ )?{_NOT}|{_NOT} (?:{_UNTIL})(?!\w)"
)
"""What is not to be done, which is something else than not done: a person must say which."""
_NOT_WANTED = (
    rf"(?:nei )?(?:{_NOT}(?: leng(?:er|re))? (?:aktuel|relevan|n[øo]dvend|naudsynt)\w*"
    r"|uaktuel\w*|irrelevan\w*)"
)
"""What nobody wants done any more, where nothing is added."""
_DENIED = r"(?:ikk|nesten|delvis|snart|skal|må|blir|vert)"
_KINDS = tuple(
    (said, re.compile(pattern, re.IGNORECASE))
    for said, pattern in (
        (Status.FELL_BORT, rf"{_LEAD}{_NOT_WANTED}"),
        (_Said.UNCLEAR, rf"{_LEAD}(?:nei )?(?:{_MATTERS}).*"),
        (_Said.UNCLEAR, rf"men(?: (?!{_DENIED})\w+){{0,5}}? {_CLOSED}.*"),
        (_Said.UNCLEAR, rf"{_LEAD_OPEN}(?:{_ON}|nei) {_LEAD}{_CLOSED}.*"),
        (_Said.UNCLEAR, rf"{_LEAD}(?:{_NOT}|nesten|delvis)(?: \w+)? {_CLOSED} {_LEAD}{_CLOSED}.*"),
        (
            Status.IKKJE_GJORT,
            rf"{_LEAD_OPEN}(?:(?:ikkje|ikke) {_GONE}|{_OPEN}(?!.*\b(?:{_SURELY_GONE})(?!\w))).*",
        ),
        (_Said.REMARK, r"ferdig (?:i(?! dag| går)|til|innan|innen|før|neste|om) .*"),
        (Status.GJORT, rf"{_LEAD}(?:{_GJORT}|{_SENT})(?: (?:{_GJORT}|{_FILL}))*+"),
        (Status.FELL_BORT, rf"{_LEAD}{_GONE}(?: (?:{_GONE}|{_FILL}))*+"),
        (_Said.UNCLEAR, rf"{_LEAD}{_CLOSED}.*|.*\b(?:{_SURELY_GONE})(?!\w).*"),
        (None, rf"(?:{_FILL}|x| )*+"),
    )
)


def parse_status(text: str) -> Status | None:
    """Read «gjort», «Ferdig!», «ja, 12.11.», «ikkje gjort enno» or a tick.

    What says more than the word, such as «gjort, men …», or two things, is None. After what is
    open anything may be said but another verdict.
    """
    plain = _DAY.sub(_DAY_SIGN, _TICKS.sub(_TICK_WORD, _LOOK.sub("", text)))
    first, *more = _read_clauses(_HEAD.sub("", plain, count=1))
    if not isinstance(first, Status):
        return None
    if first is Status.IKKJE_GJORT:
        return first if {*more} <= {first, _Said.REMARK} else None
    return first if {*more} <= {first} and not _DOUBTS.search(plain) else None


def _read_clauses(text: str) -> Iterator[Status | _Said]:
    """Read what each clause says; a text that says nothing is a remark."""
    said = False
    for clause in _CLAUSES.split(text.replace("\n", ";")):
        found = _read_clause(" ".join(clause.split()))
        # What begins with numbers, as «4/8 ferdig», counts something.
        if found or (_DAY_SIGN in clause and not said):
            said = True
            yield found or _Said.REMARK
    if not said:
        yield _Said.REMARK


def _read_clause(clause: str) -> Status | _Said | None:
    found = (said for said, pattern in _KINDS if pattern.fullmatch(clause))
    return next(found, _Said.REMARK)
