from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'sakliste.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_sakliste = resolve('sakliste')
    l_0_vedlegg = resolve('vedlegg')
    l_0_måte = l_0_hovud = l_0_arka = l_0_ark = missing
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
        t_5 = environment.filters['klokke']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'klokke' found.")
    try:
        t_6 = environment.filters['lang_dato']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'lang_dato' found.")
    try:
        t_7 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_8 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_9 = environment.filters['lower']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'lower' found.")
    try:
        t_10 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_11 = environment.filters['reject']
    except KeyError:
        @internalcode
        def t_11(*unused):
            raise TemplateRuntimeError("No filter named 'reject' found.")
    try:
        t_12 = environment.filters['select']
    except KeyError:
        @internalcode
        def t_12(*unused):
            raise TemplateRuntimeError("No filter named 'select' found.")
    try:
        t_13 = environment.filters['stor']
    except KeyError:
        @internalcode
        def t_13(*unused):
            raise TemplateRuntimeError("No filter named 'stor' found.")
    try:
        t_14 = environment.filters['unique']
    except KeyError:
        @internalcode
        def t_14(*unused):
            raise TemplateRuntimeError("No filter named 'unique' found.")
    pass
    def macro(l_1_sak):
        t_15 = []
        if l_1_sak is missing:
            l_1_sak = undefined("parameter 'sak' was not provided", name='sak')
        pass
        t_15.append(
            escape(environment.finalize(context, environment.getattr(l_1_sak, 'arbeidsmåte'))),
        )
        if environment.getattr(l_1_sak, 'ark'):
            pass
            t_15.extend((
                ' (',
                escape(environment.finalize(context, t_3(context, ('ark' if (t_2(t_9(environment.getattr(l_1_sak, 'ark'))) in t_2(t_9(environment.getattr(l_1_sak, 'arbeidsmåte')))) else markup_join((t_1(context, ['ark: ', environment.getattr(l_1_sak, 'ark')]), ))), 1, '()'))),
                ')',
            ))
        return concat(t_15)
    context.exported_vars.add('måte')
    context.vars['måte'] = l_0_måte = Macro(environment, macro, 'måte', ('sak',), False, False, False, context.eval_ctx.autoescape)
    def macro():
        t_16 = []
        pass
        t_16.append(
            '| Nr. | Kl. | Sak | Ansvarleg | Arbeidsmåte |\n|---:|:---|:---|:---|:---|\n',
        )
        return concat(t_16)
    context.exported_vars.add('hovud')
    context.vars['hovud'] = l_0_hovud = Macro(environment, macro, 'hovud', (), False, False, False, context.eval_ctx.autoescape)
    yield '## Sakliste\n\n'
    if (t_2(t_7(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dagar'))) == 1):
        pass
        yield escape(environment.finalize(context, environment.call(context, (undefined(name='hovud') if l_0_hovud is missing else l_0_hovud))))
    for l_1_sak in t_4((undefined(name='sakliste') if l_0_sakliste is missing else l_0_sakliste), 72):
        _loop_vars = {}
        pass
        if environment.getattr(l_1_sak, 'ny_dag'):
            pass
            yield '\n### '
            yield escape(environment.finalize(context, t_13(t_6(environment.getattr(l_1_sak, 'dato')))))
            yield '\n\n'
            yield escape(environment.finalize(context, environment.call(context, (undefined(name='hovud') if l_0_hovud is missing else l_0_hovud), _loop_vars=_loop_vars)))
        yield '| '
        yield escape(environment.finalize(context, environment.getattr(l_1_sak, 'nr')))
        yield ' | '
        yield escape(environment.finalize(context, t_5(environment.getattr(l_1_sak, 'start'))))
        yield ' | **'
        yield escape(environment.finalize(context, environment.getattr(l_1_sak, 'tittel')))
        yield '**'
        if environment.getattr(l_1_sak, 'tekst'):
            pass
            yield '<br>'
            yield escape(environment.finalize(context, environment.getattr(l_1_sak, 'tekst')))
        yield ' | '
        yield escape(environment.finalize(context, environment.getattr(l_1_sak, 'ansvarleg')))
        yield ' | '
        yield escape(environment.finalize(context, environment.call(context, (undefined(name='måte') if l_0_måte is missing else l_0_måte), l_1_sak, _loop_vars=_loop_vars)))
        yield ' |\n'
        for l_2_dag in t_4(environment.getattr(l_1_sak, 'held_fram'), 40):
            _loop_vars = {}
            pass
            yield '\n### '
            yield escape(environment.finalize(context, t_13(t_6(environment.getattr(l_2_dag, 'dato')))))
            yield '\n\n'
            yield escape(environment.finalize(context, environment.call(context, (undefined(name='hovud') if l_0_hovud is missing else l_0_hovud), _loop_vars=_loop_vars)))
            yield '| '
            yield escape(environment.finalize(context, environment.getattr(l_1_sak, 'nr')))
            yield ' | '
            yield escape(environment.finalize(context, t_5(environment.getattr(environment.getattr(l_2_dag, 'tid'), 'start'))))
            yield ' | **'
            yield escape(environment.finalize(context, environment.getattr(l_1_sak, 'tittel')))
            yield '** (held fram) | '
            yield escape(environment.finalize(context, environment.getattr(l_1_sak, 'ansvarleg')))
            yield ' | '
            yield escape(environment.finalize(context, environment.call(context, (undefined(name='måte') if l_0_måte is missing else l_0_måte), l_1_sak, _loop_vars=_loop_vars)))
            yield ' |\n'
        l_2_dag = missing
    l_1_sak = missing
    l_0_arka = t_8(context.eval_ctx, t_14(environment, t_12(context, t_10(context, (undefined(name='sakliste') if l_0_sakliste is missing else l_0_sakliste), attribute='ark'))))
    context.vars['arka'] = l_0_arka
    context.exported_vars.add('arka')
    l_0_ark = t_8(context.eval_ctx, t_11(context, (undefined(name='arka') if l_0_arka is missing else l_0_arka), 'in', (undefined(name='vedlegg') if l_0_vedlegg is missing else l_0_vedlegg)))
    context.vars['ark'] = l_0_ark
    context.exported_vars.add('ark')
    if (undefined(name='ark') if l_0_ark is missing else l_0_ark):
        pass
        yield '\nNettverksleiaren tar med '
        if (t_2((undefined(name='ark') if l_0_ark is missing else l_0_ark)) == t_2((undefined(name='arka') if l_0_arka is missing else l_0_arka))):
            pass
            yield escape(environment.finalize(context, ('arka' if (t_2(t_7((undefined(name='ark') if l_0_ark is missing else l_0_ark))) > 1) else 'arket')))
        else:
            pass
            yield escape(environment.finalize(context, ('dei andre arka' if (t_2(t_7((undefined(name='ark') if l_0_ark is missing else l_0_ark))) > 1) else 'det andre arket')))
        yield ' til møtet.\n'
    yield '\n'

blocks = {}
debug_info = '1=99&2=117&8=127&9=129&11=130&12=133&14=136&16=138&18=140&19=155&21=159&23=161&24=163&27=175&28=178&29=181&31=184'
