"""Pieces side by side under «Kven»: what the one says of the other."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from nettverk.referat.krets import Meint, Ordslag
from nettverk.referat.kvenord import BESIDE, LABEL
from nettverk.referat.ledd import Ledd

_QUALIFIES = {",", "/", "-", "–", "—", ":", ""}
"""The signs between a word and what it says more of."""


def settle_neighbours(ledd: Sequence[Ledd]) -> list[Ledd]:
    """Let words that say more of those beside them say so, and leave out what says nothing."""
    settled: list[Ledd] = []
    for each in ledd:
        pair = _qualify(settled[-1], each) if settled else None
        settled[-1:] = pair if pair is not None else [*settled[-1:], each]
    settled = [*settled[:1], *(_doubt_skule(*pair) for pair in pairwise(settled))]
    named = {name for each in settled if each.slag is Ordslag.NAMN for name in each.folk}
    signs = [*(each.sign for each in settled[1:2]), *(each.sign for each in settled[1:])]
    return [
        each
        for each, sign in zip(settled, [*signs, ""], strict=False)
        if not (_is_skule(each) and sign in _QUALIFIES and named & {*each.folk})
    ]


def _is_skule(ledd: Ledd) -> bool:
    return ledd.slag is Ordslag.SKULE and ledd.is_plain


def _qualify(before: Ledd, each: Ledd) -> list[Ledd] | None:
    """Give what two pieces mean together, where the one says more of the other."""
    if LABEL.fullmatch(before.tekst) and not before.meint:
        return [replace(each, sign=before.sign)]
    if before.rolle and _is_skule(each):
        return [before, _at(before.rolle, each, each)]
    if each.skule and before.is_plain and before.slag is Ordslag.ROLLE and not before.rolle:
        return _share_skule(before, each, each.skule)
    if each.sign == "og" and _is_sentence(before):
        return _go_on(before, each)
    if each.sign == ":":
        return _qualify_after_colon(before, each)
    return _qualify_by_comma(before, each) if each.sign in _QUALIFIES else None


def _share_skule(before: Ledd, each: Ledd, skule: Meint) -> list[Ledd] | None:
    """Read «rektor og inspektør på Bjørkelia»; many, as «rektorane», are of all schools."""
    met = before.meint.meet(skule) if before.meint and not before.meint.fleirtal else None
    return [replace(before, meint=met), each] if met else None


def _qualify_by_comma(before: Ledd, each: Ledd) -> list[Ledd] | None:
    """Read «Kari, Åsen» where two are called Kari, «Kari, rektor» and «Strandvik, rektor»."""
    if before.kanskje and each.meint and each.slag is not Ordslag.NAMN:
        met = before.kanskje.meet(each.meint)
        sure = met and not met.tvil
        return [replace(before, meint=met, kanskje=None, uklart=())] if sure else None
    rolle, other = (before, each) if before.slag is Ordslag.ROLLE else (each, before)
    if not (before.is_plain and each.is_plain) or rolle.slag is not Ordslag.ROLLE or rolle.rolle:
        return None
    return _meet_rolle(rolle.meint, other, before.sign) if rolle.meint else None


def _doubt_skule(before: Ledd, each: Ledd) -> Ledd:
    """Doubt a school after a name, as «Kari, Strandvik» where she meets for another.

    One by one in a list they are each somebody.
    """
    names = before.slag is Ordslag.NAMN and each.tekst[:1].isupper()
    labels = names and each.sign in _QUALIFIES and before.sign != ","
    if not labels or not before.is_plain or not _is_skule(each) or {*before.folk} & {*each.folk}:
        return each
    return replace(each, meint=None, uklart=(f"{before.tekst}, {each.tekst}",))


def _meet_rolle(rolle: Meint, other: Ledd, sign: str) -> list[Ledd] | None:
    met = rolle.meet(other.meint) if other.meint and not rolle.fleirtal else None
    if other.slag is Ordslag.NAMN and met and {*met.folk} <= {*rolle.folk}:
        return [replace(other, sign=sign)]
    if other.slag is Ordslag.NAMN and not rolle.fleirtal:
        return [replace(other, sign=sign, uklart=(other.tekst,))]
    if other.slag is Ordslag.SKULE and not rolle.fleirtal and (met or not rolle.laus):
        return [replace(_at(rolle, other, other), sign=sign)]
    return None


def _is_sentence(ledd: Ledd) -> bool:
    """Tell whether a piece says what somebody does, with words that may go on after «og»."""
    said = ledd.merknad
    return " " in said and ledd.tekst.endswith(said) and not BESIDE.fullmatch(said)


def _go_on(before: Ledd, each: Ledd) -> list[Ledd] | None:
    """Read «Kari ringer PPT og FAU» as one; a name after may be of one who does it, or not."""
    if not each.meint and not each.uklart:
        said = f"{before.merknad} og {each.tekst}"
        return [replace(before, tekst=f"{before.tekst} og {each.tekst}", merknad=said)]
    if each.is_plain and each.slag is Ordslag.NAMN:
        return [before, replace(each, uklart=(f"{before.tekst} og {each.tekst}",))]
    return None


def _at(rolle: Meint, skule: Ledd, before: Ledd) -> Ledd:
    """Find who has a role at a school; that nobody has it, is unclear."""
    met = rolle.meet(skule.meint) if skule.meint else None
    told = () if met else (skule.tekst,)
    return replace(skule, sign=before.sign, meint=met, rolle=rolle, uklart=told)


def _qualify_after_colon(before: Ledd, each: Ledd) -> list[Ledd] | None:
    """Read «Utsikten: Ali» and «Kari: ansvar»; another word before a name is unclear."""
    if before.meint and each.meint:
        met = before.meint.meet(each.meint)
        if before.slag is Ordslag.NAMN and not met:
            return None
        told = each.uklart if met else (*each.uklart, before.tekst)
        return [replace(each, meint=met or each.meint, sign=before.sign, uklart=told)]
    if before.meint and not each.uklart:
        return [replace(before, merknad=each.tekst)]
    if each.meint:
        whole = f"{before.tekst}: {each.tekst}"
        return [replace(each, sign=before.sign, uklart=(*before.uklart, whole))]
    return None
