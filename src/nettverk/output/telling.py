"""What is told beside an answer: what was taken for granted, and what needs a person's eye."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from nettverk.characters import UNPLACED
from nettverk.model.sakliste import advise
from nettverk.nynorsk import write_list, write_number
from nettverk.output.result import Result
from nettverk.planning.mote import Møte
from nettverk.planning.saker import Agendapunkt, lacks_break, make_sakliste
from nettverk.planning.saklistemal import REQUIRED
from nettverk.planning.saksnummer import number_sakliste
from nettverk.workspace.workspace import Workspace


def tell_missed(result: Result, missed: tuple[str, ...], *, named: bool) -> Result:
    """Tell who lacks the meeting wanted; that is a fault where the network was named."""
    if not missed:
        return result
    if not named:
        return replace(result, notes=(*missed, *result.notes))
    return replace(result, faults=(*missed, *result.faults), exit_code=1)


def tell_choice(workspace: Workspace, named: Sequence[str]) -> list[str]:
    """Tell which networks were taken for granted when none was named."""
    oversikt = workspace.plan.oversikt
    if named or len(oversikt.nettverk) < 2 or oversikt.mitt_nettverk:
        return tell_mine(workspace, named)
    count = write_number(len(oversikt.nettverk))
    return [f"Gjeld alle {count} nettverka. Skriv namnet for å velja eitt."]


def tell_mine(workspace: Workspace, named: Sequence[str]) -> list[str]:
    """Tell that the workspace has one network that is meant when none is named."""
    oversikt = workspace.plan.oversikt
    if named or len(oversikt.nettverk) < 2 or not oversikt.mitt_nettverk:
        return []
    return [f"Gjeld {oversikt.mitt_nettverk}, som er «mitt_nettverk» i data/networks.yaml."]


def tell_proposals(møta: Iterable[Møte]) -> list[str]:
    """Tell which hosts are proposals that nobody has decided yet."""
    return [
        f"{møte.nettverk.namn} {møte.namn_dag}: {tell_proposal(møte)}"
        for møte in møta
        if not møte.fastsett
    ]


def tell_proposal(møte: Møte) -> str:
    """Tell that nobody has decided the host of a meeting, and how it is done."""
    if not møte.vertskap:
        return f"{UNPLACED.casefold()}."
    if not møte.vert:
        return "verten er ikkje avklart."
    return (
        f"verten, {møte.vert.namn}, er eit framlegg. Skriv «vert: {møte.vert.namn}» i "
        f"{møte.skuleår.source.file} når det er avgjort."
    )


def tell_boundary(møta: Iterable[Møte]) -> list[str]:
    """Tell which items may belong in a municipality rather than in the cooperation."""
    return [
        f"{møte.nettverk.namn} {møte.namn_dag}: {advice}"
        for møte in møta
        for sak in møte.saker
        if (advice := advise(sak))
    ]


_NO_BREAKS = (
    "Pausane er ikkje sette inn, for møtet går over fleire dagar. Skriv saklista under «sakliste» "
    "eller «sakliste_oppstart», med «punkt: pause» der de vil ha dei."
)


def tell_put_in(workspace: Workspace, møta: Iterable[Møte]) -> Iterator[str]:
    """Tell what stands on an agenda though its template does not name it, and as what item.

    What stands on every agenda, however it was written, `sjekk` tells.
    """
    always = {punkt for some in REQUIRED for punkt in some}
    for møte in møta:
        referata = workspace.history(møte.nettverk).referata
        sakliste = number_sakliste(
            make_sakliste(workspace.plan, møte, referata), workspace.number(møte)
        )
        put_in = [each for each in sakliste if each.sett_inn and each.punkt not in always]
        mal = workspace.plan.saklistemal[møte.nettverk.namn].choose(oppstart=møte.er_oppstart)
        if any(lacks_break(each, møte) for each in mal.punkt):
            yield f"{møte.nettverk.namn} {møte.namn_dag}: {_NO_BREAKS}"
        if put_in:
            yield f"{møte.nettverk.namn} {møte.namn_dag}: {_say_put_in(put_in, møte)}"


def _say_put_in(put_in: Sequence[Agendapunkt], møte: Møte) -> str:
    """Say what numbers points have, and how to choose otherwise."""
    named = write_list(f"«{each.tittel}» (sak {each.nr})" for each in put_in)
    points = write_list(dict.fromkeys(f"«punkt: {each.punkt}»" for each in put_in))
    key = "sakliste_oppstart" if møte.er_oppstart else "sakliste"
    many = len(put_in) > 1
    return (
        f"{named} er {'sette' if many else 'sett'} inn i saklista. Skriv {points} i «{key}» der "
        f"de vil ha {'dei' if many else 'det'}."
    )
