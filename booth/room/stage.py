"""Owns which screen the customer sees, from what the media process says. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from booth.call.local_protocol import CallState, State
from booth.room.room_facts import RoomFacts, SessionFacts, SurveyFact


class Stage(StrEnum):
    """One screen each; HUSH is the bare wall of the first moment."""

    HUSH = "hush"
    STARTING = "starting"
    FREE = "free"
    PREPARED = "prepared"
    RINGING = "ringing"
    NOT_ANSWERED = "not-answered"
    CONNECTING = "connecting"
    CALL = "call"
    ENDED = "ended"
    SURVEY = "survey"
    THANKS = "thanks"


class Sent(StrEnum):
    """What became of the survey here, at this screen."""

    NOTHING = ""
    ANSWERED = "answered"
    SKIPPED = "skipped"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Heard:
    """The media process as it is known here; `patient` while its silence is still young."""

    reached: bool = False
    patient: bool = True
    state: State | None = None
    room: RoomFacts | None = None

    @property
    def session(self) -> SessionFacts | None:
        return self.room.session if self.room else None

    @property
    def survey(self) -> SurveyFact | None:
        return self.session.survey if self.session else None


@dataclass(frozen=True, slots=True)
class Here:
    """What the customer has done at this screen; gone with the process, and nothing is lost.

    `survey_of` is the session whose survey is being answered, `sent` what became of it;
    `thanked` while the thanks have not been seen long enough.
    """

    survey_of: str = ""
    sent: Sent = Sent.NOTHING
    thanked: bool = False


def stage_of(heard: Heard, here: Here, before: Stage = Stage.HUSH) -> Stage:
    """The screen for now; `before` stays through a short silence of the media process."""
    if not heard.reached or heard.state is None:
        return before if heard.patient else Stage.STARTING
    session = heard.session
    if _in_call(heard.state) and not _over(session):
        connecting = heard.state.call.state is CallState.CONNECTING
        return Stage.CONNECTING if connecting else Stage.CALL
    if here.thanked:
        return Stage.THANKS
    if _ended(heard.state, session):
        return _after(session, here)
    return Stage.FREE if session is None else _before(session)


def is_call(stage: Stage) -> bool:
    """Whether the official fills the screen, or is about to."""
    return stage in (Stage.CONNECTING, Stage.CALL)


def somebody(stage: Stage) -> bool:
    """Whether a customer is in the room."""
    return stage not in (Stage.HUSH, Stage.STARTING, Stage.FREE)


def _in_call(state: State) -> bool:
    match state.call.state:
        case CallState.CONNECTING | CallState.CONNECTED | CallState.LOST:
            return True
        case CallState.NONE | CallState.PREPARING | CallState.RINGING | CallState.ENDED:
            return False
        case never:
            assert_never(never)


def _ended(state: State, session: SessionFacts | None) -> bool:
    # The media process knows of an end before the hub does, and without it.
    ours = session is None or state.call.session_id == session.id
    return _over(session) or (state.call.state is CallState.ENDED and ours)


def _over(session: SessionFacts | None) -> bool:
    return session is not None and session.phase in ("ended", "closed")


def _after(session: SessionFacts | None, here: Here) -> Stage:
    if session is None:
        return Stage.ENDED
    if here.survey_of == session.id:
        if here.sent is not Sent.NOTHING:
            return Stage.THANKS
        return Stage.SURVEY if session.survey else Stage.ENDED
    return Stage.ENDED


def _before(session: SessionFacts) -> Stage:
    match session.phase:
        case "ringing":
            return Stage.RINGING
        case "in-call":
            # The media process has just come back and joins again.
            return Stage.CONNECTING
        case _:
            return Stage.NOT_ANSWERED if session.last_ring else Stage.PREPARED
