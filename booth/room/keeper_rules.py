"""Owns the keeper's decisions: which child is started, killed, let go. Pure.

`step` takes what is known, one event and the time, and gives what is known then and the orders
to carry out. Times are seconds of a clock that never goes back.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

SCREEN, MEDIA = "screen", "media"
SILENCE_LIMIT_S = 10.0
END_LIMIT_S = 5.0
CALM_S = 30.0
BACK_OFF_S = (0.0, 0.5, 1.0, 2.0, 5.0)


class Phase(Enum):
    """Where one child is in its life."""

    AWAY = "away"
    RUNNING = "running"
    ENDING = "ending"  # told to end, or killed


class Child(NamedTuple):
    """`since` is when its phase began; `heard` when it last spoke, 0 where it never does."""

    name: str
    phase: Phase = Phase.AWAY
    since: float = 0.0
    heard: float = 0.0
    failures: int = 0


class House(NamedTuple):
    """All that the keeper knows."""

    children: tuple[Child, ...]
    ending: bool = False
    silence_limit_s: float = SILENCE_LIMIT_S


class Heard(NamedTuple):
    """The child says that it turns."""

    name: str


class Ended(NamedTuple):
    """The child's process is gone; `code` as subprocess gives it."""

    name: str
    code: int


class Tick(NamedTuple):
    """Time has passed, nothing else."""


class End(NamedTuple):
    """The keeper was asked to stop."""


Event = Heard | Ended | Tick | End


class Start(NamedTuple):
    name: str


class Terminate(NamedTuple):
    name: str


class Kill(NamedTuple):
    name: str
    reason: str


Order = Start | Terminate | Kill
Step = tuple[House, tuple[Order, ...]]


def step(house: House, event: Event, now: float) -> Step:
    """Take in one event, then put the house in order."""
    house = _take_in(house, event, now)
    children, orders = [], []
    for child in house.children:
        kept, order = _put_in_order(house, child, now)
        children.append(kept)
        orders += [order] if order else []
    return house._replace(children=tuple(children)), tuple(orders)


def all_away(house: House) -> bool:
    """Whether no child is left."""
    return all(child.phase is Phase.AWAY for child in house.children)


def next_look(house: House, now: float) -> float:
    """Seconds until a limit or a pause could run out; at most one."""
    due = [_deadline(house, child) for child in house.children]
    return min([1.0, *(max(at - now, 0.01) for at in due if at is not None)])


def _take_in(house: House, event: Event, now: float) -> House:
    match event:
        case Heard(name):
            return _put(house, _child(house, name)._replace(heard=now))
        case Ended(name, code):
            return _ended(house, _child(house, name), code, now)
        case End():
            return house._replace(ending=True)
        case Tick():
            return house


def _ended(house: House, child: Child, code: int, now: float) -> House:
    # A screen that ends well was closed by a person; nobody closes the media process.
    closed = child.name == SCREEN and code == 0
    calm = now - child.since >= CALM_S
    failures = 1 if calm else child.failures + 1
    gone = child._replace(phase=Phase.AWAY, since=now, heard=0.0, failures=failures)
    return _put(house, gone)._replace(ending=house.ending or closed)


def _put_in_order(house: House, child: Child, now: float) -> tuple[Child, Order | None]:
    at = _deadline(house, child)
    late = at is not None and now >= at
    match child.phase:
        case Phase.AWAY if late and not house.ending:
            return child._replace(phase=Phase.RUNNING, since=now, heard=0.0), Start(child.name)
        case Phase.RUNNING if house.ending:
            return child._replace(phase=Phase.ENDING, since=now), Terminate(child.name)
        case Phase.RUNNING | Phase.ENDING if late:
            reason = "silent" if child.phase is Phase.RUNNING else "does not end"
            return child._replace(phase=Phase.ENDING, since=now), Kill(child.name, reason)
        case _:
            return child, None


def _deadline(house: House, child: Child) -> float | None:
    match child.phase:
        case Phase.AWAY:
            return child.since + _pause(child)
        case Phase.RUNNING:
            return child.heard + house.silence_limit_s if child.heard else None
        case Phase.ENDING:
            return child.since + END_LIMIT_S


def _pause(child: Child) -> float:
    return BACK_OFF_S[min(max(child.failures - 1, 0), len(BACK_OFF_S) - 1)]


def _child(house: House, name: str) -> Child:
    return next(child for child in house.children if child.name == name)


def _put(house: House, child: Child) -> House:
    replaced = (child if one.name == child.name else one for one in house.children)
    return house._replace(children=tuple(replaced))
