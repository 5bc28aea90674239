"""Pictures as the program draws them, for documents to carry."""

from collections.abc import Callable

from .conftest import Docx

Write = Callable[..., Docx]
EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


def drawing(width: int, height: int, words: str = "Åse & Øye") -> str:
    """Draw a picture the way ours are drawn: classes, and a style sheet for light and dark."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" class="bilete" '
        f'role="img" lang="nn" aria-labelledby="t" font-family="Segoe UI"><title id="t">A</title>'
        "<style>.bilete .papir, .bilete .hol { fill: #ffffff } .bilete .ord { fill: #102030 }"
        " .bilete .feit { stroke-width: 2; stroke: #ff0000 } @media screen and (prefers-color-"
        "scheme: dark) { .bilete .ord { fill: #ffffff } }</style>"
        f'<rect class="papir feit" width="{width}" height="{height}"/>'
        f'<text class="ord" x="10" y="30" font-size="20">{escaped}</text></svg>'
    )
