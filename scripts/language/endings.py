"""The items of a list end alike: all with a sign, or none."""

from collections.abc import Callable, Iterator
from pathlib import Path

from language.formats import list_items, part_jinja
from language.sources import ENGLISH, SOURCES
from language.text import VALUE, Text

_ENDS = ".!?:…"


def find_uneven(root: Path, *, is_seed: Callable[[Text], bool]) -> Iterator[tuple[Text, int]]:
    """Yield the items that end in another way than most in their list, and the place of the end.

    An item of the seed, and one that ends with a value, ends as it does.
    """
    for source in ("templates", "guides"):
        for path in sorted(root.glob(SOURCES[source][0])):
            if path.suffix == ".md" and path.name not in ENGLISH:
                text = path.read_text(encoding="utf-8")
                plain = part_jinja(text)[0] if source == "templates" else text
                for items in list_items(plain):
                    said = [Text(source, path.relative_to(root), *each) for each in items]
                    yield from _find_odd([each for each in said if _counts(each, is_seed)])


def _counts(item: Text, is_seed: Callable[[Text], bool]) -> bool:
    sentences = list(item.sentences())
    return bool(sentences) and not item.content.endswith(VALUE) and not is_seed(sentences[-1])


def _find_odd(items: list[Text]) -> Iterator[tuple[Text, int]]:
    ended = [each for each in items if each.content[-1] in _ENDS]
    open_ = [each for each in items if each.content[-1] not in _ENDS]
    for each in min(ended, open_, key=len):
        words = each.content.rstrip(_ENDS)
        yield each, len(words) - 1
