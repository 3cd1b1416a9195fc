"""Owns the way between the kiosk's screens and the loop thread: one call in, one queue out."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from visitor.client.invitation_view import Miss, NotInvited, Query, Sought
from visitor.client.result import Arrival, Event, Kept, Lack, NotKept, Parting
from visitor.touch.marshal import Marshal

if TYPE_CHECKING:
    from kiosk.hub_line import HubLine

T = TypeVar("T")


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


@dataclass(frozen=True, slots=True)
class LeaveDone:
    """The answer to the leaving with this number."""

    number: int
    result: Parting


class LoopHub:
    """The hub port over a line that is opened after the first frame. GUI thread."""

    def __init__(self) -> None:
        self._line: HubLine | None = None
        self._screen: Marshal | None = None
        self._number = 0
        self._arriving: dict[int, Callable[[Kept | NotKept], None]] = {}
        self._leaving: dict[int, Callable[[Parting], None]] = {}
        self._seeking: dict[int, Callable[[Sought], None]] = {}

    def answer_through(self, screen: Marshal) -> None:
        """Have answers come back through `screen`, whose receiver calls `take`."""
        self._screen = screen

    def attach(self, line: HubLine) -> None:
        """From now on the hub is spoken to."""
        self._line = line

    def arrive(self, arrival: Arrival, done: Callable[[Kept | NotKept], None]) -> None:
        number = self._next()
        self._arriving[number] = done
        if self._line is None:
            self._post(ArriveDone(number, _NOT_ARRIVED))
            return
        future = self._line.submit(self._line.session.arrive(arrival), "arrive")
        future.add_done_callback(
            lambda ended: self._post(ArriveDone(number, _outcome(ended, _NOT_ARRIVED)))
        )

    def leave(self, code: str, done: Callable[[Parting], None]) -> None:
        number = self._next()
        self._leaving[number] = done
        if self._line is None:
            self._post(LeaveDone(number, Parting.NOT_KEPT))
            return
        future = self._line.submit(self._line.session.leave(code), "leave")
        future.add_done_callback(
            lambda ended: self._post(LeaveDone(number, _outcome(ended, Parting.NOT_KEPT)))
        )

    def find_invitation(self, query: Query, done: Callable[[Sought], None]) -> None:
        number = self._next()
        self._seeking[number] = done
        if self._line is None:
            self._post(SoughtDone(number, _NOT_FOUND))
            return
        future = self._line.submit(self._line.session.find_invitation(query), "find an invitation")
        future.add_done_callback(
            lambda ended: self._post(SoughtDone(number, _outcome(ended, _NOT_FOUND)))
        )

    def take(self, answer: Done) -> None:
        """Hand an answer to the one who asked."""
        match answer:
            case ArriveDone(number, arrived):
                self._arriving.pop(number)(arrived)
            case LeaveDone(number, parting):
                self._leaving.pop(number)(parting)
            case SoughtDone(number, sought):
                self._seeking.pop(number)(sought)

    def look_up(self, code: str) -> None:
        if self._line is not None:
            self._line.submit(self._line.session.look_up(code), "look up a code")

    def unwatch(self, visit_id: str, code: str) -> None:
        if self._line is not None:
            self._line.submit(self._line.session.unwatch(visit_id or None, code), "unwatch")

    def _next(self) -> int:
        self._number += 1
        return self._number

    def _post(self, answer: Done) -> None:
        if self._screen is not None:
            self._screen.post(answer)


def _outcome(ended: Future[T], otherwise: T) -> T:
    """What the loop thread found; `otherwise` where it was cut off or surprised."""
    failed = ended.cancelled() or ended.exception() is not None
    return otherwise if failed else ended.result()


_NOT_ARRIVED = NotKept(Lack.CLOSED)
_NOT_FOUND = NotInvited(Miss.UNREACHABLE)
Done = ArriveDone | LeaveDone | SoughtDone
Message = Event | Done
