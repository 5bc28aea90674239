"""What is wrong with a command line, told in nynorsk."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from nettverk.cli.inside_typer import faults, list_choices
from nettverk.suggest import choose_among, closest, question, suggest

_NO_COMMAND = re.compile(r"No such command ['\"](.*?)['\"][.]", re.DOTALL)
_EXTRA = re.compile(r"Got unexpected extra argument\(s\) \((.*)\)", re.DOTALL)


def explain(fault: faults.ClickException, arguments: Sequence[str]) -> str:
    """Word a usage fault: what is wrong, and where help is."""
    said = next((say(fault) for kind, say in _WORDINGS if isinstance(fault, kind)), str(fault))
    context = getattr(fault, "ctx", None)
    path = context.command_path if context else _command_path(arguments)
    return f"Feil: {said}\nSjå «{path} --hjelp»."


def _command_path(arguments: Sequence[str]) -> str:
    """Find which command was meant; a fault met before its options are read does not tell."""
    from nettverk.cli.program import program

    return " ".join(["nettverk", *(each for each in arguments if each in program.commands)][:2])


def _bad_value(fault: Any) -> str:
    name = fault.param.opts[0] if fault.param else "verdien"
    if fault.param and fault.param.param_type_name == "argument":
        name = "Ordet etter kommandoen"
    if choices := list_choices(fault.param):
        return f"{name} kan vera {', '.join(choices)}."
    return f"{name}: {fault.message}"


def _no_such_option(fault: Any) -> str:
    name, parent = fault.option_name, fault.ctx.parent
    if parent and name in _options(parent):
        return f"Valet «{name}» skal stå før kommandoen: nettverk {name} … {fault.ctx.info_name}."
    # The dashes make all options alike.
    known = {each.lstrip("-"): each for each in _options(fault.ctx)}
    near = closest(name.lstrip("-"), known)
    return f"Valet «{name}» finst ikkje. {question(known.get(near, ''))}".strip()


def _options(context: Any) -> list[str]:
    return [name for each in context.command.params for name in each.opts]


def _bad_option_use(fault: Any) -> str:
    if "does not take a value" in fault.message:
        return f"Valet «{fault.option_name}» skal ikkje ha nokon verdi."
    return f"Valet «{fault.option_name}» manglar ein verdi."


def _missing(fault: Any) -> str:
    missing = f"{fault.param.metavar or fault.param.name if fault.param else 'Noko'} manglar."
    choices = list_choices(fault.param) if fault.param else ()
    return f"{missing} {choose_among(choices)}" if choices else missing


def _usage(fault: Any) -> str:
    if match := _NO_COMMAND.match(fault.message + "."):
        name, known = match[1], fault.ctx.command.commands
        return f"Kommandoen «{name}» finst ikkje. {suggest(name, known)}".strip()
    if match := _EXTRA.match(fault.message):
        return f"Her er det for mange ord: {match[1]}. Set hermeteikn rundt namn med mellomrom."
    return str(fault.message)


_WORDINGS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (faults.MissingParameter, _missing),
    (faults.BadParameter, _bad_value),
    (faults.NoSuchOption, _no_such_option),
    (faults.BadOptionUsage, _bad_option_use),
    (faults.UsageError, _usage),
)
