"""Which schools are called to a meeting since its notice said so, and which are no longer."""

from collections.abc import Sequence

from msgspec import Struct

from nettverk.characters import fold_cell
from nettverk.nynorsk import write_list


class Skuleskifte(Struct, frozen=True):
    """The schools that are new in a meeting, and those that were called and are not in it now."""

    nye: tuple[str, ...] = ()
    borte: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether any school comes or goes."""
        return bool(self.nye or self.borte)

    def __str__(self) -> str:
        new = f"{write_list(self.nye)} kjem til" if self.nye else ""
        gone = f"{write_list(self.borte)} skal ikkje møta likevel" if self.borte else ""
        return ", og ".join(filter(None, (new, gone)))

    @property
    def kva(self) -> str:
        """Name what the meeting has got."""
        if self.nye and self.borte:
            return "andre skular"
        return "færre skular" if self.borte else "nye skular" if self.nye[1:] else "ny skule"


def find_skuleskifte(before: Sequence[str], now: Sequence[str]) -> Skuleskifte:
    """Find who comes and who goes between two lists of schools, in whatever order and letters."""
    was, there = ({fold_cell(each) for each in some} for some in (before, now))
    return Skuleskifte(
        tuple(each for each in now if fold_cell(each) not in was),
        tuple(each for each in before if fold_cell(each) not in there),
    )
