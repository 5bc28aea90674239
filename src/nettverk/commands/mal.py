"""`nettverk mal`: the templates in use, copies of them to change, and a trial of those copies."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from nettverk.archive.store import Outcome, Saved, save
from nettverk.commands.result import Result
from nettverk.commands.session import Session, check_workspace, start_session
from nettverk.commands.trial import check_own, find_unused, list_own, try_templates
from nettverk.commands.views import to_json
from nettverk.context.mal import MalContext, MaloversiktContext
from nettverk.errors import DataError, NettverkError, Severity, UsageError
from nettverk.nynorsk import write_count, write_list
from nettverk.render.catalogue import TEMPLATES, find_templates
from nettverk.render.docx.package import sign_package
from nettverk.render.formats import REFERENCE, tell_look
from nettverk.shipped import find_reference, find_shipped_templates, find_template
from nettverk.signatures import read_origin, sign_template

_DATA_FAULTS = (
    "Filene under data/ har feil, så malane er prøvde berre med eit døme. Sjå «nettverk sjekk»."
)


def show_templates(root: Path, formats: Sequence[str]) -> Result:
    """Show which templates are in use, and what has become of the workspace's own."""
    overview = MaloversiktContext(tuple(_describe(root, name) for name in TEMPLATES))
    unused = (f"{each.place}: {each.what} {each.fix}" for each in find_unused(root))
    notes = (*unused, *tell_look(root))
    if formats:
        return Result(output=to_json(overview), notes=notes)
    return Result(shown=overview, notes=notes)


def copy_templates(root: Path, names: Sequence[str], today: date, *, overwrite: bool) -> Result:
    """Copy shipped templates out, so that they can be changed."""
    wanted = find_templates(names, TEMPLATES)
    if REFERENCE in wanted and find_reference(root).suffix == ".dotx":
        raise NettverkError(
            "Arbeidsmappa har templates/referanse.dotx. Flytt ho bort før du hentar ein ny."
        )
    copy = partial(_copy, root, today, overwrite=overwrite)
    saved = tuple(copy(each) for each in wanted)
    kept = any(each.outcome is Outcome.KEPT for each in saved)
    written = any(each.outcome is Outcome.WRITTEN for each in saved)
    note = "Når du har endra malen, skriv «nettverk mal --prøv»."
    return Result(saved=saved, notes=(note,) if written else (), exit_code=1 if kept else 0)


def try_own(root: Path, today: date, names: Sequence[str]) -> Result:
    """Try the workspace's own templates, or those named, and tell every fault."""
    own = list_own(root)
    wanted = find_templates(names, dict.fromkeys((*TEMPLATES, *own))) if names else own
    if not wanted:
        hint = "Skriv «nettverk mal NAMN» for å henta ein du vil endra."
        return Result(output=f"Arbeidsmappa har ingen eigne malar. {hint}\n")
    session, notes = _open(root, today)
    problems = try_templates(root, session, wanted) if names else check_own(root, session)
    faults = sum(each.severity is Severity.ERROR for each in problems)
    tried = write_list(wanted)
    notes = (*notes, *([] if faults else tell_look(root)))
    output = write_count(faults, "feil", "feil") + "." if faults else f"Prøvd utan feil: {tried}."
    return Result(
        output=f"{output}\n", problems=problems, notes=notes, exit_code=1 if faults else 0
    )


def check_wish(names: Sequence[str], formats: Sequence[str], *, tried: bool, over: bool) -> None:
    """UsageError for options that have nothing to do with what is asked for."""
    if formats and (names or tried):
        raise UsageError("--format gjeld berre lista. Skriv «nettverk mal --format json».")
    if over and (tried or not names):
        raise UsageError("--overskriv gjeld berre når du hentar ein mal. Skriv namnet på malen òg.")


def _open(root: Path, today: date) -> tuple[Session | None, tuple[str, ...]]:
    """Open the workspace; data with errors are left out of the trial, which is told."""
    try:
        plan, problems = check_workspace(root, today)
    except DataError:
        return None, (_DATA_FAULTS,)
    if any(each.severity is Severity.ERROR for each in problems):
        return None, (_DATA_FAULTS,)
    return start_session(root, today, plan, problems), ()


def _describe(root: Path, name: str) -> MalContext:
    path = find_reference(root) if name == REFERENCE else find_template(root, name)
    if not path.is_relative_to(root / "templates"):
        return MalContext(name, TEMPLATES[name])
    shipped = (find_shipped_templates() / name).read_bytes()
    mark, now = read_origin(path.read_bytes(), path.suffix)
    _, today = read_origin(shipped, Path(name).suffix)
    return MalContext(
        namn=name,
        om=TEMPLATES[name],
        fil=path.relative_to(root).as_posix(),
        endra=now != (mark or today),
        ny_vanleg=mark != today if mark else None,
    )


def _copy(root: Path, today: date, name: str, *, overwrite: bool) -> Saved:
    """Copy one template, with the sum of itself in it; one that says the same is left alone."""
    path, shipped = root / "templates" / name, (find_shipped_templates() / name).read_bytes()
    now = _describe(root, name)
    if now.fil and not (now.endra or now.ny_vanleg):
        return Saved(path, Outcome.UNCHANGED)
    sign = sign_package if path.suffix == ".docx" else partial(sign_template, suffix=path.suffix)
    return save(path, sign(shipped), overwrite=overwrite, today=today)
