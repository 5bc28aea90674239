"""The whole program: each module adds its commands, and the help lists them in this order."""

from typer.main import get_group

from nettverk.cli import documents, following, setup
from nettverk.cli.app import app

_PARTS = (documents, following, setup)
"""Each adds its commands when it is imported."""

program = get_group(app)
"""Made once a process, for Typer makes all commands anew each time it is asked."""
