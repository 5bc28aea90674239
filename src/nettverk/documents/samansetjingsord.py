"""What is said of a composition in sentences: why a school moves, and what cannot be."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from nettverk.model.samansetjing import Skulebinding
from nettverk.model.samarbeid import Oversikt
from nettverk.nynorsk import (
    end_sentence,
    write_count,
    write_decimal,
    write_in_words,
    write_list,
    write_number,
)
from nettverk.planning.samansetjing.flyttegrunn import RAMMER, REKKJEFØLGJE, Flyttegrunn
from nettverk.planning.samansetjing.grenser import count_needed
from nettverk.planning.samansetjing.innsamling import Rammeønske
from nettverk.planning.samansetjing.maltal import (
    Brot,
    Fordeling,
    Måltal,
    gather_plassar,
    list_brot,
)
from nettverk.planning.samansetjing.motstrid import Grense, Grenseslag, Motstrid
from nettverk.planning.samansetjing.oppgave import Binding, Oppgåve

DOUBLING = 1000
"""A distance where the one is twice the other."""
_CHANGE = "Endre éi av dei, eller ta ho bort"
_SMALLEST = 5
_ULIKE, _SKEIVT, _AVSTAND, _KOMMUNEPAR = range(RAMMER + 1, RAMMER + 5)


def write_doublings(number: float) -> str:
    """Write doublings with one decimal, also where it is none, as those above and below it have."""
    return f"{number:.1f}".replace(".", ",")


def span(numbers: Sequence[int]) -> str:
    """Write the least and the largest of some numbers, as «4–6»."""
    first, last = min(numbers, default=0), max(numbers, default=0)
    return f"{first}" if first == last else f"{first}–{last}"


def _write_sizes(fordeling: Fordeling) -> str:
    """Write how many schools the networks have, the smallest and the largest."""
    return span([len(each) for each in gather_plassar(fordeling).values()])


_STAYED, _ONE_STAYED = "Vart han verande", "Vart éin av dei verande"


def write_kvifor(
    oppgåve: Oppgåve, skule: int, grunn: Flyttegrunn | None, fordeling: Fordeling
) -> str:
    """Say why a school moves: what binds it, and what would be worse if just that one stayed."""
    stayed = [_write_stayed(grunn, fordeling)] if grunn else []
    return " ".join([*_list_forced(oppgåve, skule), *stayed])


def _list_forced(oppgåve: Oppgåve, skule: int) -> Iterator[str]:
    """Say which bonds do not hold today, so that some of the schools must move."""
    for each in _list_brot_today(oppgåve):
        if each.binding and skule in each.binding.skular:
            yield f"{_tell_bound(oppgåve, each.binding)}, så minst éin av dei må flytta."


def _list_brot_today(oppgåve: Oppgåve) -> Sequence[Brot]:
    return list_brot(oppgåve, [each.heim for each in oppgåve.skular])


def _tell_bound(oppgåve: Oppgåve, binding: Binding) -> str:
    names = write_list(oppgåve.skular[each].namn for each in binding.skular)
    return f"{names} {'skal' if binding.saman else 'kan ikkje'} vera saman"


def _write_stayed(grunn: Flyttegrunn, fordeling: Fordeling) -> str:
    if grunn.regel == RAMMER:
        return f"{_STAYED}, kunne ikkje rammene halda med så få flytt."
    if grunn.regel == REKKJEFØLGJE:
        return (
            f"{_STAYED}, måtte ein annan flytta i staden, og det ville vore like godt. Då "
            "avgjer rekkjefølgja i lista over skulane."
        )
    return f"{_STAYED}, ville {_write_worse(grunn, fordeling)}."


def write_shared(kvifor: str) -> str:
    """Say of several schools what is said of one."""
    return kvifor.replace(_STAYED, _ONE_STAYED, 1)


def _write_worse(grunn: Flyttegrunn, fordeling: Fordeling) -> str:
    if grunn.regel == _ULIKE:
        steps = write_in_words(grunn.verre, "eitt steg", "steg")
        return f"skuleslaga vore {steps} meir ulike"
    if grunn.regel == _SKEIVT:
        ours, theirs = (
            _write_sizes(fordeling),
            _write_sizes(grunn.held.fordeling if grunn.held else ()),
        )
        told = f" ({theirs} skular, ikkje {ours})" if ours != theirs else ""
        return f"nettverka vore mindre jamstore{told}"
    if grunn.regel == _AVSTAND:
        more = (
            f"{write_decimal(grunn.verre / DOUBLING, decimals=2)} doblingar"
            if grunn.verre >= _SMALLEST
            else "litt"
        )
        return f"avstanden i storleik vore {more} større"
    return f"det vore {write_in_words(grunn.verre, 'eitt par', 'par')} meir frå same kommune"


def write_vinst(before: Måltal, after: Måltal) -> str:
    """Say what is won by the first rule that is kept better."""
    if before.ulike != after.ulike:
        return write_count(before.ulike - after.ulike, "steg likare slag", "steg likare slag")
    if before.skeivt != after.skeivt:
        return "meir jamstore"
    if before.avstand != after.avstand:
        # From the distances as they are written, so that a reader who subtracts gets the same.
        ours, theirs = (round(each.avstand / DOUBLING, 1) for each in (before, after))
        less = write_doublings(ours - theirs)
        return f"{less} doblingar" if less != "0,0" else "litt"
    return write_count(before.kommunepar - after.kommunepar, "par færre", "par færre")


def write_kven(
    moved: Sequence[str], before: Sequence[tuple[int, Sequence[str]]], short: Mapping[str, str]
) -> str:
    """Say who moves; where all of a step before do, only who else.

    `before` are those steps: the number of moves, and the schools.
    """
    for number, known in reversed(before):
        if known and {*known} <= {*moved}:
            others = write_list(short[each] for each in moved if each not in known)
            return f"Dei som ved {number}, og {others}"
    return write_list(short[each] for each in moved) or "Ingen"


def list_written_brot(oppgåve: Oppgåve) -> Iterator[str]:
    """Say where today breaks the bounds, where any school is in a network."""
    return (_write_brot(oppgåve, each) for each in _list_brot_today(oppgåve) if oppgåve.nettverk)


def _write_brot(oppgåve: Oppgåve, brot: Brot) -> str:
    if brot.binding:
        names = write_list(oppgåve.skular[each].namn for each in brot.binding.skular)
        is_so = "er ikkje i same nettverk" if brot.binding.saman else "er i same nettverk"
        return f"{names} {is_so}."
    if brot.plass is None:
        return f"Det er {write_in_words(brot.tal, 'eitt nettverk', 'nettverk')} i dag."
    skular = write_in_words(brot.tal, "éin skule", "skular")
    return f"{oppgåve.nettverk[brot.plass]} har {skular}."


def write_motstrid(
    oversikt: Oversikt, oppgåve: Oppgåve, ønske: Rammeønske, motstrid: Motstrid
) -> str:
    """Say which bounds collide, and what can be done with each."""
    skular = write_count(len(oppgåve.skular), "skule", "skular")
    if not motstrid.sett:
        return f"Rammene går ikkje i hop for {skular}."
    every = {each for some in motstrid.sett for each in some} == {*motstrid.nok}
    said = f"Desse rammene går ikkje i hop for {skular}. {_CHANGE}"
    if len(motstrid.sett[0]) == 1:
        said = f"Denne ramma kan ikkje halda for {skular}. Endre ho, eller ta ho bort"
    elif every:
        said = f"{said}, så går det med resten"
    lines: list[str] = []
    for some in motstrid.sett:
        lines.append(f"{said}:")
        written = _list_grenser(oversikt, oppgåve, ønske, some)
        for grense, each in zip(some, written, strict=True):
            alone = " Det er nok å endra denne." if grense in motstrid.nok and not every else ""
            lines.append(f"- {end_sentence(each) if alone else each}{alone}")
        said = f"Heller ikkje dette går i hop. {_CHANGE}"
    return "\n".join(lines)


def _list_grenser(
    oversikt: Oversikt, oppgåve: Oppgåve, ønske: Rammeønske, grenser: Sequence[Grense]
) -> Iterator[str]:
    asked = {
        Grenseslag.TAL: ("--tal", ønske.tal, "nettverk i alt"),
        Grenseslag.MINST: ("--minst", ønske.minst, "skular eller fleire i kvart nettverk"),
        Grenseslag.MEST: ("--mest", ønske.mest, "skular eller færre i kvart nettverk"),
        Grenseslag.FLYTT: ("--få-flytt", ønske.flytt, "flytt eller færre"),
    }
    for each in grenser:
        if each.binding:
            yield _write_binding(oversikt, oppgåve, each.binding)
            continue
        option, said, what = asked[each.slag]
        where = "" if said is not None else _tell_source(oppgåve, each.slag)
        more = _tell_needed(oppgåve) if each.slag is Grenseslag.FLYTT else ""
        yield f"{option} {each.tal}: {each.tal} {what}{where}{more}"


def _tell_source(oppgåve: Oppgåve, slag: Grenseslag) -> str:
    """Say where a bound comes from that nobody has asked for."""
    if slag is Grenseslag.TAL and (oppgåve.ventar or not oppgåve.nettverk):
        return ", som i data/networks.yaml"
    return ", som i dag" if oppgåve.nettverk else ", rekna ut frå talet på nettverk"


def _tell_needed(oppgåve: Oppgåve) -> str:
    """Say how many moves the other bounds take, where they can hold."""
    needed = count_needed(replace(oppgåve, flytt=None))
    return "" if needed is None else f". Minst {write_number(needed)} må til."


def _write_binding(oversikt: Oversikt, oppgåve: Oppgåve, binding: Binding) -> str:
    names = [oppgåve.skular[each].namn for each in binding.skular]
    place = _find_written(oversikt, names, binding)
    return f"{_tell_bound(oppgåve, binding)}: {binding.grunn.rstrip('.')}{place}."


def _find_written(oversikt: Oversikt, names: Sequence[str], binding: Binding) -> str:
    """Find where it is written which schools are bound."""
    written: Sequence[Skulebinding] = (
        oversikt.skal_vera_saman if binding.saman else oversikt.kan_ikkje_vera_saman
    )
    for each in written:
        if {*names} <= {*each.skular} and each.grunn == binding.grunn:
            return f" ({each.source.at()})"
    return ""
