"""Where templates run: what they may print, and how much they may do before they are stopped."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import wraps
from types import BuiltinMethodType, CodeType, MethodType, TracebackType
from typing import Any, cast

from jinja2 import (
    Environment,
    Template,
    TemplateSyntaxError,
    Undefined,
    nodes,
    pass_context,
    pass_environment,
)
from jinja2.filters import do_sum, make_attrgetter
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler
from markupsafe import Markup
from markupsafe import escape as escape_html
from msgspec import Struct

from nettverk.nynorsk import write_list
from nettverk.render.budget import Budget, Endless, is_too_large, watch_depth, weigh_product
from nettverk.render.compiled import load_code
from nettverk.render.filters import Refusal, round_number, write_value

_CALL = 10
"""How many steps a call, or a template that is included, takes the time of."""
TOO_LARGE = "Talet er for stort for ein mal."

_OF_TEXT = ("capitalize", "lower", "string", "title", "upper")
_OF_ANY = (
    *("abs", "batch", "count", "d", "default", "dictsort", "first", "float", "groupby", "int"),
    *("items", "last", "length", "list", "map", "max", "min", "reject", "rejectattr", "reverse"),
    *("select", "selectattr", "slice", "sort", "unique"),
)
"""What Jinja does that takes no longer than what it is given is large."""
_METHODS = (
    *("endswith", "get", "isocalendar", "isoformat", "items", "keys", "lower", "split"),
    *("startswith", "upper", "values", "weekday"),
)
"""What of Python's own a template may call."""
# No template can write a name with a hyphen.
_WALK, _LOOK, _SLICE, _JOIN, _NOTE = "-walk", "-look", "-slice", "-join", "-note"
_COUNTED = (nodes.Const, nodes.For, nodes.Concat, nodes.Compare, nodes.Getitem, nodes.Pair)
_LOOKED_AT = (*_COUNTED, nodes.Output)
"""What Jinja does by itself, what may be too large, and what may be empty."""
_NEAR = 60
_AROUND = re.compile(r"[^\W_]+ \0[:;,.!?](?!\w)|\(\0\)|«\0»")
"""Where a value cannot be empty: between a word and a sign, and alone in brackets."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, where nothing goes on for ever and nothing of Python is printed.

    All that a template does costs as much as it gets and gives. So there are few filters and
    methods: those whose work grows no faster than that.
    """

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "**", "%"})

    def __init__(self, filters: Mapping[str, Callable[..., Any]], **options: Any) -> None:
        # What is constant would else be worked out when a template is read, and never counted.
        super().__init__(optimized=False, **options)
        self.budget = Budget()
        self.gaps: set[tuple[str, int, str]] = set()
        self._ended: dict[str, tuple[Exception, TracebackType | None]] = {}
        del self.globals["lipsum"]
        usual: dict[str, Any] = {name: self.filters[name] for name in _OF_ANY}
        usual |= {name: self._on_text(self.filters[name]) for name in _OF_TEXT}
        usual |= {"trim": self._on_text(lambda text: text.strip()), "safe": self._on_text(Markup)}
        usual |= {"join": self._join, "replace": self._replace, "round": round_number, "sum": _sum}
        self.tests = {name: self._bind(cast("Any", work)) for name, work in self.tests.items()}
        self.filters = {name: self._bind(work) for name, work in (usual | {**filters}).items()}
        self.filters |= {_WALK: self.budget.walk, _LOOK: self.budget.look}
        self.filters |= {_JOIN: self.filters["join"], _SLICE: _slice, _NOTE: self._note}

    def _bind(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """Make a filter or a test one that costs as much as it gets and gives."""

        @wraps(work)
        def bound(*args: Any, **options: Any) -> Any:
            self.budget.read(*args, *options.values())
            return self.budget.take(work(*args, **options))

        return bound

    def _on_text(self, work: Callable[[str], str]) -> Callable[[object], str]:
        """Make a filter of text one of any value, as it is written."""
        return lambda value: work(self._write(value))

    def list_filters(self) -> tuple[str, ...]:
        """Name the filters that a template can name."""
        return tuple(sorted(each for each in self.filters if not each.startswith("-")))

    def writing(self, write: Callable[[object], str], **options: Any) -> "Sandbox":
        """Make one that writes values so; all share what a template may do."""

        @pass_context  # Jinja would else escape what is constant before it is written
        def count(_context: Context, value: object) -> str:
            self.budget.read(value)
            text = write(str(value) if isinstance(value, Undefined) else value)
            self.budget.write(len(text))
            return text

        return self.overlay(finalize=count, **options)

    def fill(self, name: str, values: Mapping[str, Any]) -> str:
        """Fill a template, from nothing done; one that was stopped is not begun anew."""
        if name in self._ended:
            fault, trace = self._ended[name]
            raise fault.with_traceback(trace)
        self.budget.reset(values)
        try:
            filled = self.budget.end(self.get_template(name).render(values))
        except (Endless, RecursionError) as fault:
            self._ended[name] = fault, fault.__traceback__
            raise
        return filled

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call something, and count what it gets and gives."""
        self.budget.step(_CALL)
        self.budget.read(*args, *kwargs.values())
        if isinstance(obj, LoopContext) and args:
            self.budget.walk(args[0])
        return self.budget.take(super().call(context, obj, *args, **kwargs))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon, when what comes of it is neither too long nor too large."""
        if operator == "+" and isinstance(left, str) and isinstance(right, str):
            return self._join(context, (left, right))
        if operator == "%" and isinstance(left, str):
            raise Refusal("Ein mal kan ikkje fylla ut tekst med %. Set saman tekst med ~.")
        if operator in {"*", "**"}:
            weigh_product(operator, left, right)
        return self.budget.take(super().call_binop(context, operator, left, right))

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Find something by its place or name, which may be as large as any value."""
        self.budget.read(argument)
        found = super().getitem(obj, argument)
        return self.budget.take(found) if isinstance(argument, slice) else found

    def wrap_str_format(self, value: Any) -> None:
        """Give no way to fill in a text, which writes what Python writes."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Let a template call few of the methods that Python has."""
        if isinstance(obj, Struct) and not attr.startswith("_"):
            return True  # nearly all that templates read, and Jinja takes long to say so
        of_python = isinstance(value, BuiltinMethodType | MethodType)
        if of_python and attr not in _METHODS:
            return isinstance(obj, LoopContext | Cycler)
        return super().is_safe_attribute(obj, attr, value)

    def unsafe_undefined(self, obj: Any, attribute: str) -> Undefined:
        """Say what may be called instead of what may not."""
        if attribute.startswith("_"):
            return super().unsafe_undefined(obj, attribute)
        told = f"Ein mal kan ikkje bruka «{attribute}» her. Vel eit filter, eller ein av desse: "
        return self.undefined(f"{told}{write_list(_METHODS)}.", exc=Refusal)  # type: ignore[arg-type]  # any fault will do

    def _load_template(self, name: str, globals: Any) -> Template:  # noqa: A002 — Jinja's name
        self.budget.step(_CALL)
        self.budget.write(len(self.loader.get_source(self, name)[0]) if self.loader else 0)
        return super()._load_template(name, globals)

    def compile(self, source: Any, name: Any = None, filename: Any = None, *how: Any) -> Any:
        """Compile a template, or find what it became when the package was built."""
        # What is escaped is told when a template is compiled, and in plain text nothing is.
        known = filename and not any(how) and self.autoescape is not name.endswith(".txt")
        code = load_code(name, source, filename) if known else None
        return code or super().compile(source, name, filename, *how)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        with watch_depth(name, filename):
            tree = super()._parse(source, name, filename)
            # Searched once: Jinja walks the whole tree for each kind it is asked for.
            for each in [*tree.find_all(_LOOKED_AT)]:
                if isinstance(each, nodes.Const):
                    if isinstance(each.value, int | float) and is_too_large(each.value):
                        raise TemplateSyntaxError(TOO_LARGE, each.lineno, name, filename)
                else:
                    self._count(each)
        return tree

    def _generate(self, source: nodes.Template, *said: Any, **options: Any) -> str:
        with watch_depth(*said[:2]):
            return super()._generate(source, *said, **options)

    def _compile(self, source: str, filename: str) -> CodeType:
        with watch_depth(None, filename):
            return super()._compile(source, filename)

    def _count(self, node: nodes.Node) -> None:
        """Have what Jinja does by itself counted."""
        if isinstance(node, nodes.For):
            signs = sum(len(each.data) for each in node.find_all(nodes.TemplateData))
            node.iter = self._filter(node.iter, _WALK, nodes.Const(signs))
        elif isinstance(node, nodes.Concat):
            node.nodes = [self._filter(nodes.List(node.nodes, lineno=node.lineno), _JOIN)]
        elif isinstance(node, nodes.Pair):
            node.key = self._look_at(node.key)
        elif isinstance(node, nodes.Compare):
            node.expr = self._look_at(node.expr)
            for each in node.ops:
                each.expr = self._look_at(each.expr)
        elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Slice):
            ends = (node.arg.start, node.arg.stop, node.arg.step)
            none = nodes.Const(None, lineno=node.lineno)
            node.arg = self._filter(none, _SLICE, *(each or none for each in ends))
        elif isinstance(node, nodes.Output):
            node.nodes = [self._mark(*each) for each in _list_neighbours(node.nodes)]

    def _mark(self, before: nodes.Node | None, node: nodes.Expr, after: nodes.Node | None) -> Any:
        """Have a value noted that leaves a gap in the text around it, when it is empty."""
        if isinstance(before, nodes.TemplateData) and isinstance(after, nodes.TemplateData):
            found = _AROUND.search(f"{before.data[-_NEAR:]}\0{after.data[:2]}")
            if found:
                around = nodes.Const(found[0].replace("\0", ""))
                return self._filter(node, _NOTE, nodes.Const(node.lineno), around)
        return node

    @pass_context
    def _note(self, context: Context, value: Any, line: int, around: str) -> Any:
        if context.name and value in (None, ""):
            self.gaps.add((context.name, line, around))
        return value

    def _look_at(self, node: nodes.Expr) -> nodes.Expr:
        return node if isinstance(node, nodes.Const) else self._filter(node, _LOOK)

    def _filter(self, node: Any, name: str, *args: nodes.Expr) -> nodes.Expr:
        """Put a filter of ours on what a template says."""
        made = nodes.Filter(node, name, [*args], [], None, None, lineno=node.lineno)
        made.set_environment(self)
        return made

    def _write(self, value: object) -> str:
        text = write_value(str(value) if isinstance(value, Undefined) else value)
        self.budget.write(len(text))
        return text

    @pass_context
    def _join(
        self,
        context: Context,
        items: Iterable[Any],
        between: object = "",
        attribute: str | None = None,
    ) -> str:
        """Join as Jinja does, but what a person would write, each as it would be printed alone."""
        if attribute is not None:
            items = map(make_attrgetter(context.environment, attribute), items)
        between, *pieces = self._write_alike(context, (between, *items))
        return between.join(pieces)

    @pass_context
    def _replace(
        self, context: Context, text: object, old: object, new: object, count: int = -1
    ) -> str:
        """Put a text instead of another, where there is room for it."""
        before, after = self._write_alike(context, (text, new))
        old = self._write(old)
        self.budget.write(before.count(old) * len(after))
        made = str.replace(before, old, after, count)
        return Markup(made) if isinstance(before, Markup) else made  # noqa: S704 — written as it was

    def _write_alike(self, context: Context, values: Iterable[Any]) -> list[str]:
        """Write values that become one text: all escaped, where one of them is so already."""
        values = [*values]
        if context.eval_ctx.autoescape and any(isinstance(each, Markup) for each in values):
            write: Any = context.environment.finalize
            return [escape_html(write(context, each)) for each in values]
        return [self._write(each) for each in values]


def _list_neighbours(
    items: Sequence[nodes.Expr],
) -> Iterator[tuple[nodes.Expr | None, nodes.Expr, nodes.Expr | None]]:
    """List each part of a text with what stands before and after it."""
    return zip((None, *items), items, (*items[1:], None), strict=False)


def _slice(_: None, *ends: Any) -> slice:
    return slice(*ends)


@pass_environment
def _sum(environment: Environment, items: Iterable[Any], attribute: str | None = None) -> Any:
    """Add numbers; lists added to lists would be copied again for each."""
    return do_sum(environment, items, attribute)
