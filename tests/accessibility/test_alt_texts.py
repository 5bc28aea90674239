"""What is drawn is told in words of a person, whatever it is and however it was made."""

from pathlib import Path

import pytest

from nettverk.accessibility import check_document
from nettverk.errors import Severity

from .planting import FOOTER, picture, plant, put, shape, text, told

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_WORD = "http://schemas.microsoft.com/office/word/2010"
_PIC = f'<pic:pic xmlns:pic="{_DRAWING}/picture"/>'
_BOX = f"<w:txbxContent>{text('Figur 1 Skulen')}</w:txbxContent>"
_DECORATIVE = (
    '<a:extLst><a:ext uri="a"><d:decorative val="1" '
    'xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>'
)
_PLACEHOLDERS = (
    *("bilde", "Et bilde", "Bilete av", "Picture 3", "Bilde 4", "image1", ".", "-", "Diagram"),
    *("Foto", "Logo", "Skjermbilete", "Skjermbilde 2023-01-01 kl. 12.00.00", "IMG_20230412"),
)
_FILES = (
    *("image001.png", "Skjermbilde 2023-01-01 kl. 12.00.00.png", "min skule.JPG"),
    "C:\\Users\\kari\\Pictures\\min skule.jpg",
)
_BY_MACHINE = (
    "Et bilde som inneholder utendørs, gress&#10;&#10;Automatisk generert beskrivelse",
    "A house by a lake&#10;&#10;Description automatically generated",
    "A house by a lake&#10;&#10;AI-generated content may be incorrect.",
    "Eit hus ved eit vatn&#10;&#10;KI-generert innhald kan vera feil.",
)


def drawing(kind: str, inside: str = "", descr: str = "", about: str = "") -> str:
    """Write what is drawn in a run, of a kind."""
    said = f'descr="{descr}"' if descr else ""
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
        f'xmlns:a="{_DRAWING}/main"><wp:docPr id="9" name="a" {said}>{about}</wp:docPr>'
        f'<a:graphic><a:graphicData uri="{kind}">{inside}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


KINDS = {
    "picture": (f"{_DRAWING}/picture", "Eit bilete har ingen", "Høgreklikk biletet"),
    "chart": (f"{_DRAWING}/chart", "Eit diagram har ingen", "ramma rundt diagrammet"),
    "new chart": (
        "http://schemas.microsoft.com/office/drawing/2014/chartex",
        "Eit diagram har ingen",
        "ramma rundt diagrammet",
    ),
    "SmartArt": (f"{_DRAWING}/diagram", "Ein SmartArt-figur har ingen", "ramma rundt figuren"),
    "group": (f"{_WORD}/wordprocessingGroup", "Ei gruppe har ingen", "ramma rundt gruppa"),
    "shape": (f"{_WORD}/wordprocessingShape", "Eit teikna objekt har ingen", "objektet"),
}


@pytest.mark.parametrize("name", KINDS)
def test_what_is_drawn_is_called_what_it_is(name: str, innkalling: bytes, file: Path) -> None:
    kind, what, fix = KINDS[name]
    (found,) = told(innkalling, put(f"<w:p>{drawing(kind)}</w:p>"), file)
    assert "under overskrifta «" in found
    assert what in found
    assert fix in found


@pytest.mark.parametrize("alt", _PLACEHOLDERS)
def test_text_that_tells_nothing_is_found(alt: str, innkalling: bytes, file: Path) -> None:
    (found,) = told(innkalling, picture(f'descr="{alt}"'), file)
    assert f"«{alt}» seier ikkje kva biletet viser" in found


@pytest.mark.parametrize("alt", _FILES)
def test_name_of_a_file_is_found(alt: str, innkalling: bytes, file: Path) -> None:
    for change in (picture(f'descr="{alt}"'), put(shape("<v:imagedata/>", f'alt="{alt}"'))):
        (found,) = told(innkalling, change, file)
        assert f"berre eit filnamn: «{alt}»" in found


@pytest.mark.parametrize("alt", _BY_MACHINE)
def test_text_by_a_machine_is_found(alt: str, innkalling: bytes, file: Path) -> None:
    document = plant(innkalling, picture(f'descr="{alt}"'), file)
    (found,) = check_document(document, "m")
    assert found.severity is Severity.WARNING
    assert "skriven av eit program: «" in found.what
    assert "Les teksten, rett det som er feil, og ta bort dei siste orda." in found.fix


def test_group_of_a_picture_and_its_caption_needs_a_text(innkalling: bytes, file: Path) -> None:
    group = f"<w:p>{drawing(f'{_WORD}/wordprocessingGroup', _PIC + _BOX)}</w:p>"
    found = told(innkalling, put(group), file)
    assert any("Ei gruppe har ingen alternativ tekst" in each for each in found), found


def test_text_box_with_a_picture_in_it_needs_none(innkalling: bytes, file: Path) -> None:
    inner = drawing(f"{_DRAWING}/picture", _PIC, "Skulen sett frå vegen")
    box = f"<w:txbxContent><w:p>{inner}</w:p></w:txbxContent>"
    boxed = f"<w:p>{drawing(f'{_WORD}/wordprocessingShape', box)}</w:p>"
    (found,) = told(innkalling, put(boxed), file)
    assert "Teksten står i ein tekstboks" in found


def test_text_box_in_the_footer_is_found(innkalling: bytes, file: Path) -> None:
    box = f"<w:p>{drawing(f'{_WORD}/wordprocessingShape', _BOX)}</w:p>"
    (found,) = told(innkalling, put(box, before="</w:ftr>", name=FOOTER), file)
    assert "i botnteksten: Teksten står i ein tekstboks" in found


@pytest.mark.parametrize(
    "xml",
    [
        f'<w:p><w:del w:id="1">{drawing(f"{_DRAWING}/picture")}</w:del></w:p>',
        f'<w:p><w:del w:id="1">{drawing(f"{_WORD}/wordprocessingShape", _BOX)}</w:del></w:p>',
        f"<w:p>{drawing(f'{_DRAWING}/chart', descr='Lesing steig frå 12 til 14 prosent')}</w:p>",
        f"<w:p>{drawing(f'{_DRAWING}/picture', about=_DECORATIVE)}</w:p>",
        f"<w:p>{drawing(f'{_DRAWING}/picture', descr='Logoen til Ås kommune')}</w:p>",
        f"<w:p>{drawing(f'{_DRAWING}/picture', descr='Bilete av skulen')}</w:p>",
        f"<w:p>{drawing(f'{_DRAWING}/picture', descr='Skulen om hausten. Frå skule.jpg')}</w:p>",
        shape("<v:imagedata/>", 'alt="Skulen sett frå vegen"'),
    ],
)
def test_what_is_told_or_taken_away_is_let_be(xml: str, innkalling: bytes, file: Path) -> None:
    assert told(innkalling, put(xml), file) == []
