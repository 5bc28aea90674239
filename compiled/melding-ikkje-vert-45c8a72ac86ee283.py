from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'melding-ikkje-vert.txt'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_nettverk = resolve('nettverk')
    l_0_kunngjort = resolve('kunngjort')
    l_0_møtet = missing
    try:
        t_1 = environment.filters['stad']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'stad' found.")
    try:
        t_2 = environment.filters['stor']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'stor' found.")
    pass
    l_0_møtet = ('oppstartmøtet' if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart') else 'møtet')
    context.vars['møtet'] = l_0_møtet
    context.exported_vars.add('møtet')
    yield 'Emne: '
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avlyst'):
        pass
        yield 'Avlyst'
    else:
        pass
        yield 'Ikkje vert likevel'
    yield ': '
    yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
    yield ' i '
    yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'når')))
    yield '\n\nHei!\n\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avlyst'):
        pass
        yield str(environment.finalize(context, t_2((undefined(name='møtet') if l_0_møtet is missing else l_0_møtet))))
        yield ' i '
        yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
        yield ' '
        yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'når')))
        yield ' er avlyst. '
        yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'vert')))
        yield ' treng ikkje førebu noko som vertsskule.\n'
    else:
        pass
        if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'spurd'):
            pass
            yield 'Me spurde om '
            yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'vert')))
            yield ' kunne vera vertsskule for '
            yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
            yield ' i '
            yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
            yield ' '
            yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'når')))
            yield '. Det er ikkje aktuelt lenger.\n'
        else:
            pass
            yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'vert')))
            yield ' skal likevel ikkje vera vertsskule for '
            yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
            yield ' i '
            yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
            yield ' '
            yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'når')))
            yield ', og treng ikkje førebu noko.\n'
        yield '\n'
        if ((environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert') or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'stad')) or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje')):
            pass
            yield 'No gjeld dette:\n\nNår: '
            yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
            yield '\nKvar: '
            yield str(environment.finalize(context, t_1(context, (undefined(name='møte') if l_0_møte is missing else l_0_møte))))
            yield '\n'
            if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert') and environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'stad')):
                pass
                yield 'Vertsskule: '
                yield str(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'namn')))
                yield '\n'
            if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje'):
                pass
                yield 'Lenkje: '
                yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje')))
                yield '\n'
    yield '\n'
    if (not environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'spurd')):
        pass
        yield 'Takk for at de var klare til å ta imot oss.\n\n'
    yield 'Helsing\n'
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avsendar')))
    yield '\n'

blocks = {}
debug_info = '1=27&2=31&6=44&7=46&9=56&10=59&12=69&15=78&18=81&19=83&20=85&21=88&23=90&24=93&29=96&34=100'
