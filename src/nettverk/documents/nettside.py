"""What the web page of a school year shows: pictures, the same as tables, and what to choose by.

Of people it has names, and nothing else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from unicodedata import combining, normalize

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.paths import document_path
from nettverk.context.folk import describe_skular
from nettverk.documents.forsegling import seal_page, trust
from nettverk.documents.samansetjingsbilete import (
    SkulebyteContext,
    describe_årssamansetjing,
    list_skulebyte,
)
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import Fridagar
from nettverk.output.writing import File
from nettverk.pictures.samansetjing.content import SamansetjingsbileteContext
from nettverk.pictures.samansetjing.drawing import draw_samansetjing
from nettverk.pictures.skulear.content import (
    ÅrsbileteContext,
    ÅrsmøteContext,
    ÅrsnettverkContext,
    describe_year_picture,
    part_year,
)
from nettverk.pictures.skulear.drawing import draw_year
from nettverk.pictures.vertskap.content import VertskapsbileteContext, describe_vertskap
from nettverk.pictures.vertskap.drawing import draw_vertskap
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan
from nettverk.render.draft import Trials
from nettverk.signatures import sign
from nettverk.workspace.workspace import Workspace

_MAL = "plan-nettside.html"

_FILTERS = ("nettverk", "skule", "kommune", "person")


class _ValContext(Struct, frozen=True):
    """Something to choose meetings by, and the names that can be chosen, in order."""

    namn: str
    verdi: tuple[str, ...]


class _TreffContext(Struct, frozen=True):
    """The names that choose a meeting, as their numbers in the choice of that name."""

    namn: str
    nr: tuple[int, ...]


class _RadContext(Struct, frozen=True):
    """One row of the table; `nøkkel` is what the picture calls the same meeting."""

    nøkkel: str
    nettverk: ÅrsnettverkContext
    møte: ÅrsmøteContext
    veke: int
    kommune: str
    treff: tuple[_TreffContext, ...]


class _FordelingContext(Struct, frozen=True):
    """Who hosted how often in a network; `rekkje` begins the key of each of its meetings.

    `teikning` is the picture as SVG, drawn from `bilete`.
    """

    rekkje: str
    bilete: VertskapsbileteContext
    teikning: str = ""


class _ÅrsdelContext(Struct, frozen=True):
    """A picture of some networks that can be read on a printed page; `nr` counts from 1."""

    nr: int
    teikning: str


class _SamansetjingsdelContext(Struct, frozen=True):
    """The networks of the year, and who moves; `teikning` is drawn from `bilete`."""

    bilete: SamansetjingsbileteContext
    teikning: str
    byte: tuple[SkulebyteContext, ...]


class _ÅrssideContext(Struct, frozen=True):
    """A school year as a page; `teikning` is the picture as SVG, drawn from `bilete`.

    `årsdel` are its parts, for each some networks. `samansetjing` is None where the page is of one
    network.
    """

    bilete: ÅrsbileteContext
    fordeling: tuple[_FordelingContext, ...]
    val: tuple[_ValContext, ...]
    rad: tuple[_RadContext, ...]
    dag: tuple[Fridagar, ...]
    årsdel: tuple[_ÅrsdelContext, ...] = ()
    samansetjing: _SamansetjingsdelContext | None = None
    teikning: str = ""


def make_nettside(
    workspace: Workspace, year: Skuleår, nettverk: Nettverk | None, suffix: str
) -> File:
    """Make the web page of one network, or of all; `svg` is only its picture of the year."""
    make = {"html": _word_nettside, "svg": _draw_year}[suffix]
    folder = workspace.folders[nettverk.namn] if nettverk else ""
    path = f"{document_path(year.skuleår, folder, None, 'plan')}.{suffix}"
    return File(path, sign(make(workspace, year, nettverk).encode(), f".{suffix}"))


def _draw_year(workspace: Workspace, year: Skuleår, nettverk: Nettverk | None) -> str:
    return draw_year(describe_year_picture(workspace.plan, year, _choose(workspace, nettverk)))


def _word_nettside(workspace: Workspace, year: Skuleår, nettverk: Nettverk | None) -> str:
    """Fill the page of a school year, with its pictures in it, and seal it."""
    chosen = _choose(workspace, nettverk)
    context = _describe_year_page(workspace.plan, year, chosen)
    vertskap = tuple(
        replace(each, teikning=trust(draw_vertskap(each.bilete))) for each in context.fordeling
    )
    parts = tuple(_draw_parts(workspace.plan, year, chosen))
    drawing = trust("".join(each.teikning for each in parts))
    drawn = replace(
        context,
        årsdel=parts,
        teikning=drawing,
        fordeling=vertskap,
        samansetjing=None if nettverk else _describe_samansetjing(workspace.plan, year),
    )
    return seal_page(workspace.malar.render_html(_MAL, drawn), _MAL)


def _describe_samansetjing(plan: Plan, year: Skuleår) -> _SamansetjingsdelContext | None:
    """Describe the networks as they are written; None where there are no schools in any."""
    bilete = describe_årssamansetjing(plan.oversikt, year.skuleår)
    if not bilete.skule:
        return None
    byte = tuple(list_skulebyte(plan.oversikt, year.skuleår))
    return _SamansetjingsdelContext(bilete, trust(draw_samansetjing(bilete)), byte)


def _draw_parts(
    plan: Plan, year: Skuleår, nettverka: Sequence[Nettverk]
) -> Iterator[_ÅrsdelContext]:
    for number, (first, each) in enumerate(part_year(plan, year, nettverka), 1):
        yield _ÅrsdelContext(number, trust(draw_year(each, heading=False, first=first)))


def list_trials(workspace: Workspace, year: Skuleår) -> Trials:
    """List the page of all networks, and of each."""
    for one in (None, *workspace.plan.oversikt.nettverk):
        yield _MAL, partial(_word_nettside, workspace, year, one)


def _choose(workspace: Workspace, nettverk: Nettverk | None) -> Sequence[Nettverk]:
    return (nettverk,) if nettverk else workspace.plan.oversikt.nettverk


def _describe_year_page(
    plan: Plan, year: Skuleår, nettverka: Sequence[Nettverk]
) -> _ÅrssideContext:
    """Make the context of a school year's page for some networks."""
    picture = describe_year_picture(plan, year, nettverka)
    pairs = [
        (f"{number}-{møte.nr}", møte, row)
        for number, (nettverk, row) in enumerate(zip(nettverka, picture.nettverk, strict=True))
        for møte in plan.møta_of(nettverk, year)
    ]
    pairs.sort(key=lambda each: (each[1].dato, each[1].tid))
    named = [_names(plan, møte) for _, møte, _ in pairs]
    choices = {each: _number(names[each] for names in named) for each in _FILTERS}
    rows = tuple(
        _row(key, møte, row, names, choices)
        for (key, møte, row), names in zip(pairs, named, strict=True)
    )
    values = tuple(_ValContext(name, tuple(numbers)) for name, numbers in choices.items())
    vertskap = tuple(
        _FordelingContext(str(number), describe_vertskap(plan, year, each))
        for number, each in enumerate(nettverka)
    )
    return _ÅrssideContext(picture, vertskap, values, rows, tuple(_days(picture)))


def _names(plan: Plan, møte: Møte) -> Mapping[str, Sequence[str]]:
    skular = describe_skular(plan.oversikt, møte.nettverk, møte.dato)
    folk = (person for each in skular for person in each.medlemmer if not person.er_skule)
    medlemmer = [each.namn for each in folk]
    vert = [møte.vert_namn] if møte.vert_namn else []
    return {
        "nettverk": [møte.nettverk.namn],
        "skule": [*(each.namn for each in skular), *vert],
        "kommune": [møte.vert.kommune] if møte.vert else [],
        "person": [each for each in (*medlemmer, *møte.leiarar, møte.arbeidsgruppe) if each],
    }


def _number(found: Iterable[Sequence[str]]) -> Mapping[str, int]:
    names = sorted({name for each in found for name in each}, key=_alphabetically)
    return {name: number for number, name in enumerate(names)}


def _alphabetically(name: str) -> tuple[str, str]:
    """Sort as nynorsk does, æ, ø and å last; they stand in another order in Unicode."""
    placed = name.casefold().translate(_ORDER)
    return "".join(each for each in normalize("NFKD", placed) if not combining(each)), name


_ORDER = str.maketrans(
    {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "đ": "d", "ð": "d", "ŋ": "n", "ŧ": "t"}
)


def _row(
    key: str,
    møte: Møte,
    row: ÅrsnettverkContext,
    names: Mapping[str, Sequence[str]],
    choices: Mapping[str, Mapping[str, int]],
) -> _RadContext:
    shown = next(each for each in row.møte if each.nr == møte.nr)
    found = tuple(
        _TreffContext(each, tuple(sorted({choices[each][name] for name in names[each]})))
        for each in _FILTERS
    )
    kommune = møte.vert.kommune if møte.vert else ""
    return _RadContext(key, row, shown, møte.dato.isocalendar().week, kommune, found)


def _days(picture: ÅrsbileteContext) -> Iterator[Fridagar]:
    """List the days without school between the first and the last day of school."""
    yield _edge("Første skuledag", picture.første_skuledag)
    yield from picture.fri
    yield _edge("Siste skuledag", picture.siste_skuledag)


def _edge(name: str, day: date) -> Fridagar:
    return Fridagar(name, day, day)
