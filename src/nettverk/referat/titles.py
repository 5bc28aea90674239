"""What people call the parts of the minutes: surely, and where nothing else is called so."""

import re
from collections.abc import Mapping
from functools import lru_cache

from nettverk.nynorsk import MÅNADER, fold
from nettverk.suggest import ALIKE, closest, says_other

AVTALAR, SVAR, TIL_STADES = "avtalar", "svar", "til_stades"
ALWAYS = {AVTALAR, "endringar"}
"""The parts that minutes must have, whatever the form asks for."""
_Titles = Mapping[str, tuple[str, ...]]
TITLES: _Titles = {
    TIL_STADES: ("Til stades", "frammøte", "oppmøte"),
    SVAR: ("Oppfølging frå sist", "oppfølging", "sidan sist"),
    "prioriterte": ("Prioriterte område", "prioriterte områder", "prioritering"),
    AVTALAR: ("Kva gjer eg og me fram til neste møte?", "fram til neste møte", "avtalar"),
    "evaluering": ("Evaluering av møtet", "evaluering"),
    "endringar": ("Endringar til neste møte", "endringar"),
    "innspel": ("Korleis skal me ha møta i nettverket?", "innspel til møtemalen"),
    "supplement": ("Suppleringar til grunnlaget", "suppleringar"),
}
"""What the parts are called, first as the form writes it; others are slips of these."""
DELAR: _Titles = {
    "formål": ("Formål",),
    "verdiar": ("Viktige verdiar", "verdiar"),
    "innhald": ("Innhald",),
    "arbeidsmåtar": ("Arbeidsmåtar",),
    "struktur": ("Struktur, roller og oppgåver", "struktur"),
    "suksesskriterium": ("Viktige suksesskriterium", "suksesskriterium"),
    "anna": ("Anna",),
}
"""What the parts of the foundation are called, in the same way."""

_AHEAD = "(?: (?:fr[ae]m )?til neste (?:møte|gong|gang))"
_LAST = "(?:sist|sist (?:møte|gong|gang)|(?:førre|forrige) (?:møte|referat|gong|gang)|referatet)"
_TASKS = (
    "avtal(?:ar|er)|tiltak(?:sliste)?|(?:oppfølgings|aksjons)punkt(?:er)?|oppg[aå]ver|gj[øe]remål|"
    "(?:aksjons|oppgåve|oppgave)liste|to ?do(?: liste)?|ve[gi]en (?:vidare|videre)|"
    "arbeid(?:et)? (?:framover|fremover|vidare|videre)"
)
_FORMS: Mapping[str, re.Pattern[str]] = {
    name: re.compile("|".join(forms))
    for name, *forms in (
        (
            TIL_STADES,
            "til ?st[ae]de?s?|delta[kg]arar|delta[kg]ere|(?:fr[ae]m|opp)?møtt?e?",
            "(?:desse|kven) (?:møtte|var (?:her|med|til stades))",
            "(?:faste )?medlem(?:m?er|mar)? som møtte",
        ),
        (
            SVAR,
            "(?:kort )?sid[ae]n sist|oppfølging|oppfølgings(?:liste|saker)|gamle (?:saker|avtalar)",
            f"(?:status|oppfølging|{_TASKS})(?: (?:fr[åa]|av|for|sid[ae]n))* {_LAST}",
        ),
        (
            "prioriterte",
            "(?:prioriterte |våre |fokus|innsats)områd(?:e|er|a)|prioritering(?:ar|er)?",
        ),
        (
            AVTALAR,
            f"(?:kva gjer|hva gjør) .*{_AHEAD}|fr[ae]m til neste (?:møte|gong|gang)",
            f"(?:nye )?(?:{_TASKS}){_AHEAD}?|kven gjer kva|hvem gjør hva|vidare arbeid",
        ),
        ("evaluering", "møteevaluering|(?:evaluering|vurdering) av (?:dette )?møtet|evaluering"),
        ("endringar", f"endring(?:ar|er)?{_AHEAD}?|(?:saker|tema|ønske|ønsker){_AHEAD}"),
        ("innspel", "korleis skal me ha møta i nettverket|innspel til møtemalen"),
        ("supplement", "supplering(?:ar|er)?(?: til grunnlaget)?"),
    )
}
"""What people call the parts, folded and without numbers and minutes."""

_MØTE = r"(?:møtet?|gong|gang|samling|nettverks(?:møte|samling))"
_NEXT = rf"(?: (?:fr[ae]m )?(?:til|mot|for|før|på|i))?(?: det)? neste {_MØTE}"
_TODAY = (
    r"(?:(?:dette |dagens )?(?:nettverks)?(?:møtet?|samling(?:a|en)?)|økt(?:a|en)"
    r"|(?:møte|nettverks)?dagen)"
)
_SPAN = (
    r"(?: (?:for|i|til|fr[ae]m(?: mot|over)?|våren|hausten|høsten|sk[uo]leåret|vid[ae]re|neste"
    r"|dette|året|halvåret|\d{4}))*"
)
_CHANGE = r"(?:endring|justering|forbetring|forbedring)(?:ar|er)"
_WHAT, _MAY = "(?:kva|hva)", "(?:skal|vil|bør|kan)"
_WE = "(?:eg|jeg|me|vi|nettverket)"
_OTHERWISE = "(?:annleis|annerledes|endr)"
_TASK = (
    rf"(?:{_TASKS}|aksjon(?:ar|er)|lekse[rn]?|(?:heime|hjemme)(?:lekse[rn]?|arbeid)|mellomarbeid"
    r"|huskeliste|neste steg|vid[ae]re (?:arbeid|fr[ae]mdrift|oppfølging|steg|skritt)"
    r"|avtalt oppfølging|å gj[eø]r[ea])"
)
_BESIDE_TASK = (
    r"(?:ansvar(?:leg|lig)?|frist(?:ar|er)?|beslutning(?:ar|er)|vedtak|konklusjon(?:ar|er)?"
    r"|oppsummering)"
)
_AND_TASK = rf"{_BESIDE_TASK}|og|{_TASK}|nye|konkrete|felles"
_TILL = rf" (?:fr[ae]m )?til (?:\d+ )?(?:{'|'.join(MÅNADER)})"
_AREAS = (
    r"(?:(?:prioriterte )?(?:satsn?ings|fokus|innsats|utviklings)|prioriterte? )"
    r"(?:områd(?:e|er|a|ene)|tema)"
)
_ASKED_FOR = r"(?:forslag|ønsker?|innsp[ei]l+)"
_WENT = "(?:var|gjekk|gikk|fungerte)"
_BETTER = (
    rf"{_WHAT} (?:kan|kunne|bør|må) (?:bli|vere|vera|være|gjerast|gjøres)(?: gjort)?"
    r" (?:betre|bedre|annleis|annerledes)"
)
_LOOSE: Mapping[str, re.Pattern[str]] = {
    name: re.compile("|".join(forms))
    for name, *forms in (
        (
            "prioriterte",
            rf"(?:(?:våre|nye|felles|viktige) )*{_AREAS}{_SPAN}",
            rf"(?:våre |nye |felles )?prioritering(?:ar|er)?(?: av område(?:r|ne)?)?{_SPAN}",
            rf"{_WHAT} prioriter(?:er|ar) {_WE}{_SPAN}",
            rf"{_WHAT} (?:skal|vil|bør) {_WE} prioriter(?:e|a){_SPAN}",
            rf"(?:tema|område[rt]?|områda) (?:å prioriter(?:e|a)|{_WE} prioriterer){_SPAN}",
        ),
        (
            AVTALAR,
            rf"(?:(?:{_AND_TASK}) )*{_TASK}(?: (?:{_AND_TASK}))*(?:{_NEXT})?",
            r"ansvar(?: og)? frist(?:ar|er)?",
            rf"(?:arbeid|oppfølging)(?:{_NEXT}| fr[ae]mover)|(?:fr[ae]m )?til neste {_MØTE}",
            rf"{_WHAT} (?:gjer|gjør|skal) {_WE}\b(?!.*{_OTHERWISE}).*(?:{_NEXT}|{_TILL})",
            rf"(?:kven|hvem) (?:gjer|gjør) {_WHAT}(?: (?:til|og|innan|innen))*(?: når)?",
        ),
        (
            "evaluering",
            rf"(?:kort |felles |munnleg |slutt)?(?:evaluering|vurdering (?:av|fr[åa]) {_TODAY})",
            rf"(?:kort |felles |munnleg )?evaluering (?:av|fr[åa]) {_TODAY}",
            rf"tilbakemelding(?:ar|er)? (?:på|om|til) {_TODAY}|{_TODAY} i dag",
            r"(?:oppsummering|avslutning|runde)(?: og)? evaluering",
            rf"(?:møte)?evaluering(?: av {_TODAY})? og (?:oppsummering|avslutning)",
            rf"(?:korleis|kordan|hvordan) {_WENT} {_TODAY}(?: i dag)?",
            rf"{_WHAT} (?:synest|syns|synes) {_WE} om {_TODAY}",
            rf"refleksjon(?:ar|er)? (?:over|om|kring) {_TODAY}",
            rf"(?:evaluering )?{_WHAT} {_WENT} (?:bra|godt)(?:(?: og)? {_BETTER})?(?: i dag)?",
        ),
        (
            "endringar",
            rf"(?:{_ASKED_FOR} (?:til|om) )?{_CHANGE}{_NEXT}|{_ASKED_FOR} (?:til|om) {_CHANGE}",
            rf"{_CHANGE} (?:av|i) (?:{_TODAY}|møt(?:a|ene))|(?:avtalte )?{_CHANGE}",
            rf"forb(?:et|ed)ringspunkt(?:er)?|(?:saker|tema(?:er)?|{_ASKED_FOR}){_NEXT}",
            rf"{_WHAT} {_MAY} {_WE} gj[eø]r[ea] (?:annleis|annerledes)(?:{_NEXT})?",
            rf"{_WHAT} (?:{_MAY} {_WE} endr[ae]|endr[ae]r {_WE})(?:{_NEXT})?",
        ),
    )
}
"""What may be called so in an item of its own too, and so is the part only where it is missing."""
_LONGEST = 120
"""The longest heading that is looked through."""
_NUMBER = re.compile(r"^(?:(?:sak|ps|pkt|punkt|nr)(?: nr)? )?\d+(?: \d+)? ")
_DURATION = re.compile(r" (?:ca )?\d+ min(?:utt(?:er)?)?$")
_WHO_OR_WHEN = re.compile(r" (?:v \D{1,40}|(?:kl )?\d{1,2} \d{2}(?: \d{1,2} \d{2})?)$")


@lru_cache(maxsize=4096)
def find_part(text: str) -> str:
    """Find the part that a heading names, or nothing."""
    title = strip_title(text)
    return next((name for name, forms in _FORMS.items() if forms.fullmatch(title)), "")


@lru_cache(maxsize=4096)
def find_loose_part(text: str) -> str:
    """Find the part that a heading may name, were no other heading to name it."""
    if len(text) > _LONGEST:
        return ""
    title = strip_title(_WHO_OR_WHEN.sub("", strip_title(text)))
    found = (name for name, forms in _LOOSE.items() if forms.fullmatch(title))
    return find_part(title) or next(found, "")


def find_del(text: str) -> str:
    """Find the part of the foundation that a heading names, or nothing."""
    folded = fold(text)
    return next((name for name, forms in _DELAR.items() if forms.fullmatch(folded)), "")


_DELAR: Mapping[str, re.Pattern[str]] = {
    name: re.compile(form)
    for name, form in (
        ("formål", "f[øo]re?mål(?:et)?"),
        ("verdiar", "(?:viktige )?verdi(?:ar|er)"),
        ("innhald", "innh[ao]ld"),
        ("arbeidsmåtar", "arbeidsmåt(?:ar|er)"),
        ("struktur", "struktur(?: roller og oppg[åa]ver)?"),
        ("suksesskriterium", "(?:viktige )?suksesskriteri(?:um|ar|er|a)"),
        ("anna", "anna|annet"),
    )
}
"""What people call the parts of the foundation, folded."""


def find_near(text: str, titles: _Titles) -> str:
    """Find the title that a heading is a slip of, as the form writes it, or nothing."""
    folded = fold(text)
    known = {fold(word): words[0] for words in titles.values() for word in words}
    near = closest(folded, known, ALIKE)
    return known[near] if near and not says_other(folded, near) else ""


def strip_title(text: str) -> str:
    """Fold a heading, and leave out its number and its minutes."""
    return _DURATION.sub("", _NUMBER.sub("", fold(text)))
