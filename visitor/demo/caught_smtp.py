"""Owns the demo's mail server: it accepts every e-mail and delivers none. Loop thread only."""

from __future__ import annotations

import asyncio
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import TYPE_CHECKING

from aiosmtpd.smtp import SMTP

from visitor.demo.caught_store import CaughtStore

if TYPE_CHECKING:
    from aiosmtpd.smtp import Envelope, Session

_MAX_BYTES = 1_000_000
_IDLE_S = 60.0


class _Mailbox:
    """What aiosmtpd asks when an e-mail has come."""

    def __init__(self, store: CaughtStore) -> None:
        self._store = store

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        mail = message_from_bytes(envelope.original_content or b"", policy=default)
        self._store.email(
            envelope.rcpt_tos,
            str(mail.get("Subject", "")),
            text_of(mail),
            str(mail.get("Message-ID", "")),
        )
        return "250 2.0.0 Caught"


async def start_smtp(store: CaughtStore, host: str, port: int) -> asyncio.Server:
    """Listen for e-mail on `host`; port 0 takes a free one."""
    mailbox = _Mailbox(store)

    def protocol() -> SMTP:
        return SMTP(
            mailbox,
            data_size_limit=_MAX_BYTES,
            enable_SMTPUTF8=True,
            hostname="localhost",
            ident="Luukku caught messages",
            timeout=_IDLE_S,
        )

    return await asyncio.get_running_loop().create_server(protocol, host, port)


def text_of(mail: EmailMessage) -> str:
    """The plain part of `mail`, "" where it has none. Never HTML: it is not to be rendered."""
    part = mail.get_body(("plain",))
    if part is None:
        return ""
    try:
        content = part.get_content()
    except (LookupError, UnicodeError):
        # A character set that nobody knows: rather odd letters than no message.
        raw = part.get_payload(decode=True)
        content = raw.decode("latin-1") if isinstance(raw, bytes) else ""
    return str(content).replace("\r\n", "\n").strip()
