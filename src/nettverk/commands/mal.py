"""`nettverk mal`: the templates in use, copies of them to change, and a trial of those copies."""

from collections.abc import Iterable, Sequence
from functools import partial
from unicodedata import normalize

from msgspec.structs import replace

from nettverk.archive.store import Outcome, Saved, save
from nettverk.archive.sweeping import sweep
from nettverk.documents.malar import (
    MalContext,
    MaloversiktContext,
    describe_mal,
    find_unused,
    list_malar,
    list_own,
)
from nettverk.documents.trial import check_own, try_malar
from nettverk.documents.utsjanad import check_look
from nettverk.errors import NettverkError, Severity, UsageError
from nettverk.model.dokumentslag import MALAR, REFERANSE
from nettverk.nynorsk import write_count, write_list
from nettverk.output.result import Result
from nettverk.output.views import View, present
from nettverk.output.writing import Options
from nettverk.render.docx.package import sign_package
from nettverk.render.formats import tell_look
from nettverk.shipped import find_reference, find_shipped_malar
from nettverk.signatures import sign_mal
from nettverk.suggest import closest, question
from nettverk.workspace.workspace import Workspace

_DATA_FAULTS = (
    "Filene under data/ har feil, så malane er prøvde berre med eit døme. Sjå «nettverk sjekk»."
)


def use_malar(
    workspace: Workspace,
    names: Sequence[str],
    formats: Sequence[str],
    *,
    tried: bool,
    overwrite: bool,
) -> Result:
    """Show the templates, copy those named out, or try the workspace's own."""
    if formats and (names or tried):
        raise UsageError("--format gjeld berre lista. Skriv «nettverk mal --format json».")
    if overwrite and (tried or not names):
        raise UsageError("--overskriv gjeld berre når du hentar ein mal. Skriv namnet på malen òg.")
    if tried:
        return _try(workspace, names)
    if names:
        return _copy_all(workspace, names, overwrite=overwrite)
    return _show(workspace, formats)


def _show(workspace: Workspace, formats: Sequence[str]) -> Result:
    """Show which templates are in use, and what has become of the workspace's own."""
    shipped = (describe_mal(workspace.files, each) for each in MALAR)
    own = (
        MalContext(each, om, f"templates/{each}")
        for each, om in list_malar(workspace).items()
        if each not in MALAR
    )
    oversikt = MaloversiktContext((*shipped, *own))
    unused = find_unused(workspace)
    notes = (
        *(f"{each.place}: {each.what} {each.fix}" for each in unused),
        *tell_look(workspace.files),
    )
    result = present(workspace, View(oversikt), Options(tuple(formats)))
    problems = workspace.list_open(check_look(workspace))
    return replace(result, notes=notes, problems=problems)


def _copy_all(workspace: Workspace, names: Sequence[str], *, overwrite: bool) -> Result:
    """Copy shipped templates out, so that they can be changed."""
    wanted = _find_malar(names, MALAR)
    if REFERANSE in wanted and find_reference(workspace.root).suffix == ".dotx":
        raise NettverkError(
            "Arbeidsmappa har templates/referanse.dotx. Flytt ho bort før du hentar ein ny."
        )
    saved = tuple(_copy(workspace, each, overwrite=overwrite) for each in wanted)
    kept = any(each.outcome is Outcome.KEPT for each in saved)
    written = any(each.outcome is Outcome.WRITTEN for each in saved)
    note = "Når du har endra malen, skriv «nettverk mal --prøv»."
    return Result(saved=saved, notes=(note,) if written else (), exit_code=1 if kept else 0)


def _try(workspace: Workspace, names: Sequence[str]) -> Result:
    """Try the workspace's own templates, or those named, and tell every fault."""
    own = list_own(workspace.root)
    wanted = _find_malar(names, dict.fromkeys((*MALAR, *own))) if names else own
    if not wanted:
        hint = "Skriv «nettverk mal NAMN» for å henta ein du vil endra."
        return Result(output=f"Arbeidsmappa har ingen eigne malar. {hint}\n")
    problems = try_malar(workspace, wanted) if names else check_own(workspace, wanted)
    faults = sum(each.severity is Severity.ERROR for each in problems)
    notes = (
        *(() if workspace.is_sound else (_DATA_FAULTS,)),
        *(() if faults else tell_look(workspace.files)),
    )
    tried = write_list(wanted)
    output = write_count(faults, "feil", "feil") + "." if faults else f"Prøvd utan feil: {tried}."
    return Result(
        output=f"{output}\n", problems=problems, notes=notes, exit_code=1 if faults else 0
    )


def _copy(workspace: Workspace, name: str, *, overwrite: bool) -> Saved:
    """Copy one template, with the sum of itself in it; one that says the same is left alone."""
    path = workspace.root / "templates" / name
    sweep(path.parent)
    now = describe_mal(workspace.files, name)
    if now.fil and not (now.endra or now.ny_vanleg):
        return Saved(path, Outcome.UNCHANGED)
    sign = sign_package if path.suffix == ".docx" else partial(sign_mal, suffix=path.suffix)
    shipped = (find_shipped_malar() / name).read_bytes()
    return save(
        path,
        sign(shipped),
        overwrite=overwrite,
        today=workspace.today,
        within=workspace.root / "templates",
    )


def _find_malar(names: Sequence[str], known: Iterable[str]) -> tuple[str, ...]:
    """Find templates by name, with or without folder and suffix; UsageError for an unknown."""
    aliases = {alias: name for name in known for alias in _aliases(name)}
    wanted = [normalize("NFC", each).removeprefix("templates/") for each in names]
    if unknown := [each for each in wanted if each not in aliases]:
        raise UsageError("\n".join(_unknown(each, aliases) for each in unknown))
    return tuple(dict.fromkeys(aliases[each] for each in wanted))


def _aliases(name: str) -> tuple[str, ...]:
    stem = name.rpartition(".")[0]
    return name, stem, name.rpartition("/")[2], stem.rpartition("/")[2]


def _unknown(name: str, known: Iterable[str]) -> str:
    advice = question(closest(name, known)) or "«nettverk mal» listar opp malane."
    return f"Malen «{name}» finst ikkje. {advice}"
