"""What documents of a meeting share: place, title and footer, and what members knew before."""

from msgspec import Struct

from nettverk.archive.hendingar import Hending
from nettverk.context.mote import KunngjortContext
from nettverk.model.dokumentslag import Dokumentslag
from nettverk.nynorsk import find_when, write_date, write_when
from nettverk.planning.mote import Møte
from nettverk.render.draft import Draft
from nettverk.workspace.workspace import Workspace


def draft_møtedokument(
    workspace: Workspace, slag: Dokumentslag, møte: Møte, context: Struct
) -> Draft:
    """Word a document that belongs to a meeting."""
    mal = slag.choose_mal(oppstart=møte.er_oppstart)
    return Draft(
        path=workspace.place(møte, slag.namn),
        markdown=workspace.malar.render(mal, context),
        title=f"{slag.tittel} {møte.nettverk.namn}, {write_date(møte.dato)}",
        dokument=slag.namn.capitalize(),
        samarbeid=workspace.plan.oversikt.samarbeid.namn,
        nettverk=møte.nettverk.namn,
        author=møte.leiar,
        gjeld=write_date(møte.dato),
        dato=møte.dato,
    )


def describe_kunngjort(hending: Hending) -> KunngjortContext:
    """Describe what members knew, in the notice's own words however it stands in the list."""
    day, clock = find_when(hending.når)
    når = write_when(day, clock) if day and clock else hending.når
    return KunngjortContext(hending.dag, når, hending.kvar, hending.vert_namn, hending.avlyst)
