"""A terminal of 80 columns, for what looks another way there than in a pipe."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path


def run_in_terminal(command: Sequence[str], folder: Path, **environment: str) -> str:
    """Run a program that is to succeed in a terminal, and give all it wrote there."""
    import fcntl
    import pty
    import struct
    import termios

    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    settings = {**os.environ, "TERM": "xterm-256color", "PYTHONUTF8": "1", **environment}
    with subprocess.Popen(
        command, stdout=slave, stderr=slave, stdin=slave, cwd=folder, env=settings
    ) as done:
        os.close(slave)
        shown = b""
        try:
            while piece := os.read(master, 65536):
                shown += piece
        except OSError:  # Linux ends so when the program does
            pass
    os.close(master)
    assert done.returncode == 0, shown
    return shown.decode().replace("\r\n", "\n")
