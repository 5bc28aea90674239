"""A notice by python-docx, written by hand: the words stand in the script, and no YAML is read.

python benchmarks/peers/by_hand.py OUT.docx
"""

import sys

from docx import Document

FACTS = [
    ("Når", "Onsdag 2. desember 2026 kl. 12.00–15.00"),
    ("Kvar", "Kvitkløveren barneskule, personalrommet"),
    ("Forfall", "Meld frå til Øystein Hauglid, seinast onsdag 25. november."),
]
POINTS = [
    (str(n), f"1{n // 3 + 2}.{15 * (n % 3):02}", f"Sak nummer {n}", "verten") for n in range(9)
]
document = Document()
document.add_heading("Innkalling til møte i Store barneskular 2. desember 2026", 1)
facts = document.add_table(rows=0, cols=2, style="Table Grid")
for name, value in FACTS:
    for cell, text in zip(facts.add_row().cells, (name, value), strict=True):
        cell.text = text
document.add_paragraph("Velkomne til Kvitkløveren, der rektor tar imot oss.")
for text in ("Førebuing: Ta med eit døme.", "Mat: Det blir kaffi.", "Dokument: på itslearning."):
    document.add_paragraph(text, style="List Bullet")
document.add_heading("Sakliste", 2)
agenda = document.add_table(rows=1, cols=4, style="Table Grid")
for cell, text in zip(agenda.rows[0].cells, ("Nr.", "Kl.", "Sak", "Ansvarleg"), strict=True):
    cell.text = text
for point in POINTS:
    for cell, text in zip(agenda.add_row().cells, point, strict=True):
        cell.text = text
document.add_heading("Innkalla", 2)
for number in range(6):
    document.add_paragraph(f"Skule {number}: Kari Vik (rektor) og Per Berg", style="List Bullet")
document.save(sys.argv[1])
