"""What people do to headings in Word, and what must come of it."""

from docx.oxml.ns import qn

from nettverk.nynorsk import fold

from .editor import CannotError, Element, Page, make, move, runs_of, text_of
from .telling import Fact


def _restyle(heading: Element, style: str) -> None:
    heading.get_or_add_pPr().get_or_add_pStyle().val = style


@move
def write_a_heading_in_capitals(page: Page) -> None:
    heading = page.random.choice(page.headings())
    for text in heading.iter(qn("w:t")):
        text.text = text.text.upper()


@move
def style_a_heading_by_another(page: Page) -> None:
    """Use a style that is based on that of headings."""
    heading = page.heading(2)
    _restyle(heading, "Eiga")


@move
def style_a_heading_by_name(page: Page) -> None:
    heading = page.heading(2)
    _restyle(heading, "Overskrift2")


@move
def give_a_heading_its_level_alone(page: Page) -> None:
    heading = page.heading()
    level = int(heading.style[-1]) - 1
    _restyle(heading, "Normal")
    heading.pPr.append(make(f'<w:outlineLvl w:val="{level}"/>'))


@move
def make_a_heading_plain(page: Page) -> None:
    heading = page.heading()
    _restyle(heading, "Normal")
    for run in runs_of(heading):
        run.get_or_add_rPr().append(make("<w:b/>"))


@move
def renumber_a_heading(page: Page) -> None:
    found = [each for each in page.headings(2) if text_of(each).startswith("Sak ")]
    if not found or any(text_of(each).startswith("9. ") for each in page.headings(2)):
        raise CannotError
    heading = page.random.choice(found)
    first = next(heading.iter(qn("w:t")))
    _, colon, title = first.text.partition(": ")
    if not colon:
        raise CannotError
    known = {"evaluering av møtet", "kva gjer eg og me fram til neste møte"}
    known |= {"korleis skal me ha møta i nettverket"}
    first.text = ("9. " if fold(title) in known else "") + title


@move
def leave_an_empty_heading(page: Page) -> None:
    heading = page.heading()
    heading.addnext(make(f'<w:p><w:pPr><w:pStyle w:val="{heading.style}"/></w:pPr></w:p>'))


@move
def move_a_section(page: Page) -> None:
    """Move a heading, with all that stands under it, in front of another."""
    headings = page.headings(2)
    if len(headings) < 3:
        raise CannotError
    source, target = page.random.sample(headings, 2)
    block, moved = source.getnext(), [source]
    while block is not None and block.tag in {qn("w:p"), qn("w:tbl"), qn("w:sdt")}:
        titled = block.tag == qn("w:p") and text_of(block)
        if titled and (block.style or "").startswith(("Heading1", "Heading2", "Eiga")):
            break
        moved.append(block)
        block = block.getnext()
    for each in moved:
        target.addprevious(each)


@move
def add_a_heading_of_ones_own(page: Page) -> None:
    last = page.headings(2)[-1]
    text = f"Om skyss {page.random.randrange(10**6)}"
    last.addprevious(
        make(
            '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Eventuelt</w:t></w:r></w:p>'
        )
    )
    last.addprevious(make(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))
    page.after.facts.append(Fact("handsama", "eventuelt"))
