"""The boundary to the municipalities is a judgement: it is advised, and nothing is stopped."""

import pytest

from nettverk.cli import run
from nettverk.model.sakliste import Sak, advise
from tests.conftest import Copy


@pytest.mark.parametrize(
    ("felles", "skulefagleg", "told"),
    [
        (False, False, "er mest kommunal og administrativ"),
        (False, None, "gjeld mest éin kommune"),
        (None, False, "er mest administrativ"),
        (None, None, ""),
        (True, None, ""),
        (True, False, ""),
        (False, True, ""),
        (True, True, ""),
    ],
)
def test_weight(felles: bool | None, skulefagleg: bool | None, told: str) -> None:
    sak = Sak(tittel="Brøyting", felles=felles, skulefagleg=skulefagleg)
    advice = advise(sak)
    assert bool(advice) is bool(told)
    assert not told or advice.startswith(f"saka «Brøyting» {told}.")


def test_item_is_advised_and_stays(workspace: Copy, capsys: pytest.CaptureFixture[str]) -> None:
    root = workspace("base")
    file = root / "data" / "2026-2027.yaml"
    text = file.read_text(encoding="utf-8")
    weighed = "            minutt: 20\n            felles: nei\n            skulefagleg: nei\n"
    file.write_text(text.replace("            minutt: 20\n", weighed), encoding="utf-8")
    place = ["--mappe", str(root), "--i-dag", "2026-11-24"]
    assert run([*place, "sjekk", "--streng"]) == 0
    assert "Merk: Nettverk Aust 02.12.2026: saka «Lesing» er mest kommunal og administrativ." in (
        capsys.readouterr().err
    )
    assert run([*place, "innkalling", "Nettverk Aust", "--format", "md"]) == 0
    assert "saka «Lesing»" in capsys.readouterr().err
    (innkalling,) = (root / "dokument").rglob("*-innkalling.md")
    assert "**Lesing**" in innkalling.read_text(encoding="utf-8")
