"""Drafts and calendar files of a meeting ahead that say what the plan no longer says."""

from pathlib import Path

import pytest
from icalendar import Calendar

from nettverk.calendar.event import A_DAY

from .conftest import CHANGES, Say, change
from .test_forelda import CANCELLED, FOLDER, MOVED, told

DAY = "2026-12-02"
HOST, OTHER = "vert: Måneflata barneskule", "vert: Havørnneset barneskule"


def send(say: Say, kind: str = "innkalling") -> None:
    """Publish the notice where there is one, draft its message, and send that."""
    if kind != "avlysing":
        say("innkalling", "Alt")
        assert say("utlagt", "innkalling", "Alt", "--likevel")[0] == 0
    assert say("melding", kind, "Alt", "--eml", "--sendt")[0] == 0


def names(say: Say) -> list[str]:
    """List the old files of the meeting's folder by what follows their day."""
    return sorted(each.removeprefix(f"{FOLDER}/{DAY}-") for each in told(say))


def test_calendar_file_with_the_old_clock(say: Say, root: Path) -> None:
    send(say)
    assert names(say) == []
    change(root, *CHANGES["clock"])
    send(say, "endring")
    assert names(say) == ["melding-innkalling.eml", "mote.ics"]
    change(root, "tid: 09.00–12.00", "tid: 10.00–13.00")
    old = ["melding-endring.eml", "melding-innkalling.eml", "mote-endra.ics", "mote.ics"]
    assert set(old) <= set(names(say))
    say("sjekk", "--rydd")
    assert names(say) == []
    send(say, "endring")
    ((event,),) = [
        Calendar.from_ical(path.read_bytes()).events
        for path in (root / FOLDER).glob(f"{DAY}-mote-endra.ics")
    ]
    assert event.sequence % A_DAY == 2, "what is set aside still numbers the next one"
    assert names(say) == []


def test_calendar_file_is_judged_by_its_facts(say: Say, root: Path) -> None:
    send(say)
    path = root / FOLDER / f"{DAY}-mote.ics"
    change(root, "lukkast_med:", "førebuing: Les artikkelen.\n        lukkast_med:")
    assert "mote.ics" not in names(say), "other words call nobody to another place"
    change(root, *CHANGES["room"])
    assert "mote.ics" in names(say)
    path.write_bytes(path.read_bytes().replace(b"SUMMARY:", b"SUMMARY:Min "))
    say("sjekk", "--rydd")
    assert names(say) == ["mote.ics"], "somebody has written in it"
    path.write_bytes(b"tull")
    assert names(say) == []


def test_drafts_of_a_cancellation_that_is_undone(say: Say, root: Path) -> None:
    send(say)
    change(root, *CANCELLED)
    send(say, "avlysing")
    cancelled = ["melding-avlysing.eml", "melding-ikkje-vert.eml", "mote-avlyst.ics"]
    assert {path.name for path in (root / FOLDER).iterdir()} >= {f"{DAY}-{it}" for it in cancelled}
    assert not set(cancelled) & set(names(say))
    assert "mote.ics" in names(say)
    change(root, *reversed(CANCELLED))
    assert [each for each in names(say) if "kopi" not in each] == cancelled
    say("sjekk", "--rydd")
    assert names(say) == []


def test_what_lies_under_the_old_day_of_a_meeting(say: Say, root: Path) -> None:
    send(say)
    change(root, *CANCELLED)
    send(say, "avlysing")
    change(root, *reversed(CANCELLED))
    change(root, *MOVED)
    old = ["melding-avlysing.eml", "melding-ikkje-vert.eml", "mote-avlyst.ics", "mote.ics"]
    assert set(old) <= set(names(say))
    assert not any("mote" in each for each in told_on(say, "2026-12-04")), "the meeting is over"
    say("sjekk", "--rydd")
    assert names(say) == []


def told_on(say: Say, today: str) -> list[str]:
    return [each for each in say("sjekk", today=today)[2].splitlines() if FOLDER in each]


def test_old_host_is_told_so_until_it_is_host_again(say: Say, root: Path) -> None:
    send(say)
    change(root, HOST, OTHER)
    send(say, "endring")
    assert (root / FOLDER / f"{DAY}-melding-ikkje-vert.eml").is_file()
    assert names(say) == ["melding-innkalling.eml", "mote.ics"]
    change(root, OTHER, HOST)
    assert "melding-ikkje-vert.eml" in names(say)


def test_draft_that_takes_back_a_notice_that_is_published_again(say: Say, root: Path) -> None:
    send(say)
    say("utlagt", "innkalling", "Alt", "--tilbake")
    assert say("melding", "tilbake", "Alt", "--eml", "--sendt")[0] == 0
    assert names(say) == []
    send(say)
    assert names(say) == ["melding-tilbake.eml"]


@pytest.mark.parametrize("what", [MOVED, CANCELLED])
def test_nothing_of_a_meeting_that_is_over_is_told(
    what: tuple[str, str], say: Say, root: Path
) -> None:
    send(say)
    change(root, *CHANGES["clock"])
    send(say, "endring")
    assert told_on(say, "2026-12-03") == []
    change(root, *what)
    assert told_on(say, "2026-12-04") == []


def test_file_that_cannot_be_tidied_stops_no_other(say: Say, root: Path) -> None:
    say("innkalling", "Alt", "--format", "docx", "--format", "md")
    change(root, "rom: musikkrommet", "rom: biblioteket")
    locked = root / FOLDER / f"{DAY}-innkalling.docx"
    locked.chmod(0o444)
    code, out, err = say("sjekk", "--rydd")
    assert code == 1
    assert f"Laga på nytt: {FOLDER}/{DAY}-innkalling.md\n" in out
    assert "innkalling.docx: fila er skriveverna. Ta bort skrivevernet" in err
    locked.chmod(0o644)
    say("sjekk", "--rydd")
    assert names(say) == []
