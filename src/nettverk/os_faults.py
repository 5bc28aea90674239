"""What the operating system says no with, in nynorsk."""

import errno

_REASONS = {
    errno.EACCES: "du har ikkje løyve",
    errno.EPERM: "du har ikkje løyve",
    errno.EROFS: "disken kan berre lesast",
    errno.ENOSPC: "disken er full",
    errno.EDQUOT: "disken er full",
    errno.ENOENT: "ho finst ikkje",
    errno.ENOTDIR: "noko på vegen dit er ei fil og ikkje ei mappe",
    errno.EISDIR: "der ligg ei mappe",
    errno.EEXIST: "noko på vegen dit er ei fil og ikkje ei mappe",
    errno.ENAMETOOLONG: "namnet er for langt",
    errno.ELOOP: "lenkja går i ring",
    errno.EBUSY: "ho er i bruk",
}


def explain_os_fault(fault: OSError) -> str:
    """Say why a file could not be read or written; what is rare is told as the system says it."""
    return _REASONS.get(fault.errno or 0, fault.strerror or str(fault))
