"""Where an item belongs: in the cooperation, or in a municipality (R16–R19)."""

from nettverk.model.sakliste import Sak

_WEIGHTS = {True: 1, None: 0, False: -1}


def belongs_to_municipality(sak: Sak) -> bool:
    """Tell whether an item is more municipal and administrative than common and professional."""
    return _WEIGHTS[sak.felles] + _WEIGHTS[sak.skulefagleg] < 0


def advise(sak: Sak) -> str:
    """Say why an item may belong in a municipality; it is a judgement, and only advice."""
    reasons = {
        (False, False): "er mest kommunal og administrativ",
        (False, None): "gjeld mest éin kommune",
        (None, False): "er mest administrativ",
    }
    reason = reasons[sak.felles, sak.skulefagleg]
    return f"saka «{sak.tittel}» {reason}. Ho høyrer kanskje heime i kommunen; de avgjer sjølve."
