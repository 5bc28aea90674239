"""What a template may do: bounded in steps, signs and numbers, whatever it asks for."""

from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from nettverk.context.folk import PersonContext
from nettverk.documents import kalender, nettside, plan
from nettverk.errors import DataError
from nettverk.reading.files import Files
from nettverk.render import budget
from nettverk.render.filters import FILTERS
from nettverk.render.malar import Malar
from nettverk.render.sandbox import Sandbox
from nettverk.workspace.workspace import Workspace
from tests.conftest import examples
from tests.pictures.build import make, spread

from .test_sandbox import DAY, Said, fill

STEPS = "Malen blir aldri ferdig: Her er det gjort meir enn ein million steg."
SIGNS = "Malen skriv for mykje: Her er det meir enn fem millionar teikn."
LINES = "Malen skriv for mykje: Her er det meir enn 60 000 linjer."
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
    monkeypatch.setattr(budget, "_STEPS", 60_000)


@pytest.mark.usefixtures("_few_steps")
@pytest.mark.parametrize("mal", ENDLESS, ids=map(str, range(len(ENDLESS))))
def test_what_would_go_on_for_ever_is_stopped(mal: str, tmp_path: Path) -> None:
    with pytest.raises(DataError) as fault:
        fill(tmp_path, f"{{# #}}\n{mal}", "abc")
    place, what = fault.value.problems[0].place, fault.value.problems[0].what
    assert str(place) == "templates/x.txt, linje 2"
    # Which of the two is met first is no promise.
    assert what == ENDLESS[mal] or {what, ENDLESS[mal]} == {STEPS, SIGNS}


def test_text_of_too_many_lines_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError) as fault:
        fill(tmp_path, "{% for a in range(60001) %}a\n{% endfor %}", "abc")
    assert fault.value.problems[0].what == LINES


@pytest.mark.parametrize("text", [LOOP + ENDLOOP, "{{ it }}{% include 'x.txt' %}"])
def test_template_that_was_stopped_is_not_begun_anew(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "x.txt").write_text(text, encoding="utf-8")
    malar = Malar(Files(tmp_path))
    told = []
    for _ in range(500):
        with pytest.raises(DataError) as fault:
            malar.render_text("x.txt", Said(1))
        told.append(str(fault.value))
        monkeypatch.setattr(Sandbox, "get_template", None)  # nothing loads it once more
    assert len({*told}) == 1


def test_each_document_begins_from_nothing_done(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    path = tmp_path / "templates" / "x.txt"
    path.write_text("{% for a in it %}{% endfor %}{{ it | length }}", encoding="utf-8")
    malar = Malar(Files(tmp_path))
    for _ in range(15):
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
