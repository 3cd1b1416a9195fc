"""Owns when a screen decides that its visitor has gone. Pure; seconds of a monotonic clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from math import ceil


class Phase(Enum):
    """Nobody here; somebody here; somebody here, perhaps, who is being asked."""

    AWAY = "away"
    HERE = "here"
    WARNED = "warned"


@dataclass(frozen=True, slots=True)
class IdleTimes:
    """Seconds of silence until the warning, and from the warning until the screen clears."""

    warn_s: float = 45.0
    clear_s: float = 15.0


@dataclass(frozen=True, slots=True)
class Idle:
    """`since` is the last touch in HERE, and the start of the last seconds in WARNED."""

    phase: Phase = Phase.AWAY
    since: float = 0.0
    times: IdleTimes = IdleTimes()
    held: bool = False


def begin(times: IdleTimes, now: float) -> Idle:
    """A visitor has come."""
    return Idle(Phase.HERE, now, times)


def end(idle: Idle) -> Idle:
    """The visitor has finished, or the screen has been cleared."""
    return replace(idle, phase=Phase.AWAY, held=False)


def touched(idle: Idle, now: float) -> Idle:
    """A touch or a key starts the silence anew.

    It does not take the warning away: the finger may be on its way to *Finish*.
    """
    return idle if idle.phase is Phase.AWAY else replace(idle, since=now)


def more_time(idle: Idle, now: float) -> Idle:
    """The visitor has said that they are still here."""
    return idle if idle.phase is Phase.AWAY else replace(idle, phase=Phase.HERE, since=now)


def use(idle: Idle, times: IdleTimes, now: float) -> Idle:
    """Another screen is shown, with its own times; silence starts anew."""
    return replace(more_time(idle, now), times=times)


def hold(idle: Idle, held: bool, now: float) -> Idle:
    """While held (a call, a question being sent) nobody is warned or cleared away."""
    return replace(more_time(idle, now), held=held)


def tick(idle: Idle, now: float) -> Idle:
    """What time alone has changed. WARNED → AWAY means: clear the screen now."""
    silence = now - idle.since
    if idle.held or idle.phase is Phase.AWAY:
        return idle
    if idle.phase is Phase.HERE and silence >= idle.times.warn_s:
        # From now, not from when it was due: after a stall nobody is cleared away unwarned.
        return replace(idle, phase=Phase.WARNED, since=now)
    if idle.phase is Phase.WARNED and silence >= idle.times.clear_s:
        return end(idle)
    return idle


def seconds_left(idle: Idle, now: float) -> int:
    """Whole seconds until the screen clears, for the warning; 0 where nobody is warned."""
    if idle.phase is not Phase.WARNED:
        return 0
    return max(0, ceil(idle.since + idle.times.clear_s - now))
