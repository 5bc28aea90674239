"""A skulerute from a file, whatever form it has."""

from collections.abc import Sequence
from pathlib import Path

from nettverk.errors import DataError, NettverkError, Place, UsageError, error
from nettverk.os_faults import explain_os_fault
from nettverk.planning.next_year.names import Årsnamn
from nettverk.planning.skulerute import Skulerute

FORMS = "Skuleruta kan vera ei .ics-, .csv- eller .yaml-fil"


def load_skulerute(
    path: Path, name: Årsnamn, schools: Sequence[str], chosen: Sequence[str]
) -> Skulerute:
    """Read what a file says of a school year; DataError tells all that is wrong with it.

    `schools` are those of the cooperation, and `chosen` those that the user names in the file.
    """
    kind = path.suffix.casefold()
    if kind not in {".ics", ".csv", ".yaml", ".yml"}:
        raise UsageError(f"{FORMS}, ikkje «{path.name}».")
    if chosen and kind != ".csv":
        raise UsageError("--skule gjeld berre ei skulerute i CSV, der kvar skule har sine rader.")
    data = _read(path)
    file = path.as_posix()
    if kind == ".ics":
        from nettverk.reading.skulerute.ics import read_ics  # noqa: PLC0415 — icalendar is slow

        found = read_ics(data, file, name)
    elif kind == ".csv":
        from nettverk.reading.skulerute.table import read_table  # noqa: PLC0415 — only CSV

        found = read_table(data, file, name, schools, chosen)
    else:
        from nettverk.reading.skulerute.yaml_file import read_yaml  # noqa: PLC0415 — only YAML

        found = read_yaml(data, file, name)
    return _check(found, file, name)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise NettverkError(f"Fekk ikkje lesa {path}: {explain_os_fault(fault)}.") from fault


def _check(found: Skulerute, file: str, name: Årsnamn) -> Skulerute:
    first, last = found.første_skuledag, found.siste_skuledag
    if not (first or last or found.fri):
        raise DataError(
            [
                error(
                    Place(file),
                    f"Her står det ikkje noko om skuleåret {name.printed}.",
                    f"Hent skuleruta for {name.printed}, eller skriv kommandoen utan --skulerute.",
                )
            ]
        )
    if first and last and last <= first:
        what = "Siste skuledag er ikkje etter første skuledag."
        raise DataError([error(Place(file), what, "Rett den eine av datoane.")])
    return found
