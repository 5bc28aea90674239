"""The picture of who hosted how often: nothing overlaps, and every hosting is told."""

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from nettverk.accessibility import contrast as colours
from nettverk.model.noklar import Skuleårsnamn
from nettverk.pictures.font import Font
from nettverk.pictures.svg import _DARK, _LIGHT
from nettverk.pictures.vertskap.content import (
    VertskapsbileteContext,
    VertsskuleContext,
    VertsårContext,
)
from nettverk.pictures.vertskap.drawing import draw_vertskap
from tests.conftest import REPOSITORY, Golden

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("tidlegare", "fastsett", "framlegg")

NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=60
).filter(str.strip)
COUNTS = st.integers(0, 3) | st.integers(0, 200)


@st.composite
def contexts(draw: st.DrawFn) -> VertskapsbileteContext:
    """Make hostings of any number of schools and years."""
    names = draw(st.lists(NAMES, min_size=1, max_size=20, unique=True))
    count = draw(st.integers(1, 7))
    years = tuple(f"{2020 + each}–{2021 + each}" for each in range(count))
    before = st.builds(VertsårContext, COUNTS)
    last = st.builds(VertsårContext, COUNTS, COUNTS)
    rows = [(name, (*(draw(before) for _ in years[1:]), draw(last))) for name in names]
    total = sum(each.alle for _, row in rows for each in row)
    share = total / len(names)
    skular = tuple(VertsskuleContext(name, row, share) for name, row in rows)
    now = Skuleårsnamn(2019 + count)
    return VertskapsbileteContext(draw(NAMES), now, years, skular, draw(NAMES))


SHORTEST = VertsskuleContext(":", (VertsårContext(),), 0)


@given(contexts())
@example(VertskapsbileteContext("N", Skuleårsnamn(2020), ("2020–2021",), (SHORTEST,), ""))
@example(VertskapsbileteContext("N", Skuleårsnamn(2020), ("2020–2021",), (), ""))
def test_picture_is_sound(context: VertskapsbileteContext) -> None:
    drawn = draw_vertskap(context)
    root = fromstring(drawn)
    width, height = map(float, root.get("viewBox", "").split()[2:])
    boxes = [*texts(root), *marks(root), *bars(root)]
    for name, (left, top, right, bottom) in boxes:
        assert left >= -0.1, name
        assert right <= width + 0.1, name
        assert top >= 0, name
        assert bottom <= height, name
    for number, (name, box) in enumerate(boxes):
        for other, against in boxes[number + 1 :]:
            assert not overlaps(box, against), (name, other)
    assert draw_vertskap(context) == drawn


Box = tuple[float, float, float, float]


def texts(root: Element) -> Iterator[tuple[str, Box]]:
    """Give each text and the room it takes."""
    for each in root.iter(f"{SVG}text"):
        size = float(each.get("font-size", ""))
        font = Font(size, bold=each.get("font-weight") == "700")
        wide, x, y = (font.measure(each.text or ""), *at(each, "x", "y"))
        left = x - {"middle": wide / 2, "end": wide}.get(each.get("text-anchor", ""), 0)
        yield each.text or "", (left, y - size * 0.75, left + wide, y + size * 0.2)


def marks(root: Element) -> Iterator[tuple[str, Box]]:
    """Give each mark of a hosting and the room it takes; bars are no marks."""
    for kind, each in find_marks(root):
        if each.tag == f"{SVG}rect":
            x, y, width, height = at(each, "x", "y", "width", "height")
            yield kind, (x, y, x + width, y + height)
        elif each.tag == f"{SVG}circle":
            x, y, radius = at(each, "cx", "cy", "r")
            yield kind, (x - radius, y - radius, x + radius, y + radius)
        else:
            numbers = [*map(float, re.findall(r"-?[\d.]+", each.get("d", "")))]
            across, down = numbers[::2], numbers[1::2]
            yield kind, (min(across), min(down), max(across), max(down))


def bars(root: Element) -> Iterator[tuple[str, Box]]:
    """Give each part of a bar and the room it takes."""
    for each in root.iter(f"{SVG}rect"):
        if is_bar(each):
            x, y, width, height = at(each, "x", "y", "width", "height")
            yield "bar", (x, y, x + width, y + height)


def at(element: Element, *names: str) -> list[float]:
    return [float(element.get(each, "")) for each in names]


def find_marks(root: Element) -> Iterator[tuple[str, Element]]:
    for each in root.iter():
        kinds = [kind for kind in KINDS if kind in each.get("class", "").split()]
        if kinds and not is_bar(each):
            yield kinds[0], each


def is_bar(element: Element) -> bool:
    return element.tag == f"{SVG}rect" and float(element.get("height", "")) == 10


def overlaps(one: Box, other: Box) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > 0.5
        and min(one[3], other[3]) - max(one[1], other[1]) > 0.5
    )


@given(contexts())
def test_marks_and_numbers_tell_every_hosting(context: VertskapsbileteContext) -> None:
    root = fromstring(draw_vertskap(context))
    rows = [each for each in root.iter(f"{SVG}g") if each.get("class") == "skule"]
    for row, skule in zip(rows, context.skule, strict=True):
        *earlier, now = skule.år
        assert count_marks(row) == {
            "tidlegare": sum(each.fastsett for each in earlier),
            "fastsett": now.fastsett,
            "framlegg": now.framlegg,
        }
        *_, total = (each.text for each in row.iter(f"{SVG}text"))
        assert total == str(skule.alle)


def count_marks(row: Element) -> dict[str, int]:
    """Count the hostings of a school: a mark is one, or as many as the number beside it says."""
    beside = {at(each, "x")[0]: each.text or "" for each in row.iter(f"{SVG}text")}
    counts = dict.fromkeys(KINDS, 0)
    for kind, (left, _, right, _) in marks(row):
        number = next(
            (n for x, n in beside.items() if abs(x - (left + right) / 2 - 6.5) < 0.1), "1"
        )
        counts[kind] += int(number)
    return counts


def made(*rows: tuple[str, int, int, int]) -> VertskapsbileteContext:
    """Make a picture of schools with hostings before, decided and proposed."""
    total = sum(sum(each[1:]) for each in rows)
    skular = tuple(
        VertsskuleContext(
            name, (VertsårContext(before), VertsårContext(decided, proposed)), total / len(rows)
        )
        for name, before, decided, proposed in rows
    )
    return VertskapsbileteContext("N", Skuleårsnamn(2026), ("2025–2026", "2026–2027"), skular, "")


def legend(context: VertskapsbileteContext) -> list[str | None]:
    root = fromstring(draw_vertskap(context))
    (found,) = (each for each in root.iter(f"{SVG}g") if each.get("class") == "forklaring")
    return [each.text for each in found.iter(f"{SVG}text")]


def test_legend_tells_only_what_there_is() -> None:
    assert legend(made(("A", 1, 1, 0), ("B", 0, 1, 2))) == [
        "vert tidlegare år",
        "fastsett 2026–2027",
        "framlegg 2026–2027",
        "jamt delt: 2,5 på kvar",
    ]
    assert legend(made(("A", 1, 0, 0))) == ["vert tidlegare år"]
    assert legend(made(("A", 0, 0, 0), ("B", 0, 0, 0))) == []


def test_networks_on_one_page_have_ids_of_their_own() -> None:
    def ids(name: str) -> set[str]:
        drawn = draw_vertskap(
            VertskapsbileteContext(name, Skuleårsnamn(2026), ("2026–2027",), (), "")
        )
        return set(re.findall(r'id="([^"]+)"', drawn))

    assert len(ids("Nord") | ids("Sør")) == 4


@pytest.mark.parametrize("look", [_LIGHT, _DARK], ids=["light", "dark"])
def test_colours_are_seen(look: Mapping[str, str]) -> None:
    def contrast(one: str, other: str) -> float:
        return colours._contrast(look[one].removeprefix("#"), look[other].removeprefix("#"))

    for behind in ("papir", "band"):
        assert all(contrast(each, behind) >= 4.5 for each in ("blekk", "dempa"))
        assert all(contrast(each, behind) >= 3 for each in KINDS)


def test_picture_of_a_network(golden: Golden) -> None:
    skular = (
        ("Kråkefjell barneskule", 3, 0, 1),
        ("Lerkebakken & Øy oppvekstsenter med barnehage", 5, 2, 0),
        ("Ugleskogen barneskule", 0, 0, 0),
    )
    golden(REPOSITORY / "tests/golden/pictures/vertskap.svg", draw_vertskap(made(*skular)))
