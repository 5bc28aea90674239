"""Meetings at another place than a school, on the screen, or both."""

from pathlib import Path

import pytest

from tests.conftest import Copy, soften

from .conftest import Cli

YEAR = "data/2026-2027.yaml"
HELD = "      - dato: 02.12.2026\n        vert: Steinbrua barneskule\n"
LINK = "https://meet.example.org/l/19%3ameeting_x?p=1"
SKULE = "--skule fuglevik-barneskule"
KINDS = {
    "place": (["stad: Hotell Fjellvind, Skaidi", "rom: salong 2"], "Hotell Fjellvind, Skaidi"),
    "screen": ([f"lenkje: {LINK}"], "digitalt"),
    "place and screen": (
        ["stad: Hotell Fjellvind, Skaidi", f"lenkje: {LINK}"],
        "Hotell Fjellvind, Skaidi og digitalt",
    ),
    "school and screen": (
        ["vert: Steinbrua barneskule", f"lenkje: {LINK}"],
        "Steinbrua barneskule og digitalt",
    ),
    "place and host": (
        ["vert: Steinbrua barneskule", "stad: Hotell Fjellvind, Skaidi"],
        "Hotell Fjellvind, Skaidi (vert: Steinbrua barneskule)",
    ),
}


def write(root: Path, keys: list[str]) -> None:
    """Say where the meeting of 2 December is."""
    path = root / YEAR
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(n for n, each in enumerate(lines) if each == "      - dato: 02.12.2026")
    end = next(n for n, each in enumerate(lines) if n > at and each.strip() == "saker:")
    lines[at + 1 : end] = [f"        {each}" for each in keys]
    path.write_text("\n".join(lines), encoding="utf-8")


def read(root: Path, name: str) -> str:
    folder = root / "dokument/2026-2027/nettverk-aust"
    return soften((folder / name).read_text(encoding="utf-8"))


def is_hosted(kind: str) -> bool:
    return kind in {"school and screen", "place and host"}


@pytest.mark.parametrize("kind", KINDS)
def test_documents_say_where_it_is(kind: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    keys, where = KINDS[kind]
    write(root, keys)
    assert cli("sjekk", "--streng", root=root).code == 0
    assert cli("innkalling", "--format", "md", root=root).code == 0
    notice = read(root, "2026-12-02-innkalling.md")
    assert (f"[Bli med i møtet på nettet](<{LINK}>)" in notice) is ("screen" in kind)
    assert ("**Mat:** Det blir kaffi" in notice) is (kind == "school and screen")
    assert ("Steinbrua barneskule er vertsskule." in notice) is (kind == "place and host")
    assert ("Tema på vertsskulen" in notice) is is_hosted(kind)
    assert ("**Vertsskulen**" in notice) is is_hosted(kind)
    assert ("**Skuletema**" in notice) is is_hosted(kind)
    assert ("Steinbrua barneskule" in notice.partition("## ")[0]) is is_hosted(kind)
    assert ("| Kvar | Hotell Fjellvind, Skaidi" in notice) is ("place" in kind)
    assert f"{where} 2.12." in cli("plan", root=root).out.replace("\n", " ")
    assert cli("plan", "--format", "md", root=root).code == 0
    assert f"| {where} |" in read(root, "plan.md")


TOPICS = ["lukkast_med: Båtbygging", "innspel_på: Internat"]
LISTED = "- Noko me har lukkast med: Båtbygging\n- Noko me treng innspel på: Internat\n"


@pytest.mark.parametrize("kind", KINDS)
def test_topics_that_are_written_are_told_wherever_it_is(
    kind: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    write(root, [*KINDS[kind][0], *TOPICS])
    assert cli("innkalling", "--format", "md", root=root).code == 0
    title = "Tema på vertsskulen" if is_hosted(kind) else "Skuletema"
    assert f"## {title}\n\n{LISTED}" in read(root, "2026-12-02-innkalling.md")
    write(root, [*KINDS[kind][0], TOPICS[0]])
    assert cli("innkalling", "--overskriv", "--format", "md", root=root).code == 0
    assert cli("referat", "--møte", "2.12.2026", "--format", "md", root=root).code == 0
    for document in ("innkalling", "referat"):
        said = read(root, f"2026-12-02-{document}.md")
        assert ("treng innspel på: verten har ikkje valt enno" in said) is is_hosted(kind)
        assert ("treng innspel på" in said) is is_hosted(kind)
        assert LISTED.splitlines()[0] in said


# What the data say, and where the meeting is said to be in running text.
SAID = {
    "lukkast_med: Ro": "på Steinbrua barneskule, om skulen kan",
    "stad: Hotellet\n        vertskap: ja": "på Hotellet",
    f"lenkje: {LINK}": "digitalt",
    f"stad: Hotellet\n        lenkje: {LINK}": "på Hotellet og digitalt",
    f"vert: Steinbrua barneskule\n        lenkje: {LINK}": "på Steinbrua barneskule og digitalt",
    f"vertskap: ja\n        lenkje: {LINK}": "på Steinbrua barneskule, om skulen kan, og digitalt",
}


@pytest.mark.parametrize("keys", SAID)
def test_every_running_text_says_where_in_the_same_words(
    keys: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    write(root, [keys])
    ends = f"2. desember 2026, kl. 12.00–15.00, {SAID[keys]}.\n"
    assert ends in cli("melding", "innspel", root=root).out
    for document in ("innkalling", "referat"):
        assert cli(document, "--møte", "2", "--format", "md", root=root).code == 0
        assert ends in read(root, f"2026-10-28-{document}.md").partition("Neste møte")[2]
    minutes = root / "dokument/2026-2027/nettverk-aust/2026-10-28-referat.md"
    minutes.write_text(
        minutes.read_text("utf-8").replace("*Skriv her kva ", "Me las. *", 1), "utf-8"
    )
    assert cli("utlagt", "referat", "--møte", "2", "--likevel", root=root).code == 0
    assert ends in cli("melding", "referat", "--møte", "2", root=root).out
    assert cli("innkalling", root=root).code == 0
    assert cli("utlagt", "innkalling", "--likevel", "--sendt", root=root).code == 0
    assert cli("utlagt", "innkalling", "--tilbake", root=root).code == 0
    back = cli("melding", "tilbake", root=root).out
    assert f"Etter planen er det onsdag {ends}" in back
    was = SAID[keys].replace(", om skulen kan", "").replace(", og", " og")
    assert f"kl. 12.00–15.00, {was}. Ho vart lagd ut ved ein feil" in back


@pytest.mark.parametrize("kind", KINDS)
def test_nobody_is_asked_for_room_and_coffee_who_does_not_host(
    kind: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    write(root, KINDS[kind][0])
    answer = cli("melding", "vert", root=root)
    assert ("spør verten" in cli("status", root=root, today="2026-11-10").out) is is_hosted(kind)
    if not is_hosted(kind):
        assert (answer.code, answer.out) == (1, "")
        assert "Møtet har ingen vertsskule, så ingen blir spurd." in answer.err
    elif kind == "place and host":
        assert "sjå til at lokalet er klart (Hotell Fjellvind, Skaidi)" in answer.out
        assert "møterom" not in answer.out
    else:
        assert "sikra møterom" in answer.out


@pytest.mark.parametrize("kind", KINDS)
def test_calendar_has_the_place_and_the_link(kind: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    write(root, KINDS[kind][0])
    assert cli("plan", "--format", "ics", root=root).code == 0
    calendar = read(root, "plan.ics").replace("\n ", "")
    event = calendar.partition("DTSTART;TZID=Europe/Oslo:20261202")[2]
    lines = event.partition("END:VEVENT")[0].splitlines()
    assert (f"URL:{LINK}" in lines) is ("screen" in kind)
    (place,) = [each.partition(":")[2] for each in lines if each.startswith("LOCATION")]
    assert place.startswith(
        {"screen": "Digitalt", "school and screen": "Steinbrua"}.get(kind, "Hotell Fjellvind")
    )
    assert place.casefold().endswith("digitalt") is ("screen" in kind)


COUNTED = {
    "stad: Hotellet": False,
    f"lenkje: {LINK}": False,
    f"lenkje: {LINK}\n        vertskap: ja": True,
    "stad: Hotellet\n        vert: Steinbrua barneskule": True,
    "vert: Steinbrua barneskule\n        vertskap: nei": False,
}


@pytest.mark.parametrize("keys", COUNTED)
def test_whether_it_counts_as_hosted_is_said_in_the_data(
    keys: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    write(root, [keys])
    told = cli("plan", "--forklar", root=root).out
    assert ("onsdag 02.12.2026" in told) is COUNTED[keys]
    assert "onsdag 27.01.2027: Steinbrua barneskule (framlegg)" in told or COUNTED[keys]


@pytest.mark.parametrize("link", ["teams.example.org/x", "javascript:alert(1)", "https://a b"])
def test_link_must_be_one(link: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    write(root, [f'lenkje: "{link}"'])
    answer = cli("sjekk", root=root)
    assert answer.code == 1
    assert f"«{link}» er ikkje ei adresse på nettet. Lim inn heile" in answer.err


SHARED = {
    "stad: Hotellet": ("på Hotellet", False),
    f"lenkje: {LINK}": ("digitalt", False),
    f"lenkje: {LINK}\n    vertskap: ja": ("og digitalt", True),
}


@pytest.mark.parametrize("keys", SHARED)
def test_day_that_all_share_has_its_place(keys: str, cli: Cli, workspace: Copy) -> None:
    """A school that a network has chosen goes before it, but where it is one with the place."""
    root = workspace("base")
    path = root / YEAR
    text = path.read_text(encoding="utf-8")
    shared = "  - dato: 27.01.2027\n    tid: 12.00–15.00\n"
    path.write_text(text.replace(shared, f"{shared}    {keys}\n"), encoding="utf-8")
    where, kept = SHARED[keys]
    cli("innkalling", "--format", "md", root=root)
    assert f", {where}" in read(root, "2026-12-02-innkalling.md") or kept
    own = "      - dato: 27.01.2027\n        vert: Rognelia barneskule\n"
    path.write_text(
        path.read_text(encoding="utf-8").replace("    møte:\n", f"    møte:\n{own}", 1), "utf-8"
    )
    cli("innkalling", "--format", "md", root=root)
    notice = read(root, "2026-12-02-innkalling.md").partition("Neste møte")[2]
    assert "Rognelia barneskule" in notice
    assert ("digitalt" in notice) is kept
    assert "Hotellet" not in notice
