"""The seed's text, mended sentence by sentence, as the documents of «Minst» must hold it.

Each entry is the numbers of the checklist (R1–R78), the kind of block and its text. The seed itself
is `seed.txt`, word for word, and `mendings.py` has what is mended of it, with the reason of each.
"""

from typing import NamedTuple


class Text(NamedTuple):
    """One block of the seed."""

    rules: str
    kind: str
    text: str


# What stands in the foundation and not in the seed: it comes from the data.
MEMBERS = (
    Text("", "item", "Revehaugen skule: Geir Ove Sandnesli (rektor)"),
    Text("", "item", "Gaupelia skule: Synnøve Tjensås (rektor)"),
)
VALID = (
    Text("", "p", "Deltakar frå arbeidsgruppa: Odd Lien"),
    Text("", "p", "Grunnlaget gjeld skuleåret 2026–2027, frå møtet onsdag 16. september 2026."),
)

BACKGROUND = (
    Text("R1", "h1", "Grunnlag for leiarnettverk Jærskulen"),
    Text("", "h2", "Bakgrunn"),
    Text(
        "R2 R3",
        "p",
        "Gjennom arbeidet i lærande leiarnettverk vil me utvikla kompetanse som direkte og "
        "indirekte kan styrka læringa til elevane. To av dei viktigaste føresetnadene for å "
        "lukkast med dette er at me skapar gode møte, og at me fokuserer på tema og innhald som "
        "er relevant. Som skuleleiarar har me føresetnader for å bli gode «nettverksarbeidarar» "
        "mellom anna fordi me kan mykje om læring og læringsprosessar. Men me veit òg at "
        "nettverksarbeid er ei sofistikert og krevjande arbeidsform. Det er derfor all grunn til "
        "å arbeide med å utvikle og vedlikehalde samarbeidet i alle nettverksgruppene. Gjennom "
        "arbeidet med nettverksgrunnlaget i oppstartmøtet og ved behov undervegs i arbeidet, vil "
        "me etablere og oppretthalde fellesskap og tryggleik.",
    ),
    Text("", "h2", "Kva er lærande nettverk i Jærskulen?"),
    Text(
        "R4",
        "p",
        "Lærande nettverk er ei krevjande arbeidsform der læring og utvikling for den einskilde "
        "og for fellesskapet står sentralt. I eit lærande nettverk utviklar me mykje av agendaen "
        "saman, og kan derfor over tid ha prosessar som er meir relevante i forhold til "
        "utfordringane i verksemdene. Gjennom læring og utvikling av profesjonell leiarkapital "
        "kan me utvikla kapasitet som gjer oss i stand til å skapa enda betre prosessar og "
        "læringsfellesskap i den enkelte skule.",
    ),
    Text(
        "R5 R6 R7 R8 R9 R10",
        "p",
        "Leiarnettverka i Jærskulen har faste møtedagar som er fastlagde i forkant av kvart "
        "skuleår. Samansetninga av nettverka byggjer på skuleslag og skulestorleik. Frå kvar "
        "skule møter rektor. I tillegg kan kvar skule stille med ein skuleleiar til som fast "
        "medlem i nettverket. Kvart av dei to leiarnettverka har ein fast deltakar frå den "
        "sentrale arbeidsgruppa i Jærskulen.",
    ),
    Text(
        "R11 R12 R13",
        "p",
        "Møtestad for leiarnettverka rullerer mellom skulane. Dette gjer det mogleg å sjå praksis "
        "og ha læringsprosessar knytt til observasjon. God møtestruktur vil vera svært viktig, og "
        "vil krevja systematisk fokus.",
    ),
    Text(
        "R14 R15",
        "p",
        "Nettverksleiar lagar innkalling og skriv møtereferat. Alle dokument knytt til nettverka i "
        "Jærskulen blir lagde ut på faget «Jærskulen» på itslearning.",
    ),
    Text("", "h2", "Leiarnettverka i Jærskulen vil òg ha andre oppgåver"),
    Text(
        "R16 R17 R18 R19",
        "p",
        "I Jærskulen vil me òg bruka nettverka til arbeid med høyringar, og til deling og "
        "informasjon mellom skulane og skuleeigar. På dette punktet vil det vera ein dynamisk "
        "grenseoppgang mellom leiarnettverka i Jærskulen og dei einskilde kommunane. Det er "
        "naturleg å tenke seg at til meir felles og meir skulefagleg ei sak er, dess meir høyrer "
        "den heime i Jærskulen. Til meir kommunal og meir «administrativ» ei sak er, dess meir "
        "høyrer den heime i ein kommunal setting.",
    ),
    Text("", "h2", "Prosessen i oppstartmøtet for leiarnettverka"),
    Text(
        "R20 R21 R22",
        "p",
        "Oppstartmøtet er det første møte i leiarnettverka hausten 2026. Dette møtet brukar me på "
        "arbeid med nettverksgrunnlaget. Gjennom ein prosess der me arbeider med punkta i "
        "tabellen under etablerer kvart leiarnettverk eit fundament for samarbeidet. Til sist i "
        "dette dokumentet beskriv me gjennomføringa av oppstartmøtet.",
    ),
    Text("", "h2", "Nettverksgrunnlag leiarnettverk: Minst"),
    Text("R23", "p", "Medlemmer i nettverket:"),
    *MEMBERS,
    Text("R24", "p", "Nettverksleiar: Geir Ove Sandnesli (rektor, Revehaugen skule)"),
    *VALID,
)

# The eight points of the draft agenda; they stand wherever the draft does.
DRAFT = (
    Text(
        "R68",
        "item",
        "Me får kort informasjon om vertsskulen med fokus på to tema, noko me har lukkast med og "
        "noko som me treng innspel på.",
    ),
    Text(
        "R69",
        "item",
        "Møtet tar ein runde og ser på skulen, om mogleg med fokus på dei utvalde tema.",
    ),
    Text("R70", "item", "Møtet har dialogprosessar på begge skuletema."),
    Text(
        "R71",
        "item",
        "Kva for område er det viktig at nettverket prioriterer i den vidare prosessen?",
    ),
    Text("R72", "item", "Felles informasjon knytt til Jærskulen"),
    Text(
        "R73",
        "item",
        "Fellestema for alle nettverka: Nærværsleiing, rammeverk for skuleleiing i Jærskulen, "
        "skulebasert kompetanseutvikling og medskapingsprosessar m.m.",
    ),
    Text("R74", "item", "Kva gjer eg og me fram til neste møte?"),
    Text("R75", "item", "Evaluering av møte og endringar i strukturen til neste møte"),
)

MEETING = (
    "Me vil i leiarnettverka alltid arbeide med å vidareutvikle møtestruktur og kvaliteten på "
    "prosessane i møta. Dette gjer me gjennom å avslutte alle møte med ei evaluering av møtet og "
    "fastsetting av endringar for neste møte. Men me må starte ein stad, derfor har arbeidsgruppa "
    "laga ein mal som utkast:"
)
OPPSTART = (
    Text("", "h2", "Gjennomføringa av oppstartmøtet"),
    Text(
        "R57",
        "item",
        "Innleiing av nettverksleiar om Jærskulen, leiarnettverk og hensikt med «Grunnlaget for "
        "leiarnettverk Jærskulen» og oppstartmøtet.",
    ),
    Text(
        "R58",
        "item",
        "Medlemmene i nettverket presenterer seg sjølve og skulen dei representerer etter tur.",
    ),
    Text("R59", "item", "Refleksjonsoppgåve:"),
    Text(
        "R60",
        "p",
        "Med utgangspunkt i tidlegare erfaringar med samarbeid i team eller nettverk: Kva for "
        "verdiar, suksesskriterier/ risiko låg i botn?",
    ),
    Text("R61", "p", "Gjennomføring av refleksjonsoppgåva: Tokolonnenotat, oppsummering"),
    Text(
        "R62",
        "item",
        "Gjennomgang av formål, viktige verdiar og suksesskriterier for Jærskulen og "
        "leiarnettverka",
    ),
    Text(
        "R63",
        "p",
        "Er det viktige verdiar som manglar i oppsettet for leiarnettverka i Jærskulen?",
    ),
    Text(
        "R64",
        "item",
        "Gjennomgang av punkta innhald, arbeidsmåtar og struktur i tabellen over, og runde med "
        "innspel til suppleringar frå nettverket",
    ),
    Text("R65 R66 R67", "item", f"Korleis skal me ha møta i nettverket? {MEETING}"),
    *DRAFT,
    Text(
        "R76 R77",
        "p",
        "Møtet diskuterer med utgangspunkt i malen. Nettverksleiar tar med seg innspela i "
        "oppsettet av innkallinga til første ordinære møte i nettverket",
    ),
    Text("R78", "item", "Avslutning/ evaluering"),
)

NOTICE, MINUTES = "innkalling", "referat"
START, START_MINUTES = "innkalling-oppstart", "referat-oppstart"

# What the other documents say of it, in the words of the one who calls in.
_BOTH, _STARTS = (NOTICE, MINUTES), (START, START_MINUTES)
ELSEWHERE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("R15", "på faget «Jærskulen» på itslearning", (NOTICE, START)),
    ("R21", "Dette møtet brukar me på arbeid med nettverksgrunnlaget.", (START,)),
    ("R48", "onsdag 2. desember 2026, kl. 12.00–15.00", _BOTH),
    ("R57", "Om Jærskulen og leiarnettverka, og kva grunnlaget og oppstartmøtet er", _STARTS),
    ("R58", "Kvar av oss fortel kort om seg sjølv og skulen sin.", _STARTS),
    ("R59", "Refleksjonsoppgåve", _STARTS),
    ("R60", "Tenk på samarbeid du har vore med på, i team eller nettverk", _STARTS),
    ("R60", "Kva verdiar og suksesskriterium låg i botn, og kva var risikoen?", _STARTS),
    ("R61", "Tokolonnenotat, oppsummering", (START,)),
    ("R62", "Formål, verdiar og suksesskriterium", _STARTS),
    ("R63", "Er det viktige verdiar som manglar?", _STARTS),
    ("R64", "Innhald, arbeidsmåtar og struktur", _STARTS),
    ("R64", "tar ein runde: Kva vil nettverket leggja til?", _STARTS),
    ("R65", "Korleis skal me ha møta i nettverket?", _STARTS),
    ("R76", "Me drøftar utkastet til mal, som står sist i grunnlaget.", (START,)),
    ("R77", "Nettverksleiaren tar innspela med i", (START,)),
    ("R78", "Avslutning", (START,)),
    *((each.rules, each.text, (START_MINUTES,)) for each in DRAFT),
    ("R68", "Kort om skulen og dei to skuletemaa.", _BOTH),
    ("R68", "Noko me har lukkast med", (NOTICE,)),
    ("R68", "Noko me treng innspel på", (NOTICE,)),
    ("R69", "Me ser etter det skuletemaa handlar om.", _BOTH),
    ("R70", "Dialog om begge temaa, eitt om gongen.", _BOTH),
    ("R71", "Kva skal nettverket arbeida vidare med?", (NOTICE,)),
    ("R71", DRAFT[3].text, (MINUTES,)),
    ("R72", "Nytt frå Jærskulen", _BOTH),
    ("R73", "Nærværsleiing", _BOTH),
    ("R74", DRAFT[6].text, (*_BOTH, START_MINUTES)),
    ("R75", "Kva var bra, og kva vil me endra?", (NOTICE, START)),
    ("R75", "Evaluering av møtet", (MINUTES, START_MINUTES)),
    ("R75", "Endringar til neste møte", (MINUTES, START_MINUTES)),
)
