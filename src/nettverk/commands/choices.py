"""The choices a user makes in a workspace: networks, meetings and school years."""

from collections.abc import Callable, Sequence
from datetime import date

from nettverk.commands.session import Session
from nettverk.errors import NettverkError, UsageError
from nettverk.model.samarbeid import Nettverk
from nettverk.model.school_year import Skuleår
from nettverk.nynorsk import parse_date, write_list, write_short_date
from nettverk.planning.meetings import Møte
from nettverk.suggest import suggest


def choose_meetings(
    session: Session,
    networks: Sequence[Nettverk],
    wanted: str,
    find: Callable[[Nettverk], Møte | None],
) -> tuple[list[Møte], list[str]]:
    """Find one meeting a network: the one wanted, else what `find` finds; name who has none."""
    if wanted:
        return [choose_meeting(session, each, wanted) for each in networks], []
    found = [(each.namn, find(each)) for each in networks]
    return [møte for _, møte in found if møte], [name for name, møte in found if not møte]


def choose_networks(session: Session, names: Sequence[str]) -> tuple[Nettverk, ...]:
    """Find the networks named by name or folder; none named is `mitt_nettverk`, else all."""
    networks = session.plan.oversikt.nettverk
    if not names:
        mine = session.plan.oversikt.mitt_nettverk
        return tuple(each for each in networks if not mine or each.namn == mine)
    keys = {each.namn.casefold(): each for each in networks}
    keys |= {session.folders[each.namn]: each for each in networks}
    unknown = [each for each in names if each.casefold() not in keys]
    if unknown:
        known = [each.namn for each in networks]
        raise UsageError(
            "\n".join(
                f"Nettverket «{each}» finst ikkje. "
                + (suggest(each, known) or f"Vel mellom {write_list(known)}.")
                for each in unknown
            )
        )
    return tuple(dict.fromkeys(keys[each.casefold()] for each in names))


def choose_year(session: Session, name: str) -> Skuleår:
    """Find a school year by name; no name is the one that runs, or comes next."""
    years = session.plan.skuleår
    if not name:
        year = session.plan.year_of(session.today)
        if year is None:
            raise NettverkError(
                "Det finst inga fil for noko skuleår. Lag ei, til dømes data/2026-2027.yaml."
            )
        return year
    found = [each for each in years if each.skuleår == name.replace("–", "-")]
    if not found:
        known = write_list(each.skuleår for each in years)
        raise UsageError(f"Skuleåret «{name}» finst ikkje. Vel mellom {known}.")
    return found[0]


def choose_meeting(session: Session, nettverk: Nettverk, wanted: str) -> Møte:
    """Find a network's meeting by date, or by number in the running school year."""
    if wanted.isdecimal():
        year = choose_year(session, "")
        meetings = session.plan.meetings_of(nettverk, year)
        found = [each for each in meetings if str(each.nr) == wanted.lstrip("0")]
        hint = f"I {year.skuleår} er møta nummererte frå 1 til {len(meetings)}."
    else:
        day = _parse_day(wanted)
        meetings = session.plan.meetings_of(nettverk)
        found = [each for each in meetings if each.dato == day]
        hint = _near(meetings, day)
    if not found:
        raise UsageError(f"{nettverk.namn} har ikkje noko møte «{wanted}». {hint}".strip())
    if found[0].avlyst:
        raise NettverkError(f"Møtet {wanted} i {nettverk.namn} er avlyst.")
    return found[0]


def _parse_day(text: str) -> date:
    try:
        return parse_date(text)
    except ValueError as fault:
        raise UsageError(f"{fault} Eit møte kan òg veljast med nummer.") from None


def _near(meetings: Sequence[Møte], day: date) -> str:
    near = min((each.dato for each in meetings), key=lambda each: abs(each - day), default=None)
    return f"Det nærmaste er {write_short_date(near)}." if near else ""
