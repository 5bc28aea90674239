"""What Jinja's faults mean to the person who changed a template."""

import re
from collections.abc import Callable, Iterable

from jinja2 import StrictUndefined, TemplateNotFound, UndefinedError
from jinja2.exceptions import SecurityError
from jinja2.utils import missing

from nettverk.nynorsk import write_list
from nettverk.os_faults import explain_os_fault
from nettverk.suggest import suggest, suggest_among

_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "slutten av malen",
}
_UNKNOWN_NAME = r"Namnet «(.*)» finst ikkje\."


class ExplainedUndefined(StrictUndefined):
    """A name that a template uses and nobody has given it."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        name, owner = self._undefined_name, self._undefined_obj
        if self._undefined_hint:
            return self._undefined_hint
        if owner is missing:
            return f"Namnet «{name}» finst ikkje."
        known = getattr(type(owner), "__struct_fields__", ())
        advice = suggest_among(str(name), known) if known else ""
        return f"«{name}» finst ikkje her. {advice}".strip()


def explain_fault(fault: Exception, names: Iterable[str], filters: Iterable[str]) -> str:
    """Say what is wrong with a template and how to mend it; `names` are what it may use."""
    said = str(fault)
    if isinstance(fault, UndefinedError):
        unknown = re.fullmatch(_UNKNOWN_NAME, said)
        return f"{said} {suggest_among(unknown[1], names)}" if unknown else said
    if isinstance(fault, TemplateNotFound):
        return f"Malen «{fault.name}» finst ikkje."
    if isinstance(fault, OSError):
        return f"Malen kan ikkje lesast: {explain_os_fault(fault)}."
    if match := re.match(r"No filter named '(.*)'", said):
        return f"Filteret «{match[1]}» finst ikkje. {suggest(match[1], filters)}".strip()
    words = [told for kind, told in _KINDS if isinstance(fault, kind)]
    words += [say(match) for sign, say in _SYNTAX if (match := re.search(sign, said))]
    return next(iter(words), "Uttrykket her kan ikkje reknast ut.")


def _token(name: str) -> str:
    return _TOKENS.get(name, name)


def _unclosed(match: re.Match[str]) -> str:
    ends = write_list(f"{{% {each} %}}" for each in re.findall(r"'(\w+)'", match[1]))
    return f"«{match[2]}» er ikkje avslutta. Skriv {ends.replace(' og ', ' eller ')}."


_KINDS: tuple[tuple[type[Exception], str], ...] = (
    (
        UnicodeDecodeError,
        "Malen er ikkje lagra som UTF-8. Lagre han på nytt, og vel teiknsettet UTF-8.",
    ),
    (RecursionError, "Malen hentar seg sjølv inn, om att og om att."),
    (SecurityError, "Malen prøver på noko som ikkje er lov i ein mal."),
)
_SYNTAX: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (r"looking for the following tags?: (.*)\. The innermost .* is '(\w+)'", _unclosed),
    (
        r"unknown tag '(\w+)'",
        lambda it: f"Kommandoen «{it[1]}» finst ikkje, eller høyrer ikkje heime her.",
    ),
    (
        r"expected token '(.*)', got '(.*)'",
        lambda it: f"Her skulle det stå «{_token(it[1])}», ikkje «{_token(it[2])}».",
    ),
    (
        r"unexpected '(.*)', expected '(.*)'",
        lambda it: f"Her skulle det stå «{it[2]}», ikkje «{it[1]}».",
    ),
    (r"unexpected char '(.*)' at", lambda it: f"Teiknet «{it[1]}» kan ikkje stå her."),
    (r"[Uu]nexpected '(.*)'", lambda it: f"«{_token(it[1])}» kan ikkje stå her."),
    (r"[Uu]nexpected end of|Missing end of", lambda _: "Noko er opna og ikkje avslutta."),
    (r"Expected an expression", lambda _: "Her manglar eit namn eller ein verdi."),
)
