from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'plan.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_skuleår = resolve('skuleår')
    l_0_bilete = resolve('bilete')
    l_0_nettverk = resolve('nettverk')
    try:
        t_1 = environment.filters['-note']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '-note' found.")
    try:
        t_2 = environment.filters['-walk']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named '-walk' found.")
    try:
        t_3 = environment.filters['kort_dato']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'kort_dato' found.")
    try:
        t_4 = environment.filters['liste']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'liste' found.")
    try:
        t_5 = environment.filters['vekedag']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'vekedag' found.")
    pass
    yield '# Møteplan '
    yield escape(environment.finalize(context, (undefined(name='skuleår') if l_0_skuleår is missing else l_0_skuleår)))
    yield '\n\n'
    for l_1_biletet in t_2((undefined(name='bilete') if l_0_bilete is missing else l_0_bilete), 7):
        _loop_vars = {}
        pass
        yield '!['
        yield escape(environment.finalize(context, environment.getattr(l_1_biletet, 'alt')))
        yield ']('
        yield escape(environment.finalize(context, t_1(context, environment.getattr(l_1_biletet, 'fil'), 4, '()')))
        yield ')\n\n'
    l_1_biletet = missing
    yield 'Under «Status» står det kor sikker staden er: «fastsett» når nokon har bestemt han, og «framlegg» når skulen står for tur og ingen har bestemt det enno. «Siste vertskap» tel med det som er planlagt.\n\n'
    l_1_loop = missing
    for l_1_plan, l_1_loop in LoopContext(t_2((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 265), undefined):
        _loop_vars = {}
        pass
        yield '## '
        yield escape(environment.finalize(context, environment.getattr(l_1_plan, 'namn')))
        yield '\n\nNettverksleiar: '
        yield escape(environment.finalize(context, environment.getattr(l_1_plan, 'leiar')))
        yield '\n\n'
        if environment.getattr(l_1_plan, 'møte'):
            pass
            yield '| Nr. | Dato | Kl. | Kvar | Status |\n|---:|:---|:---|:---|:---|\n'
            l_2_loop = missing
            for l_2_møte, l_2_loop in LoopContext(t_2(environment.getattr(l_1_plan, 'møte'), 47), undefined):
                _loop_vars = {}
                pass
                yield '| '
                yield escape(environment.finalize(context, environment.getattr(l_2_møte, 'nr')))
                yield ' | '
                l_3_loop = missing
                for l_3_dag, l_3_loop in LoopContext(t_2(environment.getattr(l_2_møte, 'dagar'), 5), undefined):
                    _loop_vars = {}
                    pass
                    if (not environment.getattr(l_3_loop, 'first')):
                        pass
                        yield '<br>'
                    yield escape(environment.finalize(context, t_5(environment.getattr(l_3_dag, 'dato'))))
                    yield ' '
                    yield escape(environment.finalize(context, t_3(environment.getattr(l_3_dag, 'dato'))))
                l_3_loop = l_3_dag = missing
                if environment.getattr(l_2_møte, 'oppstart'):
                    pass
                    yield ' (oppstart)'
                if environment.getattr(l_2_møte, 'eigen_leiar'):
                    pass
                    yield ' (leiar: '
                    yield escape(environment.finalize(context, t_4(environment.getattr(l_2_møte, 'leiarar'))))
                    yield ')'
                yield ' | '
                l_3_loop = missing
                for l_3_dag, l_3_loop in LoopContext(t_2(environment.getattr(l_2_møte, 'dagar'), 4), undefined):
                    _loop_vars = {}
                    pass
                    if (not environment.getattr(l_3_loop, 'first')):
                        pass
                        yield '<br>'
                    yield escape(environment.finalize(context, environment.getattr(l_3_dag, 'tid')))
                l_3_loop = l_3_dag = missing
                yield ' | '
                yield escape(environment.finalize(context, (environment.getattr(l_2_møte, 'kvar') or '–')))
                yield ' | '
                yield escape(environment.finalize(context, environment.getattr(l_2_møte, 'status')))
                yield ' |\n'
            l_2_loop = l_2_møte = missing
        else:
            pass
            yield 'Ingen møte i dette skuleåret.\n'
        yield '\n### Vertskap i '
        yield escape(environment.finalize(context, environment.getattr(l_1_plan, 'namn')))
        yield '\n\n!['
        yield escape(environment.finalize(context, environment.getattr(environment.getattr(l_1_plan, 'bilete'), 'alt')))
        yield ']('
        yield escape(environment.finalize(context, t_1(context, environment.getattr(environment.getattr(l_1_plan, 'bilete'), 'fil'), 26, '()')))
        yield ')\n\n| Skule | Før '
        yield escape(environment.finalize(context, (undefined(name='skuleår') if l_0_skuleår is missing else l_0_skuleår)))
        yield ' | I '
        yield escape(environment.finalize(context, (undefined(name='skuleår') if l_0_skuleår is missing else l_0_skuleår)))
        yield ' | Siste vertskap |\n|:---|---:|---:|:---|\n'
        for l_2_skule in t_2(environment.getattr(l_1_plan, 'vertskap'), 14):
            _loop_vars = {}
            pass
            yield '| '
            yield escape(environment.finalize(context, environment.getattr(l_2_skule, 'skule')))
            yield ' | '
            yield escape(environment.finalize(context, environment.getattr(l_2_skule, 'før')))
            yield ' | '
            yield escape(environment.finalize(context, environment.getattr(l_2_skule, 'i_år')))
            yield ' | '
            yield escape(environment.finalize(context, (t_3(environment.getattr(l_2_skule, 'sist')) if environment.getattr(l_2_skule, 'sist') else 'aldri')))
            yield ' |\n'
        l_2_skule = missing
        yield '\n'
    l_1_loop = l_1_plan = missing

blocks = {}
debug_info = '1=45&3=47&4=51&9=58&10=62&12=64&14=66&17=70&18=74&24=115&26=117&28=121&30=125&31=129'
