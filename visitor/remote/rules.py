"""Owns the moves of a remote session: what each makes happen, or why it is refused. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from typing import assert_never

from visitor import errors
from visitor.catalogue.rules import Act, Party, Service, Step
from visitor.errors import ErrorKind
from visitor.remote.moves import (
    Abandon,
    AdvisorBack,
    AskAdvisor,
    CancelRing,
    Close,
    Connected,
    Decline,
    Found,
    HangUp,
    Lost,
    Move,
    Open,
    Quiet,
    StayLost,
    SurveySettled,
    SurveyShown,
    TakeStep,
)
from visitor.remote.state import Event, EventKind, Phase, Reason, RingEnd, State, fold
from visitor.remote.steps import SETTLED_ELSEWHERE, before_call, standing

CALL_FRESH = timedelta(seconds=30)
"""An older wish to call is refused: nobody may stand in front of the camera any more."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a move did not happen."""

    kind: ErrorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """Who moves; `person_id` is "" for the customer and the hub."""

    party: Party
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a move meets: the hub's time and the mover's, who can be rung, who is there.

    `group` are the officials who could take the call now, `busy` whether the mover is in another
    one, `other_gone` whether the other side of the call has no line any more.
    """

    now: datetime
    made_at: datetime
    group: frozenset[str] = frozenset()
    busy: bool = False
    other_gone: bool = False


Settled = tuple[Event, ...] | Refusal

_REASONS = {
    Party.CUSTOMER: Reason.CUSTOMER_ENDED,
    Party.ADVISOR: Reason.ABANDONED,
    Party.OFFICIAL: Reason.OFFICIAL_ENDED,
}

_MOVERS: dict[type[Move], frozenset[Party]] = {
    Open: frozenset({Party.ADVISOR}),
    CancelRing: frozenset({Party.ADVISOR, Party.CUSTOMER}),
    Decline: frozenset({Party.OFFICIAL}),
    Abandon: frozenset({Party.ADVISOR, Party.HUB}),
    HangUp: frozenset({Party.OFFICIAL}),
    Lost: frozenset({Party.CUSTOMER, Party.OFFICIAL}),
    Connected: frozenset({Party.CUSTOMER}),
    AskAdvisor: frozenset({Party.CUSTOMER}),
    AdvisorBack: frozenset({Party.ADVISOR}),
    Quiet: frozenset({Party.HUB}),
    StayLost: frozenset({Party.HUB}),
    Found: frozenset({Party.HUB}),
    Close: frozenset({Party.ADVISOR}),
    SurveyShown: frozenset({Party.HUB}),
}


def settle(service: Service, state: State, move: Move, actor: Actor, moment: Moment) -> Settled:
    """What `move` makes happen in a session of `service` that stands at `state`.

    No events at all mean that it is so already. The log grows by the events, in their order.
    """
    movers = _MOVERS.get(type(move))
    if movers is not None and actor.party not in movers:
        return Refusal(errors.STEP_NOT_YOURS)
    if _foreign(service, state, move, actor):
        return Refusal(errors.STEP_NOT_YOURS)
    settled = _Settling(service, state, actor, moment).settle(move)
    if isinstance(settled, Refusal):
        return settled
    return settled + _talk(service, reduce(fold, settled, state), moment)


def _foreign(service: Service, state: State, move: Move, actor: Actor) -> bool:
    """An official beside the one in the call: only the ring that is over is theirs to speak of."""
    if actor.party is not Party.OFFICIAL or state.official_id in ("", actor.person_id):
        return False
    if isinstance(move, TakeStep):
        step = service.process.step(move.step_id)
        return step is not None and step.act is not Act.ANSWER
    return not isinstance(move, Decline)


def _talk(service: Service, state: State, moment: Moment) -> tuple[Event, ...]:
    if not state.connected or state.phase is not Phase.IN_CALL:
        return ()
    return hub_steps(service, state, (Act.TALK,), moment.now)


def hub_steps(
    service: Service, state: State, acts: Iterable[Act], at: datetime
) -> tuple[Event, ...]:
    """The steps doing `acts` that the hub itself can take, in the order of their waits."""
    wanted = [s for act in acts for s in service.process.doing(act) if Party.HUB in s.by]
    events: list[Event] = []
    while step := _first_open(service, state, wanted):
        events.append(Event(EventKind.STEP, Party.HUB, at, step=step.id))
        state = fold(state, events[-1])
    return tuple(events)


def _first_open(service: Service, state: State, steps: list[Step]) -> Step | None:
    now = standing(service.process, state)
    return next((step for step in steps if now.is_open(step)), None)


@dataclass(frozen=True, slots=True)
class _Settling:
    service: Service
    state: State
    actor: Actor
    moment: Moment

    def settle(self, move: Move) -> Settled:
        match move:
            case TakeStep():
                return self._take(move)
            case Open():
                return self._open(move)
            case CancelRing() | Decline() | Quiet():
                return self._ringing(move)
            case HangUp() | Abandon():
                return self._stop(move)
            case Lost() | StayLost() | Found() | Connected():
                return self._line(move)
            case AskAdvisor() | AdvisorBack():
                return self._advisor(move)
            case SurveyShown() | SurveySettled() | Close():
                return self._afterwards(move)
            case _:
                assert_never(move)

    def _stop(self, move: HangUp | Abandon) -> Settled:
        if isinstance(move, Abandon):
            return self._end(Reason.ABANDONED)
        return self._end(Reason.OFFICIAL_ENDED) if self._called else self._not_now()

    def _advisor(self, move: AskAdvisor | AdvisorBack) -> Settled:
        present, asked = self.state.advisor_present, self.state.advisor_asked
        if isinstance(move, AskAdvisor):
            return self._once(EventKind.ASKED, self.state.live and not present and not asked)
        return self._once(EventKind.BACK, self.state.live and (not present or asked))

    def _afterwards(self, move: SurveyShown | SurveySettled | Close) -> Settled:
        match move:
            case SurveyShown():
                at = self.moment.now
                return hub_steps(self.service, self.state, (Act.DIRECT_SURVEY,), at)
            case SurveySettled():
                return self._survey(move)
            case Close():
                return self._close()
            case _:
                assert_never(move)

    def _open(self, move: Open) -> Settled:
        if self.state.opened_at is not None:
            return ()
        now = self.moment.now
        opened = self._event(EventKind.OPENED, note=move.again_of, at=now)
        begun = (opened, *(self._taken_over(move.before) if move.before else ()))
        state = reduce(fold, begun, self.state)
        return (*begun, *hub_steps(self.service, state, (Act.NEED, Act.CONTACT), now))

    def _taken_over(self, before: State) -> Iterator[Event]:
        """What was done before the call that broke, in the order in which it was done."""
        steps = {step.id: step for step in before_call(self.service.process)}
        for step_id in before.done:
            step = steps.get(step_id)
            if step is None:
                continue
            checked = step.act is Act.CHECK_IDENTITY
            note = before.identity if checked else ""
            yield self._event(EventKind.TAKEN_OVER, step=step_id, note=note, at=self.moment.now)

    def _take(self, move: TakeStep) -> Settled:
        step = self._meant(move.step_id)
        if step is None:
            return Refusal(errors.BAD_REQUEST)
        if self.actor.party not in step.by or self.actor.party is Party.HUB:
            return Refusal(errors.STEP_NOT_YOURS)
        if step.act in SETTLED_ELSEWHERE:
            return Refusal(errors.STEP_NOT_NOW)
        own: dict[Act, Callable[[Step, TakeStep], Settled]] = {
            Act.CALL: self._call,
            Act.ANSWER: self._answer,
            Act.LEAVE: self._leave,
            Act.CHECK_IDENTITY: self._check,
            Act.END: lambda _step, _move: self._end(_REASONS[self.actor.party]),
        }
        return own.get(step.act, self._mark)(step, move)

    def _meant(self, step_id: str) -> Step | None:
        """The step that is named; a room that ends names none, since it knows no process."""
        if step_id or self.actor.party is not Party.CUSTOMER:
            return self.service.process.step(step_id)
        return next(iter(self.service.process.doing(Act.END)), None)

    def _mark(self, step: Step, _move: TakeStep) -> Settled:
        closed = self._open_step(step)
        return self._step(EventKind.STEP, step) if closed is None else closed

    def _check(self, step: Step, move: TakeStep) -> Settled:
        closed = self._open_step(step)
        if closed is not None:
            return closed
        if move.note not in self.service.documents:
            return Refusal(errors.DOCUMENT_KIND_BAD)
        now = standing(self.service.process, self.state)
        along = [
            Event(EventKind.STEP, Party.HUB, self._said, step=other.id)
            for other in now.taken_along(step)
        ]
        return (*along, self._event(EventKind.IDENTIFIED, step=step.id, note=move.note))

    def _call(self, step: Step, _move: TakeStep) -> Settled:
        closed = self._open_step(step)
        if closed is not None:
            return closed
        if self.moment.now - self.moment.made_at > CALL_FRESH:
            return Refusal(errors.MOVE_TOO_OLD)
        if not self.moment.group:
            return Refusal(errors.NO_OFFICIAL)
        seconds = str(self.service.ring_s)
        return (self._event(EventKind.RANG, step=step.id, note=seconds, at=self.moment.now),)

    def _answer(self, step: Step, move: TakeStep) -> Settled:
        ring = self.state.ring
        if ring is None or ring.attempt != move.attempt:
            taken = self.state.official_id and move.attempt == self.state.attempts
            return Refusal(errors.CALL_TAKEN if taken else errors.RING_OVER)
        if self.moment.now >= ring.until or self.actor.person_id in ring.declined_by:
            return Refusal(errors.RING_OVER)
        if self.moment.busy:
            return Refusal(errors.STEP_NOT_NOW)
        return (self._event(EventKind.ANSWERED, step=step.id, at=self.moment.now),)

    def _leave(self, step: Step, _move: TakeStep) -> Settled:
        if step.id in self.state.done:
            return self._once(EventKind.LEFT, self.state.live and self.state.advisor_present)
        closed = self._open_step(step)
        return self._step(EventKind.LEFT, step) if closed is None else closed

    def _ringing(self, move: CancelRing | Decline | Quiet) -> Settled:
        ring = self.state.ring
        if isinstance(move, CancelRing):
            if ring is None and self.state.phase is Phase.IN_CALL:
                return Refusal(errors.RING_OVER)
            # One that was kept while the hub was away may speak of an earlier ring.
            meant = ring is not None and self.moment.made_at > ring.since - CALL_FRESH
            return (self._unrung(RingEnd.CANCELLED),) if meant else ()
        if ring is None or ring.attempt != move.attempt:
            return ()
        if isinstance(move, Quiet):
            over = self.moment.now >= ring.until
            return (self._unrung(RingEnd.UNANSWERED),) if over else ()
        if self.actor.person_id in ring.declined_by:
            return ()
        declined = self._event(EventKind.DECLINED)
        left = self.moment.group - ring.declined_by - {self.actor.person_id}
        return (declined,) if left else (declined, self._unrung(RingEnd.DECLINED))

    def _line(self, move: Lost | StayLost | Found | Connected) -> Settled:
        if self.state.phase is not Phase.IN_CALL:
            return ()
        match move:
            case Lost():
                told = self._once(EventKind.LOST, self.actor.party not in self.state.lost)
                gone = self.moment.other_gone
                return told + (self._end(_lost_side(self.actor.party)) if gone else ())
            case StayLost():
                return (
                    self._end(_lost_side(move.told_by)) if move.told_by in self.state.lost else ()
                )
            case Found():
                return self._once(EventKind.FOUND, bool(self.state.lost))
            case Connected():
                new = not self.state.connected or bool(self.state.lost)
                return self._once(EventKind.CONNECTED, new)
            case _:
                assert_never(move)

    def _end(self, reason: Reason) -> tuple[Event, ...]:
        if not self.state.live:
            return ()
        ends = self.service.process.doing(Act.END) if self._called else ()
        step = next((s.id for s in ends if self.actor.party in s.by), "")
        earliest = max(t for t in (self.state.answered_at, self.state.opened_at, self._said) if t)
        ended = self._event(EventKind.ENDED, step=step, note=reason, at=earliest)
        return (self._unrung(RingEnd.CANCELLED), ended) if self.state.ring else (ended,)

    def _survey(self, move: SurveySettled) -> Settled:
        if self.state.live or self.state.answered_at is None:
            return Refusal(errors.STEP_NOT_NOW)
        known = self.state.surveys.get(move.party)
        # An answer that was given in time counts though its line was away until too late.
        if known is not None and (known, move.how) != ("expired", "answered"):
            return ()
        steps = self.service.process.doing(Act.SURVEY)
        own = next((s.id for s in steps if move.party in s.by), "")
        step = own if move.how == "answered" else ""
        now = self.moment.now
        return (Event(EventKind.SURVEY, move.party, now, step=step, note=move.how),)

    def _close(self) -> Settled:
        if self.state.live:
            return self._not_now()
        if self.state.phase is Phase.CLOSED:
            return Refusal(errors.DIARY_WRITTEN)
        step = next((s.id for s in self.service.process.doing(Act.DIARY)), "")
        return (self._event(EventKind.CLOSED, step=step),)

    @property
    def _called(self) -> bool:
        return self.state.answered_at is not None

    @property
    def _said(self) -> datetime:
        """When the mover did it, as far as that can be believed."""
        at = min(self.moment.made_at, self.moment.now)
        return max(at, self.state.opened_at) if self.state.opened_at else at

    def _open_step(self, step: Step) -> Settled | None:
        """None where the step can be taken, else what comes of it."""
        now = standing(self.service.process, self.state)
        if now.is_open(step):
            return None
        if step.id in self.state.done:
            return ()
        return Refusal(errors.SESSION_ENDED) if step.id in now.skipped else self._not_now()

    def _not_now(self) -> Refusal:
        return Refusal(errors.STEP_NOT_NOW)

    def _once(self, kind: EventKind, wanted: bool) -> tuple[Event, ...]:
        return (self._event(kind),) if wanted else ()

    def _step(self, kind: EventKind, step: Step) -> tuple[Event, ...]:
        return (self._event(kind, step=step.id),)

    def _unrung(self, how: RingEnd) -> Event:
        step = next((s.id for s in self.service.process.doing(Act.CALL)), "")
        return self._event(EventKind.UNRUNG, step=step, note=how, at=self.moment.now)

    def _event(
        self, kind: EventKind, *, step: str = "", note: str = "", at: datetime | None = None
    ) -> Event:
        who = self.actor
        return Event(kind, who.party, at or self._said, who.person_id, step, str(note))


def _lost_side(told_by: Party) -> Reason:
    return Reason.OFFICIAL_LOST if told_by is Party.CUSTOMER else Reason.ROOM_LOST
