"""A Word file as it lies there: its parts, its elements, and its text with every change settled."""
