"""Whether the notice that lies in the workspace still says what the plan says."""

from nettverk.commands.events import INNKALLING
from nettverk.commands.session import Session
from nettverk.context.meeting import describe_meeting
from nettverk.minutes.blocks import Table, read_markdown, read_word
from nettverk.minutes.finding import SUFFIXES
from nettverk.planning.announced import announce_place, announce_time
from nettverk.planning.meetings import Møte
from nettverk.render.templates import Templates


def is_stale(session: Session, templates: Templates, møte: Møte) -> bool:
    """Tell whether a notice lacks the time or the place that a notice written today would have.

    A template that words them in its own way, and a file that cannot be read, are not judged.
    """
    paths = [session.locate(møte, INNKALLING, suffix) for suffix in SUFFIXES]
    path = next((each for each in paths if each.is_file()), None)
    if not path:
        return False
    try:
        written = _text(path.read_bytes(), path.suffix)
    except ValueError:
        return False
    suffix = "-oppstart" if møte.er_oppstart else ""
    fresh = templates.render(f"{INNKALLING}{suffix}.md", describe_meeting(session.plan, møte))
    now = _text(fresh.encode(), ".md")
    said = (announce_time(møte), announce_place(møte))
    return any(each in now and each not in written for each in said if each)


def _text(content: bytes, suffix: str) -> str:
    reading = read_word(content) if suffix == ".docx" else read_markdown(content)
    return "\n".join(
        "\n".join(cell for row in block.rows for cell in row)
        if isinstance(block, Table)
        else block.text
        for block in reading.blocks
    )
