"""What happens in the year: when and where meetings are, what is changed, and who is there."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from tests.referat.filling import Filling

from .living import REWRITE, SIS, TELL, TELL_OFF, TIDY, VUOTNA, ØYANE, Meeting, Year

HOTEL, FULL, SCREEN, HALF, PAIR, LAST = DAYS = (
    date(2026, 9, 15),
    date(2026, 11, 17),
    date(2027, 1, 26),
    date(2027, 3, 16),
    date(2027, 4, 27),
    date(2027, 6, 8),
)
_ASKED = {
    SIS: (HALF, PAIR),
    VUOTNA: (FULL, LAST),
    ØYANE: (HALF, PAIR, LAST),
}
"""Who hosts and leads at once, asks nobody; where no school hosts, nobody is asked."""


def _add(before: str, key: str) -> tuple[str, str]:
    """Put a key after the date of a meeting."""
    day, mark, rest = before.partition("\n        " if "\n" in before else ", ")
    return before, f"{day}{mark}{key}{mark}{rest}"


Change = tuple[str, int, str, str]
"""The network, which meeting of the day, and what stands in the year file instead of what."""

SHIP = "M/S «Nordavind», Havnes"
ACCEPTED = (
    "  - {regel: for-kort-sakliste, gjeld: Øyane, grunn: Resten av det digitale møtet er ope.}\n"
)
"""What nothing answers to when the meeting is cancelled."""

CHANGES: dict[date, tuple[Change, ...]] = {
    FULL: ((SIS, 1, *_add("      - dato: 17.11.2026\n        vert: Áv", "ny_dato: 18.11.2026")),),
    SCREEN: (
        (VUOTNA, 1, "example.org/fjorden", "example.org/nytt-rom"),
        (ØYANE, 1, "lenkje: https://teams.example.org/oyane", "avlyst: ja"),
    ),
    HALF: (
        (SIS, 1, *_add("      - dato: 16.03.2027\n        vert: Ve", "leiar: Kåre Østmoen")),
        (VUOTNA, 1, *_add("      - {dato: 16.03.2027, vert: Fu", "tid: 12.00–15.00")),
        (ØYANE, 1, "dato: 16.03.2027, vert: Havnes skole", f'dato: 16.03.2027, stad: "{SHIP}"'),
    ),
    PAIR: ((ØYANE, 2, "kulturhus\n        rom: salen", "kulturhus\n        rom: galleriet"),),
}


def _change(year: Year, day: date) -> None:
    """Change what has been announced, and tell it: what is owed on the way is all there is."""
    changed = [_apply(year, day, *each) for each in CHANGES[day]]
    loose = ["godteke"] if day == SCREEN else []
    left = ["forelda"] * 2 * sum(each.off or each.moved is not None for each in changed)
    year.check(*(["ikkje-varsla"] * len(changed)), *left, *loose)
    if loose:
        year.change(ACCEPTED, "", "networks.yaml")
    for _ in range(2):
        year.obey(day)
    year.check()


def _apply(year: Year, day: date, nettverk: str, økt: int, old: str, new: str) -> Meeting:
    year.change(old, new)
    meeting = year.find(nettverk, day, økt)
    meeting.off = "avlyst" in new
    meeting.moved = day + timedelta(1) if "ny_dato" in new else None
    meeting.changed = [*_list_steps(meeting)]
    return meeting


def _heed(year: Year) -> None:
    """Take a wish from the minutes into the agenda of the next meeting, as status asks for."""
    before = "{dato: 27.04.2027, vert: Mannfjorden skole"
    year.change(before, f"{before}, følgt_opp: [{WISH}]")
    year.find(VUOTNA, PAIR).heeds = False


def _list_steps(meeting: Meeting) -> Iterator[set[tuple[date, str]]]:
    old = {(meeting.meant, TIDY)} if meeting.off or meeting.moved else set()
    if meeting.off:
        yield {(meeting.day, TELL_OFF)} | old
    else:
        yield {(meeting.day, REWRITE)} | old
        yield {(meeting.day, TELL)}


AWAY = "Liv Tangstad"
_HERE = (
    *("Áilu Máhtte Sárá", "Biret Ánne Gáppe", "Inger Čáhput", "Ristin Ŋilla Gusttár"),
    *("Kåre Østmoen", "Čáhcevuona skuvla", "Elle Márjá Eirá", "Tor-Arne Nessheim"),
    *("Ánte Đuođđar", "Sissel Žuvla", "Per Åge Holmvik"),
)
_IN_WORD = {(SIS, FULL), (ØYANE, PAIR)}
WISH = "Kortare innleiingar"


def live(root: Path) -> Year:
    """Live the year from the end of August to the end of June."""
    year = Year(root, [*_list_meetings()])
    year.check()
    for day in DAYS:
        year.today = day - timedelta(21)
        for _ in range(3):
            year.obey(day)
        year.today = day - timedelta(8)
        if day in CHANGES:
            _change(year, day)
        year.today = day
        year.obey(day)
        year.today = day + timedelta(2)
        _minute(year, day)
        year.check()
    year.today = date(2027, 6, 30)
    assert not year.look()
    return year


def _minute(year: Year, day: date) -> None:
    """Fill in the minutes of a day, publish them and tell of them."""
    year.look()
    for each in year.list_meetings(day):
        if not each.off:
            suffix = "docx" if (each.nettverk, day) in _IN_WORD else "md"
            year.fill(each, _write_minutes(each.nettverk, day), suffix)
    year.find(VUOTNA, PAIR).heeds = day == HALF
    for _ in range(2):
        year.obey(day)
    if day == HALF:
        _heed(year)


def _list_meetings() -> Iterator[Meeting]:
    for nettverk, asked in _ASKED.items():
        for day in DAYS:
            yield Meeting(nettverk, day, host=day in asked, days=2 if day == HOTEL else 1)
    yield Meeting(ØYANE, PAIR, økt=2)


def _write_minutes(nettverk: str, day: date) -> Filling:
    """Say what a meeting came to: what was agreed at the last is done, and something is agreed."""
    wish = {"Endringar til neste møte": [WISH]} if (nettverk, day) == (VUOTNA, HALF) else {}
    agreed = f"Prøva det me såg {day:%d.%m.}"
    before = {f"Prøva det me såg {each:%d.%m.}": "gjort" for each in DAYS}
    agreements = [(agreed, "alle", "neste møte")] if day != LAST else []
    return Filling(wish, agreements, before, _HERE, [AWAY])
