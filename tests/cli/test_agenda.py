"""The agenda through the commands: what is put in is told, and what does not fit."""

from pathlib import Path

import pytest

from tests.conftest import Copy, soften

from .conftest import Cli

ARGUMENTS = ("Nettverk Aust", "--møte", "02.12.2026", "--format", "md")
OWN = """    sakliste:
      - punkt: vertsskule
      - {tittel: Pause, minutt: 10}
      - punkt: skuletema
      - punkt: fram til neste møte
      - punkt: evaluering
"""
YEAR, NETWORKS = "data/2026-2027.yaml", "data/networks.yaml"
FILLED = """# Referat

## Oppfølging frå sist

## Kva gjer eg og me fram til neste møte?

| Kva | Kven | Frist |
|:---|:---|:---|
| Lesa planen | Alle | 01.12.2026 |

## Evaluering av møtet

Godt.

## Endringar til neste møte

Kortare runde
"""


def change(root: Path, file: str, old: str, new: str) -> None:
    """Change what stands first in a data file."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def list_put_in(said: str) -> list[str]:
    """List the notes of what is put in, without «Merk: »."""
    return [each[6:] for each in said.splitlines() if " inn i saklista. " in each]


@pytest.mark.parametrize("command", ["innkalling", "referat"])
def test_what_is_put_in_an_own_agenda_is_told_and_where(
    command: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    change(root, NETWORKS, "      - punkt: fram til neste møte\n", "")
    answer = cli(command, *ARGUMENTS, root=root)
    assert answer.code == 0
    many = (
        "Nettverk Aust 02.12.2026: «Lesing» (sak 4), «Høyring: Ny skulerute» (sak 5) og "
        "«Fellestema» (sak 6) er sette inn i saklista. "
        "Skriv «punkt: saker», «punkt: høyringar» og «punkt: fellestema» i «sakliste» der de vil "
        "ha dei."
    )
    assert list_put_in(answer.said) == [many]
    one = cli(command, *ARGUMENTS[:2], "27.01.2027", "--format", "md", root=root)
    assert (one.code, list_put_in(one.said)) == (0, [])


NEXT, LAST = "«punkt: fram til neste møte»", "«punkt: evaluering»"
AGENDAS = {
    OWN: [],
    OWN.replace(f"      - {NEXT[1:-1]}\n", ""): [
        f"{NEXT}, som alltid er med. Skriv det der de vil ha det."
    ],
    "    sakliste: []\n    sakliste_oppstart: []\n": [
        f"{NEXT} og {LAST}, som alltid er med. Skriv dei der de vil ha dei.",
        "«punkt: avslutning», som alltid er med. Skriv det der de vil ha det.",
    ],
    "": [],
}


@pytest.mark.parametrize("agenda", AGENDAS)
def test_what_every_meeting_has_is_told_where_the_agenda_is_checked(
    agenda: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    change(root, NETWORKS, OWN, agenda)
    told = [each for each in cli("sjekk", root=root).said.splitlines() if "alltid er med" in each]
    assert all(each.startswith(f"Merk: {NETWORKS}, linje ") for each in told)
    said = [each.partition(": Saklista nemner ikkje ")[2] for each in told]
    assert said == AGENDAS[agenda]


@pytest.mark.parametrize("command", ["innkalling", "referat"])
def test_nothing_is_told_of_the_shipped_agenda(command: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    change(root, NETWORKS, OWN, "")
    for day in ("16.09.2026", "02.12.2026"):
        answer = cli(command, "Nettverk Aust", "--møte", day, "--format", "md", root=root)
        assert (answer.code, list_put_in(answer.said)) == (0, [])


def test_empty_agenda_has_what_every_meeting_has(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    change(root, NETWORKS, OWN, "    sakliste: []\n")
    answer = cli("innkalling", "Nettverk Aust", "--møte", "27.01.2027", "--format", "md", root=root)
    assert answer.code == 0
    assert list_put_in(answer.said) == []
    notice = (root / "dokument/2026-2027/nettverk-aust/2027-01-27-innkalling.md").read_text("utf-8")
    rows = [each.split(" | ")[2] for each in notice.partition("## Sakliste")[2].split("\n")[4:6]]
    assert [each.partition("<br>")[0] for each in rows] == [
        "**Kva gjer eg og me fram til neste møte?**",
        "**Evaluering**",
    ]
    assert (
        "Saklista til Nettverk Aust 27.01.2027 sluttar 155 minutt før møtet. Ta «minutt» bort"
        in answer.said
    )


def test_notice_tells_a_point_with_too_little_time(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    change(
        root,
        YEAR,
        "            minutt: 20\n",
        "            minutt: 15\n            arbeidsmåte: dialogspelet\n",
    )
    answer = cli("innkalling", *ARGUMENTS, root=root)
    told = "«Lesing» får 15 minutt, men arbeidsmåten Dialogspel tar minst 20. Gi punktet fleire"
    assert f"Nettverk Aust, 02.12.2026: {told}" in answer.said
    (root / "templates/ark").mkdir(parents=True)
    (root / "templates/ark/dialogspel.md").write_text("# Dialogspel\n\nTid: 15 minutt.\n", "utf-8")
    again = cli("innkalling", *ARGUMENTS, "--overskriv", root=root)
    assert (again.code, "tar minst" in again.said) == (0, False)


def test_agenda_that_runs_over_is_told_so_and_not_what_has_too_little_time_of_it(
    cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    short = "            minutt: 20\n"
    change(root, YEAR, short, "            minutt: 15\n            arbeidsmåte: Dialogspel\n")
    assert "tar minst" in cli("sjekk", root=root).err
    change(root, YEAR, "        saker:\n", "        saker:\n          - {tittel: N, minutt: 200}\n")
    told = cli("sjekk", root=root).err
    assert ("lengre enn møtet" in told, "tar minst" in told) == (True, False)


@pytest.mark.parametrize(
    ("key", "title"), [("informasjon", "Felles informasjon"), ("fellestema", "Fellestema for alle")]
)
def test_draft_of_an_oppstart_has_nothing_that_the_year_has_none_of(
    key: str, title: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    change(
        root, YEAR, "fellestema:\n  - tema: Nærværsleiing\n    møte: [28.10.2026, 02.12.2026]\n", ""
    )
    found = []
    for none in ("", f"{key}: []\n"):
        change(root, YEAR, "høyringar:\n", f"{none}høyringar:\n")
        words = ("grunnlag", "Nettverk Vest", "--format", "md", "--overskriv")
        assert cli(*words, root=root).code == 0
        written = root / "dokument/2026-2027/nettverk-vest/2026-09-16-grunnlag.md"
        draft = written.read_text(encoding="utf-8").partition("mal som utkast")[2]
        found.append(title in draft)
    assert found == [True, False]


def test_open_actions_are_gone_through_where_the_agenda_says_and_a_pause_asks_for_nothing(
    cli: Cli, workspace: Copy
) -> None:
    """The form has the table once, under its item; what a pause is called is nowhere in it."""
    root = workspace("base")
    change(root, NETWORKS, OWN, "")
    before = root / "dokument/2026-2027/nettverk-aust/2026-10-28-referat.md"
    before.parent.mkdir(parents=True)
    before.write_text(FILLED, encoding="utf-8")
    assert cli("innkalling", *ARGUMENTS, root=root).code == 0
    notice = soften(before.with_name("2026-12-02-innkalling.md").read_text(encoding="utf-8"))
    assert "| 1 | 12.00 | **Oppfølging frå sist**<br>Kva er gjort" in notice
    assert "|  | 13.05 | **Pause** |  |  |" in notice
    assert cli("referat", *ARGUMENTS, root=root).code == 0
    form = soften(before.with_name("2026-12-02-referat.md").read_text(encoding="utf-8"))
    headings = [line for line in form.splitlines() if line.startswith("#")]
    at = headings.index("## Sak 1: Oppfølging frå sist")
    assert headings[at + 1] == "## Sak 2: Vertsskulen"
    assert form.count("| Lesa planen | Alle |") == 1
    assert "Pause" not in form
    asked = cli("melding", "vert", "Nettverk Aust", "--møte", "02.12.2026", root=root)
    assert "- ta imot oss kl. 12.00\n- fortelja kort om skulen kl. 12.10" in asked.out
