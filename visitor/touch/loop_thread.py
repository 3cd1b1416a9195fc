"""Owns the one asyncio thread of a screen process; `submit` is the one way in. Any thread."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

from visitor.tasks import Surprise, TaskOwner

T = TypeVar("T")
START_LIMIT_S = 10.0


class LoopThread:
    """A named thread with one running event loop.

    An exception that escapes a submitted coroutine is set on its future and told to `surprise`,
    so that it is heard even where nobody looks at the future.
    """

    def __init__(self, name: str, surprise: Surprise) -> None:
        self.owner = TaskOwner(surprise)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._lock = threading.Lock()
        self._open = False

    def start(self) -> None:
        """Come back when the loop runs."""
        started = threading.Event()
        self._loop.call_soon(started.set)
        self._thread.start()
        if not started.wait(START_LIMIT_S):
            raise TimeoutError(f"{self._thread.name} did not start")
        self._open = True

    @property
    def running(self) -> bool:
        """Whether `submit` is allowed."""
        return self._open

    def submit(
        self, work: Coroutine[Any, Any, T], name: str = "submitted"
    ) -> concurrent.futures.Future[T]:
        """Run `work` on the loop. Raises RuntimeError before `start` and after `stop`.

        Cancelling the future cancels the task.
        """
        future: concurrent.futures.Future[T] = concurrent.futures.Future()
        with self._lock:
            if not self._open:
                work.close()
                raise RuntimeError(f"{self._thread.name} does not run")
            self._loop.call_soon_threadsafe(self._begin, work, name, future)
        return future

    def stop(self, limit_s: float = 5.0) -> bool:
        """Cancel every task of the loop and join; False where it did not end within the limit."""
        with self._lock:
            was_open, self._open = self._open, False
        if was_open:
            self._loop.call_soon_threadsafe(self._loop.stop)
        if self._thread.is_alive():
            self._thread.join(limit_s)
        elif not self._loop.is_closed():
            self._loop.close()
        return not self._thread.is_alive()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
            self._loop.run_until_complete(self.owner.close())
            self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        finally:
            self._loop.close()

    def _begin(
        self, work: Coroutine[Any, Any, T], name: str, future: concurrent.futures.Future[T]
    ) -> None:
        task = self.owner.start(name, work)
        task.add_done_callback(lambda ended: _pass_on(ended, future))
        future.add_done_callback(lambda ended: self._cancelled(ended, task))

    def _cancelled(self, future: concurrent.futures.Future[T], task: asyncio.Task[T]) -> None:
        with self._lock:
            if future.cancelled() and self._open:
                self._loop.call_soon_threadsafe(task.cancel)


def _pass_on(task: asyncio.Task[T], future: concurrent.futures.Future[T]) -> None:
    if task.cancelled():
        future.cancel()
    # False where the one who asked has cancelled meanwhile.
    if not future.set_running_or_notify_cancel():
        return
    if (error := task.exception()) is not None:
        future.set_exception(error)
    else:
        future.set_result(task.result())
