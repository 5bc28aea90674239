"""The numbers of items that members have seen: in minutes, in the list of events, in notices."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nettverk.archive.hendingar import Hendingsslag
from nettverk.model.dokumentslag import INNKALLING, REFERAT
from nettverk.model.noklar import Møtenøkkel, Nummererte, Saksnummer, parse_nummererte
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import fold_title
from nettverk.planning.mote import Møte
from nettverk.planning.saker import make_sakliste
from nettverk.planning.saksnummer import Saksnummerering, fold_who, fold_whole
from nettverk.workspace.edited import SUFFIXES
from nettverk.workspace.finding import find_document
from nettverk.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nettverk.referat.saksnummer import Innkallingsnummer


def open_saksnummer(workspace: Workspace, nettverk: Nettverk) -> Saksnummerering:
    """Number the items of a network's meetings by what members have seen of them.

    What minutes say goes before what was noted when a notice was published, and that before what
    lies in the folder now, which nobody reads once there are minutes. A notice that was published
    without such numbers has its own from 1.
    """
    history = workspace.history(nettverk)
    seen = {each: [saker] for each, saker in history.saksnummer.items()}
    for nøkkel in workspace.hendingar.list_møta(nettverk.namn):
        about = (INNKALLING.namn, REFERAT.namn)
        seen.setdefault(nøkkel, []).extend(_list_events(workspace, nettverk, nøkkel, about))
    owners = {nr: nøkkel for nøkkel, some in seen.items() for saker in some for nr, _ in saker}
    møta = workspace.plan.møta_of(nettverk)
    for møte in møta:
        unheld = møte.nøkkel not in history.saksnummer
        read = _read_published(workspace, møte) if unheld else ()
        own = ((nr, t) for nr, t in read if owners.setdefault(nr, møte.nøkkel) == møte.nøkkel)
        seen.setdefault(møte.nøkkel, []).append(tuple(own))
    kjende = {each: _gather(some) for each, some in seen.items()}
    plain = {each.nøkkel for each in møta if not kjende[each.nøkkel] and _is_plain(workspace, each)}
    return Saksnummerering(
        workspace.plan, nettverk, history.referata, kjende, plain=plain, used={*owners}
    )


def _gather(seen: Iterable[Nummererte]) -> Nummererte:
    """Gather what was seen of a meeting: the number that is seen first of an item is its own."""
    found: dict[tuple[Saksnummer, str], None] = {}
    for saker in seen:
        before, now = (Counter(tittel for _, tittel in {*some}) for some in (found, saker))
        other = {each[0] for each in saker if each not in found and now[each[1]] <= before[each[1]]}
        found |= dict.fromkeys(each for each in saker if each[0] not in other)
    return (*found,)


def list_noted(
    workspace: Workspace, nettverk: Nettverk, nøkkel: Møtenøkkel, *about: str
) -> Nummererte:
    """List what was numbered when it was published, but for what was taken back untold."""
    noted = _list_events(workspace, nettverk, nøkkel, about or (INNKALLING.namn, REFERAT.namn))
    return tuple(each for saker in noted for each in saker)


def _list_events(
    workspace: Workspace, nettverk: Nettverk, nøkkel: Møtenøkkel, about: tuple[str, ...]
) -> list[Nummererte]:
    """List what each publishing noted, the last that members were not told of first."""
    told: list[Nummererte] = []
    untold: list[Nummererte] = []
    for each in workspace.hendingar.list_about(nettverk.namn, nøkkel, *about):
        if each.hending is Hendingsslag.UTLAGT:
            untold = [parse_nummererte(each.saksnummer), *untold]
        elif each.hending is Hendingsslag.SENDT:
            told, untold = [*untold, *told], []
        elif each.hending is Hendingsslag.TILBAKE and each.dokument == INNKALLING.namn:
            untold = []
    return [*untold, *told]


def _read_published(workspace: Workspace, møte: Møte) -> Nummererte:
    """Read the notice of a meeting, where it is published.

    It may have been written anew, or by hand, since what it said was noted.
    """
    innkalling = read_numbered(workspace, møte) if _is_published(workspace, møte) else None
    return innkalling.list_nummererte() if innkalling else ()


def _is_plain(workspace: Workspace, møte: Møte) -> bool:
    """Tell whether a notice was published with numbers from 1, as far as it can be read."""
    if not _is_published(workspace, møte):
        return False
    innkalling = read_numbered(workspace, møte)
    return not innkalling or innkalling.is_plain


def _is_published(workspace: Workspace, møte: Møte) -> bool:
    about = (møte.nettverk.namn, møte.nøkkel, INNKALLING.namn)
    return workspace.hendingar.is_published(*about)


def read_numbered(workspace: Workspace, møte: Møte) -> "Innkallingsnummer | None":
    """Read the numbers in the notice that lies in the folder; None where no text can be read."""
    from nettverk.referat.blocks import read_blocks
    from nettverk.referat.saksnummer import Innkallingsnummer

    path = find_document(workspace, møte, INNKALLING)
    if not path or path.suffix not in SUFFIXES:
        return None
    try:
        blocks = read_blocks(workspace.files.read(path), path.suffix).blocks
    except ValueError:
        return None
    noted = list_noted(workspace, møte.nettverk, møte.nøkkel)
    return Innkallingsnummer(blocks, møte.dato.year, _list_sakliste(workspace, møte), noted)


def _list_sakliste(workspace: Workspace, møte: Møte) -> Iterator[tuple[str, str]]:
    """List the titles of the items of a meeting, each with its title and text."""
    referata = workspace.history(møte.nettverk).referata
    for each in make_sakliste(workspace.plan, møte, referata):
        if each.nr:
            yield fold_title(each.tittel), fold_whole(each)


def find_nummererte(workspace: Workspace, møte: Møte) -> Nummererte:
    """Find the numbers that a notice has as it goes out: its own, and those of the plan."""
    planned = workspace.number(møte)
    innkalling = read_numbered(workspace, møte) if planned else None
    if not innkalling:
        return planned
    # What was not written by hand has the titles of its plan, and that may be another one now.
    edited = workspace.find_edited(workspace.locate(møte, INNKALLING.namn, ""))
    said = innkalling.list_nummererte(placed=bool(edited))
    read = {each for pair in said for each in pair}
    printed = bool(said) or innkalling.is_plain
    unread = (
        each
        for each in planned
        if not read & {*each} and (innkalling.shows(each[0]) or not printed)
    )
    numbered = (*said, *unread)
    return _leave_out_texts((*numbered, *_list_who(workspace, møte, numbered)))


def _list_who(
    workspace: Workspace, møte: Møte, numbered: Nummererte
) -> Iterator[tuple[Saksnummer, str]]:
    """List the items that only those who answer for them tell apart, with those."""
    referata = workspace.history(møte.nettverk).referata
    saker = [each for each in make_sakliste(workspace.plan, møte, referata) if each.nr]
    for tittel in dict.fromkeys(tittel for _, tittel in numbered):
        numbers = [nr for nr, each in numbered if each == tittel]
        same = [each for each in saker if fold_title(each.tittel) == tittel]
        if len(numbers) == len(same) > 1 and len({*map(fold_whole, same)}) == 1:
            yield from zip(numbers, map(fold_who, same), strict=True)


def _leave_out_texts(saker: Nummererte) -> Nummererte:
    """Leave out the texts of items that no other has the title of."""
    owners: dict[str, set[Saksnummer]] = {}
    for nr, tittel in saker:
        owners.setdefault(tittel, set()).add(nr)
    alone = {(nr, f"{tittel} ") for tittel, some in owners.items() for nr in some if len(some) == 1}
    return tuple(
        (nr, tittel)
        for nr, tittel in saker
        if not any(nr == other and tittel.startswith(name) for other, name in alone)
    )
