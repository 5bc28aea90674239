"""Which meeting takes up a hearing, and which topics a meeting has."""

from collections.abc import Iterable

from nettverk.model.school_year import Fellestema, Høyring, Informasjon
from nettverk.planning.meetings import Møte


def find_hearing_meeting(høyring: Høyring, meetings: Iterable[Møte]) -> Møte | None:
    """Find the last ordinary meeting that a hearing's deadline allows, among those of its year."""
    fit = [
        each
        for each in meetings
        if each.dato <= høyring.frist and not each.er_oppstart and not each.avlyst
    ]
    return max(fit, key=lambda each: each.dato, default=None)


def applies(topic: Fellestema | Informasjon, møte: Møte) -> bool:
    """Tell whether a shared topic belongs to a meeting: on its days, else at every ordinary one."""
    if topic.møte:
        return bool({møte.dato, møte.opphavleg_dato} & set(topic.møte))
    return not møte.er_oppstart
