"""The whole program: each module adds its commands, and the help lists them in this order."""

from nettverk.cli import documents, following, setup
from nettverk.cli.app import app
from nettverk.cli.inside_typer import make_program

_PARTS = (documents, following, setup)
"""Each adds its commands when it is imported."""

program = make_program(app)
"""Made once a process, and each command in it when it is asked for."""
