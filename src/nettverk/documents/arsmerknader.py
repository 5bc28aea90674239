"""What is told of a new school year beside the file: what is proposed, moved and undecided."""

from collections import defaultdict
from collections.abc import Iterator

from nettverk.documents.grunnar import Grunnar
from nettverk.documents.nytt_ar import NyttÅrContext
from nettverk.model.noklar import Skuleårsnamn
from nettverk.nynorsk import capitalise, write_in_words, write_list, write_short_date
from nettverk.planning.nytt_ar.slots import find_usual
from nettverk.planning.nytt_ar.svar import tell_long, tell_silent
from nettverk.planning.plan import Plan


def tell_new_year(plan: Plan, reasons: Grunnar, context: NyttÅrContext) -> Iterator[str]:
    """Tell all that the one who asked for the file should look at."""
    yield from reasons.svar.merknader
    yield from tell_silent(reasons.svar.utan_svar or ())
    yield from tell_long(reasons.svar.fråvær)
    yield from _tell_skipped(reasons)
    yield from _tell_gone(plan, reasons)
    yield from _tell_proposed(reasons)
    yield from _tell_juleferie(reasons)
    yield from (f"{nettverk}: {said}" for nettverk, said in reasons.explain_displaced())
    yield from (f"{nettverk}: {said}" for nettverk, said in reasons.explain_lost_days())
    yield from _tell_moved(context)
    yield from _tell_undecided(plan, reasons.opphav.førre)
    yield f"Les gjennom fila, og skriv «nettverk plan --skuleår {reasons.opphav.namn.nøkkel}»."


def tell_other_numbers(plan: Plan, reasons: Grunnar, veker: int) -> Iterator[str]:
    """Tell which networks that met more often or seldom than most, get as many weeks as they."""
    before, year = reasons.opphav.førre, reasons.framhalda.førre
    shared = {each.dato for each in year.møte}
    had = {
        # A day of a network's own goes on beside the weeks.
        each.namn: len({day for day in days if not shared or day in shared})
        for each in plan.oversikt.nettverk
        if (days := [one.nøkkel.dato for one in plan.møta_of(each, year)])
    }
    usual = find_usual([*had.values()])
    for each in reasons.rytmar:
        count = had.get(each.nettverk, usual)
        if veker and count not in {usual, veker}:
            was = write_in_words(count, "eitt møte", "møte")
            will = write_in_words(veker, "eitt", "").strip()
            yield (
                f"{each.nettverk} hadde {was} i {before} og får {will}, for --veker gjeld alle "
                "nettverka. Rett det i fila om det skal ha like mange som før."
            )


def _tell_skipped(reasons: Grunnar) -> Iterator[str]:
    """Tell when the year does not follow the last one there is."""
    before, name = reasons.opphav.førre, reasons.opphav.namn
    if name.nr > before.nr + 1:
        yield (
            f"Det finst ikkje noko skuleår mellom {before} og {name}. Fila byggjer "
            f"på {before}, og vertane veit ikkje om åra imellom."
        )


def _tell_gone(plan: Plan, reasons: Grunnar) -> Iterator[str]:
    """Tell which networks are not in the file, for they have no schools."""
    planned = {each.nettverk for each in reasons.rytmar}
    for each in plan.oversikt.nettverk:
        if each.namn not in planned:
            yield (
                f"{each.namn} har ingen skular i {reasons.opphav.namn} og er ikkje sett opp. "
                "Skriv inn skulane i data/networks.yaml, eller ta bort nettverket når skuleåret "
                "er over."
            )


def _tell_proposed(reasons: Grunnar) -> Iterator[str]:
    """Tell what nobody has decided yet, and how to put what is decided in its place."""
    ramme, origin = reasons.ramme, reasons.opphav
    what = {
        (True, True): "Første og siste skuledag og feriane",
        (True, False): "Første og siste skuledag",
        (False, True): "Feriane",
    }.get((ramme.framlegg_dagar, ramme.framlegg_fri))
    if what and origin.skulerute:
        yield (
            f"{what} står ikkje i {origin.skulerute} og er framlegg frå {origin.førre}. "
            "Rett dei i fila."
        )
    elif what:
        yield (
            f"{what} i {origin.namn} er framlegg frå {origin.førre}. Har de skuleruta, slettar de "
            f"fila og skriv «{origin.kommando} --skulerute FIL»."
        )


def _tell_juleferie(reasons: Grunnar) -> Iterator[str]:
    """Tell that the break at Christmas is proposed, where the other days off are not."""
    ramme, origin = reasons.ramme, reasons.opphav
    if ramme.framlegg_jul and not ramme.framlegg_fri:
        yield (
            f"Juleferien står ikkje i {origin.skulerute} og er framlegg i fila. Rett han under "
            "«fri», og skriv «nettverk sjekk»."
        )


def _tell_moved(context: NyttÅrContext) -> Iterator[str]:
    for day in context.møte:
        if day.merknad:
            yield f"Fellesdagen {write_short_date(day.dag.dato)}: {day.merknad}"
    whose: dict[str, list[str]] = defaultdict(list)
    for nettverk in context.nettverk:
        for each in nettverk.møte:
            if each.merknad:
                when = write_short_date(each.møte.ny_dato or each.møte.dato)
                whose[each.merknad].append(f"{nettverk.namn} {when}")
    yield from (f"{write_list(some)}: {said}" for said, some in whose.items())


def _tell_undecided(plan: Plan, before: Skuleårsnamn) -> Iterator[str]:
    """Tell how many hosts of the year before are only proposed; the new hosts build on them."""
    undecided = sum(
        not each.fastsett and each.skuleår.skuleår == before
        for nettverk in plan.oversikt.nettverk
        for each in plan.held_by(nettverk)
    )
    if undecided:
        decided = "fastsett" if undecided == 1 else "fastsette"
        vertar = capitalise(write_in_words(undecided, "éin vert", "vertar"))
        yield (
            f"{vertar} i {before} er ikkje {decided}, så "
            "vertane i den nye fila byggjer på framlegg."
        )
