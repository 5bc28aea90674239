"""The names of schools as short as they can be, where there is little room."""

from collections import Counter
from collections.abc import Iterable, Mapping

_KINDS = frozenset(
    {f"{each}{kind}" for each in ("", "barne", "ungdoms") for kind in ("skule", "skole")}
    | {"barne-", "og", "oppvekstsenter"}
)


def shorten_names(names: Iterable[str]) -> Mapping[str, str]:
    """Leave out «barneskule» and the like from every name that stays the only one of its kind."""
    bare = {name: _without_kind(name) for name in names}
    taken = Counter(bare.values())
    return {name: short if taken[short] == 1 else name for name, short in bare.items()}


def _without_kind(name: str) -> str:
    words = name.split()
    while len(words) > 1 and words[-1].casefold() in _KINDS:
        words.pop()
    return " ".join(words)
