"""Owns the wire shapes of remote sessions: what clients send."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from visitor.settings import Language

Hex32 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Word = Annotated[str, StringConstraints(max_length=60)]
Device = Literal["ok", "missing", "denied", "test"]
MoveWord = Literal[
    "step",
    "cancel-ring",
    "decline",
    "abandon",
    "hang-up",
    "lost",
    "connected",
    "ask-advisor",
    "advisor-back",
]


class Shape(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WaitPayload(Shape):
    """The command `customer.wait`: somebody waits, maybe one who arrived at a kiosk."""

    customer_id: Hex32
    language: Language
    visit_id: Hex32 | None = None


class CustomerPayload(Shape):
    """The command `customer.leave`."""

    customer_id: Hex32


class OpenPayload(Shape):
    """The command `remote.open`.

    `again_of` is the session that broke, whose steps before the call are taken over; `take_over`
    closes the survey that a customer may still be answering in the room.
    """

    session_id: Hex32
    customer_id: Hex32
    service_id: Word
    room_id: Hex32
    made_at: AwareDatetime
    again_of: Hex32 | None = None
    take_over: bool = False


class MovePayload(Shape):
    """The command `remote.move`; `step_id` and `note` only with a step."""

    session_id: Hex32
    move: MoveWord
    step_id: Word = ""
    note: Word = ""
    attempt: int = Field(default=0, ge=0, le=1_000_000)
    made_at: AwareDatetime


class WatchPayload(Shape):
    """The live message `remote.watch`."""


class SeatPayload(Shape):
    """The live messages `remote.join` and `remote.leave`.

    `instance` names one life of the sender's program, so that it keeps its generation.
    """

    session_id: Hex32
    instance: Annotated[str, StringConstraints(max_length=64)] = ""


class SignalPayload(Shape):
    """The live message `remote.signal`; what may be in `data` is in signals.py."""

    session_id: Hex32
    to: Word
    generation: int
    data: dict[str, Any]


class LinkPayload(Shape):
    """The live message `remote.link`: whether the other side's pictures and sound have stopped."""

    session_id: Hex32
    lost: bool


class AvailablePayload(Shape):
    """The live message `official.available`."""

    available: bool


class DevicesPayload(Shape):
    """The live message `room.devices`."""

    camera: Device
    microphone: Device
    speaker: Device
