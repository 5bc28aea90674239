"""`nettverk sjekk FIL`: whether Word documents, anybody's, can be read by everyone."""

from collections.abc import Sequence
from pathlib import Path

from nettverk.accessibility.rules import check_document
from nettverk.commands.counting import count_problems
from nettverk.commands.result import Result
from nettverk.errors import UsageError
from nettverk.nynorsk import write_count


def check_documents(paths: Sequence[Path], *, strict: bool) -> Result:
    """Hold Word documents against the rules of accessibility; `strict` makes warnings fail."""
    files = dict.fromkeys(paths)
    for each in files:
        if each.is_dir():
            raise UsageError(f"{each} er ei mappe. Skriv namna på filene i ho.")
        if not each.is_file():
            raise UsageError(
                f"Fila {each} finst ikkje. Utan filer sjekkar kommandoen arbeidsmappa."
            )
    problems = tuple(problem for each in files for problem in check_document(each, str(each)))
    counted, failed = count_problems(problems, strict=strict)
    well = f"Alt er i orden: {write_count(len(files), 'dokument', 'dokument')}."
    return Result(output=f"{counted or well}\n", problems=problems, exit_code=int(failed))
