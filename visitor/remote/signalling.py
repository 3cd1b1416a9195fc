"""Owns who sits where in a call's room, and what is relayed between the seats. No I/O, any thread.

Everything that must be sent comes back as a list of sends, in their order.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any

from visitor.errors import SIGNAL_BAD, ErrorKind
from visitor.remote.signals import cleaned

SIGNALS_A_MINUTE = 200
WINDOW_S = 60.0


class Seat(StrEnum):
    """A place in a call. Of two, the one that stands first here makes the offer."""

    ROOM = "room"
    OFFICIAL = "official"
    ADVISOR = "advisor"
    INTERPRETER = "interpreter"


@dataclass(frozen=True, slots=True)
class Send:
    """One message to one connection."""

    connection_id: str
    message: dict[str, Any]


@dataclass(slots=True)
class _Sitter:
    connection_id: str
    generation: int
    sent_at: deque[float] = field(default_factory=deque)


@dataclass(slots=True)
class _Room:
    sitters: dict[Seat, _Sitter] = field(default_factory=dict)
    left_at: dict[Seat, float] = field(default_factory=dict)
    counted: int = 0


class Switchboard:
    """The rooms of all calls. The caller sees to it that one thread is in it at a time.

    A generation stands for one life of one party's program: another one means that its peer
    connection must be begun anew. Generations are compared for equality only.
    """

    def __init__(self, began_at: float) -> None:
        self._began_at = began_at
        self._rooms: dict[str, _Room] = defaultdict(_Room)

    def join(
        self, session_id: str, seat: Seat, connection_id: str, instance: str = ""
    ) -> list[Send]:
        """Take a seat, in the place of who sits there; the joiner is told first.

        The same `instance` gets the same generation again, even from another hub.
        """
        room = self._rooms[session_id]
        before = room.sitters.get(seat)
        generation = _generation(instance) if instance else self._count(room)
        room.sitters[seat] = _Sitter(connection_id, generation)
        room.left_at.pop(seat, None)
        joined = self._joined(session_id, seat, connection_id, generation)
        sends = [Send(connection_id, joined)]
        if before is not None and before.connection_id != connection_id:
            replaced = {"type": "remote.replaced", "session_id": session_id}
            sends.append(Send(before.connection_id, replaced))
        return sends + self._tell_others(session_id, seat, generation, present=True)

    def leave(self, session_id: str, connection_id: str, now: float) -> list[Send]:
        """Give up the seat that this connection holds in one call, if it holds one."""
        room = self._rooms.get(session_id)
        seat = self._seat_of(session_id, connection_id)
        if room is None or seat is None:
            return []
        generation = room.sitters.pop(seat).generation
        room.left_at[seat] = now
        return self._tell_others(session_id, seat, generation, present=False)

    def gone(self, connection_id: str, now: float) -> list[Send]:
        """Give up every seat of a connection that has ended."""
        sends = [self.leave(session, connection_id, now) for session in list(self._rooms)]
        return [send for some in sends for send in some]

    def relay(
        self,
        session_id: str,
        connection_id: str,
        to: str,
        generation: int,
        data: Mapping[str, Any],
        now: float,
    ) -> list[Send] | ErrorKind:
        """Hand `data` to the seat `to`, if it is the generation that the sender knows.

        SIGNAL_BAD: the sender has no seat, sends too much, or what is no signal.
        """
        seat = self._seat_of(session_id, connection_id)
        signal = cleaned(data)
        if seat is None or signal is None or to not in tuple(Seat) or to == seat:
            return SIGNAL_BAD
        sitters = self._rooms[session_id].sitters
        if not _may_send(sitters[seat], now):
            return SIGNAL_BAD
        other = sitters.get(Seat(to))
        if other is None or other.generation != generation:
            # Meant for somebody who has left: they will hear of the newcomer by themselves.
            return []
        message = {
            "type": "remote.signal",
            "session_id": session_id,
            "from": seat.value,
            "generation": sitters[seat].generation,
            "data": dict(signal),
        }
        return [Send(other.connection_id, message)]

    def holder(self, session_id: str, seat: Seat) -> str:
        """The connection in a seat, "" for an empty one."""
        room = self._rooms.get(session_id)
        sitter = room.sitters.get(seat) if room else None
        return sitter.connection_id if sitter else ""

    def gone_for(self, session_id: str, seat: Seat, now: float) -> float:
        """Seconds since the seat is empty, 0 for a taken one; nothing counts from before us."""
        if self.holder(session_id, seat):
            return 0.0
        room = self._rooms.get(session_id)
        left_at = room.left_at.get(seat, self._began_at) if room else self._began_at
        return now - left_at

    def saw_leave(self, session_id: str, seat: Seat) -> bool:
        """Whether somebody sat there and has left since."""
        room = self._rooms.get(session_id)
        return room is not None and seat in room.left_at

    def forget(self, live: Container[str]) -> None:
        """Drop the rooms of calls that are not `live` and that everybody has left."""
        for session_id, room in list(self._rooms.items()):
            if session_id not in live and not room.sitters:
                del self._rooms[session_id]

    def sessions(self) -> list[str]:
        return list(self._rooms)

    def _joined(
        self, session_id: str, seat: Seat, connection_id: str, generation: int
    ) -> dict[str, Any]:
        sitters = self._rooms[session_id].sitters
        others = [
            {"seat": other.value, "generation": sitters[other].generation}
            for other in Seat
            if other in sitters and other is not seat
        ]
        return {
            "type": "remote.joined",
            "session_id": session_id,
            "seat": seat.value,
            "generation": generation,
            "others": others,
        }

    def _tell_others(
        self, session_id: str, seat: Seat, generation: int, *, present: bool
    ) -> list[Send]:
        message = {
            "type": "remote.seat",
            "session_id": session_id,
            "seat": seat.value,
            "generation": generation,
            "present": present,
        }
        sitters = self._rooms[session_id].sitters
        return [Send(sitters[s].connection_id, message) for s in Seat if s in sitters and s != seat]

    def _seat_of(self, session_id: str, connection_id: str) -> Seat | None:
        room = self._rooms.get(session_id)
        if room is None:
            return None
        held = (seat for seat, who in room.sitters.items() if who.connection_id == connection_id)
        return next(held, None)

    def _count(self, room: _Room) -> int:
        room.counted += 1
        return room.counted


def _may_send(sitter: _Sitter, now: float) -> bool:
    while sitter.sent_at and now - sitter.sent_at[0] >= WINDOW_S:
        sitter.sent_at.popleft()
    if len(sitter.sent_at) >= SIGNALS_A_MINUTE:
        return False
    sitter.sent_at.append(now)
    return True


def _generation(instance: str) -> int:
    """A number that only this instance has, without a memory: 31 bits, fit for every client."""
    return int.from_bytes(sha256(instance.encode()).digest()[:4]) >> 1
