"""The whole program: each module adds its commands, and the help lists them in this order."""

from nettverk.cli import documents, following, setup
from nettverk.cli.app import app

__all__ = ["app"]

_PARTS = (documents, following, setup)
"""Each adds its commands when it is imported."""
