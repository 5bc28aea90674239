"""What collides when a school year is impossible: requirements that cannot all be met.

Requirements are left out in the order of how little they take, until each that is left is needed:
once with people first, and once with them last, and the fewer are told. The set is minimal: with
any one of them gone, the others can be met.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Fridagar
from nettverk.planning.nytt_ar.order import (
    Deltaking,
    Fastveke,
    Haust,
    Krav,
    Oppdrag,
    Tal,
    Ytterveke,
)
from nettverk.planning.nytt_ar.weeks import count_possible, propose_weeks
from nettverk.planning.thinning import thin_out


def _find_collision(order: Oppdrag) -> tuple[Krav, ...]:
    """Find a minimal set of requirements of an impossible order that collide."""

    def is_impossible(some: Sequence[Krav]) -> bool:
        return propose_weeks(replace(order, krav=tuple(some))) is None

    backwards = order.krav[::-1]
    by_weight = sorted(backwards, key=_weight)
    people_last = sorted(by_weight, key=lambda each: isinstance(each, Deltaking))
    found = min((thin_out(each, is_impossible) for each in (by_weight, people_last)), key=len)
    return tuple(each for each in order.krav if each in found)


def explain_collision(order: Oppdrag, name: Skuleårsnamn) -> str:
    """Say what collides, and what can be done about it."""
    clash = _find_collision(order)
    lines = (f"  - {_write(each)}" for each in clash)
    advice = dict.fromkeys(_advise(order, each) for each in clash)
    return "\n".join(
        (
            f"Det går ikkje å setja opp skuleåret {name}. {order}, og dette går ikkje i hop:",
            *lines,
            f"Lat eitt av krava fara, så går det med dei andre. {' '.join(advice)}"
            if len(clash) > 1
            else " ".join(advice),
        )
    )


def _write(krav: Krav) -> str:
    return f"ingen skule: {krav}" if isinstance(krav, Fridagar) else str(krav)


def _weight(krav: Krav) -> tuple[int, int]:
    """Say how much a requirement takes; what takes little is left out first."""
    match krav:
        case Deltaking():
            return 0, 0
        case Haust():
            return 1, 0
        case Fridagar():
            return 2, (krav.til - krav.frå).days
        case Ytterveke():
            return 3, 0
        case Fastveke():
            return 3, 1
        case _:
            return 4, 0


def _advise_number(most: int) -> str:
    if most:
        return f"Det er plass til høgst {most} møte: skriv «--møte {most}»."
    return "Sjå til at første og siste skuledag er rette."


def _advise(order: Oppdrag, krav: Krav) -> str:
    match krav:
        case Tal():
            return _advise_number(count_possible(order))
        case Ytterveke():
            return "Med «--ytterveker» kan det vera møte i den første og den siste skuleveka òg."
        case Fastveke():
            return "Vel ei anna veke med «--oppstart» eller «--veker»."
        case Haust():
            return "Sjå til at skuleåret har ei skuleveke om hausten der det kan vera møte."
        case Deltaking(rytme) if rytme.deltakar:
            return (
                "Vel ein annan deltakar frå arbeidsgruppa i eit av nettverka, i "
                "data/networks.yaml, eller lat nokre av dei møtast i andre veker i fila for året "
                "før."
            )
        case _:
            return "Sjå til at fridagane i skuleruta er rette."
