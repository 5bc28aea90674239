"""The calendars that lie where new ones go: nothing else remembers what was published."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path, PurePosixPath

from msgspec import Struct

from nettverk.archive.paths import KALENDRAR, OUTPUT
from nettverk.calendar.event import Entry
from nettverk.model.noklar import Skuleårsnamn
from nettverk.workspace.workspace import Workspace

_SUFFIX = ".ics"


class _Earlier(Struct, frozen=True):
    """What each calendar file of some school years says, and the files that nobody can read.

    The first of the folders is the one that is written to, and `versions` are those of each
    meeting, which has them by its uid.
    """

    folders: tuple[Path, ...]
    files: dict[Path, tuple[Entry, ...]]
    unread: tuple[Path, ...]
    versions: Mapping[str, Sequence[Entry]]

    def at(self, path: PurePosixPath) -> tuple[Entry, ...]:
        """Find what the calendar that a new one replaces says, else the workspace's own."""
        places = (folder / f"{path}{_SUFFIX}" for folder in self.folders)
        return next((self.files[each] for each in places if each in self.files), ())

    def list_lasting(self, kind: str) -> dict[str, tuple[Entry, ...]]:
        """List the lasting calendars of a kind, by their names without a suffix."""
        return {
            path.stem: self.at(KALENDRAR / kind / path.stem)
            for folder in reversed(self.folders)
            for path in self.files
            if path.parent == folder / KALENDRAR / kind
        }


def load_earlier(workspace: Workspace, years: Sequence[Skuleårsnamn], out: Path | None) -> _Earlier:
    """Read every calendar of some school years and the lasting ones, here and in another folder."""
    folders = tuple(dict.fromkeys([out or workspace.root / OUTPUT, workspace.root / OUTPUT]))
    files: dict[Path, tuple[Entry, ...]] = {}
    unread: list[Path] = []
    for path in _list_calendars(folders, [each.nøkkel for each in years]):
        from nettverk.calendar.ical import read_calendar

        try:
            files[path] = read_calendar(workspace.files.read(path))
        except (OSError, ValueError):
            unread.append(path)
    return _Earlier(folders, files, tuple(unread), _index(files.values()))


def _index(files: Iterable[Iterable[Entry]]) -> dict[str, list[Entry]]:
    versions: dict[str, list[Entry]] = {}
    for each in chain.from_iterable(files):
        versions.setdefault(each.event.uid, []).append(each)
    return versions


def _list_calendars(folders: Iterable[Path], years: Sequence[str]) -> list[Path]:
    found = {
        path
        for folder in folders
        for name in (*years, str(KALENDRAR))
        for path in (folder / name).rglob(f"*{_SUFFIX}")
    }
    return sorted(each for each in found if each.is_file())
