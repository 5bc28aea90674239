"""Links: a text that says where each leads, one place for each text, and a line under it."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Paragraph, Run, make_run
from nettverk.ooxml.elements import OFF, is_on, value
from nettverk.reglar import Regel

_ADDRESS = re.compile(r"(https?://|ftp://|www\.)\S*", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_WORDS = """
    klikk klikka klikke trykk trykka trykke sjå se sjekk gå les lesa lese lest last laste opne
    åpne åpna følg følgja følge besøk bruk finn finna finne hent henta hente vis visa vise vit
    vita vite få click press tap see go read open follow visit find get show view learn check
    use download know
    her der hit dit no nå ned inn ut opp vidare videre under over nedanfor nedenfor ovanfor
    ovenfor here there now down below above further lenkje lenkja lenkjer lenke lenka lenken
    lenker link links linken linkar linker hyperlenkje hyperlink url adresse adressa adressen
    peikar nettside nettsida nettsiden nettsider nettstad nettstaden nettsted nettstedet
    heimeside heimesida hjemmeside hjemmesiden hjemmesida side sida siden page webpage website
    web site address homepage
    meir mer more alt alle all heile hele resten rest info informasjon informasjonen information
    detaljar detaljer details continue fortsett hald fram
    a an and at by denne dette desse disse den det dei de deg du eg ein eit ei en et for frå fra
    from i in it me meg of og on or eller om på that the these this til to vår vårt våre våra
    our via med with vi you your å
"""
_NO_CONTENT = frozenset(_WORDS.split())
"""What one does with a link, where it is and what it is called, how much, and small words."""
_FIX = (
    "Høgreklikk lenkja, vel Rediger hyperkopling, og skriv kvar ho fører, "
    "i «Tekst som skal visast»."
)


def _check_texts(document: Document) -> Iterator[Finding]:
    """Hold the text of every link against what it must say."""
    for link in document.links:
        if what := _judge(link.text):
            yield fault(document.spot(link.element), what, _FIX)


def _judge(text: str) -> str:
    if not text:
        return "Ei lenkje har ingen tekst."
    if _ADDRESS.fullmatch(text):
        return f"Ei lenkje er berre ei adresse: «{text[:60]}»."
    if _is_vague(text):
        return f"Lenkja «{text}» seier ikkje kvar ho fører."
    return ""


def _is_vague(text: str) -> bool:
    """Tell whether no word of a text has a content."""
    return all(each in _NO_CONTENT for each in _WORD.findall(text.casefold()))


def _check_twins(document: Document) -> Iterator[Finding]:
    """Find texts that lead to one place here and to another there."""
    first: dict[str, str] = {}
    for link in document.links:
        said = " ".join(_WORD.findall(link.text.casefold()))
        told = not said or said.isdigit() or _judge(link.text)
        if told or not link.target or link.target.startswith("#_Toc"):
            continue
        if first.setdefault(said, link.target) != link.target:
            what = f"Lenkjeteksten «{link.text}» fører til ulike stader."
            fix = f"Skriv i kvar lenkje kva ho fører til. {_FIX}"
            yield advice(document.spot(link.element), what, fix)


def _check_looks(document: Document) -> Iterator[Finding]:
    """Find links that are told from the text around them by their colour alone."""
    for link in document.links:
        paragraph = document.find_paragraph(link.element)
        runs = (make_run(each) for each in link.runs)
        seen = [each for each in runs if each.text.strip()]
        if paragraph and any(_is_only_coloured(document, paragraph, each) for each in seen):
            what = "Ei lenkje er merkt berre med farge."
            fix = "Set strek under ho (Heim → Understreking), helst i stilen «Hyperkopling»."
            yield advice(paragraph.spot, what, fix)


def _is_only_coloured(document: Document, paragraph: Paragraph, run: Run) -> bool:
    around = Run(None, "")
    looks = [
        tuple(is_on(document.resolve(paragraph, each, name)) for name in ("b", "i", "bdr"))
        for each in (run, around)
    ]
    colours = [value(document.resolve(paragraph, each, "color")) for each in (run, around)]
    lined = value(document.resolve(paragraph, run, "u")) not in OFF | {""}
    coloured = colours[0] not in {"", "auto", colours[1]}
    return coloured and not lined and looks[0] == looks[1]


RULES = (
    (Regel.DOKUMENT_LENKJE, _check_texts),
    (Regel.DOKUMENT_LIKE_LENKJER, _check_twins),
    (Regel.DOKUMENT_FARGA_LENKJE, _check_looks),
)
