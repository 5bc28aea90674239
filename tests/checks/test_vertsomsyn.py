"""A room too small for those who are called is told of, where a network asks for it."""

from pathlib import Path

from tests.conftest import Copy

from .slips import OVERSIKT, YEAR, problems_after, told

ASKED = "  tal_nettverk: 2\n  vertsomsyn: stort nok rom\n"
NO_ROOM = "har plass til fire, og fem er kalla inn til møtet i Nettverk Aust"


def ask(root: Path, plass: int = 4) -> list[str]:
    """Let all networks ask for room, and Steinbrua and Fuglevik say what they have."""
    for skule in ("Steinbrua", "Fuglevik"):
        name = f"  - namn: {skule} barneskule\n"
        problems_after(root, OVERSIKT, name, f"{name}    plass: {plass}\n")
    return told(root, "  tal_nettverk: 2\n", ASKED)


def test_only_meetings_ahead_are_told_of_also_where_the_host_is_proposed(workspace: Copy) -> None:
    root = workspace("base")
    told_of = [f"Steinbrua barneskule {NO_ROOM} 02.12.2026."]
    assert ask(root) == told_of, "Fuglevik hosted 28.10.2026, which is over"
    assert told(root, "        vert: Steinbrua barneskule\n", "", YEAR) == told_of


def test_another_room_or_place_is_not_what_the_host_has_said_the_size_of(workspace: Copy) -> None:
    root = workspace("base")
    assert len(ask(root)) == 1
    vert = "        vert: Steinbrua barneskule\n"
    assert told(root, vert, f"{vert}        rom: gymsalen\n", YEAR) == []
    assert told(root, "        rom: gymsalen\n", "        stad: Bryne hotell\n", YEAR) == []
    link = "        lenkje: https://meet.example.org/aust\n"
    assert told(root, "        stad: Bryne hotell\n", link, YEAR) == []
    assert len(told(root, link, "", YEAR)) == 1


def test_a_second_meeting_of_the_day_is_told_of_by_the_first(workspace: Copy) -> None:
    root = workspace("base")
    second = "  - dato: 02.12.2026\n    økt: 2\n    tid: 15.30–16.30\n"
    first = "  - dato: 02.12.2026\n    tid: 12.00–15.00\n"
    problems_after(root, YEAR, first, first + second)
    assert len([each for each in ask(root) if NO_ROOM in each]) == 1


def test_room_for_just_those_who_come_is_enough(workspace: Copy) -> None:
    assert ask(workspace("base"), plass=5) == []


def test_a_network_can_let_it_be(workspace: Copy) -> None:
    root = workspace("base")
    assert len(ask(root)) == 1
    name = "  - namn: Nettverk Aust\n"
    assert told(root, name, f"{name}    vertsomsyn: []\n") == []


def test_a_network_that_asks_itself_must_have_sizes_of_its_own(workspace: Copy) -> None:
    root = workspace("base")
    name = "  - namn: Nettverk Vest\n"
    for skule in ("Steinbrua", "Fuglevik"):
        line = f"  - namn: {skule} barneskule\n"
        problems_after(root, OVERSIKT, line, f"{line}    plass: 30\n")
    (lost,) = told(root, name, f"{name}    vertsomsyn: [stort nok rom]\n")
    assert lost == "Nettverk Vest ber om stort nok rom, men ingen skule der har «plass»."
