"""An action lives until somebody says that it is done or dropped, whatever else is written."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.referat import Avtale, Referat, Status, Svar
from nettverk.planning.oppfolging import follow_up

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


@given(møta=st.lists(MEETING, max_size=6))
def test_register_is_what_a_plain_account_says(
    møta: list[tuple[list[Avtale], list[Svar]]],
) -> None:
    account = Account()
    days = [START + timedelta(7 * number) for number in range(len(møta))]
    minutes = [(day, account.meet(day, *møte)) for day, møte in zip(days, møta, strict=True)]
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
