"""A skulerute in YAML, in the form of our own school-year files."""

from nettverk.errors import DataError, Place, Problem, error
from nettverk.model.school_year import Fri
from nettverk.model.skulerute import Skulerutefil
from nettverk.nynorsk import write_short_date
from nettverk.planning.next_year.names import Årsnamn
from nettverk.planning.skulerute import Fridagar, Skulerute
from nettverk.reading.nodes import parse_yaml
from nettverk.reading.reader import Reader, UnreadableError


def read_yaml(data: bytes, file: str, name: Årsnamn) -> Skulerute:
    """Read the days of a school year from YAML; DataError tells all that is wrong."""
    node = parse_yaml(data, file)
    if isinstance(node, Problem):
        raise DataError([node])
    reader = Reader(file)
    try:
        found = reader.read(node, Skulerutefil)
    except UnreadableError:
        raise DataError(reader.problems) from None
    periods = [_read_period(each, reader.problems) for each in found.fri]
    _check_span(found, name, reader.problems)
    if reader.problems:
        raise DataError(reader.problems)
    first, last = name.span
    return Skulerute(
        found.første_skuledag,
        found.siste_skuledag,
        tuple(each for each in periods if each and each.til >= first and each.frå <= last),
    )


def _read_period(each: Fri, problems: list[Problem]) -> Fridagar | None:
    first, last = each.dato or each.frå, each.dato or each.til
    if each.source.flawed:
        return None
    if not first or not last:
        fix = "Skriv «dato», eller både «frå» og «til»."
        problems.append(error(each.source.at(), "Her manglar datoen.", fix))
        return None
    if last < first:
        fix = "Byt om «frå» og «til»."
        problems.append(error(each.source.at(), "Perioden sluttar før han startar.", fix))
        return None
    return Fridagar(each.namn, first, last)


def _check_span(found: Skulerutefil, name: Årsnamn, problems: list[Problem]) -> None:
    first, last = name.span
    fix = f"Hent skuleruta for {name.printed}."
    if found.skuleår and found.skuleår.replace("–", "-") != str(name):
        what = f"Skuleruta gjeld {found.skuleår}, ikkje {name.printed}."
        problems.append(error(found.source.at("skuleår"), what, fix))
        return
    for key in ("første_skuledag", "siste_skuledag"):
        day = getattr(found, key)
        if day and not found.source.flawed and not first <= day <= last:
            place: Place = found.source.at(key)
            what = f"{write_short_date(day)} er ikkje i skuleåret {name.printed}."
            problems.append(error(place, what, fix))
