"""The peer: a bare docxtpl script that fills an equal notice, with the data in the script."""

import sys

SKULAR = [
    ("Regnbogehaugen barneskule", "Maryam Rezaei (rektor), Espen Lilleås (avdelingsleiar)"),
    (
        "Storsteinmoen barneskule",
        "Liv Astrid Gjerdebakk (rektor), Kristoffer Holt-Ness (inspektør)",
    ),
    ("Eventyrskogen barneskule", "Trond Ivar Myrbø (rektor), Aisha Hussain (avdelingsleiar)"),
    ("Kvitkløveren barneskule", "Signe Raustøl (rektor), Arvid Kløvstad (inspektør)"),
    ("Ekornlia barneskule", "Øystein Hauglid (rektor), Vibeke Stensmo (assisterande rektor)"),
]
SAKER = [
    {
        "nr": nr,
        "start": f"{12 + nr // 4}.{nr % 4 * 15:02}",
        "tittel": f"Sak {nr}",
        "tekst": "Kva for område er det viktig at nettverket prioriterer i den vidare prosessen?",
        "ansvarleg": "Øystein Hauglid",
        "metode": "Dialogrundar",
    }
    for nr in range(1, 12)
]
FAKTA = [
    ("Når", "onsdag 2. desember 2026, kl. 12.00–15.00"),
    ("Kvar", "Kvitkløveren barneskule, Kvitkløvervegen 26, 4365 Nærbø, personalrommet"),
    ("Nettverksleiar", "Øystein Hauglid (rektor, Ekornlia barneskule)"),
    ("Frå arbeidsgruppa", "Yusuf Demir (Time)"),
    ("Mat", "Vertsskulen har enkel bevertning."),
    ("Forfall", "Meld frå til Vibeke Stensmo, vibeke.stensmo@example.org."),
    ("Førebuing", "Ta med eit døme på korleis de arbeider med nærvær på skulen."),
]
TABLES = (
    (("Møte", "Nr. 3"), "fakta", ("{{ r[0] }}", "{{ r[1] }}")),
    (
        ("Nr.", "Kl.", "Sak", "Ansvarleg", "Arbeidsmåte"),
        "saker",
        (
            "{{ r.nr }}",
            "{{ r.start }}",
            "{{ r.tittel }} {{ r.tekst }}",
            "{{ r.ansvarleg }}",
            "{{ r.metode }}",
        ),
    ),
    (("Skule", "Medlemmer"), "skular", ("{{ r[0] }}", "{{ r[1] }}")),
)


def make_template(path: str) -> None:
    """Make the Word template that a user of docxtpl would have drawn by hand."""
    from docx import Document

    document = Document()
    document.add_heading("Innkalling til møte i {{ nettverk }}", 1)
    for head, name, cells in TABLES:
        table = document.add_table(rows=4, cols=len(head), style="Table Grid")
        rows = (head, [f"{{%tr for r in {name} %}}"], cells, ["{%tr endfor %}"])
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text
        document.add_heading("Neste", 2)
    document.save(path)


def fill(template: str, path: str) -> None:
    """Fill the template, as a bare docxtpl script does."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(template)
    context = {"nettverk": "Store barneskular", "fakta": FAKTA, "saker": SAKER, "skular": SKULAR}
    document.render(context, autoescape=True)
    document.save(path)


if __name__ == "__main__":
    if sys.argv[1] == "--make-template":
        make_template(sys.argv[2])
    else:
        fill(sys.argv[1], sys.argv[2])
