"""What Typer keeps to itself and we cannot do without; no other module looks inside it.

Typer carries its own Click and has no other door to it. What differs between its versions is
settled here: 0.28 and 0.29 both do.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from inspect import getdoc
from typing import Any
from unicodedata import normalize

from typer import Typer
from typer._click import exceptions
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command_from_info, get_group
from typer.models import CommandInfo

faults = exceptions
_WORD = re.compile(r"[\w./–-]+")
_SIGNS = re.compile(r"[^\w,.«»–:/-]|::+")
"""All signs but those that no shell gives a meaning, and two colons, which part an answer."""


class Commands(Mapping[str, Any]):
    """The commands of a program by name, each made when somebody asks for it.

    Typer makes all of them and all their options first, whatever is asked for.
    """

    def __init__(self, known: Sequence[CommandInfo]) -> None:
        self._known = {str(each.name): each for each in known}
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = get_command_from_info(
                self._known[name], pretty_exceptions_short=False, rich_markup_mode=None
            )
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)

    def sum_up(self) -> Iterator[tuple[str, str]]:
        """Give the name of each and its help in a few words, which no option is needed for."""
        for name, each in self._known.items():
            yield name, TyperCommand(name, help=getdoc(each.callback)).get_short_help_str(60)


def make_program(app: Typer) -> TyperGroup:
    """Make the program of an app, and none of its commands yet."""
    alone = copy(app)
    alone.registered_commands = []
    program = get_group(alone)
    program.commands = Commands(app.registered_commands)  # type: ignore[assignment]  # nobody adds to it
    return program


def list_choices(parameter: Any) -> Sequence[str]:
    """List the words a parameter can be; none says that it is free."""
    kind = getattr(parameter, "type", None) or getattr(parameter, "type_descriptor", None)
    return [str(each) for each in getattr(kind, "choices", None) or ()]


def make_completion_script(program: str, variable: str, shell: str) -> str:
    """Make the script that lets a shell ask the program, by a variable, what can follow."""
    from typer._completion_shared import get_completion_script

    return get_completion_script(prog_name=program, complete_var=variable, shell=shell)


def answer_shells() -> None:
    """Let Typer answer the shells it knows; without its own options it does not do so itself.

    A shell may run what it is told, and a name in a file says whatever its writer wants. So a word
    with other signs than words have is left out, and of what stands beside it those signs are.
    """
    from typer._click.shell_completion import add_completion_class, get_completion_class
    from typer._completion_classes import completion_init
    from typer._completion_shared import Shells

    completion_init()
    for shell in (each.value for each in Shells):
        known: Any = get_completion_class(shell)

        class Answer(known):  # type: ignore[misc]  # made by Typer
            def get_completions(self, args: list[str], incomplete: str) -> list[Any]:
                found = super().get_completions(args, incomplete)
                return [*_list_harmless(found)]

        add_completion_class(Answer, shell)


def _list_harmless(items: Sequence[Any]) -> Iterator[Any]:
    """List what no shell reads as anything else than words."""
    for each in items:
        if _WORD.fullmatch(each.value):
            said = _SIGNS.sub(" ", normalize("NFC", each.help or ""))
            yield type(each)(each.value, each.type, " ".join(said.split()))
