"""Answers in CSV and Excel: whose each row is, what it says, and all that is wrong at once."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from nettverk.errors import DataError, NettverkError, UsageError
from nettverk.model.noklar import Skuleårsnamn
from nettverk.model.skulerute import Periode
from nettverk.model.svar import Årssvar
from nettverk.nynorsk import write_short_date
from nettverk.reading.data import load_data
from nettverk.reading.files import Files
from nettverk.reading.svarark import load_svar
from nettverk.reading.svarark.kolonnar import Kolonne, classify_column
from tests.conftest import WORKSPACES
from tests.reading.skulerute.test_excel import Cell, book

NAME = Skuleårsnamn(2026)
OVERSIKT = load_data(Files(WORKSPACES / "base")).oversikt
HEAD = ("Tidspunkt", "Skule", "Ønskjer å vera vert", "Kan ikkje vera vert", "Grunn")
WHEN = "13.05.2026 10.00"
YEAR = "01.08.2026–31.07.2027"


def give(folder: Path, rows: Sequence[Sequence[str]], kind: str = "csv") -> Path:
    path = folder / f"svar.{kind}"
    if kind == "xlsx":
        path.write_bytes(book(rows))
    else:
        quoted = (";".join(f'"{each}"' for each in row) for row in rows)
        path.write_text("\n".join(quoted), encoding="utf-8")
    return path


def read(folder: Path, *rows: Sequence[str], head: Sequence[str] = HEAD) -> Årssvar:
    """Read the same answers in CSV and in Excel, which say the same."""
    found = [
        load_svar(give(folder, [head, *rows], kind), NAME, OVERSIKT) for kind in ("csv", "xlsx")
    ]
    assert say(found[0]) == say(found[1])
    return found[0]


def say(svar: Årssvar) -> list[str]:
    """Write what is answered, a line each."""
    return [
        *(f"{each.skule} kan ikkje {_days(each)}" for each in svar.opptatt),
        *(f"{each.skule} vil {_days(each)}" for each in svar.ønske),
        *(f"{each.kven} kan ikkje {_days(each)}" for each in svar.fråvær),
    ]


def _days(each: Periode) -> str:
    assert each.first
    assert each.last
    return "–".join(dict.fromkeys(map(write_short_date, (each.first, each.last))))


def faults(folder: Path, *rows: Sequence[str], head: Sequence[str] = HEAD) -> list[str]:
    """List what is wrong with answers, from the row on."""
    with pytest.raises(DataError) as raised:
        load_svar(give(folder, [head, *rows]), NAME, OVERSIKT)
    return [str(each).partition("svar.csv")[2].lstrip(", :") for each in raised.value.problems]


def test_answers_of_a_form(tmp_path: Path) -> None:
    svar = read(
        tmp_path,
        (WHEN, "Rognelia barneskole", "Ja, gjerne", "12.10–16.10.2026", "Ombygging"),
        (WHEN, "fuglevik  barneskule", "oktober og 2.12", "Nei", ""),
        (WHEN, "Steinbrua barneskule", "Nei", "", "Har ikkje rom"),
        ("", "", "", "", ""),
    )
    assert say(svar) == [
        "Rognelia barneskule kan ikkje 12.10.2026–16.10.2026",
        "Rognelia barneskule vil 01.08.2026–11.10.2026",
        "Rognelia barneskule vil 17.10.2026–31.07.2027",
        "Fuglevik barneskule vil 01.10.2026–31.10.2026",
        "Fuglevik barneskule vil 02.12.2026",
    ]
    assert svar.merknader == ()
    assert svar.utan_svar
    assert svar.utan_svar[0] == "Månelia ungdomsskule"
    assert "Steinbrua barneskule" not in svar.utan_svar


SKULE = "Rognelia barneskule"
SAYS = {
    ("ja", ""): [f"vil {YEAR}"],
    ("Ja", "Nei"): [f"vil {YEAR}"],
    ("x", "-"): [f"vil {YEAR}"],
    ("Når som helst", "ingen dagar"): [f"vil {YEAR}"],
    ("ja (gjerne)", ""): [f"vil {YEAR}"],
    ("Ja: 12.10", ""): ["vil 12.10.2026"],
    ("ja, gjerne i oktober", ""): ["vil 01.10.2026–31.10.2026"],
    ("12.10, 13.10 og 15.10", "13.10"): [
        "kan ikkje 13.10.2026",
        "vil 12.10.2026",
        "vil 15.10.2026",
    ],
    ("Nei takk", "Heile året"): [f"kan ikkje {YEAR}"],
    ("", "Ja, 12.10"): ["kan ikkje 12.10.2026"],
    ("", ""): [],
}


@pytest.mark.parametrize(("vil", "kan_ikkje"), SAYS)
def test_what_a_school_says(vil: str, kan_ikkje: str, tmp_path: Path) -> None:
    svar = read(tmp_path, (WHEN, SKULE, vil, kan_ikkje, ""))
    assert say(svar) == [f"{SKULE} {each}" for each in SAYS[vil, kan_ikkje]]


def test_question_of_whether_and_of_when(tmp_path: Path) -> None:
    head = ("Skole", "Vil dere være vert?", "Når?", "Når kan dere ikke?")
    rows = [
        (SKULE, "Ja", "mars", "3.3"),
        ("Fuglevik barneskole", "Nei", "", "Ingen"),
        ("Steinbrua barneskole", "Ja", "", ""),
    ]
    assert say(read(tmp_path, *rows, head=head)) == [
        f"{SKULE} kan ikkje 03.03.2027",
        f"{SKULE} vil 01.03.2027–02.03.2027",
        f"{SKULE} vil 04.03.2027–31.03.2027",
        f"Steinbrua barneskule vil {YEAR}",
    ]


def test_days_of_excel_and_a_title_above(tmp_path: Path) -> None:
    answer: list[Cell] = [WHEN, SKULE, True, date(2026, 10, 12), None]
    (tmp_path / "svar.xlsx").write_bytes(book([["noko"]], [["Svar på skjemaet"], HEAD, answer]))
    svar = load_svar(tmp_path / "svar.xlsx", NAME, OVERSIKT)
    assert say(svar)[0] == f"{SKULE} kan ikkje 12.10.2026"
    assert len(svar.ønske) == 2


def test_last_answer_of_a_school_counts_and_that_is_told(tmp_path: Path) -> None:
    rows = [(WHEN, SKULE, "tull", "", ""), (WHEN, "Fuglevik barneskule", "nei", "", "")]
    svar = read(tmp_path, *rows, (WHEN, SKULE.upper(), "", "12.10", ""))
    assert say(svar) == [f"{SKULE} kan ikkje 12.10.2026"]
    told = f"{SKULE} har svart fleire gonger i svar.csv, på linje 2 og 4. Det siste svaret gjeld."
    assert svar.merknader[0] == told


def test_networks_and_people(tmp_path: Path) -> None:
    rows = [("Nettverk Aust", "12.10"), ("Kari Vik", "veke 43"), ("aud berge", "3.11")]
    svar = read(tmp_path, *rows, ("Kari Vik", "3.11"), head=("Kven", "Opptatt"))
    assert say(svar) == [
        "Nettverk Aust kan ikkje 12.10.2026",
        "Kari Vik kan ikkje 19.10.2026–23.10.2026",
        "Kari Vik kan ikkje 03.11.2026",
        "Aud Berge kan ikkje 03.11.2026",
    ]
    assert svar.merknader == ()
    (told,) = faults(tmp_path, ("Kari Wik", "12.10"), head=("Namn", "Kan ikkje"))
    what = "Verken eit nettverk eller nokon i samarbeidet heiter «Kari Wik»."
    assert told == f"linje 2, «Namn»: {what} Meinte du «Kari Vik»? [svarark]"


PERIODS = {
    ("Kven", "Frå", "Til"): ("Kari Vik", "12.10.2026", "16.10.2026"),
    ("Namn", "Kommune", "Startdato", "Sluttdato"): ("Kari Vik", "", "12.10", "16.10"),
    ("Person", "Opptatt frå", "Opptatt til"): ("Kari Vik", "2026-10-12", "2026-10-16"),
}


@pytest.mark.parametrize("head", PERIODS)
def test_first_and_last_days_in_columns_of_their_own(head: tuple[str, ...], tmp_path: Path) -> None:
    row = PERIODS[head]
    assert say(read(tmp_path, row, head=head)) == ["Kari Vik kan ikkje 12.10.2026–16.10.2026"]
    alone = (*row[:-1], "")
    assert say(read(tmp_path, alone, head=head)) == ["Kari Vik kan ikkje 12.10.2026"]
    turned = (*row[:-1], "5.10")
    assert "sluttar før han startar" in faults(tmp_path, turned, head=head)[0]


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    told = faults(
        tmp_path,
        (WHEN, "Rognelia barneskul", "ja", "nei", ""),
        (WHEN, "Fuglevik barneskule", "etter ferien", "31.2, 12.10.2025 og 3.11", ""),
        (WHEN, "", "ja", "", ""),
        (WHEN, "Steinbrua barneskule", "Nei, oktober", "Ja", ""),
        (WHEN, "Månelia ungdomsskule", "12.10", "oktober", ""),
        (WHEN, "Eit heilt anna namn", "", "", ""),
    )
    assert [each.partition(".")[0] for each in told] == EVERY
    assert len({*told}) == len(told)


NO_DAYS = "er verken ein dato, ein periode, ei veke eller ein månad"
EVERY = [
    "linje 2, «Skule»: Skulen «Rognelia barneskul» finst ikkje",
    f"linje 3, «Ønskjer å vera vert»: «etter ferien» {NO_DAYS}",
    "linje 3, «Kan ikkje vera vert»: 12",
    "linje 3, «Kan ikkje vera vert»: «31",
    "linje 4, «Skule»: Her står det ikkje kven som svarar",
    f"linje 5, «Ønskjer å vera vert»: «nei» {NO_DAYS}",
    "linje 5, «Kan ikkje vera vert»: «Ja» seier ikkje kva dagar det gjeld",
    "linje 6, «Ønskjer å vera vert»: Skulen kan ikkje vera vert nokon av dagane han ønskjer",
    "linje 7, «Skule»: Skulen «Eit heilt anna namn» finst ikkje",
]


def test_no_and_days_in_two_columns_are_at_odds(tmp_path: Path) -> None:
    head = ("Skule", "Vil de vera vert?", "Kva månad?")
    (told,) = faults(tmp_path, (SKULE, "nei", "mars"), head=head)
    assert "«Vil de vera vert?»: Svaret er både nei og dagar. Ta bort det eine i arket." in told


HEADS = {
    "Skule": Kolonne.SKULE,
    "Kva skule svarar du for?": Kolonne.SKULE,
    "Navn på skolen": Kolonne.SKULE,
    "Skolenavn": Kolonne.SKULE,
    "Vertsskule": Kolonne.SKULE,
    "Ønskjer å vera vert": Kolonne.VIL,
    "Ønsker skolen å være vertskap?": Kolonne.VIL,
    "Kan dere være vert?": Kolonne.VIL,
    "Når passar det?": Kolonne.VIL,
    "Kva månader vil de vera vert?": Kolonne.VIL,
    "Hvilke måneder?": Kolonne.VIL,
    "Kan ikkje vera vert": Kolonne.KAN_IKKJE,
    "Når kan dere ikke være vert?": Kolonne.KAN_IKKJE,
    "Datoar som ikkje passar skulen": Kolonne.KAN_IKKJE,
    "Opptatt": Kolonne.KAN_IKKJE,
    "Oppteken desse dagane": Kolonne.KAN_IKKJE,
    "Kvifor kan de ikkje?": Kolonne.UVEDKOMANDE,
    "Begrunnelse": Kolonne.UVEDKOMANDE,
    "Andre kommentarar": Kolonne.UVEDKOMANDE,
    "Tidspunkt": Kolonne.UVEDKOMANDE,
    "Starttidspunkt": Kolonne.UVEDKOMANDE,
    "Tidspunkt for siste endring": Kolonne.UVEDKOMANDE,
    "Timestamp": Kolonne.UVEDKOMANDE,
    "E-postadresse": Kolonne.UVEDKOMANDE,
    "Email Address": Kolonne.UVEDKOMANDE,
    "ID": Kolonne.UVEDKOMANDE,
    "": Kolonne.UVEDKOMANDE,
    "Namn": Kolonne.KVEN,
    "Kva nettverk er skulen i?": Kolonne.KVEN,
    "Nettverksleiar": Kolonne.KVEN,
    "Kommune": Kolonne.UKJEND,
    "Rolle": Kolonne.UKJEND,
}


@pytest.mark.parametrize("head", HEADS)
def test_what_a_column_is(head: str) -> None:
    assert classify_column(head) is HEADS[head]


def test_school_chosen_in_one_of_several_lists(tmp_path: Path) -> None:
    head = ("Namn", "Skule i Gjesdal", "Skule i Klepp", "Vil de vera vert?", "Rolle")
    rows = [("Kari", SKULE, "", "12.10", ""), ("Nina", "", "Fuglevik barneskule", "3.11", "")]
    svar = read(tmp_path, *rows, head=head)
    assert say(svar) == [f"{SKULE} vil 12.10.2026", "Fuglevik barneskule vil 03.11.2026"]
    assert svar.merknader[-1] == "Desse kolonnane i svar.csv er ikkje lesne: «Rolle»."


LACKS = {
    "": "Arket er tomt.",
    "\n\n": "Arket er tomt.",
    "Vil vera vert;Kan ikkje\nja;nei": "Arket har ingen kolonne for skulen.",
    "Skule;Kommune\nRognelia;Klepp": "Arket har ingen kolonne for når skulane vil",
    "Skule;Vil vera vert\n": "Arket har ingen svar under overskriftene.",
}


@pytest.mark.parametrize("text", LACKS)
def test_table_without_what_it_needs_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "svar.csv").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=LACKS[text]) as raised:
        load_svar(tmp_path / "svar.csv", NAME, OVERSIKT)
    assert len(raised.value.problems) == 1


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_encoding_and_separator(code: str, separator: str, tmp_path: Path) -> None:
    rows = [("Skule", "Når?"), ("Månelia ungdomsskule", "12.10"), (SKULE, "3.11")]
    text = "\r\n".join(separator.join(row) for row in rows)
    (tmp_path / "svar.csv").write_bytes(text.encode(code))
    svar = load_svar(tmp_path / "svar.csv", NAME, OVERSIKT)
    assert say(svar) == ["Månelia ungdomsskule vil 12.10.2026", f"{SKULE} vil 03.11.2026"]


def test_file_of_another_kind_or_none(tmp_path: Path) -> None:
    (tmp_path / "svar.ods").write_bytes(b"")
    with pytest.raises(UsageError, match=r"Svara kan vera .* ikkje «svar\.ods»"):
        load_svar(tmp_path / "svar.ods", NAME, OVERSIKT)
    with pytest.raises(NettverkError, match=r"Fekk ikkje lesa .*: ho finst ikkje"):
        load_svar(tmp_path / "svar.csv", NAME, OVERSIKT)
