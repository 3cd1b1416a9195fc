"""Owns what the advisor can do in a session, and which act is the next. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from booth.desk.state import Session, Step

# What comes first where several acts are open; survey and diary have buttons of their own.
FIRST = (
    "assess",
    "offer",
    "confirm",
    "accept-offer",
    "check-identity",
    "guide",
    "call",
    "leave",
    "direct-survey",
)
PAPER = ("survey", "diary")


@dataclass(frozen=True, slots=True)
class Button:
    """One thing that can be pressed in a session.

    `what` is the act of a step, or cancel-ring, abandon, advisor-back, again, survey, diary.
    """

    what: str
    step_id: str = ""
    primary: bool = False


def turn_of(session: Session) -> Step | None:
    """The step that is the advisor's to take next, papers left out."""
    open_steps = [step for step in session.steps if step.id in session.next]
    acts = [step for step in open_steps if step.act not in PAPER]
    # An act that a new service brings is taken in the order of its process.
    return min(acts, key=lambda step: _rank(step.act), default=None)


def buttons_of(session: Session) -> tuple[Button, ...]:
    """What can be pressed now, the next act first."""
    if not session.is_live:
        return _after(session)
    turn = turn_of(session)
    found = [] if turn is None else [Button(turn.act, turn.id, primary=True)]
    match session.phase:
        case "preparing":
            found.append(Button("abandon"))
        case "ringing":
            found.append(Button("cancel-ring"))
        case _:
            found += _in_call(session, turn)
    return tuple(found)


def is_waiting_for_advisor(session: Session) -> bool:
    """Whether the advisor has something to do in `session` now; a survey alone may wait."""
    if not session.is_live:
        return session.again or not session.diary
    return turn_of(session) is not None or session.advisor_asked


def needs_now(session: Session) -> bool:
    """Whether `session` belongs to what goes on, and not to what is over."""
    return session.is_live or is_waiting_for_advisor(session)


def _in_call(session: Session, turn: Step | None) -> list[Button]:
    found = []
    if not session.advisor_present:
        found.append(Button("advisor-back", primary=session.advisor_asked and turn is None))
    found.append(Button("abandon"))
    return found


def _after(session: Session) -> tuple[Button, ...]:
    """The customer first where the call broke, then the diary, which is a duty."""
    turn = turn_of(session)
    found = [Button("again")] if session.again else []
    found += [] if session.diary else [Button("diary")]
    found += [Button("survey")] if session.survey else []
    # The room offers the survey by itself: what the advisor did beside that may be noted.
    found += [Button(turn.act, turn.id)] if turn is not None and not session.again else []
    return tuple(replace(one, primary=at == 0) for at, one in enumerate(found))


def _rank(act: str) -> int:
    return FIRST.index(act) if act in FIRST else FIRST.index("guide")
