"""What is no item of a meeting numbers nothing, and a number that may be wrong is told."""

from pathlib import Path

import pytest

from .working import FIRST, SECOND, YEAR, Do, fill, numbers, publish, write


def test_two_items_with_one_number_are_not_published(do: Do, root: Path) -> None:
    write(do, FIRST)
    path = root / YEAR / "alt" / "2026-10-28-innkalling.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("| 16/26 |", "| 15/26 |"), encoding="utf-8")
    answer = do("utlagt", "innkalling", "Alt", "--møte", FIRST)
    assert answer.code == 1
    assert "Fleire saker har same saksnummer: 15/26." in answer.said


FOREIGN = {
    "a school year": "| Skuleår | Nyutdanna |\n|:--|:--|\n| 2025/26 | Sju lærarar |",
    "a month": "| Når | Kva |\n|:--|:--|\n| 1/27 | Påmelding |\n| 90/26 | Fagdagen |",
    "an item of others": "### Sak 118/26 i Klepp formannskap\n\nVedtatt.",
    "an item of others above": "## Sak 118/26 i Klepp formannskap\n\nVedtatt.",
    "in the text": "Sak 118/26: Klepp formannskap\n\nSak 119/26 er vedtatt.",
}


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN)
def test_what_is_no_item_of_the_meeting_numbers_nothing(foreign: str, do: Do, root: Path) -> None:
    write(do, FIRST, "referat")
    fill(root, "2026-10-28", False, lambda text: text)
    path = root / YEAR / "alt" / "2026-10-28-referat.md"
    text = path.read_text(encoding="utf-8")
    assert "- Fin skule" in text
    path.write_text(text.replace("- Fin skule", f"{foreign}\n\n- Fin skule"), encoding="utf-8")
    write(do, SECOND, today="2026-11-20")
    assert min(numbers(root, SECOND).values()) == "24/26"


def test_heading_that_looks_like_an_item_of_another_meeting_is_told(do: Do, root: Path) -> None:
    write(do, FIRST, "referat")
    fill(root, "2026-10-28", False, lambda text: text)
    path = root / YEAR / "alt" / "2026-10-28-referat.md"
    text = path.read_text(encoding="utf-8")
    new = "## Sak 118/26: Eventuelt\n\nMe song.\n\n## Neste møte"
    path.write_text(text.replace("## Neste møte", new), encoding="utf-8")
    answer = do("utlagt", "referat", "Alt", "--møte", FIRST, today="2026-11-20")
    assert answer.code == 1
    assert "ikkje rekna som saker i møtet: «Sak 118/26: Eventuelt»." in answer.said


def test_minutes_with_other_numbers_than_the_notice_are_not_published(do: Do, root: Path) -> None:
    write(do, FIRST)
    publish(do, FIRST)
    write(do, FIRST, "referat")
    fill(root, "2026-10-28", False, lambda text: text.replace("16/26", "61/26"))
    answer = do("utlagt", "referat", "Alt", "--møte", FIRST, today="2026-11-20")
    assert "andre nummer i innkallinga: 16/26 («runde på skulen»)." in answer.said


@pytest.mark.parametrize("kind", ["innkalling", "referat"])
def test_number_far_above_all_others_is_told(kind: str, do: Do, root: Path) -> None:
    write(do, "16.09.2026")
    publish(do, "16.09.2026")
    write(do, FIRST, kind)
    if kind == "referat":
        fill(root, "2026-10-28", False, lambda text: text)
    path = root / YEAR / "alt" / f"2026-10-28-{kind}.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("16/26", "161/26"), encoding="utf-8")
    answer = do("utlagt", kind, "Alt", "--møte", FIRST, today="2026-11-20")
    assert "Desse saksnummera er mykje høgare enn dei andre: 161/26." in answer.said
    do("utlagt", kind, "Alt", "--møte", FIRST, "--likevel", today="2026-11-20")
    assert "høgare" not in do("utlagt", kind, "Alt", "--møte", FIRST, today="2026-11-20").said


def test_item_of_before_that_is_named_under_another_numbers_nothing(do: Do, root: Path) -> None:
    write(do, FIRST, "referat")
    fill(root, "2026-10-28", False, lambda text: text)
    path = root / YEAR / "alt" / "2026-10-28-referat.md"
    text = path.read_text(encoding="utf-8")
    new = "Sak 99/26: Skuletema\n\n- Fin skule"
    path.write_text(text.replace("- Fin skule", new), encoding="utf-8")
    write(do, SECOND, today="2026-11-20")
    assert min(numbers(root, SECOND).values()) == "24/26"
