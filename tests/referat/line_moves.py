"""What people do to lines, prompts and headings in Word, and what must come of it."""

import copy

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from .editor import WHO, CannotError, Element, Page, make, move, runs_of, text_of
from .telling import Fact


def _strike(page: Page, look: str) -> None:
    paragraph, fact = page.line()
    for run in runs_of(paragraph):
        run.get_or_add_rPr().insert(0, make(look))
    page.after.drop(fact.text)


@move
def strike_a_line(page: Page) -> None:
    _strike(page, "<w:strike/>")


@move
def strike_a_line_twice(page: Page) -> None:
    _strike(page, "<w:dstrike/>")


@move
def strike_a_line_by_style(page: Page) -> None:
    _strike(page, '<w:rStyle w:val="Stroken"/>')


@move
def write_other_quotes_in_what_is_printed(page: Page) -> None:
    written = [line for line, _ in page.lines()]
    paragraphs = [each for each in page.body.iterchildren(qn("w:p")) if each not in written]
    texts = [each for one in paragraphs for each in one.iter(qn("w:t")) if "«" in each.text]
    text = page.choose(texts)
    text.text = text.text.translate(str.maketrans("«»", page.random.choice(["“”", '""', "”„"])))


@move
def hide_a_line(page: Page) -> None:
    paragraph, fact = page.line()
    hidden = page.random.choice(["<w:vanish/>", '<w:rStyle w:val="Loynd"/>'])
    for run in runs_of(paragraph):
        run.get_or_add_rPr().append(make(hidden))
    page.after.drop(fact.text)


def _track(paragraph: Element, name: str) -> None:
    """Let all that a paragraph holds be a change, its end too."""
    for run in [*runs_of(paragraph)]:
        change = make(f"<w:{name} {WHO}/>")
        run.addprevious(change)
        change.append(run)
        for text in run.iter(qn("w:t")) if name == "del" else ():
            text.tag = qn("w:delText")
    about = paragraph.get_or_add_pPr()
    about.append(make(f"<w:rPr><w:{name} {WHO}/></w:rPr>"))


@move
def delete_a_line_that_is_tracked(page: Page) -> None:
    paragraph, fact = page.line()
    _track(paragraph, "del")
    page.after.drop(fact.text)


@move
def insert_a_line_that_is_tracked(page: Page) -> None:
    paragraph, fact = page.line("prioriterte", "evaluering", "endringar", "innspel")
    text = f"Ei sporet linje {page.random.randrange(10**6)}"
    new = make(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
    _track(new, "ins")
    paragraph.addnext(new)
    page.after.facts.append(Fact(fact.kind, text))


@move
def delete_the_end_of_a_line(page: Page) -> None:
    """Delete the end of a paragraph, tracked: it goes on in the next one."""
    paragraph, fact = page.line("prioriterte", "evaluering", "endringar", "innspel")
    after = paragraph.getnext()
    following = next((each for line, each in page.lines(fact.kind) if line is after), None)
    if following is None:
        raise CannotError
    about = paragraph.get_or_add_pPr()
    about.append(make(f"<w:rPr><w:del {WHO}/></w:rPr>"))
    page.after.drop(fact.text, following.text)
    page.after.facts.append(Fact(fact.kind, fact.text + following.text))


@move
def move_a_line(page: Page) -> None:
    lines = page.lines("prioriterte", "evaluering", "endringar", "innspel")
    if len(lines) < 2:
        raise CannotError
    (source, fact), (target, other) = page.random.sample(lines, 2)
    new = copy.deepcopy(source)
    _track(source, "moveFrom")
    _track(new, "moveTo")
    target.addnext(new)
    page.after.drop(fact.text)
    page.after.facts.append(Fact(other.kind, fact.text))


@move
def make_a_list_of_a_line(page: Page) -> None:
    found = page.line()
    found[0].get_or_add_pPr().get_or_add_pStyle().val = "ListBullet"


@move
def type_a_bullet(page: Page) -> None:
    found = page.line()
    if found[1].text.startswith(("Stryk", "Endra")):
        raise CannotError
    first = next(found[0].iter(qn("w:t")))
    first.text = page.random.choice(["- ", "– ", "• ", "* ", "-\u00a0"]) + (first.text or "")


@move
def break_a_line_for_a_paragraph(page: Page) -> None:
    """Let two lines be one paragraph with a break, as Shift and Enter give."""
    paragraph, fact = page.line("prioriterte", "evaluering", "endringar", "innspel")
    after = paragraph.getnext()
    if not any(line is after for line, _ in page.lines(fact.kind)):
        raise CannotError
    paragraph.append(make("<w:r><w:br/></w:r>"))
    paragraph.extend(runs_of(after))
    after.getparent().remove(after)


def _prompts(page: Page) -> list[Element]:
    return [
        each
        for each in page.body.iterchildren(qn("w:p"))
        if text_of(each).startswith("Skriv her") and next(each.iter(qn("w:sdt")), None) is not None
    ]


def _say(paragraph: Element, text: str) -> None:
    paragraph.clear_content()
    for each in [*paragraph.iterchildren(qn("w:sdt"))]:
        paragraph.remove(each)
    run = OxmlElement("w:r")
    run.text = text
    paragraph.append(run)


@move
def press_enter_in_a_prompt(page: Page) -> None:
    found = _prompts(page)
    paragraph = page.random.choice(found)
    words = text_of(paragraph).split()
    at = page.random.randrange(2, len(words) - 1)
    second = copy.deepcopy(paragraph)
    paragraph.addnext(second)
    _say(paragraph, " ".join(words[:at]))
    _say(second, " ".join(words[at:]))


@move
def delete_half_of_a_prompt(page: Page) -> None:
    found = _prompts(page)
    paragraph = page.random.choice(found)
    words = text_of(paragraph).split()
    _say(paragraph, " ".join(words[:4] if page.random.random() < 0.5 else words[-3:]))


@move
def delete_a_prompt(page: Page) -> None:
    found = _prompts(page)
    paragraph = page.random.choice(found)
    paragraph.getparent().remove(paragraph)


@move
def press_enter_once_too_often(page: Page) -> None:
    place = page.random.choice([*page.body.iterchildren(qn("w:p"))])
    place.addnext(make("<w:p/>"))
