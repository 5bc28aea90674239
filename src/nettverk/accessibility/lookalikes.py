"""Lines that look like headings to those who see them, and to nobody else."""

import re
from collections.abc import Iterator, Sequence

from nettverk.accessibility.document import Document, Finding, advice
from nettverk.accessibility.items import number_id
from nettverk.accessibility.walking import Paragraph, Run
from nettverk.nynorsk import MÅNADER
from nettverk.ooxml.elements import OFF, Element, W, is_on, number, value
from nettverk.reglar import Regel

_LONGEST = 80  # characters of what can be taken for a heading
# Word also gives a line that only has a number the style of items.
_NO_HEADINGS = re.compile(r"title|subtitle|caption|list(?!\sparagraph$)|quote|toc\sheading")
_NO_TITLE = re.compile(
    rf"""(?:kjære|hei|hallo|dear|mvh|(?:med\s)?(?:ven\w+|beste?)\shels\w+)\b
    |(?:figur|tabell|bilete|bilde|foto|figure|table|photo)\s?[\d:]
    |.*(?:\b\d{{1,2}}\.\s?(?:{"|".join(MÅNADER)})\b|\b\d{{1,2}}\.\d{{1,2}}\.\d\d
        |@|www\.|\b(?:\d\s?){{8}}\b|[^\W\d_].*\t|__)
    |.*[.,;!]$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A greeting, a caption, a sentence, and what has a date, an address or room to write in."""
_ENDED = re.compile(r"[.?!:…][»\")]?$")
_FEW = 5  # words, as those of what a person is, below the name
_DRAWN = tuple(W + name for name in ("drawing", "pict", "object"))
_LINKS = tuple(W + name for name in ("hyperlink", "fldChar", "fldSimple"))
_APART = " Del avsnittet i to først."

_Line = tuple[Paragraph, Sequence[Run]]
"""A line: the paragraph it is in, and what is seen of it."""


def _check_lookalikes(document: Document) -> Iterator[Finding]:
    """Find lines that are told from the text below them by their looks alone."""
    for at, each in enumerate(document.paragraphs):
        if not _may_be_heading(each):
            continue
        line, rest = _part(each)
        said = _write(line)
        below = (each, rest) if rest else _find_below(document, at)
        if not said or len(said) > _LONGEST or _NO_TITLE.match(said):
            continue
        if below is None or _is_item(document, at, below[0]):
            continue
        if look := _find_look(document, (each, line), below):
            what = f"{look} ser ut som ei overskrift, men er det ikkje."
            fix = "Gi ho ein overskriftsstil (Heim → Stilar), om ho skal vera overskrift."
            yield advice(each.spot, what, fix + (_APART if rest else ""))


def _may_be_heading(paragraph: Paragraph) -> bool:
    made = paragraph.level or paragraph.cell or paragraph.area or paragraph.is_contents
    text = paragraph.text.strip()
    short = 0 < len(text) <= _LONGEST or "\n" in text
    return short and not (made or _NO_HEADINGS.match(paragraph.style))


def _part(paragraph: Paragraph) -> tuple[Sequence[Run], Sequence[Run]]:
    """Part the first line of a paragraph from the rest of it, where there are words in both."""
    runs = paragraph.runs
    at = next((at for at, run in enumerate(runs) if "\n" in run.text), None)
    if at is None:
        return runs, ()
    first, _, after = runs[at].text.partition("\n")
    looks = runs[at].properties, runs[at].style_id
    line = (*runs[:at], Run(looks[0], first, looks[1]))
    rest = (Run(looks[0], after, looks[1]), *runs[at + 1 :])
    return (line, rest) if _write(line) and _write(rest) else (runs, ())


def _write(runs: Sequence[Run]) -> str:
    return "".join([each.text for each in runs]).strip()


def _find_below(document: Document, at: int) -> _Line | None:
    """Find the text that follows a line, past one empty paragraph."""
    for each in document.paragraphs[at + 1 : at + 3]:
        if each.level or each.cell or each.area:
            return None
        if each.text.strip():
            return each, each.runs
        if next(each.element.iter(*_DRAWN), None) is not None:
            return None
    return None


def _is_item(document: Document, at: int, below: Paragraph) -> bool:
    """Tell whether a line is an item among others; one that stands alone only has a number."""
    each = document.paragraphs[at]
    if not number_id(document, each):
        return False
    beside = (*document.paragraphs[max(at - 1, 0) : at], below)
    return any(number_id(document, one) for one in beside)


def _find_look(document: Document, line: _Line, below: _Line) -> str:
    """Name what tells a line from the text below; nothing where it may be no heading."""
    said, text = _write(line[1]), _write(below[1])
    ended = _ENDED.search(text) is not None
    reads = ended or len(text.split(maxsplit=_FEW)) > _FEW or number_id(document, below[0])
    if text[0].islower() or not reads:
        return ""
    if _is_marked(document, line, below, "b"):
        return "Ei linje i feit skrift"
    if not ended or len(text) <= len(said):
        return ""
    linked = next(line[0].element.iter(*_LINKS), None) is not None
    if not linked and _is_marked(document, line, below, "u"):
        return "Ei understreka linje"
    if len(said.split()) > 1 and _is_in_capitals(document, line) and not text.isupper():
        return "Ei linje i store bokstavar"
    return "Ei linje i større og farga skrift" if _is_larger(document, line, below) else ""


def _is_marked(document: Document, line: _Line, below: _Line, name: str) -> bool:
    """Tell whether a line is bold or underlined, and the text below it is not."""
    one, other = (
        all(is_on(each) and value(each) not in OFF for each in _resolve(document, part, name))
        for part in (line, below)
    )
    return one and not other


def _is_in_capitals(document: Document, line: _Line) -> bool:
    return _write(line[1]).isupper() or all(map(is_on, _resolve(document, line, "caps")))


def _is_larger(document: Document, line: _Line, below: _Line) -> bool:
    """Tell whether a line is both larger than the text below it and of another colour."""
    sizes = [
        [number(value(each)) or 0 for each in _resolve(document, part, "sz")]
        for part in (line, below)
    ]
    colours = [
        {value(each) for each in _resolve(document, part, "color")} for part in (line, below)
    ]
    coloured = not colours[0] & (colours[1] | {"", "auto"})
    return coloured and min(sizes[0]) > max(sizes[1])


def _resolve(document: Document, line: _Line, name: str) -> list[Element | None]:
    """Find a property of everything that is seen in a line."""
    paragraph, runs = line
    return [document.resolve(paragraph, each, name) for each in runs if each.text.strip()]


RULES = ((Regel.DOKUMENT_FALSK_OVERSKRIFT, _check_lookalikes),)
