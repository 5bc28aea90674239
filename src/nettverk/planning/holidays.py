"""Norwegian public holidays, computed, with their nynorsk names."""

from datetime import date, timedelta
from functools import cache

_FIXED = {
    (1, 1): "nyttårsdag",
    (5, 1): "arbeidaranes dag",
    (5, 17): "grunnlovsdagen",
    (12, 25): "første juledag",
    (12, 26): "andre juledag",
}
_AFTER_EASTER = {
    -3: "skjærtorsdag",
    -2: "langfredag",
    0: "første påskedag",
    1: "andre påskedag",
    39: "Kristi himmelfartsdag",
    49: "første pinsedag",
    50: "andre pinsedag",
}


def find_easter(year: int) -> date:
    """Compute Easter Sunday by the Gregorian rule (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


@cache
def _year(year: int) -> dict[date, str]:
    easter = find_easter(year)
    names = {date(year, *day): name for day, name in _FIXED.items()}
    for days, name in _AFTER_EASTER.items():
        day = easter + timedelta(days)
        names[day] = f"{names[day]} og {name}" if day in names else name
    return names


def name_holiday(day: date) -> str:
    """Name the public holiday a day is, or give an empty text."""
    return _year(day.year).get(day, "")
