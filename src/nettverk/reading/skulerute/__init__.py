"""A skulerute from a file, whatever form it has."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from nettverk.errors import DataError, Place, Problem, UsageError, error
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Skulerutefil
from nettverk.model.skulerute import Fridagar, Skulerute
from nettverk.nynorsk import write_short_date
from nettverk.reading.files import read_given
from nettverk.reading.reader import read_yaml
from nettverk.reading.table_files import TABLES
from nettverk.reglar import Regel


def _read_yaml(data: bytes, file: str, name: Skuleårsnamn) -> Skulerute:
    """Read the days of a school year from YAML; DataError tells all that is wrong."""
    found, problems = read_yaml(data, file, Skulerutefil)
    if found is None:
        raise DataError(problems)
    problems += (
        error(Regel.SKULERUTE, each.source.at(), *each.fault)
        for each in found.fri
        if each.fault and not each.source.flawed
    )
    periods = [each.fridagar for each in found.fri]
    _check_span(found, name, problems)
    if problems:
        raise DataError(problems)
    first, last = name.span
    return Skulerute(
        found.første_skuledag,
        found.siste_skuledag,
        tuple(each for each in periods if each and each.til >= first and each.frå <= last),
    )


def _check_span(found: Skulerutefil, name: Skuleårsnamn, problems: list[Problem]) -> None:
    first, last = name.span
    fix = f"Hent skuleruta for {name}."
    if found.skuleår and found.skuleår != name:
        what = f"Skuleruta gjeld {found.skuleår}, ikkje {name}."
        problems.append(error(Regel.SKULERUTE, found.source.at("skuleår"), what, fix))
        return
    for key in ("første_skuledag", "siste_skuledag"):
        day = getattr(found, key)
        if day and not found.source.flawed and not first <= day <= last:
            place: Place = found.source.at(key)
            what = f"{write_short_date(day)} er ikkje i skuleåret {name}."
            problems.append(error(Regel.SKULERUTE, place, what, fix))


_FORMS = "Skuleruta kan vera ei .ics-, .csv-, .xlsx- eller .yaml-fil"


def load_skulerute(
    path: Path,
    name: Skuleårsnamn,
    skular: Sequence[str],
    chosen: Sequence[str],
    kommunar: Sequence[str] = (),
) -> Skulerute:
    """Read what a file says of a school year; DataError tells all that is wrong with it.

    `skular` are those of the cooperation, and `chosen` those that the user names in the file; of
    `kommunar` it finds the one that the file is of.
    """
    kind = path.suffix.casefold()
    if kind not in {".ics", *TABLES, ".yaml", ".yml"}:
        raise UsageError(f"{_FORMS}, ikkje «{path.name}».")
    if chosen and kind not in TABLES:
        raise UsageError(
            "--skule gjeld berre ei skulerute i CSV eller Excel, der kvar skule har sine rader."
        )
    data = read_given(path, Regel.SKULERUTE, "ei skulerute")
    file = path.as_posix()
    found = _check(_read_form(kind, data, file, name, skular, chosen), file, name)
    return replace(
        found,
        fri=tuple(_name_breaks(found.fri, kind)),
        eigne={skule: tuple(_name_breaks(some, kind)) for skule, some in found.eigne.items()},
        kommune=_find_kommune(path, data, kommunar),
    )


def _read_form(
    kind: str,
    data: bytes,
    file: str,
    name: Skuleårsnamn,
    skular: Sequence[str],
    chosen: Sequence[str],
) -> Skulerute:
    if kind == ".ics":
        from nettverk.reading.skulerute.ics import read_ics

        return read_ics(data, file, name)
    if kind in TABLES:
        from nettverk.reading.skulerute.tabellhovud import read_table

        return read_table(kind, data, file, name, skular, chosen)
    return _read_yaml(data, file, name)


def _name_breaks(periods: Sequence[Fridagar], kind: str) -> Iterator[Fridagar]:
    """Call the breaks by their nynorsk names; in YAML somebody has chosen all words but a name."""
    from nettverk.reading.skulerute.names import name_nynorsk

    for each in periods:
        chosen = kind in {".yaml", ".yml"} and len(each.namn.split()) > 1
        yield each if chosen else replace(each, namn=name_nynorsk(each.namn))


def _find_kommune(path: Path, data: bytes, kommunar: Sequence[str]) -> str:
    if not kommunar:
        return ""
    from nettverk.reading.skulerute.kommune import find_kommune

    return find_kommune(path, data, kommunar)


def _check(found: Skulerute, file: str, name: Skuleårsnamn) -> Skulerute:
    first, last = found.første_skuledag, found.siste_skuledag
    if not (first or last or found.fri):
        raise DataError(
            [
                error(
                    Regel.SKULERUTE,
                    Place(file),
                    f"Her står det ikkje noko om skuleåret {name}.",
                    f"Hent skuleruta for {name}, eller skriv kommandoen utan --skulerute.",
                )
            ]
        )
    if first and last and last <= first:
        what = "Siste skuledag er ikkje etter første skuledag."
        raise DataError([error(Regel.SKULERUTE, Place(file), what, "Rett den eine av datoane.")])
    return found
