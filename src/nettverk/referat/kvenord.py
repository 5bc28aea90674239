"""The words that say who: what parts names, who is everybody, and whom nobody can know."""

import re
from collections.abc import Iterator

from msgspec import Struct

_NUMBERS = ("ein", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv")
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS[1:])}|syv)"
_SKULAR = r"sk[uo]l(?:e|en|er|ar|ane|ene)"
_NETTVERK = (
    r"(?:(?:rektor|leiar|leder)?nettverket|(?:nettverks)?grupp(?:a|en)|gjengen|forsamling[ae]n?"
    r"|laget|bunten|flokken|banden|teamet|møtet)"
)
_EACH = (
    r"(?:kvar|kvart|hver|hvert|(?:den|det) (?:enkelte|einskild[ae])"
    r"|(?:kvar|hver) (?:einskild|enkelt))"
)
_MEDLEMMER = (
    r"(?:(?:møte|nettverks)?(?:delta[kg][ae]r|medlem)(?:ar|ane|ene|ne|e|mer|mar|mene|mane|er)?"
    r"|(?:sk[uo]le)(?:leiar|leder)(?:ar|ane|e|ne)|frammøtte|oppmøtte|nettverksmedlem\w*)"
)
_EVERY = r"(?:me|vi|oss|alle|all|samtlege|samtlige)"
_IN = (
    r"(?: (?:i|av|frå|fra|på|her i|innan|innanfor) (?:heile |hele )?"
    rf"(?:{_NETTVERK}|oss|dei|møtet))?"
)
_ALL = re.compile(
    rf"(?:{_EVERY}|(?:me|vi|oss|dykk|dere) (?:alle|andre alle)|(?:alle|samtleg[ae]|samtlige"
    rf"|alle me)"
    rf"(?: dei| de| våre)?(?: {NUMBER})?"
    rf"(?: (?:saman|sammen|her|mann|i hop|ihop|{_SKULAR}|{_MEDLEMMER}|(?:leiar|leder)(?:ar|ane|e"
    rf"|ne)))*"
    rf"|(?:heile |hele )?{_NETTVERK}|nettverk|(?:dei |de )?(?:{NUMBER} )?(?:skulane|sk[ou]lene"
    rf"|{_MEDLEMMER})"
    rf"|{_EACH} (?:ein|éin|en|én|einaste|einskild|enkelt|{_SKULAR}|av (?:oss|skulane|skolene)"
    rf"|medlem|deltakar|deltaker|skuleleiar|skoleleder)|(?:den|det) (?:enkelte|einskilde)"
    rf"|{_EACH} og ein|einkvar|ein kvar(?: skule)?"
    r"|kvar ein skule|enkeltsk(?:ulane|olene)|(?:kvar|hver) (?:leiar|leder)"
    r"|(?:kvar|hver) (?:for seg|(?:på|ved|i|til) (?:sin|sine|sitt|eigen|egen|si) sk[uo]le))"
    rf"{_IN}(?: (?:saman|sammen|utan unntak|uten unntak|(?:på|ved|i) (?:kvar |hver )?"
    r"(?:sin|sine|eigen|egen|eigne|egne) sk[uo]le))?",
    re.IGNORECASE,
)
_ONE = r"(?:ein|en|éin|én|ei|nokon|noen|nokre|einkvan|to|tre|fleire|flere|\d+)"
_OTHERS = r"(?:andre|øvrige|resterande|resten|same|samme|nemnde|nevnte|aktuell|aktuelle|gjeldande)"
_NOBODY_KNOWS = re.compile(
    # Words that point at somebody.
    r"eg|jeg|meg|du|deg|han|ham|ho|hun|henne|dei|de|den|dem|dykk|dokker|dere|sjølv|selv|me to|vi to"
    r"|(?:under|der)te(?:ikna|gna|gnede|gnete|gnende)|underskriv\w+|forfattar\w*|skrivar\w*"
    rf"|begge(?: (?:to|{_SKULAR}|partar|parter))?|kvar|hver|vedkomm?ande"
    rf"|(?:alle )?(?:den |dei |de )?{_OTHERS}(?: (?:person|sk[uo]l|rektor|deltak|medlem)\w*)?"
    r"|(?:same?|samme) som .+|som (?:over|ovanfor|ovenfor|nemnd?|før|sist|føre)|dito|ditto"
    rf"|(?:dei |de ){NUMBER}(?: andre)?|rest(?:en|erande) av .+|sk[uo]le(?:leiar|leder)(?:en)?"
    # Somebody, whoever it is.
    rf"|{_ONE}(?: (?:til|anna|annan|annen|andre|stk|person\w*|friv\w+|rektor|skule|som .+))?"
    rf"|{_ONE} (?:av|frå|fra|på|i) (?:oss|dei|de|dykk|skulane|skolene|rektor\w+|nettverket"
    r"|gruppa|gruppen|alle)"
    rf"|(?:{_ONE}|den|dei|de|dem|alle|kven|hvem|dykk)(?: av oss)? (?:som|det gjeld|det gjelder)\b.*"
    r"|(?:kven|hvem|kem)(?: (?:veit|vet|tek|tar|gjer|gjør|kan)\b.*)?"
    r"|(?:frivillige?|friviljuge?)(?: .+)?|(?:den |dei |de )?ansvarl[ei]ge?|ansvar|vikar(?:en)?"
    r"|stedfortreder|vara|ingen(?: .+)?"
    r"|skulen|skolen|(?:eigen|egen|vår|kvar sin|hver sin|din|min) sk[uo]le|vår gruppe|gruppa vår"
    r"|felles(?: .+)?|(?:i )?fellesskap(?:et)?|saman|sammen"
    # Not settled.
    r"|n\.? ?n\.?|n ?/ ?a|\?+|x{1,4}|_+|…|\.{2,}|tb[adc]|to be \w+|ukjen[td]|uavklart?|usikkert?"
    r"|ledig|vakant|seinare|senere|ikkje (?:bestemt|avklart)|kjem(?: (?:seinare|tilbake)\b.*)?"
    r"|(?:må |skal |blir? |vert )?(?:avklar|bestem|avgj)\w*(?: .*)?|kommer (?:senere|tilbake)\b.*"
    r"|(?:sjå|se|jf\.?|jmf\.?|jfr\.?) .+",
    re.IGNORECASE,
)
_DITTO = frozenset("\"'″“”„»«〃\u00b4`")
_BESIDE_DITTO = frozenset(" .,–—=-")
EXCEPT = re.compile(
    r"[\s,;]*(?<![\w-])(?<!ut[ae]n )(?:unntatt|unntatte|unnateke|unnatatt|untatt|unntake|utanom"
    r"|utenom|foruten|minus"
    r"|bortsett (?:frå|fra)|med unntak av|unntak(?: av)?|(?:men )?(?:ikkje|ikke)|utan"
    r"|uten)"
    r"(?!\w)(?!\s*unntak)\s*:?\s*",
    re.IGNORECASE,
)
"""What is said before those who are not meant."""
LABEL = re.compile(
    r"(?:(?:hovud|hoved)?ansv(?:\.|ar(?:l[ei]ge?|sh\w+)?(?: er)?)?|kven|hvem|utførast av"
    r"|utføres av|av|ved"
    r"|oppfølging|kontakt(?:person)?|koordinator|resp\.?|hovudansvar|både|båe|primært|sekundært"
    r"|hovudsakleg"
    r"|hovedsakelig|i hovudsak|berre|bare|kun|først|så|deretter|og|samt|også)(?=\s*:|\s|$)\s*:?\s*",
    re.IGNORECASE,
)
"""What is said before a name, and says nothing of who it is."""
BESIDE = re.compile(
    r"(?:(?:(?:hovud|hoved|med)?ansv(?:ar\w*|\.)?|sjølve?|selve?|for seg|[åa]leine|alene|primært"
    r"|hovudsakleg"
    r"|kontakt(?:person)?|saman|sammen|i (?:lag|fellesskap|dag|morgon|morgen|veka|første omgang)"
    r"|ilag|begge"
    r"|òg|også|først|så|deretter|snarast|straks|fortløpande|asap|(?:på )?kvar (?:for seg"
    r"|sin \w+))\.?"
    r"|(?:innan|innen|før|etter|frist|seinast|senest|denne|neste) (?=\D*\d|\w+(?: \w+)?$).*)",
    re.IGNORECASE,
)
"""What is said after a name, and says nothing of who it is."""
OR = re.compile(r"(?:og/eller|eller|el\.|evt?\.?|eventuelt|alternativt|alt\.)\s+", re.IGNORECASE)
WITH = re.compile(
    r"\s*(?<!\w)((?:(?:i (?:samarbeid|samråd|lag|dialog|kontakt)|ilag|saman|sammen) )?(?:med|m\.)"
    r"(?: (?:god )?(?:støtte|hjelp|bistand|assistanse) (?:frå|fra|av|til))?)\s+",
    re.IGNORECASE,
)
_SIGNS = re.compile(
    r"(?<=[^\W\d_]{4})\.\s+(?=[A-ZÆØÅ]\w+:)|\s*(?:[,;+&|\n]|->|=>|[>/]|:(?!\d)"
    r"|(?<=\s)[-–—](?=\s))\s*(?:(?:og|samt)\s+)?"
    r"|\s+(?:og|samt|pluss|deretter|så|inkl\.?|inklusive|medrekna|i tillegg til|og dessutan)\s+"
    r"|,?\s+(eller|el\.|evt\.?|ev\.?|eventuelt|alternativt|alt\.)\s+",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:^|[\s,]+)(?:(?:og|\+|&) )?(?:m\.? ?fl|med (?:fleire|flere)|(?:og|\+|&) (?:fleire|flere"
    r"|andre|co)"
    r"|m\.m|mm|o\.? ?a|[eo]\.? ?l|osv|etc|et al|\.\.+|…)\.*$|^(?:fleire|flere|andre|co)$",
    re.IGNORECASE,
)
_EDGES = re.compile(
    r"^[^\w?…]+|^_+(?=[^\W_])|(?:(?<!\d)(?<![Ii]nsp)(?<![Rr]ekt)|(?<=\d)(?!\.))[^\w?…]+$"
    r"|(?<=[^\W_])_+$"
)
FLEIRE = "fleire"
"""What is written for those who are not named."""
_TIDY = (
    (re.compile(r"\bog\s*/\s*eller\b", re.IGNORECASE), "eller"),
    (re.compile(r"\bv(?:ed)?\.?/\s*", re.IGNORECASE), " ved "),
    (re.compile(r"\bm(?:ed)?\.?/\s*", re.IGNORECASE), " med "),
    (re.compile(r"\b(kvar|hver) og (?:ein|éin|en|én|ei)\b", re.IGNORECASE), r"\1 ein"),
    (re.compile(r"([\w.-]+)@[\w-]+(?:\.[\w-]+)+"), lambda found: found[1].replace(".", " ")),
    (re.compile(r"^[ \t]*(?:[-–—•·*▪◦‣●○]|\d{1,2}[.)]|[a-z]\))\s+", re.MULTILINE), ""),
    (re.compile(r"[\s,;]+\d{1,2}[.)]\s+(?=[A-ZÆØÅ])"), "\n"),
    (re.compile(r"\bog\s*(?=[,;/+&])", re.IGNORECASE), ""),
    (re.compile(r"[\u2190-\u21ff\u2794\u2798-\u27af\\]"), ","),
    (re.compile(r"(?<![^\W_])([A-ZÆØÅ])\.[ ]?([A-ZÆØÅ])\.?(?![^\W_])"), r"\1\2"),
    (re.compile(r"(?<=[^\W\d_])\.(?=[A-ZÆØÅ][a-zæøå])"), ". "),
    (re.compile(r"[«»“”„\"*@#✓✔✅☑•]|[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F\u200d]"), " "),
)


class _Bit(Struct, frozen=True):
    """A piece of a cell, the sign before it, and whether more are meant than it names."""

    text: str
    sign: str = ""
    more: bool = False


def is_all(text: str) -> bool:
    """Tell whether a piece means everybody in the network."""
    return bool(_ALL.fullmatch(" ".join(text.split()).strip(" .!:")))


def is_unknown(text: str) -> bool:
    """Tell whether a piece stands for somebody whom nobody can know."""
    return bool(_NOBODY_KNOWS.fullmatch(" ".join(text.split())))


def is_ditto(text: str) -> bool:
    """Tell whether a cell holds nothing but signs for «the same as above»."""
    return bool(_DITTO & {*text}) and {*text} <= _DITTO | _BESIDE_DITTO


def tidy_kven(text: str) -> str:
    """Write the ways of one word as one, and leave out signs that say nothing of who."""
    for pattern, instead in _TIDY:
        text = pattern.sub(instead, text)
    return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()


def list_bits(text: str) -> Iterator[_Bit]:
    """Part a text at what stands between names."""
    pieces = _SIGNS.split(text)
    signs = ["", *(found[0] for found in _SIGNS.finditer(text))]
    for sign, piece in zip(signs, pieces[::2], strict=True):
        said = OR.match(piece)
        bare = piece[said.end() :] if said else piece
        part = _MORE.sub("", bare)
        text = _EDGES.sub("", part)
        yield _Bit(text, "eller" if said or _is_or(sign) else _bare(sign), part != bare)


def _is_or(sign: str) -> bool:
    return bool(OR.fullmatch(f"{sign.strip(' ,')} "))


def _bare(sign: str) -> str:
    bare = sign.strip().casefold()
    return "og" if bare in {"og", "samt", "pluss", "+", "&"} else bare[:1]
