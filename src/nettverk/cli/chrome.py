"""Typer's help in nynorsk: its own headings are English and cannot be set from outside."""

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from nettverk.commands.hjelp import CommandHelp

_HELP_NAMES = ("-h", "--hjelp", "--help")
_HELP = "Vis denne hjelpa."


def _without_english(text: str) -> str:
    """Drop what Typer adds; the usage line tells already what must be written."""
    return text.replace("[required]", "").strip()


class _Nynorsk:
    """What a command and the group of them have alike."""

    def format_usage(self: Any, ctx: Any, formatter: Any) -> None:
        """Write the usage line."""
        pieces = re.sub("[{}]", "", " ".join(self.collect_usage_pieces(ctx)))
        formatter.write_usage(ctx.command_path, pieces, prefix="Bruk: ")

    def format_options(self: Any, ctx: Any, formatter: Any) -> None:
        """Write arguments and options."""
        for kind, title in (("argument", "Argument"), ("option", "Val")):
            records = [
                record
                for each in self.get_params(ctx)
                if each.param_type_name == kind and (record := each.get_help_record(ctx))
            ]
            if records:
                with formatter.section(title):
                    formatter.write_dl([(name, _without_english(text)) for name, text in records])

    def get_help_option_names(self, _ctx: Any) -> list[str]:
        """Give help the names that people try, in one order."""
        return [*_HELP_NAMES]

    def get_help_option(self, ctx: Any) -> Any:
        """Give the help option its nynorsk text."""
        option = super().get_help_option(ctx)  # type: ignore[misc]  # Typer's class beside it has it
        if option is not None:
            option.help = _HELP
        return option


class NynorskCommand(_Nynorsk, TyperCommand):
    """A command whose help is nynorsk throughout."""


class PlanCommand(NynorskCommand):
    """The command that tries another host, and lists who can be where a day stands alone."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Give a day that nobody stands behind nobody; an option has as many words each time."""
        end = args.index("--") if "--" in args else len(args)
        given: list[str] = []
        for each in args[:end]:
            given += each.split("=", 1) if each.startswith("--byt=") else [each]
        for number in reversed([at for at, each in enumerate(given) if each == "--byt"]):
            day, then = given[number + 1 : number + 2], given[number + 2 : number + 3]
            if day and not day[0].startswith("-") and (not then or then[0].startswith("-")):
                given.insert(number + 2, "")
        return super().parse_args(ctx, [*given, *args[end:]])


class NynorskGroup(_Nynorsk, TyperGroup):
    """The group of commands, whose help is nynorsk throughout."""

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write options and commands."""
        super().format_options(ctx, formatter)
        with formatter.section("Kommandoar"):
            formatter.write_dl([*ctx.command.commands.sum_up()])

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; «help» is `hjelp` in another language."""
        if args[0] == "help":
            args = ["hjelp", *args[1:]]
        return super().resolve_command(ctx, args)


def describe_commands(context: Any) -> "dict[str, CommandHelp]":
    """Tell what each command does, seen from one of them, and how its own help is made."""
    from nettverk.commands.hjelp import CommandHelp

    parent = context.parent
    return {
        name: CommandHelp(said, partial(_write_help, parent, name))
        for name, said in parent.command.commands.sum_up()
    }


def _write_help(parent: Any, name: str) -> str:
    command = parent.command.commands[name]
    context = command.context_class(command, info_name=name, parent=parent)
    return f"{command.get_help(context)}\n"
