"""The picture of a composition: nothing overlaps, every school is there, and the words say it."""

import re
from collections import Counter
from itertools import combinations
from math import log2
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings

from nettverk.model.samarbeid import Skuleslag
from nettverk.pictures.samansetjing.content import (
    SamansetjingsbileteContext,
    SamansetjingsradContext,
    SkuleprikkContext,
)
from nettverk.pictures.samansetjing.drawing import draw_pages, draw_samansetjing
from tests.conftest import REPOSITORY, Golden, examples

from .composition import compositions, list_covers, list_heads, list_lines, list_marks, list_struck
from .reading import SVG, parse, texts


@settings(max_examples=examples(0.3))
@given(compositions())
def test_picture_is_sound(context: SamansetjingsbileteContext) -> None:
    drawn = draw_samansetjing(context)
    root = parse(drawn)
    width, height = map(float, root.get("viewBox", "").split()[2:])
    boxes = [*texts(root), *list_marks(root)]
    for each in boxes:
        assert each.left >= -0.1, each
        assert each.right <= width + 0.1, each
        assert each.top >= 0, each
        assert each.bottom <= height, each
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    assert not [*list_struck(root)]
    assert draw_samansetjing(context) == drawn


@settings(max_examples=examples(0.3))
@given(compositions())
def test_every_school_has_a_mark_in_each_of_its_rows(context: SamansetjingsbileteContext) -> None:
    root = parse(draw_samansetjing(context))
    meant = Counter({each.namn: len(each.veg) for each in context.skule})
    assert Counter(each.what for each in list_marks(root)) == meant
    moves = sum(len(each.veg) - 1 for each in context.skule)
    heads = [*list_heads(root)]
    assert len(heads) == moves
    covers = [*list_covers(root)]
    assert not [
        1 for at, head in heads for over, paper in covers if over > at and paper.meets(head)
    ]


def count_rows(root: Element) -> int:
    return sum(each.get("class") == "rad" for each in root.iter(f"{SVG}g"))


@settings(max_examples=examples(0.3))
@given(compositions())
def test_pages_hold_every_row_once_and_fit_a_page(context: SamansetjingsbileteContext) -> None:
    roots = [parse(each) for each in draw_pages(context)]
    whole = parse(draw_samansetjing(context))
    assert sum(map(count_rows, roots)) == len(context.rad)
    for root in roots:
        high = float(root.get("viewBox", "").split()[3])
        assert high <= 900 or count_rows(root) == 1, "one row may be higher than a page"
    marks = sorted(each.what for root in roots for each in list_marks(root))
    assert marks == sorted(each.what for each in list_marks(whole))
    for root in roots:
        low = float(root.get("viewBox", "").split()[3])
        assert all(35.9 <= line.area.top <= line.area.bottom < low for line in list_lines(root))
        assert not [*list_struck(root)]


def made(*skular: SkuleprikkContext, rows: int = 2) -> SamansetjingsbileteContext:
    rad = tuple(SamansetjingsradContext(each, "2 skular") for each in ("Nord", "Sør")[:rows])
    return SamansetjingsbileteContext("Samansetjinga", rad, skular)


def skule(namn: str, elevtal: int | None, *veg: int, **keys: bool) -> SkuleprikkContext:
    return SkuleprikkContext(
        f"{namn} skule", namn, Skuleslag.BARNESKULE, elevtal, veg or (0,), **keys
    )


TYPICAL = made(
    skule("Ås", 40, 0),
    skule("Vik", 80, 1, 0),
    skule("Lia", 300, 1),
    skule("Nes", 600, 0, 1),
    skule("Bø", None, 1, ny=True),
    skule("Dal", 90, 0, sluttar=True),
)


def test_twice_as_many_pupils_are_as_far_apart_everywhere() -> None:
    middles = {
        each.what.split()[0]: (each.left + each.right) / 2
        for each in list_marks(parse(draw_samansetjing(TYPICAL)))
    }
    first = middles["Vik"] - middles["Ås"]
    assert first == pytest.approx(middles["Nes"] - middles["Lia"], abs=0.05)
    across = (middles["Nes"] - middles["Ås"]) / log2(600 / 40)
    assert first == pytest.approx(across, abs=0.05)
    assert middles["Bø"] > middles["Nes"] + 10, "in a place of its own"


def test_words_say_what_is_drawn() -> None:
    assert TYPICAL.alt == (
        "Samansetjinga som bilete: ei rad for kvart nettverk, og skulane etter elevtal. "
        "Fem skular i to nettverk. Nord: to skular, 40–80 elevar. Sør: tre skular, 300–600 elevar. "
        "To skular flyttar. Frå Sør til Nord: Vik skule. Frå Nord til Sør: Nes skule. "
        "Ny i eit nettverk: Bø skule (Sør). Sluttar: Dal skule (Nord). Utan elevtal: Bø skule."
    )
    assert "Ingen skule flyttar." in made(skule("Ås", 40)).alt


def legend(context: SamansetjingsbileteContext) -> list[str | None]:
    root = parse(draw_samansetjing(context))
    (found,) = (each for each in root.iter(f"{SVG}g") if each.get("class") == "forklaring")
    return [each.text for each in found.iter(f"{SVG}text")]


def test_legend_tells_only_what_there_is() -> None:
    assert legend(made(skule("Ås", 40))) == ["barneskule"]
    assert legend(TYPICAL) == [
        *("barneskule", "kjem hit", "flyttar herifrå"),
        *("ny i eit nettverk", "sluttar"),
    ]


@pytest.mark.parametrize("elevtal", [None, 1, 240])
def test_one_school_is_a_picture(elevtal: int | None) -> None:
    root = parse(draw_samansetjing(made(skule("Ås", elevtal), rows=1)))
    said = [each.what for each in texts(root)]
    assert ("Utan elevtal" in said) is (elevtal is None)
    assert ("Elevtal" in said) is (elevtal is not None)


def test_each_kind_has_a_shape_of_its_own() -> None:
    shapes = set()
    for slag in Skuleslag:
        alone = SkuleprikkContext("A", "A", slag, 100, (0,))
        drawn = draw_samansetjing(made(alone, rows=1))
        shapes.add(re.findall(r'<(\w+) class="merke blir"', drawn)[0])
    assert shapes == {"circle", "rect", "path"}


def test_picture_of_a_composition(golden: Golden) -> None:
    golden(REPOSITORY / "tests/golden/pictures/samansetjing.svg", draw_samansetjing(TYPICAL))
