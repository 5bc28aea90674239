"""Fields to fill in: which Markdown becomes a content control of Word, and how it is written."""

from markdown_it.token import Token

from nettverk.prompts import CHECKED, CHOOSE_DATE, UNCHECKED, WRITE
from nettverk.render.docx.plain import plain_text
from nettverk.render.docx.xml import attribute, run_text

# Letters in a name; Word calls a file with a longer one damaged.
_LONGEST = 64
_WORDS = {"text", "softbreak"}
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_BOX_FONT = "MS Gothic"  # Word's own for boxes: a box and a crossed box are as wide
_BOX_RUN = (
    f'<w:rPr><w:rFonts w:ascii="{_BOX_FONT}" w:eastAsia="{_BOX_FONT}" w:hAnsi="{_BOX_FONT}" '
    f'w:hint="eastAsia"/></w:rPr>'
)
_BOX = (
    f'<w14:checkbox xmlns:w14="{_WORD_2010}"><w14:checked w14:val="0"/>'
    f'<w14:checkedState w14:val="{ord(CHECKED):04X}" w14:font="{_BOX_FONT}"/>'
    f'<w14:uncheckedState w14:val="{ord(UNCHECKED):04X}" w14:font="{_BOX_FONT}"/></w14:checkbox>'
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


def is_field(token: Token) -> bool:
    """Tell whether a text is nothing but a box or a prompt."""
    return _is_box(token) or is_prompt(token)


def is_prompt(token: Token) -> bool:
    """Tell whether a text is nothing but a prompt, which vanishes when somebody writes."""
    return bool(_prompt(token))


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

    def write(self, token: Token, name: str, *, cell: bool) -> str:
        """Return the field that a text stands for; empty where it is only a text."""
        if cell and _is_box(token):
            return self._control(name, _BOX, _BOX_RUN, UNCHECKED)
        prompt = _prompt(token)
        if not prompt:
            return ""
        kind = _DATE if prompt == CHOOSE_DATE else _TEXT
        return self._control(name or prompt, kind, self._prompt_run, prompt)

    def _control(self, name: str, kind: str, style: str, text: str) -> str:
        self._count += 1
        return (
            f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(name[:_LONGEST])}"/>'
            f'<w:id w:val="{self._count}"/>{kind}</w:sdtPr>'
            f"<w:sdtContent><w:r>{style}{run_text(text)}</w:r></w:sdtContent></w:sdt>"
        )


def _is_box(token: Token) -> bool:
    children = token.children or ()
    return len(children) == 1 and children[0].content.strip() == UNCHECKED


def _prompt(token: Token) -> str:
    """Return the words of a prompt: a text all in italics that says what prompts say."""
    children = token.children or ()
    if len(children) < 3 or (children[0].type, children[-1].type) != ("em_open", "em_close"):
        return ""
    if any(child.type not in _WORDS for child in children[1:-1]):
        return ""
    text = plain_text(children)
    return text if text == CHOOSE_DATE or text.startswith(WRITE) else ""
