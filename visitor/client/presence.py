"""Owns whether the hub is there, and tells each change once. Loop thread only."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from visitor.client.result import Event, HubLost, HubReached, SetupBroken
from visitor.clock import Clock


class Path(StrEnum):
    """The ways to the hub that can work or fail on their own."""

    COMMANDS = "commands"
    LIVE = "live"
    DIRECTORY = "directory"


_MATTERS_TO_VISITORS = frozenset({Path.COMMANDS, Path.LIVE})


class Presence:
    """Reached while no path that was tried fails; lost as soon as one does."""

    def __init__(self, clock: Clock, emit: Callable[[Event], None]) -> None:
        self._clock = clock
        self._emit = emit
        self._works: dict[Path, bool] = {}
        self._broken: dict[Path, str] = {}
        self._told: bool | None = None

    @property
    def reached(self) -> bool:
        return self._told is True

    def works(self, path: Path) -> None:
        """The hub answered on `path` and accepts us there."""
        self._broken.pop(path, None)
        self._note(path, works=True)

    def fails(self, path: Path) -> None:
        self._note(path, works=False)

    def broken(self, path: Path, reason: str) -> None:
        """The hub does not accept us, or we do not trust it; each reason is told once."""
        known = reason in self._broken.values()
        self._broken[path] = reason
        if not known:
            self._emit(SetupBroken(reason))
        self.fails(path)

    def _note(self, path: Path, *, works: bool) -> None:
        if path not in _MATTERS_TO_VISITORS:
            return
        self._works[path] = works
        now = all(self._works.values())
        if now == self._told:
            return
        self._told = now
        self._emit(HubReached() if now else HubLost(self._clock.now()))
