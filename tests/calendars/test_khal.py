"""A calendar program that knows nothing of us shows the meetings, and what becomes of them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from nettverk.cli import run

pytestmark = pytest.mark.skipif(not shutil.which("khal"), reason="khal is not installed")

YEAR = "data/2026-2027.yaml"
CONFIG = """
[calendars]
[[nettverk]]
path = {folder}/calendar
type = calendar
[locale]
timeformat = %H.%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H.%M
longdatetimeformat = %Y-%m-%d %H.%M
local_timezone = Europe/Oslo
default_timezone = Europe/Oslo
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = nettverk
"""
STORE = "  - namn: Store barneskular\n    møte:\n"
SHOWN = "{start-date} {start-time}–{end-time} {title} | {location} | {status}"


class Khal:
    """One user's calendar, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        (folder / "calendar").mkdir(parents=True)
        self._config = folder / "config"
        self._config.write_text(CONFIG.format(folder=folder), encoding="utf-8")

    def call(self, *arguments: str) -> str:
        ended = subprocess.run(
            ["khal", "--config", self._config, *arguments],
            env={**os.environ, "LC_ALL": "C.UTF-8", "TZ": "Asia/Tokyo"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout + ended.stderr
        return ended.stdout

    def show(self, calendar: Path) -> list[str]:
        """Import a calendar, and list the meetings of the year."""
        self.call("import", "--batch", str(calendar))
        listed = self.call("list", "2026-08-01", "365d", "--day-format", "", "--format", SHOWN)
        return [" ".join(line.split()) for line in listed.splitlines() if line.strip()]


@pytest.fixture
def khal(tmp_path: Path) -> Khal:
    return Khal(tmp_path / "khal")


def write(root: Path, *words: str, today: str = "2026-09-01") -> Path:
    """Write a calendar and say where it is."""
    command = ["--mappe", str(root), "--i-dag", today, "plan", "--format", "ics", *words]
    assert run(command) == 0
    return max(root.rglob("plan*.ics"), key=lambda each: each.stat().st_mtime_ns)


def edit(root: Path, old: str, new: str) -> None:
    file = root / YEAR
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_meetings_are_at_their_clock_through_the_year(example: Path, khal: Khal) -> None:
    """The clock is changed on 25 October and 28 March."""
    shown = khal.show(write(example, "Kombinerte skular"))
    assert [line.split(" | ")[0] for line in shown] == [
        "2026-09-16 08.30–11.30 Kombinerte skular (oppstart)",
        "2026-10-28 08.30–11.30 Kombinerte skular",
        "2026-12-02 08.30–11.30 Kombinerte skular",
        "2027-01-27 08.30–11.30 Kombinerte skular",
        "2027-03-10 08.30–11.30 Kombinerte skular",
        "2027-04-28 08.30–11.30 Kombinerte skular",
    ]
    assert {line.split(" | ")[2] for line in shown} == {"CONFIRMED"}
    assert " (framlegg)" in shown[-1].split(" | ")[1]


@pytest.mark.parametrize("day", ["21.10.2026", "27.10.2026", "24.03.2027", "31.03.2027"])
def test_meetings_beside_a_change_of_the_clock(day: str, example: Path, khal: Khal) -> None:
    own = f"      - {{dato: {day}, tid: 09.00–11.00}}\n"
    edit(example, STORE, STORE + own)
    shown = khal.show(write(example, "Store barneskular"))
    iso = "-".join(reversed(day.split(".")))
    assert any(line.startswith(f"{iso} 09.00–11.00 Store barneskular |") for line in shown)


def test_a_moved_meeting_moves_and_does_not_double(example: Path, khal: Khal) -> None:
    before = khal.show(write(example, "Store barneskular"))
    edit(
        example,
        "      - dato: 02.12.2026\n        vert: Kvitkløveren barneskule\n",
        "      - dato: 02.12.2026\n        ny_dato: 09.12.2026\n        tid: 09.00–12.00\n"
        "        vert: Ekornlia barneskule\n",
    )
    after = khal.show(write(example, "Store barneskular"))
    assert len(after) == len(before) == 6
    assert any(line.startswith("2026-12-02 12.00–15.00 Store") for line in before)
    assert not any(line.startswith("2026-12-02") for line in after)
    moved = next(line for line in after if line.startswith("2026-12-09"))
    assert moved.startswith("2026-12-09 09.00–12.00 Store barneskular | Ekornlia barneskule, ")


def test_a_cancelled_meeting_is_shown_as_cancelled(example: Path, khal: Khal) -> None:
    khal.show(write(example, "Store barneskular"))
    old = "      - dato: 02.12.2026\n        vert: Kvitkløveren barneskule\n"
    edit(example, old, f"{old}        avlyst: ja\n")
    shown = khal.show(write(example, "Store barneskular"))
    assert len(shown) == 6
    gone = next(line for line in shown if line.startswith("2026-12-02"))
    assert gone.startswith("2026-12-02 12.00–15.00 Avlyst: Store barneskular | ")
    assert gone.endswith("| CANCELLED")


def test_a_meeting_taken_out_of_the_plan_is_cancelled_too(example: Path, khal: Khal) -> None:
    own = "      - {dato: 12.05.2027, tid: 09.00–11.00}\n"
    edit(example, STORE, STORE + own)
    assert len(khal.show(write(example, "Store barneskular"))) == 7
    edit(example, own, "")
    shown = khal.show(write(example, "Store barneskular"))
    assert next(line for line in shown if "Avlyst" in line).startswith("2027-05-12 09.00–11.00")


def test_a_school_sees_where_it_hosts_in_all_its_networks(example: Path, khal: Khal) -> None:
    shown = khal.show(write(example, "--skule", "Eventyrskogen barneskule"))
    hosted = [line for line in shown if "vertskap" in line]
    assert [line.split(" | ")[0] for line in hosted] == [
        "2026-10-28 12.00–15.00 Store barneskular (vertskap)"
    ]


def test_all_networks_come_in_one_file(example: Path, khal: Khal) -> None:
    calendar = write(example)
    shown = khal.show(calendar)
    assert len(shown) == calendar.read_bytes().count(b"BEGIN:VEVENT") >= 7 * 6
