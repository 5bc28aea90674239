"""What a rest of a year planned again changes, and what stays, as the screen is shown it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from nettverk.documents.flytting import describe_flyttingar
from nettverk.documents.forsok import ForsøkContext, describe_forsøk
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_in_words, write_list, write_short_date
from nettverk.planning.mote import Møte
from nettverk.planning.nytt_ar.ruter import Ruter
from nettverk.planning.plan import Plan
from nettverk.planning.resten.nye_ruter import list_unsaid
from nettverk.planning.resten.omlegging import Omlegging
from nettverk.render.linjeendring import Linjeendring
from nettverk.render.restendring import RestWriter
from nettverk.workspace.workspace import Workspace


class _StårContext(Struct, frozen=True):
    """The days that some networks keep, in words."""

    nettverk: tuple[str, ...]
    dagar: str


class RestContext(Struct, frozen=True):
    """The rest of a year from a day on: what is moved and what stays, and the days off that change.

    `forsøk` is as that of a move somebody asked for, with why each meeting is moved, and `nettverk`
    counts all networks there are.
    """

    skuleår: Skuleårsnamn
    frå: date
    forsøk: ForsøkContext
    står: tuple[_StårContext, ...]
    fridagar: tuple[str, ...]
    nettverk: int


def describe_rest(
    workspace: Workspace, omlegging: Omlegging, frå: date
) -> tuple[RestContext, Plan]:
    """Describe what changes as the rest of a year is planned again, and give the plan meant."""
    moved = sorted(omlegging.flytta, key=lambda each: each.møte.dato)
    møta = [each.møte for each in moved]
    described = [*describe_flyttingar(workspace, omlegging, møta)]
    # What goes to other meetings is the same for all that one network moves.
    first = {each.nettverk: each for each in reversed(described)}
    told = tuple(
        replace(
            møte, grunnar=each.grunnar, saker=møte.saker if first[møte.nettverk] is møte else ()
        )
        for møte, each in zip(described, moved, strict=True)
    )
    edits = _list_edits(workspace, omlegging)
    context = RestContext(
        omlegging.will.skuleår,
        frå,
        describe_forsøk(workspace, omlegging, møta, told, edits),
        tuple(_list_kept(omlegging.står)),
        tuple(_list_days(omlegging.was, omlegging.will)),
        len(workspace.plan.oversikt.nettverk),
    )
    return context, omlegging.after


def _list_edits(workspace: Workspace, omlegging: Omlegging) -> tuple[Linjeendring, ...]:
    file = omlegging.was.source.file
    writer = RestWriter(workspace.files.read(workspace.root / file), file)
    writer.change_days(omlegging.was, omlegging.will)
    for each in omlegging.endra:
        writer.settle(each.møte, each.dag, each.vert)
    return writer.finish()


def _list_days(was: Skuleår, will: Skuleår) -> Iterator[str]:
    """Say which days off and busy times are other than in the file."""
    old, new = ({str(each.fridagar): each for each in year.fri} for year in (was, will))
    yield from (f"{each} er ikkje med lenger." for each in old if each not in new)
    yield from (f"{each} er ny." for each in new if each not in old)
    if was.siste_skuledag != will.siste_skuledag:
        yield f"Siste skuledag blir {write_short_date(will.siste_skuledag)}."
    alone = [each for each in will.kan_ikkje_vera_vert if not each.source.file]
    for each in alone:
        yield f"{each.skule} har fri {each.dagar}."


def tell_unsaid(year: Skuleår, ruter: Ruter, first: date) -> Iterator[str]:
    """Tell which days off stay though new skuleruter say nothing of them."""
    if unsaid := list_unsaid(year, ruter, first):
        said = write_list(str(each.fridagar) for each in unsaid)
        stay = "Det står som før. Slett det i fila om det ikkje gjeld."
        yield f"Skuleruta seier ikkje noko om {said}. {stay}"


def tell_passed(omlegging: Omlegging, veker: int) -> Iterator[str]:
    """Tell which networks the weeks that are asked for are not of, as they are so many others."""
    for name, count in omlegging.utanom.items():
        left = write_in_words(count, "eitt møte", "møte")
        yield (
            f"{name} har {left} att, og --veker har {write_in_words(veker, 'éi veke', 'veker')}. "
            "Dei vekene gjeld ikkje det nettverket."
        )


def _list_kept(møta: Sequence[Møte]) -> Iterator[_StårContext]:
    """List what stays, the networks that keep the same days together."""
    days: dict[str, list[str]] = defaultdict(list)
    for each in møta:
        days[each.nettverk.namn].append(write_short_date(each.dato))
    together: dict[str, list[str]] = defaultdict(list)
    for name, some in days.items():
        together[write_list(dict.fromkeys(some))].append(name)
    for said, names in together.items():
        yield _StårContext(tuple(names), said)
