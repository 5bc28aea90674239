"""The names that published calendars are known by, held against those of today."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from nettverk.archive.paths import folder_names, slugify
from nettverk.calendar.event import Entry
from nettverk.model.kalendernamn import Named, known_as
from nettverk.model.samarbeid import Nettverk, Oversikt, Skule
from nettverk.nynorsk import write_list

_SAMARBEID, _NETTVERK, _SKULE = range(3)
_KINDS = {"nettverk": _NETTVERK, "skular": _SKULE}
_MOST = 6
"""How many names a question lists."""


def find_places(
    named: Iterable[Named], kind: str, files: Mapping[str, Iterable[Entry]]
) -> dict[str, PurePosixPath]:
    """Place the lasting calendars of some: where theirs lies already, else where none is.

    Two names may fold to one, and a new one takes the place of no other.
    """
    names = dict.fromkeys(known_as(each) for each in named)
    kept: dict[str, str] = {}
    for stem, entries in files.items():
        if (name := _find_owner(kind, stem, entries)) in names:
            kept.setdefault(name, stem)
    stems = folder_names([*names], kept)
    return {each: PurePosixPath(kind, stems[each]) for each in names}


def _find_owner(kind: str, stem: str, entries: Iterable[Entry]) -> str:
    """Find the one name that all in a calendar is known by; a copy under another name is none."""
    shown = {each.event.known[_KINDS[kind] :] for each in entries}
    name = shown.pop()[0] if len(shown) == 1 and shown != {()} else ""
    return name if re.fullmatch(rf"{slugify(name)}(-\d+)?", stem) else ""


def ask_of_names(
    oversikt: Oversikt,
    entries: Collection[Entry],
    nettverka: Iterable[Nettverk],
    skular: Iterable[Skule],
) -> Iterator[str]:
    """Ask of all that no calendar knows, where calendars know something that is gone.

    One who says a `kalendernamn` that is the name of today, answers that it is new.
    """
    some: list[tuple[int, Iterable[Named], Iterable[Named], str, str]] = [
        (_SAMARBEID, [oversikt.samarbeid], [oversikt.samarbeid], "samarbeidet", "det nytt"),
        (_NETTVERK, nettverka, oversikt.nettverk, "nettverket", "det nytt"),
        (_SKULE, skular, oversikt.skular, "skulen", "han ny"),
    ]
    for kind, about, every, what, new in some:
        known = {each.event.known[kind] for each in entries if len(each.event.known) > kind}
        gone = sorted(known - {known_as(each) for each in every})
        for each in about if gone else ():
            if known_as(each) not in known and each.kalendernamn != each.namn:
                yield _ask(each, what, new, gone)


def _ask(element: Named, what: str, new: str, gone: list[str]) -> str:
    names = write_list(f"«{each}»" for each in gone[:_MOST])
    one = len(gone) == 1
    old = f"«kalendernamn: {gone[0]}»" if one else "det gamle som «kalendernamn»"
    return (
        f"Kalendrane frå før kjenner ikkje {what} «{known_as(element)}», men {names}, som ikkje "
        f"står i data/networks.yaml no. Har {element.namn} fått nytt namn, skriv du {old} der. Er "
        f"{new}, skriv du «kalendernamn: {element.namn}». Kalenderen blir ikkje skriven før det er "
        "gjort."
    )
