"""Owns how an e-mail is handed to the mail server, stage by stage. Loop thread only."""

from __future__ import annotations

import asyncio
import logging
import re
import ssl
from contextlib import suppress
from enum import StrEnum

from aiosmtplib import (
    SMTP,
    SMTPDataError,
    SMTPException,
    SMTPResponseException,
    SMTPServerDisconnected,
)

from visitor.clock import Clock
from visitor.outbox.channels import Parcel
from visitor.outbox.invitation_letter import TokenLostError
from visitor.outbox.letter import BadAddressError, Envelope, enveloped
from visitor.outbox.render import Renderer
from visitor.outbox.rules import Accepted, Outcome, Permanent, Transient, Uncertain
from visitor.settings import SmtpSettings

_LOG = logging.getLogger(__name__)
_GO_ON = 354
_QUIT_S = 1.0
# Sign-in is asked for: our configuration, whatever stage the server says it at.
_SIGN_IN = frozenset({530, 534, 535, 538})
_MAILBOX_FULL = 552
_QUEUED_AS = re.compile(r"queued as (\S{1,100})", re.IGNORECASE)


class Stage(StrEnum):
    """How far a hand-over has come. From BODY on the server has the whole letter."""

    CONNECT = "connect"
    SIGN_IN = "sign-in"
    SENDER = "sender"
    RECIPIENT = "recipient"
    DATA = "data"
    BODY = "body"


class EmailChannel:
    """Hands letters to one mail server, each over a connection of its own."""

    def __init__(self, settings: SmtpSettings, clock: Clock, renderer: Renderer) -> None:
        self._settings = settings
        self._clock = clock
        self._renderer = renderer
        # Reading the machine's authorities takes tens of milliseconds: once, not each time.
        secure = settings.encryption != "none"
        self._tls = ssl.create_default_context() if secure else None

    @property
    def limit_s(self) -> float:
        return self._settings.timeout_s

    async def send(self, parcel: Parcel) -> Outcome:
        """Try once, within the time limit, and never say less than is certain."""
        sender_name = self._renderer.place(parcel.language)
        sender = self._settings.sender
        try:
            letter = self._renderer.letter(parcel)
            envelope = enveloped(letter, parcel, sender, sender_name, self._clock.now())
        except BadAddressError:
            return Permanent("bad address")
        except TokenLostError:
            _LOG.error("an invitation's key is gone", extra={"message_id": parcel.id})
            return Permanent("token lost")
        hand_over = _HandOver(self._settings, self._tls)
        try:
            async with asyncio.timeout(self.limit_s):
                return await hand_over.run(envelope)
        except (OSError, SMTPException) as error:
            return _judged(parcel, hand_over.stage, error)
        finally:
            hand_over.close()


class _HandOver:
    """One dialogue with the server; `stage` tells how far it came."""

    def __init__(self, settings: SmtpSettings, tls: ssl.SSLContext | None) -> None:
        self.stage = Stage.CONNECT
        self._settings = settings
        domain = settings.sender.rpartition("@")[2]
        self._client = SMTP(
            hostname=settings.host,
            port=settings.port,
            # Left out, it is looked up in the DNS, which may take seconds.
            local_hostname=domain or "localhost",
            timeout=settings.timeout_s,
            use_tls=settings.encryption == "tls",
            start_tls=settings.encryption == "starttls",
            tls_context=tls,
        )

    async def run(self, envelope: Envelope) -> Outcome:
        client, settings = self._client, self._settings
        await client.connect()
        self.stage = Stage.SIGN_IN
        if settings.user:
            await client.login(settings.user, settings.password.get_secret_value())
        self.stage = Stage.SENDER
        if envelope.needs_utf8:
            await client.ehlo()
            if not client.supports_extension("smtputf8"):
                return Permanent("the server takes no such address")
        await client.mail(settings.sender, options=["SMTPUTF8"] if envelope.needs_utf8 else [])
        self.stage = Stage.RECIPIENT
        await client.rcpt(envelope.recipient, encoding="utf-8")
        self.stage = Stage.DATA
        answer = await self._give_body(envelope.data)
        with suppress(OSError, SMTPException):
            await client.quit(timeout=_QUIT_S)
        return Accepted(answer)

    async def _give_body(self, data: bytes) -> str:
        """The library sends the command and the body in one call: too coarse to judge by."""
        go_on = await self._client.execute_command(b"DATA")
        if go_on.code != _GO_ON:
            raise SMTPDataError(go_on.code, go_on.message)
        protocol = self._client.protocol
        if protocol is None:
            raise SMTPServerDisconnected("the connection is gone")
        protocol.write(data)
        self.stage = Stage.BODY
        answer = await protocol.read_response(timeout=self._settings.timeout_s)
        if not 200 <= answer.code < 300:
            raise SMTPDataError(answer.code, answer.message)
        named = _QUEUED_AS.search(answer.message)
        return named.group(1) if named else ""

    def close(self) -> None:
        self._client.close()


def _judged(parcel: Parcel, stage: Stage, error: Exception) -> Outcome:
    """What a hand-over that broke off at `stage` means for the message."""
    # The server's words may repeat the recipient's address: only its code is kept.
    code = error.code if isinstance(error, SMTPResponseException) else 0
    reason = f"{stage} {code}" if code > 0 else f"{stage} {type(error).__name__}"
    refused = 500 <= code < 600 and code not in _SIGN_IN
    if stage is Stage.BODY and not 400 <= code < 600:
        return Uncertain(reason)
    if stage in (Stage.RECIPIENT, Stage.DATA, Stage.BODY) and refused:
        full = stage is Stage.RECIPIENT and code == _MAILBOX_FULL
        return Transient(reason) if full else Permanent(reason)
    if code >= 500:
        _LOG.error("the mail server refuses us", extra={"message_id": parcel.id, "why": reason})
    return Transient(reason)
