"""A message as a mail draft that a mail program opens, with the document attached."""

import hashlib
import mimetypes
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from nettverk.signatures import sign_mail


def write_mail(to: Sequence[str], subject: str, text: str, attached: Path | None) -> bytes:
    """Write a draft without a day or a random id: the same message gives the same bytes."""
    mail = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    mail["To"] = ", ".join(to)
    mail["Subject"] = subject
    mail["X-Unsent"] = "1"
    mail.set_content(text + "\n")
    if attached:
        kind = mimetypes.guess_type(attached.name)[0] or "application/octet-stream"
        main, _, sub = kind.partition("/")
        mail.add_attachment(
            attached.read_bytes(), maintype=main, subtype=sub, filename=attached.name
        )
        mail.set_boundary(f"nettverk-{hashlib.sha256(text.encode()).hexdigest()[:24]}")
    return sign_mail(mail.as_bytes())
