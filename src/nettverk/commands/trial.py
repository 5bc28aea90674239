"""Own templates and own reference document tried out: everything is made, nothing is written."""

from collections.abc import Collection, Iterator
from datetime import date
from pathlib import Path

from nettverk.commands.occasions import Occasion, list_occasions
from nettverk.commands.session import Session, check_workspace, start_session
from nettverk.errors import DataError, NettverkError, Place, Problem, error, sort_problems, warning
from nettverk.render.catalogue import KINDS, TEMPLATES
from nettverk.render.formats import LOOKS, MACROS, Writer, make_docx_writer
from nettverk.render.templates import Templates
from nettverk.shipped import find_reference, find_shipped_templates
from nettverk.suggest import closest, question

EXAMPLE = "prov"
TOLD = (*TEMPLATES, *LOOKS, *MACROS)
_EXAMPLE_DAY = date(2026, 11, 24)


def try_templates(
    root: Path, session: Session | None, wanted: Collection[str]
) -> tuple[Problem, ...]:
    """Make all that the wanted templates have a part in, and find every fault once.

    The workspace's own data come first, where they can be used, and then an example that has
    everything, and next to nothing.
    """
    if not wanted:
        return ()
    templates = Templates(root)
    problems: list[Problem] = []
    writer = _open_writer(root, problems)
    meant = {
        name for name in TEMPLATES if {*LOOKS} & {*wanted} or templates.reach(name) & {*wanted}
    }
    for each in [*([session] if session else []), _open_example()]:
        for occasion in list_occasions(each, Templates(each.root / EXAMPLE)):
            if occasion.template in meant:
                problems += _try(occasion, templates, writer)
    return tuple(dict.fromkeys(problems))


def check_own(root: Path, session: Session | None) -> tuple[Problem, ...]:
    """Find everything wrong with a workspace's own templates."""
    return sort_problems((*try_templates(root, session, list_own(root)), *find_unused(root)))


def list_own(root: Path) -> tuple[str, ...]:
    """List the files in a workspace's folder of templates, but what an editor hides there."""
    folder = root / "templates"
    found = sorted(each for each in folder.rglob("*") if each.is_file())
    names = (each.relative_to(folder).as_posix() for each in found)
    return tuple(each for each in names if not each.rpartition("/")[2].startswith((".", "~")))


def find_unused(root: Path) -> tuple[Problem, ...]:
    """Warn of files among the templates that nothing uses; most have a misspelt name."""
    own = [each for each in list_own(root) if _is_template(each)]
    if not own:
        return ()
    templates = Templates(root)
    used = {*TOLD, *(each for name in TEMPLATES for each in templates.reach(name))}
    return tuple(
        warning(Place(f"templates/{name}"), *_explain_unused(name))
        for name in own
        if name not in used
    )


def _is_template(name: str) -> bool:
    """Tell whether a file is meant to be used, and is no picture and no copy kept for safety."""
    return name.endswith(KINDS) and "-kopi-" not in name


def _explain_unused(name: str) -> tuple[str, str]:
    near = question(closest(name, (*TEMPLATES, *LOOKS)))
    return "Fila blir ikkje brukt.", near or "Gi ho namnet til ein mal."


def _open_example() -> Session:
    root = find_shipped_templates() / EXAMPLE
    plan, problems = check_workspace(root, _EXAMPLE_DAY)
    return start_session(root, _EXAMPLE_DAY, plan, problems)


def _open_writer(root: Path, problems: list[Problem]) -> Writer | None:
    try:
        return make_docx_writer(root)
    except NettverkError as fault:
        problems.append(error(Place(f"templates/{find_reference(root).name}"), str(fault), ""))
        return None


def _try(occasion: Occasion, templates: Templates, writer: Writer | None) -> Iterator[Problem]:
    try:
        draft = occasion.word(templates)
        if draft and writer:
            writer(draft)
    except DataError as fault:
        yield from fault.problems
    except NettverkError as fault:
        yield error(Place(f"templates/{occasion.template}"), str(fault), "")
