"""Owns what the advisor can do in a session, and which act is the next. Pure."""

from __future__ import annotations

from dataclasses import dataclass

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
OVER = ("ended", "closed")


@dataclass(frozen=True, slots=True)
class Button:
    """One thing that can be pressed in a session.

    `what` is the act of a step, or cancel-ring, abandon, advisor-back, survey, diary.
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
    turn = turn_of(session)
    found = [] if turn is None else [Button(turn.act, turn.id, primary=True)]
    match session.phase:
        case "preparing":
            found.append(Button("abandon"))
        case "ringing":
            found.append(Button("cancel-ring"))
        case "in-call":
            found += _in_call(session, turn)
        case _:
            found += _papers(session)
    return tuple(found)


def is_waiting_for_advisor(session: Session) -> bool:
    """Whether the advisor has something to do in `session` now, papers included."""
    papers = session.phase in OVER and _papers(session) != []
    return turn_of(session) is not None or session.advisor_asked or papers


def _in_call(session: Session, turn: Step | None) -> list[Button]:
    found = []
    if not session.advisor_present:
        found.append(Button("advisor-back", primary=session.advisor_asked and turn is None))
    found.append(Button("abandon"))
    return found


def _papers(session: Session) -> list[Button]:
    found = []
    if session.survey:
        found.append(Button("survey"))
    if not session.diary:
        found.append(Button("diary"))
    if found and turn_of(session) is None:
        found[0] = Button(found[0].what, primary=True)
    return found


def _rank(act: str) -> int:
    return FIRST.index(act) if act in FIRST else FIRST.index("guide")
