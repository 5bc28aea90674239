"""Shell completion: Typer's own scripts, printed for the user to keep, and what they ask for."""

from pathlib import Path

from typer._completion_classes import completion_init
from typer._completion_shared import get_completion_script

from nettverk.archive.paths import folder_names
from nettverk.commands.result import Result
from nettverk.errors import NettverkError, UsageError
from nettverk.nynorsk import write_list
from nettverk.reading.workspace import find_workspace, load_workspace
from nettverk.suggest import suggest

COMPLETE_VAR = "_NETTVERK_COMPLETE"
SHELLS = ("bash", "zsh", "fish", "powershell")


def write_completion(shell: str) -> Result:
    """Make the completion script of a shell."""
    if shell not in SHELLS:
        fix = suggest(shell, SHELLS) or f"Vel mellom {write_list(SHELLS)}."
        raise UsageError(f"Skalet «{shell}» er ikkje støtta. {fix}")
    script = get_completion_script(prog_name="nettverk", complete_var=COMPLETE_VAR, shell=shell)
    return Result(output=script + "\n")


def list_networks(folder: Path) -> list[tuple[str, str]]:
    """List folder names and names of a workspace's networks; what cannot be read lists nothing."""
    try:
        networks = load_workspace(find_workspace(folder)).oversikt.nettverk
    except NettverkError:
        return []
    return [(each, name) for name, each in folder_names([each.namn for each in networks]).items()]


def prepare_completion() -> None:
    """Tell Typer which shells it can answer; without its own options it does not do so itself."""
    completion_init()
