"""Every text a user can read is in the chosen words and forms, and the script says so."""

import subprocess
import sys

import pytest

from language.programs import MissingError, apertium, run
from language.sources import SOURCES
from language.spelling import find_strange
from tests.conftest import REPOSITORY

from .dictionary import needs_dictionary

SCRIPT = REPOSITORY / "scripts" / "check_language.py"


def run_script(**environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SCRIPT)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=environment or None,
    )


@needs_dictionary
def test_every_text_is_in_the_chosen_words_and_forms_and_the_script_says_so() -> None:
    said = run_script()
    assert (said.returncode, said.stdout) == (0, "")
    assert all(f"in {each}" in said.stderr for each in SOURCES)


def test_script_without_its_programs_says_what_to_install() -> None:
    said = run_script(PATH="")
    assert (said.returncode, said.stdout) == (2, "")
    assert "apt install hunspell hunspell-no apertium-nno-nob lttoolbox cg3" in said.stderr


@needs_dictionary
def test_missing_dictionary_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("language.spelling.DICTIONARY", "xx_XX")
    with pytest.raises(MissingError, match="hunspell-no"):
        find_strange(["skule"])


@needs_dictionary
def test_missing_file_of_apertium_is_told() -> None:
    with pytest.raises(MissingError, match=r"fil\.bin is missing"):
        apertium("fil.bin")


@needs_dictionary
def test_program_that_fails_says_why() -> None:
    with pytest.raises(MissingError, match="ikkje-ein-grammatikk"):
        run("vislcg3", "-g", "ikkje-ein-grammatikk", text="")
