"""What a template may print: what a person would write, in every way to print it, or a fault."""

import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from nettverk.context.folk import PersonContext
from nettverk.documents.trial import try_malar
from nettverk.errors import DataError
from nettverk.model.dokumentslag import MALAR
from nettverk.reading.files import Files
from nettverk.render.filters import Refusal, write_value
from nettverk.render.malar import Malar
from nettverk.render.sandbox import Sandbox
from nettverk.workspace.workspace import Workspace
from tests.conftest import examples

DAY = date(2026, 11, 24)
KARI = PersonContext("Kari Solberg", "rektor")


class Said(Struct, frozen=True):
    """A context with one value."""

    it: Any


class Parts(Struct, frozen=True):
    """A value with parts and no name."""

    dato: date
    tid: time


def fill(root: Path, mal: str, value: object) -> str:
    (root / "templates").mkdir(exist_ok=True)
    (root / "templates" / "x.txt").write_text(mal, encoding="utf-8")
    return Malar(Files(root)).render_text("x.txt", Said(value)).rstrip("\n")


WRITTEN = [
    (None, ""),
    (True, "ja"),
    (False, "nei"),
    (12, "12"),
    (2.5, "2,5"),
    (date(2026, 11, 4), "4.\u00a0november\u00a02026"),
    (time(9, 30), "09.30"),
    (KARI, "Kari Solberg"),
    ((KARI, KARI, "Per"), "Kari Solberg, Kari Solberg og Per"),
    ([True, None, "", 3], "ja og 3"),
    (1 / 3, "0,33"),
    (-0.001, "0"),
]


@pytest.mark.parametrize(("value", "text"), WRITTEN, ids=map(str, range(len(WRITTEN))))
def test_value_is_written_as_a_person_would(value: object, text: str, tmp_path: Path) -> None:
    for mal in ("{{ it }}", "{{ it ~ '' }}", "{{ '' ~ it }}", "{{ it | string }}"):
        assert fill(tmp_path, mal, value) == text
    assert fill(tmp_path, "{{ [it, 'b'] | join('+') }}", value) == f"{text}+b"
    assert fill(tmp_path, "{{ it | upper }}", value) == text.upper()


WAYS = [
    *("{{ it }}", "{{ it ~ '' }}", "{{ '' ~ it }}", "{{ it | string }}", "{{ it | upper }}"),
    *("{{ [it] | join }}", "{{ [[it]] }}", "{{ {'it': it} }}", "{{ '%s' % it }}"),
    *("{{ '%s %s' % (it, it) }}", "{{ '{}'.format(it) }}", "{{ '{a}'.format(a=it) }}"),
    *("{{ '{a}'.format_map({'a': it}) }}", "{{ [it] | liste }}", "{{ it | e }}"),
    *(
        "{{ it | replace('a', 'b') }}",
        "{{ it | trim | title }}",
        "{{ [it] | map('string') | list }}",
    ),
    *("{% set x %}{{ it }}{% endset %}{{ x }}", "{{ [{'a': it}] | join(', ', attribute='a') }}"),
    *("{% macro m(x) %}{{ x }}{% endmacro %}{{ m(it) }}", "{{ it if it }}"),
]
PYTHON = re.compile(r"\w+\(\w+=|object at 0x|<\w+ |\b(True|False|None)\b|datetime|source|\[|\{|'")


def reach(value: object) -> Iterator[object]:
    """List a value and all that a template can find in it."""
    yield value
    if isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from reach(getattr(value, name)) if name != "source" else ()
    elif isinstance(value, dict):
        for each in value.values():
            yield from reach(each)
    elif isinstance(value, tuple | list):
        for each in value[:2]:
            yield from reach(each)


def test_no_value_of_any_document_is_written_as_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: dict[object, object] = {}
    usual = Sandbox.fill

    def note(self: Sandbox, name: str, values: Any) -> str:
        for each in reach(dict(values)):
            kind = (type(each), type(next(iter(each), None)) if isinstance(each, tuple) else None)
            met.setdefault(kind, each)
        return usual(self, name, values)

    monkeypatch.setattr(Sandbox, "fill", note)
    (tmp_path / "templates").mkdir()
    assert try_malar(Workspace(tmp_path, DAY), [*MALAR]) == ()
    monkeypatch.undo()
    assert len(met) > 30
    ways = [(mal, Path(tmp_path, "templates", f"{nr}.txt")) for nr, mal in enumerate(WAYS)]
    for mal, path in ways:
        path.write_text(mal, encoding="utf-8")
    malar = Malar(Files(tmp_path))
    for value in [*met.values(), len, KARI.__str__, (each for each in "ab"), {"a": KARI}, {KARI}]:
        if isinstance(value, str):
            continue
        for mal, path in ways:
            try:
                said = malar.render_text(path.name, Said(value))
            except DataError as fault:
                assert fault.problems[0].place.line == 1  # noqa: PT017 — a fault is one of two right answers
            else:
                assert not PYTHON.search(said), (mal, value)


@settings(max_examples=examples(0.3))
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.times(),
        lambda inner: st.lists(inner) | st.tuples(inner, inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_value_is_written_or_refused(value: object) -> None:
    try:
        assert not PYTHON.search(write_value(value))
    except Refusal:
        assert "{" in repr(value)


def test_what_a_page_gives_to_machines_is_as_they_read_it(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    page = tmp_path / "templates" / "x.html"
    page.write_text('<time datetime="{{ it }}">{{ it | dato }}</time>\n', encoding="utf-8")
    said = Malar(Files(tmp_path)).render_html("x.html", Said(DAY))
    assert said == '<time datetime="2026-11-24">24.\u00a0november\u00a02026</time>\n'
    page.write_text("{{ it }}\n", encoding="utf-8")
    assert Malar(Files(tmp_path)).render_html("x.html", Said(True)) == "ja\n"


def test_what_is_put_beside_markdown_is_escaped_as_markdown(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    macro = "{% macro m() %}**x**{% endmacro %}"
    ways = (
        "m() ~ it",
        "m() + it",
        "[m(), it] | join",
        "m() ~ [it]",
        "(m() ~ 'y') | replace('y', it)",
    )
    for way in ways:
        text = f"{macro}{{{{ {way} }}}}"
        (tmp_path / "templates" / "x.md").write_text(text, encoding="utf-8")
        assert Malar(Files(tmp_path)).render("x.md", Said("a*b<c>")) == "**x**a\\*b\\<c>\n"
