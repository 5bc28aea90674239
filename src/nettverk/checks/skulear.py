"""School-year files: their name, their days off and what they refer to."""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePath

from nettverk.checks.doubt import knows_days, knows_nettverka
from nettverk.errors import Problem, error, warning
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulear import Fellestema, Informasjon, Opptatt, Skuleår, Vertsønske
from nettverk.model.skulerute import Periode, has_juleferie
from nettverk.nynorsk import write_short_date
from nettverk.planning.motedagar import list_møta
from nettverk.planning.plan import Plan
from nettverk.reglar import Regel
from nettverk.suggest import find_meant, question, suggest, suggest_among


def check_years(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold each school-year file against itself and against the networks and schools."""
    met: dict[Skuleårsnamn, Skuleår] = {}
    for year in plan.skuleår:
        yield from _check_name(year, met)
        # Schools and networks that have gone since keep their names in the years that are over.
        over = year.is_over(today)
        if knows_nettverka(plan):
            yield from _check_nettverka(plan, year, over=over)
        if not over:
            yield from _check_skular(plan, year)
        yield from _check_temadagar(plan, year)
        if not over and _spans_christmas(year):
            yield from _check_juleferie(year)
        for periode in _list_periods(year):
            yield from _check_period(periode)


def _is_named_so(year: Skuleår) -> bool:
    """Tell whether a file has the name of its school year; of two, the other is the extra one."""
    return PurePath(year.source.file).stem == year.skuleår.nøkkel


def _check_name(year: Skuleår, met: dict[Skuleårsnamn, Skuleår]) -> Iterator[Problem]:
    place = year.source.at("skuleår")
    first = met.setdefault(year.skuleår, year) if year.skuleår.nr else year
    if first is not year:
        extra, right = (first, year) if _is_named_so(year) else (year, first)
        yield error(
            Regel.SKULEÅR,
            extra.source.at("skuleår"),
            f"Skuleåret {year.skuleår} står òg i {right.source.file}.",
            "Slå saman filene, eller rett skuleåret.",
        )
    if date.min < year.siste_skuledag <= year.første_skuledag:
        yield error(
            Regel.SKULEÅR,
            year.source.at("siste_skuledag"),
            "Siste skuledag er ikkje etter første skuledag.",
            "Rett den eine av datoane.",
        )
    elif not year.starts_as_named:
        yield error(
            Regel.SKULEÅR,
            place,
            f"Skuleåret {year.skuleår} startar ikkje {write_short_date(year.første_skuledag)}.",
            "Rett «skuleår» eller «første_skuledag».",
        )


def _check_nettverka(plan: Plan, year: Skuleår, *, over: bool) -> Iterator[Problem]:
    """Find names that are no network's; in a year that is over, those that look misspelt."""
    names = {each.namn: None for each in plan.oversikt.nettverk}
    met: set[str] = set()
    for own in year.nettverk:
        place, what = own.source.at("namn"), f"Nettverket «{own.namn}» finst ikkje."
        if own.namn and own.namn not in names and not over:
            yield error(Regel.UKJENT_NETTVERK, place, what, suggest_among(own.namn, names))
        elif own.namn not in names and (near := find_meant(own.namn, [*names])):
            yield warning(Regel.UKJENT_NETTVERK, place, what, question(near))
        if own.namn in met:
            twice = f"«{own.namn}» står to gonger i skuleåret."
            yield (warning if over else error)(
                Regel.NETTVERK_TO_GONGER, place, twice, "Slå dei to saman."
            )
        met.add(own.namn)


def _check_skular(plan: Plan, year: Skuleår) -> Iterator[Problem]:
    if not knows_nettverka(plan):
        return
    skular = plan.oversikt.by_skulenamn
    vertskap: list[Opptatt | Vertsønske] = [*year.kan_ikkje_vera_vert, *year.vil_vera_vert]
    for each in vertskap:
        if each.skule and each.skule not in skular and skular and "" not in skular:
            fix = suggest(each.skule, skular) or "Skriv namnet som i networks.yaml."
            yield error(
                Regel.UKJEND_SKULE,
                each.source.at("skule"),
                f"Skulen «{each.skule}» finst ikkje.",
                fix,
            )


def _check_temadagar(plan: Plan, year: Skuleår) -> Iterator[Problem]:
    unread = any(each.source.flawed for own in year.nettverk for each in own.møte)
    if unread or not knows_days(year) or not knows_nettverka(plan):
        return
    every: list[Fellestema | Informasjon] = [
        *(year.fellestema or ()),
        *(year.informasjon or ()),
    ]
    # Most topics are of a day that all share, and then nobody need ask each network.
    shared = {date.min, *(each.dato for each in year.møte)}
    left = [
        (day, tema.source.at("møte", number))
        for tema in every
        for number, day in enumerate(tema.møte)
        if day not in shared
    ]
    days = _list_days(plan, year) if left else set()
    for day, place in left:
        if day not in days:
            near = min(days, key=lambda each: abs(each - day), default=None)
            yield error(
                Regel.IKKJE_MØTEDAG,
                place,
                f"{write_short_date(day)} er ikkje ein møtedag.",
                f"Rett datoen. Nærmast er {write_short_date(near)}." if near else "",
            )


def _list_days(plan: Plan, year: Skuleår) -> set[date]:
    """List the days on which a network has a meeting, or was to have one."""
    møta = (each for nettverk in plan.oversikt.nettverk for each in list_møta(nettverk, year))
    return {day for each in møta for day in (*each.dates, each.nøkkel.dato)}


def _spans_christmas(year: Skuleår) -> bool:
    """Tell whether a year goes on after Christmas, and all that it says of days off is read."""
    start, end = year.skuleår.span
    first, last = year.første_skuledag, year.siste_skuledag
    inside = not year.source.flawed and start <= first < last <= end
    spans = inside and first < date(start.year, 12, 20) and last > date(end.year, 1, 8)
    return spans and all(each.fridagar and not each.source.flawed for each in year.fri)


def _check_juleferie(year: Skuleår) -> Iterator[Problem]:
    fri = [each.fridagar for each in year.fri]
    if not has_juleferie(filter(None, fri), year.første_skuledag.year):
        yield warning(
            Regel.UTAN_JULEFERIE,
            year.source.at("fri" if year.fri else "skuleår"),
            f"Skuleåret {year.skuleår} har ingen juleferie.",
            "Skriv ferien under «fri», så ingen møte blir lagde i jula.",
        )


def _list_periods(year: Skuleår) -> Iterator[Periode]:
    yield from (*year.fri, *year.kan_ikkje_vera_vert, *year.vil_vera_vert, *year.kan_ikkje_møta)


def _check_period(periode: Periode) -> Iterator[Problem]:
    if periode.fault and not periode.source.flawed:
        yield error(Regel.SNUDD_TID, periode.source.at(), *periode.fault)
