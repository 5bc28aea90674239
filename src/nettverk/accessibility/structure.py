"""What a screen reader steps through: headings and lists that are so, and no empty paragraphs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from nettverk.accessibility.document import Document, Finding, advice, fault
from nettverk.accessibility.walking import DOCUMENT, Paragraph
from nettverk.nynorsk import MÅNADER
from nettverk.ooxml.elements import W, find, first, is_on, value
from nettverk.reglar import Regel

_LONGEST = 80  # characters of what can be taken for a heading
_LETTER = 500  # words, two pages
_NO_HEADINGS = ("title", "subtitle", "caption", "list", "quote", "toc heading")
_PICTURES = (W + "drawing", W + "pict", W + "object")


def _check_heading_levels(document: Document) -> Iterator[Finding]:
    """Ask for a heading of level 1 on top, and for no level to be left out below it."""
    headings = [each for each in document.paragraphs if each.level and not _is_empty(each)]
    tops = [each for each in headings if each.level == 1]
    if not tops and (headings or _is_long(document)):
        what = "Dokumentet har inga overskrift på nivå 1."
        yield advice(DOCUMENT, what, "Gi tittelen stilen «Overskrift 1» (Heim → Stilar).")
    # Below a title, the headings of level 1 are those of the chapters.
    for each in [] if _has_title(document) else tops[1:]:
        what = "Dokumentet har meir enn éi overskrift på nivå 1."
        fix = (
            "Gi tittelen åleine «Overskrift 1», og dei andre «Overskrift 2», "
            "eller gi tittelen stilen «Tittel» (Heim → Stilar)."
        )
        yield advice(each.spot, what, fix)
    if tops and headings[0].level > 1:
        what = f"Dokumentet startar med ei overskrift på nivå {headings[0].level}."
        yield fault(headings[0].spot, what, "Set tittelen, med stilen «Overskrift 1», fremst.")
    for before, each in pairwise(headings):
        if each.level > before.level + 1:
            what = f"Overskrifta er på nivå {each.level}, men den før er på nivå {before.level}."
            fix = f"Gi ho stilen «Overskrift {before.level + 1}» (Heim → Stilar)."
            yield fault(each.spot, what, fix)


def _has_title(document: Document) -> bool:
    """Tell whether the text has a title in the style for it; one in a header is not read there."""
    titles = (each for each in document.paragraphs if each.style == "title" and not each.area)
    return any(each.text.strip() for each in titles)


def _is_long(document: Document) -> bool:
    """Tell whether a document is longer than a letter, which needs no headings to be found in."""
    words = 0
    for each in document.paragraphs:
        words += 0 if each.area else len(each.text.split())
        if words >= _LETTER:
            return True
    return False


def _check_empty_headings(document: Document) -> Iterator[Finding]:
    """Find headings with nothing in them."""
    for each in document.paragraphs:
        if each.level and _is_empty(each):
            fix = "Skriv overskrifta, eller slett avsnittet."
            yield fault(each.spot, "Ei overskrift er tom.", fix)


def _is_empty(paragraph: Paragraph) -> bool:
    return not paragraph.text.strip() and next(paragraph.element.iter(*_PICTURES), None) is None


def _check_fake_headings(document: Document) -> Iterator[Finding]:
    """Find bold lines that look like headings to those who see them, and to nobody else."""
    for each, after in pairwise(document.paragraphs):
        if _may_be_heading(each) and after.text.strip() and _all_bold(document, each):
            if after.level or after.cell or after.area or _all_bold(document, after):
                continue
            what = "Ei linje i feit skrift ser ut som ei overskrift, men er det ikkje."
            fix = "Gi ho ein overskriftsstil (Heim → Stilar), om ho skal vera overskrift."
            yield advice(each.spot, what, fix)


def _may_be_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    plain = not (paragraph.level or paragraph.cell or paragraph.area or paragraph.is_contents)
    short = 0 < len(text) <= _LONGEST and not text.endswith((".", ",", ";", "!"))
    return plain and short and not paragraph.style.startswith(_NO_HEADINGS)


def _all_bold(document: Document, paragraph: Paragraph) -> bool:
    runs = [each for each in paragraph.runs if each.text.strip()]
    return all(is_on(document.resolve(paragraph, each, "b")) for each in runs)


_BULLET = re.compile(r"\s*[*•·●○▪■►➢✓]\s+\S")
_DASH = re.compile(r"\s*[-–—]\s+\S")  # one alone opens a line of speech, or is a minus
_NUMBER = re.compile(
    rf"\s*(\d{{1,2}}[.)]|[a-zæøå]\))\s+(?!({'|'.join(MÅNADER)})\b)\S", re.IGNORECASE
)
_SIGN = re.compile(r"\s*(?:[^\w\s]|\w{1,2}[.)])")
_LINES = re.compile("[\n\f]")


def _check_typed_lists(document: Document) -> Iterator[Finding]:
    """Find items whose bullet or number is typed by hand."""
    lines = [
        (each, line)
        for each in document.paragraphs
        for line in ([each.text] if each.text.isprintable() else _LINES.split(each.text))
    ]
    for at, (paragraph, line) in enumerate(lines):
        if not _SIGN.match(line) or not _is_unlisted(document, paragraph):
            continue
        near = lines[max(at - 1, 0) : at + 2]
        beside = [
            text for one, text in near if one.cell is paragraph.cell and _is_unlisted(document, one)
        ]
        if _is_item(line, beside):
            what = "Lista er skriven med teikn for hand, og er inga liste for ein skjermlesar."
            fix = "Slett teikna, merk linjene, og vel Heim → Punktmerking eller Nummerering."
            yield fault(paragraph.spot, what, fix)


def _is_unlisted(document: Document, paragraph: Paragraph) -> bool:
    made = paragraph.level or paragraph.area or paragraph.is_contents
    return not (made or _number_id(document, paragraph))


def _is_item(line: str, beside: list[str]) -> bool:
    """Tell whether a line is an item; one number alone is a date, a class or a sum."""
    if _BULLET.match(line):
        return True
    return any(each.match(line) and _count(each, beside) > 1 for each in (_DASH, _NUMBER))


def _count(sign: re.Pattern[str], lines: list[str]) -> int:
    return sum(sign.match(each) is not None for each in lines)


def _number_id(document: Document, paragraph: Paragraph) -> str:
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
        if (used := _number_id(document, each)) and used not in defined:
            what = "Avsnittet høyrer til ei liste som ikkje finst i fila."
            fix = "Merk avsnittet, og vel Heim → Punktmerking eller Nummerering på nytt."
            yield fault(each.spot, what, fix)


RULES = (
    (Regel.DOKUMENT_OVERSKRIFT, _check_heading_levels),
    (Regel.DOKUMENT_TOM_OVERSKRIFT, _check_empty_headings),
    (Regel.DOKUMENT_FALSK_OVERSKRIFT, _check_fake_headings),
    (Regel.DOKUMENT_LISTE, _check_typed_lists),
    (Regel.DOKUMENT_NUMMER, _check_numbering),
)
