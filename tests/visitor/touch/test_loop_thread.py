"""The loop thread: results and errors come back, nothing outlives it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError

import pytest

from visitor.touch.loop_thread import LoopThread

SECONDS = 5.0


class Heard(list[tuple[str, BaseException]]):
    def surprise(self, name: str, error: BaseException) -> None:
        self.append((name, error))


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def loop(heard: Heard) -> Iterator[LoopThread]:
    opened = LoopThread("test-loop", heard.surprise)
    opened.start()
    yield opened
    assert opened.stop()


async def answer(value: int) -> int:
    return value


async def fail() -> None:
    raise ValueError("ours")


class Endless:
    """Work that says when it has begun, and how it ended."""

    def __init__(self) -> None:
        self.begun, self.cancelled = threading.Event(), threading.Event()

    async def work(self) -> None:
        self.begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.cancelled.set()


def test_work_runs_on_the_named_thread_and_its_result_comes_back(loop: LoopThread) -> None:
    async def where() -> str:
        return threading.current_thread().name

    assert loop.submit(where()).result(SECONDS) == "test-loop"


def test_many_threads_may_submit_at_once(loop: LoopThread) -> None:
    results: list[int] = []
    threads = [
        threading.Thread(target=lambda n=n: results.append(loop.submit(answer(n)).result(SECONDS)))
        for n in range(50)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(SECONDS)
    assert sorted(results) == list(range(50))


def test_an_error_reaches_the_future_and_the_owner_of_surprises(
    loop: LoopThread, heard: Heard
) -> None:
    with pytest.raises(ValueError, match="ours"):
        loop.submit(fail(), name="push").result(SECONDS)
    loop.submit(answer(1)).result(SECONDS)
    assert [(name, type(error)) for name, error in heard] == [("push", ValueError)]


def test_cancelling_the_future_cancels_the_work(loop: LoopThread) -> None:
    endless = Endless()
    future = loop.submit(endless.work())
    assert endless.begun.wait(SECONDS)
    assert future.cancel()
    assert endless.cancelled.wait(SECONDS)
    assert loop.submit(answer(3)).result(SECONDS) == 3


def test_stop_cancels_what_runs_and_tells_those_who_wait(heard: Heard) -> None:
    loop, endless = LoopThread("test-stop", heard.surprise), Endless()
    loop.start()
    future = loop.submit(endless.work())
    assert endless.begun.wait(SECONDS)
    assert loop.stop()
    assert endless.cancelled.is_set()
    with pytest.raises(CancelledError):
        future.result(SECONDS)
    assert heard == []


def test_stop_says_so_where_the_loop_does_not_end_in_time(heard: Heard) -> None:
    loop, release = LoopThread("test-stuck", heard.surprise), threading.Event()
    begun = threading.Event()

    async def stuck() -> None:
        begun.set()
        release.wait(SECONDS)

    loop.start()
    loop.submit(stuck())
    assert begun.wait(SECONDS)
    assert not loop.stop(limit_s=0.05)
    release.set()
    assert loop.stop()


def test_nothing_can_be_submitted_before_start_or_after_stop(heard: Heard) -> None:
    loop = LoopThread("test-closed", heard.surprise)
    with pytest.raises(RuntimeError, match="does not run"):
        loop.submit(answer(1))
    loop.start()
    assert loop.stop()
    assert loop.stop()
    with pytest.raises(RuntimeError, match="does not run"):
        loop.submit(answer(1))


def test_one_that_was_never_started_can_be_stopped(heard: Heard) -> None:
    assert LoopThread("test-never", heard.surprise).stop()
