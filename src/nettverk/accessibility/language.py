"""Language, which decides the voice that reads a text aloud: nynorsk everywhere, or said."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, partial
from itertools import chain, groupby

from msgspec import Struct

from nettverk.accessibility.codes import (
    NO_LANGUAGE,
    NYNORSK,
    is_english,
    is_norwegian,
    is_valid,
    name_language,
    plain_code,
)
from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.guessing import ENGLISH, NORWEGIAN, guess_language, list_words
from nettverk.accessibility.walking import DOCUMENT, Paragraph, Run, Spot
from nettverk.ooxml.elements import DC, Element, find, value
from nettverk.reglar import Regel

_CHOOSE = "vel Sjå gjennom → Språk → Vel korrekturspråk → norsk (nynorsk)."
_FIX = f"Merk teksten, og {_CHOOSE}"
_FIX_ALL = f"Merk alt med Ctrl+A, og {_CHOOSE}"
_FIX_ENGLISH = "Merk teksten, og vel Sjå gjennom → Språk → Vel korrekturspråk → engelsk."
_FIX_FILE = (
    "Set norsk (nynorsk) som skrivespråk under Fil → Val → Språk, og lagre dokumentet på nytt."
)
_LONG = 8
"""Words; fewer in another language are a name or a title."""
_NEIGHBOURS = {"da", "sv", "fo", "is"}
"""Languages with the same small words as Norwegian."""


class _Mark(Struct, frozen=True):
    """What says the language of a text: its own mark, the name of a style, or the document."""

    code: str
    own: bool = False
    style: str = ""


_Passage = tuple[_Mark, Paragraph, str]


def _check_language(document: Document) -> Iterator[Finding]:
    """Hold the language of every text against nynorsk."""
    gathered: dict[_Mark, list[tuple[Spot, list[str]]]] = defaultdict(list)
    for mark, paragraph, text in _list_passages(document):
        if mark.code != NYNORSK and not _is_said_to_be_none(mark):
            words = list_words(text)
            if not mark.own:
                gathered[mark].append((paragraph.spot, words))
            elif words:
                yield _judge(mark, words, paragraph.spot)
    for mark, passages in gathered.items():
        yield from _judge_all(mark, passages)


def _judge_all(mark: _Mark, passages: list[tuple[Spot, list[str]]]) -> Iterator[Finding]:
    """Judge what one style or the document says of many texts, and then those that differ."""
    said = [words for _, words in passages]
    # Lists of names are in no language, and say nothing of what stands beside them.
    told = [words for words in said if len(words) >= _LONG and guess_language(words)]
    every = [*chain.from_iterable(told or said)]
    found = _judge(mark, every, DOCUMENT)
    spots = [spot for spot, _ in passages] if mark.style else [DOCUMENT]
    yield from (Finding(found.severity, spot, found.what, found.fix) for spot in spots)
    if is_valid(mark.code) and not _is_mistaken(mark.code, every):
        for spot, words in passages:
            if len(words) >= _LONG and _is_mistaken(mark.code, words):
                yield _judge(_Mark(mark.code, own=True), words, spot)


def _list_passages(document: Document, words: int = 1) -> Iterator[_Passage]:
    """List each piece of text in one language, whatever runs Word has split it into.

    Paragraphs of fewer `words` are passed over.
    """
    default = value(find(document.styles.document, "lang"))
    find_style = cache(partial(_by_style, document))
    for paragraph in document.paragraphs:
        if paragraph.text.count(" ") < words - 1:
            continue
        if len(paragraph.runs) == 1:  # as most have
            if any(map(str.isalpha, paragraph.text)):
                mark = _mark(paragraph, paragraph.runs[0], default, find_style)
                yield mark, paragraph, paragraph.text
            continue
        marked = ((_mark(paragraph, run, default, find_style), run.text) for run in paragraph.runs)
        lettered = (each for each in marked if any(map(str.isalpha, each[1])))
        for mark, pieces in groupby(lettered, key=lambda each: each[0]):
            yield mark, paragraph, " ".join(text for _, text in pieces)


def _mark(
    paragraph: Paragraph, run: Run, default: str, find_style: Callable[..., tuple[str, str]]
) -> _Mark:
    if own := value(find(run.properties, "lang")):
        return _Mark(plain_code(own), own=True)
    style, by_style = find_style(run.style_id, paragraph.style_id)
    return _Mark(plain_code(by_style or default), style=style)


def _is_said_to_be_none(mark: _Mark) -> bool:
    """Tell whether a text is marked as in no language; a document cannot be."""
    return mark.code.casefold() in NO_LANGUAGE and (mark.own or mark.style != "")


def _by_style(document: Document, run: str, paragraph: str) -> tuple[str, str]:
    """Return the style that decides the language, and the language."""
    character = document.styles.chain("character", run) if run else ()
    for style in (*character, *document.styles.chain("paragraph", paragraph)):
        if code := value(find(style.element, "rPr/lang")):
            return style.name, code
    return "", ""


def _judge(mark: _Mark, words: list[str], spot: Spot) -> Finding:
    """Judge a mark by the words it is on; a language that may be meant is only told of."""
    who, fix = _name_mark(mark)
    if not mark.code or mark.code.casefold() in NO_LANGUAGE:
        return fault(spot, "Dokumentet seier ikkje kva språk det er på.", fix)
    if not is_valid(mark.code):
        what = f"{who} er merkt med ein språkkode som ikkje finst: «{mark.code}»."
        return fault(spot, what, fix)
    what = f"{who} er merkt som {name_language(mark.code)}"
    if _is_mistaken(mark.code, words):
        return fault(spot, f"{what}, men det som står der, er norsk.", fix)
    mend = f"{fix[0].lower()}{fix[1:]}"
    if is_norwegian(mark.code) and (mark.own or mark.style):
        return advice(spot, f"{what}.", f"Er det nynorsk, så {mend}")
    return advice(spot, f"{what}.", f"Er det rett, lat det stå; elles {mend}")


def _name_mark(mark: _Mark) -> tuple[str, str]:
    if mark.own:
        return "Teksten", _FIX
    if mark.style:
        fix = f"Høgreklikk «{mark.style}» under Heim → Stilar, og vel Endra → Format → Språk."
        return f"Stilen «{mark.style}»", fix
    return "Dokumentet", _FIX_ALL


def _is_mistaken(code: str, words: list[str]) -> bool:
    """Tell whether what is marked as another language is Norwegian.

    Small words are the same in some languages; a short text in them says too little.
    """
    if is_norwegian(code) or guess_language(words) != NORWEGIAN:
        return False
    neighbour = code.partition("-")[0] in _NEIGHBOURS
    return is_english(code) or (len(words) >= _LONG and not neighbour)


def _check_file_language(document: Document) -> Iterator[Finding]:
    """Hold what the file says about itself against the language of its text.

    Word keeps a language for East Asian letters too, which says nothing of other ones.
    """
    default = plain_code(value(find(document.styles.document, "lang")))
    said = {
        "skrivespråk": value(find(document.settings, "themeFontLang")),
        "eigenskapane": _core_language(document.core),
    }
    other = [
        f"{name}: {code}"
        for name, code in said.items()
        if code
        and code.casefold() not in NO_LANGUAGE
        and plain_code(code) not in {NYNORSK, default}
    ]
    if other:
        what = f"Fila sjølv er merkt med eit anna språk enn nynorsk ({', '.join(other)})."
        yield advice(DOCUMENT, what, _FIX_FILE)


def _core_language(core: Element | None) -> str:
    return "" if core is None else str(core.findtext(f"{DC}language", "")).strip()


def _check_english(document: Document) -> Iterator[Finding]:
    """Find English that is read aloud with a Norwegian voice."""
    for mark, paragraph, text in _list_passages(document, _LONG):
        may_be = text.count(" ") >= _LONG - 1 and is_norwegian(mark.code)
        words = list_words(text) if may_be else []
        if len(words) >= _LONG and guess_language(words) == ENGLISH:
            what = f"Teksten er på engelsk, men er merkt som {name_language(mark.code)}."
            yield advice(paragraph.spot, what, _FIX_ENGLISH)


RULES = (
    (Regel.DOKUMENT_SPRÅK, _check_language),
    (Regel.DOKUMENT_SPRÅKMERKE, _check_file_language),
    (Regel.DOKUMENT_SPRÅKMERKE, _check_english),
)
