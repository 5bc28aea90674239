"""A calendar keeps its place and its meetings over three years, whatever anything is called."""

from datetime import date, timedelta
from functools import partial
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.calendar.event import Entry
from nettverk.calendar.ical import read_calendar
from nettverk.documents.kalender import Kalendrar, _uid_of
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Nettverksskule
from nettverk.model.skulear import Møtedag, Nettverksmøte, Nettverksår, Skuleår
from nettverk.nynorsk import parse_time_range
from nettverk.output.writing import write_files
from nettverk.planning.plan import Plan, make_plan
from tests.conftest import examples
from tests.planning.build import NORD, SKULAR, STANDARD, plan

from .test_series import USUAL, opened, with_plan

ALL = "dokument/kalendrar/alle.ics"
NOON = parse_time_range("12–15")
names = st.sampled_from(["Nord", "Sør", "Fjord", "Bø", "Bo", "12", "Nord!"])
moves = st.dictionaries(st.integers(0, 5), st.integers(0, 3))
step = st.tuples(names, names, names, moves, st.integers(1, 250), st.booleans())


def make_year(nr: int, nettverk: str, moved: dict[int, int], at: int) -> Skuleår:
    days = [date(nr, 9, 16), date(nr + 1, 2, 10)]
    changes = [
        Nettverksmøte(dato=day, ny_dato=day + timedelta(days=moved.get(2 * at + number, 0)))
        for number, day in enumerate(days)
    ]
    return Skuleår(
        skuleår=Skuleårsnamn(nr),
        første_skuledag=date(nr, 8, 17),
        siste_skuledag=date(nr + 1, 6, 18),
        møte=tuple(Møtedag(dato=day, tid=NOON) for day in days),
        nettverk=(Nettverksår(namn=nettverk, møte=tuple(changes)),),
    )


def make(samarbeid: str, nettverk: str, skule: str, moved: dict[int, int], years: int) -> Plan:
    """Plan some years, where all that has a new name says what its calendars are known by."""
    usual = plan().oversikt
    first, *rest = SKULAR
    renamed = replace(usual.skular[0], namn=skule, kalendernamn="" if skule == first else first)
    nord = replace(
        usual.nettverk[0],
        namn=nettverk,
        kalendernamn="" if nettverk == NORD else NORD,
        skular=tuple(Nettverksskule(namn=each) for each in (skule, *rest)),
    )
    oversikt = replace(
        usual,
        samarbeid=replace(usual.samarbeid, namn=samarbeid, kalendernamn="Jærskulen"),
        skular=(renamed, *usual.skular[1:]),
        nettverk=(nord,),
    )
    made = [make_year(2026 + at, nettverk, moved, at) for at in range(years)]
    return make_plan(oversikt, STANDARD, made)


def write(root: Path, today: date, made: Plan) -> dict[str, dict[str, Entry]]:
    """Write the lasting calendars of all, of the network and of the renamed school."""
    workspace = with_plan(root, today, made)
    kalendrar = Kalendrar(workspace, None, None, [])
    listed = [*kalendrar.of_nettverka([None, made.oversikt.nettverk[0]])]
    listed += kalendrar.of_skular(made.oversikt.skular[:1])
    result = write_files(workspace, (partial(kalendrar.make, each) for each in listed), USUAL)
    assert not result.faults
    return {
        each.path.relative_to(root).as_posix(): {
            entry.event.uid: entry for entry in read_calendar(each.path.read_bytes())
        }
        for each in result.saved
    }


@settings(max_examples=examples(0.1))
@given(steps=st.lists(step, min_size=2, max_size=4))
def test_names_and_places_last_over_renames_and_years(
    steps: list[tuple[str, str, str, dict[int, int], int, bool]],
) -> None:
    known: dict[tuple[int, str], str] = {}
    newest: dict[str, int] = {}
    today = date(2026, 8, 20)
    with opened(make("Jærskulen", NORD, SKULAR[0], {}, 1), today) as start:
        for number, (samarbeid, nettverk, skule, moved, passed, is_lost) in enumerate(steps):
            today += timedelta(days=passed)
            for path in start.root.rglob("*.ics") if is_lost else ():
                path.unlink()
            years = min(number + 1, 3)
            made = make(samarbeid, nettverk, f"{skule} skule", moved, years)
            workspace = with_plan(start.root, today, made)
            written = write(start.root, today, made)
            assert [*written] == [
                ALL,
                "dokument/kalendrar/nettverk/nord.ics",
                "dokument/kalendrar/skular/aa.ics",
            ]
            uids = {_uid_of(workspace, each): each for each in made.møte[nettverk]}
            assert len(uids) == 2 * years
            for uid, møte in uids.items():
                key = (møte.skuleår.skuleår.nr, str(møte.nøkkel))
                assert known.setdefault(key, uid) == uid
            for entries in written.values():
                assert entries.keys() == uids.keys()
                assert not any(each.event.cancelled for each in entries.values())
                for uid, each in entries.items():
                    assert each.revision.sequence >= newest.get(uid, 0)
            newest = {uid: each.revision.sequence for uid, each in written[ALL].items()}


def test_the_calendar_of_a_year_and_the_lasting_one_agree() -> None:
    made = make("Jærskulen", NORD, SKULAR[0], {0: 2}, 2)
    with opened(made, date(2026, 8, 20)) as workspace:
        lasting = write(workspace.root, workspace.today, made)[
            "dokument/kalendrar/nettverk/nord.ics"
        ]
        later = with_plan(workspace.root, date(2026, 8, 29), made)
        kalendrar = Kalendrar(later, made.skuleår[0], None, [])
        file = kalendrar.make(next(kalendrar.of_nettverka(made.oversikt.nettverk)))
        for each in read_calendar(file.content):
            assert each.revision == lasting[each.event.uid].revision
