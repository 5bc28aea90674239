from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'oppfolging.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_dato = resolve('dato')
    l_0_nettverk = resolve('nettverk')
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
        t_3 = environment.filters['-walk']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named '-walk' found.")
    try:
        t_4 = environment.filters['join']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'join' found.")
    try:
        t_5 = environment.filters['kort_dato']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'kort_dato' found.")
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
    pass
    yield '# Oppfølging '
    yield escape(environment.finalize(context, t_6((undefined(name='dato') if l_0_dato is missing else l_0_dato))))
    yield '\n\nDette står i referata: kva som skal gjerast, kven som gjer det, når fristen er, og korleis møta var.\n\n'
    for l_1_register in t_3((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 295):
        _loop_vars = {}
        pass
        yield '## '
        yield escape(environment.finalize(context, environment.getattr(l_1_register, 'namn')))
        yield '\n\n'
        if environment.getattr(l_1_register, 'avtalar'):
            pass
            yield '| Kva | Kven | Frist | Avtalt | Status |\n|:---|:---|:---|:---|:---|\n'
            for l_2_avtale in t_3(environment.getattr(l_1_register, 'avtalar'), 17):
                _loop_vars = {}
                pass
                yield '| '
                yield escape(environment.finalize(context, environment.getattr(l_2_avtale, 'kva')))
                yield ' | '
                yield escape(environment.finalize(context, environment.getattr(l_2_avtale, 'kven')))
                yield ' | '
                yield escape(environment.finalize(context, environment.getattr(l_2_avtale, 'frist')))
                yield ' | '
                yield escape(environment.finalize(context, t_5(environment.getattr(l_2_avtale, 'avtalt'))))
                yield ' | '
                yield escape(environment.finalize(context, environment.getattr(l_2_avtale, 'status')))
                if environment.getattr(l_2_avtale, 'sagt'):
                    pass
                    yield escape(environment.finalize(context, (markup_join((t_1(context, [' (ikkje gjort ', t_5(environment.getattr(l_2_avtale, 'sagt')), ')']), )) if (t_2(environment.getattr(l_2_avtale, 'status')) == 'open') else markup_join((t_1(context, [' ', t_5(environment.getattr(l_2_avtale, 'sagt'))]), )))))
                yield ' |\n'
            l_2_avtale = missing
        else:
            pass
            yield 'Ingen avtalar.\n'
        yield '\n'
        if environment.getattr(l_1_register, 'endringar'):
            pass
            yield '### Endringar og innspel\n\n| Kva | Slag | Avtalt | Status |\n|:---|:---|:---|:---|\n'
            for l_2_endring in t_3(environment.getattr(l_1_register, 'endringar'), 14):
                _loop_vars = {}
                pass
                yield '| '
                yield escape(environment.finalize(context, environment.getattr(l_2_endring, 'kva')))
                yield ' | '
                yield escape(environment.finalize(context, environment.getattr(l_2_endring, 'slag')))
                yield ' | '
                yield escape(environment.finalize(context, t_5(environment.getattr(l_2_endring, 'avtalt'))))
                yield ' | '
                yield escape(environment.finalize(context, environment.getattr(l_2_endring, 'status')))
                if environment.getattr(l_2_endring, 'sagt'):
                    pass
                    yield escape(environment.finalize(context, (markup_join((t_1(context, [' (ikkje gjort ', t_5(environment.getattr(l_2_endring, 'sagt')), ')']), )) if (t_2(environment.getattr(l_2_endring, 'status')) == 'open') else markup_join((t_1(context, [' ', t_5(environment.getattr(l_2_endring, 'sagt'))]), )))))
                yield ' |\n'
            l_2_endring = missing
        yield '\n'
        if environment.getattr(l_1_register, 'referat'):
            pass
            yield '### Møta\n\n| Møtet | Til stades | Forfall | Evaluering |\n|:---|---:|:---|:---|\n'
            for l_2_referat in t_3(environment.getattr(l_1_register, 'referat'), 14):
                _loop_vars = {}
                pass
                yield '| '
                yield escape(environment.finalize(context, t_5(environment.getattr(l_2_referat, 'dato'))))
                yield ' | '
                yield escape(environment.finalize(context, t_7(environment.getattr(l_2_referat, 'til_stades'))))
                yield ' | '
                yield escape(environment.finalize(context, t_4(context, environment.getattr(l_2_referat, 'forfall'), ', ')))
                yield ' | '
                yield escape(environment.finalize(context, t_4(context, environment.getattr(l_2_referat, 'evaluering'), ' ')))
                yield ' |\n'
            l_2_referat = missing
        yield '\n'
    l_1_register = missing

blocks = {}
debug_info = '1=56&5=58&6=62&8=64&11=67&12=71&18=89&23=92&24=96&28=109&33=112&34=116'
