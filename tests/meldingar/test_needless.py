"""Messages that nobody needs: what is said instead is true."""

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
        assert "sei at møtet er flytta." in err
        assert "veit det planen seier" not in err
