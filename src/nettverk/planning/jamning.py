"""What one more changed notice would even out, in a year when an announced host falls out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from nettverk.planning.rotasjon import Aims, decide_year
from nettverk.planning.standing import Occasion, Standing, part_occasions


class Jamning(Struct, frozen=True):
    """A plan that is more even, where the announced host of occasion number `kunngjort` gives way.

    `byte` are the hosts that differ, by the number of the occasion: before and after. `før` and
    `etter` are the hostings of each school that is in the network then, most first.
    """

    kunngjort: int
    byte: tuple[tuple[int, str, str], ...]
    før: tuple[int, ...]
    etter: tuple[int, ...]


def find_jamning(
    occasions: Sequence[Occasion], vertar: Sequence[str], held: int
) -> Iterator[Jamning]:
    """Find what one more changed notice would even out in each part of a year, where anything.

    The first `held` occasions are over, and nothing of them can change.
    """
    standing = Standing(occasions)
    settled = [
        replace(each, vert=vert) if at < held else each
        for at, (each, vert) in enumerate(zip(occasions, vertar, strict=True))
    ]
    for here in part_occasions(settled):
        if best := _find_best(standing, here, vertar, held):
            yield best
        for each in here:
            standing.add(each, vertar[standing.passed])


def _find_best(
    before: Standing, occasions: Sequence[Occasion], vertar: Sequence[str], held: int
) -> Jamning | None:
    aims = Aims(before, occasions)
    ahead = occasions[max(0, held - before.passed) :]
    if not any(map(_is_fallen, ahead)):
        return None
    kept = [number for number in aims.open if not _is_fallen(occasions[number])]
    kept = [number for number in kept if occasions[number].announced]
    changed = {
        number: [
            replace(each, announced="") if at == number else each
            for at, each in enumerate(occasions)
        ]
        for number in kept
    }
    scores = {number: Aims(before, some).judge({})[1:] for number, some in changed.items()}
    number = min(scores, key=lambda each: (scores[each], each), default=None)
    # Only what makes the shares more even is worth that members are told of another host.
    if number is None or scores[number][0] >= aims.judge({})[1]:
        return None
    first = before.passed
    ours = vertar[first : first + len(occasions)]
    alone = _change_alone(before, changed[number], ours, number)
    theirs = alone or [*decide_year(before.copy(), changed[number])]
    skular = dict.fromkeys(skule for each in occasions for skule in each.skular)
    return Jamning(
        first + number,
        tuple(
            (first + at, was, new)
            for at, (was, new) in enumerate(zip(ours, theirs, strict=True))
            if was != new
        ),
        _count(before, skular, ours),
        _count(before, skular, theirs),
    )


def _is_fallen(occasion: Occasion) -> bool:
    """Tell whether the announced host will not host: it cannot, or another is decided."""
    said, vert = occasion.announced, occasion.vert
    if not said or vert:
        return bool(said) and vert != said
    return bool(occasion.able) and said not in occasion.able


def _change_alone(
    before: Standing, occasions: Sequence[Occasion], vertar: Sequence[str], number: int
) -> list[str]:
    """Change one host alone, where that is as even as to change more; nothing where it is not."""
    kept = [
        each if at == number else replace(each, vert=vertar[at])
        for at, each in enumerate(occasions)
    ]
    alone = [*decide_year(before.copy(), kept)]
    aims = Aims(before, occasions)
    even = aims.judge({at: alone[at] for at in aims.open}).uneven == aims.judge({}).uneven
    return alone if even else []


def _count(before: Standing, skular: Iterable[str], vertar: Sequence[str]) -> tuple[int, ...]:
    hosted = before.hosted + Counter(vertar)
    return tuple(sorted((hosted[each] for each in skular), reverse=True))
