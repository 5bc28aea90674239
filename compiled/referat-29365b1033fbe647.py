from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'referat.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_nettverk = resolve('nettverk')
    l_0_møte = resolve('møte')
    l_0_medlemmer = resolve('medlemmer')
    l_0_andre = resolve('andre')
    l_0_sakliste = resolve('sakliste')
    l_0_neste = resolve('neste')
    l_0_nummer = l_0_prioritering = l_0_tiltak = l_0_evaluering = l_0_punkta = missing
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
        t_4 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_5 = environment.filters['lenkje']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'lenkje' found.")
    try:
        t_6 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
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
        t_9 = environment.filters['stad']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'stad' found.")
    try:
        t_10 = environment.filters['stor']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'stor' found.")
    pass
    def macro(l_1_nr):
        t_11 = []
        if l_1_nr is missing:
            l_1_nr = undefined("parameter 'nr' was not provided", name='nr')
        pass
        if l_1_nr:
            pass
            t_11.extend((
                'Sak ',
                escape(environment.finalize(context, t_2(context, l_1_nr, 1, 'Sak :'))),
                ': ',
            ))
        return concat(t_11)
    context.exported_vars.add('nummer')
    context.vars['nummer'] = l_0_nummer = Macro(environment, macro, 'nummer', ('nr',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_nr):
        t_12 = []
        if l_1_nr is missing:
            l_1_nr = undefined("parameter 'nr' was not provided", name='nr')
        pass
        t_12.extend((
            '## ',
            escape(environment.finalize(context, environment.call(context, (undefined(name='nummer') if l_0_nummer is missing else l_0_nummer), l_1_nr))),
            'Prioriterte område\n\nKva for område er det viktig at nettverket prioriterer i den vidare prosessen?\n\n*Skriv her, eitt område på kvar linje.*\n\n',
        ))
        return concat(t_12)
    context.exported_vars.add('prioritering')
    context.vars['prioritering'] = l_0_prioritering = Macro(environment, macro, 'prioritering', ('nr',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_nr):
        t_13 = []
        if l_1_nr is missing:
            l_1_nr = undefined("parameter 'nr' was not provided", name='nr')
        pass
        t_13.extend((
            '## ',
            escape(environment.finalize(context, environment.call(context, (undefined(name='nummer') if l_0_nummer is missing else l_0_nummer), l_1_nr))),
            'Kva gjer eg og me fram til neste møte?\n\n| Kva | Kven | Frist |\n|:---|:---|:---|\n| | | *Vel dato* |\n| | | *Vel dato* |\n| | | *Vel dato* |\n| | | *Vel dato* |\n| | | *Vel dato* |\n\n',
        ))
        return concat(t_13)
    context.exported_vars.add('tiltak')
    context.vars['tiltak'] = l_0_tiltak = Macro(environment, macro, 'tiltak', ('nr',), False, False, False, context.eval_ctx.autoescape)
    def macro(l_1_nr):
        t_14 = []
        if l_1_nr is missing:
            l_1_nr = undefined("parameter 'nr' was not provided", name='nr')
        pass
        t_14.extend((
            '## ',
            escape(environment.finalize(context, environment.call(context, (undefined(name='nummer') if l_0_nummer is missing else l_0_nummer), l_1_nr))),
            'Evaluering av møtet\n\n*Skriv her kva som var bra, og kva som kan bli betre.*\n\n## Endringar til neste møte\n\n*Skriv her kva de vart samde om å endra, ei endring på kvar linje.*\n\n',
        ))
        return concat(t_14)
    context.exported_vars.add('evaluering')
    context.vars['evaluering'] = l_0_evaluering = Macro(environment, macro, 'evaluering', ('nr',), False, False, False, context.eval_ctx.autoescape)
    yield '# Referat frå møte i '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')))
    yield '\n\n| Når | '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
    yield ' |\n|:---|:---|\n| Kvar | '
    yield escape(environment.finalize(context, t_9(context, (undefined(name='møte') if l_0_møte is missing else l_0_møte))))
    yield ' |\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje'):
        pass
        yield '| Lenkje | '
        yield escape(environment.finalize(context, t_5(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje'), 'Bli med i møtet på nettet')))
        yield ' |\n'
    yield '| Møteleiar'
    if (t_1(t_4(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'))) > 1):
        pass
        yield 'ar'
    yield ' og referent'
    if (t_1(t_4(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'))) > 1):
        pass
        yield 'ar'
    yield ' | '
    yield escape(environment.finalize(context, (t_7(t_8(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'), 'person')) or 'ikkje avklart')))
    yield ' |\n\n## Til stades\n\nSet kryss for kvar av dei som er kalla inn.\n\n| Namn | Skule | Til stades | Forfall |\n|:---|:---|:---:|:---:|\n'
    for l_1_person in t_3((undefined(name='medlemmer') if l_0_medlemmer is missing else l_0_medlemmer), 35):
        _loop_vars = {}
        pass
        yield '| '
        yield escape(environment.finalize(context, environment.getattr(l_1_person, 'namn')))
        if environment.getattr(l_1_person, 'er_skule'):
            pass
            yield ' (den som møter)'
        elif environment.getattr(l_1_person, 'rolle'):
            pass
            yield ' ('
            yield escape(environment.finalize(context, t_2(context, environment.getattr(l_1_person, 'rolle'), 49, '()')))
            yield ')'
        yield ' | '
        yield escape(environment.finalize(context, environment.getattr(l_1_person, 'stad')))
        yield ' | ☐ | ☐ |\n'
    l_1_person = missing
    for l_1_person in t_3((undefined(name='andre') if l_0_andre is missing else l_0_andre), 29):
        _loop_vars = {}
        pass
        yield '| '
        yield escape(environment.finalize(context, environment.getattr(l_1_person, 'namn')))
        yield ' | arbeidsgruppa | ☐ | ☐ |\n'
    l_1_person = missing
    yield '\n'
    l_0_punkta = t_6(context.eval_ctx, t_8(context, (undefined(name='sakliste') if l_0_sakliste is missing else l_0_sakliste), attribute='punkt'))
    context.vars['punkta'] = l_0_punkta
    context.exported_vars.add('punkta')
    if ('oppfølging' not in t_1((undefined(name='punkta') if l_0_punkta is missing else l_0_punkta))):
        pass
        template = environment.get_template('oppfolging-sist.md', 'referat.md')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'evaluering': l_0_evaluering, 'nummer': l_0_nummer, 'prioritering': l_0_prioritering, 'punkta': l_0_punkta, 'tiltak': l_0_tiltak}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    def t_15(fiter):
        for l_1_sak in fiter:
            if (t_1(environment.getattr(l_1_sak, 'punkt')) != 'pause'):
                yield l_1_sak
    for l_1_sak in t_15(t_3((undefined(name='sakliste') if l_0_sakliste is missing else l_0_sakliste), 123)):
        l_1_vel = resolve('vel')
        _loop_vars = {}
        pass
        if (t_1(environment.getattr(l_1_sak, 'punkt')) == 'oppfølging'):
            pass
            yield '## Sak '
            yield escape(environment.finalize(context, t_2(context, environment.getattr(l_1_sak, 'nr'), 61, 'Sak :')))
            yield ': '
            yield escape(environment.finalize(context, environment.getattr(l_1_sak, 'tittel')))
            yield '\n\n'
            template = environment.get_template('oppfolging-sist.md', 'referat.md')
            gen = template.root_render_func(template.new_context(context.get_all(), True, {'sak': l_1_sak, 'vel': l_1_vel, 'evaluering': l_0_evaluering, 'nummer': l_0_nummer, 'prioritering': l_0_prioritering, 'punkta': l_0_punkta, 'tiltak': l_0_tiltak}))
            try:
                for event in gen:
                    yield event
            finally: gen.close()
        elif (t_1(environment.getattr(l_1_sak, 'punkt')) == 'prioritering'):
            pass
            yield escape(environment.finalize(context, environment.call(context, (undefined(name='prioritering') if l_0_prioritering is missing else l_0_prioritering), environment.getattr(l_1_sak, 'nr'), _loop_vars=_loop_vars)))
            yield '\n'
        elif (t_1(environment.getattr(l_1_sak, 'punkt')) == 'fram til neste møte'):
            pass
            yield escape(environment.finalize(context, environment.call(context, (undefined(name='tiltak') if l_0_tiltak is missing else l_0_tiltak), environment.getattr(l_1_sak, 'nr'), _loop_vars=_loop_vars)))
            yield '\n'
        elif (t_1(environment.getattr(l_1_sak, 'punkt')) == 'evaluering'):
            pass
            if ('prioritering' not in t_1((undefined(name='punkta') if l_0_punkta is missing else l_0_punkta))):
                pass
                yield escape(environment.finalize(context, environment.call(context, (undefined(name='prioritering') if l_0_prioritering is missing else l_0_prioritering), None, _loop_vars=_loop_vars)))
                yield '\n'
            yield escape(environment.finalize(context, environment.call(context, (undefined(name='evaluering') if l_0_evaluering is missing else l_0_evaluering), environment.getattr(l_1_sak, 'nr'), _loop_vars=_loop_vars)))
            yield '\n'
        else:
            pass
            yield '## Sak '
            yield escape(environment.finalize(context, t_2(context, environment.getattr(l_1_sak, 'nr'), 74, 'Sak :')))
            yield ': '
            yield escape(environment.finalize(context, environment.getattr(l_1_sak, 'tittel')))
            yield '\n\n'
            yield escape(environment.finalize(context, environment.getattr(l_1_sak, 'tekst')))
            yield '\n\n'
            if ((t_1(environment.getattr(l_1_sak, 'punkt')) == 'skuletema') and (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med') or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på'))):
                pass
                l_1_vel = ('verten har ikkje valt enno' if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert') or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vertskap')) else '')
                _loop_vars['vel'] = l_1_vel
                if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med') or (undefined(name='vel') if l_1_vel is missing else l_1_vel)):
                    pass
                    yield '- Noko me har lukkast med: '
                    yield escape(environment.finalize(context, (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med') or (undefined(name='vel') if l_1_vel is missing else l_1_vel))))
                    yield '\n'
                if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på') or (undefined(name='vel') if l_1_vel is missing else l_1_vel)):
                    pass
                    yield '- Noko me treng innspel på: '
                    yield escape(environment.finalize(context, (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på') or (undefined(name='vel') if l_1_vel is missing else l_1_vel))))
                    yield '\n'
                yield '\n'
            yield '*Skriv her kva møtet kom fram til.*\n\n'
    l_1_sak = l_1_vel = missing
    if ((environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'suppleringar') or ('innhald og arbeidsmåtar' in t_1((undefined(name='punkta') if l_0_punkta is missing else l_0_punkta)))) or ('formål og verdiar' in t_1((undefined(name='punkta') if l_0_punkta is missing else l_0_punkta)))):
        pass
        template = environment.get_template('suppleringar.md', 'referat.md')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'evaluering': l_0_evaluering, 'nummer': l_0_nummer, 'prioritering': l_0_prioritering, 'punkta': l_0_punkta, 'tiltak': l_0_tiltak}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    yield '## Neste møte\n\n'
    if (undefined(name='neste') if l_0_neste is missing else l_0_neste):
        pass
        yield escape(environment.finalize(context, t_10(environment.getattr((undefined(name='neste') if l_0_neste is missing else l_0_neste), 'når'))))
        if environment.getattr((undefined(name='neste') if l_0_neste is missing else l_0_neste), 'kvar'):
            pass
            yield ', '
            yield escape(environment.finalize(context, environment.getattr((undefined(name='neste') if l_0_neste is missing else l_0_neste), 'kvar')))
        else:
            pass
            yield '. Verten er ikkje avklart'
        yield '.\n'
    else:
        pass
        yield 'Datoen er ikkje avklart.\n'

blocks = {}
debug_info = '1=78&2=93&3=100&10=106&11=113&22=119&23=126&32=133&34=137&36=139&37=141&38=144&40=147&48=157&49=161&51=174&52=178&55=182&56=185&57=187&59=193&60=201&61=204&63=208&64=214&65=216&66=218&67=220&68=222&69=224&70=226&72=228&74=233&76=237&78=239&79=241&80=243&81=246&83=248&84=251&92=256&93=258&97=265&98=267'
