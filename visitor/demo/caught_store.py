"""Owns the messages that the demo caught: the newest few hundred, in memory. Loop thread only."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from visitor.clock import Clock

KEPT = 500
LINK = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)\]]")


@dataclass(frozen=True, slots=True)
class CaughtMessage:
    """One accepted message. `accepted_at` is UTC; `text` is plain and untrusted."""

    number: int
    channel: Literal["email", "sms"]
    to: str
    subject: str
    text: str
    message_id: str
    idempotency_key: str | None
    accepted_at: datetime

    @property
    def links(self) -> list[str]:
        return list(dict.fromkeys(LINK.findall(self.text)))

    def wire(self) -> dict[str, Any]:
        """The message as the JSON interface tells it."""
        shown = asdict(self)
        del shown["number"]
        at = self.accepted_at.isoformat(timespec="milliseconds")
        return {**shown, "links": self.links, "accepted_at": at}


class CaughtStore:
    """Takes messages in and gives them back, newest first. The oldest go when it is full."""

    def __init__(self, clock: Clock, kept: int = KEPT) -> None:
        self._clock = clock
        self._messages: deque[CaughtMessage] = deque(maxlen=kept)
        self._by_key: dict[str, CaughtMessage] = {}
        self._count = 0
        self.start = clock.new_id()[:8]

    @property
    def version(self) -> str:
        """Another word after every message and after every start of the program."""
        return f"{self.start}-{self._count}"

    def email(self, to: Sequence[str], subject: str, text: str, message_id: str) -> CaughtMessage:
        """Take in an e-mail; every acceptance counts, as with a real mail server."""
        return self._add("email", ", ".join(to), subject, text, message_id, None)

    def sms(self, to: str, text: str, message_id: str, key: str) -> tuple[CaughtMessage, bool]:
        """Take in an SMS and say whether it is new; the same key gives the first one again."""
        if known := self._by_key.get(key):
            return known, False
        return self._add("sms", to, "", text, message_id, key), True

    def newest_first(self) -> list[CaughtMessage]:
        return list(reversed(self._messages))

    def _add(
        self,
        channel: Literal["email", "sms"],
        to: str,
        subject: str,
        text: str,
        message_id: str,
        key: str | None,
    ) -> CaughtMessage:
        if len(self._messages) == self._messages.maxlen:
            self._by_key.pop(self._messages[0].idempotency_key or "", None)
        self._count += 1
        message = CaughtMessage(
            self._count, channel, to, subject, text, message_id, key, self._clock.now()
        )
        self._messages.append(message)
        if key:
            self._by_key[key] = message
        return message
