"""What a line of the list means, however its words, days and clocks are written."""

from datetime import date
from pathlib import Path

import pytest

from nettverk.archive.hendingar import (
    Hending,
    Hendingsslag,
)
from nettverk.archive.hendingslinjer import HENDINGAR
from nettverk.archive.hendingsliste import append_hendingar
from nettverk.planning.mote import Kunngjering

from .test_hendingar import DAY, HEAD, MEETING, load, write


@pytest.mark.parametrize("word", ["tatt tilbake", "Teke tilbake", "TEKEN TILBAKE"])
def test_word_for_what_is_taken_back_however_it_is_written(word: str, tmp_path: Path) -> None:
    write(tmp_path, f"{HEAD}2026-11-24;Nord;2026-12-02;innkalling;{word};;;ved ein feil\n")
    (found,) = load(tmp_path).alle
    assert (found.hending, found.merknad) == (Hendingsslag.TILBAKE, "ved ein feil")


def test_what_was_written_of_a_message_before_is_still_known(tmp_path: Path) -> None:
    write(tmp_path, f"{HEAD}2026-11-24;Nord;2026-12-02;innkalling;melding sendt;;\n")
    assert [each.hending for each in load(tmp_path).alle] == [Hendingsslag.SENDT]


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("onsdag 2. desember 2026, kl. 12.00–15.00", "2.12.2026 kl 12-15", True),
        ("onsdag 2. desember 2026, kl. 12.00–15.00", "2026-12-02, 12:00-15:00", True),
        ("onsdag 2. desember 2026, kl. 12.00–15.00", "2. desember 2026, kl. 12.00–15.30", False),
        ("onsdag 2. desember 2026, kl. 12.00–15.00", "3. desember 2026, kl. 12.00–15.00", False),
        ("avlyst", "Avlyst ", True),
        ("ein gong", "Ein  gong", True),
        ("ein gong", "ein annan gong", False),
    ],
)
def test_day_and_clock_are_compared_and_not_the_words(one: str, two: str, *, same: bool) -> None:
    assert Hending(DAY, "Nord", MEETING, "innkalling", Hendingsslag.UTLAGT, one).announces(
        Kunngjering(two)
    ) is (same)


@pytest.mark.parametrize(
    ("kvar", "vert", "same"),
    [
        ("Vik skule, aulaen", "Vik skule", True),
        ("Vik skule", "", True),
        ("Vik skule", "Vik skule", True),
        ("Vik skule, rom 2", "Vik skule", False),
        ("Nes skule", "", False),
        ("", "", False),
    ],
)
def test_a_room_is_compared_where_one_was_told(kvar: str, vert: str, *, same: bool) -> None:
    done = (DAY, "Nord", MEETING, "innkalling", Hendingsslag.UTLAGT)
    event = Hending(*done, "avlyst", kvar, "", vert)
    assert event.announces(Kunngjering("avlyst", "Vik skule, aulaen", "Vik skule")) is same


@pytest.mark.parametrize("word", ["inkalling", "Innkallinga", "møte"])
def test_document_that_nobody_knows_is_told(word: str, tmp_path: Path) -> None:
    write(tmp_path, f"{HEAD}2026-11-24;Nord;2026-12-02;{word};lagt ut;;\n")
    found = load(tmp_path)
    assert (found.alle, len(found.problems)) == ((), 1)


@pytest.mark.parametrize("day", ["2026-12-02 00:00:00", "02.12.2026 00:00", "2026-12-02T00:00:00"])
def test_day_as_a_spreadsheet_writes_it(day: str, tmp_path: Path) -> None:
    write(tmp_path, f"{HEAD}{day};Nord;{day};innkalling;lagt ut;{day}, 12:00:00–15:00:00;\n")
    (found,) = load(tmp_path).alle
    assert (found.dag, found.møtedag.dato) == (date(2026, 12, 2),) * 2
    assert found.announces(Kunngjering("onsdag 2. desember 2026, kl. 12.00–15.00"))


def test_line_without_words_denies_nothing(tmp_path: Path) -> None:
    write(tmp_path, f"{HEAD}2026-11-24;Nord;2026-12-02;innkalling;lagt ut\n")
    (found,) = load(tmp_path).alle
    assert found.announces(Kunngjering("onsdag 2. desember 2026, kl. 12.00–15.00", "Vik skule"))


@pytest.mark.parametrize(
    ("noted", "now", "same"),
    [
        ("Kari Vik", "Kari Vik", True),
        ("kari  vik", "Kari Vik", True),
        ("Kari Vik og Nina Ås", "Nina Ås og Kari Vik", True),
        ("Kari Vik", "Nina Ås", False),
        ("Kari Vik og Nina Ås", "Kari Vik", False),
        ("", "Kari Vik", True),  # an older version noted nobody
        ("–", "Kari Vik", False),
        ("–", "", True),
        ("Kari Vik", "", False),
    ],
)
def test_those_who_lead_are_compared_in_any_order(noted: str, now: str, *, same: bool) -> None:
    done = Hending(DAY, "Nord", MEETING, "innkalling", Hendingsslag.UTLAGT, leiar=noted)
    assert done.is_led_by(now) is same
    said = Kunngjering(
        "onsdag 2. desember 2026, kl. 12.00–15.00", "Vik skule", "Vik skule", "", now
    )
    assert done.says(said).seier == said
    assert done.says(said).announces(said)


@pytest.mark.parametrize(
    ("noted", "now", "said", "kva"),
    [
        ("Vik skule | Nes skule", ("Nes  Skule", "Vik skule"), "", ""),
        ("", ("Nes skule",), "", ""),  # an older version noted nobody
        ("Nes, øvre | Vik/Ås", ("Nes, øvre", "Vik|Ås"), "", ""),
        ("Vik skule", ("Vik skule", "Nes skule"), "Nes skule kjem til", "ny skule"),
        ("Vik skule", ("Vik skule", "Nes", "Ås"), "Nes og Ås kjem til", "nye skular"),
        (
            "Vik skule | Nes skule",
            ("Vik skule",),
            "Nes skule skal ikkje møta likevel",
            "færre skular",
        ),
        ("Vik", ("Nes",), "Nes kjem til, og Vik skal ikkje møta likevel", "andre skular"),
    ],
)
def test_those_who_are_called_are_compared_in_any_order(
    noted: str, now: tuple[str, ...], said: str, kva: str
) -> None:
    when = "onsdag 2. desember 2026, kl. 12.00–15.00"
    done = Hending(DAY, "Nord", MEETING, "innkalling", Hendingsslag.SENDT, when, innkalla=noted)
    seier = Kunngjering(when, innkalla=now)
    skifte = done.compare_innkalla(seier)
    assert (str(skifte), skifte.kva if skifte else "") == (said, kva)
    assert done.announces(seier) is (not said)
    assert done.is_at(seier), "a host and a calendar are told when and where alone"
    assert not done.says(seier).compare_innkalla(seier)


def test_schools_are_written_last_in_a_line_and_read_back(tmp_path: Path) -> None:
    done = Hending(DAY, "Nord", MEETING, "innkalling", Hendingsslag.UTLAGT, "kl. 12")
    done = done.says(Kunngjering("kl. 12", innkalla=("Vik; nedre", "Nes, øvre")))
    append_hendingar(tmp_path, [done])
    assert (
        (tmp_path / HENDINGAR).read_text("utf-8").startswith(f"{HEAD[:-1]};saksnummer;innkalla\n")
    )
    (found,) = load(tmp_path).alle
    assert found.seier.innkalla == ("Vik; nedre", "Nes, øvre")
    (renamed,) = load(tmp_path).rename({"nes, øvre": "Nes skule"}).alle
    assert renamed.seier.innkalla == ("Vik; nedre", "Nes skule")
