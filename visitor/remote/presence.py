"""Owns who is here: watching lines, rooms' devices, officials who can be rung. Any thread.

It lives in the memory of one hub: after a restart parties watch again by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from visitor.access.roles import Caller, Role
from visitor.clock import Clock

RELOAD_S = 10.0
"""How long an official whose last line has ended stays available: a page may be reloading."""


@dataclass(slots=True)
class _Here:
    lines: dict[str, Caller] = field(default_factory=dict)
    devices: dict[str, dict[str, Any]] = field(default_factory=dict)
    available: set[str] = field(default_factory=set)
    left_at: dict[str, float] = field(default_factory=dict)


class Presence:
    """The live lines that watch, and what is known by them."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._here = _Here()
        self._lock = Lock()

    def watch(self, caller: Caller) -> bool:
        """A line watches; gives whether its party was away before."""
        with self._lock:
            away = not self._has_line(caller)
            self._here.lines[caller.connection_id] = caller
            self._here.left_at.pop(caller.person_id, None)
            return away

    def left(self, caller: Caller) -> bool:
        """A line has ended; gives whether it was its party's last."""
        with self._lock:
            if self._here.lines.pop(caller.connection_id, None) is None:
                return False
            if self._has_line(caller):
                return False
            if caller.role is Role.OFFICIAL:
                self._here.left_at[caller.person_id] = self._clock.monotonic()
            self._here.devices.pop(caller.device_id, None)
            return True

    def lines(self) -> list[Caller]:
        with self._lock:
            return list(self._here.lines.values())

    def online(self, role: Role) -> frozenset[str]:
        """The devices of one role that have a line."""
        with self._lock:
            lines = self._here.lines.values()
            return frozenset(line.device_id for line in lines if line.role is role)

    def put_devices(self, room_id: str, devices: dict[str, Any]) -> None:
        with self._lock:
            self._here.devices[room_id] = devices

    def devices(self) -> dict[str, dict[str, Any]]:
        """What rooms that have a line tell of their devices."""
        with self._lock:
            return dict(self._here.devices)

    def put_available(self, person_id: str, available: bool) -> None:
        with self._lock:
            if available:
                self._here.available.add(person_id)
            else:
                self._here.available.discard(person_id)

    def available(self) -> frozenset[str]:
        """The officials who can be rung: those with a line, or who had one a moment ago."""
        with self._lock:
            self._forget_gone()
            return frozenset(self._here.available)

    def next_gone_s(self) -> float | None:
        """Seconds until an official who has no line stops being available."""
        with self._lock:
            self._forget_gone()
            since = [at for who, at in self._here.left_at.items() if who in self._here.available]
            return min(since) + RELOAD_S - self._clock.monotonic() if since else None

    def _has_line(self, caller: Caller) -> bool:
        """Whether the same device, or the same official, has a line."""
        return any(
            line.role is caller.role
            and (line.device_id, _official(line)) == (caller.device_id, _official(caller))
            for line in self._here.lines.values()
        )

    def _forget_gone(self) -> None:
        now = self._clock.monotonic()
        for person_id, at in list(self._here.left_at.items()):
            if now - at >= RELOAD_S:
                del self._here.left_at[person_id]
                self._here.available.discard(person_id)


def _official(caller: Caller) -> str:
    return caller.person_id if caller.role is Role.OFFICIAL else ""
