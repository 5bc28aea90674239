"""Make the pictures of the README: a page of a real notice, and the plan in a terminal.

`--check` writes nothing and exits 1 when a picture shows something else than today's code and data.
The page needs LibreOffice and Poppler to be made, but not to be checked: beside it lies the sum of
the Word document that it shows.
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

from nettverk.cli.plan_table import show_plan
from nettverk.commands.choices import choose_networks, choose_year
from nettverk.commands.documents import Wish
from nettverk.commands.innkalling import write_notices
from nettverk.commands.session import open_session
from nettverk.context.rotation import describe_plan

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
PLAN, PAGE, SUM = PICTURES / "plan.svg", PICTURES / "innkalling.png", PICTURES / "innkalling.sha256"

TODAY = date(2026, 11, 24)
SHOWN = ("Små barneskular", "Kombinerte skular")
NOTICE, DAY = "Store barneskular", "02.12.2026"
DOTS_PER_INCH = 100

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
        notice = write_notice(Path(name))
        drawing, total = draw_plan(), sum_notice(notice)
        if "--check" in arguments:
            return _tell_stale(drawing, total)
        PICTURES.mkdir(exist_ok=True)
        PLAN.write_text(drawing, encoding="utf-8", newline="\n")
        make_page(notice)
        SUM.write_text(total, encoding="utf-8", newline="\n")
    return 0


def draw_plan() -> str:
    """Draw what `nettverk plan` shows for two of the example's networks."""
    session = open_session(ROOT, TODAY)
    year = choose_year(session, "")
    networks = choose_networks(session, SHOWN)
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
    command = "nettverk plan " + " ".join(f'"{each}"' for each in SHOWN)
    console.print(Text.assemble(("\n$ ", "bold green"), command, "\n"))
    show_plan(describe_plan(session.plan, year, networks), console)
    console.print()
    drawing = console.export_svg(title="", theme=_THEME, code_format=_FRAME, unique_id="plan")
    return re.sub(r"[ \t]+$", "", drawing, flags=re.MULTILINE)


def write_notice(folder: Path) -> Path:
    """Write the notice that the page shows."""
    wish = Wish(("docx",), folder)
    result = write_notices(open_session(ROOT, TODAY), [NOTICE], DAY, wish)
    return result.saved[0].path


def sum_notice(notice: Path) -> str:
    """Sum up the parts of a Word document; its core properties are not to be seen on a page."""
    total = hashlib.sha256()
    with zipfile.ZipFile(notice) as package:
        for name in sorted({*package.namelist()} - {"docProps/core.xml"}):
            part = package.read(name)
            total.update(f"{name} {len(part)}\n".encode() + part)
    return f"{total.hexdigest()}\n"


def make_page(notice: Path) -> None:
    """Print the notice with LibreOffice, and keep a picture of its first page."""
    profile = f"-env:UserInstallation={(notice.parent / 'profile').as_uri()}"
    _run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", notice.parent, notice)
    page = ("-singlefile", "-f", "1", "-l", "1", "-r", str(DOTS_PER_INCH), "-png")
    _run("pdftoppm", *page, notice.with_suffix(".pdf"), PAGE.with_suffix(""))


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 — our own words


def _tell_stale(drawing: str, total: str) -> int:
    stale = [
        path.name
        for path, text in ((PLAN, drawing), (SUM, total))
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    if not PAGE.is_file():
        stale.append(PAGE.name)
    for name in stale:
        print(f"docs/pictures/{name} is stale: run scripts/build_pictures.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
