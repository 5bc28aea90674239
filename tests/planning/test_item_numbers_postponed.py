"""A postponed item keeps its number, and any other item that has it is told."""

from collections.abc import Sequence

from nettverk.model.referat import Referat
from nettverk.model.skulear import Høyring
from nettverk.nynorsk import fold
from nettverk.planning.oppfolging import Referata
from nettverk.planning.plan import Plan
from nettverk.planning.saksnummer import Saksnummerering

from .build import day, møta, own, shared, year
from .test_item_numbers import BARE, DAYS, item, make, read, see, tell


def postpone(made: Plan, *titles: Sequence[str]) -> Referata:
    said = [Referat(utsette=tuple(map(fold, each))) for each in titles]
    return list(zip(møta(made), said, strict=False))


def test_postponed_item_keeps_its_number_as_long_as_it_is_postponed() -> None:
    days = [shared("28.10"), shared("2.12"), shared("27.1")]
    made = make(year(days, [own("28.10", saker=item("Fagdag"))], **BARE))
    assert tell(made, referata=postpone(made, ["Fagdag"], ["Fagdag"])) == [
        "1/26 Ope, 2/26 Fagdag, 3/26 Fram, 4/26 Slutt",
        "5/26 Ope, 2/26 Fagdag, 6/26 Fram, 7/26 Slutt",
        "1/27 Ope, 2/26 Fagdag, 2/27 Fram, 3/27 Slutt",
    ]


def test_number_kept_from_the_year_before_is_no_number_of_this_year() -> None:
    days = [shared("28.10"), shared("2.12"), shared("27.1"), shared("10.3")]
    made = make(year(days, [own("2.12", saker=item("Fagdag"))], **BARE))
    assert tell(made, referata=postpone(made, [], ["Fagdag"]))[2:] == [
        "1/27 Ope, 5/26 Fagdag, 2/27 Fram, 3/27 Slutt",
        "4/27 Ope, 5/27 Fram, 6/27 Slutt",
    ]
    # Nor is it where it was published so.
    seen = {2: "1/27 Ope, 5/26 Fagdag, 2/27 Fram"}
    assert tell(made, seen, postpone(made, [], ["Fagdag"]))[2].endswith("3/27 Slutt")


def test_postponed_item_that_the_next_agenda_names_keeps_its_number() -> None:
    days = [shared("28.10"), shared("2.12")]
    both = [own("28.10", saker=item("Fagdag")), own("2.12", saker=item("fagdag"))]
    made = make(year(days, both, **BARE))
    assert tell(made, referata=postpone(made, ["Fagdag", "Ope"])) == [
        "1/26 Ope, 2/26 Fagdag, 3/26 Fram, 4/26 Slutt",
        "5/26 Ope, 2/26 fagdag, 6/26 Fram, 7/26 Slutt",
    ]
    # What was published stays, though it be postponed from elsewhere.
    seen = {1: "5/26 Ope, 6/26 fagdag, 7/26 Fram, 8/26 Slutt"}
    assert tell(made, seen, postpone(made, ["Fagdag"]))[1] == (
        "5/26 Ope, 6/26 fagdag, 7/26 Fram, 8/26 Slutt"
    )


def test_postponed_item_has_the_number_that_only_a_later_agenda_was_seen_with() -> None:
    days = [shared("28.10"), shared("2.12"), shared("27.1")]
    made = make(year(days, [own("28.10", saker=item("Fagdag"))], **BARE))
    seen = {2: "1/27 Ope, 2/26 Fagdag, 2/27 Fram, 3/27 Slutt"}
    assert tell(made, seen, postpone(made, ["Fagdag"], ["Fagdag"])) == [
        "1/26 Ope, 2/26 Fagdag, 3/26 Fram, 4/26 Slutt",
        "5/26 Ope, 2/26 Fagdag, 6/26 Fram, 7/26 Slutt",
        "1/27 Ope, 2/26 Fagdag, 2/27 Fram, 3/27 Slutt",
    ]


def test_number_seen_once_is_of_one_of_two_items_with_the_same_title() -> None:
    made = make(
        year([shared("28.10"), shared("2.12")], [own("28.10", saker=item("Fagdag") * 2)], **BARE)
    )
    seen = {0: "1/26 Ope, 2/26 Fagdag", 1: "2/26 Fagdag"}
    assert tell(made, seen, postpone(made, ["Fagdag"]))[0] == (
        "1/26 Ope, 2/26 Fagdag, 3/26 Fagdag, 4/26 Fram, 5/26 Slutt"
    )


def test_postponed_hearing_keeps_its_number() -> None:
    hearing = Høyring(tittel="Skulerute", frist=day("30.10"))
    made = make(year([shared("28.10"), shared("2.12")], høyringar=(hearing,), **BARE))
    first, second = tell(made, referata=postpone(made, ["Høyring: Skulerute"]))
    assert "2/26 Høyring: Skulerute" in first
    assert "2/26 Høyring: Skulerute" in second


def test_clash_with_an_earlier_or_a_seen_item_is_told() -> None:
    made = make(year([shared(each) for each in DAYS], **BARE))
    counted = Saksnummerering(made, made.oversikt.nettverk[0], (), see(made, {2: "9/26 Slutt"}))
    second = møta(made)[1]
    stale = (read("3/26 Ope"), read("4/26 Fram"), read("9/26 Ny"), read("12/26 Slutt"))
    assert [(str(nr), title) for nr, title, _ in counted.list_clashes(second, stale)] == [
        ("3/26", "slutt"),
        ("9/26", "slutt"),
    ]
    assert [*counted.list_clashes(second, counted.number(second))] == []


def test_postponed_item_is_no_clash_in_either_meeting() -> None:
    days = [shared("28.10"), shared("2.12")]
    made = make(year(days, [own("28.10", saker=item("Fagdag"))], **BARE))
    kjende = see(made, {0: "1/26 Ope, 2/26 Fagdag", 1: "5/26 Ope, 2/26 Fagdag"})
    for titles, right in ((["Fagdag"], []), ([], ["2/26"])):
        referata = postpone(made, titles)
        counted = Saksnummerering(made, made.oversikt.nettverk[0], referata, kjende)
        for each in møta(made):
            found = counted.list_clashes(each, (read("2/26 Fagdag"),))
            assert [str(nr) for nr, *_ in found] == right
    same = counted.list_clashes(møta(made)[1], (read("1/26 Ope"),))
    assert [str(nr) for nr, *_ in same] == ["1/26"], "another item of the same title"
