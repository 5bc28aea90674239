"""Numbers and signs in sentences, and phrases that no principal says, each with what to write."""

_NAMED = r"(?<![\d.,:–/×x#§&+-])(?<![:,] )(?<!\b[Kk]l\. )(?<!\b[Nn]r\. )" + "".join(
    rf"(?<!\b{each} )" for each in ("kapittel", "kolonne", "linje", "møte", "side", "trinn", "veke")
)
"""What stands before a number that counts nothing, or is one of many: «1 nettverk, 3 skular»."""
_UNIT = (
    r"(?! (?:av|eller|er|for|frå|i|min|minutt|og|om|poeng|prosent|på|sekund|som|til|timar)\b)"
    r"(?= [a-zæøå]{2,})"
)
"""What stands after a number that is written in letters; «15 minutt» is not."""
SIGNS = {
    rf"{_NAMED}\b1\b{_UNIT}": "éin, éi or eitt",
    rf"{_NAMED}\b(?:[2-9]|1[0-2])\b{_UNIT}": "the number in letters, up to twelve",
    r"(?!\A20\d\d-20\d\d\Z)(?<!slik: )\b20\d\d-20\d\d\b": "a dash in a school year: 2026–2027",
    # A folder ends in a slash.
    r"\b(?!(?:data|docs|dokument|src|templates)/)\w+/ [^\W_]|[^\W_] /[^\W_]": (
        "no space beside a slash, or one on each side"
    ),
    r"(?:▢|[A-ZÆØÅ]\w+), ▢ (?:om|innan|før|når|dersom|for)\b": (
        "a comma after the address, which closes the apposition"
    ),
    r"(?i)\b([^\W\d_]{2,}) \1\b": "the word once",
    r"(?!\bHei!)\b[^\W\d_]+!|▢!": "a full stop: no exclamation marks",
}
PHRASES = {
    r"\b(?!det\b)\w+ (?:blir|vart) ikkje noko av\b|\bsom ikkje blir noko av\b": "det blir … av",
    r"\bmed dette kalla inn\b|\bkalla inn til møte\b": "Me kallar inn til …",
    r"\b(?:vedrørande|angåande)\b": "om",
    r"\bi samband med\b": "ved, til or når",
    r"\bi høve til\b|\bi forhold til\b": "til, mot or etter",
    r"\bmed omsyn til\b": "for",
    r"\bi løpet av kort tid\b|\bsnarast (?:mogleg|råd)\b|\bså snart som mogleg\b": "a day: innan …",
    r"\bi god tid før\b": "a day: seinast …",
    r"\bdet vart (?:konkludert|orientert)\b": "me vart samde om …, or who told what",
    r"\btil orientering\b": "me fekk vita om …",
    r"\bføreta(?:r|tt)?\b": "the verb itself: evaluera",
    r"\bi vedlagte? dokument\b|\bvedlagt følg\w*\b": "i vedlegget",
    r"\bdet er ønskjeleg\b": "det er fint om …",
    r"\butgår\b": "er avlyst",
    r"\binntil vidare\b": "til, and a day",
    r"\beventuel(?:t|le) forfall\b|\bforfall skal meldast\b": "meld frå om du ikkje kan koma",
    r"\bpå førespurnad\b": "når nokon spør",
    r"\bein ber om\b": "me ber dykk",
    r"\bvedkom(?:m)?ande\b": "han, ho or den som",
    r"\bgjennomføring av møte\w*\b": "møtet, or når me møtest",
    r"\bjm?f\.": "sjå",
    r"\bnaudsynt å påpeika\b": "hugs at …",
    r"\bførebelse signal\b": "me trur",
    r"\bhar? fokus på\b": "sjå på or arbeida med",
    r"\bansvarleg part\b": "the name",
    r"\bkvalitet i prosessen\b": "what is to be done",
    r"\bunder arbeid\b": "who works on it",
    r"\bstiller førebudde?\b|\btil avtalt tid\b": "what to prepare, and the clock",
    r"\bi tråd med møteplanen\b": "the clock, once",
    r"\ber ikkje eit val her\b": "kan ikkje stå her",
    r"\bvar(?:te|ar|er) (?:[\w▢]+ ){1,2}kl\.": "var … kl.: what lasts, lasts for an hour",
    r"\bdet er eit framlegg at\b": "me gjer framlegg om …",
    r"\bdet som ikkje er forstått, blir sagt\b": "who says what",
}
