"""The texts in Python code that reach a user: messages, labels and help."""

import ast
import re
from collections.abc import Iterator

from language.formats import Piece
from language.text import VALUE

_CALLS = frozenset(
    {
        "ZoneInfo",
        "cast",
        "compile",
        "encode",
        "fullmatch",
        "match",
        "_find_shipped",
        "_name_fonts",
        "search",
        "setOptionValue",
        "split",
        "sub",
    }
)
"""Functions whose texts are patterns, types, folders, fonts, encodings and options."""
_ARGUMENTS = frozenset({"encoding", "errors", "justify", "newline", "overflow", "style"})
_PROGRAM = re.compile(
    r"(?:\W|\d|app|ascii|bold|bullet|center|cf|choices|code|columns|ctx|digest|dim|docs|em|fence|fold"
    r"|folder|h|ignore|italic|item|magenta|markdown|modules|number|oppfolging|option|ready|red|replace"
    r"|required|right|source|src|strike|templates|text|utf)*",
    re.IGNORECASE,
)
"""Words that a program reads, where no other word stands beside them."""
_OTHERS = re.compile(
    r"\b(?:alphabetic|are|block|cannot|could|does|end|expected|flow|indicator|looking|such|the|token"
    r"|unexpected|unknown|caption|heading|hyperlink|properties|quote|table)\b",
    re.IGNORECASE,
)
"""Words that tell what other programs say and name: messages the code compares with, styles."""
_MARKUP = re.compile(r"<[/?!\w]|xmlns|^\./|\w:\w|[\\]|\(\?|\[\^|//|\.\*|=\"")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_NAMED = re.compile(rf"(?:{VALUE}|\{{\S*\}})\w+")
"""A name in a namespace, as `{*}tbl` or `▢tbl`: no space parts it from what stands before."""


def python(text: str, *, labels: bool) -> Iterator[Piece]:
    """Yield what a user can read; with `labels`, single words that look like names too."""
    for node, content in _strings(ast.parse(text)):
        if _is_read(content, labels=labels):
            yield node.lineno, content


def _is_read(content: str, *, labels: bool) -> bool:
    words = _LETTERS.findall(content)
    if not words or any(each.search(content) for each in (_MARKUP, _OTHERS)):
        return False
    if _PROGRAM.fullmatch(content) or _NAMED.fullmatch(content):
        return False
    if " " in content.strip():
        return len(words) == 1 or not all(each.istitle() for each in words)
    return labels or content.istitle()


def _strings(node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node, node.value
    elif isinstance(node, ast.JoinedStr):
        yield node, "".join(_part(each) for each in node.values)
        for each in node.values:
            if isinstance(each, ast.FormattedValue):
                yield from _strings(each.value)
    else:
        for child in _children(node):
            yield from _strings(child)


def _part(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else VALUE


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts of a node in which a user's text can stand."""
    for name, field in ast.iter_fields(node):
        for child in field if isinstance(field, list) else [field]:
            if not isinstance(child, ast.AST) or _is_docstring(child, node):
                continue
            if name in {"annotation", "returns"}:
                yield from (each for each in ast.walk(child) if isinstance(each, ast.Call))
            elif not _is_technical(child, node):
                yield child


def _is_docstring(child: ast.AST, parent: ast.AST) -> bool:
    return (
        isinstance(child, ast.Expr)
        and isinstance(child.value, ast.Constant)
        and not _is_command(parent)
    )


def _is_command(node: ast.AST) -> bool:
    """Tell whether Typer shows the docstring of this function as help."""
    decorators = getattr(node, "decorator_list", ())
    return any(ast.unparse(each).startswith(("app.command", "app.callback")) for each in decorators)


def _is_technical(child: ast.AST, parent: ast.AST) -> bool:
    if isinstance(child, ast.keyword):
        return child.arg in _ARGUMENTS
    if not isinstance(child, ast.Constant):
        return False
    if isinstance(parent, ast.Compare):
        return True
    if isinstance(parent, ast.Subscript):
        return child is parent.slice
    return isinstance(parent, ast.Call) and _is_asked_for(child, parent)


def _is_asked_for(child: ast.Constant, call: ast.Call) -> bool:
    """Tell whether a call reads the text as a pattern, an encoding or a key."""
    name = ast.unparse(call.func).rpartition(".")[2]
    return name in _CALLS or (name in {"at", "get"} and child in call.args[:1])
