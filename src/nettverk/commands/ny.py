"""`nettverk ny`: a small workspace, commented, that gives a notice at once."""

import os
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from nettverk.archive.store import Outcome, Saved, create
from nettverk.archive.sweeping import sweep
from nettverk.errors import NettverkError, UsageError, explain_os_fault
from nettverk.model.noklar import Skuleårsnamn, make_skuleårsnamn, name_skuleår
from nettverk.model.samarbeid import Oversikt
from nettverk.model.schema import write_schema
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import find_easter
from nettverk.nynorsk import write_list, write_short_date
from nettverk.output.result import Result
from nettverk.reading.data import resolve
from nettverk.shipped import find_shipped_malar

# Month, and which Wednesday of it: clear of autumn, winter and Easter breaks in every year.
_MØTA = ((9, 2), (11, 1), (1, 3), (3, 2), (4, 4))
_WEDNESDAY = 2
_HOSTED = ("Utsikten barneskule", "Bjørkelia barneskule")


def create_workspace(folder: Path, today: date) -> Result:
    """Write a new workspace with meetings ahead of today; refuses to touch any existing file."""
    folder = resolve(folder)
    files = _files(today)
    for name in files:
        sweep((folder / name).parent)
    existing = [name for name in files if os.path.lexists(folder / name)]
    # A run that was stopped has left whole files, and some of them.
    mine = [name for name in existing if _holds(folder / name, files[name])]
    if existing != mine or len(mine) == len(files):
        raise NettverkError(
            f"{folder} har alt {write_list(existing)}. Vel ei anna mappe; ingenting er endra."
        )
    _create_all({folder / name: text for name, text in files.items()})
    saved = tuple(Saved(folder / name, Outcome.WRITTEN) for name in files)
    note = (
        f"Gå til {folder}, set inn skular og folk i data/networks.yaml, og skriv «nettverk sjekk»."
    )
    return Result(saved=saved, notes=(note,))


def _holds(path: Path, text: str) -> bool:
    """Tell whether a file is just what this command writes."""
    try:
        return path.is_file() and path.read_bytes() == text.encode()
    except OSError:
        return False


def _create_all(files: Mapping[Path, str]) -> None:
    """Write all files, or none: half a workspace would be in the way of the next try."""
    done: list[Path] = []
    try:
        # Another run that makes the same workspace may be stopped, and take its own away.
        while missing := _list_missing(files):
            for path in missing:
                done += [path] * _create(path, files[path])
    except BaseException:  # the user may stop it, too
        if _list_missing(files):
            for path in done:
                path.unlink(missing_ok=True)
        raise


def _list_missing(files: Mapping[Path, str]) -> list[Path]:
    return [path for path, text in files.items() if not _holds(path, text)]


def _create(path: Path, text: str) -> bool:
    """Write a file, and tell whether no other run had."""
    try:
        create(path, text.encode())
    except OSError as fault:
        if _holds(path, text):
            return False
        raise NettverkError(f"Fekk ikkje skriva {path}: {explain_os_fault(fault)}.") from fault
    return True


def _files(today: date) -> dict[str, str]:
    year = _choose_skuleår(today)
    shipped = find_shipped_malar() / "ny"
    return {
        "data/networks.yaml": (shipped / "networks.yaml").read_text(encoding="utf-8"),
        f"data/{year.nøkkel}.yaml": _fill_year(shipped, year, today),
        "skjema/networks.schema.json": write_schema(Oversikt, "Nettverka"),
        "skjema/skulear.schema.json": write_schema(Skuleår, "Skuleåret"),
    }


def _choose_skuleår(today: date) -> Skuleårsnamn:
    """Choose the school year that runs, or the next where no meeting is left of it."""
    first = name_skuleår(today).nr
    try:
        return make_skuleårsnamn(first + (_list_møtedagar(first)[-1] < today))
    except ValueError as fault:
        raise UsageError(f"--i-dag: {fault}") from None


def _fill_year(shipped: Path, year: Skuleårsnamn, today: date) -> str:
    first = year.nr
    autumn, winter = date.fromisocalendar(first, 41, 1), date.fromisocalendar(first + 1, 9, 1)
    easter = find_easter(first + 1)
    dates = {
        "start": date.fromisocalendar(first, 34, 1),
        "slutt": date.fromisocalendar(first + 1, 24, 5),
        "haust_fra": autumn,
        "haust_til": autumn + timedelta(4),
        "jul_fra": date(first, 12, 22),
        "jul_til": date(first + 1, 1, 2),
        "vinter_fra": winter,
        "vinter_til": winter + timedelta(4),
        "paske_fra": easter - timedelta(6),
        "paske_til": easter + timedelta(1),
    }
    dates |= {f"mote_{nr}": day for nr, day in enumerate(_list_møtedagar(first), 1)}
    text = (shipped / "skulear.yaml").read_text(encoding="utf-8")
    written = {name: write_short_date(day) for name, day in dates.items()}
    return text.format(skulear=year.nøkkel, halde=_write_held(first, today), **written)


def _write_held(first: int, today: date) -> str:
    """Write who hosted the meetings that are over, beside those whose host is written anyway."""
    return "".join(
        f"\n      - dato: {write_short_date(day)}\n        vert: {vert}"
        for day, vert in zip(_list_møtedagar(first)[2:], _HOSTED, strict=False)
        if day < today
    )


def _list_møtedagar(first: int) -> list[date]:
    return [_wednesday(first if month > 7 else first + 1, month, nr) for month, nr in _MØTA]


def _wednesday(year: int, month: int, number: int) -> date:
    start = date(year, month, 1)
    return start + timedelta((_WEDNESDAY - start.weekday()) % 7 + 7 * (number - 1))
