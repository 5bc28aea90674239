"""Whatever is done to the plan and published of it, no number changes and none is given twice."""

from collections import Counter
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, field

from nettverk.model.noklar import Møtenøkkel, Nummererte, Saksnummer
from nettverk.model.referat import Referat
from nettverk.model.sakliste import Punkt, Punktslag, Sak
from nettverk.nynorsk import fold
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import Referata
from nettverk.planning.plan import Plan
from nettverk.planning.saksnummer import Saksnummerering
from tests.conftest import examples

from .build import møta, own, plan, shared, year

DAYS = ("16.9", "7.10", "28.10", "18.11", "2.12", "16.12", "13.1", "27.1", "24.2", "17.3", "21.4")
FREE = ("17.9", "8.10", "29.10", "19.11", "3.12", "17.12", "14.1", "28.1", "25.2", "18.3", "22.4")
TITLES = ("Fagdag", "Lesing", "Rekning", "2 veker før", "10/10 elevar", "Slutt")
CLOSING = (
    Punkt(punkt=Punktslag.FRAM_TIL_NESTE, tittel="Fram"),
    Punkt(punkt=Punktslag.EVALUERING, tittel="Slutt"),
)
MALAR = ((Punkt(tittel="Ope"), *CLOSING), (Punkt(tittel="Nytt"), Punkt(tittel="Ope"), *CLOSING))


class Lived(Struct):
    """A year as it is lived: what the file says, and what members have seen of it."""

    there: dict[str, bool] = field(default_factory=lambda: dict.fromkeys(DAYS[::2], True))
    moved: dict[str, str] = field(default_factory=dict)
    saker: dict[str, list[str]] = field(default_factory=dict)
    utsette: dict[str, list[str]] = field(default_factory=dict)
    mal: int = 0
    seen: dict[Møtenøkkel, Nummererte] = field(default_factory=dict)

    def plan(self) -> Plan:
        days = sorted(self.there, key=DAYS.index)
        changes = [
            own(
                each,
                ny=self.moved.get(each, ""),
                avlyst=not self.there[each],
                saker=tuple(Sak(tittel=title) for title in self.saker.get(each, ())),
            )
            for each in days
        ]
        keys: dict[str, Any] = {"informasjon": (), "fellestema": ()}
        return plan(
            year([shared(each) for each in days], changes, **keys),
            samarbeid={"saksnummer": True},
            sakliste=MALAR[self.mal],
        )


def day_of(møte: Møte) -> str:
    return f"{møte.nøkkel.dato.day}.{møte.nøkkel.dato.month}"


def referata(lived: Lived, made: Plan) -> Referata:
    said = ((each, lived.utsette.get(day_of(each), [])) for each in møta(made))
    return [(each, Referat(utsette=tuple(map(fold, titles)))) for each, titles in said if titles]


def count(lived: Lived) -> dict[Møtenøkkel, Nummererte]:
    made = lived.plan()
    counted = Saksnummerering(made, made.oversikt.nettverk[0], referata(lived, made), lived.seen)
    return {each.nøkkel: counted.number(each) for each in møta(made) if not each.avlyst}


def publish(lived: Lived, at: int) -> None:
    found = [*count(lived).items()]
    if found:
        nøkkel, saker = found[at % len(found)]
        lived.seen[nøkkel] = tuple(dict.fromkeys((*saker, *lived.seen.get(nøkkel, ()))))


def put_in_item(lived: Lived, at: int) -> None:
    each = DAYS[at % len(DAYS)]
    titles = lived.saker.setdefault(each, [])
    titles.insert(at % (len(titles) + 1), TITLES[at % len(TITLES)])


def take_out_item(lived: Lived, at: int) -> None:
    for titles in filter(None, [lived.saker.get(DAYS[at % len(DAYS)])]):
        titles.pop(at % len(titles))


def put_in_meeting(lived: Lived, at: int) -> None:
    lived.there.setdefault(DAYS[at % len(DAYS)], True)


def take_out_meeting(lived: Lived, at: int) -> None:
    lived.there.pop(DAYS[at % len(DAYS)], None)


def cancel(lived: Lived, at: int) -> None:
    each = DAYS[at % len(DAYS)]
    if each in lived.there:
        lived.there[each] = not lived.there[each]


def move(lived: Lived, at: int) -> None:
    each = DAYS[at % len(DAYS)]
    free = [some for some in FREE if some not in lived.moved.values()]
    lived.moved[each] = free[at % len(free)]


def change_template(lived: Lived, _: int) -> None:
    lived.mal = 1 - lived.mal


def postpone(lived: Lived, at: int) -> None:
    each = DAYS[at % len(DAYS)]
    lived.utsette.setdefault(each, []).append(TITLES[at % len(TITLES)])


EDITS: tuple[Callable[[Lived, int], None], ...] = (
    *(put_in_item, take_out_item, put_in_meeting, take_out_meeting),
    *(cancel, move, change_template, postpone),
)
STEPS = st.lists(st.tuples(st.sampled_from((publish, publish, *EDITS)), st.integers(0, 60)))


def find_changed(lived: Lived, now: dict[Møtenøkkel, Nummererte]) -> list[str]:
    """Find items that members have seen with another number than they have now."""
    changed = []
    for nøkkel, saker in now.items():
        seen, has = (
            Counter(title for _, title in some) for some in (lived.seen.get(nøkkel, ()), saker)
        )
        for title in seen.keys() & has.keys():
            before = {nr for nr, each in lived.seen[nøkkel] if each == title}
            numbers = {nr for nr, each in saker if each == title}
            kept = min(seen[title], has[title])
            if len(before & numbers) < kept:
                changed.append(f"{nøkkel} {title}: {before} {numbers}")
    return changed


def find_twice(lived: Lived, now: dict[Møtenøkkel, Nummererte]) -> dict[Saksnummer, set[str]]:
    """Find numbers that two items have; what is postponed is one item in several meetings."""
    postponed = {fold(title) for some in lived.utsette.values() for title in some}
    owners: dict[Saksnummer, set[str]] = {}
    for some in (lived.seen, now):
        for nøkkel, saker in some.items():
            for nr, title in saker:
                apart = "" if title in postponed else f"{nøkkel} "
                owners.setdefault(nr, set()).add(apart + title)
    per_meeting = {
        nr: {f"{nøkkel} {each}"}
        for nøkkel, saker in now.items()
        for nr, each in saker
        if [one for one, _ in saker].count(nr) > 1
    }
    return {nr: each for nr, each in owners.items() if len(each) > 1} | per_meeting


@settings(max_examples=examples(1))
@given(STEPS)
def test_no_seen_number_changes_and_none_is_given_twice(
    steps: list[tuple[Callable[[Lived, int], None], int]],
) -> None:
    lived = Lived()
    for do, at in steps:
        before = count(lived)
        do(lived, at)
        now = count(lived)
        assert find_changed(lived, now) == []
        assert find_twice(lived, now) == {}
        assert do is not publish or now == before


@settings(max_examples=examples(0.5))
@given(STEPS)
def test_what_nobody_has_seen_is_in_order(
    steps: list[tuple[Callable[[Lived, int], None], int]],
) -> None:
    lived = Lived()
    for do, at in steps:
        if do not in (publish, postpone):
            do(lived, at)
    found = [nr for saker in count(lived).values() for nr, _ in saker]
    right = dict.fromkeys((2026, 2027), 0)
    for nr in found:
        right[nr.år] += 1
        assert nr == Saksnummer(nr.år, right[nr.år])
    assert found == sorted(found)
