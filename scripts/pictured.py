"""The workspace that the pictures show: the example, some weeks into its school year.

Minutes are filled in as a leader does it in Word, a notice is published and its meeting moved
afterwards, so that no picture shows an easy case only.
"""

import shutil
import sys
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from nettverk.cli import run

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT))
from tests.referat.filling import Filling, fill_word  # noqa: E402 — the tests stand beside scripts/

TODAY = "2026-11-24"
SHOWN, MOVED = "Store barneskular", "Mellomstore barneskular nord"
FILLED = "2026-10-28"
YEAR = "data/2026-2027.yaml"
_MOVE = "        ny_dato: 03.12.2026\n        vert: Havørnneset barneskule\n"
_NOT_MOVED = _MOVE.partition("\n")[2]

_OPPSTART = Filling(
    agreements=[
        ("Samla gode døme på observasjon i klasserommet", "Maryam Rezaei", "28.10.2026"),
        ("Senda ut malen for skulebesøk", "Yusuf Demir", "02.12.2026"),
    ],
)
_ORDINARY = Filling(
    {
        "Vertsskulen": [
            "Teamleiarane leier læringa i teamet éin time i veka. Leiargruppa er med kvar månad.",
            "Skulen vil ha råd om korleis alle får same informasjon til same tid.",
        ],
        "Runde på skulen": ["Me såg teamrom og klasserom på 3. og 6. trinn."],
        "Skuletema": [
            "Éin fast kanal til dei tilsette, og ei kort oppsummering kvar fredag.",
            "Fleire skular vil prøva at teamleiarane skriv oppsummeringa.",
        ],
        "Prioriterte område": ["Nærvær og skulemiljø", "Rettleiing av nyutdanna lærarar"],
        "Individuelt tilrettelagd opplæring": [
            "Skulane organiserer ressursane ulikt. Me samlar vedtaksmalane og ser på dei saman.",
        ],
        "Felles informasjon": ["Fristen for kartleggingsprøvene er utsett éi veke."],
        "Fellestema": ["Kvar skule vel eitt tiltak for nærvær, og prøver det til neste møte."],
        "Evaluering av møtet": ["God tid til skuletemaa. Runden på skulen vart litt kort."],
        "Endringar til neste møte": ["Ti minutt meir til runden på skulen"],
    },
    agreements=[
        ("Senda vedtaksmalane til Signe Raustøl", "Maryam og Trond Ivar", "20.11.2026"),
        ("Prøva eitt tiltak for nærvær, og ta med erfaringane", "alle", "neste møte"),
        ("Spørja PPT om å vera med på møtet i januar", "Liv Astrid Gjerdebakk", "15.12.2026"),
    ],
    answers={
        "Samla gode døme på observasjon i klasserommet": "gjort",
        "Senda ut malen for skulebesøk": "ikkje gjort",
    },
    present=(
        *("Maryam Rezaei", "Espen Lilleås", "Liv Astrid Gjerdebakk", "Trond Ivar Myrbø"),
        *("Aisha Hussain", "Signe Raustøl", "Øystein Hauglid", "Vibeke Stensmo", "Yusuf Demir"),
    ),
    absent=("Kristoffer Holt-Ness", "Arvid Kløvstad"),
)


def live(root: Path) -> Path:
    """Copy the example to a folder, do there what its leaders have done, and return the minutes."""
    shutil.copytree(ROOT / "data", root / "data")
    for day, filling in (("2026-09-16", _OPPSTART), (FILLED, _ORDINARY)):
        (form,) = write_files(root, ("referat", SHOWN, "--møte", day), "docx", day)
        fill_word(form, filling)
    _publish_and_move(root)
    return form


def _publish_and_move(root: Path) -> None:
    """Publish a notice from before its meeting was moved."""
    year = root / YEAR
    moved = year.read_text(encoding="utf-8")
    if moved.count(_MOVE) != 1:
        raise RuntimeError(f"{YEAR} has no such moved meeting")
    year.write_text(moved.replace(_MOVE, _NOT_MOVED), encoding="utf-8")
    meeting, day = (MOVED, "--møte", "02.12.2026"), "2026-11-16"
    write_files(root, ("innkalling", *meeting), "docx", day)
    _run(root, day, ("utlagt", "innkalling", *meeting, "--sendt"))
    year.write_text(moved, encoding="utf-8")


def write_files(
    root: Path, words: Iterable[str], suffix: str, today: str = TODAY
) -> tuple[Path, ...]:
    """Run a command that writes, and return the files of one ending that it wrote."""
    said = _run(root, today, (*words, "--format", suffix))
    written = [root / each for each in said.splitlines() if each.endswith(f".{suffix}")]
    return tuple(written)


def _run(root: Path, today: str, words: Iterable[str]) -> str:
    place = ("--mappe", str(root), "--i-dag", today)
    with redirect_stdout(StringIO()) as said, redirect_stderr(StringIO()) as told:
        code = run([*place, *words])
    if code:
        raise RuntimeError(" ".join(words) + f": {told.getvalue()}")
    return said.getvalue()
