"""Links: a text that says where each leads, one place for each text, and a line under it."""

import re
from collections.abc import Iterator

from msgspec import Struct

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import Paragraph, Run, make_run
from nettverk.ooxml.elements import OFF, VML, WP, Element, R, W, find, is_on, value
from nettverk.ooxml.unpacking import Relation
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
_ASKED = re.compile(r"\s*HYPERLINK\s", re.IGNORECASE)
_TARGET = re.compile(r"(?:\\([a-z])\s+)?(?:\"([^\"]*)\"|([^\s\\\"]+))", re.IGNORECASE)
_FIX = (
    "Høgreklikk lenkja, vel Rediger hyperkopling, og skriv kvar ho fører, "
    "i «Tekst som skal visast»."
)


class _Link(Struct, frozen=True):
    """A link as it is read and seen, and where it leads."""

    element: Element
    text: str
    target: str
    runs: tuple[Element, ...]


def _check_texts(document: Document) -> Iterator[Finding]:
    """Hold the text of every link against what it must say."""
    for link in _list_links(document):
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
    for link in _list_links(document):
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
    for link in _list_links(document):
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


def _list_links(document: Document) -> Iterator[_Link]:
    """List the links that people have made; Word makes those of a table of contents."""
    for name, root in document.texts.items():
        relations = document.package.relations(name)
        for link in (*_read_elements(root, relations), *_read_fields(root)):
            paragraph = document.find_paragraph(link.element)
            if paragraph is None or not paragraph.is_contents:
                yield link


def _read_elements(root: Element, relations: dict[str, Relation]) -> Iterator[_Link]:
    """Read what are links by themselves; a picture in one is its text."""
    for each in root.iter(f"{W}hyperlink"):
        id_, anchor = each.get(f"{R}id", ""), value(each, "anchor")
        drawn = next(each.iter(f"{WP}docPr", f"{VML}imagedata"), None) is not None
        if (id_ or anchor) and not drawn:
            target = relations[id_].target if id_ in relations else ""
            yield _make_link(each, target, anchor, [*each.iter(f"{W}r")])


def _read_fields(root: Element) -> Iterator[_Link]:
    """Read links that are written as fields, as older programs do."""
    for field in root.iter(f"{W}fldSimple"):
        if _ASKED.match(value(field, "instr")):
            yield _make_link(field, *_read_code(value(field, "instr")), [*field.iter(f"{W}r")])
    codes = (
        each for each in root.iter(f"{W}instrText") if "HYPERLINK" in (each.text or "").upper()
    )
    around = (next(each.iterancestors(f"{W}p"), None) for each in codes)
    for paragraph in dict.fromkeys(each for each in around if each is not None):
        yield from _read_parts(paragraph)


def _read_parts(paragraph: Element) -> Iterator[_Link]:
    """Read the fields of a paragraph, whose beginning, code, text and end stand apart."""
    asked, kind = "", ""
    shown: list[Element] = []
    for run in paragraph.iter(f"{W}r"):
        if told := value(find(run, "fldChar"), "fldCharType"):
            if told == "end" and _ASKED.match(asked):
                yield _make_link(paragraph, *_read_code(asked), shown)
            asked, shown = (asked, []) if told == "separate" else ("", [])
            kind = told
        elif kind == "begin":
            asked += "".join(each.text or "" for each in run.iter(f"{W}instrText"))
        elif kind == "separate":
            shown.append(run)


def _read_code(code: str) -> tuple[str, str]:
    """Read the address and the bookmark of a link that is written as a field."""
    said = {
        key.lower(): one or other for key, one, other in _TARGET.findall(_ASKED.sub("", code, 1))
    }
    return said.get("", ""), said.get("l", "")


def _make_link(element: Element, target: str, anchor: str, runs: list[Element]) -> _Link:
    text = "".join(each.text or "" for run in runs for each in run.iter(f"{W}t")).strip()
    whole = target.rstrip("/") + (f"#{anchor}" if anchor else "")
    return _Link(element, text, whole, tuple(runs))


RULES = (
    (Regel.DOKUMENT_LENKJE, _check_texts),
    (Regel.DOKUMENT_LIKE_LENKJER, _check_twins),
    (Regel.DOKUMENT_FARGA_LENKJE, _check_looks),
)
