"""The templates: which are in use, and what has become of own ones."""

from pathlib import Path

from msgspec import Struct

from nettverk.errors import Place, Problem, warning
from nettverk.model.dokumentslag import MALAR, REFERANSE
from nettverk.reglar import Regel
from nettverk.render.formats import LOOKS, MACROS
from nettverk.render.malar import Malar
from nettverk.shipped import find_mal, find_reference, find_shipped_malar
from nettverk.signatures import read_origin
from nettverk.suggest import closest, question

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


def describe_mal(root: Path, name: str) -> MalContext:
    """Describe one template: shipped or own, changed or not."""
    path = find_reference(root) if name == REFERANSE else find_mal(root, name)
    if not path.is_relative_to(root / "templates"):
        return MalContext(name, MALAR[name])
    shipped = (find_shipped_malar() / name).read_bytes()
    mark, now = read_origin(path.read_bytes(), path.suffix)
    _, today = read_origin(shipped, Path(name).suffix)
    return MalContext(
        namn=name,
        om=MALAR[name],
        fil=path.relative_to(root).as_posix(),
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


def find_unused(root: Path, malar: Malar) -> tuple[Problem, ...]:
    """Warn of files among the templates that nothing uses; most have a misspelt name."""
    own = [each for each in list_own(root) if _is_mal(each)]
    if not own:
        return ()
    told = (*MALAR, *LOOKS, *MACROS)
    used = {*told, *(each for name in MALAR for each in malar.reach(name))}
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
