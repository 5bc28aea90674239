"""Faults that can stand in a Word document: what is wrong, how it is planted, and what is told."""

from .look import LOOK
from .objects import OBJECTS
from .tables import TABLES
from .text import TEXT

FAULTS = {**TEXT, **TABLES, **LOOK, **OBJECTS}
"""All of them, each with the words that it must be told with."""
