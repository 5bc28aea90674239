"""What no mail can hold in a line: it becomes a space, and stops no other network's draft."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from nettverk.cli import run
from tests.conftest import Copy

from .conftest import TODAY, Say

HERE = "dokument/2026-2027"
DRAFT = "2026-12-02-melding-vert.eml"


def open_draft(path: Path) -> EmailMessage:
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(mail, EmailMessage)
    assert mail.defects == []
    return mail


def rename(root: Path, name: str) -> None:
    """Give the network «Alt» a name as it is pasted, in all data files."""
    for file in (root / "data").glob("*.yaml"):
        text = file.read_text("utf-8").replace("namn: Alt\n", f"namn: {name}\n")
        file.write_bytes(text.encode())


@pytest.mark.parametrize(
    "name",
    ["Alt\u2028Nord", "Alt\u2029Nord", "Alt\x85Nord", r'"Alt\u2028Nord"', r'"Alt\NNord"'],
)
def test_sign_of_a_web_page_in_a_name_is_a_space(name: str, say: Say, root: Path) -> None:
    rename(root, name)
    code, _, err = say("melding", "vert", "--eml")
    assert code == 0, err
    mail = open_draft(root / HERE / "alt-nord" / DRAFT)
    assert "\u2028" not in str(mail)
    assert "Alt Nord" in mail.get_content()


@pytest.mark.parametrize("sign", [r"\r", r"\u2028", r"\x85"])
def test_subject_of_an_own_template_is_one_line(sign: str, say: Say, root: Path) -> None:
    mal = root / "templates/melding-vert.txt"
    mal.parent.mkdir()
    mal.write_text(f'Emne: Møte{{{{ "{sign}" }}}}i haust\n\nHei!\n', "utf-8")
    code, _, err = say("melding", "vert", "Alt", "--eml")
    assert code == 0, err
    assert open_draft(root / HERE / "alt" / DRAFT)["Subject"] == "Møte i haust"


def test_fault_of_one_network_stops_no_other(
    workspace: Copy, capsys: pytest.CaptureFixture[str]
) -> None:
    root = workspace("base")
    mal = root / "templates/melding-vert.txt"
    mal.parent.mkdir()
    broken = '{% if nettverk.namn == "Nettverk Vest" %}{{ tull }}{% endif %}'
    mal.write_text(f"Emne: Møte\n\nHei!\n{broken}\n", "utf-8")
    words = ("melding", "vert", "Nettverk Aust", "Nettverk Vest", "--eml")
    assert run(["--mappe", str(root), "--i-dag", TODAY, *words]) == 1
    printed = capsys.readouterr()
    assert [Path(each).parent.name for each in printed.out.split()] == ["nettverk-aust"]
    assert "Feil i templates/melding-vert.txt, linje 4: Namnet «tull» finst ikkje." in printed.err
