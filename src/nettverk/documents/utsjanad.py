"""The workspace's own reference document held against what our own documents must be."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from msgspec.structs import replace

from nettverk.errors import Place, Problem, Severity, warning
from nettverk.reglar import Regel
from nettverk.render.draft import Draft
from nettverk.render.formats import DOCX, WRITERS, open_own_look
from nettverk.shipped import find_reference
from nettverk.workspace.workspace import Workspace

_OF_LOOK = {Regel.DOKUMENT_KONTRAST, Regel.DOKUMENT_STORLEIK, Regel.DOKUMENT_JUSTERING}
"""The rules that are broken by styles and not by what is written in them."""
_SAMPLE = (
    *(f"{'#' * level} Overskrift {level}" for level in range(1, 7)),
    "Vanleg tekst med [ei lenkje til skulane](https://www.udir.no) og `kode`.",
    *("- Punktliste", "1. Nummerert liste", "> Sitat", "```\nKodeblokk\n```"),
    "| Tabellhovud | Anna hovud |\n|---|---|\n| Tabelltekst | - |",
)
"""Each style that documents use, with text that names it in what is told."""


def check_look(workspace: Workspace) -> tuple[Problem, ...]:
    """Find what an own reference document shows of another case, and what is hard to read in it.

    Raises NettverkError when it cannot be used.
    """
    look = open_own_look(workspace.files)
    if look is None:
        return ()
    name = workspace.files.name(find_reference(workspace.root))
    shown = (warning(Regel.TOPPTEKST, Place(name), *each) for each in look.shown)
    return (*shown, *_check_sample(workspace, name))


def _check_sample(workspace: Workspace, name: str) -> Iterator[Problem]:
    """Write a text with every style, and check it as any Word document is checked."""
    from nettverk.accessibility import check_document

    sample = WRITERS[DOCX](workspace.files)(_draft_sample(workspace))
    for each in check_document(BytesIO(sample), name):
        if each.regel in _OF_LOOK:
            yield replace(each, severity=Severity.WARNING)


def _draft_sample(workspace: Workspace) -> Draft:
    return Draft(
        path=PurePosixPath("referanse"),
        markdown="\n\n".join(_SAMPLE),
        title="Utsjånad",
        dokument="Utsjånad",
        samarbeid="Samarbeidet",
        nettverk="Nettverket",
        author="",
        gjeld="i år",
        dato=workspace.today,
    )
