"""Owns work that is too slow for the GUI thread: one job at a time, answers on the GUI thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from visitor.touch.boundary import Boundary, FaultReport

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Finished(Generic[T]):
    """The work came to its end with `value`."""

    value: T


@dataclass(frozen=True, slots=True)
class Failed:
    """The work raised; it has been logged, and the screen can say a sentence."""

    report: FaultReport


@dataclass(frozen=True, slots=True)
class Queued:
    """The job's number, with which it can be cancelled."""

    number: int


@dataclass(frozen=True, slots=True)
class Full:
    """Too many jobs wait already; this one was not taken."""


@dataclass(frozen=True, slots=True)
class _Job:
    number: int
    name: str
    work: Callable[[], Any]
    done: Callable[[Any], None]


class Jobs(QObject):
    """Runs jobs in order on `executor`, of which it uses one worker. GUI thread only."""

    _worked = Signal()

    def __init__(self, executor: Executor, boundary: Boundary, limit: int = 64) -> None:
        super().__init__()
        self._executor = executor
        self._boundary = boundary
        self._limit = limit
        self._waiting: deque[_Job] = deque()
        self._running: tuple[_Job, Future[Any]] | None = None
        self._dropped: set[int] = set()
        self._last = 0
        self._worked.connect(self._take_answer, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        name: str,
        work: Callable[[], T],
        done: Callable[[Finished[T] | Failed], None],
    ) -> Queued | Full:
        """Do `work` off the GUI thread, then `done(outcome)` on it. `work` touches no QObject."""
        if len(self._waiting) >= self._limit:
            return Full()
        self._last += 1
        self._waiting.append(_Job(self._last, name, work, done))
        self._next()
        return Queued(self._last)

    def cancel(self, job: Queued) -> None:
        """Forget a job: it does not start, and if it runs, its `done` is not called."""
        self._waiting = deque(kept for kept in self._waiting if kept.number != job.number)
        if self._running is not None and self._running[0].number == job.number:
            self._dropped.add(job.number)

    def cancel_all(self) -> None:
        """Forget every job."""
        self._waiting.clear()
        if self._running is not None:
            self._dropped.add(self._running[0].number)

    def _next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        job = self._waiting.popleft()
        future = self._executor.submit(job.work)
        self._running = (job, future)
        future.add_done_callback(lambda _: self._worked.emit())

    @Slot()
    def _take_answer(self) -> None:
        if self._running is None or not self._running[1].done():
            return
        (job, future), self._running = self._running, None
        if job.number not in self._dropped:
            outcome = self._outcome(job, future)
            with self._boundary.guard(job.name):
                job.done(outcome)
        self._dropped.discard(job.number)
        self._next()

    def _outcome(self, job: _Job, future: Future[Any]) -> Finished[Any] | Failed:
        if (error := future.exception()) is None:
            return Finished(future.result())
        return Failed(self._boundary.log(job.name, error))
