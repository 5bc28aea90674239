"""Texts that could break Markdown, Jinja, XML, a table or a file name come out as themselves."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.conftest import WORKSPACES, Copy, soften

from .conftest import Documents, write_all
from .reading import NAMESPACES, read_blocks, read_body, read_folder

FIRST, SECOND = "nettverk-1-to-tre", "12-00"
NOTICE, START, MINUTES, START_MINUTES, FOUNDATION, PLAN = (
    "innkalling",
    "innkalling-oppstart",
    "referat",
    "referat-oppstart",
    "grunnlag",
    "plan",
)
NOTICES, MEETINGS = (NOTICE, START), (NOTICE, START, MINUTES, START_MINUTES)
ALL, SHARED = (*MEETINGS, FOUNDATION), (*NOTICES, FOUNDATION)
# Dates, choices and e-mail addresses are not texts; a name is checked where it is defined.
SKIPPED = re.compile(
    r".*\.(dato|frå|til|tid|slag|frist|punkt|tal_nettverk|epost|leiar|arbeidsgruppe|vert"
    r"|skular\.\d+|skuleår|\w+_skuledag)"
)

# Where each text of the data must stand: its path, and the documents of each network.
SHOWN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "samarbeid.namn": ((NOTICE, FOUNDATION), (NOTICE, FOUNDATION)),
    "samarbeid.kommunar.*": ((), ()),
    "samarbeid.plattform": (SHARED, SHARED),
    "samarbeid.fag": (SHARED, SHARED),
    "samarbeid.mål.*": ((FOUNDATION,), (FOUNDATION,)),
    "samarbeid.arbeidsgruppe.0.namn": (MEETINGS, ()),
    "samarbeid.arbeidsgruppe.1.namn": ((), MEETINGS),
    "skular.0.namn": ((*ALL, PLAN), ()),
    "skular.[12].namn": ((*ALL, PLAN), ()),
    "skular.3.namn": ((), (*ALL, PLAN)),
    "skular.*.kommune": ((), ()),
    "skular.0.adresse": (MEETINGS, ()),
    "skular.0.rom": ((START, START_MINUTES), ()),
    "skular.0.medlemmer.0.namn": ((*ALL, PLAN), ()),
    "skular.0.medlemmer.0.rolle": (ALL, ALL),
    "skular.[012].medlemmer.*": (ALL, ()),
    "skular.3.medlemmer.*": ((), ALL),
    "nettverk.0.namn": ((*ALL, PLAN), ()),
    "nettverk.0.forfall_til": (NOTICES, ()),
    "nettverk.0.sakliste.0.tittel": ((NOTICE, MINUTES), ()),
    "nettverk.0.sakliste.0.tekst": ((NOTICE, MINUTES, START_MINUTES, FOUNDATION), ()),
    "nettverk.0.sakliste.0.*": ((NOTICE,), ()),
    "nettverk.0.sakliste.1.tittel": ((NOTICE, MINUTES), ()),
    "nettverk.0.supplement.*": ((FOUNDATION,), ()),
    "nettverk.1.namn": ((), (*ALL, PLAN)),
    "year.fri.*": ((), ()),
    "year.møte.0.førebuing": ((START,), (START,)),
    "year.fellestema.*": ((NOTICE, MINUTES), (NOTICE, MINUTES)),
    "year.informasjon.*": ((NOTICE, MINUTES), (NOTICE, MINUTES)),
    "year.høyringar.*": ((NOTICE, MINUTES), (NOTICE, MINUTES)),
    "year.nettverk.0.namn": ((*ALL, PLAN), ()),
    "year.nettverk.0.møte.0.rom": ((NOTICE, MINUTES), ()),
    "year.nettverk.0.møte.0.saker.0.tittel": ((NOTICE, MINUTES), ()),
    "year.nettverk.0.møte.0.saker.0.tekst": ((NOTICE, MINUTES), ()),
    "year.nettverk.0.møte.0.*": ((NOTICE,), ()),
    "year.nettverk.1.namn": ((), (*ALL, PLAN)),
}


def walk(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """List every scalar of a data file with its path."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from walk(each, f"{path}.{key}")
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from walk(each, f"{path}.{number}")
    else:
        yield path.lstrip("."), value


def collect(workspace: str) -> list[tuple[str, str]]:
    """List every text of a workspace's data with its path, without the blanks around it."""
    found: list[tuple[str, str]] = []
    for name, prefix in (("networks", ""), ("2026-2027", "year")):
        text = (WORKSPACES / workspace / "data" / f"{name}.yaml").read_text(encoding="utf-8")
        loaded = yaml.load(text, yaml.BaseLoader)  # noqa: S506 — the base loader makes only texts
        found += walk(loaded, prefix)
    return [(path, text.strip()) for path, text in found if not SKIPPED.fullmatch(path)]


def places_of(path: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Find where a text must stand; the first pattern that fits decides."""
    return next(where for pattern, where in SHOWN.items() if fits(path, pattern))


def fits(path: str, pattern: str) -> bool:
    """Tell whether a path fits a pattern, where `*` is anything and `[12]` one of the digits."""
    return bool(re.fullmatch(pattern.replace(".", r"\.").replace("*", ".*"), path))


TEXTS = collect("hostile")


def test_table_knows_every_text_and_no_more() -> None:
    paths = [path for path, _ in TEXTS]
    assert len(paths) > 60
    assert not [path for path in paths if not any(fits(path, each) for each in SHOWN)]
    used = {next(each for each in SHOWN if fits(path, each)) for path in paths}
    assert used == SHOWN.keys()


@pytest.mark.parametrize("suffix", ["md", "docx"])
@pytest.mark.parametrize(("path", "text"), TEXTS, ids=[path for path, _ in TEXTS])
def test_text_comes_out_as_itself(path: str, text: str, suffix: str, documents: Documents) -> None:
    for nettverk, cases in zip((FIRST, SECOND), places_of(path), strict=True):
        for case in cases:
            name = f"{case}/{'alle' if case == PLAN else nettverk}.{suffix}"
            blocks = read_blocks(name, documents("hostile")[name])
            assert any(text in soften(each.text) for each in blocks), f"{text!r} is not in {name}"


@pytest.mark.parametrize("workspace", ["golden", "hostile", "hostile-names"])
def test_no_row_gains_or_loses_a_cell(workspace: str, documents: Documents) -> None:
    rows = 0
    for name, content in documents(workspace).items():
        if name.endswith(".md"):
            rows += check_pipes(content.decode())
            continue
        for table in read_body(content).xpath("w:tbl", namespaces=NAMESPACES):
            columns = len(table.xpath("w:tblGrid/w:gridCol", namespaces=NAMESPACES))
            for row in table.xpath("w:tr", namespaces=NAMESPACES):
                assert len(row.xpath("w:tc", namespaces=NAMESPACES)) == columns, name
    assert rows > 100


def check_pipes(markdown: str) -> int:
    """Count the rows of a document's pipe tables, each as wide as its table's head."""
    counts = []
    for table in re.findall(r"(?:^\|.*\n)+", markdown, re.MULTILINE):
        widths = [len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()]
        assert set(widths) == {widths[0]}, table
        counts.append(len(widths))
    return sum(counts)


def test_nothing_outside_the_output_folder(workspace: Copy) -> None:
    root = workspace("hostile-names")
    before = read_folder(root.parent)
    written = write_all(root)
    after = read_folder(root.parent)
    assert {name: after[name] for name in before} == before
    assert all(name.startswith(f"{root.name}/ut/") for name in after.keys() - before.keys())
    nettverka = {name.split("/")[1].rsplit(".", 1)[0] for name in written} - {"alle"}
    # ../../utanfor and CON, names without letters, alike and too long: a folder for each
    assert nettverka == {
        "con-nettverk",
        "utanfor",
        "nettverk",
        "nettverk-1",
        "nettverk-1-2",
        "ae" * 30,
    }
    assert len(written) == 6 * 5 * 2 + 2
    titles = {
        soften(read_blocks(name, content)[0].text)
        for name, content in written.items()
        if name.startswith("innkalling/")
    }
    names = [text for path, text in collect("hostile-names") if fits(path, "nettverk.*.namn")]
    assert titles == {f"Innkalling til møte i {each} onsdag 2. desember 2026" for each in names}


@pytest.mark.parametrize("name", ["CON", "../../utanfor", "***", "nettverk-1-2", "NETTVERK: 1"])
def test_hostile_name_chooses_its_network(
    name: str, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    from nettverk.cli import run

    root = workspace("hostile-names")
    assert run(["--mappe", str(root), "--i-dag", "2026-11-24", "referat", name, "--møte", "1"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
