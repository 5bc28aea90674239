import pytest

pytest.register_assert_rewrite("tests.meldingar.living", "tests.meldingar.years")
