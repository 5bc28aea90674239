"""Addresses of mail: what one is, and how it goes into a header."""

import re

_WORD = r"[\w!#$%&'*+/=?^`{|}~-]+"
_LOCAL = re.compile(rf"{_WORD}(?:\.{_WORD})*")
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOMAIN = re.compile(rf"(?:{_LABEL}\.)+(?!\d+\Z){_LABEL}")
_WITHIN = re.compile(
    rf"(?:.*[<(]|mailto:)?\s*({_LOCAL.pattern}@(?:[\w-]+\.)+\w[\w-]*)[\s>)\];,.]*", re.DOTALL
)
_LONGEST = 254


def encode_epost(address: str) -> str:
    """Write an address as every mail program sends it; ValueError when it is none.

    The letters of a domain have a form in ASCII, and those before the @ have none.
    """
    if len(address) > _LONGEST:  # which Python would take long to encode
        raise ValueError
    local, _, domain = address.rpartition("@")
    coded = _encode_domain(domain)
    if not (_LOCAL.fullmatch(local) and _DOMAIN.fullmatch(coded)):
        raise ValueError
    return f"{local}@{coded}"


def _encode_domain(domain: str) -> str:
    # Python knows the domains of 2003, which differ from those of today in four letters: none ours.
    return domain if domain.isascii() else domain.encode("idna").decode("ascii")


def find_epost(text: str) -> str:
    """Find the address in what a mail program or a web page copies; else an empty text."""
    found = _WITHIN.fullmatch(text)
    return found[1] if found else ""


def is_epost(text: str) -> bool:
    """Tell whether a text is an address."""
    try:
        return bool(encode_epost(text))
    except ValueError:
        return False
