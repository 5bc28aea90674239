"""Why each school hosts, in words."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import asdict

from nettverk.context.plan import PlanmøteContext, describe_planmøte
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Opptatt, Skuleår
from nettverk.nynorsk import write_decimal, write_in_words, write_list, write_short_date
from nettverk.planning.forklaring import Forklaring, Grunn, Stand, explain_vertar
from nettverk.planning.jamning import Jamning, find_jamning
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan

_WORDS = {
    Grunn.KAN_IKKJE: "Kan ikkje vera vert denne dagen",
    Grunn.KUNNGJORT: "Ville tatt plassen til ein vert som er kunngjord",
    Grunn.SKEIVARE: "Ville gitt skeivare fordeling",
    Grunn.SKULEÅR: "Ville lata andre venta lenger",
    Grunn.ØNSKE: "Ville gitt færre oppfylte ønske",
    Grunn.ROM: "Ville gitt for lite rom til fleire møte",
    Grunn.RAD: "Ville gjort ein skule til vert to gonger på rad",
    Grunn.KOMMUNE: "Kommunen har venta færre møte",
    Grunn.MØTE: "Har venta færre møte",
    Grunn.REKKJEFØLGJE: "Har venta like lenge, men står seinare i fila",
}


class _GrunnContext(Struct, frozen=True):
    """A reason and the schools that do not host because of it."""

    grunn: str
    skular: tuple[str, ...]


class VertsvalContext(PlanmøteContext, frozen=True):
    """Why one meeting has its host: the facts about it, and why it is no other school.

    `framlegg` is whom the rotation would have proposed in place of a decided host, `ønskte` are the
    others that asked for the meeting, and `kollisjon` is the smallest set of lines that leave
    nobody who can host.
    """

    fakta: str
    framlegg: str
    ønskte: tuple[str, ...]
    andre: tuple[_GrunnContext, ...]
    kollisjon: tuple[str, ...]


class _NettverksforklaringContext(Struct, frozen=True):
    """The hosts of one network, explained; `jamning` says what one more swap would even out."""

    namn: str
    møte: tuple[VertsvalContext, ...]
    jamning: str


class ForklaringContext(Struct, frozen=True):
    """The hosts of a school year, explained."""

    skuleår: Skuleårsnamn
    nettverk: tuple[_NettverksforklaringContext, ...]


def describe_forklaring(
    plan: Plan, year: Skuleår, nettverka: Sequence[Nettverk], today: date
) -> ForklaringContext:
    """Explain the hosts of a school year in some networks."""
    return ForklaringContext(
        year.skuleår,
        tuple(
            _NettverksforklaringContext(
                each.namn,
                tuple(_explain(plan, year, each, today)),
                explain_jamning(plan, year, each, today),
            )
            for each in nettverka
        ),
    )


def _explain(
    plan: Plan, year: Skuleår, nettverk: Nettverk, today: date
) -> Iterator[VertsvalContext]:
    held = [each for each in plan.held_by(nettverk) if each.vertskap]
    days = tuple(each.dato for each in held)
    vertar = tuple(each.vert_namn for each in held)
    explained = explain_vertar(plan.occasions[nettverk.namn], vertar)
    for møte, forklaring in zip(held, explained, strict=True):
        if møte.skuleår is year:
            yield _describe(møte, describe_planmøte(møte, today), forklaring, days)


def explain_jamning(plan: Plan, year: Skuleår, nettverk: Nettverk, today: date) -> str:
    """Say what one more changed notice would even out, and what it costs; nothing where nothing.

    A year that a school has come in the middle of can have one in each part.
    """
    held = [each for each in plan.held_by(nettverk) if each.vertskap]
    vertar = tuple(each.vert_namn for each in held)
    over = sum(each.siste_dag < today for each in held)
    found = find_jamning(plan.occasions[nettverk.namn], vertar, over)
    told = [_tell_jamning(each, held) for each in found if held[each.kunngjort].skuleår is year]
    alone = ["Tala gjeld når berre det eine blir endra."] if len(told) > 1 else []
    return " ".join([*told, *alone])


def _tell_jamning(best: Jamning, held: Sequence[Møte]) -> str:
    møte = held[best.kunngjort]
    swaps = write_list(
        f"{new or 'ingen'} i staden for {was or 'ingen'} {write_short_date(held[at].dato)}"
        for at, was, new in best.byte
    )
    before, after = ("–".join(map(str, some)) for some in (best.før, best.etter))
    return (
        f"Ein vert som er kunngjord, fell frå. Med {swaps} ville vertskapa vore {after}, ikkje "
        f"{before}. Det kostar at innkallinga til {write_short_date(møte.dato)} må endrast, for ho "
        f"seier {møte.vert_namn}. Vil de det, skriv de «vert» på "
        f"{'møta' if len(best.byte) > 1 else 'møtet'} i {møte.skuleår.source.file}."
    )


def _describe(
    møte: Møte, shown: PlanmøteContext, forklaring: Forklaring, days: Sequence[date]
) -> VertsvalContext:
    return VertsvalContext(
        **asdict(shown),
        fakta=_write_facts(forklaring.vert, days) if forklaring.vert else "",
        framlegg=forklaring.framlegg,
        ønskte=forklaring.ønskte,
        andre=_group(forklaring),
        kollisjon=tuple(_write_collision(each) for each in møte.find_busy_times()),
    )


def _write_collision(busy: Opptatt) -> str:
    place = busy.source.at()
    return f"{busy.skule} kan ikkje {_write_days(busy)}: {place.file}, linje {place.line}"


def _write_days(busy: Opptatt) -> str:
    first, last = busy.first, busy.last
    if first is None or last is None or first == last:
        return write_short_date(first or last or date.min)
    return f"{write_short_date(first)}–{write_short_date(last)}"


def _write_facts(stand: Stand, days: Sequence[date]) -> str:
    before = f"Vert {_write_times(stand.vert)} før dette møtet"
    if not stand.vert:
        before = "Ikkje vert før dette møtet"
    until = "skulen går ut" if stand.går_ut else "skuleåret er slutt"
    after = f"{_write_times(stand.i_alt)} når {until}"
    share = f"jamn del er då {write_decimal(float(stand.jamn_del))}"
    return " ".join(filter(None, (_write_wait(stand, days), f"{before}, {after}; {share}.")))


def _write_wait(stand: Stand, days: Sequence[date]) -> str:
    if stand.kom_frå:
        wait = write_in_words(stand.venta, "eitt møte", "møte")
        return f"Skulen kom frå {stand.kom_frå} og har venta i {wait}, medrekna dei der."
    if stand.var_vert:
        wait = write_in_words(stand.venta, "eitt møte", "møte")
        return f"Sist vert {write_short_date(days[stand.frå])}, for {wait} sidan."
    if stand.frå < 0:
        return ""
    return f"Dette er møte nr. {stand.venta} sidan skulen vart med i nettverket."


def _write_times(count: int) -> str:
    return write_in_words(count, "éin gong", "gonger")


def _group(forklaring: Forklaring) -> tuple[_GrunnContext, ...]:
    """Gather the schools by reason, the weightiest first."""
    order = list(Grunn)
    longest = forklaring.vert.venta_år if forklaring.vert else 0
    skular: dict[str, list[str]] = {}
    for grunn, stand in sorted(forklaring.andre, key=lambda each: order.index(each[0])):
        shorter = grunn is Grunn.SKULEÅR and stand.venta_år < longest
        words = "Har venta færre skuleår" if shorter else _WORDS[grunn]
        skular.setdefault(words, []).append(_name(grunn, stand))
    return tuple(_GrunnContext(words, tuple(names)) for words, names in skular.items())


def _name(grunn: Grunn, stand: Stand) -> str:
    if grunn is Grunn.SKEIVARE:
        share = write_decimal(float(stand.jamn_del))
        return f"{stand.skule} ({_write_times(stand.i_alt)}, jamn del {share})"
    if grunn is Grunn.MØTE:
        return f"{stand.skule} ({stand.venta})"
    if grunn is Grunn.KOMMUNE:
        return f"{stand.skule} ({stand.venta_kommune})"
    return stand.skule
