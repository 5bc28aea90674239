"""Links: a text that says where each leads, one place for each text, and a line under it."""

import re
from collections.abc import Iterator

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Paragraph, Run, make_run
from nettverk.ooxml.elements import OFF, WP, is_on, value
from nettverk.ooxml.hyperlinks import Link
from nettverk.reglar import Regel

_ADDRESS = re.compile(r"(https?://|ftp://|www\.)\S*", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_WORDS = """
    klikk klikka klikke trykk trykka trykke tast sjå se sjekk gå les lesa lese lest last laste opne
    åpne åpna opnar åpner følg følgja følge besøk bruk finn finna finne hent henta hente vis visa
    vise vit vita vite få fyll fylla fylle start starta starte byrja begynn prøv prøva prøve
    click press tap see go read open follow visit find get show view learn check use download know
    fill start begin try kan skal vil må bør can hald fortsett continue
    her der hit dit no nå ned inn ut opp vidare videre fram under over nedanfor nedenfor ovanfor
    ovenfor here there now down out below above further neste førre forrige tilbake next previous
    back nytt ny nye new
    lenkje lenkja lenkjer lenke lenka lenken lenker link links linken linkar linker hyperlenkje
    hyperlink url adresse adressa adressen peikar knapp knappen button vindauge vindu window
    nettside nettsida nettsiden nettsider nettstad nettstaden nettsted nettstedet heimeside
    heimesida hjemmeside hjemmesiden hjemmesida side sida siden sider page pages webpage website
    web site address homepage
    dokument dokumentet dokumenta dokumenter dokumentene document documents fil fila filen filer
    filene file files vedlegg vedlegget vedlegga vedleggene vedlagt vedlagte attachment attached
    skjema skjemaet artikkel artikkelen article saka saken innlegg innlegget story tekst
    teksten text video videoen film filmen versjon versjonen version
    pdf word excel powerpoint doc docx xls xlsx ppt pptx zip mb kb gb
    meir mer more alt alle all heile hele resten rest full info informasjon informasjonen
    information detaljar detaljer details
    a about an and at by denne dette desse disse den det dei de deg du eg ein eit ei en et for frå
    fra from i in it me meg of og on or eller om på som that the these this til to vår vårt våre
    våra our via med with vi you your å
"""
_NO_CONTENT = frozenset(_WORDS.split())
"""What one does with a link, where it and what it leads to are, how much, and small words."""
_FIX = (
    "Høgreklikk lenkja, vel Rediger hyperkopling, og skriv kvar ho fører, "
    "i «Tekst som skal visast»."
)
_FIX_PICTURE = "Høgreklikk biletet, vel Rediger alternativ tekst, og skriv kvar lenkja fører."
_NOT_PLACES = ("#", "mailto:", "tel:", "sms:")


def _check_texts(document: Document) -> Iterator[Finding]:
    """Hold the text of every link against what it must say."""
    for link in document.links:
        if not link.text and next(link.element.iter(f"{WP}docPr"), None) is not None:
            what = "Ei lenkje har berre eit bilete som er merkt som pynt."
            yield fault(document.spot(link.element), what, _FIX_PICTURE)
        elif what := _judge(link):
            yield fault(document.spot(link.element), what, _FIX)


def _judge(link: Link) -> str:
    text = link.text
    if not text:
        return "Ei lenkje har ingen tekst."
    if _ADDRESS.fullmatch(text):
        return f"Ei lenkje er berre ei adresse: «{text[:60]}»."
    if _is_vague(link):
        return f"Lenkja «{text}» seier ikkje kvar ho fører."
    return ""


def _is_vague(link: Link) -> bool:
    """Tell whether no word of a text has a content; a number that counts links has none."""
    words = _WORD.findall(link.text.casefold())
    if "§" in link.text or not all(each in _NO_CONTENT or _is_small(each) for each in words):
        return False
    # A number in the document names a place there, and many are a telephone or a date.
    numbers = [each for each in words if _is_small(each)]
    many = len(numbers) > 1 and numbers == words
    return not (many or (numbers and link.target.startswith(_NOT_PLACES)))


def _is_small(word: str) -> bool:
    return word.isdecimal() and len(word) < 3


def _check_twins(document: Document) -> Iterator[Finding]:
    """Find texts that lead to one place here and to another there."""
    first: dict[str, str] = {}
    for link in document.links:
        said = " ".join(_WORD.findall(link.text.casefold()))
        told = not said or said.isdigit() or _judge(link)
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
