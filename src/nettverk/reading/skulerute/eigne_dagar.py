"""What the rows of all schools say: the days off that are shared, and each school's own."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from nettverk.errors import UsageError
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Fridagar, Skulerute, is_weekday, merge_days_off
from nettverk.nynorsk import end_sentence, write_count, write_day, write_list
from nettverk.reading.scalars import shorten
from nettverk.reading.skulenamn import fold_skule
from nettverk.reading.skulerute.names import Slag, classify
from nettverk.reading.skulerute.skulerader import Skulerad
from nettverk.suggest import suggest_among

_UNNAMED = "Skulefri"
_MOST_TOLD = 8
_Days = Mapping[date, Sequence[Skulerad]]


def understand_rows(
    rows: Sequence[Skulerad], name: Skuleårsnamn, skular: Sequence[str], chosen: Sequence[str]
) -> Skulerute:
    """Find the days off of a school year; `skular` are ours, and `chosen` those that count."""
    known = [*dict.fromkeys(each.skule for each in rows)]
    counted, remarks = _choose_skular(known, skular, chosen)
    start, end = name.span
    inside = [each for each in rows if each.skule in counted and start <= each.dato <= end]
    days: dict[date, list[Skulerad]] = defaultdict(list)
    for row in inside:
        days[row.dato].append(row)
    skule = sorted(day for day, each in days.items() if any(row.elevdag for row in each))
    if not skule:
        return Skulerute(merknader=remarks)
    first, last = skule[0], skule[-1]
    free = [day for day in sorted(days) if first < day < last and day not in {*skule}]
    ours = {fold_skule(each): each for each in skular}
    names = {each: ours[key] for each in counted if (key := fold_skule(each)) in ours}
    return Skulerute(
        first if first.month in {8, 9} else None,
        last if last.month in {5, 6, 7} else None,
        tuple(_name_days(days, filter(is_weekday, free))),
        (*remarks, *_tell_partial(days, skule, names), *_tell_clash(inside)),
        _list_own(inside, skule, names),
    )


def _choose_skular(
    known: Sequence[str], skular: Sequence[str], chosen: Sequence[str]
) -> tuple[set[str], tuple[str, ...]]:
    """Find whose rows count: those named, else those that are ours, else all of them."""
    by_name = {fold_skule(each): each for each in known}
    if unknown := [each for each in chosen if fold_skule(each) not in by_name]:
        raise UsageError(
            "\n".join(
                f"Skulen «{each}» finst ikkje i skuleruta. {suggest_among(each, known)}"
                for each in unknown
            )
        )
    ours = {by_name[key] for each in (chosen or skular) if (key := fold_skule(each)) in by_name}
    if ours:
        return ours, ()
    remark = (
        "Ingen av skulane i skuleruta har same namn som skulane i samarbeidet. Derfor er alle "
        f"rekna med: {write_list(known[:5])}{' med fleire' if len(known) > 5 else ''}. "
        "Vel med --skule."
    )
    return {*known}, (remark,) if known else ()


def _name_days(days: _Days, free: Iterable[date]) -> Iterator[Fridagar]:
    """Name each day by its most usual comment; one without takes that of the day before."""
    previous = Fridagar(_UNNAMED, date.min, date.min)
    for day in free:
        said = Counter(row.kommentar for row in days[day] if _says_something(row))
        gap = (day - previous.til).days
        name = said.most_common(1)[0][0] if said else previous.namn if gap < 4 else _UNNAMED
        previous = Fridagar(" ".join(name.split()), day, day)
        yield previous


def _says_something(row: Skulerad) -> bool:
    """Tell whether a comment is more than a number or a slip of the key."""
    return sum(map(str.isalpha, row.kommentar)) > 1


def _list_own(
    rows: Sequence[Skulerad], skule: Sequence[date], names: Mapping[str, str]
) -> dict[str, tuple[Fridagar, ...]]:
    """List the days off that each school has while others have school."""
    shared = {*skule}
    days: dict[str, dict[date, list[Skulerad]]] = {each: defaultdict(list) for each in names}
    for row in rows:
        if row.skule in days and row.dato in shared and is_weekday(row.dato):
            days[row.skule][row.dato].append(row)
    return {
        names[one]: merge_days_off(_name_days(own, _list_free(own)), skule[0], skule[-1])
        for one, own in sorted(days.items())
    }


def _list_free(days: _Days) -> list[date]:
    return [day for day, some in sorted(days.items()) if not any(row.elevdag for row in some)]


def _tell_partial(days: _Days, skule: Sequence[date], names: Mapping[str, str]) -> Iterator[str]:
    """Tell when some schools that nobody can point out are off; those that are ours are known."""
    partial = [day for day in skule if not all(row.elevdag for row in days[day])]
    if partial and not names:
        said = end_sentence(f"Nokre av skulane har ikkje elevar {_write_some_days(partial)}")
        yield (
            f"{said} Er det møte ein av dei dagane, skriv du skulen under «kan_ikkje_vera_vert»."
        )


def _tell_clash(rows: Iterable[Skulerad]) -> Iterator[str]:
    """Tell of comments that name a day off where the column says that there is school."""
    clashes: dict[date, list[Skulerad]] = defaultdict(list)
    for row in rows:
        if row.elevdag and row.kommentar and classify(row.kommentar) is Slag.FRI:
            clashes[row.dato].append(row)
    if clashes:
        told = (
            f"{write_day(day)} «{shorten(some[0].kommentar)}» "
            f"({write_count(len(some), 'skule', 'skular')})"
            for day, some in sorted(clashes.items())[:_MOST_TOLD]
        )
        more = " og fleire" if len(clashes) > _MOST_TOLD else ""
        yield (
            f"Kommentaren i skuleruta nemner fri der elevdag er Ja: {write_list(told)}{more}. "
            "Dei er rekna som skuledagar."
        )


def _write_some_days(days: Sequence[date]) -> str:
    more = " og fleire" if len(days) > _MOST_TOLD else ""
    return f"{write_list(map(write_day, days[:_MOST_TOLD]))}{more}"
