"""A skulerute as a table: one row a day and school, in the form of Stavanger's open data."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import StringIO

from msgspec import Struct

from nettverk.errors import DataError, Place, Problem, UsageError, error
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Fridagar, Skulerute, is_weekday
from nettverk.nynorsk import fold, parse_date, write_day, write_list, write_number
from nettverk.reading.scalars import shorten
from nettverk.reading.skulerute.decoding import decode_text
from nettverk.reglar import Regel
from nettverk.suggest import suggest_among

_HEADER = "dato,skole,elevdag,laererdag,sfodag,kommentar"
_YES = {"ja": True, "j": True, "1": True, "true": True}
_NO = {"nei": False, "n": False, "0": False, "false": False, "": False}
_COLUMNS = {"dato": "dato", "skole": "skule", "skule": "skule", "elevdag": "elevdag"}
_MOST_FAULTS = 20


class _Rad(Struct, frozen=True):
    """Whether pupils have school at one school on one day."""

    dato: date
    skule: str
    elevdag: bool
    kommentar: str


def read_table(
    data: bytes, file: str, name: Skuleårsnamn, skular: Sequence[str], chosen: Sequence[str]
) -> Skulerute:
    """Read the days of a school year from a table; DataError tells all that is wrong."""
    rows = _read_rows(decode_text(data), file)
    first, last = name.span
    inside = [each for each in rows if first <= each.dato <= last]
    known = [*dict.fromkeys(each.skule for each in rows)]
    ours, remarks = _choose_skular(known, skular, chosen)
    return _understand([each for each in inside if each.skule in ours], remarks)


def _read_rows(text: str, file: str) -> list[_Rad]:
    lines = text.splitlines()
    head = lines[0] if lines else ""
    delimiter = max(",;\t", key=head.count)
    reader = csv.DictReader(
        StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True
    )
    try:
        return _read_table(reader, file)
    except csv.Error as fault:
        what = "Tabellen kan ikkje lesast vidare herifrå."
        fix = "Sjå til at kvart hermeteikn i linjene her har ein make."
        raise DataError(
            [error(Regel.SKULERUTE, Place(file, max(1, reader.line_num)), what, fix)]
        ) from fault


def _read_table(reader: "csv.DictReader[str]", file: str) -> list[_Rad]:
    columns = {
        _COLUMNS.get(each.strip().casefold(), each.strip().casefold()): each
        for each in reader.fieldnames or ()
    }
    if lacking := [each for each in ("dato", "skule", "elevdag") if each not in columns]:
        what = f"Tabellen manglar {write_list(f'«{each}»' for each in lacking)}."
        raise DataError(
            [error(Regel.SKULERUTE, Place(file, 1), what, f"Den første linja skal vera: {_HEADER}")]
        )
    problems: list[Problem] = []
    rows: list[_Rad] = []
    for row in reader:
        place = Place(file, reader.line_num)
        cells = {key: (row.get(each) or "").strip() for key, each in columns.items()}
        rows += _read_row(cells, place, problems)
    if problems:
        raise DataError(_cut(problems, file))
    return rows


def _read_row(cells: Mapping[str, str], place: Place, problems: list[Problem]) -> Iterator[_Rad]:
    if not any(cells.values()):
        return
    answer = (_YES | _NO).get(cells["elevdag"].casefold())
    if answer is None:
        what = f"«{shorten(cells['elevdag'])}» i «elevdag» er verken Ja eller Nei."
        problems.append(error(Regel.SKULERUTE, place, what, "Skriv Ja eller Nei."))
    try:
        day = parse_date(cells["dato"].partition("T")[0].partition(" 00:")[0])
    except ValueError as fault:
        problems.append(error(Regel.SKULERUTE, place, str(fault), ""))
        return
    yield _Rad(day, cells["skule"], bool(answer), cells.get("kommentar", ""))


def _cut(problems: Sequence[Problem], file: str) -> list[Problem]:
    """Keep so many that they can be read: a table wrong throughout has thousands."""
    shown = [*problems[:_MOST_FAULTS]]
    if len(problems) > _MOST_FAULTS:
        what = f"Tabellen har {write_number(len(problems) - _MOST_FAULTS)} feil til."
        shown.append(
            error(
                Regel.SKULERUTE,
                Place(file, problems[_MOST_FAULTS].place.line),
                what,
                "Rett desse først.",
            )
        )
    return shown


def _choose_skular(
    known: Sequence[str], skular: Sequence[str], chosen: Sequence[str]
) -> tuple[set[str], tuple[str, ...]]:
    """Find whose rows count: those named, else those that are ours, else all of them."""
    by_name = {_fold(each): each for each in known}
    if unknown := [each for each in chosen if _fold(each) not in by_name]:
        raise UsageError(
            "\n".join(
                f"Skulen «{each}» finst ikkje i skuleruta. {suggest_among(each, known)}"
                for each in unknown
            )
        )
    ours = {by_name[fold] for each in (chosen or skular) if (fold := _fold(each)) in by_name}
    if ours:
        return ours, ()
    remark = (
        "Ingen av skulane i skuleruta har same namn som skulane i samarbeidet. Derfor er alle "
        f"rekna med: {write_list(known[:5])}{' med fleire' if len(known) > 5 else ''}. "
        "Vel med --skule."
    )
    return {*known}, (remark,) if known else ()


def _fold(name: str) -> str:
    return fold(name).replace("skole", "skule")


def _understand(rows: Iterable[_Rad], remarks: tuple[str, ...]) -> Skulerute:
    by_day: dict[date, list[_Rad]] = defaultdict(list)
    for row in rows:
        by_day[row.dato].append(row)
    skule = sorted(day for day, each in by_day.items() if any(row.elevdag for row in each))
    if not skule:
        return Skulerute(merknader=remarks)
    free = [day for day in sorted(by_day) if skule[0] < day < skule[-1] and day not in {*skule}]
    return Skulerute(
        skule[0] if skule[0].month in {8, 9} else None,
        skule[-1] if skule[-1].month in {5, 6, 7} else None,
        tuple(_name_days(by_day, filter(is_weekday, free))),
        (*remarks, *_tell_partial(by_day, skule)),
    )


def _name_days(by_day: Mapping[date, Sequence[_Rad]], days: Iterable[date]) -> Iterator[Fridagar]:
    """Name each day by its most usual comment; one without takes that of the day before."""
    previous = Fridagar("Skulefri", date.min, date.min)
    for day in days:
        said = Counter(row.kommentar for row in by_day[day] if row.kommentar)
        gap = (day - previous.til).days
        name = said.most_common(1)[0][0] if said else previous.namn if gap < 4 else "Skulefri"
        previous = Fridagar(" ".join(name.split()), day, day)
        yield previous


def _tell_partial(by_day: Mapping[date, Sequence[_Rad]], skule: Iterable[date]) -> Iterator[str]:
    partial = [day for day in skule if not all(row.elevdag for row in by_day[day])]
    if partial:
        days = write_list(map(write_day, partial[:8]))
        more = " og fleire" if len(partial) > 8 else ""
        yield (
            f"Nokre av skulane har ikkje elevar {days}{more}. Er det møte ein av dei dagane, skriv "
            "du skulen under «kan_ikkje_vera_vert»."
        )
