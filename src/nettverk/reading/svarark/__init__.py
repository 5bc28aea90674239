"""A table of answers, as a form exports it: one row a school, a network or a person."""

from collections.abc import Sequence
from pathlib import Path

from nettverk.errors import DataError, Place, UsageError, error
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Oversikt
from nettverk.model.svar import Årssvar
from nettverk.reading.files import read_given
from nettverk.reading.svarark.kolonnar import Kolonne, find_answer_head, name_columns
from nettverk.reading.svarark.rader import Svarark, Svarlesar
from nettverk.reading.table_files import TABLES, list_table_rows
from nettverk.reglar import Regel
from nettverk.suggest import cut_faults, seeking_few

_MOST_FAULTS = 200
_HEADS = "Kall kolonnane til dømes «Skule», «Vil vera vert» og «Kan ikkje vera vert»."


def load_svar(path: Path, name: Skuleårsnamn, oversikt: Oversikt) -> Årssvar:
    """Read what is answered in a file; DataError tells all that is wrong with it."""
    kind = path.suffix.casefold()
    if kind not in TABLES:
        raise UsageError(f"Svara kan vera ei .csv- eller .xlsx-fil, ikkje «{path.name}».")
    file = path.as_posix()
    data = read_given(path, Regel.SVARARK, "svar frå skulane")
    table = list_table_rows(kind, data, file, Regel.SVARARK, find_answer_head)
    at = find_answer_head(table)
    if at is None:
        raise DataError([error(Regel.SVARARK, Place(file), *_explain_head(table))])
    if not table[at + 1 :]:
        what, fix = "Arket har ingen svar under overskriftene.", "Hent svara på nytt."
        raise DataError([error(Regel.SVARARK, Place(file), what, fix)])
    head = table[at][1]
    ark = Svarark(path.name, file, TABLES[kind], head, name_columns(head), table[at + 1 :])
    lesar = Svarlesar(ark, name, _list_known(oversikt, ark))
    with seeking_few():
        svar = lesar.read()
    if lesar.problems:
        raise DataError(cut_faults(lesar.problems, file, _MOST_FAULTS))
    return svar


def _explain_head(table: Sequence[tuple[int, Sequence[str]]]) -> tuple[str, str]:
    """Say what a table lacks that has no head of answers."""
    if not any(any(each.strip() for each in row) for _, row in table):
        return "Arket er tomt.", "Hent svara på nytt."
    columns = name_columns(table[0][1])
    if not (columns.get(Kolonne.SKULE) or columns.get(Kolonne.KVEN)):
        return "Arket har ingen kolonne for skulen.", _HEADS
    return "Arket har ingen kolonne for når skulane vil eller ikkje kan vera vert.", _HEADS


def _list_known(oversikt: Oversikt, ark: Svarark) -> Sequence[str]:
    """List the names that may stand in the rows: those of schools in a network, or of all else."""
    if ark.kolonnar.get(Kolonne.SKULE):
        return [each.namn for each in oversikt.skular]
    nettverka = (each.namn for each in oversikt.nettverk)
    return [*dict.fromkeys((*nettverka, *oversikt.arbeidsgruppe, *oversikt.medlemmer))]
