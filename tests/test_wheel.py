"""The wheel, installed alone in an empty environment, does the main job."""

import shutil
import subprocess

import pytest

from tests.conftest import REPOSITORY


@pytest.mark.skipif(
    not (shutil.which("uv") and shutil.which("bash")), reason="needs uv and bash to build with"
)
def test_the_wheel_alone_makes_a_workspace_and_its_notice() -> None:
    script = REPOSITORY / ".ci" / "wheel"
    ended = subprocess.run(
        ["bash", str(script)], capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines()[-1].endswith("-innkalling.md")
