from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'suppleringar.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    try:
        t_1 = environment.filters['-walk']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '-walk' found.")
    pass
    yield '## Suppleringar til grunnlaget\n\nSkriv det nettverket vil leggja til, under den delen av grunnlaget det høyrer til.\n\nVil de ta bort eller endra ei tidlegare supplering, skriv de «Stryk: …» eller «Endra: … → …» under den same delen.\n\n'
    for l_1_del in t_1(('Formål', 'Viktige verdiar', 'Innhald', 'Arbeidsmåtar', 'Struktur, roller og oppgåver', 'Viktige suksesskriterium', 'Anna'), 49):
        _loop_vars = {}
        pass
        yield '### '
        yield escape(environment.finalize(context, l_1_del))
        yield '\n\n*Skriv her, ei supplering på kvar linje.*\n\n'
    l_1_del = missing

blocks = {}
debug_info = '7=18&8=22'
