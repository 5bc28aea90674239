"""A plan that changes again and again: every calendar of it goes forward, and none back."""

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.archive.store import Outcome
from nettverk.calendar.event import Entry, Revision, _least, _sum_up
from nettverk.calendar.ical import read_calendar
from nettverk.documents.kalender import Kalendrar
from nettverk.documents.kalendermote import find_uid
from nettverk.nynorsk import parse_time_range
from nettverk.output.writing import Options, write_files
from nettverk.planning.plan import Plan
from nettverk.workspace.choices import choose_skular
from nettverk.workspace.workspace import Workspace
from tests.conftest import examples, soften
from tests.planning.build import NORD, SKULAR, own, plan, shared, year

TODAY = date(2026, 8, 20)
FIRST = _least(TODAY)
DAYS = ("16.9", "28.10", "2.12", "27.1")
TARGETS = ("nettverk", "alle", *SKULAR)
USUAL = Options()
Keys = dict[str, dict[str, Any]]

change = st.fixed_dictionaries(
    {},
    optional={
        "vert": st.sampled_from(SKULAR),
        "ny_dato": st.sampled_from([date(2026, 11, 11), date(2027, 2, 3), date(2027, 4, 7)]),
        "tid": st.sampled_from([*map(parse_time_range, ("12–15", "8.30–11.30"))]),
        "avlyst": st.booleans(),
        "rom": st.sampled_from(["biblioteket", "kantina"]),
        "førebuing": st.sampled_from(["Les.", "Skriv."]),
    },
)
changes = st.dictionaries(st.sampled_from(DAYS), change)
step = st.tuples(
    changes,
    st.sets(st.sampled_from(DAYS), min_size=1),
    st.integers(0, 90),
    st.sampled_from(TARGETS),
    st.sampled_from(["", "plan*.ics", "plan.ics"]),
)


def make(keys: Mapping[str, Mapping[str, Any]], days: set[str]) -> Plan:
    edits = [replace(own(each), **keys[each]) for each in sorted(keys) if each in days]
    return plan(year([shared(each) for each in sorted(days)], edits))


def with_plan(root: Path, today: date, made: Plan) -> Workspace:
    workspace = Workspace(root, today)
    workspace.plan, workspace.problems = made, ()
    return workspace


def again(workspace: Workspace, plan: Plan | None = None, today: date | None = None) -> Workspace:
    """Open the folder anew, as the next run does."""
    return with_plan(workspace.root, today or workspace.today, plan or workspace.plan)


@contextmanager
def opened(made: Plan, today: date = TODAY) -> Iterator[Workspace]:
    with tempfile.TemporaryDirectory() as folder:
        yield with_plan(Path(folder), today, made)


def write(workspace: Workspace, target: str, options: Options = USUAL) -> dict[str, Entry]:
    """Write the calendar of a network, of all or of a school, and read what it says."""
    workspace = again(workspace)
    made = workspace.plan
    nettverka = [*made.oversikt.nettverk] if target == "nettverk" else [None]
    skular = [target] if target in SKULAR else []
    kalendrar = Kalendrar(workspace, made.skuleår[0], options.out, [])
    wanted = choose_skular(workspace, skular)
    listed = kalendrar.of_skular(wanted) if skular else kalendrar.of_nettverka(nettverka)
    result = write_files(workspace, (partial(kalendrar.make, each) for each in listed), options)
    assert not result.faults
    assert result.saved[0].outcome is not Outcome.KEPT
    published = read_calendar(result.saved[0].path.read_bytes())
    assert len({each.event.uid for each in published}) == len(published)
    return {each.event.uid: each for each in published}


def files(workspace: Workspace) -> dict[Path, bytes]:
    return {each: each.read_bytes() for each in workspace.root.rglob("*.ics")}


@settings(max_examples=examples(0.1))
@given(steps=st.lists(step, min_size=2, max_size=6))
def test_no_series_of_changes_sends_a_meeting_back(
    steps: list[tuple[Keys, set[str], int, str, str]],
) -> None:
    """What is written never has a lower number or an older stamp than what a calendar has shown.

    That holds for each calendar where all or some are lost some day after the last was written, and
    over all of them as far as they are there. When or where it is cannot change without a higher
    number, nor its words without a newer stamp.
    """
    newest: dict[str, Entry] = {}
    shown: dict[tuple[str, str], Entry] = {}
    today = TODAY
    with opened(make({}, {*DAYS})) as start:
        for keys, days, passed, target, lost in steps:
            today += timedelta(days=passed)
            if lost and passed > 0:
                for path in start.root.rglob(lost):
                    path.unlink()
                newest = find_newest(start)
            workspace = with_plan(start.root, today, make(keys, days))
            there = {*files(workspace)}
            written = write(workspace, target)
            # A calendar that is new begins with its day, for it may be one that was lost.
            is_new = bool({*files(workspace)} - there)
            planned = {find_uid(workspace, each) for each in workspace.plan.møte[NORD]}
            assert planned <= written.keys()
            for uid in written.keys() - planned:
                assert written[uid].event.cancelled
            for uid in planned:
                for old in filter(None, (newest.get(uid), shown.get((target, uid)))):
                    is_known = old is newest.get(uid) and not is_new
                    assert_later(old.revision, written[uid].revision, is_known=is_known)
            # A meeting that is over and gone is forgotten.
            over = {uid for uid, each in newest.items() if each.event.slutt.date() < today}
            newest = {uid: each for uid, each in newest.items() if uid not in over - planned}
            newest |= {
                uid: max(each, newest.get(uid, each), key=order) for uid, each in written.items()
            }
            shown |= {(target, uid): each for uid, each in written.items()}
            before = files(workspace)
            write(workspace, target)
            assert files(workspace) == before


def find_newest(workspace: Workspace) -> dict[str, Entry]:
    """Find the newest of each meeting in the calendars that are there."""
    read = [each for content in files(workspace).values() for each in read_calendar(content)]
    return {each.event.uid: each for each in sorted(read, key=order)}


def order(each: Entry) -> tuple[int, datetime]:
    return each.revision.sequence, each.revision.stamp


def assert_later(one: Revision, two: Revision, *, is_known: bool) -> None:
    assert two.sequence >= one.sequence
    assert two.stamp >= one.stamp
    if two.sums.facts != one.sums.facts:
        assert two.sequence > one.sequence
    if two.sums.words != one.sums.words:
        assert two.stamp > one.stamp
    if two.sums == one.sums and is_known:
        assert two == one


@settings(max_examples=examples(0.06))
@given(keys=changes, first=st.permutations(TARGETS), second=st.permutations(TARGETS))
def test_all_calendars_of_a_plan_agree(keys: Keys, first: list[str], second: list[str]) -> None:
    """In any order, and from whatever was before: the same meeting has the same number."""
    with opened(make({}, {*DAYS})) as workspace:
        for target in first:
            write(workspace, target)
        changed = again(workspace, plan=make(keys, {*DAYS}), today=TODAY + timedelta(days=30))
        found = [write(changed, target) for target in second]
        for uid in found[0]:
            assert len({str(each[uid].revision) for each in found}) == 1
        settled = files(workspace)
        for target in first:
            write(again(changed, today=TODAY + timedelta(days=60)), target)
        assert files(workspace) == settled, "an unchanged plan leaves the files untouched"


@settings(max_examples=examples(0.1))
@given(one=changes, two=changes)
def test_a_meeting_keeps_its_name_whatever_changes(one: Keys, two: Keys) -> None:
    first, second = make(one, {*DAYS}), make(two, {*DAYS})
    with opened(first) as workspace:
        other = again(workspace, plan=second)
        names = [
            {each.nøkkel: find_uid(place, each) for each in place.plan.møte[NORD]}
            for place in (workspace, other)
        ]
    assert names[0] == names[1]
    assert len({*names[0].values()}) == len(DAYS)


def test_a_meeting_taken_out_is_cancelled_until_its_day_is_over() -> None:
    with opened(make({}, {*DAYS})) as workspace:
        uid = find_uid(workspace, workspace.plan.møte[NORD][2])
        assert not write(workspace, "nettverk")[uid].event.cancelled
        without = again(workspace, plan=make({}, {*DAYS} - {"2.12"}))
        gone = write(without, "nettverk")[uid]
        assert gone.event.cancelled
        assert gone.event.summary == "Avlyst: Nord"
        assert soften(gone.event.text).startswith(
            "Møtet står ikkje lenger i denne planen.\n\nMøte nr. 3"
        )
        assert gone.revision.sequence == FIRST + 1
        assert gone.revision.sums == _sum_up(gone.event)
        assert write(again(without, today=date(2026, 12, 2)), "nettverk")[uid] == gone
        assert uid not in write(again(without, today=date(2026, 12, 3)), "nettverk")


def test_a_meeting_put_back_is_on_again() -> None:
    with opened(make({}, {*DAYS})) as workspace:
        uid = find_uid(workspace, workspace.plan.møte[NORD][2])
        write(workspace, "nettverk")
        write(again(workspace, plan=make({}, {*DAYS} - {"2.12"})), "nettverk")
        back = write(workspace, "nettverk")[uid]
        assert (back.event.cancelled, back.event.summary) == (False, "Nord")
        assert back.revision.sequence == FIRST + 2


def test_numbers_hold_in_another_folder(tmp_path: Path) -> None:
    with opened(make({}, {*DAYS})) as workspace:
        uid = find_uid(workspace, workspace.plan.møte[NORD][0])
        write(workspace, "nettverk")
        elsewhere = Options(out=tmp_path)
        for number, room in enumerate(("kantina", "biblioteket"), 1):
            moved = again(workspace, plan=make({"16.9": {"rom": room}}, {*DAYS}))
            assert write(moved, "alle", elsewhere)[uid].revision.sequence == FIRST + number
        here = write(moved, "nettverk")[uid].revision.sequence
        assert here == FIRST + 1, "it cannot know of the other"
        assert write(moved, "nettverk", elsewhere)[uid].revision.sequence == FIRST + 2


def test_one_that_is_lost_falls_to_no_other_that_is_older() -> None:
    """Another calendar still says what held before, and what holds again."""
    with opened(make({}, {*DAYS})) as workspace:
        uid = find_uid(workspace, workspace.plan.møte[NORD][2])
        write(workspace, SKULAR[0])
        moved = again(
            workspace, make({"2.12": {"rom": "kantina"}}, {*DAYS}), TODAY + timedelta(days=1)
        )
        before = write(moved, "nettverk")[uid].revision
        for path in workspace.root.rglob("plan.ics"):
            path.unlink()
        back = again(workspace, today=TODAY + timedelta(days=2))
        now = write(back, "nettverk")[uid].revision
        assert (now.sequence, now.stamp) > (before.sequence, before.stamp)
        assert write(back, SKULAR[0])[uid].revision == now


def test_a_folder_that_is_new_each_time_forgets_no_meeting(tmp_path: Path) -> None:
    with opened(make({}, {*DAYS})) as workspace:
        uid = find_uid(workspace, workspace.plan.møte[NORD][2])
        write(workspace, "nettverk")
        without = again(workspace, plan=make({}, {*DAYS} - {"2.12"}))
        assert write(without, "nettverk", Options(out=tmp_path))[uid].event.cancelled


def test_other_words_of_the_same_day_have_a_newer_stamp() -> None:
    with opened(make({}, {*DAYS})) as workspace:
        uid = find_uid(workspace, workspace.plan.møte[NORD][0])
        stamps = []
        for said in ("Les.", "Skriv.", "Les."):
            other = again(workspace, plan=make({"16.9": {"førebuing": said}}, {*DAYS}))
            now = write(other, "nettverk")[uid].revision
            assert now.sequence == FIRST
            stamps.append(now.stamp)
        assert stamps == sorted({*stamps})


def test_the_clock_of_the_machine_set_back_sends_no_stamp_back() -> None:
    with opened(make({}, {*DAYS})) as workspace:
        uid = find_uid(workspace, workspace.plan.møte[NORD][0])
        before = write(workspace, "nettverk")[uid].revision
        moved = make({"16.9": {"ny_dato": date(2026, 9, 17)}}, {*DAYS})
        earlier = again(workspace, plan=moved, today=TODAY - timedelta(days=400))
        assert write(earlier, "nettverk")[uid].revision.stamp > before.stamp
