"""Minutes read back as they were written, whatever program saved them last."""

import shutil
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from nettverk.cli import run
from nettverk.model.referat import Avtale, Referat, Status, Svar
from nettverk.referat.blocks import read_blocks
from nettverk.referat.markup import read_markdown
from nettverk.referat.understanding import Understood, understand
from nettverk.referat.word import read_word
from tests.conftest import WORKSPACES, examples

from .filling import Filling, escape, fill_markdown, fill_word
from .programs import DAY, EXPECTED, FILLING, PROGRAMS


@pytest.fixture(scope="module")
def skeletons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the minutes of an ordinary meeting, and give the folder they lie in."""
    root = Path(shutil.copytree(WORKSPACES / "base", tmp_path_factory.mktemp("m") / "arbeid"))
    place = ["--mappe", str(root), "--i-dag", DAY.isoformat()]
    assert run([*place, "referat", "Nettverk Vest"]) == 0
    assert run([*place, "referat", "Nettverk Aust"]) == 0
    return root / "dokument" / "2026-2027" / "nettverk-aust"


def filled(skeletons: Path, folder: Path, suffix: str, filling: Filling = FILLING) -> Path:
    path = folder / f"utfylt.{suffix}"
    shutil.copy(skeletons / f"2026-10-28-referat.{suffix}", path)
    (fill_word if suffix == "docx" else fill_markdown)(path, filling)
    return path


def understood(skeletons: Path, content: bytes, suffix: str) -> Understood:
    skeleton = read_markdown((skeletons / "2026-10-28-referat.md").read_text("utf-8")).blocks
    reading = read_blocks(content, f".{suffix}")
    return understand(reading, [skeleton], DAY, "referat")


@pytest.mark.parametrize("program", PROGRAMS)
def test_every_program_gives_the_same(program: str, skeletons: Path, tmp_path: Path) -> None:
    content = filled(skeletons, tmp_path, "docx").read_bytes()
    found = understood(skeletons, PROGRAMS[program](content, tmp_path), "docx")
    assert found.referat == EXPECTED
    assert found.problems == ()


def test_markdown_gives_the_same(skeletons: Path, tmp_path: Path) -> None:
    found = understood(skeletons, filled(skeletons, tmp_path, "md").read_bytes(), "md")
    assert (found.referat, found.problems) == (EXPECTED, ())


@pytest.mark.parametrize("suffix", ["docx", "md"])
def test_skeleton_says_nothing(suffix: str, skeletons: Path) -> None:
    content = (skeletons / f"2026-10-28-referat.{suffix}").read_bytes()
    found = understood(skeletons, content, suffix)
    assert (found.referat, found.problems) == (Referat(), ())


WORDS = st.text(
    st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=20
).map(lambda text: " ".join(text.split()).strip("-–•*·▪☐ "))
TEXTS = WORDS.filter(
    lambda text: (
        bool(text)
        and not text.startswith("Skriv her")
        and text.casefold().rstrip(".!") not in {"ingen", "ingenting"}
    )
)
ROWS = st.tuples(TEXTS, TEXTS, st.sampled_from(["", "15.12.2026", "neste møte"]))
FILLINGS = st.builds(
    lambda changes, areas, evaluation, rows, here, away: Filling(
        {
            "Endringar til neste møte": changes,
            "Prioriterte område": areas,
            "Evaluering av møtet": evaluation,
        },
        rows,
        present=here,
        absent=away,
    ),
    st.lists(TEXTS, min_size=1, max_size=3),
    st.lists(TEXTS, min_size=1, max_size=3),
    st.lists(TEXTS, min_size=1, max_size=3),
    st.lists(ROWS, max_size=5),
    st.sets(st.sampled_from(["Kari Vik", "Lars Øy"])).map(sorted),
    st.sets(st.sampled_from(["Nina Ås", "Per Hegg", "Aud Berge"])).map(sorted),
)
SLOW: Any = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


def nfc(text: str) -> str:
    return normalize("NFC", text)


@settings(max_examples=examples(0.15), suppress_health_check=SLOW)
@given(filling=FILLINGS)
@example(
    filling=Filling(
        {
            "Endringar til neste møte": ["1. a"],
            "Prioriterte område": ["| b"],
            "Evaluering av møtet": ["# c", "!"],
        }
    )
)
@pytest.mark.parametrize("suffix", ["docx", "md"])
def test_whatever_is_written_reads_back(
    suffix: str, filling: Filling, skeletons: Path, tmp_path: Path
) -> None:
    content = filled(skeletons, tmp_path, suffix, filling).read_bytes()
    referat = understood(skeletons, content, suffix).referat
    lines = (referat.endringar, referat.prioriterte, referat.evaluering)
    assert [[*each] for each in lines] == [[*map(nfc, each)] for each in filling.lines.values()]
    assert [(each.kva, each.kven, each.frist) for each in referat.avtalar] == [
        *dict.fromkeys(tuple(map(nfc, each)) for each in filling.agreements)
    ]
    assert sorted(referat.til_stades) == list(filling.present)
    assert sorted(referat.forfall) == sorted(filling.absent)


HEAD = "# Referat\n\n## Kva gjer eg og me fram til neste møte?\n\n| Kva | Kven | Frist |\n|-|-|-|\n"
TAIL = "\n## Endringar til neste møte\n\nEi endring\n"
STATUS = "\n## Oppfølging frå sist\n\n| Kva | Kven | Frist | Status |\n|-|-|-|-|\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD + "| A | B | |\n", "Fann ikkje delen «Endringar til neste møte»."),
        ("# Referat\n" + TAIL, "Fann ikkje delen «Kva gjer eg og me fram til neste møte?»."),
        (HEAD + "| | Kari | 1.12. |\n" + TAIL, "Avtalen «Kari / 1.12.» manglar kva"),
        (HEAD + "\nRingja kommunen\n" + TAIL, "«Ringja kommunen» står utanfor tabellen."),
        (HEAD + TAIL + STATUS + "| A | B | | kanskje |\n", "Statusen «kanskje» til «A» er ikkje"),
    ],
)
def test_what_is_not_understood_is_told(text: str, told: str) -> None:
    found = understand(read_markdown(text), (), DAY, "referat.md")
    assert [each.what[: len(told)] for each in found.problems] == [told]


def test_action_outside_the_table_is_carried_too() -> None:
    text = HEAD + "\n- Ringja kommunen\n" + TAIL
    found = understand(read_markdown(text), (), DAY, "referat.md")
    assert found.referat.avtalar == (Avtale("Ringja kommunen"),)


def test_headings_in_other_words_and_order() -> None:
    text = (
        "# Møtet vårt\n\n## Endringar:\n\n- Ein ting\n\n### Merk\n\nÅ hugsa\n\n## Oppsummering\n\n"
        "Ikkje dette\n\n## FRAM TIL NESTE MØTE\n\n| Tiltak | Ansvarleg | Når |\n|-|-|-|\n"
        "| Lesa | Ola | 1. mars |\n\n## Oppfølging\n\n| Kva | Status |\n|-|-|\n| Skriva | GJORT |\n"
    )
    found = understand(read_markdown(text), (), DAY, "referat.md")
    assert found.problems == ()
    assert found.referat.endringar == ("Ein ting", "Merk", "Å hugsa")
    assert found.referat.avtalar == (Avtale("Lesa", "Ola", "1. mars", date(2027, 3, 1)),)
    assert found.referat.svar == (Svar("Skriva", "", Status.GJORT),)


def test_what_is_written_after_a_prompt_counts() -> None:
    skeleton = read_markdown(HEAD + TAIL.replace("Ei endring", "*Skriv her.*")).blocks
    text = HEAD + TAIL.replace("Ei endring", "*Skriv her.* Kortare møte")
    found = understand(read_markdown(text), [skeleton], DAY, "referat.md")
    assert found.referat.endringar == ("Kortare møte",)


@pytest.mark.parametrize("text", ["*svært* viktig", "**Ein ting**", "-30 %", "* stjerner * her"])
def test_what_belongs_to_words_is_no_bullet(text: str) -> None:
    found = understand(read_markdown(HEAD + TAIL + f"\n{escape(text)}\n"), (), DAY, "referat.md")
    assert found.referat.endringar == ("Ei endring", text.removeprefix("* "))


def test_caption_that_pandoc_makes_is_nobodys_text() -> None:
    skeleton = read_markdown(HEAD + TAIL).blocks
    caption = "Kva gjer eg og me?Kolonnar: Kva, Kven, Frist"
    for head in (
        "| Kva | Kven | Frist |",
        "| Kva | | Kven | Frist |",
        "| Kva | Kven | Frist | A |",
    ):
        line = "|-" * (head.count("|") - 1) + "|"
        text = HEAD.split("| Kva", maxsplit=1)[0] + f"{head}\n{line}\n\n{caption}\n" + TAIL
        found = understand(read_markdown(text), [skeleton], DAY, "referat.md")
        assert (found.referat.avtalar, found.problems) == ((), ())


def test_file_that_is_no_document() -> None:
    with pytest.raises(ValueError, match=r"."):
        read_word(b"ikkje zip")


def test_escaping_of_the_tests_themselves() -> None:
    assert escape("1. a|b") == "1\\. a\\|b"


@pytest.mark.parametrize("below", ["", "\n\n*Skriv her innspela.*", "\n\n- Kortare runde"])
def test_line_that_leads_to_a_prompt_is_never_what_was_said(below: str) -> None:
    """It leads to nothing where somebody has deleted the prompt."""
    text = "# Referat\n\n## Korleis skal me ha møta i nettverket?\n\nInnspel frå nettverket:"
    skeleton = read_markdown(f"{text}\n\n*Skriv her innspela.*\n").blocks
    found = understand(read_markdown(text + below), [skeleton], DAY, "referat.md")
    assert found.referat.innspel == (("Kortare runde",) if "Kortare" in below else ())
