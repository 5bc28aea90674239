"""What LibreOffice leaves undone in a PDF: tab order, untagged lines, and the same bytes twice."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from nettverk.signatures import mark_pdf, sign_pdf

if TYPE_CHECKING:
    from pikepdf import Page, Pdf

_STARTS = {"m", "re"}
_PAINTS = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"}
_CHANGING = ("/DocChecksum", "/ID")


def finish_pdf(content: bytes, day: date, source: str) -> bytes:
    """Make a PDF conform to PDF/UA-1 and depend on its contents and day alone, and sign it.

    `source` is the sum of the Word document, which tells later whether there is anything new.
    """
    import pikepdf

    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            page.obj.Tabs = pikepdf.Name.S
            _tag_lines(pdf, page)
        _date(pdf, day)
        pdf.docinfo["/Nettverk"] = mark_pdf(source)
        for key in _CHANGING:
            if key in pdf.trailer:
                del pdf.trailer[key]
        made = BytesIO()
        pdf.save(made, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return sign_pdf(made.getvalue())


def _date(pdf: "Pdf", day: date) -> None:
    moment = f"{day.isoformat()}T00:00:00Z"
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["xmp:CreateDate"] = moment
        metadata["xmp:ModifyDate"] = moment


def _tag_lines(pdf: "Pdf", page: "Page") -> None:
    """Mark lines that carry no content as artifacts: LibreOffice 7 leaves borders untagged."""
    from pikepdf import parse_content_stream, unparse_content_stream

    drawn = list(_mark(parse_content_stream(page)))
    page.obj.Contents = pdf.make_stream(unparse_content_stream(drawn))


def _mark(instructions: Any) -> Iterator[tuple[Any, Any]]:
    from pikepdf import Name, Operator

    depth = 0
    path: list[tuple[Any, Any]] = []
    for operands, operator in instructions:
        name = str(operator)
        depth += (name in {"BMC", "BDC"}) - (name == "EMC")
        if depth or not (path or name in _STARTS):
            yield operands, operator
            continue
        path.append((operands, operator))
        if name in _PAINTS:
            yield [Name.Artifact], Operator("BMC")
            yield from path
            yield [], Operator("EMC")
            path = []
        elif name == "n":
            yield from path
            path = []
    yield from path
