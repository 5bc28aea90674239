"""What documents of a meeting share: place, title and footer, and what members knew before."""

from msgspec import Struct

from nettverk.archive.hendingar import Hending
from nettverk.context.mote import KunngjortContext
from nettverk.model.dokumentslag import Dokumentslag
from nettverk.nynorsk import write_date
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
    """Describe what members knew."""
    return KunngjortContext(hending.dag, hending.når, hending.kvar, hending.avlyst)
