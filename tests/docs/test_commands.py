"""Every command in the documentation is run, and every output shown is what comes out."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import REPOSITORY, soften
from tests.docs.pages import (
    CHAPTERS,
    GUIDE,
    GUIDE_PAGES,
    README,
    TODAY,
    USER_PAGES,
    Block,
    blocks,
    read,
)
from tests.referat.filling import Filling, fill_word

YEAR, OVERSIKT = "data/2026-2027.yaml", "data/networks.yaml"
FRONT_DOOR = (
    "pip install uv && uv run --no-dev nettverk --i-dag 2026-11-24 innkalling\n",
    "pip install uv && uv run pytest\n",
)
Edit = Callable[[str], str]
SHELL = {*"<>|&;*~$#\\"}
"""What a shell does something with."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Make a home with the project in `nettverk`, as the pages suppose."""
    for name in ("data", "templates"):
        shutil.copytree(REPOSITORY / name, tmp_path / "nettverk" / name)
    return tmp_path


def bash(script: str, folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        "HOME": str(home),
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
        "NETTVERK_I_DAG": TODAY,
        "LC_ALL": "C.UTF-8",
    }
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )


def stripped(output: str) -> str:
    """Drop the blanks at the end of lines, which no page should have."""
    return "".join(f"{line.rstrip()}\n" for line in output.splitlines())


def commands(page: Path) -> list[Block]:
    return [each for each in blocks(page) if each.language in {"sh", "console"}]


def shown_output(page: Path, block: Block) -> str | None:
    """Find the output that a page shows: the `text` right after the commands."""
    for one, two in pairwise(blocks(page)):
        if one == block and two.language == "text" and two.first <= one.after + 1:
            return two.text
    return None


Say = Callable[[str, Path], tuple[int, str, Path]]  # script and folder; code, answer and folder


def in_shell(home: Path) -> Say:
    """Run a script as a page supposes."""

    def say(script: str, folder: Path) -> tuple[int, str, Path]:
        ended = bash(f'{script}\npwd > "$HOME/folder"', folder, home)
        after = (home / "folder").read_text(encoding="utf-8").strip()
        return ended.returncode, ended.stdout, Path(after)

    return say


@pytest.fixture
def in_process(
    home: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Say:
    """Run what asks nothing of a shell in this process: others see that the program starts."""
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("NETTVERK_I_DAG", TODAY)

    def say(script: str, folder: Path) -> tuple[int, str, Path]:
        if SHELL & {*script} or not script.startswith("nettverk "):
            return in_shell(home)(script, folder)
        monkeypatch.chdir(folder)
        capfd.readouterr()
        code = max(run(shlex.split(line)[1:]) for line in script.splitlines())
        return code, "".join(capfd.readouterr()), folder

    return say


@pytest.mark.parametrize(
    "page", [each for each in USER_PAGES if each not in CHAPTERS], ids=lambda page: page.name
)
def test_commands_run_and_say_what_the_page_shows(page: Path, home: Path) -> None:
    run_page(page, home if page == GUIDE else home / "nettverk", in_shell(home))


def test_commands_of_the_chapters_run_one_after_another(home: Path, in_process: Say) -> None:
    bash("nettverk ny leiarnettverk", home, home)
    for page in CHAPTERS:
        run_page(page, home / "leiarnettverk", in_process)


def run_page(page: Path, folder: Path, say: Say) -> None:
    """Do what a page says from top to bottom, also what it asks one to write."""
    for block in blocks(page):
        if block.language == "yaml" and "lukkast_med" in block.text:
            answer_host(block, folder)
        if block.text == "nettverk utlagt referat --sendt\n":
            fill_minutes(folder)
        if block not in commands(page):
            continue
        if block.text.startswith("pip install "):  # the gate runs these; a test would run itself
            continue
        code, said, folder = say(block.text, folder)
        assert code == 0, f"{page.name}, line {block.first}: {said}"
        expected = shown_output(page, block)
        assert expected is None or stripped(said) == expected


def answer_host(block: Block, folder: Path) -> None:
    """Write what the host has answered at the end of the year, where its meetings stand."""
    _, _, answers = block.text.partition("    møte:\n")
    year = folder / YEAR
    year.write_text(f"{read(year).rstrip()}\n{answers}", encoding="utf-8")


def fill_minutes(folder: Path) -> None:
    """Fill in the one form of minutes: all were there, and something is said everywhere."""
    (form,) = folder.rglob("*-referat.docx")
    text = read(form.with_suffix(".md"))
    titles = re.findall(r"^#+ ([^\n]+)(?:\n(?!#)[^\n]*)*?\n\*Skriv her", text, re.MULTILINE)
    names = re.findall(r"^\| ([^|(]+?) (?:\(.*\) )?\|.*☐", text, re.MULTILINE)
    assert titles
    assert names
    lines = dict.fromkeys(titles, ("Me vart samde om vegen vidare.",))
    fill_word(
        form, Filling(lines, [("Senda ut notata", "Kari Solberg", "15.12.2026")], present=names)
    )


def test_the_pages_have_commands_and_outputs() -> None:
    """Guard the test above: a parser that finds nothing would pass it."""
    assert len(commands(README)) == 3
    shown = [shown_output(page, each) for page in GUIDE_PAGES for each in commands(page)]
    assert sum(each is not None for each in shown) == 6
    assert all(len(commands(page)) == read(page).count("```sh\n") for page in GUIDE_PAGES)


@pytest.mark.parametrize("line", FRONT_DOOR)
def test_readme_has_the_front_door(line: str) -> None:
    assert line in [each.text for each in commands(README)]


def test_the_gate_runs_the_front_door(tmp_path: Path) -> None:
    gate = read(REPOSITORY / ".ci" / "run")
    asked = ("'--no-dev nettverk'", "pytest")
    assert all(f"$(readme_line {each})" in gate for each in asked)
    find = next(line for line in gate.splitlines() if line.startswith("readme_line()"))
    ended = bash(
        "\n".join((find, *(f"readme_line {each}" for each in asked))), REPOSITORY, tmp_path
    )
    assert ended.stdout == "".join(FRONT_DOOR)


@pytest.mark.parametrize("today", ["2020-01-01", "2035-03-01"])
def test_the_first_line_gives_notices_on_any_day(today: str, home: Path) -> None:
    command = FRONT_DOOR[0].partition("--no-dev ")[2]
    ended = bash(f"export NETTVERK_I_DAG={today}; {command}", home / "nettverk", home)
    notices = [*(home / "nettverk" / "dokument").rglob("*-innkalling.docx")]
    assert (ended.returncode, len(notices)) == (0, 7), ended.stdout


def replace(old: str, new: str) -> Edit:
    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return edit


FAULTS: tuple[tuple[str, Edit, str], ...] = (
    (
        OVERSIKT,
        replace("      - Strandvik barneskule", "      - Strandvik barneskul"),
        "nettverk sjekk",
    ),
    (YEAR, replace("dato: 09.09.2026", "dato: 9. sept"), "nettverk sjekk"),
    (YEAR, replace("    tid: 12.00–15.00", "\ttid: 12.00–15.00"), "nettverk innkalling"),
    (YEAR, replace("dato: 20.01.2027", "dato: 23.01.2027"), "nettverk sjekk --streng"),
    (YEAR, str, 'nettverk innkalling "Netverk Fjord"'),
    (YEAR, str, "nettverk innkalling --møte 9"),
    (
        YEAR,
        lambda text: f"{text}\n      - dato: 10.03.2027\n        avlyst: ja\n",
        "nettverk innkalling --møte 4",
    ),
)
MESSAGES = [
    each.text
    for page in GUIDE_PAGES
    for each in blocks(page)
    if each.language == "text" and each.text.startswith(("Feil", "Åtvaring"))
]


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the workspace that the guide begins with."""
    home = tmp_path_factory.mktemp("ny")
    bash("nettverk ny leiarnettverk", home, home)
    return home / "leiarnettverk"


@pytest.mark.parametrize(("message", "fault"), [*zip(MESSAGES, FAULTS, strict=True)])
def test_the_guide_quotes_real_messages(
    message: str, fault: tuple[str, Edit, str], new: Path, tmp_path: Path
) -> None:
    name, edit, command = fault
    folder = Path(shutil.copytree(new, tmp_path / new.name))
    (folder / name).write_text(edit(read(folder / name)), encoding="utf-8")
    ended = bash(command, folder, tmp_path)
    assert ended.returncode in {1, 2}
    assert message in ended.stdout


def jinja(page: str) -> str:
    (block,) = (each for each in blocks(GUIDE.parent / page) if each.language == "jinja")
    return block.text


def test_the_templates_of_the_guide_work(new: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(new, tmp_path / new.name))
    own = folder / "templates"
    (own / "ark").mkdir(parents=True)
    (own / "ark" / "Vandring.md").write_text(jinja("rettleiing/ark.md"), encoding="utf-8")
    sheet = bash("nettverk ark Vandring --møte 3 --format md", folder, tmp_path)
    assert "2027-01-20-ark-vandring.md" in sheet.stdout
    bash("nettverk mal innkalling", folder, tmp_path)
    with (own / "innkalling.md").open("a", encoding="utf-8") as mal:
        mal.write("{% if neste %}" + jinja("rettleiing/malar.md") + "{% endif %}")
    tried = bash("nettverk mal --prøv && nettverk innkalling --format md", folder, tmp_path)
    assert tried.returncode == 0, tried.stdout
    said = read(next(folder.rglob("*-innkalling.md")))
    assert "Møte nr. 3 er onsdag 20. januar 2027" in soften(said)


def test_completion_completes(home: Path) -> None:
    ended = bash(
        'eval "$(nettverk fullføring bash)"\n'
        "COMP_WORDS=(nettverk innk) COMP_CWORD=1\n"
        "_nettverk_completion nettverk\n"
        'printf "%s\\n" "${COMPREPLY[@]}"',
        home,
        home,
    )
    assert ended.stdout == "innkalling\n"
