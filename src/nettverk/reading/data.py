"""The data files of a workspace: the folder that has them, found by walking up, and the reading."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from msgspec import Struct

from nettverk.errors import (
    DataError,
    NettverkError,
    Place,
    Problem,
    error,
    explain_os_fault,
    warning,
)
from nettverk.model.sakliste import Standard
from nettverk.model.samarbeid import Oversikt
from nettverk.model.skulear import Skuleår
from nettverk.reading.arbeidsmatar import load_arbeidsmåtar
from nettverk.reading.files import Files
from nettverk.reading.reader import E, read_yaml
from nettverk.reglar import Regel
from nettverk.shipped import find_mal

_OVERSIKT = Path("data/networks.yaml")
_NAMED = (
    re.compile(r"(?<![^\W\d_])networks(?![^\W\d_])"),
    re.compile(r"(?<!\d)\d{4}-\d{4}(?!\d)"),
)
"""What the name of a copy has of that of its file, as OneDrive, Windows and others leave it."""
_STANDARD = "standard.yaml"
_NOWHERE = (
    "Mappa du står i, er sletta eller flytta. Gå til ei mappe som finst, eller skriv --mappe MAPPE."
)
_LARGEST = 10_000_000
"""How many bytes a data file may have: a nation has a third of it."""


class Data(Struct, frozen=True):
    """Everything the files say; `problems` are those met while reading.

    `arbeidsmåtar` are the working methods with a sheet, and the least minutes that each takes.
    """

    standard: Standard
    oversikt: Oversikt
    skuleår: tuple[Skuleår, ...]
    arbeidsmåtar: Mapping[str, int | None]
    problems: tuple[Problem, ...]


def find_workspace(named: Path | None) -> Path:
    """Find the folder that holds `data/networks.yaml`: the named one, else here or above."""
    start = resolve(named or Path())
    for folder in (start, *(() if named else start.parents)):
        if (folder / _OVERSIKT).is_file():
            return folder
    for suffix in (".yml", ".yaml.txt", ".yml.txt"):
        misnamed = start / _OVERSIKT.with_suffix(suffix)
        if misnamed.is_file():
            raise NettverkError(f"Gi {misnamed} namnet {_OVERSIKT.name}.")
    raise NettverkError(
        f"Fann ikkje {_OVERSIKT.as_posix()} i {start}{'' if named else ' eller i mappene over'}. "
        "Gå til arbeidsmappa di, skriv --mappe MAPPE, eller lag ei ny med «nettverk ny MAPPE»."
    )


def resolve(path: Path) -> Path:
    """Find where a path leads; NettverkError when it leads nowhere."""
    try:
        return path.resolve()
    except FileNotFoundError as fault:
        raise NettverkError(_NOWHERE) from fault
    except (OSError, RuntimeError) as fault:
        raise NettverkError(f"Fann ikkje fram til {path}: lenkja går i ring.") from fault


def load_data(files: Files) -> Data:
    """Read every data file of a workspace; DataError when the networks cannot be read at all."""
    root = files.root
    standard, problems = _read_file(files, find_mal(root, _STANDARD), Standard)
    oversikt, found = _read_file(files, root / _OVERSIKT, Oversikt)
    problems += found
    years, copies = [], []
    paths = sorted(each for each in (root / "data").glob("*") if not _is_aside(each))
    for file in paths:
        original = _find_original(file.name, {_OVERSIKT.name, *(each.name for each in paths)})
        if not original and (problem := _wrong_name(file)):
            problems.append(problem)
            continue
        year, found = _read_file(files, file, Skuleår)
        if original and _is_copy(year, original):
            copies.append(_tell_copy(file.name, original))
            continue
        problems += found
        years += [year] if year else []
    if oversikt is None or standard is None:
        raise DataError(problems)
    if not years and not problems:
        problems.append(_no_year())
    problems += copies
    ordered = tuple(sorted(years, key=lambda each: each.første_skuledag))
    return Data(standard, oversikt, ordered, load_arbeidsmåtar(files), tuple(problems))


def _find_original(name: str, names: Collection[str]) -> str:
    """Find which of some data files a name is a copy of; an empty text when it is none.

    «networks-PC-KARI.yaml», «2026-2027 - kopi.yaml» and «networks.yaml.bak» are copies where the
    file itself is there.
    """
    stem = Path(name).stem.casefold().replace("–", "-")
    found = [f"{match[0]}.yaml" for known in _NAMED for match in known.finditer(stem)]
    return next((each for each in found if each in names and each != name), "")


def _is_copy(year: Skuleår | None, original: str) -> bool:
    """Tell whether a file with a name like another's says nothing else of what it is."""
    own = f"{year.skuleår.nøkkel}.yaml" if year and year.skuleår.nr else original
    return original in {own, _OVERSIKT.name}


def _is_aside(path: Path) -> bool:
    """Tell whether a file is none of ours: hidden, a folder, or of another kind."""
    kinds = {each.casefold() for each in path.suffixes[-2:]}
    return (
        path.name == _OVERSIKT.name
        or path.name.startswith((".", "~"))
        or path.is_dir()
        or not kinds & {".yaml", ".yml"}
    )


def _wrong_name(path: Path) -> Problem | None:
    place = Place(f"data/{path.name}")
    if path.suffix.casefold() not in {".yaml", ".yml"}:
        return warning(
            Regel.FILNAMN,
            place,
            f"Fila blir ikkje lesen, for namnet sluttar på {path.suffix}.",
            f"Gi ho namnet {path.stem}, eller slett ho.",
        )
    return None


def _tell_copy(name: str, original: str) -> Problem:
    """Tell of a copy, which stops nothing: the original is there, and is what people edit."""
    return warning(
        Regel.FILNAMN,
        Place(f"data/{name}"),
        f"Fila ser ut til å vera ein kopi av {original} og blir ikkje lesen.",
        f"Samanlikn dei, flytt det som er nytt, inn i {original}, og flytt kopien ut av data.",
    )


def _no_year() -> Problem:
    return error(
        Regel.UTAN_SKULEÅR,
        Place("data"),
        "Det finst inga fil for noko skuleår.",
        "Lag ei, til dømes data/2026-2027.yaml. Sjå eit døme med «nettverk ny døme».",
    )


def parse_year(data: bytes, file: str) -> Skuleår:
    """Read a school year that is not saved yet; DataError when it cannot be read."""
    year, problems = read_yaml(data, file, Skuleår)
    if year is None or problems:
        raise DataError(problems)
    return year


def find_owner(file: Oversikt | Skuleår, place: Place) -> str:
    """Name the network that a place in a file is about; nothing where it is about none alone."""
    marks, spot = file.source.marks, (place.line, place.column)
    # What begins where the keys of the file do, is a key of it.
    if place.file != file.source.file or place.column <= marks[()][1]:
        return ""
    before = [(mark, path or ("",)) for path, mark in marks.items() if mark <= spot]
    _, (key, *at) = max(before, key=lambda each: (each[0], len(each[1])))
    return file.nettverk[int(at[0])].namn if key == "nettverk" and at else ""


def _read_file(files: Files, path: Path, kind: type[E]) -> tuple[E | None, list[Problem]]:
    name = files.name(path)
    try:
        data = files.read(path)
    except OSError as fault:
        what = f"Fila kan ikkje lesast: {explain_os_fault(fault)}."
        return None, [
            error(Regel.ULESELEG, Place(name), what, "Sjå til at fila finst og kan opnast.")
        ]
    if len(data) > _LARGEST:
        what = f"Fila er større enn {_LARGEST // 1_000_000} MB."
        return None, [error(Regel.ULESELEG, Place(name), what, "Er det rett fil, så del ho.")]
    return read_yaml(data, name, kind)
