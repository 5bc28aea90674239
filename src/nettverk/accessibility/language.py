"""Language, which decides the voice that reads a text aloud: nynorsk everywhere, or said."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache, partial

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import DOCUMENT, Paragraph, Run, Spot
from nettverk.ooxml.elements import DC, Element, find, value
from nettverk.reglar import Regel

_NYNORSK, _BOKMÅL, _AMERICAN = "nn-NO", "nb-NO", "en-US"

# Word may write a language as the number Windows has for it.
_NUMBERS = {"0814": _NYNORSK, "0414": _BOKMÅL, "0409": _AMERICAN}
_NO_LANGUAGE = {"none", "zxx", "x-none"}
"""What programs write where a text is in no language."""
_FORM = re.compile(r"([a-z]{2,3})(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-\w{4,8})*", re.IGNORECASE)
_TWO_LETTERS = re.compile(
    r"aa|ab|ae|af|ak|am|an|ar|as|av|ay|az|ba|be|bg|bh|bi|bm|bn|bo|br|bs|ca|ce|ch|co|cr|cs|"
    r"cu|cv|cy|da|de|dv|dz|ee|el|en|eo|es|et|eu|fa|ff|fi|fj|fo|fr|fy|ga|gd|gl|gn|gu|gv|ha|"
    r"he|hi|ho|hr|ht|hu|hy|hz|ia|id|ie|ig|ii|ik|io|is|it|iu|ja|jv|ka|kg|ki|kj|kk|kl|km|kn|"
    r"ko|kr|ks|ku|kv|kw|ky|la|lb|lg|li|ln|lo|lt|lu|lv|mg|mh|mi|mk|ml|mn|mr|ms|mt|my|na|nb|"
    r"nd|ne|ng|nl|nn|no|nr|nv|ny|oc|oj|om|or|os|pa|pi|pl|ps|pt|qu|rm|rn|ro|ru|rw|sa|sc|sd|"
    r"se|sg|sh|si|sk|sl|sm|sn|so|sq|sr|ss|st|su|sv|sw|ta|te|tg|th|ti|tk|tl|tn|to|tr|ts|tt|"
    r"tw|ty|ug|uk|ur|uz|ve|vi|vo|wa|wo|xh|yi|yo|za|zh|zu",
    re.IGNORECASE,
)
_NAMES = {
    "ar": "arabisk",
    "da": "dansk",
    "de": "tysk",
    "en": "engelsk",
    "es": "spansk",
    "fi": "finsk",
    "fr": "fransk",
    "is": "islandsk",
    "ja": "japansk",
    "nb": "bokmål",
    "nl": "nederlandsk",
    "nn": "nynorsk",
    "no": "norsk",
    "pl": "polsk",
    "ru": "russisk",
    "se": "nordsamisk",
    "so": "somali",
    "sv": "svensk",
    "uk": "ukrainsk",
    "zh": "kinesisk",
}


@lru_cache(maxsize=1024)
def _plain_code(code: str) -> str:
    """Return a code in the one form it is compared in."""
    code = _NUMBERS.get(code, code)
    language, dash, country = code.partition("-")
    return f"{language.lower()}-{country.upper()}" if dash and len(country) == 2 else code


def _is_valid(code: str) -> bool:
    """Tell whether a code is one that a screen reader can know."""
    if re.fullmatch("[0-9a-fA-F]{4}", code):
        return True
    match = _FORM.fullmatch(code)
    return match is not None and (
        len(match[1]) == 3 or _TWO_LETTERS.fullmatch(match[1]) is not None
    )


def _is_norwegian(code: str) -> bool:
    return code == _BOKMÅL or code.startswith("no")


def _name_language(code: str) -> str:
    """Name a language with its code."""
    name = _NAMES.get(code.partition("-")[0])
    return f"{name} ({code})" if name else f"språket {code}"


_CHOOSE = "vel Sjå gjennom → Språk → Vel korrekturspråk → norsk (nynorsk)."
_FIX = f"Merk teksten, og {_CHOOSE}"
_FIX_ALL = f"Merk alt med Ctrl+A, og {_CHOOSE}"
_FIX_FILE = (
    "Set norsk (nynorsk) som skrivespråk under Fil → Val → Språk, og lagre dokumentet på nytt."
)


def _check_language(document: Document) -> Iterator[Finding]:
    """Hold the language of every text against nynorsk."""
    default = value(find(document.styles.document, "lang"))
    find_style = cache(partial(_by_style, document))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if any(map(str.isalpha, run.text)):
                yield from _check_run(paragraph, run, default, find_style)


def _check_run(
    paragraph: Paragraph, run: Run, default: str, find_style: Callable[..., tuple[str, str]]
) -> Iterator[Finding]:
    own = value(find(run.properties, "lang"))
    style, by_style = ("", "") if own else find_style(run.style_id, paragraph.style_id)
    code = _plain_code(own or by_style or default)
    if code == _NYNORSK or (own or by_style).casefold() in _NO_LANGUAGE:
        return
    if own:
        yield _judge(paragraph.spot, code, "Teksten", _FIX)
    elif by_style:
        fix = f"Høgreklikk «{style}» under Heim → Stilar, og vel Endra → Format → Språk."
        yield _judge(paragraph.spot, code, f"Stilen «{style}»", fix)
    else:
        yield _judge_default(code)


def _by_style(document: Document, run: str, paragraph: str) -> tuple[str, str]:
    """Return the style that decides the language, and the language."""
    character = document.styles.chain("character", run) if run else ()
    for style in (*character, *document.styles.chain("paragraph", paragraph)):
        if code := value(find(style.element, "rPr/lang")):
            return style.name, code
    return "", ""


def _judge(spot: Spot, code: str, who: str, fix: str) -> Finding:
    if not _is_valid(code):
        return fault(spot, f"{who} er merkt med ein språkkode som ikkje finst: «{code}».", fix)
    what = f"{who} er merkt som {_name_language(code)}."
    if code == _AMERICAN:
        return fault(spot, what, fix)
    if _is_norwegian(code):
        return advice(spot, what, f"Er det nynorsk, så {fix[0].lower()}{fix[1:]}")
    return advice(
        spot, what, f"Er det rett, lat det stå. Er det gale, så {fix[0].lower()}{fix[1:]}"
    )


def _judge_default(code: str) -> Finding:
    if not code or code.casefold() in _NO_LANGUAGE:
        return fault(DOCUMENT, "Dokumentet seier ikkje kva språk det er på.", _FIX_ALL)
    if not _is_valid(code):
        what = f"Språket i dokumentet har ein kode som ikkje finst: «{code}»."
        return fault(DOCUMENT, what, _FIX_ALL)
    what = f"Språket i dokumentet er {_name_language(code)}."
    return (advice if _is_norwegian(code) else fault)(DOCUMENT, what, _FIX_ALL)


def _check_file_language(document: Document) -> Iterator[Finding]:
    """Hold what the file says about itself against nynorsk."""
    said = {
        "standard for tekst": value(find(document.styles.document, "lang")),
        "austasiatisk tekst": value(find(document.styles.document, "lang"), "eastAsia"),
        "skrivespråk": value(find(document.settings, "themeFontLang")),
        "eigenskapane": _core_language(document.core),
    }
    other = [
        f"{name}: {code}"
        for name, code in said.items()
        if code and code.casefold() not in _NO_LANGUAGE and _plain_code(code) != _NYNORSK
    ]
    if other:
        what = f"Fila sjølv er merkt med eit anna språk enn nynorsk ({', '.join(other)})."
        yield advice(DOCUMENT, what, _FIX_FILE)


def _core_language(core: Element | None) -> str:
    return "" if core is None else str(core.findtext(f"{DC}language", "")).strip()


RULES = (
    (Regel.DOKUMENT_SPRÅK, _check_language),
    (Regel.DOKUMENT_SPRÅKMERKE, _check_file_language),
)
