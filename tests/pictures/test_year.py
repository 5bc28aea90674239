"""The school year as a picture: whole, legible, the same bytes, and never one text on another."""

import os
import subprocess
import sys
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nettverk.model.skulear import Nettverksmøte
from nettverk.model.skulerute import Fri
from nettverk.nynorsk import Tidsrom
from nettverk.pictures.skulear.content import ÅrsbileteContext
from nettverk.pictures.skulear.drawing import draw_year
from tests.conftest import REPOSITORY, Copy, Golden, examples
from tests.documents.reading import read_folder, write

from .build import FIRST, møte, picture, spread
from .reading import SVG, Area, collisions, lying, marks, møta, outside, parse, texts
from .shapes import LONG, SHAPES, Rows

GOLDEN = REPOSITORY / "tests" / "golden" / "pictures"

names = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
days = st.dates(date(2026, 6, 1), date(2027, 8, 31))
chosen = st.builds(møte, days, avlyst=st.booleans())
rows = st.lists(
    st.tuples(names, st.lists(names.filter(bool), max_size=4), st.lists(chosen, max_size=12)),
    max_size=14,
    unique_by=lambda each: each[0],
)


def check(context: ÅrsbileteContext) -> None:
    for heading in (True, False):
        root = parse(draw_year(context, heading=heading))
        assert not collisions(root)
        assert not outside(root)
        assert not lying(root)
        assert len(møta(root)) == sum(len(each.møte) for each in context.nettverk)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=[*SHAPES])
def test_nothing_lies_on_anything_else(shape: Rows) -> None:
    check(picture(shape))


@settings(max_examples=examples(0.5))
@given(rows=rows)
@example(rows=[("", ["\x00"], [møte(FIRST)]), ("</svg>", ["]]>"], [møte(FIRST)])])
def test_nothing_lies_on_anything_else_in_any_plan(rows: Rows) -> None:
    check(picture(rows))


@settings(max_examples=examples(0.4))
@given(
    breaks=st.lists(st.tuples(names, days, st.integers(0, 40)), max_size=12),
    edges=st.tuples(days, days),
)
def test_days_off_are_named_side_by_side(
    breaks: list[tuple[str, date, int]], edges: tuple[date, date]
) -> None:
    fri = tuple(Fri(namn=n, frå=day, til=day + timedelta(more)) for n, day, more in breaks)
    first, last = edges
    check(picture([("Nord", LONG, spread(6))], fri=fri, første_skuledag=first, siste_skuledag=last))


def test_a_collision_is_seen() -> None:
    drawing = draw_year(picture(SHAPES["one network of ten meetings"]))
    root = parse(drawing)
    first, second, *_ = [each for each in root.iter(f"{SVG}text") if each.text == "Solbakken"]
    second.set("x", first.get("x", ""))
    second.set("y", first.get("y", ""))
    assert collisions(root)
    second.set("x", "-20")
    assert outside(root)


def test_a_label_over_a_bar_is_seen() -> None:
    root = parse(draw_year(picture(SHAPES["one network of ten meetings"])))
    (cleared,) = [each for each in root if each.get("class") == "rydda"]
    assert len(cleared)
    root.remove(cleared)
    assert {other.what for _, other in lying(root)} == {"fri", "heilag"}


def test_two_meetings_in_a_week_have_a_mark_each() -> None:
    monday = date(2026, 11, 16)
    root = parse(draw_year(picture([("Nord", LONG, [møte(monday), møte(monday + timedelta(2))])])))
    first, second = marks(root)
    assert first.left == second.left
    assert not Area.meets(first, second)


def test_two_meetings_on_a_day_have_their_clocks() -> None:
    day, later = date(2026, 11, 16), Tidsrom(time(15, 15), time(16))
    second = Nettverksmøte(dato=day, økt=2, tid=later)
    root = parse(draw_year(picture([("Nord", LONG, [*spread(2), møte(day), second])])))
    said = [each.what for each in texts(root) if "16.11." in each.what]
    assert [each.split(" framlegg")[0] for each in said] == ["16.11. kl. 12.00", "16.11. kl. 15.15"]
    assert "kl." not in "".join(each.what for each in texts(root) if each.what not in said)


def test_a_year_of_fifty_three_weeks_has_them_all() -> None:
    root = parse(draw_year(picture([("Nord", LONG, spread(6))])))
    numbers = [each.what for each in texts(root) if each.what.isdigit()]
    assert numbers == [*map(str, range(34, 54)), *map(str, range(1, 25))]


def test_a_school_is_named_in_full_where_short_is_not_enough() -> None:
    context = picture([("Nord", LONG, spread(6))])
    short = {each.vert: each.kort for each in context.nettverk[0].møte}
    assert short["Eventyrskogen barneskule"] == "Eventyrskogen"
    assert short["Solbakken barneskule"] == "Solbakken barneskule"
    titles = [each.findtext(f"{SVG}title") for each in møta(parse(draw_year(context)))]
    assert all(any(name in (title or "") for name in LONG) for title in titles)


KINDS: dict[str, tuple[dict[str, Any], str]] = {
    "decided": ({"vert": LONG[0]}, "merke fastsett"),
    "proposed": ({}, "merke framlegg"),
    "cancelled": ({"vert": LONG[0], "avlyst": True}, "avlyst"),
}


@pytest.mark.parametrize(("keys", "kind"), KINDS.values(), ids=[*KINDS])
def test_each_kind_of_meeting_has_a_shape_and_a_word(keys: dict[str, Any], kind: str) -> None:
    root = parse(draw_year(picture([("Nord", LONG, [møte(date(2026, 11, 18), **keys)])])))
    (group,) = møta(root)
    assert [each.get("class") for each in group if each.tag in {f"{SVG}circle", f"{SVG}path"}] == [
        kind
    ]
    status = kind.rsplit(maxsplit=1)[-1]
    assert (group.findtext(f"{SVG}title") or "").endswith(f"({status})")
    struck = [each.text for each in group if each.get("text-decoration") == "line-through"]
    assert struck == (["Eventyrskogen"] if status == "avlyst" else [])


def test_shapes_differ() -> None:
    drawn = set()
    for keys, _ in KINDS.values():
        root = parse(draw_year(picture([("Nord", LONG, [møte(date(2026, 11, 18), **keys)])])))
        (group,) = møta(root)
        shape = next(each for each in group if each.tag != f"{SVG}title")
        drawn.add((shape.tag, shape.get("d"), shape.get("r")))
    assert len(drawn) == len(KINDS)


def test_a_picture_tells_what_it_is() -> None:
    context = picture([("Nord", LONG, spread(6, avlyst=True))])
    root = parse(draw_year(context))
    assert (root.get("role"), root.get("lang")) == ("img", "nn")
    ids = {each.get("id"): each.text for each in root}
    assert ids[root.get("aria-labelledby")] == context.tittel
    assert ids[root.get("aria-describedby")] == context.alt
    assert "Eitt nettverk har ingen møte. Seks møte er avlyste." in context.alt


def test_the_words_tell_of_what_is_not_sure() -> None:
    alt = picture([("Nord", LONG, spread(3)), ("Sør", (), spread(1))]).alt
    assert "To nettverk har fire møte, frå 2. september 2026 til " in alt
    assert "Tre av vertane er framlegg." in alt
    assert "Eitt møte har ingen vert enno." in alt
    assert alt.endswith(
        "Fridagar: Haustferie 5.–9. oktober, Planleggingsdag 3. november og "
        "Juleferie 21. desember – 1. januar."
    )


@pytest.mark.parametrize("keys", [{"stad": "Hotellet"}, {"lenkje": "https://meet.example.org"}])
def test_nothing_is_said_of_a_host_where_there_is_none(keys: dict[str, str]) -> None:
    context = picture([("Nord", LONG, [møte(date(2026, 11, 18), **keys)])])
    said = [each.what for each in texts(parse(draw_year(context)))]
    assert "staden er fastsett" in said
    assert not [each for each in (*said, context.alt) if "vert" in each]


@pytest.mark.parametrize("who", ["alle", "Alt"])
def test_picture(who: str, workspace: Copy, tmp_path: Path, golden: Golden) -> None:
    names = [] if who == "alle" else [who]
    written = write(workspace("golden"), tmp_path / "ut", "plan", *names, "--format", "svg")
    (drawing,) = written.values()
    golden(GOLDEN / f"{who.lower()}.svg", drawing.decode())


@pytest.mark.parametrize("seed", ["1", "2"])
def test_same_bytes_from_another_process(seed: str, workspace: Copy, tmp_path: Path) -> None:
    root = workspace("golden")
    words = ["plan", "--format", "svg", "--format", "html"]
    env = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "NETTVERK_I_DAG": "2027-01-01"}
    command = [sys.executable, "-m", "nettverk", *words, "--ut", str(tmp_path / "der")]
    subprocess.run(command, cwd=root, env=env, check=True, capture_output=True)
    assert read_folder(tmp_path / "der") == write(root, tmp_path / "her", *words)
