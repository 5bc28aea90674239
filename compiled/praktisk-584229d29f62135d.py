from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'praktisk.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_kunngjort = resolve('kunngjort')
    l_0_emne = resolve('emne')
    l_0_vedlegg = resolve('vedlegg')
    l_0_sidan_sist = resolve('sidan_sist')
    l_0_samarbeid = resolve('samarbeid')
    l_0_meg = l_0_seinast = l_0_på_skule = missing
    try:
        t_1 = environment.filters['-join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '-join' found.")
    try:
        t_2 = environment.filters['-look']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named '-look' found.")
    try:
        t_3 = environment.filters['-note']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named '-note' found.")
    try:
        t_4 = environment.filters['-walk']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named '-walk' found.")
    try:
        t_5 = environment.filters['dag']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'dag' found.")
    try:
        t_6 = environment.filters['kontakt']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'kontakt' found.")
    try:
        t_7 = environment.filters['lang_dato']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'lang_dato' found.")
    try:
        t_8 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_9 = environment.filters['lenkje']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'lenkje' found.")
    try:
        t_10 = environment.filters['liste']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'liste' found.")
    try:
        t_11 = environment.filters['setning']
    except KeyError:
        @internalcode
        def t_11(*unused):
            raise TemplateRuntimeError("No filter named 'setning' found.")
    try:
        t_12 = environment.filters['stad']
    except KeyError:
        @internalcode
        def t_12(*unused):
            raise TemplateRuntimeError("No filter named 'stad' found.")
    try:
        t_13 = environment.filters['talord']
    except KeyError:
        @internalcode
        def t_13(*unused):
            raise TemplateRuntimeError("No filter named 'talord' found.")
    pass
    l_0_meg = ('oss' if (t_2(t_8(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'))) > 1) else 'meg')
    context.vars['meg'] = l_0_meg
    context.exported_vars.add('meg')
    l_0_seinast = ('så snart du kan' if ((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort) or (not environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfallsfrist'))) else markup_join((t_1(context, ['seinast ', t_5(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfallsfrist'))]), )))
    context.vars['seinast'] = l_0_seinast
    context.exported_vars.add('seinast')
    l_0_på_skule = ((environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert') or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vertskap')) and (not environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'stad')))
    context.vars['på_skule'] = l_0_på_skule
    context.exported_vars.add('på_skule')
    yield '| Når | '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
    yield ' |\n|:---|:---|\n| Kvar | '
    yield escape(environment.finalize(context, t_12(context, (undefined(name='møte') if l_0_møte is missing else l_0_møte))))
    yield ' |\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje'):
        pass
        yield '| Lenkje | '
        yield escape(environment.finalize(context, t_9(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje'), 'Bli med i møtet på nettet')))
        yield ' |\n'
    if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert') and environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'stad')):
        pass
        yield '| Vertskap | '
        yield escape(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'namn')))
        if (not environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett')):
            pass
            yield ' (framlegg)'
        yield ' er vertsskule. |\n'
    yield '| Forfall | Meld frå til '
    yield escape(environment.finalize(context, t_3(context, t_6(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfall_til')), 13, 'til ,')))
    yield ', '
    yield escape(environment.finalize(context, (undefined(name='seinast') if l_0_seinast is missing else l_0_seinast)))
    yield '. |\n\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'ingress'):
        pass
        yield escape(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'ingress')))
        yield '\n'
    else:
        pass
        if (((undefined(name='på_skule') if l_0_på_skule is missing else l_0_på_skule) and environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert')) and environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett')):
            pass
            yield 'Velkomne til '
            yield escape(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'namn')))
            if (environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rektor') and (t_2(environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rektor')) not in t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar')))):
                pass
                yield ', der '
                yield escape(environment.finalize(context, environment.getattr(environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rektor'), 'namn')))
                yield ' tar imot oss'
            yield '.'
        else:
            pass
            yield 'Velkomne til møte.'
        if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart'):
            pass
            yield ' Dette møtet brukar me på arbeid med nettverksgrunnlaget. Kva vil me med samarbeidet, og korleis skal me ha det i møta?'
        elif (environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'skuletema') or environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'fellestema')):
            pass
            yield ' Denne gongen arbeider me med '
            if environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'skuletema'):
                pass
                yield escape(environment.finalize(context, ('to skuletema' if ((environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert') or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vertskap')) or (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med') and environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på'))) else 'eit skuletema')))
                if environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'fellestema'):
                    pass
                    yield ' og '
            if environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'fellestema'):
                pass
                yield escape(environment.finalize(context, ('fellestemaa' if (t_2(t_8(environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'fellestema'))) > 1) else 'fellestemaet')))
                yield ' '
                yield escape(environment.finalize(context, t_11(t_10(environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'fellestema')))))
            else:
                pass
                yield '.'
        if environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'saker'):
            pass
            yield ' Me tar òg opp '
            if (t_2(t_8(environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'saker'))) > 2):
                pass
                yield escape(environment.finalize(context, t_13(t_8(environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'saker')))))
                yield ' andre saker'
            else:
                pass
                yield escape(environment.finalize(context, t_10(environment.getattr((undefined(name='emne') if l_0_emne is missing else l_0_emne), 'saker'))))
            yield '.'
        yield '\n\n'
    yield '\n- **Førebuing:** '
    yield escape(environment.finalize(context, t_11(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'førebuing'))))
    yield '\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'):
        pass
        yield '- **Saker:** Vil du ta opp noko, så send det til '
        if (t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfall_til')) == t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiar'))):
            pass
            yield escape(environment.finalize(context, (undefined(name='meg') if l_0_meg is missing else l_0_meg)))
            yield ' '
        else:
            pass
            yield escape(environment.finalize(context, t_6(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiar'))))
            yield ', '
        yield escape(environment.finalize(context, (undefined(name='seinast') if l_0_seinast is missing else l_0_seinast)))
        yield '.\n'
    if ((undefined(name='på_skule') if l_0_på_skule is missing else l_0_på_skule) or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'mat')):
        pass
        yield '- **Mat:** '
        if (undefined(name='på_skule') if l_0_på_skule is missing else l_0_på_skule):
            pass
            yield 'Det blir kaffi'
            if (t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'mat')) == 'enkel bevertning'):
                pass
                yield ' og enkel bevertning'
            yield '.'
        elif (t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'mat')) != 'matpakke'):
            pass
            yield 'Det blir enkel bevertning.'
        if (t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'mat')) == 'matpakke'):
            pass
            yield ' Ta med matpakke.'
        yield '\n'
    if (undefined(name='vedlegg') if l_0_vedlegg is missing else l_0_vedlegg):
        pass
        yield '- **Vedlegg:** '
        l_1_loop = missing
        for l_1_tittel, l_1_loop in LoopContext(t_4((undefined(name='vedlegg') if l_0_vedlegg is missing else l_0_vedlegg), 4), undefined):
            _loop_vars = {}
            pass
            if (not environment.getattr(l_1_loop, 'first')):
                pass
                yield ' og '
            yield escape(environment.finalize(context, l_1_tittel))
        l_1_loop = l_1_tittel = missing
        yield '.\n'
    yield '- **Dokument:** '
    if (undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist):
        pass
        yield 'Referatet frå møtet '
        yield escape(environment.finalize(context, t_7(environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'dato'))))
        yield ' og alle andre dokument'
    else:
        pass
        yield 'Alle dokument'
    yield ' frå nettverket ligg på '
    if environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'):
        pass
        yield 'faget «'
        yield escape(environment.finalize(context, t_3(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'), 34, '«»')))
        yield '» på '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'plattform')))
    yield '.\n\n'

blocks = {}
debug_info = '1=96&2=99&3=102&4=106&6=108&7=110&8=113&10=115&11=118&13=124&15=128&16=130&18=134&23=180&24=182&25=185&27=195&28=198&31=212&32=216&34=226'
