"""How values of a context are written in a document."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from nettverk.context.folk import PersonContext
from nettverk.context.mote import VertContext
from nettverk.nynorsk import (
    capitalise,
    write_clock,
    write_date,
    write_decimal,
    write_list,
    write_long_date,
    write_number,
    write_short_date,
    write_weekday,
)


def _person(person: PersonContext) -> str:
    where = ", ".join(each for each in (person.rolle, person.stad) if each)
    return f"{person.namn} ({where})" if where else person.namn


def _contact(person: PersonContext) -> str:
    return f"{person.namn}, {person.epost}" if person.epost else person.namn


def _people(people: Iterable[PersonContext]) -> str:
    return ", ".join(f"{each.namn} ({each.rolle})" if each.rolle else each.namn for each in people)


def _place(vert: VertContext | None) -> str:
    if vert is None:
        return "Verten er ikkje avklart"
    where = ", ".join(each for each in (vert.namn, vert.adresse, vert.rom) if each)
    return where if vert.fastsett else f"{where} (framlegg)"


FILTERS: Mapping[str, Callable[[Any], str]] = {
    "dato": write_date,
    "lang_dato": write_long_date,
    "vekedag": write_weekday,
    "kort_dato": write_short_date,
    "klokke": write_clock,
    "liste": write_list,
    "talord": write_number,
    "stor": capitalise,
    "desimal": write_decimal,
    "person": _person,
    "kontakt": _contact,
    "folk": _people,
    "stad": _place,
}
