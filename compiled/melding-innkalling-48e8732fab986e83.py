from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'melding-innkalling.txt'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_nettverk = resolve('nettverk')
    l_0_samarbeid = resolve('samarbeid')
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
        t_3 = environment.filters['dag']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'dag' found.")
    try:
        t_4 = environment.filters['kontakt']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named 'kontakt' found.")
    try:
        t_5 = environment.filters['stad']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named 'stad' found.")
    pass
    yield 'Emne: Innkalling til '
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart'):
        pass
        yield 'oppstartmøte'
    else:
        pass
        yield 'møte'
    yield ' i '
    yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')))
    yield '\n\nHei!\n\nInnkallinga til '
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart'):
        pass
        yield 'oppstartmøtet'
    else:
        pass
        yield 'møtet'
    yield ' i '
    yield str(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' er lagd ut på '
    if environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'):
        pass
        yield 'faget «'
        yield str(environment.finalize(context, t_2(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'fag'), 5, '«»')))
        yield '» på '
    yield str(environment.finalize(context, environment.getattr((undefined(name='samarbeid') if l_0_samarbeid is missing else l_0_samarbeid), 'plattform')))
    yield '.\n\nNår: '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
    yield '\nKvar: '
    yield str(environment.finalize(context, t_5(context, (undefined(name='møte') if l_0_møte is missing else l_0_møte))))
    yield '\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje'):
        pass
        yield 'Lenkje: '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje')))
        yield '\n'
    if (t_1(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'mat')) == 'matpakke'):
        pass
        yield 'Mat: Ta med matpakke.\n'
    yield 'Førebuing: '
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'førebuing')))
    yield '\n\n'
    if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert') and (not environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett'))):
        pass
        yield 'Verten er ikkje fastsett enno.\n\n'
    yield 'Kan du ikkje koma, så meld frå til '
    if (t_1(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfall_til')) == t_1(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiar'))):
        pass
        yield 'meg '
    else:
        pass
        yield str(environment.finalize(context, t_4(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfall_til'))))
        yield ', '
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfallsfrist'):
        pass
        yield 'seinast '
        yield str(environment.finalize(context, t_3(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'forfallsfrist'))))
    else:
        pass
        yield 'så snart du kan'
    yield '.\n\nHelsing\n'
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avsendar')))
    yield '\n'

blocks = {}
debug_info = '1=45&5=56&7=72&8=74&9=76&10=79&12=81&15=85&17=87&21=91&24=106'
