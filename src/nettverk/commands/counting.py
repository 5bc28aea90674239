"""How many problems a check found, in one line."""

from collections.abc import Sequence

from nettverk.errors import Problem, Severity
from nettverk.nynorsk import write_count


def count_problems(problems: Sequence[Problem], *, strict: bool) -> tuple[str, bool]:
    """Sum up problems, with nothing to say of none, and tell whether they fail the run."""
    errors = sum(each.severity is Severity.ERROR for each in problems)
    warnings = len(problems) - errors
    counted = (
        write_count(errors, "feil", "feil"),
        write_count(warnings, "åtvaring", "åtvaringar"),
    )
    failed = bool(errors or (strict and warnings))
    return (" og ".join(counted) + "." if problems else ""), failed
