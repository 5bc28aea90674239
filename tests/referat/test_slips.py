"""What people do to minutes: nothing agreed is lost, invented or given to somebody else."""

import textwrap
from datetime import date

import pytest

from nettverk.model.referat import Avtale, Referat, Status, Svar
from nettverk.planning.oppfolging import follow_up
from nettverk.referat.cells import says_utsett
from nettverk.referat.markup import read_markdown
from nettverk.referat.statusar import parse_status
from nettverk.referat.understanding import Understood, understand

DAY = date(2026, 10, 28)
PROMPT = "*Skriv her kva de vart samde om å endra, ei endring på kvar linje.*"
SKELETON = f"""# Referat

## Sak 8: Kva gjer eg og me fram til neste møte?

| Kva | Kven | Frist |
|---|---|---|
| | | |

## Endringar til neste møte

{PROMPT}

## Neste møte

Onsdag 2. desember 2026.
"""
HEAD = "| Kva | Kven | Frist |\n|---|---|---|\n"


def read(text: str) -> Understood:
    skeleton = read_markdown(SKELETON).blocks
    return understand(read_markdown(text), [skeleton], DAY, "referat.md")


def told(text: str) -> str:
    return " ".join(each.what for each in read(text).problems)


@pytest.mark.parametrize(
    ("written", "changes"),
    [
        ("Me startar 11.30", ("Me startar 11.30",)),
        (f"{PROMPT} Me startar", ("Me startar",)),
        (f"{PROMPT.rstrip('*')}Me startar*", ("Me startar",)),
        (f"Me startar {PROMPT}", ("Me startar",)),
        ("*Skriv her kva de vart samde om*\n\n*å endra, ei endring på kvar linje.*", ()),
        ("Skriv her: Me startar", ("Me startar",)),
        ("Eitt\nTo", ("Eitt", "To")),
        ("1. Eitt\n2. To", ("Eitt", "To")),
        ("Ingen.", ()),
        ("~~Gammalt~~ Nytt", ("Nytt",)),
        ("### Start\n\nKl. 11", ("Start", "Kl. 11")),
    ],
)
def test_changes(written: str, changes: tuple[str, ...]) -> None:
    found = read(SKELETON.replace(PROMPT, written))
    assert (found.referat.endringar, found.problems) == (changes, ())


def test_deleted_heading_lends_no_text_to_the_part_before() -> None:
    found = read(SKELETON.replace("## Neste møte\n\n", "").replace(PROMPT, "Mitt"))
    assert found.referat.endringar == ("Mitt",)


OWN = ["Eventuelt", "Ymse", "Anna", "Sak 10: Eventuelt", "Neste møte, avslutning", "Lufting"]


@pytest.mark.parametrize("heading", OWN)
@pytest.mark.parametrize("level", ["##", "###"])
def test_own_heading_is_nobodys_business(heading: str, level: str) -> None:
    own = f"{level} {heading}\n\nMe song.\n\n## Neste møte"
    assert read(SKELETON.replace("## Neste møte", own)).problems == ()


@pytest.mark.parametrize("heading", OWN)
def test_own_heading_after_the_additions_adds_nothing(heading: str) -> None:
    own = f"## Suppleringar til grunnlaget\n\n### Innhald\n\nLyd\n\n## {heading}\n\nMe song.\n"
    found = read(SKELETON + own)
    assert (found.referat.supplement, found.problems) == ({"innhald": ("Lyd",)}, ())


@pytest.mark.parametrize(
    ("heading", "meant"),
    [
        ("Endringane til neste møte", "Endringar til neste møte"),
        ("Sak 10: Endringane til neste møte", "Endringar til neste møte"),
        ("Kva gjer me fram til neste møtet", "Kva gjer eg og me fram til neste møte?"),
        ("Sidan no sist", "Oppfølging frå sist"),
        ("Supplering til grunnlag", "Suppleringar til grunnlaget"),
    ],
)
@pytest.mark.parametrize("level", ["##", "###"])
def test_heading_that_is_nearly_a_known_one_is_told(level: str, heading: str, meant: str) -> None:
    own = f"{level} {heading}\n\nKortare\n\n## Neste møte"
    found = read(SKELETON.replace("## Neste møte", own))
    assert [(each.what, each.fix.partition(" Skriv")[0]) for each in found.problems] == [
        (
            f"Overskrifta «{heading}» er ukjend, og linjene under er ikkje førte vidare.",
            f"Meinte du «{meant}»?",
        )
    ]
    assert found.referat.endringar == ()


def test_part_of_the_foundation_that_nobody_knows_is_told() -> None:
    text = SKELETON + "## Suppleringar til grunnlaget\n\n### Viktige verder\n\nMot\n"
    (problem,) = read(text).problems
    assert "Overskrifta «Viktige verder» er ukjend" in problem.what
    assert "Meinte du «Viktige verdiar»?" in problem.fix


@pytest.mark.parametrize(
    "head",
    [
        HEAD,
        "| Kva skal gjerast? | Kven gjer det | Frist, seinast |\n|---|---|---|\n",
        "| Avtalar hausten | | |\n|---|---|---|\n| Kva | Kven | Frist |\n",
    ],
)
def test_heads_of_the_table(head: str) -> None:
    table = f"{head}| Lesa | Kari | 15.12. |\n"
    found = read(SKELETON.replace(f"{HEAD}| | | |\n", table))
    assert found.referat.avtalar == (Avtale("Lesa", "Kari", "15.12.", date(2026, 12, 15)),)
    assert found.problems == ()


def test_table_without_its_head_is_told() -> None:
    table = "| Lesa | Kari | 15.12. |\n|---|---|---|\n| Skriva | Per | |\n"
    assert "Tabellen som startar med «Lesa», er ikkje forstått." in told(
        SKELETON.replace(f"{HEAD}| | | |\n", table)
    )


def test_merged_cells_keep_their_columns() -> None:
    table = (
        "<table><tr><th>Kva</th><th>Kven</th><th>Frist</th></tr>"
        '<tr><td rowspan="2">Lesa</td><td>Kari</td><td></td></tr>'
        "<tr><td>Per</td><td>1.12.</td></tr>"
        '<tr><td colspan="2">Skriva</td><td>2.12.</td></tr></table>\n'
    )
    found = read(SKELETON.replace(f"{HEAD}| | | |\n", table)).referat.avtalar
    assert [(each.kva, each.kven, each.frist) for each in found] == [
        ("Lesa", "Kari", ""),
        ("Lesa", "Per", "1.12."),
        ("Skriva", "", "2.12."),
    ]


def test_answers_are_never_new_agreements() -> None:
    answers = (
        "## Oppfølging frå sist\n\n| Kva | Kven | Frist | Gjort? |\n|---|---|---|---|\n"
        "| Lesa | Kari | | gjort |\n\nAlt er gjort.\n\n"
    )
    found = read(SKELETON.replace("## Sak 8", f"{answers}## Sak 8"))
    assert found.referat.avtalar == ()
    assert found.referat.svar == (Svar("Lesa", "Kari", Status.GJORT),)
    assert [each.what for each in found.problems] == ["«Alt er gjort.» står utanfor tabellen."]


def test_both_there_and_away_is_told() -> None:
    table = (
        "## Til stades\n\n| Namn | Skule | Til stades | Forfall |\n|---|---|---|---|\n"
        "| Kari Vik (rektor) | Rognelia | ☒ | ☒ |\n| Per Hegg | Steinbrua | ☒ | ☐ |\n\n"
    )
    text = SKELETON.replace("## Sak 8", f"{table}## Sak 8")
    assert told(text) == "Kari Vik står både som til stades og med forfall."


def test_deadline_with_digits_that_says_no_day_is_told() -> None:
    text = SKELETON.replace("| | | |", "| Lesa | Kari | 31.11. |")
    assert told(text) == "Fristen «31.11.» ved «Lesa» er ikkje forstått."


def test_issued_skeleton_counts_though_the_template_has_changed() -> None:
    issued = read_markdown(SKELETON.replace("Skriv her kva", "Noter kva")).blocks
    text = SKELETON.replace("Skriv her kva", "Noter kva")
    now = read_markdown(SKELETON).blocks
    found = understand(read_markdown(text), [now, issued], DAY, "referat.md")
    assert found.referat == Referat()


LESA, SAME = Avtale("Lesa", "Kari Vik"), Avtale("Lesa", "Per Hegg")


def statuses(*svar: Svar) -> list[Status | None]:
    minutes = [(DAY, Referat(avtalar=(LESA, SAME))), (date(2026, 12, 2), Referat(svar=svar))]
    return [each.status for each in follow_up(minutes).alle]


def test_same_action_of_two_people_is_answered_for_each() -> None:
    assert statuses(Svar("Lesa", "Kari Vik"), Svar("Lesa", "Per Hegg", Status.GJORT)) == [
        None,
        Status.GJORT,
    ]
    assert statuses(Svar("Lesa", "Nokon", Status.GJORT)) == [None, None], "nobody knows whose"


def test_agreed_once_more_is_one_action_with_the_new_deadline() -> None:
    again = Avtale("Lesa", "Kari Vik", "1.3.", date(2027, 3, 1))
    answer = Svar("Lesa", "Kari Vik", Status.IKKJE_GJORT)
    later = Referat(svar=(answer,), avtalar=(again,))
    minutes = [(DAY, Referat(avtalar=(LESA,))), (date(2026, 12, 2), later)]
    (action,) = follow_up(minutes).alle
    assert (action.avtale, action.avtalt, action.open) == (again, DAY, True)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Gjort!", Status.GJORT),
        ("ferdig", Status.GJORT),
        ("ja, 12.11.", Status.GJORT),
        ("✓", Status.GJORT),
        ("Ikkje gjort enno", Status.IKKJE_GJORT),
        ("delvis", Status.IKKJE_GJORT),
        ("Utgår", Status.FELL_BORT),
        ("fell bort", Status.FELL_BORT),
        ("kanskje", None),
        ("", None),
        ("Er gjort", Status.GJORT),
        ("gjord", Status.GJORT),
        ("Gjennomført 3. des.", Status.GJORT),
        ("[x]", Status.GJORT),
        ("Ja, men ikkje ferdig", None),
        ("Gjort delvis", None),
        ("gjort 50 %", None),
        ("Gjort?", None),
        ("ja/nei", None),
        ("ok, me tek det neste gong", None),
        ("Ferdig til jul", None),
        ("Ferdig i desember", None),
        ("ja når PPT svarar", None),
        ("gjort, men må følgjast opp", None),
        ("OK - Per purrar", None),
        ("Utgår ikkje", None),
        ("Jakobs", None),
    ],
)
def test_statuses(text: str, status: Status | None) -> None:
    assert parse_status(text) == status


POSTPONED = """
Utsett / utsett. / Utsett til neste møte / Utsett til neste møte, for tida gjekk / Saka er utsett
Saka vart utsett til hausten. / Utsatt / Utsett! / Saken utsettes / Utsettes til neste møte / UTSETT
Vedtak: Utsett / Me utset saka / Vi utsatte saken til neste gang
Punktet blir utsett fordi tida gjekk
Utset saka / Utsett (tida gjekk) / Utsett – tida gjekk / Blei utsett på grunn av sjukdom / Utsett då
"""
GOES_ON = """
Ikkje utsett / Saka er ikkje utsett / Utsette elevar treng meir / Utsett for mobbing
Utsett elevgruppe
Me drøfta om saka skulle vera utsett / Utsetjing kostar / Me vil ikkje utsetja noko
Me utset oss for mykje
Utsetting av fisk / Saka vart drøfta. Utsett til neste møte var eit framlegg / Me kom fram til at
"""


@pytest.mark.parametrize(("lines", "said"), [(POSTPONED, True), (GOES_ON, False)])
def test_item_that_is_postponed(lines: str, *, said: bool) -> None:
    for line in lines.strip().replace("\n", " / ").split(" / "):
        assert says_utsett(line.strip()) is said, line


def test_only_the_beginning_of_an_item_postpones_it() -> None:
    for text, postponed in (("Utsett.\n\nMe treng tal.", ("lyd",)), ("Fint.\n\nUtsett.", ())):
        item = f"## Sak 3: Lyd\n\n{text}\n\n## Endringar til neste møte"
        found = read(SKELETON.replace("## Endringar til neste møte", item)).referat
        assert (found.utsette, found.handsama) == (postponed, ("lyd",))


@pytest.mark.parametrize("width", [12, 30, 40, 72])
def test_printed_line_that_a_program_has_broken_is_nobodys(width: int) -> None:
    question = "Kva for område er det viktig at nettverket prioriterer i den vidare prosessen?"
    skeleton = f"# Referat\n\n## Prioriterte område\n\n{question}\n\n*Skriv her.*\n"
    broken = "\n".join(textwrap.wrap(question, width))
    text = skeleton.replace(question, broken).replace("*Skriv her.*", "- Lesing\n- Kva for område")
    found = understand(read_markdown(text), [read_markdown(skeleton).blocks], DAY, "referat.md")
    assert found.referat.prioriterte == ("Lesing", "Kva for område")
