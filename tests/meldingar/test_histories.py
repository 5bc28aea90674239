"""Any history of a meeting: at each step what is said is what an independent telling knows."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nettverk.archive.paths import fold_name
from nettverk.commands.innkalling import write_innkallingar
from nettverk.commands.melding import Bruk, write_meldingar
from nettverk.commands.sjekk import check_workspace
from nettverk.commands.utlagt import mark_published, take_back
from nettverk.documents.status import describe_status
from nettverk.output.result import Result
from nettverk.output.writing import Options
from nettverk.workspace.workspace import Workspace, open_workspace
from tests.conftest import examples, soften

from .changes import tell_change, word_change
from .lived_data import write_networks, write_year
from .living import COMING, HOTEL, LEAVING, NETTVERK, OFF, SKULAR, Life, kin, run, school_of

LINK = "https://meet.example.org"
MEANT, FIRST = date(2027, 3, 3), date(2027, 2, 1)
FOLDER = "dokument/2026-2027/prove"
TIDY = "rydd i filer som viser det som galdt før"
LOOK = "sjå over filer du har skrive i, som viser det som galdt før"
SENT, MD = Bruk(sent=True), Options(("md",))
LAST = 12
"""How many days may pass, so that the eve of the meeting is not reached."""


class World:
    """A workspace, and a life beside it that does the same things."""

    def __init__(self, root: Path) -> None:
        self.root, self.today = root, FIRST
        self.life = Life(MEANT, MEANT)
        self._write_data()

    def change(self, **values: object) -> None:
        for key, value in values.items():
            setattr(self.life, key, value)
        self._write_data()

    def _write_data(self) -> None:
        write_networks(self.root, {NETTVERK: [self.life]})
        write_year(self.root, 2026, {NETTVERK: [self.life]})

    def open(self) -> Workspace:
        return open_workspace(self.root, self.today)

    def do(self, command: Callable[[Workspace], Result], *, allowed: bool) -> Result:
        return run(command, self.root, self.today, allowed=allowed)

    def send(self, kind: str, *, allowed: bool) -> Result:
        meant = MEANT.isoformat()
        return self.do(lambda it: write_meldingar(it, kind, [], meant, SENT), allowed=allowed)


def write(world: World) -> None:
    allowed = world.life.write()
    meant = MEANT.isoformat()
    world.do(lambda it: write_innkallingar(it, [], meant, MD), allowed=allowed)
    if allowed:
        path = world.root / FOLDER / f"{world.life.day}-innkalling.md"
        text = soften(path.read_text("utf-8"))
        other = world.life.other
        assert ("**Endra.**" in text) == bool(other)
        new, old = tell_change(other, world.life.plan) if other else ([], "")
        ends = f"stod det {old}" if old else "stod det ikkje noko om det"
        said = f"**Endra.** {' '.join(new)} I innkallinga som vart lagd ut "
        assert not other or (said in text and f", {ends}." in text)


def publish(world: World) -> None:
    allowed, meant = world.life.publish(), MEANT.isoformat()
    world.do(
        lambda it: mark_published(it, "innkalling", [], meant, Bruk(), anyway=True),
        allowed=allowed,
    )


def send(world: World) -> None:
    before, life = world.life.mail, world.life
    allowed = life.send()
    result = world.send("innkalling", allowed=allowed)
    said = word_change(before, life.plan, NETTVERK) if allowed else []
    assert all(each in soften(result.output) for each in said), (said, result.output)
    told = before[4].split(", ") if before not in (None, OFF) else []
    for word in (LEAVING, COMING) if allowed else ():
        name = kin(life.host, word)
        reached = f"{fold_name(name)}@" in result.output.splitlines()[0]
        assert reached == (name in (*told, *life.called)), "who comes and who leaves gets word"


def cancel_mail(world: World) -> None:
    allowed = world.life.cancel_mail()
    result = world.send("avlysing", allowed=allowed)
    assert not allowed or "Emne: Avlyst: møtet i Prøve" in result.output.splitlines()[1]


def tell_host(world: World) -> None:
    believers = [*filter(None, map(school_of, world.life.misled))]
    released = [each for each in believers if world.life.off or each != world.life.school]
    allowed = world.life.tell_host()
    result = world.send("vert", allowed=allowed)
    assert not allowed or result.output.count("førebu noko") == len(released)


def take(world: World) -> None:
    allowed, meant = world.life.take_back(), MEANT.isoformat()
    world.do(lambda it: take_back(it, "innkalling", [], meant), allowed=allowed)


def mail_back(world: World) -> None:
    world.send("tilbake", allowed=world.life.mail_back())


def ask_members(world: World) -> None:
    allowed = not world.life.off
    world.life.asked |= allowed
    world.send("innspel", allowed=allowed)


def edit(world: World) -> None:
    """Write something in the notice that lies there, as a person does."""
    lies = world.life.files.get(world.life.day)
    if lies:
        path = world.root / FOLDER / f"{world.life.day}-innkalling.md"
        path.write_text(path.read_text("utf-8") + "\nParker ved hallen.\n", encoding="utf-8")
        world.life.files[world.life.day] = (*lies[:2], True)


def tidy(world: World) -> None:
    world.life.tidy(world.today)
    check_workspace(world.open(), strict=False, tidied=True)


def wait(world: World) -> None:
    if world.today < FIRST + timedelta(LAST):
        world.today += timedelta(3)


ACTS: dict[str, Callable[[World], None]] = {
    **{each.__name__: each for each in (write, publish, send, cancel_mail, tell_host)},
    **{each.__name__: each for each in (take, mail_back, ask_members, edit, tidy, wait)},
    "move a week": lambda world: world.change(day=MEANT + timedelta(7)),
    "move two weeks": lambda world: world.change(day=MEANT + timedelta(14)),
    "move back": lambda world: world.change(day=MEANT),
    "new clock": lambda world: world.change(clock="09.00–12.00"),
    "old clock": lambda world: world.change(clock="12.00–15.00"),
    "new host": lambda world: world.change(host=SKULAR[1]),
    "third host": lambda world: world.change(host=SKULAR[2]),
    "old host": lambda world: world.change(host=SKULAR[0]),
    "new room": lambda world: world.change(room="aulaen"),
    "other room": lambda world: world.change(room="biblioteket"),
    "to a hotel": lambda world: world.change(place=HOTEL),
    "to a school": lambda world: world.change(place=""),
    "new link": lambda world: world.change(link=f"{LINK}/1"),
    "other link": lambda world: world.change(link=f"{LINK}/2"),
    "no link": lambda world: world.change(link=""),
    "new leader": lambda world: world.change(leader="Leif Leiar"),
    "old leader": lambda world: world.change(leader="Lise Leiar"),
    "a school comes": lambda world: world.change(come=True),
    "a school leaves": lambda world: world.change(left=True),
    "schools as before": lambda world: world.change(come=False, left=False),
    "cancel": lambda world: world.change(off=True),
    "hold": lambda world: world.change(off=False),
}


def compare(world: World) -> None:
    """See that status and sjekk say what the life knows."""
    life, today, workspace = world.life, world.today, world.open()
    status = describe_status(workspace, workspace.plan.oversikt.nettverk)
    old = life.old_files(today)
    duties = life.duties(today, is_next=True)
    tidying = {LOOK if life.is_left_to_hands(each) else TIDY for each in old}
    assert {each.plikt for each in status.oppgåver} == duties | tidying, life
    at_once = {each.plikt: each.frist for each in status.oppgåver if each.frist == today}
    said = check_workspace(workspace, strict=False).problems
    files = {Path(each.place.file).name for each in said if each.place.file.startswith("dokument")}
    assert files == old, life
    changed = {each for each in duties if " at " in each or "endra" in each or "gjeld" in each}
    assert changed <= {*at_once}, "what a change asks for is due at once"
    # What may be written for another host is no duty to tell anybody.
    told = [each for each in said if "kan vera skrive for" not in each.what]
    assert len([each for each in told if each.place.file.startswith("data")]) == len(changed), said


USUAL = ("write", "publish", "send")
CHANGES = [each for each in ACTS if " " in each or each in {"cancel", "hold", "take"}]
FOLLOWED = [
    *((), USUAL[:1], USUAL[:2], USUAL, ("cancel_mail",), ("tell_host",), ("mail_back",)),
    *(("tidy", *USUAL), ("edit",), ("wait", "ask_members")),
]
"""What a leader does after a change: some of the usual, or another thing."""


BEGUN = [(), ("tell_host",), USUAL[:1], USUAL[:2], USUAL, ("tell_host", *USUAL)]


# Each in a test of its own, so that they can run at once: some two hundred histories in all.
@pytest.mark.parametrize("begun", BEGUN, ids=" ".join)
@settings(max_examples=examples(0.2))
@given(
    changes=st.lists(
        st.tuples(st.sampled_from(CHANGES), st.sampled_from(FOLLOWED)), min_size=1, max_size=5
    ),
)
def test_what_is_said_is_what_is_known(
    begun: tuple[str, ...],
    changes: list[tuple[str, tuple[str, ...]]],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    world = World(tmp_path_factory.mktemp("liv"))
    compare(world)
    for step in (*begun, *(each for change, after in changes for each in (change, *after))):
        ACTS[step](world)
        compare(world)
