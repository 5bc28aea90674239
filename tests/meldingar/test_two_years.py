"""Two school years in one workspace: every kind of change in every phase, day by day."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from .changes import KINDS, PHASES
from .years import DAYS, Years


def list_steps(day: date) -> Iterator[tuple[int, list[Callable[[Years], None]]]]:
    """List what is done for the meetings of a day, by days before and after."""
    yield -22, [lambda it: it.ask(day)]
    yield -20, [lambda it: it.change(day, "before writing"), Years.calendar]
    yield -18, [lambda it: it.write(day, edited=True)]
    yield -17, [lambda it: it.change(day, "after writing"), Years.calendar]
    yield -16, [lambda it: it.renew(day), lambda it: it.publish(day)]
    yield -15, [lambda it: it.change(day, "after publishing"), Years.calendar]
    yield -14, [lambda it: it.renew(day), lambda it: it.publish(day), lambda it: it.tell(day)]
    yield -12, [lambda it: it.change(day, "after sending"), Years.calendar]
    yield -11, [lambda it: it.renew(day), lambda it: it.publish(day), lambda it: it.tell(day)]
    again = [partial(Years.change, day=day, phase=each, again=True) for each in PHASES[:4]]
    yield -10, [*again, Years.calendar]
    yield -9, [lambda it: it.renew(day), lambda it: it.publish(day), lambda it: it.tell(day)]
    yield -8, [Years.tidy, Years.calendar]
    yield 10, [lambda it: it.minute(day, 1)]
    yield 11, [lambda it: it.change(day, "after"), lambda it: it.minute(day, 2)]
    yield 12, [lambda it: it.minute(day, 3)]


STEPS = sorted(
    ((day + timedelta(after), acts) for day in DAYS for after, acts in list_steps(day)),
    key=lambda each: each[0],
)


def test_every_change_in_every_phase_of_two_years(tmp_path: Path) -> None:
    years = Years(tmp_path)
    years.compare()
    for day, acts in STEPS:
        years.today = day
        for act in acts:
            act(years)
        years.compare()
    lives = [life for some in years.lives.values() for life in some]
    assert {years.minutes[id(life)] for life in lives if not life.off} == {3}
    assert {kind for _, kind, _ in years.plot.values()} == {*KINDS}


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_printed_notices_say_what_the_plan_says(tmp_path: Path) -> None:
    years = Years(tmp_path / "lived")
    for day, acts in STEPS:
        if day > DAYS[1]:
            break
        years.today = day
        for act in acts:
            act(years)
        if day + timedelta(9) in DAYS[:2]:
            years.print(day + timedelta(9), tmp_path / "printed")
