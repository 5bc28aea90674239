"""Who is meant by what stands under «Kven» in minutes, and whom nobody can know."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from nettverk.referat.krets import Krets, Meint, Ordslag
from nettverk.referat.kvenord import (
    BESIDE,
    EXCEPT,
    FLEIRE,
    LABEL,
    OR,
    is_all,
    is_ditto,
    is_unknown,
    list_bits,
    tidy_kven,
)
from nettverk.referat.ledd import Ledd, read_piece
from nettverk.referat.naboledd import settle_neighbours

_ASIDE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_ADDS = re.compile(r"(?:og|med|samt|pluss|saman|sammen|[+&])(?!\w)", re.IGNORECASE)
_SOMEBODY = re.compile(r"(?:ein|en|ei|to|nokon|noen|nokre)\b")
_LONGEST = 1000
"""How many letters are looked through: no longer text is names alone."""
_EXCERPT = 80


class Kven(Struct, frozen=True):
    """Who is meant, each with the whole name, and the words that nobody can know."""

    namn: str
    uklart: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def read_kven(written: str, krets: Krets) -> Kven:
    """Read «Kari og Per», «KS/PL», «rektorane», «verten» or «Bjørkelia v/ Kari».

    Who is nobody of those called, as «PPT», stays as written, and so does everybody.
    """
    kept = " ".join(written.split())
    if len(kept) > _LONGEST:
        return Kven(kept, (f"{kept[:_EXCERPT]} …",))
    if is_ditto(kept) or is_unknown(kept):
        return Kven(kept, (kept,))
    if not kept.strip(" -–—"):
        return Kven(kept)
    ledd, all_unclear = _leave_out(*_part_exception(tidy_kven(_join_words(written))), krets)
    told = tuple(dict.fromkeys(each for one in ledd for each in one.uklart))
    unclear = (kept,) if all_unclear or (told and len(ledd) == 1) else told
    named = [each for each in ledd if each.meint]
    everybody = any(each.slag is Ordslag.ALLE for each in named)
    if not named or (everybody and (unclear or says_all(kept))):
        return Kven(kept, unclear)
    return Kven(_write(ledd), unclear)


def says_all(kven: str) -> bool:
    """Tell whether a text means everybody in the network."""
    if len(kven) > _LONGEST:
        return False
    bare = _ASIDE.sub("", tidy_kven(kven))
    pieces = (bare, *(each.text for each in list_bits(bare)))
    return not EXCEPT.search(kven) and any(is_all(each.rstrip("? ")) for each in pieces)


def _join_words(text: str) -> str:
    return "\n".join(line for each in text.split("\n") if (line := " ".join(each.split())))


def _part_exception(text: str) -> tuple[str, str]:
    """Part «alle unntatt Per» and «alle (unntatt Per)» at what is said before the exception."""
    found = EXCEPT.search(text)
    if not found:
        return text, ""
    before, after = text[: found.start()], text[found.end() :]
    opened = max(before.rfind("("), before.rfind("["))
    if opened > max(before.rfind(")"), before.rfind("]")):
        inside, _, rest = after.partition(")" if before[opened] == "(" else "]")
        if not before[opened + 1 :].strip():
            return f"{before[:opened]}{rest}", inside
    return before, after


def _leave_out(text: str, excepted: str, krets: Krets) -> tuple[list[Ledd], bool]:
    """Read whom a text means, without those it excepts; tell whether the exception is unclear."""
    ledd = _list_ledd(text, krets)
    if not excepted:
        return ledd, not ledd
    out = _list_ledd(excepted, krets)
    gone = {name for each in out if each.meint for name in each.meint.folk}
    left = [one for each in ledd for one in _without(each, gone)]
    everybody = [each.tekst.casefold() for each in ledd if each.slag is Ordslag.ALLE]
    sure = bool(out) and all(each.is_plain for each in out)
    if sure and any(each.meint for each in left) and not any("sk" in each for each in everybody):
        return left, False
    known = bool(gone) or not ledd or any(each.meint for each in ledd)
    return ([] if everybody else ledd), known


def _without(ledd: Ledd, gone: set[str]) -> Iterator[Ledd]:
    if not ledd.meint:
        yield ledd
    elif folk := tuple(each for each in ledd.meint.folk if each not in gone):
        yield replace(ledd, meint=Meint(min(ledd.meint.slag, Ordslag.SKULE), folk))


def _list_ledd(text: str, krets: Krets) -> list[Ledd]:
    """Read a text piece by piece; what is in brackets says more of the piece before."""
    ledd: list[Ledd] = []
    more = False
    end = 0
    for aside in [*_ASIDE.finditer(text), None]:
        for bit in list_bits(text[end : aside.start() if aside else len(text)]):
            more = more or bit.more
            ledd += read_piece(bit.text, bit.sign, krets) if bit.text else ()
        if aside:
            ledd = _add_aside(ledd, (aside[1] or aside[2] or "").strip(), krets)
            end = aside.end()
    ledd = settle_neighbours(ledd)
    return [*ledd, Ledd(FLEIRE, "og")] if more and ledd else ledd


def _add_aside(ledd: list[Ledd], aside: str, krets: Krets) -> list[Ledd]:
    """Read what is in brackets: somebody more, a word of whom it is, or what they do."""
    if not ledd or not aside:
        return _list_ledd(aside, krets) if aside else ledd
    *first, before = ledd
    inner = [] if BESIDE.fullmatch(aside) else _list_ledd(aside, krets)
    if not any(each.meint or each.uklart for each in inner):
        return [*first, _note(before, aside)]
    if not all(each.is_plain for each in inner):
        return [*first, _doubt(before, aside)]
    adds = _ADDS.match(aside) or OR.match(aside)
    if adds or {before.slag, *(each.slag for each in inner)} == {Ordslag.NAMN}:
        sign = "eller" if OR.match(aside) else "og"
        return [*ledd, replace(inner[0], sign=sign), *inner[1:]]
    return [*first, *_narrow(before, inner, aside, krets)]


def _note(before: Ledd, aside: str) -> Ledd:
    """Keep what says nobody's name; outsiders, as in «leiar (FAU)», are others than ours."""
    whole = f"{before.tekst} ({aside})"
    outside = aside[:1].isupper()
    if not before.meint or (before.slag is Ordslag.ROLLE and outside):
        return Ledd(whole, before.sign, uklart=before.uklart)
    return replace(before, merknad=aside, uklart=(*before.uklart, *([whole] if outside else [])))


def _doubt(before: Ledd, aside: str) -> Ledd:
    whole = f"{before.tekst} ({aside})"
    if not before.meint:
        return Ledd(whole, before.sign, uklart=(whole,))
    return replace(before, merknad=aside, uklart=(whole,))


def _narrow(before: Ledd, inner: Sequence[Ledd], aside: str, krets: Krets) -> list[Ledd]:
    """Keep those whom a word and what is in brackets both mean: «rektor (Strandvik)»."""
    if LABEL.fullmatch(before.tekst):
        return [replace(inner[0], sign=before.sign), *inner[1:]]
    if not before.meint and not before.uklart and {each.slag for each in inner} == {Ordslag.ROLLE}:
        return [_note(before, aside)]
    both = [*read_piece(f"{before.tekst} {aside}", before.sign, krets)]
    if len(both) == 1 and both[0].is_plain:
        return both
    met = [each.meint.meet(before.meint) for each in inner if each.meint and before.meint]
    if met and all(met):
        return [
            replace(each, meint=one, sign=each.sign if n else before.sign)
            for n, (each, one) in enumerate(zip(inner, met, strict=True))
        ]
    return [_doubt(before, aside)]


def _write(ledd: Sequence[Ledd]) -> str:
    """Write each name once, and the rest as it was written."""
    words: dict[str, tuple[str, str]] = {}
    for each in ledd:
        names = _write_names(each)
        for number, name in enumerate(names):
            note = f" ({each.merknad})" if each.merknad and name == names[-1] else ""
            words.setdefault(name, (each.sign if not number else ",", f"{name}{note}"))
    plain = all(each.meint or _is_name_like(each) for each in ledd)
    (_, first), *rest = words.values()
    return first + "".join(_list_joined(rest, plain=plain))


def _write_names(ledd: Ledd) -> tuple[str, ...]:
    return ("alle",) if ledd.slag is Ordslag.ALLE else ledd.folk or (ledd.tekst,)


def _list_joined(words: Sequence[tuple[str, str]], *, plain: bool) -> Iterator[str]:
    for number, (sign, word) in enumerate(words):
        last = plain and number == len(words) - 1
        yield f" eller {word}" if sign == "eller" else f" og {word}" if last else f", {word}"


def _is_name_like(ledd: Ledd) -> bool:
    """Tell whether a piece may be somebody, such as «PPT» and «ein frå PPT», and no sentence."""
    text = ledd.tekst
    if BESIDE.fullmatch(text) or (ledd.sign in {"-", "–", "—"} and text[:1].islower()):
        return False
    somebody = text[:1].isupper() or _SOMEBODY.match(text)
    return " " not in text or (bool(somebody) and not any(each.isdigit() for each in text))
