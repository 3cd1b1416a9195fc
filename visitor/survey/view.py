"""Owns how a party's open survey is told to its screen or page. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from visitor.catalogue.rules import Party
from visitor.survey.models import SurveyResponse
from visitor.survey.rules import Question, Survey


def survey_shape(response: SurveyResponse, definition: Survey, now: datetime) -> dict[str, Any]:
    """The wire shape of an open response; `remaining_ms` is never below 0."""
    left = (response.until - now).total_seconds() * 1000
    asked = definition.parties[Party(response.party)]
    return {
        "id": definition.id,
        "version": definition.version,
        "remaining_ms": max(0, round(left)),
        "questions": [_question(question) for question in asked.questions],
    }


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "kind": question.kind.value,
        "text": dict(question.text),
        "help": None if question.help is None else dict(question.help),
        "choices": [
            {"value": choice.value, "text": dict(choice.text)} for choice in question.choices
        ],
        "optional": question.optional,
    }
