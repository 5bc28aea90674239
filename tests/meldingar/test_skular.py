"""Schools that come to a meeting or leave it after its notice: told where others are believed."""

from pathlib import Path

import pytest

from tests.conftest import Golden

from .conftest import CHANGES, DAY, GOLDEN, LOG, TODAY, Say, change
from .test_endringar import CANCELLED, TELL, plikter, tell_all
from .test_opprop import LEAVES, LEFT, NETWORKS, STAYS, edit
from .test_utlagt import rows

COMES = "      - namn: Brattsteinen barneskule\n        frå: 01.08.2025\n"
LATER = COMES.replace("01.08.2025", "03.12.2026")
SCHOOLS = "Brattsteinen barneskule kjem til, og Fossekalldalen barneskule skal ikkje møta likevel."


def call_anew(root: Path, old: str, new: str) -> None:
    """Give a school another name wherever the data have it."""
    for file in (root / "data").iterdir():
        file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def publish(say: Say) -> None:
    assert say("innkalling", "Alt")[0] == 0
    assert say("utlagt", "innkalling", "Alt")[0] == 0


def find_mail(root: Path, skule: str) -> set[str]:
    """Find the addresses of a school in the data, as text."""
    entry = (root / NETWORKS).read_text("utf-8").split(f"  - namn: {skule}\n")[1]
    lines = entry.split("\n  - namn:")[0].splitlines()
    return {each.split("epost: ")[1].strip(" }") for each in lines if "epost: " in each}


def test_schools_are_told_and_asked_for_once(say: Say, root: Path, golden: Golden) -> None:
    edit(root, (COMES, LATER))
    tell_all(say)
    assert rows(root)[-1][-1] == (
        "Solbakken barneskule | Måneflata barneskule | Fossekalldalen barneskule | "
        "Havørnneset barneskule"
    )
    assert (plikter(say), say("sjekk")[2]) == ([], "")
    edit(root, (LATER, COMES), (STAYS, LEAVES))
    said = say("sjekk")[2]
    assert "med onsdag 2. desember 2026, kl. 12.00–15.00, på" in said
    assert f"musikkrommet, men {SCHOOLS} Skriv innkallinga på nytt, legg ho ut" in said
    first = "skriv innkallinga på nytt og legg ho ut, for planen er endra"
    assert [each[:2] for each in plikter(say)] == [(first, TODAY)]
    refused = say("utlagt", "innkalling", "Alt")
    assert refused[0] == 1
    assert f"Innkallinga nemner andre skular enn planen: {SCHOOLS} Skriv" in refused[2]
    publish(say)
    assert plikter(say) == [(*TELL, "nettverk melding endring --sendt alt")]
    assert f"musikkrommet, men {SCHOOLS} Skriv «nettverk melding endring alt" in say("sjekk")[2]
    message = say("melding", "endring", "Alt", "--sendt")[1]
    golden(GOLDEN / "endring-skular.txt", message)
    reached = {*message.splitlines()[0].removeprefix("Til: ").split(", ")}
    for skule in ("Brattsteinen barneskule", "Fossekalldalen barneskule"):
        assert find_mail(root, skule) <= reached
    assert (plikter(say), say("sjekk", "--streng")[:1]) == ([], (0,))
    path = root / "dokument/2026-2027/alt/2026-12-02-innkalling.md"
    assert f"**Endra.** Andre skular: {SCHOOLS} I innkallinga som" in path.read_text("utf-8")


def test_who_has_left_hears_of_what_becomes_of_the_meeting(say: Say, root: Path) -> None:
    tell_all(say)
    edit(root, (STAYS, LEAVES))
    gone = find_mail(root, "Fossekalldalen barneskule")
    say("utlagt", "innkalling", "Alt", "--tilbake")
    back = say("melding", "tilbake", "Alt")[1]
    assert f"barneskule. {LEFT}\n" in back
    change(root, DAY, f"{DAY}        avlyst: ja\n")
    assert plikter(say)[0][:2] == CANCELLED
    off = say("melding", "avlysing", "Alt", "--sendt")[1]
    for each in (back, off):
        assert gone <= {*each.splitlines()[0].removeprefix("Til: ").split(", ")}
    assert "[ikkje-varsla]" not in say("sjekk")[2]


def test_schools_and_what_else_is_new_are_told_together(say: Say, root: Path) -> None:
    tell_all(say)
    edit(root, (STAYS, LEAVES))
    change(root, *CHANGES["clock"])
    assert (
        f"kl. 09.00–12.00, på Måneflata barneskule, musikkrommet. {LEFT} Skriv" in (say("sjekk")[2])
    )
    publish(say)
    out = say("melding", "endring", "Alt")[1]
    assert "Emne: Endra: nytt klokkeslett og færre skular for møtet i Alt onsdag 2." in out
    assert f"\n{LEFT}\n\nMøtet skulle vore kl. 12.00–15.00.\n" in out


def test_a_host_that_only_the_notice_told_hears_which_schools(say: Say, root: Path) -> None:
    publish(say)
    assert say("melding", "innkalling", "Alt", "--sendt")[0] == 0
    edit(root, (STAYS, LEAVES))
    change(root, *CHANGES["clock"])
    publish(say)
    out = say("melding", "endring", "Alt")[1].split("Emne: ")[2]
    assert "vertsskule for, har fått nytt klokkeslett og færre skular. No gjeld" in out
    assert f"\nMøterom: musikkrommet\n\n{LEFT} Me blir inntil 9, medrekna dykk sjølve.\n" in out


def test_lists_that_note_no_schools_know_nothing_of_them(say: Say, root: Path) -> None:
    tell_all(say)
    log = root / LOG
    older = [";".join(each.split(";")[:11]) for each in log.read_text("utf-8").splitlines()]
    log.write_text("\n".join([*older, ""]), "utf-8")
    edit(root, (STAYS, LEAVES))
    assert (plikter(say), say("sjekk")[2]) == ([], "")


@pytest.mark.parametrize("known", [True, False], ids=["known by its old name", "unknown"])
def test_a_new_name_is_no_other_school(known: bool, say: Say, root: Path) -> None:
    tell_all(say)
    call_anew(root, "Fossekalldalen barneskule", "Fossedalen skule")
    head = "  - namn: Fossedalen skule\n"
    kept = "    kalendernamn: Fossekalldalen barneskule\n" if known else ""
    edit(root, (head, f"{head}{kept}"))
    said = say("sjekk")[2]
    assert (said == "") == known, said
    assert (
        known
        or (
            f"Fossedalen skule kjem til, og {LEFT} Skriv innkallinga på nytt, legg ho ut, og sei "
            "frå til medlemmene. Har ein skule fått nytt namn, så skriv det gamle som "
            "«kalendernamn» på skulen."
        )
        in said
    )


def test_a_host_with_a_new_name_is_the_same_host(say: Say, root: Path) -> None:
    tell_all(say)
    assert "Måneflata barneskule, musikkrommet" in (root / LOG).read_text("utf-8")
    call_anew(root, "Måneflata barneskule", "Flata skule")
    assert "Har ein skule fått nytt namn" in say("sjekk")[2]
    head = "  - namn: Flata skule\n"
    edit(root, (head, f"{head}    kalendernamn: Måneflata barneskule\n"))
    assert (plikter(say), say("sjekk")[2]) == ([], "")


def test_a_second_new_name_is_no_other_school(say: Say, root: Path) -> None:
    call_anew(root, "Fossekalldalen barneskule", "Fossedalen skule")
    kept = "  - namn: Fossedalen skule\n"
    edit(root, (kept, f"{kept}    kalendernamn: Fossekalldalen barneskule\n"))
    tell_all(say)
    noted = (root / LOG).read_text("utf-8")
    assert ("Fossekalldalen barneskule |" in noted, "Fossedalen skule" in noted) == (True, False)
    call_anew(root, "Fossedalen skule", "Fossen skule")
    assert (plikter(say), say("sjekk")[2]) == ([], "")
