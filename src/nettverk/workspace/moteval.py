"""The choices a user makes of meetings in a workspace."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial

from msgspec import Struct

from nettverk.errors import NettverkError, UsageError
from nettverk.model.dokumentslag import REFERAT, Dokumentslag, Meldingsslag
from nettverk.model.noklar import Møtenøkkel, parse_day, parse_møtenøkkel
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.workspace.choices import choose_nettverka, choose_skule, choose_year
from nettverk.workspace.kunngjering import is_told
from nettverk.workspace.workspace import Workspace

_TOLD_BEFORE = "Meldinga er send frå før. Skal ho sendast på nytt, så skriv namnet på nettverket."


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
    years = [(each, møte.skuleår if møte else choose_year(workspace, "")) for each, møte in near]
    found, faults = _gather(workspace, years, wanted, avlyst=avlyst)
    missed = tuple(dict.fromkeys(map(str, faults)))
    if not found and faults:
        raise type(faults[0])("\n".join(missed))
    return _Choice(tuple(found), missed=missed)


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
        nøkkel = _parse_day(wanted, year)
        møta = workspace.plan.møta_of(nettverk)
        found = _find_on(møta, nøkkel)
        hint = _near(møta, nøkkel.dato)
    if not found:
        raise UsageError(f"{nettverk.namn} har ikkje noko møte «{wanted}». {hint}".strip())
    fit = [each for each in found if avlyst in (None, each.avlyst)]
    if not fit:
        which = f"Møtet {write_short_date(found[0].dato)} i {nettverk.namn} er"
        fix = "Vel eit anna møte, eller"
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


def _parse_day(text: str, year: Skuleår) -> Møtenøkkel:
    try:
        return parse_møtenøkkel(text, partial(parse_day, year=year.skuleår))
    except ValueError as fault:
        raise UsageError(f"{fault} Eit møte kan òg veljast med nummer.") from None


def _near(møta: Sequence[Møte], day: date) -> str:
    near = min((each.dato for each in møta), key=lambda each: abs(each - day), default=None)
    return f"Det nærmaste er {write_short_date(near)}. Skriv den datoen." if near else ""


def choose_moved(
    workspace: Workspace, names: Sequence[str], year: Skuleår, wanted: str
) -> tuple[list[Møte], list[str]]:
    """Choose the meetings to move, and what to tell of those that are not.

    With nobody named, they are of all who meet that day.
    """
    found, faults = choose_of_day(workspace, names, year, wanted)
    if names or wanted.isdecimal():
        return found, faults
    # Nobody is named: those who have moved away from the shared day already stay where they are.
    day = _parse_day(wanted, year).dato
    there = [each for each in found if each.dato == day] or found
    stay = [
        f"{each.nettverk.namn} møtest alt {write_short_date(each.dato)} og blir ståande. "
        "Nemn nettverket om det skal flyttast."
        for each in found
        if each not in there
    ]
    return there, [*faults, *stay]


def choose_of_day(
    workspace: Workspace, names: Sequence[str], year: Skuleår, wanted: str
) -> tuple[list[Møte], list[str]]:
    """Choose the meetings of those named, or of all who meet then, and say who do not."""
    if not wanted.isdecimal():
        _parse_day(wanted, year)
    found, faults = _choose_each(workspace, names, year, wanted)
    if not found or (names and faults):
        raise NettverkError("\n".join(faults))
    return found, faults


def choose_swapped(
    workspace: Workspace, names: Sequence[str], year: Skuleår, wanted: str, other: str
) -> list[tuple[Møte, str]]:
    """Choose a meeting and the school that is to host it, or two meetings that swap their hosts."""
    skule = choose_skule(workspace, other, names)
    for each in (wanted, "" if skule else other):
        if each and not each.isdecimal():
            _parse_day(each, year)
    if skule:
        return [_give(_choose_of(workspace, names, year, wanted, skule.namn), skule.namn)]
    firsts, faults = _choose_each(workspace, names, year, wanted)
    seconds, more = _choose_each(workspace, names, year, other)
    there = {each.nettverk.namn: each for each in seconds}
    both = [each for each in firsts if each.nettverk.namn in there]
    møte = _choose_only(both, [*faults, *more])
    return _swap(møte, there[møte.nettverk.namn])


def _choose_of(
    workspace: Workspace, names: Sequence[str], year: Skuleår, wanted: str, skule: str
) -> Møte:
    """Choose the meeting of a school's network: that of the day, where it has been in several."""
    its = [each.namn for each in workspace.plan.oversikt.nettverk if skule in each.skulenamn]
    if not (names or its):
        raise NettverkError(f"{skule} er ikkje med i noko nettverk.")
    found, faults = _choose_each(workspace, names or its, year, wanted)
    that_day = [each for each in found if skule in each.nettverk.skular_on(each.dato)]
    return _choose_only(that_day or found, faults)


def _choose_only(møta: Sequence[Møte], faults: Iterable[str]) -> Møte:
    if not møta:
        raise NettverkError("\n".join(dict.fromkeys(faults)))
    if len(møta) > 1:
        who = write_list(each.nettverk.namn for each in møta)
        raise UsageError(f"Fleire nettverk møtest då: {who}. Nemn det eine det gjeld.")
    return møta[0]


def _give(møte: Møte, skule: str) -> tuple[Møte, str]:
    if møte.vertsnamn == skule:
        day = write_short_date(møte.dato)
        raise NettverkError(f"{skule} er alt fastsett som vert {day} i {møte.nettverk.namn}.")
    return møte, skule


def _swap(one: Møte, other: Møte) -> list[tuple[Møte, str]]:
    if one is other:
        raise UsageError("Det er same møtet. Skriv to ulike dagar.")
    for each in (one, other):
        if not each.vert_namn:
            day = write_short_date(each.dato)
            raise NettverkError(
                f"Møtet {day} i {each.nettverk.namn} har ingen vert å byta bort. Skriv skulen som "
                "skal vera vert, i staden for den andre dagen."
            )
    if one.vert_namn == other.vert_namn:
        raise NettverkError(f"{one.vert_namn} er vert for begge møta. Vel eit anna møte.")
    return [(one, other.vert_namn), (other, one.vert_namn)]


def _choose_each(
    workspace: Workspace, names: Sequence[str], year: Skuleår, wanted: str
) -> tuple[list[Møte], list[str]]:
    """Choose the meeting of each network in a year, and say which have none."""
    years = [(each, year) for each in choose_nettverka(workspace, names)]
    found, faults = _gather(workspace, years, wanted, avlyst=False)
    return found, [*dict.fromkeys(map(str, faults))]


def _gather(
    workspace: Workspace,
    years: Iterable[tuple[Nettverk, Skuleår]],
    wanted: str,
    *,
    avlyst: bool | None,
) -> tuple[list[Møte], list[NettverkError]]:
    """Gather the meeting wanted of each network, and what is told of those that have none."""
    found: list[Møte] = []
    faults: list[NettverkError] = []
    for nettverk, year in years:
        try:
            found.append(choose_møte(workspace, nettverk, wanted, year, avlyst=avlyst))
        except NettverkError as fault:
            faults.append(fault)
    return found, faults
