"""The fewest requirements that collide, out of some that cannot all be met.

The set is minimal: with any one of them gone, the others can be met.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def thin_out(krav: Sequence[_T], is_impossible: Callable[[Sequence[_T]], bool]) -> Sequence[_T]:
    """Leave requirements out until each that is left is needed.

    Networks that let go can leave others worse off, where they meet in several weeks; so what was
    needed once is tried anew.
    """
    kept = _thin(krav, krav, is_impossible)
    while len(fewer := _thin(kept, kept, is_impossible)) < len(kept):
        kept = fewer
    return kept


def _thin(
    kept: Sequence[_T], tried: Sequence[_T], is_impossible: Callable[[Sequence[_T]], bool]
) -> Sequence[_T]:
    """Leave out of `kept` what can be left out of `tried` while the rest stays impossible."""
    rest = [each for each in kept if each not in tried]
    if is_impossible(rest):
        return rest
    if len(tried) == 1:
        return kept
    half = len(tried) // 2
    return _thin(_thin(kept, tried[:half], is_impossible), tried[half:], is_impossible)
