"""Networks: which schools they gather, and how alike these are (R6, R9)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from nettverk.checks.doubt import knows_networks
from nettverk.errors import Problem, error, warning
from nettverk.model.samarbeid import Nettverk, Oversikt, Skule
from nettverk.nynorsk import write_list
from nettverk.planning.plan import Plan
from nettverk.suggest import closest, suggest, suggest_among

FAR_OFF = 3
"""How many times larger the largest school of a network may be than the smallest."""


def check_networks(plan: Plan) -> Iterator[Problem]:
    """Hold the networks against the number agreed, their schools and `mitt_nettverk`."""
    oversikt = plan.oversikt
    yield from _check_number(oversikt)
    yield from _check_shared_schools(oversikt)
    yield from _check_unplaced(oversikt)
    schools = {each.namn: each for each in oversikt.skular}
    if not schools and not oversikt.source.flawed:
        place = oversikt.source.at("skular")
        yield error(place, "Her er ingen skular.", "Skriv inn skulane som er med i nettverka.")
    if not oversikt.nettverk and not oversikt.source.flawed:
        place = oversikt.source.at("nettverk")
        yield error(place, "Her er ingen nettverk.", "Skriv inn minst eitt nettverk.")
    for nettverk in oversikt.nettverk:
        if not nettverk.skular and not nettverk.source.flawed:
            place = nettverk.source.at("skular")
            what = f"{nettverk.namn} har ingen skular."
            yield error(place, what, "Skriv inn skulane som er med.")
        yield from _check_schools(nettverk, schools)
        yield from _check_alike(
            nettverk, [schools[each] for each in dict.fromkeys(nettverk.skular) if each in schools]
        )
    names = [each.namn for each in oversikt.nettverk]
    if oversikt.mitt_nettverk and oversikt.mitt_nettverk not in names and knows_networks(plan):
        yield error(
            oversikt.source.at("mitt_nettverk"),
            f"Nettverket «{oversikt.mitt_nettverk}» finst ikkje.",
            suggest_among(oversikt.mitt_nettverk, names),
        )


def _check_number(oversikt: Oversikt) -> Iterator[Problem]:
    unread = oversikt.source.flawed and not oversikt.nettverk
    if unread or not oversikt.samarbeid.source.file:
        return
    expected, found = oversikt.samarbeid.tal_nettverk, len(oversikt.nettverk)
    if expected is not None and expected != found:
        yield warning(
            oversikt.source.at("nettverk"),
            f"Her er {found} nettverk, og samarbeidet skal ha {expected}.",
            "Legg til eller slett nettverk, eller rett «tal_nettverk» under «samarbeid».",
        )


def _check_schools(nettverk: Nettverk, schools: dict[str, Skule]) -> Iterator[Problem]:
    if not schools:
        return
    for number, name in enumerate(nettverk.skular):
        place = nettverk.source.at("skular", number)
        if not name:
            continue
        if name not in schools and "" not in schools:
            yield error(
                place,
                f"Skulen «{name}» finst ikkje.",
                suggest(name, schools) or "Legg skulen til under «skular».",
            )
        elif name in nettverk.skular[:number]:
            yield error(place, f"«{name}» står to gonger i {nettverk.namn}.", "Slett den eine.")


def _check_shared_schools(oversikt: Oversikt) -> Iterator[Problem]:
    count = Counter(name for each in oversikt.nettverk for name in set(each.skular))
    met: dict[str, str] = {}
    for nettverk in oversikt.nettverk:
        for number, name in enumerate(nettverk.skular):
            if name and count[name] > 1 and met.setdefault(name, nettverk.namn) != nettverk.namn:
                yield error(
                    nettverk.source.at("skular", number),
                    f"«{name}» er med i både {met[name]} og {nettverk.namn}.",
                    "Ein skule høyrer til eitt nettverk. Slett han frå det eine.",
                )


def _check_unplaced(oversikt: Oversikt) -> Iterator[Problem]:
    networks = oversikt.nettverk
    if not networks or any(each.source.flawed or not each.skular for each in networks):
        return
    names = [each.namn for each in oversikt.skular]
    placed = {name for each in oversikt.nettverk for name in each.skular}
    placed |= {closest(each, names) for each in placed.difference(names)}
    for skule in oversikt.skular:
        if skule.namn and skule.namn not in placed:
            yield warning(
                skule.source.at("namn"),
                f"{skule.namn} er ikkje med i noko nettverk.",
                "Legg skulen til i eit nettverk, eller slett han.",
            )


def _check_alike(nettverk: Nettverk, schools: Sequence[Skule]) -> Iterator[Problem]:
    sound = [each for each in schools if not each.source.flawed]
    kinds = list(dict.fromkeys(each.slag for each in sound))
    if len(kinds) > 1:
        yield warning(
            nettverk.source.at("skular"),
            f"{nettverk.namn} har skular av ulikt slag: {write_list(kinds)}.",
            "Nettverka byggjer på skuleslag. Flytt skulen, eller lat det stå om det er meint slik.",
        )
    sized = sorted((each for each in sound if each.elevtal), key=lambda each: each.elevtal or 0)
    if sized and (sized[-1].elevtal or 0) > FAR_OFF * (sized[0].elevtal or 0):
        yield warning(
            nettverk.source.at("skular"),
            f"{nettverk.namn} har skular av svært ulik storleik: {sized[0].namn} har "
            f"{sized[0].elevtal} elevar, og {sized[-1].namn} har {sized[-1].elevtal}.",
            "Nettverka byggjer på skulestorleik. Flytt skulen, eller lat det stå om det er meint "
            "slik.",
        )
