"""Owns the wire shapes of the hub itself."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, StringConstraints


class CommandShape(BaseModel):
    """One change that a client asks for, with the id that it made itself."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    kind: Annotated[str, StringConstraints(max_length=40)]
    made_at: datetime
    payload: dict[str, Any]
