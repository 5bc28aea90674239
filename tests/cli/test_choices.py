"""Which networks and meetings a command takes, and what becomes of the rest."""

from pathlib import Path

import pytest

from nettverk.shipped import find_shipped_malar
from tests.conftest import Copy
from tests.documents.reading import read_folder

from .conftest import Cli


def written(root: Path) -> list[str]:
    """List the Markdown documents of a workspace, below the school year."""
    return sorted(
        str(Path(name).relative_to("2026-2027"))
        for name in read_folder(root / "dokument")
        if name.endswith(".md")
    )


def test_cancelled_meeting_of_one_network_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    year = root / "data" / "2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    assert "      - dato: 02.12.2026\n" in text
    cancelled = text.replace(
        "      - dato: 02.12.2026\n", "      - dato: 02.12.2026\n        avlyst: ja\n"
    )
    year.write_text(cancelled, encoding="utf-8")
    answer = cli("innkalling", "--møte", "3", root=root)
    assert (answer.code, written(root)) == (0, ["minst/2026-12-02-innkalling.md"])
    assert "Merk: Møtet 02.12.2026 i Alt er avlyst. Vel eit anna møte" in answer.err


@pytest.mark.parametrize(
    ("wanted", "files", "told"),
    [
        ("4", ["alt/2027-01-28-innkalling.md", "minst/2027-01-27-innkalling.md"], ""),
        (
            "27.01.2027",
            ["alt/2027-01-28-innkalling.md", "minst/2027-01-27-innkalling.md"],
            "",
        ),
        ("28.01.2027", ["alt/2027-01-28-innkalling.md"], "Minst har ikkje noko møte"),
    ],
)
def test_meeting_that_some_networks_lack(
    wanted: str, files: list[str], told: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    answer = cli("innkalling", "--møte", wanted, root=root)
    assert (answer.code, written(root)) == (0, files)
    assert told in answer.err


def test_network_that_is_named_and_lacks_the_meeting_is_a_fault(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("innkalling", "Minst", "Alt", "--møte", "28.01.2027", root=root)
    assert (answer.code, written(root)) == (1, ["alt/2027-01-28-innkalling.md"])
    assert "Feil: Minst har ikkje noko møte «28.01.2027»." in answer.err


def test_items_have_room_though_an_own_standard_forgets_them(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    (root / "templates").mkdir()
    shipped = find_shipped_malar() / "standard.yaml"
    text = shipped.read_text(encoding="utf-8")
    text = text.replace("  - punkt: saker\n    ansvarleg: leiar\n", "")
    text = text.replace(
        "  - punkt: høyringar\n    arbeidsmåte: Samskriving\n    ansvarleg: arbeidsgruppe\n", ""
    )
    (root / "templates" / "standard.yaml").write_text(text, encoding="utf-8")
    cli("innkalling", "Alt", "--format", "md", root=root)
    (innkalling,) = (each.decode() for each in read_folder(root / "dokument").values())
    assert "**Felles fagdag**" in innkalling
    assert "**Høyring: " in innkalling


def test_member_from_the_arbeidsgruppe_is_called_once(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    for file in (root / "data").iterdir():
        text = file.read_text(encoding="utf-8").replace("Marte Nygård-Eik", "Ingrid Solhaug")
        file.write_text(text, encoding="utf-8")
    cli("referat", "Alt", "--format", "md", root=root)
    (minutes,) = (each.decode() for each in read_folder(root / "dokument").values())
    assert "| Ingrid Solhaug (rektor) | Solbakken barneskule |" in minutes
    assert "| Ingrid Solhaug | arbeidsgruppa |" not in minutes


def test_number_of_a_meeting_counts_in_the_year_that_is_meant(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    assert cli("referat", "Minst", "--møte", "1", root=root, today="2027-07-20").names == [
        "2026-09-16-referat.docx",
        "2026-09-16-referat.md",
    ]
    assert cli("referat", "Minst", "--møte", "1", root=root, today="2026-07-20").names == [
        "2025-09-11-referat.docx",
        "2025-09-11-referat.md",
    ]


def test_fault_in_one_document_stops_no_other(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    (root / "dokument" / "2026-2027").mkdir(parents=True)
    (root / "dokument" / "2026-2027" / "alt").write_bytes(b"mitt")
    answer = cli("innkalling", root=root)
    assert answer.code == 1
    assert answer.names == ["2026-12-02-innkalling.docx", "2026-12-02-innkalling.md"]
    assert answer.err.count("Feil: Fekk ikkje skriva ") == 1
    assert written(root) == ["minst/2026-12-02-innkalling.md"]
    assert (root / "dokument" / "2026-2027" / "alt").read_bytes() == b"mitt"


def test_same_fault_in_all_documents_is_told_once(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    (root / "templates").mkdir()
    (root / "templates" / "innkalling.md").write_text("{{ tull }}", encoding="utf-8")
    answer = cli("innkalling", root=root)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.count("Feil i templates/innkalling.md") == 1


@pytest.mark.parametrize(
    ("typed", "folder"),
    [("Bo", "bo"), ("Bø", "bo-2"), ("BØ", "bo-2"), ("bo-2", "bo-2"), ("Bo\u0308", "bo-3")],
)
def test_networks_of_almost_one_name(typed: str, folder: str, cli: Cli, workspace: Copy) -> None:
    """The exact name comes first; and «Bo» keeps its folder, though «Bø» stands above it."""
    root = workspace("golden")
    file = root / "data" / "networks.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("- namn: Alt", "- namn: Bø").replace("- namn: Minst", "- namn: Bo")
    third = "  - namn: Bö\n    leiar: Odd Lien\n    arbeidsgruppe: Odd Lien\n    skular: [Nes]\n"
    skule = (
        "  - namn: Nes\n    kommune: Hå\n    slag: kombinert\n"
        "    medlemmer: [{namn: Eli Tu, rolle: rektor}]\n\nnettverk:\n"
    )
    file.write_text(text.replace("\nnettverk:\n", skule, 1) + third, encoding="utf-8")
    for year in (root / "data").glob("2*.yaml"):
        named = year.read_text(encoding="utf-8").replace("namn: Alt", "namn: Bø")
        year.write_text(named.replace("namn: Minst", "namn: Bo"), encoding="utf-8")
    answer = cli("innkalling", typed, "--format", "md", root=root)
    assert [Path(line).parts[-2] for line in answer.out.splitlines()] == [folder]


def test_format_named_twice_is_written_once(cli: Cli, workspace: Copy) -> None:
    answer = cli("referat", "Alt", "--format", "md", "--format", "md", root=workspace("golden"))
    assert answer.names == ["2026-10-28-referat.md"]


def test_person_has_the_role_of_the_day(cli: Cli, workspace: Copy) -> None:
    """Åse was rektor until July; since then she is in the arbeidsgruppe, and leads."""
    root = workspace("golden")
    for file in (root / "data").iterdir():
        text = file.read_text(encoding="utf-8")
        led = text.replace("leiar: Ingrid Solhaug", "leiar: Åse Ærlig Østerås")
        file.write_text(led, encoding="utf-8")
    file = root / "data" / "networks.yaml"
    text = file.read_text(encoding="utf-8")
    group = (
        "    - namn: Åse Ærlig Østerås\n      kommune: Hå\n      frå: 01.08.2026\n    - namn: Odd"
    )
    file.write_text(text.replace("    - namn: Odd", group, 1), encoding="utf-8")
    cli("innkalling", "Alt", "--format", "md", root=root)
    cli("referat", "Alt", "--møte", "11.09.2025", "--format", "md", root=root)
    now, before = (each.decode() for each in read_folder(root / "dokument").values())
    if "Referat" in now:
        now, before = before, now
    assert "Helsing<br>Åse Ærlig Østerås, nettverksleiar\n" in now
    assert "- Arbeidsgruppa: Marte Nygård-Eik (Klepp), Åse Ærlig Østerås (Hå)\n" in now
    assert "Åse Ærlig Østerås (rektor, Måneflata barneskule)" in before
    assert "| Åse Ærlig Østerås | arbeidsgruppa |" not in before


def test_overlong_agenda_is_told_where_it_is_written(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    year = root / "data" / "2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    assert "            minutt: 20" in text
    year.write_text(text.replace("minutt: 20", "minutt: 200", 1), encoding="utf-8")
    answer = cli("innkalling", "Alt", root=root)
    assert answer.code == 0
    assert "minutt lengre enn møtet." in answer.err
