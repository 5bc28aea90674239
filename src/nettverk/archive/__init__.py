"""Documents as files: where they lie, whether a person has changed them, and safe writing."""
