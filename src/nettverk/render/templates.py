"""Context to Markdown: one Jinja template a document, in a sandbox, with every value escaped."""

import traceback
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import asdict

from nettverk.errors import NettverkError
from nettverk.render.escape import escape
from nettverk.render.filters import FILTERS
from nettverk.shipped import find_shipped_templates

_TEMPLATE_FAULTS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)


class Templates:
    """The templates in force for a workspace: its own before the shipped."""

    def __init__(self, root: Path) -> None:
        self._environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader([root / "templates", find_shipped_templates()]),
            undefined=StrictUndefined,
            # Jinja trusts Markup, which is what _write makes of every value; so macros come out
            # as they are, and no value is escaped twice.
            autoescape=True,
            finalize=_write,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.filters.update(FILTERS)

    def render(self, name: str, context: Struct) -> str:
        """Fill a template with a context and return its Markdown."""
        try:
            text = self._environment.get_template(name).render(asdict(context))
        except TemplateSyntaxError as fault:
            raise NettverkError(
                _message(fault.name or name, fault.lineno, fault.message)
            ) from fault
        except UnicodeDecodeError as fault:
            raise NettverkError(
                f"Malen templates/{name} er ikkje lagra som UTF-8. "
                "Lagre han på nytt, og vel teiknsettet UTF-8."
            ) from fault
        # A template is the user's own code, and whatever it raises is a fault in it.
        except _TEMPLATE_FAULTS as fault:
            raise NettverkError(_message(name, _line_of(fault, name), str(fault))) from fault
        return _tidy(text)


def _write(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    return Markup(escape("" if value is None else str(value)))  # noqa: S704 — escaped as Markdown


def _message(name: str, line: int | None, reason: str | None) -> str:
    place = f"templates/{name}, linje {line}" if line else f"templates/{name}"
    return f"Feil i {place}: malen kan ikkje fyllast ut ({reason}). Rett malen, eller slett han."


def _line_of(fault: BaseException, name: str) -> int | None:
    frames = traceback.extract_tb(fault.__traceback__)
    lines = [each.lineno for each in frames if Path(each.filename).name == name]
    return lines[-1] if lines else None


def _tidy(text: str) -> str:
    """Leave one blank line where tags left several."""
    lines: list[str] = []
    for line in text.split("\n"):
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip() if not line.strip() else line)
    return "\n".join(lines).rstrip("\n") + "\n"
