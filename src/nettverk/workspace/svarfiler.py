"""The files of answers that a new year is planned with, read as one."""

from collections.abc import Sequence
from pathlib import Path

from nettverk.errors import DataError, Problem
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Oversikt
from nettverk.model.svar import Årssvar


def read_svar(oversikt: Oversikt, name: Skuleårsnamn, files: Sequence[Path]) -> Årssvar:
    """Read all that is answered; DataError tells what is wrong in any of the files."""
    if not files:
        return Årssvar()
    from nettverk.reading.svarark import load_svar

    problems: list[Problem] = []
    read: list[Årssvar] = []
    for each in files:
        try:
            read.append(load_svar(each, name, oversikt))
        except DataError as fault:
            problems += fault.problems
    if problems:
        raise DataError(problems)
    asked = [each.utan_svar for each in read if each.utan_svar is not None]
    return Årssvar(
        tuple(busy for each in read for busy in each.opptatt),
        tuple(wished for each in read for wished in each.ønske),
        tuple(away for each in read for away in each.fråvær),
        tuple(remark for each in read for remark in each.merknader),
        tuple(name for name in asked[0] if all(name in each for each in asked)) if asked else None,
    )
