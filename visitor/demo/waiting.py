"""Owns waiting for a condition with a deadline. Any thread but a loop's."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from visitor.clock import Clock

T = TypeVar("T")
LOOK_EVERY_S = 0.02


class TooLateError(TimeoutError):
    """What was waited for did not come in time."""


def wait_for(look: Callable[[], T | None], what: str, limit_s: float, clock: Clock) -> T:
    """The first value that `look` gives; raises TooLateError, naming `what`, after `limit_s`."""
    deadline = clock.monotonic() + limit_s
    pause = threading.Event()
    while True:
        found = look()
        if found is not None:
            return found
        if clock.monotonic() > deadline:
            raise TooLateError(f"waited {limit_s:.0f} s for {what}")
        pause.wait(LOOK_EVERY_S)
