"""Two names that the list of what is published takes for one are the same name."""

import pytest

from nettverk.archive.hendingar import Hending, Hendingar, Hendingsslag
from nettverk.model.noklar import Møtenøkkel
from tests.conftest import Copy

from .slips import OVERSIKT, TODAY, YEAR, problems_after

ALIKE = ["nettverk aust", "Nettverk  Aust", "NETTVERK AUST", '"Nettverk Aust\\L"']


@pytest.mark.parametrize("name", ALIKE)
def test_networks_that_share_what_is_published_are_told(name: str, workspace: Copy) -> None:
    root = workspace("base")
    problems_after(root, YEAR, "namn: Nettverk Vest", f"namn: {name}")
    problems = problems_after(root, OVERSIKT, "- namn: Nettverk Vest", f"- namn: {name}")
    assert [each.regel for each in problems] == ["same-namn"]
    assert "To nettverk " in problems[0].what
    assert problems[0].fix.endswith("Gi dei kvar sitt namn, eller slett det eine.")


def test_words_say_what_parts_the_names(workspace: Copy) -> None:
    root = workspace("base")
    change = ("- namn: Månelia ungdomsskule", "- namn: Rognelia  Barneskule")
    (told,) = (each for each in problems_after(root, OVERSIKT, *change) if "same" in each.regel)
    said = "To skular har same namnet, «Rognelia barneskule» og «Rognelia  Barneskule»."
    assert told.what == said
    assert told.fix.startswith("Berre store bokstavar, mellomrom eller teikn skil dei.")


@pytest.mark.parametrize("name", ALIKE[:3])
def test_it_is_the_fold_of_the_list(name: str) -> None:
    day = Møtenøkkel(TODAY, 1)
    done = Hending(TODAY, name, day, "innkalling", Hendingsslag.UTLAGT)
    assert Hendingar((done,)).is_published("Nettverk Aust", day, "innkalling")
