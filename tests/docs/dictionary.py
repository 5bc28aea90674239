"""Whether the programs that know nynorsk are installed."""

import pytest

from language.analysis import analyse, lemmas
from language.grammar import find_mistakes
from language.programs import MissingError
from language.spelling import find_strange


def has_dictionary() -> bool:
    try:
        known = [lemmas(each) for each in analyse(["skule"])] == [{"skule"}]
        return known and find_mistakes([[]]) == [[]] and not find_strange(["skule"])
    except MissingError:
        return False


needs_dictionary = pytest.mark.skipif(
    not has_dictionary(),
    reason="hunspell, Apertium or CG-3 is missing; .ci/run installs them",
)
