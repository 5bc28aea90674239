"""How values of a context are written in a document."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from html.entities import html5
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from nettverk.characters import ILLEGAL, PROPOSED, UNDECIDED, UNPLACED
from nettverk.context.folk import PersonContext
from nettverk.context.mote import MøteContext, VertContext
from nettverk.nynorsk import (
    capitalise,
    end_sentence,
    write_clock,
    write_date,
    write_decimal,
    write_list,
    write_long_date,
    write_near_date,
    write_number,
    write_short_date,
    write_weekday,
)

_DECIMALS = 9
_LINE_BREAK = re.compile(r"\r\n?|\n")

# What opens a block when it stands first on a line; the group is the sign that must lose its power.
_BLOCK_START = re.compile(
    r"(?:[0-9]{1,9})?(?P<sign>"
    r"(?<=[0-9])[.)](?=[ \t\n]|$)"  # ordered item
    r"|(?<![0-9])(?:[-+](?=[ \t\n-]|$)"  # bullet, rule, underline
    r"|-(?=:?$)|:(?=-+:?$)"  # delimiter row of a table
    r"|\#(?=\#{0,5}(?:[ \t\n]|$))"
    r"|=(?==*$)|>))"
)
_CLOSING_HASHES = re.compile(r"(?:(?<=[ \t\n])|^)#+$")

_INLINE = re.compile(
    r"(?P<always>[\\`*~\[\]|])"
    r"|(?P<inside>(?<![^\W_])_|_(?![^\W_]))"  # between letters it is only a sign
    r"|(?P<tag><(?=[A-Za-z/!?]|$))"
    r"|&(?=(?P<entity>\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]*)(?:;|$))"
)


def escape(text: str) -> str:
    """Return Markdown that comes out as exactly this text, on one line.

    Fits a paragraph (at its start too), a heading, a list item, a cell of a pipe table, the text of
    a link and a paragraph in an HTML table. A line break becomes `<br>`.

    Limits: between `**` and `**` a value that begins or ends with a sign, such as `(x)`, is bold
    only when no letter or digit touches the stars from outside (a CommonMark rule no escape can
    lift); a value is not safe in a code span, a link target or an HTML attribute; and a value that
    ends with `!` must not be glued to a `[` of the template.
    """
    escaped = _INLINE.sub(_inline, text)
    if start := _BLOCK_START.match(text):
        # Signs that open a block are never touched by _INLINE, so the offset is still right.
        at = start.start("sign")
        escaped = f"{escaped[:at]}\\{escaped[at:]}"
    if hashes := _CLOSING_HASHES.search(text):
        count = len(hashes.group())
        escaped = escaped[:-count].removesuffix("\\") + "\\#" * count
    return _LINE_BREAK.sub("<br>", _guard_edges(escaped))


def _inline(match: re.Match[str]) -> str:
    """Disarm one sign of inline Markdown."""
    sign = match.group()
    entity = match.group("entity")
    if entity and not (entity.startswith("#") or f"{entity};" in html5):
        return sign
    if sign == "\\" and match.end() == len(match.string):
        return "&#92;"  # a backslash before the `|` of a table would join two cells
    return f"\\{sign}"


def _guard_edges(text: str) -> str:
    """Write outer blanks as character references, which no parser strips."""
    inner = text.strip()
    if len(inner) == len(text):
        return text
    lead = text[: len(text) - len(text.lstrip())] if inner else text
    trail = text[len(text.rstrip()) :] if inner else ""
    return _references(lead) + inner + _references(trail)


def _references(blanks: str) -> str:
    return "".join(sign if sign in "\r\n" else f"&#{ord(sign)};" for sign in blanks)


def _person(person: PersonContext) -> str:
    where = ", ".join(each for each in (person.rolle, person.stad) if each)
    return f"{person.namn} ({where})" if where else person.namn


def _contact(person: PersonContext) -> str:
    return f"{person.namn}, {person.epost}" if person.epost else person.namn


def _people(people: Iterable[PersonContext]) -> str:
    return ", ".join(map(_write_medlem, people))


def _write_medlem(person: PersonContext) -> str:
    if person.er_skule:
        return "den som møter for skulen"
    return f"{person.namn} ({person.rolle})" if person.rolle else person.namn


def _place(context: Mapping[str, Any], place: MøteContext | VertContext | None) -> str:
    """Say where a meeting is, or where a host is; of the host of the meeting at hand, the first.

    An older template asks for the place of the host, where the meeting may be elsewhere.
    """
    møte = context.get("møte")
    if not isinstance(place, MøteContext) and isinstance(møte, MøteContext) and place is møte.vert:
        return write_stad(møte)
    return write_stad(place) if isinstance(place, MøteContext) else _name_vert(place)


def write_stad(møte: MøteContext) -> str:
    """Say where a meeting is, on the screen too."""
    if møte.stad:
        said = ", ".join(filter(None, (møte.stad, møte.rom)))
    elif møte.vert or møte.vertskap:
        said = _name_vert(møte.vert)
    else:
        said = "" if møte.lenkje else UNPLACED
    digital = "og digitalt" if said else "Digitalt"
    return ", ".join(filter(None, (said, digital if møte.lenkje else "")))


def _name_vert(vert: VertContext | None) -> str:
    if vert is None:
        return UNDECIDED
    name = vert.namn if vert.fastsett else f"{vert.namn}{PROPOSED}"
    return ", ".join(each for each in (name, vert.adresse, vert.rom) if each)


def _link(address: str, text: str) -> Markup:
    """Write a link in Markdown, with a text that says where it leads."""
    return Markup(f"[{escape(text)}](<{address}>)")  # noqa: S704 — escaped, and the rules hold the address


class Refusal(Exception):  # noqa: N818 — what a template is told, and no fault of ours
    """What a template may not do, in words for the one who wrote it."""


_FORMS: tuple[tuple[type | tuple[type, ...], Callable[[Any], str]], ...] = (
    (str, lambda text: _write_text(text)),  # noqa: PLW0108 — it stands below
    (type(None), lambda _: ""),
    (bool, lambda said: "ja" if said else "nei"),
    (int, str),
    (float, lambda number: write_decimal(number, decimals=2)),
    (date, write_date),
    (time, write_clock),
    ((tuple, list), lambda items: _write_list(items)),  # noqa: PLW0108 — it stands below
)
"""How a value without a filter is written; the first that fits."""


def write_value(value: object) -> str:
    """Write a value as a person would; Refusal for what only parts of can be written."""
    for kind, write in _FORMS:
        if isinstance(value, kind):
            return write(value)
    if isinstance(value, Struct):
        return _write_struct(value)
    advice = " Skriv parentesar etter namnet." if hasattr(value, "__name__") else ""
    raise Refusal(f"Det som står her, kan ikkje skrivast ut.{advice}")


def _write_struct(value: Struct) -> str:
    """Write something with parts: in its own words, else by its name."""
    if type(value).__str__ is not object.__str__:
        return str(value)
    name = getattr(value, "namn", None)
    if isinstance(name, str):
        return name
    parts = write_list(each for each in value.__struct_fields__ if each != "source")
    raise Refusal(f"Det som står her, har fleire delar. Vel ein, med punktum føre: {parts}.")


def _write_text(text: str) -> str:
    if not text.isprintable() and (found := ILLEGAL.search(text)):  # nearly all are
        raise Refusal(explain_illegal(found[0]))
    return text


def explain_illegal(sign: str) -> str:
    """Say that a sign has no place in a text."""
    return f"Her står teiknet U+{ord(sign):04X}, som ikkje kan stå i noko dokument."


def _write_list(items: Iterable[object]) -> str:
    """Write a list of what there is: what is empty leaves no gap in it."""
    return write_list(filter(None, map(write_value, items)))


FILTERS: Mapping[str, Callable[..., str]] = {
    "dato": write_date,
    "lang_dato": write_long_date,
    "vekedag": write_weekday,
    "kort_dato": write_short_date,
    "dag": write_near_date,
    "klokke": write_clock,
    "liste": _write_list,
    "talord": write_number,
    "stor": capitalise,
    "setning": end_sentence,
    "desimal": write_decimal,
    "person": _person,
    "kontakt": _contact,
    "folk": _people,
    "stad": _place,  # which is given all that the template sees
    "lenkje": _link,
}


def round_number(value: float, precision: int = 0, method: Any = "common") -> float:
    """Round as Jinja does; OverflowError for more decimals than anybody wants."""
    from jinja2.filters import do_round

    if abs(precision) > _DECIMALS:
        raise OverflowError
    return do_round(value, precision, method)
