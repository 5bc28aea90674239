"""How wide text is, against the fonts themselves as FreeType reads them."""

import runpy
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from unicodedata import normalize

import pytest
from PIL import ImageFont

from nettverk import letters
from nettverk.letters import measure_text
from nettverk.pictures.font import Font
from nettverk.render.docx.vector import FONT
from tests.conftest import REPOSITORY

SCRIPT = runpy.run_path(str(REPOSITORY / "scripts" / "build_widths.py"))
EM = 2048
"""The size at which FreeType need round no width of the font."""

TEXTS = (
    "Skriv saklista før møtet",
    "Kåre Ødegård, Rævehaugen skule",
    "REKTOR ÅSE ØYE Æ",
    "12.00–15.30 · 25. november 2026 — «Kvar skal ein gå?»",
    "Søre Öland, Čáhput, Đặng, Łódź, Þór",
    "2 × 3 ≥ 5… → side 7/12, 100 % (½ €) № 1",
    "fill frist til stille jil",
)
BOLD = (
    *TEXTS,
    *("Nr.", "Kl.", "Til saman", "Ansvarleg", "Arbeidsmåte", "Siste vertskap", "I 2026–2027"),
    *("Store barneskular", "Kombinerte skular", "Kristi himmelfartsdag"),
)


@cache
def _open(font: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font, EM, layout_engine=ImageFont.Layout.BASIC)


def measure(text: str, font: str) -> float:
    """Measure the letters of a text, one by one, in parts of its size."""
    return sum(map(_open(font).getlength, text)) / EM


def mismeasured(texts: Iterable[str]) -> Iterator[str]:
    """List the texts that are not said to be as wide as they are in the font."""
    return (each for each in texts if abs(measure_text(each) - measure(each, str(FONT))) > 1e-9)


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Let the widths be read from a copy of the table in which a person has made ø narrower."""
    copy = tmp_path / letters.TABLE.name
    said = letters.TABLE.read_text(encoding="utf-8")
    assert said.count("ø") == 1
    moved = said.replace("ø", "").replace('"1139": "', '"1139": "ø')
    copy.write_text(moved, encoding="utf-8", newline="\n")
    monkeypatch.setattr(letters, "TABLE", copy)
    letters._load.cache_clear()
    yield copy
    letters._load.cache_clear()


def test_every_sign_and_text_is_as_wide_as_in_the_font() -> None:
    known = [*letters._load()]
    assert {*"abcæøåÆØÅ–—…×≥→●«»"} < {*known}
    assert len(known) > 2000
    assert not [*mismeasured([*known, *TEXTS])]


def test_a_width_that_somebody_has_changed_is_seen(table: Path) -> None:
    assert [*mismeasured(TEXTS)] == [each for each in TEXTS if "ø" in each]


def test_the_table_is_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert (SCRIPT["main"](["--check"]), capsys.readouterr().out) == (0, "")


def test_a_stale_table_is_told_and_written_anew(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stale = runpy.run_path(str(REPOSITORY / "scripts" / "build_widths.py"))["main"]
    assert stale(["--check"]) == 1
    assert "letters.json is not what the font says" in capsys.readouterr().out
    assert stale([]) == stale(["--check"]) == 0
    assert "ø" in table.read_text(encoding="utf-8").partition('"1251"')[2].partition("\n")[0]


def measure_bold(text: str) -> float:
    try:
        return measure(text, "LiberationSans-Bold.ttf")
    except OSError:
        pytest.skip("the bold font is not installed; .ci/run installs it")


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyzæøåéôüäö")
def test_no_letter_is_wider_in_bold_than_is_said(letter: str) -> None:
    for each in (letter, letter.upper()):
        assert measure_bold(each) <= measure_text(each, bold=True), each


@pytest.mark.parametrize("text", BOLD)
def test_bold_is_said_to_be_a_little_wider_than_it_is(text: str) -> None:
    width = measure_bold(text)
    assert width <= measure_text(text, bold=True) < 1.1 * width


@pytest.mark.parametrize("text", TEXTS)
def test_marks_that_stand_apart_take_no_room(text: str) -> None:
    """Somebody's keyboard or file may write å as a and a ring."""
    apart = normalize("NFD", text)
    assert measure_text(apart) == pytest.approx(measure_text(text), abs=0.02)
    assert measure_text(f"\u200b{text}\u00ad\ufeff") == measure_text(text)


@pytest.mark.parametrize("sign", ["☐", "☑", "☒", "学", "한", "✓", "ع", "🙂", "\ue000"])
def test_a_sign_that_the_font_lacks_is_as_wide_as_it_is_high(sign: str) -> None:
    assert measure_text(sign) == 1


@pytest.mark.parametrize("bold", [False, True])
def test_a_picture_makes_one_margin_of_room(bold: bool) -> None:
    assert {
        round(Font(12, bold=bold).measure(each) / (12 * measure_text(each, bold=bold)), 9)
        for each in TEXTS
    } == {1.08}
