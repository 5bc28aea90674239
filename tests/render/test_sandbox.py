"""What a template may print: what a person would write, in every way to print it, or a fault."""

import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from msgspec import Struct

from nettverk.context.folk import PersonContext
from nettverk.documents import kalender, nettside, plan
from nettverk.documents.trial import try_malar
from nettverk.errors import DataError
from nettverk.model.dokumentslag import MALAR
from nettverk.reading.files import Files
from nettverk.render import budget
from nettverk.render.filters import FILTERS, Refusal, write_value
from nettverk.render.malar import Malar
from nettverk.render.sandbox import Sandbox
from nettverk.workspace.workspace import Workspace
from tests.conftest import examples
from tests.pictures.build import make, spread

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
    (date(2026, 11, 4), "4. november 2026"),
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
    assert said == '<time datetime="2026-11-24">24. november 2026</time>\n'
    page.write_text("{{ it }}\n", encoding="utf-8")
    assert Malar(Files(tmp_path)).render_html("x.html", Said(True)) == "ja\n"


STEPS = "Malen blir aldri ferdig: Her er det gjort meir enn ein million steg."
SIGNS = "Malen skriv for mykje: Her er det meir enn fem millionar teikn."
NUMBER = "Talet er for stort for ein mal."
SELF = "Malen hentar eller kallar seg sjølv, om att og om att."
LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}"
ENDLOOP = "{% endfor %}{% endfor %}"
GROWING = "{% set ns = namespace(x='abcdefgh') %}{% for i in range(99) %}"
BIG = "{% set b = 'x' * 999999 %}{% for i in range(99999) %}"
ENDBIG = "{% endfor %}"
NESTS = "Malen legg lister inni lister for mange gonger."
NESTED = (
    "{% set ns = namespace(x=(1,), y=(1,)) %}{% for i in range(40) %}"
    "{% set ns.x = (ns.x, ns.x) %}{% set ns.y = (ns.y, ns.y) %}{% endfor %}"
)
DEEP = (
    "{% set ns = namespace(x=(1,)) %}{% for i in range(9999) %}{% set ns.x = (ns.x,) %}{% endfor %}"
)
USES = (
    *("{{ ns.x }}", "{{ ns.x ~ '' }}", "{{ ns.x | liste }}", "{{ ns.x is lower }}"),
    *("{{ ns.x == ns.y }}", "{{ {ns.x: 1} }}", "{{ ns.x + ns.y }}", "{{ [ns.x] | unique | list }}"),
)
"""What goes through all that a list holds, and what that holds in turn."""
ENDLESS = {
    LOOP + ENDLOOP: STEPS,
    LOOP + "x" + ENDLOOP: STEPS,
    LOOP + "x" * 99 + ENDLOOP: SIGNS,
    LOOP + "{{ it * 99 }}" + ENDLOOP: SIGNS,
    "{% for a in range(99999) | select %}{% for b in range(99999) | list %}" + ENDLOOP: STEPS,
    "{% for a in [range(99999)] * 99 recursive %}{{ loop(a) if a is iterable }}{% endfor %}": STEPS,
    "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(99) }}": (
        STEPS
    ),
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": SELF,
    GROWING + "{% set ns.x = ns.x ~ ns.x %}{% endfor %}": SIGNS,
    GROWING + "{% set ns.x = ns.x + ns.x %}{% endfor %}": SIGNS,
    GROWING + "{% set ns.x %}{{ ns.x }}{{ ns.x }}{% endset %}{% endfor %}": SIGNS,
    GROWING + "{% set ns.x = [ns.x, ns.x] | join %}{% endfor %}": SIGNS,
    "{{ 'x' * 10**9 }}": NUMBER,
    "{{ 9999 * ('x' * 9999) }}": SIGNS,
    "{{ [1] * 5000000 * 5000000 }}": STEPS,
    "{{ 10**10**10 }}": NUMBER,
    "{{ 99999 * 99999 }}": NUMBER,
    "{{ 2 ** 62 }}": NUMBER,
    "{{ 1e300 }}": NUMBER,
    "{{ 'nan' | float }}": NUMBER,
    "{{ 1.5 | round(999999, 'ceil') }}": NUMBER,
    "{{ 'x' | replace('', 'x' * 4999999) }}": SIGNS,
    "{{ (['x' * 999999] * 99) | join }}": SIGNS,
    "{{ [1] | batch(4999999, 'x') }}": STEPS,
    "{{ [1] | slice(4999999) }}": STEPS,
    BIG + "{{ b | sort }}" + ENDBIG: STEPS,
    BIG + "{{ b | length }}" + ENDBIG: STEPS,
    BIG + "{{ b | upper }}" + ENDBIG: SIGNS,
    BIG.replace("99999)", "99)") + "{% set x = b[1:] %}" + ENDBIG: SIGNS,
    f"{{% for a in {[1] * 99} %}}" * 4 + ENDBIG * 4: STEPS,
    BIG + "{% if 'y' in b or b == b ~ '' %}{% endif %}" + ENDBIG: SIGNS,
    BIG + "{% set x = b.split('y') %}" + ENDBIG: STEPS,
    "{% set l = range(50000) | list %}{% for i in range(99999) %}{{ 'x' in l }}{% endfor %}": STEPS,
    "{% for i in range(99999) %}{% include 'x.txt' %}{% endfor %}": STEPS,
    **{NESTED + use: STEPS for use in USES},
    DEEP + "{{ {ns.x: 1} }}": NESTS,
    DEEP + "{{ {}[ns.x] }}": NESTS,
    "{{ range(1000000) | list }}": NUMBER,
}


@pytest.fixture
def _few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Come sooner to what is stopped: the bound is higher in use."""
    monkeypatch.setattr(budget, "_STEPS", 300_000)


@pytest.mark.usefixtures("_few_steps")
@pytest.mark.parametrize("mal", ENDLESS, ids=map(str, range(len(ENDLESS))))
def test_what_would_go_on_for_ever_is_stopped(mal: str, tmp_path: Path) -> None:
    with pytest.raises(DataError) as fault:
        fill(tmp_path, f"{{# #}}\n{mal}", "abc")
    place, what = fault.value.problems[0].place, fault.value.problems[0].what
    assert str(place) == "templates/x.txt, linje 2"
    # Which of the two is met first is no promise.
    assert what == ENDLESS[mal] or {what, ENDLESS[mal]} == {STEPS, SIGNS}


def test_template_that_was_stopped_is_not_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "x.txt").write_text(LOOP + ENDLOOP, encoding="utf-8")
    malar = Malar(Files(tmp_path))
    told = set()
    for _ in range(500):
        with pytest.raises(DataError) as fault:
            malar.render_text("x.txt", Said(1))
        told.add(str(fault.value))
    assert len(told) == 1


def test_each_document_begins_from_nothing_done(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    path = tmp_path / "templates" / "x.txt"
    path.write_text("{% for a in it %}{% endfor %}{{ it | length }}", encoding="utf-8")
    malar = Malar(Files(tmp_path))
    for _ in range(30):
        assert malar.render_text("x.txt", Said(range(99_999))) == "99999\n"


SHARES = ("_SIGNS", "_STEPS", "_SIGNS_OF_DATA", "_STEPS_OF_DATA")


@pytest.mark.parametrize(("document", "much"), [(nettside, 20), (plan, 20), (kalender, 500)])
def test_shipped_template_is_far_from_its_bound_in_a_country(
    document: ModuleType, much: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Take a tenth of 1,000 networks and of what is allowed whatever the data, and half of all."""
    rows = [(f"N{one}", [f"S{one} {two}" for two in range(7)], spread(8)) for one in range(100)]
    country = Workspace(tmp_path, DAY)
    country.plan, year = make(rows)
    _, make_all = next(iter(document.list_trials(country, year)))
    for name, share in zip(SHARES, (20, 20, 2, 2), strict=True):
        monkeypatch.setattr(budget, name, getattr(budget, name) / share)
    make_all()
    for name in SHARES:
        monkeypatch.setattr(budget, name, getattr(budget, name) / much)
    with pytest.raises(DataError, match=r"for mykje|aldri ferdig"):
        make_all()


def test_bound_of_large_data_is_a_bound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "_SIGNS", 50_000)
    monkeypatch.setattr(budget, "_STEPS", 10_000)
    rows = tuple(PersonContext(f"Person {number}", "x" * 99) for number in range(2_000))
    wide = "{% for a in it %}{{ a.rolle }}{% for b in '12345' | list %}{{ a }}{% endfor %}"
    assert len(fill(tmp_path, wide + ENDBIG, rows)) > 5 * 50_000
    with pytest.raises(DataError, match=r"for mykje|aldri ferdig"):
        fill(tmp_path, "{% for a in it %}{% for b in it %}{{ a }}" + ENDBIG * 2, rows)


def test_loop_knows_its_length_and_its_end(tmp_path: Path) -> None:
    mal = (
        "{% for each in it | select %}{{ loop.index }}/{{ loop.length }}"
        "{{ ', ' if not loop.last }}{% else %}ingen{% endfor %}"
    )
    assert fill(tmp_path, mal, (3, 2, 1)) == "1/3, 2/3, 3/3"
    assert fill(tmp_path, mal, ()) == "ingen"


OTHERWISE_USED = {
    "abs": "9 | abs",
    "round": "9.5 | round",
    "sum": "[1, 2] | sum",
    "batch": "[it] | batch(2)",
    "slice": "[it] | slice(2)",
    "groupby": "[[it]] | groupby(0)",
    "dictsort": "{'a': it} | dictsort",
    "items": "{'a': it} | items",
    "map": "[it] | map('upper')",
    "replace": "it | replace('y', it)",
    **{each: f"[[it]] | {each}(0)" for each in ("rejectattr", "selectattr")},
}


@pytest.mark.usefixtures("_few_steps")
@pytest.mark.parametrize("name", sorted({*Environment(autoescape=True).filters} - {"pprint"}))
def test_filter_is_bounded_or_refused_with_those_there_are(name: str, tmp_path: Path) -> None:
    """Use each of Jinja's filters more often than there is time for."""
    use = OTHERWISE_USED.get(name, f"it | {name}")
    mal = f"{{% for a in range(99999) %}}{{% set x = {use} %}}{{% set y = {use} %}}{{% endfor %}}"
    with pytest.raises(DataError) as fault:
        fill(tmp_path, mal, "x" * 999)
    what = fault.value.problems[0].what
    if name in Sandbox(FILTERS).list_filters():
        assert what in {STEPS, SIGNS}
    else:
        assert what.startswith(f"Filteret «{name}» finst ikkje. Vel mellom abs, batch, ")


NOTHING = (
    "Lista er tom eller slutt, så her er ikkje noko å henta. "
    "Skriv {{ … | default }} om det då ikkje skal stå noko."
)
EMPTY = [
    *(f"{{{{ it | {name}SAID }}}}" for name in ("first", "last", "max", "min")),
    "{% for a in [1] %}{{ loop.nextitemSAID }}{{ loop.previtemSAID }}{% endfor %}",
]


@pytest.mark.parametrize("mal", EMPTY)
def test_nothing_in_a_list_is_told_in_nynorsk(mal: str, tmp_path: Path) -> None:
    for value in ((), ""):
        with pytest.raises(DataError) as fault:
            fill(tmp_path, mal.replace("SAID", ""), value)
        assert fault.value.problems[0].what == NOTHING
        assert fill(tmp_path, mal.replace("SAID", " | default"), value) == ""


PIECES = st.sampled_from(
    [
        *("it", "'ab'", "[it, 'b']", "(it, it)", "range(9999)", "9999", "4999999", "ns.x", "0.5"),
        *("{'a': it}", "it[1:]", "none"),
    ]
)
ACTS = st.sampled_from(
    [
        *("{} | upper", "{} | sort", "{} | list", "{} | join({})", "{} | replace('', {})"),
        *(
            "{} ~ {}",
            "{} * {}",
            "{} + {}",
            "{} in {}",
            "{} == {}",
            "[{}, {}]",
            "{} | batch({}, 'x')",
        ),
        *("{} | map('string') | list", "{} | round({})", "{} | default({})", "{} | title"),
        *("{} | groupby(0)", "{} | unique | list", "{} | sum", "{} | lower | length", "{} ** {}"),
    ]
)


@st.composite
def expressions(draw: st.DrawFn) -> str:
    said = draw(PIECES)
    for act in draw(st.lists(ACTS, max_size=4)):
        said = "(" + act.replace("{}", said, 1).replace("{}", draw(PIECES)) + ")"
    return said


@settings(max_examples=examples(0.3), deadline=None)
@given(st.lists(expressions(), min_size=1, max_size=3))
def test_no_template_does_more_than_it_may(said: list[str]) -> None:
    """Grow a value by what a template can say, over and over, and count what comes of it."""
    with TemporaryDirectory() as folder:
        body = "".join(f"{{% set ns.x = {each} %}}{{{{ ns.x }}}}" for each in said)
        mal = f"{{% set ns = namespace(x=it) %}}{{% for i in range(999) %}}{body}{{% endfor %}}"
        try:
            assert len(fill(Path(folder), mal, "abc")) <= 5_001_000
        except DataError as fault:
            assert fault.problems[0].place.line == 1  # noqa: PT017 — a fault is one of two right answers


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
