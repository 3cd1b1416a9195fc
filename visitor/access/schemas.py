"""Owns the wire shapes of enrolment. Pure."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class EnrolRequest(BaseModel):
    """What a device sends: the code as it was typed."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    code: str = Field(max_length=64)


class EnrolAnswer(BaseModel):
    """What the device gets, once. `key` is "<device_id>.<secret>"."""

    device_id: str
    key: str = Field(repr=False)
    name: str
    role: str
