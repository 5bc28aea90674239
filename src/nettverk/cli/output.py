"""The one place that prints: answers on stdout, everything else on stderr."""

import sys
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path

from msgspec import Struct

from nettverk.archive.store import Outcome, Saved
from nettverk.commands.result import Result
from nettverk.errors import Problem


def show(result: Result) -> int:
    """Print a result and return the exit code."""
    show_problems(result.problems)
    for note in result.notes:
        tell(f"Merk: {note}")
    for each in result.saved:
        _show_saved(each)
    for fault in result.faults:
        tell_fault(fault)
    sys.stdout.write(result.output)
    if result.shown is not None:
        _show_table(result.shown)
    sys.stdout.flush()
    return result.exit_code


def _show_table(shown: Struct) -> None:
    """Show a context as its table; rich costs 60 ms, and only a table needs it."""
    from nettverk.cli.console import make_console  # noqa: PLC0415 — only a table
    from nettverk.cli.explanation_text import show_explanation  # noqa: PLC0415 — only a table
    from nettverk.cli.mal_table import show_templates  # noqa: PLC0415 — only a table
    from nettverk.cli.plan_table import show_plan  # noqa: PLC0415 — only a table
    from nettverk.cli.register_table import show_register  # noqa: PLC0415 — only a table
    from nettverk.cli.status_table import show_status  # noqa: PLC0415 — only a table
    from nettverk.context.explanation import ForklaringContext  # noqa: PLC0415 — only a table
    from nettverk.context.mal import MaloversiktContext  # noqa: PLC0415 — only a table
    from nettverk.context.register import RegisterContext  # noqa: PLC0415 — only a table
    from nettverk.context.rotation import PlanContext  # noqa: PLC0415 — only a table
    from nettverk.context.status import StatusContext  # noqa: PLC0415 — only a table

    console = make_console()
    with nullcontext() if console.is_terminal else console.capture() as captured:
        if isinstance(shown, PlanContext):
            show_plan(shown, console)
        elif isinstance(shown, RegisterContext):
            show_register(shown, console)
        elif isinstance(shown, StatusContext):
            show_status(shown, console)
        elif isinstance(shown, MaloversiktContext):
            show_templates(shown, console)
        elif isinstance(shown, ForklaringContext):
            show_explanation(shown, console)
    if captured:
        # A table fills its last column with blanks, which only a screen has use for.
        sys.stdout.writelines(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def show_problems(problems: Iterable[Problem]) -> None:
    """Print problems on stderr, one a line."""
    for each in problems:
        tell(str(each))


def tell_fault(text: str) -> None:
    """Print a fault; one in a template names its own place, as problems in data do."""
    tell(text if text.startswith("Feil i ") else f"Feil: {text}")


def tell(text: str) -> None:
    """Print a message that is not the answer; on a screen no word is broken in two."""
    lines = text.split("\n")
    if sys.stderr.isatty():
        lines = [part for line in lines for part in _wrap(line)]
    sys.stderr.write("\n".join(lines) + "\n")


def tell_progress(text: str) -> None:
    """Tell of what takes time, to a person who waits at a screen."""
    if sys.stderr.isatty():
        tell(text)


def _wrap(line: str) -> list[str]:
    from shutil import get_terminal_size  # noqa: PLC0415 — only a screen has a width
    from textwrap import wrap  # noqa: PLC0415 — as above

    width = get_terminal_size().columns
    return wrap(line, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _show_saved(saved: Saved) -> None:
    path = _short(saved.path)
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
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
