"""`nettverk hjelp`: topics found as people ask for them, and readable without the repository."""

import os
import re
import sys
import tomllib
from pathlib import Path

import pytest

from nettverk.cli.completion import complete_emne
from nettverk.reading.handbook import GUIDE, PAGES, Passage, list_chapters, read_sections
from tests.conftest import REPOSITORY

from .conftest import Cli, call_program
from .terminal import run_in_terminal

SECTIONS = read_sections()


def ids(section: Passage) -> str:
    return f"{section.page}-{section.anchor}"


@pytest.mark.parametrize("name", ["-h", "--hjelp", "--help"])
@pytest.mark.parametrize("command", ["", "innkalling", "nytt-år", "hjelp"])
def test_every_name_of_help(name: str, command: str, cli: Cli) -> None:
    answer = cli(*command.split(), name)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"Bruk: nettverk {command}".rstrip())


@pytest.mark.parametrize("asked", ["innkalling", "nytt-år", "nytt-ar", "NYTT-ÅR", "oppfolging"])
@pytest.mark.parametrize("name", ["hjelp", "help"])
def test_command(asked: str, name: str, cli: Cli) -> None:
    commands = {"nytt-ar": "nytt-år", "NYTT-ÅR": "nytt-år", "oppfolging": "oppfølging"}
    assert cli(name, asked) == cli(commands.get(asked, asked), "--help")


@pytest.mark.parametrize("words", [["hjelp"], ["help"], ["hjelp", "?"]])
def test_list_has_a_line_for_each_topic(words: list[str], cli: Cli) -> None:
    answer = cli(*words)
    assert (answer.code, answer.err) == (0, "")
    assert all(len(line) <= 80 for line in answer.out.splitlines())
    listed = dict(re.findall(r"^  (\S+(?: \S+)*)  +(\S.*)$", answer.out, re.MULTILINE))
    chapters = {each.title: about for each, about in list_chapters().items()}
    commands = re.findall(
        r"^  ([\w-]+)  ", cli("--help").out.partition("Kommandoar:")[2], re.MULTILINE
    )
    assert listed.keys() == {*chapters, *PAGES, *commands}
    assert all(chapters.values()), "the table of contents of the guide says what each is about"


@pytest.mark.parametrize("section", SECTIONS, ids=ids)
def test_every_heading_is_found_by_its_words(section: Passage, cli: Cli) -> None:
    answer = cli("hjelp", *section.words.split())
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == section.readable
    assert answer.out.startswith(f"{'#' * section.level} {section.title}\n")
    assert section.level > 1 or cli("hjelp", section.title).out == answer.out


ASKED = {
    "Ti minutt": "Ti minutt: det første møtet",
    "TI MINUTT": "Ti minutt: det første møtet",
    "kalenderen": "Møta i kalenderen",
    "mota i kalenderen": "Møta i kalenderen",
    "møta-i-kalenderen": "Møta i kalenderen",
    "arkiv": "Personvern og arkiv",
    "utsjånad": "Eigen utsjånad",
    "rotasjonen": "Kven er vert? Reglane for rotasjonen",
    "reglar": "Kven er vert? Reglane for rotasjonen",
    "nøklar": "Dataa",
    "networks.yaml": "Dataa",
    "data/networks.yaml": "Dataa",
    "rettleiinga": "Rettleiing",
    "sprak": "Språket i nettverk",
    "skuleår": "Skuleår",
}


@pytest.mark.parametrize("asked", ASKED)
def test_topic_as_people_ask_for_it(asked: str, cli: Cli) -> None:
    answer = cli("hjelp", *asked.split())
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines()[0].lstrip("# ") == ASKED[asked]


def test_key_is_told_with_every_place_it_stands_in(cli: Cli) -> None:
    answer = cli("hjelp", "elevtal")
    assert answer.out == (
        "# elevtal\n\n"
        "| Står i | Kva | Form | Må stå |\n"
        "|---|---|---|---|\n"
        "| Skule | Kor mange elevar skulen har. Døme: `240` | eit tal |  |\n"
    )
    assert (
        len(re.findall(r"^\| (?:Skule|Medlem|Nettverk) \|", cli("hjelp", "namn").out, re.MULTILINE))
        == 3
    )


UNKNOWN = {
    "kalendar": "Emnet «kalendar» finst ikkje. Meinte du «kalenderen»?",
    "innkaling": "Emnet «innkaling» finst ikkje. Meinte du «innkalling»?",
    "elevtall": "Emnet «elevtall» finst ikkje. Meinte du «elevtal»?",
    **{
        each: f"Emnet «{each}» finst ikkje. Skriv «nettverk hjelp», så ser du alle."
        for each in ("日本", "_", "é")
    },
    "qqq": "Emnet «qqq» finst ikkje. Skriv «nettverk hjelp», så ser du alle.",
    "planle": "«planle» kan vera fleire emne. Vel mellom «for arbeidsgruppa planleggja året» og "
    "«planlegg neste skuleår».",
}


def test_word_of_the_text_shows_the_section_or_lists_those_that_have_it(cli: Cli) -> None:
    only = cli("hjelp", "SmartArt")
    assert (only.code, only.out.splitlines()[0]) == (0, "## Ei fil frå kommunen")
    several = cli("hjelp", "Skjermlesar")
    topics = "- `nettverk hjelp som pdf`\n- `nettverk hjelp kan alle lesa dokumentet`\n"
    assert (several.code, several.out) == (0, f"«Skjermlesar» står her:\n\n{topics}")


@pytest.mark.parametrize("asked", UNKNOWN)
def test_unknown_topic(asked: str, cli: Cli) -> None:
    answer = cli("hjelp", asked)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {UNKNOWN[asked]}")


@pytest.mark.parametrize("section", [each for each in SECTIONS if each.level == 1], ids=ids)
def test_nothing_points_to_a_file_of_the_repository(section: Passage) -> None:
    prose = re.sub(r"^```.*?^```|`[^`\n]+`", "", section.readable, flags=re.MULTILINE | re.DOTALL)
    assert not re.search(r"\]\(|<img|<p>|<!--|(?<!Bilete: )docs/", prose)


def test_links_and_pictures_are_words_in_the_help(cli: Cli) -> None:
    asked = (GUIDE, "for arbeidsgruppa", "først til sist", "eigne malar")
    said = " ".join("".join(cli("hjelp", *each.split()).out for each in asked).split())
    assert "står i oversikta over dataa (`nettverk hjelp data`)" in said
    assert "Endre det (`nettverk hjelp teksten i grunnlaget`) som" in said
    assert "Alle reglane står i `nettverk hjelp rotasjon`." in said
    assert "sjå Planlegg neste skuleår." in said
    assert "har eit eige kapittel (`nettverk hjelp referatet`)" in said
    assert "`[saklista](#saklista)`" in said
    assert "*Bilete: " in said


def test_every_page_lies_in_the_wheel_and_the_source_archive() -> None:
    built = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    targets = built["tool"]["hatch"]["build"]["targets"]
    pages = {f"docs/{file}": f"nettverk/docs/{file}" for file, _ in PAGES.values()}
    pages["docs/rettleiing"] = "nettverk/docs/rettleiing"
    assert pages.items() <= targets["wheel"]["force-include"].items()
    assert "/docs/**/*.md" in targets["sdist"]["include"]


def test_program_of_its_own_needs_no_workspace(tmp_path: Path) -> None:
    done = call_program("hjelp", "rotasjon", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("# Kven er vert?")


def test_completion_of_topics() -> None:
    assert complete_emne("møta") == [("møta-i-kalenderen", "Møta i kalenderen")]
    assert [word for word, _ in complete_emne("r")] == ["referatet", "rettleiing", "rotasjon"]


@pytest.mark.skipif(os.name == "nt", reason="a POSIX terminal")
def test_terminal_shows_no_markup_and_fits(tmp_path: Path) -> None:
    shown = show_in_terminal("data", tmp_path)
    assert "\x1b[1" in shown
    text = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert not re.search(r"\]\(|```|^#|\*\*|<!--", text, re.MULTILINE)
    assert max(map(len, text.splitlines())) <= 80
    assert "\n    møte:\n      - dato: 16.09.2026\n" in text
    long = re.sub(r"\x1b\[[0-9;]*m", "", show_in_terminal("oppstartmøtet", tmp_path))
    assert "Strandvik barneskule, Utsikten barneskule]\n" in long, "what one types is never cut"


def show_in_terminal(tema: str, folder: Path) -> str:
    """Run the help in a terminal of 80 columns."""
    return run_in_terminal([sys.executable, "-m", "nettverk", "hjelp", tema], folder)


def test_nothing_unknown_is_what_it_suggests(cli: Cli) -> None:
    words = {
        word for each in SECTIONS for word in re.findall(r"^\| `(\w+)` \|", each.text, re.MULTILINE)
    }
    for word in sorted(words):
        assert f"Meinte du «{word}»" not in cli("hjelp", word).err
