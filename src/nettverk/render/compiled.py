"""The shipped templates as Jinja compiles them to Python, which is half the time of a notice."""

from hashlib import sha256
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType

import jinja2

from nettverk.shipped import find_shipped_code


def name_code(name: str, text: str) -> str:
    """Name the file of what a template becomes, so that no other text or Jinja finds it."""
    digest = sha256("\0".join((jinja2.__version__, name, text)).encode()).hexdigest()
    return f"{Path(name).stem}-{digest[:16]}.py"


def load_code(name: str, text: str, place: str) -> CodeType | None:
    """Load what a template at a place becomes; None where it was not compiled beforehand."""
    path = str(find_shipped_code() / name_code(name, text))
    try:
        # Python keeps what it makes of the file beside it, as it does for every module.
        code = SourceFileLoader(name, path).get_code(name)
    except OSError:
        return None
    return code.replace(co_filename=place) if code else None
