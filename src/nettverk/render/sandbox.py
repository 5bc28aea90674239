"""Where templates run: what they may print, and how much they may do before they are stopped."""

import re
from collections.abc import Callable, Iterable, Mapping, Sized
from datetime import date, time
from types import TracebackType
from typing import Any, TypeGuard

from jinja2 import TemplateSyntaxError, Undefined, nodes, pass_context, pass_eval_context
from jinja2.filters import do_int, do_join, make_attrgetter
from jinja2.nodes import EvalContext
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from nettverk.render.filters import Refusal, write_value

_STEPS, _SIGNS = 1_000_000, 50_000_000
_BITS = 64
_CALL = 10
"""How many steps a call, or a template that is included, takes the time of."""
TOO_LARGE = "Talet er for stort for ein mal."
_WIDTH = re.compile(rf"[0-9]{{{len(str(_SIGNS))},}}")
_TEXT_FILTERS = {"capitalize", "center", "e", "escape", "forceescape", "indent", "lower", "replace"}
_TEXT_FILTERS |= {"string", "striptags", "title", "trim", "truncate", "upper", "urlencode"}
_TEXT_FILTERS |= {"urlize", "wordcount", "wordwrap"}
_BOUND = (nodes.Const, nodes.For, nodes.Concat, nodes.Filter)
"""What of a template must be looked at before it runs."""
# No template can write a name with a hyphen.
_WALK, _WRITE = "-walk", "-write"


class _Endless(Refusal):
    """A template that was stopped, for it would be so the next time too."""


class _Budget:
    """What a template has done so far, in steps and in signs."""

    def __init__(self) -> None:
        self._steps = self._signs = 0

    def reset(self) -> None:
        """Begin anew, with another document."""
        self._steps = self._signs = 0

    def step(self, number: int = 1) -> None:
        """Count steps; Refusal when they are too many."""
        self._steps += number
        if self._steps > _STEPS:
            raise _Endless("Malen blir aldri ferdig: Her er det gjort meir enn ein million steg.")

    def write(self, number: int) -> None:
        """Count signs that are written; Refusal when they are too many."""
        self._signs += number
        _check_length(self._signs)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, where nothing goes on for ever and nothing of Python is printed."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.budget = _Budget()
        self._ended: dict[str, tuple[_Endless, TracebackType | None]] = {}
        del self.globals["lipsum"], self.filters["pprint"]
        self.filters |= {
            _WALK: self._walk,
            _WRITE: _write,
            "int": lambda *args: _weigh(do_int(*args)),
            "join": _join,
        }

    def writing(self, write: Callable[[object], str], **options: Any) -> "Sandbox":
        """Make one that writes values so; all share what a template may do."""

        def count(value: object) -> str:
            text = write(_weigh(str(value) if isinstance(value, Undefined) else value))
            self.budget.write(len(text))
            return text

        return self.overlay(finalize=count, **options)

    def fill(self, name: str, values: Mapping[str, Any]) -> str:
        """Fill a template, from nothing done; one that was stopped is not begun anew."""
        if name in self._ended:
            fault, trace = self._ended[name]
            raise fault.with_traceback(trace)
        self.budget.reset()
        try:
            filled: str = self.get_template(name).render(values)
        except _Endless as fault:
            self._ended[name] = fault, fault.__traceback__
            raise
        return filled

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call something; what a text is filled with is written first."""
        self.budget.step(_CALL)
        if getattr(obj, "__name__", "") in {"format", "format_map"}:
            _check_width(getattr(obj, "__wrapped__", obj).__self__)
            args = tuple(map(_fill, args))
            kwargs = {name: _fill(each) for name, each in kwargs.items()}
        elif isinstance(obj, LoopContext) and args:
            args = (self._walk(context, args[0], 0), *args[1:])
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Reckon, when what comes of it is neither too long nor too large."""
        if operator == "%" and isinstance(left, str):
            _check_width(left)
            right = tuple(map(_fill, right)) if isinstance(right, tuple) else _fill(right)
        elif operator in {"*", "**"}:
            _weigh_product(operator, left, right)
        return _weigh(super().call_binop(context, operator, left, right))

    def call_filter(self, name: str, value: Any, *args: Any, **options: Any) -> Any:
        """Filter what another filter goes through, as it would be filtered alone."""
        value = _write(value) if name in _TEXT_FILTERS else value
        return super().call_filter(name, value, *args, **options)

    def get_template(self, *args: Any, **kwargs: Any) -> Any:
        """Find a template, also one that is included."""
        self.budget.step(_CALL)
        return super().get_template(*args, **kwargs)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        # Searched once: Jinja walks the whole tree for each kind it is asked for.
        for each in [*tree.find_all(_BOUND)]:
            if isinstance(each, nodes.Const):
                if isinstance(each.value, int) and each.value > _SIGNS:
                    raise TemplateSyntaxError(TOO_LARGE, each.lineno, name, filename)
            else:
                self._bind(each)
        return tree

    def _bind(self, node: nodes.Node) -> None:
        """Put what counts, or what writes, on a loop or a text that is made."""
        if isinstance(node, nodes.For):
            signs = sum(len(each.data) for each in node.find_all(nodes.TemplateData))
            node.iter = self._filter(node.iter, _WALK, nodes.Const(signs))
        elif isinstance(node, nodes.Concat):
            node.nodes = [self._filter(each, _WRITE) for each in node.nodes]
        elif _is_of_text(node):
            node.node = self._filter(node.node, _WRITE)

    def _filter(self, node: Any, name: str, *args: nodes.Expr) -> nodes.Expr:
        """Put a filter of ours on what a template says."""
        made = nodes.Filter(node, name, [*args], [], None, None, lineno=node.lineno)
        made.set_environment(self)
        return made

    @pass_context  # what is constant is walked through too, and not when the template is read
    def _walk(self, _context: Context, items: Iterable[Any], signs: int) -> Iterable[Any]:
        """Go through what a loop is over, each time a step, and what stands in it written."""
        if not isinstance(items, Sized):
            items = self._count(items)
        self.budget.step(len(items))
        self.budget.write(len(items) * signs)
        return items

    def _count(self, items: Iterable[Any]) -> list[Any]:
        counted = []
        for each in items:
            self.budget.step()
            counted.append(each)
        return counted


def _is_of_text(node: nodes.Node) -> TypeGuard[nodes.Filter]:
    """Tell whether a node filters a value that must be written as text first."""
    if not isinstance(node, nodes.Filter):
        return False
    return node.name in _TEXT_FILTERS and isinstance(node.node, nodes.Expr)


def _write(value: object) -> str:
    text = write_value(str(value) if isinstance(value, Undefined) else value)
    _check_length(len(text))
    return text


def _weigh(value: Any) -> Any:
    """Give a value back, when it is neither too long nor too large."""
    if isinstance(value, str | list | tuple):
        _check_length(len(value))
    elif isinstance(value, int) and abs(value) > _SIGNS:
        raise OverflowError
    return value


def _check_length(number: int) -> None:
    if number > _SIGNS:
        raise _Endless("Malen skriv for mykje: Her er det meir enn femti millionar teikn.")


def _check_width(text: str) -> None:
    """Refuse a form to fill in that asks for too much room."""
    if _WIDTH.search(text):
        raise OverflowError


def _weigh_product(operator: str, left: Any, right: Any) -> None:
    """Refuse a product before it is made."""
    for text, number in ((left, right), (right, left)):
        if isinstance(text, str | list | tuple) and isinstance(number, int):
            _check_length(len(text) * number)
    power = operator == "**" and isinstance(left, int) and isinstance(right, int)
    if power and left.bit_length() * right > _BITS:
        raise OverflowError


@pass_eval_context
def _join(
    context: EvalContext, items: Iterable[Any], between: str = "", attribute: str | None = None
) -> str:
    """Join as Jinja does, but what a person would write."""
    if attribute is not None:
        items = map(make_attrgetter(context.environment, attribute), items)
    joined: str = do_join(context, map(_write, items), _write(between))
    return joined


def _fill(value: object) -> object:
    """Give what a format can be filled with: what has a form of its own is left alone."""
    plain = isinstance(value, str | int | float | date | time) and not isinstance(value, bool)
    return value if plain else _write(value)
