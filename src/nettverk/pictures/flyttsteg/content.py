"""What the picture of the trade-off shows: the distance in size after each number of moves."""

from collections.abc import Iterator

from msgspec import Struct

from nettverk.nynorsk import capitalise, write_list, write_number


class FlyttstegContext(Struct, frozen=True):
    """The best with so many moves; `vinst` tells that something is won by the last of them.

    `først` tells that it is kinds or sizes of networks, which go before the distance.
    """

    flytt: int
    avstand: str
    høgd: float
    vinst: bool
    først: bool = False


class FlyttstegbileteContext(Struct, frozen=True):
    """The steps, in order."""

    steg: tuple[FlyttstegContext, ...]

    @property
    def alt(self) -> str:
        """Say the same in words."""
        return " ".join(_tell(self))


TITTEL = "Kva kvart flytt gir"


def _tell(shown: FlyttstegbileteContext) -> Iterator[str]:
    yield f"{TITTEL}, som ei linje i steg: avstanden i storleik, i doblingar, etter talet på flytt."
    told = [
        f"{each.avstand} med {write_number(each.flytt) if each.flytt else 'ingen'}"
        for each in shown.steg
        if each.vinst
    ]
    yield f"{capitalise(write_list(told))} flytt."
    if others := [write_number(each.flytt) for each in shown.steg if not each.vinst]:
        yield f"{capitalise(write_list(others))} flytt gir ikkje meir enn færre."
    if first := [write_number(each.flytt) for each in shown.steg if each.først]:
        yield f"Likare skuleslag eller meir jamstore nettverk med {write_list(first)} flytt."
