"""The numbers of items that members have seen: in minutes, in the list of events, in notices."""

from collections.abc import Iterator

from nettverk.archive.hendingar import Hendingsslag
from nettverk.model.dokumentslag import INNKALLING, REFERAT
from nettverk.model.noklar import Møtenøkkel, Nummererte, parse_nummererte
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import fold
from nettverk.planning.mote import Møte
from nettverk.planning.saker import make_sakliste
from nettverk.planning.saksnummer import Saksnummerering
from nettverk.workspace.finding import SUFFIXES, find_document
from nettverk.workspace.workspace import Workspace


def open_saksnummer(workspace: Workspace, nettverk: Nettverk) -> Saksnummerering:
    """Number the items of a network's meetings by what members have seen of them.

    What minutes say goes before what was noted when a notice was published, and that before what
    lies in the folder now, which nobody reads once there are minutes.
    """
    history = workspace.history(nettverk)
    seen = {each: [*saker] for each, saker in history.saksnummer.items()}
    for nøkkel in workspace.hendingar.list_møta(nettverk.namn):
        seen.setdefault(nøkkel, []).extend(_list_noted(workspace, nettverk, nøkkel))
    owners = {nr: nøkkel for nøkkel, saker in seen.items() for nr, _ in saker}
    for møte in workspace.plan.møta_of(nettverk):
        unheld = møte.nøkkel not in history.saksnummer
        for nr, tittel in _read_published(workspace, møte) if unheld else ():
            if owners.setdefault(nr, møte.nøkkel) == møte.nøkkel:
                seen.setdefault(møte.nøkkel, []).append((nr, tittel))
    kjende = {each: tuple(dict.fromkeys(saker)) for each, saker in seen.items()}
    return Saksnummerering(workspace.plan, nettverk, history.referata, kjende)


def _list_noted(workspace: Workspace, nettverk: Nettverk, nøkkel: Møtenøkkel) -> Nummererte:
    """List what was numbered when it was published, but for what was taken back untold."""
    told: Nummererte = ()
    untold: Nummererte = ()
    about = (INNKALLING.namn, REFERAT.namn)
    for each in workspace.hendingar.list_about(nettverk.namn, nøkkel, *about):
        if each.hending is Hendingsslag.UTLAGT:
            untold = (*parse_nummererte(each.saksnummer), *untold)
        elif each.hending is Hendingsslag.SENDT:
            told, untold = (*untold, *told), ()
        elif each.hending is Hendingsslag.TILBAKE and each.dokument == INNKALLING.namn:
            untold = ()
    return (*untold, *told)


def _read_published(workspace: Workspace, møte: Møte) -> Nummererte:
    """Read the notice of a meeting, where it is published.

    It may have been written anew, or by hand, since what it said was noted.
    """
    about = (møte.nettverk.namn, møte.nøkkel, INNKALLING.namn)
    published = workspace.hendingar.is_published(*about)
    return read_nummererte(workspace, møte) or () if published else ()


def read_nummererte(workspace: Workspace, møte: Møte) -> Nummererte | None:
    """Read the numbers in the notice that lies in the folder; None where no text can be read."""
    from nettverk.referat.blocks import read_blocks
    from nettverk.referat.saksnummer import list_nummererte

    path = find_document(workspace, møte, INNKALLING)
    if not path or path.suffix not in SUFFIXES:
        return None
    try:
        blocks = read_blocks(workspace.files.read(path), path.suffix).blocks
    except ValueError:
        return None
    return list_nummererte(blocks, møte.dato.year, {*_list_titles(workspace, møte)})


def _list_titles(workspace: Workspace, møte: Møte) -> Iterator[str]:
    referata = workspace.history(møte.nettverk).referata
    for each in make_sakliste(workspace.plan, møte, referata):
        if each.nr:
            yield fold(each.tittel)


def find_nummererte(workspace: Workspace, møte: Møte) -> Nummererte:
    """Find the numbers that a notice has as it goes out: its own, or those of the plan."""
    said = read_nummererte(workspace, møte) if workspace.number(møte) else ()
    return workspace.number(møte) if said is None else said
