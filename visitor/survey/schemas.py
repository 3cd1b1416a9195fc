"""Owns the wire shapes of the survey's commands."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

SessionId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
QuestionId = Annotated[str, StringConstraints(max_length=40)]


class SurveyPayload(BaseModel):
    """The commands `survey.shown` and `survey.skip`; without a time it happened just now."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    session_id: SessionId
    made_at: AwareDatetime | None = None


class AnswerPayload(SurveyPayload):
    """The command `survey.answer`: a value for each question that was answered."""

    answers: Annotated[dict[QuestionId, Any], Field(max_length=20)]
