from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'innkalling-oppstart.md'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_nettverk = resolve('nettverk')
    l_0_møte = resolve('møte')
    l_0_sidan_sist = resolve('sidan_sist')
    pass
    yield '# Innkalling til oppstartmøte i '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='nettverk') if l_0_nettverk is missing else l_0_nettverk), 'namn')))
    yield ' '
    yield escape(environment.finalize(context, environment.getattr((undefined(name='møte') if l_0_møte is missing else l_0_møte), 'dag')))
    yield '\n\n'
    template = environment.get_template('endra.md', 'innkalling-oppstart.md')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    template = environment.get_template('praktisk.md', 'innkalling-oppstart.md')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    if (undefined(name='sidan_sist') if l_0_sidan_sist is missing else l_0_sidan_sist):
        pass
        template = environment.get_template('sidan-sist.md', 'innkalling-oppstart.md')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
    template = environment.get_template('sakliste.md', 'innkalling-oppstart.md')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()
    template = environment.get_template('dei-innkalla.md', 'innkalling-oppstart.md')
    gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
    try:
        for event in gen:
            yield event
    finally: gen.close()

blocks = {}
debug_info = '1=15&3=19&4=25&5=31&6=33&8=39&9=45'
