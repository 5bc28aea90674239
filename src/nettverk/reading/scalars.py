"""What a piece of YAML text means for each type of the model."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, get_origin

from msgspec import Struct

from nettverk.characters import CONTROLS, ILLEGAL, LINE_SIGNS
from nettverk.model.element import LARGEST, Element, Source, keys_of
from nettverk.model.noklar import Skuleårsnamn, parse_skuleårsnamn
from nettverk.nynorsk import Tidsrom, parse_date, parse_time_range

_POWER = re.compile(r"(?=[0-9])0*(?P<number>[0-9]*)(?:[eE]\+?(?=[0-9])0*(?P<power>[0-9]*))?…?")
"""A number, and the noughts after it where it is written with an «e»; a long one is cut short."""
_DIGITS = len(f"{LARGEST}")
_YES = {"ja": True, "true": True, "nei": False, "false": False}


def _parse_text(text: str) -> str:
    """Trim the outside, with spaces that are all alike; refuse signs that Word cannot hold.

    What is copied from a document has hard spaces, and is the same as what it was written as.
    """
    if text.isprintable():  # as nearly all are
        return text.strip()
    if match := ILLEGAL.search(text) or CONTROLS.search(text):
        raise ValueError(f"Teksten har det usynlege teiknet U+{ord(match[0]):04X}. Slett teiknet.")
    lines = LINE_SIGNS.sub(" ", text).replace("\r\n", "\n").replace("\r", "\n")
    return lines.replace("\u00a0", " ").strip()


def shorten(text: str) -> str:
    """Fit a text into one line of a message."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def _parse_count(text: str) -> int:
    """Read a whole number, one or more; «1 200» is understood."""
    digits = text.replace(" ", "").replace("\u00a0", "")
    parts = _POWER.fullmatch(digits)
    if not parts:
        raise ValueError(f"«{text}» er ikkje eit heilt tal. Skriv talet med siffer, til dømes 20.")
    number, power = parts["number"], parts["power"]
    if not number:
        raise ValueError("Talet kan ikkje vera 0. Skriv eit større tal, eller slett linja.")
    # So many digits that they are not counted, or so many noughts.
    many = max(len(number), len(power or "")) > _DIGITS
    if many or int(number) * 10 ** int(power or 0) > LARGEST:
        raise ValueError(f"Talet {digits} er for stort. Skriv eit som er {LARGEST} eller mindre.")
    if power is not None:
        raise ValueError(f"«{text}» er skrive med «e». Skriv talet med berre siffer, til dømes 20.")
    return int(number)


def _parse_yes_no(text: str) -> bool:
    """Read «ja» or «nei»."""
    if text.lower() not in _YES:
        raise ValueError(f"«{text}» er verken ja eller nei. Skriv ja eller nei.")
    return _YES[text.lower()]


class _Scalar(Struct, frozen=True):
    """A type: what it is called, how it is read, and what stands in for what cannot be read."""

    name: str
    parse: Callable[[str], Any]
    stand_in: Any


_SCALARS: Mapping[type, _Scalar] = {
    str: _Scalar("ein tekst", str, ""),
    int: _Scalar("eit tal", _parse_count, 0),
    bool: _Scalar("ja eller nei", _parse_yes_no, stand_in=False),
    date: _Scalar("ein dato", parse_date, date.min),
    Tidsrom: _Scalar("eit tidsrom", parse_time_range, parse_time_range("00.00–23.59")),
    Skuleårsnamn: _Scalar("eit skuleår", parse_skuleårsnamn, Skuleårsnamn(0)),
}


def name_kind(hint: Any, other: str) -> str:
    """Name what a type holds, or say something else of a choice."""
    return _SCALARS[hint].name if hint in _SCALARS else other


@lru_cache(10_000)
def parse_scalar(text: str, hint: Any) -> Any:
    """Read a text as the type says; ValueError tells what is wrong with it."""
    plain = _parse_text(text)
    if issubclass(hint, StrEnum):
        return hint(shorten(plain))
    return _SCALARS[hint].parse(plain if hint is str else shorten(plain))


def stand_in(hint: Any) -> Any:
    """Give a neutral value for what could not be read, so that the rest can be checked."""
    if get_origin(hint) is tuple:
        return ()
    if issubclass(hint, StrEnum):
        return next(iter(hint))
    return _SCALARS[hint].stand_in if hint in _SCALARS else _bare(hint)


def _bare(kind: type[Element]) -> Element:
    required = {name: field for name, field in keys_of(kind).items() if field.required}
    values = {name: stand_in(field.kind) for name, field in required.items()}
    return kind(source=Source(flawed=True), **values)
