"""Accepted warnings: each rule's, accepted and not; and acceptances that nothing answers to."""

import re
from pathlib import Path

import pytest

from nettverk.cli import run
from nettverk.reglar import Regel
from tests.conftest import Copy

from .test_broken_workspaces import BROKEN, REPORTS, check

CODE = re.compile(r"^(Feil|Åtvaring) i .* \[([\w-]+)\]$", re.MULTILINE)
TOLD = {
    name: CODE.findall((REPORTS / f"{name}.txt").read_text(encoding="utf-8")) for name in BROKEN
}
# The first are of files that are handed over, and the others of Word documents, wherever they lie.
ELSEWHERE = {
    Regel.SKULERUTE,
    Regel.SVARARK,
    *(each for each in Regel if each.startswith("dokument-")),
}
RULES = [each for each in Regel if each not in ELSEWHERE]


def case_of(regel: Regel) -> str:
    """Find a workspace in which a rule alone is broken, with a warning if there is one."""
    alone = [name for name, told in TOLD.items() if {code for _, code in told} == {regel}]
    warned = [name for name in alone if TOLD[name][0][0] == "Åtvaring"]
    return (warned or alone)[0]


def accept(root: Path, regel: str, *more: str) -> None:
    path = root / "data" / "networks.yaml"
    lines = [
        f"  - regel: {regel}",
        "    grunn: Slik er det her.",
        *(f"    {each}" for each in more),
    ]
    text = path.read_text(encoding="utf-8").rstrip("\n")
    head = "" if "\ngodteke:\n" in text else "\ngodteke:\n"
    path.write_text(f"{text}\n{head}" + "\n".join(lines) + "\n", encoding="utf-8")


@pytest.mark.parametrize("regel", RULES)
def test_warning_is_accepted_and_a_fault_is_not(
    regel: Regel, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    name = case_of(regel)
    root = workspace(f"broken/{name}")
    severity = TOLD[name][0][0]
    code, _, before = check(root, capsys, "--streng")
    assert code == 1
    assert f"[{regel}]" in before
    if not (root / "data" / "networks.yaml").is_file():
        return
    if regel in {Regel.ULESELEG, Regel.YAML}:
        # A file that cannot be read says nothing of what is accepted in it.
        return
    accept(root, regel)
    code, out, after = check(root, capsys, "--streng")
    if severity == "Feil" or regel is Regel.GODTEKE:
        assert code == 1
        assert f"[{regel}]" in after
        told = f"«{regel}» er ein feil her, og feil kan ikkje godtakast. Rett feilen, og slett"
        assert (told in after) is (severity == "Feil")
    else:
        assert (code, after) == (0, "")
        assert re.search(r" \d+ åtvaring(ar)? er godtekn?e?n?\.\n$", out)


def test_other_commands_say_nothing_of_what_is_accepted(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("broken/80-atvaring-ulike-skuleslag")
    command = ["--mappe", str(root), "--i-dag", "2026-11-24", "innkalling"]
    assert run(command) == 0
    assert "Dataa har éi åtvaring." in capsys.readouterr().err
    accept(root, "ulikt-slag")
    assert run(command) == 0
    assert "åtvaring" not in capsys.readouterr().err


WARNED = "broken/80-atvaring-ulike-skuleslag"
FITS = ["Nettverk Aust", "nettverk  aust", "«Nettverk Aust»", "networks.yaml", ""]
FITS_NOT = ["Nettverk Vest", "Nettverk Au", "Aus", "2026-2027.yaml"]


@pytest.mark.parametrize("about", FITS)
def test_acceptance_names_what_it_is_about(
    about: str, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace(WARNED)
    accept(root, "ulikt-slag", f'gjeld: "{about}"')
    assert check(root, capsys, "--streng")[::2] == (0, "")


@pytest.mark.parametrize("about", FITS_NOT)
def test_acceptance_of_something_else_is_told(
    about: str, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace(WARNED)
    accept(root, "ulikt-slag", f"gjeld: {about}")
    code, out, err = check(root, capsys, "--streng")
    assert (code, out) == (1, "0 feil og 2 åtvaringar.\n")
    assert f"Inga åtvaring passar til godkjenninga av «ulikt-slag» for «{about}»." in err
    assert "Slett ho, eller rett «gjeld»." in err


@pytest.mark.parametrize("day", ["28.10.2026", "2026-10-28", "28.10.26"])
def test_day_of_another_meeting_is_not_accepted(
    day: str, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("broken/82-atvaring-mote-i-helg")
    said = check(root, capsys)[2]
    shown = re.findall(r"\d\d\.\d\d\.\d{4}", said)[0]
    accept(root, "dag-utan-skule", f"gjeld: {shown.lstrip('0').replace('.0', '.')}")
    assert check(root, capsys, "--streng")[0] == 0
    accept(root, "dag-utan-skule", f"gjeld: {day}")
    assert check(root, capsys, "--streng")[0] == 1


@pytest.mark.parametrize(("end", "code"), [("24.11.2026", 0), ("23.11.2026", 1)])
def test_acceptance_holds_to_its_last_day(
    end: str, code: int, workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace(WARNED)
    accept(root, "ulikt-slag", f"til: {end}")
    assert check(root, capsys, "--streng")[0] == code


def test_acceptance_in_a_year_that_is_over_is_left_alone(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("base")
    path = root / "data" / "2026-2027.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\ngodteke:\n  - regel: klokke\n    grunn: Slik var det.\n", "utf-8")
    assert check(root, capsys, "--streng")[0] == 1
    capsys.readouterr()
    assert run(["--mappe", str(root), "--i-dag", "2027-08-02", "sjekk"]) == 0
    assert "godkjenninga" not in capsys.readouterr().err


def test_acceptance_of_a_year_holds_while_the_year_does(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("broken/82-atvaring-mote-i-helg")
    year = "godteke:\n  - regel: dag-utan-skule\n    grunn: Slik er det.\n"
    running = root / "data" / "2026-2027.yaml"
    text = running.read_text(encoding="utf-8")
    running.write_text(f"{text}\n{year}", encoding="utf-8")
    assert check(root, capsys, "--streng")[0] == 0
    running.write_text(text, encoding="utf-8")
    (root / "data" / "2025-2026.yaml").write_text(
        f"skuleår: 2025-2026\nførste_skuledag: 18.08.2025\nsiste_skuledag: 19.06.2026\n{year}",
        encoding="utf-8",
    )
    assert "[dag-utan-skule]" in check(root, capsys, "--streng")[2]


def test_acceptance_fits_what_was_told_earlier_in_the_year(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    """When its meetings are over, it need not be taken out to be put in again next year."""
    root = workspace("broken/87-atvaring-sakliste-for-lang")
    accept(root, "for-lang-sakliste")
    for day in ("2026-11-24", "2027-05-03"):
        capsys.readouterr()
        assert run(["--mappe", str(root), "--i-dag", day, "sjekk"]) == 0
        assert "[godteke]" not in capsys.readouterr().err
