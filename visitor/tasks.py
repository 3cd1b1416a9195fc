"""Owns every asyncio task: named, started by an owner, ended with it. Loop thread only."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

Surprise = Callable[[str, BaseException], None]


class TaskOwner:
    """Starts tasks and ends them all when it closes.

    `surprise(name, error)` hears of each task that ended by an exception nobody expected.
    """

    def __init__(self, surprise: Surprise) -> None:
        self._surprise = surprise
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, name: str, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        """Run `work` as a task called `name` on the running loop; the owner ends it."""
        task = asyncio.get_running_loop().create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)
        return task

    async def close(self) -> None:
        """Cancel what still runs and wait until it has ended."""
        running = list(self._tasks)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._surprise(task.get_name(), error)
