"""`nettverk oppfølging`: the register of agreed actions, from the filled-in minutes."""

import csv
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import StringIO

from msgspec.structs import replace

from nettverk.archive.paths import document_path
from nettverk.commands.choices import choose_networks, choose_year
from nettverk.commands.documents import Wish, tell_choice
from nettverk.commands.minutes import gather_problems, load_history
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.commands.views import View, present, to_json
from nettverk.context.register import (
    NettverksregisterContext,
    RegisterContext,
    describe_register,
)
from nettverk.nynorsk import write_date
from nettverk.render.draft import Draft
from nettverk.render.templates import Templates

COLUMNS = ("nettverk", "kva", "kven", "frist", "avtalt", "status", "sagt")


def make_register(
    session: Session, names: Sequence[str], person: str, wish: Wish, *, everything: bool
) -> Result:
    """Show what is agreed: what lives, or with `everything` also what is over; of one person."""
    networks = choose_networks(session, names)
    templates = Templates(session.root)
    histories = [load_history(session, templates, each) for each in networks]
    registers = [(one, each.register) for one, each in zip(networks, histories, strict=True)]
    context = _choose(describe_register(session.plan, registers, session.today), person, everything)
    view = View(
        context,
        {"json": partial(to_json, context), "csv": partial(_to_csv, context)},
        partial(_drafts, session, templates, context),
    )
    mine = session.plan.oversikt.mitt_nettverk
    result = present(session, view, wish, tell_choice(session, names) if mine else ())
    return replace(result, problems=gather_problems(histories))


def _choose(context: RegisterContext, person: str, everything: bool) -> RegisterContext:  # noqa: FBT001 — the option as it is
    wanted = person.casefold()
    networks = tuple(
        NettverksregisterContext(
            one.namn,
            tuple(
                each
                for each in one.avtalar
                if (everything or each.open) and wanted in each.kven.casefold()
            ),
        )
        for one in context.nettverk
    )
    return replace(context, nettverk=networks)


def _drafts(
    session: Session, templates: Templates, context: RegisterContext
) -> Iterator[Callable[[], Draft]]:
    year = choose_year(session, "").skuleår
    yield lambda: Draft(
        path=document_path(year, "", None, "oppfolging"),
        markdown=templates.render("oppfolging.md", context),
        title=f"Oppfølging, {write_date(context.dato)}",
        kind="Oppfølging",
        samarbeid=context.samarbeid.namn,
        nettverk="alle nettverka" if len(context.nettverk) > 1 else context.nettverk[0].namn,
        author=context.samarbeid.namn,
        gjeld=write_date(context.dato),
        dato=context.dato,
    )


def _to_csv(context: RegisterContext) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for nettverk in context.nettverk:
        for each in nettverk.avtalar:
            said = each.sagt.isoformat() if each.sagt else ""
            row = (each.kva, each.kven, each.frist, each.avtalt.isoformat(), each.status, said)
            writer.writerow((nettverk.namn, *row))
    return text.getvalue()
