"""All that can be typed, as it is tried here: what writes, what prints, and what only reads."""

DOCUMENTS = {
    "innkalling": ["innkalling"],
    "innkalling til oppstart": ["innkalling", "--møte", "1"],
    "referat": ["referat"],
    "grunnlag": ["grunnlag"],
    "plan": ["plan", "--format", "docx", "--format", "md"],
    "kalender": ["plan", "--format", "ics", "--påminning", "7"],
    "kalender til skule": ["plan", "--format", "ics", "--skule", "Solbakken barneskule"],
    "plan som bilete": ["plan", "--format", "svg", "--format", "html"],
    "samansetjing": ["samansetjing", "--minst", "1", "--format", "docx", "--format", "html"],
    "oppfølging": ["oppfølging", "--format", "docx", "--format", "md"],
    "ark": ["ark", "dialogspel", "fokustid"],
    "melding": ["melding", "innspel", "--eml"],
}
"""What writes documents, which a person may write in; each knows `--overskriv`."""
OTHERS = {
    "referat frå oppstart": ["referat", "--møte", "1", "--format", "docx", "--format", "md"],
    "i ei anna mappe": ["innkalling", "Alt", "--format", "md", "--ut", "ut"],
    "grunnlag i eitt format": ["grunnlag", "--format", "docx", "--format", "md"],
    "ark til eit møte": ["ark", "Dialogspel", "--nettverk", "Alt", "--format", "md"],
    "ark i Word": ["ark", "fokustid", "--nettverk", "Minst", "--format", "docx"],
    "innkalling i Word": ["innkalling", "Minst", "--format", "docx"],
    "utlagt": ["utlagt", "innkalling", "--likevel"],
    "utlagt med melding": ["utlagt", "innkalling", "Alt", "--likevel", "--sendt", "--eml"],
    "utlagt referat": ["utlagt", "referat", "Alt", "--møte", "28.10.2026", "--likevel"],
    "tatt tilbake": ["utlagt", "referat", "Minst", "--tilbake"],
    "melding send": ["melding", "vert", "Alt", "--sendt"],
    "nytt-år": ["nytt-år", "2027-2028", "--møte", "5", "--ytterveker"],
    "nytt-år i andre veker": ["nytt-år", "2027-2028", "--oppstart", "38"],
    "nytt-år med svar": ["nytt-år", "2027-2028", "--svar", "svar.csv"],
    "nytt-år, jamt": ["nytt-år", "2027-2028", "--veker", "jamt"],
    "kalender som varer": ["plan", "--format", "ics", "--varig"],
    # To swap two meetings once more swaps them back.
    "bytt vert": ["plan", "Alt", "--byt", "02.12.2026", "Havørnneset barneskule", "--skriv"],
    "kalender over det som er endra": ["plan", "--format", "ics", "--endra"],
    "flytta møte": ["plan", "Alt", "--flytt", "02.12.2026", "09.12.2026", "--skriv"],
    "svar": ["svar", "svar.csv", "--skriv"],
    "resten av året": ["nytt-år", "--resten", "25.11.2026", "--veker", "50,4", "--skriv"],
    "samansetjinga, skriven": [
        *("samansetjing", "--frå", "01.08.2027", "--tal", "3", "--minst", "1", "--skriv"),
        *("--nytt", "Ny", "--leiar", "Odd Lien", "--deltakar", "Odd Lien"),
    ],
    "mal": ["mal", "plan-nettside", "grunnlag", "referanse"],
    "ny": ["ny", "ny"],
    "samansetjing som bilete": ["samansetjing", "--mest", "9", "--format", "svg"],
    "samansetjing i Markdown": ["samansetjing", "--mest", "9", "--format", "md"],
    "rydda": ["sjekk", "--rydd"],
}
"""What writes besides: in other formats and places, events, data, templates, and what is tidied."""
WRITING = {**DOCUMENTS, **OTHERS}
REPLACING = {
    f"{name}, overskriven": [*words, "--overskriv"]
    for name, words in {**DOCUMENTS, "mal": OTHERS["mal"]}.items()
}
"""What writes over what people have written, and keeps a copy of that."""
PRINTED = {
    name: [*words, "--format", "pdf"]
    for name, words in {
        "innkalling som PDF": ["innkalling", "Alt"],
        "referat som PDF": ["referat", "Alt"],
        "grunnlag som PDF": ["grunnlag", "Alt"],
        "plan som PDF": ["plan"],
        "samansetjing som PDF": ["samansetjing", "--minst", "1"],
        "oppfølging som PDF": ["oppfølging"],
        "ark som PDF": ["ark", "fokustid"],
    }.items()
}
"""What LibreOffice lays out, in seconds and not in milliseconds."""
READING: dict[str, list[str]] = {
    "framsida": [],
    "versjon": ["--versjon"],
    "status": ["status"],
    "status som json": ["status", "--format", "json"],
    "plan på skjermen": ["plan", "--skuleår", "2025-2026"],
    "plan som json": ["plan", "--format", "json"],
    "plan som csv": ["plan", "--format", "csv"],
    "plan, forklart": ["plan", "--forklar"],
    "plan, bytt vert": ["plan", "--byt", "02.12.2026", "Solbakken barneskule"],
    "plan, kven kan": ["plan", "--byt", "02.12.2026"],
    "plan, flytta": ["plan", "--flytt", "27.01.2027", "03.02.2027", "--kl", "09.00–12.00"],
    "resten, vist": ["nytt-år", "--resten", "25.11.2026", "--veker", "50,5"],
    "samansetjinga": ["samansetjing", "--frå", "01.08.2027", "--tal", "2", "--bland-kommunar"],
    "samansetjinga som json": ["samansetjing", "--minst", "1", "--format", "json"],
    "samansetjinga som csv": ["samansetjing", "--mest", "9", "--få-flytt", "1", "--format", "csv"],
    "sjekk": ["sjekk", "--streng"],
    "sjekk av ei fil": ["sjekk", "dokument/ark/fokustid.docx"],
    "svar, viste": ["svar", "svar.csv", "--skuleår", "2026-2027"],
    "malane": ["mal"],
    "malane som json": ["mal", "--format", "json"],
    "malar, prøvde": ["mal", "--prøv"],
    "meldinga": ["melding", "innkalling", "Alt"],
    "avtalane": ["oppfølging", "--kven", "Gro", "--alle"],
    "avtalane som json": ["oppfølging", "--format", "json"],
    "avtalane som csv": ["oppfølging", "--format", "csv"],
    "arka": ["ark"],
    "endringane i grunnlaget": ["grunnlag", "--endringar"],
    "hjelp": ["hjelp", "referatet"],
    "fullføring": ["fullføring", "bash"],
}
ELSEWHERE = {
    "--opne": "opens another program",
    "--kopier": "asks another program for its clipboard",
    "--mappe": "in every run here",
    "--i-dag": "in every run here",
    "--skulerute": "reads a file that somebody has sent, which tests/reading/ does",
    "--help": "of each command, which tests/cli/ asks for",
    "--hjelp": "as --help",
}
"""Options that are not tried here, each with the reason."""
