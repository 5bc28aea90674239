"""Who could host a meeting instead, held against the rules as they are said."""

from collections import Counter
from fractions import Fraction
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.model.noklar import Møtenøkkel
from nettverk.model.skulear import Opptatt, Vertsønske
from nettverk.planning.motedagar import list_occasions
from nettverk.planning.plan import Plan, make_plan
from nettverk.planning.vertsbyte import list_vikarar
from tests.conftest import examples

from .build import NORD, STANDARD, day, member, møta, own, plan, year
from .by_definition import complete, rank, waited
from .moving import DAYS, pick

NAMES = ("Aa", "Be", "Ce")


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Make up a year of four meetings, with hosts decided, busy, asking and announced."""
    dates = ("16.9", "28.10", "2.12", "27.1")
    some = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(dates)), max_size=3)
    decided = draw(st.dictionaries(st.sampled_from(dates), st.sampled_from(NAMES), max_size=2))
    busy = tuple(Opptatt(skule=who, dato=day(when)) for who, when in draw(some))
    asked = tuple(Vertsønske(skule=who, dato=day(when)) for who, when in draw(some))
    entries = [own(when, vert=who) for when, who in decided.items()]
    made = plan(
        year(DAYS, entries, kan_ikkje_vera_vert=busy, vil_vera_vert=asked),
        skular=tuple(map(member, NAMES)),
    )
    said = {(NORD, Møtenøkkel(day(when))): who for who, when in draw(some)}
    return make_plan(made.oversikt, STANDARD, made.skuleår, said)


@given(made=plans(), number=st.integers(0, 3))
@settings(max_examples=examples(1))
def test_others_stand_as_the_rules_would_choose_between_them(made: Plan, number: int) -> None:
    chosen = møta(made)[number]
    occasions = list(list_occasions(made.oversikt, møta(made), made.announced))
    occasions[number] = replace(occasions[number], vert="")
    best = {}
    for skule in occasions[number].able:
        choices = [each for each in complete(occasions, []) if each[number] == skule]
        best[skule] = min(rank(occasions, each, 0)[:-1] for each in choices)
    listed = list_vikarar(made, chosen)
    assert {each.skule for each in listed} == best.keys()
    ordered = [best[each.skule] for each in listed]
    assert ordered == sorted(ordered)
    wishing = {each.skule for each in listed if each.ønskjer}
    assert wishing == occasions[number].wishing & best.keys()
    vertar = [each.vert_namn for each in møta(made)]
    for one, two in pairwise(listed):
        if best[one.skule] == best[two.skule]:
            waits = (
                waited(occasions, [*vertar[:number], each.skule], number) for each in (one, two)
            )
            assert next(waits) >= next(waits)


@given(made=plans(), number=st.integers(0, 3))
@settings(max_examples=examples(1))
def test_what_would_come_of_it_is_what_comes_of_it(made: Plan, number: int) -> None:
    chosen = møta(made)[number]
    for vikar in list_vikarar(made, chosen):
        kept = [each for each in made.skuleår[0].own(NORD).møte if each.nøkkel != chosen.nøkkel]
        entries = [*kept, own(f"{chosen.dato.day}.{chosen.dato.month}", vert=vikar.skule)]
        of = made.skuleår[0]
        changed = replace(of, nettverk=(replace(of.own(NORD), møte=tuple(entries)),))
        then = møta(make_plan(made.oversikt, STANDARD, [changed], made.announced))
        assert vikar.vert == Counter(each.vert_namn for each in then)[vikar.skule]
        assert vikar.jamn_del == Fraction(4, 3)
        pairs = zip(møta(made), then, strict=True)
        broken = [
            was.dato
            for was, new in pairs
            if made.announced.get((NORD, was.nøkkel)) == was.vert_namn != new.vert_namn
            and was.nøkkel != chosen.nøkkel
        ]
        assert vikar.bytte == len(broken)
        before = [each for each in then[:number] if each.vert_namn == vikar.skule]
        assert (vikar.sist and vikar.sist.nøkkel) == (before[-1].nøkkel if before else None)


def test_meeting_without_a_host_in_turn_has_none_to_choose() -> None:
    made = plan(year(DAYS, [own("2.12", stad="Rådhuset")]))
    assert list_vikarar(made, pick(made, "2.12")) == ()
