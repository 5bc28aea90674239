"""The schedule: a table that fits the terminal, documents, and the same facts as JSON and CSV."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.conftest import Copy

from .conftest import Answer, Cli


def test_csv_and_json_tell_the_same(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    table, tree = (cli("plan", "--format", each, root=root) for each in ("csv", "json"))
    assert (table.code, table.err, tree.code, tree.err) == (0, "", 0, "")
    rows = [*csv.DictReader(io.StringIO(table.out))]
    assert table.out.startswith(
        "skuleår,nettverk,nr,dato,start,slutt,slag,vert,status,leiar,stad,lenkje,dagane_etter\n"
    )
    plan = json.loads(tree.out)
    assert rows == [
        {
            "skuleår": plan["skuleår"],
            "nettverk": nettverk["namn"],
            "nr": str(møte["nr"]),
            "dato": møte["dato"],
            "start": møte["tid"].split("–")[0],
            "slutt": møte["tid"].split("–")[1],
            "slag": "oppstart" if møte["oppstart"] else "ordinært",
            "vert": møte["vert"],
            "status": møte["status"],
            "leiar": " og ".join(møte["leiarar"]),
            "stad": møte["stad"],
            "lenkje": møte["lenkje"],
            "dagane_etter": " og ".join(dag["tid"] for dag in møte["dagar"][1:]),
        }
        for nettverk in plan["nettverk"]
        for møte in nettverk["møte"]
    ]
    assert [row["dato"] for row in rows if row["nettverk"] == "Alt"] == [
        "2026-09-16",
        "2026-10-28",
        "2026-12-02",
        "2027-01-28",
        "2027-02-24",
    ]
    assert {row["status"] for row in rows} == {"halde", "fastsett", "framlegg", "avlyst"}


DAYS = {
    "2026-09-16": ["fastsett", "fastsett", "fastsett", "fastsett", "avlyst"],
    "2026-09-17": ["halde", "fastsett", "fastsett", "fastsett", "avlyst"],
    "2026-11-24": ["halde", "halde", "fastsett", "fastsett", "avlyst"],
    "2027-06-01": ["halde", "halde", "halde", "halde", "avlyst"],
}


@pytest.mark.parametrize("today", DAYS)
def test_a_meeting_is_held_when_its_day_is_over(cli: Cli, workspace: Copy, today: str) -> None:
    """On the screen and for programs; a document is the same on every day (test_golden)."""
    plan = json.loads(cli("plan", "--format", "json", root=workspace("golden"), today=today).out)
    assert [each["status"] for each in plan["nettverk"][0]["møte"]] == DAYS[today]


def test_every_view_says_one_status(cli: Cli, workspace: Copy) -> None:
    root = workspace("uskrivne-vertar")
    year = ("--skuleår", "2026-2027", "--format", "json")
    plan, told = (
        json.loads(cli("plan", *each, *year, root=root).out) for each in ((), ["--forklar"])
    )
    for shown, explained in zip(plan["nettverk"], told["nettverk"], strict=True):
        held = [each["status"] for each in shown["møte"] if each["status"] != "avlyst"]
        assert held == [each["status"] for each in explained["møte"]]


@pytest.mark.parametrize("form", ["csv", "json"])
def test_hostile_texts_survive_the_export(form: str, cli: Cli, workspace: Copy) -> None:
    answer = cli("plan", "--format", form, root=workspace("hostile"))
    name = "Nettverk <1> & «to» | *tre*"
    if form == "json":
        assert json.loads(answer.out)["nettverk"][0]["namn"] == name
    else:
        rows = [*csv.reader(io.StringIO(answer.out))]
        assert {len(row) for row in rows} == {13}
        assert rows[1][1] == name


def test_chosen_networks_and_year(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    answer = cli("plan", "Minst", "--skuleår", "2025-2026", "--format", "json", root=root)
    plan = json.loads(answer.out)
    assert plan["skuleår"] == "2025-2026"
    assert [each["namn"] for each in plan["nettverk"]] == ["Minst"]
    assert [each["dato"] for each in plan["nettverk"][0]["møte"]] == [
        "2025-09-11",
        "2025-10-30",
        "2025-11-27",
        "2026-01-22",
    ]


@pytest.mark.parametrize(
    "line",
    ["--ut x", "--overskriv", "--format csv --ut x", "--format json --overskriv"],
)
def test_options_for_files_are_refused_where_there_are_none(
    line: str, cli: Cli, workspace: Copy
) -> None:
    answer = cli("plan", *line.split(), root=workspace("golden"))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Feil: --ut, --opne og --overskriv gjeld berre filer.")


def test_files_and_printed_formats_are_two_commands(cli: Cli, workspace: Copy) -> None:
    answer = cli("plan", "--format", "md", "--format", "csv", root=workspace("golden"))
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Feil: csv kjem på skjermen, og resten blir filer.")


@pytest.mark.parametrize("width", [*map(str, range(30, 76)), "200"])
def test_no_school_is_left_out_of_a_narrow_window(
    width: str, cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    answer = cli("plan", "Minst", root=workspace("golden"))
    said = " ".join(answer.out.split())
    assert "Revehaugen skule" in said
    assert "Gaupelia skule" in said
    assert max(map(len, answer.out.splitlines())) <= int(width)
    assert "I å " not in answer.out
    assert "○" in answer.out
    if "I år" in answer.out:
        assert re.search(r"Revehaugen skule .* \d +\d$", answer.out, re.MULTILINE)


def test_piped_plan_keeps_each_school_on_its_line(cli: Cli, workspace: Copy) -> None:
    answer = cli("plan", root=workspace("golden"))
    assert any(line.startswith("Fossekalldalen barneskule ") for line in answer.out.splitlines())


def test_documents_and_pictures_are_one_command(cli: Cli, workspace: Copy) -> None:
    formats = [word for each in ("html", "md", "svg") for word in ("--format", each)]
    answer = cli("plan", *formats, root=workspace("golden"))
    drawn = {"moteplan.svg", "vertskap-alt.svg", "vertskap-minst.svg"}
    assert {*answer.names} == {"plan.html", "plan.md", "plan.svg", *drawn}


def test_the_register_is_no_picture(cli: Cli, workspace: Copy) -> None:
    answer = cli("oppfølging", "--format", "html", root=workspace("golden"))
    assert (answer.code, answer.out) == (2, "")


def test_plan_of_ones_own_network_is_its_own_file(cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    file = root / "data" / "networks.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "\nmitt_nettverk: Alt\n", encoding="utf-8")
    answer = cli("plan", "--format", "md", root=root)
    assert {Path(line).parts[-2] for line in answer.out.splitlines()} == {"alt"}


@pytest.mark.parametrize("suffix", ["md", "docx", "svg", "html"])
def test_documents(suffix: str, cli: Cli, workspace: Copy) -> None:
    root = workspace("golden")
    year = root / "dokument" / "2026-2027"
    assert plans(cli("plan", "--format", suffix, root=root)) == [f"2026-2027/plan.{suffix}"]
    assert (year / f"plan.{suffix}").is_file()
    answer = cli("plan", "Minst", "Alt", "--format", suffix, root=root)
    assert plans(answer) == [f"minst/plan.{suffix}", f"alt/plan.{suffix}"]
    (year / f"plan.{suffix}").write_bytes(b"mitt eige")
    answer = cli("plan", "--format", suffix, root=root)
    assert (answer.code, plans(answer)) == (1, [])
    assert (year / f"plan.{suffix}").read_bytes() == b"mitt eige"


def plans(answer: Answer) -> list[str]:
    """List the plans that were written, and not the pictures that lie beside one."""
    places = (Path(line).parts[-2:] for line in answer.out.splitlines())
    return ["/".join(each) for each in places if each[-1].startswith("plan.")]


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("name", ["golden", "hostile", "hostile-names", "base", "example"])
def test_table_fits_the_terminal(
    name: str,
    columns: int,
    cli: Cli,
    workspace: Copy,
    example: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("NO_COLOR", "1")
    root = example if name == "example" else workspace(name)
    answer = cli("plan", root=root)
    assert answer.code == 0
    assert "\x1b" not in answer.out
    lines = answer.out.splitlines()
    assert max(map(len, lines)) <= columns
    assert "…" not in answer.out  # nothing is cut
    marks = sum(line.count("●") + line.count("○") for line in lines[:-1])
    rows = cli("plan", "--format", "csv", root=root).out.splitlines()[1:]
    assert marks == sum(",avlyst," not in row for row in rows)


def test_table(cli: Cli, workspace: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = cli("plan", "Alt", root=workspace("golden")).out.splitlines()
    assert lines[0] == "Møteplan 2026–2027 for Jærskulen"
    assert lines[2] == "Alt  leiar: Ingrid Solhaug"
    assert lines[3].split() == [
        "Vert",
        "16.9.",
        "28.10.",
        "2.12.",
        "28.1.",
        "24.2.",
        "Før",
        "I",
        "år",
    ]
    skular = {line.split("barneskule")[0].strip(): line for line in lines[5:10]}
    hosted = {name: line.find("●") for name, line in skular.items()}
    for name, day in (
        ("Brattsteinen", "16.9."),
        ("Solbakken", "28.10."),
        ("Måneflata", "2.12."),
        ("Fossekalldalen", "28.1."),
    ):
        start = lines[3].index(day)
        assert start <= hosted[name] < start + len(day)
    assert hosted["Havørnneset"] == -1
    assert "24.2." in " ".join(lines[10:]).partition("vlyst")[2]
    assert "24.2." not in " ".join(lines[10:]).partition("vlyst")[0], "it has no clock to keep"
    assert "16.9." in " ".join(lines[10:]).partition("ppstartmøte")[2]


@pytest.fixture
def empty_year(workspace: Copy) -> Path:
    """Give a workspace a school year without meetings."""
    root = workspace("golden")
    (root / "data/2027-2028.yaml").write_text(
        "skuleår: 2027-2028\nførste_skuledag: 16.08.2027\nsiste_skuledag: 16.06.2028\n",
        encoding="utf-8",
    )
    return root


def test_year_without_meetings(cli: Cli, empty_year: Path) -> None:
    answer = cli("plan", "--skuleår", "2027-2028", root=empty_year)
    assert answer.code == 0
    assert answer.out.count("Ingen møte i dette skuleåret.") == 2
    answer = cli("grunnlag", "--skuleår", "2027-2028", root=empty_year)
    assert (answer.code, answer.out) == (1, "")
    assert "ingen møte i 2027–2028" in answer.err


def test_document_of_a_year_without_meetings_has_no_empty_table(cli: Cli, empty_year: Path) -> None:
    words = ("plan", "--skuleår", "2027-2028", "--format", "md", "--format", "docx")
    assert cli(*words, root=empty_year).code == 0
    folder = empty_year / "dokument" / "2027-2028"
    text = (folder / "plan.md").read_text(encoding="utf-8")
    assert text.count("Ingen møte i dette skuleåret.") == 2
    assert "| Nr. |" not in text
    checked = cli("sjekk", str(folder / "plan.docx"), root=empty_year)
    assert (checked.code, checked.err) == (0, "")
