"""Owns the rows of commands that clients sent, and what they were answered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from visitor.db.base import Base, Id


class Command(Base):
    """A command that was carried out or refused; the same id is answered the same.

    It came from a device or, by a browser, from a person. `fingerprint` is a keyed digest of the
    request, so that no name or number stays here.
    """

    __tablename__ = "command"

    id: Mapped[str] = mapped_column(Id, primary_key=True)
    device_id: Mapped[str | None] = mapped_column(ForeignKey("device.id"))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[str] = mapped_column(String(40))
    fingerprint: Mapped[str] = mapped_column(String(64))
    answer: Mapped[dict[str, Any]] = mapped_column(JSON)
    received_at: Mapped[datetime]
