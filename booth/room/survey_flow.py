"""Owns the answering of a survey, one question after the other, as immutable states. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from booth.room.room_facts import Question

TEXT_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Filling:
    """Where the customer is; `answers` by the question's id, never an empty one."""

    questions: tuple[Question, ...] = ()
    at: int = 0
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def question(self) -> Question:
        return self.questions[self.at]

    @property
    def last(self) -> bool:
        return self.at == len(self.questions) - 1

    @property
    def answer(self) -> str:
        return self.answers.get(self.question.id, "")


def give(filling: Filling, answer: str) -> Filling:
    """Answer the question that is shown; an empty answer takes the former one back."""
    kept = {key: value for key, value in filling.answers.items() if key != filling.question.id}
    said = answer.strip()[:TEXT_LIMIT]
    return replace(filling, answers={**kept, filling.question.id: said} if said else kept)


def may_go_on(filling: Filling) -> bool:
    """Whether there is an answer, or none is needed."""
    return bool(filling.answer) or filling.question.optional


def forward(filling: Filling) -> Filling:
    """On to the next question; from the last there is no next."""
    if filling.last or not may_go_on(filling):
        return filling
    return replace(filling, at=filling.at + 1)


def back(filling: Filling) -> Filling:
    """Back to the question before; what was answered stays."""
    return replace(filling, at=max(0, filling.at - 1))


def leave_out(filling: Filling) -> Filling:
    """Take back what was answered here, if it may be left out; the caller goes on."""
    return give(filling, "") if filling.question.optional else filling
