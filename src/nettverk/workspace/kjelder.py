"""What a year is planned with: skuleruter, each with whose schools it holds for, and answers."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from nettverk.errors import DataError, Problem, UsageError
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.samarbeid import Oversikt
from nettverk.model.svar import Årssvar
from nettverk.nynorsk import fold, write_list
from nettverk.planning.nytt_ar.ruter import Rute, Ruter, gather_ruter
from nettverk.reading.scalars import shorten
from nettverk.reading.skulerute import load_skulerute
from nettverk.reading.table_files import TABLES
from nettverk.suggest import suggest_among


class Rutefil(Struct, frozen=True):
    """A skulerute as it is asked for: the file, and its municipality where that is said."""

    fil: Path
    kommune: str = ""


class Kjelde(Struct, frozen=True):
    """Where the days off come from: the files, and whose rows in them; and the files of answers."""

    filer: tuple[Rutefil, ...] = ()
    skular: tuple[str, ...] = ()
    svar: tuple[Path, ...] = ()


def make_kjelde(
    oversikt: Oversikt, files: Sequence[str], skular: Sequence[str], svar: Sequence[Path] = ()
) -> Kjelde:
    """Find the files that are named, alone or as KOMMUNE=FIL; UsageError tells what is wrong."""
    if skular and not files:
        raise UsageError("--skule gjeld skuleruta. Skriv --skulerute FIL òg.")
    filer = tuple(_name_file(each, _list_kommunar(oversikt)) for each in files)
    said = [each.kommune or each.fil.name for each in filer]
    if twice := next((each for each in said if said.count(each) > 1), ""):
        raise UsageError(f"--skulerute står to gonger for {twice}. Slett den eine.")
    return Kjelde(filer, tuple(skular), tuple(svar))


def _list_kommunar(oversikt: Oversikt) -> list[str]:
    return [*dict.fromkeys(each.kommune for each in oversikt.skular)]


def _name_file(text: str, kommunar: Sequence[str]) -> Rutefil:
    said, is_said, file = text.partition("=")
    if not is_said or Path(text).exists():
        return Rutefil(Path(text))
    kommune = next((each for each in kommunar if fold(each) == fold(said)), "")
    if not kommune:
        raise UsageError(
            f"--skulerute: Kommunen «{shorten(said)}» har ingen skule i samarbeidet. "
            f"{suggest_among(said, kommunar)}"
        )
    return Rutefil(Path(file), kommune)


def read_ruter(oversikt: Oversikt, name: Skuleårsnamn, source: Kjelde) -> Ruter:
    """Read all the skuleruter; DataError tells what is wrong with the first that is wrong."""
    every = [each.namn for each in oversikt.skular if each.namn in oversikt.homes]
    if not source.filer:
        return Ruter(skular=frozenset(every))
    ruter = [_read_rute(oversikt, name, each, source) for each in source.filer]
    gathered = gather_ruter(ruter, every)
    remarks = (*gathered.sagt.merknader, *_tell_whose(oversikt, ruter, source))
    return replace(gathered, sagt=replace(gathered.sagt, merknader=remarks))


def _read_rute(oversikt: Oversikt, name: Skuleårsnamn, file: Rutefil, source: Kjelde) -> Rute:
    skular = [each.namn for each in oversikt.skular]
    tables = [each for each in source.filer if each.fil.suffix.casefold() in TABLES]
    chosen = source.skular if not tables or file in tables else ()
    several = len(source.filer) > 1
    asked = () if file.kommune else _list_kommunar(oversikt)
    said = load_skulerute(file.fil, name, skular, chosen, asked)
    kommune = file.kommune or (said.kommune if several else "")
    of_kommune = {each.namn for each in oversikt.skular if each.kommune == kommune}
    known = {*said.eigne} if several or kommune else set()
    return Rute(kommune or file.fil.name, frozenset(of_kommune | known or skular), said)


def _tell_whose(oversikt: Oversikt, ruter: Sequence[Rute], source: Kjelde) -> Iterator[str]:
    """Ask whose a skulerute is where it does not say so, and tell whose schools have none."""
    files = {each.fil.name for each in source.filer}
    (alone, *others) = ruter
    told = alone.sagt.kommune if len(_list_kommunar(oversikt)) > 1 else ""
    if told and not others and alone.namn in files and not alone.sagt.eigne:
        yield (
            f"{alone.namn} er rekna for alle skulane. Gjeld ho berre {told}, så skriv "
            f"«--skulerute {told}={alone.namn}»."
        )
    for each in ruter:
        if len(ruter) > 1 and each.namn in files and not each.sagt.eigne:
            yield (
                f"{each.namn} seier ikkje kva kommune ho gjeld, så fridagane der er rekna for alle "
                f"skulane. Skriv «--skulerute KOMMUNE={each.namn}»."
            )
    held = frozenset[str]().union(*(each.skular for each in ruter))
    left = [each for each in oversikt.skular if each.namn in oversikt.homes.keys() - held]
    if left:
        kommunar = write_list(dict.fromkeys(each.kommune for each in left))
        yield f"Skuleruta for nokre av skulane i {kommunar} manglar. Gi ho òg med --skulerute."


def read_svar(oversikt: Oversikt, name: Skuleårsnamn, files: Sequence[Path]) -> Årssvar:
    """Read all that is answered; DataError tells what is wrong in any of the files."""
    if not files:
        return Årssvar()
    from nettverk.reading.svarark import load_svar

    problems: list[Problem] = []
    read: list[Årssvar] = []
    for each in files:
        try:
            read.append(load_svar(each, name, oversikt))
        except DataError as fault:
            problems += fault.problems
    if problems:
        raise DataError(problems)
    asked = [each.utan_svar for each in read if each.utan_svar is not None]
    return Årssvar(
        tuple(busy for each in read for busy in each.opptatt),
        tuple(wished for each in read for wished in each.ønske),
        tuple(away for each in read for away in each.fråvær),
        tuple(remark for each in read for remark in each.merknader),
        tuple(name for each in read for name in each.nei),
        tuple(name for name in asked[0] if all(name in each for each in asked)) if asked else None,
    )
