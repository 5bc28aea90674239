"""Own templates from before meetings could be elsewhere, have two leaders, or a pause."""

import shutil
from pathlib import Path

import pytest

from nettverk.documents.trial import try_malar
from nettverk.model.dokumentslag import MALAR
from nettverk.shipped import find_shipped_malar
from nettverk.workspace.workspace import Workspace
from tests.conftest import Copy

from .conftest import Cli
from .files import NAME, give
from .test_own_templates import DAY
from .test_own_templates_tried import give_below

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


ONE_DAY = "Malen seier berre den første dagen, når møtet går over fleire. Skriv {{ "
ONE_CLOCK = "Malen seier berre klokka den første dagen, når møtet går over fleire. Skriv {{ "
UNPARTED = "Malen seier ikkje kva dag ei sak er, når møtet går over fleire."
SAKER = "{% for sak in sakliste %}\n- {{ sak.start | klokke }} {{ sak.tittel }}\n{% endfor %}\n"
PLAN = "{% for del in nettverk %}{% for møte in del.møte %}\n- MØTE\n{% endfor %}{% endfor %}\n"
PAGE = "<p>{{ teikning }}</p>{% for rad in rad %}\n<p>MØTE</p>\n{% endfor %}\n"
LATER = "{% for dag in møte.dagar %}{{ dag.dato | kort_dato }} {% endfor %}"
AT_ONCE = ONE_DAY + "møte.når"
ONE = {
    (NAME, "# Innkalling\n\n{{ møte.dato | lang_dato }}, kl. {{ møte.tid }}\n"): ONE_DAY
    + "møte.når",
    (NAME, "# Innkalling\n\nMøte\n{{ møte.dato }}\n"): AT_ONCE,
    (NAME, f"# Innkalling\n\n{{{{ møte.når }}}}\n\n{SAKER}"): UNPARTED,
    (NAME, "# Neste\n\n{{ neste.dato if neste }}\n"): ONE_DAY + "neste.når",
    ("referat.md", "# Referat\n\n{{ neste.dato | lang_dato if neste }}\n"): ONE_DAY + "neste.når",
    ("melding-referat.txt", "Emne: Ny\n\n{{ neste.dato | kort_dato if neste }}\n"): (
        ONE_DAY + "neste.når"
    ),
    ("melding-innkalling.txt", "Emne: {{ møte.dato }}\n\n{{ møte.dato }}\n"): AT_ONCE,
    ("plan.md", PLAN.replace("MØTE", "{{ møte.dato | kort_dato }}")): ONE_DAY + "møte.dagar",
    ("plan-nettside.html", PAGE.replace("MØTE", "{{ rad.møte.dato }}")): ONE_DAY + "møte.dagar",
    ("plan-nettside.html", PAGE.replace("MØTE", "{{ rad.møte.dato | dato }}")): (
        ONE_DAY + "møte.dagar"
    ),
}
ALL = {
    (NAME, f"# Innkalling\n\n{{{{ møte.når }}}}\n\n{SAKER}".replace("- {{", "- {{ sak.dato }} {{")),
    (NAME, "# Innkalling\n\n{{ møte.når }}\n\n{{ neste.når if neste }}\n"),
    (NAME, "# Innkalling\n\n{{ møte.dato }}: {{ møte.når }}\n"),
    ("referat.md", f"# Referat\n\n{SAKER.replace('{{ sak.start | klokke }}', 'Sak')}"),
    ("referat.md", "# Referat\n\n{{ neste.dagar if neste }}\n"),
    ("melding-referat.txt", "Emne: Referat {{ møte.dato }}\n\nReferatet {{ møte.dato }} er ute.\n"),
    ("melding-innkalling.txt", "Emne: {{ møte.dato }}\n\n{{ møte.når }}\n"),
    ("plan.md", PLAN.replace("MØTE", "{{ møte.dagar }}")),
    ("plan.md", PLAN.replace("MØTE", LATER)),
    ("plan-nettside.html", PAGE.replace("MØTE", LATER.replace("møte", "rad.møte"))),
}


def long(workspace: Copy, clock: str) -> Path:
    """Copy the workspace, and let a meeting of it be over two days."""
    root = workspace("base")
    change_meeting(root, ("vert: Steinbrua barneskule", f"dagane_etter: {clock}"))
    return root


@pytest.mark.parametrize(("own", "told"), ONE.items(), ids=map(str, range(len(ONE))))
def test_older_template_that_knows_one_day_is_told(
    own: tuple[str, str], told: str, workspace: Copy
) -> None:
    # With the same clock on both days, and with another.
    root = long(workspace, ("09.00–11.00", "12.00–15.00")[[*ONE].index(own) % 2])
    give(root, own[1], own[0])
    found = try_malar(Workspace(root, DAY), [own[0]])
    assert [str(each) for each in found if told in str(each)], found
    assert len(found) == 1
    assert found[0].place.line


@pytest.mark.parametrize(("name", "mal"), sorted(ALL))
def test_template_that_knows_all_days_is_not_told(name: str, mal: str, workspace: Copy) -> None:
    root = long(workspace, "09.00–11.00")
    give(root, mal, name)
    assert try_malar(Workspace(root, DAY), [name]) == ()


def test_template_that_knows_all_days_and_one_clock_is_told(workspace: Copy) -> None:
    root = long(workspace, "09.00–11.00")
    give(root, "# Innkalling\n\n{{ møte.dagar | map(attribute='dato') | liste }}, {{ møte.tid }}\n")
    (found,) = try_malar(Workspace(root, DAY), [NAME])
    assert ONE_CLOCK + "møte.når" in str(found)


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


def test_message_that_names_no_schools_that_come_and_go_is_told(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    (root / "templates").mkdir(exist_ok=True)
    own = root / "templates/melding-endring.txt"
    own.write_text(
        "Emne: Endra\n\nNytt: {{ kunngjort.nytt | map(attribute='kva') | liste }}\n", "utf-8"
    )
    told = "linje 3: Malen seier ikkje kva skular som kjem til, og kven som ikkje skal møta"
    assert f"Åtvaring i templates/{own.name}, {told}" in cli("sjekk", root=root).err
