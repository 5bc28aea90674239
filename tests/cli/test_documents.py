"""The commands that write documents: which meeting, which networks, which files, which words."""

from pathlib import Path

import pytest

from tests.conftest import Copy

from .conftest import Cli

BOTH = ("docx", "md")


def names(*stems: str, suffixes: tuple[str, ...] = BOTH) -> list[str]:
    """List the files of documents, in the order they are written."""
    return [f"{stem}.{suffix}" for stem in stems for suffix in suffixes]


MEETINGS = {
    "innkalling Alt": ("2026-12-02-innkalling",),
    "innkalling alt --møte 4": ("2027-01-28-innkalling",),
    "innkalling ALT --møte 03": ("2026-12-02-innkalling",),
    "innkalling Alt --møte 28.10.2026": ("2026-10-28-innkalling",),
    "innkalling Alt --møte 2026-10-28": ("2026-10-28-innkalling",),
    "innkalling Alt --møte 28.01.2027": ("2027-01-28-innkalling",),
    "innkalling Alt --møte 30.10.2025": ("2025-10-30-innkalling",),
    "innkalling Alt --møte 1": (
        *("2026-09-16-innkalling", "2026-09-16-grunnlag", "2026-09-16-tokolonnenotat"),
    ),
    "innkalling Alt Alt alt": ("2026-12-02-innkalling",),
    "innkalling Minst Alt": ("2026-12-02-innkalling", "2026-12-02-innkalling"),
    "referat Alt": ("2026-10-28-referat",),
    "referat Alt --møte 3": ("2026-12-02-referat",),
    "grunnlag Alt": ("2026-09-16-grunnlag",),
    "grunnlag Alt --skuleår 2025-2026": ("2025-09-11-grunnlag",),
    "grunnlag Alt --skuleår 2025–2026": ("2025-09-11-grunnlag",),
}


@pytest.mark.parametrize("line", MEETINGS)
def test_meeting_is_found(line: str, cli: Cli, workspace: Copy) -> None:
    answer = cli(*line.split(), root=workspace("golden"))
    assert answer.code == 0
    assert answer.names == names(*MEETINGS[line])


def test_meeting_by_written_date(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("innkalling", "Alt", "--møte", "28. oktober 2026", root=root)
    assert answer.names == names("2026-10-28-innkalling")


FORMATS = {
    "": BOTH,
    "--format docx": ("docx",),
    "--format md": ("md",),
    "--format md --format docx": ("md", "docx"),
}


@pytest.mark.parametrize("command", ["innkalling", "referat", "grunnlag"])
@pytest.mark.parametrize("formats", FORMATS)
def test_formats(command: str, formats: str, cli: Cli, workspace: Copy) -> None:
    answer = cli(command, "Minst", *formats.split(), root=workspace("golden"))
    assert [name.rpartition(".")[2] for name in answer.names] == [*FORMATS[formats]]


def test_days_around_a_meeting(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    for today, innkalling, minutes in (
        ("2026-11-30", "2026-12-02", "2026-10-28"),
        ("2026-12-01", "2026-12-02", "2026-12-02"),
        ("2026-12-02", "2026-12-02", "2026-12-02"),
        ("2026-12-03", "2027-01-28", "2026-12-02"),
    ):
        for command, day in (("innkalling", innkalling), ("referat", minutes)):
            answer = cli(command, "Alt", root=root, today=today)
            assert answer.names == names(f"{day}-{command}")


def test_no_meeting_ahead(cli: Cli, workspace: Copy) -> None:
    answer = cli("innkalling", root=workspace("golden"), today="2027-03-01")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        "Feil: Alt og Minst har ingen møte frå og med 01.03.2027. Legg møtedagane inn i ei "
        "skuleårsfil under data/, eller vel eit møte med --møte.\n"
    )


def test_no_meeting_behind(cli: Cli, workspace: Copy) -> None:
    answer = cli("referat", root=workspace("golden"), today="2025-08-20")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == (
        "Feil: Alt og Minst har ikkje hatt noko møte til og med 20.08.2025. "
        "Vel eit møte med --møte.\n"
    )


def test_only_one_network_has_a_meeting_ahead(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("innkalling", root=root, today="2027-01-28")
    assert answer.code == 0
    assert answer.names == names("2027-01-28-innkalling")
    assert "Minst har ingen møte frå og med 28.01.2027." in answer.err


def test_cancelled_meeting(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    for chosen in ("24.02.2027", "5"):
        answer = cli("innkalling", "Alt", "--møte", chosen, root=root)
        assert (answer.code, answer.out) == (1, "")
        assert answer.err == (
            "Feil: Møtet 24.02.2027 i Alt er avlyst. Vel eit anna møte, eller slett «avlyst» "
            "på det i skuleårsfila.\n"
        )
    assert not (root / "dokument").exists()


def test_all_networks_or_the_own_one(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("innkalling", "--format", "md", root=root)
    assert answer.names == ["2026-12-02-innkalling.md"] * 2
    assert "Merk: Gjeld alle to nettverka." in answer.err
    nettverka = root / "data" / "networks.yaml"
    nettverka.write_text(
        nettverka.read_text(encoding="utf-8") + "\nmitt_nettverk: Alt\n", encoding="utf-8"
    )
    answer = cli("innkalling", "--format", "md", root=root)
    assert answer.code == 0
    assert [Path(line).parts[-2] for line in answer.out.splitlines()] == ["alt"]
    assert "Merk: Gjeld Alt, som er «mitt_nettverk» i data/networks.yaml." in answer.err
    answer = cli("innkalling", "Minst", "--format", "md", root=root)
    assert [Path(line).parts[-2] for line in answer.out.splitlines()] == ["minst"]
    assert "Gjeld" not in answer.err


def test_stdout_holds_paths_only(cli: Cli, workspace: Copy, tmp_path: Path) -> None:
    root = workspace("golden")
    for _ in range(2):  # new and unchanged look the same to a pipe
        answer = cli("innkalling", "--møte", "1", "--ut", str(tmp_path / "ut"), root=root)
        assert answer.code == 0
        paths = [Path(line) for line in answer.out.splitlines()]
        assert len(paths) == 12
        assert all(path.is_file() for path in paths)
        assert {path.relative_to(tmp_path / "ut").parts[0] for path in paths} == {"2026-2027"}
    assert all(line.startswith("Merk: ") for line in answer.err.splitlines())
    assert not (root / "dokument").exists()


def test_proposed_host_is_told(cli: Cli, workspace: Copy) -> None:
    answer = cli("innkalling", "Minst", root=workspace("golden"))
    assert answer.err == (
        "Merk: Minst 02.12.2026: verten, Revehaugen skule, er eit framlegg. "
        "Skriv «vert: Revehaugen skule» i data/2026-2027.yaml når det er avgjort.\n"
    )


@pytest.mark.parametrize("below", ["", "data", "djupt/nede/i/mappa"])
def test_workspace_is_found_by_walking_up(
    below: str, cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("golden")
    (root / below).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(root / below)
    answer = cli("--i-dag", "2026-11-24", "referat", "Alt", "--format", "md")
    assert answer.code == 0
    assert (root / "dokument/2026-2027/alt/2026-10-28-referat.md").is_file()
    (path,) = answer.out.splitlines()
    assert Path(path).resolve().is_file()


def test_environment(
    cli: Cli, workspace: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    root = workspace("golden")
    monkeypatch.setenv("NETTVERK_MAPPE", str(root))
    monkeypatch.setenv("NETTVERK_I_DAG", "2026-12-24")
    assert cli("innkalling", "Alt").names == names("2027-01-28-innkalling")
    # what is typed wins over the environment
    assert cli("innkalling", "Alt", root=root).names == names("2026-12-02-innkalling")
    monkeypatch.setenv("NETTVERK_I_DAG", "i går")
    answer = cli("innkalling", "Alt")
    assert (answer.code, answer.out) == (2, "")
    assert "«i går» er ikkje ein dato" in answer.err


@pytest.mark.parametrize("command", ["innkalling", "referat", "grunnlag", "plan", "sjekk"])
def test_no_workspace(
    command: str, cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = cli(command)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Feil: Fann ikkje data/networks.yaml i ")
    assert "«nettverk ny MAPPE»" in answer.err
    answer = cli("--mappe", "finst/ikkje", command)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == "Feil: finst/ikkje er ikkje ei mappe.\n"
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("named", ["--mappe", "NETTVERK_MAPPE"])
@pytest.mark.parametrize("words", [[], ["innkalling"], ["ark"], ["mal"]], ids=str)
def test_folder_that_is_named_is_no_other_above_it(
    named: str, words: list[str], cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = workspace("base") / "innhald"
    inner.mkdir()
    place = ["--mappe", str(inner)] if named == "--mappe" else []
    if not place:
        monkeypatch.setenv(named, str(inner))
    answer = cli(*place, *words)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"Feil: Fann ikkje data/networks.yaml i {inner.resolve()}. Gå")


@pytest.mark.parametrize("command", ["innkalling", "referat", "grunnlag", "plan", "sjekk"])
def test_errors_in_the_data_stop_everything(command: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("broken/91-feil-i-to-filer")
    answer = cli(command, root=root)
    assert answer.code == 1
    assert answer.err.count("Feil i data/") >= 2
    assert not (root / "dokument").exists()
    assert answer.out == "" or command == "sjekk"


def test_check(cli: Cli, workspace: Copy) -> None:
    answer = cli("sjekk", root=workspace("golden"))
    well = "Alt er i orden: 2 nettverk, 7 skular, 2 skuleår, 17 møte.\n"
    assert (answer.code, answer.out, answer.err) == (0, well, "")
    root = workspace("broken/81-atvaring-ulik-storleik")
    answer, strict = cli("sjekk", root=root), cli("sjekk", "--streng", root=root)
    assert (answer.code, strict.code) == (0, 1)
    assert answer.out == strict.out == "0 feil og 1 åtvaring.\n"
    assert answer.err.startswith("Åtvaring i data/networks.yaml, linje ")
    assert "Dataa har éi åtvaring. Sjå «nettverk sjekk»." in cli("innkalling", root=root).err
