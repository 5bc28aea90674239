from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'melding-tilbake-referat.txt'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_nettverk = resolve('nettverk')
    l_0_møtet = missing
    try:
        t_1 = environment.filters['-join']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '-join' found.")
    pass
    l_0_møtet = str_join((t_1(context, [('oppstartmøtet i ' if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart') else 'møtet i '), environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')]), ))
    context.vars['møtet'] = l_0_møtet
    context.exported_vars.add('møtet')
    yield 'Emne: Sjå bort frå referatet frå '
    yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')))
    yield '\n\nHei!\n\nReferatet frå '
    yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')))
    yield ' vart lagt ut ved ein feil. Sjå bort frå det.'
    if (not environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avlyst')):
        pass
        yield ' Du får ny melding når rett referat er lagt ut.'
    yield '\n\nHelsing\n'
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avsendar')))
    yield '\n'

blocks = {}
debug_info = '1=20&2=24&6=28&10=36'
