"""Three years in a row, each with a skulerute: `sjekk` is clean, and no move is unsaid."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from nettverk.model.skulerute import DAY, find_easter
from nettverk.nynorsk import write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.nytt_ar.slots import find_usual
from tests.conftest import by_night

from .conftest import Cli
from .files import load

MEETING_WEEKS = [37, 43, 48, 4, 11, 18] * 3
CHAINS = range(8 if by_night() else 1)


def write_skulerute(path: Path, year: int, chance: Random) -> Path:
    """Write a skulerute: breaks as municipalities have them, and planning days that may hit."""
    first = date.fromisocalendar(year, 33 + chance.randrange(2), 1)
    last = date.fromisocalendar(year + 1, 24, 5) + chance.randrange(6) * DAY
    easter = find_easter(year + 1)
    breaks = [
        ("Haustferie", date.fromisocalendar(year, chance.choice([40, 41, 43]), 1), 4),
        ("Juleferie", date(year, 12, 20) + chance.randrange(4) * DAY, 12),
        ("Vinterferie", date.fromisocalendar(year + 1, chance.choice([4, 8, 9]), 1), 4),
        ("Påskeferie", easter - timedelta(6), 8),
        *(
            ("Planleggingsdag", date.fromisocalendar(year + (week < 30), week, 1 + day), 0)
            for week in chance.sample([*MEETING_WEEKS, *range(35, 50), *range(2, 22)], 9)
            for day in [chance.choice([1, 2, 2, 3])]
        ),
    ]
    lines = [f"første_skuledag: {write_short_date(first)}"]
    lines += [f"siste_skuledag: {write_short_date(last)}", "fri:"]
    lines += [
        f"  - {{namn: {name}, frå: {write_short_date(day)}, til: {write_short_date(last_day)}}}"
        for name, day, length in breaks
        for last_day in [day + length * DAY]
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def week_of(møte: Møte) -> int:
    """Tell which week a meeting is in; a week 53 may have become 52."""
    return min(møte.dato.isocalendar().week, 52)


def list_unsaid(said: str, before: list[Møte], now: list[Møte]) -> Iterator[str]:
    """List the meetings in another week, or on another weekday than usual, without a word of it."""
    assert len(before) == len(now)
    usual = find_usual([each.dato.weekday() for each in before])
    for had, each in zip(before, now, strict=True):
        own = f"{each.nettverk.namn} {write_short_date(each.dato)}: "
        shared = f"Fellesdagen {write_short_date(each.nøkkel.dato)}: "
        kept = week_of(had) == week_of(each) and each.dato.weekday() == usual
        if not kept and own not in said and shared not in said:
            yield own


@pytest.mark.parametrize("seed", CHAINS)
def test_three_years_in_a_row(seed: int, cli: Cli, example: Path, tmp_path: Path) -> None:
    chance = Random(seed)  # noqa: S311 — a calendar is no secret
    for year in (2028, 2029, 2030):
        rute = write_skulerute(tmp_path / f"rute-{year}.yaml", year, chance)
        made = cli("nytt-år", "--skulerute", str(rute), root=example)
        assert made.code == 0, made.err
        checked = cli("sjekk", "--streng", root=example)
        assert (checked.code, checked.err) == (0, "")
        said = " ".join(made.err.split())
        for møta in load(example).møte.values():
            before, now = (
                [each for each in møta if each.skuleår.skuleår.nr == nr] for nr in (year - 1, year)
            )
            assert [*list_unsaid(said, before, now)] == []
