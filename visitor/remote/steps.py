"""Owns which steps of a process are done, now, coming or skipped in a session. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from visitor.catalogue.rules import Act, Party, Process, Step
from visitor.remote.state import Phase, State

Look = Literal["done", "now", "coming", "skipped"]

LATE = (Act.DIRECT_SURVEY, Act.SURVEY, Act.DIARY)
"""What comes after the end, whatever a process says of its waits."""
SETTLED_ELSEWHERE = (Act.SURVEY, Act.DIARY)
"""Steps that their own commands take, never a move."""

_AFTER_CALL = (*LATE, Act.CALL, Act.ANSWER, Act.LEAVE, Act.TALK, Act.END)

_PHASES: dict[Act, tuple[Phase, ...]] = {
    Act.CALL: (Phase.PREPARING,),
    Act.ANSWER: (Phase.RINGING,),
    Act.LEAVE: (Phase.RINGING, Phase.IN_CALL),
    Act.TALK: (Phase.IN_CALL,),
    Act.END: (Phase.IN_CALL,),
    Act.DIRECT_SURVEY: (Phase.ENDED,),
    Act.SURVEY: (Phase.ENDED, Phase.CLOSED),
    Act.DIARY: (Phase.ENDED,),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How the steps of `process` stand in `state`; made once for each look at a session."""

    process: Process
    state: State
    skipped: frozenset[str]

    def is_open(self, step: Step) -> bool:
        """Whether the step can be taken now, by whoever may."""
        if step.id in self.state.done or step.id in self.skipped:
            return False
        if self.state.phase not in _PHASES.get(step.act, tuple(Phase)):
            return False
        return all(self._met(wait, step) for wait in step.after)

    def look(self, step: Step) -> Look:
        if step.id in self.state.done:
            return "done"
        if step.id in self.skipped:
            return "skipped"
        return "now" if self.is_open(step) else "coming"

    def open_to(self, party: Party) -> list[str]:
        """The ids of the steps that `party` may take by a move."""
        steps = (step for step in self.process.steps if step.act not in SETTLED_ELSEWHERE)
        return [step.id for step in steps if party in step.by and self._takeable(step)]

    def taken_along(self, step: Step) -> Iterator[Step]:
        """The steps that the hub takes just before `step`, in their order."""
        for wait in step.after:
            other = self.process.step(wait)
            if other is not None and self._comes_along(other, step):
                yield other

    def _takeable(self, step: Step) -> bool:
        leaves_again = step.act is Act.LEAVE and step.id in self.state.done
        if leaves_again and self.state.live:
            return self.state.advisor_present
        return self.is_open(step)

    def _met(self, wait: str, step: Step) -> bool:
        if wait in self.state.done or wait in self.skipped:
            return True
        other = self.process.step(wait)
        return other is not None and self._comes_along(other, step)

    def _comes_along(self, other: Step, step: Step) -> bool:
        """What the customer shows and the advisor checks is one doing: the hub takes both."""
        if step.act is not Act.CHECK_IDENTITY or other.act is not Act.IDENTIFY:
            return False
        return Party.HUB in other.by and self.is_open(other)


def standing(process: Process, state: State) -> Standing:
    return Standing(process, state, _skipped(process, state))


def _skipped(process: Process, state: State) -> frozenset[str]:
    """The steps that will never come."""
    if state.live:
        return frozenset()
    late = _late(process)
    missed = (step for step in process.steps if step.id not in state.done)
    return frozenset(step.id for step in missed if not _can_come(step, state, late))


def _can_come(step: Step, state: State, late: frozenset[str]) -> bool:
    if step.id not in late:
        return False
    if step.act is Act.SURVEY:
        return state.answered_at is not None and Party(step.lane) not in state.surveys
    if step.act is Act.DIRECT_SURVEY and state.answered_at is None:
        return False
    return state.phase is Phase.ENDED


def before_call(process: Process) -> tuple[Step, ...]:
    """The steps that can be done before anybody rings, in the order of the process."""
    waits = {step.id for step in process.doing(Act.CALL)}
    after = {step.id for step in process.steps if step.act in _AFTER_CALL} | waits
    after = _with_followers(process, after)
    return tuple(step for step in process.steps if step.id not in after)


def _late(process: Process) -> frozenset[str]:
    """The steps that wait for the end, also through others."""
    late = {step.id for step in process.steps if step.act in LATE}
    ends = {step.id for step in process.doing(Act.END)}
    return frozenset(_with_followers(process, late | ends) - ends)


def _with_followers(process: Process, steps: set[str]) -> set[str]:
    """`steps` and all that wait for them, also through others."""
    more = {step.id for step in process.steps if not steps.isdisjoint(step.after)}
    return steps if more <= steps else _with_followers(process, steps | more)
