"""What a piece of YAML text means for each type of the model."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, get_origin

from nettverk.characters import CONTROLS, ILLEGAL
from nettverk.model.element import Element, Source, keys_of
from nettverk.model.skulear import Skuleårsnamn, parse_skuleårsnamn
from nettverk.nynorsk import Tidsrom, parse_date, parse_time_range, write_list

_YES = {"ja": True, "true": True, "nei": False, "false": False}


def parse_text(text: str) -> str:
    """Trim the outside; refuse signs that no Word document can hold."""
    if match := ILLEGAL.search(text) or CONTROLS.search(text):
        raise ValueError(f"Teksten har det usynlege teiknet U+{ord(match[0]):04X}. Slett teiknet.")
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def shorten(text: str) -> str:
    """Fit a text into one line of a message."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:59]}…"


def _parse_count(text: str) -> int:
    """Read a whole number, one or more; «1 200» is understood."""
    digits = text.replace(" ", "").replace("\u00a0", "")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 6:
        raise ValueError(f"«{text}» er ikkje eit heilt tal. Skriv talet med siffer, til dømes 20.")
    if not int(digits):
        raise ValueError("Talet kan ikkje vera 0. Skriv eit større tal, eller slett linja.")
    return int(digits)


def _parse_yes_no(text: str) -> bool:
    """Read «ja» or «nei»."""
    if text.lower() not in _YES:
        raise ValueError(f"«{text}» er verken ja eller nei. Skriv ja eller nei.")
    return _YES[text.lower()]


PARSERS: Mapping[type, Callable[[str], Any]] = {
    str: parse_text,
    int: _parse_count,
    bool: _parse_yes_no,
    date: parse_date,
    Tidsrom: parse_time_range,
    Skuleårsnamn: parse_skuleårsnamn,
}

NAMES: Mapping[type, str] = {
    str: "ein tekst",
    int: "eit tal",
    bool: "ja eller nei",
    date: "ein dato",
    Tidsrom: "eit tidsrom",
    Skuleårsnamn: "eit skuleår",
}

_STAND_INS: Mapping[type, Any] = {
    str: "",
    int: 0,
    bool: False,
    date: date.min,
    Tidsrom: parse_time_range("00.00–23.59"),
    Skuleårsnamn: Skuleårsnamn(0),
}


def stand_in(hint: Any) -> Any:
    """Give a neutral value for what could not be read, so that the rest can be checked."""
    if get_origin(hint) is tuple:
        return ()
    if issubclass(hint, StrEnum):
        return next(iter(hint))
    return _STAND_INS[hint] if hint in _STAND_INS else _bare(hint)


def _bare(kind: type[Element]) -> Element:
    required = {name: field for name, field in keys_of(kind).items() if field.required}
    values = {name: stand_in(field.kind) for name, field in required.items()}
    return kind(source=Source(flawed=True), **values)


def choices(kind: type[StrEnum]) -> str:
    """List the values of an enumeration for a message."""
    return write_list(f"«{each}»" for each in kind)
