"""The rules, each with the short code that its messages show and that `godteke` names."""

from enum import StrEnum


class Regel(StrEnum):
    """A rule's code, the same for ever, and `om`: what is wrong where it is broken."""

    om: str

    def __new__(cls, kode: str, om: str) -> "Regel":
        """Make a rule of its code and what breaks it."""
        regel = str.__new__(cls, kode)
        regel._value_, regel.om = kode, om
        return regel

    # The files as text.
    ULESELEG = "uleseleg", "Fila kan ikkje lesast."
    YAML = "yaml", "Teksten er ikkje rett YAML."
    FILNAMN = "filnamn", "Ei fil har eit namn som gjer at ho ikkje blir lesen."
    UTAN_SKULEÅR = "utan-skuleår", "Det finst inga fil for noko skuleår."
    FORM = "form", "Det står liste, nøklar eller tekst der noko anna skal stå."
    NØKKEL = "nøkkel", "Ein nøkkel er ukjend, manglar eller står to gonger."
    VERDI = "verdi", "Ein verdi er ikkje av det slaget han skal vera."
    SVARARK = "svarark", "Eit ark med svar kan ikkje lesast eller har ein feil."
    SKULERUTE = "skulerute", "Skuleruta kan ikkje lesast eller har ein feil."

    # Schools and people.
    SAME_NAMN = "same-namn", "To skular eller to nettverk har same namnet."
    SNUDD_TID = "snudd-tid", "Ei tid sluttar før ho startar, eller manglar ein dato."
    KOMMUNE = "kommune", "Kommunen til skulen er ikkje med i samarbeidet."
    EPOST = "e-post", "E-postadressa er ikkje ei adresse."
    REKTOR = "rektor", "Ingen, eller meir enn éin, leier skulen."
    FLEIRE_PERSONAR = "fleire-personar", "Det som skal vera namnet på éin, er namn på fleire."
    FOR_MANGE = "for-mange", "Meir enn to møter for skulen."
    UKJEND_PERSON = "ukjend-person", "Eit namn er verken medlem eller i arbeidsgruppa."
    DELTAKAR = "deltakar", "Nettverket har ingen fast deltakar frå arbeidsgruppa."
    IKKJE_I_ROLLA = "ikkje-i-rolla", "Ein leiar eller deltakar er ikkje i rolla si på møtedagen."

    # Networks.
    UTAN_SKULAR = "utan-skular", "Det er ingen skular eller ingen nettverk der det skal vera."
    UKJEND_SKULE = "ukjend-skule", "Skulen finst ikkje."
    UKJENT_NETTVERK = "ukjent-nettverk", "Nettverket finst ikkje."
    SKULE_TO_GONGER = "skule-to-gonger", "Skulen er med to gonger samtidig."
    UTAN_NETTVERK = "utan-nettverk", "Skulen er ikkje med i noko nettverk."
    TAL_NETTVERK = "tal-nettverk", "Talet på nettverk er ikkje det som er avtalt."
    ULIKT_SLAG = "ulikt-slag", "Skulane i nettverket er av ulikt slag."
    ULIK_STORLEIK = "ulik-storleik", "Skulane i nettverket er av svært ulik storleik."
    BINDING = "binding", "Skular som skal vera saman, eller ikkje kan det, går ikkje i hop."

    # School years and meetings.
    SKULEÅR = "skuleår", "Skuleåret og datoane i fila går ikkje i hop."
    NETTVERK_TO_GONGER = "nettverk-to-gonger", "Nettverket står to gonger i skuleåret."
    MØTE_TO_GONGER = "møte-to-gonger", "Nettverket har to møte same dagen."
    IKKJE_MØTEDAG = "ikkje-møtedag", "Dagen er ikkje ein møtedag."
    OPPSTART = "oppstart", "Oppstartmøtet er ikkje det første om hausten."
    UTANFOR_ÅRET = "utanfor-året", "Møtet ligg utanfor skuleåret."
    KLOKKE = "klokke", "Møtet sluttar før det startar."
    LENKJE = "lenkje", "Lenkja er ikkje ei adresse på nettet."
    DAG_UTAN_SKULE = "dag-utan-skule", "Møtet er på ein dag utan skule."
    UTAN_JULEFERIE = "utan-juleferie", "Skuleåret har ingen juleferie."
    TO_STADER = "to-stader", "Nokon skal vera i to møte samtidig."
    OPPTATT = "opptatt", "Nettverket, leiaren eller deltakaren kan ikkje møta den dagen."
    ØNSKE = "ønske", "Eit ønske om vertskap kan ikkje oppfyllast."

    # Hosts.
    UTAN_VERT = "utan-vert", "Det står ikkje kven som var vert på eit møte."
    FEIL_VERT = "feil-vert", "Verten er ikkje ein skule i nettverket."
    OPPTATT_VERT = "opptatt-vert", "Verten kan ikkje den dagen."
    INGEN_KAN = "ingen-kan", "Ingen skule kan vera vert den dagen."
    FOR_LITE_ROM = "for-lite-rom", "Verten har ikkje plass til alle som er kalla inn."
    UTAN_PLASS = "utan-plass", "Rotasjonen skal sjå etter stort nok rom, men kjenner ingen rom."

    # Agendas.
    SAKLISTEMAL = "saklistemal", "Saklistemalen har eit punkt som ikkje kan stå slik."
    UTAN_EVALUERING = "utan-evaluering", "Saklista sluttar ikkje med evaluering."
    FOR_LANG_SAKLISTE = "for-lang-sakliste", "Saklista er lengre enn møtet."
    FOR_KORT_SAKLISTE = "for-kort-sakliste", "Saklista sluttar lenge før møtet."
    FOR_LITE_TID = "for-lite-tid", "Eit punkt har mindre tid enn arbeidsmåten treng."
    SAK_PÅ_AVLYST = "sak-på-avlyst", "Ei sak står på eit møte som er avlyst."
    HØYRING = "høyring", "Eit nettverk har ikkje noko møte før høyringsfristen."

    # What members know.
    HENDINGSLISTE = "hendingsliste", "Noko i lista over hendingar er ikkje forstått."
    UKJENT_I_LISTA = "ukjent-i-lista", "Lista over hendingar har eit nettverk som ikkje finst."
    IKKJE_VARSLA = "ikkje-varsla", "Medlemmer eller vert veit noko anna enn det planen seier."

    # Files in the workspace.
    FORELDA = "forelda", "Ei fil viser noko som ikkje gjeld lenger."
    HEIMLAUS_FIL = "heimlaus-fil", "Ei utfylt fil eller mappe høyrer ikkje til noko."

    # Minutes.
    REFERAT = "referat", "Noko i referatet er ikkje forstått."
    TO_REFERAT = "to-referat", "Det er skrive i to filer om same møtet."
    REFERAT_BORTE = "referat-borte", "Eit referat som er lagt ut, ligg ikkje utfylt i mappa."
    UKJEND_AVTALE = "ukjend-avtale", "Noko svarar ikkje til det som står frå før."
    HAR_SLUTTA = "har-slutta", "Ein open avtale er hos nokon som har slutta."

    # Templates and acceptances.
    MAL = "mal", "Ein eigen mal har ein feil."
    USANN_MAL = "usann-mal", "Ein eigen mal seier noko usant eller uferdig om eit møte."
    UBRUKT_MAL = "ubrukt-mal", "Ei fil mellom malane blir ikkje brukt."
    TOPPTEKST = "topptekst", "Topp- eller botnteksten viser noko frå ei anna sak."
    GODTEKE = "godteke", "Ei godkjenning av ei åtvaring er ikkje rett, eller passar ikkje lenger."

    # Word documents, of anybody.
    DOKUMENT_FIL = "dokument-fil", "Fila er ikkje eit Word-dokument som kan sjekkast."
    DOKUMENT_TITTEL = "dokument-tittel", "Dokumentet har ingen tittel som seier kva det er."
    DOKUMENT_PAPIR = "dokument-papir", "Arket er ikkje A4."
    DOKUMENT_VERN = "dokument-vern", "Dokumentet er verna mot endring."
    DOKUMENT_STIL = "dokument-stil", "Dokumentet viser til ein stil som ikkje finst."
    DOKUMENT_TILVISING = "dokument-tilvising", "Dokumentet viser til noko som ikkje finst i fila."
    DOKUMENT_SPRÅK = "dokument-språk", "Språket er ikkje merkt, eller er merkt feil."
    DOKUMENT_SPRÅKMERKE = "dokument-språkmerke", "Teksten er på eit anna språk enn merket seier."
    DOKUMENT_BILETE = "dokument-bilete", "Eit bilete eller objekt har ingen alternativ tekst."
    DOKUMENT_TEKSTBOKS = "dokument-tekstboks", "Tekst, bilete eller tabell flyt utanfor teksten."
    DOKUMENT_FELT = "dokument-felt", "Eit felt har ikkje namn, eller to har same nummer."
    DOKUMENT_LENKJE = "dokument-lenkje", "Ei lenkje seier ikkje kvar ho går."
    DOKUMENT_LIKE_LENKJER = "dokument-like-lenkjer", "Ein lenkjetekst fører til ulike stader."
    DOKUMENT_FARGA_LENKJE = "dokument-farga-lenkje", "Ei lenkje er merkt berre med farge."
    DOKUMENT_KONTRAST = "dokument-kontrast", "Teksten skil seg for lite frå bakgrunnen."
    DOKUMENT_STORLEIK = "dokument-storleik", "Teksten er for liten."
    DOKUMENT_JUSTERING = "dokument-justering", "Teksten er justert i begge margar."
    DOKUMENT_VERSALAR = "dokument-versalar", "Eit heilt avsnitt er skrive med store bokstavar."
    DOKUMENT_RØRSLE = "dokument-rørsle", "Teksten blinkar eller rører på seg."
    DOKUMENT_OVERSKRIFT = "dokument-overskrift", "Overskriftene er ikkje i rekkjefølgje."
    DOKUMENT_TOM_OVERSKRIFT = "dokument-tom-overskrift", "Ei overskrift er tom."
    DOKUMENT_FALSK_OVERSKRIFT = "dokument-falsk-overskrift", "Ei overskrift er berre utheva tekst."
    DOKUMENT_LISTE = "dokument-liste", "Ei liste er skriven med teikn."
    DOKUMENT_NUMMER = "dokument-nummer", "Ei liste viser til ei nummerering som ikkje finst."
    DOKUMENT_MELLOMROM = "dokument-mellomrom", "Tekst er flytta med mellomrom eller tabulatorar."
    DOKUMENT_LINJESKIFT = "dokument-linjeskift", "Luft er laga med linjeskift."
    DOKUMENT_TOMME_AVSNITT = (
        "dokument-tomme-avsnitt",
        "Luft er laga med tomme avsnitt, eller eit punkt er tomt.",
    )
    DOKUMENT_OVERSKRIFTSRAD = "dokument-overskriftsrad", "Tabellen har ikkje overskriftsrad."
    DOKUMENT_RAMMER = "dokument-rammer", "Tabellen er laga for utsjånaden."
    DOKUMENT_TOM_RAD = "dokument-tom-rad", "Ei rad eller ein kolonne i tabellen er tom."
    DOKUMENT_SLEGNE_SAMAN = "dokument-slegne-saman", "Celler er slegne saman."
    DOKUMENT_TABELL_I_TABELL = "dokument-tabell-i-tabell", "Ein tabell står inni ein annan."
    DOKUMENT_RUTENETT = "dokument-rutenett", "Radene i tabellen har ikkje like mange celler."
    DOKUMENT_TABELLTEKST = "dokument-tabelltekst", "Tabellen har ingen alternativ tekst."
    DOKUMENT_CELLESLUTT = "dokument-celleslutt", "Ei celle sluttar ikkje som Word ventar."
