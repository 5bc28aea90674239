"""Help and usage faults: nynorsk throughout, exit code 2, and a way on."""

import re
import tomllib
from pathlib import Path
from unicodedata import normalize

import pytest

from nettverk import __version__
from tests.conftest import Copy

from .conftest import Cli

COMMANDS = [
    "",
    "innkalling",
    "referat",
    "grunnlag",
    "plan",
    "ark",
    "status",
    "utlagt",
    "melding",
    "oppfølging",
    "sjekk",
    "ny",
    "svar",
    "samansetjing",
    "mal",
    "hjelp",
    "fullføring",
]
ENGLISH = re.compile(
    r"\b(usage|options?|arguments|commands?|error|missing|invalid|no such|try|show|default|required"
    r"|env var|expected|got|value|choose|exit|message|requires|directory|takes?|given|is not)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_nynorsk(command: str, cli: Cli) -> None:
    answer = cli(*command.split(), "--help")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"Bruk: nettverk {command}".strip())
    assert "-h, --hjelp, --help" in answer.out
    assert not ENGLISH.findall(answer.out)
    assert all(len(line) <= 80 for line in answer.out.splitlines())


def test_no_command_is_help_where_there_is_no_workspace(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli() == cli("--help")


def test_help_names_every_command(cli: Cli) -> None:
    listed = re.findall(r"^  (\w+) ", cli("--help").out.partition("Kommandoar:")[2], re.MULTILINE)
    assert listed == COMMANDS[1:]


@pytest.mark.parametrize(
    "line",
    [
        ["nytt-år", "--hjelp"],
        ["plan", "--skuleår", "2026-2027"],
        ["plan", "--skuleår=2026-2027"],
    ],
)
def test_letters_are_the_same_however_a_program_writes_them(
    line: list[str], cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    whole = cli(*line, root=root)
    assert whole.code == 0
    assert cli(*(normalize("NFD", each) for each in line), root=root) == whole


def test_version(cli: Cli) -> None:
    answer = cli("--versjon")
    assert (answer.code, answer.out, answer.err) == (0, f"nettverk {__version__}\n", "")


FAULTS = {
    "innkaling": "Kommandoen «innkaling» finst ikkje. Meinte du «innkalling»?",
    "qqq": "Kommandoen «qqq» finst ikkje.",
    "--mape x": "Valet «--mape» finst ikkje. Meinte du «--mappe»?",
    "-x": "Valet «-x» finst ikkje.",
    "--mappe": "Valet «--mappe» manglar ein verdi.",
    "--versjon=1": "Valet «--versjon» skal ikkje ha nokon verdi.",
    "innkalling --formt md": "Valet «--formt» finst ikkje. Meinte du «--format»?",
    "innkalling --form md": "Valet «--form» finst ikkje. Meinte du «--format»?",
    "innkalling --format odt": "--format kan vera docx, md, pdf.",
    "innkalling --ut -": "--ut: «-» er inga mappe. Skriv namnet på mappa.",
    "innkalling --møte": "Valet «--møte» manglar ein verdi.",
    "innkalling --skuleår 2026-2027": "Valet «--skuleår» finst ikkje.",
    "innkalling --overskriv=ja": "Valet «--overskriv» skal ikkje ha nokon verdi.",
    "plan --format xml": "--format kan vera md, docx, pdf, ics, svg, html, json, csv.",
    "sjekk --strng": "Valet «--strng» finst ikkje. Meinte du «--streng»?",
    "ny": "MAPPE manglar.",
    "utlagt": "SLAG manglar. Vel mellom innkalling og referat.",
    "ny a b": "Her er det for mange ord: b. Set hermeteikn rundt namn med mellomrom.",
    "fullføring": "SKAL manglar.",
}


@pytest.mark.parametrize("line", FAULTS)
def test_usage_fault(line: str, cli: Cli, workspace: Copy) -> None:
    answer = cli(*line.split(), root=workspace("golden"))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {FAULTS[line]}")
    assert re.search(r"^Sjå «nettverk [\w ]*--hjelp».$", answer.err, re.MULTILINE)
    assert not ENGLISH.findall(answer.err.replace(line, ""))


CHOICES = {
    "innkalling Alr": "Nettverket «Alr» finst ikkje. Meinte du «Alt»?",
    "innkalling qqq": "Nettverket «qqq» finst ikkje. Vel mellom Alt og Minst.",
    "plan Alr Minzt": "Nettverket «Alr» finst ikkje. Meinte du «Alt»?\n"
    "Nettverket «Minzt» finst ikkje. Meinte du «Minst»?",
    "innkalling --møte 99": "Alt har ikkje noko møte «99». "
    "I 2026–2027 er møta nummererte frå 1 til 5.",
    "referat --møte 0": "Alt har ikkje noko møte «0».",
    "innkalling --møte 03.12.2026": "Alt har ikkje noko møte «03.12.2026». "
    "Det nærmaste er 02.12.2026.",
    "innkalling --møte tull": "«tull» er ikkje ein dato. Skriv datoen slik: 25.11.2026 eller "
    "2026-11-25. Eit møte kan òg veljast med nummer.",
    "innkalling --møte 31.02.2027": "«31.02.2027» finst ikkje i kalenderen.",
    "innkalling --møte -1": "«-1» er ikkje ein dato.",
    "innkalling --møte ²": "«²» er ikkje ein dato.",
    "plan --skuleår 2027-2028": "Skuleåret 2027–2028 finst ikkje. "
    "Vel mellom 2025-2026 og 2026-2027.",
    "grunnlag --skuleår 2026": "«2026» er ikkje eit skuleår. Skriv det slik: 2026-2027.",
    "fullføring bsh": "Skalet «bsh» er ikkje støtta. Meinte du «bash»?",
    "fullføring cmd.exe": "Skalet «cmd.exe» er ikkje støtta. "
    "Vel mellom bash, zsh, fish og powershell.",
    "--i-dag tull sjekk": "--i-dag: «tull» er ikkje ein dato.",
    "--i-dag 2026-02-30 sjekk": "--i-dag: «2026-02-30» finst ikkje i kalenderen.",
}


@pytest.mark.parametrize("line", CHOICES)
def test_unknown_choice(line: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli(*line.split(), root=root)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {CHOICES[line]}")
    assert not ENGLISH.findall(answer.err)
    assert not (root / "dokument").exists()


def test_script_is_declared() -> None:
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["scripts"] == {"nettverk": "nettverk.cli:main"}
