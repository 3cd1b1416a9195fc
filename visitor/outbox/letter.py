"""Owns how an e-mail is put into its envelope: addresses, headers, both bodies. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8

from visitor.outbox.channels import Parcel
from visitor.outbox.invitation_letter import Attachment
from visitor.outbox.render import Letter

_NEVER = frozenset(" <>")
_LEADING_DOT = re.compile(rb"(?m)^\.")


class BadAddressError(Exception):
    """No letter can be addressed so."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A letter as it goes over the wire; `data` has its leading dots doubled, and its end."""

    recipient: str
    data: bytes
    needs_utf8: bool


def wire_address(address: str) -> Address:
    """`address` with its domain in ASCII. Raises BadAddressError."""
    local, _, domain = address.rpartition("@")
    try:
        wire = Address(username=local, domain=domain.encode("idna").decode("ascii"))
        if local.isascii():
            Address(addr_spec=wire.addr_spec)
    except (UnicodeError, MessageError, ValueError, IndexError) as error:
        raise BadAddressError from error
    if not local or not domain or not local.isprintable() or _NEVER.intersection(local):
        raise BadAddressError
    return wire


def enveloped(
    letter: Letter, parcel: Parcel, sender: str, sender_name: str, now: datetime
) -> Envelope:
    """The letter, ready to be sent; the same parcel always has the same Message-ID.

    Raises BadAddressError where the recipient's address is none.
    """
    recipient = wire_address(parcel.recipient)
    needs_utf8 = not recipient.username.isascii()
    message = EmailMessage(policy=SMTPUTF8 if needs_utf8 else SMTP)
    message["From"] = Address(sender_name, addr_spec=sender)
    message["To"] = recipient
    # The library decodes what looks like an encoded word, with the line breaks in it.
    message["Subject"] = letter.subject.replace("=?", "= ?")
    message["Date"] = now
    message["Message-ID"] = f"<{parcel.id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    for attachment in letter.attachments:
        _attach(message, attachment)
    # Set before the bodies, it would be moved into one of them.
    message["Content-Language"] = parcel.language
    data = _LEADING_DOT.sub(b"..", message.as_bytes())
    return Envelope(recipient.addr_spec, data + b".\r\n", needs_utf8)


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    """Put the file beside the words, and a picture that they show into them as well."""
    maintype, _, subtype = attachment.kind.partition("/")
    if attachment.cid:
        html = message.get_body(("html",))
        if html is not None:
            html.add_related(attachment.data, maintype, subtype, cid=f"<{attachment.cid}>")
    params = {"charset": "utf-8", "method": attachment.method} if attachment.method else {}
    message.add_attachment(
        attachment.data, maintype, subtype, filename=attachment.name, params=params
    )
