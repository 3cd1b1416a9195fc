"""Owns the way between the room's screen and the loop thread: orders out, answers back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from booth.call.local_protocol import Done, Order
from visitor.touch.marshal import Marshal

if TYPE_CHECKING:
    from booth.room.media_line import MediaLine

OnDone = Callable[[Done], None]


class MediaPort(Protocol):
    """What the view models know of the media process."""

    def order(self, order: Order, done: OnDone) -> None:
        """Have `order` carried out; `done` hears how it went, later, on the GUI thread."""


@dataclass(frozen=True, slots=True)
class OrderDone:
    """The answer to the order with this number."""

    number: int
    done: Done


class LoopMedia:
    """The port over a line that is opened after the first frame. GUI thread."""

    def __init__(self) -> None:
        self._line: MediaLine | None = None
        self._screen: Marshal | None = None
        self._number = 0
        self._waiting: dict[int, OnDone] = {}

    def answer_through(self, screen: Marshal) -> None:
        """Have answers come back through `screen`, whose receiver calls `take`."""
        self._screen = screen

    def attach(self, line: MediaLine) -> None:
        """From now on the media process is spoken to."""
        self._line = line

    def order(self, order: Order, done: OnDone) -> None:
        self._number += 1
        number = self._number
        self._waiting[number] = done
        if self._line is None:
            self._post(number, None)
        else:
            future = self._line.order(order)
            future.add_done_callback(lambda ended: self._post(number, ended))

    def take(self, answer: OrderDone) -> None:
        """Hand an answer to the one who asked."""
        self._waiting.pop(answer.number)(answer.done)

    def _post(self, number: int, ended: Future[Done] | None) -> None:
        if self._screen is None:
            return
        failed = ended is None or ended.cancelled() or ended.exception() is not None
        done = Done("", ok=False, why="closed") if failed or ended is None else ended.result()
        self._screen.post(OrderDone(number, done))
