from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'kalender.txt'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_avlyst = resolve('avlyst')
    l_0_vertskap = resolve('vertskap')
    l_0_møte = resolve('møte')
    l_0_skuleår = resolve('skuleår')
    l_0_sakliste = resolve('sakliste')
    l_0_samarbeid = resolve('samarbeid')
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
        t_4 = environment.filters['klokke']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'klokke' found.")
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
    if (undefined(name='avlyst') if l_0_avlyst is missing else l_0_avlyst):
        pass
        yield 'Møtet er avlyst.\n\n'
    if (undefined(name='vertskap') if l_0_vertskap is missing else l_0_vertskap):
        pass
        if environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett'):
            pass
            yield 'Skulen er vert for møtet.'
        else:
            pass
            yield 'Etter framlegget er skulen vert for møtet.'
        yield ' Verten sikrar møterom og kaffi'
        if (t_1(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'mat')) == 'enkel bevertning'):
            pass
            yield ' og har klar enkel bevertning'
        yield '.\n\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart'):
        pass
        yield 'Oppstartmøte'
    else:
        pass
        yield 'Møte'
    yield ' nr. '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'nr')))
    yield ' i skuleåret '
    yield str(environment.finalize(context, (undefined(name='skuleår') if l_0_skuleår is missing else l_0_skuleår)))
    yield '\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'flytta_frå'):
        pass
        yield 'Flytta frå '
        yield str(environment.finalize(context, t_5(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'flytta_frå'))))
        yield '\n'
    yield 'Når: '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
    yield '\nKvar: '
    yield str(environment.finalize(context, t_9(context, (undefined(name='møte') if l_0_møte is missing else l_0_møte))))
    yield '\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje'):
        pass
        yield 'Lenkje: '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje')))
        yield '\n'
    yield 'Nettverksleiar'
    if (t_1(t_6(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'))) > 1):
        pass
        yield 'ar'
    yield ': '
    yield str(environment.finalize(context, (t_7(t_8(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'), 'person')) or 'ikkje avklart')))
    yield '\n'
    if (not (undefined(name='avlyst') if l_0_avlyst is missing else l_0_avlyst)):
        pass
        if (t_1(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'mat')) == 'matpakke'):
            pass
            yield 'Mat: Ta med matpakke.\n'
        elif environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'mat'):
            pass
            yield 'Mat: Det blir enkel bevertning.\n'
        yield 'Førebuing: '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'førebuing')))
        yield '\nForfall: Meld frå til '
        yield str(environment.finalize(context, t_2(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfall_til'), 'namn'), 26, 'til .')))
        yield '.\n\nSakliste\n'
        for l_1_sak in t_3((undefined(name='sakliste') if l_0_sakliste is missing else l_0_sakliste), 18):
            _loop_vars = {}
            pass
            if environment.getattr(l_1_sak, 'ny_dag'):
                pass
                yield str(environment.finalize(context, t_10(t_5(environment.getattr(l_1_sak, 'dato')))))
                yield '\n'
            yield str(environment.finalize(context, t_4(environment.getattr(l_1_sak, 'start'))))
            yield ' '
            yield str(environment.finalize(context, environment.getattr(l_1_sak, 'tittel')))
            yield '\n'
            for l_2_dag in t_3(environment.getattr(l_1_sak, 'held_fram'), 15):
                _loop_vars = {}
                pass
                yield str(environment.finalize(context, t_10(t_5(environment.getattr(l_2_dag, 'dato')))))
                yield '\n'
                yield str(environment.finalize(context, t_4(environment.getattr(environment.getattr(l_2_dag, 'tid'), 'start'))))
                yield ' '
                yield str(environment.finalize(context, environment.getattr(l_1_sak, 'tittel')))
                yield ' (held fram)\n'
            l_2_dag = missing
        l_1_sak = missing
    yield '\nAlle dokument frå nettverket ligg på '
    if environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'):
        pass
        yield 'faget «'
        yield str(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'), 41, '«»')))
        yield '» på '
    yield str(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'plattform')))
    yield '.\n'

blocks = {}
debug_info = '1=77&5=80&6=82&9=93&10=104&11=107&13=110&14=112&15=114&16=117&18=120&19=126&20=128&22=131&25=135&26=137&29=139&30=142&31=144&33=146&34=150&35=153&36=155&41=162'
