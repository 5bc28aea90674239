"""The one place that prints: answers on stdout, everything else on stderr."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from nettverk.characters import show_controls
from nettverk.output.result import Result
from nettverk.progress import NOW

if TYPE_CHECKING:
    from nettverk.archive.store import Saved


def show(result: Result) -> int:
    """Print a result and return the exit code."""
    for each in result.problems:
        tell(str(each))
    for note in result.notes:
        _note(note)
    for saved in result.saved:
        _show_saved(saved)
    for fault in result.faults:
        # One in a template names its own place, as problems in data do.
        tell(fault if fault.startswith("Feil i ") else f"Feil: {fault}")
    sys.stdout.write(show_controls(result.output) if sys.stdout.isatty() else result.output)
    if result.shown is not None:
        # Rich costs a start 60 ms, and only a table needs it.
        from nettverk.cli.screen import show_table

        show_table(result.shown)
    sys.stdout.flush()
    if result.opened:
        _open(result.saved)
    return result.exit_code


_OPENED_FIRST = (".docx", ".pdf", ".eml", ".html", ".ics", ".md", ".svg")


def _open(saved: "Sequence[Saved]") -> None:
    """Open each document once, in the format that people read first."""
    from typer import launch

    paths = sorted((each.path for each in saved), key=_rank)
    # Pictures lie beside the document that shows them.
    documents = [each for each in paths if each.suffix != ".svg"] or paths
    best: dict[Path, Path] = {}
    for path in documents:
        best.setdefault(path.with_suffix(""), path)
    for path in best.values():
        if launch(str(path.resolve())):
            tell(f"Merk: Fekk ikkje opna {_short(path)}. Opne fila i mappa.")


def _rank(path: Path) -> int:
    return _OPENED_FIRST.index(path.suffix)


def tell(text: str) -> None:
    """Print a message that is not the answer; on a screen no word is broken in two."""
    lines = show_controls(text).split("\n")
    if sys.stderr.isatty():
        lines = [part for line in lines for part in _wrap(line)]
    sys.stderr.write("\n".join(lines) + "\n")


def _wrap(line: str) -> list[str]:
    from shutil import get_terminal_size
    from textwrap import wrap

    width = get_terminal_size().columns
    return wrap(line, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _show_saved(saved: "Saved") -> None:
    from nettverk.archive.store import Outcome

    path = show_controls(_short(saved.path))
    if saved.outcome is Outcome.KEPT:
        tell(
            f"Merk: {path} er endra for hand og står urørt. "
            "Bruk --overskriv for å skriva fila på nytt; den gamle blir då tatt vare på."
        )
        return
    unchanged = saved.outcome is Outcome.UNCHANGED and sys.stdout.isatty()
    sys.stdout.write(f"{path} (uendra)\n" if unchanged else f"{path}\n")
    if saved.copy:
        tell(f"Merk: Den gamle versjonen ligg i {_short(saved.copy)}.")


def _short(path: Path) -> str:
    try:
        here = Path.cwd()
    except OSError:  # somebody has taken the folder away
        return str(path)
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


_PATIENCE = 1.5
"""Seconds until somebody wonders what goes on."""


@contextmanager
def waiting() -> Iterator[None]:
    """Show a bar on a terminal while something takes long; it is gone before the answer comes."""
    NOW.listener = _note
    if not _can_animate():
        yield
        return
    ended = Event()
    thread = Thread(target=_wait, args=(ended,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _note(text: str) -> None:
    tell(f"Merk: {text}")


def _can_animate() -> bool:
    """Tell whether what is drawn on the screen can be taken away again, and may be."""
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not plain


def _wait(ended: Event) -> None:
    if not ended.wait(_PATIENCE):
        # Rich takes a tenth of a second to load, and no quick command waits for it.
        from nettverk.cli.screen.waiting import show_bar

        with suppress(OSError):  # a screen that is gone needs none
            show_bar(ended)
