"""What members know, held against a telling of its own: what is on the board and in the mail."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nettverk.archive.hendingar import Hending, Hendingar, Hendingsslag
from nettverk.planning.mote import Møte
from nettverk.workspace.kunngjering import find_kunnskap, make_hending
from nettverk.workspace.workspace import Workspace
from tests.conftest import WORKSPACES

DAY = date(2026, 11, 20)
MØTE = next(
    each
    for each in Workspace(WORKSPACES / "golden", DAY).plan.møte["Alt"]
    if each.opphavleg_dato == date(2026, 12, 2)
)
PLANS: dict[str, Møte] = {
    "as it was": MØTE,
    "another day": replace(MØTE, dato=MØTE.dato + timedelta(1)),
    "another host": replace(MØTE, vert=replace(MØTE.vert, namn="Ein annan skule"))
    if MØTE.vert
    else MØTE,
    "cancelled": replace(MØTE, avlyst=True),
}
PUBLISH, SEND = "publish", "send"


def said(møte: Møte) -> str:
    """Say what a plan says, in words that only this test has."""
    return "cancelled" if møte.avlyst else f"{møte.dato} {møte.tid} {møte.vert_namn}"


@given(st.lists(st.sampled_from([*PLANS, PUBLISH, SEND]), max_size=14))
def test_what_is_asked_for_is_what_members_lack(steps: list[str]) -> None:
    plan, board, mail = MØTE, "", ""
    events: list[Hending] = []
    for step in steps:
        now = said(plan)
        if step in PLANS:
            plan = PLANS[step]
        elif step == PUBLISH and not plan.avlyst:
            board = now
            events.append(make_hending(DAY, plan, "innkalling", Hendingsslag.UTLAGT))
        elif step == SEND and (board == now or (plan.avlyst and board)):
            mail = now
            events.append(make_hending(DAY, plan, "innkalling", Hendingsslag.SENDT))
        now = said(plan)
        known = find_kunnskap(Hendingar(tuple(events)), plan)
        assert known.is_outdated == bool(not plan.avlyst and board and board != now)
        assert known.is_sent == (mail == now)
        if plan.avlyst:
            believed = mail or board
            assert known.varsel == ("avlysing" if believed and believed != now else "")
        else:
            assert known.varsel == ("endring" if mail and mail != now else "")
        if known.varsel:
            assert known.før, "a message says what it was"


@pytest.mark.parametrize(("written", "told"), [("", True), ("ein annan dag", False)])
def test_message_without_words_told_what_was_published(written: str, *, told: bool) -> None:
    published = make_hending(DAY, MØTE, "innkalling", Hendingsslag.UTLAGT)
    sent = replace(published, hending=Hendingsslag.SENDT, når=written, kvar="")
    assert find_kunnskap(Hendingar((published, sent)), MØTE).is_sent is told


def test_test_has_a_host(tmp_path: Path) -> None:
    assert MØTE.vert
