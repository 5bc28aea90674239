"""The help of every command, as `nettverk hjelp` needs it."""

from functools import partial
from typing import Any

from nettverk.commands.hjelp import CommandHelp


def describe_commands(context: Any) -> dict[str, CommandHelp]:
    """Tell what each command does, seen from one of them, and how its own help is made."""
    parent = context.parent
    visible = {name: each for name, each in parent.command.commands.items() if not each.hidden}
    return {
        name: CommandHelp(each.get_short_help_str(60), partial(_write_help, parent, name, each))
        for name, each in visible.items()
    }


def _write_help(parent: Any, name: str, command: Any) -> str:
    context = command.context_class(command, info_name=name, parent=parent)
    return f"{command.get_help(context)}\n"
