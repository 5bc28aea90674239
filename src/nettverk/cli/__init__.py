"""The command line: options in, one call, one place that catches and one that prints."""

import gc
import os
import sys

# As little as can be: who breaks off while this is loaded sees how Python ends.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

_BROKEN_OFF = 130
_TOLD = "Avbroten. Det som alt er skrive, står. Skriv kommandoen på nytt, så kjem resten."


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # A stream that the caller has closed is None.
    sys.stdout = sys.stdout or _open_nothing()
    sys.stderr = sys.stderr or _open_nothing()
    for stream in (sys.stdout, sys.stderr):
        encoding = None if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="replace")  # type: ignore[union-attr] # a real stream has it
    # A short process is done before its garbage matters; collecting it costs a twentieth.
    gc.set_threshold(1_000_000)
    exit_code = run(sys.argv[1:])
    # Nor at the end, where Python would search all that is loaded for a tenth of the whole time.
    gc.freeze()
    sys.exit(exit_code)


def run(arguments: "Sequence[str]") -> int:
    """Run one command and return its exit code: 0 done, 1 the files say no, 2 wrong usage.

    130 is one that was broken off, even while the program was loaded.
    """
    try:
        exit_code = _run(arguments)
    except KeyboardInterrupt:
        exit_code = _BROKEN_OFF
    if exit_code == _BROKEN_OFF:  # Typer makes this of it inside a command
        _tell_broken_off()
    return exit_code


def _run(arguments: "Sequence[str]") -> int:
    from nettverk.cli.inside_typer import answer_shells, faults
    from nettverk.cli.output import show, tell, waiting
    from nettverk.cli.program import program
    from nettverk.errors import DataError, NettverkError
    from nettverk.output.result import Result

    if "_NETTVERK_COMPLETE" in os.environ:
        answer_shells()
    try:
        with waiting():
            result = program.main(list(arguments), "nettverk", standalone_mode=False)
        return show(result) if isinstance(result, Result) else int(result or 0)
    except DataError as fault:
        return show(Result(problems=fault.problems, exit_code=fault.exit_code))
    except NettverkError as fault:
        return show(Result(faults=(str(fault),), exit_code=fault.exit_code))
    except faults.ClickException as fault:
        from nettverk.cli.usage import explain

        tell(explain(fault, arguments))
        return 2
    except OSError as fault:
        # What is left unwritten must not fail once more.
        _discard(sys.stdout)
        told = () if isinstance(fault, BrokenPipeError) else (_explain(fault),)
        return show(Result(faults=told, exit_code=1))


def _tell_broken_off() -> None:
    from contextlib import suppress

    with suppress(KeyboardInterrupt, OSError):  # who is in a hurry needs no words
        from nettverk.cli.output import tell

        tell(_TOLD)


def _explain(fault: OSError) -> str:
    from nettverk.errors import explain_os_fault

    what = f"Fekk ikkje bruka {fault.filename}" if fault.filename else "Fekk ikkje skriva ut svaret"
    return f"{what}: {explain_os_fault(fault)}."


def _open_nothing() -> "TextIO":
    from pathlib import Path

    return Path(os.devnull).open("w", encoding="utf-8")


def _discard(stream: "TextIO") -> None:
    """Let the stream's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
