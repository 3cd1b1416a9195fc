"""Owns how a session is drawn as a house: three floors, a window for each step. Pure.

Windows that stand above each other are at about the same time; the process itself has no
columns, so they follow from what the steps do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import tzinfo

from booth.desk.state import Session, Step, said
from visitor.texts import Texts, clock_time

LANES = ("customer", "advisor", "official")
# The usual order of acts over all services; acts that stand together share a column.
ORDER = (
    ("need",),
    ("contact",),
    ("assess",),
    ("offer", "confirm"),
    ("accept-offer",),
    ("identify", "check-identity"),
    ("guide",),
    ("call",),
    ("answer",),
    ("leave",),
    ("talk",),
    ("end",),
    ("direct-survey",),
    ("survey",),
    ("diary",),
)
_COLUMN = {act: at for at, acts in enumerate(ORDER) for act in acts}


@dataclass(frozen=True, slots=True)
class Floor:
    """One lane: its windows by column ("" is wall) with their names, and what is said beside it."""

    lane: str
    name: str
    windows: tuple[str, ...]
    names: tuple[str, ...]
    spoken: str
    line: str
    lit: bool


def floors(words: Texts, zone: tzinfo, session: Session) -> tuple[Floor, ...]:
    """The house of `session`, from the customer's floor down."""
    places = columns(session.steps)
    width = max(places.values(), default=-1) + 1
    return tuple(_floor(words, zone, session, lane, places, width) for lane in LANES)


def columns(steps: Iterable[Step]) -> dict[str, int]:
    """The column of each step by its id; within a lane the order of the process stands."""
    found: dict[str, int] = {}
    last: dict[str, int] = {}
    for step in steps:
        after = last.get(step.lane, -1)
        wanted = _COLUMN.get(step.act, after + 1)
        found[step.id] = last[step.lane] = max(wanted, after + 1)
    return found


def _floor(
    words: Texts,
    zone: tzinfo,
    session: Session,
    lane: str,
    places: dict[str, int],
    width: int,
) -> Floor:
    steps = [_seen(session, step) for step in session.steps if step.lane == lane]
    windows, names = [""] * width, [""] * width
    for step in steps:
        windows[places[step.id]] = step.state
        names[places[step.id]] = _spoken(words, zone, step)
    now = next((step for step in steps if step.state == "now"), None)
    name = words.get(f"desk-lane-{lane}")
    told = ", ".join(_spoken(words, zone, step) for step in steps)
    said_all = words.get("desk-lane-said", lane=name, steps=told)
    line = _doing(words, session, lane) or _line(words, zone, session, steps, now)
    lit = now is not None or _stays(session, lane)
    return Floor(lane, name, tuple(windows), tuple(names), said_all, line, lit)


def _seen(session: Session, step: Step) -> Step:
    """A step as people see it: a talk goes on until the call ends, and its end is not yet.

    After the call the room offers the survey by itself, so nobody is at pointing to it.
    """
    if session.phase == "ended" and (step.act, step.state) == ("direct-survey", "now"):
        return replace(step, state="coming")
    if session.phase != "in-call":
        return step
    if step.act == "talk" and step.state == "done":
        return replace(step, state="now")
    if step.act == "end" and step.state == "now":
        return replace(step, state="coming")
    return step


def _stays(session: Session, lane: str) -> bool:
    """Whether the advisor is with the customer although the call is on its way."""
    here = session.phase in ("ringing", "in-call") and session.advisor_present
    return lane == "advisor" and here


def _doing(words: Texts, session: Session, lane: str) -> str:
    """What a party does now where no step says it truly, or ""."""
    if _stays(session, lane):
        return words.get("desk-lane-here")
    match session.phase, lane:
        case "ringing", "customer":
            return words.get("desk-lane-waits")
        case "ringing", "official":
            return words.get("desk-lane-rings")
        case "in-call", "customer":
            return words.get("desk-lane-talks")
        case _:
            return ""


def _spoken(words: Texts, zone: tzinfo, step: Step) -> str:
    state = words.get(f"desk-step-{step.state}")
    name = said(step.name, words.language)
    if step.at is None or step.state != "done":
        return words.get("desk-step-said", name=name, state=state)
    time = clock_time(words, step.at, zone)
    return words.get("desk-step-said-at", name=name, state=state, time=time)


def _line(words: Texts, zone: tzinfo, session: Session, steps: list[Step], now: Step | None) -> str:
    """What goes on now, else what was done last, with its time."""
    if now is not None:
        return said(now.name, words.language)
    done = [step for step in steps if step.state == "done"]
    if not done:
        return ""
    newest = max(done, key=lambda step: (step.at or session.opened_at, steps.index(step)))
    return _with_time(words, zone, newest)


def _with_time(words: Texts, zone: tzinfo, step: Step) -> str:
    name = said(step.name, words.language)
    if step.at is None:
        return name
    return words.get("desk-step-at", name=name, time=clock_time(words, step.at, zone))
