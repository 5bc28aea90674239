"""Waiting: who sits at a terminal sees what takes time, and others see nothing."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

_PATIENCE = 1.5
"""Seconds until somebody wonders what goes on."""


@contextmanager
def waiting() -> Iterator[None]:
    """Show a bar on a terminal while something takes long; it is gone before the answer comes."""
    if not _can_animate():
        yield
        return
    ended = Event()
    thread = Thread(target=_wait, args=(ended,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def _can_animate() -> bool:
    """Tell whether what is drawn on the screen can be taken away again, and may be."""
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return sys.stderr.isatty() and not plain


def _wait(ended: Event) -> None:
    if not ended.wait(_PATIENCE):
        # Rich takes a tenth of a second to load, and no quick command waits for it.
        from nettverk.cli.screen.waiting import show_bar

        show_bar(ended)
