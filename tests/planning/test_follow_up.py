"""An action lives until somebody says that it is done or dropped, whatever else is written."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.model.referat import Avtale, Referat, Status, Svar
from nettverk.model.skulear import Nettverksmøte
from nettverk.planning.mote import Møte
from nettverk.planning.oppfolging import follow_møta, follow_up, has_open, list_reached

from .build import møta, own, plan, shared, year

WHAT, WHO = ("Lesa", "Skriva", "Ringja"), ("Kari", "Per", "alle")
AGREED = st.builds(Avtale, st.sampled_from(WHAT), st.sampled_from(WHO))
SAID = st.builds(
    Svar, st.sampled_from(WHAT), st.sampled_from(WHO), st.sampled_from([None, *Status])
)
MEETING = st.tuples(
    st.lists(AGREED, max_size=3, unique_by=lambda each: (each.kva, each.kven)),
    st.lists(SAID, max_size=3, unique_by=lambda each: (each.kva, each.kven)),
)
START = date(2026, 9, 1)
Key = tuple[str, str]


class Account:
    """The same, written down as plainly as can be: a list of what lives, and one of what is over.

    It knows no answer that leaves in doubt who is meant, and leaves those out.
    """

    def __init__(self) -> None:
        self.alive: dict[Key, date] = {}
        self.over: list[tuple[Key, Status, date]] = []
        self.told: list[tuple[date, Svar]] = []

    def meet(self, day: date, agreed: Sequence[Avtale], said: Sequence[Svar]) -> Referat:
        clear = [each for each in said if self._is_clear(each)]
        for each in clear:
            key = (each.kva, each.kven)
            if key not in self.alive:
                self.told.append((day, each))
            elif each.status in {Status.GJORT, Status.FELL_BORT}:
                del self.alive[key]
                self.over.append((key, each.status, day))
        for avtale in agreed:
            self.alive.setdefault((avtale.kva, avtale.kven), day)
        return Referat(avtalar=tuple(agreed), svar=tuple(clear))

    def _is_clear(self, svar: Svar) -> bool:
        alike = {kven for kva, kven in self.alive if kva == svar.kva}
        return not alike or svar.kven in alike


@given(meetings=st.lists(MEETING, max_size=6))
def test_register_is_what_a_plain_account_says(
    meetings: list[tuple[list[Avtale], list[Svar]]],
) -> None:
    account = Account()
    days = [START + timedelta(7 * number) for number in range(len(meetings))]
    minutes = [(day, account.meet(day, *each)) for day, each in zip(days, meetings, strict=True)]
    register = follow_up(minutes)
    keyed = [((each.avtale.kva, each.avtale.kven), each) for each in register.alle]
    assert {key: each.avtalt for key, each in keyed if each.open} == account.alive
    over = [(key, each.status, each.sagt) for key, each in keyed if not each.open]
    assert sorted(over) == sorted(account.over)
    assert [*register.ukjende] == account.told


def test_empty_status_leaves_what_was_said_before_and_its_day() -> None:
    read, later = Avtale("Lesa", "Kari", "1.10."), START + timedelta(7)
    minutes = [
        (START, Referat(avtalar=(read,))),
        (later, Referat(svar=(Svar("Lesa", "Kari", Status.IKKJE_GJORT),))),
        (later + timedelta(7), Referat(svar=(Svar("Lesa", "Kari", None),))),
    ]
    (action,) = follow_up(minutes).alle
    assert (action.status, action.sagt) == (Status.IKKJE_GJORT, later)


def test_second_meeting_of_a_day_answers_for_the_same_person_as_the_first() -> None:
    """Its form was written before the first one's minutes, and leaves a row blank."""
    read = (Avtale("Lesa", "Kari", "1.10."), Avtale("Lesa", "Per", "1.10."))
    later = START + timedelta(7)
    rows = (Svar("Lesa", "Kari", Status.GJORT), Svar("Lesa", "Per", None, "1.10."))
    first = (*rows[:1], Svar("Lesa", "Per", Status.IKKJE_GJORT, "1.12."))
    minutes = [(START, Referat(avtalar=read))]
    minutes += [(later, Referat(svar=first)), (later, Referat(svar=rows))]
    kari, per = follow_up(minutes).alle
    assert (kari.status, kari.avtale.kven) == (Status.GJORT, "Kari")
    assert (per.status, per.avtale.kven, per.avtale.frist) == (Status.IKKJE_GJORT, "Per", "1.12.")
    assert not follow_up(minutes).ukjende


def test_two_meetings_of_a_day_may_say_the_same_of_an_action() -> None:
    read, done = Avtale("Lesa", "Kari"), Svar("Lesa", "Kari", Status.GJORT)
    later = START + timedelta(7)
    first, second = Referat(svar=(done,)), (later, Referat(svar=(done,)))
    register = follow_up([(START, Referat(avtalar=(read,))), (later, first), second])
    assert not register.ukjende
    assert [each.status for each in register.alle] == [Status.GJORT]
    anew = replace(first, avtalar=(read,))
    register = follow_up([(START, Referat(avtalar=(read,))), (later, anew), second])
    assert not register.opne, "what is said last is of what was agreed last"
    next_week = (later + timedelta(7), second[1])
    assert follow_up([(START, Referat(avtalar=(read,))), (later, first), next_week]).ukjende


def live(*minutes: Referat) -> list[tuple[str, str]]:
    """Give the kind and the words of what lives after some meetings."""
    days = [START + timedelta(7 * number) for number in range(len(minutes))]
    register = follow_up(zip(days, minutes, strict=True))
    return [(each.slag, each.avtale.kva) for each in register.alle if each.open]


LESA = Referat(avtalar=(Avtale("Lesa", "Kari"),), endringar=("Lesa", "Korte pausar"))
ALL = [("avtale", "Lesa"), ("endring", "Lesa"), ("endring", "Korte pausar")]


@pytest.mark.parametrize(
    ("kva", "kven", "over"),
    [
        ("Endring: Lesa", "nettverksleiar", ALL[1]),
        ("endring: lesa.", "", ALL[1]),
        ("Lesa", "Kari", ALL[0]),
        ("Lesa", "nettverksleiar", ALL[1]),
        ("Korte pausar", "", ALL[2]),
        ("Endring: Korte pausar", "Kari", ALL[2]),
        ("Lesa", "", None),
        ("Innspel: Lesa", "", None),
    ],
)
def test_answer_means_the_action_or_the_change(
    kva: str, kven: str, over: tuple[str, str] | None
) -> None:
    answer = Referat(svar=(Svar(kva, kven, Status.GJORT),))
    assert live(LESA, answer) == [each for each in ALL if each != over]
    register = follow_up([(START, LESA), (START, answer)])
    assert bool(register.ukjende) is (over is None)


def test_change_that_lives_is_agreed_once_and_anew_after_it_was_dropped() -> None:
    again = Referat(endringar=("Korte pausar", "korte pausar."), innspel=("Korte pausar",))
    dropped = Referat(svar=(Svar("Korte pausar", "", Status.FELL_BORT),))
    assert live(again) == [("endring", "Korte pausar")]
    assert live(again, again) == [("endring", "Korte pausar")]
    assert live(again, dropped) == []
    assert live(again, dropped, again) == [("endring", "Korte pausar")]


def test_action_in_the_words_of_a_change_is_an_action_too() -> None:
    action = Referat(avtalar=(Avtale("Korte pausar", "Kari"),))
    change = Referat(endringar=("Korte pausar",))
    assert live(change, action) == [("endring", "Korte pausar"), ("avtale", "Korte pausar")]
    assert live(action, change) == [("avtale", "Korte pausar"), ("endring", "Korte pausar")]


def heeding(*days: Nettverksmøte) -> list[Møte]:
    return list(møta(plan(year([shared(each) for each in ("16.9", "28.10", "2.12")], days))))


def test_year_file_answers_for_changes_alone_from_its_meeting_on() -> None:
    first, second, third = heeding(
        own("28.10", følgt_opp=("Lesa",), fell_bort=("korte pausar",)), own("2.12", avlyst=True)
    )
    said = [(first, LESA)]
    assert [each.avtale.kva for each in follow_møta([first, second], said, first).alle] == []
    for before in (second, third):
        register = follow_møta([first, second, third], said, before)
        assert ([each.avtale.kva for each in register.opne], register.endringar) == (["Lesa"], ())
    status = {each.avtale.kva: (each.status, each.sagt) for each in register.alle[1:]}
    day = second.dato
    assert status == {"Lesa": (Status.GJORT, day), "Korte pausar": (Status.FELL_BORT, day)}


def test_year_file_and_the_minutes_of_its_meeting_may_both_say_it() -> None:
    """A form that was printed before the leader wrote in the year file still has the row."""
    first, second, _ = heeding(own("28.10", følgt_opp=("Korte pausar",)))
    for status in (None, Status.GJORT):
        row = Referat(svar=(Svar("Endring: Korte pausar", "nettverksleiar", status),))
        register = follow_møta([first, second], [(first, LESA), (second, row)])
        assert (register.alle[2].status, register.ukjende) == (Status.GJORT, ())


def test_minutes_of_the_meeting_itself_are_not_what_it_begins_with() -> None:
    first, second, _ = heeding()
    row = Referat(svar=(Svar("Korte pausar", "", Status.GJORT),))
    said = [(first, LESA), (second, row)]
    assert [each.avtale.kva for each in follow_møta([first, second], said, second).endringar] == [
        "Lesa",
        "Korte pausar",
    ]
    assert len(follow_møta([first, second], said).endringar) == 1


NOTHING: tuple[list[Avtale], list[Svar]] = ([], [])
KARI = [Avtale("Lesa", "Kari")]
PER = [Svar("Lesa", "Per", Status.GJORT)]


@example(meetings=[NOTHING, (KARI, []), ([], PER), NOTHING, NOTHING], closing=["Lesa"])
@given(meetings=st.lists(MEETING, min_size=5, max_size=5), closing=st.lists(st.sampled_from(WHAT)))
def test_what_reaches_each_meeting_is_found_in_one_go(
    meetings: list[tuple[list[Avtale], list[Svar]]], closing: list[str]
) -> None:
    days = ("16.9", "28.10", "2.12", "27.1", "10.3")
    changes = [own("2.12", følgt_opp=tuple(closing)), own("27.1", fell_bort=tuple(closing))]
    made = møta(plan(year([shared(each) for each in days], changes)))
    said = [
        (
            each,
            Referat(
                avtalar=tuple(agreed),
                svar=tuple(answers),
                endringar=(WHAT[at % 3],) if at < 1 else (),
            ),
        )
        for at, (each, (agreed, answers)) in enumerate(zip(made, meetings, strict=True))
        if at % 4 != 3
    ]
    right = {each.nøkkel for each in made if has_open(made, said, each)}
    assert list_reached(made, said) == right
