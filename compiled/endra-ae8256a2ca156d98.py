from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'endra.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_kunngjort = resolve('kunngjort')
    l_0_møte = resolve('møte')
    l_0_avlyste = resolve('avlyste')
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
        t_4 = environment.filters['kort_dato']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'kort_dato' found.")
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
        t_9 = environment.filters['stor']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'stor' found.")
    pass
    if (undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort):
        pass
        yield '**Endra.** '
        if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'flytta'):
            pass
            yield 'Møtet er flytta til '
            yield escape(environment.finalize(context, t_2(context, t_5(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dato')), 2, 'til .')))
            yield '. '
        for l_1_ny in t_3(environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'nytt'), 4):
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context, t_9(environment.getattr(l_1_ny, 'kva'))))
            yield ': '
            yield escape(environment.finalize(context, environment.getattr(l_1_ny, 'no')))
            yield '. '
        l_1_ny = missing
        if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'uavklart'):
            pass
            yield escape(environment.finalize(context, t_9(environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'uavklart'))))
            yield ' er ikkje avklart. '
        if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'galdt'):
            pass
            yield 'I innkallinga som vart lagd ut '
            yield escape(environment.finalize(context, t_2(context, t_4(environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'dag')), 2, 'ut ,')))
            yield ', stod det '
            yield escape(environment.finalize(context, t_2(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'galdt'), 2, 'det .')))
            yield '.'
        else:
            pass
            yield 'I innkallinga som vart lagd ut '
            yield escape(environment.finalize(context, t_2(context, t_4(environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'dag')), 2, 'ut ,')))
            yield ', stod det ikkje noko om det.'
        yield '\n\n'
    elif environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'flytta_frå'):
        pass
        yield '**Flytta.** Etter møteplanen skulle møtet vore '
        yield escape(environment.finalize(context, t_2(context, t_5(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'flytta_frå')), 6, 'vore .')))
        yield '.\n\n'
    if (undefined(name='avlyste') if l_0_avlyste is missing else l_0_avlyste):
        pass
        yield '**Avlyst.** '
        if (t_1(t_6((undefined(name='avlyste') if l_0_avlyste is missing else l_0_avlyste))) > 1):
            pass
            yield 'Møta '
            yield escape(environment.finalize(context, t_7(t_8(context, (undefined(name='avlyste') if l_0_avlyste is missing else l_0_avlyste), 'lang_dato'))))
            yield ' vart avlyste'
        else:
            pass
            yield 'Møtet '
            yield escape(environment.finalize(context, t_5(environment.getitem((undefined(name='avlyste') if l_0_avlyste is missing else l_0_avlyste), 0))))
            yield ' vart avlyst'
        yield '.\n\n'

blocks = {}
debug_info = '1=68&2=71&5=101&6=104&9=106&10=109'
