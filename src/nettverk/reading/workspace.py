"""A workspace: the folder with `data/networks.yaml`, found by walking up, and its files read."""

from pathlib import Path

from msgspec import Struct

from nettverk.errors import DataError, NettverkError, Place, Problem, error
from nettverk.model.sakliste import Standard
from nettverk.model.samarbeid import Oversikt
from nettverk.model.school_year import Skuleår
from nettverk.reading.nodes import parse_yaml
from nettverk.reading.reader import E, Reader, UnreadableError
from nettverk.shipped import find_template

NETWORKS = Path("data/networks.yaml")
STANDARD = "standard.yaml"


class Workspace(Struct, frozen=True):
    """Everything the files say; `problems` are those met while reading."""

    root: Path
    standard: Standard
    oversikt: Oversikt
    skuleår: tuple[Skuleår, ...]
    problems: tuple[Problem, ...]


def find_workspace(start: Path) -> Path:
    """Walk up from a folder to the one that holds `data/networks.yaml`."""
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / NETWORKS).is_file():
            return folder
    raise NettverkError(
        f"Fann ikkje {NETWORKS.as_posix()} i {start} eller i mappene over. "
        "Gå til arbeidsmappa di, skriv --mappe MAPPE, eller lag ei ny med «nettverk ny MAPPE»."
    )


def load_workspace(root: Path) -> Workspace:
    """Read every data file of a workspace; DataError when the networks cannot be read at all."""
    standard, problems = _read_file(root, find_template(root, STANDARD), Standard)
    oversikt, found = _read_file(root, root / NETWORKS, Oversikt)
    problems += found
    years = []
    for file in sorted((root / "data").glob("*.y*ml")):
        if file.name != NETWORKS.name:
            year, found = _read_file(root, file, Skuleår)
            problems += found
            years += [year] if year else []
    if oversikt is None or standard is None:
        raise DataError(problems)
    if not years and not problems:
        problems.append(_no_year())
    ordered = tuple(sorted(years, key=lambda each: each.første_skuledag))
    return Workspace(root, standard, oversikt, ordered, tuple(problems))


def _no_year() -> Problem:
    return error(
        Place("data"),
        "Det finst inga fil for noko skuleår.",
        "Lag ei, til dømes data/2026-2027.yaml. Sjå eit døme med «nettverk ny døme».",
    )


def _read_file(root: Path, path: Path, kind: type[E]) -> tuple[E | None, list[Problem]]:
    name = (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise NettverkError(f"Fekk ikkje lesa {name}: {fault.strerror}.") from fault
    node = parse_yaml(data, name)
    if isinstance(node, Problem):
        return None, [node]
    reader = Reader(name)
    try:
        return reader.read(node, kind), reader.problems
    except UnreadableError:
        return None, reader.problems
