from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'melding-vert.txt'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_møte = resolve('møte')
    l_0_nettverk = resolve('nettverk')
    l_0_sakliste = resolve('sakliste')
    l_0_kunngjort = resolve('kunngjort')
    l_0_medlemmer = resolve('medlemmer')
    l_0_andre = resolve('andre')
    l_0_dag = l_0_møtet = l_0_punkta = l_0_avlyst = l_0_endra = l_0_overtar = l_0_nytt = l_0_tal = l_0_svar = l_0_deg = l_0_meg = missing
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
        t_3 = environment.filters['-note']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named '-note' found.")
    try:
        t_4 = environment.filters['-slice']
    except KeyError:
        @internalcode
        def t_4(*unused):
            raise TemplateRuntimeError("No filter named '-slice' found.")
    try:
        t_5 = environment.filters['-walk']
    except KeyError:
        @internalcode
        def t_5(*unused):
            raise TemplateRuntimeError("No filter named '-walk' found.")
    try:
        t_6 = environment.filters['first']
    except KeyError:
        @internalcode
        def t_6(*unused):
            raise TemplateRuntimeError("No filter named 'first' found.")
    try:
        t_7 = environment.filters['klokke']
    except KeyError:
        @internalcode
        def t_7(*unused):
            raise TemplateRuntimeError("No filter named 'klokke' found.")
    try:
        t_8 = environment.filters['lang_dato']
    except KeyError:
        @internalcode
        def t_8(*unused):
            raise TemplateRuntimeError("No filter named 'lang_dato' found.")
    try:
        t_9 = environment.filters['length']
    except KeyError:
        @internalcode
        def t_9(*unused):
            raise TemplateRuntimeError("No filter named 'length' found.")
    try:
        t_10 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_10(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_11 = environment.filters['liste']
    except KeyError:
        @internalcode
        def t_11(*unused):
            raise TemplateRuntimeError("No filter named 'liste' found.")
    try:
        t_12 = environment.filters['map']
    except KeyError:
        @internalcode
        def t_12(*unused):
            raise TemplateRuntimeError("No filter named 'map' found.")
    try:
        t_13 = environment.filters['select']
    except KeyError:
        @internalcode
        def t_13(*unused):
            raise TemplateRuntimeError("No filter named 'select' found.")
    try:
        t_14 = environment.filters['stor']
    except KeyError:
        @internalcode
        def t_14(*unused):
            raise TemplateRuntimeError("No filter named 'stor' found.")
    pass
    l_0_dag = environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')
    context.vars['dag'] = l_0_dag
    context.exported_vars.add('dag')
    l_0_møtet = str_join((t_1(context, [('oppstartmøtet i ' if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'oppstart') else 'møtet i '), environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')]), ))
    context.vars['møtet'] = l_0_møtet
    context.exported_vars.add('møtet')
    l_0_punkta = t_10(context.eval_ctx, t_12(context, (undefined(name='sakliste') if l_0_sakliste is missing else l_0_sakliste), attribute='punkt'))
    context.vars['punkta'] = l_0_punkta
    context.exported_vars.add('punkta')
    l_0_avlyst = ((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort) and environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'avlyst'))
    context.vars['avlyst'] = l_0_avlyst
    context.exported_vars.add('avlyst')
    l_0_endra = (((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort) and (not environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'avlyst'))) and (not environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'ny_vert')))
    context.vars['endra'] = l_0_endra
    context.exported_vars.add('endra')
    l_0_overtar = (((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort) and environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'ny_vert')) and environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'vert'))
    context.vars['overtar'] = l_0_overtar
    context.exported_vars.add('overtar')
    l_0_nytt = (t_11(t_12(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'nytt'), attribute='kva')) if (undefined(name='endra') if l_0_endra is missing else l_0_endra) else '')
    context.vars['nytt'] = l_0_nytt
    context.exported_vars.add('nytt')
    l_0_tal = str_join((t_1(context, ['Me blir inntil ', environment.call_binop(context, '+', t_9((undefined(name='medlemmer') if l_0_medlemmer is missing else l_0_medlemmer)), t_9((undefined(name='andre') if l_0_andre is missing else l_0_andre))), ', medrekna dykk sjølve.']), ))
    context.vars['tal'] = l_0_tal
    context.exported_vars.add('tal')
    l_0_svar = (str_join((t_1(context, ['seinast ', t_8(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'svarfrist'))]), )) if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'svarfrist') else str_join((t_1(context, ['så snart ', ('du' if environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rektor') else 'de'), ' kan']), )))
    context.vars['svar'] = l_0_svar
    context.exported_vars.add('svar')
    l_0_deg = ('deg' if environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rektor') else 'dykk')
    context.vars['deg'] = l_0_deg
    context.exported_vars.add('deg')
    l_0_meg = ('oss' if (t_2(t_9(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'leiarar'))) > 1) else 'meg')
    context.vars['meg'] = l_0_meg
    context.exported_vars.add('meg')
    yield 'Emne: '
    if (undefined(name='endra') if l_0_endra is missing else l_0_endra):
        pass
        yield 'Endra: vertskap for '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'flytta'):
            pass
            yield ', flytta til '
            yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
        else:
            pass
            yield ' '
            yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
            if (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt):
                pass
                yield ', '
                yield str(environment.finalize(context, (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt)))
    elif (undefined(name='avlyst') if l_0_avlyst is missing else l_0_avlyst):
        pass
        yield 'Blir halde likevel: '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        yield ' '
        yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
    elif environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett'):
        pass
        yield 'Vertskap for '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        yield ' '
        yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
    else:
        pass
        yield 'Kan de vera vert for '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        yield ' '
        yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
        yield '?'
    yield '\nHei!\n\n'
    if (undefined(name='endra') if l_0_endra is missing else l_0_endra):
        pass
        yield str(environment.finalize(context, t_14((undefined(name='møtet') if l_0_møtet is missing else l_0_møtet))))
        yield ', som '
        yield str(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'namn')))
        yield ' '
        if environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett'):
            pass
            yield 'er vertsskule for'
        else:
            pass
            yield 'står for tur til å vera vertsskule for'
        yield ', '
        if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'flytta'):
            pass
            yield 'er flytta til '
            yield str(environment.finalize(context, (undefined(name='dag') if l_0_dag is missing else l_0_dag)))
            if (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt):
                pass
                yield ', og har fått '
                yield str(environment.finalize(context, (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt)))
        elif (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt):
            pass
            yield 'har fått '
            yield str(environment.finalize(context, (undefined(name='nytt') if l_0_nytt is missing else l_0_nytt)))
        else:
            pass
            yield 'har ikkje møterom lenger'
        yield '. No gjeld dette:\n\nNår: '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
        yield '\n'
        if environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rom'):
            pass
            yield 'Møterom: '
            yield str(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rom')))
            yield '\n'
        yield '\n'
        if environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'galdt'):
            pass
            yield 'Møtet skulle vore '
            yield str(environment.finalize(context, t_3(context, environment.getattr((undefined(name='kunngjort') if l_0_kunngjort is missing else l_0_kunngjort), 'galdt'), 25, 'vore .')))
            yield '.\n\n'
        if (not environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett')):
            pass
            yield 'Kan de vera vertar då? Svar '
            yield str(environment.finalize(context, (undefined(name='meg') if l_0_meg is missing else l_0_meg)))
            yield ' '
            yield str(environment.finalize(context, (undefined(name='svar') if l_0_svar is missing else l_0_svar)))
            yield '.\n\n'
    elif (undefined(name='avlyst') if l_0_avlyst is missing else l_0_avlyst):
        pass
        yield str(environment.finalize(context, t_14((undefined(name='møtet') if l_0_møtet is missing else l_0_møtet))))
        yield ' var avlyst, men blir halde likevel: '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
        yield '. '
        if environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett'):
            pass
            yield str(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'namn')))
            yield ' er vertsskule.'
        else:
            pass
            yield 'Kan '
            yield str(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'namn')))
            yield ' vera vertsskule? Svar '
            yield str(environment.finalize(context, (undefined(name='meg') if l_0_meg is missing else l_0_meg)))
            yield ' '
            yield str(environment.finalize(context, (undefined(name='svar') if l_0_svar is missing else l_0_svar)))
            yield '.'
        yield ' '
        yield str(environment.finalize(context, (undefined(name='tal') if l_0_tal is missing else l_0_tal)))
        yield '\n'
    elif environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett'):
        pass
        yield str(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'namn')))
        yield ' er vertsskule for '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        yield ' '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
        yield '. '
        yield str(environment.finalize(context, (undefined(name='tal') if l_0_tal is missing else l_0_tal)))
        yield '\n'
    else:
        pass
        yield 'Kan '
        yield str(environment.finalize(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'namn')))
        yield ' vera vertsskule for '
        yield str(environment.finalize(context, (undefined(name='møtet') if l_0_møtet is missing else l_0_møtet)))
        yield ' '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'når')))
        yield '? Skulen står for tur. '
        yield str(environment.finalize(context, (undefined(name='tal') if l_0_tal is missing else l_0_tal)))
        yield ' Svar '
        yield str(environment.finalize(context, (undefined(name='meg') if l_0_meg is missing else l_0_meg)))
        yield ' '
        yield str(environment.finalize(context, (undefined(name='svar') if l_0_svar is missing else l_0_svar)))
        yield '.\n'
    yield '\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'same_dag'):
        pass
        yield 'Same dag er det eit møte til, kl. '
        yield str(environment.finalize(context, t_11(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'same_dag'))))
        yield '.\n\n'
    if environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett'):
        pass
        yield 'Me ber '
        yield str(environment.finalize(context, (undefined(name='deg') if l_0_deg is missing else l_0_deg)))
        yield ' om å:'
    else:
        pass
        yield 'Passar det, ber me '
        yield str(environment.finalize(context, (undefined(name='deg') if l_0_deg is missing else l_0_deg)))
        yield ' om å:'
    yield '\n\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'stad'):
        pass
        yield '- sjå til at lokalet er klart ('
        yield str(environment.finalize(context, t_3(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'stad'), 48, '()')))
        yield '), og at det er kaffi'
    else:
        pass
        yield '- sikra møterom'
        if environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rom'):
            pass
            yield ' ('
            yield str(environment.finalize(context, t_3(context, environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rom'), 49, '()')))
            yield ')'
        yield ' og kaffi'
    if (t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'mat')) == 'enkel bevertning'):
        pass
        yield ', og ha klar enkel bevertning'
    elif (t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'mat')) == 'matpakke'):
        pass
        yield ' (medlemmene tar med matpakke)'
    yield '\n'
    if ((t_2(environment.getitem((undefined(name='punkta') if l_0_punkta is missing else l_0_punkta), t_4(None, None, 1, None))) != t_2(['vertsskule'])) and (not environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'stad'))):
        pass
        yield '- ta imot oss kl. '
        yield str(environment.finalize(context, t_7(environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'tid'), 'start'))))
        yield '\n'
    if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje'):
        pass
        yield '- gjera klart for dei som er med på nettet: '
        yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lenkje')))
        yield '\n'
    def t_15(fiter):
        for l_1_sak in fiter:
            if (t_2(environment.getattr(l_1_sak, 'punkt')) == 'vertsskule'):
                yield l_1_sak
    for l_1_sak in t_15(t_5((undefined(name='sakliste') if l_0_sakliste is missing else l_0_sakliste), 51)):
        _loop_vars = {}
        pass
        yield '- '
        if (t_2(environment.getattr(l_1_sak, 'nr')) == t_2(t_6(environment, t_13(context, t_12(context, (undefined(name='sakliste') if l_0_sakliste is missing else l_0_sakliste), attribute='nr'))))):
            pass
            yield 'ønskja velkomen og '
        yield 'fortelja kort om skulen kl. '
        yield str(environment.finalize(context, t_7(environment.getattr(l_1_sak, 'start'))))
        if (t_2(environment.getattr(l_1_sak, 'dato')) != t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dato'))):
            pass
            yield ' '
            yield str(environment.finalize(context, t_8(environment.getattr(l_1_sak, 'dato'))))
        yield '\n'
    l_1_sak = missing
    def t_16(fiter):
        for l_1_sak in fiter:
            if (t_2(environment.getattr(l_1_sak, 'punkt')) == 'omvising'):
                yield l_1_sak
    for l_1_sak in t_16(t_5((undefined(name='sakliste') if l_0_sakliste is missing else l_0_sakliste), 33)):
        _loop_vars = {}
        pass
        yield '- visa oss rundt på skulen kl. '
        yield str(environment.finalize(context, t_7(environment.getattr(l_1_sak, 'start'))))
        if (t_2(environment.getattr(l_1_sak, 'dato')) != t_2(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dato'))):
            pass
            yield ' '
            yield str(environment.finalize(context, t_8(environment.getattr(l_1_sak, 'dato'))))
        yield '\n'
    l_1_sak = missing
    if ('skuletema' in t_2((undefined(name='punkta') if l_0_punkta is missing else l_0_punkta))):
        pass
        yield '- '
        if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med') and environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på')):
            pass
            yield 'leggja fram to tema:'
        else:
            pass
            yield 'velja to tema, og senda dei til '
            yield str(environment.finalize(context, (undefined(name='meg') if l_0_meg is missing else l_0_meg)))
            yield ' '
            yield str(environment.finalize(context, (undefined(name='svar') if l_0_svar is missing else l_0_svar)))
            yield ':'
        yield '\n  - noko de har lukkast med'
        if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med'):
            pass
            yield ': '
            yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med')))
        yield '\n  - noko de treng innspel på'
        if environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på'):
            pass
            yield ': '
            yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på')))
        yield '\n'
    yield '\n'
    if ((undefined(name='overtar') if l_0_overtar is missing else l_0_overtar) and (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med') or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på'))):
        pass
        if environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rom'):
            pass
            yield 'Rom og tema'
        else:
            pass
            yield 'Dei to skuletemaa'
        yield ' er slik dei står i planen no. Passar dei ikkje for dykk, så send '
        yield str(environment.finalize(context, (undefined(name='meg') if l_0_meg is missing else l_0_meg)))
        yield ' nye '
        yield str(environment.finalize(context, t_3(context, (undefined(name='svar') if l_0_svar is missing else l_0_svar), 75, 'nye .')))
        yield '.\n\n'
    elif ((undefined(name='overtar') if l_0_overtar is missing else l_0_overtar) and environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rom')):
        pass
        yield 'Rommet er det som står i planen no. Passar det ikkje for dykk, så sei kva rom det blir, '
        yield str(environment.finalize(context, (undefined(name='svar') if l_0_svar is missing else l_0_svar)))
        yield '.\n\n'
    if ((not environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'rom')) and (not environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'stad'))):
        pass
        if environment.getattr(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert'), 'fastsett'):
            pass
            yield 'Kva rom blir det? Svar '
            yield str(environment.finalize(context, (undefined(name='meg') if l_0_meg is missing else l_0_meg)))
            yield ' '
            yield str(environment.finalize(context, (undefined(name='svar') if l_0_svar is missing else l_0_svar)))
            yield '.'
        else:
            pass
            yield 'Skriv òg kva rom det blir.'
        yield '\n\n'
    yield 'Sei frå til '
    yield str(environment.finalize(context, (undefined(name='meg') if l_0_meg is missing else l_0_meg)))
    yield ' om noko ikkje passar.\n\nHelsing\n'
    yield str(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'avsendar')))
    yield '\n'

blocks = {}
debug_info = '1=102&2=105&3=108&4=111&5=114&6=117&7=120&8=123&9=126&10=129&11=132&12=136&16=172&17=174&19=201&20=203&21=206&24=209&25=212&28=214&29=217&32=221&33=223&34=243&35=245&37=256&40=269&41=272&44=274&47=285&48=288&49=293&51=306&52=309&54=311&55=314&57=316&58=324&61=335&62=343&65=350&66=353&68=364&70=369&74=375&75=377&77=388&78=391&81=393&82=395&86=407&89=409'
