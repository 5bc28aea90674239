"""The list of what has been done: plain text that a person may read and mend."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from nettverk.archive.hendingar import Done, Hending, Hendingar
from nettverk.archive.hendingslinjer import (
    HENDINGAR,
    is_too_long,
    parse_list,
    read_back,
    write_after,
)
from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import append
from nettverk.errors import NettverkError, Place, Problem, explain_os_fault, warning
from nettverk.reading.files import Files
from nettverk.reglar import Regel

_MOVE = (
    "Der skal lista over det som er lagt ut og sendt, liggja. Flytt det som ligg der, og legg "
    "lista der om ho er ein annan stad."
)


def load_hendingar(files: Files) -> Hendingar:
    """Read the list; a line that cannot be read is told and left alone."""
    listed = _read(files)
    return Hendingar(listed.alle, (*listed.problems, *_tell_rivals(files)))


def _read(files: Files) -> Hendingar:
    path, name = files.root / HENDINGAR, HENDINGAR.as_posix()
    if not path.is_file() and (path.exists() or path.is_symlink()):
        raise NettverkError(f"{name} er inga fil. {_MOVE}")
    try:
        content = files.read(path) if path.is_file() else b""
        if is_too_long(content):
            raise NettverkError(f"{name} er for lang til å vera lista. {_MOVE}")
        listed = parse_list(content)
    except OSError as fault:
        why = f"{explain_os_fault(fault)}. Sjå til at ho kan opnast, og ikkje er open i Excel."
        raise NettverkError(f"Fekk ikkje lesa {name}: {why}") from fault
    except UnicodeDecodeError as fault:
        why = "ho er ikkje UTF-8. Lagre ho på nytt som CSV UTF-8."
        raise NettverkError(f"Fekk ikkje lesa {name}: {why}") from fault
    if path.is_symlink() and listed.problems and not listed.alle:
        raise NettverkError(f"{name} er ei lenkje til {path.resolve()}. {_MOVE}")
    return listed


def _tell_rivals(files: Files) -> Iterator[Problem]:
    """Warn of other lists beside it, such as a synced folder leaves when two have written."""
    for path in sorted((files.root / OUTPUT).glob(f"{HENDINGAR.stem}*{HENDINGAR.suffix}")):
        if path.name != HENDINGAR.name:
            yield warning(
                Regel.HENDINGSLISTE,
                Place(files.name(path)),
                f"Denne lista blir ikkje lesen. Berre {HENDINGAR.as_posix()} gjeld.",
                f"Flytt linjene som manglar, over i {HENDINGAR.name}, og slett ho.",
            )


def append_hendingar(root: Path, hendingar: Iterable[Hending]) -> tuple[Hending, ...]:
    """Add what is not the last thing done yet to the end of the list, and tell what that was.

    What stands in it is left as it is. Other runs may have added the same meanwhile.
    """
    done, new = [read_back(each) for each in hendingar], list[Hending]()

    def add(before: bytes) -> bytes:
        start, end, last = before.rpartition(b"\n")
        lines = _list_new(start + end, done)
        added = write_after(start + end, lines)
        if not added.startswith(last):
            lines = _list_new(before, done)
            added, last = b"\n" + write_after(before, lines) if lines else b"", b""
        new[:] = lines or new  # what is in the list when it is read once more, was added
        return added[len(last) :]  # from where a run was killed

    if done:
        append(root / HENDINGAR, add)
    return tuple(new)


def _list_new(before: bytes, hendingar: Iterable[Hending]) -> list[Hending]:
    """List what is not done yet in a list, each thing after those before it."""
    return [*Done(parse_list(before, "replace").alle).list_new(hendingar)]
