"""Minutes on a form that an earlier version printed are read as that form meant them."""

from pathlib import Path

import pytest

from .filling import Filling
from .habits import OPENING, SECOND, Say, fill

# What stood on a form before, by what stands there now.
EARLIER = {
    "Kort om skulen og dei to skuletemaa.": (
        "Me får kort informasjon om vertsskulen med fokus på to tema, noko me har lukkast med og "
        "noko som me treng innspel på."
    ),
    "Me ser etter det skuletemaa handlar om.": (
        "Møtet tar ein runde og ser på skulen, om mogleg med fokus på dei utvalde tema."
    ),
    "verten har ikkje valt enno": "verten vel tema",
    "Formål, verdiar og suksesskriterium": "Formål, verdiar og suksesskriterier",
    "Me les desse delane av grunnlaget: Er det viktige verdiar som manglar?": (
        "Gjennomgang av formål, viktige verdiar og suksesskriterier for Prøvesamarbeidet og "
        "leiarnettverka. Er det viktige verdiar som manglar i oppsettet for leiarnettverka i "
        "Prøvesamarbeidet?"
    ),
    "Tenk på samarbeid du har vore med på, i team eller nettverk: Kva verdiar og suksesskriterium "
    "låg i botn, og kva var risikoen?": (
        "Med utgangspunkt i tidlegare erfaringar med samarbeid i team eller nettverk: Kva for "
        "verdiar, suksesskriterier/ risiko låg i botn?"
    ),
}


def write_earlier(root: Path, say: Say, day: str, *titles: str) -> None:
    """Write minutes as an earlier version did, in which items are postponed, and no Word file."""
    path = fill(
        root, say, day, Filling({each: ["Utsett til neste møte."] for each in titles}), "md"
    )
    text = path.read_text("utf-8").replace("\u00a0", " ")
    for now, before in EARLIER.items():
        text = text.replace(now, before)
    assert any(before in text for before in EARLIER.values())
    path.write_text(text, encoding="utf-8")
    path.with_suffix(".docx").unlink()


@pytest.mark.parametrize("title", ["Refleksjonsoppgåve", "Formål, verdiar og suksesskriterium"])
def test_item_of_an_earlier_form_is_carried_on(title: str, root: Path, say: Say) -> None:
    write_earlier(root, say, OPENING, title)
    _, _, told = say(SECOND, "innkalling", "Nettverk Aust")
    assert "2026-09-16-referat" not in told
    notice = root / f"dokument/2026-2027/nettverk-aust/{SECOND}-innkalling.md"
    (row,) = [each for each in notice.read_text("utf-8").split("\n") if f"**{title}**" in each]
    assert "Utsett frå møtet" in row
