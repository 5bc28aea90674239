"""A document as HTML: what stands where, known by what it is and not by how it looks."""

from nettverk.render.webpage import write_html

TABLE = "| Skule | Elevar |\n|---|---:|\n| A | 40 |\n"
FRAME = '<div class="rull"'


def test_each_table_is_framed_once_and_tells_its_heads() -> None:
    written = write_html(f"{TABLE}\n- I lista:\n\n  {TABLE.replace(chr(10), chr(10) + '  ')}", {})
    assert written.count(FRAME) == written.count("</table>\n</div>") == 2
    assert written.count('scope="col"') == 4


def test_what_is_written_like_a_table_is_none() -> None:
    written = write_html("<!-- <table> </table> -->\n\n`<table>`\n", {})
    assert FRAME not in written
    assert "</div>" not in written
