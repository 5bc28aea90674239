"""`nettverk oppfølging`: what is agreed and how each meeting went, from the filled-in minutes."""

import csv
from collections.abc import Iterable, Sequence
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
from nettverk.context.register import RegisterContext, describe_register
from nettverk.model.samarbeid import Nettverk
from nettverk.nynorsk import write_date
from nettverk.planning.personnamn import EVERYBODY, list_names, write_out_names
from nettverk.render.draft import Draft
from nettverk.render.templates import Templates

COLUMNS = ("nettverk", "kva", "kven", "frist", "avtalt", "status", "sagt")


def make_register(
    session: Session, names: Sequence[str], person: str, wish: Wish, *, everything: bool
) -> Result:
    """Show what lives and this year's meetings, or `everything` there has been; of one person."""
    networks = choose_networks(session, names)
    templates = Templates(session.root)
    histories = [load_history(session, templates, each) for each in networks]
    minutes = [(one, each.minutes) for one, each in zip(networks, histories, strict=True)]
    whole = describe_register(session.plan, minutes, session.today)
    context = _of_person(session, whole if everything else _current(session, whole), person)
    view = View(
        context,
        {"json": partial(to_json, context), "csv": partial(_to_csv, context)},
        lambda: [partial(draft_register, session, templates, context)],
    )
    mine = session.plan.oversikt.mitt_nettverk
    result = present(session, view, wish, tell_choice(session, names) if mine else ())
    return replace(result, problems=gather_problems(histories))


def _current(session: Session, context: RegisterContext) -> RegisterContext:
    """Keep the actions that live and the meetings of this school year."""
    year = choose_year(session, "").skuleår
    networks = tuple(
        replace(
            one,
            avtalar=tuple(each for each in one.avtalar if each.open),
            referat=tuple(each for each in one.referat if each.skuleår == year),
        )
        for one in context.nettverk
    )
    return replace(context, nettverk=networks)


def _of_person(session: Session, context: RegisterContext, person: str) -> RegisterContext:
    """Keep the actions of one person, and everybody's where they belong; nobody keeps all."""
    if not person:
        return context
    members = {each.namn: _members(session, each) for each in session.plan.oversikt.nettverk}
    wanted = list_names(
        write_out_names(person, {name for all_of in members.values() for name in all_of})
    )
    networks = tuple(
        replace(
            one,
            avtalar=tuple(
                each
                for each in one.avtalar
                if _concerns(each.kven, wanted, belongs=_includes(members[one.namn], wanted))
            ),
            referat=(),
        )
        for one in context.nettverk
    )
    return replace(context, nettverk=networks)


def _members(session: Session, nettverk: Nettverk) -> list[str]:
    schools = (each for each in session.plan.oversikt.skular if each.namn in nettverk.skulenamn)
    names = [member.namn for school in schools for member in school.medlemmer]
    return [*names, nettverk.leiar, nettverk.arbeidsgruppe]


def _includes(names: Iterable[str], wanted: frozenset[str]) -> bool:
    folded = {each.casefold() for each in names}
    words = {word for each in folded for word in each.split()}
    return bool(wanted & (folded | words))


def _concerns(kven: str, wanted: frozenset[str], *, belongs: bool) -> bool:
    """Tell whether an action is a person's: by name, by a part of it, or as one of everybody."""
    named = list_names(kven)
    return _includes(named, wanted) or (belongs and bool(named & EVERYBODY))


def draft_register(session: Session, templates: Templates, context: RegisterContext) -> Draft:
    """Word the register."""
    year = choose_year(session, "").skuleår
    return Draft(
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
