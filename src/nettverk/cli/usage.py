"""What is wrong with a command line, told in nynorsk."""

from collections.abc import Callable
from typing import Any

from typer._click import exceptions as faults  # Typer carries its own Click and shows no other door

from nettverk.suggest import suggest


def explain(fault: faults.ClickException) -> str:
    """Word a usage fault: what is wrong, and where help is."""
    said = next((say(fault) for kind, say in _WORDINGS if isinstance(fault, kind)), str(fault))
    context = getattr(fault, "ctx", None)
    path = context.command_path if context else "nettverk"
    return f"Feil: {said}\nSjå «{path} --help»."


def _bad_value(fault: Any) -> str:
    name = fault.param.opts[0] if fault.param else "verdien"
    choices = getattr(getattr(fault.param, "type", None), "choices", None)
    if choices:
        return f"{name} kan vera {', '.join(map(str, choices))}."
    return f"{name}: {fault.message}"


def _no_such_option(fault: Any) -> str:
    options = [name for each in fault.ctx.command.params for name in each.opts]
    return f"Valet «{fault.option_name}» finst ikkje. {suggest(fault.option_name, options)}".strip()


def _bad_option_use(fault: Any) -> str:
    if "does not take a value" in fault.message:
        return f"Valet «{fault.option_name}» skal ikkje ha nokon verdi."
    return f"Valet «{fault.option_name}» manglar ein verdi."


def _missing(fault: Any) -> str:
    return f"{fault.param.human_readable_name if fault.param else 'Noko'} manglar."


def _usage(fault: Any) -> str:
    context = fault.ctx
    if "No such command" in fault.message:
        word = next((each for each in context.args + context._protected_args), "")  # noqa: SLF001
        word = fault.message.split("'")[1] if "'" in fault.message else word
        return f"Kommandoen «{word}» finst ikkje. {suggest(word, context.command.commands)}".strip()
    if "unexpected extra argument" in fault.message:
        return f"For mange argument:{fault.message.partition('(')[2].partition(')')[2]}"
    return str(fault.message)


_WORDINGS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (faults.MissingParameter, _missing),
    (faults.BadParameter, _bad_value),
    (faults.NoSuchOption, _no_such_option),
    (faults.BadOptionUsage, _bad_option_use),
    (faults.UsageError, _usage),
)
