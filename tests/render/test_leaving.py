"""A page that leaves for another by a tag is known, however it is written, and no other is."""

import pytest

from nettverk.render.leaving import explain_leaving

PAGE = "<!doctype html>\n<html lang=nn><head><title>Plan</title></head><body>{}</body></html>\n"
REFRESH = '<meta http-equiv="refresh" content="0;url=https://a.no">'
LEAVING = {
    "plain": REFRESH,
    "late in a long tag": f'<meta content="0;url=//a.no/?{"a" * 2_100}" http-equiv="refresh">',
    "behind a long tag": f'<meta name="a" content="{"a" * 1_965}">{REFRESH}',
    "far behind another": f'<meta charset="utf-8"><style>{"a" * 1_958}</style>{REFRESH}',
    "no quotes": "<meta content=0;url=//a.no http-equiv=refresh>",
    "other quotes": "<META HTTP-EQUIV = 'Refresh' CONTENT='0'>",
    "strokes": "<meta/http-equiv='refresh'/content=0>",
    "lines": "<meta\n\thttp-equiv\n=\nrefresh\ncontent=0\n>",
    "written out": "<meta http-equiv='&#114;efr&#x65;sh' content=0>",
    "an end in a value": "<p title='>'>" + REFRESH.replace("<meta", "<meta name='>'"),
    "in a drawing": f"<svg>{REFRESH}</svg>",
    "in the style of a drawing": f"<svg><style>{REFRESH}</style></svg>",
    "in the title of a drawing": f"<svg><title>{REFRESH}</title></svg>",
    "without scripts": f"<noscript>{REFRESH}</noscript>",
    "behind half a comment": f"<script>let a = '<!--'</script>{REFRESH}",
    "behind an empty comment": f"<!-->{REFRESH}<!-- -->",
    "behind a comment that shouts": f"<!-- a --!>{REFRESH}<!-- -->",
    "behind letters in angles": f"<![CDATA[ a>{REFRESH}]]>",
    "behind angles": f"< << <3 {REFRESH}",
    "behind a comment of blanks": f"<!-- a --\n> -->{REFRESH}",
    "in front of angles": f"{REFRESH}{'<' * 50}",
}
STAYING = {
    "words about it": '<meta name="description" content="Slik skriv du http-equiv=refresh">',
    "a tag in words": '<p title="http-equiv=refresh"><meta name="a" content="<meta b>">',
    "text": "<p>&lt;meta http-equiv=refresh&gt;",
    "a comment": f"<!-- {REFRESH} --><link rel=stylesheet>",
    "a long comment": f"<!-- a -- > {REFRESH} <!-- -->",
    "another tag": "<metal http-equiv=refresh><p http-equiv=refresh>",
    "another header": "<meta http-equiv='content-type' content='text/html; charset=refresh'>",
    "its end": "</meta http-equiv=refresh>",
    "an icon": '<link rel="shortcut icon" href="data:,"><link rel=canonical href="//a.no">',
}


@pytest.mark.parametrize("name", LEAVING)
def test_page_that_leaves(name: str) -> None:
    assert "sender lesaren vidare" in explain_leaving(PAGE.format(LEAVING[name]))


@pytest.mark.parametrize("kind", ["preconnect", "icon DNS-Prefetch", "prefetch", "&#112;rerender"])
def test_page_that_reaches_for_another(kind: str) -> None:
    assert "tar kontakt" in explain_leaving(PAGE.format(f"<link href=//a.no rel='{kind}'>"))


@pytest.mark.parametrize("name", STAYING)
def test_page_that_stays(name: str) -> None:
    assert not explain_leaving(PAGE.format(STAYING[name]))
