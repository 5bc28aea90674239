"""A workspace of another region lives a school year: a long county in the north.

What its notices, minutes, messages and plan say is read when all is done.
"""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote

import pytest
from docx import Document
from icalendar import Calendar

from tests.conftest import copy_workspace, soften

from .living import NETTVERK, SIS, VUOTNA, ØYANE, Year
from .plot import ACCEPTED, DAYS, FULL, HALF, HOTEL, LAST, PAIR, SCREEN, SHIP, WISH, live

pytestmark = pytest.mark.many

AT_HOTEL = "Ávži hotell, Ávžegeahči"
TWO_DAYS = (
    "tysdag 15. september 2026, kl. 10.00–17.00, og onsdag 16. september 2026, kl. 09.00–14.00"
)
LINKS = {
    (SIS, SCREEN): "https://teams.example.org/l/ávžu?x=1&y=2",
    (VUOTNA, SCREEN): "https://teams.example.org/nytt-rom",
    (SIS, PAIR): "https://teams.example.org/hybrid",
}
ÁILU = "Áilu Máhtte Sárá (rektor, Ávži skuvla)"
BIRET = "Biret Ánne Gáppe (fungerande rektor, Ávži skuvla)"
ELLE = "Elle Márjá Eirá (oppvekstleiar, Mannfjorden skole)"
ÁNTE = "Ánte Đuođđar (rektor, Furudalen skole)"
KÅRE = "Kåre Østmoen (fungerande rektor, Vestre Storelv skole)"
LEADERS = {
    SIS: (ÁILU, ÁILU, ÁILU, KÅRE, BIRET, BIRET),
    VUOTNA: tuple(ÁNTE if each == FULL else f"{ELLE} og {ÁNTE}" for each in DAYS),
    ØYANE: ("Sissel Žuvla (konstituert rektor, Storskjær skole)",) * len(DAYS),
}


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Year:
    year = live(copy_workspace("nord", tmp_path_factory.mktemp("region") / "nord"))
    year.call("plan", *("--format", "html"), *("--format", "svg"), *("--format", "ics"))
    return year


def list_held(nettverk: str) -> Iterator[tuple[date, int]]:
    """List the days on which a network met, and which number each has of the shared days."""
    for number, day in enumerate(DAYS):
        if (nettverk, day) != (ØYANE, SCREEN):
            yield day, number


def read_row(text: str, head: str) -> str:
    """Read what stands in the box at the top of a document."""
    return next(iter(re.findall(rf"^\| {head} \| (.*) \|$", text, re.MULTILINE)), "")


def read_agenda(year: Year, nettverk: str, day: date, økt: int = 1) -> list[tuple[str, str]]:
    """List the clocks and titles of a notice, without what some have below their titles."""
    text = year.read(nettverk, day, "innkalling", økt)
    return re.findall(r"^\| \d* \| (\d\d\.\d\d) \| \*\*(.*?)\*\*", text, re.MULTILINE)


def list_messages(year: Year, subject: str) -> list[str]:
    """List the messages with such a subject, each once, without what is in the same answer."""
    said = [
        each
        for some in year.said
        for each in re.split(r"^(?=Til: |Emne: )", some, flags=re.MULTILINE)
    ]
    return [each for each in dict.fromkeys(said) if each.startswith(f"Emne: {subject}")]


def read_plan(year: Year, name: str) -> str:
    return (year.root / "dokument/2026-2027" / name).read_text(encoding="utf-8")


def test_nobody_owes_anything_when_the_year_is_over(year: Year) -> None:
    assert len(year.meetings) == 19
    assert {each.minutes for each in year.meetings if not each.off} == {3}
    assert not year.look()


@pytest.mark.parametrize("nettverk", NETTVERK)
def test_gathering_is_at_the_hotel_on_both_days(nettverk: str, year: Year) -> None:
    notice = Document(str(year.path(year.find(nettverk, HOTEL), "innkalling", "docx")))
    cells = [soften(each.text) for row in notice.tables[0].rows for each in row.cells]
    assert {AT_HOTEL, TWO_DAYS} <= {*cells}
    assert "Vertskap" not in cells
    titles = [soften(each.text) for each in notice.paragraphs]
    assert {"Tysdag 15. september 2026", "Onsdag 16. september 2026"} <= {*titles}
    assert read_row(year.read(nettverk, HOTEL, "referat"), "Når") == TWO_DAYS
    assert ("11.10", "Lunsj") in read_agenda(year, nettverk, HOTEL)


def test_calendar_has_places_links_and_both_days(year: Year) -> None:
    events = [*Calendar.from_ical(read_plan(year, "plan.ics")).events]
    places = [str(each.get("location", "")) for each in events]
    ends = [each.decoded("dtend") for each in events if each["location"] == AT_HOTEL]
    assert [f"{each:%d.%m. %H}" for each in ends] == ["16.09. 14"] * 3
    assert {unquote(str(each["url"])) for each in events if "url" in each} == {*LINKS.values()}
    assert (places.count(SHIP), places.count("Havnes kulturhus, galleriet")) == (1, 1)
    off = [each for each in events if each.get("status") == "CANCELLED"]
    assert [f"{each.decoded('dtstart'):%d.%m.}" for each in off] == ["26.01."]


@pytest.mark.parametrize(("where", "link"), LINKS.items())
def test_link_is_told(where: tuple[str, date], link: str, year: Year) -> None:
    assert f"[Bli med i møtet på nettet](<{link}>)" in year.read(*where, "innkalling")
    notice = Document(str(year.path(year.find(*where), "innkalling", "docx")))
    linked = [unquote(each.target_ref) for each in notice.part.rels.values() if each.is_external]
    assert link in linked
    kinds = ("Innkalling til møte i", "Endra: ny lenkje for møtet i")
    assert any(link in each for kind in kinds for each in list_messages(year, kind))
    for name in ("plan.html", "plan.svg"):
        assert "digitalt" in read_plan(year, name)


def test_only_hosts_are_asked_for_room_and_coffee(year: Year) -> None:
    """Who leads at the own school, is at a hotel, a ship or on the screen asks nobody."""
    asked = [each.split("\n")[0] for each in list_messages(year, "Vertskap for møtet i")]
    days = [" ".join(each.removeprefix("Emne: Vertskap for møtet i ").split(" ")) for each in asked]
    assert [each.partition(", kl.")[0] for each in days] == [
        f"{VUOTNA} tysdag 17. november 2026",
        f"{SIS} tysdag 16. mars 2027",
        f"{ØYANE} tysdag 16. mars 2027",
        f"{SIS} tysdag 27. april 2027",
        f"{ØYANE} tysdag 27. april 2027",
        f"{VUOTNA} tysdag 8. juni 2027",
        f"{ØYANE} tysdag 8. juni 2027",
    ]
    (freed,) = list_messages(year, "Ikkje vert likevel")
    assert "Havnes skole skal likevel ikkje vera vertsskule for møtet i Øyane" in freed
    for nettverk in NETTVERK:
        for day, _ in list_held(nettverk):
            hosted = "**Mat:** Det blir kaffi" in year.read(nettverk, day, "innkalling")
            assert hosted is ((nettverk, day) != (ØYANE, HALF) and day not in (HOTEL, SCREEN))


@pytest.mark.parametrize("nettverk", NETTVERK)
def test_who_leads_is_named_everywhere(nettverk: str, year: Year) -> None:
    plan = year.ask("plan", nettverk, "--format", "json", "--skuleår", "2026-2027")
    shown = {each["dato"]: each["leiarar"] for each in plan["nettverk"][0]["møte"]}
    for day, number in list_held(nettverk):
        leader = LEADERS[nettverk][number]
        names = re.sub(r" \(.*?\)", "", leader)
        s, many = ("ar", "ar") if " og " in names else ("", "")
        notice, minutes = (year.read(nettverk, day, each) for each in ("innkalling", "referat"))
        assert f"\nHelsing<br>{names}, nettverksleiar{s}\n" in notice
        assert read_row(minutes, f"Møteleiar{s} og referent{many}") == leader
        assert " og ".join(shown[str(year.find(nettverk, day).day)]) == names
        told = [each for each in list_messages(year, "Referat") if f" i {nettverk} " in each]
        assert f"Helsing\n{names}\n" in told[number - (nettverk == ØYANE and day > SCREEN)]


def test_school_without_a_head_is_called_by_its_name(year: Year) -> None:
    for day in DAYS:
        notice, minutes = (year.read(VUOTNA, day, each) for each in ("innkalling", "referat"))
        assert "- Čáhcevuona skuvla: den som møter for skulen\n" in notice
        assert "| Čáhcevuona skuvla (den som møter) | Čáhcevuona skuvla | ☒ | ☐ |" in minutes
    asked = list_messages(year, f"Vertskap for møtet i {VUOTNA}")[0]
    assert "Čáhcevuona skuvla er vertsskule for møtet" in asked
    assert "Velkomne til Čáhcevuona skuvla. " in year.read(VUOTNA, FULL, "innkalling")


def test_heads_of_schools_have_their_own_titles(year: Year) -> None:
    who = {
        SIS: ("Ristin Ŋilla Gusttár (einingsleiar)", "Kåre Østmoen (fungerande rektor)"),
        VUOTNA: ("Elle Márjá Eirá (oppvekstleiar)", "Tor-Arne Nessheim (avdelingsleiar)"),
        ØYANE: ("Sissel Žuvla (konstituert rektor)", "Liv Tangstad (verksemdsleiar)"),
    }
    for nettverk, people in who.items():
        for document in ("innkalling", "grunnlag"):
            text = year.read(nettverk, HOTEL, document)
            assert all(each in text for each in people)
    assert ", der Ristin Ŋilla Gusttár tar imot oss." in year.read(SIS, PAIR, "innkalling")
    assert "| Forfall | Meld frå til Kåre Østmoen, " in year.read(SIS, HALF, "innkalling")


def test_agenda_is_what_the_network_wrote(year: Year) -> None:
    full = [
        *("Oppfølging frå sist", "Bures boahtin: kaffi og helsing", "Runde på skulen"),
        *("Skuletema", "Pause", "Lunsj", "Samisk språk i kvardagen", "Ordet fritt"),
        *("Kva gjer eg og me fram til neste møte?", "Evaluering"),
    ]
    assert [each for _, each in read_agenda(year, SIS, FULL)] == full
    short = [each for each in full if each != "Lunsj"]
    own = [*short[:6], "Reindrift og fråvær", *short[6:]]
    assert [each for _, each in read_agenda(year, SIS, HALF)] == own
    screen = [
        each for each in full if each not in {"Runde på skulen", "Skuletema", "Pause", "Lunsj"}
    ]
    assert [each for _, each in read_agenda(year, VUOTNA, SCREEN)] == screen
    assert read_agenda(year, ØYANE, PAIR, økt=2) == [
        ("13.00", "Runde rundt øyane"),
        ("13.30", "Skuletema"),
        ("14.55", "Pause"),
        ("15.05", "Kva gjer eg og me fram til neste møte?"),
        ("15.20", "Evaluering"),
    ]
    (moved,) = [each for each in year.said if "Endra: nytt møterom for møtet i Øyane" in each][:1]
    assert "Møtet skulle vore i salen." in moved
    afternoon = year.read(ØYANE, PAIR, "innkalling", økt=2)
    assert (
        "- Noko me har lukkast med: Båtbygging\n- Noko me treng innspel på: Internat" in afternoon
    )
    assert not any(
        "Fellestema" in each for nettverk in NETTVERK for each in list_messages(year, "")
    )


def test_what_was_said_goes_on(year: Year) -> None:
    assert WISH in year.read(VUOTNA, HALF, "referat")
    assert WISH not in year.read(VUOTNA, PAIR, "innkalling"), "the agenda heeds it"
    cancelled = "**Avlyst.** Møtet tysdag 26. januar 2027 vart avlyst."
    assert cancelled in year.read(ØYANE, HALF, "innkalling")
    agreed = "| Prøva det me såg 27.04. | alle | 08.06.2027 |"
    assert all(agreed in year.read(each, LAST, "innkalling") for each in NETTVERK)


def test_foundation_and_sheets_are_their_own(year: Year) -> None:
    foundation = year.read(ØYANE, HOTEL, "grunnlag")
    assert "- Alle elevar møter samisk språk og kultur kvar veke.\n" in foundation
    assert "byggjer på reiseveg og språk" in foundation
    plan = re.findall(r"^\d+\. (.*)$", foundation.partition("Gjennomføringa")[2], re.MULTILINE)
    assert plan == [
        *("Innleiing", "Presentasjon", "Tur til Ávži skuvla", "Refleksjonsoppgåve"),
        *("Formål, verdiar og suksesskriterium", "Språket i møterommet"),
        *("Innhald, arbeidsmåtar og struktur", "Korleis skal me ha møta i nettverket?"),
        "Avslutning",
    ]
    for foreign in ("Jærskulen", "itslearning", "Ungdomsskulesatsinga", "rbeidsgruppa"):
        assert foreign not in foundation
    year.call("ark", "Gáfestallan", "--nettverk", SIS, "--møte", "27.04.2027", "--format", "md")
    (sheet,) = year.path(year.find(SIS, PAIR), "x").parent.glob("*gafestallan*.md")
    assert f"lávvoen, og digitalt. {BIRET.partition(' (')[0]} leier praten.\n" in sheet.read_text(
        encoding="utf-8"
    )


COMMON = ("10.00–17.00", "09.00–15.00", "12.00–15.00", "09.00–12.00", "09.00–15.00", "12.00–15.00")
NEXT = {
    SIS: COMMON,
    VUOTNA: (*COMMON[:2], "13.00–15.00", "12.00–15.00", *COMMON[4:]),
    ØYANE: (COMMON[0], "10.00–15.00", *COMMON[2:4], "09.00–12.00", "13.00–15.30", COMMON[5]),
}


def test_next_year_goes_on_as_this_was(year: Year) -> None:
    assert "Feil" not in year.call("nytt-år")
    plan = year.ask("plan", "--format", "json", "--skuleår", "2027-2028")
    shown = {each["namn"]: each["møte"] for each in plan["nettverk"]}
    assert {name: tuple(each["tid"] for each in some) for name, some in shown.items()} == NEXT
    gathering = shown[SIS][0]
    assert [each["tid"] for each in gathering["dagar"]] == ["10.00–17.00", "09.00–14.00"]
    assert (gathering["stad"], shown[ØYANE][3]["stad"]) == (AT_HOTEL, SHIP)
    links = {(SIS, 2): LINKS[SIS, SCREEN], (VUOTNA, 2): LINKS[VUOTNA, SCREEN]}
    for (nettverk, number), link in {**links, (SIS, 4): LINKS[SIS, PAIR]}.items():
        assert shown[nettverk][number]["lenkje"] == link
    assert [bool(each["vert"]) for each in shown[SIS]] == [False, True, False, True, True, True]
    assert shown[ØYANE][4]["dato"] == shown[ØYANE][5]["dato"]
    assert {name for each in shown[SIS] for name in each["leiarar"]} == {"Biret Ánne Gáppe"}
    year.check("for-kort-sakliste", "for-kort-sakliste", "for-kort-sakliste")
    year.change("godteke:\n", f"godteke:\n{ACCEPTED}", "networks.yaml")
    year.check()
