"""The mail drafts about a meeting, each with what goes with it."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from nettverk.archive.paths import OUTPUT
from nettverk.archive.store import Saved, save
from nettverk.documents.melding import Melding
from nettverk.documents.vedlegg import Vedlegg, list_vedlegg, make_kalender
from nettverk.output.writing import File
from nettverk.workspace.workspace import Workspace


class Meldingsutkast(Struct, frozen=True):
    """The mail drafts about a meeting, and what of the documents does not go out with them."""

    saved: tuple[Saved, ...] = ()
    lost: tuple[str, ...] = ()


def save_utkast(
    workspace: Workspace, meldingar: Sequence[Melding], *, overwrite: bool
) -> Meldingsutkast:
    """Save the drafts about a meeting; the second of a kind, to another school, has a number."""
    saved, lost = list[Saved](), dict[str, None]()
    for at, each in enumerate(meldingar):
        same = sum(other.slag is each.slag for other in meldingar[:at])
        number = f"-{same + 1}" if same else ""
        attached = [*list_vedlegg(workspace, each.møte, each.slag)]
        lost |= dict.fromkeys(told for one in attached for told in one.lost)
        kalender, asked = make_kalender(workspace, each.møte, each.slag)
        lost |= dict.fromkeys(asked)
        saved += _save_eml(workspace, each, number, (kalender, attached), overwrite=overwrite)
    return Meldingsutkast(tuple(saved), tuple(lost))


def _save_eml(
    workspace: Workspace,
    melding: Melding,
    number: str,
    attachments: tuple[File | None, list[Vedlegg]],
    *,
    overwrite: bool,
) -> Iterator[Saved]:
    """Save the draft with all that goes with it, and the calendar file, which numbers the next."""
    slag, møte, today = melding.slag, melding.møte, workspace.today
    put = partial(save, overwrite=overwrite, today=today, within=workspace.root / OUTPUT)
    kalender, attached = attachments
    if kalender:
        path = workspace.root / OUTPUT / kalender.path
        yield put(path, kalender.content)
        attached.append(Vedlegg(path.name, kalender.content))
    path = workspace.locate(møte, f"melding-{slag.namn}{number}", ".eml")
    yield put(path, melding.write_eml(attached))
