"""The file of a new school year: data in YAML that people go on writing in."""

from textwrap import wrap

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec import Struct
from msgspec.structs import asdict

from nettverk.nynorsk import write_short_date
from nettverk.render.linjeendring import quote_text
from nettverk.render.listelinjer import order_by_day
from nettverk.shipped import find_shipped_malar

_MAL = "nytt-ar/skulear.yaml"
_WIDTH = 86


def write_year_file(context: Struct) -> str:
    """Write the school year as commented YAML."""
    environment = Environment(  # noqa: S701 — the file is YAML, and its texts pass «yaml»
        loader=FileSystemLoader(find_shipped_malar(), encoding="utf-8"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "dato": write_short_date,
        "yaml": quote_text,
        "linjer": _wrap_remark,
        "etter_dag": order_by_day,
    }
    return environment.get_template(_MAL).render(asdict(context))


def _wrap_remark(text: str) -> list[str]:
    """Part a comment into lines; no text is no line."""
    plain = " ".join(text.split())
    return wrap(plain, _WIDTH, break_long_words=False, break_on_hyphens=False)
