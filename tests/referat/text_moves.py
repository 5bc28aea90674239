"""What people and programs do inside texts in Word, and what must come of it."""

import copy
from collections.abc import Sequence

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from .editor import WHO, CannotError, Element, Page, make, move
from .preparing import NOTE
from .telling import Fact


def _cut(text: Element, at: int) -> Element:
    """Cut the run of a text in two, and give the second run."""
    run = text.getparent()
    new = copy.deepcopy(run)
    run.addnext(new)
    second = new.find(qn("w:t"))
    text.text, second.text = text.text[:at], text.text[at:]
    for each in (text, second):
        each.set(qn("xml:space"), "preserve")
    return new


@move
def type_in_many_goes(page: Page) -> None:
    """Cut texts into runs, with what Word leaves between letters."""
    text = page.text(2)
    for _ in range(3):
        if len(text.text) < 2:
            raise CannotError
        new = _cut(text, page.random.randrange(1, len(text.text)))
        new.set(qn("w:rsidR"), "00A1B2C3")
        between = (
            '<w:bookmarkStart w:id="77" w:name="_GoBack"/>',
            '<w:bookmarkEnd w:id="77"/>',
            '<w:proofErr w:type="spellStart"/>',
            '<w:permStart w:id="5" w:edGrp="everyone"/>',
        )
        new.addprevious(make(page.random.choice(between)))


@move
def mark_the_language(page: Page) -> None:
    text = page.text()
    text.getparent().get_or_add_rPr().append(make('<w:lang w:val="en-GB"/>'))


@move
def write_capitals_by_format(page: Page) -> None:
    text = page.text()
    text.getparent().get_or_add_rPr().append(make("<w:caps/>"))


@move
def hyphenate_softly(page: Page) -> None:
    text = page.text(4)
    at = page.random.randrange(1, len(text.text))
    if page.random.random() < 0.5:
        text.text = f"{text.text[:at]}\u00ad{text.text[at:]}"
    else:
        _cut(text, at).insert(0, make("<w:softHyphen/>"))


@move
def keep_words_together(page: Page) -> None:
    found = [each for each in page.texts() if " " in each.text]
    text = page.choose(found)
    text.text = text.text.replace(" ", page.random.choice("\u00a0\u202f"))


@move
def keep_a_hyphen(page: Page) -> None:
    found = [each for each in page.texts() if "-" in each.text[:-1]]
    text = page.choose(found)
    at = text.text.index("-")
    new = _cut(text, at)
    new.find(qn("w:t")).text = new.find(qn("w:t")).text[1:]
    new.insert(0 if new.find(qn("w:rPr")) is None else 1, make("<w:noBreakHyphen/>"))


@move
def put_a_tab_for_a_blank(page: Page) -> None:
    found = [each for each in page.texts() if " " in each.text]
    text = page.choose(found)
    at = text.text.index(" ")
    new = _cut(text, at)
    new.insert(0 if new.find(qn("w:rPr")) is None else 1, make("<w:tab/>"))


@move
def track_a_text(page: Page) -> None:
    """Write a text while changes are tracked, beside another that is deleted."""
    text = page.text()
    run = text.getparent()
    change = make(f"<w:ins {WHO}/>")
    run.addprevious(change)
    change.append(run)
    gone = "<w:r><w:delText>gamalt ord</w:delText></w:r>"
    change.addprevious(make(f"<w:del {WHO}>{gone}</w:del>"))


@move
def add_a_note(page: Page) -> None:
    text = page.text()
    kind = page.random.choice(["footnote", "endnote"])
    text.getparent().addnext(make(f'<w:r><w:{kind}Reference w:id="2"/></w:r>'))
    page.after.must_tell(NOTE)


@move
def add_a_comment(page: Page) -> None:
    text = page.text()
    run = text.getparent()
    run.addprevious(make('<w:commentRangeStart w:id="900"/>'))
    run.addnext(make('<w:r><w:commentReference w:id="900"/></w:r>'))
    run.addnext(make('<w:commentRangeEnd w:id="900"/>'))


_BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" '
    'distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" '
    'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH '
    'relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV '
    'relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent '
    'cx="2000000" cy="500000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="91" '
    'name="Boks"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
    'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" '
    'cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>'
    "<w:txbxContent>{0}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>"
    "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape "
    'style="width:200pt;height:40pt"><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox>'
    "</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)


@move
def write_in_a_box(page: Page) -> None:
    paragraph, fact = page.line("prioriterte", "evaluering", "endringar", "innspel")
    text = f"Skrive i ein boks {page.random.randrange(10**6)}"
    held = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
    paragraph.append(make(_BOX.format(held)))
    page.after.facts.append(Fact(fact.kind, text))


def _surround(runs: Sequence[Element], around: Element, inner: Element | None = None) -> None:
    runs[0].addprevious(around)
    (around if inner is None else inner).extend(runs)


@move
def make_a_text_a_field(page: Page) -> None:
    text = page.text()
    code = page.random.choice(["DOCPROPERTY Tema", "MERGEFIELD Tema"])
    _surround([text.getparent()], make(f'<w:fldSimple w:instr=" {code} "/>'))


@move
def make_a_text_a_field_of_parts(page: Page) -> None:
    text = page.text()
    code = page.random.choice(['HYPERLINK "https://example.org/"', "MERGEFIELD Namn"])
    run = text.getparent()
    for kind in ("begin", "", "separate"):
        held = (
            f'<w:fldChar w:fldCharType="{kind}"/>' if kind else f"<w:instrText>{code}</w:instrText>"
        )
        run.addprevious(make(f"<w:r>{held}</w:r>"))
    run.addnext(make('<w:r><w:fldChar w:fldCharType="end"/></w:r>'))


@move
def link_a_text(page: Page) -> None:
    text = page.text()
    key = page.document.part.relate_to(
        "https://example.org/", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    name = page.random.choice([f'r:id="{key}"', 'w:anchor="Stad"'])
    _surround([text.getparent()], make(f"<w:hyperlink {name}/>"))


@move
def put_a_control_around_something(page: Page) -> None:
    """Put a content control around a run, a paragraph, a cell, a row or a table."""
    text = page.text()
    tags = {qn(f"w:{each}") for each in ("r", "p", "tc", "tr", "tbl")}
    around = [each for each in text.iterancestors() if each.tag in tags]
    control = make('<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent/></w:sdt>')
    _surround([page.random.choice(around)], control, control[1])
