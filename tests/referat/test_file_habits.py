"""What principals do with files: nothing written is lost by it, or in silence."""

import json
from pathlib import Path

import pytest

from .filling import Filling, fill_word
from .habits import (
    AGREED,
    OPENING,
    SECOND,
    Say,
    attachment,
    fill,
)


@pytest.mark.parametrize(
    "name",
    [
        f"{OPENING}-referat ferdig.docx",
        f"{OPENING}-referat (1).docx",
        f"{OPENING} Referat.docx",
        f"{OPENING}-referat.DOCX",
        f"{OPENING}-referat.docm",
        f"Kopi av {OPENING}-referat.docx",
    ],
)
def test_name_that_nothing_reads_is_told(name: str, root: Path, say: Say) -> None:
    path = fill(root, say, OPENING)
    path.rename(path.with_name(name))
    assert f"nettverk-aust/{name}: " in say(SECOND, "sjekk")[2]


def test_second_file_for_the_same_day_is_told(root: Path, say: Say) -> None:
    path = fill(root, say, OPENING)
    path.with_name(f"{OPENING}-referat-endeleg.docx").write_bytes(path.read_bytes())
    told = f"{OPENING}-referat-endeleg.docx: Fila kan vera ein kopi av {OPENING}-referat.docx"
    assert told in say(SECOND, "sjekk")[2]


def test_minutes_written_over_are_told_until_they_are_filled_in_again(root: Path, say: Say) -> None:
    path = fill(root, say, OPENING)
    say(SECOND, "referat", "Nettverk Aust", "--møte", "1", "--overskriv")
    copy = f"{OPENING}-referat-kopi-{SECOND}.docx"
    assert f"{copy}: Referatet høyrer ikkje til" in say(SECOND, "sjekk")[2]
    fill_word(path, AGREED)
    assert say(SECOND, "sjekk")[2] == ""


@pytest.mark.parametrize("suffix", ["docx", "md"])
@pytest.mark.parametrize("words", [(), ("--format", "docx"), ("--format", "md")])
def test_no_form_is_written_beside_minutes_that_are_filled_in(
    suffix: str, words: tuple[str, ...], root: Path, say: Say
) -> None:
    path = fill(root, say, OPENING, suffix=suffix)
    other = path.with_suffix({".docx": ".md", ".md": ".docx"}[path.suffix])
    other.unlink()
    code, out, err = say(OPENING, "referat", "Nettverk Aust", *words)
    assert (code, out, other.exists()) == (1, "", False)
    assert f"{path.name} er fylt ut og står urørt. Skriv vidare i fila" in err
    say(OPENING, "referat", "--format", "md", "--ut", str(root / "utkast"))
    assert [*(root / "utkast").rglob("*aust/*-referat.md")], "another folder is no trouble"
    assert say(OPENING, "referat", "Nettverk Aust", "--overskriv")[0] == 0
    assert other.exists()


def test_lock_file_of_word_is_no_document(root: Path, say: Say) -> None:
    path = fill(root, say, OPENING)
    path.with_name(f"~${path.name[2:]}").write_bytes(b"Kari")
    assert say(SECOND, "sjekk")[2] == ""


def test_message_carries_the_file_that_somebody_wrote_in(root: Path, say: Say) -> None:
    path = fill(root, say, SECOND, suffix="md")
    say("2026-10-29", "utlagt", "referat", "Nettverk Aust", "--likevel")
    say("2026-10-29", "melding", "referat", "Nettverk Aust", "--eml")
    (mail,) = path.parent.glob("*.eml")
    assert "Ringa PPT" in attachment(mail)


def test_own_template_does_not_make_prompts_of_the_old_one_somebodys_words(
    root: Path, say: Say, capsys: pytest.CaptureFixture[str]
) -> None:
    path = fill(root, say, OPENING, Filling(agreements=[("Lesa", "Per", "")]))
    path.with_suffix(".md").unlink()
    shipped = Path(__file__).parents[2] / "templates/referat-oppstart.md"
    (root / "templates").mkdir()
    own = shipped.read_text(encoding="utf-8").replace("kva de vart samde om", "kva me avtalte")
    (root / "templates/referat-oppstart.md").write_text(own, encoding="utf-8")
    _, out, _ = say(SECOND, "oppfølging", "Nettverk Aust", "--format", "json")
    (nettverk,) = json.loads(out)["nettverk"]
    assert [each["endringar"] for each in nettverk["referat"]] == [[]]
