"""The picture of a school year in words, for those who do not see it."""

from collections.abc import Iterator, Sequence

from nettverk.model.skulear import Skuleårsnamn
from nettverk.model.skulerute import Fridagar
from nettverk.nynorsk import MÅNADER, capitalise, write_count, write_date, write_list, write_number
from nettverk.planning.mote import Møte


def describe_in_words(
    skuleår: Skuleårsnamn, møta: Sequence[Møte], nettverka: int, breaks: Sequence[Fridagar]
) -> str:
    """Say what the picture shows: how many meetings when, what is not sure, and the breaks."""
    return " ".join(_sentences(skuleår, møta, nettverka, breaks))


def _sentences(
    skuleår: Skuleårsnamn, møta: Sequence[Møte], nettverka: int, breaks: Sequence[Fridagar]
) -> Iterator[str]:
    held = [each for each in møta if not each.avlyst]
    yield f"Skuleåret {skuleår} som bilete: ei rad for kvart nettverk, ei kolonne for kvar veke."
    yield _count(held, nettverka)
    if cancelled := len(møta) - len(held):
        word = "avlyst" if cancelled == 1 else "avlyste"
        yield f"{capitalise(write_number(cancelled))} møte er {word}."
    if proposed := sum(bool(each.vert_namn) and not each.fastsett for each in held):
        yield f"{capitalise(_one(proposed))} av vertane er framlegg."
    if undecided := sum(not each.vert_namn for each in held):
        yield f"{capitalise(write_number(undecided))} møte har ingen vert enno."
    if breaks:
        yield f"Fridagar: {write_list(map(_write_span, breaks))}."


def _count(held: Sequence[Møte], nettverka: int) -> str:
    who = f"{capitalise(write_number(nettverka))} nettverk" if nettverka != 1 else "Eitt nettverk"
    if not held:
        return f"{who} har ingen møte."
    first, last = min(each.dato for each in held), max(each.dato for each in held)
    count = write_count(len(held), "møte", "møte")
    if first == last:
        return f"{who} har {count}, {write_date(first)}."
    return f"{who} har {count}, frå {write_date(first)} til {write_date(last)}."


def _one(number: int) -> str:
    return "éin" if number == 1 else write_number(number)


def _write_span(days: Fridagar) -> str:
    """Write days off with their name, «Haustferie 5.–9. oktober»."""
    first, last = days.frå, days.til
    ends = f"{last.day}. {MÅNADER[last.month - 1]}"
    if first == last:
        return f"{days.namn} {ends}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{days.namn} {first.day}.–{ends}"
    return f"{days.namn} {first.day}. {MÅNADER[first.month - 1]} – {ends}"
