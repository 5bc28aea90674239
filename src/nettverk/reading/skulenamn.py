"""The names of schools, as two people write them."""

from nettverk.nynorsk import fold


def fold_skule(name: str) -> str:
    """Fold the name of a school, in nynorsk or bokmål."""
    return fold(name).replace("skole", "skule")
