"""The school year as a picture and as a web page: files that are drawn, and not worded."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from nettverk.archive.paths import document_path
from nettverk.commands.files import File
from nettverk.commands.session import Session
from nettverk.context.year_page import describe_year_page
from nettverk.context.year_picture import describe_year_picture
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.render.templates import Templates
from nettverk.signatures import sign_markdown

Choice = Sequence[Nettverk | None]
"""Networks that get a file each; None is all of them in one."""
Maker = Callable[[Session, Skuleår, Choice], Iterator[Callable[[], File]]]


def draw_pictures(session: Session, year: Skuleår, choice: Choice) -> Iterator[Callable[[], File]]:
    """Draw the picture of the year, one file a choice."""
    for each in choice:
        yield partial(_draw_picture, session, year, each)


def make_pages(session: Session, year: Skuleår, choice: Choice) -> Iterator[Callable[[], File]]:
    """Make the web page of the year, one file a choice."""
    templates = Templates(session.root)
    for each in choice:
        yield partial(_make_page, session, templates, year, each)


def word_page(
    session: Session, year: Skuleår, nettverk: Nettverk | None, templates: Templates
) -> str:
    """Make the web page of one network, or of all."""
    from nettverk.pictures.skulear.drawing import draw_year_below_heading  # noqa: PLC0415 — seldom needed
    from nettverk.pictures.vertskap.drawing import draw_hosting  # noqa: PLC0415 — seldom needed
    from nettverk.render.page import render_year_page  # noqa: PLC0415 — seldom needed

    context = describe_year_page(session.plan, year, _networks(session, nettverk))
    return render_year_page(templates, context, draw_year_below_heading, draw_hosting)


def _make_page(
    session: Session, templates: Templates, year: Skuleår, nettverk: Nettverk | None
) -> File:
    page = word_page(session, year, nettverk, templates)
    return File(_place(session, year, nettverk, "html"), sign_markdown(page))


def _draw_picture(session: Session, year: Skuleår, nettverk: Nettverk | None) -> File:
    from nettverk.pictures.skulear.drawing import draw_year  # noqa: PLC0415 — seldom needed

    context = describe_year_picture(session.plan, year, _networks(session, nettverk))
    return File(_place(session, year, nettverk, "svg"), sign_markdown(draw_year(context)))


def _networks(session: Session, nettverk: Nettverk | None) -> Sequence[Nettverk]:
    return (nettverk,) if nettverk else session.plan.oversikt.nettverk


def _place(session: Session, year: Skuleår, nettverk: Nettverk | None, suffix: str) -> str:
    folder = session.folders[nettverk.namn] if nettverk else ""
    return f"{document_path(year.skuleår, folder, None, 'plan')}.{suffix}"
