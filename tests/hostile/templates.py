"""Templates of one's own that never end, write for ever, or reach for what they may not have."""

from collections.abc import Callable

_LOOP = "{% for a in range(99999) %}{% for b in range(99999) %}"
_END = "{% endfor %}{% endfor %}"
_STEPS = "Malen blir aldri ferdig: Her er det gjort meir enn ein million steg."
_SIGNS = "Malen skriv for mykje: Her er det meir enn fem millionar teikn."
_NUMBER = "Talet er for stort for ein mal."
_SELF = "Malen hentar eller kallar seg sjølv, om att og om att."
_DEEP = "For mange parentesar eller kommandoar står inni kvarandre i malen."
_FORBIDDEN = "Malen prøver på noko som ikkje er lov i ein mal."
_TABLES = "Meir enn 20 tabellar står inni kvarandre."
_TOWER = "{% set ns = namespace(x='abcdefgh') %}{% for i in range(99) %}"

TOLD: dict[str, tuple[str, str]] = {
    "a loop in a loop": (_LOOP + _END, _STEPS),
    "a loop that writes": (_LOOP + "x" * 99 + _END, _SIGNS),
    "a text that doubles": (_TOWER + "{% set ns.x = ns.x ~ ns.x %}{% endfor %}", _SIGNS),
    "a list that doubles": (
        _TOWER.replace("'abcdefgh'", "[1]") + "{% set ns.x = ns.x + ns.x %}{% endfor %}",
        _STEPS,
    ),
    "a format of 10^9 signs": (
        "{{ '%1000000000d' | format(1) }}",
        "Filteret «format» finst ikkje.",
    ),
    "a text times 10^10": ("{{ 'a' * 10**10 }}", _NUMBER),
    "a text times a text's length": ("{{ 'x' * 9999 * 9999 }}", _SIGNS),
    "a power of a power": ("{{ 10**10**10 }}", _NUMBER),
    "text of nobody": ("{{ lipsum(n=10**6) }}", "Namnet «lipsum» finst ikkje."),
    "10^9 slices": ("{{ [1] | slice(10**9) | list }}", _NUMBER),
    "10^9 batches": ("{{ [1] | batch(4999999, 'x') }}", _STEPS),
    "a range of 10^9": ("{{ range(10**9) | list }}", _NUMBER),
    "a macro that calls itself": ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", _SELF),
    "a macro that calls itself twice": (
        "{% macro m(n) %}{{ m(n - 1) ~ m(n - 1) if n }}{% endmacro %}{{ m(99) }}",
        _STEPS,
    ),
    "a template that includes itself": ("{% include 'innkalling.md' %}", _SELF),
    "a template that extends itself": ("{% extends 'innkalling.md' %}", _SELF),
    "a file outside": ("{% include '../../../etc/passwd' %}", "Malen «../../../etc/passwd» finst"),
    "a file of the system": ("{% include '/etc/passwd' %}", "Malen «/etc/passwd» finst ikkje."),
    "what Python has": ("{{ ''.__class__.__mro__ }}", _FORBIDDEN),
    "what Python has of a filter": (
        "{{ ''|attr('__class__') }}",
        "Filteret «attr» finst ikkje.",
    ),
    "a text that fills in": ("{{ '{0.__class__}'.format(1) }}", "Ein mal kan ikkje bruka «format»"),
    "10,000 brackets": ("{{ " + "(" * 10_000 + ")" * 10_000 + " }}", _DEEP),
    "300 brackets": ("{{ " + "[" * 300 + "1" + "]" * 300 + " }}", _DEEP),
    "1,000 questions": ("{% if 1 %}" * 1_000 + "{% endif %}" * 1_000, _DEEP),
    "30 loops": ("{% for a in [1] %}" * 30 + "{% endfor %}" * 30, _DEEP),
    "5,000 times not": ("{{ " + "not " * 5_000 + "1 }}", _DEEP),
    "a sum of 10,000": ("{{ " + "1 + " * 10_000 + "1 }}", _DEEP),
    "10,000 filters": ("{{ 1" + " | abs" * 10_000 + " }}", _DEEP),
    "400 tables in tables": ("# M\n\n" + "<table><tr><td>" * 400, _TABLES),
    "2,000 tables that never end": ("# M\n\n" + "<table>" * 2_000, _TABLES),
    "a comment that never ends": ("# M\n\n<!-- her", "«<!--» er opna her og aldri lukka."),
    "a script that never ends": ("# M\n\n<script>\nhei", "«<script>» er opna her og aldri lukka."),
    "a picture from the net": ("![a](http://127.0.0.1:9/a.png)", "ligg på nettet"),
    "a picture of the system": ("![a](/etc/passwd)", "ligg utanfor arbeidsmappa"),
    "a picture above": ("![a](../../etc/hostname)", "ligg utanfor arbeidsmappa"),
    "a picture that is a folder": ("![a](data)", "finst ikkje eller kan ikkje opnast"),
    "no picture": ("![a](data/networks.yaml)", "kan ikkje lesast. Lagre det som PNG eller JPG."),
    "a file of another code": ("\ud800", "Malen er ikkje lagra som UTF-8."),
}
"""A template of the notice, and what is told of it."""

WRITTEN: dict[str, str] = {
    "2,000 quotes in quotes": "> " * 2_000 + "a",
    "100,000 stars": "*a " * 33_000,
    "100,000 brackets": "[" * 100_000,
    "50,000 pictures in brackets": "![[" * 30_000,
    "50,000 comments in a block": "<!-- -->" * 6_000 + "\n",
    "a block that opens tags": "<div>\n" + "<a" * 40_000 + "\n",
    "100,000 tags": "<b>a" * 25_000,
    "a cell over 10^9 columns": '<table><tr><td colspan="1000000000">a</td></tr></table>',
    "a cell over 10^9 rows": '<table><tr><td rowspan="1000000000">a</td></tr></table>',
    "a list of 100 levels": "".join(f"{'  ' * n}- a\n" for n in range(100)),
    "2,000 columns": "| a " * 500 + "|\n" + "|---" * 500 + "|\n",
    "a list that begins at 10^9": "999999999. a\n999999999. b",
    "a word of 100,000 letters": "a" * 100_000,
    "signs that no file can hold": "a\x08b\x0bc",
}
"""A template of the notice that is written, whatever it says."""

_PAGE = "<!doctype html>\n<html lang=nn><head><title>a</title></head><body>{}</body></html>\n"
PAGES: dict[str, Callable[[], bytes]] = {
    name: text.encode
    for name, text in {
        "a comment before the page": "<!-- <head> -->" + _PAGE.format("<p>a"),
        "a picture before the head": "<img src=http://127.0.0.1:9/a.png>" + _PAGE.format("a"),
        "a picture in the page": _PAGE.format("<img src=http://127.0.0.1:9/a.png>"),
        "no page": "a",
        "a page that leaves": _PAGE.format("<meta http-equiv=refresh content='0;url=http://a'>"),
        "a page that leaves in other letters": _PAGE.format(
            "<meta content='0;url=http://a' HTTP-EQUIV = '&#114;efresh'>"
        ),
        "a page that leaves from a tag with an end in it": _PAGE.format(
            "<meta name='>' http-equiv=refresh content='0;url=http://a'>"
        ),
        "a page that leaves late in a long tag": _PAGE.format(
            f"<meta content='0;url=http://a/?{'a' * 5_000}' http-equiv=refresh>"
        ),
        "a page that leaves in a drawing": _PAGE.format(
            "<svg><style><meta http-equiv=refresh content='0;url=http://a'></style></svg>"
        ),
        "a page that leaves word with another": _PAGE.format(
            "<link rel='x Preconnect' href=http://a>"
        ),
        "a page of tags": _PAGE.format("<meta a='" + "<a b=\"'<" * 20_000),
        "a page that never ends a comment": _PAGE.format("<!-- a"),
        "a page that is endless": _PAGE.format(_LOOP + "a" + _END),
    }.items()
}
"""A template of the web page."""
