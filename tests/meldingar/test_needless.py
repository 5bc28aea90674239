"""Messages that nobody needs: what is said instead is true."""

import re
from pathlib import Path

from .conftest import Say


def test_move_before_any_notice_is_not_said_to_be_known(say: Say, root: Path) -> None:
    """Members know of no other day from a notice, and may know of it from the plan."""
    year = root / "data" / "2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    year.write_text(text.replace("        ny_dato: 28.01.2027\n", ""), encoding="utf-8")
    code, _, err = say("melding", "endring")
    assert (code, "Ingen innkalling til møta framover er lagd ut" in err) == (1, True)
    year.write_text(text, encoding="utf-8")
    for notice in (False, True):
        if notice:  # of another meeting
            say("innkalling", "Alt")
            say("utlagt", "innkalling", "Alt")
        code, _, err = say("melding", "endring", "Alt")
        assert code == 1
        assert "Innkallinga til Alt 28.01.2027 er ikkje lagd ut" in err
        assert "sei frå til dei om at møtet er flytta." in err
        assert "veit det planen seier" not in err


def test_network_that_always_meets_the_day_after_has_not_moved(say: Say, root: Path) -> None:
    year = root / "data" / "2026-2027.yaml"
    text = year.read_text(encoding="utf-8")
    days = re.findall(r"^  - dato: (\d\d)\.(\d\d)\.(\d{4})", text, re.MULTILINE)
    item = "      - dato: {0}.{1}.{2}\n        ny_dato: {3:02}.{1}.{2}\n"
    own = "".join(item.format(*each, int(each[0]) + 1) for each in days)
    head = text.partition("\nnettverk:")[0]
    year.write_text(f"{head}\nnettverk:\n  - namn: Alt\n    møte:\n{own}", encoding="utf-8")
    assert "Ingen innkalling til møta framover er lagd ut" in say("melding", "endring", "Alt")[2]
    moved = own.replace("ny_dato: 28.01.2027", "ny_dato: 29.01.2027").replace(": 03.12", ": 04.12")
    year.write_text(f"{head}\nnettverk:\n  - namn: Alt\n    møte:\n{moved}", encoding="utf-8")
    said = say("melding", "endring", "Alt")[2]
    assert "Innkallingane til Alt 04.12.2026 og Alt 29.01.2027 er ikkje lagde ut" in said
    assert said.rstrip().endswith("så sei frå til dei om at møta er flytte.")


def test_nothing_ahead_is_said_so(say: Say, root: Path) -> None:
    for year in (root / "data").glob("20*.yaml"):
        text = year.read_text(encoding="utf-8").partition("\nmøte:")[0]
        year.write_text(text + "\n", encoding="utf-8")
    assert "Det er ingen møte framover å senda melding om." in say("melding", "endring")[2]
