from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'oppfolging-sist.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_sidan_sist = resolve('sidan_sist')
    l_0_punkta = resolve('punkta')
    l_0_sakliste = resolve('sakliste')
    try:
        t_1 = environment.filters['-look']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '-look' found.")
    try:
        t_2 = environment.filters['-walk']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named '-walk' found.")
    try:
        t_3 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_4 = environment.filters['stor']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'stor' found.")
    try:
        t_5 = environment.tests['defined']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No test named 'defined' found.")
    pass
    if ((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist) and ((environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'avtalar') or environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'endringar')) or environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'innspel'))):
        pass
        if ((not t_5((undefined(name='punkta') if l_0_punkta is missing else l_0_punkta))) or ('oppfølging' not in t_1((undefined(name='punkta') if l_0_punkta is missing else l_0_punkta)))):
            pass
            yield '## Oppfølging frå sist\n\n'
        elif ('Oppfølging frå sist' not in t_1(t_3(context, (undefined(name='sakliste') if l_0_sakliste is missing else l_0_sakliste), attribute='tittel'))):
            pass
            yield '### Oppfølging frå sist\n\n'
        yield 'Skriv «gjort», «ikkje gjort» eller «fell bort». Det de ikkje skriv noko om, kjem opp att neste gong.\n\n| Kva | Kven | Frist | Status |\n|:---|:---|:---|:---|\n'
        for l_1_avtale in t_2(environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'avtalar'), 13):
            _loop_vars = {}
            pass
            yield '| '
            yield escape(environment.finalize(context, environment.getattr(l_1_avtale, 'kva')))
            yield ' | '
            yield escape(environment.finalize(context, environment.getattr(l_1_avtale, 'kven')))
            yield ' | '
            yield escape(environment.finalize(context, environment.getattr(l_1_avtale, 'frist')))
            yield ' | |\n'
        l_1_avtale = missing
        for l_1_endring in t_2(environment.call_binop(context, '+', environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'endringar'), environment.getattr((undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist), 'innspel')), 15):
            _loop_vars = {}
            pass
            yield '| '
            yield escape(environment.finalize(context, t_4(environment.getattr(l_1_endring, 'slag'))))
            yield ': '
            yield escape(environment.finalize(context, environment.getattr(l_1_endring, 'kva')))
            yield ' | '
            yield escape(environment.finalize(context, environment.getattr(l_1_endring, 'kven')))
            yield ' | '
            yield escape(environment.finalize(context, environment.getattr(l_1_endring, 'frist')))
            yield ' | |\n'
        l_1_endring = missing
        yield '\n'

blocks = {}
debug_info = '1=44&2=46&5=49&13=53&14=57&16=64&17=68'
