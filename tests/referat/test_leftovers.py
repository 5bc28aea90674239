"""Minutes and events that belong to nothing are told, so that nothing agreed is lost in silence."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from nettverk.cli import run
from tests.conftest import Copy

from .filling import Filling, fill_word

Say = Callable[..., tuple[int, str]]
DAY = "2026-09-16"
LEFT = (
    "Mappa har dokument som nokon har skrive i, men høyrer ikkje til noko nettverk, og ingenting i "
    "dei er ført vidare."
)
LINES = (
    "hendingar.csv: Her er linjer for «Nettverk Aust», som ikkje er noko nettverk. Har nettverket "
    "fått nytt namn, så byt til det, og skriv det gamle som «kalendernamn» i data/networks.yaml. "
    "Er det lagt ned, så sei frå til medlemmene om møta som står att, og slett linjene."
)
FILLED = Filling({"Endringar til neste møte": ["Mitt"]}, [("Lesa", "Kari", "1.12.")])


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("base")


@pytest.fixture
def say(root: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    def call(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        code = run(["--mappe", str(root), "--i-dag", DAY, *words])
        return code, capsys.readouterr().err

    return call


@pytest.fixture
def minutes(root: Path, say: Say) -> Path:
    """Give the minutes of one network's first meeting, filled in."""
    say("referat", "Nettverk Aust")
    path = root / f"dokument/2026-2027/nettverk-aust/{DAY}-referat.docx"
    fill_word(path, FILLED)
    return path


def test_nothing_is_left_behind(minutes: Path, say: Say) -> None:
    say("utlagt", "referat", "Nettverk Aust", "--likevel")
    assert say("sjekk") == (0, "")


def test_network_that_got_another_name(root: Path, minutes: Path, say: Say) -> None:
    say("utlagt", "referat", "Nettverk Aust", "--likevel")
    for file in (root / "data").iterdir():
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("Nettverk Aust", "Nettverk Austre"), encoding="utf-8")
    code, told = say("sjekk")
    assert code == 0
    assert (
        f"Åtvaring i dokument/2026-2027/nettverk-aust: {LEFT} Har nettverket fått nytt namn, så gi "
        "mappa det nye. Er det lagt ned, så flytt mappa ut av «dokument». Meinte du "
        "«nettverk-austre»?"
    ) in told
    assert f"{LINES} Meinte du «Nettverk Austre»?" in told
    minutes.parent.rename(minutes.parent.with_name("nettverk-austre"))
    assert LEFT not in say("sjekk")[1]


def test_notice_of_a_network_that_got_another_name_denies_no_minutes(
    root: Path, minutes: Path, say: Say
) -> None:
    notice = ("innkalling", "nettverk-austre", "--møte", "28.10.2026")
    unwritten = "Referatet frå det førre møtet er ikkje fylt ut i Nettverk Aust"
    say("utlagt", "referat", "Nettverk Aust", "--likevel")
    for file in (root / "data").iterdir():
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("Nettverk Aust", "Nettverk Austre"), encoding="utf-8")
    said = " ".join(say(*notice)[1].split())
    assert unwritten not in said
    assert "Fann ikkje noko utfylt referat frå det førre møtet i Nettverk Austre" in said
    assert LEFT in said
    assert LINES in said
    minutes.parent.rename(minutes.parent.with_name("gammalt"))
    assert unwritten not in say(*notice)[1]
    (root / "dokument/2026-2027/gammalt").rename(root / "gammalt")
    assert LINES in say(*notice)[1]
    events = root / "dokument" / "hendingar.csv"
    events.write_text(events.read_text("utf-8-sig").replace("Nettverk Aust", "Nettverk Austre"))
    said = say(*notice)[1]
    assert LEFT not in said
    assert LINES not in said


def test_what_another_network_left_says_nothing_of_one_with_traces(
    root: Path, minutes: Path, say: Say
) -> None:
    say("innkalling", "Nettverk Vest", "--møte", "28.10.2026")
    published = ("utlagt", "innkalling", "Nettverk Vest", "--møte", "28.10.2026", "--likevel")
    assert say(*published)[0] == 0
    say("utlagt", "referat", "Nettverk Aust", "--likevel")
    for file in (root / "data").iterdir():
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("Nettverk Aust", "Nettverk Austre"), encoding="utf-8")
    code, said = say("innkalling", "Nettverk Vest", "--møte", "27.01.2027")
    assert "Referatet frå det førre møtet er ikkje fylt ut i Nettverk Vest" in said, (code, said)
    assert "nytt namn" not in said


def test_network_that_is_taken_away(root: Path, say: Say) -> None:
    """No other network is to get its notices or its events."""
    say("innkalling", "Nettverk Aust")
    say("utlagt", "innkalling", "Nettverk Aust", "--likevel")
    notice = root / f"dokument/2026-2027/nettverk-aust/{DAY}-innkalling.docx"
    for name in ("networks.yaml", "2026-2027.yaml"):
        take_away(root / "data" / name)
    assert LEFT not in say("sjekk")[1]
    document = docx.Document(str(notice))
    document.add_paragraph("Hugs utesko.")
    document.save(str(notice))
    _, told = say("sjekk")
    (folder,) = [each for each in told.splitlines() if LEFT in each]
    assert folder.endswith("så flytt mappa ut av «dokument». [heimlaus-fil]")
    (lines,) = [each for each in told.splitlines() if LINES in each]
    assert lines.endswith("og slett linjene. [ukjent-i-lista]")


def take_away(path: Path) -> None:
    """Take the first network out of a data file."""
    before, _, rest = path.read_text(encoding="utf-8").partition("  - namn: Nettverk Aust\n")
    _, vest, after = rest.partition("  - namn: Nettverk Vest\n")
    kept = (before + vest + after).replace("mitt_nettverk: Nettverk Aust\n", "")
    path.write_text(kept, encoding="utf-8")


def test_published_minutes_that_are_gone(minutes: Path, say: Say) -> None:
    say("utlagt", "referat", "Nettverk Aust", "--likevel")
    assert say("sjekk") == (0, "")
    for each in minutes.parent.glob("*-referat.*"):
        each.rename(each.with_name(f"x{each.suffix}"))
    gone = (
        f"{DAY}-referat.docx: Referatet frå møtet 16.09.2026 er merkt som lagt ut, men ligg ikkje "
        "utfylt i mappa, så ingenting i det er ført vidare. Legg fila tilbake, eller skriv "
        "«nettverk utlagt referat nettverk-aust --møte 16.09.2026 --tilbake»."
    )
    assert gone in say("sjekk")[1]
    assert gone in say("innkalling", "Nettverk Aust")[1]
    say("utlagt", "referat", "nettverk-aust", "--møte", "16.09.2026", "--tilbake")
    assert "lagt ut" not in say("sjekk")[1]


def test_folder_of_documents_that_nobody_filled_in_is_no_trouble(root: Path, say: Say) -> None:
    say("innkalling", "Nettverk Aust")
    folder = root / "dokument/2026-2027/nettverk-aust"
    folder.rename(folder.with_name("gammalt"))
    assert say("sjekk") == (0, "")


@pytest.mark.parametrize("suffix", [".odt", ".doc", ".rtf"])
def test_minutes_in_a_form_that_is_not_read(suffix: str, minutes: Path, say: Say) -> None:
    other = minutes.with_suffix(suffix)
    minutes.rename(other)
    minutes.with_suffix(".md").unlink()
    assert f"{other.name}: Filer som endar på {suffix}, blir ikkje lesne." in say("sjekk")[1]
    assert f"{other.name}: Filer som endar på {suffix}" in say("innkalling", "Nettverk Aust")[1]


def test_minutes_in_a_name_of_capitals_want_the_usual_name(minutes: Path, say: Say) -> None:
    minutes.rename(minutes.with_name(minutes.name.upper()))
    minutes.with_suffix(".md").unlink()
    assert f"Gi fila namnet «{minutes.name}»." in say("sjekk")[1]


def test_copy_in_another_form_is_no_trouble(minutes: Path, say: Say) -> None:
    minutes.with_suffix(".odt").write_bytes(b"kopi")
    assert say("sjekk") == (0, "")


def test_check_reads_the_minutes(minutes: Path, say: Say) -> None:
    fill_word(minutes, Filling(agreements=[("Lesa", "Kari", "31.11.")]))
    assert "Fristen «31.11.» ved «Lesa» er ikkje forstått." in say("sjekk")[1]


def test_minutes_in_another_folder_are_told(root: Path, say: Say) -> None:
    _, told = say("referat", "Nettverk Aust", "--ut", str(root / "utkast"))
    assert "Referat i ei anna mappe blir ikkje lesne." in told
