"""Owns the way between the kiosk's screens and the loop thread: one call in, one queue out."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from visitor.client.invitation_view import Miss, NotInvited, Query, Sought
from visitor.client.result import Arrival, Event, Kept, Lack, NotKept, Parting
from visitor.touch.marshal import Marshal

if TYPE_CHECKING:
    from kiosk.hub_line import HubLine
    from visitor.client.session import HubSession

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done:
    """The answer to the question with this number."""

    number: int
    result: Any


class LoopHub:
    """The hub port over a line that is opened after the first frame. GUI thread."""

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

    def arrive(self, arrival: Arrival, done: Callable[[Kept | NotKept], None]) -> None:
        self._ask(lambda session: session.arrive(arrival), "arrive", _NOT_ARRIVED, done)

    def leave(self, code: str, done: Callable[[Parting], None]) -> None:
        self._ask(lambda session: session.leave(code), "leave", Parting.NOT_KEPT, done)

    def find_invitation(self, query: Query, done: Callable[[Sought], None]) -> None:
        self._ask(
            lambda session: session.find_invitation(query), "find an invitation", _NOT_FOUND, done
        )

    def take(self, answer: Done) -> None:
        """Hand an answer to the one who asked."""
        self._waiting.pop(answer.number)(answer.result)

    def look_up(self, code: str) -> None:
        if self._line is not None:
            self._line.submit(self._line.session.look_up(code), "look up a code")

    def unwatch(self, visit_id: str, code: str) -> None:
        if self._line is not None:
            self._line.submit(self._line.session.unwatch(visit_id or None, code), "unwatch")

    def _ask(
        self,
        ask: Callable[[HubSession], Coroutine[Any, Any, T]],
        name: str,
        otherwise: T,
        done: Callable[[T], None],
    ) -> None:
        """Have `done` called once on the GUI thread, with `otherwise` where nothing was found."""
        self._number += 1
        number = self._number
        self._waiting[number] = done
        if self._line is None:
            self._post(Done(number, otherwise))
            return
        future = self._line.submit(ask(self._line.session), name)
        future.add_done_callback(lambda ended: self._post(Done(number, _outcome(ended, otherwise))))

    def _post(self, answer: Done) -> None:
        if self._screen is not None:
            self._screen.post(answer)


def _outcome(ended: Future[T], otherwise: T) -> T:
    """What the loop thread found; `otherwise` where it was cut off or surprised."""
    failed = ended.cancelled() or ended.exception() is not None
    return otherwise if failed else ended.result()


_NOT_ARRIVED: Kept | NotKept = NotKept(Lack.CLOSED)
_NOT_FOUND: Sought = NotInvited(Miss.UNREACHABLE)
Message = Event | Done
