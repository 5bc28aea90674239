"""The templates: which are in use, and what has become of own ones."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from nettverk.documents.ark import list_ark
from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import MALAR, REFERANSE
from nettverk.reading.files import Files, UnopenedError
from nettverk.reglar import Regel
from nettverk.render.formats import LOOKS, MACROS
from nettverk.shipped import find_mal, find_reference, find_shipped_malar
from nettverk.signatures import read_origin
from nettverk.suggest import closest, question
from nettverk.workspace.workspace import Workspace

_SUFFIXES = (
    *(".md", ".txt", ".yaml", ".yml", ".html", ".css", ".js"),
    *(".docx", ".dotx", ".docm", ".dotm", ".doc", ".dot"),
)
"""How the name of a file ends that somebody means as a template."""


class MalContext(Struct, frozen=True):
    """One template: `fil` is the workspace's own, where it has one.

    `endra` tells that the own one is not what was copied out, and `ny_vanleg` that the shipped one
    is another now; None where the file does not tell what it was copied from.
    """

    namn: str
    om: str
    fil: str = ""
    endra: bool | None = None
    ny_vanleg: bool | None = None


class MaloversiktContext(Struct, frozen=True):
    """Every template there is."""

    malar: tuple[MalContext, ...]


def describe_mal(files: Files, name: str) -> MalContext:
    """Describe one template that is shipped: in force or replaced, changed or not."""
    root = files.root
    path = find_reference(root) if name == REFERANSE else find_mal(root, name)
    if not path.is_relative_to(root / "templates"):
        return MalContext(name, MALAR[name])
    mark, now = read_origin(files.read(path), path.suffix)
    _, today = read_origin(files.read(find_shipped_malar() / name), Path(name).suffix)
    return MalContext(
        namn=name,
        om=MALAR[name],
        fil=files.name(path),
        endra=now != (mark or today),
        ny_vanleg=mark != today if mark else None,
    )


def list_own(root: Path) -> tuple[str, ...]:
    """List the files in a workspace's folder of templates, but what an editor hides there.

    The shipped templates are nobody's own, where the workspace is the repository.
    """
    folder = root / "templates"
    if folder.resolve() == find_shipped_malar().resolve():
        return ()
    found = sorted(each for each in folder.rglob("*") if each.is_file())
    names = (each.relative_to(folder).as_posix() for each in found)
    return tuple(each for each in names if not each.rpartition("/")[2].startswith((".", "~")))


def list_malar(workspace: Workspace) -> Mapping[str, str]:
    """Map every template to what it is for: those that are shipped, and own sheets."""
    own = (each for each in list_own(workspace.root) if each not in MALAR)
    if not any(each.startswith("ark/") for each in own):
        return MALAR
    sheets = list_ark(workspace.malar).values()
    return {**MALAR, **{each.mal: f"arket «{each.tittel}»" for each in sheets if each.er_eige}}


def list_changed(files: Files, names: Iterable[str]) -> tuple[str, ...]:
    """List those of a workspace's own templates that say another thing than the shipped."""
    return tuple(each for each in names if not _is_copy(files, each))


def _is_copy(files: Files, name: str) -> bool:
    """Tell whether a template is the shipped one of today, whatever the sum it carries.

    One that cannot be opened is tried, which tells why.
    """
    name = REFERANSE if name in LOOKS else name
    try:
        mal = describe_mal(files, name) if name in MALAR else None
    except UnopenedError:
        return False
    return mal is not None and mal.endra is False and not mal.ny_vanleg


def find_unused(workspace: Workspace) -> tuple[Problem, ...]:
    """Warn of files among the templates that nothing uses; most have a misspelt name."""
    told = {*MALAR, *LOOKS, *MACROS}
    own = [each for each in list_own(workspace.root) if _is_mal(each) and each not in told]
    if not own:
        return ()
    used = {each for name in list_malar(workspace) for each in workspace.malar.reach(name)}
    return tuple(
        warning(Regel.UBRUKT_MAL, Place(f"templates/{name}"), *_explain_unused(name))
        for name in own
        if name not in used
    )


def _is_mal(name: str) -> bool:
    """Tell whether a file is meant to be used, and is no picture and no copy kept for safety."""
    return name.endswith(_SUFFIXES) and "-kopi-" not in name


def _explain_unused(name: str) -> tuple[str, str]:
    near = question(closest(name, (*MALAR, *LOOKS)))
    return "Fila blir ikkje brukt.", near or "Gi ho namnet til ein mal."
