"""What Typer keeps to itself and we cannot do without; no other module looks inside it.

Typer carries its own Click and has no other door to it. What differs between its versions is
settled here: 0.28 and 0.29 both do.
"""

from collections.abc import Sequence
from typing import Any

from typer._click import exceptions

faults = exceptions


def list_choices(parameter: Any) -> Sequence[str]:
    """List the words a parameter can be; none says that it is free."""
    kind = getattr(parameter, "type", None) or getattr(parameter, "type_descriptor", None)
    return [str(each) for each in getattr(kind, "choices", None) or ()]


def make_completion_script(program: str, variable: str, shell: str) -> str:
    """Make the script that lets a shell ask the program, by a variable, what can follow."""
    from typer._completion_shared import get_completion_script

    return get_completion_script(prog_name=program, complete_var=variable, shell=shell)


def answer_shells() -> None:
    """Let Typer answer the shells it knows; without its own options it does not do so itself."""
    from typer._completion_classes import completion_init

    completion_init()
