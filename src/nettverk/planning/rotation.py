"""Who hosts: what is decided stays, and the rest goes to the school that has waited longest."""

from collections.abc import Iterable, Sequence

from msgspec import Struct


class Occasion(Struct, frozen=True):
    """One meeting to be hosted; `host` is empty until somebody has decided it."""

    host: str = ""
    unavailable: frozenset[str] = frozenset()


def propose_hosts(schools: Sequence[str], occasions: Iterable[Occasion]) -> tuple[str, ...]:
    """Give each occasion its host, in time order; empty where no school can.

    An undecided occasion goes to the available school that hosted longest ago; schools that never
    hosted come first, and the order of `schools` breaks ties.
    """
    last = dict.fromkeys(schools, -1)
    hosts = []
    for number, occasion in enumerate(occasions):
        able = (each for each in schools if each not in occasion.unavailable)
        host = occasion.host or min(able, key=last.__getitem__, default="")
        last[host] = number
        hosts.append(host)
    return tuple(hosts)
