"""What is normal where schools are few and far between is told until somebody accepts it."""

from datetime import date

import pytest

from tests.conftest import Copy

from .living import SIS, VUOTNA, ØYANE, Year

NAMES = "networks.yaml"
ONE = """  arbeidsgruppe:
    - {namn: Nils Áslat, kommune: Ytterøy, epost: nils@example.org}
"""
ACCEPTED = """godteke:
  - {regel: to-stader, grunn: Han er på nettet der han ikkje er.}
  - {regel: ulikt-slag, grunn: Skulane er få.}
  - {regel: ulik-storleik, grunn: Skulane er få.}
"""


@pytest.fixture
def year(workspace: Copy) -> Year:
    return Year(workspace("nord"), [], date(2026, 8, 20))


def test_mixed_schools_and_one_in_all_networks_are_accepted(year: Year) -> None:
    year.change("  samansetjing_etter: reiseveg og språk\n", "", NAMES)
    year.check(*["ulikt-slag"] * 3, *["ulik-storleik"] * 2)
    year.change("  # Inga arbeidsgruppe: kvart nettverk styrer seg sjølv.\n", ONE, NAMES)
    for each in (SIS, VUOTNA, ØYANE):
        named = f"  - namn: {each}\n    leiar:"
        year.change(
            named, named.replace("    leiar", "    arbeidsgruppe: Nils Áslat\n    leiar"), NAMES
        )
    said = year.call("sjekk").replace("\n", " ")
    assert f"skal vera i {SIS} og {VUOTNA} samtidig 15.09.2026, 16.09.2026, 17.11.2026" in said
    year.change("godteke:\n", ACCEPTED, NAMES)
    year.check()
