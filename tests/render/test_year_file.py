"""What is written of a year is what is read of it, whatever its names are."""

from datetime import date
from unicodedata import normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import Struct

from nettverk.characters import CONTROLS, ILLEGAL
from nettverk.documents.grunnar import Grunnar, Opphav
from nettverk.documents.nytt_ar import describe_new_year
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import Fridagar, merge_days_off
from nettverk.nynorsk import parse_time_range
from nettverk.planning.nytt_ar.carrying import carry_on
from nettverk.planning.nytt_ar.drafting import decide_vertar, draft_year
from nettverk.planning.nytt_ar.proposal import Ramme
from nettverk.planning.nytt_ar.slots import Plass, Rytme
from nettverk.planning.nytt_ar.weeks import propose_weeks
from nettverk.planning.plan import make_plan
from nettverk.reading.data import parse_year
from nettverk.render.arsfil import _wrap_remark, write_year_file
from nettverk.render.linjeendring import quote_text
from tests.conftest import examples, soften
from tests.planning.build import STANDARD, cooperate
from tests.planning.next_year.build import FIRST, LAST, breaks, nettverka, order, rhythm

NO_YEAR = Skuleår(skuleår=Skuleårsnamn(2027), første_skuledag=FIRST, siste_skuledag=LAST)

AWKWARD = [
    "A: b # c",
    "ja",
    "NO",
    "- x",
    "12.00",
    "2028-08-14",
    "'",
    '"',
    "{a}",
    "a, b",
    "[x]",
    "#",
    "? nøkkel",
    "&anker",
    "*alias",
    "!merke",
    "%",
    "@",
    "`",
    "|",
    ">",
    "Skule 🏫",
    "Blåbærheia, avd. Ø",
    "to\nlinjer",
    "to\n\nog ei tom",
    "\\",
    "~",
    "null",
    "{{ 1 }}",
    "{% raw %}",
]
text = st.one_of(
    st.sampled_from(AWKWARD),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
    .map(lambda each: normalize("NFC", each).replace("\r", "\n").strip())
    .filter(lambda each: each and not ILLEGAL.search(each) and not CONTROLS.search(each)),
)


def same(one: object, two: object) -> bool:
    """Compare two parts of the model by all but the places they were read at."""
    if isinstance(one, tuple) and isinstance(two, tuple):
        return len(one) == len(two) and all(map(same, one, two))
    if not isinstance(one, Struct) or one.__struct_fields__[:1] != ("source",):
        return one == two
    names = one.__struct_fields__[1:]
    return type(one) is type(two) and all(
        same(getattr(one, each), getattr(two, each)) for each in names
    )


def plan_year(
    rhythms: list[Rytme], fri: list[Fridagar], skular: list[str], count: int
) -> tuple[str, Skuleår] | None:
    """Plan and write a year of networks that each have the same number of schools."""
    ramme = Ramme(FIRST, LAST, merge_days_off(fri, FIRST, LAST))
    framlegg = propose_weeks(order(rhythms, count, fri))
    if framlegg is None:
        return None
    oversikt = cooperate((each.nettverk, each.deltakar, skular) for each in rhythms)
    plan = make_plan(oversikt, STANDARD, ())
    framhalda = carry_on(plan, NO_YEAR, ramme, rhythms, framlegg)
    draft = draft_year(Skuleårsnamn(2028), ramme, rhythms, framlegg, framhalda)
    year = decide_vertar(plan, draft)
    origin = Opphav(Skuleårsnamn(2028), Skuleårsnamn(2027), "nettverk nytt-år", "rute.ics")
    reasons = Grunnar(origin, ramme, tuple(rhythms), framlegg, framhalda)
    return write_year_file(describe_new_year(reasons, year)), year


@given(nettverka, breaks, st.lists(text, min_size=1, max_size=5, unique=True), st.integers(1, 9))
@settings(max_examples=examples(0.3))
def test_a_written_year_is_read_as_it_was_meant(
    rhythms: list[Rytme], fri: list[Fridagar], names: list[str], count: int
) -> None:
    named = [
        Rytme(f"{names[nr % len(names)]} {nr}", each.deltakar, each.plass)
        for nr, each in enumerate(rhythms)
    ]
    made = plan_year(named, fri, names, count)
    if made:
        content, year = made
        assert same(parse_year(content.encode(), "år.yaml"), year)
        assert all(own.vert for each in year.nettverk for own in each.møte)


def test_a_meeting_that_no_school_can_host_says_so() -> None:
    made = plan_year([rhythm("Nord", "Odd")], [], [], 3)
    assert made
    content, year = made
    assert same(parse_year(content.encode(), "år.yaml"), year)
    assert content.count("      # Ingen skule kan vera vert denne dagen.\n      - dato:") == 3
    assert "        vert:" not in content


def test_a_network_that_makes_room_for_another_says_why() -> None:
    """On a Wednesday alone, two meetings fit only when the one in the middle gives way."""
    places = [("Odd", 2, "10–14"), ("Odd", 3, "8–11"), ("Eva", 2, "13–15")]
    rhythms = [
        Rytme(f"Nettverk {nr}", person, Plass(day, parse_time_range(clock)))
        for nr, (person, day, clock) in enumerate(places)
    ]
    closed = [
        Fridagar("Ombygging", day, day)
        for day in map(date.fromordinal, range(FIRST.toordinal(), LAST.toordinal() + 1))
        if day.weekday() != 2
    ]
    made = plan_year(rhythms, closed, ["S"], 2)
    assert made
    assert made[0].count("      # Flytta så Odd rekk alle møta sine denne veka.\n") == 2
    assert made[0].count("er det ikkje skule: Ombygging.\n") == 2


def test_the_comparison_sees_a_difference() -> None:
    one = Skuleår(skuleår=Skuleårsnamn(2028), første_skuledag=FIRST, siste_skuledag=LAST)
    two = Skuleår(
        skuleår=Skuleårsnamn(2028), første_skuledag=FIRST, siste_skuledag=date(2029, 6, 18)
    )
    assert same(one, one)
    assert not same(one, two)


@given(text)
@example("to\nlinjer")
def test_a_text_is_quoted_on_one_line(name: str) -> None:
    written = quote_text(name)
    assert len(written.splitlines()) == 1
    days = "første_skuledag: 14.08.2028\nsiste_skuledag: 19.06.2029\n"
    content = f"skuleår: 2028-2029\n{days}informasjon:\n  - tekst: {written}\n"
    (news,) = parse_year(content.encode(), "år.yaml").informasjon or ()
    assert news.tekst == soften(name).strip()


def test_nothing_is_quoted_that_need_not_be() -> None:
    assert [*map(quote_text, ("Små barneskular", "Blåbær 🏫"))] == ["Små barneskular", "Blåbær 🏫"]


@pytest.mark.parametrize("name", AWKWARD)
def test_a_remark_is_nothing_but_a_remark(name: str) -> None:
    lines = _wrap_remark(f"{name} og {name}")
    assert all(len(f"# {each}".splitlines()) == 1 for each in lines)
    assert " ".join(lines) == " ".join(f"{name} og {name}".split())


def test_no_remark_is_no_line() -> None:
    assert not _wrap_remark("")
