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


def forget(root: Path, old: str, new: str) -> None:
    """Give something another name, and say nothing of the old one."""
    for path in (root / "data").glob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def say(root: Path, name: str, known: str) -> None:
    """Say what the calendars of a network or a school are known by."""
    path = root / "data/networks.yaml"
    text = path.read_text("utf-8")
    line = f"- namn: {name}\n"
    assert line in text
    path.write_text(text.replace(line, f"{line}    kalendernamn: {known}\n", 1), "utf-8")


def read_all(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (root / "dokument").rglob("*.ics")}


@pytest.mark.parametrize(
    ("old", "new", "ask", "again"),
    [
        ("Nettverk Aust", "Fjordnettverket", ["Fjordnettverket"], ["Nettverk Vest"]),
        ("Nettverk Aust", "Fjordnettverket", ["Fjordnettverket", "--varig"], ["Nettverk Vest"]),
        (
            "Fuglevik barneskule",
            "Vika skule",
            ["--skule", "Vika skule", "--varig"],
            ["--skule", "Rognelia barneskule", "--varig"],
        ),
    ],
)
def test_a_new_name_that_nobody_said_the_old_of_is_asked_about(
    old: str, new: str, ask: list[str], again: list[str], cli: Cli, workspace: Copy
) -> None:
    """Nothing is written before it is said whether it is new, or only its name is."""
    root = workspace("base")
    cli(*ICS, *[old if each == new else each for each in ask], root=root)
    forget(root, old, new)
    before = read_all(root)
    assert before
    answer = cli(*ICS, *ask, root=root)
    assert (answer.code, answer.out, read_all(root)) == (1, "", before)
    said = " ".join(answer.err.split())
    assert f"«{new}», men «{old}», som ikkje står i data/networks.yaml no." in said
    assert f"skriv du «kalendernamn: {old}» der." in said
    say(root, new, "Eit heilt anna")
    assert cli(*ICS, *ask, root=root).code == 1, "it is no name that they know"
    forget(root, "kalendernamn: Eit heilt anna", f"kalendernamn: {old}")
    assert cli(*ICS, *ask, root=root).code == 0
    assert read_all(root).keys() == before.keys() or "--varig" not in ask
    assert {uid for path in before for uid in uids(path)} == {
        uid for path in read_all(root) for uid in uids(path)
    }


def test_what_is_new_is_so_when_it_is_said(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    cli(*ICS, "Nettverk Aust", "--varig", root=root)
    before = read_all(root)
    forget(root, "Nettverk Aust", "Fjordnettverket")
    assert "kalendernamn" in cli("sjekk", root=root).err
    say(root, "Fjordnettverket", "Fjordnettverket")
    assert cli(*ICS, "Fjordnettverket", "--varig", root=root).names == ["fjordnettverket.ics"]
    (old,) = before
    assert not uids(old) & uids(root / LASTING / "nettverk/fjordnettverket.ics")


def test_a_cooperation_with_a_new_name_is_asked_about(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    cli(*ICS, "Nettverk Aust", root=root)
    forget(root, "Prøvesamarbeidet", "Fjordskulen")
    said = " ".join(cli(*ICS, "Nettverk Aust", root=root).err.split())
    assert "samarbeidet «Fjordskulen», men «Prøvesamarbeidet»" in said


def test_a_message_of_what_is_asked_about_has_no_calendar(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    cli(*ICS, "Nettverk Aust", root=root)
    forget(root, "Nettverk Aust", "Fjordnettverket")
    cli("innkalling", "Fjordnettverket", root=root)
    cli("utlagt", "innkalling", "Fjordnettverket", "--likevel", root=root)
    answer = cli("melding", "innkalling", "Fjordnettverket", "--eml", root=root)
    assert answer.code == 0
    assert "skriv du «kalendernamn: Nettverk Aust» der." in " ".join(answer.err.split())
    assert not [*(root / YEAR / "fjordnettverket").glob("*.ics")]
    say(root, "Fjordnettverket", "Nettverk Aust")
    cli("melding", "innkalling", "Fjordnettverket", "--eml", root=root)
    (sent,) = (root / YEAR / "fjordnettverket").glob("*.ics")
    assert uids(sent) < uids(root / YEAR / "nettverk-aust/plan.ics")


def test_a_new_name_takes_the_place_of_no_other(cli: Cli, workspace: Copy) -> None:
    """«Bø» and «Bo» would lie in one place; the one that lies there stays."""
    root = workspace("base")
    forget(root, "Nettverk Aust", "Bø")
    cli(*ICS, "Bø", "--varig", root=root)
    first = uids(root / LASTING / "nettverk/bo.ics")
    forget(root, "Nettverk Vest", "Bo")
    assert cli(*ICS, "Bo", "Bø", "--varig", root=root).names == ["bo-2.ics", "bo.ics"]
    assert uids(root / LASTING / "nettverk/bo.ics") == first


def test_a_lasting_calendar_that_is_old_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    cli(*ICS, "--varig", "Nettverk Vest", root=root)
    assert "--varig" not in cli("sjekk", root=root).err
    text = (root / DATA).read_text(encoding="utf-8")
    (root / DATA).write_text(text.replace("tid: 12.00–15.00", "tid: 12.00–14.00"), encoding="utf-8")
    said = cli("sjekk", root=root).err
    assert "Skriv «nettverk plan nettverk-vest --format ics --varig» på nytt." in said


def test_calendars_of_what_is_gone_are_told(cli: Cli, workspace: Copy) -> None:
    """Those that are over are let be, and so is a file of what has changed."""
    root = workspace("base")
    for words in (["--varig", "--endra"], []):
        cli(*ICS, "Nettverk Aust", *words, root=root)
        cli(*ICS, "--skule", "Fuglevik barneskule", *words, root=root)
    forget(root, "tid: 12.00–15.00", "tid: 12.00–14.00")
    for words in (["--varig", "--endra"], []):
        cli(*ICS, "Nettverk Aust", *words, root=root)
        cli(*ICS, "--skule", "Fuglevik barneskule", *words, root=root)
    left = {
        each.relative_to(root).as_posix() for each in read_all(root) if "-endra-" not in each.name
    }
    assert len(left) == 4
    assert len(read_all(root)) == 6
    forget(root, "Nettverk Aust", "Fjordnettverket")
    forget(root, "Fuglevik barneskule", "Vika skule")
    said = cli("sjekk", root=root).err
    gone = "Kalenderen er ikkje til noko nettverk eller nokon skule som finst no."
    assert {line.split()[2][:-1] for line in said.splitlines() if gone in line} == left
    assert gone not in cli("sjekk", root=root, today="2027-06-19").err


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
        "Gi Nettverk Aust eit eige «kalendernamn», så held den til Nettverk Vest fram. [same-namn]"
    ) in " ".join(said.err.split())


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("--varig", "--varig gjeld berre kalendrar."),
        ("--varig --format md", "--varig gjeld berre kalendrar."),
        ("--varig --format ics --skuleår 2026-2027", "--varig gjeld alle skuleåra."),
        ("--varig --forklar", "--skule, --påminning, --varig og --endra gjeld kalendrar."),
        ("--endra --forklar", "--skule, --påminning, --varig og --endra gjeld kalendrar."),
        ("--endra", "--endra gjeld berre kalendrar."),
        ("--endra --format ics --format md", "--endra gjeld berre kalendrar."),
    ],
)
def test_what_is_refused(line: str, said: str, cli: Cli, workspace: Copy) -> None:
    answer = cli("plan", *line.split(), root=workspace("base"))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {said}")
