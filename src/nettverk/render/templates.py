"""Context to Markdown: one Jinja template a document, in a sandbox, with every value escaped."""

from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import asdict

from nettverk.errors import NettverkError
from nettverk.render.escape import escape
from nettverk.render.filters import FILTERS
from nettverk.render.template_faults import ExplainedUndefined, explain_fault
from nettverk.shipped import find_shipped_templates


class Templates:
    """The templates in force for a workspace: its own before the shipped."""

    def __init__(self, root: Path) -> None:
        self._environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader(
                [root / "templates", find_shipped_templates()], encoding="utf-8-sig"
            ),
            undefined=ExplainedUndefined,
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
        return _render(self._environment, name, context)

    def render_text(self, name: str, context: Struct) -> str:
        """Fill a template of plain text, in which no sign is Markdown."""
        plain = self._environment.overlay(autoescape=False, finalize=_write_plain)
        return _render(plain, name, context)


def _render(environment: Environment, name: str, context: Struct) -> str:
    values = asdict(context)
    try:
        text = environment.get_template(name).render(values)
    except Exception as fault:  # a template is its user's own code, and may raise anything
        raise NettverkError(_message(fault, name, values)) from fault
    return _tidy(text)


def _write_plain(value: object) -> str:
    return "" if value is None else str(value)


def _write(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    return Markup(escape("" if value is None else str(value)))  # noqa: S704 — escaped as Markdown


def _message(fault: Exception, name: str, values: Mapping[str, object]) -> str:
    name, line = _place(fault, name)
    place = f"templates/{name}, linje {line}" if line else f"templates/{name}"
    reason = explain_fault(fault, values, FILTERS)
    return f"Feil i {place}: {reason} Rett malen, eller slett han."


def _place(fault: Exception, name: str) -> tuple[str, int | None]:
    """Find the template and line of a fault; it may be in one that the first includes."""
    if isinstance(fault, TemplateSyntaxError):
        return Path(fault.name or name).name, fault.lineno
    from traceback import extract_tb  # noqa: PLC0415 — only a fault needs it

    frames = [
        each
        for each in extract_tb(fault.__traceback__)
        if Path(each.filename).suffix in {".md", ".txt"}
    ]
    return (Path(frames[-1].filename).name, frames[-1].lineno) if frames else (name, None)


def _tidy(text: str) -> str:
    """Leave one blank line where tags left several."""
    lines: list[str] = []
    for line in text.split("\n"):
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip() if not line.strip() else line)
    return "\n".join(lines).rstrip("\n") + "\n"
