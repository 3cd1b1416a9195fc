"""Owns the way from any thread to the GUI thread: plain data, in order, bounded."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from visitor.touch.boundary import Boundary
from visitor.touch.plain import assert_plain

AT_ONCE = 64


class MarshalFullError(RuntimeError):
    """The GUI thread has not taken its messages for far too long."""


class Marshal(QObject):
    """Hands each posted message to `receiver` on the GUI thread, where it must be made.

    An exception of the receiver ends at `boundary` under `name`, so that later messages still
    arrive. The marshal that carries the boundary's own reports is named TELLING.
    """

    _posted = Signal()

    def __init__(
        self,
        receiver: Callable[[Any], None],
        boundary: Boundary,
        name: str = "marshal",
        limit: int = 10_000,
    ) -> None:
        super().__init__()
        self._name = name
        self._receiver = receiver
        self._boundary = boundary
        self._limit = limit
        self._waiting: deque[object] = deque()
        self._lock = threading.Lock()
        self._closed = False
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def post(self, message: object) -> None:
        """Send plain data, from any thread; after `close` it goes nowhere.

        Raises NotPlainError for anything but data, and MarshalFullError where the limit is reached.
        """
        assert_plain(message)
        with self._lock:
            if self._closed:
                return
            if len(self._waiting) >= self._limit:
                raise MarshalFullError(f"{self._limit} messages wait for the GUI thread")
            self._waiting.append(message)
            if len(self._waiting) == 1:
                self._posted.emit()

    def close(self) -> None:
        """Drop what waits; nothing is delivered from now on. GUI thread only."""
        with self._lock:
            self._closed = True
            self._waiting.clear()

    @Slot()
    def _deliver(self) -> None:
        # A flood must leave the GUI thread time for touches between two portions.
        for _ in range(AT_ONCE):
            with self._lock:
                if not self._waiting:
                    return
                message = self._waiting[0]
            with self._boundary.guard(self._name):
                self._receiver(message)
            with self._lock:
                if self._waiting:
                    self._waiting.popleft()
        with self._lock:
            if self._waiting:
                self._posted.emit()
