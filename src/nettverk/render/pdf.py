"""Word documents as tagged PDF (PDF/UA), by way of LibreOffice, which lays out pages."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nettverk.errors import NettverkError
from nettverk.ooxml.unpacking import UnreadableFileError, unpack
from nettverk.progress import report
from nettverk.render.docx.package import pack
from nettverk.signatures import mark_pdf, sign

if TYPE_CHECKING:
    from pikepdf import Page, Pdf

_TYPES, _DOCUMENT = "[Content_Types].xml", "word/document.xml"
_BLIP = re.compile(
    rb'<a:blip r:embed="rIdNettverk\d+"><a:extLst><a:ext [^>]*>'
    rb'<asvg:svgBlip [^>]*(r:embed="rIdNettverk\d+")/></a:ext></a:extLst></a:blip>'
)
# What stands in a text, never in what is said of it.
_DASH = re.compile("(?:(?<=[0-9]–)|(?<=[0-9]-))(?=[0-9][^<>]*</w:t>)".encode())
_JOINER = "\u2060".encode()
_NAMES = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    f"{os.environ.get('PROGRAMFILES', '/')}/LibreOffice/program/soffice.com",
)
# What is printed is read, not filled in: the fields of the minutes become plain text.
_FILTER = (
    'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},'
    '"ExportFormFields":{"type":"boolean","value":"false"}}'
)
_START, _EACH = 60, 15
"""Seconds that a start, and each document, may take before something is wrong."""
_LOOK = 0.2
"""Seconds between two looks at how far LibreOffice has come."""


def convert_to_pdf(documents: Sequence[bytes]) -> list[bytes | None]:
    """Lay out Word documents in one start; None for what is none, or cannot be read.

    What is no package never comes to LibreOffice, which reads any file and follows what stands in
    it. Raises `NettverkError` when LibreOffice is missing or does not answer.
    """
    office = _find_office()
    whose = f"nettverk-{os.getpid()}-"
    with tempfile.TemporaryDirectory(prefix=whose, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sources = [folder / f"{number}.docx" for number in range(len(documents))]
        for source, content in zip(sources, documents, strict=True):
            if suited := _suit(content):
                source.write_bytes(suited)
        if there := [each for each in sources if each.is_file()]:
            _run(office, folder, there)
        pages = [source.with_suffix(".pdf") for source in sources]
        return [each.read_bytes() if each.is_file() else None for each in pages]


def _suit(content: bytes) -> bytes | None:
    """Return a Word document as LibreOffice does best: drawn pictures as SVG, numbers unbroken.

    A dash between numbers ends no line when a word joiner stands behind it, which is no part of the
    text of a PDF. Word has no sign that holds a dash, so its own files are left as they are. None
    comes of what is no package of Word.
    """
    try:
        parts = unpack(content)
    except UnreadableFileError:
        return None
    if _TYPES not in parts:
        return None
    if document := parts.get(_DOCUMENT):
        parts[_DOCUMENT] = _DASH.sub(_JOINER, _BLIP.sub(rb"<a:blip \1/>", document))
    return pack(parts)


def _find_office() -> str:
    """Find the program; NettverkError when it is not installed."""
    for each in (*_NAMES, *_PLACES):
        if found := shutil.which(each):
            return found
    raise NettverkError(
        "Fann ikkje LibreOffice, som lagar PDF. Installer programmet, som er gratis, eller vel "
        "--format docx og lagre som PDF i Word."
    )


def _run(office: str, folder: Path, sources: Sequence[Path]) -> None:
    # A profile of its own: LibreOffice that is open already would take the work and lose it.
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    options = ["--headless", "--norestore", profile, "--convert-to", _FILTER, "--outdir"]
    try:
        process = subprocess.Popen(  # noqa: S603 — the program was found, the files are our own
            [office, *options, str(folder), *map(str, sources)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as fault:
        raise NettverkError(f"Fekk ikkje starta LibreOffice ({office}).") from fault
    try:
        _wait(process, sources)
    except subprocess.TimeoutExpired as fault:
        _end(process)
        raise NettverkError(
            "LibreOffice svarar ikkje. Lukk LibreOffice, og skriv kommandoen på nytt."
        ) from fault
    except BaseException:
        _end(process)
        raise


def _wait(process: "subprocess.Popen[bytes]", sources: Sequence[Path]) -> None:
    """Wait for LibreOffice, and note how many documents it has made; TimeoutExpired in the end."""
    end = time.monotonic() + _START + _EACH * len(sources)
    while True:
        made = sum(each.with_suffix(".pdf").is_file() for each in sources)
        report("Lagar PDF", made, len(sources))
        try:
            process.wait(_LOOK)
        except subprocess.TimeoutExpired:
            if time.monotonic() > end:
                raise
        else:
            return


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End LibreOffice and what it has started: the program found is only a wrapper."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


_STARTS = {"m", "re"}
_PAINTS = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"}
_CHANGING = ("/DocChecksum", "/ID")


def finish_pdf(content: bytes, day: date, source: str) -> bytes | None:
    """Make a PDF conform to PDF/UA-1 and depend on its contents and day alone, and sign it.

    `source` is the sum of the Word document, which tells later whether there is anything new.
    None comes of what is no PDF, or a torn one.
    """
    import pikepdf

    try:
        opened = pikepdf.open(BytesIO(content))
    except pikepdf.PdfError:
        return None
    with opened as pdf:
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
    return sign(made.getvalue(), ".pdf")


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
