"""Filled-in minutes tell their numbers, and a form is read whatever numbers it has."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from nettverk.workspace.workspace import Workspace
from tests.cli.files import give
from tests.conftest import REPOSITORY
from tests.referat.filling import Filling, fill_markdown

from .working import (
    FIRST,
    NETWORKS,
    SECOND,
    YEAR,
    Do,
    edit,
    fill,
    numbers,
    put_in,
    write,
)

FORMS = {
    "as they are": lambda text: text,
    "with other spaces": lambda text: text.replace("\u00a0", " "),
    "alone": lambda text: re.sub(r"^Sak\s", "", text),
    "with the whole year": lambda text: re.sub(r"^Sak\s(\d+)/26:", r"SAK 0\1/2026 –", text),
    "as PS": lambda text: re.sub(r"^Sak\s(\S+):", r"PS \1", text),
}


@pytest.mark.parametrize("word", [True, False], ids=["docx", "md"])
@pytest.mark.parametrize("change", FORMS.values(), ids=FORMS)
def test_minutes_tell_their_numbers(
    change: Callable[[str], str], word: bool, do: Do, root: Path
) -> None:
    """Whatever has come to the agenda since, what is written stays and is gone on from."""
    write(do, FIRST, "referat")
    fill(root, "2026-10-28", word, change)
    put_in(root, "Etterpå")
    write(do, SECOND, today="2026-11-20")
    put_in(root, "Før", "16.09.2026")
    answer = write(do, SECOND, today="2026-11-20")
    assert answer.said.count("Åtvaring") == 0
    write(do, FIRST, today="2026-11-20")
    now = numbers(root, FIRST)
    assert {now.pop("Etterpå"), *now.values()} == {f"{nr}/26" for nr in (*range(15, 24), 25)}
    assert [*now.values()] == [f"{nr}/26" for nr in range(15, 24)]
    # 15 to 23 are the minutes'; 24 and 25 are what came to this meeting and the one before.
    assert min(numbers(root, SECOND).values()) == "26/26"


def test_item_that_came_up_in_the_meeting_has_its_number(do: Do, root: Path) -> None:
    write(do, FIRST, "referat")
    path = root / YEAR / "alt" / "2026-10-28-referat.md"
    text = path.read_text(encoding="utf-8")
    new = "## Sak 24/26: Eventuelt\n\nMe song.\n\n## Neste møte"
    path.write_text(text.replace("## Neste møte", new), encoding="utf-8")
    write(do, SECOND, today="2026-11-20")
    assert min(numbers(root, SECOND).values()) == "25/26"


def test_minutes_of_the_oppstart_tell_their_numbers(do: Do, root: Path) -> None:
    """Its parts are called something else there than on the agenda, and are the same items."""
    write(do, "16.09.2026", "referat")
    fill_markdown(
        root / YEAR / "alt" / "2026-09-16-referat.md",
        Filling(lines={"Presentasjon": ["Alle."], "Evaluering av møtet": ["Godt."]}),
    )
    write(do, FIRST, today="2026-10-20")
    numbered = [nr for title, nr in numbers(root, FIRST).items() if title != "Oppfølging frå sist"]
    assert min(numbered) == "15/26"


@pytest.mark.parametrize("word", [True, False], ids=["docx", "md"])
@pytest.mark.parametrize(("before", "after"), [("ja", "nei"), ("nei", "ja")])
def test_form_is_read_after_the_switch_is_turned(
    before: str, after: str, word: bool, do: Do, root: Path
) -> None:
    edit(root, NETWORKS, "    saksnummer: ja\n", f"    saksnummer: {before}\n")
    write(do, FIRST, "referat")
    fill(root, "2026-10-28", word, lambda text: text)
    edit(root, NETWORKS, f"    saksnummer: {before}\n", f"    saksnummer: {after}\n")
    assert "Åtvaring" not in write(do, SECOND, today="2026-11-20").said


def test_minutes_with_a_number_of_another_item_are_not_published(do: Do, root: Path) -> None:
    for day in (FIRST, SECOND):
        write(do, day, "referat")
    fill(root, "2026-10-28", False, lambda text: text)
    say = ("utlagt", "referat", "Alt", "--møte")
    assert "andre saker" not in do(*say, FIRST, today="2026-12-03").said
    fill(root, "2026-12-02", False, lambda text: text.replace("24/26", "15/26"))
    answer = do(*say, SECOND, today="2026-12-03")
    assert answer.code == 1
    # The same title in another meeting is another item.
    assert (
        "Desse saksnummera er brukte på andre saker: 15/26 («vertsskulen», 28.10.2026)."
        in answer.said
    )


def test_what_an_own_template_says_of_a_number_is_not_written_by_anybody(
    do: Do, root: Path
) -> None:
    shipped = (REPOSITORY / "templates" / "referat.md").read_text(encoding="utf-8")
    line = "\n{{ sak.tekst }}\n"
    give(root, shipped.replace(line, f"{line}\nDette er sak {{{{ sak.nr }}}}.\n"), "referat.md")
    write(do, FIRST, "referat")
    path = root / YEAR / "alt" / "2026-10-28-referat.md"
    assert "Dette er sak\u00a015/26." in path.read_text(encoding="utf-8")
    fill(root, "2026-10-28", False, lambda text: text)
    workspace = Workspace(root, date(2026, 11, 20))
    ((_, referat),) = workspace.history(workspace.plan.oversikt.nettverk[0]).referata
    assert referat.handsama == ("vertsskulen", "skuletema")
