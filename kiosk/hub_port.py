"""Owns the way between the kiosk's screens and the loop thread: one call in, one queue out."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from visitor.client.result import Event, Kept, Lack, NotKept
from visitor.client.session import Arrival, HubSession
from visitor.touch.loop_thread import LoopThread
from visitor.touch.marshal import Marshal


@dataclass(frozen=True, slots=True)
class ArriveDone:
    """The answer to the arrival with this number."""

    number: int
    result: Kept | NotKept


class LoopHub:
    """The hub port over a `HubSession` that lives on the loop thread. GUI thread."""

    def __init__(self, loop: LoopThread, session: HubSession) -> None:
        self._loop = loop
        self._session = session
        self._screen: Marshal | None = None
        self._number = 0
        self._waiting: dict[int, Callable[[Kept | NotKept], None]] = {}

    def answer_through(self, screen: Marshal) -> None:
        """Have answers come back through `screen`, whose receiver calls `take`."""
        self._screen = screen

    def arrive(self, arrival: Arrival, done: Callable[[Kept | NotKept], None]) -> None:
        self._number += 1
        number = self._number
        self._waiting[number] = done
        future = self._loop.submit(self._session.arrive(arrival), name="arrive")
        future.add_done_callback(lambda ended: self._post(number, ended))

    def take(self, answer: ArriveDone) -> None:
        """Hand an answer to the one who asked."""
        self._waiting.pop(answer.number)(answer.result)

    def look_up(self, code: str) -> None:
        self._loop.submit(self._session.look_up(code), name="look up a code")

    def unwatch(self, visit_id: str, code: str) -> None:
        self._loop.submit(self._session.unwatch(visit_id or None, code), name="unwatch")

    def _post(self, number: int, ended: Future[Kept | NotKept]) -> None:
        screen = self._screen
        if screen is None or ended.cancelled():
            return
        failed = ended.exception() is not None
        screen.post(ArriveDone(number, NotKept(Lack.DISK) if failed else ended.result()))


Message = Event | ArriveDone
