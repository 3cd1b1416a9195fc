"""A real SMTP server in a thread of its own, which can be told to misbehave."""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from enum import StrEnum
from types import TracebackType
from typing import Any, Self

from aiosmtpd.smtp import SMTP, AuthResult


class Smtp(StrEnum):
    """What the server does with one connection, or with one recipient."""

    ACCEPT = "accept"
    HANG_GREETING = "hang-greeting"
    DROP_GREETING = "drop-greeting"
    REFUSE_SENDER = "refuse-sender"
    REFUSE_RECIPIENT = "refuse-recipient"
    RECIPIENT_LATER = "recipient-later"
    MAILBOX_FULL = "mailbox-full"
    SIGN_IN_FIRST = "sign-in-first"
    HANG_DATA = "hang-data"
    DROP_DATA = "drop-data"
    DROP_IN_BODY = "drop-in-body"
    HOLD_BODY = "hold-body"
    REFUSE_BODY = "refuse-body"
    BODY_LATER = "body-later"
    RUBBISH_AFTER_BODY = "rubbish-after-body"
    DROP_AFTER_BODY = "drop-after-body"
    HANG_AFTER_BODY = "hang-after-body"


_TAKEN = (Smtp.ACCEPT, Smtp.HOLD_BODY, Smtp.DROP_AFTER_BODY, Smtp.HANG_AFTER_BODY)
_REFUSALS = {
    Smtp.REFUSE_RECIPIENT: "550 5.1.1 unknown",
    Smtp.RECIPIENT_LATER: "451 4.2.1 later",
    Smtp.MAILBOX_FULL: "552 5.2.2 full",
    Smtp.SIGN_IN_FIRST: "530 5.7.0 sign in first",
}
_ANSWERS = {
    Smtp.REFUSE_BODY: "554 5.7.1 no",
    Smtp.BODY_LATER: "451 4.3.0 later",
    Smtp.RUBBISH_AFTER_BODY: "lorem ipsum",
}


@dataclass(frozen=True)
class Mail:
    """One e-mail that the server took; it counts, whatever the client was told."""

    recipient: str
    content: bytes

    @property
    def message(self) -> EmailMessage:
        parsed = message_from_bytes(self.content, policy=policy.default)
        assert isinstance(parsed, EmailMessage)
        return parsed

    @property
    def message_id(self) -> str:
        return str(self.message["Message-ID"])


class SmtpServer:
    """`with SmtpServer() as server:` listens on 127.0.0.1, `server.port`.

    `behave(…)` sets what the next connections meet, `default` what all others do, and
    `for_recipient` what single addresses do.
    """

    def __init__(self) -> None:
        self.default = Smtp.ACCEPT
        self.for_recipient: dict[str, Smtp] = {}
        self.accepted: list[Mail] = []
        self.connections = 0
        self.held = 0
        self.port = 0
        self.knows_users = False
        self.delay_s = 0.0
        self._script: deque[Smtp] = deque()
        self._news = threading.Condition()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)

    def behave(self, *behaviours: Smtp) -> None:
        self._script.extend(behaviours)

    def wait_for(self, condition: Callable[[SmtpServer], bool], deadline_s: float = 20) -> None:
        """Wait until something has happened at the server. Raises TimeoutError."""
        with self._news:
            if not self._news.wait_for(lambda: condition(self), deadline_s):
                raise TimeoutError("the mail server waited in vain")

    def release(self) -> None:
        """Let go on whatever hangs or is held."""
        self._loop.call_soon_threadsafe(self.released.set)

    def __enter__(self) -> Self:
        self._thread.start()
        self.wait_for(lambda server: server.port != 0)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(timeout=10)

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        self.released = asyncio.Event()
        server = await self._loop.create_server(self._meet, "127.0.0.1", 0)
        self._tell(lambda: setattr(self, "port", server.sockets[0].getsockname()[1]))
        await self._stop.wait()
        server.close()

    def _meet(self) -> asyncio.Protocol:
        behaviour = self._script.popleft() if self._script else self.default
        self._tell(lambda: setattr(self, "connections", self.connections + 1))
        if behaviour in (Smtp.HANG_GREETING, Smtp.DROP_GREETING):
            return _Mute(drop=behaviour is Smtp.DROP_GREETING)
        return _Dialogue(self, behaviour)

    def took(self, mail: Mail) -> None:
        self._tell(lambda: self.accepted.append(mail))

    def holds(self) -> None:
        self._tell(lambda: setattr(self, "held", self.held + 1))

    def _tell(self, change: Callable[[], None]) -> None:
        with self._news:
            change()
            self._news.notify_all()


class _Mute(asyncio.Protocol):
    """Takes a connection and never says a word."""

    def __init__(self, drop: bool) -> None:
        self._drop = drop

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if self._drop:
            transport.close()


class _Dialogue(SMTP):
    def __init__(self, server: SmtpServer, behaviour: Smtp) -> None:
        self._server = server
        self._behaviour = behaviour
        options: dict[str, Any] = {"enable_SMTPUTF8": True, "hostname": "fake", "ident": "fake"}
        if server.knows_users:
            options |= {"authenticator": _nobody, "auth_require_tls": False}
        super().__init__(self, loop=asyncio.get_running_loop(), **options)

    async def push(self, status: Any) -> None:
        # A slow server is what is tested with it, not waited for.
        await asyncio.sleep(self._server.delay_s)
        await super().push(status)

    async def handle_MAIL(self, _s: Any, _session: Any, envelope: Any, sender: str, _o: Any) -> str:
        if self._behaviour is Smtp.REFUSE_SENDER:
            return "550 5.7.1 not you"
        envelope.mail_from = sender
        return "250 OK"

    async def handle_RCPT(
        self, _s: Any, _session: Any, envelope: Any, recipient: str, _o: Any
    ) -> str:
        self._behaviour = self._server.for_recipient.get(recipient, self._behaviour)
        if (refusal := _REFUSALS.get(self._behaviour)) is not None:
            return f"{refusal} <{recipient}>"
        envelope.rcpt_tos.append(recipient)
        return "250 OK"

    async def smtp_DATA(self, arg: str) -> None:
        match self._behaviour:
            case Smtp.HANG_DATA:
                await self._server.released.wait()
            case Smtp.DROP_DATA:
                self._drop()
            case Smtp.DROP_IN_BODY:
                await self.push("354 go on")
                await self._reader.readuntil(b"\r\n")
                self._drop()
        await super().smtp_DATA(arg)

    async def handle_DATA(self, _s: Any, _session: Any, envelope: Any) -> str:
        if self._behaviour is Smtp.HOLD_BODY:
            self._server.holds()
            await self._server.released.wait()
        if self._behaviour in _TAKEN:
            self._server.took(Mail(envelope.rcpt_tos[0], bytes(envelope.content)))
        if self._behaviour is Smtp.DROP_AFTER_BODY:
            self._drop()
        if self._behaviour is Smtp.HANG_AFTER_BODY:
            await self._server.released.wait()
        number = len(self._server.accepted)
        return _ANSWERS.get(self._behaviour, f"250 2.0.0 Ok: queued as F{number}")

    def _drop(self) -> None:
        assert isinstance(self.transport, asyncio.Transport)
        self.transport.abort()
        # Ends the dialogue as a lost connection does, without a word in the log.
        raise asyncio.CancelledError


def _nobody(*_credentials: Any) -> AuthResult:
    return AuthResult(success=False, handled=False)
