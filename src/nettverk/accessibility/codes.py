"""The codes that languages are marked with, and the names people know them by."""

import re
from functools import lru_cache

NYNORSK, BOKMÅL = "nn-NO", "nb-NO"

# Word may write a language as the number Windows has for it.
_NUMBERS = {"0814": NYNORSK, "0414": BOKMÅL, "0409": "en-US"}
NO_LANGUAGE = {"none", "zxx", "x-none"}
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
def plain_code(code: str) -> str:
    """Return a code in the one form it is compared in."""
    code = _NUMBERS.get(code, code)
    language, dash, country = code.partition("-")
    return f"{language.lower()}-{country.upper()}" if dash and len(country) == 2 else code


def is_valid(code: str) -> bool:
    """Tell whether a code is one that a screen reader can know."""
    if re.fullmatch("[0-9a-fA-F]{4}", code):
        return True
    match = _FORM.fullmatch(code)
    return match is not None and (
        len(match[1]) == 3 or _TWO_LETTERS.fullmatch(match[1]) is not None
    )


def is_norwegian(code: str) -> bool:
    """Tell whether a code is one of Norwegian, in either of its written forms."""
    return code.partition("-")[0] in {"nn", "nb", "no"}


def is_english(code: str) -> bool:
    """Tell whether a code is one of English."""
    return code.partition("-")[0] == "en"


def name_language(code: str) -> str:
    """Name a language with its code."""
    name = _NAMES.get(code.partition("-")[0])
    return f"{name} ({code})" if name else f"språket {code}"
