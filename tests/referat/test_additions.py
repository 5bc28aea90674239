"""Additions to the foundation, through the minutes of a year."""

import pytest

from tests.conftest import Copy, soften

from .filling import Filling, fill_markdown
from .test_year import DAYS, command

pytestmark = pytest.mark.many

ADDED = "\n## Suppleringar til grunnlaget\n\n### Arbeidsmåtar\n\n- Skulevandring\n"


@pytest.mark.parametrize(
    ("today", "year", "there"),
    [
        ("2026-10-27", "2026-2027", False),
        ("2026-10-28", "2026-2027", True),
        ("2027-09-01", "2026-2027", True),
    ],
)
def test_addition_of_any_meeting_stands_in_the_foundation_from_its_day(
    today: str, year: str, *, there: bool, workspace: Copy
) -> None:
    root = workspace("base")
    folder = root / "dokument/2026-2027/nettverk-aust"
    command(root, "2026-10-28", "referat", "Nettverk Aust")
    minutes = folder / "2026-10-28-referat.md"
    minutes.write_text(minutes.read_text(encoding="utf-8") + ADDED, encoding="utf-8")
    command(root, today, "grunnlag", "Nettverk Aust", "--skuleår", year)
    (path,) = folder.glob("*-grunnlag.md")
    text = soften(path.read_text(encoding="utf-8"))
    said = "*Lagt til av Nettverk Aust på møtet onsdag 28. oktober 2026:*\n\n- Skulevandring\n"
    assert (said in text) is there


CHANGED = (
    "\n## Suppleringar til grunnlaget\n\n### Viktige verdiar\n\n- Stryk: nyfikne.\n"
    "- Endra: Humor → Humor og varme\n- Stryk: Humor og vreme\n- Mot\n\n### Anna\n\n- Endra: Ro\n"
)
REWORDED = (
    "på oppstartmøtet onsdag 16. september 2026:*\n\n"
    "- Humor og varme (endra på møtet onsdag 28. oktober 2026)\n\n"
    "*Lagt til av Nettverk Aust på møtet onsdag 28. oktober 2026:*\n\n- Mot\n"
)


def test_addition_is_struck_and_reworded_from_the_day_it_was_said(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("base")
    folder = root / "dokument/2026-2027/nettverk-aust"
    command(root, DAYS[0], "referat", "Nettverk Aust")
    fill_markdown(
        folder / f"{DAYS[0]}-referat.md", Filling({"Viktige verdiar": ["Nyfikne", "Humor"]})
    )
    command(root, DAYS[1], "referat", "Nettverk Aust")
    minutes = folder / f"{DAYS[1]}-referat.md"
    minutes.write_text(minutes.read_text(encoding="utf-8") + CHANGED, encoding="utf-8")
    foundation = folder / f"{DAYS[0]}-grunnlag.md"
    for today, there, gone in (
        ("2026-10-27", "\n\n- Nyfikne\n- Humor\n", ["endra", "- Mot"]),
        (DAYS[1], REWORDED, ["Nyfikne", "Humor →", "Stryk", "Endra"]),
    ):
        command(root, today, "grunnlag", "Nettverk Aust", "--format", "md")
        text = soften(foundation.read_text("utf-8")).partition("## Nettverksgrunnlag")[2]
        assert there in text
        assert [each for each in gone if each in text] == []
    capsys.readouterr()
    command(root, DAYS[1], "grunnlag", "Nettverk Aust", "--endringar")
    out, told = capsys.readouterr()
    assert out == (
        "Nettverk Aust, lagt til 16.09.2026:\n  verdiar: Nyfikne\n  verdiar: Humor\n"
        "Nettverk Aust, stroke 28.10.2026:\n  verdiar: Nyfikne\n"
        "Nettverk Aust, endra 28.10.2026:\n  verdiar: Humor → Humor og varme\n"
        "Nettverk Aust, lagt til 28.10.2026:\n  verdiar: Mot\n"
    )
    place = f"Åtvaring i dokument/2026-2027/nettverk-aust/{DAYS[1]}-referat.md"
    assert told == (
        f"{place}: Suppleringa «Endra: Ro» er ikkje ført vidare. Skriv «Stryk: …» eller «Endra: … "
        "→ …», med teksten slik han står i grunnlaget. [referat]\n"
        f"{place}: «Humor og vreme» er ikkje blant suppleringane til Nettverk Aust. Ingenting er "
        "stroke. Skriv teksten slik han står i grunnlaget. Meinte du «Humor og varme»? "
        "[ukjend-avtale]\n"
    )
    command(root, DAYS[1], "sjekk")
    assert sorted(capsys.readouterr().err.splitlines()) == sorted(told.splitlines())
    (root / "data/2027-2028.yaml").write_text(
        "skuleår: 2027-2028\nførste_skuledag: 16.08.2027\nsiste_skuledag: 16.06.2028\n",
        encoding="utf-8",
    )
    command(root, "2027-09-01", "grunnlag", "Nettverk Aust", "--endringar")
    assert capsys.readouterr().out == "Ingenting nytt i grunnlaget i 2027–2028.\n"
