"""The minutes of an agenda: a clock that ends with the meeting, and time enough for each point."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.model.referat import Avtale, Referat
from nettverk.model.sakliste import Punkt, Punktslag, Sak
from nettverk.nynorsk import add_minutt, parse_time_range
from nettverk.planning.saker import _SHORTEST, _STEP, _share_minutt
from nettverk.planning.saklistetid import Saklistetid, measure_tid
from nettverk.reading.arbeidsmatar import load_arbeidsmåtar
from nettverk.reading.files import Files
from tests.conftest import WORKSPACES

from .build import STANDARD, agenda, day, møta, one_meeting, own, plan, shared, year

FIXED = st.lists(st.one_of(st.just(0), st.integers(1, 60)), max_size=12)


@given(fixed=FIXED, length=st.integers(-30, 500))
def test_fixed_minutes_stay_and_no_open_point_gets_less_than_ten(
    fixed: list[int], length: int
) -> None:
    for given_minutes, minutes in zip(fixed, _share_minutt(fixed, length), strict=True):
        assert minutes == given_minutes or (given_minutes == 0 and minutes >= _SHORTEST)


@given(fixed=FIXED, length=st.integers(0, 500))
def test_minutes_fill_the_meeting_whenever_they_can(fixed: list[int], length: int) -> None:
    needed = sum(fixed) + _SHORTEST * fixed.count(0)
    shared_out = _share_minutt(fixed, length)
    if 0 in fixed and needed <= length:
        assert sum(shared_out) == length
    else:
        assert sum(shared_out) == needed


@given(fixed=FIXED, length=st.integers(0, 500))
def test_open_points_get_equal_steps_of_five_but_the_last(fixed: list[int], length: int) -> None:
    minutes = _share_minutt(fixed, length)
    opened = [each for each, given_minutes in zip(minutes, fixed, strict=True) if not given_minutes]
    assert all(each % _STEP == 0 for each in opened[:-1])
    if opened:
        assert max(opened) - min(opened) < _STEP * len(opened)


@pytest.mark.parametrize(
    ("fixed", "length", "minutes"),
    [
        ([], 180, []),
        ([0], 180, [180]),
        ([20, 0, 0, 15], 180, [20, 70, 75, 15]),
        ([0, 0, 0], 100, [30, 35, 35]),
        ([0, 0], 30, [15, 15]),
        ([0, 0], 23, [10, 13]),
        ([0, 0], 12, [10, 10]),
        ([100, 0], 100, [100, 10]),
        ([100], 180, [100]),
    ],
)
def test_share(fixed: list[int], length: int, minutes: list[int]) -> None:
    assert _share_minutt(fixed, length) == minutes


TIDER = ["12–15", "08.30–11.30", "12–14.30", "09–15", "12.00–14.20", "13.05–15.42"]


@pytest.mark.parametrize("tid", TIDER)
@pytest.mark.parametrize("slag", ["ordinært", "oppstart"])
def test_clock_runs_from_start_to_end_without_a_gap(tid: str, slag: str) -> None:
    planned = plan(year([shared("16.9", tid, slag=slag)]))
    made = agenda(planned)
    whole = parse_time_range(tid)
    bolkar = [bolk.tid for each in made for bolk in each.bolkar]
    ends = [each.slutt for each in bolkar]
    assert [each.start for each in bolkar] == [whole.start, *ends[:-1]]
    assert ends[-1] == whole.slutt
    assert sum(each.minutt for each in made) == whole.minutt
    assert measure_tid(planned, møta(planned)[0]) == Saklistetid(over=0, ledig=0, naud=())


@given(
    clocks=st.lists(st.sampled_from(TIDER), min_size=2, max_size=4),
    saker=st.lists(st.integers(5, 200), max_size=4),
)
def test_agenda_goes_on_over_the_days_without_a_gap(clocks: list[str], saker: list[int]) -> None:
    tid, *later = map(parse_time_range, clocks)
    items = tuple(Sak(tittel=f"Sak {each}", minutt=each) for each in saker)
    changes = [own("28.10", dagane_etter=tuple(later), saker=items)]
    made = plan(year([shared("28.10", str(tid))], changes))
    (møte,), told = møta(made), measure_tid(made, møta(made)[0])
    assert [each.dato for each in møte.dagar] == [day(f"{28 + n}.10") for n in range(len(clocks))]
    for punkt in agenda(made):
        minutes = [bolk.tid.minutt for bolk in punkt.bolkar]
        # No clock spans days: what would go on after midnight, stands at it.
        at_midnight = told.over and punkt.bolkar[-1].tid.slutt == time(23, 59)
        assert at_midnight or (sum(minutes) == punkt.minutt and all(minutes))
    for dag in møte.dagar:
        bolkar = [
            bolk.tid for each in agenda(made) for bolk in each.bolkar if bolk.dato == dag.dato
        ]
        ends = [each.slutt for each in bolkar]
        assert [each.start for each in bolkar] == [dag.tid.start, *ends[:-1]]
        # Only the last day can be too long for what is on it.
        assert ends[-1] == dag.tid.slutt or (told.over and dag == møte.dagar[-1])


def test_agenda_that_is_too_long_tells_by_how_much() -> None:
    made = plan(one_meeting("12–13"))
    points = [each for each in STANDARD.sakliste if each.tittel and not each.frå_møtelengd]
    fixed = sum(each.minutt or _SHORTEST for each in points)
    assert measure_tid(made, møta(made)[0]).over == fixed - 60
    first, *_, last = agenda(made)
    assert last.bolkar[-1].tid.slutt == add_minutt(first.bolkar[0].tid.start, fixed)


CLOSE = (
    Punkt(punkt=Punktslag.FRAM_TIL_NESTE, minutt=10),
    Punkt(punkt=Punktslag.EVALUERING, minutt=10),
)


@pytest.mark.parametrize(
    ("tid", "minutt", "left"),
    [
        ("12–15", 160, 0),
        ("12–15", 116, 0),
        ("12–15", 115, 45),
        ("12–15", 10, 150),
        ("12–15", None, 0),
        ("12.00–12.50", 16, 0),
        ("12.00–12.50", 15, 15),
        ("12–15", 170, 0),
    ],
)
def test_agenda_that_ends_long_before_its_meeting_is_told(
    tid: str, minutt: int | None, left: int
) -> None:
    """A quarter of the meeting is long, and no less than 15 minutes is."""
    made = plan(one_meeting(tid), sakliste=(Punkt(tittel="Lesing", minutt=minutt), *CLOSE))
    assert measure_tid(made, møta(made)[0]).ledig == left


def needs(minutt: int, arbeidsmåte: str, sheets: dict[str, int]) -> list[tuple[str, int, int]]:
    """Tell what methods have too little time at a point of so many minutes, and how much."""
    mal = (Punkt(tittel="Lesing", minutt=minutt, arbeidsmåte=arbeidsmåte), *CLOSE)
    made = replace(plan(one_meeting(), sakliste=mal), arbeidsmåtar=sheets)
    naud = measure_tid(made, møta(made)[0]).naud
    assert all(each.tittel == "Lesing" for each in naud)
    return [(each.arbeidsmåte, each.minutt, each.minst) for each in naud]


@pytest.mark.parametrize(
    ("arbeidsmåte", "found"),
    [
        ("Dialogrunde", "Dialogrunde"),
        ("dialogrundar", "Dialogrunde"),
        ("DIALOGRUNDANE", "Dialogrunde"),
        ("Innleiing, så dialogrunde i par", "Dialogrunde"),
        ("Dialog", ""),
        ("Runde", ""),
        ("Dialogrundebord", ""),
        ("Dialogspelet", "Dialogspel"),
        ("Problemretta rettleiing", "Problemretta rettleiing"),
        ("Rettleiing", ""),
        ("", ""),
    ],
)
def test_method_is_known_in_all_its_forms_and_by_its_whole_name(
    arbeidsmåte: str, found: str
) -> None:
    sheets = {"Dialogrunde": 20, "Dialogspel": 20, "Problemretta rettleiing": 20}
    assert needs(19, arbeidsmåte, sheets) == ([(found, 19, 20)] if found else [])
    assert needs(20, arbeidsmåte, sheets) == []


def test_each_method_of_a_point_needs_its_time() -> None:
    sheets = {"Fokustid": 10, "Dialogspel": 30}
    assert needs(5, "Fokustid og dialogspel", sheets) == [
        ("Fokustid", 5, 10),
        ("Dialogspel", 5, 30),
    ]


@pytest.mark.parametrize("tid", ["12–14", *TIDER])
@pytest.mark.parametrize("slag", ["ordinært", "oppstart"])
def test_shipped_agenda_gives_every_method_its_time(tid: str, slag: str) -> None:
    """With follow-up of what is open too, where the meeting is long enough for it."""
    days = [shared("16.9"), shared("28.10", tid, slag=slag)]
    made = replace(plan(year(days)), arbeidsmåtar=load_arbeidsmåtar(Files(WORKSPACES / "base")))
    first, last = møta(made)
    assert {"Dialogrunde", "Observasjon av praksis", "Tokolonnenotat"} <= made.arbeidsmåtar.keys()
    for said in ((), [(first, Referat(avtalar=(Avtale("Lesa", "Ida"),)))]):
        assert measure_tid(made, last, said) == Saklistetid(over=0, ledig=0, naud=())
