from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'innkalling.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_nettverk = resolve('nettverk')
    l_0_møte = resolve('møte')
    l_0_sidan_sist = resolve('sidan_sist')
    l_0_vel = missing
    try:
        t_1 = environment.filters['-look']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named '-look' found.")
    pass
    yield '# Innkalling til møte i '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')))
    yield '\n\n'
    template = environment.get_template('endra.md', 'innkalling.md')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'vel': l_0_vel}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    template = environment.get_template('praktisk.md', 'innkalling.md')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'vel': l_0_vel}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    l_0_vel = ('verten har ikkje valt enno' if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert') or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vertskap')) else '')
    context.vars['vel'] = l_0_vel
    context.exported_vars.add('vel')
    if ((((environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vert') and (t_1(environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'økt')) == 1)) or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'vertskap')) or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med')) or environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på')):
        pass
        yield '## '
        yield escape(environment.finalize(context, ('Tema på vertsskulen' if (undefined(name='vel') if l_0_vel is missing else l_0_vel) else 'Skuletema')))
        yield '\n\n'
        if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med') or (undefined(name='vel') if l_0_vel is missing else l_0_vel)):
            pass
            yield '- Noko me har lukkast med: '
            yield escape(environment.finalize(context, (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'lukkast_med') or (undefined(name='vel') if l_0_vel is missing else l_0_vel))))
            yield '\n'
        if (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på') or (undefined(name='vel') if l_0_vel is missing else l_0_vel)):
            pass
            yield '- Noko me treng innspel på: '
            yield escape(environment.finalize(context, (environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'innspel_på') or (undefined(name='vel') if l_0_vel is missing else l_0_vel))))
            yield '\n'
        yield '\n'
    if (undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist):
        pass
        template = environment.get_template('sidan-sist.md', 'innkalling.md')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'vel': l_0_vel}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    template = environment.get_template('sakliste.md', 'innkalling.md')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'vel': l_0_vel}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    template = environment.get_template('dei-innkalla.md', 'innkalling.md')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {'vel': l_0_vel}))
    try:
        for event in gen:
            yield event
    finally: gen.close()

blocks = {}
debug_info = '1=22&3=26&4=32&5=38&6=41&7=44&9=46&10=49&12=51&13=54&17=57&18=59&20=65&21=71'
