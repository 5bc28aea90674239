"""What PyYAML's syntax messages mean to the person who wrote the file."""

import yaml

from nettverk.errors import Place, Problem, error

_UNCLOSED_QUOTE = (
    "Eit hermeteikn er ikkje avslutta.",
    "Set inn hermeteiknet som manglar.",
)
_UNCLOSED_BRACKET = (
    "Ein parentes er ikkje avslutta.",
    "Set inn ] eller } der lista sluttar.",
)
_NO_COLON = (
    "Det manglar eit kolon etter ein nøkkel.",
    "Skriv «nøkkel: verdi».",
)

# A part of the parser's message or of its context, and what to say.
_FORKLARINGAR = (
    (
        "mapping values are not allowed",
        "Her står eit kolon for mykje, eller innrykket er feil.",
        "Set teksten i hermeteikn om kolonet høyrer til han; rett elles innrykket.",
    ),
    ("unexpected end of stream", *_UNCLOSED_QUOTE),
    ("document indicator", *_UNCLOSED_QUOTE),
    ("flow sequence", *_UNCLOSED_BRACKET),
    ("flow mapping", *_UNCLOSED_BRACKET),
    ("could not find expected ':'", *_NO_COLON),
    (
        "cannot start any token",
        "Linja startar med eit teikn som ikkje kan stå der.",
        "Set teksten i hermeteikn.",
    ),
    (
        "alphabetic or numeric",
        "Teikna & og * har eiga tyding i starten av ein verdi.",
        "Set teksten i hermeteikn.",
    ),
    (
        "block collection",
        "Innrykket stemmer ikkje med linjene over.",
        "Lat alt som høyrer saman, starta i same kolonne.",
    ),
    (
        "block mapping",
        "Innrykket stemmer ikkje med linjene over.",
        "Lat alt som høyrer saman, starta i same kolonne.",
    ),
)
_UNKNOWN = (
    "YAML-teksten kan ikkje lesast her.",
    "Sjå etter innrykk, kolon og hermeteikn på linja og linja før.",
)
_TAB = (
    "Innrykket har ein tabulator.",
    "Bruk mellomrom til innrykk.",
)


def explain_syntax(fault: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """Word a syntax fault; what was opened and never closed is shown where it was opened."""
    said = f"{fault.problem} {fault.context}"
    what, fix = next((words for sign, *words in _FORKLARINGAR if sign in said), _UNKNOWN)
    opened = (what, fix) in {_UNCLOSED_QUOTE, _UNCLOSED_BRACKET, _NO_COLON}
    mark = (fault.context_mark if opened else None) or fault.problem_mark or fault.context_mark
    if mark is None:
        return error(Place(file), what, fix)
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        what, fix = _TAB
    return error(Place(file, mark.line + 1, mark.column + 1), what, fix)
