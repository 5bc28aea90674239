"""Make the pictures of the README and the guide: documents, a web page, a plan in a terminal.

They are of a year that is lived (`pictured.py`): minutes are filled in, and a meeting is moved.
`--check` writes nothing and exits 1 when a picture shows something else than today's code and data.
The pages need LibreOffice, Poppler and Chromium to be made, but not to be checked: beside them lie
the sums of the Word documents and the web page that they show.
"""

import hashlib
import re
import subprocess
import sys
import tempfile
import zipfile
from datetime import date
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from nettverk.cli.screen.plan import print_plan
from nettverk.context.plan import describe_plan
from nettverk.workspace.choices import choose_nettverka, choose_year
from nettverk.workspace.workspace import open_workspace
from pictured import FILLED, MOVED, ROOT, SHOWN, TODAY, live, write_files

PICTURES = ROOT / "docs" / "pictures"
PLAN, SUMS = PICTURES / "plan.svg", PICTURES / "sider.sha256"

IN_TERMINAL = ("Små barneskular", "Kombinerte skular")
PAGES = {
    "innkalling": ("innkalling", SHOWN),
    "flytta": ("innkalling", MOVED),
    "grunnlag": ("grunnlag", SHOWN),
    "moteplan": ("plan",),
}
_FILLED = ("referat", SHOWN, "--møte", FILLED)
MINUTES = {"referat": _FILLED, "avtalar": _FILLED}
"""They are filled in, so that nothing writes them anew in Word."""
SECOND = {"avtalar", "grunnlag"}
"""Of these the second page is shown: what was agreed on, and the table."""
SCREEN = "aret"
"""The picture of the web page of a whole year."""
DOTS_PER_INCH = 100
SCREEN_SIZE = (1280, 1225)

_BACKGROUND, _TEXT = (30, 41, 46), (214, 222, 224)
_RED, _GREEN, _YELLOW = (240, 113, 120), (126, 200, 130), (255, 203, 107)
_BLUE, _MAGENTA, _CYAN = (130, 170, 255), (199, 146, 234), (110, 200, 215)
_THEME = TerminalTheme(
    _BACKGROUND,
    _TEXT,
    [_BACKGROUND, _RED, _GREEN, _YELLOW, _BLUE, _MAGENTA, _CYAN, _TEXT],
)
_FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
# Rich's own frame loads a font from the web, and a picture should not.
_FRAME = f"""\
<svg class="rich-terminal" viewBox="0 0 {{width}} {{height}}" xmlns="http://www.w3.org/2000/svg">
<style>
.{{unique_id}}-matrix {{{{
  font-family: {_FONTS};
  font-size: {{char_height}}px;
  line-height: {{line_height}}px;
  font-variant-east-asian: full-width;
}}}}
{{styles}}
</style>
<defs>
<clipPath id="{{unique_id}}-clip-terminal">
<rect x="0" y="0" width="{{terminal_width}}" height="{{terminal_height}}"/>
</clipPath>
{{lines}}
</defs>
{{chrome}}
<g transform="translate({{terminal_x}}, {{terminal_y}})"
 clip-path="url(#{{unique_id}}-clip-terminal)">
{{backgrounds}}
<g class="{{unique_id}}-matrix">
{{matrix}}
</g>
</g>
</svg>
"""


def main(arguments: list[str]) -> int:
    """Make the pictures, or only compare them; return the exit code."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        minutes = live(root)
        drawing = draw_plan()
        screen = write_file(root, ("plan",), "html")
        documents = {page: write_file(root, words, "docx") for page, words in PAGES.items()}
        documents |= dict.fromkeys(MINUTES, minutes)
        sums = "".join(f"{sum_document(path)}  {page}.png\n" for page, path in documents.items())
        sums += f"{hashlib.sha256(screen.read_bytes()).hexdigest()}  {SCREEN}.png\n"
        if "--check" in arguments:
            return _tell_stale(drawing, sums)
        PICTURES.mkdir(exist_ok=True)
        PLAN.write_text(drawing, encoding="utf-8", newline="\n")
        for page, words in (PAGES | MINUTES).items():
            number = 2 if page in SECOND else 1
            make_page(write_file(root, words, "pdf"), number, PICTURES / page)
        make_screen(screen, PICTURES / f"{SCREEN}.png")
        SUMS.write_text(sums, encoding="utf-8", newline="\n")
    return 0


def draw_plan() -> str:
    """Draw what `nettverk plan` shows for two of the example's networks."""
    workspace = open_workspace(ROOT, date.fromisoformat(TODAY))
    year = choose_year(workspace, "")
    nettverka = choose_nettverka(workspace, IN_TERMINAL)
    console = Console(
        record=True,
        file=StringIO(),
        width=82,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        highlight=False,
        _environ={},
    )
    command = "nettverk plan " + " ".join(f'"{each}"' for each in IN_TERMINAL)
    console.print(Text.assemble(("\n$ ", "bold green"), command, "\n"))
    print_plan(describe_plan(workspace.plan, year, nettverka, workspace.today), console)
    console.print()
    drawing = console.export_svg(title="", theme=_THEME, code_format=_FRAME, unique_id="plan")
    return re.sub(r"[ \t]+$", "", drawing, flags=re.MULTILINE)


def write_file(root: Path, words: tuple[str, ...], suffix: str) -> Path:
    """Write the one file that a picture shows."""
    (file,) = write_files(root, words, suffix)
    return file


def sum_document(document: Path) -> str:
    """Sum up the parts of a Word document that a page shows.

    Its core properties are not to be seen, and a PNG shows what the SVG beside it says.
    """
    total = hashlib.sha256()
    with zipfile.ZipFile(document) as package:
        names = {*package.namelist()} - {"docProps/core.xml"}
        for name in sorted(each for each in names if not each.endswith(".png")):
            part = package.read(name)
            total.update(f"{name} {len(part)}\n".encode() + part)
    return total.hexdigest()


def make_page(pdf: Path, number: int, picture: Path) -> None:
    """Keep a picture of a page of what is published."""
    page = ("-singlefile", "-f", f"{number}", "-l", f"{number}", "-r", str(DOTS_PER_INCH), "-png")
    _run("pdftoppm", *page, pdf, picture)


def make_screen(page: Path, picture: Path) -> None:
    """Show a web page in Chromium, and keep a picture of what a screen of a fixed size shows."""
    size = ",".join(map(str, SCREEN_SIZE))
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
    shot = (f"--window-size={size}", f"--screenshot={picture}", page.as_uri())
    _run("chromium", *quiet, f"--user-data-dir={page.parent / 'profile'}", *shot)


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 — our own words


def _tell_stale(drawing: str, sums: str) -> int:
    stale = [
        path.name
        for path, text in ((PLAN, drawing), (SUMS, sums))
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    stale += [
        f"{page}.png"
        for page in (*PAGES, *MINUTES, SCREEN)
        if not (PICTURES / f"{page}.png").is_file()
    ]
    for name in stale:
        print(f"docs/pictures/{name} is stale: run scripts/build_pictures.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
