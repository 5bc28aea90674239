"""What could not be read, so that nothing can be held against it without false alarms."""

from itertools import combinations

from nettverk.model.samarbeid import Nettverk, Nettverksskule
from nettverk.model.skulear import Nettverksmøte, Nettverksår, Skuleår
from nettverk.planning.plan import Plan
from nettverk.suggest import find_meant


def knows_skular(plan: Plan, nettverk: Nettverk) -> bool:
    """Tell whether a network's list of schools is sound."""
    names, listed = plan.oversikt.by_skulenamn, nettverk.skulenamn
    unsure = any(each.source.flawed or each.is_reversed for each in nettverk.skular)
    sound = "" not in names and names.keys() >= {*listed} and bool(listed)
    return sound and not unsure and not _has_twice(nettverk)


def _has_twice(nettverk: Nettverk) -> bool:
    """Tell whether a school is there twice at once; another may have been meant."""
    terms: dict[str, list[Nettverksskule]] = {}
    for each in nettverk.skular:
        terms.setdefault(each.namn, []).append(each)
    pairs = (pair for some in terms.values() for pair in combinations(some, 2))
    return any(one.overlaps(two) for one, two in pairs)


def may_be_listed(plan: Plan, nettverk: Nettverk, skule: str) -> bool:
    """Tell whether a fault in a network's list may be why a school seems to be outside it."""
    unsure = is_unread(plan, nettverk) or is_unsure(nettverk, skule)
    return unsure or bool(find_meant(skule, list_unknown(plan, nettverk)))


def is_unread(plan: Plan, nettverk: Nettverk) -> bool:
    """Tell whether a fault in a network's list may be why any school seems to be outside it."""
    known, listed = plan.oversikt.by_skulenamn, nettverk.skulenamn
    return not listed or "" in known or "" in listed or _has_twice(nettverk)


def is_unsure(nettverk: Nettverk, skule: str) -> bool:
    """Tell whether it could not be read when a school is in a network."""
    own = [each for each in nettverk.skular if each.namn == skule]
    return any(each.source.flawed or each.is_reversed for each in own)


def list_unknown(plan: Plan, nettverk: Nettverk) -> list[str]:
    """List the names in a network that are no school's."""
    return [each for each in nettverk.skulenamn if each not in plan.oversikt.by_skulenamn]


def knows_nettverka(plan: Plan) -> bool:
    """Tell whether all networks could be read, and there are any."""
    names = [each.namn for each in plan.oversikt.nettverk]
    return bool(names) and "" not in names


def knows_days(year: Skuleår) -> bool:
    """Tell whether all the shared meeting days of a year could be read."""
    unread = year.source.flawed and not year.møte
    return not unread and not any(each.source.flawed for each in year.møte)


def list_lost(year: Skuleår, own: Nettverksår) -> list[Nettverksmøte]:
    """List what a network says of days on which there is no meeting."""
    shared = {each.nøkkel for each in year.møte}
    return [
        each
        for each in own.møte
        if each.nøkkel not in shared and each.tid is None and not each.source.flawed
    ]
