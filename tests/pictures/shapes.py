"""Plans of every odd shape, for pictures of the year."""

from collections.abc import Sequence
from datetime import date, timedelta

from nettverk.model.skulear import Nettverksmøte

from .build import FIRST, møte, spread

Rows = Sequence[tuple[str, Sequence[str], Sequence[Nettverksmøte]]]

LONG = (
    "Eventyrskogen barneskule",
    "Kompasshaugen ungdomsskule",
    "Kvitkløveren og Eventyrskogen barneskule",
    "Solbakken barneskule",
    "Solbakken ungdomsskule",
    "Donaudampfschifffahrtsgesellschaftskapitänsskule",
)

SHAPES: dict[str, Rows] = {
    "no network": [],
    "no meeting": [("Nord", LONG, [])],
    "seven networks of six meetings": [(f"Nettverk {n}", LONG, spread(6)) for n in range(7)],
    "one network of ten meetings": [("Store barneskular", LONG, spread(10))],
    "forty networks": [(f"Mellomstore barneskular nummer {n}", LONG, spread(6)) for n in range(40)],
    "a meeting a day": [("Nord", LONG, [møte(FIRST + timedelta(n)) for n in range(12)])],
    "no school that can host": [("Nord", (), spread(4))],
    "all cancelled": [("Nord", LONG, spread(6, avlyst=True))],
    "outside the year": [("Nord", LONG, [møte(date(2026, 7, 1)), møte(date(2027, 7, 30))])],
}
