"""Shell completion: Typer's own scripts, printed for the user to keep."""

from typer._completion_shared import get_completion_script

from nettverk.commands.result import Result
from nettverk.errors import UsageError
from nettverk.nynorsk import write_list
from nettverk.suggest import suggest

SHELLS = ("bash", "zsh", "fish", "powershell")


def write_completion(shell: str) -> Result:
    """Make the completion script of a shell."""
    if shell not in SHELLS:
        fix = suggest(shell, SHELLS) or f"Vel mellom {write_list(SHELLS)}."
        raise UsageError(f"Skalet «{shell}» er ikkje støtta. {fix}")
    script = get_completion_script(
        prog_name="nettverk", complete_var="_NETTVERK_COMPLETE", shell=shell
    )
    return Result(output=script + "\n")
