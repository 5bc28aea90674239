"""Another place, room, link or host beside a place: told to members, hosts and calendars."""

from urllib.parse import unquote

import pytest
from docx import Document

from tests.conftest import Copy

from .conftest import Cli
from .test_places import LINK, read, write

SKULE = "--skule fuglevik-barneskule"
HOTEL, ROOM = "stad: Hotell", "        rom: salong"
SKULEN = "Steinbrua barneskule"
VERT, NEW_VERT = f"        vert: {SKULEN}", "        vert: Rognelia barneskule"
# What it was, what it is, what members are told, and what it was called.
CHANGES = [
    ("vert: Steinbrua barneskule", "stad: Hotellet", "ny stad", "på Steinbrua barneskule"),
    ("stad: Hotellet", "vert: Steinbrua barneskule", "ny stad", "på Hotellet"),
    ("stad: Hotellet", "stad: Rådhuset", "ny stad", "på Hotellet"),
    (
        "vert: Steinbrua barneskule",
        "stad: Hotellet\n        vert: Steinbrua barneskule",
        "ny stad",
        "på Steinbrua barneskule",
    ),
    ("stad: Hotellet", f"lenkje: {LINK}", "ny stad", "på Hotellet"),
    (f"lenkje: {LINK}", "stad: Hotellet", "ny stad", "digitalt"),
    (f"lenkje: {LINK}", f"lenkje: {LINK}2", "ny lenkje", f"på {LINK}"),
    ("stad: Hotellet", f"stad: Hotellet\n        lenkje: {LINK}", "ny lenkje", ""),
    (f"{HOTEL}, Skaidi\n{ROOM} A", f"{HOTEL}, Skaidi\n{ROOM} B", "nytt møterom", "i salong A"),
    (f"{HOTEL}\n{VERT}", f"{HOTEL}\n{NEW_VERT}", "ny vertsskule", f"med {SKULEN} som vertsskule"),
    (
        f"{HOTEL}\n{VERT}\n{ROOM} A",
        f"{HOTEL}\n{NEW_VERT}\n{ROOM} B",
        "nytt møterom og ny vertsskule",
        f"i salong A, med {SKULEN} som vertsskule",
    ),
    (f"{HOTEL}\n{VERT}\n{ROOM} A", VERT.strip(), "ny stad", "på Hotell, salong A"),
    (f"{HOTEL}\n{ROOM} A", f"{HOTEL}let\n{ROOM} A", "ny stad", "på Hotell, salong A"),
]


@pytest.mark.parametrize(("before", "after", "told", "was"), CHANGES)
def test_change_of_place_is_told(
    before: str, after: str, told: str, was: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    themes = ["lukkast_med: Ro", "innspel_på: Støy"]
    write(root, [before, *themes])
    cli("innkalling", root=root)
    assert cli("utlagt", "innkalling", "--sendt", root=root).code == 0
    assert cli("sjekk", "--streng", root=root).code == 0
    write(root, [after, *themes])
    assert "[ikkje-varsla]" in cli("sjekk", root=root).err
    cli("innkalling", root=root)
    changed = read(root, "2026-12-02-innkalling.md").casefold().partition("**endra.**")[2]
    assert all(each in changed for each in told.split(" og "))
    sent = cli("utlagt", "innkalling", "--sendt", root=root)
    assert f"Emne: Endra: {told} for møtet i Nettverk Aust" in sent.out
    assert (f"Møtet skulle vore {was}." in sent.out) if was else ("skulle vore" not in sent.out)
    left = "Ikkje vert likevel" in sent.out + cli("melding", "vert", root=root).out
    assert left is (SKULEN in before and SKULEN not in after)
    assert ("\nVertsskule: Rognelia barneskule\n" in sent.out) is (NEW_VERT in after)
    assert cli("sjekk", "--streng", root=root).code == 0


def test_room_at_a_place_where_none_was_told_is_nothing_new(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    themes = ["lukkast_med: Ro", "innspel_på: Støy"]
    write(root, [f"{HOTEL}, Skaidi", *themes])
    cli("innkalling", root=root)
    cli("utlagt", "innkalling", "--sendt", root=root)
    write(root, [f"{HOTEL}, Skaidi\n{ROOM} A", *themes])
    assert cli("sjekk", "--streng", root=root).code == 0
    cli("innkalling", root=root)
    assert "**Endra.**" not in read(root, "2026-12-02-innkalling.md")


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_old_notice_and_draft_do_not_name_the_host_there_is_now(
    suffix: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    themes = ["lukkast_med: Ro", "innspel_på: Støy"]
    write(root, [f"{HOTEL}\n{VERT}", *themes])
    cli("innkalling", "--format", suffix, root=root)
    assert cli("melding", "vert", "--eml", root=root).code == 0
    assert cli("sjekk", "--streng", root=root).code == 0
    write(root, [f"{HOTEL}\n{NEW_VERT}", *themes])
    draft = cli("sjekk", root=root).err
    assert "2026-12-02-melding-vert.eml" in draft
    refused = cli("utlagt", "innkalling", "--likevel", root=root)
    assert refused.code == 1
    assert f"«Hotell» og «{SKULEN} er vertsskule" in refused.err
    assert "(vert: Rognelia barneskule)" in refused.err


@pytest.mark.parametrize("after", [f"lenkje: {LINK}2", f"stad: Hotellet\n        lenkje: {LINK}"])
def test_calendar_with_another_place_or_link_is_written_anew(
    after: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    write(root, [f"lenkje: {LINK}"])
    for words in (["Nettverk Aust"], ["--skule", "Fuglevik barneskule"]):
        cli("plan", *words, "--format", "ics", root=root)
    assert cli("sjekk", "--streng", root=root).code == 0
    write(root, [after])
    told = cli("sjekk", root=root).err
    network, school = (f"nettverk plan {each} --format ics" for each in ("nettverk-aust", SKULE))
    assert f"plan.ics: Fila viser det som galdt før. Skriv «{network}» på nytt." in told
    assert f"Skriv «{school}» på nytt." in told
    duty = "skriv kalenderen på nytt, for planen er endra"
    both = cli("status", root=root).out
    assert (duty in both, "sjå over filer" in both) == (True, False)
    cli(*school.split()[1:], root=root)
    one = cli("status", root=root).out
    assert (duty in one, f"  {network}\n" in one) == (True, True)
    cli(*network.split()[1:], root=root)
    assert duty not in cli("status", root=root).out
    assert cli("sjekk", "--streng", root=root).code == 0


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_notice_somebody_wrote_in_is_held_against_the_link(
    suffix: str, cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    themes = ["lukkast_med: Ro", "innspel_på: Støy"]
    write(root, ["stad: Hotellet", f"lenkje: {LINK}å", *themes])
    assert cli("innkalling", "--format", suffix, root=root).code == 0
    path = root / f"dokument/2026-2027/nettverk-aust/2026-12-02-innkalling.{suffix}"
    if suffix == "md":
        path.write_text(f"{path.read_text(encoding='utf-8')}\nTa med pc.\n", encoding="utf-8")
    else:
        document = Document(str(path))
        document.add_paragraph("Ta med pc.")
        document.save(str(path))
    assert cli("sjekk", "--streng", root=root).code == 0
    write(root, ["stad: Hotellet", f"lenkje: {LINK}2", *themes])
    told = cli("sjekk", root=root).err
    assert f"og «{unquote(LINK)}å», men planen seier onsdag 2. desember 2026" in told
    assert f"på Hotellet og digitalt ({LINK}2)." in told
    assert cli("utlagt", "innkalling", "--likevel", root=root).code == 1
    if suffix == "md":
        text = path.read_text(encoding="utf-8").replace(f"{LINK}å", f"{LINK}2")
        path.write_text(text, encoding="utf-8")
        assert cli("utlagt", "innkalling", "--sendt", root=root).code == 0
        write(root, ["stad: Hotellet", *themes])
        assert "[ikkje-varsla]" in cli("sjekk", root=root).err
        assert cli("utlagt", "innkalling", root=root).code == 1, "it leads where nobody is"


def test_new_link_is_a_new_revision_of_the_calendar(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    found = []
    for link in (LINK, f"{LINK}2"):
        write(root, [f"lenkje: {link}"])
        assert cli("plan", "--format", "ics", root=root).code == 0
        event = read(root, "plan.ics").partition("20261202T")[2]
        found.append(event.partition("SEQUENCE:")[2].split()[0])
    assert int(found[1]) == int(found[0]) + 1
