"""The picture of what each number of moves gives: steps that go where the figures say."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from nettverk.pictures.flyttsteg.content import FlyttstegbileteContext, FlyttstegContext
from nettverk.pictures.flyttsteg.drawing import draw_flyttsteg
from tests.conftest import REPOSITORY, Golden

from .composition import read_points
from .reading import SVG, lying, outside, parse, texts


@st.composite
def steps(draw: st.DrawFn) -> FlyttstegbileteContext:
    """Make steps that most often go down; where kinds are likened, one may go up."""
    first, height = draw(st.integers(0, 20)), draw(st.floats(0, 99))
    found = [FlyttstegContext(first, f"{height:.1f}", height, vinst=True)]
    for number in range(1, draw(st.integers(1, 60))):
        won, better = draw(st.booleans()), draw(st.sampled_from([False] * 4 + [True]))
        height = max(height + draw(st.floats(-3, 2 if better else 0)), 0) if won else height
        found.append(FlyttstegContext(first + number, f"{height:.1f}", height, won, won and better))
    return FlyttstegbileteContext(tuple(found))


@given(steps())
def test_picture_is_sound(context: FlyttstegbileteContext) -> None:
    root = parse(draw_flyttsteg(context))
    assert not outside(root)
    assert not [each for each in combinations(texts(root), 2) if each[0].meets(each[1])]
    assert not lying(root)
    (line,) = (each for each in root.iter(f"{SVG}path") if each.get("class") == "linje")
    points = read_points(line)
    places = [points[0], *points[2::2]]
    assert len(places) == len(context.steg)
    for (one, here), (two, there) in combinations(zip(context.steg, places, strict=True), 2):
        assert here[0] < there[0]
        if one.høgd > two.høgd + 1:
            assert here[1] < there[1]


TYPICAL = FlyttstegbileteContext(
    (
        FlyttstegContext(1, "9,5", 9.5, vinst=True),
        FlyttstegContext(2, "9,7", 9.7, vinst=True, først=True),
        FlyttstegContext(3, "9,7", 9.7, vinst=False),
        FlyttstegContext(4, "9,1", 9.1, vinst=True),
    )
)


def test_words_say_what_is_drawn() -> None:
    assert TYPICAL.alt == (
        "Kva kvart flytt gir, som ei linje i steg: avstanden i storleik, i doblingar, etter talet "
        "på flytt. 9,5 med eitt, 9,7 med to og 9,1 med fire flytt. Tre flytt gir ikkje meir enn "
        "færre. Likare skuleslag eller meir jamstore nettverk med to flytt."
    )


def test_picture_of_the_steps(golden: Golden) -> None:
    drawn = draw_flyttsteg(TYPICAL)
    said = [each.what for each in texts(parse(drawn))]
    assert {"9,5", "9,7", "9,1", "1", "2", "3", "4"} <= {*said}
    golden(REPOSITORY / "tests/golden/pictures/flyttsteg.svg", drawn)
