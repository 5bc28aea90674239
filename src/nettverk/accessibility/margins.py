"""Headers and footers: a document keeps some that no page has."""

from nettverk.ooxml.elements import Element, R, W, find, is_on, value

_REFERENCES = (W + "headerReference", W + "footerReference")


def list_margins(body: Element, settings: Element | None) -> tuple[set[str], set[str]]:
    """Return the ids of the headers and footers that pages have, and of all that are kept."""
    even = is_on(find(settings, "evenAndOddHeaders"))
    shown: set[str] = set()
    kept: set[str] = set()
    # A section has those of the one before where it names none of its own.
    now: dict[tuple[str, str], str] = {}
    for section in body.iter(W + "sectPr"):
        for each in section.iterchildren(*_REFERENCES):
            now[each.tag, value(each, "type") or "default"] = each.get(f"{R}id", "")
        kinds = {"default": True, "even": even, "first": is_on(find(section, "titlePg"))}
        shown.update(name for (_, kind), name in now.items() if kinds.get(kind, True))
        kept.update(now.values())
    return shown, kept
