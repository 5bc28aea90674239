"""What lies in a workspace and belongs to nothing in its data: minutes and events left behind."""

from collections.abc import Iterator

from nettverk.archive.hendingar import LOG, Log, write_cell
from nettverk.archive.paths import OUTPUT
from nettverk.commands.session import Session
from nettverk.errors import Place, Problem, warning
from nettverk.referat.finding import find_minutes
from nettverk.suggest import suggest_among


def check_leftovers(session: Session, log: Log) -> Iterator[Problem]:
    """Warn of what was left behind when a network got another name or went away."""
    yield from _check_folders(session)
    yield from _check_events(session, log)


def _check_folders(session: Session) -> Iterator[Problem]:
    """Find minutes that somebody filled in, in folders that belong to no network."""
    known = {*session.folders.values()}
    years = {each.skuleår for each in session.plan.skuleår}
    for folder in sorted((session.root / OUTPUT).glob("*/*/")):
        if folder.parent.name not in years or folder.name in known:
            continue
        if any(find_minutes(each.with_suffix("")) for each in folder.glob("*-referat.*")):
            yield warning(
                Place(folder.relative_to(session.root).as_posix()),
                "Mappa har utfylte referat, men høyrer ikkje til noko nettverk, og ingenting i "
                "dei er ført vidare.",
                f"Gi mappa namnet til nettverket. {suggest_among(folder.name, known)}".rstrip(),
            )


def _check_events(session: Session, log: Log) -> Iterator[Problem]:
    """Find names in the list of events that no network has."""
    names = [each.namn for each in session.plan.oversikt.nettverk]
    known = {write_cell(each).casefold() for each in names}
    strange = {each.nettverk: None for each in log.events if each.nettverk.casefold() not in known}
    for name in strange:
        yield warning(
            Place(LOG.as_posix()),
            f"Her er linjer for «{name}», som ikkje er noko nettverk.",
            f"Byt til det nye namnet, eller slett linjene. {suggest_among(name, names)}".rstrip(),
        )
