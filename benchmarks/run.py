"""Everything that a user waits for, against peers that do the same: the table of `docs/fart.md`.

Whole processes are run in turn, ours and the peer's, and files are written anew in each counted
run. Prints the lines as they come; `--write` puts them into the page.

    uv run --group benchmark python -m benchmarks.run [--write] [--runs N] [--only WORD]
"""

import argparse
import compileall
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterable, Iterator
from datetime import timedelta
from importlib.metadata import version
from math import log10
from pathlib import Path

from msgspec import Struct
from tests.growth.nation import TODAY, make_nation, name_network

from benchmarks.measure import Command, Comparison, Cost, compare, describe_machine
from benchmarks.minutes import FIRST, SIZES, make_workspace

REPOSITORY = Path(__file__).parents[1]
PAGE, PEERS = REPOSITORY / "docs" / "fart.md", Path(__file__).parent / "peers"
NETWORK = "Store barneskular"
START, END = "<!-- målingane -->\n", "<!-- slutt på målingane -->\n"
HEAD = """| Kva | CPU | Klokka | Minne | Jamført med | CPU | Minne | Forhold | Mål |
|:---|---:|---:|---:|:---|---:|---:|---:|:---|
"""


class Line(Struct, frozen=True):
    """What is measured, against what, and what the ratio or the seconds of ours should be.

    `few` are the counted runs of what takes long.
    """

    name: str
    ours: Command
    peer: str = ""
    theirs: Command | None = None
    aim: str = ""
    few: int = 0


class Bench:
    """The workspaces, templates and peers, in a folder that is thrown away."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.out = folder, folder / "ut"
        self.program = str(Path(sysconfig.get_path("scripts")) / "nettverk")
        self.clean()
        self._run([sys.executable, str(PEERS / "docxtpl_notice.py"), "--make-templates", folder])
        self.notice = self._write_notice()

    def clean(self) -> None:
        """Take away what the last run wrote."""
        shutil.rmtree(self.out, ignore_errors=True)
        self.out.mkdir()

    def ask(self, *words: str, root: Path = REPOSITORY, today: object = "2026-11-24") -> Command:
        """Word a command in a workspace on a day."""
        return [self.program, "--mappe", str(root), "--i-dag", str(today), *words]

    def write(self, *words: str, root: Path = REPOSITORY, today: object = "2026-11-24") -> Command:
        """Word a command that writes."""
        return [*self.ask(*words, root=root, today=today), "--ut", str(self.out)]

    def peer(self, script: str, *words: object) -> Command:
        """Word a peer in Python."""
        return [sys.executable, str(PEERS / script), *map(str, words)]

    def nation(self, networks: int) -> Path:
        """Make a cooperation of so many networks, once."""
        root = self.folder / f"nasjon-{networks}"
        return root if root.is_dir() else make_nation(root, networks)

    def npm(self) -> Path:
        """Install docx from npm, once."""
        folder = self.folder / "npm"
        if not folder.is_dir():
            folder.mkdir()
            self._run(["npm", "install", "--silent", "docx"], folder)
        return folder

    def _write_notice(self) -> Path:
        self._run(self.write("innkalling", NETWORK))
        made = next(self.out.rglob("*-innkalling.docx"))
        kept = self.folder / "innkalling.docx"
        shutil.copyfile(made, kept)
        shutil.copyfile(made.with_suffix(".md"), kept.with_suffix(".md"))
        return kept

    def _run(self, command: Iterable[object], folder: Path | None = None) -> None:
        subprocess.run([str(each) for each in command], check=True, capture_output=True, cwd=folder)


def list_lines(bench: Bench) -> Iterator[Line]:
    """List all that is measured, and make what it needs."""
    yield from _list_starts(bench)
    yield from _list_notices(bench)
    yield from _list_batches(bench)
    yield from _list_minutes(bench)
    yield from _list_nations(bench)


def _list_starts(bench: Bench) -> Iterator[Line]:
    bare = ("berre `typer`, med 16 kommandoar", [*bench.peer("bare_typer.py"), "--help"])
    yield Line("`nettverk --help`", [bench.program, "--help"], *bare, "høgst 1,2")
    python = ("Python som ikkje gjer noko", [sys.executable, "-c", "pass"])
    yield Line("`status`, sju nettverk", bench.ask("status"), *python)
    yield Line("`sjekk`, sju nettverk", bench.ask("sjekk"), *python)
    yield Line("`plan`, sju nettverk", bench.ask("plan"), *python)


def _list_notices(bench: Bench) -> Iterator[Line]:
    one = bench.write("innkalling", NETWORK)
    name = "éi innkalling, DOCX og Markdown"
    equal = bench.peer("docxtpl_notice.py", bench.folder, REPOSITORY, bench.out)
    yield Line(name, one, "`docxtpl` som gjer det same", equal, "høgst 1,0")
    hand = bench.peer("by_hand.py", bench.out / "hand.docx")
    yield Line(name, one, "`python-docx` for hand, utan YAML", hand)
    yield Line(name, one, "`docx` frå `npm` for hand, utan YAML", _word_npm(bench))
    yield Line(name, one, "`pandoc`, frå Markdown til DOCX", _word_pandoc(bench))
    limit = bench.peer("bare_zip.py", bench.notice, bench.out)
    yield Line(name, one, "grensa: ferdig XML, pakka og lagd på disken", limit)
    yield Line("sju innkallingar, DOCX og Markdown", bench.write("innkalling"))
    pdf = ["soffice", "--headless", f"-env:UserInstallation=file://{bench.folder}/lo"]
    pdf += ["--convert-to", "pdf", "--outdir", str(bench.out), str(bench.notice)]
    printed = bench.write("innkalling", NETWORK, "--format", "pdf")
    yield Line("éi innkalling, PDF", printed, "LibreOffice åleine, DOCX til PDF", pdf, few=3)


def _word_npm(bench: Bench) -> Command:
    script = "cd $1 && exec node $2 $3"
    words = (str(bench.npm()), str(PEERS / "notice.mjs"), str(bench.out / "npm.docx"))
    return ["sh", "-c", script, "sh", *words]


def _word_pandoc(bench: Bench) -> Command:
    import pypandoc

    source = str(bench.notice.with_suffix(".md"))
    return [pypandoc.get_pandoc_path(), source, "-o", str(bench.out / "pandoc.docx")]


def _list_batches(bench: Bench) -> Iterator[Line]:
    for networks, few in ((100, 3), (1000, 1)):
        root = bench.nation(networks)
        limit = bench.peer("bare_zip.py", bench.notice, bench.out, networks)
        ours = bench.write("innkalling", root=root, today=TODAY)
        name = f"{networks:_} innkallingar, DOCX og Markdown".replace("_", " ")
        yield Line(name, ours, "grensa: like mange", limit, few=few)
    root = bench.nation(400)
    loop = 'for each in 1 2 3 4 5 6 7; do "$@" --møte $each || exit 1; done'
    ours = ["sh", "-c", loop, "sh", *bench.write("innkalling", root=root, today=TODAY)]
    limit = bench.peer("bare_zip.py", bench.notice, bench.out, 2800)
    aim = "under 40 s CPU og 25 s på to kjernar"
    yield Line("2 800 innkallingar, eit år for 400 nettverk", ours, "grensa", limit, aim, few=1)


def _list_minutes(bench: Bench) -> Iterator[Line]:
    for size in SIZES:
        root = bench.folder / f"referat-{size.minutes}"
        if not root.is_dir():
            list(make_workspace(root, size))
        today = FIRST + timedelta(364 * size.years)
        name = f"`status` med {size.minutes:_} utfylte referat".replace("_", " ")
        yield Line(name, bench.ask("status", root=root, today=today), few=3)


def _list_nations(bench: Bench) -> Iterator[Line]:
    for networks in (40, 400):
        root = bench.nation(networks)
        ours, loaded = bench.peer("read_yaml.py", root), bench.peer("load_yaml.py", root)
        fast = ("lesaren i C frå `pyyaml`", loaded)
        yield Line(f"lesa YAML for {networks} nettverk", ours, *fast)
        one = bench.write("innkalling", name_network(7), root=root, today=TODAY)
        name = f"éi innkalling mellom {networks} nettverk"
        yield Line(name, one, "vår lesing av YAML", ours, "høgst 1,5" * (networks == 400))
        check = bench.ask("sjekk", root=root, today=TODAY)
        yield Line(
            f"`sjekk` av {networks} nettverk", check, *fast, "høgst 3" * (networks == 400), 3
        )
    plan = bench.ask("nytt-år", root=bench.nation(400), today=TODAY)
    drop = ["sh", "-c", 'rm -f "$0"; exec "$@"', f"{bench.nation(400)}/data/2028-2029.yaml"]
    yield Line("`nytt-år` for 400 nettverk", [*drop, *plan], few=2)


def word(line: Line, measured: Comparison) -> str:
    """Word a line of the table."""
    ours, theirs = measured.ours, measured.theirs
    ratio = f"{_number(measured.cpu)} (klokka {_number(measured.wall)})" if theirs else ""
    seconds = (_time(ours.cpu), _time(ours.wall), f"{ours.peak:.0f} MB")
    other = (_time(theirs.cpu), f"{theirs.peak:.0f} MB") if theirs else ("", "")
    return f"| {' | '.join((line.name, *seconds, line.peer, *other, ratio, line.aim))} |"


def _time(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms" if seconds < 1 else f"{_number(seconds)} s"


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")


def _word_growth(costs: dict[str, Cost]) -> Iterator[str]:
    """Say how fast the time of each grows from 40 to 400 networks."""
    for name in ("éi innkalling mellom {} nettverk", "`sjekk` av {} nettverk"):
        few, many = (costs.get(name.format(each)) for each in (40, 400))
        if few and many:
            said = name.format("40 eller 400")
            yield f"- {said}: eksponent {_number(log10(many.cpu / few.cpu))} (målet er høgst 1,1)"


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    for folder in (str(REPOSITORY / "src"), sysconfig.get_path("purelib")):
        compileall.compile_dir(folder, quiet=2)
    names = ("nettverk", "typer", "docxtpl", "python-docx", "pypandoc-binary", "PyYAML")
    said = ", ".join(f"`{each}` {version(each)}" for each in names)
    table, costs = HEAD, dict[str, Cost]()
    print(HEAD, end="")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        for line in list_lines(bench):
            if asked.only in line.name:
                measured = compare(line.ours, line.theirs, line.few or asked.runs, bench.clean)
                costs[line.name] = measured.ours
                print(worded := word(line, measured), flush=True)
                table += f"{worded}\n"
    table += "\n" + "\n".join((*_word_growth(costs), "", f"{describe_machine()}. {said}.")) + "\n"
    if asked.write:
        before, rest = PAGE.read_text(encoding="utf-8").split(START)
        PAGE.write_text(f"{before}{START}\n{table}\n{END}{rest.split(END)[1]}", encoding="utf-8")


if __name__ == "__main__":
    main()
