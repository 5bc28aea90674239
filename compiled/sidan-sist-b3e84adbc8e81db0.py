from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'sidan-sist.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_sidan_sist = resolve('sidan_sist')
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
        t_5 = environment.filters['lang_dato']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'lang_dato' found.")
    try:
        t_6 = environment.filters['setning']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'setning' found.")
    pass
    yield '## Sidan sist\n\n'
    if environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'avtalar'):
        pass
        yield '| Kva | Kven | Frist |\n|:---|:---|:---|\n'
        for l_1_avtale in t_3(environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'avtalar'), 28):
            _loop_vars = {}
            pass
            yield '| '
            yield escape(environment.finalize(context, environment.getattr(l_1_avtale, 'kva')))
            yield ' | '
            yield escape(environment.finalize(context, environment.getattr(l_1_avtale, 'kven')))
            yield ' | '
            yield escape(environment.finalize(context, environment.getattr(l_1_avtale, 'frist')))
            if environment.getattr(l_1_avtale, 'over'):
                pass
                yield ' (fristen er ute)'
            yield ' |\n'
        l_1_avtale = missing
        yield '\n'
    if environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'endringar'):
        pass
        yield '- **Me vart samde om å endra:**'
        def t_7(fiter):
            for l_1_endring in fiter:
                if (t_1(environment.getattr(l_1_endring, 'avtalt')) == t_1(environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'dato'))):
                    yield l_1_endring
        for l_1_endring in t_7(t_3(environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'endringar'), 1)):
            _loop_vars = {}
            pass
            yield ' '
            yield escape(environment.finalize(context, t_6(environment.getattr(l_1_endring, 'kva'))))
        l_1_endring = missing
        def t_8(fiter):
            for l_1_endring in fiter:
                if (t_1(environment.getattr(l_1_endring, 'avtalt')) != t_1(environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'dato'))):
                    yield l_1_endring
        for l_1_endring in t_8(t_3(environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'endringar'), 13)):
            _loop_vars = {}
            pass
            yield ' Frå møtet '
            yield escape(environment.finalize(context, t_2(context, t_5(environment.getattr(l_1_endring, 'avtalt')), 12, 'møtet :')))
            yield ': '
            yield escape(environment.finalize(context, t_6(environment.getattr(l_1_endring, 'kva'))))
        l_1_endring = missing
        yield '\n'
    if environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'innspel'):
        pass
        yield '- **Innspel til møtemalen:**'
        for l_1_innspel in t_3(environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'innspel'), 1):
            _loop_vars = {}
            pass
            yield ' '
            yield escape(environment.finalize(context, t_6(environment.getattr(l_1_innspel, 'kva'))))
        l_1_innspel = missing
        yield '\n'
    if environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'prioriterte'):
        pass
        yield '- **Dette prioriterer me:**'
        for l_1_tekst in t_3(environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'prioriterte'), 1):
            _loop_vars = {}
            pass
            yield ' '
            yield escape(environment.finalize(context, t_6(l_1_tekst)))
        l_1_tekst = missing
        yield '\n'
    for l_1_høyring in t_3(environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'høyringar'), 38):
        _loop_vars = {}
        pass
        yield '- **Høyring som står att:** '
        yield escape(environment.finalize(context, environment.getattr(l_1_høyring, 'tittel')))
        yield ' (frist '
        yield escape(environment.finalize(context, t_4(environment.getattr(l_1_høyring, 'frist'))))
        yield ')\n'
    l_1_høyring = missing
    yield '\n'

blocks = {}
debug_info = '3=49&6=52&7=56&11=67&12=70&15=93&16=96&19=103&20=106&23=113&24=117'
