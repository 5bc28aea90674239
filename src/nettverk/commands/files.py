"""Files that are made whole, each by its own maker, and not worded as a document."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import Outcome, Saved, save
from nettverk.commands.documents import Wish, tell_warnings
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.errors import NettverkError


class File(Struct, frozen=True):
    """A file's place below the output folder, and its contents."""

    path: str
    content: bytes


def write_files(session: Session, makers: Iterable[Callable[[], File]], wish: Wish) -> Result:
    """Make each file and save it; a fault stops its own file and no other."""
    folder = wish.out or session.root / OUTPUT
    saved: list[Saved] = []
    faults: list[str] = []
    for make in makers:
        try:
            file = make()
            path = folder / file.path
            saved.append(save(path, file.content, overwrite=wish.overwrite, today=session.today))
        except NettverkError as fault:
            faults.append(str(fault))
    failed = faults or any(each.outcome is Outcome.KEPT for each in saved)
    return Result(
        saved=tuple(saved),
        notes=tell_warnings(session),
        faults=tuple(dict.fromkeys(faults)),
        exit_code=1 if failed else 0,
    )
