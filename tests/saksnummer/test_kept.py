"""No number that members have seen changes, however the notice is laid out or mended."""

import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.cli.files import give
from tests.conftest import REPOSITORY

from .working import (
    DATA,
    FIRST,
    LOG,
    NETWORKS,
    SECOND,
    YEAR,
    Do,
    edit,
    numbers,
    publish,
    put_in,
    write,
)

SHIPPED = (REPOSITORY / "templates" / "sakliste.md").read_text(encoding="utf-8")
LIST = """\
## Sakliste

{% for sak in sakliste %}
- kl. {{ sak.start | klokke }}: {{ sak.tittel }}{% if sak.nr %} (sak {{ sak.nr }}){% endif %}

{% endfor %}
"""
_CLOCK, _TITLE = "| {{ sak.start | klokke }} |", "| **{{ sak.tittel }}**"
_WHO = "| {{ sak.ansvarleg }} |"
LAYOUTS = {
    "clock with words": SHIPPED.replace(_CLOCK, "| kl. {{ sak.start | klokke }} |"),
    "who before what": SHIPPED.replace(_WHO, "|").replace(_CLOCK, f"{_CLOCK[:-1]}{_WHO}"),
    "no heads": SHIPPED.replace("| Nr. | Kl. | Sak | Ansvarleg |", "| | | | |"),
    "number last": LIST,
    "number after the clock": LIST.replace(
        "}}: {{ sak.tittel }}{% if sak.nr %} (sak {{ sak.nr }}){% endif %}",
        "}} {% if sak.nr %}sak {{ sak.nr }} {% endif %}{{ sak.tittel }}",
    ),
}


def shown(root: Path, day: str = "2026-10-28", kind: str = "innkalling") -> dict[str, str]:
    """Find the number that stands in the line of each title in a document in Markdown."""
    text = (root / YEAR / "alt" / f"{day}-{kind}.md").read_text(encoding="utf-8")
    lines = [each for each in text.replace("\u00a0", " ").split("\n") if "/26" in each]
    titles = (
        "Vertsskulen",
        "Skuletema",
        "Prioriterte",
        "Fagdag",
        "Etterpå",
        "Kva gjer eg",
        "Evaluering",
    )
    return {
        title: re.findall(r"\d+/26", line)[0] for line in lines for title in titles if title in line
    }


def noted(root: Path) -> str:
    return (root / LOG).read_text(encoding="utf-8").splitlines()[-1].split(";")[11]


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_number_stays_in_any_layout(layout: str, do: Do, root: Path) -> None:
    give(root, layout, "sakliste.md")
    put_in(root, "Fagdag")
    write(do, FIRST)
    before = shown(root)
    publish(do, FIRST)
    assert "15/2026 vertsskulen, 16/2026 runde på skulen" in noted(root)
    put_in(root, "Etterpå")
    put_in(root, "Føre", "16.09.2026")
    write(do, FIRST)
    assert "Fagdag" in before
    assert {**shown(root), **before} == shown(root)


CHANGES: dict[str, Callable[[str], str]] = {
    "minutes after": lambda text: f"{text} (15 minutt)",
    "lines joined": lambda text: f"{text} Kva gjer me?",
    "a slip": lambda text: f"{text}en",
    "quite other words": lambda text: "Me møtest alle saman",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_number_stays_where_the_title_is_changed_by_hand(
    change: Callable[[str], str], do: Do, root: Path
) -> None:
    put_in(root, "Fagdag")
    write(do, FIRST)
    before = numbers(root, FIRST)
    path = root / YEAR / "alt" / "2026-10-28-innkalling.docx"
    document = docx.Document(str(path))
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                if cell.text.startswith("Fagdag"):
                    cell.paragraphs[0].runs[0].text = change("Fagdag")
    document.save(str(path))
    publish(do, FIRST)
    assert f"{before['Fagdag'].replace('/26', '/2026')} fagdag" in noted(root)
    put_in(root, "Føre", "16.09.2026")
    write(do, FIRST, "referat")
    minutes = numbers(root, FIRST, "referat")
    assert minutes["Fagdag"] == before["Fagdag"]
    assert minutes["Vertsskulen"] == before["Vertsskulen"]


def test_number_stays_where_a_slip_in_the_title_is_mended(do: Do, root: Path) -> None:
    put_in(root, "Rettleiing av nyutdanna lærarar")
    write(do, FIRST)
    publish(do, FIRST)
    edit(root, DATA, "Rettleiing av nyutdanna lærarar", "Rettleiing av dei nyutdanna lærarane")
    before = numbers(root, FIRST)
    write(do, FIRST)
    now = numbers(root, FIRST)
    assert [*now.values()] == [*before.values()]
    edit(root, DATA, "Rettleiing av dei nyutdanna lærarane", "Ein heilt annan tittel")
    write(do, FIRST)
    assert numbers(root, FIRST)["Ein heilt annan tittel"] not in before.values()


@pytest.mark.parametrize("key", ["tekst", "ansvarleg"])
def test_item_of_the_same_title_does_not_take_the_number_of_one_that_is_gone(
    key: str, do: Do, root: Path
) -> None:
    for who in ("Klepp", "Time"):
        put_in(root, f"Orientering\n            {key}: Frå {who}")
    edit(
        root,
        DATA,
        f"        saker:\n          - tittel: Orientering\n            {key}: Frå Klepp",
        f"          - tittel: Orientering\n            {key}: Frå Klepp",
    )
    write(do, FIRST)
    path = root / YEAR / "alt" / "2026-10-28-innkalling.md"

    def find() -> dict[str, str]:
        text = path.read_text(encoding="utf-8")
        pattern = r"^\| (\S+) \| [\d.]+ \| \*\*Orientering\*\*.*?Frå (\w+)"
        return {who: nr for nr, who in re.findall(pattern, text, re.MULTILINE)}

    before = find()
    assert {*before} == {"Klepp", "Time"}
    publish(do, FIRST)
    first, last = sorted(before, key=lambda each: before[each])
    edit(
        root,
        DATA,
        "          - tittel: Orientering\n"
        f"            {key}: Frå {first}\n            minutt: 10\n",
        "",
    )
    write(do, FIRST)
    assert find() == {last: before[last]}


def test_list_of_events_is_read_as_somebody_mends_it(do: Do, root: Path) -> None:
    write(do, FIRST)
    publish(do, FIRST)
    before = numbers(root, FIRST)
    log = root / LOG
    text = log.read_text(encoding="utf-8")
    assert text.count("/2026 ") == len(before)
    log.write_text(text.replace("/2026 ", "/26 "), encoding="utf-8")
    (root / YEAR / "alt" / "2026-10-28-innkalling.docx").unlink()
    (root / YEAR / "alt" / "2026-10-28-innkalling.md").unlink()
    put_in(root, "Føre", "16.09.2026")
    write(do, FIRST)
    assert numbers(root, FIRST) == before
    assert "hendingar.csv" not in do("sjekk").said
    log.write_text(text.replace("15/2026 ", "femten "), encoding="utf-8")
    assert "«femten vertsskulen» i «saksnummer» er ikkje forstått." in do("sjekk").said


def test_notice_that_was_published_without_numbers_of_the_year_keeps_its_own(
    do: Do, root: Path
) -> None:
    edit(root, NETWORKS, "    saksnummer: ja\n", "    saksnummer: nei\n")
    write(do, FIRST)
    publish(do, FIRST, "--sendt")
    edit(root, NETWORKS, "    saksnummer: nei\n", "    saksnummer: ja\n")
    for kind in ("innkalling", "referat"):
        write(do, FIRST, kind)
        assert next(iter(numbers(root, FIRST, kind).values())) == "1"
    write(do, SECOND)
    assert min(numbers(root, SECOND).values()) == "24/26"
    do("utlagt", "innkalling", "Alt", "--møte", FIRST, "--tilbake")
    write(do, FIRST)
    assert min(numbers(root, FIRST).values()) == "15/26"


BARE = LIST.replace("{% if sak.nr %} (sak {{ sak.nr }}){% endif %}", "")
PLAIN = {
    "last": LIST,
    "first": LIST.replace(
        "- kl. {{ sak.start | klokke }}: {{ sak.tittel }}{% if sak.nr %} (sak {{ sak.nr }})",
        "- {% if sak.nr %}Sak {{ sak.nr }}: {% endif %}{{ sak.tittel }}{% if sak.nr %}",
    ),
    "in a heading": LIST.replace("- kl. {{ sak.start | klokke }}:", "### Sak {{ sak.nr }}:"),
    "in a table": SHIPPED,
}


@pytest.mark.parametrize("layout", PLAIN.values(), ids=PLAIN)
def test_numbers_from_one_are_known_in_any_layout(layout: str, do: Do, root: Path) -> None:
    give(root, layout, "sakliste.md")
    edit(root, NETWORKS, "    saksnummer: ja\n", "    saksnummer: nei\n")
    write(do, FIRST)
    edit(root, NETWORKS, "    saksnummer: nei\n", "    saksnummer: ja\n")
    publish(do, FIRST)
    write(do, FIRST, "referat")
    assert next(iter(numbers(root, FIRST, "referat").values())) == "1"


def test_notice_that_shows_no_number_is_published_with_those_of_the_plan(
    do: Do, root: Path
) -> None:
    give(root, BARE, "sakliste.md")
    write(do, FIRST)
    publish(do, FIRST)
    assert "15/2026 vertsskulen, 16/2026 runde på skulen" in noted(root)
    put_in(root, "Føre", "16.09.2026")
    write(do, FIRST, "referat")
    assert min(numbers(root, FIRST, "referat").values()) == "15/26"


def test_what_is_published_anew_with_other_numbers_goes_before_what_was(do: Do, root: Path) -> None:
    write(do, FIRST)
    publish(do, FIRST)
    path = root / YEAR / "alt" / "2026-10-28-innkalling.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"(\d+)/26 \|", lambda found: f"{int(found[1]) + 30}/26 |", text), encoding="utf-8"
    )
    publish(do, FIRST)
    before = shown(root)
    assert before["Vertsskulen"] == "45/26"
    path.unlink()
    put_in(root, "Fagdag")
    write(do, FIRST)
    now = shown(root)
    assert now.pop("Fagdag") == "54/26"
    assert now == before
    write(do, SECOND)
    assert min(numbers(root, SECOND).values()) == "55/26"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Budsjett 2026", "Budsjett 2027"),
        ("Orientering frå Klepp", "Orientering frå Time"),
        ("Lesing på småtrinnet", "Skriving på småtrinnet"),
    ],
)
def test_another_item_does_not_take_the_number(before: str, after: str, do: Do, root: Path) -> None:
    put_in(root, before)
    write(do, FIRST)
    publish(do, FIRST)
    given = numbers(root, FIRST)
    edit(root, DATA, before, after)
    write(do, FIRST)
    now = numbers(root, FIRST)
    assert now.pop(after) not in given.values()
    assert given.items() >= now.items()
