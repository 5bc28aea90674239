"""The templates that are shipped: what each is for, and which a person means by a name."""

from collections.abc import Iterable, Mapping, Sequence
from unicodedata import normalize

from nettverk.errors import UsageError
from nettverk.render.formats import REFERENCE
from nettverk.suggest import closest, question

TEMPLATES: Mapping[str, str] = {
    "innkalling.md": "innkallinga",
    "innkalling-oppstart.md": "innkallinga til oppstartmøtet",
    "sidan-sist.md": "«Sidan sist» i innkallinga",
    "referat.md": "referatet",
    "referat-oppstart.md": "referatet frå oppstartmøtet",
    "grunnlag.md": "nettverksgrunnlaget",
    "plan.md": "møteplanen",
    "plan-nettside.html": "møteplanen som nettside",
    "plan-nettside/stil.css": "utsjånaden til nettsida",
    "plan-nettside/filter.js": "filteret på nettsida",
    "oppfolging.md": "avtalane frå referata",
    "melding-innkalling.txt": "meldinga om innkallinga",
    "melding-referat.txt": "meldinga om referatet",
    "melding-vert.txt": "meldinga til verten",
    "ark/assosiasjonsrunde.md": "arket til assosiasjonsrunde",
    "ark/dialogrunde.md": "arket til dialogrunde",
    "ark/dialogspel.md": "arket til dialogspel",
    "ark/fokustid.md": "arket til fokustid",
    "ark/observasjon.md": "arket til observasjon av praksis",
    "ark/rettleiing.md": "arket til problemretta rettleiing",
    "ark/tokolonnenotat.md": "arket til tokolonnenotat",
    "standard.yaml": "saklista og måla til vanleg",
    REFERENCE: "utsjånaden i Word",
}

KINDS = (
    *(".md", ".txt", ".yaml", ".yml", ".html", ".css", ".js"),
    *(".docx", ".dotx", ".docm", ".dotm", ".doc", ".dot"),
)
"""How the name of a file ends that somebody means as a template."""


def find_templates(names: Sequence[str], known: Iterable[str]) -> tuple[str, ...]:
    """Find templates by name, with or without folder and suffix; UsageError for an unknown."""
    aliases = {alias: name for name in known for alias in _aliases(name)}
    wanted = [normalize("NFC", each).removeprefix("templates/") for each in names]
    if unknown := [each for each in wanted if each not in aliases]:
        raise UsageError("\n".join(_unknown(each, aliases) for each in unknown))
    return tuple(dict.fromkeys(aliases[each] for each in wanted))


def _aliases(name: str) -> tuple[str, ...]:
    stem = name.rpartition(".")[0]
    return name, stem, name.rpartition("/")[2], stem.rpartition("/")[2]


def _unknown(name: str, known: Iterable[str]) -> str:
    advice = question(closest(name, known)) or "«nettverk mal» listar opp malane."
    return f"Malen «{name}» finst ikkje. {advice}"
