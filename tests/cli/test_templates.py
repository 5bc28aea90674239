"""A workspace's own templates: in force before the shipped, and their faults told in nynorsk."""

import pytest

from tests.conftest import Copy, soften
from tests.documents.reading import NAMESPACES, read_blocks, read_body, read_folder, read_parts
from tests.render.conftest import png

from .conftest import Cli
from .files import NAME, give

# What a template may do wrong, each on its second line, and what it is told.
FAULTS = {
    "{% if %}": "Her manglar eit namn eller ein verdi.",
    "{{ møte.dato": "Noko er opna og ikkje avslutta.",
    "{{ møte dato }}": "Her skulle det stå «}}», ikkje «dato».",
    "{% for sak in sakliste %}": "«for» er ikkje avslutta. Skriv {% endfor %} eller {% else %}.",
    "{% frå %}": "Kommandoen «frå» finst ikkje, eller høyrer ikkje heime her.",
    "{{ mote.dato }}": "Namnet «mote» finst ikkje. Meinte du «møte»?",
    "{{ qqqqqqq }}": "Namnet «qqqqqqq» finst ikkje. Vel mellom samarbeid, nettverk, skuleår, ",
    "{{ møte.datoen }}": "«datoen» finst ikkje her. Meinte du «dato»?",
    "{{ møte.qqqqqqq }}": "«qqqqqqq» finst ikkje her. Vel mellom nr, dato, ",
    "{{ sakliste[99].tittel }}": "«99» finst ikkje her.",
    "{{ møte.dato | langdato }}": "Filteret «langdato» finst ikkje. Meinte du «lang_dato»?",
    "{% include 'finst-ikkje.md' %}": "Malen «finst-ikkje.md» finst ikkje.",
    "{{ ''.__class__ }}": "Malen prøver på noko som ikkje er lov i ein mal.",
    "{{ ''.__class__.__mro__ }}": "Malen prøver på noko som ikkje er lov i ein mal.",
    "{{ møte['__class__'].__subclasses__() }}": "Malen prøver på noko som ikkje er lov i ein mal.",
    "{{ sakliste.append(1) }}": "«append» finst ikkje her.",
    "{{ 1/0 }}": "Uttrykket her kan ikkje reknast ut.",
    "{{ 1 + 'to' }}": "Uttrykket her kan ikkje reknast ut.",
    "{{ '14/26' > 3 }}": "Tekst og tal går ikkje i hop. Som «14/26» er «sak.nr» tekst.",
    "{{ '14/26' + 3 }}": "Tekst og tal går ikkje i hop.",
    "{{ 3 | lang_dato }}": "Uttrykket her kan ikkje reknast ut.",
    "{{ skuleår() }}": "Uttrykket her kan ikkje reknast ut.",
    "{{ møte.dato ? }}": "Teiknet «?» kan ikkje stå her.",
    "{{ møte }}": "Det som står her, har fleire delar. Vel ein, med punktum føre: nr, dato, ",
    "{{ sakliste | liste }}": "Det som står her, har fleire delar. Vel ein, med punktum føre: nr, ",
    "{{ møte.dato.isoformat }}": "Det som står her, kan ikkje skrivast ut. Skriv parentesar",
    "{{ samarbeid | pprint }}": "Filteret «pprint» finst ikkje.",
    "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}": (
        "Malen blir aldri ferdig: Her er det gjort meir enn ein million steg."
    ),
    "{# Hugs": "Kommentaren som byrjar her, sluttar aldri. Skriv #} der han skal slutta.",
    "<!-- Hugs": "«<!--» er opna her og aldri lukka. Skriv «-->» der det skal slutta.",
    "Møte <!-- Hugs": "«<!--» er opna her og aldri lukka. Skriv «-->» der det skal slutta.",
    "{% if møte %}<!--{% endif %} {{ møte.tid }}": "«<!--» er opna her og aldri lukka.",
    "<STYLE>": "«<STYLE>» er opna her og aldri lukka. Skriv «</STYLE>» der det skal slutta.",
    "<script src='x'>": "«<script>» er opna her og aldri lukka. Skriv «</script>»",
    "<?php": "«<?» er opna her og aldri lukka. Skriv «?>» der det skal slutta.",
    "<![CDATA[": "«<![CDATA[» er opna her og aldri lukka. Skriv «]]>» der det skal slutta.",
    "{{ (møte.dato }}": "Her skulle det stå «)», ikkje «}».",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_told(fault: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, f"# Innkalling\n{fault}\n")
    answer = cli("innkalling", "Alt", root=root)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"Feil i templates/{NAME}, linje 2: {FAULTS[fault]}")
    assert answer.err.endswith(" Rett malen, eller slett han. [mal]\n")
    assert not (root / "dokument").exists()


CLOSED = [
    "<!-- {{ møte.tid }} -->",
    "<!-- Hugs --\nog hugs -->",
    "`<!--` og ``<!-- ` ``",
    "```\n<!-- Hugs\n```",
    "    <!-- Hugs",
    "\\<!-- Hugs",
    "{{ '<!-- Hugs' }}",
    "{# <!-- Hugs #}",
    "<style>\nx\n</style >",
    "Kva no <?",
]


@pytest.mark.parametrize("text", CLOSED)
def test_what_is_closed_or_hides_nothing_is_no_fault(text: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, f"# Innkalling\n\n{text}\n\nSlutt\n")
    answer = cli("innkalling", "Alt", root=root)
    assert (answer.code, answer.err) == (0, "")


def test_what_is_never_closed_is_told_where_it_is_included(cli: Cli, workspace: Copy) -> None:
    root = workspace("base")
    give(root, "Hei\n\n<!-- Hugs\n", "sidan-sist.md")
    give(root, "<!doctype html>\n<title>Plan\n", "plan-nettside.html")
    for words in (["mal", "--prøv"], ["sjekk"]):
        answer = cli(*words, root=root)
        assert answer.code == 1
        assert "Feil i templates/sidan-sist.md, linje 3: «<!--» er opna her" in answer.err
        assert "Feil i templates/plan-nettside.html, linje 2: «<title>» er opna her" in answer.err


# These end in a call of themselves, in no memory, or in an error of Python's own.
WILD = [
    "{% include 'innkalling.md' %}",
    "{{ cycler() }}",
    "{{ 'a'|truncate(0) }}",
]


@pytest.mark.parametrize("fault", WILD)
def test_nothing_a_template_does_is_a_crash(fault: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, f"# Innkalling\n{fault}\n")
    answer = cli("innkalling", "Alt", root=root)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"Feil i templates/{NAME}, linje 2: ")


def test_fault_in_an_included_template_is_told_there(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, "# Møte\n\n{% include 'del.md' %}\n")
    give(root, "\n{{ tull }}\n", "del.md")
    answer = cli("innkalling", "Alt", root=root)
    assert answer.err.startswith("Feil i templates/del.md, linje 2: Namnet «tull» finst ikkje.")


def test_mark_that_notepad_writes_is_no_text(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, "# Møte\n".encode("utf-8-sig"))
    assert cli("innkalling", "Alt", root=root).code == 0
    content = read_folder(root / "dokument")["2026-2027/alt/2026-12-02-innkalling.docx"]
    assert [(each.kind, each.text) for each in read_blocks(".docx", content)] == [("h1", "Møte")]


def test_not_utf8(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, "# Møte\n".encode("latin-1"))
    answer = cli("innkalling", "Alt", root=root)
    assert (answer.code, answer.out) == (1, "")
    assert "Malen er ikkje lagra som UTF-8." in answer.err


def test_fault_in_the_standard_agenda_is_told_with_its_place(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, "mål: []\nfellestemaa: []\n", "standard.yaml")
    answer = cli("innkalling", "Alt", root=root)
    assert (answer.code, answer.out) == (1, "")
    assert "templates/standard.yaml, linje 2" in answer.err


def test_reference_document_that_is_none(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, b"ikkje eit Word-dokument", "referanse.docx")
    answer = cli("innkalling", "Alt", "--format", "docx", root=root)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Feil: ")
    assert "referanse.docx" in answer.err


def test_own_template_replaces_the_shipped(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, "# Møte {{ møte.nr }} i {{ nettverk.namn }}\n\n{{ møte.dato | kort_dato }}\n")
    assert cli("innkalling", "Alt", root=root).code == 0
    assert cli("innkalling", "Alt", "--møte", "1", root=root).code == 0  # the shipped template
    written = read_folder(root / "dokument/2026-2027/alt")
    for suffix in ("md", "docx"):
        blocks = read_blocks(f".{suffix}", written[f"2026-12-02-innkalling.{suffix}"])
        assert [soften(each.text) for each in blocks] == ["Møte 3 i Alt", "02.12.2026"]
        blocks = read_blocks(f".{suffix}", written[f"2026-09-16-innkalling.{suffix}"])
        titled = "Innkalling til oppstartmøte i Alt onsdag 16. september 2026"
        assert soften(blocks[0].text) == titled


def test_windows_line_ends_and_mark(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    give(root, "# Møte {{ møte.nr }}\r\n\r\n- eitt\r\n- to\r\n")
    assert cli("innkalling", "Alt", root=root).code == 0
    written = read_folder(root / "dokument/2026-2027/alt")
    assert len({tuple(read_blocks(name, content)) for name, content in written.items()}) == 1


RICH = """\
# Møte i {{ nettverk.namn }}

![Skulevegen vår](bilete/veg.png)

Les [møteplanen vår](https://example.org/plan?a=1&b=2) og *helst* **alt**.

1. Først
   - under
     - djupare
   - under att
2. Så

> Eit sitat

| A | B |
|:--|--:|
| {{ samarbeid.namn }} | 2 |
"""


def test_picture_link_and_nested_list(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    (root / "bilete").mkdir()
    (root / "bilete" / "veg.png").write_bytes(png(40, 20))
    give(root, RICH)
    answer = cli("innkalling", "Alt", root=root)
    assert (answer.code, answer.err) == (0, "")
    written = read_folder(root / "dokument/2026-2027/alt")
    markdown = written["2026-12-02-innkalling.md"].decode()
    expected = RICH.replace("{{ nettverk.namn }}", "Alt").replace(
        "{{ samarbeid.namn }}", "Jærskulen"
    )
    assert soften(markdown.partition("\n<!-- nettverk: ")[0]) == expected

    content = written["2026-12-02-innkalling.docx"]
    body, parts = read_body(content), read_parts(content)
    texts = [(each.kind, each.text) for each in read_blocks(".docx", content)]
    for item in ("Først", "under", "djupare", "under att", "Så"):
        assert ("item", item) in texts
    levels = body.xpath(".//w:numPr/w:ilvl/@w:val", namespaces=NAMESPACES)
    assert [int(each) for each in levels] == [0, 1, 2, 1, 0]
    assert "https://example.org/plan?a=1&amp;b=2" in parts["word/_rels/document.xml.rels"].decode()
    assert body.xpath("string(.//w:hyperlink)", namespaces=NAMESPACES) == "møteplanen vår"
    assert png(40, 20) in parts.values()
    assert b'descr="Skulevegen v\xc3\xa5r"' in parts["word/document.xml"]


@pytest.mark.parametrize("place", ["finst-ikkje.png", "../utanfor.png", "/etc/hostname"])
def test_picture_that_cannot_be_used(place: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    (root.parent / "utanfor.png").write_bytes(png(1, 1))
    give(root, f"# Møte\n\n![Bilete]({place})\n")
    answer = cli("innkalling", "Alt", "--format", "docx", root=root)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("Feil")
    assert place in answer.err
