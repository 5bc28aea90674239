"""What is cut from what goes out takes nothing that was written with it, and is told if seen."""

from collections.abc import Mapping

import pytest

from nettverk.ooxml.elements import A
from nettverk.render.docx.finalizing import finalize
from nettverk.render.docx.losses import explain_loss

from .parts import MAIN, Parts, lead, pack, plant, unpack, with_body
from .test_final_package import list_lost

OUT = "file:///C:/Malar/Kommune"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def tell_lost(parts: Parts) -> tuple[Parts, list[str]]:
    """Finalize a file; give its parts and what is told of it."""
    lost = []
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
