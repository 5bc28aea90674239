"""The command `mal`: what is in use, copies to change, and a trial of every own template."""

import json
import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from jinja2 import pass_context

from nettverk.cli.completion import complete_mal
from nettverk.documents import trial
from nettverk.documents.malar import find_unused
from nettverk.documents.trial import try_malar
from nettverk.model.dokumentslag import MALAR
from nettverk.render.filters import FILTERS
from nettverk.shipped import find_shipped_malar
from nettverk.signatures import sign_mal
from nettverk.workspace.workspace import Workspace, open_workspace
from tests.conftest import Copy
from tests.documents.reading import read_folder
from tests.referat.filling import resave

from .conftest import Cli
from .files import NAME, give

DAY = date(2026, 11, 24)
NO_TEMPLATES = {"ny", "nytt-ar", "prov"}


def shipped_names() -> set[str]:
    folder = find_shipped_malar()
    files = (each.relative_to(folder) for each in folder.rglob("*") if each.is_file())
    return {each.as_posix() for each in files if each.parts[0] not in NO_TEMPLATES}


def listed(cli: Cli, root: Path) -> dict[str, tuple[str, bool | None, bool | None]]:
    rows = json.loads(cli("mal", "--format", "json", root=root).out)["malar"]
    return {row["namn"]: (row["fil"], row["endra"], row["ny_vanleg"]) for row in rows}


def test_every_shipped_template_is_in_the_catalogue(cli: Cli, workspace: Copy) -> None:
    assert {*MALAR} == shipped_names()
    root = workspace("golden")
    assert listed(cli, root) == dict.fromkeys(MALAR, ("", None, None))
    assert not (root / "templates").exists()


PARTS = {
    *("sidan-sist.md", "oppfolging-sist.md", "suppleringar.md"),
    *("plan-nettside/stil.css", "plan-nettside/filter.js"),
}
"""What other templates include: copied alone, so that a shipped template includes a copy."""


@pytest.mark.many
def test_copies_change_no_document(cli: Cli, workspace: Copy) -> None:
    """Copy all but the parts, so that copies include what is shipped, and then the other way."""
    root = workspace("golden")
    before = made(cli, root)
    for names in ({*MALAR} - PARTS, PARTS):
        for name in names:
            assert cli("mal", name, root=root).names == [Path(name).name]
        assert made(cli, root) == before
        tried = cli("mal", "--prøv", root=root).out.removeprefix("Prøvd utan feil: ").rstrip(".\n")
        assert {*re.split(", | og ", tried)} == names
        assert find_unused(open_workspace(root, DAY)) == ()
        shutil.rmtree(root / "templates")


def test_copies_that_nobody_changed_are_not_tried_by_sjekk(
    cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("base")
    tried: set[str] = set()

    def note(mal: str, *_: object) -> tuple[()]:
        tried.add(mal)
        return ()

    monkeypatch.setattr(trial, "_try", note)
    cli("mal", *MALAR, root=root)
    assert cli("sjekk", root=root).code == 0
    assert tried == set()
    change(root / "templates" / "sidan-sist.md")
    cli("sjekk", root=root)
    assert tried == {"innkalling.md", "innkalling-oppstart.md"}
    cli("mal", "--prøv", root=root)
    assert tried == {*MALAR} - {*PARTS, "standard.yaml", "referanse.docx"}


def test_older_copy_that_nobody_changed_is_tried(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, sign_mal(b"# {{ tull }}\n", ".md"))
    assert "Namnet «tull» finst ikkje" in cli("sjekk", root=root).err


@pytest.mark.many
def test_copies_are_known_until_they_are_changed(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    paths = {name: root / "templates" / name for name in MALAR}
    unchanged = {name: (f"templates/{name}", False, False) for name in MALAR}
    for name in MALAR:
        assert cli("mal", name, root=root).names == [Path(name).name]
    assert listed(cli, root) == unchanged

    for path in paths.values():
        change(path)
    assert listed(cli, root) == {name: (f"templates/{name}", True, False) for name in MALAR}
    for name, path in paths.items():
        changed = path.read_bytes()
        assert cli("mal", name, root=root).code == 1
        assert path.read_bytes() == changed
        assert cli("mal", name, "--overskriv", root=root).code == 0
        assert changed in read_folder(root / "templates").values()
    assert listed(cli, root) == unchanged


def change(path: Path) -> None:
    """Change a template by hand, and save it as Notepad or another program does."""
    content = path.read_bytes()
    if path.suffix == ".docx":
        path.write_bytes(resave(content))
    else:
        path.write_bytes(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n") + b"\r\n# Nytt\r\n")


def made(cli: Cli, root: Path) -> dict[str, bytes]:
    """Make one of each kind of document, and give what stands in them."""
    for words in (
        ["innkalling"],
        ["innkalling", "--møte", "1"],
        ["referat"],
        ["referat", "--møte", "1"],
        ["plan", "--format", "md", "--format", "docx", "--format", "html"],
        ["ark", "dialogspel", "tokolonnenotat"],
    ):
        assert cli(*words, "--overskriv", root=root).code == 0
    return read_folder(root / "dokument")


def test_copy_of_an_older_one_is_told_and_renewed(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, sign_mal(b"# Gammal\n", ".md"))
    assert listed(cli, root)[NAME] == (f"templates/{NAME}", False, True)
    assert "eigen, eldre enn den vanlege" in cli("mal", root=root).out
    assert cli("mal", NAME, root=root).code == 0
    assert listed(cli, root)[NAME] == (f"templates/{NAME}", False, False)
    give(root, sign_mal(b"# Gammal\n", ".md") + b"Mitt\n")
    assert "eigen, endra; den vanlege er ny" in cli("mal", root=root).out
    assert cli("mal", NAME, root=root).code == 1


def test_copy_without_a_mark(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    shipped = (find_shipped_malar() / NAME).read_bytes()
    give(root, shipped)
    assert listed(cli, root)[NAME] == (f"templates/{NAME}", False, None)
    assert cli("mal", NAME, root=root).code == 0
    assert (root / "templates" / NAME).read_bytes() == shipped
    give(root, shipped + b"Mitt\n")
    assert "eigen, endra; utan merke" in cli("mal", root=root).out


def test_table_fits_a_narrow_window_and_is_whole_in_a_pipe(
    cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = workspace("golden")
    give(root, "# Mitt\n")
    piped = cli("mal", root=root).out.splitlines()
    assert len(piped) == len(MALAR) + 2
    monkeypatch.setenv("COLUMNS", "80")
    narrow = cli("mal", root=root).out.splitlines()
    assert max(map(len, narrow)) <= 80


NAMES = {
    "innkalling": "innkalling.md",
    "dialogspel": "ark/dialogspel.md",
    "ark/dialogspel": "ark/dialogspel.md",
    "templates/standard.yaml": "standard.yaml",
    "referanse": "referanse.docx",
}


@pytest.mark.parametrize("word", NAMES)
def test_names_may_be_short(word: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    assert cli("mal", word, root=root).code == 0
    assert [*read_folder(root / "templates")] == [NAMES[word]]


MISUSED = {
    ("inkaling",): "Malen «inkaling» finst ikkje. Meinte du «innkalling»?",
    ("qqqqqqqq",): "Malen «qqqqqqqq» finst ikkje. «nettverk mal» listar opp malane.",
    ("innkalling", "--format", "json"): "--format gjeld berre lista.",
    ("--prøv", "--format", "json"): "--format gjeld berre lista.",
    ("--overskriv",): "--overskriv gjeld berre når du hentar ein mal.",
    ("--prøv", "innkalling", "--overskriv"): "--overskriv gjeld berre når du hentar ein mal.",
}


@pytest.mark.parametrize("words", MISUSED, ids=" ".join)
def test_what_cannot_be_asked_for(words: tuple[str, ...], cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("mal", *words, root=root)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"Feil: {MISUSED[words]}")
    assert not (root / "templates").exists()


def test_own_names_are_completed() -> None:
    assert complete_mal("innk") == ["innkalling.md", "innkalling-oppstart.md"]


def test_all_faults_of_all_templates_come_at_once(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    for name in MALAR:
        if name.endswith((".md", ".txt", ".html")):
            give_below(root, name, "Tittel\n{{ tull }}\n")
    give(root, b"ikkje Word", "referanse.docx")
    before = read_folder(root)
    for words in (["mal", "--prøv"], ["sjekk"]):
        answer = cli(*words, root=root)
        assert answer.code == 1
        told = re.findall(r"^Feil i templates/(\S+?)(?:, linje 2)?: ", answer.err, re.MULTILINE)
        # With no notice and no page that work, nothing includes their parts.
        assert sorted(told) == sorted({*MALAR} - {"standard.yaml", *PARTS})
    assert read_folder(root) == before


def give_below(root: Path, name: str, content: str) -> None:
    (root / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
    (root / "templates" / name).write_text(content, encoding="utf-8")


def test_flawed_template_of_filled_in_minutes_hides_no_other_fault(
    cli: Cli, tmp_path: Path
) -> None:
    root = Path(shutil.copytree(find_shipped_malar() / "prov", tmp_path / "prov"))
    for name in ("referat.md", "plan.md"):
        give(root, "{{ tull }}\n", name)
    told = cli("sjekk", root=root).err
    assert re.findall(r"^Feil i (\S+),", told, re.MULTILINE) == [
        "templates/plan.md",
        "templates/referat.md",
    ]


def test_part_of_a_template_is_tried_where_it_is_included(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, "## Sidan sist\n\n{{ sidan_sist.datoen }}\n", "sidan-sist.md")
    for words in (["mal", "--prøv"], ["mal", "--prøv", "sidan-sist"], ["sjekk"]):
        answer = cli(*words, root=root)
        assert answer.code == 1
        assert answer.err.startswith(
            "Feil i templates/sidan-sist.md, linje 3: «datoen» finst ikkje"
        )
    assert cli("mal", "--prøv", "plan", root=root).code == 0


def test_picture_that_is_missing_is_found_in_the_trial(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, "# Plan\n\n![Logo](logo.png)\n", "plan.md")
    answer = cli("mal", "--prøv", root=root)
    assert answer.err.startswith("Feil i templates/plan.md: Biletet «logo.png» finst ikkje")


def test_trial_goes_on_where_the_data_have_errors(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, "{{ tull }}\n")
    nettverka = root / "data" / "networks.yaml"
    nettverka.write_text("samarbeid: [\n", encoding="utf-8")
    answer = cli("mal", "--prøv", root=root)
    assert answer.code == 1
    assert "malane er prøvde berre med eit døme" in answer.err
    assert f"Feil i templates/{NAME}, linje 1: Namnet «tull» finst ikkje." in answer.err


def test_no_own_templates(cli: Cli, workspace: Copy) -> None:
    answer = cli("mal", "--prøv", root=workspace("base"))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Arbeidsmappa har ingen eigne malar. Skriv «nettverk mal NAMN»")


@pytest.mark.many
@pytest.mark.parametrize("name", [each for each in MALAR if each.endswith((".md", ".txt"))])
def test_example_reaches_every_line_of_every_template(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """See that each line with a value is met in a trial, and that a fault on the last is told."""
    met: set[int] = set()

    @pass_context  # without it, Jinja would note every line when it compiles the template
    def note(_context: object, number: int) -> str:
        met.add(number)
        return ""

    monkeypatch.setitem(FILTERS, "møtt", note)
    text = (find_shipped_malar() / name).read_text(encoding="utf-8").split("\n")
    asked = {number for number, line in enumerate(text) if "{{" in line}
    noting = [
        re.sub("{{", f"{{{{ {number} | møtt }}}}{{{{", line, count=1)
        for number, line in enumerate(text)
    ]
    give_below(tmp_path, name, "\n".join(noting))
    assert try_malar(Workspace(tmp_path, DAY), [name]) == ()
    assert met == asked
    if asked:
        last = max(asked)
        text[last] = text[last].replace("{{", "{{ tull }}{{", 1)
        give_below(tmp_path, name, "\n".join(text))
        problems = try_malar(Workspace(tmp_path, DAY), [name])
        assert [(each.place.file, each.place.line) for each in problems] == [
            (f"templates/{name}", last + 1)
        ]


def test_part_asks_for_nothing_that_an_older_template_does_not_set(
    cli: Cli, workspace: Copy
) -> None:
    root = workspace("golden")
    (root / "templates").mkdir()
    for name in ("referat.md", "referat-oppstart.md"):
        parts = '# Referat\n\n{% include "oppfolging-sist.md" %}\n{% include "suppleringar.md" %}\n'
        (root / "templates" / name).write_text(parts, encoding="utf-8")
    answer = cli("mal", "--prøv", root=root)
    assert (answer.code, answer.err) == (0, "")


OLD = """\
# Innkalling til møte i {{ nettverk.namn }}

| Kvar | {{ møte.vert | stad }} |
|:---|:---|
| Nettverksleiar | {{ møte.leiar | person }} |
| Meld frå | {{ møte.leiar | kontakt }} |

{% for sak in sakliste %}
- Sak {{ sak.nr }}: {{ sak.tittel }} ({{ sak.arbeidsmåte }})
{% endfor %}

{% if neste %}
Neste møte{% if neste.vert %} er på {{ neste.vert }}{% else %}. Verten er ikkje avklart{% endif %}.
{% endif %}
"""
"""A notice from before a meeting could be elsewhere, have two leaders, or have a pause."""
WHERE = {
    ("stad: Jåttå hotell", "vertskap: nei"): "Jåttå hotell",
    ("stad: Jåttå hotell", "vert: Steinbrua barneskule"): "Jåttå hotell",
    ("lenkje: https://meet.example.org/x", "vertskap: nei"): "Digitalt",
    ("stad: Jåttå hotell", "lenkje: https://meet.example.org/x"): "Jåttå hotell, og digitalt",
    ("vert: Steinbrua barneskule",): "Steinbrua barneskule",
}


def change_meeting(root: Path, lines: tuple[str, ...]) -> None:
    """Let the meeting on 2 December be as some lines say."""
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8")
    old = "      - dato: 02.12.2026\n        vert: Steinbrua barneskule\n"
    assert old in text
    new = "".join(f"        {each}\n" for each in lines)
    text = text.replace(old, f"      - dato: 02.12.2026\n{new}")
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("lines", WHERE, ids=", ".join)
def test_older_template_says_where_a_meeting_is(
    lines: tuple[str, ...], cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    change_meeting(root, lines)
    give(root, OLD)
    assert cli("innkalling", "Nettverk Aust", "--format", "md", root=root).code == 0
    (said,) = (root / "dokument").rglob("2026-12-02-innkalling.md")
    assert f"| Kvar | {WHERE[lines]} |" in said.read_text(encoding="utf-8")


def test_older_template_names_all_who_lead(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    change_meeting(root, ("vert: Steinbrua barneskule", "leiar: [Kari Vik, Nina Ås]"))
    give(root, OLD + "Helsing {{ møte.leiar }}, {{ møte.leiar.namn }}\n")
    assert cli("innkalling", "Nettverk Aust", "--format", "md", root=root).code == 0
    (made,) = (root / "dokument").rglob("2026-12-02-innkalling.md")
    said = made.read_text(encoding="utf-8")
    assert "| Nettverksleiar | Kari Vik og Nina Ås |" in said
    assert "| Meld frå | Kari Vik og Nina Ås, kari.vik@example.org |" in said
    assert "Helsing Kari Vik og Nina Ås, Kari Vik og Nina Ås" in said


GAP = "linje 9: Verdien her er tom for nokre møte, så det står «Sak :»."
NOTHING = "linje 9: Verdien her er tom for nokre møte, så det står «()»."
NO_LINK = "linje 3: Malen seier at møtet er digitalt, men har ikkje lenkja."
NOT_SO = "linje 13: Malen seier «Verten er ikkje avklart» òg om eit møte der staden er avklart."
TOLD = {
    ("vert: Steinbrua barneskule",): [NOTHING, GAP],
    ("stad: Jåttå hotell",): [NOTHING, GAP, NOT_SO],
    ("vert: Steinbrua barneskule", "lenkje: https://meet.example.org/x"): [NO_LINK, NOTHING, GAP],
}


@pytest.mark.parametrize("lines", TOLD, ids=", ".join)
def test_older_template_is_told_of_what_it_leaves_unfinished(
    lines: tuple[str, ...], cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    change_meeting(root, lines)
    give(root, OLD)
    for words in (["sjekk"], ["mal", "--prøv"]):
        told = cli(*words, root=root).err.splitlines()
        found = [each for each in told if "[usann-mal]" in each]
        wanted = [f"Åtvaring i templates/{NAME}, {each}" for each in TOLD[lines]]
        assert [a.startswith(b) for a, b in zip(found, wanted, strict=True)] == [True] * len(wanted)
    assert cli("sjekk", "--streng", root=root).code == 1
    # As the shipped ones have it, or where nothing is said of it, nothing is told.
    give(root, find_shipped_malar().joinpath(NAME).read_bytes() + b"\nMitt\n")
    assert "[usann-mal]" not in cli("sjekk", root=root).err
    give(root, "# Innkalling\n\nSjå planen.\n")
    assert "[usann-mal]" not in cli("sjekk", root=root).err


def test_template_that_never_says_where_is_told_where_it_names_the_host(
    cli: Cli, workspace: Copy
) -> None:
    root = workspace("base")
    change_meeting(root, ("stad: Jåttå hotell", "vert: Steinbrua barneskule"))
    give(root, "# Innkalling\n\nKvar: {{ møte.vert.namn if møte.vert }}\n")
    said = "linje 3: Malen seier ikkje kvar møtet er, når det er ein annan stad enn på ein skule."
    assert f"Åtvaring i templates/{NAME}, {said}" in cli("sjekk", root=root).err


@pytest.mark.many
def test_copies_of_the_shipped_say_nothing_untrue(cli: Cli, tmp_path: Path) -> None:
    """Take the example, in which meetings are of every kind, as a workspace with all the copies."""
    root = Path(shutil.copytree(find_shipped_malar() / "prov", tmp_path / "prov"))
    for name in MALAR:
        if not name.endswith((".docx", ".yaml")):
            give_below(root, name, (find_shipped_malar() / name).read_text(encoding="utf-8"))
    assert try_malar(Workspace(root, DAY), [*MALAR]) == ()
