"""`nettverk fullføring`: the script that lets a shell complete what is typed."""

from collections.abc import Callable

from nettverk.errors import UsageError
from nettverk.output.result import Result
from nettverk.suggest import suggest_among

_SHELLS = ("bash", "zsh", "fish", "powershell")


def write_script(shell: str, make: Callable[[str], str]) -> Result:
    """Write the script that `make` makes for a shell."""
    if shell not in _SHELLS:
        fix = suggest_among(shell, _SHELLS)
        raise UsageError(f"Skalet «{shell}» er ikkje støtta. {fix}")
    return Result(output=make(shell) + "\n")
