"""Forms that hunspell accepts and the product does not use, each with the chosen one."""

import re
from collections.abc import Iterator

from language.phrases import PHRASES, SIGNS

_WORDS = {
    "agenda(?:en|ar)?": "sakliste",
    "annen": "annan",
    "(?:ansvar|mu|tilgjenge|tyde|van)lig\\w*": "-leg, mogleg",
    "avtaler": "avtalar",
    "bå(?:e|de to)": "begge",
    "bare": "berre",
    "blei": "vart",
    "bruker": "brukar",
    "derav|difor": "derfor",
    "dere": "de",
    "elever": "elevar",
    "e-?mail|epost|mail": "e-post",
    "ennå": "enno",
    "etterfylgj\\w+": "etterfølgj-",
    "forskjell\\w*": "skilnad",
    "fra": "frå",
    "fyrst\\w*": "først-",
    "gjelder": "gjeld",
    "gjev": "gir",
    "gjør": "gjer",
    "hjelpen": "hjelpa",
    "hjå": "hos",
    "hold(?:e|er|t)": "halda, held, halde",
    "henne": "ho",
    "hun": "ho",
    "hv(?:a|em|is|or|ordan|orfor|ilke[nt]?)": "kva, kven, om, kvar, korleis, kvifor",
    "hører": "høyrer",
    "høring\\w*": "høyring",
    "ikke": "ikkje",
    "innkallelse\\w*": "innkalling",
    "jeg": "eg",
    "kommer": "kjem",
    "\\w*kriteri(?:er|ar|ene|ane)": "kriterium, kriteria",
    "la (?:alt|alle|dei|det|han|ho)": "lat",
    "leder\\w*": "leiar, leier",
    "leser|skriver": "les, skriv",
    "lenk(?:e|a|er|ene|etekst\\w*)": "lenkje",
    "line|linene": "linje",
    "link(?:en|ar|ane)?": "lenkje",
    "lørdag\\w*": "laurdag",
    "medan": "mens",
    "medlem(?:ar|ane|er|ene|mar|mane)": "medlemmer, medlemmene",
    "mye": "mykje",
    "noen": "nokon, nokre",
    "nå": "no",
    "også": "òg",
    "oppfølgjing\\w*": "oppfølging",
    "rollar|rollane": "roller, rollene",
    "rullerar": "rullerer",
    "sakslist[ea]\\w*": "sakliste",
    "siden": "sidan (sida for a page)",
    "\\w*skole\\w*": "skule",
    "starter|slutter": "startar, sluttar",
    "sted(?:et|er)?": "stad",
    "sundag\\w*": "søndag",
    "te(?:k|ken|ke|kne)": "tar, tatt",
    "tenderar": "tenderer",
    "tirsdag\\w*": "tysdag",
    "uke[nr]?|ukene": "veke",
    "uten": "utan",
    "vere": "vera",
    "vi": "me",
    "\\w{3,}ingen": "-inga",
}
_INFINITIVE = r"(?!(?:be|gje|ikkje|kle|le|ne|sje|skje|te|tre)\b)\w+e"
_NOT_VERBS = (
    r"(?!(?:alle|andre|begge|berre|bli|de|deira|denne|desse|dette|enkle|fleire|hente|ikkje|kvarandre"
    r"|me|møte|same|sjølve|slike|somme|\w+ane)\b)"
)
_PATTERNS = {
    rf"\bå (?:ikkje )?{_INFINITIVE}\b": "an infinitive in -a",
    rf"\b(?:kan|skal|vil|må|bør) (?:ikkje )?{_NOT_VERBS}{_INFINITIVE}\b": "an infinitive in -a",
    r"\b(?:ein|min|din|sin) (?:\w+ )?(?!ting\b|ring\b|gjeng\b)\w{2,}ing\b": "ei, mi, di, si",
    r"\b(?:kan|skal|vil|må|bør) og (?!kan|skal|vil|må|bør)\w+": "òg",
    r"\b(?:me|de|dei|eg|du|det|som) og (?:er|har|kan|skal|vil|må|bør|blir)\b": "òg",
    r"[\"“”„]": "« »",
    r"\b\d{1,2}:\d\d\b": "a full stop in a clock time: 12.00",
    r"(?<![\d.-])\d{1,2}(?:\.\d\d)? ?- ?\d{1,2}(?:\.\d\d)?(?![\d.-])": "a dash without spaces: 1–7",
    r"\w - \w": "a dash: –",
    r"\b\d{1,2}/(?:0?[1-9]|1[0-2])(?:[-/]\d{2,4})?\b": "14. september or 14.09.2026",
    r"\b\d{1,2} (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november"
    r"|desember)\b": "a full stop after the day: 14. september",
    r"\b\d{5,}\b": "a space in large numbers: 10 000",
}
FORMS = [
    *((re.compile(rf"\b(?:{each})\b", re.IGNORECASE), to) for each, to in _WORDS.items()),
    *((re.compile(each, re.IGNORECASE), to) for each, to in _PATTERNS.items()),
    *((re.compile(each), to) for each, to in SIGNS.items()),
    *((re.compile(each, re.IGNORECASE), to) for each, to in PHRASES.items()),
]


def find_forms(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where a form that is not chosen stands, the form, and what to write."""
    for pattern, chosen in FORMS:
        for match in pattern.finditer(text):
            yield match.start(), match[0], chosen
