"""Owns the way between the desk's screen and the loop thread: calls in, one queue out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from visitor.client.result import Event, HubAway, Lack, NotKept, PushResult, Submitted
from visitor.touch.marshal import Marshal

if TYPE_CHECKING:
    from booth.desk.hub_line import HubLine

Kept = Submitted | NotKept
Result = Kept | PushResult


class DeskHub(Protocol):
    """What the screen asks of the hub; answers come back on the GUI thread."""

    def submit(self, kind: str, payload: Mapping[str, Any], done: Callable[[Kept], None]) -> None:
        """Keep a command and deliver it."""

    def post(self, path: str, body: Mapping[str, Any], done: Callable[[PushResult], None]) -> None:
        """Ask at once, without keeping."""

    def watch_anew(self) -> None:
        """Have the state told again."""


@dataclass(frozen=True, slots=True)
class HubReply:
    """The answer to the call with this number."""

    number: int
    result: Result


class LoopHub:
    """The port over a line that is opened after the first frame. GUI thread."""

    def __init__(self) -> None:
        self._line: HubLine | None = None
        self._screen: Marshal | None = None
        self._number = 0
        self._waiting: dict[int, Callable[[Any], None]] = {}

    def answer_through(self, screen: Marshal) -> None:
        """Have answers come back through `screen`, whose receiver calls `take`."""
        self._screen = screen

    def attach(self, line: HubLine) -> None:
        """From now on the hub is spoken to."""
        self._line = line

    def submit(self, kind: str, payload: Mapping[str, Any], done: Callable[[Kept], None]) -> None:
        number, failed = self._await(done), NotKept(Lack.CLOSED)
        if self._line is None:
            self._answer(number, failed)
            return
        future = self._line.submit(self._line.link.submit(kind, payload), kind)
        future.add_done_callback(lambda ended: self._pass_on(number, ended, failed))

    def post(self, path: str, body: Mapping[str, Any], done: Callable[[PushResult], None]) -> None:
        number, failed = self._await(done), HubAway("the call failed")
        if self._line is None:
            self._answer(number, failed)
            return
        future = self._line.submit(self._line.link.post(path, body), path)
        future.add_done_callback(lambda ended: self._pass_on(number, ended, failed))

    def watch_anew(self) -> None:
        if self._line is not None:
            self._line.submit(self._line.watch_anew(), "watch anew")

    def take(self, reply: HubReply) -> None:
        """Hand an answer to the one who asked."""
        self._waiting.pop(reply.number)(reply.result)

    def _await(self, done: Callable[[Any], None]) -> int:
        self._number += 1
        self._waiting[self._number] = done
        return self._number

    def _pass_on(self, number: int, ended: Future[Any], failed: Result) -> None:
        broken = ended.cancelled() or ended.exception() is not None
        self._answer(number, failed if broken else ended.result())

    def _answer(self, number: int, result: Result) -> None:
        if self._screen is not None:
            self._screen.post(HubReply(number, result))


Message = Event | HubReply
