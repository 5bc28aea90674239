"""The workspace in which runs are ended, made once for a file of tests."""

import os
from collections.abc import Iterator

import pytest

from .workshop import Workshop, furnish

collect_ignore_glob = ["test_*.py"] if os.name == "nt" else []  # it has neither forks nor signals


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Furnish a workspace, and have a process at hand that starts runs in it."""
    made = furnish(tmp_path_factory.mktemp("verkstad") / "mappe")
    with made.starter:
        yield made
