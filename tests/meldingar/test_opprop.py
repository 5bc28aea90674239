"""Whom a notice lists as called is held against the plan before it is noted as published."""

from pathlib import Path

import pytest

from nettverk.shipped import find_shipped_malar

from .conftest import Say

NETWORKS = "data/networks.yaml"
STAYS = "      - Fossekalldalen barneskule\n"
LEAVES = "".join(
    f"      - {{namn: Fossekalldalen barneskule, {each}}}\n"
    for each in ("til: 01.12.2026", "frå: 04.12.2026")
)
LEFT = "Fossekalldalen barneskule skal ikkje møta likevel."


def edit(root: Path, *pairs: tuple[str, str]) -> None:
    file = root / NETWORKS
    text = file.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("- Fossekalldalen barneskule: ", "- Solbakken ungdomsskule: ", "andre skular enn planen"),
        ("- Fossekalldalen barneskule: ", "- Fossekalldalen: ", "dei rette skulane: Fossekalldal"),
        ("- Fossekalldalen barneskule: ", "- Alle frå ", "andre skular enn planen"),
        ("## Innkalla\n", "## Desse kjem\n", ""),
        ("## Innkalla\n", "## Sidan sist\n\n- Gaupelia skule: kartlegg\n\n## Innkalla\n", ""),
    ],
    ids=["another", "other words", "left out", "other heading", "what a school is to do"],
)
def test_list_that_somebody_has_written_in(
    old: str, new: str, said: str, say: Say, root: Path
) -> None:
    say("innkalling", "Alt", "--format", "md")
    path = root / "dokument/2026-2027/alt/2026-12-02-innkalling.md"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    code, _, err = say("utlagt", "innkalling", "Alt")
    assert (code == 1, said in err) == (bool(said), True)
    assert ("rett skulane i networks.yaml. Elles" in err) == ("andre skular" in said)
    assert "skuleårsfila" not in err


def test_list_of_an_own_template_that_names_a_school_elsewhere(say: Say, root: Path) -> None:
    shipped = find_shipped_malar().joinpath("innkalling.md").read_text("utf-8")
    (root / "templates").mkdir(exist_ok=True)
    first = shipped.replace(
        "{% set vel", "## Kaffi\n\n- Solbakken barneskule: kaffi\n\n{% set vel", 1
    )
    (root / "templates/innkalling.md").write_text(first, "utf-8")
    say("innkalling", "Alt", "--format", "md")
    edit(root, (STAYS, LEAVES))
    assert f"andre skular enn planen: {LEFT}" in say("utlagt", "innkalling", "Alt")[2]
