from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'melding-referat.txt'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_nettverk = resolve('nettverk')
    l_0_samarbeid = resolve('samarbeid')
    l_0_avtalar = resolve('avtalar')
    l_0_neste = resolve('neste')
    l_0_møtet = missing
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
    pass
    l_0_møtet = ('oppstartmøtet' if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart') else 'møtet')
    context.vars['møtet'] = l_0_møtet
    context.exported_vars.add('møtet')
    yield 'Emne: Referat frå '
    yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
    yield ' i '
    yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')))
    yield '\n\nHei!\n\nReferatet frå '
    yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
    yield ' i '
    yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')))
    yield ' er lagt ut på '
    if environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'):
        pass
        yield 'faget «'
        yield str(environment.finalize(context, t_1(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'), 6, '«»')))
        yield '» på '
    yield str(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'plattform')))
    yield '.\n\n'
    if (undefined(name='avtalar') if l_0_avtalar is missing else l_0_avtalar):
        pass
        yield 'Dette skal me gjera:\n\n'
        for l_1_avtale in t_2((undefined(name='avtalar') if l_0_avtalar is missing else l_0_avtalar), 26):
            _loop_vars = {}
            pass
            yield '- '
            yield str(environment.finalize(context, environment.getattr(l_1_avtale, 'kva')))
            if (environment.getattr(l_1_avtale, 'kven') or environment.getattr(l_1_avtale, 'frist')):
                pass
                yield ' ('
                yield str(environment.finalize(context, environment.getattr(l_1_avtale, 'kven')))
                if (environment.getattr(l_1_avtale, 'kven') and environment.getattr(l_1_avtale, 'frist')):
                    pass
                    yield ', '
                if environment.getattr(l_1_avtale, 'frist'):
                    pass
                    yield 'frist '
                    yield str(environment.finalize(context, environment.getattr(l_1_avtale, 'frist')))
                    if environment.getattr(l_1_avtale, 'over'):
                        pass
                        yield ', som er ute'
                yield ')'
            yield '\n'
        l_1_avtale = missing
        yield '\n'
    yield '\n'
    if (undefined(name='neste') if l_0_neste is missing else l_0_neste):
        pass
        yield 'Neste møte er '
        yield str(environment.finalize(context, environment.getattr((undefined(name='neste') if l_0_neste is missing else l_0_neste), 'når')))
        if environment.getattr((undefined(name='neste') if l_0_neste is missing else l_0_neste), 'kvar'):
            pass
            yield ', '
            yield str(environment.finalize(context, environment.getattr((undefined(name='neste') if l_0_neste is missing else l_0_neste), 'kvar')))
        yield '.\n\n'
    yield 'Helsing\n'
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avsendar')))
    yield '\n'

blocks = {}
debug_info = '1=29&2=33&6=39&8=52&11=55&12=59&18=79&19=82&23=89'
