"""Addresses: which are none, what they were meant to be, and how they stand in a mail draft."""

from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.cli.conftest import Cli, cli  # noqa: F401 — a fixture
from tests.conftest import Copy

from .slips import OVERSIKT, problems_after

KARI = "epost: kari.vik@example.org"
NONE = [
    *("a@b", "a..b@x.no", "kari vik@x.no", "'a@b.no, c@d.no'", "a@-b.no", "a@b_c.no", "'@b.no'"),
    *("a@192.168.0.1", "post@bø", f"a@{'x' * 64}.no", "a@ø..no", f"{'a' * 300}@b.no", "a.@b.no"),
]
MEANT = {
    "mailto:a@b.no": "a@b.no",
    "mailto:maryam@bø.kommune.no": "maryam@bø.kommune.no",
    "Kari Vik <a@b.no>": "a@b.no",
    "a@b.no;": "a@b.no",
    "a@b.no.": "a@b.no",
}


@pytest.fixture
def root(workspace: Copy) -> Path:
    return workspace("base")


def told(root: Path, address: str) -> tuple[str, ...]:
    problems = problems_after(root, OVERSIKT, KARI, f"epost: {address}")
    return tuple(f"{each.regel}: {each.what} {each.fix}" for each in problems)


@pytest.mark.parametrize("address", NONE)
def test_what_is_no_address(address: str, root: Path) -> None:
    (said,) = told(root, address)
    assert said.startswith("e-post: «")
    assert said.endswith("Skriv éi adresse, slik: kari@example.org, eller slett linja.")


@pytest.mark.parametrize(("address", "meant"), MEANT.items())
def test_address_with_more_around_it(address: str, meant: str, root: Path) -> None:
    (said,) = told(root, address)
    assert said == f"e-post: «{address}» er ikkje ei e-postadresse. Skriv berre adressa: {meant}."


def test_letters_that_few_can_send_to(root: Path) -> None:
    (said,) = told(root, "håkon.østbø@bø.kommune.no")
    assert " har «å» og «ø» føre krøllalfaen, og få e-postprogram kan senda dit." in said


@pytest.mark.parametrize("address", ["o'brien+x@a-b.co.uk", "KARI_2@X.no", "maryam@bø.kommune.no"])
def test_what_is_an_address(address: str, root: Path) -> None:
    assert told(root, address) == ()


def test_domain_stands_in_a_draft_as_programs_send_it(cli: Cli, root: Path) -> None:  # noqa: F811 — as above
    problems_after(root, OVERSIKT, "namn: Per Hegg\n", "namn: Per Hegg\n        epost: p@bø.no\n")
    answer = cli("melding", "vert", "--eml", root=root)
    mail = message_from_bytes(Path(answer.out.strip()).read_bytes(), policy=default)
    assert mail["To"] == "p@xn--b-5ga.no"
    assert "Til: p@bø.no\n" in cli("melding", "vert", root=root).out
