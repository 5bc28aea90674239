"""The workspace in which runs are ended, made once for a file of tests."""

import os
from collections.abc import Iterator

import pytest

from tests.conftest import by_night

from .workshop import Workshop, furnish

# Windows has neither forks nor signals.
collect_ignore_glob = ["test_*.py"] if os.name == "nt" else []
collect_ignore = [] if by_night() else ["test_other_ways.py"]


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Furnish a workspace, and have a process at hand that starts runs in it."""
    made = furnish(tmp_path_factory.mktemp("verkstad") / "mappe")
    with made.starter:
        yield made
