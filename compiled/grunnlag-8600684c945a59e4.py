from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'grunnlag.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_samarbeid = resolve('samarbeid')
    l_0_samansetjing_etter = resolve('samansetjing_etter')
    l_0_arbeidsgruppe = resolve('arbeidsgruppe')
    l_0_haust = resolve('haust')
    l_0_nettverk = resolve('nettverk')
    l_0_skular = resolve('skular')
    l_0_leiarar = resolve('leiarar')
    l_0_deltakar = resolve('deltakar')
    l_0_skuleår = resolve('skuleår')
    l_0_oppstart = resolve('oppstart')
    l_0_mål = resolve('mål')
    l_0_satsingar = resolve('satsingar')
    l_0_gjennomføring = resolve('gjennomføring')
    l_0_utkast = resolve('utkast')
    l_0_punkt = l_0_supplering = missing
    try:
        t_1 = environment.filters['-look']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '-look' found.")
    try:
        t_2 = environment.filters['-note']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named '-note' found.")
    try:
        t_3 = environment.filters['-walk']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named '-walk' found.")
    try:
        t_4 = environment.filters['folk']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'folk' found.")
    try:
        t_5 = environment.filters['lang_dato']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'lang_dato' found.")
    try:
        t_6 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_7 = environment.filters['liste']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'liste' found.")
    try:
        t_8 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_9 = environment.filters['person']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'person' found.")
    try:
        t_10 = environment.filters['talord']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'talord' found.")
    pass
    def macro(l_1_suppleringar):
        t_11 = []
        if l_1_suppleringar is missing:
            l_1_suppleringar = undefined("parameter 'suppleringar' was not provided", name='suppleringar')
        pass
        for l_2_tekst in t_3(l_1_suppleringar, 21):
            _loop_vars = {}
            pass
            t_11.extend((
                '- ',
                escape(environment.finalize(context, l_2_tekst)),
            ))
            if environment.getattr(l_2_tekst, 'endra'):
                pass
                t_11.extend((
                    ' (endra på møtet ',
                    escape(environment.finalize(context, t_5(environment.getattr(l_2_tekst, 'endra')))),
                    ')',
                ))
            t_11.append(
                '\n',
            )
        l_2_tekst = missing
        return concat(t_11)
    context.exported_vars.add('punkt')
    context.vars['punkt'] = l_0_punkt = Macro(environment, macro, 'punkt', ('suppleringar',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_del):
        t_12 = []
        l_1_supplement = resolve('supplement')
        l_1_tillegg = resolve('tillegg')
        if l_1_del is missing:
            l_1_del = undefined("parameter 'del' was not provided", name='del')
        pass
        if environment.getitem((undefined(name='supplement') if l_1_supplement is missing else l_1_supplement), l_1_del):
            pass
            t_12.extend((
                '\n*Lagt til av ',
                escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn'), 10, 'av :'))),
                ':*\n\n',
                escape(environment.finalize(context, environment.call(context, (undefined(name='punkt') if l_0_punkt is missing else l_0_punkt), environment.getitem((undefined(name='supplement') if l_1_supplement is missing else l_1_supplement), l_1_del)))),
                '\n',
            ))
        def t_13(fiter):
            for l_2_nytt in fiter:
                if environment.getitem(environment.getattr(l_2_nytt, 'supplement'), l_1_del):
                    yield l_2_nytt
        for l_2_nytt in t_13(t_3((undefined(name='tillegg') if l_1_tillegg is missing else l_1_tillegg), 42)):
            _loop_vars = {}
            pass
            t_12.extend((
                '\n*Lagt til av ',
                escape(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn'))),
                ' på ',
            ))
            if environment.getattr(l_2_nytt, 'oppstart'):
                pass
                t_12.append(
                    'oppstartmøtet',
                )
            else:
                pass
                t_12.append(
                    'møtet',
                )
            t_12.extend((
                ' ',
                escape(environment.finalize(context, t_5(environment.getattr(l_2_nytt, 'dato')))),
                ':*\n\n',
                escape(environment.finalize(context, environment.call(context, (undefined(name='punkt') if l_0_punkt is missing else l_0_punkt), environment.getitem(environment.getattr(l_2_nytt, 'supplement'), l_1_del), _loop_vars=_loop_vars))),
                '\n',
            ))
        l_2_nytt = missing
        return concat(t_12)
    context.exported_vars.add('supplering')
    context.vars['supplering'] = l_0_supplering = Macro(environment, macro, 'supplering', ('del',), False, False, False, context.eval_ctx.autoescape)
    yield '# Grunnlag for leiarnettverk '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
    yield '\n\n## Bakgrunn\n\nGjennom arbeidet i lærande leiarnettverk vil me utvikla kompetanse som direkte og indirekte kan styrka læringa til elevane. To av dei viktigaste føresetnadene for å lukkast med dette er at me skapar gode møte, og at me fokuserer på tema og innhald som er relevant. Som skuleleiarar har me føresetnader for å bli gode «nettverksarbeidarar» mellom anna fordi me kan mykje om læring og læringsprosessar. Men me veit òg at nettverksarbeid er ei sofistikert og krevjande arbeidsform. Det er derfor all grunn til å arbeide med å utvikle og vedlikehalde samarbeidet i alle nettverksgruppene. Gjennom arbeidet med nettverksgrunnlaget i oppstartmøtet og ved behov undervegs i arbeidet, vil me etablere og oppretthalde fellesskap og tryggleik.\n\n## Kva er lærande nettverk i '
    yield escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn'), 27, 'i ?')))
    yield '?\n\nLærande nettverk er ei krevjande arbeidsform der læring og utvikling for den einskilde og for fellesskapet står sentralt. I eit lærande nettverk utviklar me mykje av agendaen saman, og kan derfor over tid ha prosessar som er meir relevante i forhold til utfordringane i verksemdene. Gjennom læring og utvikling av profesjonell leiarkapital kan me utvikla kapasitet som gjer oss i stand til å skapa enda betre prosessar og læringsfellesskap i den enkelte skule.\n\nLeiarnettverka i '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
    yield ' har faste møtedagar som er fastlagde i forkant av kvart skuleår. '
    if (undefined(name='samansetjing_etter') if l_0_samansetjing_etter is missing else l_0_samansetjing_etter):
        pass
        yield 'Samansetninga av nettverka byggjer på '
        yield escape(environment.finalize(context, t_2(context, (undefined(name='samansetjing_etter') if l_0_samansetjing_etter is missing else l_0_samansetjing_etter), 31, 'på .')))
        yield '. '
    yield 'Frå kvar skule møter rektor. I tillegg kan kvar skule stille med ein skuleleiar til som fast medlem i nettverket.'
    if (undefined(name='arbeidsgruppe') if l_0_arbeidsgruppe is missing else l_0_arbeidsgruppe):
        pass
        yield ' '
        if (t_1(environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'tal_nettverk')) > 1):
            pass
            yield 'Kvart av dei '
            yield escape(environment.finalize(context, t_10(environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'tal_nettverk'))))
            yield ' leiarnettverka'
        else:
            pass
            yield 'Leiarnettverket'
        yield ' har ein fast deltakar frå den sentrale arbeidsgruppa i '
        yield escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn'), 31, 'i .')))
        yield '.'
    yield '\n\nMøtestad for leiarnettverka rullerer mellom skulane. Dette gjer det mogleg å sjå praksis og ha læringsprosessar knytt til observasjon. God møtestruktur vil vera svært viktig, og vil krevja systematisk fokus.\n\nNettverksleiar lagar innkalling og skriv møtereferat. Alle dokument knytt til nettverka i '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
    yield ' blir lagde ut på '
    if environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'):
        pass
        yield 'faget «'
        yield escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'), 36, '«»')))
        yield '» på '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'plattform')))
    yield '.\n\n## Leiarnettverka i '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
    yield ' vil òg ha andre oppgåver\n\nI '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
    yield ' vil me òg bruka nettverka til arbeid med høyringar, og til deling og informasjon mellom skulane og skuleeigar. På dette punktet vil det vera ein dynamisk grenseoppgang mellom leiarnettverka i '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
    yield ' og dei einskilde kommunane. Det er naturleg å tenke seg at til meir felles og meir skulefagleg ei sak er, dess meir høyrer den heime i '
    yield escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn'), 40, 'i .')))
    yield '. Til meir kommunal og meir «administrativ» ei sak er, dess meir høyrer den heime i ein kommunal setting.\n\n## Prosessen i oppstartmøtet for leiarnettverka\n\nOppstartmøtet er det første møte i leiarnettverka hausten '
    yield escape(environment.finalize(context, t_2(context, (undefined(name='haust') if l_0_haust is missing else l_0_haust), 44, 'hausten .')))
    yield '. Dette møtet brukar me på arbeid med nettverksgrunnlaget. Gjennom ein prosess der me arbeider med punkta i tabellen under etablerer kvart leiarnettverk eit fundament for samarbeidet. Til sist i dette dokumentet beskriv me gjennomføringa av oppstartmøtet.\n\n## Nettverksgrunnlag leiarnettverk: '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield '\n\nMedlemmer i nettverket:\n\n'
    for l_1_skule in t_3((undefined(name='skular') if l_0_skular is missing else l_0_skular), 5):
        _loop_vars = {}
        pass
        yield '- '
        yield escape(environment.finalize(context, environment.getattr(l_1_skule, 'namn')))
        yield ': '
        yield escape(environment.finalize(context, t_4(environment.getattr(l_1_skule, 'medlemmer'))))
        yield '\n'
    l_1_skule = missing
    yield '\nNettverksleiar'
    if (t_1(t_6((undefined(name='leiarar') if l_0_leiarar is missing else l_0_leiarar))) > 1):
        pass
        yield 'ar'
    yield ': '
    yield escape(environment.finalize(context, (t_7(t_8(context, (undefined(name='leiarar') if l_0_leiarar is missing else l_0_leiarar), 'person')) or 'ikkje avklart')))
    yield '\n\n'
    if (undefined(name='deltakar') if l_0_deltakar is missing else l_0_deltakar):
        pass
        yield 'Deltakar frå arbeidsgruppa: '
        yield escape(environment.finalize(context, t_9((undefined(name='deltakar') if l_0_deltakar is missing else l_0_deltakar))))
        yield '\n\n'
    yield 'Grunnlaget gjeld skuleåret '
    yield escape(environment.finalize(context, t_2(context, (undefined(name='skuleår') if l_0_skuleår is missing else l_0_skuleår), 60, 'skuleåret ,')))
    yield ', frå møtet '
    yield escape(environment.finalize(context, t_2(context, t_5((undefined(name='oppstart') if l_0_oppstart is missing else l_0_oppstart)), 60, 'møtet .')))
    yield '.\n\n<table>\n<thead>\n<tr>\n<th>Del</th>\n<th>Grunnlag</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<th scope="row">\n\nFormål\n\n</th>\n<td>\n\nFormålet med leiarnettverket er å utvikle kompetanse i eit profesjonelt læringsfellesskap for skuleleiarar slik at me kan nå måla for '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
    if (undefined(name='mål') if l_0_mål is missing else l_0_mål):
        pass
        yield ':'
    else:
        pass
        yield '.'
    yield '\n\n'
    for l_1_tekst in t_3((undefined(name='mål') if l_0_mål is missing else l_0_mål), 3):
        _loop_vars = {}
        pass
        yield '- '
        yield escape(environment.finalize(context, l_1_tekst))
        yield '\n'
    l_1_tekst = missing
    yield escape(environment.finalize(context, environment.call(context, (undefined(name='supplering') if l_0_supplering is missing else l_0_supplering), 'formål')))
    yield '\n</td>\n</tr>\n<tr>\n<th scope="row">\n\nViktige verdiar for '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
    yield ' og leiarnettverka\n\n</th>\n<td>\n\nTillit, openheit, respekt, audmjukheit, ærlegdom, ansvarleg, forplikting, inkludere, lojalitet, humør\n\nInspirasjon, engasjement, motivasjon, støtte, utfordre, dele, aktiv deltaking, byggje kapasitet og læring, bygge sosial kapital, bygge kapital knytt til profesjonelle avgjerder\n\nHandlingsfokus, langsiktig fokus, kjernefokus, elevfokus, respekt for tid\n\n'
    yield escape(environment.finalize(context, environment.call(context, (undefined(name='supplering') if l_0_supplering is missing else l_0_supplering), 'verdiar')))
    yield '\n</td>\n</tr>\n<tr>\n<th scope="row">\n\nInnhald\n\n</th>\n<td>\n\n- Fellestema for alle nettverka\n- Nettverka vel tema\n- Inspirasjon og læring i/frå den einskilde skule\n- Informasjon og høyring knytt til utviklinga av '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
    yield '\n- Eksterne høyringar\n- '
    if (undefined(name='satsingar') if l_0_satsingar is missing else l_0_satsingar):
        pass
        yield escape(environment.finalize(context, t_7(environment.call_binop(context, '+', (undefined(name='satsingar') if l_0_satsingar is missing else l_0_satsingar), ('andre satsingar frå sentralt hald',)))))
    else:
        pass
        yield 'Satsingar frå sentralt hald'
    yield '\n- Framlegging av fagstoff og teori\n- Arbeid med analyse og tiltak\n- Arbeid med rammeverk for skuleleiing\n- Fokus på leiarutfordringar\n- Arbeid med utvikling av prosessar på skulane, skulebasert kompetanseutvikling\n- Evaluering og veg vidare i neste møte\n- Lufting\n- Arbeid med omgrep\n- Erfaringsutveksling\n\n'
    yield escape(environment.finalize(context, environment.call(context, (undefined(name='supplering') if l_0_supplering is missing else l_0_supplering), 'innhald')))
    yield '\n</td>\n</tr>\n<tr>\n<th scope="row">\n\nArbeidsmåtar\n\n</th>\n<td>\n\n- Problemretta rettleiing\n- Fokustid\n- Dialogspel\n- Førebudde innleiingar frå medlemmer i nettverket/ dialog\n- Førebudde innleiingar frå eksterne/ dialog\n- Observasjon av praksis\n- Dialogrundar\n- Samskriving\n- Modellering\n- Assosiasjonsrunde\n\n'
    yield escape(environment.finalize(context, environment.call(context, (undefined(name='supplering') if l_0_supplering is missing else l_0_supplering), 'arbeidsmåtar')))
    yield '\n</td>\n</tr>\n<tr>\n<th scope="row">\n\nStruktur, roller og oppgåver\n\n</th>\n<td>\n\nNettverksleiar skriv innkallingar i god tid og legg desse ut på '
    if environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'):
        pass
        yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag')))
        yield ' på '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'plattform')))
    yield '. Når innkalling er lagt ut sender nettverksleiar melding til medlemmene i nettverket via '
    yield escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'plattform'), 162, 'via .')))
    yield '.\n\nNettverksleiar skriv referat frå møta og legg desse ut på '
    if environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'):
        pass
        yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag')))
        yield ' på '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'plattform')))
    yield '. Når referat er lagt ut sender nettverksleiar melding til medlemmene i nettverket via '
    yield escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'plattform'), 164, 'via .')))
    yield '.\n\nRektor på skulen for nettverksmøte sikrar møterom og kaffi. Nettverka konkluderer om møta skal ha enkel bevertning, eller om ein skal ha med matpakke.\n\nAlle medlemmene i nettverket stiller førebudd og til avtalt tid. Møta startar og sluttar i tråd med den fastlagte møteplanen. Eventuelle endringar av møtetider må gjerast slik at alle kan delta.\n\n'
    yield escape(environment.finalize(context, environment.call(context, (undefined(name='supplering') if l_0_supplering is missing else l_0_supplering), 'struktur')))
    yield '\n</td>\n</tr>\n<tr>\n<th scope="row">\n\nViktige suksesskriterier for samarbeidet i nettverket\n\n</th>\n<td>\n\n**Tryggleik**\n\nTryggleik er ein heilt grunnleggjande føresetnad for å lukkast med nettverksarbeidet i '
    yield escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn'), 183, 'i .')))
    yield '. Me må derfor ha fokus på å utvikla trygge relasjonar. Det er her svært viktig at me er merksame på utslag av kulturskilnader. Ei uheldig kopling me ofte gjer knytt til menneske me ikkje kjenner godt, er at me alt for raskt tenderer til å knyte saman utsegner og eigenskapar med intensjonar.\n\n**Tålmod**\n\nDet er viktig at me er merksame på at utviklinga av lærande nettverk i '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
    yield ' vil krevja tålmod og langsiktige investeringar. Me kjem frå ulike leiarkulturar og skulekulturar, me brukar ulike omgrep, og me har ulikt innhald i omgrepa. Prosessen med å samsnakka og forstå kvarandre vil ta tid, men er ei god kjelde til læring.\n\n**Deltaking**\n\nDet er viktig at alle medlemmene i nettverket tar og får roller som aktive, deltakande bidragsgjevarar i arbeidet. Gode læringsfellesskap krev vilje til deling og refleksjon i ein open og inkluderande atmosfære. Dette krev at me i nettverksmøta stadig evaluerer og vidareutviklar samhandlinga.\n\n**Prioritering**\n\nDet er krevjande å vera skuleleiar. Arbeidet er prega av omfattande arbeidsbyrde og ei stor bredde av ansvar og oppgåvetypar. Dette kan ofte gjera det vanskeleg å sikre tid til refleksjon og eigen læring. Me må alle ta ansvar for å prioritera slik at nettverksmøta blir ein læringsarena me er førebudde til og klare for.\n\n'
    yield escape(environment.finalize(context, environment.call(context, (undefined(name='supplering') if l_0_supplering is missing else l_0_supplering), 'suksesskriterium')))
    yield '\n</td>\n</tr>\n<tr>\n<th scope="row">\n\nAnna\n\n</th>\n<td>\n\n'
    yield escape(environment.finalize(context, environment.call(context, (undefined(name='supplering') if l_0_supplering is missing else l_0_supplering), 'anna')))
    yield '\n</td>\n</tr>\n</tbody>\n</table>\n\n## Gjennomføringa av oppstartmøtet\n\n'
    if (undefined(name='gjennomføring') if l_0_gjennomføring is missing else l_0_gjennomføring):
        pass
        l_1_loop = missing
        for l_1_steg, l_1_loop in LoopContext(t_3((undefined(name='gjennomføring') if l_0_gjennomføring is missing else l_0_gjennomføring), 16), undefined):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context, environment.getattr(l_1_loop, 'index')))
            yield '. '
            yield escape(environment.finalize(context, environment.getattr(l_1_steg, 'tittel')))
            yield '\n\n'
            if environment.getattr(l_1_steg, 'tekst'):
                pass
                yield '   '
                yield escape(environment.finalize(context, environment.getattr(l_1_steg, 'tekst')))
                yield '\n\n'
            if (t_1(environment.getattr(l_1_steg, 'punkt')) == 'møtemal'):
                pass
                for l_2_punkt in t_3((undefined(name='utkast') if l_0_utkast is missing else l_0_utkast), 6):
                    _loop_vars = {}
                    pass
                    yield '   - '
                    yield escape(environment.finalize(context, l_2_punkt))
                    yield '\n'
                l_2_punkt = missing
                yield '\n'
        l_1_loop = l_1_steg = missing
    else:
        pass
        yield '1. Innleiing av nettverksleiar om '
        yield escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn'), 232, 'om ,')))
        yield ', leiarnettverk og hensikt med «Grunnlaget for leiarnettverk '
        yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
        yield '» og oppstartmøtet.\n\n2. Medlemmene i nettverket presenterer seg sjølve og skulen dei representerer etter tur.\n\n3. Refleksjonsoppgåve:\n\n   Med utgangspunkt i tidlegare erfaringar med samarbeid i team eller nettverk: Kva for verdiar, suksesskriterier/ risiko låg i botn?\n\n   Gjennomføring av refleksjonsoppgåva: Tokolonnenotat, oppsummering\n\n4. Gjennomgang av formål, viktige verdiar og suksesskriterier for '
        yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn')))
        yield ' og leiarnettverka\n\n   Er det viktige verdiar som manglar i oppsettet for leiarnettverka i '
        yield escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'namn'), 244, 'i ?')))
        yield '?\n\n5. Gjennomgang av punkta innhald, arbeidsmåtar og struktur i tabellen over, og runde med innspel til suppleringar frå nettverket\n\n6. Korleis skal me ha møta i nettverket? Me vil i leiarnettverka alltid arbeide med å vidareutvikle møtestruktur og kvaliteten på prosessane i møta. Dette gjer me gjennom å avslutte alle møte med ei evaluering av møtet og fastsetting av endringar for neste møte. Men me må starte ein stad, derfor '
        if (undefined(name='arbeidsgruppe') if l_0_arbeidsgruppe is missing else l_0_arbeidsgruppe):
            pass
            yield 'har arbeidsgruppa laga ein mal som utkast'
        else:
            pass
            yield 'er her ein mal som utkast'
        yield ':\n\n'
        for l_1_punkt in t_3((undefined(name='utkast') if l_0_utkast is missing else l_0_utkast), 6):
            _loop_vars = {}
            pass
            yield '   - '
            yield escape(environment.finalize(context, l_1_punkt))
            yield '\n'
        l_1_punkt = missing
        yield '\n   Møtet diskuterer med utgangspunkt i malen. Nettverksleiar tar med seg innspela i oppsettet av innkallinga til første ordinære møte i nettverket\n\n7. Avslutning/ evaluering\n'

blocks = {}
debug_info = '1=86&2=91&3=96&7=112&8=119&10=123&12=125&14=128&16=137&18=154&21=162&27=164&31=166&36=189&38=198&40=200&44=206&46=208&50=210&51=214&54=220&56=226&57=229&60=232&78=236&81=244&82=248&84=251&90=253&101=255&115=257&117=259&129=266&151=268&162=270&164=278&170=286&183=288&187=290&197=292&208=294&216=296&217=299&218=302&220=306&221=309&224=311&225=313&226=317&232=325&242=329&244=331&248=333&250=340&251=344'
