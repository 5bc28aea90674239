"""What of the year before does not go on into the file of a new one, in words."""

from collections.abc import Iterator

from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import Tidsrom, write_list, write_short_date, write_weekday
from nettverk.planning.nytt_ar.carrying import Framhald, Møteframhald, Vane


def explain_lost(new: Møteframhald, usual: Tidsrom, year: Skuleårsnamn) -> Iterator[str]:
    """Say how the meetings of a day were the year before, where they cannot be so now.

    One that was at the network's usual clock is passed over: another place in the week is told.
    """
    for each in new:
        if not (had := each.vane):
            continue
        clocks = write_list(map(str, had.clocks))
        which = f"økt {each.økt}" if each.økt > 1 else "møtet"
        if had.møte.avlyst:
            yield _explain_cancelled(each, usual, year)
        elif not each.dagar:
            yield (
                f"I {year} var det òg møte kl. {clocks} ({which}). Det er ikkje ført vidare, for "
                "det går ikkje i hop med dei andre møta."
            )
        elif had.clocks != each.clocks and (each.økt > 1 or had.clocks != (usual,)):
            yield f"I {year} var {which} kl. {clocks}."


def _explain_cancelled(new: Framhald, usual: Tidsrom, year: Skuleårsnamn) -> str:
    """Say what of a cancelled meeting does not go on; nothing where it would be as others are."""
    if not (had := new.vane):
        return ""
    which = f"Økt {new.økt}" if new.økt > 1 else "Møtet"
    if not new.dagar:
        return f"{which} var avlyst i {year} og er ikkje ført vidare."
    own = had.eige
    apart = (own.stad, own.lenkje, own.bevertning, own.tid and own.tid != usual)
    if any(apart) or own.dagane_etter is not None or own.vertskap is not None:
        return f"{which} var avlyst i {year}, så det som skulle vera annleis, er ikkje ført vidare."
    return ""


def explain_lost_day(had: Vane) -> str:
    """Say why a day of a network's own does not go on."""
    when = write_short_date(had.møte.dato)
    if had.møte.avlyst:
        return f"Det eigne møtet {when} var avlyst og er ikkje ført vidare."
    return (
        f"Det eigne møtet {when} kl. {write_list(map(str, had.clocks))} er ikkje ført vidare, for "
        f"ingen {write_weekday(had.møte.dato)} i same veke, eller to veker før og etter, er ein "
        "ledig skuledag."
    )
