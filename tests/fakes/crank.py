"""An executor that works only when its handle is turned."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any


class HandCrank(Executor):
    """Keeps what it is given; `turn` does the oldest piece, in a thread of its own."""

    def __init__(self) -> None:
        self._pieces: deque[tuple[Future[Any], Callable[[], Any]]] = deque()

    def submit(self, work: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self._pieces.append((future, lambda: work(*args, **kwargs)))
        return future

    def __len__(self) -> int:
        return len(self._pieces)

    def turn(self) -> None:
        """Do the oldest piece of work, and come back when it is done."""
        worker = threading.Thread(target=_do, args=self._pieces.popleft())
        worker.start()
        worker.join()


def _do(future: Future[Any], work: Callable[[], Any]) -> None:
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001 - an executor hands every exception on
        future.set_exception(error)
    else:
        future.set_result(result)
