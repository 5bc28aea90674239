"""A topic of the help in the terminal; what is piped to another program stays Markdown."""

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import CodeBlock, Heading, Markdown
from rich.padding import Padding
from rich.text import Text
from rich.theme import Theme

from nettverk.cli.screen.console import TITLE
from nettverk.commands.hjelp import HelpText

_WIDEST = 88
"""Longer lines are hard to follow."""
_LOOK = Theme(
    {
        "markdown.h1": TITLE,
        "markdown.h2": TITLE,
        "markdown.h3": "bold",
        "markdown.code": "bold",
        "markdown.em": "italic",
        "markdown.item.bullet": "bold",
        "markdown.item.number": "bold",
        "markdown.table.border": "none",
        "markdown.table.header": "bold",
    }
)


class _PlainHeading(Heading):
    """A heading at the left, as all other text."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self.text


class _PlainCode(CodeBlock):
    """An example, indented on the terminal's own background: what one types is never cut."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for line in str(self.text).splitlines():
            if self.lexer_name == "text":
                yield Padding(Text(line), (0, 0, 0, 4), expand=False)
            else:
                yield Text(f"    {line}".rstrip(), no_wrap=True, overflow="ignore")


class _Page(Markdown):
    elements = {  # noqa: RUF012 — Rich declares it so
        **Markdown.elements,
        "heading_open": _PlainHeading,
        "fence": _PlainCode,
        "code_block": _PlainCode,
    }


def print_help(tema: HelpText, console: Console) -> None:
    """Print a topic."""
    if not console.is_terminal:
        console.out(tema.markdown, end="", highlight=False)
        return
    console.push_theme(_LOOK)
    width = min(console.width, _WIDEST)
    console.print(_Page(tema.markdown, hyperlinks=False), width=width, crop=False)
