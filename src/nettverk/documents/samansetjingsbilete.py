"""What the pictures of a composition show: a proposed one, or that of a school year."""

from collections.abc import Iterator

from nettverk.documents.samansetjing import SamansetjingContext
from nettverk.documents.samansetjingsord import DOUBLING, write_doublings
from nettverk.model.kortnamn import shorten_names
from nettverk.nynorsk import write_count, write_short_date
from nettverk.pictures.flyttsteg.content import FlyttstegbileteContext, FlyttstegContext
from nettverk.pictures.samansetjing.content import (
    SamansetjingsbileteContext,
    SamansetjingsradContext,
    SkuleprikkContext,
)
from nettverk.planning.samansetjing.avveging import Avveging


def describe_framleggsbilete(shown: SamansetjingContext) -> SamansetjingsbileteContext:
    """Make the context of the picture of a proposal: from today's networks to those proposed."""
    rows = (
        *_list_rows(shown),
        *(SamansetjingsradContext(each, "sluttar") for each in shown.sluttar),
    )
    return SamansetjingsbileteContext(
        f"Framlegg til samansetjing frå {write_short_date(shown.frå)}",
        tuple(rows),
        tuple(_list_skular(shown, {each.namn: number for number, each in enumerate(rows)})),
    )


def _list_rows(shown: SamansetjingContext) -> Iterator[SamansetjingsradContext]:
    for each in shown.nettverk:
        count = write_count(len(each.skular), "skule", "skular")
        new = each.nytt and not each.namn.startswith("Nytt")
        yield SamansetjingsradContext(each.namn, f"nytt, {count}" if new else count)


def _list_skular(
    shown: SamansetjingContext, numbers: dict[str, int]
) -> Iterator[SkuleprikkContext]:
    pairs = [(nettverk, each) for nettverk in shown.nettverk for each in nettverk.skular]
    short = shorten_names(each.namn for _, each in pairs)
    for nettverk, each in pairs:
        now = numbers[nettverk.namn]
        before = (numbers[each.i_dag],) if each.i_dag and each.ny_her else ()
        yield SkuleprikkContext(
            namn=each.namn,
            kort=short[each.namn],
            slag=each.slag,
            elevtal=each.elevtal,
            veg=(*before, now),
            ny=not each.i_dag,
        )


def describe_flyttsteg(avveging: Avveging) -> FlyttstegbileteContext:
    """Make the context of the picture of the trade-off."""
    return FlyttstegbileteContext(tuple(_list_steps(avveging)))


def _list_steps(avveging: Avveging) -> Iterator[FlyttstegContext]:
    """List the steps; where a number gives no more than the one before, it has the figure of it."""
    before = avveging.trinn[0]
    for each in avveging.trinn:
        ours, theirs = (one.deling.måltal for one in (each, before))
        before = each if each.gain else before
        avstand = before.deling.måltal.avstand / DOUBLING
        yield FlyttstegContext(
            flytt=each.flytt,
            avstand=write_doublings(avstand),
            høgd=avstand,
            vinst=each.gain,
            først=each.gain and (ours.ulike, ours.skeivt) != (theirs.ulike, theirs.skeivt),
        )
