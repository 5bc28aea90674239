"""The data of a workspace as the lives of its meetings have it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from nettverk.archive.paths import fold_name

from .living import Life

_NETWORKS = """samarbeid:
  namn: Prøvesamarbeidet
  kommunar: [Vik]
  arbeidsgruppe:
    - {namn: Lise Leiar, kommune: Vik, epost: lise@example.org}
    - {namn: Leif Leiar, kommune: Vik, epost: leif@example.org}
"""
_SKULE = """  - namn: {namn}
    kommune: Vik
    slag: barneskule
    elevtal: 100
    medlemmer:
      - {{namn: Rektor {namn}, rolle: rektor, epost: {epost}@example.org}}
"""
_NETTVERK = """  - namn: {namn}
    leiar: Lise Leiar
    arbeidsgruppe: Lise Leiar
    skular: [{skular}]
"""
_YEAR = """skuleår: {year}-{next}
første_skuledag: 17.08.{year}
siste_skuledag: 18.06.{next}
fri:
  - {{namn: Juleferie, frå: 21.12.{year}, til: 01.01.{next}}}
nettverk:
"""


def write_networks(root: Path, nettverk: Mapping[str, Sequence[str]]) -> None:
    """Write the file that never changes: networks, each with its schools."""
    skular = [each for some in nettverk.values() for each in some]
    text = _NETWORKS + "skular:\n"
    text += "".join(_SKULE.format(namn=each, epost=fold_name(each)) for each in skular)
    text += "nettverk:\n" + "".join(
        _NETTVERK.format(namn=name, skular=", ".join(some)) for name, some in nettverk.items()
    )
    (root / "data").mkdir(parents=True, exist_ok=True)
    (root / "data/networks.yaml").write_text(text, encoding="utf-8")


def write_year(root: Path, year: int, lives: Mapping[str, Sequence[Life]]) -> None:
    """Write the file of a school year as the lives of its meetings have it."""
    text = _YEAR.format(year=year, next=year + 1)
    for name, some in lives.items():
        text += f"  - namn: {name}\n    møte:\n{''.join(each.yaml() for each in some)}"
    (root / "data" / f"{year}-{year + 1}.yaml").write_text(text, encoding="utf-8")
