from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'melding-tilbake.txt'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_nettverk = resolve('nettverk')
    l_0_kunngjort = resolve('kunngjort')
    l_0_møtet = l_0_no = missing
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
    l_0_no = environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')
    context.vars['no'] = l_0_no
    context.exported_vars.add('no')
    yield 'Emne: Sjå bort frå innkallinga til '
    yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'når')))
    yield '\n\nHei!\n\nSjå bort frå innkallinga til '
    yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'når')))
    if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'kvar'):
        pass
        yield ', '
        yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'kvar')))
    yield '. Ho vart lagd ut ved ein feil, og me sender ny innkalling.\n\n'
    if (not environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'flytta')):
        pass
        yield 'Møtet står ved lag. '
    yield 'Etter planen er det '
    yield str(environment.finalize(context, (undefined(name='no') if l_0_no is missing else l_0_no)))
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'kvar'):
        pass
        yield ', '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'kvar')))
    yield '.\n\nHelsing\n'
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avsendar')))
    yield '\n'

blocks = {}
debug_info = '1=21&2=24&3=28&7=32&9=40&12=50'
