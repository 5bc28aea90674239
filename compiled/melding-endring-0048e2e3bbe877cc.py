from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'melding-endring.txt'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_nettverk = resolve('nettverk')
    l_0_kunngjort = resolve('kunngjort')
    l_0_samarbeid = resolve('samarbeid')
    l_0_dag = l_0_møtet = l_0_nytt = missing
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
        t_5 = environment.filters['kontakt']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'kontakt' found.")
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
    l_0_dag = environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')
    context.vars['dag'] = l_0_dag
    context.exported_vars.add('dag')
    l_0_møtet = str_join((t_1(context, [('oppstartmøtet i ' if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart') else 'møtet i '), environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')]), ))
    context.vars['møtet'] = l_0_møtet
    context.exported_vars.add('møtet')
    l_0_nytt = t_7(t_8(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'nytt'), attribute='kva'))
    context.vars['nytt'] = l_0_nytt
    context.exported_vars.add('nytt')
    yield 'Emne: '
    if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'avlyst'):
        pass
        yield 'Blir halde likevel: '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        yield ' '
        yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
    elif environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'flytta'):
        pass
        yield 'Endra: '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        yield ' er flytta til '
        yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
    elif (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt):
        pass
        yield 'Endra: '
        yield str(environment.finalize(context, (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt)))
        yield ' for '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        yield ' '
        yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
    else:
        pass
        yield 'Endra: '
        yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'uavklart')))
        yield ' for '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        yield ' '
        yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
        yield ' er ikkje avklart'
    yield '\nHei!\n\n'
    if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'avlyst'):
        pass
        yield str(environment.finalize(context, t_10((undefined(name='møtet') if l_0_møtet is missing else l_0_møtet))))
        yield ' var avlyst, men blir halde likevel:\n'
    elif environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'flytta'):
        pass
        yield str(environment.finalize(context, t_10((undefined(name='møtet') if l_0_møtet is missing else l_0_møtet))))
        yield ' er flytta til '
        yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
        if (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt):
            pass
            yield ', og har fått '
            yield str(environment.finalize(context, (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt)))
        yield '.'
        if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'uavklart'):
            pass
            yield ' '
            yield str(environment.finalize(context, t_10(environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'uavklart'))))
            yield ' er ikkje avklart.'
        yield ' No gjeld dette:\n'
    elif (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt):
        pass
        yield str(environment.finalize(context, t_10((undefined(name='møtet') if l_0_møtet is missing else l_0_møtet))))
        yield ' har fått '
        yield str(environment.finalize(context, t_3(context, (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt), 13, 'fått .')))
        yield '.'
        if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'uavklart'):
            pass
            yield ' '
            yield str(environment.finalize(context, t_10(environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'uavklart'))))
            yield ' er ikkje avklart.'
        yield ' No gjeld dette:\n'
    else:
        pass
        yield str(environment.finalize(context, t_10(environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'uavklart'))))
        yield ' for '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        yield ' er ikkje avklart lenger. No gjeld dette:\n'
    yield '\nNår: '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
    yield '\nKvar: '
    yield str(environment.finalize(context, t_9(context, (undefined(name='møte') if l_0_møte is missing else l_0_møte))))
    yield '\n'
    def t_11(fiter):
        for l_1_ny in fiter:
            if (('vertsskule' in t_2(environment.getattr(l_1_ny, 'kva'))) and environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'stad')):
                yield l_1_ny
    for l_1_ny in t_11(t_4(environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'nytt'), 13)):
        _loop_vars = {}
        pass
        yield 'Vertsskule: '
        yield str(environment.finalize(context, environment.getattr(l_1_ny, 'no')))
        yield '\n'
    l_1_ny = missing
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje'):
        pass
        yield 'Lenkje: '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje')))
        yield '\n'
    def t_12(fiter):
        for l_1_ny in fiter:
            if ('nettverksleiar' in t_2(environment.getattr(l_1_ny, 'kva'))):
                yield l_1_ny
    for l_1_ny in t_12(t_4(environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'nytt'), 19)):
        _loop_vars = {}
        pass
        yield 'Nettverksleiar'
        if (t_2(t_6(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'))) > 1):
            pass
            yield 'ar'
        yield ': '
        yield str(environment.finalize(context, environment.getattr(l_1_ny, 'no')))
        yield '\n'
    l_1_ny = missing
    yield '\n'
    if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert') and (not environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett'))):
        pass
        yield 'Verten er ikkje fastsett enno.\n\n'
    if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'galdt'):
        pass
        yield 'Møtet skulle vore '
        yield str(environment.finalize(context, t_3(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'galdt'), 35, 'vore .')))
        yield '.\n\n'
    if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'avlyst'):
        pass
        yield 'Innkallinga'
    else:
        pass
        yield 'Den nye innkallinga'
    yield ' ligg på '
    if environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'):
        pass
        yield 'faget «'
        yield str(environment.finalize(context, t_3(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'), 38, '«»')))
        yield '» på '
    yield str(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'plattform')))
    yield '.\n\nKan du ikkje koma, så meld frå til '
    if (t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfall_til')) == t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiar'))):
        pass
        yield 'meg '
    else:
        pass
        yield str(environment.finalize(context, t_5(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfall_til'))))
        yield ', '
    yield 'så snart du kan.\n\nHelsing\n'
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avsendar')))
    yield '\n'

blocks = {}
debug_info = '1=76&2=79&3=82&4=86&8=116&9=118&10=120&11=122&12=136&13=138&15=150&18=155&19=157&20=159&21=167&23=170&24=173&26=175&27=183&30=191&34=194&35=197&38=199&40=213&43=221'
