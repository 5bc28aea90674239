"""The numbers that Word shows before the items of lists, and that no text holds."""

from collections import Counter

from nettverk.ooxml.elements import Element, Styles, W, find, first, number, value


def list_items(root: Element, styles: Styles, numbering: Element | None) -> dict[Element, int]:
    """List the paragraphs that are items of the first level of a list in numbers, with theirs."""
    starts = _list_starts(numbering)
    seen: Counter[str] = Counter()
    items: dict[Element, int] = {}
    for paragraph in root.iter(f"{W}p"):
        key, level = (_find(paragraph, styles, name) for name in ("numId", "ilvl"))
        if key in starts and level in {"", "0"}:
            items[paragraph] = starts[key] + seen[key]
            seen[key] += 1
    return items


def _find(paragraph: Element, styles: Styles, name: str) -> str:
    about = find(paragraph, "pPr")
    by_style = styles.find("paragraph", value(find(about, "pStyle")), f"pPr/numPr/{name}")
    return value(first((find(about, f"numPr/{name}"), by_style)))


def _list_starts(numbering: Element | None) -> dict[str, int]:
    """List the lists in numbers, by their keys, with the number that each begins with."""
    starts: dict[str, int] = {}
    kinds: dict[str, Element] = {}
    for each in () if numbering is None else numbering:
        kinds[value(each, "abstractNumId")] = each
        level = find(kinds.get(value(find(each, "abstractNumId"))), "lvl")
        if each.tag == f"{W}num" and value(find(level, "numFmt")) == "decimal":
            other = find(each, "lvlOverride/startOverride")
            said = first((other, find(level, "start")))
            starts[value(each, "numId")] = number(value(said)) or 1
    return starts
