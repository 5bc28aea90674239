"""Notices, minutes, foundation and plan for networks of school leaders."""

__version__ = "0.1.0"
