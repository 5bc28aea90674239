"""`nettverk plan --forklar`: why each school hosts when it does."""

from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from nettverk.commands.choices import choose_networks, choose_year
from nettverk.commands.documents import Wish, tell_choice
from nettverk.commands.result import Result
from nettverk.commands.session import Session
from nettverk.commands.views import View, present, to_json
from nettverk.context.explanation import describe_explanation
from nettverk.errors import UsageError


def explain_schedule(session: Session, names: Sequence[str], year_name: str, wish: Wish) -> Result:
    """Explain the hosts of a school year, for the networks named or all."""
    if any(each != "json" for each in wish.formats):
        raise UsageError("--forklar blir vist på skjermen, eller skrive ut med --format json.")
    year = choose_year(session, year_name)
    context = describe_explanation(session.plan, year, choose_networks(session, names))
    plain = replace(context, skuleår=year.skuleår)
    view = View(context, {"json": partial(to_json, plain)}, tuple)
    mine = session.plan.oversikt.mitt_nettverk
    return present(session, view, wish, tell_choice(session, names) if mine else ())
