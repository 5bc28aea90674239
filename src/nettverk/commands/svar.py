"""`nettverk svar`: the answers of a form, into the file of a school year that there is already."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from nettverk.errors import DataError, NettverkError
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import capitalise, write_in_words, write_short_date
from nettverk.output.result import Result
from nettverk.planning.nytt_ar.svar import add_svar, tell_silent
from nettverk.planning.nytt_ar.svarstrid import tell_at_odds
from nettverk.planning.plan import Plan, remake_plan
from nettverk.render.linjeendring import Linjeendring, apply_edits
from nettverk.render.listelinjer import order_by_day
from nettverk.render.svarlinjer import Svarliste, place_answers, write_answer
from nettverk.workspace.choices import choose_year
from nettverk.workspace.kjelder import read_svar
from nettverk.workspace.rewriting import list_new_problems, place_now, write_edits
from nettverk.workspace.workspace import Workspace

_LISTS = ("kan_ikkje_vera_vert", "vil_vera_vert", "kan_ikkje_møta")
_BY_HAND = "Linjene kan ikkje skrivast inn i {}. Ingenting er skrive. Skriv dei inn for hand."


def take_answers(
    workspace: Workspace, files: Sequence[Path], year_name: str, *, written: bool
) -> Result:
    """Show what is answered and not in the year yet, and write it where that is asked."""
    plan, year = workspace.plan, choose_year(workspace, year_name)
    svar = read_svar(plan.oversikt, year.skuleår, files)
    after = add_svar(year, svar)
    new = {key: getattr(after, key)[len(getattr(year, key)) :] for key in _LISTS}
    known = {*year.opptatt, *year.ønske}
    silent = tell_silent([each for each in svar.utan_svar or () if each not in known])
    notes = (*svar.merknader, *silent, *tell_at_odds(year, svar))
    if not any(new.values()):
        said = f"Alt det svara seier, står i {year.source.file}.\n"
        return Result(output=said, notes=notes)
    meant = remake_plan(plan, [after if each is year else each for each in plan.skuleår])
    edits = place_answers(workspace.files.read(workspace.root / year.source.file), year, new)
    edited = _edit(workspace, edits, after)
    saved = write_edits(workspace, edits, meant) if written else ()
    return Result(
        output="" if written else "".join(f"{each}\n" for each in _list_lines(new)),
        saved=saved,
        notes=(
            *notes,
            _tell_done(sum(map(len, new.values())), year, written=written),
            *_tell_vertar(plan, meant),
        ),
        problems=tuple(
            each if written else place_now(workspace, edits, each)
            for each in list_new_problems(workspace, edited)
        ),
    )


def _tell_done(count: int, year: Skuleår, *, written: bool) -> str:
    lines = capitalise(write_in_words(count, "éi linje", "linjer"))
    if written:
        return f"{lines} er {'skriven' if count == 1 else 'skrivne'} inn i {year.source.file}."
    return (
        f"{lines} står ikkje i {year.source.file}. Ingenting er skrive. Skriv det same med "
        "--skriv, eller skriv inn for hand."
    )


def _list_lines(new: Mapping[str, Svarliste]) -> Iterator[str]:
    for key, answers in new.items():
        if answers:
            yield f"{key}:"
            yield from (f"  - {write_answer(each)}" for each in order_by_day(answers))


def _edit(workspace: Workspace, edits: Sequence[Linjeendring], meant: Skuleår) -> Workspace:
    """Make the workspace as it would be; NettverkError where that is not what is answered."""
    path = workspace.root / meant.source.file
    content = apply_edits(workspace.files.read(path), edits)
    edited = workspace.holding({path: content})
    if not _says(edited, meant):
        raise NettverkError(_BY_HAND.format(meant.source.file))
    return edited


def _says(edited: Workspace, meant: Skuleår) -> bool:
    """Tell whether a year that is read has the answers that are meant, in any order."""
    try:
        years = [each for each in edited.data.skuleår if each.skuleår == meant.skuleår]
    except DataError:
        return False
    return len(years) == 1 and all(
        sorted(map(write_answer, getattr(years[0], key)))
        == sorted(map(write_answer, getattr(meant, key)))
        for key in _LISTS
    )


def _tell_vertar(before: Plan, after: Plan) -> Iterator[str]:
    """Tell which meetings get another host by what is answered."""
    for nettverk in before.oversikt.nettverk:
        for was, will in zip(before.møta_of(nettverk), after.møta_of(nettverk), strict=True):
            if was.vert_namn != will.vert_namn and not was.avlyst:
                change = f"{was.vert_namn or 'ingen'} → {will.vert_namn or 'ingen'}"
                when = write_short_date(was.dato)
                yield f"Ny vert i framlegget: {nettverk.namn} {when}: {change}."
