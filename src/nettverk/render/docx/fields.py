"""Fields to fill in: which Markdown becomes a content control of Word, and how it is written."""

from markdown_it.token import Token

from nettverk.characters import CHECKED, CHOOSE_DATE, UNCHECKED, WRITE
from nettverk.render.docx.xml import attribute, plain_text, run_text

# Letters in a name; Word calls a file with a longer one damaged.
_LONGEST = 64
_WORDS = {"text", "softbreak"}
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
# Word's own font for boxes, in which a box and a crossed box are as wide.
_BOX_RUN = (
    '<w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" '
    'w:hint="eastAsia"/></w:rPr>'
)
_BOX = (
    f'<w14:checkbox xmlns:w14="{_WORD_2010}"><w14:checked w14:val="0"/>'
    f'<w14:checkedState w14:val="{ord(CHECKED):04X}" w14:font="MS Gothic"/>'
    f'<w14:uncheckedState w14:val="{ord(UNCHECKED):04X}" w14:font="MS Gothic"/></w14:checkbox>'
)
_DATE = (
    '<w:showingPlcHdr/><w:date><w:dateFormat w:val="dd.MM.yyyy"/><w:lid w:val="nn-NO"/>'
    '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
)
# The prompt is gone, and its control with it, when somebody writes: what is left is paragraphs,
# which every program keeps. LibreOffice 7 joins the lines of a control for plain text, and a
# control that Enter has cut in two holds only its first paragraph there.
_TEXT = "<w:temporary/><w:showingPlcHdr/>"
_UNSTYLED = '<w:i/><w:color w:val="595959"/>'


def find_field(token: Token) -> str:
    """Return the box or the prompt that is all there is of a text; else an empty text."""
    children = token.children
    if not children:
        return ""
    first = children[0]
    if first.type == "text":
        alone = len(children) == 1 and first.content.strip() == UNCHECKED
        return UNCHECKED if alone else ""
    if first.type != "em_open" or children[-1].type != "em_close":
        return ""
    between = children[1:-1]
    words = plain_text(between) if all(each.type in _WORDS for each in between) else ""
    return words if words == CHOOSE_DATE or words.startswith(WRITE) else ""


def name_field(row: str, column: str) -> str:
    """Name a field of a table after its row and its column, which is never cut."""
    parts = [row.partition(" (")[0][: max(_LONGEST - len(column) - 2, 0)], column]
    return ": ".join(part for part in parts if part)


class Fields:
    """The content controls of one document, numbered from 1.

    They stand inside a paragraph, each with a name that a screen reader says.
    """

    def __init__(self, prompt_style: str) -> None:
        style = f'<w:rStyle w:val="{prompt_style}"/>' if prompt_style else _UNSTYLED
        self._prompt_run = f"<w:rPr>{style}</w:rPr>"
        self._count = 0

    def field(self, token: Token, name: str) -> str:
        """Return the box or the prompt that a text stands for; empty where it is only a text."""
        if find_field(token) == UNCHECKED:
            return self._control(name, _BOX, _BOX_RUN, UNCHECKED)
        return self.prompt(token, name)

    def prompt(self, token: Token, name: str) -> str:
        """Return the prompt that a text stands for; empty where it is only a text."""
        text = find_field(token)
        if text in {"", UNCHECKED}:
            return ""
        kind = _DATE if text == CHOOSE_DATE else _TEXT
        return self._control(name or text, kind, self._prompt_run, text)

    def _control(self, name: str, kind: str, style: str, text: str) -> str:
        self._count += 1
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(name[:_LONGEST])}"/>'
            f'<w:id w:val="{self._count}"/>{kind}</w:sdtPr>'
            f"<w:sdtContent><w:r>{style}{run_text(text)}</w:r></w:sdtContent></w:sdt>"
        )
