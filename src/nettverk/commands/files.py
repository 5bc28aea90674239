"""Files that are made whole, each by its own maker, and not worded as a document."""

from collections.abc import Callable, Iterable
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

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
    """Make each file and save it below the output folder."""
    folder = wish.out or session.root / OUTPUT

    def write(make: Callable[[], File]) -> Saved:
        file = make()
        path = folder / file.path
        return save(path, file.content, overwrite=wish.overwrite, today=session.today)

    return replace(save_each(partial(write, each) for each in makers), notes=tell_warnings(session))


def save_each(writers: Iterable[Callable[[], Saved]]) -> Result:
    """Write each file; a fault stops its own file and no other, and a file kept is a failure."""
    saved: list[Saved] = []
    faults: list[str] = []
    for write in writers:
        try:
            saved.append(write())
        except NettverkError as fault:
            faults.append(str(fault))
    failed = faults or any(each.outcome is Outcome.KEPT for each in saved)
    return Result(
        saved=tuple(saved),
        faults=tuple(dict.fromkeys(faults)),
        exit_code=1 if failed else 0,
    )
