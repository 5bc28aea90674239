"""Whether the notice that lies in the workspace still says what the plan says."""

from pathlib import Path

from nettverk.commands.events import INNKALLING
from nettverk.commands.session import Session
from nettverk.context.mote import describe_meeting
from nettverk.planning.mote import Møte, announce_place, announce_time
from nettverk.referat.finding import SUFFIXES
from nettverk.render.templates import Templates


def find_stale(session: Session, templates: Templates, møte: Møte) -> Path | None:
    """Find a notice that lacks the time or place which a notice written today would have.

    A template that words them in its own way, and a file that cannot be read, are not judged.
    """
    from nettverk.referat.blocks import read_markdown, read_word  # noqa: PLC0415 — seldom needed

    paths = [session.locate(møte, INNKALLING, suffix) for suffix in SUFFIXES]
    path = next((each for each in paths if each.is_file()), None)
    if not path:
        return None
    try:
        content = path.read_bytes()
        read = read_word if path.suffix == ".docx" else read_markdown
        written = read(content).text
    except ValueError:
        return None
    suffix = "-oppstart" if møte.er_oppstart else ""
    fresh = templates.render(f"{INNKALLING}{suffix}.md", describe_meeting(session.plan, møte))
    now = read_markdown(fresh.encode()).text
    said = [each for each in (announce_time(møte), announce_place(møte)) if each in now]
    return path if any(each not in written for each in said) else None
