"""Owns the way between the kiosk's screens and the loop thread: one call in, one queue out."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING

from visitor.client.invitation_view import Miss, NotInvited, Query, Sought
from visitor.client.result import Arrival, Event, Kept, Lack, NotKept
from visitor.touch.marshal import Marshal

if TYPE_CHECKING:
    from kiosk.hub_line import HubLine


@dataclass(frozen=True, slots=True)
class ArriveDone:
    """The answer to the arrival with this number."""

    number: int
    result: Kept | NotKept


@dataclass(frozen=True, slots=True)
class SoughtDone:
    """The answer to the search for an appointment with this number."""

    number: int
    result: Sought


class LoopHub:
    """The hub port over a line that is opened after the first frame. GUI thread."""

    def __init__(self) -> None:
        self._line: HubLine | None = None
        self._screen: Marshal | None = None
        self._number = 0
        self._waiting: dict[int, Callable[[Kept | NotKept], None]] = {}
        self._seeking: dict[int, Callable[[Sought], None]] = {}

    def answer_through(self, screen: Marshal) -> None:
        """Have answers come back through `screen`, whose receiver calls `take`."""
        self._screen = screen

    def attach(self, line: HubLine) -> None:
        """From now on the hub is spoken to."""
        self._line = line

    def arrive(self, arrival: Arrival, done: Callable[[Kept | NotKept], None]) -> None:
        self._number += 1
        number = self._number
        self._waiting[number] = done
        if self._line is None:
            self._post(number, None)
            return
        future = self._line.submit(self._line.session.arrive(arrival), "arrive")
        future.add_done_callback(lambda ended: self._post(number, ended))

    def find_invitation(self, query: Query, done: Callable[[Sought], None]) -> None:
        self._number += 1
        number = self._number
        self._seeking[number] = done
        if self._line is None:
            self._post_sought(number, None)
            return
        future = self._line.submit(self._line.session.find_invitation(query), "find an invitation")
        future.add_done_callback(lambda ended: self._post_sought(number, ended))

    def take(self, answer: ArriveDone | SoughtDone) -> None:
        """Hand an answer to the one who asked."""
        match answer:
            case ArriveDone(number, result):
                self._waiting.pop(number)(result)
            case SoughtDone(number, sought):
                self._seeking.pop(number)(sought)

    def look_up(self, code: str) -> None:
        if self._line is not None:
            self._line.submit(self._line.session.look_up(code), "look up a code")

    def unwatch(self, visit_id: str, code: str) -> None:
        if self._line is not None:
            self._line.submit(self._line.session.unwatch(visit_id or None, code), "unwatch")

    def _post(self, number: int, ended: Future[Kept | NotKept] | None) -> None:
        if self._screen is None:
            return
        failed = ended is None or ended.cancelled() or ended.exception() is not None
        result = NotKept(Lack.CLOSED) if failed or ended is None else ended.result()
        self._screen.post(ArriveDone(number, result))

    def _post_sought(self, number: int, ended: Future[Sought] | None) -> None:
        if self._screen is None:
            return
        failed = ended is None or ended.cancelled() or ended.exception() is not None
        unreachable = NotInvited(Miss.UNREACHABLE)
        sought = unreachable if failed or ended is None else ended.result()
        self._screen.post(SoughtDone(number, sought))


Message = Event | ArriveDone | SoughtDone
