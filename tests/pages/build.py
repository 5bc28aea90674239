"""Workspaces made at random: names, items, actions, places and days of every length."""

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from msgspec import Struct

NETTVERK = "Mellomstore barneskular aust og vest"
HELD, MEANT, NEXT = "28.10.2026", "02.12.2026", "27.01.2027"
_LONG = (
    "Kvitkløveren og Eventyrskogen barneskule",
    "Kompasshaugen ungdomsskule, avdeling Vestersida",
    "Oppvekstsenterkunnskapsskulen",
    "Sankthansmarka oppvekstsenter, barnesteget",
)
_SHORT = ("Vik skule", "Bø skule", "Solbakken barneskule", "Ness skule", "Havørnneset skule")
_FIRST = ("Ida", "Ann-Kristin", "Odd", "Guro Margrete", "Linh", "Kristoffer", "Per", "Åshild")
_LAST = ("Vik", "Holt-Næss", "Øvrebø Steinsland", "Li", "Nygård-Eik", "Hauglid", "Nguyen Dahl")
_ROLES = ("inspektør", "avdelingsleiar", "assisterande rektor", "fagleiar for spesialpedagogikk")
_TITLES = (
    "Skulemiljø",
    "Overgangen mellom barneskule og ungdomsskule for elevar med vedtak",
    "Kompetanseutviklingsplan 2027–2030",
    "Felles fagdag for 10 000 kr",
    "Rettleiing av nyutdanna lærarar",
)
_TEXTS = (
    "",
    "Kva gjer me no?",
    "Kvar skule fortel i 15 minutt om korleis dei arbeider, og me skriv ned det som er felles.",
    (
        "Framlegget frå 2. desember 2025 gjeld 1 200 elevar og kostar 2,5 millionar kr. "
        "Les kapittel 12 og vurderingsrettleiinga til Utdanningsdirektoratet før møtet."
    ),
)
_WAYS = ("", "Dialogrunde", "Problemretta rettleiing", "Førebudd innleiing og samtale i grupper")
_ACTIONS = (
    "Kalla inn til fagdag",
    "Senda ut spørjeskjemaet om skulemiljøet til alle foreldra på 4. og 7. trinn, og samla svara",
    "Laga utkast til overgangsrutine",
    "Avtala besøk",
)
_PLACES = ("", "stad", "lenkje", "hotell")
_FOREWORK = (
    "",
    "Ta med eit døme.",
    "Les planen, snakk med personalet om han, og skriv ned tre ting som er viktige for dykk.",
)


class Size(Struct, frozen=True):
    """How much there is of everything in a workspace; without it, chance decides."""

    skular: int
    medlemmer: int
    saker: int
    avtalar: int
    long: bool = False


class Made(Struct, frozen=True):
    """A made workspace: where it lies, and its look."""

    root: Path
    size: Size
    look: str


LOOKS = ("", "logo", "wide")


def draw_size(random: Random) -> Size:
    skular = random.randint(2, 8)
    medlemmer = random.randint(max(3, skular), min(15, 2 * skular))
    few = random.random() < 0.3
    saker, avtalar = (1, 0) if few else (random.randint(1, 7), random.randint(0, 12))
    return Size(skular, medlemmer, saker, avtalar, random.random() < 0.5)


def make_workspace(root: Path, seed: int, size: Size | None = None, look: str = "") -> Made:
    """Make a workspace that is the same each time."""
    random = Random(seed)  # noqa: S311 — a test that is the same each time
    size = size or draw_size(random)
    (root / "data").mkdir(parents=True)
    people = _name_people(random, size.medlemmer + 1)
    skular = _name_skular(random, size)
    made = _cooperation(random, size, skular, people)
    made["samarbeid"]["saksnummer"] = "nei" if seed % 2 else "ja"
    _write(root / "data/networks.yaml", made)
    _write(root / "data/2026-2027.yaml", _year(random, size, skular, people))
    if size.avtalar:
        _write_minutes(root, random, size, people)
    return Made(root, size, look)


def _write(path: Path, values: dict[str, Any]) -> None:
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")


def _name_people(random: Random, count: int) -> list[str]:
    every = [f"{one} {two}" for one in _FIRST for two in _LAST]
    return random.sample(every, count)


def _name_skular(random: Random, size: Size) -> list[str]:
    names = (*_LONG, *(f"{each} nord" for each in _LONG)) if size.long else (*_SHORT, *_LONG[:3])
    return random.sample(names, size.skular)


def _cooperation(
    random: Random, size: Size, skular: Sequence[str], people: Sequence[str]
) -> dict[str, Any]:
    both = size.medlemmer - size.skular
    left = iter(people)
    made = []
    for number, name in enumerate(skular):
        medlemmer = [{"namn": next(left), "rolle": "rektor"}]
        if number < both:
            medlemmer.append({"namn": next(left), "rolle": random.choice(_ROLES)})
        for each in medlemmer:
            each["epost"] = f"{each['namn'].split()[0].lower()}{number}@example.org"
        place = {"adresse": f"Lange Skulevegen {number}, 4365 Nærbø", "rom": "personalrommet"}
        slag = {"namn": name, "kommune": "Klepp", "slag": "barneskule"}
        made.append({**slag, **place, "medlemmer": medlemmer})
    return {
        "samarbeid": {
            "namn": "Jærskulen",
            "kommunar": ["Klepp"],
            "plattform": "itslearning",
            "fag": "Jærskulen",
            "tal_nettverk": 1,
            "arbeidsgruppe": [{"namn": people[-1], "kommune": "Klepp"}],
        },
        "skular": made,
        "nettverk": [
            {
                "namn": NETTVERK if size.long else "Nord",
                "leiar": people[0],
                "arbeidsgruppe": people[-1],
                "skular": list(skular),
                "bevertning": "enkel bevertning",
            }
        ],
    }


def _year(
    random: Random, size: Size, skular: Sequence[str], people: Sequence[str]
) -> dict[str, Any]:
    own: dict[str, Any] = {"dato": MEANT, "vert": skular[0], "lukkast_med": "Ro i timane"}
    own["innspel_på"] = "Korleis me får alle med på å bruka den nye tavla i kvar einaste time"
    place = random.choice(_PLACES)
    if place == "hotell":
        own = {"dato": MEANT, "stad": "Sverdrups hotell og konferansesenter, 4370 Egersund"}
        own["dagane_etter"] = ["09.00–12.00"]
    elif place == "stad":
        own = {"dato": MEANT, "stad": "Rådhuset"}
    elif place == "lenkje":
        own["lenkje"] = "https://meet.example.org/l/19%3ameeting_x?p=1"
    own["førebuing"] = random.choice(_FOREWORK)
    own["saker"] = [
        {
            "tittel": f"{random.choice(_TITLES)} {number}",
            "tekst": random.choice(_TEXTS),
            "minutt": "10",
            "ansvarleg": random.choice(["leiar", "alle", "", people[1], people[-1]]),
            "arbeidsmåte": random.choice(_WAYS),
        }
        for number in range(1, size.saker + 1)
    ]
    own = {key: value for key, value in own.items() if value}
    clock = random.choice(["12.00–15.00", "08.30–14.30"])
    dates = ("16.09.2026", HELD, MEANT, NEXT)
    return {
        "skuleår": "2026-2027",
        "første_skuledag": "17.08.2026",
        "siste_skuledag": "18.06.2027",
        "møte": [
            {"dato": each, "tid": clock, "slag": "ordinært" if number else "oppstart"}
            for number, each in enumerate(dates)
        ],
        "nettverk": [{"namn": NETTVERK if size.long else "Nord", "møte": [own]}],
    }


def _write_minutes(root: Path, random: Random, size: Size, people: Sequence[str]) -> None:
    """Write the minutes of the meeting before, with as many actions as there are."""
    rows = [
        f"| {random.choice(_ACTIONS)} {number} | {random.choice((*people[:3], 'Alle'))} "
        f"| {random.choice(('01.12.2026', '02.12.2026', '15.12.2026'))} |"
        for number in range(1, size.avtalar + 1)
    ]
    changes = ["- Kortare runde", "- Fast plass til lufting før pausen"][: random.randint(0, 2)]
    folder = "mellomstore-barneskular-aust-og-vest" if size.long else "nord"
    path = root / f"dokument/2026-2027/{folder}/2026-10-28-referat.md"
    path.parent.mkdir(parents=True)
    lines = [
        *("# Referat", "", "## Kva gjer eg og me fram til neste møte?", ""),
        *("| Kva | Kven | Frist |", "|:---|:---|:---|", *rows, "", "## Evaluering av møtet", ""),
        *("Godt.", "", "## Endringar til neste møte", "", *changes),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
