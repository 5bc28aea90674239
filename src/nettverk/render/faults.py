"""What is wrong with a template: where, in words that tell how to mend it."""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from nettverk.errors import Place, explain_os_fault
from nettverk.nynorsk import write_list
from nettverk.render.budget import TOO_DEEP
from nettverk.render.filters import Refusal
from nettverk.render.sandbox import TOO_LARGE
from nettverk.suggest import ALIKE, choose_among, closest, question, suggest_among

_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "end of template": "slutten av malen",
}
_WITH, _CONTEXT = "with", "context"
_UNSEEN = (
    "Malen er henta så han ikkje ser det som er kjent der han blir henta, som namnet «{}». "
    f"Skriv «{_WITH} {_CONTEXT}» sist i kommandoen som hentar han."
)
_UNKNOWN_NAME = r"Namnet «(.*)» finst ikkje\."


def explain_fault(fault: Exception, names: Iterable[str], filters: Iterable[str]) -> str:
    """Say what is wrong with a template and how to mend it; `names` are what it may use."""
    said = str(fault)
    if isinstance(fault, Refusal) or said in {TOO_LARGE, TOO_DEEP}:
        return said
    if isinstance(fault, UndefinedError):
        return _explain_unknown(said, [*names])
    if isinstance(fault, TemplateNotFound):
        return f"Malen «{fault.name}» finst ikkje."
    if isinstance(fault, OSError):
        return f"Malen kan ikkje lesast: {explain_os_fault(fault)}."
    if match := re.match(r"No filter named '(.*)'", said):
        near = question(closest(match[1], filters, ALIKE)) or choose_among(filters)
        return f"Filteret «{match[1]}» finst ikkje. {near}"
    words = [told for kind, told in _KINDS if isinstance(fault, kind)]
    words += [say(match) for sign, say in _SYNTAX if (match := re.search(sign, said))]
    return next(iter(words), "Uttrykket her kan ikkje reknast ut.")


def _explain_unknown(said: str, names: Sequence[str]) -> str:
    if not (unknown := re.fullmatch(_UNKNOWN_NAME, said)):
        return said
    if unknown[1] in names:
        return _UNSEEN.replace("{}", unknown[1])
    return f"{said} {suggest_among(unknown[1], names)}"


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
    (RecursionError, "Malen hentar eller kallar seg sjølv, om att og om att."),
    (OverflowError, TOO_LARGE),
    (SecurityError, "Malen prøver på noko som ikkje er lov i ein mal."),
)
_SYNTAX: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
    (
        r"instances of '(?:str' and 'int|int' and 'str)'|can only concatenate str",
        lambda _: "Tekst og tal går ikkje i hop. Som «14/26» er «sak.nr» tekst.",
    ),
    (r"looking for the following tags?: (.*)\. The innermost .* is '(\w+)'", _unclosed),
    (
        r"unknown tag '(\w+)'",
        lambda it: f"Kommandoen «{it[1]}» finst ikkje, eller høyrer ikkje heime her.",
    ),
    (
        r"Missing end of comment",
        lambda _: "Kommentaren som byrjar her, sluttar aldri. Skriv #} der han skal slutta.",
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


def find_place(fault: Exception, name: str, environment: Environment) -> Place:
    """Find the template and line of a fault; it may be in one that the first includes."""
    spots: list[tuple[str | None, int | None]] = []
    if isinstance(fault, TemplateSyntaxError):
        # Jinja's own reader of signs gives the file as the name.
        spots = [(fault.filename or fault.name, fault.lineno)]
    else:
        from traceback import extract_tb

        spots = [(frame.filename, frame.lineno) for frame in extract_tb(fault.__traceback__)]
    folders = environment.loader.searchpath if environment.loader else ()  # type: ignore[attr-defined]  # a file loader has it
    places = (
        Place(f"templates/{Path(file).relative_to(folder).as_posix()}", line or 0)
        for file, line in reversed(spots)
        for folder in folders
        if file and Path(file).is_relative_to(folder)
    )
    return next(places, Place(f"templates/{name}"))


def find_sign(source: str, sign: str) -> int:
    """Find the line of a template that a sign stands on; else 0."""
    before, found, _ = source.partition(sign)
    return before.count("\n") + 1 if found else 0
