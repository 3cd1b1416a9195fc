"""Owns the port through which the worker hands messages over, whatever carries them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from visitor.outbox.rules import Outcome


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message as claimed for one attempt; its person is kept out of every log.

    `visit_id` and `invitation_id` are "" where it is about none.
    """

    id: str
    visit_id: str
    channel: str
    template: str
    language: str
    attempt: int
    recipient: str = field(repr=False)
    facts: Mapping[str, Any] = field(repr=False)
    invitation_id: str = ""


class Channel(Protocol):
    """Hands a parcel to its provider. Loop thread only."""

    @property
    def limit_s(self) -> float:
        """The longest that `send` may take, in seconds."""

    async def send(self, parcel: Parcel) -> Outcome:
        """Try once. Faults of the network and of the provider are outcomes, not exceptions."""
