from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'melding-avlysing.txt'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_nettverk = resolve('nettverk')
    l_0_kunngjort = resolve('kunngjort')
    l_0_neste = resolve('neste')
    l_0_avtalar = resolve('avtalar')
    l_0_møtet = l_0_meg = missing
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
        t_3 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_4 = environment.filters['stor']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'stor' found.")
    pass
    l_0_møtet = ('oppstartmøtet' if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart') else 'møtet')
    context.vars['møtet'] = l_0_møtet
    context.exported_vars.add('møtet')
    l_0_meg = ('oss' if (t_1(t_3(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'))) > 1) else 'meg')
    context.vars['meg'] = l_0_meg
    context.exported_vars.add('meg')
    yield 'Emne: Avlyst: '
    yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
    yield ' i '
    yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'når')))
    yield '\n\nHei!\n\n'
    yield str(environment.finalize(context, t_4((undefined(name='møtet') if l_0_møtet is missing else l_0_møtet))))
    yield ' i '
    yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'når')))
    if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'kvar'):
        pass
        yield ', '
        yield str(environment.finalize(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'kvar')))
        yield ','
    yield ' er avlyst.\n\n'
    if (undefined(name='neste') if l_0_neste is missing else l_0_neste):
        pass
        yield 'Neste møte er '
        yield str(environment.finalize(context, environment.getattr((undefined(name='neste') if l_0_neste is missing else l_0_neste), 'når')))
        if environment.getattr((undefined(name='neste') if l_0_neste is missing else l_0_neste), 'kvar'):
            pass
            yield ', '
            yield str(environment.finalize(context, environment.getattr((undefined(name='neste') if l_0_neste is missing else l_0_neste), 'kvar')))
        yield '.\n\n'
    if (undefined(name='avtalar') if l_0_avtalar is missing else l_0_avtalar):
        pass
        yield 'Det me har avtalt å gjera, gjeld framleis.\n\n'
    yield 'Har du spørsmål, så ta kontakt med '
    yield str(environment.finalize(context, t_2(context, (undefined(name='meg') if l_0_meg is missing else l_0_meg), 17, 'med .')))
    yield '.\n\nHelsing\n'
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avsendar')))
    yield '\n'

blocks = {}
debug_info = '1=41&2=44&3=48&7=54&9=65&10=68&13=74&17=78&20=80'
