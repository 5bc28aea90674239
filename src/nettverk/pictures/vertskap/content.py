"""What the picture of hostings shows: how often each school hosted, year by year."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Nettverk
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import capitalise, write_decimal, write_in_words, write_list, write_number
from nettverk.planning.mote import Møte
from nettverk.planning.plan import Plan, list_shares, list_vertar, list_vertskap

_MOST_YEARS = 6
"""Years that get a column each; those before them share one."""
_MOST_NAMED = 3


class VertsårContext(Struct, frozen=True):
    """How often a school hosted in a year: what is decided, and what is a proposal."""

    fastsett: int = 0
    framlegg: int = 0

    @property
    def alle(self) -> int:
        """Count both."""
        return self.fastsett + self.framlegg


class VertsskuleContext(Struct, frozen=True):
    """A school's hostings, year by year, and what would be its fair share of them all."""

    skule: str
    år: tuple[VertsårContext, ...]
    lik_del: float

    @property
    def alle(self) -> int:
        """Count the hostings of all years."""
        return sum(each.alle for each in self.år)


class VertskapsbileteContext(Struct, frozen=True):
    """Who hosted how often in a network; the last year is the one the plan is for.

    `alt` says the essence in words.
    """

    nettverk: str
    skuleår: Skuleårsnamn
    år: tuple[str, ...]
    skule: tuple[VertsskuleContext, ...]
    alt: str


def describe_vertskap(plan: Plan, year: Skuleår, nettverk: Nettverk) -> VertskapsbileteContext:
    """Make the context of the picture of a network's hostings until the end of a school year."""
    counted = list_vertskap(plan, year, nettverk)
    shares = list_shares(plan, year, nettverk)
    skular = list_vertar(nettverk, year, counted)
    held = [each for each in counted if each.vert_namn in skular]
    columns = _columns(plan, held, year)
    rows = tuple(
        VertsskuleContext(
            name,
            tuple(_count(held, name, each, year) for each in columns.values()),
            float(shares.get(name, 0)),
        )
        for name in skular
    )
    first = held[0].skuleår.skuleår if held else year.skuleår
    alt = _tell(nettverk.namn, rows, first, year.skuleår)
    return VertskapsbileteContext(nettverk.namn, year.skuleår, tuple(columns), rows, alt)


def _columns(plan: Plan, held: Sequence[Møte], year: Skuleår) -> dict[str, tuple[Skuleår, ...]]:
    """Give each year since the first hosting a column, by its heading; the oldest share one."""
    known = [each for each in plan.skuleår if any(møte.skuleår is each for møte in held)]
    first = min((each.første_skuledag for each in known), default=year.første_skuledag)
    years = [each for each in plan.skuleår if first <= each.første_skuledag <= year.første_skuledag]
    years.sort(key=lambda each: each.første_skuledag)
    older, shown = years[:-_MOST_YEARS], years[-_MOST_YEARS:]
    columns = {f"før {shown[0].skuleår.nr}": tuple(older)} if older else {}
    return columns | {str(each.skuleår): (each,) for each in shown}


def _count(
    held: Sequence[Møte], skule: str, years: Sequence[Skuleår], now: Skuleår
) -> VertsårContext:
    """Count a school's hostings in some years; only those of this year may be proposals."""
    kinds = Counter(
        each.fastsett or each.skuleår is not now
        for each in held
        if each.vert_namn == skule and any(each.skuleår is one for one in years)
    )
    return VertsårContext(kinds[True], kinds[False])


def _tell(
    nettverk: str, rows: Sequence[VertsskuleContext], first: Skuleårsnamn, now: Skuleårsnamn
) -> str:
    total = sum(each.alle for each in rows)
    if not total:
        return f"Vertskap i {nettverk}: ingen skule har vore vert."
    when = f"i {now}" if first == now else f"frå {first} til {now}"
    skular = write_in_words(len(rows), "éin skule", "skular")
    said = [
        f"Vertskap i {nettverk} {when}: {write_in_words(total, 'eitt møte', 'møte')} hos {skular}."
    ]
    said += _tell_ends({each.skule: each.alle for each in rows})
    said += _tell_shares(rows)
    if proposals := sum(each.år[-1].framlegg for each in rows):
        said.append(f"Av vertskapa i {now} er {write_number(proposals)} framlegg.")
    return " ".join(said)


def _tell_shares(rows: Sequence[VertsskuleContext]) -> list[str]:
    """Tell the fair share, which is less for a school that was not there all the time."""
    shares = sorted({each.lik_del for each in rows})
    if len(rows) < 2:
        return []
    if len(shares) == 1:
        return [f"Jamt delt er {write_decimal(shares[0])} på kvar."]
    between = f"{write_decimal(shares[0])} til {write_decimal(shares[-1])}"
    return [f"Jamt delt er frå {between}, etter kor lenge skulen har vore med."]


def _tell_ends(counts: dict[str, int]) -> list[str]:
    """Tell who hosts most and least; that all host alike is told as such."""
    most, least = max(counts.values()), min(counts.values())
    if most == least:
        return [f"Alle skulane har {write_number(most)} kvar."] if len(counts) > 1 else []
    fewest = _name(counts, least)
    lowest = f"har færrast, {write_number(least)}." if least else "har ikkje vore vert."
    highest = f"{_name(counts, most)} har flest, {write_number(most)}."
    return [capitalise(highest), capitalise(f"{fewest} {lowest}")]


def _name(counts: dict[str, int], number: int) -> str:
    """Name the schools with a number of hostings; where they are many, count them."""
    names = [name for name, count in counts.items() if count == number]
    return write_list(names) if len(names) <= _MOST_NAMED else f"{write_number(len(names))} skular"
