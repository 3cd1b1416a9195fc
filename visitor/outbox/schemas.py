"""Owns the shapes of messages towards the gateway and towards the visit."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal, TypedDict

from pydantic import AwareDatetime, BaseModel, ConfigDict, StringConstraints

NoticeChannel = Literal["email", "sms"]
NoticeState = Literal["queued", "sent", "delivered", "failed", "expired"]


class NoticeView(TypedDict):
    """How far one message to the host has come; `at` is when its provider took it."""

    channel: NoticeChannel
    state: NoticeState
    attempts: int
    at: datetime | None


class Receipt(BaseModel):
    """What the gateway tells of one SMS; other members are allowed and not read."""

    model_config = ConfigDict(frozen=True)

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    state: Literal["delivered", "failed"]
    at: AwareDatetime


class ReceiptAnswer(BaseModel):
    """The message's state after its receipt."""

    id: str
    state: str
