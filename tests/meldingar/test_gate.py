"""The gate: all that a document should hardly go out with is told before it does."""

import os
from datetime import date
from pathlib import Path

import docx
import pytest

from nettverk.characters import UNCHOSEN
from nettverk.model.dokumentslag import REFERAT
from nettverk.output.gate import find_tvil
from nettverk.referat.markup import read_markdown
from nettverk.referat.tvil import doubt_referat, doubt_tema, is_proposed
from nettverk.referat.understanding import understand
from nettverk.shipped import find_shipped_malar
from nettverk.workspace.workspace import Workspace
from tests.referat.filling import Filling, fill_markdown, fill_word, resave

from .conftest import LOG, Say, change

HERE = "dokument/2026-2027"
REFUSED = "Merk: Ikkje merkt som lagt ut. Rett det som står under, eller skriv --likevel."
ALL = [
    *("Ingrid Solhaug", "Rune Fjellvang", "Per-Arne Skogli", "Linh Nguyen Dahl", "Gro Haukås"),
    *("Tor-Inge Brekkå", "Camilla Sæterlid", "Magnhild Rønning", "Ole Johan Vestbø"),
    "Marte Nygård-Eik",
]
FILLED = Filling(
    {"Endringar til neste møte": ["Ingen pause"]},
    [("Lesa", "Gro", "15.11.2026"), ("Ringa", "", "1.10.2026"), ("Skriva", "alle", "")],
    present=[each for each in ALL if each not in {"Gro Haukås", "Rune Fjellvang"}],
    absent=["Gro Haukås"],
)


AGREED = "Under «Kva gjer eg og me fram til neste møte?»"
ITEMS = {
    1: "Vertsskulen",
    2: "Runde på skulen",
    3: "Skuletema",
    5: "Prioriterte område",
    6: "Fellestema",
    7: "Felles informasjon",
    9: "Evaluering av møtet",
}


def told(err: str, kind: str = "Feil") -> list[str]:
    """List the doubts that are told, without the network and the day, up to how they are mended."""
    lines = [each for each in err.splitlines() if each.startswith(f"{kind}: ") and "2026: " in each]
    return [each.partition("2026: ")[2].partition(". ")[0] for each in lines]


def test_notice_waits_for_its_host_and_the_themes(say: Say, root: Path) -> None:
    say("innkalling", "Minst")
    code, out, err = say("utlagt", "innkalling", "Minst")
    assert (code, out, (root / LOG).exists()) == (1, "", False)
    doubts = [
        "verten, Revehaugen skule, er eit framlegg",
        "«verten har ikkje valt enno» står att under «Tema på vertsskulen»",
    ]
    assert (err.splitlines()[0], told(err)) == (REFUSED, doubts)
    themes = "lukkast_med: Lesing, innspel_på: Ro"
    host = f"      - {{dato: 02.12.2026, vert: Revehaugen skule, {themes}}}\n"
    change(root, last := "      - {dato: 28.10.2026, vert: Gaupelia skule}\n", last + host)
    _, _, err = say("utlagt", "innkalling", "Minst")
    assert told(err)[0] == "Innkallinga seier enno at verten ikkje er fastsett"
    say("innkalling", "Minst")
    code, out, _ = say("utlagt", "innkalling", "Minst")
    assert (code, out.splitlines()[0]) == (0, "Minst: Innkallinga er lagd ut.")


def test_notice_is_published_with_doubts_when_it_is_wanted(say: Say, root: Path) -> None:
    say("innkalling", "Minst")
    code, _, err = say("utlagt", "innkalling", "Minst", "--likevel")
    assert (code, (root / LOG).is_file(), REFUSED in err) == (0, True, False)
    assert len(told(err, "Merk")) == 2


def test_one_notice_that_waits_stops_no_other(say: Say, root: Path) -> None:
    say("innkalling", "Alt", "Minst")
    code, out, _ = say("utlagt", "innkalling", "Alt", "Minst")
    assert (code, out.splitlines()[0]) == (1, "Alt: Innkallinga er lagd ut.")
    assert out.count("Emne: ") == 1


def test_notice_is_read_as_it_was_saved(say: Say, root: Path) -> None:
    """What somebody chose in Word is chosen; a host that was decided there, is not in the plan."""
    say("innkalling", "Minst")
    path = root / HERE / "minst/2026-12-02-innkalling.docx"
    document = docx.Document(str(path))
    texts = [*document.paragraphs, *(each.paragraphs[0] for each in document.tables[0]._cells)]
    for each in texts:
        each.text = each.text.replace(" (framlegg)", "").replace(UNCHOSEN, "Lesing")
    document.save(str(path))
    (doubt,) = told(say("utlagt", "innkalling", "Minst")[2])
    assert doubt.endswith("er eit framlegg")
    assert say("utlagt", "innkalling", "Minst", "--likevel")[0] == 0


def test_own_template_that_tells_no_proposals_leaves_it_to_the_plan(say: Say, root: Path) -> None:
    say("mal", "innkalling")
    path = root / "templates/innkalling.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("{{ møte.vert | stad }}", "{{ møte.vert.namn }}"), "utf-8")
    say("innkalling", "Minst")
    assert told(say("utlagt", "innkalling", "Minst")[2])[0].endswith("er eit framlegg")


def test_oppstart_has_no_point_for_themes(say: Say, root: Path) -> None:
    say("innkalling", "Minst", "--møte", "1")
    assert say("utlagt", "innkalling", "Minst", "--møte", "1")[0] == 0


def test_agenda_without_the_point_needs_no_themes(say: Say, root: Path) -> None:
    path = root / "data/networks.yaml"
    own = "    sakliste: [{punkt: omvising}, {punkt: evaluering}]\n"
    path.write_text(path.read_text(encoding="utf-8") + own, encoding="utf-8")
    say("innkalling", "Minst")
    assert len(told(say("utlagt", "innkalling", "Minst")[2])) == 1


def test_form_that_is_only_saved_is_no_matter_of_doubt(say: Say, root: Path) -> None:
    say("referat", "Alt")
    path = root / HERE / "alt/2026-10-28-referat.docx"
    path.write_bytes(resave(path.read_bytes()))
    workspace = Workspace(root, date(2026, 11, 24))
    (møte,) = (each for each in workspace.plan.møte["Alt"] if each.dato == date(2026, 10, 28))
    assert find_tvil(workspace, REFERAT, møte, printed=True) == ()


def test_minutes_tell_all_that_is_missing_at_once(say: Say, root: Path) -> None:
    say("referat", "Alt")
    fill_word(root / HERE / "alt/2026-10-28-referat.docx", FILLED)
    code, out, err = say("utlagt", "referat", "Alt")
    assert (code, out, (root / LOG).exists()) == (1, "", False)
    items = [f"«Sak {nr}: {name}»" for nr, name in ITEMS.items()]
    assert told(err) == [
        f"«Skriv her …» står att under {', '.join(items[:-1])} og {items[-1]}",
        "Under «Til stades» er Rune Fjellvang verken kryssa av som til stades eller med forfall",
        f"{AGREED} manglar «Ringa» kven som skal gjera det",
        f"{AGREED} er fristen «1.10.2026» til «Ringa» før møtet",
        "«Vel dato» står att ved «Skriva»",
    ]
    assert say("utlagt", "referat", "Alt", "--likevel")[0] == 0


def test_minutes_that_are_filled_in_are_published(say: Say, root: Path) -> None:
    say("referat", "Alt")
    lines = {name: ["Ja."] for name in (*ITEMS.values(), "Endringar til neste møte")}
    full = Filling(lines, [("Lesa", "Gro", "15.11.2026")], present=ALL)
    fill_word(root / HERE / "alt/2026-10-28-referat.docx", full)
    code, out, err = say("utlagt", "referat", "Alt")
    assert (code, out.splitlines()[0], err) == (0, "Alt: Referatet er lagt ut.", "")


def test_blank_word_file_beside_what_was_written_is_told(say: Say, root: Path) -> None:
    say("referat", "Alt")
    path = root / HERE / "alt/2026-10-28-referat.md"
    fill_markdown(path, FILLED)
    blank = "Det er skrive i 2026-10-28-referat.md, og ikkje i 2026-10-28-referat.docx"
    assert blank in told(say("utlagt", "referat", "Alt")[2])
    pdf = path.with_suffix(".pdf")
    pdf.write_bytes(b"%PDF")
    assert blank not in told(say("utlagt", "referat", "Alt")[2])
    os.utime(pdf, (1, 1))
    assert blank in told(say("utlagt", "referat", "Alt")[2]), "what was written later is not in it"
    path.with_suffix(".docx").unlink()
    assert blank not in told(say("utlagt", "referat", "Alt")[2])


FACTS = "# Referat\n\n| Møte | Nr. 2 |\n|---|---|\n| Kvar | {} |\n\n## Sak 1: Skuletema\n\n{}\n\n"
ROWS = "## Kva gjer eg og me fram til neste møte?\n\n| Kva | Kven | Frist |\n|---|---|---|\n{}\n"


def doubt(facts: str = "Skulen", line: str = "Fint.", row: str = "| Lesa | Gro | |") -> list[str]:
    text = f"{FACTS.format(facts, line)}{ROWS.format(row)}"
    reading, day = read_markdown(text), date(2026, 10, 28)
    skeleton = read_markdown(f"{FACTS.format('Skulen', '')}{ROWS.format('| | | |')}")
    understood = understand(reading, [skeleton.blocks], day, "referat.md")
    return [each.partition(". ")[0] for each in doubt_referat(reading, understood, day)]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, []),
        ({"facts": "Skulen (framlegg)"}, ["I tabellen øvst er verten ikkje fastsett"]),
        ({"facts": "Verten er ikkje avklart"}, ["I tabellen øvst er verten ikkje fastsett"]),
        ({"line": "Skulen (framlegg)"}, []),
        (
            {"line": "- Noko: verten har ikkje valt enno"},
            ["«verten har ikkje valt enno» står att under «Sak 1: Skuletema»"],
        ),
        ({"line": "*Skriv her.*"}, ["«Skriv her …» står att under «Sak 1: Skuletema»"]),
        ({"line": "Fint.\n\n*Skriv her.*"}, ["«Skriv her …» står att under «Sak 1: Skuletema»"]),
        ({"row": "| | | *Vel dato* |"}, []),
        ({"row": "| Lesa | Gro | *Vel dato* |"}, ["«Vel dato» står att ved «Lesa»"]),
        ({"row": "| Vel dato for foreldremøtet | Gro | 28.10.2026 |"}, []),
        ({"row": "| Lesa | Gro | 28.10.2026 Vel dato |"}, ["«Vel dato» står att ved «Lesa»"]),
        ({"row": "| Lesa (framlegg) | Gro | 28.10.2026 |"}, []),
        ({"row": "| | Gro | 28.10.2026 |"}, []),
        ({"row": "| Lesa | Gro | 1.2. |"}, []),
        ({"row": "| Lesa | Gro | før jul |"}, []),
        (
            {"row": "| Lesa | Gro | 27.10.2026 |"},
            [f"{AGREED} er fristen «27.10.2026» til «Lesa» før møtet"],
        ),
        (
            {"row": "| Lesa | Gro | 31.2.2027 |"},
            [f"{AGREED} er fristen «31.2.2027» til «Lesa» ingen dag i kalenderen"],
        ),
    ],
)
def test_each_doubt_alone(given: dict[str, str], expected: list[str]) -> None:
    assert doubt(**given) == expected


def test_shipped_templates_say_what_the_gate_looks_for() -> None:
    """The words stand in the templates as well, where a leader may change them."""
    for name in ("innkalling.md", "referat.md"):
        assert UNCHOSEN in (find_shipped_malar() / name).read_text(encoding="utf-8")
    lines = read_markdown(f"## Tema\n\n- {UNCHOSEN}\n- {UNCHOSEN}").blocks
    assert [*doubt_tema(lines, "Spør.")] == [
        "«verten har ikkje valt enno» står att under «Tema». Spør."
    ]
    assert not is_proposed(lines)
