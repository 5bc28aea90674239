"""A cooperation of any size: its networks, schools, people and years as files in a folder."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from typing import Any

FIRST = 2024
YEARS = 4
TODAY = date(FIRST + 2, 11, 24)
"""In the third of the years."""
_SHARED = 4  # networks that one of the arbeidsgruppe follows
_GIVEN = ["Kari", "Per", "Nina", "Lars", "Aud", "Ola", "Liv", "Jon", "Eva", "Nils", "Anne", "Odd"]
_START = ("Vik", "Hegg", "Berg", "Lund", "Dal", "Haug", "Bakk", "Nes", "Eik", "Strand", "Myr", "Li")
_END = ("moen", "heim", "land", "stad", "set", "vik", "nes", "haug", "tun", "bø", "dal", "rud")
_NAMES = [f"{given} {a}{b}" for a, b, given in product(_START, _END, _GIVEN)]


def make_nation(root: Path, networks: int) -> Path:
    """Write a workspace of so many networks; a year of it has a file of its own."""
    (root / "data").mkdir(parents=True)
    _write(root / "data/networks.yaml", _word_networks(networks))
    for nr in range(YEARS):
        _write(root / f"data/{FIRST + nr}-{FIRST + nr + 1}.yaml", _word_year(nr, networks))
    (root / "dokument").mkdir()
    _write(root / "dokument/hendingar.csv", _word_events(networks))
    return root


def name_network(number: int) -> str:
    """Invent the name of a network."""
    return f"Nettverk {number:03}"


def name_school(number: int) -> str:
    """Invent the name of a school."""
    return f"Skule {number:04}"


def name_person(number: int) -> str:
    """Invent the name of a person, of whom no two are alike."""
    rounds, rest = divmod(number, len(_NAMES))
    return f"{_NAMES[rest]} {_END[rounds].capitalize()}" if rounds else _NAMES[rest]


def schools_of(network: int) -> range:
    """Number the schools of a network: six or seven, 27 in four of them."""
    return range(27 * network // 4, 27 * (network + 1) // 4)


def _write(path: Path, lines: Iterator[str]) -> None:
    path.write_text("".join(f"{each}\n" for each in lines), encoding="utf-8")


def _item(**keys: Any) -> str:
    """Word a mapping that YAML reads as one line."""
    pairs = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items())
    return f"{{{', '.join(pairs)}}}"


def _mail(name: str) -> str:
    letters = str.maketrans({"ø": "o", "å": "a", "æ": "a", " ": "."})
    return f"{name.lower().translate(letters)}@example.org"


def _word_networks(networks: int) -> Iterator[str]:
    yield "samarbeid:\n  namn: Prøveskulen\n  kommunar: [Time, Klepp, Gjesdal]"
    yield "  arbeidsgruppe:"
    for number in range(_followers(networks)):
        name = name_person(number)
        yield f"    - {_item(namn=name, epost=_mail(name), kommune='Time')}"
    yield "skular:"
    for number in range(schools_of(networks).start):
        name = name_person(_followers(networks) + number)
        yield f"  - namn: {name_school(number)}\n    kommune: Klepp\n    slag: barneskule"
        yield f"    elevtal: {200 + number % 90}\n    medlemmer:"
        yield f"      - {_item(namn=name, rolle='rektor', epost=_mail(name))}"
    yield "nettverk:"
    for number in range(networks):
        schools = [name_school(each) for each in schools_of(number)]
        leader = name_person(_followers(networks) + schools_of(number).start)
        follower = name_person(number // _SHARED)
        yield f"  - namn: {name_network(number)}\n    leiar: {leader}"
        yield f"    arbeidsgruppe: {follower}\n    skular: {json.dumps(schools)}"


def _followers(networks: int) -> int:
    return -(-networks // _SHARED)


def _word_year(nr: int, networks: int) -> Iterator[str]:
    yield f"skuleår: {FIRST + nr}-{FIRST + nr + 1}"
    yield f"første_skuledag: {FIRST + nr}-08-17\nsiste_skuledag: {FIRST + nr + 1}-06-18"
    yield "møte:"
    for number, day in enumerate(_days(nr)):
        kind = {"slag": "oppstart"} if not number else {}
        yield f"  - {_item(dato=str(day), tid='12.00–15.00', **kind)}"
    yield "kan_ikkje_vera_vert:"
    yield from (_word_turn(nr, each, 1) for each in range(0, networks, _SHARED))
    yield "vil_vera_vert:"
    yield from (_word_turn(nr, each, 0) for each in range(1, networks, _SHARED))
    yield "kan_ikkje_møta:"
    for number in range(0, networks, _SHARED):
        for name in (name_network(number), name_person(number // _SHARED)):
            yield f"  - {_item(kven=name, dato=str(_days(nr)[-1]))}"
    yield "nettverk:"
    for number in range(networks):
        yield f"  - namn: {name_network(number)}\n    møte:"
        for each, day in enumerate(_days(nr)):
            moved = _days(nr, number)[each]
            new = {"ny_dato": str(moved)} if moved != day else {}
            host = {"vert": _turn(nr, number, each)} if moved < TODAY else {}
            yield f"      - {_item(dato=str(day), **new, **host)}"


def _word_events(networks: int) -> Iterator[str]:
    """Word that the notices of the year that runs were published, and told of, but for the next."""
    yield "dag;nettverk;møtedag;dokument;hending;når;kvar;merknad;vert;lenkje;leiar"
    for each in (each for each in _days(2) if each < TODAY - timedelta(7)):
        for number in range(networks):
            about = f"{each - timedelta(20)};{name_network(number)};{each};innkalling"
            yield f"{about};lagt ut"
            yield f"{about};melding send"


def _days(nr: int, network: int = 0) -> list[date]:
    """List the days of a year; who follows several networks cannot be in two at once."""
    first = date(FIRST + nr, 9, 7)
    first -= timedelta((first.weekday() - 1) % 7 - network % _SHARED)
    return [first + timedelta(7 * week) for week in (0, 5, 10, 13, 19, 26, 33)]


def _turn(nr: int, network: int, meeting: int) -> str:
    schools = schools_of(network)
    return name_school(schools[(nr * len(_days(0)) + meeting) % len(schools)])


def _word_turn(nr: int, network: int, after: int) -> str:
    """Name a day on which the turn of a school is that of one so many places after it."""
    day = _days(nr, network)[after]
    return f"  - {_item(skule=_turn(nr, network, 0), dato=str(day))}"
