"""The styles of a reference document mended: what Word, or our own text, would trip over."""

import re
from collections.abc import Collection, Iterator, Mapping

from docx.styles import BabelFish
from lxml import etree

from nettverk.nynorsk import write_list
from nettverk.ooxml.elements import ON, Element, Styles, W, find, is_on, value

_HEADING = re.compile("heading ([1-6])")
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?")
_TWIPS = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440, "pt": 20, "pc": 240, "pi": 240}
_LENGTHS = {
    f"{W}{each}"
    for each in (
        *("w", "h", "top", "right", "bottom", "left", "start", "end", "header", "footer"),
        *("gutter", "pos", "line", "before", "after", "hanging", "firstLine", "space"),
        *("linePitch", "charSpace", "hSpace", "vSpace", "x", "y", "sz"),
    )
}
_HALF_POINTS = {f"{W}{each}" for each in ("sz", "szCs", "kern", "position")}
_MOST_NAMED, _MOST_DIGITS = 4, 9
_NONE = {"", "0"}
_BEFORE_NUMBER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"),
)
_AFTER_PROPERTIES = {f"{W}{each}" for each in ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")}
_VALUES = {
    *_HALF_POINTS,
    *(f"{W}{each}" for each in ("spacing", "defaultTabStop", "trHeight", "w")),
}


def mend_styles(looks: Mapping[str, Element], named: Collection[str]) -> list[str]:
    """Mend the styles of a reference document, and tell what was wrong; `named` is asked for."""
    root = looks["styles"]
    _drop_twins(root)
    _name_usually(root, named)
    told = [*_break_rings(root)]
    headings = [each for each in root.iterfind(f"{W}style") if _HEADING.fullmatch(_name(each))]
    numbered, loose = _take_numbers(root, headings), _keep_with_next(root, headings)
    if numbered:
        told.append(
            f"{_tell(numbered)} har nummer, og teksten har sine eigne. "
            "Nummera til stilane er ikkje med i dokumenta."
        )
    if loose:
        told.append(
            f"{_tell(loose)} kunne stått åleine nedst på ei side. "
            "I dokumenta følgjer dei avsnittet under."
        )
    return told


def _tell(headings: list[Element]) -> str:
    levels = sorted({_name(each)[-1] for each in headings})
    return f"Overskrift {write_list(levels)}"


def _name(style: Element) -> str:
    return value(find(style, "name"))


def _drop_twins(root: Element) -> None:
    """Leave the first of the styles that have one id; Google Docs writes several."""
    met: set[str] = set()
    for each in root.findall(f"{W}style"):
        style_id = value(each, "styleId")
        if style_id in met:
            root.remove(each)
        met.add(style_id)


def _name_usually(root: Element, named: Collection[str]) -> None:
    """Write the names of the styles that are asked for as Word does, in large letters and small."""
    usual = {each.casefold(): BabelFish.ui2internal(each) for each in named}
    for each in root.iterfind(f"{W}style/{W}name"):
        each.set(f"{W}val", usual.get(value(each).casefold(), value(each)))


def _break_rings(root: Element) -> Iterator[str]:
    """Break the rings of styles that are based on one another, which have no look."""
    styles = {value(each, "styleId"): each for each in root.iterfind(f"{W}style")}
    rings = [[styles[each] for each in ring] for ring in _find_rings(styles)]
    for ring in rings:
        last = _choose_root(ring)
        last.remove(find(last, "basedOn"))
    if rings:
        names = [f"«{_name(each)}»" for ring in rings for each in ring]
        rest = len(names) - _MOST_NAMED
        shown = [*names[:_MOST_NAMED], *([f"{rest} til"] if rest > 0 else [])]
        yield (
            f"Stilar er baserte på kvarandre i ring: {write_list(shown)}. Éin i kvar ring er ikkje "
            "basert på nokon i dokumenta. Rett «Basert på» i Word."
        )


def _find_rings(styles: Mapping[str, Element]) -> Iterator[list[str]]:
    settled: set[str] = set()
    for start in styles:
        way: dict[str, int] = {}
        here = start
        while here in styles and here not in settled and here not in way:
            way[here] = len(way)
            here = value(find(styles[here], "basedOn"))
        if here in way:
            yield [*way][way[here] :]
        settled.update(way)


def _choose_root(ring: list[Element]) -> Element:
    """Choose the style of a ring that the others build on: that of all text, if it is there."""
    usual = (each for each in ring if value(each, "default") in ON)
    return next(usual, ring[-1])


def _take_numbers(root: Element, headings: list[Element]) -> list[Element]:
    """Take the numbers of lists from headings, and return those that had one."""
    styles = Styles(root)
    numbered = [each for each in headings if _is_numbered(styles, each)]
    for each in numbered:
        for own in each.findall(f"{W}pPr/{W}numPr"):
            own.getparent().remove(own)
    styles = Styles(root)
    for each in numbered:
        if _is_numbered(styles, each):  # by what it is based on
            number = etree.SubElement(_put(each, "numPr", after=_BEFORE_NUMBER), f"{W}numId")
            number.set(f"{W}val", "0")
    return numbered


def _is_numbered(styles: Styles, heading: Element) -> bool:
    number = styles.find("paragraph", value(heading, "styleId"), "pPr/numPr/numId")
    return value(number) not in _NONE


def _keep_with_next(root: Element, headings: list[Element]) -> list[Element]:
    """Keep headings on the page of what they are about, and return those that were not."""
    styles = Styles(root)
    ids = {value(each, "styleId"): each for each in headings}
    loose = [
        each
        for key, each in ids.items()
        if not is_on(styles.find("paragraph", key, "pPr/keepNext"))
    ]
    for each in loose:
        for own in each.findall(f"{W}pPr/{W}keepNext"):
            own.getparent().remove(own)
        _put(each, "keepNext", after=())
    return loose


def _put(style: Element, name: str, after: Collection[str]) -> Element:
    """Put a property of paragraphs where the format wants it in a style."""
    properties = style.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        parts = [each for each in style if each.tag in _AFTER_PROPERTIES]
        style.insert(style.index(parts[0]) if parts else len(style), properties)
    place = sum(each.tag.removeprefix(W) in after for each in properties)
    properties.insert(place, etree.Element(f"{W}{name}"))
    return properties[place]


def round_measures(root: Element) -> None:
    """Write measures as whole numbers of Word's own units, as Google Docs and others do not.

    ValueError when one is larger than Word can read.
    """
    for each in root.iter(etree.Element):
        for name, written in each.items():
            measured = name in _LENGTHS or (each.tag in _VALUES and name == f"{W}val")
            if measured and not written.lstrip("-").isdecimal():
                each.set(name, _round(written, 10 if each.tag in _HALF_POINTS else 1))
            digits = each.get(name).lstrip("-")
            if measured and digits.isdecimal() and len(digits) > _MOST_DIGITS:
                raise ValueError(digits)


def _round(written: str, twips: int) -> str:
    """Round a measure to whole units, each of so many twips where another unit stands by it."""
    found = _MEASURE.fullmatch(written)
    if not found:
        return written
    number, unit = float(found[1]), found[2]
    return str(round(number * _TWIPS[unit] / twips if unit else number))
