"""A workspace of ten networks, whose leaders publish at the same moment."""

from pathlib import Path

from .starter import Starter, order

NETTVERKA = tuple(f"Nettverk {each}" for each in "ABCDEFGHIJ")
_YEAR = """skuleår: 2026-2027
første_skuledag: 17.08.2026
siste_skuledag: 18.06.2027
møte:
  - {dato: 16.09.2026, tid: 12.00–15.00, slag: oppstart}
  - {dato: 02.12.2026, tid: 12.00–15.00}
nettverk:
"""
_MØTA = "\n      - ".join(
    ("{dato: 16.09.2026, vert: Skule @}", "{dato: 02.12.2026, vert: Skule @}")
)


def gather(root: Path, starter: Starter) -> None:
    """Make a workspace with ten networks, each with its notice."""
    (root / "data").mkdir(parents=True)
    (root / "data/networks.yaml").write_text(_list_nettverka(), encoding="utf-8")
    held = "".join(
        f"  - namn: {each}\n    møte:\n      - {_MØTA.replace('@', each[-1:])}\n"
        for each in NETTVERKA
    )
    (root / "data/2026-2027.yaml").write_text(_YEAR + held, encoding="utf-8")
    for words in (["innkalling", "--format", "md"], ["status"]):
        done = starter.run(order(root, *words, inside=True))
        assert done.code == 0, done.err


def _list_nettverka() -> str:
    skular = "".join(
        f"  - {{namn: Skule {each}, kommune: Klepp, slag: barneskule, "
        f"medlemmer: [{{namn: Leiar {each}, rolle: rektor}}]}}\n"
        for each in "ABCDEFGHIJ"
    )
    nettverka = "".join(
        f"  - {{namn: {each}, leiar: Leiar {each[-1:]}, arbeidsgruppe: Odd Lien, "
        f"skular: [Skule {each[-1:]}]}}\n"
        for each in NETTVERKA
    )
    return (
        "samarbeid: {namn: Prøva, kommunar: [Klepp], tal_nettverk: 10, arbeidsgruppe: [{namn: Odd "
        f"Lien}}]}}\nskular:\n{skular}nettverk:\n{nettverka}"
    )
