"""Schools written into other networks: every day says what it should, and every byte else stays."""

import json
import random
import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from nettverk.model.element import says_same
from nettverk.model.samarbeid import Oversikt
from nettverk.planning.samansetjing.medlemskap import settle_skular
from nettverk.reading.data import load_data
from nettverk.reading.files import Files
from nettverk.render.linjeendring import apply_edits
from nettverk.render.nettverkslinjer import write_nettverk
from tests.conftest import examples

START = date(2027, 1, 1)
DAYS = [START + timedelta(days=each) for each in range(-2, 43)]
NAMES = ("Nord", "Sør: «Å»", "Vest")
SKULAR = ("Aa", "Be skule", "Ce's", 'De "ny"', "Éé", "Ef # nei", "Ge: ja")
HEAD = "samarbeid: {namn: Prøve, kommunar: [Time]}  # vårt\n"
Term = tuple[str, date | None, date | None]


def make_up(rng: random.Random) -> dict[str, list[Term]]:
    """Make up who is where, each school in one network at a time."""
    terms: dict[str, list[Term]] = {name: [(f"Fast {name[:1]}", None, None)] for name in NAMES}
    for skule in SKULAR:
        cuts = sorted(rng.sample(range(1, 40), rng.choice([0, 1, 1, 2, 3])))
        days = [None, *(START + timedelta(days=each) for each in cuts)]
        before = ""
        for number, first in enumerate(days):
            here = rng.choice(["", *NAMES])
            later = days[number + 1] if number + 1 < len(days) else None
            # Two times after each other in one network are as good as one.
            if here and (here != before or rng.random() < 0.5):
                terms[here].append((skule, first, later - timedelta(days=1) if later else None))
            before = here
    for some in terms.values():
        rng.shuffle(some)
    return terms


def quote(rng: random.Random, text: str) -> str:
    odd = re.search(r"[:#'\"«]", text)
    forms = [json.dumps(text, ensure_ascii=False), "'" + text.replace("'", "''") + "'"]
    return rng.choice(forms if odd else [text, text, *forms])


def write(rng: random.Random, terms: Mapping[str, Sequence[Term]]) -> str:
    """Write it as people do: in blocks and braces, with comments, empty lines and quotes."""
    form = rng.choice(["block", "block", "flow", "json"])
    names = dict.fromkeys(t[0] for some in terms.values() for t in some) | dict.fromkeys(SKULAR)
    if form == "json":
        return _write_json(rng, terms, list(names))
    skular = [
        f"  - {{namn: {quote(rng, each)}, kommune: Time, slag: barneskule}}\n" for each in names
    ]
    lines = [HEAD, "skular:\n", *skular, "nettverk:\n"]
    for name, some in terms.items():
        lines.append(f"  - namn: {quote(rng, name)}\n    leiar: Ida  # {name}\n")
        items = [_write_item(rng, each, braces=form == "flow") for each in some]
        if form == "flow":
            gap = rng.choice([", ", ",\n      ", ",  # merk\n      "])
            lines.append(f"    skular: [{gap.join(items)}{rng.choice(['', ','])}]\n")
        else:
            dent = rng.choice(["    ", "      "])
            lines.append("    skular:\n")
            for item in items:
                before = rng.choice(["", "", f"{dent}# om denne\n"])
                lines.append(before + dent + "- " + item.replace("\n", f"\n{dent}  ") + "\n")
        lines.append(rng.choice(["", "\n", "    forfall_til: Odd\n", "  # til slutt\n"]))
    return "".join(lines)


def _write_item(rng: random.Random, term: Term, *, braces: bool) -> str:
    name, frå, til = term
    days = [f"{key}: {day:%d.%m.%Y}" for key, day in (("frå", frå), ("til", til)) if day]
    beside = rng.choice(["", "", "  # står"])
    if not days and rng.random() < 0.8:
        return quote(rng, name) + ("" if braces else beside)
    pairs = [f"namn: {quote(rng, name)}", *(days if rng.random() < 0.7 else reversed(days))]
    if braces or rng.random() < 0.3:
        return f"{{{', '.join(pairs)}}}" + ("" if braces else beside)
    return (beside + "\n").join(pairs)


def _write_json(rng: random.Random, terms: Mapping[str, Sequence[Term]], names: list[str]) -> str:
    def item(term: Term) -> object:
        days = {k: f"{d:%d.%m.%Y}" for k, d in zip(("frå", "til"), term[1:], strict=True) if d}
        return {"namn": term[0]} | days if days else term[0]

    told = {
        "samarbeid": {"namn": "Prøve", "kommunar": ["Time"]},
        "skular": [{"namn": each, "kommune": "Time", "slag": "barneskule"} for each in names],
        "nettverk": [
            {"namn": name, "leiar": "Ida", "skular": [item(each) for each in some]}
            for name, some in terms.items()
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=rng.choice([None, 1, 2])) + "\n"


def read(root: Path, content: bytes) -> Oversikt:
    (root / "data").mkdir(exist_ok=True)
    (root / "data" / "networks.yaml").write_bytes(content)
    data = load_data(Files(root))
    faults = [str(each) for each in data.problems if "networks" in each.place.file]
    assert not faults, content.decode()
    return data.oversikt


def place(oversikt: Oversikt) -> dict[date, dict[str, str]]:
    """Say for each day which network a school is in."""
    found: dict[date, dict[str, str]] = {}
    for day in DAYS:
        found[day] = {}
        for nettverk in oversikt.nettverk:
            for skule in nettverk.skular_on(day):
                assert skule not in found[day], (skule, day)
                found[day][skule] = nettverk.namn
    return found


def expect(before: dict[date, dict[str, str]], day: date, wanted: Mapping[str, str]) -> object:
    """Say where each school should be: in its place until it would next have moved anyway."""
    told = {each: dict(some) for each, some in before.items()}
    for skule, name in wanted.items():
        here = before[day].get(skule)
        if here == name:
            continue
        for each in (each for each in DAYS if each >= day):
            if before[each].get(skule) != here:
                break
            told[each][skule] = name
    return told


@pytest.mark.parametrize("batch", range(examples(0.2)))
def test_each_day_says_what_it_should(batch: int, tmp_path: Path) -> None:
    for seed in range(batch * 10, batch * 10 + 10):
        rng = random.Random(seed)  # noqa: S311 — a test
        content = write(rng, make_up(rng)).encode()
        if rng.random() < 0.3:
            content = content.replace(b"\n", b"\r\n")
        for _ in range(3):
            was = read(tmp_path, content)
            day = START + timedelta(days=rng.choice([0, 5, 17, 17, 30]))
            some = rng.sample(SKULAR, 4)
            wanted = {each: rng.choice(NAMES) for each in some if _may_move(place(was), each, day)}
            meant = settle_skular(was, day, wanted)
            assert place(meant) == expect(place(was), day, wanted), (seed, day, wanted)
            content = apply_edits(content, write_nettverk(content, was, meant))
            told = f"seed {seed}\n{content.decode()}"
            assert says_same(read(tmp_path, content), meant), told
            again = read(tmp_path, content)
            assert not write_nettverk(content, again, settle_skular(again, day, wanted)), told
            if content.lstrip().startswith(b"{"):
                json.loads(content)


def _may_move(places: dict[date, dict[str, str]], skule: str, day: date) -> bool:
    """Tell whether a school is in some network then, or will be; one that has left has not."""
    return any(skule in places[each] for each in DAYS if each >= day)


def _list_kept(content: bytes) -> list[str]:
    """List what is not about a school's time: comments of their own lines, and other keys.

    A comment beside a time that goes gets a line of its own.
    """
    lines = content.decode().splitlines(keepends=True)
    return [each for each in lines if not re.match(r"\s*(-|frå|til|namn|# står)", each)]


@pytest.mark.parametrize("batch", range(examples(0.1)))
def test_every_other_line_stays(batch: int, tmp_path: Path) -> None:
    for seed in range(1000 + batch * 10, 1010 + batch * 10):
        rng = random.Random(seed)  # noqa: S311 — a test
        text = write(rng, make_up(rng))
        if "skular: [" in text or text.startswith("{"):
            continue
        content = text.encode()
        was = read(tmp_path, content)
        day = START + timedelta(days=17)
        moved = {each: rng.choice(NAMES) for each in SKULAR if _may_move(place(was), each, day)}
        edited = apply_edits(content, write_nettverk(content, was, settle_skular(was, day, moved)))
        assert _list_kept(edited) == _list_kept(content), seed
        comments = [sorted(re.findall(r"# (?!nei).*", each.decode())) for each in (content, edited)]
        assert comments[0] == comments[1], seed


@pytest.mark.parametrize("batch", range(examples(0.1)))
def test_a_move_that_is_undone_leaves_every_byte_as_it_was(batch: int, tmp_path: Path) -> None:
    day, moves = START + timedelta(days=17), 0
    for seed in range(2000 + batch * 10, 2010 + batch * 10):
        rng = random.Random(seed)  # noqa: S311 — a test
        terms = make_up(rng)
        stays = [
            (name, each[0])
            for name, some in terms.items()
            for each in some
            if each[1:] == (None, None) and each[0] in SKULAR
        ]
        content = write(rng, terms).encode()
        was = read(tmp_path, content)
        bare = {
            s.namn for n in was.nettverk for s in n.skular if s.source.at() == s.source.at("namn")
        }
        homes = {skule: name for name, skule in stays if skule in bare}
        away = {each: rng.choice([n for n in NAMES if n != homes[each]]) for each in homes}
        moves += len(away)
        moved = apply_edits(content, write_nettverk(content, was, settle_skular(was, day, away)))
        there = read(tmp_path, moved)
        back = apply_edits(moved, write_nettverk(moved, there, settle_skular(there, day, homes)))
        assert back == content, f"seed {seed}\n{back.decode()}\n{content.decode()}"
    assert moves
