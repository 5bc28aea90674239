"""`nettverk ark`: hand-outs for the working methods that need paper."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath

from msgspec import Struct

from nettverk.commands.choices import choose_meeting, choose_networks, choose_year
from nettverk.commands.documents import Wish, write_documents
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.context.mote import describe_meeting
from nettverk.context.samarbeid import describe_samarbeid
from nettverk.context.sheet import ArkContext
from nettverk.errors import UsageError
from nettverk.nynorsk import write_date
from nettverk.planning.mote import Møte
from nettverk.render.draft import Draft
from nettverk.render.templates import Templates
from nettverk.suggest import suggest_among


class Ark(Struct, frozen=True):
    """A working sheet: its title, and what it is for."""

    tittel: str
    om: str


SHEETS: Mapping[str, Ark] = {
    "tokolonnenotat": Ark("Tokolonnenotat", "verdiar, suksesskriterier og risiko, til oppstarten"),
    "dialogrunde": Ark("Dialogrunde", "eitt spørsmål, alle får ordet"),
    "dialogspel": Ark("Dialogspel", "kort med påstandar: samd eller usamd"),
    "rettleiing": Ark("Problemretta rettleiing", "éin har ei sak, gruppa reflekterer"),
    "observasjon": Ark("Observasjon av praksis", "notat til runden på vertsskulen"),
    "fokustid": Ark("Fokustid", "éin har ordet utan å bli avbroten"),
    "assosiasjonsrunde": Ark("Assosiasjonsrunde", "det første ein tenkjer på"),
}


def list_sheets() -> Result:
    """List the sheets there are."""
    width = max(map(len, SHEETS))
    return Result(output="".join(f"{name:{width}}  {ark.om}\n" for name, ark in SHEETS.items()))


def write_sheets(
    session: Session, names: Sequence[str], network: str, wanted: str, wish: Wish
) -> Result:
    """Write sheets: for the next meeting of a network, or for any meeting where none is meant."""
    unknown = [each for each in names if each not in SHEETS]
    if unknown:
        raise UsageError(
            "\n".join(
                f"Arket «{each}» finst ikkje. {suggest_among(each, SHEETS)}" for each in unknown
            )
        )
    templates, møte = Templates(session.root), _find_meeting(session, network, wanted)
    drafts = (partial(draft_sheet, session, templates, name, møte) for name in dict.fromkeys(names))
    return write_documents(session, drafts, wish)


def _find_meeting(session: Session, network: str, wanted: str) -> Møte | None:
    networks = choose_networks(session, [network] if network else [])
    if len(networks) != 1:
        if wanted:
            raise UsageError("Skriv --nettverk òg, så er det klart kva møte det gjeld.")
        return None
    ahead = session.plan.next_meeting(networks[0], session.today)
    if not wanted:
        return ahead
    year = ahead.skuleår if ahead else choose_year(session, "")
    return choose_meeting(session, networks[0], wanted, year)


def draft_sheet(session: Session, templates: Templates, name: str, møte: Møte | None) -> Draft:
    """Word a sheet, for a meeting or for any."""
    samarbeid = describe_samarbeid(session.plan.oversikt)
    described = describe_meeting(session.plan, møte).møte if møte else None
    context = ArkContext(samarbeid, møte.nettverk.namn if møte else "", described)
    path = PurePosixPath("ark", name)
    if møte:
        path = session.place(møte, name)
    return Draft(
        path=path,
        markdown=templates.render(f"ark/{name}.md", context),
        title=SHEETS[name].tittel,
        kind=SHEETS[name].tittel,
        samarbeid=samarbeid.namn,
        nettverk=context.nettverk or samarbeid.namn,
        author=samarbeid.namn,
        gjeld=write_date(møte.dato) if møte else "arbeidsark",
        dato=møte.dato if møte else session.plan.skuleår[0].første_skuledag,
    )
