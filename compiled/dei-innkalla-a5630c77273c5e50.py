from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'dei-innkalla.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_skular = resolve('skular')
    l_0_andre = resolve('andre')
    l_0_møte = resolve('møte')
    l_0_neste = resolve('neste')
    l_0_utlagt = resolve('utlagt')
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
        t_4 = environment.filters['dato']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'dato' found.")
    try:
        t_5 = environment.filters['folk']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'folk' found.")
    try:
        t_6 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_7 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
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
    pass
    yield '## Innkalla\n\n'
    for l_1_skule in t_3((undefined(name='skular') if l_0_skular is missing else l_0_skular), 5):
        _loop_vars = {}
        pass
        yield '- '
        yield escape(environment.finalize(context, environment.getattr(l_1_skule, 'namn')))
        yield ': '
        yield escape(environment.finalize(context, t_5(environment.getattr(l_1_skule, 'medlemmer'))))
        yield '\n'
    l_1_skule = missing
    if (undefined(name='andre') if l_0_andre is missing else l_0_andre):
        pass
        yield '- Arbeidsgruppa: '
        yield escape(environment.finalize(context, t_6(context, t_8(context, (undefined(name='andre') if l_0_andre is missing else l_0_andre), 'person'), ', ')))
        yield '\n'
    elif environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'arbeidsgruppe'):
        pass
        yield '- Arbeidsgruppa: '
        yield escape(environment.finalize(context, t_9(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'arbeidsgruppe'))))
        yield '\n'
    yield '\n'
    if (undefined(name='neste') if l_0_neste is missing else l_0_neste):
        pass
        yield 'Neste møte er '
        yield escape(environment.finalize(context, environment.getattr((undefined(name='neste') if l_0_neste is missing else l_0_neste), 'når')))
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
        yield 'Datoen for neste møte er ikkje avklart.\n'
    yield '\nHelsing<br>'
    yield escape(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avsendar')))
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'):
        pass
        yield ', nettverksleiar'
        if (t_1(t_7(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'))) > 1):
            pass
            yield 'ar'
    else:
        pass
        yield '. Nettverksleiaren er ikkje avklart.'
    yield '\n\n'
    if (undefined(name='utlagt') if l_0_utlagt is missing else l_0_utlagt):
        pass
        yield 'Lagd ut '
        yield escape(environment.finalize(context, t_2(context, t_4((undefined(name='utlagt') if l_0_utlagt is missing else l_0_utlagt)), 22, 'ut .')))
        yield '.\n'

blocks = {}
debug_info = '3=71&4=75&6=80&7=83&8=85&9=88&12=91&13=94&18=107&21=118&22=121'
