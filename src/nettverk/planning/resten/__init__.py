"""The rest of a running school year, planned again: what must move, and where it finds room."""
