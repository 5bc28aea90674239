"""The peer: a docxtpl script that does equal work, written as somebody would who knew docxtpl well.

It reads the same YAML with the parser in C, and writes a notice with the same words, in the look of
the same reference document, as Word and as Markdown. It checks nothing, keeps no file that somebody
has changed, knows no other meeting and no other form of the data, and waits for no disk.

    python benchmarks/peers/docxtpl_notice.py --make-templates FOLDER
    python benchmarks/peers/docxtpl_notice.py FOLDER WORKSPACE OUT
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

NETWORK, DAY = "Store barneskular", "02.12.2026"
TODAY = date(2026, 11, 24)
DAYS = ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag")
MONTHS = (
    *("januar", "februar", "mars", "april", "mai", "juni", "juli"),
    *("august", "september", "oktober", "november", "desember"),
)
NUMBERS = ("ingen", "ei", "to", "tre", "fire", "fem", "seks")
SHEETS = dict.fromkeys(("Førebudd innleiing", "Observasjon av praksis", "Dialogrunde"), "ark")
SHEETS |= {"Dialogrundar": "ark: Dialogrunde", "Samskriving": "ark"}
MARKS = {"Heading 1": "# ", "Heading 2": "## ", "List Bullet": "- "}
RUNNING = {"{samarbeid}": "{{ samarbeid }}", "{dokument}": "Innkalling"}
RUNNING |= {"{nettverk}": "{{ nettverk }}", "{gjeld}": "{{ dag }}"}

Words = tuple[str, ...]
CONTENT: tuple[tuple[str, Any], ...] = (
    ("Heading 1", "Innkalling til møte i {{ nettverk }} {{ dag }}"),
    (
        "fakta",
        (
            ("Når", "{{ når }}"),
            ("Kvar", "{{ vert.namn }}, {{ vert.adresse }}, {{ vert.rom }}"),
            ("Forfall", "Meld frå til {{ forfall }}, seinast {{ seinast }}."),
        ),
    ),
    (
        "Normal",
        (
            "Velkomne til {{ vert.namn }}, der {{ rektor }} tar imot oss. Denne gongen arbeider me "
            "med to skuletema og fellestemaa {{ fellestema }}. Me tar òg opp {{ saker }} andre "
            "saker."
        ),
    ),
    ("List Bullet", "**Førebuing:** {{ møte.førebuing }}"),
    (
        "List Bullet",
        "**Saker:** Vil du ta opp noko, så send det til {{ leiar }}, seinast {{ seinast }}.",
    ),
    ("List Bullet", "**Mat:** Det blir kaffi og {{ mat }}."),
    ("List Bullet", "**Dokument:** Alle dokument frå nettverket ligg på {{ fag }}."),
    ("Heading 2", "Tema på vertsskulen"),
    ("List Bullet", "Noko me har lukkast med: {{ eige.lukkast_med }}"),
    ("List Bullet", "Noko me treng innspel på: {{ eige.innspel_på }}"),
    ("Heading 2", "Sakliste"),
    (
        "sakliste",
        (
            ("Nr.", "Kl.", "Sak", "Ansvarleg", "Arbeidsmåte"),
            (
                *("{{ r.nr }}", "{{ r.start }}"),
                "**{{ r.tittel }}**{% if r.tekst %}<br>{{ r.tekst }}{% endif %}",
                *("{{ r.ansvarleg }}", "{{ r.måte }}"),
            ),
        ),
    ),
    ("Normal", "Nettverksleiaren tar med arka til møtet."),
    ("Heading 2", "Innkalla"),
    ("skular", "{{ r.namn }}: {{ r.folk }}"),
    ("List Bullet", "Arbeidsgruppa: {{ arbeidsgruppe }}"),
    ("Normal", "Neste møte er {{ neste }}."),
    ("Normal", "Helsing<br>{{ avsendar }}, nettverksleiar"),
)
"""The words once, for both templates: a style and a text, or the name of what is gone through."""


def make_templates(folder: Path) -> None:
    """Make the templates that a user of docxtpl would have drawn and written by hand."""
    from docx import Document

    reference = Path(__file__).parents[2] / "templates" / "referanse.docx"
    document = Document(str(reference))
    for each in list(document.element.body)[:-1]:
        document.element.body.remove(each)
    for kind, text in CONTENT:
        if kind in {"fakta", "sakliste"}:
            _draw_table(document, kind, text)
        elif kind == "skular":
            _draw(document.add_paragraph("{%p for r in skular %}"), "")
            _draw(document.add_paragraph(style="List Bullet"), text)
            _draw(document.add_paragraph("{%p endfor %}"), "")
        else:
            _draw(document.add_paragraph(style=kind), text)
    for part in (document.sections[0].header, document.sections[0].footer):
        for run in (each for each in part.paragraphs[0].runs if "{" in each.text):
            for name, value in RUNNING.items():
                run.text = run.text.replace(name, value)
    document.core_properties.title = CONTENT[0][1]
    document.save(str(folder / "mal.docx"))
    text = "\n".join(_list_markdown()).strip()
    (folder / "mal.md").write_text(f"{text}\n", encoding="utf-8")


def _draw_table(document: Any, kind: str, rows: tuple[Words, ...]) -> None:
    looped = kind == "sakliste"
    table = document.add_table(rows=4 if looped else 3, cols=len(rows[0]), style="Nettverk")
    if looped:
        rows = (rows[0], ("{%tr for r in sakliste %}",), rows[1], ("{%tr endfor %}",))
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.paragraphs[0].style = "Table Text" if number else "Table Head"
            _draw(cell.paragraphs[0], text)


def _draw(paragraph: Any, text: str) -> None:
    """Write a text with its bold parts; docxtpl makes a break of a new line in a value."""
    for number, part in enumerate(text.split("**")):
        if part:
            with_breaks = part.replace("<br>{{ r.tekst }}", "{{ '\\n' ~ r.tekst }}")
            paragraph.add_run(with_breaks.replace("<br>", "\n")).bold = bool(number % 2) or None


def _list_markdown() -> Iterator[str]:
    for before, (kind, text) in pairwise([("", ""), *CONTENT]):
        if kind != "skular" and not (kind == "List Bullet" and before[0] in {kind, "skular"}):
            yield ""
        if kind in {"fakta", "sakliste"}:
            head, *rows = [f"| {' | '.join(each)} |" for each in text]
            lines = "|".join([":---"] * len(text[0]))
            loop = f"{{% for r in sakliste %}}\n{rows[0]}{{% endfor %}}"
            yield f"{head}\n|{lines}|" + (loop if kind == "sakliste" else "\n" + "\n".join(rows))
        elif kind == "skular":
            yield f"{{% for r in skular %}}\n- {text}{{% endfor %}}"
        else:
            yield MARKS.get(kind, "") + text


def write(templates: Path, workspace: Path, out: Path) -> None:
    """Write the notice in both formats."""
    from docxtpl import DocxTemplate
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    context = describe(workspace)
    document = DocxTemplate(str(templates / "mal.docx"))
    document.render(context, autoescape=True)
    document.save(str(out / "innkalling.docx"))
    loader = FileSystemLoader(templates)
    environment = Environment(loader=loader, undefined=StrictUndefined)  # noqa: S701 — Markdown has no tags
    text = environment.get_template("mal.md").render(context)
    (out / "innkalling.md").write_text(f"{text}\n", encoding="utf-8")


def describe(workspace: Path) -> dict[str, Any]:
    """Tell what the templates may see, of what the YAML says."""
    oversikt = _load(workspace / "data" / "networks.yaml")
    year = _load(workspace / "data" / "2026-2027.yaml")
    standard = _load(workspace / "templates" / "standard.yaml")
    nettverk = _find(oversikt["nettverk"], "namn", NETWORK)
    own = _find(year["nettverk"], "namn", NETWORK)["møte"]
    møte, eige = _find(year["møte"], "dato", DAY), _find(own, "dato", DAY)
    skular = {each["namn"]: each for each in oversikt["skular"]}
    people = {each["namn"]: each for skule in skular.values() for each in skule["medlemmer"]}
    vert, felles = skular[eige["vert"]], oversikt["samarbeid"]
    later = own[own.index(eige) + 1]
    rektor = _find(vert["medlemmer"], "rolle", "rektor")["namn"]
    roles = {"vert": rektor, "leiar": nettverk["leiar"], "arbeidsgruppe": nettverk["arbeidsgruppe"]}
    day, now = _day(DAY), {"alle": "Alle", "": ""}
    seinast = day - timedelta(7)
    return {
        "nettverk": NETWORK,
        "dag": _write_day(day),
        "møte": møte,
        "eige": eige,
        "vert": vert,
        "samarbeid": felles["namn"],
        "fag": f"faget «{felles['fag']}» på {felles['plattform']}",
        "mat": nettverk["bevertning"],
        "rektor": rektor,
        "når": f"{_write_day(day)}, kl. {møte['tid']}",
        "seinast": _write_day(seinast).removesuffix(f" {seinast.year}"),
        "forfall": _contact(people[nettverk["forfall_til"]]),
        "leiar": _contact(people[nettverk["leiar"]]),
        "avsendar": nettverk["leiar"],
        "fellestema": _list_fellestema(year),
        "saker": NUMBERS[len(eige["saker"]) + len(_list_hearings(year))],
        "sakliste": _make_sakliste(standard["sakliste"], year, eige, {**roles, **now}),
        "skular": [{"namn": each, "folk": _folk(skular[each])} for each in nettverk["skular"]],
        "arbeidsgruppe": f"{nettverk['arbeidsgruppe']} "
        f"({_find(felles['arbeidsgruppe'], 'namn', nettverk['arbeidsgruppe'])['kommune']})",
        "neste": f"{_write_day(_day(later['dato']))}, kl. {møte['tid']}, på {later['vert']}",
    }


def _make_sakliste(
    points: list[dict[str, str]], year: dict[str, Any], eige: dict[str, Any], who: dict[str, str]
) -> list[dict[str, Any]]:
    """List the items with their clocks; those without minutes share what is left, five by five."""
    items = [item for each in points for item in _fill_point(each, year, eige)]
    rest = 180 - sum(int(each.get("minutt", 0)) for each in items)
    open_items = [each for each in items if "minutt" not in each]
    for left, each in zip(range(len(open_items), 0, -1), open_items, strict=True):
        each["minutt"] = str(rest // left // 5 * 5)
        rest -= int(each["minutt"])
    made, clock, number = [], 12 * 60, 0
    for each in items:
        is_break = each.get("punkt") == "pause"
        number += not is_break
        måte, name = each.get("arbeidsmåte", ""), each.get("ansvarleg", "")
        made.append(
            {
                "nr": "" if is_break else number,
                "start": f"{clock // 60}.{clock % 60:02}",
                "tittel": each["tittel"],
                "tekst": each.get("tekst", "").replace("{samarbeid}", "Jærskulen"),
                "ansvarleg": who.get(name, name),
                "måte": f"{måte} ({SHEETS[måte]})" if måte in SHEETS else måte,
            }
        )
        clock += int(each["minutt"])
    return made


def _fill_point(
    point: dict[str, str], year: dict[str, Any], eige: dict[str, Any]
) -> list[dict[str, str]]:
    """Give the items of a point in the standard agenda; there are no minutes to follow up."""
    kind = point["punkt"]
    if kind == "oppfølging" or int(point.get("frå_møtelengd", 0)) > 180:
        return []
    if kind == "saker":
        return [{"ansvarleg": "leiar", **each} for each in eige["saker"]]
    if kind == "høyringar":
        return [
            {
                **point,
                "tittel": f"Høyring: {each['tittel']}",
                "tekst": f"Høyringsfristen er {_write_day(_day(each['frist'])).partition(' ')[2]}.",
                "minutt": each["minutt"],
            }
            for each in _list_hearings(year)
        ]
    if kind == "informasjon":
        news = [each["tekst"] for each in year["informasjon"] if DAY in each["møte"]]
        return [{**point, "tekst": " ".join([point["tekst"], *news])}]
    if kind == "fellestema":
        temaa = _list_fellestema(year)
        return [{**point, "tekst": f"{temaa[0].upper()}{temaa[1:]}."}]
    return [dict(point)]


def _list_fellestema(year: dict[str, Any]) -> str:
    return " og ".join(e["tema"] for e in year["fellestema"] if DAY in e.get("møte", [DAY]))


def _list_hearings(year: dict[str, Any]) -> list[dict[str, str]]:
    later = _day(DAY) + timedelta(56)
    return [e for e in year["høyringar"] if _day(DAY) <= _day(e["frist"]) < later]


def _load(path: Path) -> Any:
    import yaml

    # Clocks and days stay the text they are, which is the quickest too.
    return yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)  # noqa: S506 — makes text alone


def _find(records: list[dict[str, Any]], key: str, value: str) -> dict[str, Any]:
    return next(each for each in records if each[key] == value)


def _day(text: str) -> date:
    day, month, year = map(int, text.split("."))
    return date(year, month, day)


def _write_day(day: date) -> str:
    return f"{DAYS[day.weekday()]} {day.day}. {MONTHS[day.month - 1]} {day.year}"


def _contact(person: dict[str, str]) -> str:
    return f"{person['namn']}, {person['epost']}"


def _folk(skule: dict[str, Any]) -> str:
    there = [each for each in skule["medlemmer"] if _day(each.get("til", "31.12.2099")) >= TODAY]
    return ", ".join(f"{each['namn']} ({each['rolle']})" for each in there)


if __name__ == "__main__":
    if sys.argv[1] == "--make-templates":
        make_templates(Path(sys.argv[2]))
    else:
        write(*map(Path, sys.argv[1:4]))
