"""Owns the rows of messages on their way."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from visitor.db.base import Base, Id
from visitor.languages import LONGEST_TAG


class Message(Base):
    """One message to one person through one channel, about a visit, an invitation or neither.

    `id` is also its Message-ID and its idempotency key at the provider. `uncertain` counts the
    attempts after which nobody knows whether the provider took it.
    """

    __tablename__ = "message"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    visit_id: Mapped[str | None] = mapped_column(ForeignKey("visit.id"), index=True)
    invitation_id: Mapped[str | None] = mapped_column(ForeignKey("visit_invitation.id"), index=True)
    audience: Mapped[str] = mapped_column(String(10))
    channel: Mapped[str] = mapped_column(String(10))
    template: Mapped[str] = mapped_column(String(40))
    language: Mapped[str] = mapped_column(String(LONGEST_TAG))
    recipient: Mapped[str] = mapped_column(String(320))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(String(12))
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    useful_until: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    uncertain: Mapped[int] = mapped_column(default=0)
    leased_until: Mapped[datetime | None]
    accepted_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]
    provider_id: Mapped[str] = mapped_column(String(200), default="")
    last_error: Mapped[str] = mapped_column(String(200), default="")

    __table_args__ = (Index("ix_message_state_due_at", "state", "due_at"),)
