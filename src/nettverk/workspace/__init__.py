"""All that a workspace holds: its plan, templates, minutes and what has been published."""
