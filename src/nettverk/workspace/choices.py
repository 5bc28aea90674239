"""The choices a user makes in a workspace: networks, meetings and school years."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar
from unicodedata import normalize

from msgspec import Struct

from nettverk.archive.paths import folder_names, slugify
from nettverk.errors import NettverkError, UsageError
from nettverk.model.dokumentslag import REFERAT, Dokumentslag, Meldingsslag
from nettverk.model.noklar import Møtenøkkel, parse_møtenøkkel, parse_skuleårsnamn
from nettverk.model.samarbeid import Nettverk, Skule
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.suggest import choose_among, suggest_among
from nettverk.workspace.kunngjering import is_told
from nettverk.workspace.workspace import Workspace

_TOLD_BEFORE = "Meldinga er send frå før. Skal ho sendast på nytt, så skriv namnet på nettverket."
EVERY = "alle"
"""What names all schools."""

_T = TypeVar("_T", Nettverk, Skule)


class _Choice(Struct, frozen=True):
    """One meeting a network; `idle` have none, and `missed` says who lacks the one wanted."""

    møta: tuple[Møte, ...]
    idle: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()

    def some(self) -> tuple[Møte, ...]:
        """Give the meetings; NettverkError when there are none."""
        if not self.møta:
            raise NettverkError("Her er ikkje noko slikt møte. Vel eitt med --møte.")
        return self.møta


def choose_møta(
    workspace: Workspace,
    slag: Dokumentslag | None,
    names: Sequence[str],
    wanted: str,
    *,
    find: Callable[[Plan, Nettverk, date], Møte | None] | None = None,
    avlyst: bool | None = False,
) -> _Choice:
    """Choose the meeting of each network that a kind of document is about, or the one wanted.

    Minutes are of the latest meeting, all else of the next, where nothing else is told to `find`
    it. UsageError when no network has the one wanted, which is cancelled or not as `avlyst` says;
    None takes both.
    """
    plan, today = workspace.plan, workspace.today
    find = find or (Plan.latest_møte if slag is REFERAT else Plan.next_møte)
    near = [(each, find(plan, each, today)) for each in choose_nettverka(workspace, names)]
    if wanted:
        return _choose_wanted(workspace, near, wanted, avlyst=avlyst)
    return _Choice(
        tuple(møte for _, møte in near if møte),
        tuple(each.namn for each, møte in near if not møte),
    )


def find_untold(
    workspace: Workspace, slag: Meldingsslag, møta: Sequence[Møte], names: Sequence[str]
) -> tuple[Sequence[Møte], Sequence[str]]:
    """Find the meetings that a message is still to be sent about, and say which are left out.

    A network that is named, or is the only one, is never left out.
    """
    ask = len(møta) > 1 and not names
    told = [each for each in møta if ask and is_told(workspace.hendingar, each, slag)]
    if not told:
        return møta, ()
    who = write_list(tuple(each.nettverk.namn for each in told))
    return [each for each in møta if each not in told], (f"{who}: {_TOLD_BEFORE}",)


def _choose_wanted(
    workspace: Workspace,
    near: Sequence[tuple[Nettverk, Møte | None]],
    wanted: str,
    *,
    avlyst: bool | None,
) -> _Choice:
    """Choose the meeting wanted; a number counts in the year of the one near."""
    found: list[Møte] = []
    faults: list[NettverkError] = []
    for nettverk, møte in near:
        year = møte.skuleår if møte else choose_year(workspace, "")
        try:
            found.append(choose_møte(workspace, nettverk, wanted, year, avlyst=avlyst))
        except NettverkError as fault:
            faults.append(fault)
    missed = tuple(dict.fromkeys(str(each) for each in faults))
    if not found and faults:
        raise type(faults[0])("\n".join(missed))
    return _Choice(tuple(found), missed=missed)


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


def choose_møte(
    workspace: Workspace,
    nettverk: Nettverk,
    wanted: str,
    year: Skuleår,
    *,
    avlyst: bool | None = False,
) -> Møte:
    """Find a network's meeting by date, moved or not, or by its number in a school year.

    It is cancelled or not as `avlyst` says; None takes both.
    """
    if wanted.isdecimal():
        møta = workspace.plan.møta_of(nettverk, year)
        found = [each for each in møta if str(each.nr) == wanted.lstrip("0")]
        hint = f"I {year.skuleår} er møta nummererte frå 1 til {len(møta)}."
    else:
        nøkkel = _parse_day(wanted)
        møta = workspace.plan.møta_of(nettverk)
        found = _find_on(møta, nøkkel)
        hint = _near(møta, nøkkel.dato)
    if not found:
        raise UsageError(f"{nettverk.namn} har ikkje noko møte «{wanted}». {hint}".strip())
    fit = [each for each in found if avlyst in (None, each.avlyst)]
    if not fit:
        which = f"Møtet {write_short_date(found[0].dato)} i {nettverk.namn} er"
        fix = "Vel eit anna med --møte, eller"
        if avlyst:
            raise NettverkError(f"{which} ikkje avlyst. {fix} skriv «avlyst: ja» på det.")
        raise NettverkError(f"{which} avlyst. {fix} slett «avlyst» på det i skuleårsfila.")
    return fit[0]


def _find_on(møta: Sequence[Møte], nøkkel: Møtenøkkel) -> list[Møte]:
    """Find the meetings on a day, or meant for it; one that begins then goes before others."""
    on_day = [each for each in møta if nøkkel.dato in [dag.dato for dag in each.dagar]]
    found = on_day or [each for each in møta if each.nøkkel.dato == nøkkel.dato]
    wanted = (each for each in found if nøkkel.økt in {1, each.nøkkel.økt})
    return sorted(wanted, key=lambda each: (each.dato != nøkkel.dato, each.nøkkel.økt))


def _parse_day(text: str) -> Møtenøkkel:
    try:
        return parse_møtenøkkel(text)
    except ValueError as fault:
        raise UsageError(f"{fault} Eit møte kan òg veljast med nummer.") from None


def _near(møta: Sequence[Møte], day: date) -> str:
    near = min((each.dato for each in møta), key=lambda each: abs(each - day), default=None)
    if not near:
        return ""
    nearest = write_short_date(near)
    return f"Det nærmaste er {nearest}. Skriv --møte {nearest}."
