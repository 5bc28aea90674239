"""The lines of those who move: straight down or up, each clear of the others and of most names."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import copysign

from msgspec import Struct

from nettverk.pictures.samansetjing.content import SkuleprikkContext
from nettverk.pictures.samansetjing.grid import LEFT, RIGHT, Prikk, Rutenett, name_font
from nettverk.pictures.svg import Box

_STEP, _STEPS = 4.0, 9
"""How far a line is moved aside at a time, and how often at most."""
_APART = 3.5
_STRAIGHT = 2.0
_CLEAR, HEAD_LENGTH, _JOG = 1.2, 3.2, 6.0
"""How far from a mark a line ends, how long its head is, and how steep it goes aside."""
_TRACK, _MARK, _NAME, _TURN, _ASIDE = 40.0, 12.0, 4.0, 8.0, 0.25
"""What it costs a line to lie on another, a mark or a name, to turn on one, and a pixel aside."""


class Track(Struct, frozen=True):
    """A move drawn: from a mark to another, at `x` on the way."""

    skule: SkuleprikkContext
    start: tuple[float, float]
    x: float
    end: tuple[float, float]

    @property
    def span(self) -> tuple[float, float]:
        """Give the top and the bottom of the line."""
        first, last = sorted((self.start[1], self.end[1]))
        return first, last


def list_points(track: Track, radius: float) -> Iterator[tuple[float, float]]:
    """List the points of a line: it leaves and reaches the marks upright, also from aside."""
    (x1, y1), (x2, y2) = track.start, track.end
    way = copysign(1, y2 - y1)
    clear = radius + _CLEAR
    room = max((abs(y2 - y1) - 2 * clear - HEAD_LENGTH) / 2, 0)
    yield x1, y1
    if track.x != x1:
        yield x1, y1 + way * clear
        yield track.x, y1 + way * (clear + min(_JOG, room))
    if track.x != x2:
        yield track.x, y2 - way * (clear + HEAD_LENGTH + min(_JOG, room))
        yield x2, y2 - way * (clear + HEAD_LENGTH)
    yield x2, y2 - way * clear


def box_name(spot: Prikk, grid: Rutenett, top: float) -> Box:
    """Find the room that a name takes, in a row from its top edge."""
    font = name_font(spot, grid.density)
    height = font.size * 1.1
    return Box(spot.label, top + spot.y - height / 2, font.measure(spot.words), height)


def lay_tracks(grid: Rutenett) -> tuple[Track, ...]:
    """Find a way for each move, the shortest first, for those have least to choose from."""
    moves = sorted(_list_moves(grid), key=lambda each: abs(each[1][1] - each[2][1]))
    marks = [(spot.x, top + spot.y) for spot, top in _list_spots(grid)]
    names = [box_name(spot, grid, top) for spot, top in _list_spots(grid) if spot.words]
    found: list[Track] = []
    for skule, start, end in moves:
        places = (end[0] + _STEP * each for each in range(-_STEPS, _STEPS + 1))
        tried = [Track(skule, start, each, end) for each in places if LEFT <= each <= RIGHT]
        found.append(min(tried, key=lambda each: (_cost(each, found, marks, names, grid), each.x)))
    return tuple(found)


def _list_spots(grid: Rutenett) -> Iterator[tuple[Prikk, float]]:
    for row, top in zip(grid.rows, grid.tops, strict=False):
        for spot in row.spots:
            yield spot, top


def _list_moves(
    grid: Rutenett,
) -> Iterator[tuple[SkuleprikkContext, tuple[float, float], tuple[float, float]]]:
    """List each step of each move, from mark to mark."""
    places = {
        (spot.skule.namn, number): (spot.x, top + spot.y)
        for number, (row, top) in enumerate(zip(grid.rows, grid.tops, strict=False))
        for spot in row.spots
    }
    movers = {spot.skule.namn: spot.skule for spot, _ in _list_spots(grid) if spot.skule.moved}
    for namn, skule in movers.items():
        way = [places[namn, each] for each in skule.veg]
        yield from ((skule, *pair) for pair in pairwise(way))


def _cost(
    track: Track,
    others: Sequence[Track],
    marks: Sequence[tuple[float, float]],
    names: Sequence[Box],
    grid: Rutenett,
) -> float:
    """Sum what a line lies on; at its own two marks it must be."""
    top, bottom = track.span
    radius = grid.density.radius
    near = radius + 1.5
    turns = [each for each in list_boxes(track, radius) if each.width > _STRAIGHT]
    cost = abs(track.x - track.end[0]) * _ASIDE
    for each in others:
        first, last = each.span
        if abs(each.x - track.x) < _APART and first < bottom and top < last:
            cost += _TRACK
    for x, y in marks:
        if abs(x - track.x) < near and top < y < bottom:
            cost += _MARK
    for box in names:
        inside = box.x - 1 < track.x < box.x + box.width + 1
        if inside and box.y < bottom and top < box.y + box.height:
            cost += _NAME
        cost += _TURN * sum(share_room(box, each) for each in turns)
    for x, y in marks:
        mark = Box(x - near, y - near, 2 * near, 2 * near)
        cost += _TURN * sum(share_room(mark, each) for each in turns)
    return cost


def list_boxes(track: Track, radius: float, up: float = 0) -> Iterator[Box]:
    """List the room that each piece of a line takes, moved up."""
    for (x1, y1), (x2, y2) in pairwise(list_points(track, radius)):
        yield Box(min(x1, x2) - 1, min(y1, y2) - up, abs(x2 - x1) + 2, abs(y2 - y1))


def share_room(one: Box, other: Box) -> bool:
    """Tell whether two boxes share room."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )
