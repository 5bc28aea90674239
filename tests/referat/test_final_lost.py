"""What is cut from what goes out takes nothing that was written with it, and is told if seen."""

from collections.abc import Mapping

import pytest
from docx.oxml import parse_xml
from lxml import etree

from nettverk.ooxml.elements import A, W
from nettverk.ooxml.unpacking import Relation
from nettverk.render.docx.finalizing import finalize
from nettverk.render.docx.losses import explain_loss

from .parts import MAIN, RELATION, Parts, lead, pack, plant, text, unpack, with_body
from .test_final_package import list_lost

OUT = "file:///C:/Malar/Kommune"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def tell_lost(parts: Parts) -> tuple[Parts, list[str]]:
    """Finalize a file; give its parts and what is told of it."""
    lost: list[Relation] = []
    final = unpack(finalize(pack(parts), lost))
    assert [*list_lost(final)] == []
    return final, [explain_loss("a.docx", each) for each in lost]


UNSEEN: Mapping[str, tuple[str, str]] = {
    "attachedTemplate": ("word/settings.xml", "</w:settings>"),
    "printerSettings": (MAIN, "</w:sectPr>"),
}


@pytest.mark.parametrize("kind", UNSEEN)
def test_what_nobody_saw_is_not_told(kind: str, plain: Parts) -> None:
    parts, (name, before) = with_body(plain), UNSEEN[kind]
    held = lead(parts, name, kind, f"{OUT}.dotx")
    plant(parts, name, before, f"<w:{kind} {held}/>")
    final, told = tell_lost(parts)
    assert told == []
    assert OUT.encode() not in b"".join(final.values())


@pytest.mark.parametrize(
    "space", [CHART, "http://schemas.microsoft.com/office/drawing/2014/chartex"]
)
def test_workbook_behind_a_chart_that_stays_is_not_told(space: str, plain: Parts) -> None:
    parts, part = with_body(plain), "word/charts/chart1.xml"
    data = '<c:chartSpace xmlns:c="{}"><c:chart/><c:externalData {}/></c:chartSpace>'
    held = lead(parts, MAIN, "chart", part, b"<a/>")
    chart = f'<c:chart xmlns:c="{CHART}" {held}/>'
    plant(
        parts,
        MAIN,
        "</w:p>",
        f'<w:r><w:drawing><a:graphic xmlns:a="{A[1:-1]}">{chart}</a:graphic></w:drawing></w:r>',
    )
    outer = lead(parts, part, "oleObject", f"{OUT}.xlsx")
    parts[part] = data.format(space, outer).encode()
    final, told = tell_lost(parts)
    assert told == []
    assert b"externalData" not in final[part]
    assert b"<c:chart " in final[MAIN]


_NAMES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "a": A[1:-1],
        "c": CHART,
        "r": RELATION,
        "v": "urn:schemas-microsoft-com:vml",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    }.items()
)
GONE, STAYS = 'r:link="rIdNy"', 'r:embed="rIdMed"'
FILL = f"<a:blipFill><a:blip {GONE}/></a:blipFill>"


def written(more: str = "") -> str:
    return f"<w:txbxContent><w:p>{text('I boksen')}{more}</w:p></w:txbxContent>"


IMAGE = '<v:imagedata r:id="rIdNy"/>'


def shape(fill: str = "", held: str = "") -> str:
    return f"<wps:wsp><wps:spPr>{fill}</wps:spPr>{held}</wps:wsp>"


def box(fill: str = "", more: str = "") -> str:
    return shape(fill, f"<wps:txbx>{written(more)}</wps:txbx>")


def picture(leads: str, fill: str = "") -> str:
    blip = f"<pic:blipFill><a:blip {leads}/></pic:blipFill>"
    return f"<pic:pic>{blip}<pic:spPr>{fill}</pic:spPr></pic:pic>"


def drawing(*held: str) -> str:
    inside = f"<wpg:wgp>{''.join(held)}</wpg:wgp>" if held[1:] else held[0]
    graphic = f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic>"
    return f"<w:drawing {_NAMES}>{graphic}</w:drawing>"


def drawn(*held: str) -> str:
    return f"<w:pict {_NAMES}><v:group>{''.join(held)}</v:group></w:pict>"


FRAME = '<wpg:graphicFrame><a:graphic><c:chart r:id="rIdNy"/></a:graphic></wpg:graphicFrame>'
OLD_BOX = f"<v:textbox>{written()}</v:textbox>"
WITH_MORE: Mapping[str, tuple[str, str]] = {
    "box": (drawing(box(FILL)), drawing(box())),
    "picture by a box": (drawing(box(), picture(GONE)), drawing(box(), "")),
    "picture by a picture": (
        drawing(picture(STAYS), picture(GONE)),
        drawing(picture(STAYS), ""),
    ),
    "fill of a picture": (drawing(picture(STAYS, FILL)), drawing(picture(STAYS))),
    "box by another": (drawing(box(FILL), box(FILL)), drawing(box(), box())),
    "picture by a shape": (drawing(shape(), picture(GONE)), drawing(shape(), "")),
    "chart by a box": (drawing(FRAME, box()), drawing("", box())),
    "picture in a box": (
        drawing(box(more=f"<w:r>{drawing(picture(GONE))}</w:r>")),
        drawing(box(more="<w:r/>")),
    ),
    "old box": (
        drawn(f"<v:rect>{IMAGE}{OLD_BOX}</v:rect>"),
        drawn(f"<v:rect>{OLD_BOX}</v:rect>"),
    ),
    "old picture by a box": (
        drawn(f"<v:shape>{IMAGE}</v:shape>", f"<v:rect>{OLD_BOX}</v:rect>"),
        drawn(f"<v:rect>{OLD_BOX}</v:rect>"),
    ),
    "old letters": (
        drawn(f"<v:shape>{IMAGE}</v:shape>", '<v:shape><v:textpath string="Velkomen"/></v:shape>'),
        drawn('<v:shape><v:textpath string="Velkomen"/></v:shape>'),
    ),
}
ALONE: Mapping[str, str] = {
    "picture": drawing(picture(GONE)),
    "pictures": drawing(picture(GONE), picture(GONE)),
    "chart": drawing('<c:chart r:id="rIdNy"/>'),
    "old picture": f"<w:pict {_NAMES}><v:shapetype/><v:shape>{IMAGE}</v:shape></w:pict>",
    "old pictures": drawn(f"<v:shape>{IMAGE}</v:shape>", f"<v:shape>{IMAGE}</v:shape>"),
}


def hold(plain: Parts, held: str) -> Parts:
    """Hold a drawing in a text: `rIdNy` leads out of the file, and `rIdMed` to a picture in it."""
    parts, name = with_body(plain), "word/_rels/document.xml.rels"
    lead(parts, MAIN, "image", "word/media/bilete.png", b"eit bilete")
    parts[name] = parts[name].replace(b"rIdNy", b"rIdMed")
    lead(parts, MAIN, "image", f"{OUT}.png")
    plant(parts, MAIN, "</w:p>", f"<w:r>{held}</w:r>")
    return parts


def last_run(held: bytes) -> str:
    """Write the last run of a text in the one way there is."""
    *_, run = parse_xml(held).iterfind(f".//{W}body/{W}p/{W}r")
    return str(etree.canonicalize(etree.tostring(run, encoding="unicode", with_tail=False)))


@pytest.mark.parametrize("what", WITH_MORE)
def test_what_stands_by_what_would_be_fetched_stays(what: str, plain: Parts) -> None:
    before, after = WITH_MORE[what]
    final, told = tell_lost(hold(plain, before))
    assert last_run(final[MAIN]) == last_run(hold(plain, after)[MAIN])
    assert {*told} == {explain_loss("a.docx", Relation("image", f"{OUT}.png", external=True))}


@pytest.mark.parametrize("what", ALONE)
def test_drawing_that_shows_nothing_more_goes(what: str, plain: Parts) -> None:
    final, told = tell_lost(hold(plain, ALONE[what]))
    assert last_run(final[MAIN]) == last_run(hold(plain, "")[MAIN])
    assert len(told) == ALONE[what].count("rIdNy")
