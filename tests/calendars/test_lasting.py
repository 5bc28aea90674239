"""A calendar keeps its place and its meetings over three years, whatever anything is called."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.calendar.event import Entry
from nettverk.calendar.ical import read_calendar
from nettverk.documents.kalender import Kalendrar
from nettverk.documents.kalendermote import find_uid
from nettverk.errors import NettverkError
from nettverk.model.kalendernamn import known_as
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
SECOND = "Andre"
NAMES = ("Nord", "Sør", "Fjord", "Bø", "Bo", "12", "Nord!")
names = st.sampled_from(NAMES)
moves = st.dictionaries(st.integers(0, 5), st.integers(0, 3))
step = st.tuples(
    st.tuples(names, st.permutations(NAMES), names.map("{} skule".format)),
    moves,
    st.sets(st.integers(0, 5)),
    st.integers(1, 250),
    st.booleans(),
)
Named = tuple[str, Sequence[str], str]
FIRST: Named = ("Jærskulen", (NORD, SECOND), SKULAR[0])


def make_year(nr: int, nettverka: Sequence[str], moved: dict[int, int], gone: set[int]) -> Skuleår:
    days, at = [date(nr, 9, 16), date(nr + 1, 2, 10)], nr - 2026
    changes = [
        Nettverksmøte(
            dato=day,
            ny_dato=day + timedelta(days=moved.get(2 * at + number, 0)),
            avlyst=2 * at + number in gone,
        )
        for number, day in enumerate(days)
    ]
    return Skuleår(
        skuleår=Skuleårsnamn(nr),
        første_skuledag=date(nr, 8, 17),
        siste_skuledag=date(nr + 1, 6, 18),
        møte=tuple(Møtedag(dato=day, tid=NOON) for day in days),
        nettverk=tuple(Nettverksår(namn=each, møte=tuple(changes)) for each in nettverka[:2]),
    )


def make(
    named: Named, moved: dict[int, int], gone: set[int], years: int, forgotten: str = ""
) -> Plan:
    """Plan some years, where all that has a new name says what its calendars are known by.

    One that is `forgotten` does not.
    """
    samarbeid, nettverka, skule = named
    usual = plan().oversikt
    first, *rest = SKULAR

    def know(name: str, known: str) -> dict[str, str]:
        said = "" if known in {name, forgotten} else known
        return {"namn": name, "kalendernamn": said}

    renamed = replace(usual.skular[0], **know(skule, first))
    inside = tuple(Nettverksskule(namn=each) for each in (skule, *rest))
    oversikt = replace(
        usual,
        samarbeid=replace(usual.samarbeid, **know(samarbeid, "Jærskulen")),
        skular=(renamed, *usual.skular[1:]),
        nettverk=tuple(
            replace(usual.nettverk[0], skular=inside, **know(name, known))
            for name, known in zip(nettverka, (NORD, SECOND), strict=False)
        ),
    )
    made = [make_year(2026 + at, nettverka, moved, gone) for at in range(years)]
    return make_plan(oversikt, STANDARD, made)


def write(root: Path, today: date, made: Plan) -> dict[str, dict[str, Entry]]:
    """Write the lasting calendars of all, of the networks and of the renamed school."""
    workspace = with_plan(root, today, made)
    kalendrar = Kalendrar(workspace, None, None, [])
    listed = [*kalendrar.of_nettverka([None, *made.oversikt.nettverk])]
    listed += kalendrar.of_skular(made.oversikt.skular[:1])
    kalendrar.check_names(listed)
    result = write_files(workspace, (partial(kalendrar.make, each) for each in listed), USUAL)
    assert not result.faults
    return {
        each.path.relative_to(root).as_posix(): {
            entry.event.uid: entry for entry in read_calendar(each.path.read_bytes())
        }
        for each in result.saved
    }


@settings(max_examples=examples(0.08))
@given(steps=st.lists(step, min_size=2, max_size=4))
def test_names_and_places_last_over_renames_and_years(
    steps: list[tuple[Named, dict[int, int], set[int], int, bool]],
) -> None:
    """No meeting gets another name, and no two one, whatever is renamed, moved or cancelled.

    Networks may even change names with each other.
    """
    known: dict[tuple[str, int, str], str] = {}
    newest: dict[str, int] = {}
    today = date(2026, 8, 20)
    with opened(make(FIRST, {}, set(), 1), today) as start:
        write(start.root, today, start.plan)
        for number, (named, moved, gone, passed, is_lost) in enumerate(steps):
            today += timedelta(days=passed)
            for path in start.root.rglob("*.ics") if is_lost else ():
                path.unlink()
            years = min(number + 1, 3)
            for forgotten, now in (("Jærskulen", named[0]), (NORD, named[1][0]), ("Aa", named[2])):
                if not is_lost and now != forgotten:
                    with pytest.raises(NettverkError, match="kalendernamn"):
                        write(start.root, today, make(named, moved, gone, years, forgotten))
            made = make(named, moved, gone, years)
            workspace = with_plan(start.root, today, made)
            written = write(start.root, today, made)
            assert [*written] == [
                ALL,
                "dokument/kalendrar/nettverk/nord.ics",
                "dokument/kalendrar/nettverk/andre.ics",
                "dokument/kalendrar/skular/aa.ics",
            ]
            møta = [each for of_one in made.møte.values() for each in of_one]
            uids = {find_uid(workspace, each): each for each in møta}
            assert len(uids) == 4 * years
            for uid, møte in uids.items():
                of = known_as(møte.nettverk)
                key = (of, møte.skuleår.skuleår.nr, str(møte.nøkkel))
                assert known.setdefault(key, uid) == uid
            for place, entries in written.items():
                assert {*entries} == {
                    uid
                    for uid, each in uids.items()
                    if place.endswith((f"/{known_as(each.nettverk).lower()}.ics", "/aa.ics", ALL))
                }
                for uid, each in entries.items():
                    assert each.event.cancelled == uids[uid].avlyst
                    assert each.revision.sequence >= newest.get(uid, 0)
            newest = {uid: each.revision.sequence for uid, each in written[ALL].items()}


def test_the_calendar_of_a_year_and_the_lasting_one_agree() -> None:
    """One that is new may follow one that is lost, and the others go on from it."""
    made = make(FIRST, {0: 2}, set(), 2)
    with opened(made, date(2026, 8, 20)) as workspace:
        root, later = workspace.root, date(2026, 8, 29)
        first = write(root, workspace.today, made)[ALL]
        yearly = with_plan(root, later, made)
        kalendrar = Kalendrar(yearly, made.skuleår[0], None, [])
        listed = [*kalendrar.of_nettverka(made.oversikt.nettverk)]
        write_files(yearly, (partial(kalendrar.make, each) for each in listed), USUAL)
        lasting = write(root, later, made)[ALL]
        for path in (root / "dokument/2026-2027").rglob("*.ics"):
            for each in read_calendar(path.read_bytes()):
                assert each.revision == lasting[each.event.uid].revision
                assert each.revision.sequence > first[each.event.uid].revision.sequence
