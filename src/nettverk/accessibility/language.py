"""Language, which decides the voice that reads a text aloud: nynorsk everywhere, or said."""

from collections.abc import Iterator

from nettverk.accessibility.document import Document
from nettverk.accessibility.findings import DOCUMENT, Finding, Spot, advice, fault
from nettverk.accessibility.languages import (
    AMERICAN,
    BOKMÅL,
    NYNORSK,
    is_valid,
    name_language,
    plain_code,
)
from nettverk.accessibility.styles import find_in
from nettverk.accessibility.walking import Paragraph, Run
from nettverk.accessibility.xml import DC, Element, find, value

_CHOOSE = "vel Sjå gjennom → Språk → Vel korrekturspråk → norsk (nynorsk)."
_FIX = f"Merk teksten, og {_CHOOSE}"
_FIX_ALL = f"Merk alt med Ctrl+A, og {_CHOOSE}"
_FIX_FILE = (
    "Set norsk (nynorsk) som skrivespråk under Fil → Val → Språk, og lagra dokumentet på nytt."
)


def check_language(document: Document) -> Iterator[Finding]:
    """Hold the language of every text against nynorsk."""
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            if any(map(str.isalpha, run.text)):
                yield from _check_run(document, paragraph, run)


def _check_run(document: Document, paragraph: Paragraph, run: Run) -> Iterator[Finding]:
    own = value(find(run.element, "rPr/lang"))
    style, by_style = ("", "") if own else _by_style(document, paragraph, run)
    code = plain_code(own or by_style or value(find(document.styles.document, "lang")))
    if code == NYNORSK:
        return
    if own:
        yield _judge(paragraph.spot, code, "Teksten", _FIX)
    elif by_style:
        fix = f"Høgreklikk «{style}» under Heim → Stilar, og vel Endra → Format → Språk."
        yield _judge(paragraph.spot, code, f"Stilen «{style}»", fix)
    else:
        yield _judge_default(code)


def _by_style(document: Document, paragraph: Paragraph, run: Run) -> tuple[str, str]:
    """Return the style that decides the language, and the language."""
    name = value(find(run.element, "rPr/rStyle"))
    character = document.styles.chain("character", name) if name else ()
    for style in (*character, *paragraph.styles):
        if code := value(find_in([style], "rPr/lang")):
            return style.name, code
    return "", ""


def _judge(spot: Spot, code: str, who: str, fix: str) -> Finding:
    if not is_valid(code):
        return fault(spot, f"{who} er merkt med ein språkkode som ikkje finst: «{code}».", fix)
    what = f"{who} er merkt som {name_language(code)}."
    if code == AMERICAN:
        return fault(spot, what, fix)
    if code == BOKMÅL or code.startswith("no"):
        return advice(spot, what, f"Er det nynorsk, så {fix[0].lower()}{fix[1:]}")
    return advice(
        spot, what, f"Er det rett, lat det stå. Er det gale, så {fix[0].lower()}{fix[1:]}"
    )


def _judge_default(code: str) -> Finding:
    if not code:
        return fault(DOCUMENT, "Dokumentet seier ikkje kva språk det er på.", _FIX_ALL)
    if not is_valid(code):
        what = f"Språket i dokumentet har ein kode som ikkje finst: «{code}»."
        return fault(DOCUMENT, what, _FIX_ALL)
    what = f"Språket i dokumentet er {name_language(code)}."
    norwegian = code == BOKMÅL or code.startswith("no")
    return (advice if norwegian else fault)(DOCUMENT, what, _FIX_ALL)


def check_file_language(document: Document) -> Iterator[Finding]:
    """Hold what the file says about itself against nynorsk."""
    said = {
        "standard for tekst": value(find(document.styles.document, "lang")),
        "austasiatisk tekst": value(find(document.styles.document, "lang"), "eastAsia"),
        "skrivespråk": value(find(document.settings, "themeFontLang")),
        "eigenskapane": _core_language(document.core),
    }
    other = [
        f"{name}: {code}" for name, code in said.items() if code and plain_code(code) != NYNORSK
    ]
    if other:
        what = f"Fila sjølv er merkt med eit anna språk enn nynorsk ({', '.join(other)})."
        yield advice(DOCUMENT, what, _FIX_FILE)


def _core_language(core: Element | None) -> str:
    return "" if core is None else str(core.findtext(f"{DC}language", "")).strip()
