"""What a network has asked to be heeded when a host is chosen, shown to the rotation."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from nettverk.model.samarbeid import Nettverk, Oversikt
from nettverk.model.vertsomsyn import Vertsomsyn
from nettverk.planning.mote import Møte
from nettverk.planning.standing import Occasion


def list_omsyn(oversikt: Oversikt, nettverk: Nettverk) -> Sequence[Vertsomsyn]:
    """List what is heeded in a network: what it has said itself, else what all have said."""
    own = nettverk.vertsomsyn
    return oversikt.samarbeid.vertsomsyn if own is None else own


def add_omsyn(oversikt: Oversikt, møte: Møte, occasion: Occasion) -> Occasion:
    """Show the rotation what is heeded at a meeting; nothing where nobody has asked."""
    asked = list_omsyn(oversikt, møte.nettverk)
    if not asked:
        return occasion
    known, names = oversikt.by_skulenamn, {*occasion.skular, occasion.vert}
    kommunar = {name: known[name].kommune for name in names if name in known}
    return replace(
        occasion,
        cramped=find_cramped(oversikt, møte, names) if Vertsomsyn.ROM in asked else frozenset(),
        apart=Vertsomsyn.RAD in asked,
        kommunar=kommunar if Vertsomsyn.KOMMUNE in asked else {},
    )


def find_cramped(oversikt: Oversikt, møte: Møte, names: Collection[str]) -> frozenset[str]:
    """Find those of some schools that say they have room for fewer than are called to a meeting.

    Nothing is known of another room or place, nor of how many come where some are on the net.
    """
    if møte.rom or møte.stad or møte.lenkje:
        return frozenset()
    known = oversikt.by_skulenamn
    room = {name: known[name].plass for name in names if name in known}
    called = count_kalla(oversikt, møte)
    return frozenset(name for name, plass in room.items() if plass and plass < called)


def count_kalla(oversikt: Oversikt, møte: Møte) -> int:
    """Count those who are called to a meeting; of a school with no known member one comes."""
    known = oversikt.by_skulenamn
    skular = [known[name] for name in møte.nettverk.skular_on(møte.dato) if name in known]
    medlemmer = [skule.medlemmer_on(møte.dato) for skule in skular]
    present = {person.namn for some in medlemmer for person in some}
    others = {*møte.leiarar, møte.arbeidsgruppe} - present - {""}
    return sum(len(some) or 1 for some in medlemmer) + len(others)
