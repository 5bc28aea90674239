"""Check the spelling, forms and sentences of every text a user can read."""

import sys
from pathlib import Path

from language.check import check
from language.programs import MissingError

ROOT = Path(__file__).parents[1]


def main() -> int:
    """Print what is wrong, or what was read."""
    try:
        report = check(ROOT)
    except MissingError as fault:
        print(fault, file=sys.stderr)
        return 2
    for each in report.faults:
        print(each)
    counts = ", ".join(f"{number} in {source}" for source, number in report.counts.items())
    print(f"{report.counts.total()} texts, {report.words} words ({counts})", file=sys.stderr)
    print(f"{len(report.faults)} faults", file=sys.stderr)
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
