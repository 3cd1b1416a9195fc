"""Owns the wire shapes of the diary's command."""

from __future__ import annotations

from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from visitor.survey.schemas import SessionId


class WritePayload(BaseModel):
    """The command `diary.write`; what the rules forbid is refused by them, and named."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    session_id: SessionId
    outcome: Annotated[str, StringConstraints(max_length=40)]
    minutes: Annotated[int, Field(strict=True)]
    note: Annotated[str, StringConstraints(strip_whitespace=True, max_length=8000)] = ""
    made_at: AwareDatetime | None = None
