"""Networks: how many there are, and how alike their schools are (R6, R9)."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, timedelta

from nettverk.checks.doubt import knows_nettverka, knows_skular
from nettverk.errors import Place, Problem, error, warning
from nettverk.model.samarbeid import Nettverk, Nettverksskule, Oversikt, Skule
from nettverk.nynorsk import write_list, write_short_date
from nettverk.planning.motedagar import is_there
from nettverk.planning.plan import Plan
from nettverk.reglar import Regel
from nettverk.suggest import closest, find_meant, question, suggest_among

_FRAMLEGG = "få framlegg med «nettverk samansetjing»"
_NY_SKULE = "Skriv skulen inn i lista «skular», med kommune, slag og medlemmer."


def check_nettverka(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold the networks against what is agreed, and their schools against each other."""
    yield from _check_agreed(plan, today)
    yield from _check_medlemskap(plan, today)


def _check_medlemskap(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold each school's time in its network against the other schools and networks."""
    oversikt = plan.oversikt
    yield from _check_shared_skular(plan)
    if plan.is_whole:
        yield from _check_unplaced(oversikt)
    for nettverk in plan.nettverka:
        if not nettverk.skular and not nettverk.source.flawed:
            place = nettverk.source.at("skular")
            what = f"{nettverk.namn} har ingen skular."
            fix = f"Skriv inn skulane som er med, eller {_FRAMLEGG}."
            yield error(Regel.UTAN_SKULAR, place, what, fix)
        yield from _check_known(nettverk, oversikt.by_skulenamn)
        yield from _check_terms(nettverk)
        yield from _check_deserted(plan, nettverk, today)


def _changes_from(nettverk: Nettverk, today: date) -> list[date]:
    """List today and the days after it when a school joins the network or has left it."""
    joins = (each.frå for each in nettverk.skular if each.frå)
    leaves = (each.til for each in nettverk.skular if each.til and each.til < date.max)
    days = {*joins, *(each + timedelta(1) for each in leaves)}
    return [today, *sorted(each for each in days if each > today)]


def _place(nettverk: Nettverk, number: int, key: str = "namn") -> Place:
    source = nettverk.skular[number].source
    return source.at(key) if source.file else nettverk.source.at("skular", number)


def _check_known(nettverk: Nettverk, skular: Collection[str]) -> Iterator[Problem]:
    if not skular or "" in skular:
        return
    for number, each in enumerate(nettverk.skular):
        if each.namn and each.namn not in skular:
            yield error(
                Regel.UKJEND_SKULE,
                _place(nettverk, number),
                f"Skulen «{each.namn}» finst ikkje.",
                question(find_meant(each.namn, [*skular])) or _NY_SKULE,
            )


def _check_terms(nettverk: Nettverk) -> Iterator[Problem]:
    """Find times that end before they start, and a school that is there twice at once."""
    for number, each in enumerate(nettverk.skular):
        if each.is_reversed:
            yield error(
                Regel.SNUDD_TID,
                _place(nettverk, number, "til"),
                f"{each.namn} sluttar i {nettverk.namn} før skulen er med.",
                "Byt om «frå» og «til».",
            )
        if any(_clash(each, other) for other in nettverk.skular[:number]):
            yield error(
                Regel.SKULE_TO_GONGER,
                _place(nettverk, number),
                f"«{each.namn}» står to gonger i {nettverk.namn}.",
                "Slett den eine, eller skriv «frå» og «til» så tidene ikkje overlappar.",
            )


def _clash(one: Nettverksskule, two: Nettverksskule) -> bool:
    return bool(one.namn) and one.namn == two.namn and one.overlaps(two)


def _check_shared_skular(plan: Plan) -> Iterator[Problem]:
    """Find schools that two networks have at once.

    Of many networks each is told of one other: what is mended there is asked about anew.
    """
    asked = {*plan.nettverka}
    for name, nettverka in plan.oversikt.homes.items():
        if len(nettverka) > 1 and name:
            for first, second, number in _list_shared(name, nettverka):
                if asked & {first, second}:
                    yield error(
                        Regel.SKULE_TO_GONGER,
                        _place(second, number),
                        f"«{name}» er med i både {first.namn} og {second.namn}.",
                        "Ein skule høyrer til eitt nettverk. Slett han frå det eine, eller skriv "
                        "«til» og «frå» om han har bytt.",
                    )


def _list_shared(
    name: str, nettverka: Sequence[Nettverk]
) -> Iterator[tuple[Nettverk, Nettverk, int]]:
    """List two networks, in the order of the file, and the place of the school in the second.

    Times are taken as they begin, each held against those of two networks that last longest.
    """
    terms = [
        (at, number, each)
        for at, one in enumerate(nettverka)
        for number, each in enumerate(one.skular)
        if each.namn == name and not each.is_reversed
    ]
    longest: dict[int, tuple[int, int, Nettverksskule]] = {}
    for term in sorted(terms, key=lambda term: (term[2].frå or date.min, term[:2])):
        met = (each for at, each in longest.items() if at != term[0] and term[2].overlaps(each[2]))
        if other := next(met, None):
            (first, *_), (second, number, _) = sorted((other, term), key=lambda each: each[:2])
            yield nettverka[first], nettverka[second], number
        longest = _keep_longest([*longest.values(), term])


def _keep_longest(
    terms: Sequence[tuple[int, int, Nettverksskule]],
) -> dict[int, tuple[int, int, Nettverksskule]]:
    """Keep the time that ends last of each of the two networks in which one does."""
    ordered = sorted(terms, key=lambda term: term[2].til or date.max)
    best = {at: (at, number, each) for at, number, each in ordered}
    last = sorted(best.values(), key=lambda term: term[2].til or date.max, reverse=True)[:2]
    return {each[0]: each for each in last}


def _check_unplaced(oversikt: Oversikt) -> Iterator[Problem]:
    nettverka = oversikt.nettverk
    if not nettverka or any(each.source.flawed or not each.skular for each in nettverka):
        return
    names = [each.namn for each in oversikt.skular]
    placed = {name for each in oversikt.nettverk for name in each.skulenamn}
    placed |= {closest(each, names) for each in sorted(placed.difference(names))}
    for skule in oversikt.skular:
        if skule.namn and skule.namn not in placed:
            yield warning(
                Regel.UTAN_NETTVERK,
                skule.source.at("namn"),
                f"{skule.namn} er ikkje med i noko nettverk.",
                f"Legg skulen til i eit nettverk, {_FRAMLEGG}, eller slett han.",
            )


def _check_deserted(plan: Plan, nettverk: Nettverk, today: date) -> Iterator[Problem]:
    """Find the first meeting ahead that no school is there for."""
    if not knows_skular(plan, nettverk):
        return
    for møte in plan.held_by(nettverk):
        if møte.dato >= today and not nettverk.skular_on(møte.dato):
            yield error(
                Regel.UTAN_SKULAR,
                nettverk.source.at("skular"),
                f"{nettverk.namn} har ingen skular {write_short_date(møte.dato)}.",
                "Rett «frå» og «til» for skulane, eller avlys møtet.",
            )
            return


_FAR_OFF = 3
"""How many times larger the largest school of a network may be than the smallest."""


def _check_agreed(plan: Plan, today: date) -> Iterator[Problem]:
    """Hold the networks against the number agreed, the kinds of school and `mitt_nettverk`."""
    oversikt = plan.oversikt
    if plan.is_whole:
        yield from _check_number(oversikt, today)
    if not oversikt.skular and not oversikt.source.flawed:
        place = oversikt.source.at("skular")
        yield error(
            Regel.UTAN_SKULAR,
            place,
            "Her er ingen skular.",
            "Skriv inn skulane som er med i nettverka.",
        )
    if not oversikt.nettverk and not oversikt.source.flawed:
        place = oversikt.source.at("nettverk")
        fix = f"Skriv inn minst eitt, eller {_FRAMLEGG}, til dømes med «--tal 3»."
        yield error(Regel.UTAN_SKULAR, place, "Her er ingen nettverk.", fix)
    for nettverk in plan.nettverka:
        yield from _check_alike(oversikt, nettverk, today)
    names = [each.namn for each in oversikt.nettverk]
    if oversikt.mitt_nettverk and oversikt.mitt_nettverk not in names and knows_nettverka(plan):
        yield error(
            Regel.UKJENT_NETTVERK,
            oversikt.source.at("mitt_nettverk"),
            f"Nettverket «{oversikt.mitt_nettverk}» finst ikkje.",
            suggest_among(oversikt.mitt_nettverk, names),
        )


def _check_number(oversikt: Oversikt, today: date) -> Iterator[Problem]:
    """Hold the number agreed against the networks there are, today or from a later day on."""
    unread = oversikt.source.flawed and not oversikt.nettverk
    expected = oversikt.samarbeid.tal_nettverk
    if unread or not oversikt.samarbeid.source.file or expected is None:
        return
    days = sorted({day for each in oversikt.nettverk for day in _changes_from(each, today)})
    counts = [sum(is_there(each, day) for each in oversikt.nettverk) for day in days or [today]]
    if expected not in counts:
        yield warning(
            Regel.TAL_NETTVERK,
            oversikt.source.at("nettverk"),
            f"Her er {counts[-1]} nettverk, og samarbeidet skal ha {expected}.",
            "Legg til eller slett nettverk, eller rett «tal_nettverk» under «samarbeid».",
        )


def _check_alike(oversikt: Oversikt, nettverk: Nettverk, today: date) -> Iterator[Problem]:
    """Warn of schools that are unlike, today or, where it comes first then, from a later day.

    Those who have put their networks together by something else are asked nothing.
    """
    for regel, judge, ground in (
        (Regel.ULIKT_SLAG, _judge_kinds, "slag"),
        (Regel.ULIK_STORLEIK, _judge_sizes, "storleik"),
    ):
        chosen = oversikt.samarbeid.samansetjing_etter
        told = _first_unlike(oversikt, nettverk, today, judge)
        if told and (not chosen or ground in chosen.casefold()):
            fix = "Flytt skulen, eller skriv «godteke» om det er meint slik."
            yield warning(regel, nettverk.source.at("skular"), told, fix)


def _first_unlike(
    oversikt: Oversikt, nettverk: Nettverk, today: date, judge: Callable[[list[Skule]], str]
) -> str:
    sound = [each for each in oversikt.skular_of(nettverk) if not each.source.flawed]
    for day in _changes_from(nettverk, today):
        there = nettverk.skular_on(day)
        if unlike := judge([each for each in sound if each.namn in there]):
            since = f" frå {write_short_date(day)}" if day > today else ""
            return f"{nettverk.namn} har{since} skular av {unlike}."
    return ""


def _judge_kinds(skular: Sequence[Skule]) -> str:
    kinds = list(dict.fromkeys(each.slag for each in skular))
    return f"ulikt slag: {write_list(kinds)}" if len(kinds) > 1 else ""


def _judge_sizes(skular: Sequence[Skule]) -> str:
    sized = sorted((each for each in skular if each.elevtal), key=lambda each: each.elevtal or 0)
    if not sized or (sized[-1].elevtal or 0) <= _FAR_OFF * (sized[0].elevtal or 0):
        return ""
    return (
        f"svært ulik storleik: {sized[0].namn} har {sized[0].elevtal} elevar, "
        f"og {sized[-1].namn} har {sized[-1].elevtal}"
    )
