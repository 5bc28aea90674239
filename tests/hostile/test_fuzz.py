"""Whatever is done to a file, it is read or told in nynorsk, and no run goes on for ever."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import examples

from .readers import READERS, warm
from .seeds import list_seeds

pytest.importorskip("resource", reason="Windows bounds no process so")
FOUND = {
    "mal": (1039, 1290, 1387, 1478),
    "referat.docx": (1372,),
    "referat.md": (1478,),
    "referanse": (20046,),
    "skulerute.ics": (1557,),
}
"""What long runs have found, by its seed: traces, and runs that did not end."""


@pytest.mark.parametrize("reader", READERS)
def test_changed_file_is_read_or_told(reader: str) -> None:
    from .fuzzing import try_one

    warm(reader, list_seeds(reader)[0][0])

    @settings(max_examples=max(2, examples(0.04)), deadline=None, database=None)
    @given(st.integers(0, 2**32 - 1))
    def look(seed: int) -> None:
        assert not try_one(reader, seed)

    look()


@pytest.mark.parametrize(
    ("reader", "seed"), [(reader, seed) for reader, seeds in FOUND.items() for seed in seeds]
)
def test_what_was_found_is_held(reader: str, seed: int) -> None:
    from .fuzzing import try_one

    assert not try_one(reader, seed)
