"""Whether there is a dictionary to check the spelling with."""

import pytest

from language.spelling import DictionaryMissingError, find_unknown


def has_dictionary() -> bool:
    try:
        return not find_unknown(["skule"])
    except DictionaryMissingError:
        return False


needs_dictionary = pytest.mark.skipif(
    not has_dictionary(), reason="hunspell with nn_NO is not installed; .ci/run installs it"
)
