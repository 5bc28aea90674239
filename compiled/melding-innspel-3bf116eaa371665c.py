from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'melding-innspel.txt'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_nettverk = resolve('nettverk')
    l_0_møtet = l_0_meg = missing
    try:
        t_1 = environment.filters['-look']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '-look' found.")
    try:
        t_2 = environment.filters['lang_dato']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'lang_dato' found.")
    try:
        t_3 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    pass
    l_0_møtet = ('oppstartmøtet' if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart') else 'møtet')
    context.vars['møtet'] = l_0_møtet
    context.exported_vars.add('møtet')
    l_0_meg = ('oss' if (t_1(t_3(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'))) > 1) else 'meg')
    context.vars['meg'] = l_0_meg
    context.exported_vars.add('meg')
    yield 'Emne: Har du saker til '
    yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
    yield ' i '
    yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')))
    yield '?\n\nHei!\n\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart'):
        pass
        yield 'Oppstartmøtet'
    elif (t_1(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'økt')) > 1):
        pass
        yield 'Eit møte til'
    else:
        pass
        yield 'Neste møte'
    yield ' i '
    yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' er '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'kvar'):
        pass
        yield ', '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'kvar')))
    yield '.\n\nHar du ei sak du vil ta opp, så send ho til '
    yield str(environment.finalize(context, (undefined(name='meg') if l_0_meg is missing else l_0_meg)))
    yield ' '
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'svarfrist'):
        pass
        yield 'seinast '
        yield str(environment.finalize(context, t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'svarfrist'))))
    else:
        pass
        yield 'så snart du kan'
    yield '. Skriv kva saka gjeld, og kor lang tid ho treng.\n\nHelsing\n'
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avsendar')))
    yield '\n'

blocks = {}
debug_info = '1=32&2=35&3=39&7=45&9=63&12=73'
