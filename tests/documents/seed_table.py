"""The table of the foundation, as the seed has it: the parts, and what stands in each."""

from .seed import Text

ROWS: tuple[tuple[Text, tuple[Text, ...]], ...] = (
    (
        Text("R25", "p", "Formål"),
        (
            Text(
                "R26",
                "p",
                "Formålet med leiarnettverket er å utvikle kompetanse i eit profesjonelt "
                "læringsfellesskap for skuleleiarar slik at me kan nå måla for Jærskulen:",
            ),
            Text("R27", "item", "Jærskulen har eit kollektivt fagleg trykk"),
            Text("R28", "item", "Jærskulen har eit godt læringsmiljø med god kultur for læring."),
            Text("R29", "item", "Jærskulen har godt læringsutbytte."),
            Text(
                "R30",
                "item",
                "Jærskulen tiltrekker seg kompetente lærarar, inspektørar og rektorar og "
                "stimulerer til vidare kompetanseheving.",
            ),
            Text("R31", "item", "Jærskulen har skuleeigarar som tar ansvar for mandatet."),
            Text("R32", "item", "Jærskulen gir positive assosiasjonar"),
        ),
    ),
    (
        Text("R33", "p", "Viktige verdiar for Jærskulen og leiarnettverka"),
        (
            Text(
                "R34",
                "p",
                "Tillit, openheit, respekt, audmjukheit, ærlegdom, ansvarleg, forplikting, "
                "inkludere, lojalitet, humør",
            ),
            Text(
                "R35",
                "p",
                "Inspirasjon, engasjement, motivasjon, støtte, utfordre, dele, aktiv deltaking, "
                "byggje kapasitet og læring, bygge sosial kapital, bygge kapital knytt til "
                "profesjonelle avgjerder",
            ),
            Text(
                "R36",
                "p",
                "Handlingsfokus, langsiktig fokus, kjernefokus, elevfokus, respekt for tid",
            ),
        ),
    ),
    (
        Text("R37", "p", "Innhald"),
        (
            Text("R37", "item", "Fellestema for alle nettverka"),
            Text("R37", "item", "Nettverka vel tema"),
            Text("R37", "item", "Inspirasjon og læring i/frå den einskilde skule"),
            Text("R37", "item", "Informasjon og høyring knytt til utviklinga av Jærskulen"),
            Text("R37", "item", "Eksterne høyringar"),
            Text("R37", "item", "Ungdomsskulesatsinga og andre satsingar frå sentralt hald"),
            Text("R37", "item", "Framlegging av fagstoff og teori"),
            Text("R37", "item", "Arbeid med analyse og tiltak"),
            Text("R37", "item", "Arbeid med rammeverk for skuleleiing"),
            Text("R37", "item", "Fokus på leiarutfordringar"),
            Text(
                "R37",
                "item",
                "Arbeid med utvikling av prosessar på skulane, skulebasert kompetanseutvikling",
            ),
            Text("R37", "item", "Evaluering og veg vidare i neste møte"),
            Text("R37", "item", "Lufting"),
            Text("R37", "item", "Arbeid med omgrep"),
            Text("R37", "item", "Erfaringsutveksling"),
        ),
    ),
    (
        Text("R38", "p", "Arbeidsmåtar"),
        (
            Text("R38", "item", "Problemretta rettleiing"),
            Text("R38", "item", "Fokustid"),
            Text("R38", "item", "Dialogspel"),
            Text("R38", "item", "Førebudde innleiingar frå medlemmer i nettverket/ dialog"),
            Text("R38", "item", "Førebudde innleiingar frå eksterne/ dialog"),
            Text("R38", "item", "Observasjon av praksis"),
            Text("R38", "item", "Dialogrundar"),
            Text("R38", "item", "Samskriving"),
            Text("R38", "item", "Modellering"),
            Text("R38", "item", "Assosiasjonsrunde"),
        ),
    ),
    (
        Text("R39", "p", "Struktur, roller og oppgåver"),
        (
            Text(
                "R40 R41 R42",
                "p",
                "Nettverksleiar skriv innkallingar i god tid og legg desse ut på Jærskulen på "
                "itslearning. Når innkalling er lagt ut sender nettverksleiar melding til "
                "medlemmene i nettverket via itslearning.",
            ),
            Text(
                "R43 R44",
                "p",
                "Nettverksleiar skriv referat frå møta og legg desse ut på Jærskulen på "
                "itslearning. Når referat er lagt ut sender nettverksleiar melding til "
                "medlemmene i nettverket via itslearning.",
            ),
            Text(
                "R45 R46",
                "p",
                "Rektor på skulen for nettverksmøte sikrar møterom og kaffi. Nettverka konkluderer "
                "om møta skal ha enkel bevertning, eller om ein skal ha med matpakke.",
            ),
            Text(
                "R47 R48 R49",
                "p",
                "Alle medlemmene i nettverket stiller førebudd og til avtalt tid. Møta startar og "
                "sluttar i tråd med den fastlagte møteplanen. Eventuelle endringar av møtetider "
                "må gjerast slik at alle kan delta.",
            ),
        ),
    ),
    (
        Text("R50", "p", "Viktige suksesskriterier for samarbeidet i nettverket"),
        (
            Text("R51", "p", "Tryggleik"),
            Text(
                "R51",
                "p",
                "Tryggleik er ein heilt grunnleggjande føresetnad for å lukkast med "
                "nettverksarbeidet i Jærskulen. Me må derfor ha fokus på å utvikla trygge "
                "relasjonar. Det er her svært viktig at me er merksame på utslag av "
                "kulturskilnader. Ei uheldig kopling me ofte gjer knytt til menneske me ikkje "
                "kjenner godt, er at me alt for raskt tenderer til å knyte saman utsegner og "
                "eigenskapar med intensjonar.",
            ),
            Text("R52", "p", "Tålmod"),
            Text(
                "R52",
                "p",
                "Det er viktig at me er merksame på at utviklinga av lærande nettverk i Jærskulen "
                "vil krevja tålmod og langsiktige investeringar. Me kjem frå ulike leiarkulturar "
                "og skulekulturar, me brukar ulike omgrep, og me har ulikt innhald i omgrepa. "
                "Prosessen med å samsnakka og forstå kvarandre vil ta tid, men er ei god kjelde "
                "til læring.",
            ),
            Text("R53", "p", "Deltaking"),
            Text(
                "R53 R54",
                "p",
                "Det er viktig at alle medlemmene i nettverket tar og får roller som aktive, "
                "deltakande bidragsgjevarar i arbeidet. Gode læringsfellesskap krev vilje til "
                "deling og refleksjon i ein open og inkluderande atmosfære. Dette krev at me i "
                "nettverksmøta stadig evaluerer og vidareutviklar samhandlinga.",
            ),
            Text("R55", "p", "Prioritering"),
            Text(
                "R55",
                "p",
                "Det er krevjande å vera skuleleiar. Arbeidet er prega av omfattande arbeidsbyrde "
                "og ei stor bredde av ansvar og oppgåvetypar. Dette kan ofte gjera det vanskeleg "
                "å sikre tid til refleksjon og eigen læring. Me må alle ta ansvar for å "
                "prioritera slik at nettverksmøta blir ein læringsarena me er førebudde til og "
                "klare for.",
            ),
        ),
    ),
    (Text("R56", "p", "Anna"), (Text("", "p", ""),)),
)
