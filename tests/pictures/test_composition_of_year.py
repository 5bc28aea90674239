"""The networks of a school year as a picture: who moves is who the file says moves."""

from collections.abc import Sequence
from datetime import date

import pytest
from msgspec.structs import replace

from nettverk.documents.samansetjingsbilete import (
    describe_årssamansetjing,
    list_skulebyte,
)
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Nettverksskule, Oversikt
from tests.planning.build import cooperate

YEAR = Skuleårsnamn(2026)
Stay = tuple[str, str, date | None, date | None]


def write(*stays: Stay) -> Oversikt:
    """Make the networks Nord and Sør, with schools there from a day to a day."""
    names = sorted({each[1] for each in stays})
    oversikt = cooperate((each, "Odd", names) for each in ("Nord", "Sør"))
    return replace(
        oversikt,
        nettverk=tuple(
            replace(
                nettverk,
                skular=tuple(
                    Nettverksskule(namn=name, frå=first, til=last)
                    for where, name, first, last in stays
                    if where == nettverk.namn
                ),
            )
            for nettverk in oversikt.nettverk
        ),
    )


SUMMER, AUGUST = date(2026, 7, 31), date(2026, 8, 1)
CASES: dict[str, tuple[Sequence[Stay], tuple[int, ...] | None, Sequence[str], list[str]]] = {
    "always there": ([("Nord", "A", None, None)], (0,), (), []),
    "from before": ([("Nord", "A", date(2024, 8, 1), None)], (0,), (), []),
    "moved in summer": (
        [("Nord", "A", None, SUMMER), ("Sør", "A", AUGUST, None)],
        (0, 1),
        (),
        ["2026-08-01 A Nord Sør"],
    ),
    "moved in winter": (
        [("Nord", "A", date(2027, 1, 1), None), ("Sør", "A", None, date(2026, 12, 31))],
        (1, 0),
        (),
        ["2027-01-01 A Sør Nord"],
    ),
    "moved the year before": (
        [("Nord", "A", None, date(2025, 7, 31)), ("Sør", "A", date(2025, 8, 1), None)],
        (1,),
        (),
        [],
    ),
    "moves the year after": (
        [("Nord", "A", None, date(2027, 7, 31)), ("Sør", "A", date(2027, 8, 1), None)],
        (0,),
        (),
        [],
    ),
    "away and back": (
        [
            ("Nord", "A", None, date(2026, 12, 31)),
            ("Sør", "A", date(2027, 1, 1), date(2027, 2, 28)),
            ("Nord", "A", date(2027, 3, 1), None),
        ],
        (0,),
        (),
        ["2027-01-01 A Nord Sør", "2027-03-01 A Sør Nord"],
    ),
    "new, and lent out": (
        [
            ("Nord", "A", AUGUST, date(2026, 12, 31)),
            ("Sør", "A", date(2027, 1, 1), date(2027, 2, 28)),
            ("Nord", "A", date(2027, 3, 1), date(2027, 5, 1)),
        ],
        (0,),
        ("ny", "sluttar"),
        [
            "2026-08-01 A - Nord",
            "2027-01-01 A Nord Sør",
            "2027-03-01 A Sør Nord",
            "2027-05-01 A Nord -",
        ],
    ),
    "written twice in one": (
        [("Nord", "A", None, date(2026, 12, 31)), ("Nord", "A", date(2027, 1, 1), None)],
        (0,),
        (),
        [],
    ),
    "new": ([("Nord", "A", AUGUST, None)], (0,), ("ny",), ["2026-08-01 A - Nord"]),
    "ends": (
        [("Nord", "A", None, date(2027, 3, 1))],
        (0,),
        ("sluttar",),
        ["2027-03-01 A Nord -"],
    ),
    "ends with the year": ([("Nord", "A", None, date(2027, 7, 31))], (0,), (), []),
    "ended before it": ([("Nord", "A", None, SUMMER), ("Sør", "B", None, None)], None, (), []),
}


@pytest.mark.parametrize("case", CASES)
def test_who_moves_is_who_the_file_says(case: str) -> None:
    stays, way, ends, told = CASES[case]
    oversikt = write(*stays)
    shown = {each.namn: each for each in describe_årssamansetjing(oversikt, YEAR).skule}
    if way is None:
        assert "A" not in shown
    else:
        assert shown["A"].veg == way
        assert [each for each in ("ny", "sluttar") if getattr(shown["A"], each)] == [*ends]
    assert [
        f"{each.dato} {each.skule} {each.frå or '-'} {each.til or '-'}"
        for each in list_skulebyte(oversikt, YEAR)
    ] == told
