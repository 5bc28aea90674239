"""The wordings that a drawing can have for newer and older programs: the one that is kept whole."""

from nettverk.ooxml.elements import COMPATIBILITY, Element
from nettverk.render.docx.letterhead import Stays, is_lost

_BOTH, _CHOICE = f"{COMPATIBILITY}AlternateContent", f"{COMPATIBILITY}Choice"
_FALLBACK = f"{COMPATIBILITY}Fallback"
_WORD = "http://schemas.microsoft.com/office/word"
_KNOWN = {
    *(f"{_WORD}/2010/wordprocessingShape", f"{_WORD}/2010/wordprocessingGroup"),
    *(f"{_WORD}/2010/wordprocessingCanvas", f"{_WORD}/2010/wordprocessingDrawing"),
    *(f"{_WORD}/{each}/wordml" for each in ("2010", "2012")),
    *("http://schemas.microsoft.com/office/drawing/2010/main", "urn:schemas-microsoft-com:vml"),
}
"""What a wording may ask for that goes out as it is."""


def choose_wordings(root: Element, stays: Stays) -> None:
    """Leave the wording that keeps all it leads to; `stays` tells so of a key in an element."""
    for both in [*root.iter(_BOTH)]:
        choices, fallback = both.findall(_CHOICE), both.find(_FALLBACK)
        chosen = next((each for each in choices if _is_whole(each, stays)), None)
        if chosen is None and fallback is not None:
            for child in [*fallback]:
                both.addprevious(child)
            both.getparent().remove(both)
            continue
        kept = choices[0] if chosen is None and choices else chosen
        for each in [*both]:
            if each is not kept:
                both.remove(each)


def _is_whole(choice: Element, stays: Stays) -> bool:
    """Tell whether a wording asks for nothing unknown, and leads to nothing that is left out."""
    asked = (choice.nsmap.get(prefix) for prefix in choice.get("Requires", "").split())
    return all(each in _KNOWN for each in asked) and not any(
        is_lost(each, stays) for each in choice.iter("{*}*")
    )
