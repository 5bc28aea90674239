"""`nettverk plan --format ics --varig`: one calendar over the years, and over new names."""

from pathlib import Path

import pytest

from tests.conftest import Copy

from .conftest import Cli
from .files import DATA, ICS, YEAR, events

LASTING = "dokument/kalendrar"


def rename(root: Path, old: str, new: str, key: str) -> None:
    """Give a network, a school or the cooperation another name, and say what it was."""
    for path in (root / "data").glob("*.yaml"):
        text = path.read_text(encoding="utf-8").replace(old, new)
        text = text.replace(f"namn: {new}\n", f"namn: {new}\n{key}kalendernamn: {old}\n", 1)
        path.write_text(
            text
            if path.name == "networks.yaml"
            else text.replace(f"{key}kalendernamn: {old}\n", ""),
            encoding="utf-8",
        )


def uids(path: Path) -> set[str]:
    return {str(each["UID"]) for each in events(path)}


def test_the_place_and_the_names_last(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    answer = cli(*ICS, "--varig", "Nettverk Aust", root=root)
    assert (answer.code, answer.err) == (0, "")
    path = root / LASTING / "nettverk/nettverk-aust.ics"
    assert answer.out.splitlines() == [str(path)]
    first = uids(path)
    cli(*ICS, "Nettverk Aust", root=root)
    assert uids(root / YEAR / "nettverk-aust/plan.ics") == first
    rename(root, "Nettverk Aust", "Fjordnettverket", "    ")
    rename(root, "Prøvesamarbeidet", "Fjordskulen", "  ")
    rename(root, "Fuglevik barneskule", "Vika skule", "    ")
    assert cli("nytt-år", root=root).code == 0
    answer = cli(*ICS, "--varig", "Fjordnettverket", root=root, today="2027-08-20")
    assert answer.out.splitlines() == [str(path)]
    assert b"X-WR-CALNAME:Fjordnettverket\r\n" in path.read_bytes()
    assert first < uids(path)
    assert not [each for each in events(path) if each["STATUS"] == "CANCELLED"]
    answer = cli(*ICS, "--varig", "--skule", "Vika skule", root=root)
    assert answer.out.splitlines() == [str(root / LASTING / "skular/fuglevik-barneskule.ics")]


def test_a_new_name_that_nobody_said_the_old_of_is_asked_about(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    for words in ([*ICS, "Nettverk Aust"], [*ICS, "Nettverk Aust", "--varig"]):
        assert cli(*words, root=root).err == ""
    assert cli(*ICS, "Nettverk Vest", root=root).err == "", "another network is no new name"
    rename(root, "Nettverk Aust", "Fjordnettverket", "    ")
    assert cli(*ICS, "Fjordnettverket", root=root).err == ""
    path = root / "data/networks.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    kalendernamn: Nettverk Aust\n", ""), encoding="utf-8")
    said = " ".join(cli(*ICS, "Fjordnettverket", root=root).err.split())
    assert (
        "har møte som ikkje er i planen, og ingen i Fjordnettverket. Er berre namnet nytt" in said
    )


def test_a_lasting_calendar_that_is_old_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    cli(*ICS, "--varig", "Nettverk Vest", root=root)
    assert "--varig" not in cli("sjekk", root=root).err
    text = (root / DATA).read_text(encoding="utf-8")
    (root / DATA).write_text(text.replace("tid: 12.00–15.00", "tid: 12.00–14.00"), encoding="utf-8")
    said = cli("sjekk", root=root).err
    assert "Skriv «nettverk plan nettverk-vest --format ics --varig» på nytt." in said


def test_two_calendars_of_one_name_are_a_fault(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    path = root / "data/networks.yaml"
    text = path.read_text(encoding="utf-8")
    twin = "namn: Nettverk Vest\n    kalendernamn: Nettverk Aust\n"
    path.write_text(text.replace("namn: Nettverk Vest\n", twin, 1), encoding="utf-8")
    said = cli("sjekk", root=root)
    assert said.code == 1
    assert (
        "Kalenderen til Nettverk Vest er kjend under same namnet som den til Nettverk Aust. "
        "Gi den eine eit anna «kalendernamn». [same-namn]"
    ) in " ".join(said.err.split())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--varig", "--varig gjeld berre kalendrar."),
        ("--varig --format md", "--varig gjeld berre kalendrar."),
        ("--varig --format ics --skuleår 2026-2027", "--varig gjeld alle skuleåra."),
        ("--varig --forklar", "--skule, --påminning og --varig gjeld kalendrar."),
    ],
)
def test_what_is_refused(line: str, said: str, cli: Cli, workspace: Copy) -> None:
    answer = cli("plan", *line.split(), root=workspace("base"))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {said}")
