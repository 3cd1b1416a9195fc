"""Owns one visitor's leaving between screen and hub. GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, assert_never

from visitor.client.result import Parting


class LeavePort(Protocol):
    """The hub as a leaving needs it."""

    def leave(self, code: str, done: Callable[[Parting], None]) -> None: ...


class LeaveDesk:
    """Asks for the leaving on the screen; answers to those that have been given up are nobody's.

    `gone(parting)` says that it is known or kept, `failed(state)` what was wrong with the code.
    """

    def __init__(
        self, hub: LeavePort, gone: Callable[[str], None], failed: Callable[[str], None]
    ) -> None:
        self._hub = hub
        self._gone = gone
        self._failed = failed
        self._asked = 0

    def leave(self, code: str) -> None:
        """Mark the visit with `code` as left."""
        self._asked += 1
        asked = self._asked
        self._hub.leave(code, lambda parting: self._take(asked, parting))

    def forget(self) -> None:
        """Whoever asked has gone back, or away."""
        self._asked += 1

    def _take(self, asked: int, parting: Parting) -> None:
        if asked != self._asked:
            return
        match parting:
            case Parting.LEFT | Parting.KEPT | Parting.ALREADY:
                self._gone(parting.value)
            case Parting.UNKNOWN | Parting.MANY | Parting.UNREACHABLE | Parting.NOT_KEPT:
                self._failed(parting.value)
            case _:
                assert_never(parting)
