"""Nobody meets at Christmas, and a year file says when the break is."""

import pytest

from tests.conftest import Copy

from .slips import YEAR, told

BREAK = "  - {namn: Juleferie, frå: 21.12.2026, til: 01.01.2027}\n"
SHORT = "  - {namn: Romjul, frå: 28.12.2026, til: 30.12.2026}\n"
LAST = "  - dato: 27.01.2027"


@pytest.mark.parametrize("day", ["24.12.2026", "31.12.2026"])
def test_a_meeting_at_christmas_is_told_whatever_the_file_says(day: str, workspace: Copy) -> None:
    root = workspace("base")
    assert told(root, BREAK, SHORT, YEAR) == []
    (lost,) = told(root, LAST, f"  - dato: {day}", YEAR)
    assert lost == f"Møtet {day} er på ein dag utan skule: jula."


def test_a_year_without_a_break_at_christmas_is_told(workspace: Copy) -> None:
    (lost,) = told(workspace("base"), BREAK, "", YEAR)
    assert lost == "Skuleåret 2026–2027 har ingen juleferie."


@pytest.mark.parametrize("day", ["23.12.2026", "04.01.2027"])
def test_a_day_beside_a_short_break_is_not_told(day: str, workspace: Copy) -> None:
    root = workspace("base")
    assert told(root, BREAK, SHORT, YEAR) == []
    assert told(root, LAST, f"  - dato: {day}", YEAR) == []
