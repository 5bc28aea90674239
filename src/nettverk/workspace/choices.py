"""The choices a user makes in a workspace: networks, meetings and school years."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar
from unicodedata import normalize

from nettverk.archive.paths import folder_names, slugify
from nettverk.errors import NettverkError, UsageError
from nettverk.model.noklar import parse_skuleårsnamn
from nettverk.model.samarbeid import Nettverk, Skule
from nettverk.model.skulear import Skuleår
from nettverk.suggest import choose_among, suggest_among
from nettverk.workspace.workspace import Workspace

EVERY = "alle"
"""What names all schools."""

_LIKE_A_DAY = re.compile(r"\d+(?:[./-].*|\.?\s+[^\W\d_]+\b.*)?")
_T = TypeVar("_T", Nettverk, Skule)


def choose_nettverka(workspace: Workspace, names: Sequence[str]) -> tuple[Nettverk, ...]:
    """Find the networks named by name or folder; none named is `mitt_nettverk`, else all."""
    nettverka = workspace.plan.oversikt.nettverk
    if not names:
        mine = workspace.plan.oversikt.mitt_nettverk
        return tuple(each for each in nettverka if not mine or each.namn == mine)
    return _choose_named("Nettverket", nettverka, workspace.folders, names)


def choose_skular(workspace: Workspace, names: Sequence[str]) -> tuple[Skule, ...]:
    """Find the schools named by name, or by the word that completion gives; «alle» are all."""
    skular = workspace.plan.oversikt.skular
    if wants_all(workspace, names):
        return skular
    folders = folder_names([each.namn for each in skular])
    return _choose_named("Skulen", skular, folders, names)


def choose_skule(workspace: Workspace, text: str, names: Sequence[str] = ()) -> Skule | None:
    """Find the school that is named; None for what looks like a day. UsageError for others.

    Those that may be meant are in the networks named, if there are any.
    """
    oversikt = workspace.plan.oversikt
    folders = folder_names([each.namn for each in oversikt.skular])
    by_name = {each.namn: each for each in oversikt.skular}
    named = _find(by_name, folders, normalize("NFC", text).strip())
    if named or _LIKE_A_DAY.fullmatch(text):
        return named
    nettverk = {each.namn: each for each in oversikt.nettverk}
    if meant := _find(nettverk, workspace.folders, normalize("NFC", text).strip()):
        raise UsageError(f"«{meant.namn}» er eit nettverk. Skriv det før --byt, og ein skule her.")
    near = {skule for each in choose_nettverka(workspace, names) for skule in each.skulenamn}
    known = [each for each in oversikt.skular if not names or each.namn in near]
    return _choose_named("Skulen", known, folders, [text])[0]


def wants_all(workspace: Workspace, names: Sequence[str]) -> bool:
    """Tell whether all schools are asked for, and none that has that name."""
    known = {each.namn.casefold() for each in workspace.plan.oversikt.skular}
    return EVERY not in known and any(each.strip().casefold() == EVERY for each in names)


def _choose_named(
    what: str, known: Sequence[_T], folders: Mapping[str, str], names: Sequence[str]
) -> tuple[_T, ...]:
    by_name = {each.namn: each for each in known}
    found = [(each, _find(by_name, folders, normalize("NFC", each).strip())) for each in names]
    if unknown := [name for name, one in found if not one]:
        raise UsageError(
            "\n".join(
                f"{what} «{each}» finst ikkje. {suggest_among(each, by_name)}" for each in unknown
            )
        )
    return tuple(dict.fromkeys(one for _, one in found if one))


def _find(by_name: Mapping[str, _T], folders: Mapping[str, str], name: str) -> _T | None:
    """Find one by its name; else by its name in other letters; else by its folder."""
    by_folder = {folders[each]: one for each, one in by_name.items()}
    folded = {each.casefold(): one for each, one in by_name.items()}
    return by_name.get(name) or folded.get(name.casefold()) or by_folder.get(slugify(name))


def choose_year(workspace: Workspace, name: str) -> Skuleår:
    """Find a school year by name; no name is the one that runs, or comes next."""
    years = workspace.plan.skuleår
    if not name:
        year = workspace.plan.year_of(workspace.today)
        if year is None:
            raise NettverkError(
                "Det finst inga fil for noko skuleår. Lag ei, til dømes data/2026-2027.yaml."
            )
        return year
    try:
        wanted = parse_skuleårsnamn(name)
    except ValueError as fault:
        raise UsageError(str(fault)) from None
    found = [each for each in years if each.skuleår == wanted]
    if not found:
        known = choose_among(each.skuleår.nøkkel for each in years)
        raise UsageError(f"Skuleåret {wanted} finst ikkje. {known}")
    return found[0]
