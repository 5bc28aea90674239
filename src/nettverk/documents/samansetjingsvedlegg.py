"""A proposed composition as an attachment to the decision: a document, a page and a picture."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from pathlib import PurePosixPath

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.paths import document_path
from nettverk.context.folk import SamarbeidContext, describe_samarbeid
from nettverk.documents.forsegling import seal_page, trust
from nettverk.documents.plan import BileteContext
from nettverk.documents.samansetjing import SamansetjingContext, describe_samansetjing
from nettverk.documents.samansetjingsbilete import describe_flyttsteg, describe_framleggsbilete
from nettverk.documents.samansetjingsmerknader import (
    compare_figures,
    list_avvegde,
    list_merknader,
)
from nettverk.documents.samansetjingsord import write_doublings
from nettverk.model.dokumentslag import SAMANSETJING
from nettverk.model.noklar import name_skuleår
from nettverk.model.samansetjing import Skulebinding
from nettverk.model.samarbeid import Nettverk, Nettverksskule, Oversikt, Skule, Skuleslag
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_date
from nettverk.output.writing import File
from nettverk.pictures.flyttsteg.drawing import draw_flyttsteg
from nettverk.pictures.samansetjing.drawing import draw_pages, draw_samansetjing
from nettverk.planning.samansetjing.framlegg import Samansetjing, compose
from nettverk.planning.samansetjing.innsamling import Rammeønske, make_oppgåve
from nettverk.render.draft import Draft, Trials
from nettverk.render.webpage import write_html
from nettverk.signatures import sign
from nettverk.workspace.workspace import Workspace

_MAL, _SIDEMAL = SAMANSETJING.malar
_STEPS = "samansetjing-flytt.svg"
_PUPILS = (40, 640, 40, 640, 40, 640, 40, 640)
"""The pupils of the schools that a template is tried with."""


class _TalContext(Struct, frozen=True):
    """A figure of today's composition, and of the proposal."""

    namn: str
    i_dag: str
    framlegg: str


class _TrinnradContext(Struct, frozen=True):
    """A row of the trade-off."""

    flytt: int
    avstand: str
    vinst: str
    kven: str


class _VedleggContext(Struct, frozen=True):
    """The document: `bilete` are pictures of some networks each, and `steg` one of the trade-off.

    `merknad` and `avvegd` are what is said beside the figures, and beside the trade-off.
    """

    samarbeid: SamarbeidContext
    framlegg: SamansetjingContext
    skular: int
    tal: tuple[_TalContext, ...]
    merknad: tuple[str, ...]
    bilete: tuple[BileteContext, ...]
    trinn: tuple[_TrinnradContext, ...]
    steg: BileteContext | None
    avvegd: tuple[str, ...]


class _SideContext(Struct, frozen=True):
    """The page: all that the document says, as HTML."""

    tittel: str
    samarbeid: SamarbeidContext
    innhald: Markup


def draft_samansetjing(
    workspace: Workspace, found: Samansetjing, shown: SamansetjingContext
) -> Draft:
    """Word a proposed composition."""
    samarbeid = describe_samarbeid(workspace.plan.oversikt)
    pictures = [*_draw(found, shown)]
    context = _describe(samarbeid, shown, [each for each, _ in pictures])
    skuleår = name_skuleår(shown.frå)
    return Draft(
        path=_place(shown),
        markdown=workspace.malar.render(_MAL, context),
        title=f"Framlegg til samansetjing frå {write_date(shown.frå)}",
        dokument="Framlegg til samansetjing",
        samarbeid=samarbeid.namn,
        nettverk="alle nettverka",
        author=samarbeid.namn,
        gjeld=f"skuleåret {skuleår}",
        dato=shown.frå,
        pictures={each.fil: drawn for each, drawn in pictures},
    )


def make_samansetjingsfil(
    workspace: Workspace, found: Samansetjing, shown: SamansetjingContext, suffix: str
) -> File:
    """Make the page of a proposed composition; `svg` is only its picture."""
    makers: dict[str, Callable[[], str]] = {
        "html": partial(_word_page, workspace, found, shown),
        "svg": lambda: draw_samansetjing(describe_framleggsbilete(shown)),
    }
    return File(f"{_place(shown)}.{suffix}", sign(makers[suffix]().encode(), f".{suffix}"))


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List proposals of made-up schools from the day after a school year, and the page.

    With moves and without, the first networks, and such as are not proven the best. All the schools
    there are may take long.
    """
    day, whole = year.siste_skuledag + timedelta(days=1), _make_up(workspace.plan.oversikt)
    first = replace(whole, nettverk=())
    for oversikt, ønske in (
        (whole, Rammeønske()),
        (whole, Rammeønske(flytt=0)),
        (first, Rammeønske(tal=1)),
    ):
        if found := compose(make_oppgåve(oversikt, day, ønske)):
            unproven = replace(found, botn=0, tillegg=True, avveging=None, grunnar=())
            for each in (found, unproven):
                shown = describe_samansetjing(oversikt, day, each)
                yield _MAL, partial(draft_samansetjing, workspace, each, shown)
    yield _SIDEMAL, partial(_fill_page, workspace, "Framlegg", "<h1>Framlegg</h1>")


def _make_up(oversikt: Oversikt) -> Oversikt:
    """Make up two networks with schools of sizes that make some move; two are bound, one is new."""
    skular = [
        Skule(namn=f"Skule {nr}", kommune="Kommunen", slag=Skuleslag.BARNESKULE, elevtal=pupils)
        for nr, pupils in enumerate(_PUPILS, 1)
    ]
    there = [Nettverksskule(namn=each.namn) for each in skular[:-1]]
    half = len(skular) // 2
    return replace(
        oversikt,
        skular=tuple(skular),
        nettverk=tuple(
            Nettverk(namn=f"Nettverk {nr}", leiar=(), skular=tuple(each))
            for nr, each in enumerate((there[:half], there[half:]), 1)
        ),
        skal_vera_saman=(Skulebinding(skular=(there[0].namn, there[2].namn), grunn="Grunnen"),),
        kan_ikkje_vera_saman=(),
    )


def _place(shown: SamansetjingContext) -> PurePosixPath:
    return document_path(name_skuleår(shown.frå), "", None, SAMANSETJING.namn)


def _draw(found: Samansetjing, shown: SamansetjingContext) -> Iterator[tuple[BileteContext, str]]:
    """Draw each picture, the first with all in words; where nothing is weighed, no steps."""
    whole = describe_framleggsbilete(shown)
    pages = draw_pages(whole)
    for number, drawn in enumerate(pages, 1):
        name = f"samansetjing-{number}.svg" if len(pages) > 1 else "samansetjing.svg"
        part = f"{whole.tittel} som bilete, del {number} av {len(pages)}."
        yield BileteContext(name, part if number > 1 else whole.alt), drawn
    if found.avveging and len(found.avveging.trinn) > 1:
        steps = describe_flyttsteg(found.avveging)
        yield BileteContext(_STEPS, steps.alt), draw_flyttsteg(steps)


def _describe(
    samarbeid: SamarbeidContext, shown: SamansetjingContext, pictures: Sequence[BileteContext]
) -> _VedleggContext:
    return _VedleggContext(
        samarbeid=samarbeid,
        framlegg=shown,
        skular=sum(len(each.skular) for each in shown.nettverk),
        tal=tuple(_TalContext(*each) for each in compare_figures(shown)),
        merknad=tuple(list_merknader(shown)),
        bilete=tuple(each for each in pictures if each.fil != _STEPS),
        trinn=tuple(
            _TrinnradContext(each.flytt, write_doublings(each.avstand), each.vinst, each.kven)
            for each in shown.trinn
        ),
        steg=next((each for each in pictures if each.fil == _STEPS), None),
        avvegd=tuple(list_avvegde(shown)) if shown.vege else (),
    )


def _word_page(workspace: Workspace, found: Samansetjing, shown: SamansetjingContext) -> str:
    draft = draft_samansetjing(workspace, found, shown)
    return _fill_page(workspace, draft.title, write_html(draft.markdown, draft.pictures))


def _fill_page(workspace: Workspace, title: str, body: str) -> str:
    samarbeid = describe_samarbeid(workspace.plan.oversikt)
    context = _SideContext(title, samarbeid, trust(body))
    return seal_page(workspace.malar.render_html(_SIDEMAL, context), _SIDEMAL)
