"""A workspace where people work: what they have written, changed and removed, and what is old."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from tests.conftest import copy_workspace
from tests.referat.filling import Filling, fill_word

from .starter import Starter, order
from .typed import DOCUMENTS

Tree = dict[str, bytes]
HENDINGAR = "dokument/hendingar.csv"
_EARLIER = "2026-11-20"
_YEAR = "dokument/2026-2027"
_FILLED = Filling({"Endringar til neste møte": ["Kortare møte"]}, [("Lesa", "Gro", "1.12.")])
_PUBLISHED = (
    *(["mal", "plan-nettside"], ["utlagt", "innkalling", "--likevel"]),
    *(["utlagt", "referat", nettverk, "--likevel"] for nettverk in ("Alt", "Minst")),
)
_CHANGED = (
    *(f"{_YEAR}/alt/2026-12-02-{name}" for name in ("innkalling.md", "melding-innspel.eml")),
    *(f"{_YEAR}/{name}" for name in ("alt/2026-09-16-grunnlag.docx", "plan.docx", "plan.html")),
    *(f"{_YEAR}/{name}" for name in ("plan.ics", "oppfolging.md", "moteplan.svg")),
    *("dokument/ark/dialogspel.docx", "templates/plan-nettside.html"),
)
_REMOVED = (
    *(f"{_YEAR}/minst/2026-{name}" for name in ("12-02-innkalling.docx", "09-16-grunnlag.md")),
    *(f"{_YEAR}/plan.svg", "dokument/ark/fokustid.md"),
)
_OWN = {
    f"{_YEAR}/alt/notat frå møtet.txt": "Hugs kaffi\n",
    f"{_YEAR}/alt/~$26-12-02-innkalling.docx": "",
    f"{_YEAR}/minst/.2026-12-02-innkalling.docx.tmp": "halv",
    f"{_YEAR}/alt/2026-12-02-innkalling-kopi-2026-11-24.md": "Mi eiga\n",
    "data/.notat.1-2.tmp": "halv",
    "dokument/hendingar (Konflikt).csv": "dag\n",
    "les meg.md": "# Mitt\n",
}
_TYPED = (
    "# Hugs å senda til Odd\n"
    "2026-11-20;Alt;2026-12-02;vert;spurd;;;ringt;;;"  # as an editor leaves it, without an end
)


def read_tree(root: Path) -> Tree:
    """Read all files below a folder, hidden ones too, each by its path."""
    return {
        each.relative_to(root).as_posix(): each.read_bytes()
        for each in sorted(root.rglob("*"))
        if each.is_file()
    }


class Workshop(Struct, frozen=True):
    """The workspace, what lies in it, and what of that people have written or changed."""

    root: Path
    starter: Starter
    before: Tree
    own: Tree

    def copy(self, place: Path) -> Path:
        """Make another just like it, where there may have been one."""
        shutil.rmtree(place, ignore_errors=True)
        return Path(shutil.copytree(self.root, place))


def furnish(root: Path) -> Workshop:
    """Make the workspace, with all kinds of documents, and let people work in it."""
    copy_workspace("golden", root)
    starter = Starter()
    _run(starter, root, DOCUMENTS.values())
    for path in sorted(root.rglob("*-referat.docx")):
        fill_word(path, _FILLED)
    _run(starter, root, _PUBLISHED)
    for name in _CHANGED:
        _append(root / name, "\nMitt")
    _append(root / HENDINGAR, _TYPED)
    for name, text in _OWN.items():
        (root / name).write_text(text, encoding="utf-8")
    for name in _REMOVED:
        (root / name).unlink()
    _age(root / "data" / "networks.yaml")
    _run(starter, root, [["status"]])
    before = read_tree(root)
    return Workshop(root, starter, before, {name: before[name] for name in before if _is_own(name)})


def _run(starter: Starter, root: Path, commands: Iterable[Sequence[str]]) -> None:
    for words in commands:
        done = starter.run(order(root, *words, today=_EARLIER, inside=True))
        assert done.code == 0, done.err


def _is_own(name: str) -> bool:
    written = name in {*_CHANGED, *_OWN, HENDINGAR}
    return written or name.startswith("data/") or name.endswith("-referat.docx")


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def _age(nettverka: Path) -> None:
    """Let every document show what held before."""
    text = nettverka.read_text(encoding="utf-8")
    renamed = "namn: Sørskulen\n  kalendernamn: Jærskulen"
    changed = text.replace("namn: Jærskulen", renamed).replace("Geir Ove", "Geir")
    changed = changed.replace("Solbakkevegen 4", "Solbakkevegen 14")
    nettverka.write_text(changed, encoding="utf-8")
