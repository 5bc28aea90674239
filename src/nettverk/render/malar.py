"""Context to Markdown: one Jinja template a document, in a sandbox, with every value escaped."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    pass_context,
)
from jinja2.loaders import split_template_path
from jinja2.utils import missing
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import asdict

from nettverk.characters import ILLEGAL
from nettverk.errors import DataError, Place, error
from nettverk.markdown import drop_blank_lines
from nettverk.reading.files import Files
from nettverk.reglar import Regel
from nettverk.render.binding import bind, bind_html, bind_markdown
from nettverk.render.closing import explain_unclosed, find_opening
from nettverk.render.faults import explain_fault, find_place, find_sign
from nettverk.render.filters import FILTERS, Refusal, escape, explain_illegal, write_value
from nettverk.render.sandbox import Sandbox
from nettverk.shipped import find_shipped_malar
from nettverk.suggest import suggest_among

_ELSE = "default"
_NOTHING_LEFT = (
    "Lista er tom eller slutt, så her er ikkje noko å henta. "
    f"Skriv {{{{ … | {_ELSE} }}}} om det då ikkje skal stå noko."
)


class _ExplainedUndefined(StrictUndefined):
    """A name that a template uses and nobody has given it."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, owner = self._undefined_name, self._undefined_obj
        if self._undefined_hint and issubclass(self._undefined_exception, Refusal):
            return self._undefined_hint
        # Jinja's own hints are English: what lacks a name is the end of a list, or of an empty one.
        if name is None:
            return _NOTHING_LEFT
        if owner is missing:
            return f"Namnet «{name}» finst ikkje."
        known = getattr(type(owner), "__struct_fields__", ())
        advice = suggest_among(str(name), known) if known else ""
        return f"«{name}» finst ikkje her. {advice}".strip()


_MEND, _INCLUDING = "Rett malen, eller slett han.", ("include", "import", "extends")


class _Loader(FileSystemLoader):
    """Finds templates as Jinja does, and reads each from the disk once."""

    def __init__(self, files: Files) -> None:
        super().__init__([files.root / "templates", find_shipped_malar()])
        self._files = files

    def get_source(
        self, _environment: Environment, name: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """Find the text of a template, and where it stands."""
        parts = split_template_path(name)
        for path in (Path(folder, *parts) for folder in self.searchpath):
            if path.is_file():
                return self._files.read_text(path), str(path), lambda: True
        raise TemplateNotFound(name)


class Malar:
    """The templates in force for a workspace: its own before the shipped.

    `gaps` are the templates and lines where an empty value has left a gap in the text.
    """

    def __init__(self, files: Files) -> None:
        self._loader = _Loader(files)
        environment = Sandbox(
            {**FILTERS, "stad": pass_context(FILTERS["stad"])},
            loader=self._loader,
            undefined=_ExplainedUndefined,
            # Jinja trusts Markup, which is what _write makes of every value; so macros come out
            # as they are, and no value is escaped twice.
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        # Each has a cache of its own: made anew for a text, it would compile every template again.
        self._environment = environment.writing(_write)
        self._plain = environment.writing(write_value, autoescape=False)
        self._page = environment.writing(_write_html)
        self._included: dict[str, frozenset[str]] = {}
        self.gaps = environment.gaps

    def render(self, name: str, context: Struct) -> str:
        """Fill a template with a context and return its Markdown."""
        return self._fill(self._environment, name, context, markdown=True)

    def render_text(self, name: str, context: Struct) -> str:
        """Fill a template of plain text, in which no sign is Markdown."""
        return bind(self._render(self._plain, name, context))

    def render_html(self, name: str, context: Struct) -> str:
        """Fill a template of HTML, in which every value is text and no tag."""
        return self._fill(self._page, name, context, markdown=False)

    def _fill(self, environment: Sandbox, name: str, context: Struct, *, markdown: bool) -> str:
        """Fill a template in which tags are tags; DataError when one swallows the rest."""
        text = self._render(environment, name, context)
        if told := explain_unclosed(text, markdown=markdown):
            raise DataError([error(Regel.MAL, self._find(name, find_opening), told, _MEND)])
        return bind_markdown(text) if markdown else bind_html(text)

    def _render(self, environment: Sandbox, name: str, context: Struct) -> str:
        """Fill a template with text that can be written; DataError when anything is wrong in it."""
        values = asdict(context)
        try:
            text = environment.fill(name, values)
        except Exception as fault:  # a template is its user's own code, and may raise anything
            reason = explain_fault(fault, values, environment.list_filters())
            place = find_place(fault, name, environment)
            raise DataError([error(Regel.MAL, place, reason, _MEND)]) from fault
        if found := ILLEGAL.search(text):  # one that is written as a value is refused above
            place = self._find(name, lambda source: find_sign(source, found[0]))
            raise DataError([error(Regel.MAL, place, explain_illegal(found[0]), _MEND)])
        return drop_blank_lines(text)

    def _find(self, name: str, find_line: Callable[[str], int]) -> Place:
        """Find the line of something, in a template or in one that it includes."""
        for each in (name, *sorted(self.reach(name) - {name})):
            if line := find_line(self.read(each)):
                return Place(f"templates/{each}", line)
        return Place(f"templates/{name}")

    def list_names(self, folder: str) -> tuple[str, ...]:
        """Name the templates that lie in a folder, own and shipped."""
        found = self._loader.list_templates()
        return tuple(each for each in found if each.rpartition("/")[0] == folder)

    def read(self, name: str) -> str:
        """Read a template as it is written."""
        try:
            return self._loader.get_source(self._environment, name)[0]
        except UnicodeError:
            return ""

    def compile(self, name: str) -> str:
        """Compile a template of Markdown, or of plain text, to Python."""
        chosen = self._plain if name.endswith(".txt") else self._environment
        return str(chosen.compile(self.read(name), name, None, True))  # noqa: FBT003 — Jinja's order

    def reach(self, name: str) -> frozenset[str]:
        """Name a template and all that it includes; one that cannot be read includes nothing."""
        found: set[str] = set()
        waiting = {name}
        while waiting:
            each = waiting.pop()
            found.add(each)
            if each not in self._included:
                self._included[each] = self._find_included(each)
            waiting |= self._included[each] - found
        return frozenset(found)

    def _find_included(self, name: str) -> frozenset[str]:
        """Find what a template includes by itself; one with a fault has nothing in it."""
        from jinja2.meta import find_referenced_templates

        try:
            source = self._loader.get_source(self._environment, name)[0]
            # To parse all templates would take a third of the time of their trial.
            if not any(each in source for each in _INCLUDING):
                return frozenset()
            tree = self._environment.parse(source)
        except (TemplateError, OSError, UnicodeError):
            return frozenset()
        return frozenset(filter(None, find_referenced_templates(tree)))


def _write_html(value: object) -> str:
    """Write a value for a page; a date bare of filters is for the machines that read it."""
    return value.isoformat() if isinstance(value, date) else write_value(value)


def _write(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    return Markup(escape(write_value(value)))  # noqa: S704 — escaped as Markdown
