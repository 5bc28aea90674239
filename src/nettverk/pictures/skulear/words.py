"""The picture of a school year in words, for those who do not see it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from nettverk.model.skulear import Skuleårsnamn
from nettverk.model.skulerute import Fridagar
from nettverk.nynorsk import MÅNADER, capitalise, write_count, write_date, write_list, write_number
from nettverk.planning.mote import Møte, Møtestatus


def describe_in_words(
    skuleår: Skuleårsnamn, møta: Sequence[Møte], nettverka: int, days_off: Sequence[Fridagar]
) -> str:
    """Say what the picture shows: how many meetings when, what is not sure, and the breaks."""
    return " ".join(_sentences(skuleår, møta, nettverka, days_off))


def _sentences(
    skuleår: Skuleårsnamn, møta: Sequence[Møte], nettverka: int, days_off: Sequence[Fridagar]
) -> Iterator[str]:
    number = Counter(each.status_on(date.min) for each in møta)
    yield f"Skuleåret {skuleår} som bilete: ei rad for kvart nettverk, ei kolonne for kvar veke."
    yield _count([each for each in møta if not each.avlyst], nettverka)
    if cancelled := number[Møtestatus.AVLYST]:
        word = "avlyst" if cancelled == 1 else "avlyste"
        yield f"{capitalise(write_number(cancelled))} møte er {word}."
    if proposed := number[Møtestatus.FRAMLEGG]:
        yield f"{capitalise(_one(proposed))} av vertane er framlegg."
    if undecided := number[Møtestatus.UAVKLART]:
        yield f"{capitalise(write_number(undecided))} møte har ingen vert enno."
    breaks = [_write_span(each) for each in days_off if not each.heilagdag]
    if breaks:
        yield f"Fridagar: {write_list(breaks)}."


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


def write_days(first: date, last: date) -> str:
    """Write a day or some days without the year, «3.11.» or «5.10.–9.10.»."""
    if first == last:
        return write_day(first)
    return f"{write_day(first)}–{write_day(last)}"


def write_day(day: date) -> str:
    """Write a day without its year, «28.10.»."""
    return f"{day.day}.{day.month}."
