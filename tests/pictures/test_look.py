"""Everyone can tell text and marks from what is behind them, in light and in dark."""

from collections.abc import Mapping

import pytest

from nettverk.accessibility import contrast as colours
from nettverk.pictures.skulear.look import LOOK
from nettverk.pictures.svg import _DARK, _LIGHT

LOOKS = {"light": _LIGHT, "dark": _DARK}
BEHIND = ("papir", "fri", "heilag")
TEXTS = [(text, behind) for text in ("blekk", "dempa") for behind in (*BEHIND, "band")]
MARKS = [(mark, behind) for mark in ("fastsett", "framlegg", "avlyst") for behind in BEHIND]


def contrast(one: str, other: str) -> float:
    return colours._contrast(one.removeprefix("#"), other.removeprefix("#"))


def test_contrast_is_measured() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("look", LOOKS.values(), ids=[*LOOKS])
@pytest.mark.parametrize(("text", "behind"), TEXTS)
def test_texts(look: Mapping[str, str], text: str, behind: str) -> None:
    assert contrast(look[text], look[behind]) >= 4.5


@pytest.mark.parametrize("look", LOOKS.values(), ids=[*LOOKS])
@pytest.mark.parametrize(("mark", "behind"), [*MARKS, ("hette", "papir")])
def test_marks(look: Mapping[str, str], mark: str, behind: str) -> None:
    assert contrast(look[mark], look[behind]) >= 3


def test_light_is_what_a_program_sees_that_knows_no_queries() -> None:
    style = LOOK.write()
    before, query, after = style.partition("@media screen and (prefers-color-scheme:dark)")
    assert query
    assert all(_LIGHT[each] in before for each in (*LOOK.fills, *LOOK.strokes.values()))
    assert all(_DARK[each] in after for each in (*LOOK.fills, *LOOK.strokes.values()))
