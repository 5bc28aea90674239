"""`nettverk nytt-år`: the file of the next school year, with meeting days and hosts."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from nettverk.archive.store import create
from nettverk.checks import check_plan
from nettverk.documents.arsmerknader import tell_new_year, tell_other_numbers
from nettverk.documents.grunnar import Grunnar, Opphav
from nettverk.documents.nytt_ar import describe_new_year
from nettverk.errors import NettverkError, Problem, UsageError, explain_os_fault
from nettverk.model.noklar import Skuleårsnamn, make_skuleårsnamn, parse_skuleårsnamn
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import write_list
from nettverk.output.result import Result
from nettverk.planning.nytt_ar.carrying import carry_on
from nettverk.planning.nytt_ar.collision import explain_collision
from nettverk.planning.nytt_ar.drafting import decide_vertar, draft_year, write_days_off
from nettverk.planning.nytt_ar.order import (
    Oppdrag,
    Ønske,
    find_monday,
    find_rhythms,
    leave_out_gone,
    make_order,
)
from nettverk.planning.nytt_ar.proposal import Ramme, complete
from nettverk.planning.nytt_ar.recalling import recall_weeks
from nettverk.planning.nytt_ar.ruter import Ruter, settle_days_off
from nettverk.planning.nytt_ar.slots import Rytme
from nettverk.planning.nytt_ar.svar import add_svar, choose_days, note_fråvær, tell_long
from nettverk.planning.plan import Plan, remake_plan
from nettverk.reading.data import parse_year
from nettverk.reading.scalars import shorten
from nettverk.render.arsfil import write_year_file
from nettverk.workspace.kjelder import Kjelde, Rutefil, read_ruter, read_svar
from nettverk.workspace.rewriting import write_edits
from nettverk.workspace.workspace import Workspace

_SCHEMA = re.compile(r"yaml-language-server: [$]schema=[^\s]+")
_COUNT = re.compile(r"0{0,9}[1-9]\d?")
_WEEK = re.compile(r"(?:veke\s*)?0?([1-9]|[1-4]\d|5[0-3])", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+og\s+|(?<=\d)\s+")
_EVENLY = "jamt"


def make_ønske(number: str, *, outer_weeks: bool, oppstart: str = "", veker: str = "") -> Ønske:
    """Make the wish from the options; UsageError where one is none, or two are at odds."""
    if number and not _COUNT.fullmatch(number):
        said = shorten(number)
        raise UsageError(f"--møte: «{said}» er ikkje eit tal på møte. Skriv til dømes --møte 6.")
    first = _parse_weeks("--oppstart", oppstart, "37")
    evenly = veker.strip().casefold() == _EVENLY
    weeks = () if evenly else _parse_weeks("--veker", veker, "37,44,49,4,10,17")
    if len(first) > 1:
        raise UsageError("--oppstart: Skriv éi veke, til dømes --oppstart 37.")
    if weeks and (first or (number and int(number) != len(weeks))):
        other = "--oppstart" if first else "--møte"
        raise UsageError(f"--veker seier alt kva veker møta er i. Ta bort {other}.")
    count = int(number or 0) or len(weeks)
    return Ønske(count, outer_weeks, first[0] if first else 0, weeks, evenly)


def _parse_weeks(option: str, text: str, example: str) -> tuple[int, ...]:
    """Read the numbers of some weeks; UsageError tells which is none."""
    pieces = [each for each in _BETWEEN.split(text.strip()) if each] if text else []
    for each in pieces:
        if not _WEEK.fullmatch(each):
            raise UsageError(
                f"{option}: «{shorten(each)}» er ikkje ei veke. Skriv til dømes {option} {example}."
            )
    return tuple(int(match[1]) for each in pieces if (match := _WEEK.fullmatch(each)))


def write_new_year(workspace: Workspace, text: str, ønske: Ønske, source: Kjelde) -> Result:
    """Write the file of a school year, which is the one after the last when none is named."""
    name = _choose_name(workspace.plan, text)
    path = workspace.root / "data" / f"{name.nøkkel}.yaml"
    _refuse_existing(workspace, name, path)
    _check_weeks(name, ønske)
    ruter = read_ruter(workspace.plan.oversikt, name, source)
    reasons, year = _plan_new_year(workspace, name, ruter, ønske, source)
    context = describe_new_year(reasons, year)
    content = write_year_file(context).encode()
    problems = _check_written(workspace, content, path)
    try:
        saved = create(path, content)
    except OSError as fault:
        raise NettverkError(f"Fekk ikkje skriva {path}: {explain_os_fault(fault)}.") from fault
    notes = (
        *ruter.sagt.merknader,
        *tell_other_numbers(workspace.plan, reasons, len(ønske.veker)),
        *tell_new_year(workspace.plan, reasons, context),
    )
    return Result(saved=(saved,), notes=notes, problems=problems)


def _check_weeks(name: Skuleårsnamn, ønske: Ønske) -> None:
    """See that the weeks that are asked for are in a school year, one after the other."""
    asked = ønske.veker or tuple(filter(None, (ønske.oppstart,)))
    try:
        mondays = [find_monday(each, name) for each in asked]
    except ValueError:
        raise UsageError(f"Det er ikkje noka veke 53 i {name}. Skriv ei anna veke.") from None
    if any(two <= one for one, two in pairwise(mondays)):
        said = write_list(map(str, asked))
        raise UsageError(
            f"--veker: {said} kjem ikkje etter kvarandre i {name}. Skriv vekene i den rekkjefølgja "
            "møta er, frå hausten til sommaren."
        )


def _plan_new_year(
    workspace: Workspace, name: Skuleårsnamn, ruter: Ruter, ønske: Ønske, source: Kjelde
) -> tuple[Grunnar, Skuleår]:
    """Plan the days and the hosts of a school year; NettverkError tells why it is impossible."""
    plan = workspace.plan
    before = plan.years_before(name)
    if not before:
        raise NettverkError(
            f"Det finst ikkje noko skuleår før {name} å byggja på. Skriv den første fila "
            "sjølv; sjå eit døme med «nettverk ny døme»."
        )
    earlier = before[-1]
    svar = read_svar(plan.oversikt, name, source.svar)
    whole = complete(ruter.sagt, name, earlier)
    rhythms = _recall_rhythms(plan, before, whole, name, ønske)
    rhythms = note_fråvær(plan.oversikt, rhythms, svar.fråvær)
    count = max(len(each.veker) for each in rhythms)

    def ask(ramme: Ramme) -> Oppdrag:
        return make_order(ramme, rhythms, count, ønske)

    ramme, framlegg = choose_days(whole, ruter, ask)
    if framlegg is None:
        raise NettverkError(explain_collision(ask(ramme), name))
    origin = Opphav(
        namn=name,
        førre=earlier.skuleår,
        kommando=_write_command(name, ønske, source),
        skulerute=write_list(each.fil.name for each in source.filer),
        skjema=_find_schema(workspace, earlier),
        svar=write_list(each.name for each in source.svar),
    )
    framhalda = carry_on(plan, earlier, ramme, rhythms, framlegg)
    draft = draft_year(name, ramme, rhythms, framlegg, framhalda)
    draft = settle_days_off(replace(draft, fri=write_days_off(whole.fri)), ruter)
    draft = add_svar(draft, svar)
    reasons = Grunnar(origin, ramme, rhythms, framlegg, framhalda, bool(draft.møte), svar)
    return reasons, decide_vertar(plan, draft)


def _recall_rhythms(
    plan: Plan, before: Sequence[Skuleår], ramme: Ramme, name: Skuleårsnamn, ønske: Ønske
) -> tuple[Rytme, ...]:
    """Find when each network met; NettverkError where none did, or none has schools now."""
    rhythms = find_rhythms(plan, before)
    if not rhythms:
        raise NettverkError(
            f"Ingen av nettverka har hatt møte på ein kvardag før {name}, så vekedag og "
            f"klokke er ukjende. Skriv minst eitt møte under «møte» i {before[-1].source.file}."
        )
    rhythms = tuple(leave_out_gone(plan, rhythms, ramme))
    if not rhythms:
        raise NettverkError(
            f"Ingen av nettverka har skular i {name}. Skriv inn skulane som er med, i "
            "data/networks.yaml."
        )
    return recall_weeks(plan, before[-1], rhythms, name, ønske)


def _choose_name(plan: Plan, text: str) -> Skuleårsnamn:
    try:
        if text:
            return parse_skuleårsnamn(text)
        return make_skuleårsnamn(max(each.skuleår for each in plan.skuleår).nr + 1)
    except ValueError as fault:
        raise UsageError(str(fault)) from None


def _refuse_existing(workspace: Workspace, name: Skuleårsnamn, path: Path) -> None:
    said = (each.source.file for each in workspace.plan.skuleår if each.skuleår == name)
    file = next(said, f"data/{path.name}" if path.exists() or path.is_symlink() else "")
    if file:
        raise NettverkError(
            f"{file} finst alt, og ei fil for eit skuleår blir aldri skriven over. Rett ho for "
            "hand. Vil du ha ei heilt ny, flyttar du den gamle ut av data/ først."
        )


def _write_command(name: Skuleårsnamn, ønske: Ønske, source: Kjelde) -> str:
    """Write the command that made the file; of the skulerute, only its name."""
    words = [
        f"nettverk nytt-år {name.nøkkel}",
        *_write_ønske(ønske),
        *(f"--skulerute {_quote(_name_rute(each))}" for each in source.filer),
        *(f"--skule {_quote(each)}" for each in source.skular),
        *(f"--svar {_quote(each.name)}" for each in source.svar),
    ]
    return " ".join(filter(None, words))


def _write_ønske(ønske: Ønske) -> Iterator[str]:
    """Write the options of a wish, as somebody could type them."""
    if ønske.tal and not ønske.veker:
        yield f"--møte {ønske.tal}"
    if ønske.oppstart:
        yield f"--oppstart {ønske.oppstart}"
    if ønske.veker or ønske.jamt:
        yield f"--veker {_join_weeks(ønske.veker) or _EVENLY}"
    if ønske.ytterveker:
        yield "--ytterveker"


def _join_weeks(weeks: Sequence[int]) -> str:
    return ",".join(map(str, weeks))


def _name_rute(rute: Rutefil) -> str:
    return f"{rute.kommune}={rute.fil.name}" if rute.kommune else rute.fil.name


def _quote(word: str) -> str:
    """Quote a word as every shell reads it."""
    return f'"{word}"' if " " in word else word


def _find_schema(workspace: Workspace, earlier: Skuleår) -> str:
    """Find the line that tells editors of the schema, in the file of the year before."""
    path = workspace.root / earlier.source.file
    text = workspace.files.read_text(path)
    match = _SCHEMA.search(text.partition("\n")[0])
    return match[0] if match else ""


def _check_written(workspace: Workspace, content: bytes, path: Path) -> tuple[Problem, ...]:
    """Read the file back before it is written, and tell what `sjekk` will say of it."""
    year = parse_year(content, f"data/{path.name}")
    plan = workspace.plan
    years = sorted((*plan.skuleår, year), key=lambda each: each.første_skuledag)
    found = check_plan(remake_plan(plan, years), workspace.today)
    known = {(each.place, each.what) for each in workspace.problems}
    new = (each for each in found if (each.place, each.what) not in known)
    return workspace.list_open(new)


class Rest(Struct, frozen=True):
    """What is to be planned again, as it was typed: from which day, and of which school year.

    `written` asks that it be written into the file.
    """

    frå: str
    skuleår: str = ""
    written: bool = False


def replan_rest(workspace: Workspace, rest: Rest, ønske: Ønske, source: Kjelde) -> Result:
    """Show what it changes to plan the rest of a running year again, and write it if asked."""
    from nettverk.documents.resten import describe_rest, tell_passed, tell_unsaid
    from nettverk.workspace.resten import choose_rest, replan

    if (ønske.tal and not ønske.veker) or ønske.oppstart or ønske.jamt:
        raise UsageError(
            "--møte, --oppstart og «--veker jamt» gjeld eit heilt år. Møta som er att, blir like "
            "mange som før. Vel vekene dei er i, med --veker, eller avlys eit møte i fila."
        )
    if source.svar:
        raise UsageError(
            "--svar gjeld eit heilt år. Skriv svara inn i fila med «nettverk svar --skriv» først."
        )
    year, first, notes = choose_rest(workspace, rest.frå, rest.skuleår)
    _check_weeks(year.skuleår, ønske)
    ruter = read_ruter(workspace.plan.oversikt, year.skuleår, source)
    omlegging = replan(workspace, year, first, ønske, ruter)
    context, after = describe_rest(workspace, omlegging, first)
    if rest.written and context.forsøk.mogleg and context.forsøk.endringar:
        write_edits(workspace, context.forsøk.endringar, after)
        context = replace(context, forsøk=replace(context.forsøk, skrive=True))
    problems = workspace.list_open(workspace.hendingar.problems)
    exit_code = 0 if context.forsøk.mogleg else 1
    notes = (
        *(*notes, *ruter.sagt.merknader, *tell_unsaid(year, ruter, first)),
        *tell_passed(omlegging, len(ønske.veker)),
        *tell_long(each for each in year.kan_ikkje_møta if each.last and each.last >= first),
    )
    return Result(shown=context, notes=notes, problems=problems, exit_code=exit_code)
