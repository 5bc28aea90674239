"""Every text a user can read is in the chosen words and forms, and the script says so."""

import subprocess
import sys

import pytest

from language.sources import SOURCES
from language.spelling import DictionaryMissingError, find_unknown
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
    run = run_script()
    assert (run.returncode, run.stdout) == (0, "")
    assert all(f"in {each}" in run.stderr for each in SOURCES)


def test_script_without_hunspell_says_what_to_install() -> None:
    run = run_script(PATH="")
    assert (run.returncode, run.stdout) == (2, "")
    assert "apt install hunspell hunspell-no" in run.stderr


@needs_dictionary
def test_missing_dictionary_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("language.spelling.DICTIONARY", "xx_XX")
    with pytest.raises(DictionaryMissingError, match="hunspell-no"):
        find_unknown(["skule"])
