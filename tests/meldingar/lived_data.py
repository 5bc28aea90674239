"""The data of a workspace as the lives of its meetings have it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path

from nettverk.archive.paths import fold_name

from .living import COMING, LEAVING, Life, kin

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


def write_networks(root: Path, nettverk: Mapping[str, Sequence[Life]]) -> None:
    """Write the networks, each with its schools: those that are called, as the lives have it."""
    listed = {name: [*_list_terms(lives)] for name, lives in nettverk.items()}
    skular = dict.fromkeys(each for some in listed.values() for each, _ in some)
    text = _NETWORKS + "skular:\n"
    text += "".join(_SKULE.format(namn=each, epost=fold_name(each)) for each in skular)
    text += "nettverk:\n" + "".join(
        _NETTVERK.format(
            namn=name, skular=", ".join(f"{{namn: {each}{term}}}" for each, term in some)
        )
        for name, some in listed.items()
    )
    (root / "data").mkdir(parents=True, exist_ok=True)
    (root / "data/networks.yaml").write_text(text, encoding="utf-8")


def _list_terms(lives: Sequence[Life]) -> Iterator[tuple[str, str]]:
    """List the schools of a network, those that come and go once for each time they are there."""
    host = lives[0].host
    yield from ((kin(host, each), "") for each in ("Aust", "Vest", "Nord"))
    first = ""
    for life in lives:
        # A meeting may be moved three weeks at most.
        before, after = (f"{life.meant + timedelta(each):%d.%m.%Y}" for each in (-1, 22))
        if life.left:
            yield kin(host, LEAVING), f"{first}, til: {before}"
            first = f", frå: {after}"
        if life.come:
            yield kin(host, COMING), f", frå: {before}, til: {after}"
    yield kin(host, LEAVING), first
    yield kin(host, COMING), ", frå: 01.08.2028"


def write_year(root: Path, year: int, lives: Mapping[str, Sequence[Life]]) -> None:
    """Write the file of a school year as the lives of its meetings have it."""
    text = _YEAR.format(year=year, next=year + 1)
    for name, some in lives.items():
        text += f"  - namn: {name}\n    møte:\n{''.join(each.yaml() for each in some)}"
    (root / "data" / f"{year}-{year + 1}.yaml").write_text(text, encoding="utf-8")
