"""What members know, held against a telling of its own: what is on the board and in the mail."""

from datetime import date, timedelta

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
    if each.nøkkel.dato == date(2026, 12, 2)
)
LATER = replace(MØTE, dato=MØTE.dato + timedelta(7))
PLANS: dict[str, Møte] = {
    "as it was": MØTE,
    "another day": LATER,
    "another host": replace(MØTE, vert=None, vertsnamn="Ein annan skule"),
    "cancelled": replace(MØTE, avlyst=True),
}
PUBLISH, SEND = "publish", "send"


def said(møte: Møte) -> str:
    """Say what a plan says, in words that only this test has."""
    return "cancelled" if møte.avlyst else f"{møte.dato} {møte.tid} {møte.vert_namn}"


def did(møte: Møte, what: Hendingsslag) -> Hending:
    return make_hending(DAY, møte, "innkalling", what)


def test_plans_say_different_things() -> None:
    assert len({said(each) for each in PLANS.values()}) == len(PLANS)


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
            events.append(did(plan, Hendingsslag.UTLAGT))
        elif step == SEND and (board == now or (plan.avlyst and board)):
            mail = now
            events.append(did(plan, Hendingsslag.SENDT))
        now = said(plan)
        known = find_kunnskap(Hendingar(tuple(events)), plan)
        assert known.is_outdated == bool(not plan.avlyst and board and board != now)
        assert known.is_sent == (mail == now)
        believed = (mail or board) if plan.avlyst else mail
        lack = ("avlysing" if plan.avlyst else "endring") if believed not in {"", now} else ""
        assert (known.varsel.namn if known.varsel else "") == lack
        assert known.før or not lack, "a message says what it was"


@pytest.mark.parametrize(("written", "told"), [("", True), ("ein annan dag", False)])
def test_message_without_words_told_what_was_published(written: str, *, told: bool) -> None:
    published = did(MØTE, Hendingsslag.UTLAGT)
    sent = replace(published, hending=Hendingsslag.SENDT, når=written, kvar="")
    assert find_kunnskap(Hendingar((published, sent)), MØTE).is_sent is told


@pytest.mark.parametrize(
    ("når", "day"),
    [
        ("onsdag 9. desember 2026, kl. 12.00–15.00", date(2026, 12, 9)),
        ("9.12.2026", date(2026, 12, 9)),
        ("Onsdag 09.12.2026, kl. 12", date(2026, 12, 9)),
        ("ein dag", MØTE.nøkkel.dato),
        ("", MØTE.nøkkel.dato),
    ],
)
def test_day_that_was_told(når: str, day: date) -> None:
    assert replace(did(MØTE, Hendingsslag.SENDT), når=når).sagt_dag == day


def test_meeting_is_ahead_as_long_as_somebody_may_come() -> None:
    """Moved a week, told, and then cancelled as of its first day."""
    events = Hendingar((did(LATER, Hendingsslag.UTLAGT), did(LATER, Hendingsslag.SENDT)))
    assert find_kunnskap(events, PLANS["cancelled"]).siste == LATER.dato


@pytest.mark.parametrize("word", ["avlyst", "Avlyst", " AVLYST "])
def test_word_of_a_cancelled_meeting_however_it_is_written(word: str) -> None:
    assert replace(did(MØTE, Hendingsslag.SENDT), når=word).avlyst
