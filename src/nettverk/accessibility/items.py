"""Lists that are so to a screen reader: no typed signs, no lost numbering, no empty item."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.spacing import holds_content
from nettverk.accessibility.walking import Paragraph
from nettverk.nynorsk import MÅNADER
from nettverk.ooxml.elements import Element, W, find, first, value
from nettverk.reglar import Regel

_MONTHS = "|".join((*MÅNADER, *(rf"{each[:3]}t?\." for each in MÅNADER)))
# A sign, a dash that may stand close to its word, or a number, and the word that follows. A date
# is no item, and neither is «a) og b) er», which speaks of items.
_ITEM = re.compile(
    rf"""\s*+(?:
    (?P<sign>(?![□▢◻❏-❒])[*>»•·‣∙←-⇿■-◿✓-➿\uf020-\uf0ff]|o)(?=\s)
    |(?P<dash>[-–—])(?=\s|[^\W\d_])
    |(?P<open>\(?)(?P<under>(?:\d{{1,2}}\.){{0,3}})
     (?P<count>\d{{1,2}}|[ivx]{{1,5}}|[IVX]{{1,5}}|[a-zæøåA-ZÆØÅ])
     (?P<end>[.)]|(?<=\.\d)|(?<=\.\d\d))(?=\s)
    )\s*+(?!(?:og|eller|til|and|or|,|[-–])\s+\(?\w{{1,3}}[.)]|(?i:{_MONTHS})(?!\w))
    [^\w\n]{{0,4}}(?P<word>\w++)""",
    re.VERBOSE,
)
_BOXES = re.compile("[\uf06f-\uf072\uf078\uf0a8\uf0fd\uf0fe]")
"""The signs of Wingdings that are there to be ticked."""
_ALONE = "•"
_SAID = re.compile(
    r"[,.?!…»] (?:s(?:a|eier|purde|pør)|svar\w+|rop(?:a|te|ar|er)|said|says|asks?|asked)\b"
)
_LINES = re.compile("[\n\f]")
_ROMAN = {"i": 1, "v": 5, "x": 10}


class _Line(Struct, frozen=True):
    """A line that has words, and what it begins with where it may be an item."""

    paragraph: Paragraph
    text: str
    item: re.Match[str] | None


def _check_typed_lists(document: Document) -> Iterator[Finding]:
    """Find items whose bullet or number is typed by hand."""
    for run in _list_runs(_list_lines(document)):
        if _is_list(run):
            for line in run:
                what = "Lista er skriven med teikn for hand og er inga liste for ein skjermlesar."
                fix = "Slett teikna, merk linjene, og vel Heim → Punktmerking eller Nummerering."
                yield fault(line.paragraph.spot, what, fix)


def _list_lines(document: Document) -> Iterator[_Line]:
    """List what may be items; an empty paragraph between two of them is only room."""
    signs = {each for root in document.texts.values() for each in root.iter(W + "sym")}
    signed = {next(each.iterancestors(W + "p"), None) for each in signs}
    for each in document.paragraphs:
        sign = _read_sign(each.element) if each.element in signed else ""
        text = sign + each.text
        for line in [text] if text.isprintable() else _LINES.split(text):
            if line.strip():
                found = _ITEM.match(line)
                yield _Line(
                    each, line, found if found and _is_typed(document, each, line) else None
                )


def _is_typed(document: Document, paragraph: Paragraph, line: str) -> bool:
    """Tell whether what a line begins with is typed, and neither Word's own nor there to tick."""
    made = paragraph.level or not paragraph.is_body or paragraph.is_contents
    return not (made or _BOXES.match(line.strip()) or number_id(document, paragraph))


def _read_sign(element: Element) -> str:
    """Read the sign of another font that a paragraph begins with, which is no text in the file."""
    sign = next(element.iter(W + "sym", W + "t"), None)
    if sign is None or sign.tag == W + "t":
        return ""
    code = value(sign, "char")[-2:]
    return chr(0xF000 + int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{2}", code) else ""


def _list_runs(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    """List the items that follow on each other."""
    run: list[_Line] = []
    for line in lines:
        if run and not _goes_on(run[-1], line):
            yield run
            run = []
        if line.item:
            run.append(line)
    yield run


def _goes_on(before: _Line, after: _Line) -> bool:
    one, other = before.item, after.item
    beside = before.paragraph.cell is after.paragraph.cell
    if not (one and other and beside and before.paragraph.area == after.paragraph.area):
        return False
    if not one["count"] or not other["count"]:
        return (one["sign"], one["dash"]) == (other["sign"], other["dash"])
    alike = all(one[part] == other[part] for part in ("open", "under", "end"))
    # The same word after each number is what is numbered: «1. klasse» and «2. klasse».
    ordinal = one["word"] == other["word"] and one["word"].islower() and one["end"] == "."
    return alike and not ordinal and any(each + 1 in _values(other) for each in _values(one))


def _values(item: re.Match[str]) -> set[int]:
    """Return what a number may be; letters are counted from far above Roman numbers."""
    count = item["count"]
    if count.isdecimal():
        return {int(count)}
    found = {1000 + ord(count)} if len(count) == 1 else set()
    if set(count.casefold()) <= _ROMAN.keys():
        found.add(_read_roman(count.casefold()))
    return found


def _read_roman(count: str) -> int:
    values = [_ROMAN[each] for each in count]
    after = [*values[1:], 0]
    return sum(-one if one < next_ else one for one, next_ in zip(values, after, strict=True))


def _is_list(run: list[_Line]) -> bool:
    """Tell whether items are a list; one alone is a note, a date, a class or a sum."""
    if not run or (item := run[0].item) is None:
        return False
    if item["dash"] and any(_SAID.search(line.text) for line in run):
        return False
    # «A. Nes» and «B. Vik» are people.
    initial = item["count"] and item["count"].isupper() and item["end"] == "."
    named = initial and item["word"].istitle()
    return len(run) > (2 if named else 1) or item["sign"] == _ALONE


def number_id(document: Document, paragraph: Paragraph) -> str:
    """Return the id of the numbering a paragraph has, its own or by its style; 0 turns it off."""
    by_style = document.styles.find("paragraph", paragraph.style_id, "pPr/numPr/numId")
    found = value(first((find(paragraph.properties, "numPr/numId"), by_style)))
    return "" if found == "0" else found


def _check_numbering(document: Document) -> Iterator[Finding]:
    """Find list items whose numbering is not there."""
    numbers = () if document.numbering is None else document.numbering
    known = {value(each, "abstractNumId") for each in numbers if each.tag.endswith("}abstractNum")}
    defined = {
        value(each, "numId")
        for each in numbers
        if each.tag.endswith("}num") and value(find(each, "abstractNumId")) in known
    }
    for each in document.paragraphs:
        if (used := number_id(document, each)) and used not in defined:
            what = "Avsnittet høyrer til ei liste som ikkje finst i fila."
            fix = "Merk avsnittet, og vel Heim → Punktmerking eller Nummerering på nytt."
            yield fault(each.spot, what, fix)


def _check_empty_items(document: Document) -> Iterator[Finding]:
    """Find items with nothing in them among others; the last ones may be to write in."""
    last, empty = "", list[Paragraph]()
    for each in document.paragraphs:
        used = "" if each.cell or each.level else number_id(document, each)
        if used and used == last and not (each.text.strip() or holds_content(each.element)):
            empty.append(each)
            continue
        for item in empty if used == last else ():
            what = "Eit punkt i ei liste er tomt."
            fix = "Skriv noko i punktet, eller slett det."
            yield advice(item.spot, what, fix)
        last, empty = used, []


RULES = (
    (Regel.DOKUMENT_LISTE, _check_typed_lists),
    (Regel.DOKUMENT_NUMMER, _check_numbering),
    (Regel.DOKUMENT_TOMME_AVSNITT, _check_empty_items),
)
