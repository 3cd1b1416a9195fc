"""Owns the wire shapes of enrolment and of signing in. Pure."""

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


class SignInRequest(BaseModel):
    """What an advisor or an official typed."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    login: str = Field(max_length=254, repr=False)
    password: str = Field(max_length=1000, repr=False)


class InvitationRequest(BaseModel):
    """The token of an invitation's link, and the password that the official chose."""

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    token: str = Field(max_length=200, repr=False)
    password: str = Field(max_length=1000, repr=False)


class AdvisorShape(BaseModel):
    """Who is signed in at a desk."""

    id: str
    name: str


class DeskAnswer(BaseModel):
    """What a desk gets when somebody signed in at it."""

    advisor: AdvisorShape


class OfficialAnswer(BaseModel):
    """What an official's page gets about the official."""

    name: str
    authority: str
    login: str
